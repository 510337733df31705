import { describe, expect, it } from 'vitest'
import { comparePair, reviewPlans } from '../../src/compare/engine.ts'
import { exampleText } from '../../src/rules/example-plan.ts'
import { rules } from '../../src/rules/index.ts'
import { issuersDiffer } from '../../src/rules/references/issuers.ts'
import { titleDifference, titlesMeet } from '../../src/rules/references/titles.ts'
import { planOfText } from './run-example.ts'

const own = rules.filter(({ id }) => id.startsWith('references/'))
const request = {
  plans: [],
  baselines: [],
  rules: own.map((rule) => ({ rule, level: rule.level, options: rule.options.parse({}) })),
  asOf: '2024-12-31',
  language: 'vi' as const,
  version: 'test',
}

describe('issuersDiffer', () => {
  it.each([
    ['Ban Bí thư Trung ương Đảng', 'Ban Bí thư', false],
    ['Bộ Chính trị (khóa X)', 'Bộ Chính trị', false],
    ['Bộ Chính trị khóa XIII', 'Ban Bí thư', true],
    ['Chính phủ', 'Thủ tướng Chính phủ', true],
    ['Thủ tướng', 'Thủ tướng Chính phủ', false],
    ['UBND tỉnh', 'Ủy ban nhân dân tỉnh Gia Lai', false],
    ['Bộ trưởng Bộ Y tế', 'Bộ Y tế', false],
    ['Bộ Giáo dục và Đào tạo', 'Bộ Y tế', true],
    ['UBND huyện Cao Lộc', 'Ủy ban nhân dân tỉnh Lạng Sơn', true],
    ['Sở Y tế', 'Sở Nội vụ', true],
    ['Hội Khuyến học Việt Nam', 'Bộ Chính trị', null],
  ])('%s | %s', (stated, known, expected) => {
    expect(issuersDiffer(stated, known)).toBe(expected)
  })
})

describe('titleDifference', () => {
  const real = 'phê duyệt Chương trình phòng, chống tai nạn, thương tích trẻ em giai đoạn 2021 - 2030'

  it.each([
    ['việc phê duyệt Chương trình phòng, chống tai nạn, thương tích trẻ em giai đoạn 2021-2030'],
    ['Chương trình phòng, chống tai nạn, thương tích trẻ em'],
    [
      'phê duyệt Chương trình phòng, chống tai nạn, thương tích trẻ em giai đoạn 2021 - 2030 trên địa bàn tỉnh',
    ],
  ])('says the same: %s', (quoted) => {
    expect(titleDifference(quoted, real)).toBeNull()
  })

  it.each([
    ['phê duyệt Chương trình phòng, chống đuối nước, thương tích trẻ em giai đoạn 2021 - 2030', 'word'],
    ['xây dựng nông thôn mới kiểu mẫu gắn với du lịch cộng đồng', 'other'],
    ['phê duyệt Chương trình phòng, chống tai nạn, thương tích trẻ em giai đoạn 2021 - 2025', 'word'],
  ])('differs: %s (%s)', (quoted, kind) => {
    expect(titleDifference(quoted, real)?.kind).toBe(kind)
  })

  it('leaves the years of the own programme to the rules of periods', () => {
    expect(titleDifference(real.replace('2021', '2022'), real, { years: false })).toBeNull()
  })

  it('knows another document by its opening', () => {
    expect(titlesMeet('xây dựng trường học hạnh phúc trong các cơ sở giáo dục', real)).toBe(false)
    expect(titlesMeet(`${real} và các nhiệm vụ khác được cấp trên giao thêm hằng năm cho ngành`, real)).toBe(
      true,
    )
  })
})

