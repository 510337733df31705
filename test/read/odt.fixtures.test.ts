import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readDocx } from '../../src/read/docx.ts'
import { readOdt } from '../../src/read/odt.ts'
import type { Source } from '../../src/read/source.ts'
import { fileOf, shownBlocks } from './docx-builder.ts'

function read(name: string): Source {
  const format = name.endsWith('.odt') ? 'odt' : 'docx'
  const file = fileOf(
    new Uint8Array(readFileSync(new URL(`../fixtures/${format}/${name}`, import.meta.url))),
    name,
  )
  return format === 'odt' ? readOdt(file) : readDocx(file)
}

/** `*.lists.odt` are the auto-numbered DOCX saved by LibreOffice, with plain lists where it would lose chapter numbers. */
describe('the same document as DOCX and as ODT', () => {
  test.each([
    ['kon-tum.typed.odt', 'kon-tum.typed.docx'],
    ['dong-nai.lists.odt', 'dong-nai.autonum.docx'],
    ['son-la.lists.odt', 'son-la.autonum.docx'],
  ])('%s: the same blocks as %s', (odtName, docxName) => {
    const odt = read(odtName)
    const docx = read(docxName)
    expect(shownBlocks(odt).length).toBeGreaterThan(40)
    expect(shownBlocks(odt)).toEqual(shownBlocks(docx))
    expect(odt.blocks.map(({ kind, table, mark }) => [kind, table, mark])).toEqual(
      docx.blocks.map(({ kind, table, mark }) => [kind, table, mark]),
    )
    expect(odt.anchors).toEqual(docx.anchors)
  })

  test('kon-tum.hard: the same words but for labels and the joined paragraph, which LibreOffice lost', () => {
    const words = (source: Source) =>
      shownBlocks(source)
        .join(' ')
        .normalize('NFC')
        .replace(/(?<!\S)(?:[IVX]+\.|\d\.(?:\d\.)?)(?= )/gu, '')
        .replace(/[^\p{L}\p{N}]/gu, '')
    const odt = words(read('kon-tum.hard.odt'))
    expect(odt).toContain('KếhoạchtriểnkhaiPhongtràothiđuaTCVN3')
    expect(odt).not.toContain('CHỮẨN')
    expect(odt).not.toContain('XÓA')
    // The page field was stored with another number.
    expect(odt.replace('đơnvị0', 'đơnvị3')).toBe(words(read('kon-tum.hard.docx')))
  })
})
