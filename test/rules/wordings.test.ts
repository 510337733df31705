import { describe, expect, test } from 'vitest'
import type { Target } from '../../src/model/facets.ts'
import { leavesPeopleOut } from '../../src/rules/contents/dropped.ts'
import { higherThreshold, meansLeadersOnly } from '../../src/rules/contents/threshold.ts'
import { fewerTimes } from '../../src/rules/frequency.ts'
import { laterTerm, shorterTime } from '../../src/rules/softer.ts'
import { higherIsBetter } from '../../src/rules/targets/pairs.ts'

const never = () => false

describe('how often something is done', () => {
  test.each([
    ['phát thanh 02 lần mỗi tuần', 'phát thanh 01 lần/tuần'],
    ['mỗi tháng kiểm tra đường biên, cột mốc ít nhất 02 lần', 'kiểm tra đường biên, cột mốc mỗi quý 03 lần'],
    ['thu gom rác mỗi ngày 01 lần', 'thu gom rác 02 ngày một lần'],
    ['định kỳ hằng quý kiểm tra kho', 'định kỳ 6 tháng kiểm tra kho'],
    ['mỗi quý phát thanh ít nhất hai buổi', 'mỗi quý phát thanh một buổi'],
  ])('%s | %s: less often', (asked, given) => expect(fewerTimes(asked, given)).not.toBeNull())
  test.each([
    ['kiểm tra 02 lần/năm', 'kiểm tra 03 lần/năm'],
    ['kiểm tra không quá 02 lần/năm', 'kiểm tra 01 lần/năm'],
    ['mở 02 lớp mỗi năm', 'mở 01 lớp mỗi năm'],
    ['báo cáo kết quả 02 lần mỗi tháng', 'báo cáo kết quả 01 lần mỗi tháng'],
    ['họp giao ban mỗi tháng 02 lần', 'tưới cây mỗi tháng 01 lần'],
    ['phát thanh mỗi tuần 02 lần', 'phát thanh mỗi tuần 02 lần trong năm 2026'],
    ['phát thanh 02 tuần một lần', 'phát thanh mỗi tháng 02 lần'],
    ['vệ sinh bếp mỗi ngày 02 lần', 'vệ sinh bếp ngày 02 lần; mỗi tuần 01 lần tổng vệ sinh'],
  ])('%s | %s: no less', (asked, given) => expect(fewerTimes(asked, given)).toBeNull())
})

describe('until when, and how long', () => {
  test.each([
    ['xử lý phản ánh trong 24 giờ', 'xử lý phản ánh trong 72 giờ'],
    ['hoàn thành thủ tục trong vòng 01 tháng', 'hoàn thành thủ tục trong vòng 45 ngày'],
    ['thông báo chậm nhất 05 ngày trước ngày kiểm tra', 'thông báo chậm nhất 02 ngày trước ngày kiểm tra'],
  ])('%s | %s: later', (asked, given) => expect(laterTerm(asked, given)).not.toBeNull())
  test.each([
    ['thông báo chậm nhất 05 ngày trước ngày kiểm tra', 'thông báo chậm nhất 07 ngày trước ngày kiểm tra'],
    ['thông báo chậm nhất 05 ngày sau khi họp', 'thông báo chậm nhất 02 ngày trước khi họp'],
    ['tổ chức tập huấn trong 02 ngày', 'tổ chức tập huấn trong 03 ngày'],
    ['giải quyết trong 05 ngày làm việc', 'giải quyết trong 07 ngày'],
  ])('%s | %s: no later', (asked, given) => expect(laterTerm(asked, given)).toBeNull())
  test('what is kept is kept as long', () => {
    expect(shorterTime('lưu mẫu thức ăn ít nhất 24 giờ', 'lưu mẫu thức ăn trong 12 giờ')).toEqual({
      expected: 'ít nhất 24 giờ',
      actual: 'trong 12 giờ',
    })
    expect(shorterTime('theo dõi ít nhất 14 ngày', 'theo dõi 02 giờ một lần, ít nhất 14 ngày')).toBeNull()
    expect(shorterTime('duy trì ít nhất 01 năm', 'duy trì đủ 12 tháng')).toBeNull()
    expect(shorterTime('công khai tối thiểu 10 ngày', 'công khai 01 tháng')).toBeNull()
    expect(shorterTime('tập huấn 03 ngày', 'tập huấn 02 ngày')).toBeNull()
  })
})

