import { contentId, uniqueIds } from '../model/ids.ts'
import type { Item, Section } from '../model/sections.ts'
import type { BodyItem, Node, Outline } from './outline.ts'
import { placeOf, type View, words } from './view.ts'

/** The tree of the model from the tree of the parser. */
export function sectionsOf(view: View, outline: Outline): readonly Section[] {
  const unique = uniqueIds()
  const list = (nodes: readonly Node[]): Section[] => {
    const counted = countedByWord(nodes)
    return nodes.map((node) => ({
      id: unique(node.path),
      label: node.label?.text ?? '',
      ordinal: counted && isLetter(node) ? latinOrdinal(node) : (node.label?.ordinal ?? null),
      role: node.role,
      title: node.heading.title,
      place: placeOf(view, node.heading.span, node.path),
      children: list(node.children),
    }))
  }
  return list(outline.roots)
}

function isLetter({ label }: Node): boolean {
  return label?.family === 'letter' || label?.family === 'upper'
}

function latinOrdinal({ label }: Node): number {
  return label!.text.toLowerCase().charCodeAt(0) - 96
}

/** Letters as a word processor counts them: e right behind d, or a letter that Vietnamese lists leave out. */
function countedByWord(nodes: readonly Node[]): boolean {
  const letters = nodes.filter(isLetter).map(({ label }) => label!.text.toLowerCase())
  return (
    !letters.includes('đ') &&
    letters.some((letter, index) => /[fjwz]/.test(letter) || (letter === 'e' && letters[index - 1] === 'd'))
  )
}

/**
 * The direct items of a section: its numbered children, else its bullets, else its paragraphs. A child with a
 * heading or a run-in lead is known by it. A lead-in sentence that ends in a colon, or stands before numbered
 * children, is no item.
 */
export function itemsOf(view: View, node: Node): readonly Item[] {
  if (node.children.length > 0) {
    const nested = node.children.filter((child) => child.role === node.role && child.children.length > 0)
    if (nested.length === node.children.length) return nested.flatMap((child) => itemsOf(view, child))
    return node.children.map((child) => nodeItem(view, child))
  }
  const items: Item[] = []
  if (node.heading.text !== null && node.heading.title !== null && !isLead(view, node.heading.text))
    items.push(item(view, null, node.heading.text, node.path))
  const bullets = node.body.filter((each) => each.kind === 'bullet')
  const listed =
    bullets.length > 0
      ? bullets
      : node.body.filter((each) => each.kind === 'paragraph' && !isLead(view, each.span))
  return [...items, ...listed.map((each) => bodyItem(view, each, node.path))]
}

function nodeItem(view: View, node: Node): Item {
  const label = node.label?.text ?? null
  const { title, text, span } = node.heading
  if (title === null) return item(view, label, text!, node.path)
  const whole = { start: node.label?.end ?? span.start, end: (text ?? span).end }
  return { id: contentId('item', title), label, text: title, place: placeOf(view, whole, node.path) }
}

/** A bullet or a bare paragraph as an item. */
export function bodyItem(view: View, each: BodyItem, path: string): Item {
  return item(view, null, each.span, path)
}

function item(view: View, label: string | null, span: { start: number; end: number }, path: string): Item {
  const text = words(view, span)
  return { id: contentId('item', text), label, text, place: placeOf(view, span, path) }
}

function isLead(view: View, span: { start: number; end: number }): boolean {
  return /[:：]$/u.test(view.text.slice(span.start, span.end).trimEnd())
}
