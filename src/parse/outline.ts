import type { Label } from '../knowledge/labels.ts'
import { sectionRole } from '../knowledge/roles.ts'
import { aimRoles, type SectionRole } from '../model/sections.ts'
import type { Span } from '../text/mapped.ts'
import { trimmed } from '../text/spaces.ts'
import { isActor } from './actor-starts.ts'
import { bodyAt } from './bodies.ts'
import { type Heading, headingOf, saysWhen } from './heading.ts'
import { isHeading } from './line-looks.ts'
import { depthOf } from './outline-depth.ts'
import { isSectionHeading, type Range } from './regions.ts'
import { taskHead } from './task-heads.ts'
import { isCapital, type Paragraph, type View } from './view.ts'

/** A bullet, a bare paragraph or a table row under a node; bullets nest. */
export interface BodyItem {
  readonly kind: 'bullet' | 'paragraph' | 'row'
  readonly paragraph: Paragraph
  /** The words behind the bullet. */
  readonly span: Span
  readonly sign: string
  readonly path: string
  readonly children: BodyItem[]
}

/** A labelled block (mục) and what stands under it. */
export interface Node {
  readonly label: Label | null
  readonly paragraph: Paragraph
  readonly heading: Heading
  readonly path: string
  readonly role: SectionRole
  readonly depth: number
  readonly parent: Node | null
  readonly children: Node[]
  readonly body: BodyItem[]
  /** Which labels count together with this one: family, punctuation, capitals. */
  readonly key: string
}

/** The heading without its label, up to where the lead ends. */
export function behindLabel({ label, heading }: Node): Span {
  return { start: label?.end ?? heading.start, end: heading.span.end }
}

export interface Outline {
  readonly roots: readonly Node[]
  /** Every node in reading order. */
  readonly nodes: readonly Node[]
  /** Paragraphs before the first node. */
  readonly loose: readonly BodyItem[]
  /** Path of the innermost node, by paragraph index. */
  readonly paths: readonly string[]
}

const closing =
  /^(?:trên đây là|trong quá trình (?:tổ chức |triển khai )?(?:tổ chức )?(?:thực hiện|triển khai)|yêu cầu các|đề nghị các)/u
const onThisPlan = /^căn cứ (?:vào )?(?:nội dung )?kế hoạch này,? (?:(?:đề nghị|yêu cầu|giao) )?/u

/**
 * Closing words belong to no numbered item, only to the section they end: "Căn cứ Kế hoạch này, các đơn vị …"; without
 * a body they are what the body of the item does: "Căn cứ Kế hoạch này, tổ chức quán triệt …".
 */
function isClosing(view: View, { start }: Span): boolean {
  const near = view.lower.slice(start, start + 60)
  if (closing.test(near)) return true
  const ground = onThisPlan.exec(near)
  return ground !== null && isActor(view, start + ground[0].length)
}

/**
 * The numbered tree of a document. Labels decide, not style: a label joins the open list of its own kind, opens
 * a list one level deeper when it counts from one, and else takes the level that its kind usually has.
 */
