import { youthMotto } from '../../knowledge/mottos.ts'
import { fold } from '../../text/fold.ts'
import { bulleted, label } from './labels.ts'
import { motto, numberLine, placeDate } from './letterhead.ts'
import type { Piece } from './lines.ts'
import { looseTableAt, restOfTable } from './loose-tables.ts'
import { cellsOf, narrow, narrowest, type Strip } from './strips.ts'
import {
  far,
  headsRecipients,
  isList,
  recipientsFrom,
  signer,
  signersApart,
  signersStrip,
  tailBegin,
} from './tails.ts'
import { isPersonName, readings, wordsOf } from './words.ts'

/** Rows of pieces that a white strip parts into two columns: a letterhead, a signature, a table without lines. */
export interface Columns {
  readonly from: number
  /** Exclusive. */
  readonly to: number
  /** Where the white strips stand: one between two columns. */
  readonly strips: readonly Strip[]
  /** Rows of a table in which one line runs over the columns. */
  readonly spans: ReadonlySet<number>
  readonly kind: 'block' | 'table'
}

type PieceRow = readonly Piece[]

/** A title that stands alone under a letterhead, wherever it is set. */
const title =
  /^(?:kế hoạch|quyết định|thông báo|chương trình|tờ trình|báo cáo|hướng dẫn|chỉ thị|nghị quyết|kết luận|phát động|đề án|quy chế|quy định|lời kêu gọi|kính gửi)(?!\p{L})/iu

/**
 * Finds the column blocks of a page; `rows` go from the top down. `before` are the strips of a table that ended the page
 * before.
 */
export function findColumns(
  rows: readonly PieceRow[],
  margins: readonly [left: number, right: number],
  before: readonly Strip[] | null,
): readonly Columns[] {
  const rest = before === null ? null : restOfTable(rows, before)
  const found: Columns[] = rest === null ? [] : [{ ...rest, kind: 'table' }]
  let at = rest?.to ?? 0
  while (at < rows.length) {
    const floor = found[found.length - 1]?.to ?? 0
    const block = tableAt(rows, at, floor) ?? columnsAt(rows, at, floor, margins)
    if (block === null) at += 1
    else {
      found.push(block)
      at = block.to
    }
  }
  return found
}

function tableAt(rows: readonly PieceRow[], at: number, floor: number): Columns | null {
  const table = looseTableAt(rows, at, floor)
  return table === null ? null : { ...table, kind: 'table' }
}

function columnsAt(
  rows: readonly PieceRow[],
  at: number,
  floor: number,
  margins: readonly [number, number],
): Columns | null {
  const gap = mottoGap(rows[at]!) ?? widestGap(rows[at]!)
  const begun = gap === null ? (headBegin(rows, at) ?? tailBegin(rows, at)) : { strip: gap, to: at + 1 }
  if (begun === null) return null
  let { strip, to } = begun
  const taken = rows.slice(at, to).map((_, index) => at + index)
  for (; to < rows.length; to++) {
    const next = narrow(strip, rows[to]!, behind(rows, taken, strip))
    if (
      next === null ||
      far(rows[to - 1]!, rows[to]!) ||
      !belongs(rows, taken, cut(rows[to]!, next), next, margins)
    )
      break
    strip = next
    taken.push(to)
  }
  let from = at
  const listed = recipientsFrom(rows, at, floor, strip)
  for (; from > floor; from--) {
    const next = narrow(strip, rows[from - 1]!, behind(rows, taken, strip))
    if (next === null || far(rows[from - 1]!, rows[from]!)) break
    if (from - 1 < listed && !startsAbove(rows, taken, rows[from - 1]!, next, margins)) break
    strip = next
    taken.push(from - 1)
  }
  return judge(rows, from, to, strip)
}

/** The pieces that already stand in the column behind the strip. */
function behind(rows: readonly PieceRow[], taken: readonly number[], strip: Strip): PieceRow {
  const middle = (strip[0] + strip[1]) / 2
  return taken.flatMap((index) => cut(rows[index]!, strip).filter((piece) => piece.x0 >= middle))
}

/** A letterhead may be so full that little is left before the motto; its words tell where the column begins. */
function mottoGap(row: PieceRow): Strip | null {
  const index = row.findIndex((piece, at) => at > 0 && motto.test(readings(wordsOf(piece))))
  return index < 0 ? null : [row[index - 1]!.x1, row[index]!.x0]
}

/**
 * The letterhead whose motto stands alone in row `at`, down to the first line of the issuing body, that has a baseline
 * of its own (the cells of a printed web page): it ends left of the motto.
 */
function headBegin(
  rows: readonly PieceRow[],
  at: number,
): { readonly strip: Strip; readonly to: number } | null {
  const [first, ...others] = rows[at]!
  const words = readings(wordsOf(first!))
  if (others.length > 0 || !(motto.test(words) || youthMotto.test(words))) return null
  const { x0, size } = first!
  for (let to = at + 1; to < rows.length && to < at + 5 && !far(rows[to - 1]!, rows[to]!); to++) {
    const row = rows[to]!
    const end = row[row.length - 1]!.x1
    if (end < x0 - narrowest * size) return { strip: [end, x0], to: to + 1 }
    if (row[0]!.x0 < x0 - size) return null
  }
  return null
}

/** The widest gap of a row that is no blank behind a label and stands out among the row's other gaps. */
function widestGap(row: PieceRow): Strip | null {
  let best: Strip | null = null
  for (let index = 1; index < row.length; index++) {
    const left = row[index - 1]!
    const right = row[index]!
    if (index === 1 && label.test(wordsOf(left))) continue
    if (right.x0 - left.x1 < narrowest * Math.min(left.size, right.size)) continue
    if (best === null || right.x0 - left.x1 > best[1] - best[0]) best = [left.x1, right.x0]
  }
  return best
}

