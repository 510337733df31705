import type { Label, LabelFamily } from '../knowledge/labels.ts'
import type { Style } from '../read/source.ts'
import type { Node } from './outline.ts'
import type { View } from './view.ts'

const rank: Readonly<Record<LabelFamily, number>> = {
  part: 0,
  upper: 1,
  roman: 2,
  arabic: 3,
  multi: 4,
  letter: 5,
  inner: 6,
  bullet: 7,
}

/** A label, the form it has, and the heading or sentence behind it. */
export type Labelled = Pick<Node, 'paragraph' | 'heading' | 'key'> & { readonly label: Label }

/** How many open nodes stay above a new label. */
export function depthOf(view: View, stack: readonly Node[], begun: Labelled): number {
  const { label, key } = begun
  const top = stack.length
  if (label.family === 'multi') return multiDepth(stack, label)
  const own = openList(view, stack, begun)
  if (own >= 0) {
    const open = stack[own]!
    const restarts =
      label.ordinal === 1 && open.label?.ordinal !== null && own < top - 1 && !key.endsWith('^')
    const inner = restarts || (own === top - 1 && (beginsBelow(open, begun) || beginsUnder(open, begun)))
    return inner && label.family !== 'roman' && label.family !== 'part' ? nested(stack, label) : own
  }
  if (label.ordinal === 1 && !(label.family === 'roman' || label.family === 'part'))
    return nested(stack, label)
  if (label.family === 'roman' && stack[0]?.label?.family === 'upper') return 1
  // "2. OCOP", "3. Chuyển đổi số": the list goes on, though one of its points is a short form.
  const before = stack.findLastIndex(
    (open) => open.label?.family === label.family && open.label.ordinal === (label.ordinal ?? 0) - 1,
  )
  if (before >= 0) return before
  let level = top
  while (level > 0 && rankOf(stack[level - 1]!) >= rank[label.family]) level--
  return level
}

/**
 * Level of the open list with labels of this form; -1 for none. Where two lists of one form are open, headings and
 * the points below them ("1. Nhóm …" in bold over "1. Cải tạo …"), the look tells which one goes on; without it the
 * count does, and a heading goes on with the headings.
 */
function openList(view: View, stack: readonly Node[], begun: Labelled): number {
  const { label, key } = begun
  const innermost = stack.findLastIndex((open) => open.key === key)
  if (innermost < 0) return innermost
  const inner = stack[innermost]!
  const outer = innermost > 0 && stack[innermost - 1]!.key === key ? stack[innermost - 1]! : null
  const goes = (open: Node) => goesOn(open, label) && isAlike(view, open, begun)
  if (outer !== null && goes(outer) && !goes(inner)) return innermost - 1
  const { style } = begun.paragraph.block
  if (!differs(inner, style)) return innermost
  const alike = stack.findLastIndex(
    (open) => open.key === key && !differs(open, style) && goesOn(open, label),
  )
  return alike >= 0 ? alike : innermost
}

function goesOn(open: Node, label: Label): boolean {
  return open.label?.ordinal != null && label.ordinal === open.label.ordinal + 1
}

function differs({ paragraph }: Node, style: Style | null): boolean {
  const own = paragraph.block.style
  return own !== null && style !== null && levelOf(own) !== levelOf(style)
}

/**
 * Whether a list begins under a heading: it counts anew and looks like less than the heading. Under a heading by its
 * style a list may go on with another one's count: "3. …" under "1. Nhóm …".
 */
function beginsBelow(open: Node, { label, paragraph }: Labelled): boolean {
  const own = open.paragraph.block.style
  const { style } = paragraph.block
  if (own === null || style === null || levelOf(own) >= levelOf(style) || goesOn(open, label)) return false
  if (own.heading !== null && style.heading === null) return true
  return open.label?.ordinal != null && label.ordinal !== null && label.ordinal <= open.label.ordinal
}

/** Whether sentences are counted anew right under a heading of their own form: "1. Mục đích ⏎ 1. Làm cho …". */
function beginsUnder(open: Node, begun: Labelled): boolean {
  return begun.label.ordinal === 1 && !isTitle(begun) && isTitle(open) && open.body.length === 0
}

function isTitle({ heading }: Pick<Node, 'heading'>): boolean {
  return heading.title !== null && heading.text === null
}

/** Two headings that end alike: "2. Yêu cầu" goes on with "1. Mục đích", "3. Báo cáo kết quả." with a list of sentences. */
function isAlike({ folded }: View, open: Node, begun: Labelled): boolean {
  const stops = ({ paragraph }: Pick<Node, 'paragraph'>) => /[.;]/u.test(folded[paragraph.end - 1]!)
  return isTitle(open) && isTitle(begun) && stops(open) === stops(begun)
}

/** The heading's level; bold paragraphs and plain ones stand below all headings. */
function levelOf({ heading, bold }: Style): number {
  return heading ?? (bold ? 10 : 11)
}

/** A list that begins goes under the innermost node, unless that node is a plain numbered sentence of a lower kind. */
function nested(stack: readonly Node[], label: Label): number {
  let level = stack.length
  if (label.family === 'upper') while (level > 0 && rankOf(stack[level - 1]!) > rank.roman) level--
  return level
}

function multiDepth(stack: readonly Node[], label: Label): number {
  const parts = label.text.split('.')
  const prefix = parts.slice(0, -1).join('.')
  for (let level = stack.length - 1; level >= 0; level--) {
    const open = stack[level]!.label
    if (open === null) continue
    if (open.family === 'multi' && open.text.split('.').length === parts.length) return level
    if ((open.family === 'multi' || open.family === 'arabic') && open.text === prefix) return level + 1
  }
  let level = stack.length
  while (level > 0 && rankOf(stack[level - 1]!) >= (parts.length > 2 ? rank.letter : rank.arabic)) level--
  return level
}

function rankOf(node: Node): number {
  if (node.label === null) return rank.roman
  return node.key.endsWith('^') ? rank.roman : rank[node.label.family]
}
