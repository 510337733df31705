import type { SourceProblem } from '../source.ts'
import type { Raster } from './raster.ts'
import type { Quarters } from './turn.ts'

/** x, y, width, height: points from the upper left corner in an `OcrPage`, pixels while it is being read. */
export type Box = readonly [x: number, y: number, width: number, height: number]

export interface OcrWord {
  readonly text: string
  readonly box: Box
  /** 0 to 1, as the engine says. */
  readonly confidence: number
  /** Upright strokes that the picture shows, for first words that could be Roman labels. */
  readonly strokes?: number
  /** A slash stands behind these strokes: "II/". */
  readonly slash?: true
  /** Whether a full stop follows these strokes in the picture. */
  readonly stop?: boolean
  /** The word was read with a dot below, and the picture shows nothing there. */
  readonly dotless?: true
  /** The word as its shapes in the picture plainly say, which may be what was read; see `withShapes`. */
  readonly shown?: string
  /** What the picture shows above a letter read with a circumflex and an acute or a hook; see `withCrowns`. */
  readonly crown?: Float32Array
}

export interface OcrLine {
  readonly text: string
  readonly box: Box
  /** Mean of the words, by their length. */
  readonly confidence: number
  readonly words: readonly OcrWord[]
  /** Where the line stands side by side with others: the columns (or the row of a table) and the place among them. */
  readonly column: {
    readonly group: number
    readonly index: number
    /** Rows of one ruled table share the sides of its columns; null outside tables. */
    readonly table: { readonly edges: readonly number[] } | null
  } | null
}

/** A page as recognised. Lines stand in reading order: a left column before the right one. */
export interface OcrPage {
  /** 1-based. */
  readonly page: number
  /** Points, as the file claims them; lines are placed in them as if the page had been scanned level and upright. */
  readonly width: number
  readonly height: number
  /** Claimed points per true point (1/72 inch): 1, or more for a scan whose page size lies. */
  readonly zoom: number
  /** Whole quarters clockwise that the page was turned by to be read. */
  readonly quarters: Quarters
  /** Of the raster that was read. */
  readonly dpi: number
  readonly lines: readonly OcrLine[]
  /** Lines drawn level: below the motto, above notes, of tables. */
  readonly rules: readonly Box[]
  readonly problems: readonly SourceProblem[]
  readonly engine: string
  readonly version: string
}

/** Which program reads the rasters. */
export interface Engine {
  readonly name: 'tesseract' | 'tesseract.js'
  readonly version: string
  /** How many pages are worth reading at the same time. */
  readonly lanes: number
  /** Which network: the packaged one, or the program's own, which is smaller and errs as rarely. */
  readonly data: 'packaged' | 'system'
  /** Lines of each raster; boxes in its pixels. `mode` is tesseract's page segmentation mode. */
  read(rasters: readonly Raster[], mode: number): Promise<readonly (readonly ReadLine[])[]>
}

/** A line as the engine found it, before it is put back into its page. */
export type ReadLine = readonly OcrWord[]

export const joined = (words: readonly OcrWord[]) => words.map((word) => word.text).join(' ')

export function meanConfidence(words: readonly OcrWord[]): number {
  let sum = 0
  let length = 0
  for (const word of words) {
    sum += word.confidence * word.text.length
    length += word.text.length
  }
  return length === 0 ? 0 : sum / length
}

/** The smallest box around several. */
export function around(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map((box) => box[0]))
  const top = Math.min(...boxes.map((box) => box[1]))
  const right = Math.max(...boxes.map((box) => box[0] + box[2]))
  const bottom = Math.max(...boxes.map((box) => box[1] + box[3]))
  return [left, top, right - left, bottom - top]
}
