import { describe, expect, test } from 'vitest'
import { readPdf } from '../../src/read/pdf.ts'
import { at, makePdf, paragraph, pdfFile, rule, shown, widthOf } from './pdf-builder.ts'

const xs = [85, 120, 330, 440, 540]

/** A grid with lines; `rows` give the height of each row, `skip` the lines that merged cells lack. */
function grid(top: number, rows: readonly number[], skip: (line: string) => boolean = () => false): string {
  let ops = ''
  let y = top
  for (let row = 0; row <= rows.length; row++) {
    for (let column = 0; column + 1 < xs.length; column++)
      if (!skip(`h${row}.${column}`)) ops += rule(xs[column]!, y, xs[column + 1]!, y)
    if (row === rows.length) break
    for (let column = 0; column < xs.length; column++)
      if (!skip(`v${row}.${column}`)) ops += rule(xs[column]!, y, xs[column]!, y + rows[row]!)
    y += rows[row]!
  }
  return ops
}

const intro = paragraph(
  60,
  'Ủy ban nhân dân xã phân công nhiệm vụ cho các bộ phận chuyên môn và các thôn trong năm học này theo bảng sau đây, các bộ phận chủ động thực hiện.',
).ops

const read = (...pages: string[]) => readPdf(pdfFile(makePdf({ pages })))

const head = (y: number) =>
  at(90, y, 'TT') + at(124, y, 'Nội dung công việc') + at(334, y, 'Chủ trì') + at(444, y, 'Thời gian')

