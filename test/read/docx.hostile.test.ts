import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readDocx } from '../../src/read/docx.ts'
import { ReadError } from '../../src/read/errors.ts'
import { readOdt } from '../../src/read/odt.ts'
import type { Source } from '../../src/read/source.ts'
import { docxBytes, fileOf, p } from './docx-builder.ts'
import { list, odtBytes, p as odtP } from './odt-builder.ts'

/** A Source's spans must fit its text, whatever the file. */
function check(source: Source): void {
  for (const block of source.blocks)
    for (const { start, end } of block.cells.flat()) {
      expect(start).toBeLessThanOrEqual(end)
      expect(end).toBeLessThanOrEqual(source.text.length)
      expect(source.text.slice(start, end)).not.toMatch(/^\s|\s$|\n/u)
    }
  let before = 0
  for (const { start, end } of source.anchors) {
    expect(start).toBeGreaterThanOrEqual(before)
    before = end
  }
}

function readsOrTells(read: () => Source): void {
  try {
    check(read())
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
  }
}

const fixture = (name: string) => unzipSync(readFileSync(new URL(`../fixtures/${name}`, import.meta.url)))

describe('damaged XML gives a Source or a named error', () => {
  const docx = fixture('docx/kon-tum.hard.docx')
  const odt = fixture('odt/kon-tum.hard.odt')
  const cut = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 1, max: 4000 }),
    copies: fc.integer({ min: 0, max: 3 }),
  })

  test.each([
    ['word/document.xml', docx, readDocx],
    ['word/numbering.xml', docx, readDocx],
    ['word/styles.xml', docx, readDocx],
    ['content.xml', odt, readOdt],
    ['styles.xml', odt, readOdt],
  ] as const)('%s with whole tags removed or repeated', (name, files, read) => {
    const pieces = strFromU8(files[name]!).split(/(?=<)/u)
    fc.assert(
      fc.property(fc.array(cut, { minLength: 1, maxLength: 4 }), (cuts) => {
        const changed = [...pieces]
        for (const { at, length, copies } of cuts) {
          const from = Math.floor(at * changed.length)
          const piece = changed.slice(from, from + (length % 12))
          changed.splice(from, piece.length, ...Array.from({ length: copies }, () => piece).flat())
        }
        const bytes = zipSync({ ...files, [name]: strToU8(changed.join('')) }, { level: 0 })
        readsOrTells(() => read(fileOf(bytes)))
      }),
      { numRuns: 60 },
    )
  })

  test('attributes with wild values', () => {
    const document = strFromU8(docx['word/document.xml']!)
    const wild = fc.constantFrom(
      '',
      '-1',
      '99999999999',
      'NaN',
      '1e9',
      '%9',
      '\u0000'.replace('\u0000', ' '),
      '__proto__',
      'constructor',
    )
    fc.assert(
      fc.property(wild, fc.integer({ min: 2, max: 40 }), (value, every) => {
        let count = 0
        const changed = document.replace(/w:val="[^"]*"/g, (found) =>
          ++count % every === 0 ? `w:val="${value}"` : found,
        )
        readsOrTells(() =>
          readDocx(fileOf(zipSync({ ...docx, 'word/document.xml': strToU8(changed) }, { level: 0 }))),
        )
      }),
      { numRuns: 60 },
    )
  })
})

describe('large and deep', () => {
  test('time grows with the size', () => {
    const time = (count: number) => {
      const bytes = docxBytes(p(`Giao Sở Nội vụ chủ trì, phối hợp ${'x '.repeat(20)}`).repeat(count))
      const begin = performance.now()
      check(readDocx(fileOf(bytes)))
      return performance.now() - begin
    }
    time(500)
    expect(time(8000)).toBeLessThan(40 * Math.max(time(1000), 20))
  })

  test('nested tables and lists', () => {
    const nested = (depth: number): string =>
      depth === 0
        ? p('x')
        : `<w:tbl><w:tr><w:tc>${nested(depth - 1)}</w:tc><w:tc>${p('y')}</w:tc></w:tr></w:tbl>`
    readsOrTells(() => readDocx(fileOf(docxBytes(nested(200)))))
    const lists = (depth: number): string =>
      depth === 0 ? odtP('x') : list('', `<text:list-item>${lists(depth - 1)}</text:list-item>`)
    readsOrTells(() => readOdt(fileOf(odtBytes(lists(200)))))
  })

  test('one paragraph of many runs, one line of many blanks', () => {
    check(
      readDocx(
        fileOf(docxBytes(`<w:p>${'<w:r><w:rPr><w:b/></w:rPr><w:t>a </w:t></w:r>'.repeat(50_000)}</w:p>`)),
      ),
    )
    check(readDocx(fileOf(docxBytes(p(`a${' '.repeat(200_000)}b`)))))
  })
})
