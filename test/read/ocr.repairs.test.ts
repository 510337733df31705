import { describe, expect, it } from 'vitest'
import { withDots } from '../../src/read/ocr/dots.ts'
import type { Ink } from '../../src/read/ocr/ink.ts'
import { lineOf } from '../../src/read/ocr/lines.ts'
import type { OcrPage, OcrWord } from '../../src/read/ocr/page.ts'
import { mendSymbol, repaired } from '../../src/read/ocr/repairs.ts'
import { withStrokes } from '../../src/read/ocr/strokes.ts'

/** A page of lines; a number in braces is what the picture shows of a label's strokes: "{3}II. TIÊU CHÍ". */
function page(...texts: string[]): OcrPage {
  const lines = texts.map((text, index) => {
    const match = /^\{(\d)\}(.*)$/.exec(text)
    const words = (match?.[2] ?? text).split(' ').map((word, at) => ({
      text: word,
      box: [at * 50, index * 20, 40, 14] as const,
      confidence: 0.9,
      ...(at === 0 && match !== null ? { strokes: Number(match[1]) } : {}),
    }))
    return lineOf(words, null)
  })
  const base = { page: 1, width: 595, height: 842, zoom: 1, quarters: 0, dpi: 200 } as const
  return { ...base, engine: 'tesseract', version: '5', lines, rules: [], problems: [] }
}

const read = (...texts: string[]) => {
  const [out] = repaired([page(...texts)])
  return { lines: out!.lines.map((line) => line.text), problems: out!.problems }
}

