import { convertIndexedToRgb, decode } from 'fast-png'
import { mostPixels, overWhite, type Picture } from './picture.ts'

/** Reads a PNG. Throws an Error where it is damaged or too large. */
export function pngPicture(bytes: Uint8Array): Picture {
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 33 || head.getUint32(16) * head.getUint32(20) > mostPixels) throw new Error('size')
  const png = decode(bytes)
  const { width, height } = png
  const { data, channels } = eightBits(png)
  const perMetre = png.resolution?.unit === 1 ? png.resolution.x : 0
  const base = {
    width,
    height,
    dpi: perMetre > 0 ? perMetre * 0.0254 : null,
    coding: 'raw',
    turn: 0,
    inverted: false,
  } as const
  if (channels === 1) return { ...base, colours: 1, data }
  if (channels === 3) return { ...base, colours: 3, data }
  return { ...base, colours: 3, data: overWhite(channels === 4 ? data : fromGrayAlpha(data)) }
}

function eightBits(png: ReturnType<typeof decode>): { data: Uint8Array; channels: number } {
  const { width, height, depth, channels } = png
  if (png.palette !== undefined)
    return { data: Uint8Array.from(convertIndexedToRgb(png)), channels: png.palette[0]!.length }
  if (depth === 16) return { data: Uint8Array.from(png.data, (value) => value >> 8), channels }
  if (depth === 8) return { data: Uint8Array.from(png.data), channels }
  // Small depths are gray, several pixels to the byte; rows begin at a byte.
  const out = new Uint8Array(width * height)
  const perRow = Math.ceil((width * depth) / 8)
  const most = 2 ** depth - 1
  for (let y = 0, to = 0; y < height; y++)
    for (let x = 0; x < width; x++, to++) {
      const bit = x * depth
      const byte = png.data[y * perRow + (bit >> 3)]!
      out[to] = (((byte >> (8 - depth - (bit & 7))) & most) * 255) / most
    }
  return { data: out, channels: 1 }
}

function fromGrayAlpha(data: Uint8Array): Uint8Array {
  const rgba = new Uint8Array(data.length * 2)
  for (let from = 0, to = 0; from + 1 < data.length; from += 2, to += 4) {
    rgba.fill(data[from]!, to, to + 3)
    rgba[to + 3] = data[from + 1]!
  }
  return rgba
}