describe('documents of one number', () => {
  const province = planOfText(
    exampleText(
      {
        number: 'Số: 12/KH-UBND',
        date: 'ngày 15 tháng 01 năm 2024',
        title: 'Phòng, chống đuối nước trẻ em năm 2024',
      },
      'upstream',
    ),
    'province.txt',
  )
  const commune = planOfText(
    exampleText(
      {
        letterhead: 'UBND HUYỆN CẨM XUYÊN\nỦY BAN NHÂN DÂN\nXÃ CẨM LẠC',
        number: 'Số: 12/KH-UBND',
        date: 'ngày 08 tháng 3 năm 2024',
        title: 'Phòng, chống đuối nước trẻ em năm 2024',
        basis: 'Thực hiện chỉ đạo của cấp trên, UBND xã ban hành Kế hoạch như sau:',
      },
      'plan',
    ),
    'commune.txt',
  )
  const cites = (date: string, issuer: string) =>
    planOfText(
      exampleText(
        {
          basis: `Thực hiện Kế hoạch số 12/KH-UBND ngày ${date} của ${issuer} về phòng, chống đuối nước trẻ em năm 2024, Sở Xây dựng ban hành Kế hoạch như sau:`,
        },
        'plan',
      ),
      'department.txt',
    )
  const mismatches = (...plans: Parameters<typeof reviewPlans>[0]['plans']) =>
    reviewPlans({ ...request, plans }).findings.filter(
      ({ rule, verdict }) => rule === 'references/number-date-mismatch' && verdict === 'fail',
    )

  it('belong to the body that is named', () => {
    expect(mismatches(province, commune, cites('15/01/2024', 'UBND tỉnh Hà Tĩnh'))).toEqual([])
  })

  it('a wrong day is found against the text that is here', () => {
    const [finding, ...more] = mismatches(province, commune, cites('16/01/2024', 'UBND tỉnh Hà Tĩnh'))
    expect(finding).toMatchObject({ code: 'date', data: { actual: '16/01/2024', expected: '15/01/2024' } })
    expect(finding?.upstream?.document).toContain('tinh-ha-tinh')
    expect(more).toEqual([])
  })

  it('of another district are other documents', () => {
    expect(mismatches(commune, cites('15/02/2024', 'UBND huyện Kỳ Anh'))).toEqual([])
  })

  it('a wrong number is found by day, body and title, also against a given upstream', () => {
    const wrong = planOfText(
      exampleText(
        {
          basis:
            'Thực hiện Kế hoạch số 21/KH-UBND ngày 15/01/2024 của UBND tỉnh Hà Tĩnh về phòng, chống đuối nước trẻ em năm 2024, Sở Xây dựng ban hành Kế hoạch như sau:',
        },
        'plan',
      ),
      'wrong.txt',
    )
    const found = comparePair(request, wrong, province).findings
    expect(found.find(({ rule }) => rule === 'references/number-date-mismatch')).toMatchObject({
      verdict: 'fail',
      code: 'number',
      data: { actual: '21/KH-UBND', expected: '12/KH-UBND' },
    })
  })
})

describe('first mentions in a dispatch', () => {
  const incomplete = (subject: string, body: string) =>
    reviewPlans({
      ...request,
      plans: [
        planOfText(
          `UBND TỈNH HÀ TĨNH\nSỞ XÂY DỰNG\n\nSố: 71/SXD-HT\nV/v ${subject}\n\nHà Tĩnh, ngày 05 tháng 3 năm 2024\n\nKính gửi: Các phòng thuộc Sở.\n\n${body}\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nVõ Văn Lạc\n`,
          'dispatch.txt',
        ),
      ],
    }).findings.filter(({ rule }) => rule === 'references/first-mention-incomplete')

  it('are those behind its subject', () => {
    const subject = 'thực hiện Kế hoạch số 31/KH-UBND của UBND tỉnh'
    expect(
      incomplete(
        subject,
        'Thực hiện Kế hoạch số 31/KH-UBND ngày 01/3/2024 của UBND tỉnh về trồng hoa, Sở Xây dựng yêu cầu các phòng trồng hoa.',
      ),
    ).toEqual([])
    expect(
      incomplete(subject, 'Thực hiện Kế hoạch số 31/KH-UBND, Sở Xây dựng yêu cầu các phòng trồng hoa.'),
    ).toHaveLength(1)
  })
})