describe('labels', () => {
  it('mends a Roman label that the sequence and the strokes both prove', () => {
    const { lines, problems } = read(
      '{1}I. MỤC ĐÍCH',
      '{2}II. NỘI DUNG',
      '{3}HIL TIÊU CHÍ',
      '{3}IV. GIẢI PHÁP',
    )
    expect(lines).toEqual(['I. MỤC ĐÍCH', 'II. NỘI DUNG', 'III. TIÊU CHÍ', 'IV. GIẢI PHÁP'])
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({
      code: 'ocr/repaired',
      level: 'note',
      data: { from: 'HIL', to: 'III.' },
    })
  })

  it('mends Roman labels below a lettered heading, behind an I of which the stop was read', () => {
    const below = [
      'A. MỤC ĐÍCH',
      '{1}I. Mục đích',
      '{1}1. Nâng cao',
      '2. Khơi dậy',
      '{2}IL Yêu cầu',
      '{1}1. Đồng bộ',
    ]
    expect(read(...below).lines[4]).toBe('II. Yêu cầu')
    const twice = [
      'C. CHỈ TIÊU',
      '{1}1. Năm 2025',
      '{1}1. 70% hộ',
      '2. 55% họ',
      '{2}II. Năm 2030',
      '{1}1. 80% hộ',
    ]
    expect(read(...twice).lines[1]).toBe('I. Năm 2025')
    expect(read('PHẦNIV', 'TỔ CHỨC').lines[0]).toBe('PHẦN IV')
  })

  it('tells d from đ by the letters beside them', () => {
    const labels = (...letters: string[]) =>
      read(...letters.map((letter) => `${letter}) Trồng cây`))
        .lines.map((line) => line[0])
        .join('')
    expect(labels('a', 'b', 'c', 'đ', 'đ', 'e')).toBe('abcdđe')
    expect(labels('a', 'b', 'c', 'd', 'd', 'e')).toBe('abcdđe')
    expect(labels('c', 'd', 'd')).toBe('cdđ')
    expect(labels('c', 'd', 'đ', 'e')).toBe('cdđe')
    expect(labels('c', 'đ', 'e')).toBe('cđe')
  })

  it("leaves the document's own numbering alone where the picture shows it", () => {
    const { lines, problems } = read(
      '{1}I. MỤC TIÊU',
      '{2}II. NHIỆM VỤ',
      '{2}II. KINH PHÍ',
      '{3}III. TỔ CHỨC',
    )
    expect(lines[2]).toBe('II. KINH PHÍ')
    expect(problems).toEqual([])
  })

  it('leaves a 1 alone that a 2 follows, and mends it where an II does', () => {
    const arabic = ['{1}1. MỤC ĐÍCH', '1.1. Nâng cao nhận thức', '{2}2. MỤC TIÊU', '{3}3. NHIỆM VỤ']
    expect(read(...arabic).lines).toEqual(arabic.map((line) => line.replace(/^\{\d\}/, '')))
    expect(read('{1}1. MỤC ĐÍCH', '{2}II. MỤC TIÊU').lines[0]).toBe('I. MỤC ĐÍCH')
  })

  it('mends nothing without a title in capitals', () => {
    expect(read('{1}I. MỤC ĐÍCH', '{2}I. ông Nguyễn Văn A').lines[1]).toBe('I. ông Nguyễn Văn A')
  })

  it('has the slash that its picture shows, and the dash that it was read with', () => {
    const slashed = (text: string, strokes: number, slash: boolean) => {
      const [line] = page(text).lines
      const [first, ...rest] = line!.words
      return lineOf([{ ...first!, strokes, ...(slash ? { slash } : {}) }, ...rest], null)
    }
    const lines = [
      slashed('U MỤC TIÊU', 1, true),
      slashed('1U NHIỆM VỤ', 2, true),
      slashed('IIU KINH PHÍ', 3, true),
    ]
    const [out] = repaired([{ ...page(), lines }])
    expect(out!.lines.map(({ text }) => text)).toEqual(['I/ MỤC TIÊU', 'II/ NHIỆM VỤ', 'III/ KINH PHÍ'])
    expect(read('{1}I- MỤC TIÊU', '{2}I- NHIỆM VỤ').lines[1]).toBe('II- NHIỆM VỤ')
    expect(read('{1}1/ MỤC TIÊU', '{2}2/ NHIỆM VỤ').lines[0]).toBe('1/ MỤC TIÊU')
  })

  it('has its slash in front of small letters too', () => {
    const slashed = (text: string, strokes: number) => {
      const [line] = page(text).lines
      const [first, ...rest] = line!.words
      return lineOf([{ ...first!, strokes, slash: true }, ...rest], null)
    }
    const lines = [
      slashed('I/ Mục tiêu', 1),
      slashed('I/ Nhiệm vụ', 2),
      slashed('II/ Kinh phí', 3),
      slashed('IV/ Tổ chức', 3),
    ]
    const [out] = repaired([{ ...page(), lines }])
    expect(out!.lines.map(({ text }) => text)).toEqual([
      'I/ Mục tiêu',
      'II/ Nhiệm vụ',
      'III/ Kinh phí',
      'IV/ Tổ chức',
    ])
    expect(out!.problems.map(({ data }) => data.to)).toEqual(['II/', 'III/'])
  })

  it('has no stop in front of a dash that stands apart', () => {
    const dashed = ['{1}I - MỤC TIÊU', '{2}II - NHIỆM VỤ', '{3}II - KINH PHÍ']
    expect(read(...dashed).lines[2]).toBe('III - KINH PHÍ')
  })

  it('is Roman where an II is the next behind a 1 that counts no further', () => {
    const section = ['A. PHÂN CÔNG', '{1}1. Đối với các sở', '- Tuyên truyền.']
    expect(read(...section, '{2}II. Đối với các xã').lines[1]).toBe('I. Đối với các sở')
    expect(read(...section, '2. Đối với hội', '{2}II. Đối với các xã').lines[1]).toBe('1. Đối với các sở')
    expect(read(...section, 'B. KINH PHÍ', '{2}II. Đối với các xã').lines[1]).toBe('1. Đối với các sở')
  })

  it('is a digit that was taken for a letter, or with one', () => {
    expect(read('3. Thi đua', 'A. Phối hợp', '5. Tổ chức').lines[1]).toBe('4. Phối hợp')
    expect(read('1. Đến năm 2027', '2z. Đến năm 2028', '3. Đến năm 2029').lines[1]).toBe('2. Đến năm 2028')
    expect(read('3. Thi đua', 'A. Phối hợp', '1. Tổ chức').lines[1]).toBe('A. Phối hợp')
  })

  it('has its stop where its number is the next one, the last and the first with them', () => {
    expect(read('1i. Đến năm 2027', '2. Đến năm 2028').lines[0]).toBe('1. Đến năm 2027')
    expect(read('1. Vốn vay', '2, Tài trợ').lines[1]).toBe('2. Tài trợ')
  })

  it('has the dot between its digits', () => {
    expect(read('2.1. Vốn vay', '242. Tài trợ', '2.3. Đóng góp').lines[1]).toBe('2.2. Tài trợ')
    expect(read('2.1. Vốn vay', '253. Tài trợ').lines[1]).toBe('253. Tài trợ')
  })

  it('mends Roman ones whose letters were taken for others, in their sequence', () => {
    expect(read('{1}I. MỤC TIÊU', '{2}II. NHIỆM VỤ', '{2}lII. KINH PHÍ').lines[2]).toBe('III. KINH PHÍ')
    expect(read('{1}I/ MỤC TIÊU', '{3}1U NHIỆM VỤ').lines[1]).toBe('II/ NHIỆM VỤ')
    expect(read('{1}I. MỤC TIÊU', '{4}1X. NHIỆM VỤ').lines[1]).toBe('1X. NHIỆM VỤ')
  })

  it('mends a digit between its neighbours, and only one that is taken for the right one', () => {
    expect(read('4. Thi đua', '9. Phối hợp', '6. Tổ chức').lines[1]).toBe('5. Phối hợp')
    expect(read('4. Thi đua', '2. Phối hợp', '6. Tổ chức').lines[1]).toBe('2. Phối hợp')
    expect(read('9. Thi đua', '10, Phối hợp', '11. Tổ chức').lines[1]).toBe('10. Phối hợp')
    expect(read('4. Thi đua', '5, Phối hợp', '8. Tổ chức').lines[1]).toBe('5. Phối hợp')
    expect(read('4. Thi đua', '5, 6 và 7').lines[1]).toBe('5, 6 và 7')
    expect(read('4. Thi đua', '9. Phối hợp', '10. Tổ chức').lines[1]).toBe('9. Phối hợp')
    expect(read('3. Thu dung', '4. Thi đua', '9. Phối hợp').lines[2]).toBe('5. Phối hợp')
    expect(read('4. Thi đua', '9. Phối hợp', '1. Trạm Y tế').lines[1]).toBe('5. Phối hợp')
    expect(read('4. Thi đua', '6. Phối hợp', '1. Trạm Y tế').lines[1]).toBe('6. Phối hợp')
    expect(read('2. Thi đua', '3. Phối hợp', 'A. Ủy ban nhân dân').lines[2]).toBe('4. Ủy ban nhân dân')
    expect(read('2. Thi đua', 'A. Ủy ban nhân dân').lines[1]).toBe('A. Ủy ban nhân dân')
  })
})

