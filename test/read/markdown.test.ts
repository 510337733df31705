import { describe, expect, test } from 'vitest'
import { viewOf } from '../../src/parse/view.ts'
import { fileBytes, readBytes } from '../../src/read/index.ts'
import { readMarkdown } from '../../src/read/markdown.ts'
import type { Source } from '../../src/read/source.ts'

const of = (text: string): Source =>
  readMarkdown(fileBytes('plan.md', Buffer.from(text)), { text, encoding: 'utf-8', problems: [] })

/** What is read: each block's cells, their lines. */
function shown(source: Source): readonly string[][][] {
  const view = viewOf(source)
  return view.paragraphs.map(({ cells }) =>
    cells.map(({ lines }) => lines.map(({ start, end }) => view.text.slice(start, end).trim())),
  )
}

const paragraphsOf = (text: string) =>
  shown(of(text)).map((cells) => cells.map((cell) => cell.join(' ')).join('\t'))

describe('tables of HTML are the tables of a page', () => {
  const rows = [
    [['STT'], ['Nhiệm vụ'], ['Thời hạn']],
    [['1'], ['Lập danh sách'], ['15/3/2026']],
  ]
  test.each([
    [
      'on one line',
      '<table><tr><th>STT</th><th>Nhiệm vụ</th><th>Thời hạn</th></tr><tr><td>1</td><td>Lập danh sách</td><td>15/3/2026</td></tr></table>',
    ],
    [
      'a line for each tag, wrapped words',
      '<table>\n<thead>\n<tr>\n<th>STT</th>\n<th>Nhiệm\nvụ</th>\n<th>Thời hạn</th></tr></thead>\n<tbody><tr><td>1</td>\n<td><p>Lập danh\nsách</p></td><td>15/3/2026</td></tr></tbody>\n</table>',
    ],
    [
      'tags over several lines',
      '<table class="a"\n data-border="0">\n<tr><th\nalign="center">STT</th><th>Nhiệm vụ</th><th>Thời hạn</th></tr>\n<tr><td>1</td><td><span lang="VI"\nstyle="font-size:14pt">Lập danh sách</span></td><td>15/3/2026</td></tr></table>',
    ],
    [
      'Markdown between empty lines',
      '<table>\n<tr>\n\n<td>STT</td>\n\n<td>\n\n**Nhiệm vụ**\n\n</td><td>Thời hạn</td></tr>\n\n<tr><td>1</td>\n<td>\n\nLập *danh sách*\n\n</td>\n<td>15/3/2026</td></tr>\n\n</table>',
    ],
    [
      'in a quotation',
      '> <table>\n> <tr><td>STT</td><td>Nhiệm vụ</td>\n> <td>Thời hạn</td></tr>\n> <tr><td>1</td><td>Lập\n> danh sách</td><td>15/3/2026</td></tr>\n> </table>',
    ],
  ])('%s', (_, table) => {
    expect(shown(of(`# I. PHÂN CÔNG\n\n${table}\n\nHết`))).toEqual([[['I. PHÂN CÔNG']], ...rows, [['Hết']]])
  })
  test('cells of several lines, entities, lists, what is hidden', () => {
    const source = of(
      '<table><tr><td>UBND<br>XÃ&nbsp;A &amp; B<p>Số:&#32;12</p></td><td><ol><li>Một</li><li><b>Ha</b>i</li></ol>' +
        '<span style="display:none">mật</span></td></tr></table>',
    )
    expect(shown(source)).toEqual([
      [
        ['UBND', 'XÃ A & B', 'Số: 12'],
        ['1. Một', '2. Hai'],
      ],
    ])
    expect(source.problems.map(({ code }) => code)).toEqual(['read/hidden-text'])
  })
  test('every place quotes the text as it stands', () => {
    const text = '# A\n\n<table><tr><td>a <b>b</b></td><td>c&lt;</td></tr></table>\n'
    const source = of(text)
    expect(source.text).toBe(text)
    expect(
      source.blocks[1]?.cells.map((cell) => cell.map(({ start, end }) => text.slice(start, end))),
    ).toEqual([['a <b>b'], ['c&lt;']])
    expect(source.blocks[1]?.origin).toEqual({ line: 3 })
    const starts = source.edits.map(({ start }) => start)
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
  })
  test('tables are counted on', () => {
    const table = '<table><tr><td>a</td><td>b</td></tr></table>'
    const { blocks } = of(`# A\n\n${table}\n\n| a | b |\n|---|---|\n| c | d |\n\n${table}\n`)
    expect(blocks.map((block) => block.table)).toEqual([null, 0, 1, 1, 2])
  })
  test('a table that never ends takes nothing with it', () => {
    expect(paragraphsOf('# A\n\n<table>\n<tr><td>a</td><td>b</td>\n\n## B\n\nc')).toEqual([
      'A',
      'a\tb',
      'B',
      'c',
    ])
  })
})

