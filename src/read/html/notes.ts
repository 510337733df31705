import { attribute, descendants, type Element, isBlock, parentOf, textOf } from './dom.ts'

/** Notes of a page: which links are marks, which elements hold the bodies, which links only lead back. */
export interface NoteLinks {
  readonly marks: ReadonlyMap<Element, string>
  readonly bodies: ReadonlyMap<Element, string>
  readonly dropped: ReadonlySet<Element>
}

const markText = /^[[(]?(\d{1,3}|\*{1,3}|[ivxlc]{1,6}|[a-z])[\])]?$/u
const noteName = /(?:^|[^a-z])(?:_?s?d?(?:foot|end)note|_?ftn|_?edn|fn|note)/iu

/**
 * Word (`_ftn1`/`_ftnref1`), LibreOffice (`sdfootnote1sym`/`sdfootnote1anc`) and Markdown converters (`fn1`/`fnref1`)
 * all link a mark to a body and the body back. A link counts as a mark when it stands before its target, and the
 * target leads back to it or is named a note: page navigation ("1 2 3") is none.
 */
export function noteLinks(root: Element): NoteLinks {
  const marks = new Map<Element, string>()
  const bodies = new Map<Element, string>()
  const dropped = new Set<Element>()
  const names = new Map<string, Element>()
  const order = new Map<Element, number>()
  const links: Element[] = []
  let index = 0
  for (const element of descendants(root)) {
    order.set(element, index++)
    for (const name of [
      attribute(element, 'id'),
      element.tagName === 'a' ? attribute(element, 'name') : null,
    ])
      if (name !== null && name !== '' && !names.has(name)) names.set(name, element)
    if (element.tagName === 'a' && attribute(element, 'href')?.startsWith('#') === true) links.push(element)
  }
  const targetOf = (link: Element) => names.get(decoded(attribute(link, 'href')!.slice(1)))

  for (const link of links) {
    const mark = markText.exec(textOf(link).trim())?.[1]
    const target = targetOf(link)
    if (mark === undefined || target === undefined || dropped.has(link)) continue
    if (order.get(target)! <= order.get(link)!) continue
    const body = isBlock(target.tagName) ? target : container(target)
    if (body === null || within(link, body) || textOf(body).trim().length <= mark.length) continue
    const back = links.filter(
      (other) => other !== link && within(other, body) && leadsTo(other, link, targetOf),
    )
    if (back.length === 0 && !noteName.test(attribute(link, 'href')!)) continue
    marks.set(link, mark)
    bodies.set(body, mark)
    for (const other of back) dropped.add(other)
    if (target.tagName === 'a' && markText.test(textOf(target).trim())) dropped.add(target)
  }
  return { marks, bodies, dropped }
}

function leadsTo(back: Element, link: Element, targetOf: (link: Element) => Element | undefined): boolean {
  const target = targetOf(back)
  return (
    target !== undefined &&
    (target === link || within(link, target) || within(target, link)) &&
    !isBody(target)
  )
}

function isBody(element: Element): boolean {
  return element.tagName === 'body' || element.tagName === 'html'
}

/** The division made for the note (Word, LibreOffice), else the paragraph or item the target stands in. */
function container(target: Element): Element | null {
  let block: Element | null = null
  for (let up: Element | null = parentOf(target); up !== null && !isBody(up); up = parentOf(up)) {
    if (block === null && isBlock(up.tagName)) block = up
    if (up.tagName === 'div' && noteName.test(attribute(up, 'id') ?? '')) return up
  }
  return block
}

function within(element: Element, ancestor: Element): boolean {
  for (let up: Element | null = element; up !== null; up = parentOf(up)) if (up === ancestor) return true
  return false
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