describe('labels in front of small letters', () => {
  it('are Roman where their strokes and their sequence say so', () => {
    expect(
      read('A. TÌNH HÌNH', '{1}1 Kết quả', '{2}IL. Tồn tại', '{3}HI. Nguyên nhân', '1. Do thời tiết.').lines,
    ).toEqual(['A. TÌNH HÌNH', 'I. Kết quả', 'II. Tồn tại', 'III. Nguyên nhân', '1. Do thời tiết.'])
  })

  it('are strokes, though one looks like a capital', () => {
    expect(read('{1}L. Mục đích, yêu cầu', '1. Mục đích', '{2}II. Chỉ tiêu').lines[0]).toBe(
      'I. Mục đích, yêu cầu',
    )
    expect(read('K. Phụ lục', '{1}L. Mục lục', 'M. Danh sách').lines[1]).toBe('L. Mục lục')
  })

  it('begin anew below the next heading', () => {
    expect(
      read('{1}I. Kết quả', '{2}II. Tồn tại', 'B. YÊU CẦU', '{1}l. Chung', '{2}II. Riêng').lines,
    ).toEqual(['I. Kết quả', 'II. Tồn tại', 'B. YÊU CẦU', 'I. Chung', 'II. Riêng'])
  })

  it('stay where nothing proves them', () => {
    const lines = ['{1}1 Luật Đất đai', '{2}11 Hồ sơ', '{1}I Kết quả', 'II thuộc các tuyến']
    expect(read(...lines).lines).toEqual(lines.map((line) => line.replace(/^\{\d\}/, '')))
  })

  it('are capitals in front of capitals', () => {
    expect(
      read('{1}I. MỤC ĐÍCH', '{2}II. NỘI DUNG', '{3}III. KINH PHÍ', '{3}Iv. TIẾN ĐỘ', '{2}v. TỔ CHỨC').lines,
    ).toEqual(['I. MỤC ĐÍCH', 'II. NỘI DUNG', 'III. KINH PHÍ', 'IV. TIẾN ĐỘ', 'V. TỔ CHỨC'])
  })
})

describe('what a line begins with', () => {
  const unsure = (text: string) => {
    const own = page(text)
    const lines = own.lines.map((line) => ({
      ...line,
      words: line.words.map((word, at) => ({ ...word, confidence: at === 0 ? 0.3 : 0.9 })),
    }))
    return repaired([{ ...own, lines }])[0]!.lines[0]!.text
  }

  it('is a label without what its gap was read as', () => {
    expect(read('a)_ Hình thức', 'b)› Tiêu chuẩn', '€) Kiểm tra').lines).toEqual([
      'a) Hình thức',
      'b) Tiêu chuẩn',
      'c) Kiểm tra',
    ])
    expect(read('2. _ Tập huấn', '1... 100% hộ dân', 'D.._ KINH PHÍ', 'b) __ Kiểm tra').lines).toEqual([
      '2. Tập huấn',
      '1. 100% hộ dân',
      'D. KINH PHÍ',
      'b) Kiểm tra',
    ])
  })

  it('is one dash where a bullet stands in front of it', () => {
    expect(read('» - Phát hiện kịp thời', '• _ Tổ chức hội thi', '_ Huy động lực lượng').lines).toEqual([
      '- Phát hiện kịp thời',
      '- Tổ chức hội thi',
      '- Huy động lực lượng',
    ])
    expect(unsure('5 - Nâng cao ý thức')).toBe('- Nâng cao ý thức')
  })

  it('is a round bullet, whatever letter that was taken for', () => {
    const begun = [
      'e_ Trồng cây xanh',
      'se Trồng cây xanh',
      'e 100% hộ dân',
      '° Giảm rác thải',
      'se _ Đăng ký mô hình',
    ]
    expect(read(...begun).lines).toEqual([
      '• Trồng cây xanh',
      '• Trồng cây xanh',
      '• 100% hộ dân',
      '• Giảm rác thải',
      '• Đăng ký mô hình',
    ])
    expect(read('® .. Trồng cây xanh', 's ._ Giảm rác thải').lines).toEqual([
      '• Trồng cây xanh',
      '• Giảm rác thải',
    ])
    expect(unsure('«100% hộ dân')).toBe('• 100% hộ dân')
    expect(unsure('«Xanh, sạch» là tên phong trào')).toBe('«Xanh, sạch» là tên phong trào')
  })

  it('is the sign of the list, where a dash was told only from a gap', () => {
    const { lines, problems } = read(
      '» Giảm rác thải',
      '» _ Trồng cây xanh',
      'trên các tuyến đường',
      'II. MỤC TIÊU',
    )
    expect(lines.slice(0, 2)).toEqual(['• Giảm rác thải', '• Trồng cây xanh'])
    expect(problems.map(({ data }) => data.to)).toEqual(['•', '•'])
    expect(read('- Giảm rác thải', '» _ Trồng cây xanh').lines[1]).toBe('- Trồng cây xanh')
  })

  it('is a dash without the gap behind it', () => {
    const gapped = ['-_ Nguồn thu phí', '- _ Ngân sách xã', '-._ Xã hội hóa', 'ˆ Tài trợ', ': Vốn vay']
    expect(read(...gapped).lines).toEqual([
      '- Nguồn thu phí',
      '- Ngân sách xã',
      '- Xã hội hóa',
      '- Tài trợ',
      '- Vốn vay',
    ])
  })

  it('is left alone where it was read for sure, or holds a place to write', () => {
    const lines = ['5 - Nâng cao ý thức', '1. … … …', 'Số: ..... /KH-UBND', '2. .']
    expect(read(...lines).lines).toEqual(lines)
  })
})

