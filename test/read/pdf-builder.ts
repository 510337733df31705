import { createHash } from 'node:crypto'
import type { FileBytes, Source } from '../../src/read/source.ts'

/** Writes small PDFs by hand: what is drawn where, in points from the upper left corner. */
export interface FontSpec {
  readonly base: string
  /** Characters the font gives no Unicode for, or another one: '' for none. */
  readonly unicode?: Readonly<Record<string, string>>
  /** Written without any ToUnicode table, codes as in WinAnsi. */
  readonly bare?: boolean
}

export interface PdfSpec {
  readonly pages: readonly string[]
  readonly fonts?: Readonly<Record<string, FontSpec>>
  /** Raw annotation dictionaries of page 1, with the appearance stream's content. */
  readonly annotations?: readonly { readonly rect: readonly number[]; readonly content: string }[]
  readonly rotate?: number
  readonly width?: number
  readonly height?: number
}

const height = 842

export function widthOf(text: string, size = 13): number {
  let width = 0
  for (const char of text) width += widthOfChar(char)
  return (width * size) / 1000
}

function widthOfChar(char: string): number {
  if (/^\p{M}/u.test(char)) return 0
  if (char === ' ') return 250
  if (char === '-' || char === '\u00ad') return 333
  if (/[iljtfrI.,;:!/()]/.test(char)) return 300
  if (/\p{Lu}/u.test(char)) return 650
  return 500
}

const codes = new Map<string, number>([[' ', 32]])

/** One byte per character, shared by all fonts of all files of a test run. */
function codeOf(char: string): number {
  let code = codes.get(char)
  if (code === undefined) {
    code = 33 + codes.size
    if (code > 255) throw new Error('more than 222 characters in one test file')
    codes.set(char, code)
  }
  return code
}

function hex(text: string): string {
  return [...text].map((char) => codeOf(char).toString(16).padStart(2, '0')).join('')
}

/** Draws a line of text; `y` is its baseline. */
export function at(x: number, y: number, text: string, size = 13, font = 'F1'): string {
  return `BT /${font} ${size} Tf 1 0 0 1 ${x} ${height - y} Tm <${hex(text)}> Tj ET\n`
}

/** Text as bytes of the font itself, for fonts without a table. */
export function bytesAt(x: number, y: number, bytes: string, font: string, size = 13): string {
  const data = [...bytes].map((char) => char.charCodeAt(0).toString(16).padStart(2, '0')).join('')
  return `BT /${font} ${size} Tf 1 0 0 1 ${x} ${height - y} Tm <${data}> Tj ET\n`
}

/** Centred on `x`. */
export function centred(x: number, y: number, text: string, size = 13, font = 'F1'): string {
  return at(x - widthOf(text, size) / 2, y, text, size, font)
}

/** A drawn line. */
export function rule(x0: number, y0: number, x1: number, y1: number): string {
  return `0.5 w ${x0} ${height - y0} m ${x1} ${height - y1} l S\n`
}

/** A picture over the whole page: one grey dot, drawn large. */
export const picture = `q 595 0 0 842 0 0 cm BI /W 2 /H 2 /CS /G /BPC 8 ID aaaa EI Q\n`

/** Left margin, right margin and first-line indent of the paragraphs that `paragraph` sets. */
export const left = 85
export const right = 540
export const indent = 36

/** Sets a paragraph with an indented first line, justified by chance only; gives the operators and the next baseline. */
export function paragraph(
  y: number,
  text: string,
  step = 18,
): { readonly ops: string; readonly next: number } {
  let ops = ''
  let line = ''
  let x = left + indent
  let baseline = y
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (x + widthOf(longer) > right) {
      ops += at(x, baseline, line)
      baseline += step
      x = left
      line = word
    } else line = longer
  }
  return { ops: ops + at(x, baseline, line), next: baseline + step + 6 }
}

