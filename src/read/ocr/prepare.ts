import { type Cutting, cutOut } from './cut.ts'
import { straightened, tiltOf } from './deskew.ts'
import { findInk, type Ink } from './ink.ts'
import { findRegions } from './layout.ts'
import type { Raster } from './raster.ts'
import { withoutRules } from './rules.ts'
import { withoutSpecks } from './specks.ts'

/** A page made ready for recognition. */
export interface Prepared {
  /** Straightened, without rules and specks. */
  readonly raster: Raster
  readonly ink: Ink
  readonly cuttings: readonly Cutting[]
  /** Degrees that the page was turned by. */
  readonly tilt: number
  /** Pixels that the straightened canvas grew by to the left and above. */
  readonly grown: { readonly x: number; readonly y: number }
}

/** Straightens a page, takes out what is no writing, and cuts its columns apart. */
export function prepare(drawn: Raster): Prepared {
  const tilt = tiltOf(findInk(drawn))
  const level = straightened(drawn, tilt)
  const bare = withoutRules(level, findInk(level))
  const { raster, ink } = withoutSpecks(bare.raster, bare.ink)
  return {
    raster,
    ink,
    cuttings: cutOut(raster, ink, findRegions(ink, raster.dpi)),
    tilt,
    grown: { x: (level.width - drawn.width) / 2, y: (level.height - drawn.height) / 2 },
  }
}