describe('other HTML within Markdown', () => {
  test.each([
    [
      '<h1 align=center>KẾ HOẠCH</h1>\n\n<center><b>Vận động\nhiến máu</b></center>',
      ['KẾ HOẠCH', 'Vận động hiến máu'],
    ],
    ['<div align="center">\n\n## KẾ HOẠCH\n\n</div>\n\nmột', ['KẾ HOẠCH', 'một']],
    ['# A\n\n<ol type="a"><li>một</li><li>hai</li></ol>', ['A', 'a. một', 'b. hai']],
    [
      '**<span lang="VI" style="font-size:14pt;\nmso-ansi:VI">Vận động\nhiến máu</span>** năm',
      ['Vận động hiến máu năm'],
    ],
    ['**<span lang="VI">II.\nCHỈ TIÊU</span>**', ['II. CHỈ TIÊU']],
    ['<b>một<br>\n1. Hai</b>\n2. Ba', ['một', '1. Hai', '2. Ba']],
    ['<a id="x"></a>\n## I. MỤC ĐÍCH', ['I. MỤC ĐÍCH']],
    ['Kính gửi: <tên đơn vị> và <abc>', ['Kính gửi: <tên đơn vị> và <abc>']],
    ['Một <!-- hai --> ba\n\n<!--\n## V. BỎ ĐI\n\n1. Không đọc\n-->\n\nBốn', ['Một ba', 'Bốn']],
    ['| A | B |\n|---|---|\n| một<br>hai | <p>ba</p><p>bốn</p> |', ['A\tB', 'một hai\tba bốn']],
  ])('%j', (text, expected) => {
    expect(paragraphsOf(text)).toEqual(expected)
  })
})

describe('marks that are no words', () => {
  test.each([
    ['## I. MỤC ĐÍCH ##\n\n# KẾ HOẠCH #\n\n# Ngôn ngữ C#', ['I. MỤC ĐÍCH', 'KẾ HOẠCH', 'Ngôn ngữ C#']],
    ['[**Vận động**]{.underline} và [chữ]{lang="vi" .a}', ['Vận động và chữ']],
    ['[a]{nháp} [b] {.c} \\[d\\]{.e}', ['[a]{nháp} [b] {.c} [d]{.e}']],
    [
      '> # KẾ HOẠCH\n>\n> 1. Một\n> 2. Hai\n>\n> | a | b |\n> |---|---|\n> | c | d |',
      ['KẾ HOẠCH', '1. Một', '2. Hai', 'a\tb', 'c\td'],
    ],
  ])('%j', (text, expected) => {
    expect(paragraphsOf(text)).toEqual(expected)
  })
})

