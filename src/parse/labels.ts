import { type Label, readLabel } from '../knowledge/labels.ts'
import { sectionRole } from '../knowledge/roles.ts'
import type { Searchable } from '../knowledge/searchable.ts'
import type { Block } from '../read/source.ts'
import { withRanges } from '../text/letters.ts'
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
  const numerals: number[] = []
  let anyBare = false
  for (const [index, label] of labels.entries())
    if (label?.family === 'roman') {
      numerals.push(index)
      anyBare ||= isBare(text, paragraphs[index]!, label)
    }
  if (!anyBare) return labels
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
  /** With what stands behind it the numeral is a word. */
  readonly isWord: boolean
  readonly title: string
}

/** Whether nothing, or a dash alone, stands behind a numeral. */
function isBare({ folded }: Words, { start }: Span, label: Label): boolean {
  return /^[ \t]*$|^-$/.test(folded.slice(start + label.text.length, label.end))
}

function numeralOf(text: Words, span: Span, label: Label): Numeral {
  const title = text.lower.slice(label.end, span.end)
  return {
    ordinal: label.ordinal!,
    isBare: isBare(text, span, label),
    isWord: worded.test(`${label.text} ${title}`),
    title,
  }
}

const worded = withRanges(
  /^(?:VI (?:ba|chất|chỉnh|điện|khí|khuẩn|lượng|mạch|nấm|nhựa|phạm|phẫu|phân|phim|rút|sinh|ta|tảo|tế|thể|tính|xử)|XI (?:lanh|líp|mạ|măng|nhan|phông|rô|téc)|X quang)(?!\p{L})/u,
)

/**
 * Whether a bare numeral counts: no marked one stands in its place, and it goes on from the one in front (or says the
 * same again as a bare one), or the one behind goes on from it.
 */
function isCounted(
  { ordinal, isWord, title }: Numeral,
  before: Numeral | null,
  after: Numeral | null,
): boolean {
  if (after?.isBare === false && after.ordinal === ordinal) return false
  if (ordinal === 1 || after?.ordinal === ordinal + 1) return true
  const step = before === null ? null : ordinal - before.ordinal
  return (step === 1 && !isWord) || (step === 0 && before!.isBare) || sectionRole(title, null, 1) !== 'other'
}
