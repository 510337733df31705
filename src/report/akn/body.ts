import type { Plan } from '../../model/plan.ts'
import type { Reference } from '../../model/references.ts'
import type { Paragraph, Part, PlanBody } from '../plan-body.ts'
import { visible } from '../visible.ts'
import { xmlElement, xmlText } from '../xml.ts'
import { referenceIri } from './identity.ts'
import { type Node, node, words } from './node.ts'

/** Mục, khoản, điểm by depth; what the label itself names (Phần, Chương, Điều) goes by its name. */
const byDepth = ['section', 'paragraph', 'point'] as const
const byWord: readonly (readonly [RegExp, string])[] = [
  [/^điều/iu, 'article'],
  [/^chương/iu, 'chapter'],
  [/^phần/iu, 'part'],
]
const short: Readonly<Record<string, string>> = {
  section: 'sec',
  paragraph: 'para',
  point: 'point',
  level: 'lvl',
  article: 'art',
  chapter: 'chp',
  part: 'part',
}

export interface Marker {
  /** Makes an eId that the document has once, without blanks. */
  readonly unique: (id: string) => string
  /** Words as XML with a `ref` around each citation of the section. */
  readonly cite: (text: string, section: string) => string
}

export function markerOf(plan: Plan): Marker {
  const cited = new Map<string, Reference[]>()
  for (const reference of plan.references) {
    if (reference.number === null) continue
    const of = cited.get(reference.place.section)
    if (of === undefined) cited.set(reference.place.section, [reference])
    else of.push(reference)
  }
  return {
    unique: uniqueNames(),
    cite: (text, section) => withRefs(text, cited.get(section) ?? []),
  }
}

/** Names as they are shown, for those must differ: a second bearer gets "--2", or the next number that is free. */
function uniqueNames(): (id: string) => string {
  const last = new Map<string, number>()
  return (id) => {
    const plain = visible(id).replace(/[\s~]+/gu, '-') || 'nn'
    let count = last.get(plain) ?? 1
    let name = plain
    while (last.has(name)) name = `${plain}--${++count}`
    last.set(name, 1).set(plain, count)
    return name
  }
}

/**
 * So many citations are looked for at a time: one that is never found holds up no others, and the search stays short.
 */
const pending = 8

/** Each citation is found by its own words, in the order of the text; used ones leave the list. */
function withRefs(text: string, references: Reference[]): string {
  let xml = ''
  let at = 0
  for (let index = 0; index < Math.min(references.length, pending); ) {
    const reference = references[index]!
    const quote = plainWords(reference.place.quote)
    const found = quote === '' ? -1 : text.indexOf(quote, at)
    if (found < 0) {
      index++
      continue
    }
    xml += xmlText(text.slice(at, found))
    xml += xmlElement('ref', { href: referenceIri(reference) }, xmlText(quote))
    at = found + quote.length
    references.splice(index, 1)
  }
  return xml + xmlText(text.slice(at))
}

/** A quote as the body has it: composed, single-spaced, without the marks of Markdown. */
export function plainWords(quote: string): string {
  return quote
    .normalize('NFC')
    .replace(/\*{2,}|_{2,}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** Nội dung chính. */
export function mainBody(body: PlanBody, marker: Marker): Node {
  const children = [
    ...body.parts.map((part) => hierarchy(part, 0, '', marker)),
    ...blocks(body.after, 'after', '', marker),
  ]
  return node('mainBody', {}, children.length === 0 ? [node('p')] : children)
}

function hierarchy(part: Part, depth: number, parent: string, marker: Marker): Node {
  const { section, number, heading, paragraphs, children } = part
  const name =
    byWord.find(([pattern]) => pattern.test(number.normalize('NFC')))?.[1] ?? byDepth[depth] ?? 'level'
  const step = section.id.slice(section.id.lastIndexOf('.') + 1) || 'nn'
  const eId = marker.unique(`${parent === '' ? '' : `${parent}__`}${short[name]}_${step}`)
  const own = blocks(paragraphs, eId, section.id, marker)
  const body: readonly Node[] =
    children.length === 0
      ? own.length === 0
        ? []
        : [node('content', { eId: marker.unique(`${eId}__content`) }, own)]
      : [
          ...(own.length === 0 ? [] : [node('intro', { eId: marker.unique(`${eId}__intro`) }, own)]),
          ...children.map((child) => hierarchy(child, depth + 1, eId, marker)),
        ]
  return node(name, { eId }, [
    ...(number === '' ? [] : [words('num', number)]),
    ...(heading === null ? [] : [node('heading', {}, marker.cite(heading, section.id))]),
    ...body,
  ])
}

/** Paragraphs as `p`, bullets next to each other as one `blockList`. */
export function blocks(
  paragraphs: readonly Paragraph[],
  parent: string,
  section: string,
  marker: Marker,
): readonly Node[] {
  const found: Node[] = []
  let list: { readonly eId: string; readonly items: Node[] } | null = null
  for (const { bullet, text } of paragraphs) {
    const said = node('p', {}, marker.cite(text, section))
    if (bullet === null) {
      list = null
      found.push(said)
      continue
    }
    if (list === null) {
      list = { eId: marker.unique(`${parent}__list_1`), items: [] }
      found.push(node('blockList', { eId: list.eId }, list.items))
    }
    const eId = marker.unique(`${list.eId}__item_${list.items.length + 1}`)
    list.items.push(node('item', { eId }, [words('num', bullet), said]))
  }
  return found
}
