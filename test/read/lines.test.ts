import { describe, expect, test } from 'vitest'
import { readMarkdown } from '../../src/read/markdown.ts'
import { readPlain } from '../../src/read/plain.ts'

const file = { path: 'x.txt', bytes: new Uint8Array(), sha256: '' }

describe('bars', () => {
  test.each([
    ['a row', '| Sở Y tế | 5 |', ['Sở Y tế', '5']],
    ['a bar that is a sign closes no row', '|\\|', ['|\\|']],
    ['nor the last cell', '| Sở Y tế | 5 \\|', ['| Sở Y tế | 5 \\|']],
  ])('%s', (_, text, cells) => {
    for (const read of [readPlain, readMarkdown]) {
      const source = read(file, { text, encoding: 'utf-8', problems: [] })
      const shown = source.blocks.flatMap((block) =>
        block.cells.map((lines) => lines.map(({ start, end }) => text.slice(start, end)).join(' ')),
      )
      expect(shown).toEqual(cells)
    }
  })

  test('the rule under its head parts no table', () => {
    const text =
      '| TT | Việc | Chủ trì |\n|---|---|---|\n| 1 | Trồng cây | Phòng Hạ tầng |\n\n| 2 | Tưới cây |'
    for (const read of [readPlain, readMarkdown]) {
      const { blocks } = read(file, { text, encoding: 'utf-8', problems: [] })
      expect(blocks.map(({ table }) => table)).toEqual([0, 0, 1])
    }
  })
})

test('bars between the cells alone, some of them empty', () => {
  const text =
    'TT | Việc | Chủ trì | Phối hợp\nA | Chuẩn bị | |\n1 | Trồng cây | | Đội cây xanh\nSở Y tế | Sở Nội vụ'
  const { blocks } = readPlain(file, { text, encoding: 'utf-8', problems: [] })
  const shown = blocks.map((block) =>
    block.kind === 'row'
      ? block.cells.map((lines) => lines.map(({ start, end }) => text.slice(start, end)).join(' '))
      : block.kind,
  )
  expect(shown).toEqual([
    ['TT', 'Việc', 'Chủ trì', 'Phối hợp'],
    ['A', 'Chuẩn bị', '', ''],
    ['1', 'Trồng cây', '', 'Đội cây xanh'],
    'paragraph',
  ])
})

describe('tables of blanks', () => {
  const rows = (text: string) =>
    readPlain(file, { text, encoding: 'utf-8', problems: [] }).blocks.map(({ cells }) =>
      cells.map((lines) => lines.map(({ start, end }) => text.slice(start, end)).join(' ')),
    )

  test.each([['composed', 'NFC'] as const, ['decomposed', 'NFD'] as const])(
    'columns end where all lines have white, %s',
    (_, form) => {
      const text = [
        'TT  Chỉ tiêu                    ĐVT   TH 2025  KH 2026',
        '1   Hộ có hố ủ phân              %      41       55',
        '2   Thôn có điểm thu gom        thôn     7      ≥ 9',
      ].join('\n')
      expect(rows(text.normalize(form))).toEqual(
        [
          ['TT', 'Chỉ tiêu', 'ĐVT', 'TH 2025', 'KH 2026'],
          ['1', 'Hộ có hố ủ phân', '%', '41', '55'],
          ['2', 'Thôn có điểm thu gom', 'thôn', '7', '≥ 9'],
        ].map((row) => row.map((cell) => cell.normalize(form))),
      )
    },
  )

  test('a table whose rows go on below themselves is left as it stands', () => {
    const text = 'TT  Việc        Hạn\n1   Trồng cây   5/4\n2   Tưới cây    6/4\n    và bón phân'
    expect(rows(text)[0]).toEqual(['TT  Việc', 'Hạn'])
  })
})

describe('tabs', () => {
  const rowsOf = (text: string) =>
    readPlain(file, { text, encoding: 'utf-8', problems: [] }).blocks.map(({ cells }) =>
      cells.map((lines) => lines.map(({ start, end }) => text.slice(start, end)).join(' ')),
    )

  test('two that stand together leave a cell empty, where the head and the other rows have as many', () => {
    const text =
      'TT\tViệc\tChủ trì\tPhối hợp\tThời gian\n1\tTrồng cây\tKhoa Dược\t\tTháng 3\n2\tTưới cây\t\tĐoàn xã\tTháng 4'
    expect(rowsOf(text)).toEqual([
      ['TT', 'Việc', 'Chủ trì', 'Phối hợp', 'Thời gian'],
      ['1', 'Trồng cây', 'Khoa Dược', '', 'Tháng 3'],
      ['2', 'Tưới cây', '', 'Đoàn xã', 'Tháng 4'],
    ])
  })

  test('in a letterhead they push apart', () => {
    const text =
      'UBND TỈNH A\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ Y TẾ\t\tĐộc lập - Tự do - Hạnh phúc\nSố: 1/KH-SYT\t\tA, ngày 05 tháng 3 năm 2026'
    expect(rowsOf(text).map((cells) => cells.length)).toEqual([2, 2, 2])
  })

  test('rows drawn with +---+ stand over several lines', () => {
    const text = [
      '+----+----------------+----------+',
      '| TT | Việc           | Chủ trì  |',
      '+====+================+==========+',
      '| 1  | Trồng cây ven  | Phòng Hạ |',
      '|    | đường liên xã  | tầng     |',
      '+----+----------------+----------+',
      '| 2  | Tưới cây       | Các thôn |',
      '+----+----------------+----------+',
      '',
      '| 3  | Bón phân       | Các hộ   |',
    ].join('\n')
    for (const read of [readPlain, readMarkdown]) {
      const { blocks } = read(file, { text, encoding: 'utf-8', problems: [] })
      const rows = blocks.map(({ cells }) =>
        cells.map((lines) => lines.map(({ start, end }) => text.slice(start, end)).join(' ')).join(' | '),
      )
      expect(rows).toEqual([
        'TT | Việc | Chủ trì',
        '1 | Trồng cây ven đường liên xã | Phòng Hạ tầng',
        '2 | Tưới cây | Các thôn',
        '3 | Bón phân | Các hộ',
      ])
      expect(blocks.map(({ table }) => table)).toEqual([0, 0, 0, 1])
    }
  })
})
