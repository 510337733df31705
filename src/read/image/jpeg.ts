import { mostPixels, type Picture } from './picture.ts'

/** Reads the head of a JPEG; its picture stays coded, pdfium decodes it. Throws an Error where it is damaged. */
export function jpegPicture(bytes: Uint8Array): Picture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let dpi: number | null = null
  let turn: Picture['turn'] = 0
  let adobe = false
  let frame: Pick<Picture, 'width' | 'height' | 'colours'> | null = null
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) {
      at++
      continue
    }
    const marker = bytes[at + 1]!
    if (marker === 0xff || marker === 0 || marker === 1 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += marker === 0xff ? 1 : 2
      continue
    }
    const length = view.getUint16(at + 2)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame) {
      const height = view.getUint16(at + 5)
      const width = view.getUint16(at + 7)
      const colours = bytes[at + 9]!
      if (width * height === 0 || width * height > mostPixels) throw new Error('size')
      if (colours !== 1 && colours !== 3 && colours !== 4) throw new Error('colours')
      frame = { width, height, colours }
    }
    const body = bytes.subarray(at + 4, at + 2 + length)
    const name = String.fromCharCode(...body.subarray(0, 5))
    if (marker === 0xe0 && name === 'JFIF\0' && body.length >= 12) {
      const density = (body[8]! << 8) | body[9]!
      if (density > 0 && body[7] === 1) dpi = density
      if (density > 0 && body[7] === 2) dpi = density * 2.54
    } else if (marker === 0xe1 && name === 'Exif\0') turn = orientation(body.subarray(6))
    else if (marker === 0xee && name === 'Adobe') adobe = true
    // The coded pixels begin.
    if (marker === 0xda && frame !== null)
      return { ...frame, dpi, coding: 'jpeg', data: bytes, turn, inverted: frame.colours === 4 && adobe }
    at += 2 + length
  }
  throw new Error('cut')
}

/** Whether the end of a JPEG is missing: pixels that never came are drawn gray. */
export function isCut(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 2; at > 1; at--) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return false
  return true
}

const turns: Readonly<Record<number, Picture['turn']>> = { 3: 180, 6: 90, 8: 270 }

/** How a phone was held: tag 0x0112 of the Exif part. */
function orientation(tiff: Uint8Array): Picture['turn'] {
  if (tiff.length < 14) return 0
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  const little = tiff[0] === 0x49
  const start = view.getUint32(4, little)
  if (start + 2 > tiff.length) return 0
  const count = view.getUint16(start, little)
  for (let index = 0, at = start + 2; index < count && at + 12 <= tiff.length; index++, at += 12)
    if (view.getUint16(at, little) === 0x0112) return turns[view.getUint16(at + 8, little)] ?? 0
  return 0
}
