import { noteBodyAt } from '../note-marks.ts'
import type { Item, PageLayout } from './layout.ts'
import { median } from './sizes.ts'
import type { TextLine } from './text-line.ts'

/** Lines of one note (chú thích); `mark` is null where a note of the page before goes on. */
export interface NoteLines {
  readonly mark: string | null
  readonly lines: TextLine[]
}

export interface WithNotes {
  readonly page: PageLayout
  readonly notes: readonly NoteLines[]
}

/** Takes the note area at the foot of a page out of the flow. `bodySize` is the size of the running text. */
export function withoutNotes(page: PageLayout, bodySize: number): WithNotes {
  const from = areaStart(page, bodySize)
  if (from === null) return { page, notes: [] }
  const notes: NoteLines[] = []
  const raised = raisedMarks(page)
  for (const item of page.items.slice(from)) {
    if (item.kind !== 'line') continue
    const line = withMark(item.line, raised)
    const mark = leadingMark(line)
    if (mark !== null || notes.length === 0) notes.push({ mark, lines: [line] })
    else notes[notes.length - 1]!.lines.push(line)
  }
  const rest = page.items.filter((item, index) => index < from || item.kind !== 'line')
  return { page: { ...page, items: rest }, notes }
}

/** Whether the lines of a page were read from a picture. */
export function isPicture({ ink }: PageLayout): boolean {
  return ink.pictured === 1 && ink.glyphs.length === 0
}

/** The marks raised within the lines of a page; in a picture of one none is sure to be read, and each may be there. */
function raisedMarks(page: PageLayout): Pick<ReadonlySet<string>, 'has'> {
  return isPicture(page) ? { has: () => true } : raisedIn(page.items)
}

/** The marks raised behind words of lines; "120 m²" has a raised digit and no note. */
function raisedIn(items: readonly Item[]): ReadonlySet<string> {
  return new Set(
    items.flatMap((item) =>
      item.kind === 'line'
        ? item.line.marks
            .filter(({ at }) => at > 0 && !isUnit(item.line.text.slice(0, at)))
            .map(({ mark }) => mark)
        : [],
    ),
  )
}

/** Whether a digit raised behind these words is a unit's: "120 m²". */
export function isUnit(before: string): boolean {
  return /\d\s?[kcdm]?m$/u.test(before)
}

/** A line that begins with the plain number of a raised mark ("1 Quyết định …"), or a star, begins with that mark. */
function withMark(line: TextLine, raised: Pick<ReadonlySet<string>, 'has'>): TextLine {
  if (leadingMark(line) !== null) return line
  const star = /^\* ?(?=\p{Lu})/u.exec(line.text)
  const plain = star === null ? noteBodyAt(line.text.normalize('NFC')) : { mark: '*', length: star[0].length }
  if (plain === null || !raised.has(plain.mark)) return line
  return { ...line, marks: [{ at: 0, length: plain.length, mark: plain.mark }, ...line.marks] }
}

/** The mark that a note begins with. */
function leadingMark(line: TextLine): string | null {
  const first = line.marks[0]
  return first !== undefined && line.text.slice(0, first.at).trim() === '' ? first.mark : null
}

/**
 * Where the notes begin: under a short line drawn at the left margin, or where small text with a raised mark
 * begins and nothing but small text follows. Notes in letters of the usual size are known by the line and their mark.
 */
function areaStart(page: PageLayout, bodySize: number): number | null {
  const ruled = ruleAbove(page, bodySize)
  if (ruled !== null) {
    const below = page.items.findIndex((item) => item.kind === 'line' && item.line.y > ruled)
    const [first, ...rest] = page.items.slice(below)
    if (
      first?.kind === 'line' &&
      (isMarked(first.line) ||
        lacksMark(page, first.line) ||
        (isPicture(page) && signMark.test(first.line.text))) &&
      rest.every(({ kind }) => kind !== 'row')
    )
      return below
  }
  const small = (item: Item) =>
    item.kind === 'stamp' || (item.kind === 'line' && item.line.size < bodySize * 0.95)
  let from = page.items.length
  while (from > 0 && small(page.items[from - 1]!)) from--
  if (from === page.items.length) return apartStart(page)
  const raised = raisedMarks(page)
  for (let index = from; index < page.items.length; index++) {
    const item = page.items[index]!
    if (item.kind !== 'line') continue
    if (ruled !== null && item.line.y > ruled) return index
    if (ruled === null && leadingMark(withMark(item.line, raised)) !== null) return index
  }
  return null
}

