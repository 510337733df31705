import { describe, expect, test } from 'vitest'
import { planWith } from './plan-of.ts'

const targets = (body: string, section = 'MỤC TIÊU') =>
  planWith(section, body).targets.map(
    ({ comparator, value, unit, subject }) =>
      `${comparator} ${value}${unit === 'percent' ? '%' : ''} ${subject}`,
  )

describe('a target whose number is spelled out behind its limit', () => {
  test.each([
    ['Mỗi chi hội có ít nhất năm thành viên nòng cốt.', ['>= 5 thành viên nòng cốt']],
    ['Xây dựng tối thiểu hai tuyến phố không rác.', ['>= 2 tuyến phố không rác']],
    ['Tỷ lệ tái lấn chiếm không quá tám phần trăm.', ['<= 8% Tỷ lệ tái lấn chiếm']],
    ['Mỗi lớp không quá ba mươi lăm học viên.', ['<= 35 học viên']],
    ['Không dưới tám mươi lăm phần trăm hộ dân có nước sạch.', ['>= 85% hộ dân có nước sạch']],
    ['Xây dựng ba tuyến phố không rác.', ['= 3 tuyến phố không rác']],
    [
      'Lập đội có ít nhất 07 thành viên, tối thiểu hai thành viên nữ.',
      ['>= 7 thành viên', '>= 2 thành viên nữ'],
    ],
    [
      'Xây dựng ba tuyến phố không rác, mỗi tuyến có ít nhất 50 hộ tham gia.',
      ['= 3 tuyến phố không rác', '>= 50 hộ tham gia'],
    ],
    ['Chi đoàn tổ chức ít nhất mười hai buổi sinh hoạt.', ['>= 12 buổi sinh hoạt']],
  ])('%s', (body, expected) => expect(targets(body)).toEqual(expected))

  test.each([
    'Dành ít nhất một phần ba thời lượng cho thực hành.',
    'Có tối thiểu một số cán bộ nguồn.',
    'Hoàn thành tối thiểu trong năm học này.',
    'Tổ chức ba không, ba sạch ở từng hộ.',
    'Xây dựng bốn mặt công tác vững mạnh.',
    'Hỗ trợ tối đa về kỹ thuật.',
  ])('%s: none', (body) => expect(targets(body)).toEqual([]))

  test('stands among the aims alone', () =>
    expect(targets('Mỗi tổ cử ít nhất hai người tham gia.', 'TỔ CHỨC THỰC HIỆN')).toEqual([]))
})
