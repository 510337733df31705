import { readFileSync } from 'node:fs'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readDocx } from '../../src/read/docx.ts'
import { ReadError } from '../../src/read/errors.ts'
import { docxBytes, fileOf, p, zip } from './docx-builder.ts'

function codeOf(bytes: Uint8Array): string {
  try {
    readDocx(fileOf(bytes))
  } catch (error) {
    return error instanceof ReadError ? error.code : `no ReadError: ${String(error)}`
  }
  return 'read'
}

const trap = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../fixtures/trap/${name}`, import.meta.url)))

describe('named errors', () => {
  test('a cut file', () => {
    expect(codeOf(trap('truncated.docx'))).toBe('read/damaged')
    const whole = docxBytes(p('Kế hoạch'))
    for (const length of [0, 1, 10, 100, whole.length - 30, whole.length - 1])
      expect(codeOf(whole.subarray(0, length)), String(length)).toBe('read/damaged')
  })

  test('a flipped byte is never read silently', () => {
    const whole = docxBytes(p('Số: 72/KH-UBND ngày 08 tháng 01 năm 2024'))
    const codes = new Set<string>()
    for (let at = 0; at < whole.length; at += 7) {
      const bytes = whole.slice()
      bytes[at]! ^= 0x10
      codes.add(codeOf(bytes))
    }
    for (const code of codes)
      expect(['read', 'read/damaged', 'read/no-document', 'read/password']).toContain(code)
    expect(codes).toContain('read/damaged')
  })

  test('a misnamed DOCX is read', () => {
    expect(codeOf(trap('docx-named.pdf'))).toBe('read')
  })

  test('a password: an OLE container, or an encrypted zip', () => {
    const ole = new Uint8Array(2048)
    ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    ole.set(Buffer.from('EncryptedPackage', 'utf16le'), 1024)
    expect(codeOf(ole)).toBe('read/password')
    expect(codeOf(ole.subarray(0, 1000))).toBe('read/damaged')

    const bytes = docxBytes(p('x'))
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    for (let at = 0; at < bytes.length - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50)
        view.setUint16(at + 8, view.getUint16(at + 8, true) | 1, true)
    expect(codeOf(bytes)).toBe('read/password')
  })

  test('no document part', () => {
    expect(codeOf(zip({ 'xl/workbook.xml': '<workbook/>' }))).toBe('read/no-document')
    expect(codeOf(zip({ 'word/document.xml': '<html/>' }))).toBe('read/no-document')
    expect(
      codeOf(
        zip({
          'word/document.xml':
            '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
        }),
      ),
    ).toBe('read/no-document')
  })

  test('no text', () => {
    expect(codeOf(docxBytes(p('')))).toBe('read/no-text')
  })

  test('broken XML', () => {
    expect(codeOf(docxBytes('<w:p><w:r>'))).toBe('read/damaged')
    expect(codeOf(docxBytes(p('&nichts;')))).toBe('read/damaged')
  })

  test('a zip bomb, deep nesting', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(110_000_000) }, { level: 1 })
    expect(codeOf(bomb)).toBe('read/damaged')
    expect(
      codeOf(
        docxBytes(`${'<w:sdt><w:sdtContent>'.repeat(20_000)}${'</w:sdtContent></w:sdt>'.repeat(20_000)}`),
      ),
    ).toBe('read/damaged')
  })
})
