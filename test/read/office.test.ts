import { readFileSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { readDocPlainly } from '../../src/read/doc.ts'
import { ReadError } from '../../src/read/errors.ts'
import { fileBytes, read, readBytes } from '../../src/read/index.ts'
import { readOfficeBatch } from '../../src/read/office.ts'
import { findSoffice } from '../../src/read/soffice.ts'
import type { Source } from '../../src/read/source.ts'
import { decodeTcvn3 } from '../../src/text/legacy.ts'

const load = (name: string) => fileBytes(name, readFileSync(`test/fixtures/doc/${name}`))
const typed = load('son-la.typed.doc')
const numbered = load('kon-tum.autonum.doc')
const soffice = await findSoffice()
const labels = (source: Source) =>
  source.text.split('\n').flatMap((line) => /^(?:[IVX]+\.|\d+(?:\.\d+)*\.)(?= )/.exec(line)?.[0] ?? [])
/** The labels of the sample as issued, from its text. */
const issued = (name: string) =>
  readFileSync(`corpus/1315-qd-ttg/${name}`, 'utf8')
    .split('\n')
    .flatMap((line) => /^(?:[IVX]+\.|\d+(?:\.\d+)*\.)(?= )/.exec(line)?.[0] ?? [])

/** The bytes with words that stand in them as UTF-16 put in the place of others of their length. */
function replaced(bytes: Uint8Array, pairs: readonly (readonly [string, string])[]): Uint8Array {
  const out = Buffer.from(bytes)
  for (const [from, to] of pairs) {
    const words = Buffer.from(from, 'utf16le')
    for (let at = out.indexOf(words); at >= 0; at = out.indexOf(words, at + words.length))
      out.write(to, at, 'utf16le')
  }
  return out
}

/** The same document as it was typed for .VnTime: every letter one sign below 256, ư as Word's optional hyphen. */
function inTcvn3(bytes: Uint8Array, text: string): Uint8Array {
  const codes = new Map(
    Array.from({ length: 95 }, (_, at) => String.fromCharCode(0xa1 + at)).map((c) => [decodeTcvn3(c), c]),
  )
  codes.set('ư', '\u001f')
  const coded = (words: string) =>
    [...words].map((c) => codes.get(c) ?? codes.get(c.toLowerCase()) ?? c).join('')
  const lines = text.split(/[\n\t]/u).filter((line) => line !== '')
  return replaced(
    bytes,
    lines.sort((a, b) => b.length - a.length).map((line) => [line, coded(line)]),
  )
}

describe('Word 97–2003 without LibreOffice', () => {
  test('words, letterhead and typed labels are there, and the limits are told', async () => {
    const source = await readDocPlainly(typed)
    expect(source.format).toBe('doc')
    expect(source.text).toMatch(/^SỞ LAO ĐỘNG - TB&XH SƠN LA\n/)
    expect(source.blocks[0]).toMatchObject({ kind: 'row', table: 0 })
    expect(source.blocks[0]?.cells).toHaveLength(2)
    expect(labels(source)).toEqual(issued('son-la.txt'))
    expect(source.text).toContain('Phong trào “Cả nước thi đua')
    expect(source.problems[0]).toMatchObject({ code: 'doc/read-plainly', level: 'warning' })
  })
  test('labels that Word numbers by itself are lost: an error, for the outline is gone', async () => {
    const source = await readDocPlainly(numbered)
    expect(source.problems[0]).toMatchObject({
      code: 'doc/read-plainly',
      level: 'error',
      data: { labels: 0, notes: 2 },
    })
    expect(source.blocks.filter((block) => block.kind === 'note').map((block) => block.mark)).toEqual([
      '1',
      '2',
    ])
  })
  test('typed for a TCVN3 font, where Word keeps the letter ư as an optional hyphen', async () => {
    const unicode = await readDocPlainly(typed)
    const source = await readDocPlainly(fileBytes('tcvn3.doc', inTcvn3(typed.bytes, unicode.text)))
    const lower = (text: string) => text.normalize('NFC').toLowerCase()
    expect(source.encoding).toBe('tcvn3')
    expect(lower(source.text)).toBe(lower(unicode.text))
    expect(lower(source.text)).toContain('lưu: vt.')
  })
  test('an optional hyphen in Unicode is unseen, a fixed one is a hyphen', async () => {
    const unicode = await readDocPlainly(typed)
    const signs = replaced(typed.bytes, [
      ['thi đua', 'th\u001f đua'],
      ['2023 - 2030', '2023 \u001e 2030'],
    ])
    const { text } = await readDocPlainly(fileBytes('hyphens.doc', signs))
    expect(text).toBe(unicode.text.replaceAll('thi đua', 'th đua'))
  })
  test('a damaged file is named so', async () => {
    const cut = fileBytes('cut.doc', typed.bytes.subarray(0, 6000))
    await expect(readDocPlainly(cut)).rejects.toMatchObject({ code: 'read/damaged', path: 'cut.doc' })
  })
})

describe.skipIf(soffice === null)('through LibreOffice (not installed here when skipped)', () => {
  test('labels that Word numbers by itself are worked out; calls made together share a run', async () => {
    const own = await mkdtemp(join(tmpdir(), 'doichieu-test-'))
    vi.stubEnv('TMPDIR', own)
    vi.stubEnv('TEMP', own)
    const [one, two] = await Promise.all([readBytes(numbered), readBytes(typed)])
    expect(labels(one)).toEqual(issued('kon-tum.txt'))
    expect(labels(two)).toEqual(issued('son-la.txt'))
    expect(one).toMatchObject({ format: 'doc', sha256: numbered.sha256, bytes: numbered.bytes.length })
    expect(one.problems[0]).toMatchObject({ code: 'office/converted', level: 'note' })
    expect(await readdir(own)).toEqual([])
    vi.unstubAllEnvs()
    await rm(own, { recursive: true })
  })
  test('a batch keeps its order, and a file that cannot be read is an error of its own', async () => {
    const broken = fileBytes('broken.doc', typed.bytes.subarray(0, 6000))
    const results = await readOfficeBatch([
      { file: typed, format: 'doc' },
      { file: broken, format: 'doc' },
      { file: numbered, format: 'doc' },
    ])
    expect(results.map((result) => (result instanceof ReadError ? result.code : result.path))).toEqual([
      'son-la.typed.doc',
      'read/damaged',
      'kon-tum.autonum.doc',
    ])
  })
  test('RTF that leaves its labels out', async () => {
    const list =
      "{\\*\\listtable{\\list\\listtemplateid1{\\listlevel\\levelnfc1\\levelstartat1\\levelfollow0{\\leveltext\\'02\\'00.;}{\\levelnumbers\\'01;}}\\listid7}}" +
      '{\\*\\listoverridetable{\\listoverride\\listid7\\listoverridecount0\\ls1}}'
    const rtf = `{\\rtf1\\ansi${list}\\pard\\ls1\\ilvl0 Muc dich\\par Yeu cau\\par}`
    const source = await readBytes(fileBytes('a.rtf', Buffer.from(rtf)))
    expect(source).toMatchObject({ format: 'rtf', text: 'I. Muc dich\n\nII. Yeu cau' })
  })
  test('RTF in fonts of TCVN3', async () => {
    const rtf = `{\\rtf1\\ansi{\\fonttbl{\\f1\\fcharset0 .VnTime;}}\\f1 U\\'fb ban nh\\'a9n d\\'a9n tr\\'ad\\'edc ng\\'b5y\\par}`
    const source = await readBytes(fileBytes('a.rtf', Buffer.from(rtf)))
    expect(source).toMatchObject({ format: 'rtf', text: 'Uỷ ban nhân dân trước ngày' })
  })
})

describe('read', () => {
  test('dispatches by content and hashes', async () => {
    const source = await read('test/fixtures/trap/docx-named.pdf')
    expect(source.format).toBe('docx')
    expect(source.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect((await read('corpus/1315-qd-ttg/son-la.txt')).format).toBe('text')
    expect((await read('corpus/1315-qd-ttg/dong-nai.md')).format).toBe('markdown')
  })
  test.each([
    ['zero.pdf', 'read/empty'],
    ['garbage.pdf', 'read/binary'],
    ['truncated.docx', 'read/damaged'],
    ['none.docx', 'read/not-found'],
  ])('%s: %s', async (name, code) => {
    await expect(read(`test/fixtures/trap/${name}`)).rejects.toMatchObject({ name: 'ReadError', code })
  })
})
