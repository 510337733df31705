import type { Raster } from './raster.ts'

/** Pixels along the side of a tile. */
export const tile = 64

/** How bright the paper (nền giấy) is, a value for each tile, row by row. */
export interface Paper {
  readonly across: number
  readonly down: number
  readonly paper: Uint8Array
}

/** Paper is the brightest common value of a tile, smoothed over its neighbours. */
export function paperOf(raster: Raster): Paper {
  const across = Math.max(1, Math.ceil(raster.width / tile))
  const down = Math.max(1, Math.ceil(raster.height / tile))
  return { across, down, paper: smoothed(brightness(raster, across, down), across, down) }
}

/** Paper darker than this is in the shade, or gray itself. */
const white = 225
/** So many of the tiles may be darker, where a picture stands. */
const pictured = 0.02

/**
 * The raster as if its paper were white throughout: a page photographed in uneven light. White that is put around what is
 * cut out or straightened would be brighter than the paper else, and the border between the two be read as ink.
 */
export function evened(raster: Raster): Raster {
  const { across, down, paper } = paperOf(raster)
  const dark = paper.filter((value) => value < white).length
  if (dark <= pictured * paper.length) return raster
  const { width, height, gray } = raster
  const out = new Uint8Array(gray.length)
  const row = new Float32Array(across)
  for (let y = 0; y < height; y++) {
    const [above, below, low] = between(y, down)
    for (let column = 0; column < across; column++) {
      const [one, other] = [paper[above * across + column]!, paper[below * across + column]!]
      row[column] = Math.max(1, one + (other - one) * low)
    }
    for (let x = 0, at = y * width; x < width; x++, at++) {
      const place = Math.max(0, x / tile - 0.5)
      const left = Math.min(across - 1, place | 0)
      const right = Math.min(across - 1, left + 1)
      const here = row[left]! + (row[right]! - row[left]!) * (place - left)
      out[at] = Math.min(255, (gray[at]! * 255) / here)
    }
  }
  return { ...raster, gray: out }
}

/** The rows of tiles whose middles lie around a row of pixels, and how near it is to the lower one, from 0 to 1. */
function between(y: number, down: number): readonly [above: number, below: number, low: number] {
  const place = Math.max(0, y / tile - 0.5)
  const above = Math.min(down - 1, place | 0)
  return [above, Math.min(down - 1, above + 1), place - above]
}

/** The brightness that three quarters of each tile's pixels stay at or below. */
function brightness(raster: Raster, across: number, down: number): Uint8Array {
  const { width, height, gray } = raster
  const paper = new Uint8Array(across * down)
  const histogram = new Uint32Array(256)
  for (let row = 0; row < down; row++)
    for (let column = 0; column < across; column++) {
      histogram.fill(0)
      let count = 0
      const bottom = Math.min(height, (row + 1) * tile)
      const right = Math.min(width, (column + 1) * tile)
      for (let y = row * tile; y < bottom; y += 2)
        for (let x = column * tile; x < right; x += 2) {
          histogram[gray[y * width + x]!]!++
          count++
        }
      let value = 255
      for (let brighter = histogram[255]!; brighter < count / 4 && value > 0; )
        brighter += histogram[--value]!
      paper[row * across + column] = value
    }
  return paper
}

/** The brightest tile of each 3 × 3, so that a tile full of ink does not pass for dark paper. */
function smoothed(paper: Uint8Array, across: number, down: number): Uint8Array {
  const out = new Uint8Array(paper.length)
  for (let row = 0; row < down; row++)
    for (let column = 0; column < across; column++) {
      let most = 0
      for (let y = Math.max(0, row - 1); y <= Math.min(down - 1, row + 1); y++)
        for (let x = Math.max(0, column - 1); x <= Math.min(across - 1, column + 1); x++)
          most = Math.max(most, paper[y * across + x]!)
      out[row * across + column] = most
    }
  return out
}
