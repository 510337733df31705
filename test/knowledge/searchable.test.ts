import { describe, expect, it } from 'vitest'
import { withoutMisreadTones } from '../../src/knowledge/searchable.ts'

describe('withoutMisreadTones', () => {
  it.each([
    ['báo cáo trườc ngày 20 tháng 11', 'báo cáo trước ngày 20 tháng 11'],
    ['Sở Giáo dục vạ Đào tạo', 'Sở Giáo dục và Đào tạo'],
    ['TM. ỦY BẠN NHÂN DÂN', 'TM. ỦY BAN NHÂN DÂN'],
    ['1. Giai đoãn 1 (2021 - 2025)', '1. Giai đoạn 1 (2021 - 2025)'],
    ['Bằng khen cũa Thủ tướng', 'Bằng khen của Thủ tướng'],
  ])('%s: %s', (read, right) => {
    expect(withoutMisreadTones(read)).toBe(right)
    expect(right.length).toBe(read.length)
  })

  it.each([
    'trước ngày 20 tháng 11',
    'Sở kết hợp với các đơn vị trao đổi với nhân dân',
    'của cả nhân loại; vào nằm viện; tình ủy thác',
    'bảo cảo',
    'Sở Thông tin phối hợp với Báo Cao Bằng',
    '',
  ])('%s stays', (text) => {
    expect(withoutMisreadTones(text)).toBe(text)
  })

  it('is linear on long text', () => {
    const long = 'ủy bạn nhân dân tổng kềt '.repeat(20_000)
    const before = performance.now()
    expect(withoutMisreadTones(long)).toHaveLength(long.length)
    expect(performance.now() - before).toBeLessThan(2_000)
  })
})
