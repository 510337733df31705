import utif, { type IFD } from 'utif2'
import { mostPixels, overWhite, type Picture } from './picture.ts'

/** A fax or a scan has hundreds of pages at most. */
const mostPages = 2000

/** The pages of a TIFF, each decoded when it is asked for: all together they could fill the memory. */
export function tiffPictures(bytes: Uint8Array): readonly (() => Picture)[] {
  const buffer = bytes.slice().buffer
  const pages = utif.decode(buffer).filter((page) => numberOf(page, 't256') > 0)
  if (pages.length === 0 || pages.length > mostPages) throw new Error('pages')
  return pages.map((page) => () => {
    if (numberOf(page, 't256') * numberOf(page, 't257') > mostPixels) throw new Error('size')
    utif.decodeImage(buffer, page)
    const data = overWhite(utif.toRGBA8(page))
    const unit = numberOf(page, 't296') === 3 ? 2.54 : 1
    const dpi = numberOf(page, 't282') * unit
    const turn = ({ 3: 180, 6: 90, 8: 270 } as const)[numberOf(page, 't274')] ?? 0
    const { width, height } = page
    page.data = new Uint8Array()
    return {
      width,
      height,
      dpi: dpi > 0 ? dpi : null,
      colours: 3,
      coding: 'raw',
      data,
      turn,
      inverted: false,
    }
  })
}

function numberOf(page: IFD, tag: string): number {
  const value = page[tag]
  const first = Array.isArray(value) ? value[0] : undefined
  return typeof first === 'number' && Number.isFinite(first) ? first : 0
}
