import { type Label, readLabel } from '../knowledge/labels.ts'
import { sectionRole } from '../knowledge/roles.ts'
import type { Searchable } from '../knowledge/searchable.ts'
import type { Block } from '../read/source.ts'
import type { Span } from '../text/mapped.ts'

/**
 * The labels (nhãn đề mục) that paragraphs begin with. A Roman numeral without a mark behind it can be a word ("XI
 * MĂNG", "VI SINH", "X-QUANG"): it is a label only where the others, or the heading behind it, make it one.
 */
export function labelsOf(
  text: Words,
  paragraphs: readonly (Span & { readonly block: Block })[],
): readonly (Label | null)[] {
  const labels = paragraphs.map(({ block, start }) =>
    block.kind === 'row' ? null : readLabel(text.folded, start),
  )
  const numerals = [...labels.keys()].filter((index) => labels[index]?.family === 'roman')
  let before: Numeral | null = null
  numerals.forEach((index, at) => {
    const numeral = numeralOf(text, paragraphs[index]!, labels[index]!)
    const behind = numerals[at + 1]
    const after = behind === undefined ? null : numeralOf(text, paragraphs[behind]!, labels[behind]!)
    if (numeral.isBare && !isCounted(numeral, before, after)) labels[index] = null
    else before = numeral
  })
  return labels
}

type Words = Pick<Searchable, 'folded' | 'lower'>

interface Numeral {
  readonly ordinal: number
  readonly isBare: boolean
  readonly title: string
}

function numeralOf({ folded, lower }: Words, { start, end }: Span, label: Label): Numeral {
  const mark = folded.slice(start + label.text.length, label.end)
  return { ordinal: label.ordinal!, isBare: /^[ \t]*$|^-$/.test(mark), title: lower.slice(label.end, end) }
}

/**
 * Whether a bare numeral counts: no marked one stands in its place, and it goes on from a bare one (or says the same
 * again), or the one behind goes on from it.
 */
function isCounted({ ordinal, title }: Numeral, before: Numeral | null, after: Numeral | null): boolean {
  if (after?.isBare === false && after.ordinal === ordinal) return false
  if (ordinal === 1 || after?.ordinal === ordinal + 1) return true
  const step = before?.isBare ? ordinal - before.ordinal : null
  return step === 0 || step === 1 || sectionRole(title, null, 1) !== 'other'
}
