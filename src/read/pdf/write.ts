import type { Anchor, Block, CellLine, Edit, Origin, Style } from '../source.ts'
import type { Mark, Range, TextLine } from './text-line.ts'

/** A block before its text is written. */
export interface Draft {
  readonly kind: Block['kind']
  readonly cells: readonly (readonly DraftLine[])[]
  readonly table: number | null
  readonly mark: string | null
  readonly page: number
  readonly box: readonly [x: number, y: number, width: number, height: number]
  readonly style: Style | null
  readonly confidence: number
}

/** What is written of a line, whoever read it. */
export interface DraftLine {
  readonly text: string
  readonly marks: readonly Mark[]
  readonly struck: readonly Range[]
  readonly bold?: boolean
}

export interface Written {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly edits: readonly Edit[]
  readonly anchors: readonly Anchor[]
}

/** Box around lines, from the upper left corner of the page. */
export function boxOf(lines: readonly TextLine[]): Draft['box'] {
  const x0 = Math.min(...lines.map((line) => line.x0))
  const y0 = Math.min(...lines.map((line) => line.y - line.size))
  const x1 = Math.max(...lines.map((line) => line.x1))
  const y1 = Math.max(...lines.map((line) => line.y + line.size * 0.25))
  return [x0, y0, x1 - x0, y1 - y0].map((value) => Math.round(value * 100) / 100) as unknown as Draft['box']
}

/** A word cut by the end of a line behind its own hyphen or slash: "11-⏎CT/TW", "Kế hoạch số 12/⏎KH-UBND". */
const cutBefore = /[\p{L}\p{N}][-/]$/u
const cutBehind = /^[\p{Lu}\p{N}]/u

/** Writes the blocks one below the other; note marks become anchors where a note of that mark exists. */
export function write(drafts: readonly Draft[]): Written {
  const marks = new Set(drafts.flatMap((draft) => (draft.mark === null ? [] : [draft.mark])))
  const blocks: Block[] = []
  const edits: Edit[] = []
  const anchors: Anchor[] = []
  let text = ''
  for (const draft of drafts) {
    if (text !== '') text += '\n\n'
    const cells: CellLine[][] = []
    const isLetterhead = draft.kind === 'row' && draft.table === null
    for (const [column, lines] of draft.cells.entries()) {
      if (column > 0) text += '\t'
      const spans: CellLine[] = []
      for (const [index, line] of lines.entries()) {
        const before = index > 0 ? lines[index - 1]!.text : ''
        const cut = index > 0 && cutBefore.test(before) && cutBehind.test(line.text)
        if (index > 0) text += '\n'
        const start = text.length
        const lead = draft.kind === 'note' && index === 0 ? leadOf(line) : 0
        text += line.text
        const last = spans[spans.length - 1]
        if (cut && last !== undefined) {
          edits.push({ start: start - 1, end: start, text: '' })
          spans[spans.length - 1] = { ...last, end: text.length }
        } else {
          const bold = isLetterhead && line.bold === true
          spans.push({ start: start + lead, end: text.length, ...(bold ? { bold } : {}) })
        }
        for (const { at, length } of line.struck)
          edits.push({ start: start + at, end: start + at + length, text: '' })
        if (draft.kind !== 'note')
          for (const { at, length, mark } of line.marks)
            if (marks.has(mark)) anchors.push({ mark, start: start + at, end: start + at + length })
      }
      cells.push(spans)
    }
    const origin: Origin = { page: draft.page, box: draft.box }
    blocks.push({
      kind: draft.kind,
      cells,
      table: draft.table,
      mark: draft.mark,
      page: draft.page,
      origin,
      style: draft.style,
      confidence: draft.confidence,
    })
  }
  return { text, blocks, edits, anchors }
}

/** Length of a note's own mark and the blank behind it. */
function leadOf(line: DraftLine): number {
  const first = line.marks[0]
  if (first === undefined) return 0
  const behind = first.at + first.length
  return behind + (/^\s*/.exec(line.text.slice(behind))?.[0].length ?? 0)
}
