import { describe, expect, test } from 'vitest'
import { addsSelection, otherBase } from '../../src/rules/bases.ts'
import { softerWords } from '../../src/rules/softer.ts'
import { turnedLimit } from '../../src/rules/turned-limit.ts'

describe('a limit that is turned round', () => {
  test.each([
    ['Mỗi trạm mở tối thiểu 03 buổi tư vấn trong năm', 'Trạm mở tối đa 04 buổi tư vấn trong năm'],
    ['Tỷ lệ đoàn viên nữ đạt ít nhất 40%', 'Tỷ lệ đoàn viên nữ đạt không quá 45%'],
    ['Tổ lái được kiểm tra từ 02 lần trở lên mỗi năm', 'Tổ lái chỉ được kiểm tra 02 lần mỗi năm'],
    ['Trên 70% hộ phân loại rác', 'Dưới 72% hộ phân loại rác'],
    ['Thời gian chờ khám nhiều nhất 30 phút', 'Thời gian chờ khám ít nhất 30 phút'],
    ['Tỷ lệ hao hụt không quá 2%', 'Tỷ lệ hao hụt đạt ít nhất 2%'],
    ['Chi bộ sinh hoạt chuyên đề ít nhất bốn kỳ', 'Chi bộ sinh hoạt chuyên đề nhiều nhất bốn kỳ'],
    ['Không dưới 60% phòng học có quạt', 'Tối đa 65% phòng học có quạt'],
  ])('%s | %s: turned', (asked, given) => expect(turnedLimit(asked, given)).not.toBeNull())
  test.each([
    ['Giảm ít nhất 2% hộ nghèo', 'Hộ nghèo còn không quá 3%'],
    ['Ít nhất 95% hồ sơ giải quyết đúng hạn', 'Hồ sơ giải quyết trễ hạn không quá 5%'],
    ['Hỗ trợ mỗi hộ tối đa 05 triệu đồng', 'Hỗ trợ mỗi hộ ít nhất 03 triệu đồng'],
    [
      'Mỗi lớp ít nhất 02 buổi, mỗi buổi không quá 90 phút',
      'Mỗi lớp từ 03 buổi trở lên, mỗi buổi tối đa 60 phút',
    ],
    ['Tỷ lệ chuyên cần tối thiểu 95%', 'Tỷ lệ chuyên cần không dưới 96%'],
    ['Tăng ít nhất 10% lượt khách', 'Lượt khách không chỉ tăng 10%, chỉ tiêu là 12%'],
    ['Ít nhất 80% hộ có nước sạch', 'Mục tiêu từ 80% đến dưới 90% hộ có nước sạch'],
    ['Trực ban tối thiểu 02 người', 'Trực ban 02 người; nghỉ bù tối đa 02 ngày'],
  ])('%s | %s: no less', (asked, given) => expect(turnedLimit(asked, given)).toBeNull())
})

describe('a higher limit in another unit, or in words', () => {
  test.each([
    ['sửa máy phát không quá 12 giờ', 'sửa máy phát không quá 10 ngày'],
    ['tỷ lệ hỏng không quá 1,5%', 'tỷ lệ hỏng không quá hai phần trăm'],
    ['chờ cấp thuốc tối đa 30 phút', 'chờ cấp thuốc tối đa 01 giờ'],
    ['vắng không quá 02 buổi', 'vắng không quá ba buổi'],
    ['thẩm tra tối đa 10 ngày làm việc', 'thẩm tra tối đa ba tuần'],
  ])('%s | %s: higher', (asked, given) => expect(softerWords(asked, given)).not.toBeNull())
  test.each([
    ['bảo hành không quá 01 năm', 'bảo hành không quá 12 tháng'],
    ['thẩm tra tối đa 05 ngày làm việc', 'thẩm tra tối đa 07 ngày'],
    ['chờ cấp thuốc tối đa 01 giờ', 'chờ cấp thuốc tối đa 45 phút'],
    ['tỷ lệ hỏng không quá 3%', 'tỷ lệ hỏng không quá hai phần trăm'],
    ['nước thô mất không quá 14 giờ', 'nước thô mất không quá mười hai giờ'],
  ])('%s | %s: no higher', (asked, given) => expect(softerWords(asked, given)).toBeNull())
})