describe('tables with lines', () => {
  test('rows, cells of several lines, narrow columns', async () => {
    const source = await read(
      intro +
        grid(120, [20, 38, 20]) +
        head(134) +
        at(90, 154, '1') +
        at(124, 154, 'Xây dựng kế hoạch phát') +
        at(124, 172, 'động thi đua') +
        at(334, 154, 'Văn hóa - Xã hội') +
        at(444, 154, 'Trước 15/3') +
        at(90, 192, '2') +
        at(124, 192, 'Tổng kết') +
        at(334, 192, 'Văn phòng') +
        at(444, 192, 'Quý IV'),
    )
    expect(shown(source).slice(1)).toEqual([
      'row: TT | Nội dung công việc | Chủ trì | Thời gian',
      'row: 1 | Xây dựng kế hoạch phát / động thi đua | Văn hóa - Xã hội | Trước 15/3',
      'row: 2 | Tổng kết | Văn phòng | Quý IV',
    ])
    expect(source.blocks.slice(1).map(({ table }) => table)).toEqual([0, 0, 0])
    expect(source.text).toContain('2\tTổng kết\tVăn phòng\tQuý IV')
  })

  test('a row without a number, cut by the page break within its first cell', async () => {
    const cells = (y: number, words: readonly string[]) =>
      words.map((each, column) => (each === '' ? '' : at([90, 124, 334, 444][column]!, y, each))).join('')
    const page = (top: number, rows: readonly (readonly string[])[]) =>
      grid(
        top,
        rows.map(() => 20),
      ) + rows.map((row, index) => cells(top + 14 + 20 * index, row)).join('')
    const source = await read(
      intro +
        page(700, [
          ['A', 'Chỉ tiêu', '2026', '2027'],
          ['mức', 'giảm tiêu', '2%', '5%'],
        ]),
      page(60, [
        ['hao', 'hao nhiên liệu', '', ''],
        ['số', 'sáng kiến', '10', '12'],
      ]),
      page(60, [
        ['Mức', 'làm sau', '', ''],
        ['số', 'sáng kiến', '10', '12'],
      ]),
    )
    expect(shown(source).slice(-5)).toEqual([
      'row: A | Chỉ tiêu | 2026 | 2027',
      'row: mức / hao | giảm tiêu / hao nhiên liệu | 2% | 5%',
      'row: số | sáng kiến | 10 | 12',
      'row: Mức | làm sau |  | ',
      'row: số | sáng kiến | 10 | 12',
    ])
  })

  test('a row cut by the page break is open at its top', async () => {
    const source = await read(
      intro +
        grid(700, [20, 38], (line) => line.startsWith('h2')) +
        head(714) +
        at(90, 734, '1') +
        at(124, 734, 'Tổ chức hội nghị') +
        at(334, 734, 'Văn phòng') +
        at(444, 734, 'Tháng 12'),
      grid(60, [20], (line) => line.startsWith('h0')) +
        at(124, 74, 'tổng kết năm') +
        paragraph(110, 'Các thôn tổ chức thực hiện.').ops,
    )
    expect(shown(source).slice(1)).toEqual([
      'row: TT | Nội dung công việc | Chủ trì | Thời gian',
      'row: 1 | Tổ chức hội nghị / tổng kết năm | Văn phòng | Tháng 12',
      'paragraph: Các thôn tổ chức thực hiện.',
    ])
  })

  test('cells merged across and down', async () => {
    const source = await read(
      intro +
        grid(120, [20, 20, 20], (line) => ['v0.1', 'h2.3'].includes(line)) +
        at(90, 134, 'Nhiệm vụ chung của xã') +
        at(334, 134, 'Chủ trì') +
        at(444, 134, 'Thời gian') +
        at(90, 154, '1') +
        at(124, 154, 'Tuyên truyền') +
        at(334, 154, 'Thôn A') +
        at(444, 154, 'Cả năm') +
        at(90, 174, '2') +
        at(124, 174, 'Đăng ký') +
        at(334, 174, 'Thôn B'),
    )
    expect(shown(source).slice(1)).toEqual([
      'row: Nhiệm vụ chung của xã |  | Chủ trì | Thời gian',
      'row: 1 | Tuyên truyền | Thôn A | Cả năm',
      'row: 2 | Đăng ký | Thôn B | ',
    ])
  })

  test('a table that goes on behind a page keeps its number; its repeated head and a cut row are put right', async () => {
    const source = await read(
      intro +
        grid(700, [20, 38]) +
        head(714) +
        at(90, 734, '1') +
        at(124, 734, 'Tổ chức hội nghị tổng kết') +
        at(334, 734, 'Văn phòng') +
        at(444, 734, 'Tháng 12'),
      grid(60, [20, 20, 20]) +
        head(74) +
        at(124, 94, 'và khen thưởng') +
        at(90, 114, '2') +
        at(124, 114, 'Báo cáo') +
        at(334, 114, 'Văn hóa') +
        at(444, 114, 'Quý IV'),
    )
    expect(shown(source).slice(1)).toEqual([
      'row: TT | Nội dung công việc | Chủ trì | Thời gian',
      'row: 1 | Tổ chức hội nghị tổng kết / và khen thưởng | Văn phòng | Tháng 12',
      'row: 2 | Báo cáo | Văn hóa | Quý IV',
    ])
    expect(source.blocks.slice(1).map(({ table }) => table)).toEqual([0, 0, 0])
    expect(source.problems.find(({ code }) => code === 'pdf/running-lines')?.data).toEqual({ count: 1 })
  })

  test('a head of two rows that stands again', async () => {
    const both = (top: number) =>
      grid(top, [20, 20, 20], (line) => line === 'h1.0' || line === 'h1.1') +
      at(90, top + 14, 'TT') +
      at(124, top + 14, 'Nội dung công việc') +
      at(334, top + 14, 'Phân công') +
      at(444, top + 14, 'Phân công') +
      at(334, top + 34, 'Chủ trì') +
      at(444, top + 34, 'Phối hợp')
    const row = (y: number, cells: readonly string[]) =>
      cells.map((cell, column) => at([90, 124, 334, 444][column]!, y, cell)).join('')
    const source = await read(
      intro + both(700) + row(754, ['1', 'Trồng cây', 'Thôn A', 'Thôn B']),
      both(60) + row(114, ['2', 'Tưới cây', 'Thôn B', 'Thôn C']),
    )
    expect(shown(source).slice(1)).toEqual([
      'row: TT | Nội dung công việc | Phân công | Phân công',
      'row:  |  | Chủ trì | Phối hợp',
      'row: 1 | Trồng cây | Thôn A | Thôn B',
      'row: 2 | Tưới cây | Thôn B | Thôn C',
    ])
  })

  test('an underlined heading and a framed sentence are no tables', async () => {
    const source = await read(
      intro +
        at(121, 200, 'I. MỤC ĐÍCH', 13, 'F2') +
        rule(121, 202, 200, 202) +
        rule(100, 240, 500, 240) +
        rule(100, 270, 500, 270) +
        rule(100, 240, 100, 270) +
        rule(500, 240, 500, 270) +
        at(121, 258, 'Bản dự thảo lấy ý kiến'),
    )
    expect(shown(source).slice(1)).toEqual(['paragraph: I. MỤC ĐÍCH', 'paragraph: Bản dự thảo lấy ý kiến'])
  })
})

