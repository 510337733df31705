import { describe, expect, test } from 'vitest'
import {
  abstract,
  type DocxParts,
  level,
  num,
  numbered,
  p,
  r,
  readBody,
  shownBlocks,
} from './docx-builder.ts'

function shown(body: string, parts: DocxParts): readonly string[] {
  return shownBlocks(readBody(body, parts))
}

const override = (at: number, inside: string) => `<w:lvlOverride w:ilvl="${at}">${inside}</w:lvlOverride>`
const startAt = (at: number, value: number) => override(at, `<w:startOverride w:val="${value}"/>`)

describe('labels', () => {
  const plan = abstract(
    1,
    level(0, 'upperRoman', '%1.'),
    level(1, 'decimal', '%2.'),
    level(2, 'decimal', '%2.%3.'),
    level(3, 'lowerLetter', '%4)'),
    level(4, 'bullet', '-'),
  )

  test('count each level and begin anew below a higher one', () => {
    const body = [
      numbered('QUAN ĐIỂM', 1, 0),
      numbered('Chung', 1, 1),
      numbered('Riêng', 1, 1),
      numbered('Cấp xã', 1, 2),
      numbered('Cấp thôn', 1, 2),
      numbered('Trường học', 1, 3),
      numbered('Bệnh viện', 1, 3),
      numbered('Mục nhỏ', 1, 4),
      numbered('MỤC TIÊU', 1, 0),
      numbered('Đến năm 2030', 1, 1),
      numbered('Tỷ lệ', 1, 2),
    ].join('')
    expect(shown(body, { numbering: plan + num(1, 1) })).toEqual([
      'I. QUAN ĐIỂM',
      '1. Chung',
      '2. Riêng',
      '2.1. Cấp xã',
      '2.2. Cấp thôn',
      'a) Trường học',
      'b) Bệnh viện',
      '- Mục nhỏ',
      'II. MỤC TIÊU',
      '1. Đến năm 2030',
      '1.1. Tỷ lệ',
    ])
  })

  test('lists of one definition count on; an overridden start begins anew once', () => {
    const numbering =
      abstract(1, level(0, 'lowerLetter', '%1)')) + num(1, 1) + num(2, 1) + num(3, 1, startAt(0, 4))
    const body = [
      numbered('Sở', 1),
      numbered('Huyện', 2),
      numbered('Xã', 3),
      numbered('Thôn', 3),
      numbered('Bản', 1),
    ].join('')
    expect(shown(body, { numbering })).toEqual(['a) Sở', 'b) Huyện', 'd) Xã', 'e) Thôn', 'f) Bản'])
  })

  test('an overridden start leaves the levels above alone', () => {
    const numbering =
      abstract(1, level(0, 'upperRoman', '%1.'), level(1, 'decimal', '%1.%2.')) +
      num(1, 1) +
      num(2, 1, startAt(0, 1) + startAt(1, 1))
    const body = [
      numbered('A', 1),
      numbered('B', 1),
      numbered('C', 1),
      numbered('x', 1, 1),
      numbered('y', 2, 1),
      numbered('z', 2, 1),
      numbered('D', 1),
      numbered('w', 2, 1),
    ].join('')
    expect(shown(body, { numbering })).toEqual([
      'I. A',
      'II. B',
      'III. C',
      'III.1. x',
      'III.1. y',
      'III.2. z',
      'IV. D',
      'IV.1. w',
    ])
  })

  test('a level can be replaced for one list', () => {
    const numbering =
      abstract(1, level(0, 'decimal', '%1.')) +
      num(1, 1) +
      num(2, 1, override(0, level(0, 'upperLetter', 'Phần %1:')))
    const body = numbered('Một', 1) + numbered('Hai', 2)
    expect(shown(body, { numbering })).toEqual(['1. Một', 'Phần B: Hai'])
  })

  test('lvlRestart: never, or only below a given level', () => {
    const numbering =
      abstract(
        1,
        level(0, 'upperRoman', '%1.'),
        level(1, 'decimal', 'Điều %2.', '<w:lvlRestart w:val="0"/>'),
        level(2, 'decimal', '%3)', '<w:lvlRestart w:val="1"/>'),
      ) + num(1, 1)
    const body = [
      numbered('Chương', 1, 0),
      numbered('Phạm vi', 1, 1),
      numbered('khoản', 1, 2),
      numbered('Đối tượng', 1, 1),
      numbered('khoản', 1, 2),
      numbered('Chương', 1, 0),
      numbered('Hiệu lực', 1, 1),
      numbered('khoản', 1, 2),
    ].join('')
    expect(shown(body, { numbering })).toEqual([
      'I. Chương',
      'Điều 1. Phạm vi',
      '1) khoản',
      'Điều 2. Đối tượng',
      '2) khoản',
      'II. Chương',
      'Điều 3. Hiệu lực',
      '1) khoản',
    ])
  })

  test('a level passed over counts as used', () => {
    const numbering =
      abstract(
        1,
        level(0, 'decimal', '%1.'),
        level(1, 'decimal', '%1.%2.'),
        level(2, 'decimal', '%1.%2.%3.'),
      ) + num(1, 1)
    const at = (...levels: readonly number[]) =>
      shown(levels.map((each) => numbered('X', 1, each)).join(''), { numbering })
    expect(at(0, 2, 1, 2)).toEqual(['1. X', '1.1.1. X', '1.2. X', '1.2.1. X'])
    expect(at(1, 1, 0)).toEqual(['1.1. X', '1.2. X', '2. X'])
  })

  test('text boxes, notes and headers count on their own', () => {
    const numbering = abstract(1, level(0, 'decimal', '%1.')) + num(1, 1)
    const box = `<w:p><w:r><w:pict><w:txbxContent>${numbered('Hộp', 1)}</w:txbxContent></w:pict></w:r></w:p>`
    expect(shown(numbered('A', 1) + box + numbered('B', 1) + box, { numbering })).toEqual([
      '1. A',
      '1. Hộp',
      '2. B',
      '2. Hộp',
    ])
  })

  test('isLgl writes the levels above in Arabic numbers', () => {
    const numbering =
      abstract(1, level(0, 'upperRoman', '%1.'), level(1, 'decimal', '%1.%2.', '<w:isLgl/>')) + num(1, 1)
    expect(shown(numbered('A', 1) + numbered('B', 1) + numbered('C', 1, 1), { numbering })).toEqual([
      'I. A',
      'II. B',
      '2.1. C',
    ])
    const zero =
      abstract(1, level(0, 'upperRoman', 'Điều %1.'), level(1, 'decimalZero', 'Khoản %1.%2', '<w:isLgl/>')) +
      num(1, 1)
    expect(shown(numbered('A', 1) + numbered('B', 1, 1), { numbering: zero })[1]).toBe('Khoản 1.01 B')
  })

  test.each([
    ['decimalZero', '%1.', '03. '],
    ['lowerRoman', '%1)', 'iii) '],
    ['upperLetter', '%1/', 'C/ '],
    ['ordinal', '%1', '3rd '],
    ['none', 'Phụ lục', 'Phụ lục '],
    ['none', '', ''],
    ['vietnameseCounting', 'Điểm %1:', 'Điểm ba: '],
    ['decimalEnclosedCircle', '%1', '③ '],
    ['unknownToUs', '%1.', '3. '],
  ])('%s "%s" gives "%s"', (format, text, expected) => {
    const numbering = abstract(1, level(0, format, text)) + num(1, 1)
    const body = numbered('Một', 1) + numbered('Hai', 1) + numbered('Ba', 1)
    expect(shown(body, { numbering })[2]).toBe(`${expected}Ba`)
  })

  test('letters behind z are doubled, as Word does', () => {
    const numbering = abstract(1, level(0, 'lowerLetter', '%1)')) + num(1, 1, startAt(0, 26))
    expect(shown(numbered('x', 1) + numbered('y', 1), { numbering })).toEqual(['z) x', 'aa) y'])
  })

  test('the suffix is a tab, a space or nothing', () => {
    const numbering =
      abstract(1, level(0, 'decimal', '%1.', '<w:suff w:val="nothing"/>')) +
      abstract(2, level(0, 'decimal', '%1.', '<w:suff w:val="space"/>')) +
      num(1, 1) +
      num(2, 2)
    expect(shown(numbered('A', 1) + numbered('B', 2), { numbering })).toEqual(['1.A', '1. B'])
  })

  test.each([
    ['\uf0b7', 'Symbol', '•'],
    ['\uf02d', 'Symbol', '-'],
    ['\uf02b', 'Symbol', '+'],
    ['\uf0a7', 'Wingdings', '▪'],
    ['\uf0d8', 'Wingdings', '➢'],
    ['\uf076', 'Wingdings', '❖'],
    ['\uf071', 'Wingdings', '□'],
    ['\uf0ab', 'Wingdings', '•'],
    ['\uf0fc', 'Wingdings', '✓'],
    ['→', 'Times New Roman', '•'],
    ['–', 'Times New Roman', '–'],
    ['o', 'Courier New', '◦'],
    ['o', 'Times New Roman', 'o'],
    ['-', 'Times New Roman', '-'],
    ['\uf02d', 'Times New Roman', '-'],
  ])('bullet %j in %s is %s', (text, font, expected) => {
    const numbering =
      abstract(
        1,
        level(0, 'bullet', text).replace(
          '</w:lvl>',
          `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr></w:lvl>`,
        ),
      ) + num(1, 1)
    expect(shown(numbered('việc', 1), { numbering })).toEqual([`${expected} việc`])
  })
})

