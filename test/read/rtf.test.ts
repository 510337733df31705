import { describe, expect, test } from 'vitest'
import { fileBytes } from '../../src/read/index.ts'
import { readRtf } from '../../src/read/rtf.ts'
import { toVni } from '../text/vni.ts'

const head =
  '{\\rtf1\\ansi\\ansicpg1252\\uc1\\deff0{\\fonttbl{\\f0\\froman\\fcharset0{\\*\\panose 02020603}Times New Roman;}' +
  '{\\f1\\fcharset0 .VnTime;}{\\f2\\fcharset162 .VnTimeH Tur;}{\\f3\\fcharset0 VNI-Times;}{\\f4\\fcharset163 Times New Roman (Vietnamese);}' +
  '{\\f5\\fcharset2 Symbol;}}{\\colortbl;\\red0\\green0\\blue0;}{\\stylesheet{\\s1 heading 1;}}{\\info{\\title Bỏ}}\\pard\\plain '
const of = (body: string) => readRtf(fileBytes('a.rtf', Buffer.from(`${head}${body}}`, 'latin1')))
const text = (body: string) => of(body).text
/** Latin-1 characters as RTF writes them. */
const hex = (words: string) =>
  [...words].map((c) => (c.charCodeAt(0) < 128 ? c : `\\'${c.charCodeAt(0).toString(16)}`)).join('')
const unicode = (words: string) =>
  [...words].map((c) => (c.charCodeAt(0) < 128 ? c : `\\u${c.charCodeAt(0)}?`)).join('')

describe('characters', () => {
  test.each([
    [unicode('Ủy ban nhân dân tỉnh Đắk Lắk'), 'Ủy ban nhân dân tỉnh Đắk Lắk'],
    [`{\\f1 ${hex('Uû ban nh©n d©n, n­íc')}}`, 'Uỷ ban nhân dân, nước'],
    [`{\\f2 ${hex('céng hoµ x· héi')}}`, 'CỘNG HOÀ XÃ HỘI'],
    [`{\\f3 ${hex(toVni('Ủy ban nhân dân'))}}`, 'Ủy ban nhân dân'],
  ])('%s', (body, expected) => {
    expect(text(body)).toBe(expected)
  })
  test('windows-1258 by the charset of the font', () => {
    // ê with the combining acute; ô with the combining dot below.
    expect(text(`{\\f4 K\\'ea\\'ec ho\\'e0 b\\'f4\\'f2}`)).toBe('Kế hoà bộ')
  })
  test('\\uc, characters by name, escapes', () => {
    expect(text(`{\\uc2\\u7871 ab}{\\uc0\\u7871 }x`)).toBe('ếếx')
    expect(text(`a\\endash b\\~c\\_d \\{e\\}\\\\ \\ldblquote f\\rdblquote`)).toBe('a–b\u00a0c-d {e}\\ “f”')
    expect(text(`{\\upr{Ke}{\\*\\ud{${unicode('Kế')}}}} hoach`)).toBe('Kế hoach')
    expect(text(`{\\f5\\'b7}\\tab Muc`)).toBe('• Muc')
  })
})

