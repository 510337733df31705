import type { Picture } from './picture.ts'

const encoder = new TextEncoder()
const spaces = { 1: '/DeviceGray', 3: '/DeviceRGB', 4: '/DeviceCMYK' } as const

/**
 * Dots per inch of a picture. Programs that know nothing write 72 or 96, so small figures are not believed: a picture
 * shaped like a sheet is taken for A4, any other for a part of one with its whole width.
 */
export function realDpi({ width, height, dpi }: Picture): number {
  const long = Math.max(width, height)
  const short = Math.min(width, height)
  if (dpi !== null && dpi >= 120 && dpi <= 1200 && long / dpi <= 17.5) return dpi
  const shape = long / short
  return shape > 1.25 && shape < 1.6 ? long / (297 / 25.4) : width / (210 / 25.4)
}

/** A PDF of one page that is the picture: pictures go the way of scans from there. */
export function pageOf(picture: Picture): Uint8Array {
  const { width, height } = picture
  const real = realDpi(picture)
  const size = [width, height].map((pixels) => ((pixels * 72) / real).toFixed(3))
  const drawing = `q ${size[0]} 0 0 ${size[1]} 0 0 cm /I Do Q`
  const filter = picture.coding === 'jpeg' ? '/Filter /DCTDecode ' : ''
  const decode = picture.inverted ? '/Decode [1 0 1 0 1 0 1 0] ' : ''
  const image =
    `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 8 ` +
    `/ColorSpace ${spaces[picture.colours]} ${filter}${decode}/Length ${picture.data.length} >>`
  const parts: Uint8Array[] = []
  const places: number[] = []
  let length = 0
  const put = (part: string | Uint8Array) => {
    const bytes = typeof part === 'string' ? encoder.encode(part) : part
    parts.push(bytes)
    length += bytes.length
  }
  const object = (head: string, stream: string | Uint8Array | null = null) => {
    places.push(length)
    put(`${places.length} 0 obj\n${head}\n`)
    if (stream !== null) {
      put('stream\n')
      put(stream)
      put('\nendstream\n')
    }
    put('endobj\n')
  }
  put('%PDF-1.4\n')
  object('<< /Type /Catalog /Pages 2 0 R >>')
  object('<< /Type /Pages /Kids [3 0 R] /Count 1 >>')
  object(
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size[0]} ${size[1]}] /Rotate ${picture.turn} ` +
      '/Resources << /XObject << /I 4 0 R >> >> /Contents 5 0 R >>',
  )
  object(image, picture.data)
  object(`<< /Length ${drawing.length} >>`, drawing)
  const table = length
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  put(
    `xref\n0 6\n0000000000 65535 f \n${rows}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`,
  )
  const pdf = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    pdf.set(part, at)
    at += part.length
  }
  return pdf
}