describe('dust', () => {
  const doubtful = (text: string) => {
    const own = page(text)
    const lines = own.lines.map((line) => {
      const words = line.words.map((word, at) => ({
        ...word,
        confidence: at === line.words.length - 1 ? 0.1 : 0.9,
      }))
      return { ...line, words }
    })
    return repaired([{ ...own, lines }])[0]!.lines[0]!.text
  }

  it('is no sign at the end of a line', () => {
    expect(doubtful('thân thiện. -')).toBe('thân thiện.')
    expect(doubtful('như sau: °')).toBe('như sau:')
    expect(read('giai đoạn 2026 -').lines[0]).toBe('giai đoạn 2026 -')
    expect(doubtful('đạt trên 90 %')).toBe('đạt trên 90 %')
    expect(doubtful('Hoàn thành :')).toBe('Hoàn thành :')
    expect(read('‘Cả nước chung sức').lines[0]).toBe('‘Cả nước chung sức')
  })

  it('is no dash below the line, at its end or in front of it, however sure it is', () => {
    const withDash = (text: string, dashAt: number, top: number) => {
      const own = page(text)
      const words = own.lines[0]!.words.map((word, at, { length }) =>
        at === (dashAt + length) % length ? { ...word, box: [word.box[0], top, 4, 2] as const } : word,
      )
      return repaired([{ ...own, lines: [{ ...own.lines[0]!, words }] }])[0]!.lines[0]!.text
    }
    expect(withDash('rừng bền vững. -', -1, 15)).toBe('rừng bền vững.')
    expect(withDash('giai đoạn 2026 -', -1, 7)).toBe('giai đoạn 2026 -')
    expect(withDash('- 1. Khen thưởng', 0, 15)).toBe('1. Khen thưởng')
    expect(withDash('- Khen thưởng', 0, 7)).toBe('- Khen thưởng')
  })

  it('is no underscore behind a small letter', () => {
    expect(read('ngày 15/01/2026 của Ủy_').lines[0]).toBe('ngày 15/01/2026 của Ủy')
    expect(read('Số: ____/KH-UBND').lines[0]).toBe('Số: ____/KH-UBND')
  })

  it('is no letter far behind a line', () => {
    const ending = (last: string, gap: number) => {
      const own = page(`các nội dung sau: ${last}`)
      const words = own.lines[0]!.words.map((word, at, { length }) =>
        at < length - 1 ? word : { ...word, confidence: 0.4, box: [190 + gap, 0, 6, 3] as const },
      )
      return repaired([{ ...own, lines: [{ ...own.lines[0]!, words }] }])[0]!.lines[0]!.text
    }
    expect(ending('7', 60)).toBe('các nội dung sau:')
    expect(ending('7', 4)).toBe('các nội dung sau: 7')
  })

  it('is told with the word in front of it, a bullet with its gap', () => {
    const [told] = read("Đoàn thể 'Tổ chức").problems
    expect(told).toMatchObject({ data: { from: "'Tổ", to: 'Tổ' } })
    const own = page('thân thiện. -')
    const words = own.lines[0]!.words.map((word, at) => ({ ...word, confidence: at === 2 ? 0.1 : 0.9 }))
    const [out] = repaired([{ ...own, lines: [{ ...own.lines[0]!, words }] }])
    expect(out!.problems.map(({ data }) => [data.from, data.to])).toEqual([['thiện. -', 'thiện.']])
    expect(read('2. _ Tập huấn').problems[0]).toMatchObject({ data: { from: '2. _', to: '2.' } })
    expect(read('» _ Tập huấn').problems[0]).toMatchObject({ data: { from: '» _', to: '-' } })
  })

  it('is no apostrophe in front of a capital, where none closes', () => {
    expect(read("'Tổ chức Phong trào").lines[0]).toBe('Tổ chức Phong trào')
    expect(read("phong trào 'Xanh, sạch'").lines[0]).toBe("phong trào 'Xanh, sạch'")
  })

  it('is no wall of a cell', () => {
    const own = page(
      '|Kiểm tra',
      '| Chủ trì',
      '[Thanh tra tỉnh',
      '[1] Số liệu',
      '"Tiêu chuẩn',
      '"Xanh - sạch"',
    )
    const table = { edges: [0, 50, 500] }
    const lines = own.lines.map((line, group) => ({ ...line, column: { group, index: 1, table } }))
    expect(repaired([{ ...own, lines }])[0]!.lines.map(({ text }) => text)).toEqual([
      'Kiểm tra',
      'Chủ trì',
      'Thanh tra tỉnh',
      '[1] Số liệu',
      'Tiêu chuẩn',
      '"Xanh - sạch"',
    ])
    expect(read('|Kiểm tra').lines[0]).toBe('|Kiểm tra')
  })
})

