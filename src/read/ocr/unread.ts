import { syllableShare } from '../../text/syllables.ts'
import type { SourceProblem } from '../source.ts'
import { coverageOf } from './coverage.ts'
import { cutOut } from './cut.ts'
import { readCuttings } from './legible.ts'
import { lineOf } from './lines.ts'
import type { Engine, OcrLine } from './page.ts'
import type { Prepared } from './prepare.ts'

/** Sparse text: words wherever they stand, in no order. */
const sparse = 11
/** Less uncovered ink than this share of the page is left to specks and the edges of letters. */
const tolerated = 0.005
const lineHeight = 30
/** A word that a second look finds must be this sure to be taken in. */
const sure = 0.6

export interface Checked {
  readonly lines: readonly OcrLine[]
  readonly problems: readonly SourceProblem[]
}

/**
 * Looks for what was not read: takes out lines that are a signature, a stamp or the side
 * of a cell read as letters, reads uncovered ink
 * once more in another way, and tells how much remains. Nothing of a page is lost silently.
 */
export async function checkUnread(
  page: number,
  lines: readonly OcrLine[],
  prepared: Prepared,
  engine: Engine,
): Promise<Checked> {
  const { raster, ink } = prepared
  const margin = marginOf(lines)
  let kept = lines.filter((line) => !isScrawl(line, margin) && !isWall(line))
  let coverage = coverageOf(ink, kept, raster.dpi)
  if (coverage.share > tolerated && coverage.missed.length > 0) {
    const found = await lookAgain(coverage.missed, prepared, engine)
    if (found.length > 0) {
      kept = merged(kept, found)
      coverage = coverageOf(ink, kept, raster.dpi)
    }
  }
  const problems: SourceProblem[] = []
  if (coverage.share > tolerated)
    problems.push(
      told('ocr/ink-unread', 'warning', {
        page,
        percent: Math.round(coverage.share * 1000) / 10,
        lines: coverage.missed.length,
      }),
    )
  if (prepared.raster.red > 0.0005)
    problems.push(told('ocr/red-removed', 'note', { page, percent: Math.round(raster.red * 1000) / 10 }))
  for (const line of kept) if (hasDoubtfulNumber(line)) problems.push(numberProblem(page, line))
  return { lines: kept, problems }
}

function told(code: string, level: SourceProblem['level'], data: SourceProblem['data']): SourceProblem {
  return { code, level, data, span: null }
}

/** Where the lines of a page begin, and how high they are; letters of its text are looked for nowhere else. */
interface Margin {
  readonly left: number
  readonly height: number
}

function marginOf(lines: readonly OcrLine[]): Margin {
  const sure = lines.filter(({ confidence, column }) => confidence >= 0.8 && column === null)
  const heights = sure.map(({ box }) => box[3]).sort((a, b) => a - b)
  return { left: Math.min(...sure.map(({ box }) => box[0])), height: heights[heights.length >> 1] ?? 0 }
}

/**
 * Strokes of a pen or the rim of a seal taken for letters: no word of it is sure and none a syllable. What stands where
 * a line begins and is no higher ("NQ/ĐU.", the end of a paragraph) is print, and so is a number in its cell.
 */
function isScrawl(line: OcrLine, margin: Margin): boolean {
  if (line.confidence >= 0.4) return false
  const [left, , , height] = line.box
  if (line.column?.table != null && /\d/.test(line.text) && line.text.length <= 6) return false
  const { words, share } = syllableShare(line.text)
  if (line.confidence < 0.15) return true
  if (Math.abs(left - margin.left) < margin.height / 2 && height < margin.height * 1.4) return false
  return words === 0 || share < 0.5
}

/** The side of a cell read as a line of its own: higher than a letter and next to nothing wide. */
function isWall({ text, column, box: [, , width, height] }: OcrLine): boolean {
  return column?.table != null && /^[|[\]]$/.test(text) && width * 10 < height
}

/** Digits are never guessed, so a number that the engine itself doubts is told. */
function hasDoubtfulNumber(line: OcrLine): boolean {
  return line.words.some((word) => /\d/.test(word.text) && word.confidence < 0.5)
}

function numberProblem(page: number, line: OcrLine): SourceProblem {
  const word = line.words.find(({ text, confidence }) => /\d/.test(text) && confidence < 0.5)!
  const confidence = Math.round(word.confidence * 100) / 100
  return told('ocr/number-unreadable', 'warning', { page, read: word.text, line: line.text, confidence })
}

async function lookAgain(
  missed: readonly (readonly [number, number, number, number])[],
  prepared: Prepared,
  engine: Engine,
): Promise<readonly OcrLine[]> {
  const { raster, ink } = prepared
  const pad = Math.round((10 * raster.dpi) / 200)
  const regions = missed.map(([x, y, width, height]) => ({
    left: Math.max(0, x - pad),
    top: Math.max(0, y - pad),
    right: Math.min(raster.width, x + width + pad),
    bottom: Math.min(raster.height, y + height + pad),
    group: null,
    column: 0,
    table: null,
  }))
  const cuttings = cutOut(raster, ink, regions)
  const found = await readCuttings(cuttings, prepared, { engine, mode: sparse, height: lineHeight })
  return found.flatMap((line) => {
    const words = line.words.filter((word) => word.confidence >= sure && /[\p{L}\p{N}]/u.test(word.text))
    return words.length === 0 ? [] : [lineOf(words, null)]
  })
}

/** Puts lines found later in their place by height; words that stand where a word is already are left out. */
function merged(lines: readonly OcrLine[], found: readonly OcrLine[]): OcrLine[] {
  const out = [...lines]
  for (const line of found) {
    const fresh = line.words.filter(
      (word) => !lines.some((other) => other.words.some((w) => overlaps(w, word))),
    )
    if (fresh.length === 0) continue
    const added = lineOf(fresh, null)
    const middle = added.box[1] + added.box[3] / 2
    const before = out.findIndex((other) => other.column === null && other.box[1] + other.box[3] / 2 > middle)
    out.splice(before < 0 ? out.length : before, 0, added)
  }
  return out
}

function overlaps(a: OcrLine['words'][number], b: OcrLine['words'][number]): boolean {
  const width = Math.min(a.box[0] + a.box[2], b.box[0] + b.box[2]) - Math.max(a.box[0], b.box[0])
  const height = Math.min(a.box[1] + a.box[3], b.box[1] + b.box[3]) - Math.max(a.box[1], b.box[1])
  return width > 0 && height > 0 && width * height > 0.3 * b.box[2] * b.box[3]
}
