import { describe, expect, test } from 'vitest'
import { planWith, wrongPlaces } from './plan-of.ts'

const targets = (body: string, section = 'CHỈ TIÊU') => {
  const plan = planWith(section, body)
  expect(wrongPlaces(plan)).toEqual([])
  return plan.targets.map(({ comparator, value, subject }) => [comparator, value, subject])
}

describe('"trở lên" behind a grade is no limit of the number', () => {
  test.each([
    '100% tổ dân vận hoàn thành tốt nhiệm vụ trở lên',
    '90% bếp ăn xếp loại khá trở lên',
    '85% thầy thuốc đạt chuẩn trở lên',
    '95% học viên có hạnh kiểm trung bình trở lên',
    '70% thí sinh đạt giải ba trở lên',
    '75% phân xưởng đạt danh hiệu lao động tiên tiến trở lên',
    '60% thợ có chứng chỉ sơ cấp trở lên',
    '12% bến đò từ loại trung bình trở lên',
  ])('%s', (body) => {
    const [value, subject] = body.split('% ')
    expect(targets(`- ${body}.`)).toEqual([['=', Number(value), subject]])
  })

  test.each([
    [
      'Từ 85% tổ dân vận hoàn thành tốt nhiệm vụ trở lên.',
      ['>=', 85, 'tổ dân vận hoàn thành tốt nhiệm vụ trở lên'],
    ],
    ['85% trở lên bến đò có áo phao.', ['>=', 85, 'bến đò có áo phao']],
    ['80% bến đò trở lên ký cam kết.', ['>=', 80, 'bến đò ký cam kết']],
    ['Tỷ lệ bến đò an toàn đạt 98% trở lên.', ['>=', 98, 'Tỷ lệ bến đò an toàn']],
    ['Kết nạp từ 3% hội viên trở lên.', ['>=', 3, 'hội viên']],
    ['05 ấp trở lên có đội bóng.', ['>=', 5, 'ấp có đội bóng']],
  ])('a limit of the number stays one: %s', (body, expected) => {
    expect(targets(`- ${body}`)).toEqual([expected])
  })
})

describe('grades in one list are told with what they are grades of', () => {
  test.each([
    [
      'Học nghề: Tốt 36,5% (19 em); Khá 45%; Đạt 18,3% (9 em); Chưa đạt dưới 0,2%.',
      [
        ['=', 36.5, 'Học nghề: Tốt'],
        ['=', 45, 'Học nghề: Khá'],
        ['=', 18.3, 'Học nghề: Đạt'],
        ['<=', 0.2, 'Học nghề: Chưa đạt'],
      ],
    ],
    [
      'Học viên xếp loại Tốt đạt 60%, Khá 30%, Đạt 10%.',
      [
        ['=', 60, 'Học viên xếp loại Tốt'],
        ['=', 30, 'Học viên xếp loại Khá'],
        ['=', 10, 'Học viên xếp loại Đạt'],
      ],
    ],
    [
      'Tay nghề: 100% thợ đạt chuẩn trở lên (70% Tốt, 25% Khá, 5% Đạt).',
      [
        ['=', 100, 'thợ đạt chuẩn trở lên'],
        ['=', 70, 'Tay nghề: Tốt'],
        ['=', 25, 'Tay nghề: Khá'],
        ['=', 5, 'Tay nghề: Đạt'],
      ],
    ],
    [
      '20% hội viên hoàn thành xuất sắc nhiệm vụ, 70% hoàn thành tốt nhiệm vụ.',
      [
        ['=', 20, 'hội viên hoàn thành xuất sắc nhiệm vụ'],
        ['=', 70, 'hội viên hoàn thành tốt nhiệm vụ'],
      ],
    ],
    [
      'Tốt: 60%; Khá: 30%; Đạt 10%.',
      [
        ['=', 60, 'Tốt'],
        ['=', 30, 'Khá'],
        ['=', 10, 'Đạt'],
      ],
    ],
    [
      'Học viên xếp loại tốt đạt 70% năm 2026, đạt 80% năm 2027.',
      [
        ['=', 70, 'Học viên xếp loại tốt'],
        ['=', 80, 'Học viên xếp loại tốt'],
      ],
    ],
    ['Học viên xếp loại Đạt 18,3%.', [['=', 18.3, 'Học viên xếp loại Đạt']]],
    ['Tỷ lệ mẫu nước không đạt dưới 2%.', [['<=', 2, 'Tỷ lệ mẫu nước không đạt']]],
  ])('%s', (body, expected) => {
    expect(targets(`- ${body}`)).toEqual(expected)
  })

  test.each([
    ['Tỷ lệ trẻ đến lớp: Đạt 95%.', ['=', 95, 'Tỷ lệ trẻ đến lớp']],
    ['Tuyển sinh: Đạt 90% chỉ tiêu.', ['=', 90, 'Tuyển sinh']],
  ])('elsewhere "đạt" is the verb it is: %s', (body, expected) => {
    expect(targets(`- ${body}`)).toEqual([expected])
  })

  test('of tasks done, and below a heading', () => {
    expect(targets('- Xếp loại tổ: Hoàn thành xuất sắc nhiệm vụ 20%; hoàn thành tốt nhiệm vụ 80%.')).toEqual([
      ['=', 20, 'Xếp loại tổ: Hoàn thành xuất sắc nhiệm vụ'],
      ['=', 80, 'Xếp loại tổ: hoàn thành tốt nhiệm vụ'],
    ])
    expect(targets('1. Kết quả học lực:\n+ Giỏi: 25%\n+ Đạt: 75%')).toEqual([
      ['=', 25, 'Kết quả học lực: Giỏi'],
      ['=', 75, 'Kết quả học lực: Đạt'],
    ])
    expect(targets('- Hoàn thành 100% nhiệm vụ được giao.')).toEqual([['=', 100, 'nhiệm vụ được giao']])
  })

  test('a lead names the scale for the grades below it', () => {
    expect(targets('- Hạnh kiểm:\n  + Tốt: 80%.\n  + Đạt: 20%.')).toEqual([
      ['=', 80, 'Hạnh kiểm: Tốt'],
      ['=', 20, 'Hạnh kiểm: Đạt'],
    ])
  })
})
