import { paperOf, tile } from './paper.ts'
import type { Raster } from './raster.ts'

/** Which pixels are ink: 1 or 0, one byte each, same layout as the raster. */
export interface Ink {
  readonly width: number
  readonly height: number
  readonly bits: Uint8Array
}

/** Ink is darker than this share of the paper around it. */
const inkShare = 0.72

/** Finds the ink against the paper around it, so that a shadow over half a photographed page is no ink. */
export function findInk(raster: Raster): Ink {
  const { width, height, gray } = raster
  const { across, down, paper } = paperOf(raster)
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