describe('what the words beside leave no choice for', () => {
  it.each([
    ['- UBND huyện (để Uh);', '- UBND huyện (để t/h);'],
    ['- Sở Y tế (để b/e);', '- Sở Y tế (để b/c);'],
    ['- Các xã (th);', '- Các xã (t/h);'],
    ['- Lưu: VI, NN.', '- Lưu: VT, NN.'],
    ['Đối với tập thể (chỉ hội, Hội cơ sở)', 'Đối với tập thể (chi hội, Hội cơ sở)'],
    ['a) 1ổ chức hội thi', 'a) Tổ chức hội thi'],
    ['đoạn dài 1ần km', 'đoạn dài 1ần km'],
    ['xong trong quý IIH/2026', 'xong trong quý III/2026'],
    ['trước quý TI/2026', 'trước quý II/2026'],
    ['quy định chỉ tiết về chỉ phí của chỉ bộ', 'quy định chi tiết về chi phí của chi bộ'],
    ['phòng kiểm soát chỉ và chỉ đạo', 'phòng kiểm soát chi và chỉ đạo'],
    ['1. TỐNG HỢP, bình đằng giới;', '1. TỔNG HỢP, bình đẳng giới;'],
    ['II. CHỈ TIỂU NĂM 2026', 'II. CHỈ TIÊU NĂM 2026'],
    ['Úy ban nhân dân xã', 'Ủy ban nhân dân xã'],
    ['VII. CHE ĐỌ THONG TIN, BAO CAO', 'VII. CHẾ ĐỘ THÔNG TIN, BÁO CÁO'],
    ['II. CHÍ TIÊU PHẦN ĐẤU', 'II. CHỈ TIÊU PHẤN ĐẤU'],
    ['phát huy tỉnh thần, giữ an nỉnh', 'phát huy tinh thần, giữ an ninh'],
    ['IV. NỘIDUNG', 'IV. NỘI DUNG'],
    ['KEHOẠCH', 'KẾ HOẠCH'],
    ['III. NHIỆMM VỤ TRỌNG TÂM', 'III. NHIỆM VỤ TRỌNG TÂM'],
    ['V. GLẢI PHÁP', 'V. GIẢI PHÁP'],
    ['V. BAO CẤP', 'V. BAO CẤP'],
    ['VI/ KINHH PHÍ:', 'VI/ KINH PHÍ:'],
    ['VI/ KINH PHÍ:', 'VI/ KINH PHÍ:'],
    ['Nơi nhân:', 'Nơi nhận:'],
    ['V. GIẢIPHÁP', 'V. GIẢI PHÁP'],
  ])('%s is %s', (from, to) => expect(read(from).lines[0]).toBe(to))

  it.each([
    '- Như trên (để theo dõi);',
    'trong quý 1/2026',
    'trong quý IV/2026',
    'chỉ bộ phận văn thư, chỉ hội viên, chỉ tiêu, chỉ đạo',
    'UBND, HĐND, SGDĐT và KHĐT',
    'TRƯỜNG ĐÀ NẴNG',
    'V. CHI TIÊU NGÂN SÁCH',
    'PHAN CÔNG MINH',
    'KT. THỦ TRƯỞNG ĐƠN VỊ',
    'UỶ BAN NHÂN DÂN, CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'không chỉ bộ, ngành mà cả xã; không chỉ hội phụ nữ',
    'chỉ tiểu thương mới có',
    'chuyển đối tượng sang, khu phố biến rác, Đoàn thế hệ trẻ',
    'GIÁO DỤC NGHỀ NGHIẸP',
    'chỉ tiểu học mới có',
    'chỉ bộ trưởng, chỉ ủy quyền một lần',
    'mức chỉ tiêu, kiểm soát chỉ số',
  ])('%s stays', (text) => expect(read(text).lines[0]).toBe(text))
})