describe('numbering through styles', () => {
  const numbering =
    abstract(
      1,
      level(0, 'upperRoman', '%1.', '<w:pStyle w:val="Muc"/>'),
      level(1, 'decimal', '%2.', '<w:pStyle w:val="MucCon"/>'),
    ) + num(1, 1)
  const style = (id: string, inside: string, based = '') =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:basedOn w:val="${based}"/><w:pPr>${inside}</w:pPr></w:style>`
  const styles = [
    style('Muc', '<w:numPr><w:numId w:val="1"/></w:numPr>'),
    style('MucCon', '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'),
    style('MucDam', '<w:jc w:val="center"/>', 'MucCon'),
    style('KhongSo', '<w:numPr><w:numId w:val="0"/></w:numPr>', 'Muc'),
  ].join('')
  const styled = (id: string, text: string, more = '') => p(text, `<w:pStyle w:val="${id}"/>${more}`)

  test('linked, inherited, switched off', () => {
    const body = [
      styled('Muc', 'MỤC ĐÍCH'),
      styled('MucCon', 'Chung'),
      styled('MucDam', 'Riêng'),
      styled('KhongSo', 'Ghi chú'),
      styled('Muc', 'Lời dẫn', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
      styled('Muc', 'YÊU CẦU'),
    ].join('')
    expect(shown(body, { numbering, styles })).toEqual([
      'I. MỤC ĐÍCH',
      '1. Chung',
      '2. Riêng',
      'Ghi chú',
      'Lời dẫn',
      'II. YÊU CẦU',
    ])
  })

  test('a definition that points to a numbering style', () => {
    const list =
      '<w:style w:type="numbering" w:styleId="DanhSach"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    const linked =
      numbering +
      '<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="DanhSach"/></w:abstractNum>' +
      num(7, 7)
    expect(shown(numbered('Một', 7) + numbered('Hai', 7, 1), { numbering: linked, styles: list })).toEqual([
      'I. Một',
      '1. Hai',
    ])
  })

  test('styles based on each other end', () => {
    const loop = style('A', '', 'B') + style('B', '<w:numPr><w:numId w:val="1"/></w:numPr>', 'A')
    expect(shown(styled('B', 'x'), { numbering, styles: loop })).toEqual(['I. x'])
  })
})

describe('what counts', () => {
  const numbering =
    abstract(1, level(0, 'decimal', '%1.')) + abstract(2, level(0, 'bullet', '-')) + num(1, 1) + num(2, 2)
  const auto = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'

  test('an empty numbered paragraph does, an empty bullet shows nothing', () => {
    const body = numbered('Một', 1) + p('', auto) + numbered('', 2) + numbered('Ba', 1)
    expect(shown(body, { numbering })).toEqual(['1. Một', '2.', '3. Ba'])
  })

  test('a deleted paragraph does not; a joined one counts once', () => {
    const gone = '<w:del w:id="1"><w:r><w:delText>bỏ</w:delText></w:r></w:del>'
    const mark = `${auto}<w:rPr><w:del w:id="2"/></w:rPr>`
    const body = numbered('Một', 1) + p(gone, mark) + p('Hai', mark) + p(' còn', auto) + numbered('Ba', 1)
    expect(shown(body, { numbering })).toEqual(['1. Một', '2. Hai còn', '3. Ba'])
  })

  test('a hidden paragraph does not', () => {
    const body =
      numbered('Một', 1) + p(r('ẩn', '<w:vanish/>'), `${auto}<w:rPr><w:vanish/></w:rPr>`) + numbered('Hai', 1)
    expect(shown(body, { numbering })).toEqual(['1. Một', '2. Hai'])
  })

  test('numbers of a column in a table', () => {
    const row = (text: string) => `<w:tr><w:tc>${p('', auto)}</w:tc><w:tc>${p(text)}</w:tc></w:tr>`
    expect(shown(`<w:tbl>${row('Sở Nội vụ')}${row('Sở Tài chính')}</w:tbl>`, { numbering })).toEqual([
      '1. | Sở Nội vụ',
      '2. | Sở Tài chính',
    ])
  })
})
