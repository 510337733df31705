import { describe, expect, test } from 'vitest'
import { parsePlan } from '../../src/parse/index.ts'
import { readPdf } from '../../src/read/pdf.ts'
import { at, centred, makePdf, paragraph, pdfFile } from '../read/pdf-builder.ts'

describe('the issuer of a letterhead in a PDF', () => {
  /** Lines of the left column; those behind "**" are bold. */
  const issuerOf = async (...lines: readonly string[]) => {
    const left = lines.map((line, index) =>
      line.startsWith('**')
        ? centred(180, 60 + 18 * index, line.slice(2), 13, 'F2')
        : centred(180, 60 + 18 * index, line, 13),
    )
    const bytes = makePdf({
      pages: [
        [
          ...left,
          centred(430, 60, 'CỘNG HÒA XÃ HỘI CHỦ', 13, 'F2'),
          centred(430, 78, 'NGHĨA VIỆT NAM', 13, 'F2'),
          centred(430, 96, 'Độc lập - Tự do - Hạnh phúc', 13, 'F2'),
          centred(180, 132, 'Số: 12/KH-ABC'),
          centred(430, 132, 'Nơi đó, ngày 06 tháng 9 năm 2023'),
          centred(312, 170, 'KẾ HOẠCH', 13, 'F2'),
          centred(312, 188, 'Trồng cây năm 2024', 13, 'F2'),
          at(85, 220, 'I. MỤC ĐÍCH', 13, 'F2'),
          paragraph(240, 'Nâng cao nhận thức của cán bộ, viên chức và người lao động về trồng cây.').ops,
        ].join(''),
      ],
    })
    const { issuer } = parsePlan(await readPdf(pdfFile(bytes))).header
    return [issuer?.name, issuer?.parent]
  }

  test.each([
    [
      ['PHÒNG GD&ĐT HUYỆN GIA', 'LÂM', '**TRƯỜNG THCS DƯƠNG XÁ'],
      'TRƯỜNG THCS DƯƠNG XÁ',
      'PHÒNG GD&ĐT HUYỆN GIA LÂM',
    ],
    [['UBND HUYỆN THÁP', 'MƯỜI', '**PHÒNG NỘI VỤ'], 'PHÒNG NỘI VỤ', 'UBND HUYỆN THÁP MƯỜI'],
    [
      ['SỞ Y TẾ TỈNH BẮC', 'GIANG', '**BỆNH VIỆN', '**PHỤC HỒI CHỨC NĂNG'],
      'BỆNH VIỆN PHỤC HỒI CHỨC NĂNG',
      'SỞ Y TẾ TỈNH BẮC GIANG',
    ],
    [['**ỦY', '**BAN NHÂN DÂN', '**TỈNH LÀO CAI'], 'ỦY BAN NHÂN DÂN TỈNH LÀO CAI', undefined],
    [
      ['UBND HUYỆN BÌNH SƠN', 'ỦY BAN NHÂN DÂN', '**XÃ BÌNH MINH'],
      'ỦY BAN NHÂN DÂN XÃ BÌNH MINH',
      'UBND HUYỆN BÌNH SƠN',
    ],
  ])('%j', async (lines, name, parent) => {
    expect(await issuerOf(...lines)).toEqual([name, parent ?? null])
  })
})