describe('structure', () => {
  test('paragraphs, lines, looks', () => {
    const source = of('\\qc\\b KE HOACH\\b0\\line NAM 2024\\par\\pard\\i Can cu\\i0\\par')
    expect(source.text).toBe('KE HOACH\nNAM 2024\n\nCan cu')
    expect(source.blocks[1]?.style).toEqual({ bold: false, italic: true, centred: false, heading: null })
    expect(source.blocks[0]?.style?.centred).toBe(true)
  })
  test('labels that Word wrote out, results of fields, hidden and deleted text, headers', () => {
    expect(
      text(
        '{\\header Trang 1\\par}{\\listtext\\plain 1.\\tab}Muc dich{\\v an}{\\deleted cu}\\par' +
          '{\\pntext a)\\tab}{\\*\\pn\\pnlvlbody{\\pntxta )}}Trang {\\field{\\*\\fldinst PAGE}{\\fldrslt 3}}\\par{\\*\\unknown x}',
      ),
    ).toBe('1. Muc dich\n\na) Trang 3')
  })
  test('a deleted paragraph mark joins, text boxes stand once behind their paragraph', () => {
    expect(text('mot{\\deleted\\par} hai\\par')).toBe('mot hai')
    const box =
      '{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv 1}}{\\shptxt\\pard hop\\par}}{\\shprslt{\\*\\do{\\dptxbxtext\\pard hop\\par}}}}'
    expect(text(`truoc ${box}sau\\par cuoi`)).toBe('truoc sau\n\nhop\n\ncuoi')
  })
  test('labels that were not written out are an error', () => {
    expect(of('\\ls1 Muc\\par').problems).toEqual([
      { code: 'rtf/labels-missing', level: 'error', data: { paragraphs: 1 }, span: null },
    ])
  })
  test('changes and hidden text are told', () => {
    expect(of('a{\\v bc}{\\deleted d}{\\revised e}').problems).toEqual([
      { code: 'rtf/tracked-changes', level: 'warning', data: { insertions: 1, deletions: 1 }, span: null },
      { code: 'rtf/hidden-text', level: 'note', data: { characters: 2 }, span: null },
    ])
  })
  test('tables', () => {
    const row = (...cells: string[]) =>
      `\\trowd\\cellx1\\cellx2\\pard\\intbl ${cells.map((c) => `${c}\\cell `).join('')}\\row `
    const source = of(
      `dau\\par ${row('UBND TINH\\par SO NOI VU', 'CONG HOA')}${row('Noi nhan', 'TM. UBND')}\\pard cuoi\\par`,
    )
    expect(source.text).toBe('dau\n\nUBND TINH\nSO NOI VU\tCONG HOA\nNoi nhan\tTM. UBND\n\ncuoi')
    expect(source.blocks.map((block) => block.kind)).toEqual(['paragraph', 'row', 'row', 'paragraph'])
  })
  test('a cell over several columns leaves the others where they are', () => {
    const row = (edges: readonly number[], ...cells: string[]) =>
      `\\trowd${edges.map((edge) => `\\cellx${edge}`).join('')}\\pard\\intbl ${cells.map((c) => `${c}\\cell `).join('')}\\row `
    const source = of(
      row([500, 4000, 9000], 'TT', 'Chi tieu', 'Nam') +
        row([500, 4010, 6500, 9000], '', '', '2026', '2027') +
        row([9000], 'Nhom mot') +
        row([500, 3990, 6500, 9000], '1', 'Ty le', '5', '6') +
        row([4000, 2000, 9000], 'a', 'b', 'c'),
    )
    expect(source.blocks.map(({ cells }) => cells.map((cell) => cell.length))).toEqual([
      [1, 1, 1, 0],
      [0, 0, 1, 1],
      [1, 0, 0, 0],
      [1, 1, 1, 1],
      [1, 1, 1],
    ])
  })
  test('notes', () => {
    const source = of(
      'Theo QD{\\super\\chftn{\\footnote\\pard{\\super\\chftn} Ngay 9/11}} va {\\super\\chftn{\\footnote \\chftn Hai}}\\par',
    )
    expect(source.text).toBe('Theo QD¹ va ²\n\n¹ Ngay 9/11\n\n² Hai')
    expect(source.anchors.map(({ mark, start }) => [mark, start])).toEqual([
      ['1', 7],
      ['2', 12],
    ])
    expect(source.blocks.map((block) => block.mark)).toEqual([null, '1', '2'])
  })
})

describe('bad input', () => {
  test('a cut file is read as far as it goes, and said to be cut', () => {
    const source = readRtf(fileBytes('a.rtf', Buffer.from(`${head}{\\b Ke hoach`, 'latin1')))
    expect(source.text).toBe('Ke hoach')
    expect(source.problems[0]).toMatchObject({ code: 'rtf/cut-off', level: 'error' })
  })
  test('braces without end, numbers without measure, empty', () => {
    expect(text(`${'{'.repeat(5000)}a${'}'.repeat(6000)}b\\par`)).toContain('a')
    expect(text('a\\u99999999999 b\\bin-5 c\\f99999 d')).toMatch(/^a.*c ?d$/su)
    expect(() => text('')).toThrow(expect.objectContaining({ code: 'read/no-text' }))
  })
})
