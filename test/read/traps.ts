import { readFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { docxBytes, p } from './docx-builder.ts'

const fixture = (path: string): Buffer => readFileSync(new URL(`../fixtures/${path}`, import.meta.url))

/** What a reviewer meets among the files sent in, and what must come of each. */
export interface Trap {
  readonly name: string
  readonly bytes: () => Uint8Array
  /** Code of the named error, or what is read in spite of all. */
  readonly error?: string
  readonly status?: 'complete' | 'partial'
  /** Problems that must stand in the plan, with their data. */
  readonly tells?: Readonly<Record<string, object>>
  /** Needs recognition, which takes seconds: tried alone, not in the batch. */
  readonly slow?: boolean
}

const trap = (name: string, rest: Omit<Trap, 'name' | 'bytes'>): Trap => ({
  name,
  bytes: () => fixture(`trap/${name}`),
  ...rest,
})

export const traps: readonly Trap[] = [
  trap('zero.pdf', { error: 'read/empty' }),
  trap('empty.pdf', { error: 'read/empty' }),
  trap('garbage.pdf', { error: 'read/binary' }),
  trap('truncated.pdf', { error: 'read/damaged' }),
  trap('truncated.docx', { error: 'read/damaged' }),
  trap('encrypted-userpw.pdf', { error: 'read/password' }),
  trap('encrypted-ownerpw.pdf', { status: 'complete' }),
  trap('docx-named.pdf', { status: 'complete' }),
  trap('mixed-text-scan.pdf', { status: 'complete', slow: true }),
  trap('scan-with-bad-english-ocr-layer.pdf', {
    status: 'complete',
    tells: { 'pdf/bad-layer': { pages: '1' } },
    slow: true,
  }),
  {
    name: 'bogus-page-size.pdf',
    bytes: () => fixture('scan/bogus-page-size.pdf'),
    status: 'complete',
    slow: true,
  },
  { name: 'zero.docx', bytes: () => new Uint8Array(), error: 'read/empty' },
  { name: 'blank.txt', bytes: () => strToU8(' \n\n \t'), error: 'read/empty' },
  { name: 'password.docx', bytes: lockedByWord, error: 'read/password' },
  { name: 'password.doc', bytes: lockedDoc, error: 'read/password' },
  { name: 'password.odt', bytes: lockedOdt, error: 'read/password' },
  { name: 'no-document-part.docx', bytes: () => without('word/document.xml'), error: 'read/no-document' },
  { name: 'no-text.docx', bytes: () => docxBytes(p('')), error: 'read/no-text' },
  { name: 'sheet-named.docx', bytes: sheet, error: 'read/unsupported' },
  { name: 'picture-named.doc', bytes: () => strToU8('GIF89a\x00\x00\x00\x00'), error: 'read/unsupported' },
  { name: 'macros.docx', bytes: withMacros, status: 'complete', tells: { 'docx/macros-ignored': {} } },
  { name: 'text-named.docx', bytes: () => strToU8(shortPlan), status: 'complete' },
  { name: 'html-named.doc', bytes: () => strToU8(htmlPlan()), status: 'complete' },
  {
    name: 'lost-page.pdf',
    bytes: withoutPage,
    status: 'partial',
    tells: { 'pdf/pages-lost': { pages: '3,4' } },
  },
  { name: 'cut.rtf', bytes: cutRtf, status: 'partial', tells: { 'rtf/cut-off': {} } },
]

export const shortPlan = [
  'UBND TỈNH HÀ TĨNH',
  'SỞ XÂY DỰNG',
  'Số: 45/KH-SXD',
  'Hà Tĩnh, ngày 20 tháng 02 năm 2024',
  'KẾ HOẠCH',
  'Trồng cây xanh tại trụ sở năm 2024',
  'Thực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2024 của Ủy ban nhân dân tỉnh Hà Tĩnh, Sở Xây dựng ban hành Kế hoạch như sau:',
  'I. MỤC ĐÍCH',
  '1. Tạo bóng mát.',
  'II. TỔ CHỨC THỰC HIỆN',
  '1. Văn phòng Sở báo cáo Giám đốc Sở trước ngày 30/11/2024.',
].join('\n\n')

function htmlPlan(): string {
  const lines = shortPlan.split('\n\n').map((line) => `<p>${line}</p>`)
  return `<html><head><meta charset="utf-8"></head><body>${lines.join('\n')}</body></html>`
}

/** Word puts an encrypted document into a compound file under this name. */
function lockedByWord(): Uint8Array {
  const bytes = fixture('doc/son-la.typed.doc')
  const at = bytes.indexOf(Buffer.from('WordDocument\0', 'utf16le'))
  const name = 'EncryptedPackage'
  bytes.write(`${name}\0`, at, 'utf16le')
  bytes.writeUInt16LE((name.length + 1) * 2, at + 64)
  return bytes
}

/** The bit of the file information block that says the text is encrypted. */
function lockedDoc(): Uint8Array {
  const bytes = fixture('doc/son-la.typed.doc')
  const at = bytes.indexOf(Buffer.of(0xec, 0xa5), 512)
  bytes[at + 11]! |= 0x01
  return bytes
}

function lockedOdt(): Uint8Array {
  const parts = unzipSync(fixture('odt/kon-tum.typed.odt'))
  const manifest = strFromU8(parts['META-INF/manifest.xml']!).replace(
    /(<manifest:file-entry[^>]*full-path="content\.xml"[^>]*)\/>/u,
    '$1><manifest:encryption-data manifest:checksum="x"/></manifest:file-entry>',
  )
  return zipSync({ ...parts, 'META-INF/manifest.xml': strToU8(manifest), 'content.xml': strToU8('\x00\x01') })
}

function without(part: string): Uint8Array {
  const { [part]: _, ...parts } = unzipSync(fixture('docx/son-la.typed.docx'))
  return zipSync(parts)
}

function sheet(): Uint8Array {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`,
    ),
    'xl/workbook.xml': strToU8('<workbook/>'),
  })
}

function withMacros(): Uint8Array {
  const parts = unzipSync(fixture('docx/son-la.typed.docx'))
  const types = strFromU8(parts['[Content_Types].xml']!)
    .replace(
      /[^"]*wordprocessingml\.document\.main\+xml/u,
      'application/vnd.ms-word.document.macroEnabled.main+xml',
    )
    .replace(
      '</Types>',
      '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
    )
  return zipSync({ ...parts, '[Content_Types].xml': strToU8(types), 'word/vbaProject.bin': strToU8('macro') })
}

/** The third page is no page any more; behind it the list of pages cannot be followed. */
function withoutPage(): Uint8Array {
  const bytes = fixture('pdf/son-la.pdf')
  let at = -1
  for (let page = 1; page <= 3; page++) at = bytes.indexOf('<</Type/Page/Parent', at + 1)
  bytes.write('[ /Typo/Page/Parent', at, 'latin1')
  return bytes
}

function cutRtf(): Uint8Array {
  const bytes = fixture('rtf/kon-tum.typed.rtf')
  return bytes.subarray(0, Math.floor(bytes.length * 0.7))
}
