import { describe, expect, test } from 'vitest'
import { planWith, wrongPlaces } from './plan-of.ts'

const targets = (body: string, section = 'NỘI DUNG') => {
  const plan = planWith(section, body)
  expect(wrongPlaces(plan)).toEqual([])
  return plan.targets.map(({ comparator, value, subject }) => [comparator, value, subject])
}

describe('what stands behind a semicolon is strived for too', () => {
  test.each([
    [
      'Phấn đấu 100% ấp có thuyền; trên 85% trẻ em có áo phao; 85% bến có đèn.',
      [
        ['=', 100, 'ấp có thuyền'],
        ['>=', 85, 'trẻ em có áo phao'],
        ['=', 85, 'bến có đèn'],
      ],
    ],
    [
      'Phấn đấu mở 05 lớp bơi; 03 câu lạc bộ võ; bảo đảm ít nhất 90% trẻ tham gia.',
      [
        ['=', 5, 'lớp bơi'],
        ['=', 3, 'câu lạc bộ võ'],
        ['>=', 90, 'trẻ tham gia'],
      ],
    ],
    [
      'Vận động sâu rộng; phấn đấu 90% hộ có giếng; không để dịch bệnh; tỷ lệ hộ nghèo còn dưới 2%.',
      [
        ['=', 90, 'hộ có giếng'],
        ['<=', 2, 'tỷ lệ hộ nghèo'],
      ],
    ],
  ])('%s', (body, expected) => {
    expect(targets(`- ${body}`)).toEqual(expected)
    expect(targets(`1. Mục đích\n${body}`, 'MỤC ĐÍCH, YÊU CẦU')).toEqual(expected)
  })

  test.each([
    ['Phấn đấu 90% hộ tham gia; hỗ trợ 50% chi phí mua giống; giảm 30% phí.', [['=', 90, 'hộ tham gia']]],
    ['Phấn đấu hoàn thành tốt; 30% số tiền do dân góp.', []],
    ['Phấn đấu vận động 70% kinh phí; 30% còn lại do xã cấp.', [['=', 70, 'kinh phí']]],
    ['Mức hỗ trợ đạt 50% chi phí; 20% phí vận chuyển.', [['=', 50, 'Mức hỗ trợ']]],
  ])('but no help and no cost: %s', (body, expected) => {
    expect(targets(`- ${body}`)).toEqual(expected)
  })
})

describe('a lead that strives', () => {
  test.each([
    '- Phấn đấu:\n  + 70% ấp có thuyền.',
    '1. Phấn đấu đến cuối năm 2026:\n- 70% ấp có thuyền.',
    '1. Dạy bơi. Hội phấn đấu đạt các kết quả sau:\n- 70% ấp có thuyền.',
  ])('leads in targets wherever it stands: %s', (body) => {
    expect(targets(body)).toEqual([['=', 70, 'ấp có thuyền']])
  })

  test.each([
    '- Hỗ trợ:\n  + 70% tiền thuê thuyền.',
    '1. Giải pháp thực hiện mục tiêu:\n- 70% tiền thuê thuyền.',
  ])('others do not: %s', (body) => {
    expect(targets(body)).toEqual([])
  })
})

describe('what is reached by an act of its own is a target of its own', () => {
  test.each([
    [
      'Lập mới từ 02 hợp tác xã, 03 tổ đội và có ít nhất 02 con giống đạt 3 sao.',
      [
        ['>=', 2, 'hợp tác xã'],
        ['>=', 3, 'tổ đội'],
        ['>=', 2, 'con giống đạt 3 sao'],
      ],
    ],
    [
      'Trồng 05 km đường hoa và lắp đặt 12 đèn.',
      [
        ['=', 5, 'km đường hoa'],
        ['=', 12, 'đèn'],
      ],
    ],
    [
      'Xóa 100% bến đò tự phát, trồng mới 500 cây.',
      [
        ['=', 100, 'bến đò tự phát'],
        ['=', 500, 'cây'],
      ],
    ],
    [
      'Kiểm tra 14 bến đò, 100% bến ký cam kết.',
      [
        ['=', 14, 'bến đò'],
        ['=', 100, 'bến ký cam kết'],
      ],
    ],
    ['Xóa 100% bến đò tự phát, xây dựng kè đá tại các cửa sông.', [['=', 100, 'bến đò tự phát']]],
  ])('%s', (body, expected) => {
    expect(targets(`- ${body}`, 'CHỈ TIÊU')).toEqual(expected)
  })

  test.each([
    [
      'Tặng 05 suất quà cho người già và trẻ em dưới 6 tuổi.',
      5,
      'suất quà cho người già và trẻ em dưới 6 tuổi',
    ],
    ['Mở 02 lớp cho cán bộ và hội viên của 12 chi hội.', 2, 'lớp cho cán bộ và hội viên của 12 chi hội'],
    ['100% trường có thư viện và có 05 máy tính.', 100, 'trường có thư viện và có 05 máy tính'],
    ['Hỗ trợ 100% hộ nghèo sửa nhà, xây dựng bếp.', 100, 'hộ nghèo sửa nhà, xây dựng bếp'],
    ['Số hóa 100% hồ sơ, tài liệu.', 100, 'hồ sơ, tài liệu'],
  ])('but not what is said of those that are counted: %s', (body, value, subject) => {
    expect(targets(`- ${body}`, 'CHỈ TIÊU')).toEqual([['=', value, subject]])
  })
})