export function outlineOf(view: View, range: Range): Outline {
  const roots: Node[] = []
  const nodes: Node[] = []
  const loose: BodyItem[] = []
  const paths: string[] = []
  const stack: Node[] = []
  const bullets: BodyItem[] = []
  const labelled = hasOuterLabels(view, range)
  let unnumbered = 0

  for (let index = range.from; index < range.to; index++) {
    const paragraph = view.paragraphs[index]!
    const { label: typed } = paragraph
    const label =
      typed?.text === 'I' && isLetterI(view, paragraph, typed, stack)
        ? { ...typed, family: 'upper' as const, ordinal: 9 }
        : typed
    const bare = label === null && !labelled ? bareDepth(view, paragraph, stack) : null
    if (bare !== null || (label !== null && label.family !== 'bullet')) {
      const next = index + 1 < range.to ? view.paragraphs[index + 1]! : null
      const own = headingOf(view, paragraph, label, next)
      const below = label !== null && own.title === '' && next !== null ? headingBelow(view, next) : null
      const read =
        below === null ? own : { ...below, start: own.start, span: { start: own.start, end: below.span.end } }
      const key = bare === null ? keyOf(view, label!, read) : `bare${bare}`
      const depth = bare ?? depthOf(view, stack, { label: label!, key, paragraph, heading: read })
      shorten(stack, depth)
      shorten(bullets, 0)
      const parent = depth > 0 ? stack[depth - 1]! : null
      const heading =
        label !== null && isAim(parent) && saysWhen(view, read)
          ? sentenceOf(view, read, label, paragraph)
          : read
      const path = pathOf(parent, label, () => ++unnumbered)
      const role = sectionRole(heading.title ?? '', parent?.role ?? null, depth + 1)
      const node: Node = { label, paragraph, heading, path, role, depth, parent, children: [], body: [], key }
      ;(parent?.children ?? roots).push(node)
      stack.push(node)
      nodes.push(node)
      paths[index] = path
      if (below !== null) paths[++index] = path
      continue
    }
    if (label === null && isClosing(view, paragraph)) shorten(stack, 1)
    const node = stack.at(-1) ?? null
    const item = bodyItem(view, paragraph, label, node?.path ?? '')
    paths[index] = item.path
    placeItem(node?.body ?? loose, bullets, item)
  }
  for (const node of nodes) ofOneKind(view, node)
  return { roots, nodes, loose, paths }
}

/**
 * A list is of one kind: where most points of a list are sentences, one that lacks its closing mark and has
 * nothing under it is a sentence too, no heading.
 */
function ofOneKind(view: View, { children: list, role }: Node): void {
  const sentences = list.filter((node) => node.heading.title === null).length
  if (sentences === 0 || sentences * 2 < list.length) return
  for (const node of list) {
    const { heading, label } = node
    if (
      heading.title === null ||
      label === null ||
      (heading.text !== null && !listsInSentence(view, heading, label, role)) ||
      node.children.length + node.body.length > 0
    )
      continue
    if (heading.text === null && view.text[heading.span.end - 1] === ':') continue
    if (isHeading(heading.title) || node.role !== 'other') continue
    Object.assign(node, { heading: sentenceOf(view, heading, label, node.paragraph) })
  }
}

/** A numbered paragraph as a sentence of its own. */
function sentenceOf(view: View, heading: Heading, label: Label, paragraph: Paragraph): Heading {
  return { ...heading, title: null, text: trimmed(view.text, { start: label.end, end: paragraph.end }) }
}

/**
 * "Lập danh sách hộ theo quy mô doanh thu và ngành nghề: ăn uống, bán lẻ": many words, and behind the colon some more;
 * "Chia thành ba nhóm: cơ bản, nâng cao, chuyên sâu": what is counted follows.
 */
function listsInSentence(
  view: View,
  { title, text, span }: Heading,
  { end }: Label,
  above: SectionRole,
): boolean {
  if (isCapital(view, text!.start) || bodyAt(view, end) !== null) return false
  // "Các cơ quan, đơn vị tiếp nhận viện trợ: báo cáo kết quả": nothing but names in front of the colon.
  if (
    above === 'implementation' &&
    !counted.test(title!) &&
    taskHead(view, { start: end, end: span.end })?.form === 'lead'
  )
    return false
  return title!.split(' ').length > 8 || counted.test(title!)
}

const counted = / (?:hai|ba|bốn|sáu|bảy|tám|chín|mười|\d{1,2}) \p{Ll}+(?: \p{Ll}+)?$/u

/** "PHẦN I" with its heading on a line of its own. */
function headingBelow(view: View, next: Paragraph): Heading | null {
  if (next.block.kind !== 'paragraph' || next.label !== null) return null
  const text = view.text.slice(next.start, next.end)
  if (!isHeading(text) && (text.length > 120 || /[.;:,]$/u.test(text))) return null
  return headingOf(view, next, null, null)
}

function isAim(node: Node | null): boolean {
  return node !== null && aimRoles.has(node.role)
}

