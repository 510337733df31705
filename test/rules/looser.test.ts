import { describe, expect, test } from 'vitest'
import { looser } from '../../src/rules/looser.ts'

describe('a bound that is turned round', () => {
  test.each([
    [
      'Mỗi xã, phường tổ chức tối thiểu 04 phiên chợ quê',
      'Phường tổ chức tối đa 04 phiên chợ quê',
      'tối đa 04 phiên',
    ],
    [
      'Tỷ lệ nữ trong ban chấp hành đạt ít nhất 30%',
      'Tỷ lệ nữ trong ban chấp hành không quá 30%',
      'không quá 30%',
    ],
    ['Thời gian chờ khám không quá 45 phút', 'Thời gian chờ khám ít nhất 45 phút', 'ít nhất 45 phút'],
    [
      'Nhân viên trực được tập huấn tối thiểu 02 lần mỗi năm, mỗi lần ít nhất 08 giờ',
      'Nhân viên trực được tập huấn tối đa 02 lần mỗi năm, mỗi lần ít nhất 08 giờ',
      'tối đa 02 lần',
    ],
    [
      'Mỗi chi bộ đăng ký ít nhất một mô hình',
      'Mỗi chi bộ đăng ký không quá một mô hình',
      'không quá một mô',
    ],
  ])('%s | %s', (asked, given, actual) => expect(looser(asked, given)?.actual).toBe(actual))
  test.each([
    ['Mỗi lớp có ít nhất 20 học sinh', 'Mỗi lớp có từ 20 học sinh trở lên, tối đa 35 em'],
    ['Mỗi lớp có ít nhất 20 học sinh', 'Mỗi lớp có ít nhất 20 học sinh và không quá 35 học sinh'],
    ['Tập huấn ít nhất 02 lần mỗi năm', 'Kiểm tra đột xuất không quá 02 lần mỗi quý'],
    ['Cá nhân đạt ít nhất 80 điểm', 'Cá nhân đạt tối đa 100 điểm'],
    ['Hỗ trợ tối đa 05 triệu đồng mỗi hộ', 'Hỗ trợ 05 triệu đồng mỗi hộ'],
  ])('%s | %s: as it was', (asked, given) => expect(looser(asked, given)).toBeNull())
})

describe('what an answer leaves out or makes hang on something', () => {
  test.each([
    [
      'Kiểm tra việc thu gom rác tại các chợ',
      'Kiểm tra việc thu gom rác tại các chợ, trừ chợ tạm',
      'trừ chợ tạm',
    ],
    [
      'Lắp camera ở tất cả các khoa',
      'Lắp camera ở tất cả các khoa (không bao gồm khoa Dược)',
      'không bao gồm khoa dược',
    ],
    [
      'Mở lớp xóa mù chữ tại các thôn',
      'Mở lớp xóa mù chữ tại các thôn, ngoại trừ các thôn vùng cao',
      'ngoại trừ các thôn vùng cao',
    ],
    [
      'Bố trí phòng tiếp công dân ở tầng một',
      'Khi có điều kiện thì bố trí phòng tiếp công dân ở tầng một',
      'khi có điều kiện',
    ],
    [
      'Đảng ủy tổ chức đối thoại với đoàn viên',
      'Đảng ủy tổ chức đối thoại với đoàn viên nếu có thể',
      'nếu có thể',
    ],
  ])('%s | %s', (asked, given, actual) => expect(looser(asked, given)?.actual).toBe(actual))
  test.each([
    ['Kiểm tra việc bảo vệ cây trồng', 'Kiểm tra việc bảo vệ cây trồng, phòng trừ sâu bệnh'],
    ['Giải quyết hồ sơ trong ngày', 'Giải quyết hồ sơ trong ngày, trừ trường hợp bất khả kháng'],
    ['Lắp camera ở các khoa, trừ khoa Dược', 'Lắp camera ở các khoa, trừ khoa Dược'],
    ['Mở lớp khi có điều kiện', 'Mở lớp nếu có điều kiện'],
    ['Trồng cây ven đường', 'Trồng cây ven đường; nếu cần thiết, báo cáo cơ quan cấp trên xem xét'],
  ])('%s | %s: as it was', (asked, given) => expect(looser(asked, given)).toBeNull())
})

describe('what something is measured by, who is meant, how long it is on', () => {
  test.each([
    ['Doanh thu tăng 1,5 lần so với năm 2025', 'Doanh thu tăng 1,5 lần so với năm 2020', 'so với năm 2020'],
    [
      'Giảm 20% số vụ cháy so với cùng kỳ năm 2025',
      'Giảm 20% số vụ cháy so với trung bình giai đoạn 2016 - 2020',
      'so với trung bình giai đoạn 2016 - 2020',
    ],
    ['Dạy nghề cho 300 người dưới 35 tuổi', 'Dạy nghề cho 300 người dưới 60 tuổi', 'dưới 60 tuổi'],
    ['Khám cho người từ 60 tuổi trở lên', 'Khám cho người từ đủ 80 tuổi trở lên', 'từ đủ 80 tuổi trở lên'],
    ['Trực cấp cứu 24/24 giờ', 'Trực cấp cứu 12/24 giờ', '12/24 giờ'],
    ['Đường dây nóng tiếp nhận 24/7', 'Đường dây nóng tiếp nhận 12/7', '12/7'],
    [
      'Tỷ lệ cán bộ nữ đạt 30% tổng số cán bộ lãnh đạo cấp phòng',
      'Tỷ lệ cán bộ nữ đạt 32% số cán bộ hợp đồng thời vụ',
      '32% số cán bộ hợp đồng thời vụ',
    ],
  ])('%s | %s', (asked, given, actual) => expect(looser(asked, given)?.actual).toContain(actual))
  test.each([
    ['Doanh thu tăng 1,5 lần so với năm 2025', 'Doanh thu tăng 10% so với năm 2026'],
    ['Khám cho người từ 60 tuổi trở lên', 'Khám cho người cao tuổi từ đủ 60 tuổi trở lên'],
    ['Xong trước ngày 24/7/2026', 'Xong trước ngày 12/7/2026'],
    ['Ít nhất 95% số tờ khai trở lên', 'Ít nhất 95% số tờ khai nộp hồ sơ điện tử'],
    ['Tỷ lệ phủ sóng đạt 90% số hộ dân', 'Tỷ lệ phủ sóng đạt 92% số hộ gia đình trên địa bàn xã'],
  ])('%s | %s: as it was', (asked, given) => expect(looser(asked, given)).toBeNull())
})
