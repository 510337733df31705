import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { detect } from '../../src/read/detect.ts'
import { ReadError } from '../../src/read/errors.ts'
import { fileBytes, load } from '../../src/read/index.ts'

const of = (content: string | Uint8Array, path = 'plan.bin') =>
  fileBytes(path, typeof content === 'string' ? Buffer.from(content, 'utf8') : content)
const zip = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, strToU8(content)])))

function code(content: string | Uint8Array): string {
  try {
    return detect(of(content))
  } catch (error) {
    if (error instanceof ReadError) return [error.code, ...Object.values(error.data)].join(' ')
    throw error
  }
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const types = (type: string, part = '/word/document.xml') =>
  `<Types><Override PartName="${part}" ContentType="${type}"/></Types>`
const document = { 'word/document.xml': '<w:document/>' }

describe('by content', () => {
  test.each([
    ['docx', zip({ '[Content_Types].xml': types(word), ...document })],
    ['docx', zip({ '[Content_Types].xml': types(word), 'word/document2.xml': '<w:document/>' })],
    [
      'docx',
      zip({
        '[Content_Types].xml': types('application/vnd.ms-word.document.macroEnabled.main+xml'),
        ...document,
      }),
    ],
    ['odt', zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' })],
    ['odt', zip({ mimetype: 'application/vnd.oasis.opendocument.text-web', 'content.xml': '<x/>' })],
    ['pdf', '%PDF-1.7\n'],
    ['pdf', '\n\njunk of a gateway\n%PDF-1.7\n'],
    ['rtf', '{\\rtf1\\ansi Ke hoach}'],
    ['rtf', '\r\n{\\rtf1\\ansi Ke hoach}'],
    ['image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
    ['image', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ['image', Uint8Array.of(0x49, 0x49, 0x2a, 0x00)],
    ['image', Uint8Array.of(0x4d, 0x4d, 0x00, 0x2a)],
    ['html', '<!DOCTYPE html><p>Kế hoạch'],
    ['html', '\ufeff  <HTML xmlns:o="urn:schemas-microsoft-com:office:office"><head>'],
    ['html', '<!-- saved from url=(0014)about:internet -->\n<html>'],
    ['html', '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "x">'],
    ['html', '<table><tr><td>UBND TỈNH</td></tr></table>\n<p>Kế hoạch</p>'],
    ['html', Buffer.from('\ufeff<html><body><p>Kế hoạch</p></body></html>', 'utf16le')],
    ['html', 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\n'],
    ['markdown', '# KẾ HOẠCH\n\nNội dung'],
    ['markdown', '| STT | Nội dung |\n|---|---|\n| 1 | Báo cáo |\n'],
    ['markdown', 'Theo Kế hoạch[^1]\n\n[^1]: Số 63/KH-UBND'],
    ['markdown', '<div align="center">\n\n## KẾ HOẠCH\n\nmột\nhai\nba\n</div>'],
    ['markdown', '**I\\. MỤC ĐÍCH**\n\nMột'],
    ['markdown', 'KẾ HOẠCH\n\n__II\\. CHỈ TIÊU__\n\na\\) Một'],
    ['markdown', '> # KẾ HOẠCH\n>\n> Một'],
    ['text', 'Đường dẫn C:\\Hồ sơ\\1.docx\n* một\n____\n_hai_\n__II. CHỈ TIÊU__\n\\\\máy chủ\\kế hoạch'],
    ['text', '> một dòng thư\n> 1. Hai'],
    ['text', 'KẾ HOẠCH\n**PHÓ GIÁM ĐỐC**\n- Lưu: VT.\n-------\n1. Mục đích'],
    ['text', 'Giá trị a < b và <khoảng trống> #1'],
    ['text', Buffer.from('Kế hoạch số 12 của Ủy ban', 'utf16le')],
  ])('%s', (format, content) => {
    expect(code(content)).toBe(format)
  })
  test.each(['kon-tum.typed.html:html', 'son-la.typed.doc:doc', 'kon-tum.autonum.doc:doc'])('%s', (pair) => {
    const [name = '', format = ''] = pair.split(':')
    expect(detect(of(readFileSync(`test/fixtures/${format}/${name}`)))).toBe(format)
  })
  test('the name says nothing', () => {
    expect(detect(of(readFileSync('test/fixtures/trap/docx-named.pdf'), 'x.pdf'))).toBe('docx')
    expect(detect(of('Kế hoạch', 'x.docx'))).toBe('text')
  })
  test.each([
    ['1315-qd-ttg/dong-nai.md', 'markdown'],
    ['1315-qd-ttg/kon-tum.txt', 'text'],
    ['1315-qd-ttg/soc-trang.txt', 'text'],
    ['1315-qd-ttg/son-la.txt', 'text'],
    ['1373-qd-ttg/lang-son.txt', 'text'],
  ])('%s', (name, format) => {
    expect(detect(of(readFileSync(`corpus/${name}`)))).toBe(format)
  })
})

/** An OLE file of two sectors: header and directory. */
function ole(...names: string[]): Uint8Array {
  const bytes = Buffer.alloc(1536)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes)
  bytes.writeUInt16LE(9, 30)
  bytes.writeUInt32LE(1, 48)
  bytes.writeUInt32LE(0, 76)
  bytes.fill(0xff, 512, 1024)
  bytes.writeUInt32LE(0xfffffffe, 512 + 4)
  names.forEach((name, at) => {
    const entry = 1024 + at * 128
    bytes.write(name, entry, 'utf16le')
    bytes.writeUInt16LE(name.length * 2 + 2, entry + 64)
  })
  return bytes
}

describe('what is no document is named', () => {
  const noise = readFileSync('test/fixtures/trap/garbage.pdf')
  test.each([
    ['read/empty', ''],
    ['read/binary', noise],
    ['read/binary', Uint8Array.of(0, 1, 2, 3, 4, 5, 6, 7, 8)],
    ['read/damaged zip directory', readFileSync('test/fixtures/trap/truncated.docx')],
    ['read/damaged zip directory', Buffer.from('PK\x03\x04')],
    ['read/no-document', zip({ '[Content_Types].xml': types(word) })],
    ['read/no-document', zip({ '[Content_Types].xml': '<Types/>', 'a.xml': '' })],
    ['read/no-document', zip({ mimetype: 'application/vnd.oasis.opendocument.text' })],
    ['read/unsupported zip', zip({ 'a.txt': 'a' })],
    ['read/unsupported spreadsheet', zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' })],
    ['read/unsupported xlsx', zip({ '[Content_Types].xml': types('spreadsheetml.sheet.main+xml') })],
    ['doc', ole('Root Entry', 'WordDocument')],
    ['read/password', ole('Root Entry', 'EncryptedPackage')],
    ['read/unsupported xls', ole('Root Entry', 'Workbook')],
    ['read/unsupported ole', ole('Root Entry')],
    ['read/damaged ole header', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['read/damaged ole directory', ole('Root Entry').subarray(0, 1100)],
    ['read/unsupported gif', Buffer.from('GIF89a\0\0\0\0')],
    [
      'read/unsupported word-xml',
      '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>',
    ],
  ])('%s', (expected, content) => {
    expect(code(content)).toBe(expected)
  })
  test('any prefix and any noise ends in a format or a named error', () => {
    const doc = readFileSync('test/fixtures/doc/son-la.typed.doc')
    const docx = readFileSync('test/fixtures/trap/docx-named.pdf')
    for (const whole of [doc, docx, noise])
      for (let length = 1; length < whole.length; length = Math.ceil(length * 1.7))
        expect(code(whole.subarray(0, length))).toMatch(/^(?:read\/[a-z-]+|[a-z]+)/)
  })
  test('no file, a directory', async () => {
    await expect(load('test/fixtures/none.docx')).rejects.toMatchObject({ code: 'read/not-found' })
    await expect(load('test/fixtures')).rejects.toMatchObject({
      code: 'read/unreadable',
      data: { reason: 'directory' },
    })
  })
})