describe('what converters write', () => {
  test('an empty head over a table that has none', () => {
    expect(paragraphsOf('|   |   |\n|---|---|\n| **TT** | **Chủ trì** |\n| 1 | Sở Y tế |')).toEqual([
      'TT\tChủ trì',
      '1\tSở Y tế',
    ])
  })

  test.each([
    ['3\\. Các cơ quan, doanh nghiệp:\nký cam kết trước ngày 31/3;\nbáo cáo năm.', 1],
    ['3\\. Các cơ quan, doanh nghiệp:  \nký cam kết trước ngày 31/3.', 2],
    ['Các cơ quan, doanh nghiệp:\\\nký cam kết trước ngày 31/3.', 2],
    ['Nơi nhận:\n- sở Y tế;\na) ban thường trực;', 3],
    ['**KẾ HOẠCH**\nthực hiện Chương trình hành động số 28-CTr/TU', 2],
  ])('lines of a paragraph go on in small letters, but behind a break: %j', (text, count) => {
    expect(paragraphsOf(text).length).toBe(count)
  })

  test('wrapped lines are known as such beside one that is not', () => {
    const points = [
      '1\\. Rà soát, sửa chữa đường ống, van khóa và đồng hồ nước của các hộ ở',
      'Tân An.',
      '2\\. Tuyên truyền tiết kiệm nước trên loa của ấp, khóm, trường và chợ xã',
      'Bình Hòa.',
      '3\\. Tặng thùng chứa nước cho các hộ nghèo, hộ neo đơn, các trường của',
      'Thới Lai.',
      '4\\. Họp tổ tự quản nước mỗi tháng một lần tại nhà văn hóa của các ấp ở',
      'Đông Hiệp.',
    ]
    const text = points.map((line, at) => (at % 2 === 0 ? `\n${line}` : line)).join('\n')
    const wide = `Thông báo: ${'nguồn nước ngầm hạ thấp '.repeat(12)}.`
    const joined = (from: string) =>
      paragraphsOf(from).filter((line) => /^\d\. /u.test(line) && line.endsWith('.'))
    expect(joined(`${text}\n\n${text}`).length).toBe(8)
    expect(joined(`${wide}\n\n${text}\n\n${text}`).length).toBe(8)
  })
})

describe('nesting that no plan has', () => {
  test.each([
    ['quotations', `# A\n\n${'>'.repeat(8000)} b`],
    ['lists', `# A\n\n${Array.from({ length: 400 }, (_, at) => `${' '.repeat(at * 2)}- a`).join('\n')}\n`],
    ['items on one line', `# A\n\n${'- '.repeat(3000)}a`],
    ['backslashes', `# A\n\n${'**a** b\\\n'.repeat(3000)}`],
    ['tables', `# A\n\n${'<table><tr><td>'.repeat(500)}a`],
  ])('%s', { timeout: 20_000 }, (_, text) => {
    expect(paragraphsOf(text)[0]).toBe('A')
  })
})

describe('numbers of a list', () => {
  test.each([
    ['1. Một\n1. Hai\n\n1. Ba', ['1. Một', '2. Hai', '3. Ba']],
    ['3) Một\n3) Hai\n\n   thêm\n3) Ba', ['3) Một', '4) Hai', 'thêm', '5) Ba']],
    ['1. Một\n\n   1. a\n   1. b\n\n1. Hai', ['1. Một', '1. a', '2. b', '2. Hai']],
    ['> 1. Một\n> 1. Hai', ['1. Một', '2. Hai']],
    ['1. Một\n2. Hai\n4. Ba', ['1. Một', '2. Hai', '4. Ba']],
    ['1. Một\n2. Hai\n1. Ba', ['1. Một', '2. Hai', '1. Ba']],
    ['1. Một\n\nĐoạn khác.\n\n1. Hai', ['1. Một', 'Đoạn khác.', '1. Hai']],
    ['1. Một\n\n## II. Khác\n\n1. Hai', ['1. Một', 'II. Khác', '1. Hai']],
    ['1\\. Một\n\n1\\. Hai', ['1. Một', '1. Hai']],
    ['a) Một\n\na) Hai', ['a) Một', 'a) Hai']],
  ])('%j', (text, expected) => {
    expect(paragraphsOf(text)).toEqual(expected)
  })
})

describe('a Markdown file with HTML is no page', () => {
  const table = '<table>\n<tr><td>UBND XÃ A</td><td>CỘNG HÒA</td></tr>\n</table>\n'
  test.each([
    ['markdown', `${table}\n**KẾ HOẠCH**\n\nMột\n\nHai\n`],
    ['markdown', `${table}\nKẾ HOẠCH\n\nMột\n\nHai\n\nBa\n`],
    [
      'markdown',
      `<div class="a">\n\n${table}\n\n**<span lang="VI">K</span>**\n\na\\) <span>b</span>\n\n</div>`,
    ],
    ['html', `${table}<p>KẾ HOẠCH</p>\n<p>Một</p>\n<p>Hai</p>`],
    ['html', table],
    ['html', `<div>\n***\n${table}<p>a</p><p>b</p></div>`],
  ])('%s: %j', async (format, text) => {
    expect((await readBytes(fileBytes('x', Buffer.from(text)))).format).toBe(format)
  })
})