export function makePdf(spec: PdfSpec): Uint8Array {
  const fonts: Record<string, FontSpec> = {
    F1: { base: 'Times-Roman' },
    F2: { base: 'Times-Bold' },
    ...spec.fonts,
  }
  const objects: string[] = ['', '']
  const add = (body: string) => objects.push(body)
  const stream = (content: string, extra = '') =>
    add(`<< ${extra} /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`)
  const named: string[] = []
  for (const [name, font] of Object.entries(fonts)) named.push(`/${name} ${addFont(font, add, stream)} 0 R`)
  const resources = `/Resources << /Font << ${named.join(' ')} >> >>`
  const pages: number[] = []
  for (const [index, content] of spec.pages.entries()) {
    const contents = stream(content)
    const annotations: string[] = []
    if (index === 0)
      for (const { rect, content: drawn } of spec.annotations ?? []) {
        const box = `[0 0 ${rect[2]! - rect[0]!} ${rect[3]! - rect[1]!}]`
        const form = stream(drawn, `/Type /XObject /Subtype /Form /BBox ${box} ${resources}`)
        const widget = add(
          `<< /Type /Annot /Subtype /Widget /FT /Sig /F 132 /Rect [${rect.join(' ')}] /AP << /N ${form} 0 R >> >>`,
        )
        annotations.push(`${widget} 0 R`)
      }
    pages.push(
      add(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${spec.width ?? 595} ${spec.height ?? height}] /Rotate ${spec.rotate ?? 0} ${resources} /Contents ${contents} 0 R /Annots [${annotations.join(' ')}] >>`,
      ),
    )
  }
  objects[0] = '<< /Type /Catalog /Pages 2 0 R >>'
  objects[1] = `<< /Type /Pages /Kids [${pages.map((page) => `${page} 0 R`).join(' ')}] /Count ${pages.length} >>`
  return assemble(objects)
}

function addFont(
  font: FontSpec,
  add: (body: string) => number,
  stream: (content: string, extra?: string) => number,
): number {
  const widths = Array.from({ length: 224 }, () => 500)
  for (const [char, code] of codes) widths[code - 32] = widthOfChar(char)
  if (font.bare === true)
    return add(
      `<< /Type /Font /Subtype /TrueType /BaseFont /${font.base} /FirstChar 0 /LastChar 255 /Widths [${Array.from({ length: 256 }, () => 500).join(' ')}] /Encoding /WinAnsiEncoding >>`,
    )
  // A glyph without a name would be taken for a blank.
  const names = Array.from({ length: 223 }, (_, index) => `/glyph${index}x`).join(' ')
  const lines: string[] = []
  for (const [char, code] of codes) {
    const unicode = font.unicode?.[char] ?? char
    if (unicode === '') continue
    const units = [...Buffer.from(unicode, 'utf16le').swap16()]
      .map((b) => b.toString(16).padStart(2, '0'))
      .join('')
    lines.push(`<${code.toString(16).padStart(2, '0')}> <${units}>`)
  }
  const table = stream(
    `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def\n1 begincodespacerange <00> <FF> endcodespacerange\n${lines.length} beginbfchar\n${lines.join('\n')}\nendbfchar\nendcmap end end`,
  )
  return add(
    `<< /Type /Font /Subtype /Type1 /BaseFont /${font.base} /FirstChar 32 /LastChar 255 /Widths [${widths.join(' ')}] /Encoding << /Type /Encoding /Differences [33 ${names}] >> /ToUnicode ${table} 0 R >>`,
  )
}

function assemble(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.5\n'
  const offsets: number[] = []
  for (const [index, body] of objects.entries()) {
    offsets.push(file.length)
    file += `${index + 1} 0 obj\n${body}\nendobj\n`
  }
  const start = file.length
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

export function pdfFile(bytes: Uint8Array, path = 'test.pdf'): FileBytes {
  return { path, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** A block as one string: kind, mark, then its cells; lines parted by " / ", cells by " | ". */
export function shown(source: Source): readonly string[] {
  return source.blocks.map((block) => {
    const cells = block.cells.map((cell) =>
      cell.map((line) => source.text.slice(line.start, line.end)).join(' / '),
    )
    const kind = block.kind === 'note' ? `note ${block.mark}` : block.kind
    return `${kind}: ${cells.join(' | ')}`
  })
}

/** The text as its reader sees it: edits done. */
export function readThrough(source: Source): string {
  let text = ''
  let from = 0
  for (const edit of source.edits) {
    text += source.text.slice(from, edit.start) + edit.text
    from = edit.end
  }
  return text + source.text.slice(from)
}