/** Depth of a heading without label in a document that numbers no sections; null for a plain paragraph. */
function bareDepth(view: View, paragraph: Paragraph, stack: readonly Node[]): number | null {
  if (isSectionHeading(view, paragraph)) return 0
  const parent = stack[0]
  if (parent?.key !== 'bare0' || paragraph.block.kind !== 'paragraph') return null
  const text = view.text.slice(paragraph.start, paragraph.end)
  if (text.length > 80 || /[.;,]$/u.test(text) || !/^\p{Lu}/u.test(text)) return null
  const title = text.replace(/ ?:$/u, '')
  const known = sectionRole(title, parent.role, 2) !== 'other'
  return known ||
    (parent.role === 'implementation' &&
      bodyAt(view, paragraph.start)?.end === paragraph.start + title.length)
    ? 1
    : null
}

function pathOf(parent: Node | null, label: Label | null, unnumbered: () => number): string {
  const step =
    label === null
      ? `#${unnumbered()}`
      : label.family === 'multi'
        ? label.text.slice(label.text.lastIndexOf('.') + 1)
        : label.text
  return parent === null ? step : `${parent.path}.${step}`
}

function bodyItem(view: View, paragraph: Paragraph, label: Label | null, path: string): BodyItem {
  const kind = paragraph.block.kind === 'row' ? 'row' : label === null ? 'paragraph' : 'bullet'
  const span = trimmed(view.text, { start: label?.end ?? paragraph.start, end: paragraph.end })
  return { kind, paragraph, span, sign: label?.text.slice(-1) ?? '', path, children: [] }
}

/** Bullets nest by their sign: a sign that is open closes what is deeper, a new one goes under the last. */
function placeItem(body: BodyItem[], open: BodyItem[], item: BodyItem): void {
  if (item.kind !== 'bullet') {
    shorten(open, 0)
    body.push(item)
    return
  }
  const level = open.findIndex((bullet) => bullet.sign === item.sign)
  if (level >= 0) shorten(open, level)
  ;(open.at(-1)?.children ?? body).push(item)
  open.push(item)
}

/** By hand: setting the length of an array is slow. */
function shorten(list: unknown[], length: number): void {
  while (list.length > length) list.pop()
}

function keyOf(view: View, label: Label, heading: Heading): string {
  const mark =
    view.folded[label.end - 1] === ' '
      ? view.folded.slice(heading.start, label.end).trimEnd().slice(-1)
      : view.folded[label.end - 1]!
  const style = /[\p{L}\p{N}]/u.test(mark) ? '' : mark
  const capitals =
    (label.family === 'arabic' || label.family === 'upper') &&
    heading.title !== null &&
    isHeading(heading.title) &&
    // "2. MTTQ: Tuyên truyền": a short form in front of its sentence.
    (heading.text === null || heading.title.includes(' '))
  return `${label.family}${label.family === 'multi' ? label.text.split('.').length : style}${capitals ? '^' : ''}`
}

/** "I." behind "H." goes on with the letters: both headings are in capitals, and no numeral under a letter is. */
function isLetterI(view: View, paragraph: Paragraph, label: Label, stack: readonly Node[]): boolean {
  const outer = stack[0]
  return (
    label.family === 'roman' &&
    outer?.label?.family === 'upper' &&
    outer.label.text === 'H' &&
    isHeading(outer.heading.title ?? '') &&
    isHeading(view.text.slice(label.end, paragraph.end)) &&
    !outer.children.some(({ label: below }) => below?.family === 'roman')
  )
}

/** Whether some section is numbered by Roman numerals, letters or parts, or in capitals by digits. */
function hasOuterLabels(view: View, range: Range): boolean {
  for (let index = range.from; index < range.to; index++) {
    const { label, end } = view.paragraphs[index]!
    if (label === null || label.family === 'bullet') continue
    if (label.family === 'roman' || label.family === 'part' || label.family === 'upper') return true
    if (isHeading(view.text.slice(label.end, end))) return true
  }
  return false
}
