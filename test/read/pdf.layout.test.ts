import { describe, expect, test } from 'vitest'
import { readPdf } from '../../src/read/pdf.ts'
import {
  at,
  bytesAt,
  centred,
  left,
  makePdf,
  type PdfSpec,
  paragraph,
  pdfFile,
  readThrough,
  right,
  rule,
  shown,
  widthOf,
} from './pdf-builder.ts'

const read = (spec: PdfSpec) => readPdf(pdfFile(makePdf(spec)))
const readPage = (...ops: string[]) => read({ pages: [ops.join('')] })

const long =
  'Tiếp tục đẩy mạnh phong trào thi đua xây dựng nông thôn mới trên địa bàn huyện, bảo đảm thiết thực, hiệu quả, phù hợp với điều kiện của từng xã; kịp thời biểu dương, khen thưởng các tập thể, cá nhân có thành tích.'
const other =
  'Các phòng, ban và Ủy ban nhân dân các xã căn cứ kế hoạch này, xây dựng kế hoạch của đơn vị mình và báo cáo kết quả về Phòng Nội vụ để tổng hợp, báo cáo Ủy ban nhân dân huyện theo quy định.'

/** Two paragraphs of running text, so that the page has margins, an indentation and a distance of lines. */
function body(y: number): { ops: string; next: number } {
  const first = paragraph(y, long)
  const second = paragraph(first.next, other)
  return { ops: first.ops + second.ops, next: second.next }
}

/** Lines of a text, the first from `first` on, the others from `rest` on. */
function wrap(y: number, first: number, rest: number, text: string): { ops: string; next: number } {
  let ops = ''
  let line = ''
  let x = first
  let baseline = y
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (x + widthOf(longer) > right) {
      ops += at(x, baseline, line)
      baseline += 18
      x = rest
      line = word
    } else line = longer
  }
  return { ops: ops + at(x, baseline, line), next: baseline + 18 }
}