describe('tables without lines', () => {
  test('columns by their common white strips, rows by the first column', async () => {
    const row = (y: number, cells: readonly string[]) =>
      cells.map((cell, column) => (cell === '' ? '' : at([85, 150, 330, 440][column]!, y, cell))).join('')
    const source = await read(
      intro +
        row(160, ['TT', 'Nhiệm vụ', 'Chủ trì', 'Hạn']) +
        row(180, ['1', 'Xây dựng kế hoạch', 'Văn phòng', '15/3']) +
        row(198, ['', 'của ngành', '', '']) +
        row(218, ['2', 'Kiểm tra', 'Thanh tra', '30/6']) +
        row(238, ['3', 'Tổng kết', 'Văn phòng', '15/12']),
    )
    expect(shown(source).slice(1)).toEqual([
      'row: TT | Nhiệm vụ | Chủ trì | Hạn',
      'row: 1 | Xây dựng kế hoạch / của ngành | Văn phòng | 15/3',
      'row: 2 | Kiểm tra | Thanh tra | 30/6',
      'row: 3 | Tổng kết | Văn phòng | 15/12',
    ])
  })

  test('columns close together under a head that hides one; the text behind ends the table', async () => {
    const columns = [85, 112, 260, 351, 450]
    const row = (y: number, cells: readonly string[]) =>
      cells.map((cell, column) => (cell === '' ? '' : at(columns[column]!, y, cell))).join('')
    const source = await read(
      intro +
        row(160, ['TT', 'Nhiệm vụ trọng tâm năm', 'Đơn vị', 'Phối hợp', 'Hạn']) +
        row(180, ['1', 'Xây dựng kế hoạch của', 'Văn phòng', 'Các phòng', '15/3']) +
        row(198, ['', 'ngành và của các xã', 'của Sở', '', '']) +
        row(218, ['2', 'Kiểm tra', 'Thanh tra', '', '30/6']) +
        row(238, ['3', 'Tổng kết', 'Văn phòng', 'Các xã', '15/12']) +
        at(121, 262, 'Trên đây là bảng phân công nhiệm vụ.'),
    )
    expect(shown(source).slice(1)).toEqual([
      'row: TT | Nhiệm vụ trọng tâm năm | Đơn vị | Phối hợp | Hạn',
      'row: 1 | Xây dựng kế hoạch của / ngành và của các xã | Văn phòng / của Sở | Các phòng | 15/3',
      'row: 2 | Kiểm tra | Thanh tra |  | 30/6',
      'row: 3 | Tổng kết | Văn phòng | Các xã | 15/12',
      'paragraph: Trên đây là bảng phân công nhiệm vụ.',
    ])
  })

  test('values in the middle of rows with many lines, near the words of the first columns', async () => {
    const names = ['Tỷ lệ', 'người cao', 'tuổi được', 'khám sức', 'khỏe định', 'kỳ ít nhất', '01 lần']
    const x = [96, 158, 219, 281, 343, 405]
    const years = [2, 3, 4, 5]
    const table = (y: number, rows: number) =>
      at(x[0]!, y + 10, 'TT') +
      at(x[1]!, y + 10, 'Chỉ tiêu') +
      years.map((column) => at(x[column]!, y, 'Năm') + at(x[column]!, y + 20, `${2024 + column}`)).join('') +
      Array.from({ length: rows }, (_, row) => {
        const top = y + 44 + row * 131
        return (
          at(x[0]!, top + 63, String(row + 1)) +
          names.map((words, line) => at(x[1]!, top + line * 18, words)).join('') +
          years.map((column) => at(x[column]!, top + 63, `${60 + column + row}%`)).join('')
        )
      }).join('')
    const source = await read(intro + table(150, 4))
    expect(shown(source).slice(-5)).toEqual([
      'row: TT | Chỉ tiêu | Năm / 2026 | Năm / 2027 | Năm / 2028 | Năm / 2029',
      ...[0, 1, 2, 3].map(
        (row) =>
          `row: ${row + 1} | ${names.join(' / ')} | ${years.map((column) => `${60 + column + row}%`).join(' | ')}`,
      ),
    ])
  })

  describe('that go on behind a page break', () => {
    const row = (y: number, cells: readonly string[]) =>
      cells.map((cell, column) => (cell === '' ? '' : at([85, 150, 330, 440][column]!, y, cell))).join('')
    const first =
      intro +
      row(700, ['TT', 'Nhiệm vụ', 'Chủ trì', 'Hạn']) +
      row(718, ['1', 'Kiểm tra', 'Thanh tra', '30/6']) +
      row(736, ['2', 'Xây dựng kế hoạch', 'Văn phòng', '15/3'])
    const heading = paragraph(150, 'III. KINH PHÍ THỰC HIỆN').ops

    test('within a row, without their head', async () => {
      const source = await read(
        first,
        row(60, ['', 'của ngành', '', '']) +
          row(80, ['3', 'Tổng kết', 'Văn phòng', '15/12']) +
          row(98, ['', 'Tổng cộng', '', '03']) +
          heading,
      )
      expect(shown(source).slice(-5)).toEqual([
        'row: 1 | Kiểm tra | Thanh tra | 30/6',
        'row: 2 | Xây dựng kế hoạch / của ngành | Văn phòng | 15/3',
        'row: 3 | Tổng kết | Văn phòng | 15/12',
        'row:  | Tổng cộng |  | 03',
        'paragraph: III. KINH PHÍ THỰC HIỆN',
      ])
      expect(new Set(source.blocks.map(({ table }) => table))).toEqual(new Set([null, 0]))
    })

    test('but not where text begins the page', async () => {
      const source = await read(first, heading + paragraph(180, 'Ngân sách xã bảo đảm.').ops)
      expect(shown(source).slice(-2)).toEqual([
        'paragraph: III. KINH PHÍ THỰC HIỆN',
        'paragraph: Ngân sách xã bảo đảm.',
      ])
    })
  })

  /** Cells over one another: each a column and lines, set from the top of the row or in its middle. */
  const columns = [85, 112, 276, 372, 470]
  const pitch = 15
  type Cells = readonly (readonly string[])[]
  function set(top: number, rows: readonly Cells[], gap: number, middle: boolean): string {
    let ops = ''
    let y = top
    for (const cells of rows) {
      const most = Math.max(...cells.map((cell) => cell.length))
      for (const [column, cell] of cells.entries())
        for (const [line, text] of cell.entries()) {
          const down = middle ? (most - cell.length) / 2 : 0
          ops += at(columns[column]!, y + (down + line) * pitch, text, 12)
        }
      y += most * pitch + gap
    }
    return ops
  }
  const tt: readonly Cells[] = [
    [['TT'], ['Nhiệm vụ'], ['Đơn vị', 'chủ trì'], ['Phối hợp'], ['Thời gian', 'hoàn thành']],
    [['1'], ['Tập huấn kỹ năng số cho tổ', 'công nghệ số'], ['Phòng Văn', 'hóa'], ['Công an xã'], ['Quý I']],
    [['2'], ['Số hóa hồ sơ'], ['Trung tâm', 'Phục vụ hành', 'chính công'], [], ['30/6']],
    [['3'], ['Cấp định danh cho', 'người dân'], ['Công an xã'], ['Các ấp'], ['Tháng 9']],
  ]
  const told = (rows: readonly Cells[]) =>
    rows.map((cells) => `row: ${cells.map((cell) => cell.join(' / ')).join(' | ')}`)
  const end = at(121, 460, 'Trên đây là bảng phân công nhiệm vụ của xã.')

  test('cells of several lines, in the middle and at the top of their rows', async () => {
    for (const middle of [true, false]) {
      const source = await read(intro + set(160, tt, 16, middle) + end)
      expect(shown(source).slice(1)).toEqual([
        ...told(tt),
        'paragraph: Trên đây là bảng phân công nhiệm vụ của xã.',
      ])
      expect(new Set(source.blocks.slice(1, 5).map(({ table }) => table))).toEqual(new Set([0]))
    }
  })

  test('rows as near as their lines begin with a number; without numbers the gaps tell', async () => {
    const narrow = await read(intro + set(160, tt.slice(1), 0, false) + end)
    expect(shown(narrow).slice(1, -1)).toEqual(told(tt.slice(1)))
    const plain = tt.map((cells) => [[], ...cells.slice(1)])
    const source = await read(intro + set(160, plain, 12, true) + end)
    expect(shown(source).slice(1, -1)).toEqual(told(tt.map((cells) => cells.slice(1))))
  })

  test('lines drawn only under the rows, or only under the head', async () => {
    const plain = tt.map((cells) => cells.slice(1))
    const heights = tt.map((cells) => Math.max(...cells.map((cell) => cell.length)) * pitch)
    const under = (count: number) => {
      let y = 160 - pitch + 4
      let ops = rule(85, y, 540, y)
      for (const height of heights.slice(0, count)) {
        y += height
        ops += rule(85, y, 540, y)
      }
      return ops
    }
    const all = set(
      160,
      tt.map((cells) => [[], ...cells.slice(1)]),
      0,
      true,
    )
    expect(shown(await read(intro + all + under(4) + end)).slice(1, -1)).toEqual(told(plain))
    const numbered = await read(intro + set(160, tt, 0, false) + under(1) + end)
    expect(shown(numbered).slice(1, -1)).toEqual(told(tt))
  })

  test('the heading of a group runs over the columns', async () => {
    const source = await read(
      intro +
        set(160, [tt[0]!], 0, true) +
        at(85, 203, 'I. Nhóm nhiệm vụ về chuyển đổi số của xã', 12) +
        set(225, tt.slice(1, 3), 12, true) +
        at(85, 325, 'II. Nhóm nhiệm vụ về an ninh trật tự ở địa bàn các ấp', 12) +
        set(347, tt.slice(3), 12, true) +
        end,
    )
    expect(shown(source).slice(1, -1)).toEqual([
      told(tt)[0],
      'row: I. Nhóm nhiệm vụ về chuyển đổi số của xã |  |  |  | ',
      ...told(tt).slice(1, 3),
      'row: II. Nhóm nhiệm vụ về an ninh trật tự ở địa bàn các ấp |  |  |  | ',
      told(tt)[3],
    ])
  })

  test('a group has its ordinal in the first column', async () => {
    const group = (y: number, ordinal: string, words: string) =>
      at(85, y, ordinal, 12) + at(115, y, words, 12)
    const source = await read(
      intro +
        set(160, [tt[0]!], 0, true) +
        group(203, 'A', 'Chuyển đổi số') +
        set(225, tt.slice(1, 3), 12, true) +
        group(325, 'B', 'An ninh trật tự, an toàn xã hội ở địa bàn các ấp') +
        set(347, tt.slice(3), 12, true) +
        end,
    )
    expect(shown(source).filter((line) => /: B|: A/u.test(line))).toEqual([
      'row: A Chuyển đổi số |  |  |  | ',
      'row: B An ninh trật tự, an toàn xã hội ở địa bàn các ấp |  |  |  | ',
    ])
    expect(new Set(source.blocks.slice(1, -1).map(({ table }) => table))).toEqual(new Set([0]))
  })

  test('a heading behind the last row, indented as no cell is', async () => {
    const row = (y: number, cells: readonly string[]) =>
      cells.map((cell, column) => at([85, 130, 330, 440][column]!, y, cell)).join('')
    const source = await read(
      intro +
        row(160, ['TT', 'Chỉ tiêu', 'Năm 2026', 'Năm 2027']) +
        row(180, ['1', 'Số thôn có tổ tự quản', '10', '15']) +
        row(200, ['2', 'Số hộ trồng cây', '120', '160']) +
        at(121, 224, 'III. NHIỆM VỤ', 13, 'F2') +
        at(121, 244, '1. Trồng cây') +
        paragraph(
          264,
          'Các thôn rà soát đất trống ven đường, trồng cây bóng mát và giao từng hộ chăm sóc trong năm.',
        ).ops,
    )
    expect(shown(source).slice(3, 6)).toEqual([
      'row: 2 | Số hộ trồng cây | 120 | 160',
      'paragraph: III. NHIỆM VỤ',
      'paragraph: 1. Trồng cây',
    ])
  })

  test('a heading under the first column, its label set off by a tab', async () => {
    const row = (y: number, cells: readonly string[]) =>
      cells.map((cell, column) => at([85, 250, 400][column]!, y, cell)).join('')
    const source = await read(
      intro +
        row(160, ['Việc', 'Bản chủ trì', 'Thời hạn']) +
        row(180, ['Dựng lán ươm', 'Bản Pho', 'Tháng 2']) +
        row(200, ['Gieo hạt trám', 'Bản Lướt', 'Tháng 4']) +
        row(220, ['Chia cây giống', 'Bản Mòng', 'Tháng 7']) +
        at(85, 240, 'VII.', 13, 'F2') +
        at(125, 240, 'VẬT TƯ', 13, 'F2') +
        paragraph(260, 'Bầu đất, lưới che và hạt giống do trạm khuyến lâm cấp cho từng bản trước mùa gieo.')
          .ops,
    )
    expect(shown(source).slice(4, 6)).toEqual([
      'row: Chia cây giống | Bản Mòng | Tháng 7',
      'paragraph: VII. VẬT TƯ',
    ])
  })

  test('a head at the foot of a page belongs to the rows of the next', async () => {
    const row = (y: number, cells: readonly string[], to = 0) =>
      cells.map((cell, column) => at([85, 130, 330, 440][column]! + (column > 1 ? to : 0), y, cell)).join('')
    const source = await read(
      intro +
        row(740, ['TT', 'Chỉ tiêu', 'Kế hoạch', 'Kế hoạch']) +
        ['của xã', 'năm 2026', 'năm 2027']
          .map((words, at3) => at([130, 330, 440][at3]!, 756, words))
          .join(''),
      row(60, ['1', 'Số thôn có tổ tự quản', '10', '15'], 22) +
        row(80, ['2', 'Số hộ trồng cây', '120', '160'], 19) +
        row(100, ['3', 'Số đường hoa', '4', '6'], 24),
    )
    expect(shown(source).slice(1)).toEqual([
      'row: TT | Chỉ tiêu / của xã | Kế hoạch / năm 2026 | Kế hoạch / năm 2027',
      'row: 1 | Số thôn có tổ tự quản | 10 | 15',
      'row: 2 | Số hộ trồng cây | 120 | 160',
      'row: 3 | Số đường hoa | 4 | 6',
    ])
    expect(new Set(source.blocks.slice(1).map(({ table }) => table))).toEqual(new Set([0]))
  })

  test('a row cut by a page break, under the head that stands again', async () => {
    const [head, one, , three] = tt
    const cut = set(700, [[['2'], ['Số hóa hồ sơ'], ['Phòng Văn', 'hóa'], [], ['30/6']]], 0, false)
    const rest = set(60, [head!, [[], [], ['- Xã hội'], [], []], three!], 16, false)
    const source = await read(intro + set(600, [head!, one!], 16, false) + cut, rest + end)
    expect(shown(source).slice(1, -1)).toEqual(
      told([head!, one!, [['2'], ['Số hóa hồ sơ'], ['Phòng Văn', 'hóa', '- Xã hội'], [], ['30/6']], three!]),
    )
    expect(new Set(source.blocks.slice(1, -1).map(({ table }) => table))).toEqual(new Set([0]))
  })

  test('two columns that are near each other only in one row', async () => {
    const rows = [
      ['Tổ chức lễ phát động', 'Tháng 01'],
      ['Sơ kết đợt một trong toàn ngành', 'Tháng 6'],
      ['Kiểm tra việc thực hiện ở các đơn vị cơ sở', 'Tháng 9'],
      ['Tổng kết', 'Tháng 12'],
    ] as const
    const x = 85 + widthOf(rows[2][0]) + 6
    const source = await read(
      intro +
        rows
          .map(([left, right], index) => at(85, 160 + index * 24, left) + at(x, 160 + index * 24, right))
          .join(''),
    )
    expect(shown(source).slice(1)).toEqual(rows.map((cells) => `row: ${cells.join(' | ')}`))
  })
})