describe('unsure words', () => {
  const readWith = (confidence: number) => {
    const own = page('hộ nghèo ở xã', 'các hộ nghèo.', 'mỗi HỘ NGHẺO, cận', 'nghèo khó')
    const lines = own.lines.map((line, at) => ({
      ...line,
      words: line.words.map((word) => ({ ...word, confidence: at === 2 ? confidence : 0.97 })),
    }))
    return repaired([{ ...own, lines }])[0]!.lines[2]!.text
  }

  it('are what the document has there elsewhere', () => {
    expect(readWith(0.76)).toBe('mỗi HỘ NGHÈO, cận')
  })

  it('are names from other languages too, of which the document has one form', () => {
    const readBeside = (...texts: string[]) => {
      const own = page(...texts, 'Đăk Hà, ngày hai')
      const lines = own.lines.map((line, at) => ({
        ...line,
        words: line.words.map((word) => ({ ...word, confidence: at === texts.length ? 0.6 : 0.97 })),
      }))
      return repaired([{ ...own, lines }])[0]!.lines.at(-1)!.text
    }
    expect(readBeside('HUYỆN ĐẮK HÀ', 'xã Đắk Hà nay')).toBe('Đắk Hà, ngày hai')
    expect(readBeside('HUYỆN ĐẮK HÀ', 'xã Đăk Hà nay')).toBe('Đăk Hà, ngày hai')
    expect(readBeside('HUYỆN ĐẮK HÀ', 'xã Đắk Tô nay')).toBe('Đăk Hà, ngày hai')
  })

  it('stay where the document surely has them elsewhere', () => {
    const own = page('công nhân ở xã', 'các công nhân', 'được công nhận hai', 'tiếp nhận')
    const lines = own.lines.map((line, at) => ({
      ...line,
      words: line.words.map((word) => ({ ...word, confidence: at === 2 ? 0.8 : 0.97 })),
    }))
    expect(repaired([{ ...own, lines }])[0]!.lines[2]!.text).toBe('được công nhận hai')
  })

  it('stay in phrases too where they are read surely', () => {
    const own = page('quy định chỉ tiết, Giám độc Sở')
    const lines = own.lines.map((line) => ({
      ...line,
      words: line.words.map((word) => ({ ...word, confidence: 0.97 })),
    }))
    expect(repaired([{ ...own, lines }])[0]!.lines[0]!.text).toBe('quy định chỉ tiết, Giám độc Sở')
  })

  it('that can’t be spoken are the one word of the document with their letters, however sure', () => {
    const surely = (...texts: string[]) => {
      const own = page(...texts)
      const lines = own.lines.map((line) => ({
        ...line,
        words: line.words.map((word) => ({ ...word, confidence: 0.97 })),
      }))
      return repaired([{ ...own, lines }])[0]!.lines[0]!.text
    }
    expect(surely('HUYẸN MÈO VẠC', 'tại huyện và xã', 'các huyện')).toBe('HUYỆN MÈO VẠC')
    expect(surely('HUYẸN MÈO VẠC', 'tại huyện và xã')).toBe('HUYẸN MÈO VẠC')
    expect(surely('thuế VAT, BOT, Mup', 'vật tư', 'vật liệu', 'bột', 'bột', 'mụp', 'mụp')).toBe(
      'thuế VAT, BOT, Mup',
    )
    expect(surely('HUYẸN MÈO VẠC', 'tại huyện, lời huyền thoại')).toBe('HUYẸN MÈO VẠC')
    expect(surely('KRÔNG PẮC', 'xã Krong')).toBe('KRÔNG PẮC')
    expect(surely('NÑgô Văn An', 'tại xã')).toBe('Ngô Văn An')
  })

  it('stay where the picture shows them plainly', () => {
    expect(readWith(0.96)).toBe('mỗi HỘ NGHẺO, cận')
  })
})

describe('notes as web pages print them', () => {
  it('count on from those whose mark was read', () => {
    expect(read('LL] Theo Báo cáo', 'của Sở Xây dựng.', '[2] Mẫu cửa thu', '{3] Đã thử').lines).toEqual([
      '[1] Theo Báo cáo',
      'của Sở Xây dựng.',
      '[2] Mẫu cửa thu',
      '[3] Đã thử',
    ])
    expect(read('a] Theo Báo cáo', 'của Sở').lines[0]).toBe('a] Theo Báo cáo')
    const labels = ['[1] Báo cáo', 'a) Thực hiện', 'b) Tổ chức', '(1) Đầu tư']
    expect(read(...labels).lines).toEqual(labels)
  })
})