describe('from which size on', () => {
  test.each([
    ['100% nhà cao từ 06 tầng trở lên được kiểm tra', '100% nhà cao từ 08 tầng trở lên được kiểm tra'],
    ['Kiểm tra khu nhà trọ có từ 05 phòng trở lên', 'Kiểm tra khu nhà trọ có từ 15 phòng trở lên'],
  ])('%s | %s: higher', (asked, given) => expect(higherThreshold(asked, given)).not.toBeNull())
  test.each([
    ['80% hộ có thu nhập từ 60 triệu đồng trở lên', '80% hộ có thu nhập từ 70 triệu đồng trở lên'],
    ['Trồng vành đai rau từ 02 ha trở lên', 'Trồng vành đai rau từ 03 ha trở lên'],
    ['Lưu hồ sơ từ 05 năm trở lên', 'Lưu hồ sơ từ 10 năm trở lên'],
  ])('%s | %s: wants as much', (asked, given) => expect(higherThreshold(asked, given)).toBeNull())
})

describe('lines that are wrapped', () => {
  test('say as much as whole ones', () => {
    expect(laterTerm('báo tin trong vòng\n24 giờ', 'báo tin trong\nvòng 72 giờ')).not.toBeNull()
    expect(fewerTimes('phát thanh mỗi tuần\n02 lần', 'phát thanh mỗi\ntuần 01 lần')).not.toBeNull()
    expect(shorterTime('lưu mẫu ít\nnhất 24 giờ', 'lưu mẫu ít nhất\n12 giờ')).not.toBeNull()
    const target = (quote: string, value: number): Target => {
      const place = { start: 0, end: quote.length, quote, page: null, section: 'I', confidence: 1 }
      return { year: 2027, value, unit: 'percent', comparator: '=', subject: 'tỷ lệ cây chết', place }
    }
    expect(higherIsBetter(target('tỷ lệ cây chết giảm còn\n5%', 5))).toBe(false)
    expect(higherIsBetter(target('tỷ lệ cây chết ở mức\n5%, còn ở mức 5%', 5))).toBe(false)
  })
})

describe('who is meant', () => {
  test('leaders alone, where everybody was', () => {
    const asked = 'Phổ biến quy định đến toàn thể người dân'
    expect(meansLeadersOnly(asked, 'Phổ biến quy định đến trưởng các ấp, trực tiếp tại hội nghị')).toBe(true)
    expect(meansLeadersOnly(asked, 'Cấp tài liệu cho trưởng các ấp tuyên truyền tới từng hộ')).toBe(false)
    expect(meansLeadersOnly(asked, 'Phổ biến cho thuyền viên, đến trưởng nghiệp đoàn')).toBe(false)
  })
  test('people who are left out, and named nowhere', () => {
    const asked = 'Tuyên truyền cho người dân, học sinh, người lao động qua lại biên giới'
    expect(leavesPeopleOut(asked, 'Tuyên truyền cho học sinh', never)).toBe(true)
    expect(leavesPeopleOut(asked, 'Tuyên truyền cho học sinh', () => true)).toBe(false)
    expect(leavesPeopleOut(asked, 'Tuyên truyền cho mọi người dân', never)).toBe(false)
    expect(leavesPeopleOut('Hỗ trợ cho hộ nghèo, hộ cận nghèo', 'Hỗ trợ cho hộ nghèo/cận nghèo', never)).toBe(
      false,
    )
    expect(leavesPeopleOut('Dạy bơi cho học sinh, sinh viên', 'Dạy bơi cho học sinh', never)).toBe(false)
  })
})