/** The row with pieces cut in two where the strip goes through them. */
function cut(row: PieceRow, strip: Strip): PieceRow {
  return cellsOf(row, [strip]).flat()
}

/**
 * A row below with text on both sides belongs to the block. One with text on one side must stand as its
 * column does: centred on the same axis or begun at the same margin; a title in the page's middle does not.
 */
function belongs(
  rows: readonly PieceRow[],
  taken: readonly number[],
  row: PieceRow,
  strip: Strip,
  margins: readonly [number, number],
): boolean {
  const middle = (strip[0] + strip[1]) / 2
  const left = row.filter((piece) => piece.x1 <= middle)
  const right = row.filter((piece) => piece.x0 >= middle)
  if (left.length > 0 && right.length > 0) return true
  const x0 = row[0]!.x0
  const centre = (x0 + row[row.length - 1]!.x1) / 2
  const pageCentre = (margins[0] + margins[1]) / 2
  const column = taken.flatMap((index) => rows[index]!)
  const inMiddle = left.length === 0 && Math.abs(centre - pageCentre) < 10 && x0 > margins[0] + 20
  if (inMiddle && !column.some((other) => Math.abs(other.x0 - x0) < 1)) return false
  if (title.test(row.map(wordsOf).join(' '))) return false
  const aligned = (piece: Piece) =>
    column.some(
      (other) =>
        other.x1 <= middle === piece.x1 <= middle &&
        (Math.abs(other.x0 - piece.x0) < 8 || Math.abs(other.x0 + other.x1 - piece.x0 - piece.x1) < 28),
    )
  if (row.every(aligned)) return true
  // Recipients stand below their heading, however far they are indented.
  const recipients = column.some((piece) => headsRecipients(wordsOf(piece)))
  if (recipients && right.length === 0 && bulleted.test(wordsOf(row[0]!))) return true
  const side = taken
    .map((index) => rows[index]!.filter((piece) => piece.x1 <= middle === left.length > 0))
    .filter((pieces) => pieces.length > 0)
  return side.some((pieces) => Math.abs(pieces[0]!.x0 + pieces[pieces.length - 1]!.x1 - 2 * centre) < 28)
}

/** Rows above the first one with both sides: only what can be the head of a column, never the end of a text. */
function startsAbove(
  rows: readonly PieceRow[],
  taken: readonly number[],
  row: PieceRow,
  strip: Strip,
  margins: readonly [number, number],
): boolean {
  const middle = (strip[0] + strip[1]) / 2
  const words = row.map(wordsOf).join(' ')
  if (headsRecipients(words)) return true
  if (row.every((piece) => piece.x0 >= middle)) return belongs(rows, taken, row, strip, margins)
  return (
    row.every((piece) => piece.x1 <= middle) &&
    /\p{Lu}/u.test(words) &&
    words === words.toUpperCase() &&
    !label.test(words.split(' ')[0]!) &&
    belongs(rows, taken, row, strip, margins)
  )
}

/** Decides what the rows are, or that the strip is an accident of justified lines. */
function judge(rows: readonly PieceRow[], from: number, to: number, strip: Strip): Columns | null {
  const middle = (strip[0] + strip[1]) / 2
  const found = { from, to, strips: [strip], spans: new Set<number>() }
  let both = 0
  let flush = 0
  let left = ''
  let right = ''
  for (let index = from; index < to; index++) {
    const row = cut(rows[index]!, strip)
    const sides = [row.filter((p) => p.x1 <= middle), row.filter((p) => p.x0 >= middle)] as const
    if (sides[0].length > 0 && sides[1].length > 0) both += 1
    if (sides[0].length > 0 && Math.abs((sides[1][0]?.x0 ?? 0) - strip[1]) < 1) flush += 1
    left += `\n${sides[0].map(wordsOf).join(' ')}`
    right += `\n${sides[1].map(wordsOf).join(' ')}`
  }
  const wide = (strip[1] - strip[0]) / rows[from]![0]!.size
  const words = readings(fold(`${left}\n${right}`).trim())
  // A letterhead without a motto, as the associations have it: the number at one side, the date at the other.
  const dated = numberLine.test(readings(left)) && placeDate.test(readings(right))
  if (motto.test(words) || dated) return { ...found, kind: 'block' }
  const signers = signersStrip(
    rows.slice(from, to).flatMap((row) => cut(row, strip)),
    middle,
  )
  const tail = { ...found, strips: [strip, ...signers], kind: 'block' } as const
  if (/nơi nhận/iu.test(readings(left))) return tail
  // The end of a list of recipients, beside the signature: its heading stands on the page before.
  const lines = left.split('\n').filter((line) => line !== '')
  const listed = lines.length === 0 || isList(lines)
  const signed = (side: string) =>
    readings(side)
      .split('\n')
      .some((line) => signer.test(line) && !/\p{Ll}/u.test(line))
  if (signed(right) && (listed || signed(left))) return tail
  const names = right.split('\n').filter((line) => line !== '')
  const apart = wide > signersApart || names.every((name) => /^\S+ \S+ \S/u.test(name))
  if (listed && apart && names.every(isPersonName)) return tail
  if ((both >= 3 && wide > 1.2) || (flush >= 3 && flush > both * 0.6)) return { ...found, kind: 'table' }
  const named = signer.test(readings(left)) || signer.test(readings(right))
  if (named && wide > 2 && (both > 1 || to - from > 1)) return tail
  return null
}