/**
 * Where notes in letters of the usual size begin at the foot of a page that draws no line above them: they bear the plain
 * numbers of marks raised above, one after the other, and stand apart from the text; or they have their own marks raised.
 */
function apartStart(page: PageLayout): number | null {
  if (isPicture(page)) return null
  const { items } = page
  const rows = items.findLastIndex(({ kind }) => kind === 'row')
  const usual = median(items.map((_, index) => stepAbove(items, index)).filter((step) => step > 0))
  let first: { readonly at: number; readonly mark: string } | null = null
  for (let at = items.length - 1; at > rows; at--) {
    const item = items[at]!
    if (item.kind !== 'line' || item.line.y < page.height / 2) continue
    const plain = noteBodyAt(item.line.text.normalize('NFC'))?.mark
    const mark = leadingMark(item.line) ?? (stepAbove(items, at) > usual * 1.2 ? plain : undefined)
    if (mark === undefined) continue
    if (first !== null && Number(mark) >= Number(first.mark)) continue
    if (raisedIn(items.slice(0, at)).has(mark)) first = { at, mark }
  }
  return first?.at ?? null
}

/** From the baseline above to the one of a line; 0 where there is no such line. */
function stepAbove(items: readonly Item[], index: number): number {
  const [above, item] = [items[index - 1], items[index]]
  return above?.kind === 'line' && item?.kind === 'line' ? item.line.y - above.line.y : 0
}

/** Whether a line begins as a note does: "1 Quyết định …". */
function isMarked(line: TextLine): boolean {
  return leadingMark(line) !== null || noteBodyAt(line.text.normalize('NFC')) !== null
}

/** A sign that a picture may show in place of a raised digit. */
const signMark = /^[!?|°'"‘’“”`*] (?=\p{Lu})/u

/**
 * Whether a line of a picture stands as far behind the margin as a raised mark is wide: recognition drops the smallest.
 * A note that goes on from the page before begins at the margin.
 */
export function lacksMark(page: PageLayout, { x0 }: TextLine): boolean {
  if (!isPicture(page)) return false
  const left = Math.min(...page.items.flatMap((item) => (item.kind === 'line' ? [item.line.x0] : [])))
  return x0 - left > 4 && x0 - left < 16
}

/** Height of the line that sets notes off: short, at the left, with room for notes below. */
function ruleAbove(page: PageLayout, bodySize: number): number | null {
  const lines = page.items.flatMap((item) => (item.kind === 'line' ? [item.line] : []))
  const left = Math.min(...lines.map((line) => line.x0))
  const found = page.ink.rules
    .filter(
      (rule) =>
        rule.y0 === rule.y1 &&
        rule.x1 - rule.x0 > page.width * 0.12 &&
        rule.x1 - rule.x0 < page.width * 0.5 &&
        Math.abs(rule.x0 - left) < 40 &&
        rule.y0 > page.height * 0.25,
    )
    .filter((rule) => {
      const below = lines.find((line) => line.y > rule.y0)
      if (below === undefined || below.y - rule.y0 >= 40) return false
      const isLow = rule.y0 > page.height / 2
      // A heading may be underlined; what sets notes off stands apart.
      const isApart = !lines.some(({ y }) => y <= rule.y0 + 2 && y > rule.y0 - 7)
      return (
        below.size < bodySize * 0.95 ||
        (isLow &&
          (isMarked(below) ||
            (isApart && (lacksMark(page, below) || (isPicture(page) && signMark.test(below.text))))))
      )
    })
  return found.length === 0 ? null : found[found.length - 1]!.y0
}