describe('rows of a table', () => {
  const table = { edges: [0, 50, 500] }
  const cells = (...texts: string[]) => {
    const own = page(...texts)
    const lines = own.lines.map((line, group) => ({ ...line, column: { group, index: 0, table } }))
    return repaired([{ ...own, lines }])[0]!.lines.map((line) => line.text)
  }

  it('are counted over a number that was misread', () => {
    expect(cells('STT', '1', '2', 'lì', '4')).toEqual(['STT', '1', '2', '3', '4'])
    expect(cells('1', '1.1', 'II', '3')).toEqual(['1', '1.1', 'II', '3'])
    expect(cells('1', '2', '9', '5')).toEqual(['1', '2', '9', '5'])
    expect(read('1', 'lì', '3').lines).toEqual(['1', 'lì', '3'])
  })

  it('are counted to the last one where recognition is not sure of it', () => {
    const numbers = (group: number, last: number, confidence: number) => {
      const own = page('1', '2', 'Ở', 'A', 'Chủ trì')
      const lines = own.lines.map((line, at) => {
        const words = line.words.map((word) => ({ ...word, confidence: at < 2 ? 0.9 : confidence }))
        return { ...line, words, column: { group, index: at < 4 ? 0 : last, table: null } }
      })
      return repaired([{ ...own, lines }])[0]!
        .lines.map(({ text }) => text)
        .slice(0, 4)
    }
    expect(numbers(0, 2, 0.4)).toEqual(['1', '2', '3', '4'])
    expect(numbers(0, 2, 0.9)).toEqual(['1', '2', 'Ở', 'A'])
    expect(numbers(0, 1, 0.4)).toEqual(['1', '2', 'Ở', 'A'])
  })

  it('have groups with Roman labels of their own', () => {
    expect(cells('{1}I. CHỈ ĐẠO', '1', '{2}I. HẠ TẦNG', '2')).toEqual(['I. CHỈ ĐẠO', '1', 'II. HẠ TẦNG', '2'])
  })
})

describe('bullets', () => {
  it('are dashes, whatever their length was read as', () => {
    expect(read('~ Như trên;', '-- Lưu: VT.', 'a ~ b').lines).toEqual(['- Như trên;', '- Lưu: VT.', 'a ~ b'])
  })
})

/** Ink of a picture of `#`, four pixels each way to a sign. */
function inkOf(...rows: string[]): Ink {
  const scale = 4
  const width = rows[0]!.length * scale
  const bits = new Uint8Array(width * rows.length * scale)
  for (let at = 0; at < bits.length; at++) {
    const row = Math.floor(at / width / scale)
    if (rows[row]![Math.floor((at % width) / scale)] === '#') bits[at] = 1
  }
  return { width, height: rows.length * scale, bits }
}

const word = (text: string, x: number, width: number, height: number): OcrWord => ({
  text,
  box: [x * 4, 4, width * 4, height * 4],
  confidence: 0.9,
})

describe('what the picture shows', () => {
  const tall = ['          ', ' # # # #  ', ' # # # #  ', ' # # # #  ', ' # # # #  ', ' # # # #  ']

  it.each([
    ['THỊ', [...tall, '          ', '          '], 'THI'],
    ['THỊ', [...tall, '          ', '     #    '], 'THỊ'],
    ['THỊ', [...tall, '     #    ', '     #    '], 'THỊ'],
    ['Việt', [...tall, '          ', '          '], 'Việt'],
    ['gọi', [...tall, '          ', '          '], 'gọi'],
    ['đua,', [...tall, '          ', '          '], 'đua,'],
  ])('%s over %o is %s', (text, rows, seen) => {
    const line = withDots(lineOf([word('Lời', 0, 1, 5), word(text, 0, 10, 5)], null), inkOf(...rows), 200)
    const [out] = repaired([{ ...page(), lines: [line] }])
    expect(out!.lines[0]!.words[1]!.text).toBe(seen)
  })

  it('is less than what recognition is quite sure of: a small dot may be gone', () => {
    const sure = { ...word('hội', 0, 10, 5), confidence: 0.97 }
    const line = withDots(lineOf([sure], null), inkOf(...tall, '          '), 200)
    expect(repaired([{ ...page(), lines: [line] }])[0]!.lines[0]!.text).toBe('hội')
  })

  const label = (foot: string) => [
    '                ',
    ' ##  #  #  #  # ',
    ' ##  #  #  #  # ',
    ' ##  #  #  #  # ',
    ` ##${foot}#  #  #  # `,
  ]

  it('gives a label the stop that stands behind it', () => {
    const read = (foot: string, text: string) => {
      const words = [word(text, 1, 2, 4), word('MỤC', 5, 5, 4), word('TIÊU', 11, 5, 4)]
      const line = withStrokes(lineOf(words, null), inkOf(...label(foot)))
      return repaired([{ ...page(), lines: [line] }])[0]!.lines[0]!.text
    }
    expect(read(' #', 'I')).toBe('I. MỤC TIÊU')
    expect(read('  ', 'I')).toBe('I MỤC TIÊU')
  })

  it('finds the slash behind strokes that their serifs tie to it', () => {
    const rows = (...feet: string[]) => [
      '                    ',
      ' ###############  # ',
      ' ##   ##   ##   ##  ',
      ...feet,
      ' ##   ##   ## ##    ',
      ' ############# #    ',
    ]
    const read = (...middle: string[]) =>
      withStrokes(lineOf([word('II', 1, 18, 7), word('KHEN', 24, 5, 7)], null), inkOf(...rows(...middle)))
        .words[0]
    const middle = [' ##   ##   ##   ##  ', ' ##   ##   ##  ##   ', ' ##   ##   ##  ##   ']
    expect(read(...middle)).toMatchObject({ strokes: 3, slash: true })
    const upright = Array.from({ length: 7 }, () => ' ##   ##   ##   ##  ')
    const fourth = withStrokes(
      lineOf([word('II', 1, 18, 7), word('KHEN', 24, 5, 7)], null),
      inkOf('                    ', ...upright),
    ).words[0]
    expect(fourth).toMatchObject({ strokes: 4 })
    expect(fourth).not.toHaveProperty('slash')
  })

  it('counts no bracket among the strokes of a label', () => {
    const lines = ['I) MỤC ĐÍCH', 'I) NỘI DUNG', 'II) GIẢI PHÁP'].map((text, at) => {
      const strokes = ['#', '# #', '# # #'][at]!.padEnd(6)
      const row = ` ${strokes}#  `
      const words = text.split(' ').map((each, index) => word(each, index === 0 ? 1 : 4 + index * 6, 5, 5))
      const [first, ...rest] = words
      const wide: OcrWord = { ...first!, box: [4, 4, 28, 20] }
      return withStrokes(lineOf([wide, ...rest], null), inkOf('          ', row, row, row, row, row))
    })
    expect(lines.map(({ words }) => words[0]!.strokes)).toEqual([1, 2, 3])
    const [out] = repaired([{ ...page(), lines }])
    expect(out!.lines.map(({ text }) => text)).toEqual(['I) MỤC ĐÍCH', 'II) NỘI DUNG', 'III) GIẢI PHÁP'])
  })

  it('parts a label from the title that it ran into', () => {
    const line = withStrokes(
      lineOf([word('I.MỤC', 1, 9, 4), word('TIÊU', 11, 5, 4)], null),
      inkOf(...label('  ')),
    )
    expect(line.text).toBe('I. MỤC TIÊU')
    expect(line.words[0]!.strokes).toBe(1)
    const footed = withStrokes(
      lineOf([word('ILMỤC', 1, 9, 4), word('TIÊU', 11, 5, 4)], null),
      inkOf(...label('  ')),
    )
    expect(footed.text).toBe('I. MỤC TIÊU')
    const name = withStrokes(
      lineOf([word('Lê.VĂN', 1, 9, 4), word('AN', 11, 5, 4)], null),
      inkOf(...label('  ')),
    )
    expect(name.text).toBe('Lê.VĂN AN')
  })
})

