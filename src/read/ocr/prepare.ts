import { withoutBorder } from './border.ts'
import { type Cutting, cutOut } from './cut.ts'
import { type Lie, lieOf, straightened } from './deskew.ts'
import { findGrid, withoutGrid } from './grid.ts'
import { findInk, type Ink } from './ink.ts'
import { findBands } from './layout.ts'
import type { Box } from './page.ts'
import { evened } from './paper.ts'
import { type Raster, turned } from './raster.ts'
import { withoutRules } from './rules.ts'
import { withoutSpecks } from './specks.ts'
import { regionsOf } from './tables.ts'
import { isSideways, isUpsideDown, type Quarters } from './turn.ts'

/** A page made ready for recognition. */
export interface Prepared {
  /** Straightened, without rules and specks. */
  readonly raster: Raster
  readonly ink: Ink
  readonly cuttings: readonly Cutting[]
  /** Lines drawn level on the page, those of tables among them. */
  readonly rules: readonly Box[]
  /** Height of most lines in pixels, marks and feet included. */
  readonly lineHeight: number
  /** Whole quarters that the page was turned by. */
  readonly quarters: Quarters
  /** Degrees that the page was straightened by. */
  readonly tilt: number
  /** Pixels that the straightened canvas grew by to the left and above. */
  readonly grown: { readonly x: number; readonly y: number }
}

/**
 * Turns a page the right way up, straightens it, takes out what is no writing, and cuts its columns apart. `otherWay`
 * turns it by a half from what its ink says.
 */
export function prepare(drawn: Raster, otherWay = false): Prepared {
  const { page, quarters, level, levelInk, tilt } = levelled(evened(withoutBorder(drawn)), otherWay)
  const grid = findGrid(levelInk, level.dpi)
  const bare = withoutRules(level, withoutGrid(levelInk, grid, level.dpi))
  const { raster, ink } = withoutSpecks(bare.raster, bare.ink)
  return {
    raster,
    ink,
    cuttings: cutOut(raster, ink, regionsOf(ink, levelInk, grid, raster.dpi)),
    rules: [...bare.level, ...grid.level.map(({ at, from, to }): Box => [from, at, to - from, 1])],
    lineHeight: lineHeightOf(ink, raster.dpi),
    quarters,
    tilt,
    grown: { x: (level.width - page.width) / 2, y: (level.height - page.height) / 2 },
  }
}

interface Levelled {
  /** As drawn, the right way up. */
  readonly page: Raster
  readonly quarters: Quarters
  readonly level: Raster
  readonly levelInk: Ink
  readonly tilt: number
}

function levelled(drawn: Raster, otherWay: boolean): Levelled {
  const lie = lieOf(findInk(drawn))
  const first = isSideways(drawn, lie) ? straight(drawn, 1) : straight(drawn, 0, lie)
  if (isUpsideDown(first.levelInk, drawn.dpi) === otherWay) return first
  return straight(drawn, first.quarters === 1 ? 3 : 2)
}

function straight(drawn: Raster, quarters: Quarters, known?: Lie): Levelled {
  const page = turned(drawn, quarters)
  const { tilt } = known ?? lieOf(findInk(page))
  const level = straightened(page, tilt)
  return { page, quarters, level, levelInk: findInk(level), tilt }
}

/** A line of 14 points, where a page has no lines to measure. */
const usualHeight = 13.3 / 72

function lineHeightOf(ink: Ink, dpi: number): number {
  const heights = findBands(ink, dpi / 200)
    .map((band) => band.bottom - band.top)
    .filter((height) => height >= dpi * 0.07 && height <= dpi * 0.4)
    .sort((a, b) => a - b)
  return heights[heights.length >> 1] ?? usualHeight * dpi
}
