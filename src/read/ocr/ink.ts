import type { Raster } from './raster.ts'

/** Which pixels are ink: 1 or 0, one byte each, same layout as the raster. */
export interface Ink {
  readonly width: number
  readonly height: number
  readonly bits: Uint8Array
}

const tile = 64
/** Ink is darker than this share of the paper around it. */
const inkShare = 0.72

/**
 * Finds the ink against the paper around it, so that a shadow over half a photographed page is no ink.
 * Paper is the brightest common value of a tile, smoothed over its neighbours.
 */
export function findInk(raster: Raster): Ink {
  const { width, height, gray } = raster
  const across = Math.max(1, Math.ceil(width / tile))
  const down = Math.max(1, Math.ceil(height / tile))
  const paper = smoothed(paperOf(raster, across, down), across, down)
  const bits = new Uint8Array(gray.length)
  for (let y = 0; y < height; y++) {
    const row = Math.min(down - 1, (y / tile) | 0) * across
    for (let left = 0, column = 0; left < width; left += tile, column++) {
      const limit = Math.ceil(paper[row + column]! * inkShare)
      const end = y * width + Math.min(width, left + tile)
      // The sign of the difference: a branch would cost several times as much in noise.
      for (let at = y * width + left; at < end; at++) bits[at] = (gray[at]! - limit) >>> 31
    }
  }
  return { width, height, bits }
}

/** The brightness that three quarters of each tile's pixels stay at or below. */
function paperOf(raster: Raster, across: number, down: number): Uint8Array {
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

/** Ink pixels within a box. */
export function countInk(ink: Ink, left: number, top: number, right: number, bottom: number): number {
  let count = 0
  for (let y = Math.max(0, top); y < Math.min(ink.height, bottom); y++) {
    const row = y * ink.width
    for (let x = Math.max(0, left); x < Math.min(ink.width, right); x++) count += ink.bits[row + x]!
  }
  return count
}

/** The ink four pixels at a time: most of a page is white, and so passed over more quickly. */
export function inFours({ bits }: Ink): Uint32Array {
  return new Uint32Array(bits.buffer, bits.byteOffset, bits.length >> 2)
}