describe('columns', () => {
  test('recipients cut by the page break, beside the name of who signs', async () => {
    const first = body(100)
    const head = at(left, first.next + 10, 'Nơi nhận:') + centred(420, first.next + 10, 'KT. GIÁM ĐỐC')
    const rest = [
      at(left, 70, '- UBND tỉnh Lâm Đồng;') + centred(420, 72, 'Ngô Thị K’Lan'),
      at(left, 88, '- Phòng Kế toán;'),
      at(left, 106, '- Lưu: VT.'),
    ]
    const source = await read({ pages: [first.ops + head, rest.join('')] })
    const row = source.blocks.at(-1)!
    expect(row.kind).toBe('row')
    expect(row.cells.map((cell) => cell.map(({ start, end }) => source.text.slice(start, end)))).toEqual([
      ['Nơi nhận:', '- UBND tỉnh Lâm Đồng;', '- Phòng Kế toán;', '- Lưu: VT.'],
      ['KT. GIÁM ĐỐC', 'Ngô Thị K’Lan'],
    ])
  })

  test('a recipient that the page break cuts, beside the name of who signs', async () => {
    const first = body(100)
    const y = first.next + 10
    const head = at(left, y, 'Nơi nhận:') + centred(420, y, 'TM. ỦY BAN NHÂN DÂN')
    const source = await read({
      pages: [
        first.ops + head + at(left, y + 18, '- Thường trực Hội đồng') + centred(420, y + 18, 'CHỦ TỊCH'),
        at(left, 70, 'nhân dân xã (báo cáo);') +
          at(left, 88, '- Các tổ chức chính trị') +
          at(left, 106, '- xã hội xã;') +
          centred(420, 106, 'Hồ Thị Mai') +
          at(left, 124, '- Lưu: VT.'),
      ],
    })
    expect(shown(source).at(-1)).toBe(
      'row: Nơi nhận: / - Thường trực Hội đồng / nhân dân xã (báo cáo); / - Các tổ chức chính trị / - xã hội xã; / - Lưu: VT. | TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH / Hồ Thị Mai',
    )
  })

  test('recipients alone behind a page break; what stands below them apart is none', async () => {
    const first = body(100)
    const y = first.next + 10
    const source = await read({
      pages: [
        first.ops +
          at(left, y, 'Nơi nhận:', 11) +
          centred(420, y, 'GIÁM ĐỐC') +
          at(left, y + 16, '- Các khoa, phòng;', 11) +
          centred(420, y + 36, 'Hồ Thị Mai'),
        at(left, 70, '- Trạm Y tế;', 11) +
          at(left, 86, '- Lưu: VT.', 11) +
          centred(290, 130, 'PHỤ LỤC', 13, 'F2'),
      ],
    })
    expect(shown(source).slice(-2)).toEqual([
      'row: Nơi nhận: / - Các khoa, phòng; / - Trạm Y tế; / - Lưu: VT. | GIÁM ĐỐC / Hồ Thị Mai',
      'paragraph: PHỤ LỤC',
    ])
  })

  test('a letterhead in two columns, their baselines a little apart', async () => {
    const source = await readPage(
      centred(160, 60, 'HUYỆN ỦY TÂN BIÊN'),
      centred(420, 61.2, 'ĐẢNG CỘNG SẢN VIỆT NAM'),
      centred(160, 78, 'BAN TUYÊN GIÁO'),
      centred(160, 96, 'Số 12-KH/BTGHU'),
      centred(420, 99, 'Tân Biên, ngày 05 tháng 3 năm 2024'),
      centred((left + right) / 2, 140, 'KẾ HOẠCH', 14, 'F2'),
      body(180).ops,
    )
    const blocks = shown(source)
    expect(blocks[0]).toBe(
      'row: HUYỆN ỦY TÂN BIÊN / BAN TUYÊN GIÁO / Số 12-KH/BTGHU | ĐẢNG CỘNG SẢN VIỆT NAM / Tân Biên, ngày 05 tháng 3 năm 2024',
    )
    expect(blocks[1]).toBe('paragraph: KẾ HOẠCH')
    expect(blocks).toHaveLength(4)
    expect(source.blocks[1]?.style).toMatchObject({ bold: true, centred: true })
  })

  test('a letterhead so full that its columns nearly touch', async () => {
    const office = 'ỦY BAN NHÂN DÂN TỈNH BÀ RỊA - VŨNG TÀU'
    const source = await readPage(
      at(60, 60, office, 12),
      at(60 + widthOf(office, 12) + 5, 60, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 12, 'F2'),
      centred(60 + widthOf(office, 12) / 2, 78, 'Số: 45/KH-UBND'),
      centred(470, 78, 'Độc lập - Tự do - Hạnh phúc'),
      body(150).ops,
    )
    expect(shown(source)[0]).toBe(
      `row: ${office} / Số: 45/KH-UBND | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc`,
    )
  })

  test('a signature between the lines of the recipients', async () => {
    const text = body(100)
    const y = text.next + 20
    const source = await readPage(
      text.ops,
      at(left, y, 'Nơi nhận:', 12, 'F2'),
      at(left, y + 15, '- Thường trực Huyện ủy;', 11),
      at(left, y + 29, '- Các xã, thị trấn;', 11),
      at(left, y + 43, '- Lưu: VT.', 11),
      centred(430, y + 7, 'TM. ỦY BAN NHÂN DÂN', 13, 'F2'),
      centred(430, y + 24, 'KT. CHỦ TỊCH', 13, 'F2'),
      centred(430, y + 110, 'Nguyễn Văn An', 13, 'F2'),
    )
    expect(shown(source).at(-1)).toBe(
      'row: Nơi nhận: / - Thường trực Huyện ủy; / - Các xã, thị trấn; / - Lưu: VT. | TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / Nguyễn Văn An',
    )
  })

  test('a long line of the recipients that nearly touches the name beside it', async () => {
    const text = body(100)
    const y = text.next + 20
    const longest = '- Các phòng chuyên môn thuộc huyện (để thực hiện);'
    const name = left + widthOf(longest, 11) + 6.5
    const source = await readPage(
      text.ops,
      at(left, y, 'Nơi nhận:', 12, 'F2'),
      at(name + 8, y, 'CHỦ TỊCH', 13, 'F2'),
      at(left, y + 16, '- Như Điều 3;', 11),
      at(left, y + 32, longest, 11),
      at(name, y + 32, 'Lê Thị Hoa', 13, 'F2'),
      at(left, y + 48, '- Lưu: VT.', 11),
    )
    expect(shown(source).at(-1)).toBe(
      `row: Nơi nhận: / - Như Điều 3; / ${longest} / - Lưu: VT. | CHỦ TỊCH / Lê Thị Hoa`,
    )
  })

  /** Cells of a web page: the right one begins at `x`, nearer to the longest item than a blank and not parted by one. */
  const webTail = (y: number, x: number) =>
    at(left, y, '- Các hội quần chúng (để thực hiện);', 11) +
    at(x, y, 'Lê Thị Hoa', 11) +
    at(left, y + 28, '- Lưu: VT.', 11)

  test('recipients and signer of a web page, in cells that touch', async () => {
    const text = body(100)
    const y = text.next + 20
    const x = left + widthOf('- Các hội quần chúng (để thực hiện);', 11) + 3.2
    const source = await readPage(
      text.ops,
      at(left, y, 'Nơi nhận:', 11, 'F2'),
      at(left, y + 28, '- Như kính gửi;', 11),
      at(x, y + 28, 'TRƯỞNG BAN', 11),
      webTail(y + 56, x),
    )
    expect(shown(source).at(-1)).toBe(
      'row: Nơi nhận: / - Như kính gửi; / - Các hội quần chúng (để thực hiện); / - Lưu: VT. | TRƯỞNG BAN / Lê Thị Hoa',
    )
  })

  test('the same where the program draws the blanks between cells too, left and centred', async () => {
    const longest = '- Các hội quần chúng (để thực hiện);'
    const x = left + widthOf(`${longest} `, 11)
    const name = 'Lê Thị Hoa'
    const axis = x + widthOf(name, 11) / 2
    for (const upper of [
      (y: number) => at(x, y, 'KT. TRƯỞNG BAN', 11) + at(x, y + 20, 'PHÓ TRƯỞNG BAN', 11),
      (y: number) => centred(axis, y, 'TRƯỞNG', 11) + centred(axis, y + 20, 'BAN', 11),
    ]) {
      const text = body(100)
      const y = text.next + 20
      const source = await readPage(
        text.ops,
        at(left, y, 'Nơi nhận:', 11, 'F2'),
        upper(y),
        at(left, y + 20, '- Như kính gửi;', 11),
        at(left, y + 40, `${longest} ${name}`, 11),
        at(left, y + 60, '- Lưu: VT.', 11),
      )
      expect(shown(source).at(-1)).toMatch(/\| .+ \/ Lê Thị Hoa$/u)
    }
  })

  test('recipients that go on behind a page break, beside the signer', async () => {
    const x = left + widthOf('- Các hội quần chúng (để thực hiện);', 11) + 3.2
    const source = await read({
      pages: [
        body(80).ops + at(left, 780, 'Nơi nhận:', 11, 'F2') + at(x, 780, 'TM. BAN CHẤP HÀNH', 11),
        at(left, 60, '- Hội cấp trên;', 11) +
          at(left, 88, '- Các chi hội;', 11) +
          at(x, 88, 'CHỦ TỊCH', 11) +
          webTail(116, x),
      ],
    })
    expect(shown(source).slice(2)).toEqual([
      'row: Nơi nhận: / - Hội cấp trên; / - Các chi hội; / - Các hội quần chúng (để thực hiện); / - Lưu: VT. | TM. BAN CHẤP HÀNH / CHỦ TỊCH / Lê Thị Hoa',
    ])
  })

  test('who signs stands beside an item that goes on, on one page and behind a page break', async () => {
    const open = '- Các Sở: Y tế, Nông nghiệp và Môi'
    const x = left + widthOf(open, 11) + 18
    const list = (y: number, name: number) =>
      at(left, y, open, 11) +
      at(name, y, 'Đỗ Thị Minh Khuê', 11) +
      at(left, y + 16, 'trường, Công Thương;', 11) +
      at(left, y + 32, '- Lưu: VT.', 11)
    const head = at(left, 300, 'Nơi nhận:', 11, 'F2') + at(x, 300, 'CHỦ TỊCH', 11)
    const whole = `row: Nơi nhận: / ${open} / trường, Công Thương; / - Lưu: VT. | CHỦ TỊCH / Đỗ Thị Minh Khuê`
    const near = left + widthOf(open, 11) + 3
    const beside = await readPage(body(80).ops, head.replaceAll(String(x), String(near)), list(340, near))
    expect(shown(beside).at(-1)).toBe(whole)
    const cut = await read({
      pages: [body(80).ops + at(left, 780, 'Nơi nhận:', 11, 'F2') + at(x, 780, 'CHỦ TỊCH', 11), list(60, x)],
    })
    expect(shown(cut).at(-1)).toBe(whole)
  })

  test('the cells of a web page: a motto over two lines, baselines of their own, a browser’s lines', async () => {
    const x = 300
    const printed = (page: number) =>
      at(20, 20, '23/11/2026, 08:46', 8) +
      at(250, 20, 'Cổng thông tin', 8) +
      at(20, 830, 'https://xa.example.vn/ke-hoach/57', 8) +
      at(560, 830, `${page}/2`, 8)
    const source = await read({
      pages: [
        printed(1) +
          at(x, 100, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT', 12, 'F2') +
          at(left, 110, 'ỦY BAN NHÂN DÂN', 12, 'F2') +
          at(x, 120, 'NAM', 12, 'F2') +
          at(left, 140, 'XÃ ĐÀM THỦY', 12, 'F2') +
          at(x, 150, 'Độc lập - Tự do - Hạnh phúc', 12, 'F2') +
          body(260).ops,
        printed(2) +
          body(80).ops +
          at(left, 300, 'Nơi nhận:', 11, 'F2') +
          at(left, 330, '- Các xóm;', 11) +
          at(260, 345, 'TM. ỦY BAN NHÂN DÂN', 11, 'F2') +
          at(left, 360, '- Công an xã;', 11) +
          at(260, 375, 'CHỦ TỊCH', 11, 'F2') +
          at(left, 390, '- Lưu: VT.', 11) +
          at(260, 405, 'Thái Văn Thành', 11, 'F2'),
      ],
    })
    const blocks = shown(source)
    expect(blocks[0]).toBe(
      'row: ỦY BAN NHÂN DÂN / XÃ ĐÀM THỦY | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT / NAM / Độc lập - Tự do - Hạnh phúc',
    )
    expect(blocks.at(-1)).toBe(
      'row: Nơi nhận: / - Các xóm; / - Công an xã; / - Lưu: VT. | TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH / Thái Văn Thành',
    )
    expect(source.text).not.toMatch(/https|2026, 08/u)
  })

  test('recipients indented below their heading; two who sign beside them', async () => {
    const text = body(100)
    const y = text.next + 20
    const source = await readPage(
      text.ops,
      at(left, y, 'Nơi nhận:', 11, 'F2'),
      at(left + 28, y + 15, '- Thường trực Đảng ủy;', 11),
      at(left + 28, y + 30, '- Lưu: VT.', 11),
      centred(330, y, 'NGƯỜI LẬP', 12, 'F2'),
      centred(330, y + 60, 'Lê Thị Mai', 12, 'F2'),
      centred(470, y, 'HIỆU TRƯỞNG', 12, 'F2'),
      centred(470, y + 60, 'Trần Văn Bình', 12, 'F2'),
    )
    expect(shown(source).at(-1)).toBe(
      'row: Nơi nhận: / - Thường trực Đảng ủy; / - Lưu: VT. | NGƯỜI LẬP / Lê Thị Mai | HIỆU TRƯỞNG / Trần Văn Bình',
    )
  })

  test('two bodies that sign side by side are no table', async () => {
    const text = body(100)
    const y = text.next + 20
    const sides = [
      ['TM. BAN THƯỜNG VỤ', 'TM. ỦY BAN NHÂN DÂN'],
      ['HỘI LIÊN HIỆP PHỤ NỮ', 'KT. CHỦ TỊCH'],
      ['CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    ]
    const source = await readPage(
      text.ops,
      sides
        .map(([a, b], row) => centred(180, y + row * 16, a!, 12) + centred(430, y + row * 16, b!, 12))
        .join(''),
      centred(180, y + 90, 'Nguyễn Thị Lan', 12),
      centred(430, y + 90, 'Trần Văn Bình', 12),
    )
    expect(shown(source).at(-1)).toBe(
      'row: TM. BAN THƯỜNG VỤ / HỘI LIÊN HIỆP PHỤ NỮ / CHỦ TỊCH / Nguyễn Thị Lan | TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / Trần Văn Bình',
    )
  })

  test('a letterhead of long names, its columns nowhere far apart', async () => {
    const board = 'BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP'
    const x = 60 + widthOf(board, 12) + 4
    const motto = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
    const axis = x + widthOf(motto, 12) / 2
    const source = await readPage(
      centred(60 + widthOf(board, 12) / 2, 60, 'UBND TỈNH THANH HÓA', 12),
      at(x, 67, motto, 12),
      at(60, 74, board, 12),
      centred(axis, 81, 'Độc lập - Tự do - Hạnh phúc', 12),
      centred(60 + widthOf(board, 12) / 2, 102, 'Số: 1046/KH-BQL', 12),
      centred(axis, 102, 'Thanh Hóa, ngày 11 tháng 4 năm 2025', 12),
      body(150).ops,
    )
    expect(shown(source)[0]).toBe(
      `row: UBND TỈNH THANH HÓA / ${board} / Số: 1046/KH-BQL | ${motto} / Độc lập - Tự do - Hạnh phúc / Thanh Hóa, ngày 11 tháng 4 năm 2025`,
    )
  })

  test('recipients and signature on baselines of their own, nowhere beside each other', async () => {
    const text = body(100)
    const y = text.next + 20
    for (const first of ['Mường Chà, ngày 04 tháng 8 năm 2025', 'TM. ỦY BAN NHÂN DÂN']) {
      const source = await readPage(
        text.ops,
        at(left, y, 'Nơi nhận:', 11, 'F2'),
        at(left, y + 30, '- Trạm thú y xã;', 11),
        at(left + 230, y + 44, first, 11),
        at(left, y + 60, '- Các tổ chăn nuôi, hộ có trại lớn;', 11),
        at(left + 230, y + 76, 'CHỦ TỊCH', 11),
        at(left, y + 90, '- Lưu: VP.', 11),
        at(left + 230, y + 112, 'Lò Văn Pánh', 11),
      )
      expect(shown(source).slice(2)).toEqual([
        `row: Nơi nhận: / - Trạm thú y xã; / - Các tổ chăn nuôi, hộ có trại lớn; / - Lưu: VP. | ${first} / CHỦ TỊCH / Lò Văn Pánh`,
      ])
    }
  })

  test('a letterhead without a motto', async () => {
    const source = await readPage(
      centred(170, 60, 'HỘI CỰU GIÁO CHỨC'),
      centred(170, 76, 'BAN LIÊN LẠC'),
      at(340, 80, 'Vị Xuyên, ngày 09 tháng 9 năm 2025'),
      centred(170, 92, 'Số: 15/KH-BLL'),
      centred((left + right) / 2, 130, 'KẾ HOẠCH', 14, 'F2'),
      body(180).ops,
    )
    expect(shown(source).slice(0, 2)).toEqual([
      'row: HỘI CỰU GIÁO CHỨC / BAN LIÊN LẠC / Số: 15/KH-BLL | Vị Xuyên, ngày 09 tháng 9 năm 2025',
      'paragraph: KẾ HOẠCH',
    ])
  })

  test('wide gaps in running lines and behind labels make no columns', async () => {
    const source = await readPage(
      body(80).ops,
      at(left + 36, 300, 'I.'),
      at(left + 66, 300, 'MỤC ĐÍCH'),
      at(left + 36, 320, '1.'),
      at(left + 66, 320, 'Phòng Nội vụ'),
      at(left + 36, 340, '2.'),
      at(left + 66, 340, 'Phòng Tài chính'),
    )
    expect(shown(source).slice(2)).toEqual([
      'paragraph: I. MỤC ĐÍCH',
      'paragraph: 1. Phòng Nội vụ',
      'paragraph: 2. Phòng Tài chính',
    ])
  })

  test('a filled-in number and day stand in the blanks of their lines', async () => {
    const blank = (text: string, x: number, y: number) => at(x, y, text)
    const source = await read({
      pages: [
        centred(160, 60, 'ỦY BAN NHÂN DÂN') +
          centred(420, 60, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') +
          centred(160, 78, 'TỈNH LÀO CAI') +
          centred(420, 78, 'Độc lập - Tự do - Hạnh phúc') +
          blank('Số:          /KH-UBND', 100, 96) +
          blank('Lào Cai, ngày      tháng 4 năm 2026', 320, 96) +
          body(150).ops,
      ],
      annotations: [
        { rect: [123, 742, 160, 760], content: at(0, 842 - 4.4, '173') },
        { rect: [320 + widthOf('Lào Cai, ngày ') + 1, 742, 425, 760], content: at(0, 842 - 4.4, '28') },
      ],
    })
    expect(shown(source)[0]).toBe(
      'row: ỦY BAN NHÂN DÂN / TỈNH LÀO CAI / Số: 173 /KH-UBND | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc / Lào Cai, ngày 28 tháng 4 năm 2026',
    )
  })
})

describe('lines', () => {
  test('raised marks are notes where a note answers them, and signs elsewhere', async () => {
    const line = 'Căn cứ Nghị quyết số 05 năm 2021'
    const area = 'Diện tích 120 m'
    const source = await readPage(
      body(80).ops,
      at(left + 36, 300, line),
      at(left + 36 + widthOf(line), 295, '1', 8),
      at(left + 36 + widthOf(line) + 4.5, 300, ' của Tỉnh ủy;'),
      at(left + 36, 330, area),
      at(left + 36 + widthOf(area), 325, '2', 8),
      rule(left, 700, left + 140, 700),
      at(left, 712, '1', 6.5),
      at(left + 6, 716, 'Về công tác khuyến học.', 10),
    )
    expect(shown(source).slice(2)).toEqual([
      'paragraph: Căn cứ Nghị quyết số 05 năm 2021¹ của Tỉnh ủy;',
      'paragraph: Diện tích 120 m²',
      'note 1: Về công tác khuyến học.',
    ])
    expect(source.anchors.map(({ mark, start, end }) => [mark, source.text.slice(start, end)])).toEqual([
      ['1', '¹'],
    ])
  })

  test('the number of a note may stand unraised before it', async () => {
    const words = 'Căn cứ Nghị quyết'
    const source = await read({
      pages: [
        body(80).ops +
          at(left + 36, 300, words) +
          at(left + 36 + widthOf(words), 295, '1', 8) +
          rule(left, 700, left + 140, 700) +
          at(left, 716, '1 Về công tác khuyến học của tỉnh.', 10),
      ],
    })
    expect(shown(source).filter((block) => block.startsWith('note'))).toEqual([
      'note 1: Về công tác khuyến học của tỉnh.',
    ])
    expect(source.anchors.map(({ mark }) => mark)).toEqual(['1'])
  })

  test('a note that goes on at the foot of the next page, and notes behind the text', async () => {
    const anchor = (y: number, mark: string) =>
      at(left + 36, y, 'Căn cứ Nghị quyết') + at(left + 36 + widthOf('Căn cứ Nghị quyết'), y - 5, mark, 8)
    const foot = (y: number, mark: string, text: string) =>
      (mark === '' ? '' : at(left, y - 4, mark, 6.5)) + at(left + 6, y, text, 10)
    const source = await read({
      pages: [
        body(80).ops +
          anchor(300, '1') +
          rule(left, 700, left + 140, 700) +
          foot(716, '1', 'Về công tác khuyến học của tỉnh và'),
        body(80).ops +
          anchor(300, '2') +
          rule(left, 700, left + 140, 700) +
          foot(716, '', 'của các huyện trong tỉnh.') +
          foot(732, '2', 'Về công tác khen thưởng.'),
        body(80).ops +
          anchor(300, '3') +
          at(left + 36, 395, '3', 8) +
          at(left + 42, 400, 'Ban hành kèm theo Quyết định này.'),
      ],
    })
    expect(shown(source).filter((block) => block.startsWith('note'))).toEqual([
      'note 3: Ban hành kèm theo Quyết định này.',
      'note 1: Về công tác khuyến học của tỉnh và / của các huyện trong tỉnh.',
      'note 2: Về công tác khen thưởng.',
    ])
    expect(source.anchors.map(({ mark }) => mark)).toEqual(['1', '2', '3'])
  })

  test('a note printed as a paragraph behind a plain number; numbers without a mark before stay', async () => {
    const raisedBehind = (y: number, text: string, mark: string) =>
      at(left, y, text) + at(left + widthOf(text), y - 5, mark, 8)
    const source = await readPage(
      body(80).ops,
      at(left, 250, '1 Bí thư chi bộ được bầu tại hội nghị.'),
      raisedBehind(280, 'Bố trí kinh phí thực hiện', '1'),
      raisedBehind(310, 'Diện tích trồng mới 120 m', '2'),
      at(left, 340, 'Trên đây là Kế hoạch của Bộ./.'),
      at(left, 370, '1 Theo dự toán được giao.'),
      at(left, 400, '2 Phòng họp của cơ quan.'),
      at(left, 430, 'Nơi nhận:'),
    )
    expect(shown(source).slice(2)).toEqual([
      'paragraph: 1 Bí thư chi bộ được bầu tại hội nghị.',
      'paragraph: Bố trí kinh phí thực hiện¹',
      'paragraph: Diện tích trồng mới 120 m²',
      'paragraph: Trên đây là Kế hoạch của Bộ./.',
      'paragraph: 2 Phòng họp của cơ quan.',
      'paragraph: Nơi nhận:',
      'note 1: Theo dự toán được giao.',
    ])
    expect(source.anchors.map(({ mark, start, end }) => [mark, source.text.slice(start, end)])).toEqual([
      ['1', '¹'],
    ])
  })

  describe('notes in letters of the usual size at the foot of a page', () => {
    const raisedBehind = (y: number, text: string, mark: string) =>
      at(left, y, text) + at(left + widthOf(text), y - 5, mark, 8)
    const next = at(left, 80, 'Chủ trì, phối hợp với các phòng tham mưu thực hiện.') + body(104).ops
    const top = body(80).ops + body(250).ops
    const notesOf = (blocks: readonly string[]) => blocks.filter((block) => block.startsWith('note'))

    test('end with their page, where no line is drawn above them', async () => {
      const first = [
        raisedBehind(450, 'Bố trí kinh phí thực hiện', '1'),
        raisedBehind(468, 'Giao chỉ tiêu cho các xã', '2'),
        at(left, 486, 'Phòng Nội vụ', 13, 'F2'),
        at(left, 760, '1 Theo dự toán được giao.'),
        at(left, 778, '2 Theo Công văn số 12/PNV ngày 20/3/2021.'),
      ]
      const blocks = shown(await read({ pages: [top + first.join(''), next] }))
      expect(blocks).toContain('paragraph: Chủ trì, phối hợp với các phòng tham mưu thực hiện.')
      expect(notesOf(blocks)).toEqual([
        'note 1: Theo dự toán được giao.',
        'note 2: Theo Công văn số 12/PNV ngày 20/3/2021.',
      ])
    })

    test('end with their page, where their marks are raised and the page is full', async () => {
      const first = [
        raisedBehind(720, 'Bố trí kinh phí thực hiện', '7'),
        at(left, 735, '7', 8) +
          at(left + 6, 738, 'Theo dự toán được giao, trong đó có nguồn xã hội hóa của các'),
        at(left, 756, 'tổ chức, cá nhân.'),
      ]
      const blocks = shown(await read({ pages: [top + first.join(''), next] }))
      expect(blocks).toContain('paragraph: Chủ trì, phối hợp với các phòng tham mưu thực hiện.')
      expect(notesOf(blocks)).toHaveLength(1)
    })

    test('are none where no mark is raised above, or a table follows', async () => {
      const numbers = at(left, 740, '1 Huân chương Lao động.') + at(left, 758, '2 Bằng khen của tỉnh.')
      expect(notesOf(shown(await read({ pages: [top + numbers, next] })))).toEqual([])
      const area = raisedBehind(450, 'Diện tích trồng mới 120 m', '2')
      expect(notesOf(shown(await read({ pages: [top + area + numbers, next] })))).toEqual([])
    })
  })

  test('a mark raised with its brackets', async () => {
    const raised = (y: number, text: string) => at(left, y, text) + at(left + widthOf(text), y - 5, '(1)', 8)
    const source = await readPage(
      body(80).ops,
      raised(280, 'Bố trí kinh phí thực hiện'),
      at(left, 395, '(1)', 8) + at(left + 14, 400, 'Theo dự toán được giao.'),
    )
    expect(shown(source).slice(2)).toEqual([
      'paragraph: Bố trí kinh phí thực hiện(¹)',
      'note 1: Theo dự toán được giao.',
    ])
    expect(source.anchors.map(({ start, end }) => source.text.slice(start, end))).toEqual(['(¹)'])
  })

  test('notes of a printed web page, their marks on the line', async () => {
    const source = await readPage(
      body(80).ops,
      at(left, 280, 'Thay cửa thu nước kiểu cũ[1]; thông cống[2].'),
      at(left, 400, '[1] Theo Báo cáo số 31/BC-SXD.'),
      at(left, 420, '[2] Đã thử tại phường Phú Nhuận.'),
    )
    expect(shown(source).slice(2)).toEqual([
      'paragraph: Thay cửa thu nước kiểu cũ[1]; thông cống[2].',
      'note 1: Theo Báo cáo số 31/BC-SXD.',
      'note 2: Đã thử tại phường Phú Nhuận.',
    ])
    expect(source.anchors.map(({ start, end }) => source.text.slice(start, end))).toEqual(['[1]', '[2]'])
  })

  test('letters drawn after their line, as programs do that replace a font', async () => {
    const words = 'Kế hoạch phát động'
    const whole = [...words]
    let main = ''
    let late = ''
    let x = left + 36
    for (const char of whole) {
      const drawn = at(x, 300, char)
      if (/[ếạá]/.test(char)) late += drawn
      else main += drawn
      x += widthOf(char)
    }
    const source = await readPage(body(80).ops, main, late)
    expect(shown(source)[2]).toBe(`paragraph: ${words}`)
  })

  test('blanks from gaps; letters set wide apart are no words of their own', async () => {
    const spread = (text: string, gap: number, y: number) => {
      let ops = ''
      let x = 120
      for (const char of text) {
        if (char !== ' ') ops += at(x, y, char)
        x += widthOf(char) + gap
      }
      return ops
    }
    const source = await readPage(spread('phong trào thi đua', 0, 100), spread('KẾ HOẠCH', 2.2, 140))
    expect(source.text.split('\n\n')).toEqual(['phong trào thi đua', 'KẾ HOẠCH'])
  })

  test('decomposed letters keep their marks, bold by drawing twice is read once', async () => {
    const words = 'Tiê\u0301p tu\u0323c'
    const source = await readPage(at(120, 100, words), at(120.3, 100, words))
    expect(source.text).toBe(words)
  })

  test('a hyphen that the font hides', async () => {
    const source = await read({
      pages: [
        at(120, 100, 'Quyết định số 1961/QĐ-UBND') +
          at(120, 140, 'Quyết định số 1961/QĐ-UBND', 13, 'F3') +
          at(120, 180, 'Quyết định số 1961/QĐ-UBND', 13, 'F4'),
      ],
      fonts: {
        F3: { base: 'Times-Roman', unicode: { '-': '\u00ad' } },
        F4: { base: 'Times-Roman', unicode: { '-': '\u0010' } },
      },
    })
    expect(source.text.split('\n\n')).toEqual(Array(3).fill('Quyết định số 1961/QĐ-UBND'))
    expect(source.problems.find(({ code }) => code === 'pdf/hyphen-recovered')?.data).toEqual({ count: 1 })
  })

  test('a hyphen that is a gap, and one that is gone', async () => {
    const start = 'Theo Quyết định số 1961/QĐ'
    const source = await readPage(
      at(120, 100, start),
      at(120 + widthOf(start) + widthOf('-'), 100, 'UBND ngày 05 tháng 6'),
      at(120, 140, 'Theo Quyết định số 1962/QĐUBND ngày 07 tháng 6'),
      at(120, 180, 'Số 12/KH UBND ngày 05'),
    )
    expect(source.text.split('\n\n')).toEqual([
      'Theo Quyết định số 1961/QĐ-UBND ngày 05 tháng 6',
      'Theo Quyết định số 1962/QĐUBND ngày 07 tháng 6',
      'Số 12/KH UBND ngày 05',
    ])
    expect(
      source.problems.filter(({ code }) => code.startsWith('pdf/hyphen')).map(({ data }) => data),
    ).toEqual([{ found: '1962/QĐUBND' }, { count: 1 }])
  })

  test('numbers cut at the end of a line read as one', async () => {
    const text = body(80)
    const source = await readPage(
      text.ops,
      at(left + 36, 300, 'Thực hiện Kế hoạch của Ủy ban nhân dân tỉnh về việc này, theo số 396/KH-'),
      at(left, 318, 'UBND ngày 01 tháng 02 năm 2021.'),
    )
    expect(readThrough(source)).toContain('số 396/KH-UBND ngày 01')
    expect(source.text).toContain('số 396/KH-\nUBND ngày 01')
  })

  test('TCVN3 and VNI by the names of their fonts', async () => {
    const source = await read({
      pages: [
        bytesAt(120, 100, 'KÕ ho¹ch thi ®ua', 'T1') +
          bytesAt(120, 140, 'céng hßa', 'T2') +
          bytesAt(120, 180, 'Keá hoaïch thi ñua', 'V1'),
      ],
      fonts: {
        T1: { base: '.VnTime', bare: true },
        T2: { base: 'ABCDEF+VnTimeH', bare: true },
        V1: { base: 'VNI-Times', bare: true },
      },
    })
    expect(source.text.split('\n\n')).toEqual(['Kế hoạch thi đua', 'CỘNG HÒA', 'Kế hoạch thi đua'])
  })

  test('struck-out words stay in the text and are not read', async () => {
    const before = 'Phát huy '
    const gone = 'tinh thần'
    const x = left + 36 + widthOf(before)
    const source = await readPage(
      body(80).ops,
      at(left + 36, 300, `${before}${gone} sức mạnh`),
      rule(x, 296, x + widthOf(gone), 296),
      at(left + 36, 330, 'Gạch chân'),
      rule(left + 36, 332, left + 36 + widthOf('Gạch chân'), 332),
    )
    expect(source.text).toContain('Phát huy tinh thần sức mạnh')
    expect(readThrough(source)).toContain('Phát huy sức mạnh')
    expect(readThrough(source)).toContain('Gạch chân')
    expect(source.problems.find(({ code }) => code === 'pdf/struck-text')?.data).toEqual({
      count: 1,
      text: 'tinh thần',
    })
  })

  test('what is clipped away is not shown and not read, and words of it are told', async () => {
    const { ops, next } = body(60)
    // A browser draws the marks above the capitals of the next page's first line at the foot of this one.
    const shownTo = (y: number, inner: string) => `q 0 ${842 - y} 595 ${y} re W n ${inner}Q\n`
    const foot = next + 6
    const marks = shownTo(foot, ops + at(200, foot + 8, 'Ủ') + at(260, foot + 8, 'Ố'))
    const plain = await read({ pages: [ops] })
    const marked = await read({ pages: [marks] })
    expect(shown(marked)).toEqual(shown(plain))
    expect(marked.problems).toEqual(plain.problems)
    const words = await read({ pages: [shownTo(foot, ops + at(200, foot + 8, 'ngoài khung'))] })
    expect(shown(words)).toEqual(shown(plain))
    expect(words.problems).toContainEqual({
      code: 'pdf/clipped-text',
      level: 'note',
      data: { pages: '1' },
      span: null,
    })
    expect(shown(await readPage(shownTo(foot + 40, ops + at(200, foot + 28, 'trong khung'))))).toHaveLength(
      shown(plain).length + 1,
    )
  })

  test('a page that lies on its side', async () => {
    const upright = body(80).ops
    const turned = upright.replace(
      /1 0 0 1 ([\d.]+) ([\d.]+) Tm/g,
      (_, x: string, y: string) => `0 1 -1 0 ${842 - Number(y)} ${x} Tm`,
    )
    const across = await read({ pages: [turned], width: 842, height: 595 })
    expect(shown(across)).toEqual(shown(await readPage(upright)))
    const rotated = await read({ pages: [upright], rotate: 180 })
    expect(shown(rotated)).toEqual(shown(across))
  })
})

describe('stamps', () => {
  test('a signature printed flat over the letterhead stands by itself', async () => {
    const source = await readPage(
      centred(160, 60, 'ỦY BAN NHÂN DÂN'),
      centred(420, 60, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
      centred(160, 78, 'XÃ AN BÌNH'),
      centred(420, 78, 'Độc lập - Tự do - Hạnh phúc'),
      body(150).ops,
      at(300, 50, 'Người ký: Ủy ban nhân dân xã', 7),
      at(300, 66, 'Thời gian ký: 04.03.2025 16:20:11', 7),
    )
    const blocks = shown(source)
    expect(blocks).toContain(
      'row: ỦY BAN NHÂN DÂN / XÃ AN BÌNH | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc',
    )
    expect(blocks).toContain('paragraph: Người ký: Ủy ban nhân dân xã / Thời gian ký: 04.03.2025 16:20:11')
  })
})

describe('paragraphs over pages', () => {
  test('a sentence goes on behind page number, running title and notes', async () => {
    const cut = long.indexOf('phù hợp')
    const first = paragraph(600, long)
    const lines = first.ops.trim().split('\n')
    const head = (page: number) =>
      centred(297, 40, String(page)) + at(left, 56, 'Kế hoạch phong trào thi đua năm 2024', 9)
    const source = await read({
      pages: [
        head(1) + body(80).ops + lines.slice(0, 2).join('\n'),
        `${head(2)}${lines
          .slice(2)
          .join('\n')
          .replace(/ ([\d.]+) Tm/g, (_, y: string) => ` ${Number(y) + 530} Tm`)}\n${body(300).ops}`,
        head(3) + body(80).ops,
      ],
    })
    expect(cut).toBeGreaterThan(0)
    const blocks = shown(source)
    expect(blocks).toHaveLength(7)
    expect(blocks[2]?.replaceAll(' / ', ' ')).toBe(`paragraph: ${long}`)
    expect(source.blocks.map(({ page }) => page)).toEqual([1, 1, 1, 2, 2, 3, 3])
    expect(source.problems.find(({ code }) => code === 'pdf/running-lines')?.data).toEqual({ count: 6 })
  })

  test('running titles with the number at the outer edge', async () => {
    const head = (page: number) =>
      page % 2 === 0
        ? at(left, 40, `${page} CÔNG BÁO/Số 15/Ngày 02-3-2024`, 10)
        : at(300, 40, `CÔNG BÁO/Số 15/Ngày 02-3-2024 ${page}`, 10)
    const source = await read({ pages: [1, 2, 3, 4].map((page) => head(page) + body(100).ops) })
    expect(source.text).not.toContain('CÔNG BÁO')
    expect(source.blocks).toHaveLength(8)
  })

  test('hanging paragraphs and paragraphs in blocks', async () => {
    for (const [first, rest] of [
      [left, left + 20],
      [left, left],
    ] as const) {
      const one = wrap(80, first, rest, `- ${long}`)
      const two = wrap(one.next, first, rest, `- ${other}`)
      const three = wrap(two.next, first, rest, `1. ${long}`)
      const source = await readPage(one.ops, two.ops, three.ops)
      expect(shown(source).map((block) => block.replaceAll(' / ', ' '))).toEqual([
        `paragraph: - ${long}`,
        `paragraph: - ${other}`,
        `paragraph: 1. ${long}`,
      ])
    }
  })

  test('numbered points in a block between hanging items', async () => {
    const items = [long, other, long].reduce(
      ({ ops, next }, text) => {
        const item = wrap(next, left, left + 20, `- ${text}`)
        return { ops: ops + item.ops, next: item.next }
      },
      { ops: '', next: 80 },
    )
    let full = '2. Văn phòng chủ trì vận hành chuyên trang'
    while (left + widthOf(`${full} mới;`) <= right) full += ' mới'
    const source = await readPage(
      items.ops,
      at(left, items.next, `${full};`),
      at(left, items.next + 18, 'thanh quyết toán kinh phí.'),
      at(left, items.next + 36, `${full.replace('2.', '3.')}`),
      at(left, items.next + 54, 'Thanh tra để xem xét.'),
    )
    expect(shown(source).slice(3)).toEqual([
      `paragraph: ${full}; / thanh quyết toán kinh phí.`,
      `paragraph: ${full.replace('2.', '3.')} / Thanh tra để xem xét.`,
    ])
  })

  test('a point at the margin behind a full line of an indented one', async () => {
    let full = '- với nhà xưởng: niêm phong, thuê trông giữ'
    while (left + 54 + widthOf(`${full} kỹ.`) <= right) full += ' kỹ'
    const first = body(80)
    const source = await readPage(
      first.ops,
      body(200).ops,
      at(left + 54, 400, `${full}.`),
      at(left, 418, '3. Phối hợp liên ngành: họp giao ban hằng tháng.'),
    )
    expect(shown(source).slice(-2)).toEqual([
      `paragraph: ${full}.`,
      'paragraph: 3. Phối hợp liên ngành: họp giao ban hằng tháng.',
    ])
  })

  test('points in a block behind full lines, and what a dash or a sentence ties to its line', async () => {
    const full = (words: string, end: string, filler = ' thêm') => {
      let line = words
      while (left + widthOf(`${line}${filler}${end}`) <= right) line += filler
      return `${line}${end}`
    }
    const lines = [
      full('a) Nuôi thả cá giống ở hồ chứa,', '.'),
      'b) Thu gom lưới cũ ven hồ.',
      full('c) Dạy nghề đan lưới, gắn với', ' kinh tế', ' ý'),
      '- xã hội của từng bản.',
      full('Ngư dân được hỗ trợ: (1) lưới;', ';'),
      '(2) phao cứu sinh.',
    ]
    const source = await readPage(body(80).ops, ...lines.map((line, row) => at(left, 300 + row * 18, line)))
    expect(shown(source).slice(2)).toEqual([
      `paragraph: ${lines[0]}`,
      `paragraph: ${lines[1]}`,
      `paragraph: ${lines[2]} / ${lines[3]}`,
      `paragraph: ${lines[4]} / ${lines[5]}`,
    ])
  })

  test('a point below a line that stands in the middle by chance', async () => {
    const items = [long, other].reduce(
      ({ ops, next }, text) => {
        const item = wrap(next, left, left + 18, `- ${text}`)
        return { ops: ops + item.ops, next: item.next }
      },
      { ops: '', next: 80 },
    )
    let middle = 'b) Nhờ trạm khuyến nông cấp'
    while (left + 36 + widthOf(`${middle} hạt.`) <= right - 30) middle += ' hạt'
    const source = await readPage(
      items.ops,
      centred((left + right) / 2, items.next, `${middle}.`),
      at(left + 18, items.next + 18, '4. Phơi sấy, cất giữ'),
    )
    expect(shown(source).slice(2)).toEqual([`paragraph: ${middle}.`, 'paragraph: 4. Phơi sấy, cất giữ'])
  })

  test('a number alone in the text is no page number', async () => {
    const source = await readPage(body(200).ops, at(left + 36, 500, '2024'), body(540).ops)
    expect(shown(source)).toContain('paragraph: 2024')
  })

  test('a box tells the place on the page', async () => {
    const source = await readPage(at(120, 100, 'Số 5'))
    const { origin, page } = source.blocks[0]!
    expect(page).toBe(1)
    expect(origin).toEqual({
      page: 1,
      box: [120, 87, Math.round(widthOf('Số 5') * 100) / 100, 16.25],
    })
  })
})

describe('bullets', () => {
  /** A list whose items hang behind a wide tab, between headings that are set as wide. */
  const list = (sign: string, font: string, fonts: PdfSpec['fonts']) => {
    const text = body(100)
    const step = (line: number) => text.next + 18 * line
    const ops = [
      at(103, step(0), '2.') + at(139, step(0), 'Mục tiêu cụ thể', 13, 'F2'),
      at(103, step(1), sign, 13, font) + at(139, step(1), 'Trên 92% phụ huynh hài lòng;'),
      at(103, step(2), sign, 13, font) + at(139, step(2), '0,5% học sinh bỏ học.'),
      at(103, step(3), 'II.', 13, 'F2') + at(139, step(3), 'NỘI DUNG', 13, 'F2'),
      at(103, step(4), '1.') + at(139, step(4), 'Niêm yết công khai.'),
    ]
    return read({ pages: [text.ops + ops.join('')], ...(fonts === undefined ? {} : { fonts }) })
  }

  test.each(['✓', '✔', '❖', '➢', '●', '○', '▪', '■', '□', '◆', '◇', '►', '☑', '→', '–', '•', 'o', 'Ø'])(
    'a list whose items begin with %s and a wide tab is no table',
    async (sign) => {
      const blocks = shown(await list(sign, 'F1', undefined)).slice(-5)
      expect(blocks).toEqual([
        'paragraph: 2. Mục tiêu cụ thể',
        `paragraph: ${sign} Trên 92% phụ huynh hài lòng;`,
        `paragraph: ${sign} 0,5% học sinh bỏ học.`,
        'paragraph: II. NỘI DUNG',
        'paragraph: 1. Niêm yết công khai.',
      ])
    },
  )

  test.each([
    ['Wingdings-Regular', '\uf0fc', '✓'],
    ['Wingdings-Regular', '\uf076', '❖'],
    ['Wingdings-Regular', '\uf0fe', '☑'],
    ['Wingdings-Regular', '\uf075', '◆'],
    ['Wingdings-Regular', '\uf0a3', '•'],
    ['SymbolMT', '\uf0b7', '•'],
    ['SymbolMT', '\uf0ae', '→'],
    ['Wingdings3', '\uf07d', '•'],
    ['OpenSymbol', '\ue00c', '•'],
  ])('a sign of %s reads as what it shows', async (base, stored, sign) => {
    const source = await list('@', 'F3', { F3: { base, unicode: { '@': stored } } })
    expect(shown(source)).toContain(`paragraph: ${sign} Trên 92% phụ huynh hài lòng;`)
    expect(shown(source)).toContain('paragraph: II. NỘI DUNG')
  })
})

describe('a bold title right above its plain preamble', () => {
  const kind = centred((left + right) / 2, 100, 'KẾ HOẠCH', 13, 'F2')
  const preamble = (y: number, begin: string) =>
    wrap(
      y,
      left,
      left,
      `${begin} số 193/QĐ-TTg ngày 09/02/2021 của Thủ tướng Chính phủ phê duyệt Chương trình, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:`,
    )

  test.each(['Thực hiện Quyết định', 'Căn cứ Quyết định', 'Hưởng ứng Quyết định'])(
    'ends in the middle of the page where it begins as far in as a paragraph, above "%s"',
    async (begin) => {
      const x = left + 18
      const last = 'Thực hiện Chương trình phòng, chống ma túy trên địa bàn tỉnh Lào Cai, năm 24'
      const size = (13 * (left + right - 2 * x)) / widthOf(last)
      const y = preamble(136, begin)
      const first = wrap(y.next + 6, x, left, long)
      const blocks = shown(
        await readPage(
          kind,
          at(x, 118, last, size, 'F2'),
          y.ops,
          first.ops,
          wrap(first.next + 6, x, left, other).ops,
        ),
      )
      expect(blocks[1]).toBe(`paragraph: ${last}`)
      expect(blocks[2]).toMatch(new RegExp(`^paragraph: ${begin} .* như sau:$`, 'u'))
    },
  )

  test('ends at the right margin', async () => {
    const last = 'Thực hiện Đề án phát triển kinh tế tập thể, hợp tác xã trên địa bàn tỉnh Lạng Sơn'
    const size = (13 * (right - left - 4)) / widthOf(last)
    const y = preamble(136, 'Thực hiện Quyết định')
    const blocks = shown(await readPage(kind, at(left, 118, last, size, 'F2'), y.ops, body(y.next + 6).ops))
    expect(blocks[1]).toBe(`paragraph: ${last}`)
    expect(blocks[2]).toMatch(/^paragraph: Thực hiện Quyết định .* như sau:$/u)
  })

  test('a bold lead goes on with a plain name', async () => {
    const text = body(100)
    const lead = 'Ban Chỉ đạo xây dựng nông thôn mới, đô thị văn minh và giảm nghèo của huyện'
    const size = (13 * (right - left - 36)) / widthOf(lead)
    const blocks = shown(
      await readPage(
        text.ops,
        at(left + 36, text.next, lead, size, 'F2'),
        at(left, text.next + 18, 'Thạnh Hóa giúp Ủy ban nhân dân huyện chỉ đạo phong trào.'),
      ),
    )
    expect(blocks.at(-1)).toBe(
      `paragraph: ${lead} / Thạnh Hóa giúp Ủy ban nhân dân huyện chỉ đạo phong trào.`,
    )
  })
})

describe('a bold title over several lines, one of them from margin to margin', () => {
  const middle = (left + right) / 2
  const title =
    'thực hiện Chương trình hành động số 12-CTr/TU, ngày 05/01/2026 của Ban Thường vụ Tỉnh ủy thực hiện Nghị quyết số 72-NQ/TW, ngày 09/9/2025 của Bộ Chính trị về một số giải pháp đột phá, tăng cường bảo vệ, chăm sóc và nâng cao sức khỏe nhân dân'

  test.each([12.5, 13, 13.5, 14])('in letters of %d points', async (size) => {
    const lines = ['']
    for (const word of title.split(' ')) {
      const longer = `${lines.at(-1)} ${word}`.trim()
      if (widthOf(longer, size) < right - left) lines[lines.length - 1] = longer
      else lines.push(word)
    }
    const blocks = shown(
      await readPage(
        centred(middle, 100, 'KẾ HOẠCH', size, 'F2'),
        ...lines.map((line, index) => centred(middle, 120 + 18 * index, line, size, 'F2')),
        body(220).ops,
      ),
    )
    expect(blocks[1]).toBe(`paragraph: ${lines.join(' / ')}`)
  })
})

describe('a point whose further lines hang below its words', () => {
  const full = (lead: string) => {
    let line = lead
    for (const word of 'vận động hội viên, đoàn viên, thanh niên, phụ nữ, nông dân'.split(' '))
      if (left + 54 + widthOf(`${line} ${word}`) < right - 20) line = `${line} ${word}`
    return line
  }
  test('goes on with a name that had no room', async () => {
    const text = body(100)
    const line = `${full('6. Đề nghị Hội Nông dân xã')} xã Đoàn`
    const blocks = shown(
      await readPage(
        text.ops,
        at(left + 54, text.next + 6, line),
        at(
          left + 72,
          text.next + 24,
          'Thanh niên xã Long Thạnh và các chi hội ở thôn, bản tham gia giữ rừng.',
        ),
      ),
    )
    expect(blocks.at(-1)).toMatch(/ Đoàn \/ Thanh niên xã/u)
  })
})

describe('page numbers', () => {
  const tail = (y: number) =>
    at(left, y, 'Nơi nhận:', 12, 'F2') +
    centred(430, y, 'TM. ỦY BAN NHÂN DÂN', 13, 'F2') +
    at(left, y + 16, '- Thường trực Huyện ủy;', 11) +
    centred(430, y + 16, 'CHỦ TỊCH', 13, 'F2')
  const rest = at(left, 80, '- Lưu: VT.', 11) + centred(430, 80, 'Nguyễn Văn An', 13, 'F2')

  test.each(['Trang 1', 'Trang 1/2', '- 1 -', '1/2', 'Page 1 of 2', '1'])(
    '"%s" at the margin under a signature that the page cuts is no recipient',
    async (number) => {
      const source = await read({
        pages: [
          body(100).ops + tail(740) + at(left, 795, number),
          rest + at(left, 795, number.replace('1', '2')),
        ],
      })
      expect(shown(source).at(-1)).toBe(
        'row: Nơi nhận: / - Thường trực Huyện ủy; / - Lưu: VT. | TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH / Nguyễn Văn An',
      )
      expect(source.problems.find(({ code }) => code === 'pdf/running-lines')?.data).toEqual({ count: 2 })
    },
  )

  test('a number counted from another page, above a running line', async () => {
    const page = (number: number) =>
      body(100).ops + at(left, 780, `Trang ${number}/30`) + at(left, 795, 'Đề án phát triển thương mại')
    const source = await read({ pages: [page(11), page(12), page(13)] })
    expect(source.text).not.toMatch(/Trang|thương mại/)
  })

  test('the last number of a list at the foot of a page is none', async () => {
    const source = await read({
      pages: [body(100).ops + tail(740) + at(left, 788, '- Trang tin điện tử huyện;', 11), rest],
    })
    expect(source.text).toContain('- Trang tin điện tử huyện;')
  })
})