describe('another base', () => {
  test.each([
    ['Lượng giấy in giảm 20% so với năm 2025', 'Lượng giấy in giảm 20% so với năm 2019'],
    [
      'Doanh thu tăng 1,5 lần so với năm học 2025 - 2026',
      'Doanh thu tăng 1,5 lần so với năm học 2021 - 2022',
    ],
    ['Đến năm 2030 số vụ cháy giảm 10% so với năm 2025', 'Đến năm 2030 số vụ cháy giảm 10% so với năm 2027'],
    [
      'Giường bệnh đạt ít nhất 40% tổng số giường bệnh đang sử dụng của bệnh viện',
      'Giường bệnh đạt ít nhất 40% số giường bệnh kê thêm của khoa',
    ],
    [
      'Tờ khai luồng xanh đạt 50% tổng số lô hàng xuất khẩu chính ngạch',
      'Tờ khai luồng xanh đạt 52% số lô hàng kiểm hóa thủ công',
    ],
  ])('%s | %s: another', (asked, given) => expect(otherBase(asked, given)).not.toBeNull())
  test.each([
    ['Lượng giấy in giảm 20% so với năm 2025', 'Lượng giấy in giảm 4% so với năm 2026'],
    ['Số vụ cháy giảm 10% so với cuối năm 2025', 'Số vụ cháy giảm 10% so với đầu năm 2026'],
    ['Số vụ cháy giảm 10% so với năm 2025', 'Số vụ cháy giảm 10% so với cùng kỳ năm trước'],
    ['Số vụ cháy giảm 10% so với năm 2025', 'Số vụ cháy giảm 12% so với thời điểm 31/12/2025'],
    ['Đạt 60% tổng số hộ dân trên địa bàn tỉnh', 'Đạt 62% tổng số hộ dân trên địa bàn phường'],
    ['Đạt 60% tổng số cán bộ, công chức', 'Đạt 62% tổng số cán bộ, giáo viên, nhân viên'],
    ['Đạt 60% tổng số học sinh phổ thông toàn tỉnh', 'Đạt 62% tổng số học sinh lớp một nhà trường'],
    ['Đạt 60% tổng số đơn vị cấp xã', 'Đạt 62% tổng số hộ kinh doanh'],
  ])('%s | %s: the same', (asked, given) => expect(otherBase(asked, given)).toBeNull())
  test.each([
    ['100% hộ nghèo được vay vốn', '100% hộ nghèo có nhu cầu được vay vốn'],
    ['Kiểm định toàn bộ cầu treo', 'Kiểm định toàn bộ cầu treo nguy cơ cao'],
    ['Ít nhất 60% mỏ đá lắp cân', 'Ít nhất 60% mỏ đá quy mô lớn lắp cân'],
  ])('%s | %s: of some only', (asked, given) => expect(addsSelection(asked, given)).not.toBeNull())
  test.each([
    ['100% hộ nghèo có nhu cầu được vay vốn', '100% hộ nghèo đủ điều kiện có nhu cầu được vay vốn'],
    ['100% hộ nghèo được vay vốn', '100% hộ nghèo được vay vốn, ưu tiên hộ có nhu cầu lớn'],
    ['Kiểm định cầu treo nguy hiểm', 'Kiểm định 100% cầu treo nguy hiểm'],
    ['80% thôn có đội văn nghệ', '82% thôn, bản có đội văn nghệ nòng cốt'],
  ])('%s | %s: of all', (asked, given) => expect(addsSelection(asked, given)).toBeNull())
})