describe('a capital that is a larger small letter', () => {
  it.each([
    ['được nhận chăm Sóc, trợ giúp', 'được nhận chăm sóc, trợ giúp'],
    ['Phòng Chăm Sóc khách hàng', 'Phòng Chăm Sóc khách hàng'],
    ['huyện Sóc Sơn', 'huyện Sóc Sơn'],
    ['ĐĂNG BỘ TỈNH HƯNG YÊN', 'ĐẢNG BỘ TỈNH HƯNG YÊN'],
    ['ĐĂNG KÝ THI ĐUA', 'ĐĂNG KÝ THI ĐUA'],
  ])('%s', (line, expected) => expect(read(line).lines[0]).toBe(expected))
})

describe('symbols', () => {
  it.each([
    ['11-CT/IW', '11-CT/TW'],
    ['1315/QĐ-TIg', '1315/QĐ-TTg'],
    ['07/KH-U8ND', '07/KH-UBND'],
    ['U8ND', 'UBND'],
    ['UBNĐ', 'UBND'],
    ['12/0Đ-UBND', '12/QĐ-UBND'],
    ['07-NQ/ĐÐU', '07-NQ/ĐU'],
    ['(b/C);', '(b/c);'],
    ['22/TIr-HTTT', '22/TTr-HTTT'],
    ['15/TTT-KTĐĐ', '15/TTr-KTĐĐ'],
    ['XIH.', 'XIII.'],
    ['IH', 'III'],
    ['XVHI;', 'XVIII;'],
    ['XVH', 'XVII'],
    ['XHI', 'XIII'],
    ['89//KH-LMHTX', '89/KH-LMHTX'],
    ['KˆBrếp,', "K'Brếp,"],
    ['S"tiêng,', "S'tiêng,"],
    ['K?Văn', "K'Văn"],
    ['BSCKTI.', 'BSCKII.'],
    ['......KH-BCH', '....../KH-BCH'],
    ['74KH-UBND', '74/KH-UBND'],
    ['20307', '2030”'],
    ['20307.', '2030”.'],
    ['BS.CKH.', 'BS.CKII.'],
    ['DSCKl.', 'DSCKI.'],
  ])('%s is %s', (from, to) => expect(mendSymbol(from)).toBe(to))

  it.each([
    '07/KH-UBND',
    'QĐ-TTg',
    'VPĐKĐĐ',
    '112/KH-SLĐTBXH',
    '12/TTLT-BTC',
    'XH',
    'VH',
    'IWRA',
    '08',
    'HĐND',
    'SUBNDA',
    '2021-2030',
    '20300',
    '120307',
    '12KH',
    'https://tinh.gov.vn',
    '"Xuân',
    'Ai?',
    'BSCKI.',
    'BSCKII.',
    'BSCK1.',
    'CKT',
  ])('%s stays', (word) => expect(mendSymbol(word)).toBe(word))
})
