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
