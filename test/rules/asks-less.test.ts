import { describe, expect, test } from 'vitest'
import { addsSelection, otherBase } from '../../src/rules/bases.ts'
import { loosened } from '../../src/rules/loosened.ts'
import { lowerNumber } from '../../src/rules/lower-number.ts'
import { laterTerm, softerWords } from '../../src/rules/softer.ts'
import { laterDay, notAlways, shorterCampaign, slowerPace } from '../../src/rules/spans.ts'
import { turnedLimit } from '../../src/rules/turned-limit.ts'
import { lesserPerson, otherAge } from '../../src/rules/whom.ts'
import { findingsOf } from './pairs.ts'

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
    ['Mỗi chi đoàn trực thuộc nhận một việc khó', 'Mỗi chi đoàn trường học nhận một việc khó'],
    ['Tất cả các chi bộ có sổ góp ý', 'Tất cả các chi bộ ở nông thôn có sổ góp ý'],
    ['Ít nhất 60% mỏ đá lắp cân', 'Ít nhất 60% mỏ đá quy mô lớn lắp cân'],
  ])('%s | %s: of some only', (asked, given) => expect(addsSelection(asked, given)).not.toBeNull())
  test.each([
    ['100% hộ nghèo có nhu cầu được vay vốn', '100% hộ nghèo đủ điều kiện có nhu cầu được vay vốn'],
    ['100% hộ nghèo được vay vốn', '100% hộ nghèo được vay vốn, ưu tiên hộ có nhu cầu lớn'],
    ['Mỗi chi bộ thôn nhận một việc khó', 'Mỗi chi bộ thôn, bản nhận một việc khó'],
    ['Mỗi chi hội nhận một việc khó', 'Mỗi chi hội trực thuộc nhận một việc khó'],
    ['Kiểm định cầu treo nguy hiểm', 'Kiểm định 100% cầu treo nguy hiểm'],
    ['80% bản được công nhận bản văn hóa', '82% bản đăng ký bản văn hóa'],
    ['80% thôn có đội văn nghệ', '82% thôn, bản có đội văn nghệ nòng cốt'],
  ])('%s | %s: of all', (asked, given) => expect(addsSelection(asked, given)).toBeNull())
})

describe('exceptions and conditions that are put in', () => {
  test.each([
    [
      'Lập tổ tuần tra đê ở các thôn ven sông',
      'Lập tổ tuần tra đê ở các thôn ven sông, trừ thôn có dưới 50 hộ',
    ],
    ['Tiêm vắc xin cho đàn chó của hộ dân', 'Tiêm vắc xin cho đàn chó của hộ dân (không bao gồm hộ tạm trú)'],
    [
      'Các khoa giao ban chất lượng hằng tuần',
      'Các khoa giao ban chất lượng hằng tuần, riêng khối cận lâm sàng không giao ban',
    ],
    ['Niêm yết giá dịch vụ tại các quầy', 'Niêm yết giá dịch vụ tại các quầy ngoại trừ quầy lưu động'],
    ['Chi bộ đối thoại với đoàn viên mỗi quý', 'Chi bộ đối thoại với đoàn viên mỗi quý khi có điều kiện'],
    [
      'Công ty phải bố trí phòng vắt sữa cho lao động nữ',
      'Công ty nếu có kinh phí thì bố trí phòng vắt sữa cho lao động nữ',
    ],
    [
      'Trường tổ chức tham quan cho học sinh lớp cuối cấp',
      'Tùy khả năng, trường tổ chức tham quan cho học sinh lớp cuối cấp',
    ],
    [
      'Kiểm định nồi hơi trước ca làm việc',
      'Kiểm định nồi hơi trước ca làm việc trong điều kiện nhân lực cho phép',
    ],
  ])('%s | %s: loosened', (asked, given) => expect(loosened(asked, given)).not.toBeNull())
  test.each([
    ['Diệt chuột, côn trùng ở kho hàng', 'Diệt chuột, trừ sâu mọt, côn trùng ở kho hàng'],
    [
      'Công khai hồ sơ mời thầu trên trang tin',
      'Công khai hồ sơ mời thầu trên trang tin, trừ nội dung bí mật nhà nước',
    ],
    ['Trực tiếp dân tại trụ sở các ngày', 'Trực tiếp dân tại trụ sở các ngày (không kể thứ bảy, chủ nhật)'],
    ['Giảng bài lưu động, trừ các buôn xa', 'Giảng bài lưu động, trừ các buôn xa trên 20 km'],
    ['Lập đội bóng chuyền của xã', 'Lập đội bóng chuyền của xã; khi có điều kiện thì dự giải của tỉnh bạn'],
    ['Lập đội bóng chuyền của xã', 'Lập đội bóng chuyền của xã, khi có điều kiện thì dự giải của tỉnh bạn'],
    ['Giữ vệ sinh lớp học', 'Giữ vệ sinh lớp học, trừ điểm thi đua lớp vi phạm'],
    ['Tuần tra đường biên', 'Tuần tra đường biên, không kể ngày đêm, mưa nắng'],
    ['Chia nhóm trẻ theo tuổi', 'Chia nhóm trẻ theo tuổi, riêng nhóm bé không quá 15 trẻ'],
    [
      'Kiểm tra kho vật tư hằng tháng',
      'Kiểm tra kho vật tư hằng tháng, mời kỹ sư của hãng cùng xem khi cần thiết',
    ],
    ['Vận động góp quỹ khuyến học', 'Vận động mỗi nhà góp quỹ khuyến học; tùy khả năng ủng hộ sách vở'],
    ['Trồng cây dọc tuyến đường', 'Trồng cây dọc tuyến đường phù hợp với điều kiện thực tế của thôn'],
    ['Tổ chức dạy bơi cho trẻ em', 'Tổ chức dạy bơi cho trẻ em, không thu tiền, không phân biệt nơi ở'],
  ])('%s | %s: as it was', (asked, given) => expect(loosened(asked, given)).toBeNull())
})

describe('for how long, how fast and by which day', () => {
  test.each([
    ['Mỗi tổ dạy ít nhất 02 tiết mở mỗi học kỳ', 'Mỗi tổ dạy ít nhất 02 tiết mở mỗi năm học'],
    ['Mỗi quý mở 01 lớp bồi dưỡng, tập trung', 'Mỗi năm mở 01 lớp bồi dưỡng, tập trung'],
    ['Phụ cấp ít nhất 500.000 đồng/tháng', 'Phụ cấp ít nhất 1.200.000 đồng mỗi quý'],
    ['Khoa trình 01 sáng kiến mỗi quý', 'Khoa trình một sáng kiến mỗi năm'],
  ])('%s | %s: slower', (asked, given) => expect(slowerPace(asked, given)).not.toBeNull())
  test.each([
    ['Phụ cấp ít nhất 500.000 đồng/tháng', 'Phụ cấp ít nhất 1.500.000 đồng mỗi quý'],
    ['Huy động 900 triệu đồng mỗi năm', 'Huy động 20 triệu đồng mỗi năm'],
    ['Trồng 500 cây mỗi quý', 'Trồng 900 cây mỗi năm'],
    ['Mở 01 lớp mỗi năm', 'Mở 01 lớp mỗi quý'],
    ['Mở 02 lớp mỗi quý, thăm 05 hộ mỗi tháng', 'Mở 02 lớp mỗi năm, thăm 05 hộ mỗi tháng'],
  ])('%s | %s: no slower', (asked, given) => expect(slowerPace(asked, given)).toBeNull())
  test.each([
    ['Gác cống 24/24 giờ', 'Gác cống 12/24 giờ'],
    ['Trực cấp cứu suốt ngày đêm', 'Trực cấp cứu trong giờ hành chính'],
    ['Nghe điện thoại 24/7', 'Nghe điện thoại 10 giờ mỗi ngày'],
  ])('%s | %s: not always', (asked, given) => expect(notAlways(asked, given)).not.toBeNull())
  test.each([
    ['Gác cống 24/24 giờ', 'Gác cống 24 giờ/ngày'],
    ['Gác cống 24/24 giờ', 'Gác cống suốt ngày đêm; sửa chữa trong giờ hành chính'],
    ['Trực cấp cứu 24/24 giờ', 'Trực cấp cứu trong và ngoài giờ hành chính'],
    ['Trực theo ca 12/24 giờ', 'Trực theo ca 8/24 giờ'],
  ])('%s | %s: always', (asked, given) => expect(notAlways(asked, given)).toBeNull())
  test.each([
    ['Lập tổ đo mưa, gửi danh sách trước ngày 15/02/2026', 'Lập tổ đo mưa phường trước ngày 28/02/2026'],
    ['Nạo vét kênh xong trước 30-4 hằng năm', 'Nạo vét kênh xong trước ngày 15-5 hằng năm'],
    ['Bàn giao phòng học chậm nhất ngày 01/8/2026', 'Bàn giao phòng học đến hết ngày 20/8/2026'],
  ])('%s | %s: later', (asked, given) => expect(laterDay(asked, given)).not.toBeNull())
  test.each([
    ['Lập tổ đo mưa trước ngày 15/02/2026', 'Lập tổ đo mưa trước ngày 10/02/2026'],
    ['Lập tổ đo mưa trước ngày 15/02/2026', 'Lập tổ đo mưa trước ngày 28/02'],
    ['Chấm bài cuối kỳ xong trước ngày 15/01', 'Chấm bài cuối kỳ xong trước ngày 28/12'],
    ['Lập tổ đo mưa trước ngày 15/02/2026', 'Tổ trưởng dân phố gửi giấy mời trước ngày 01/3/2026'],
    ['Lập tổ trước ngày 15/02/2026', 'Lập tổ trước ngày 15/02/2026, họp tổ trước ngày 28/02/2026'],
  ])('%s | %s: no later', (asked, given) => expect(laterDay(asked, given)).toBeNull())
  test.each([
    [
      'Tuần lễ đọc sách (từ ngày 15/4/2026 đến ngày 30/4/2026)',
      'Tuần lễ đọc sách (từ ngày 15/4/2026 đến hết ngày 22/4/2026)',
    ],
    ['Cao điểm diệt lăng quăng từ 01/6 đến 31/8', 'Cao điểm diệt lăng quăng từ 15/7 đến 31/8'],
  ])('%s | %s: shorter', (asked, given) => expect(shorterCampaign(asked, given)).not.toBeNull())
  test.each([
    ['Cao điểm diệt lăng quăng từ 01/6 đến 31/8', 'Cao điểm diệt lăng quăng từ 15/5 đến 31/8'],
    ['Cao điểm diệt lăng quăng từ 01/6 đến 31/8', 'Xã ra quân diệt lăng quăng từ 05/6 đến 10/6'],
    ['Lễ hội hoa từ 01/6 đến 30/6; hội sách từ 01/6 đến 15/6', 'Hội sách từ 01/6 đến 15/6'],
  ])('%s | %s: as long', (asked, given) => expect(shorterCampaign(asked, given)).toBeNull())
  test('a term in words', () => {
    expect(laterTerm('đăng tải trong vòng 20 ngày', 'đăng tải trong vòng một tháng')).not.toBeNull()
    expect(laterTerm('đăng tải trong vòng 20 ngày', 'đăng tải trong vòng hai tuần')).toBeNull()
  })
})

describe('who is meant, and who does it', () => {
  test.each([
    ['Dạy nghề cho 400 lao động dưới 35 tuổi', 'Dạy nghề cho 400 lao động dưới 55 tuổi'],
    ['Đo loãng xương cho 60% phụ nữ từ 50 tuổi trở lên', 'Đo loãng xương cho 65% phụ nữ từ đủ 65 tuổi'],
    ['90% trẻ từ 03 đến dưới 06 tuổi đến lớp', '92% trẻ từ 05 đến dưới 06 tuổi đến lớp'],
    ['Mọi trẻ em dưới 16 tuổi được khám mắt', 'Mọi trẻ em dưới 11 tuổi được khám mắt'],
  ])('%s | %s: another age', (asked, given) => expect(otherAge(asked, given)).not.toBeNull())
  test.each([
    ['Dạy nghề cho 400 lao động dưới 35 tuổi', 'Dạy nghề cho 420 lao động dưới 30 tuổi'],
    ['Đo loãng xương cho 60% phụ nữ từ 50 tuổi', 'Đo loãng xương cho 60% phụ nữ từ 45 tuổi trở lên'],
    ['90% trẻ từ 03 đến dưới 06 tuổi đến lớp', '90% trẻ từ đủ 3 tuổi đến dưới 6 tuổi đến lớp'],
    ['Mừng thọ người cao tuổi từ 70 tuổi', 'Mừng thọ người cao tuổi từ 80 tuổi'],
  ])('%s | %s: as asked', (asked, given) => expect(otherAge(asked, given)).toBeNull())
  test.each([
    ['4. Người đứng đầu chi bộ gặp gỡ học viên', '4. Phó Bí thư chi bộ gặp gỡ học viên'],
    ['a) Giám đốc trực tiếp tiếp người bệnh', 'a) Phó Giám đốc trực tiếp tiếp người bệnh'],
    [
      'Lập tổ hòa giải do trưởng thôn làm tổ trưởng',
      'Lập tổ hòa giải do chi hội trưởng phụ nữ làm tổ trưởng',
    ],
  ])('%s | %s: a lesser person', (asked, given) => expect(lesserPerson(asked, given)).not.toBeNull())
  test.each([
    ['Người đứng đầu cấp ủy đối thoại với đoàn viên', 'Bí thư, Phó Bí thư Đảng ủy đối thoại với đoàn viên'],
    ['Lãnh đạo công ty gặp công nhân', 'Phó Giám đốc công ty gặp công nhân'],
    ['Hiệu trưởng, phó hiệu trưởng dự giờ', 'Phó Hiệu trưởng dự giờ theo phân công'],
    ['Quán triệt chỉ thị của Ban Bí thư', 'Phó Bí thư quán triệt chỉ thị của Ban Bí thư'],
    ['Ban do Chủ tịch tỉnh làm trưởng ban', 'Ban do Chủ tịch phường làm trưởng ban'],
  ])('%s | %s: no lesser person', (asked, given) => expect(lesserPerson(asked, given)).toBeNull())
})

describe('numbers in words', () => {
  test.each([
    ['Mở ít nhất 02 chuyên đề', 'Mở ít nhất một chuyên đề'],
    ['Xây 05 bến thuyền', 'Xây ba bến thuyền'],
    ['Trồng 25 vườn mẫu', 'Trồng mười hai vườn mẫu'],
    ['Dành 60% số thu mua sách', 'Dành một nửa số thu mua sách'],
    ['Dành 70% số thu mua sách', 'Dành hai phần ba số thu mua sách'],
  ])('%s | %s: fewer', (asked, given) => expect(lowerNumber(asked, given)).not.toBeNull())
  test.each([
    ['Mở ít nhất 02 chuyên đề', 'Mở ít nhất hai chuyên đề'],
    ['Mở 03 chuyên đề', 'Mở chuyên đề thứ hai'],
    ['Chính quyền ba cấp', 'Chính quyền hai cấp'],
    ['Họp 04 bên', 'Họp cả hai bên'],
    ['Dành 60% số thu mua sách', 'Dành ba phần tư số thu mua sách'],
    ['Mời 03 chuyên gia', 'Mời một số chuyên gia'],
  ])('%s | %s: no fewer', (asked, given) => expect(lowerNumber(asked, given)).toBeNull())
})

const upstream = `I. YÊU CẦU
1. Việc thu học phí phải công khai, có biên lai cho từng người học.
2. Không ép người học mua tài liệu.
II. CHỈ TIÊU
1. Mỗi trung tâm mở tối thiểu 03 lớp xóa mù chữ trong năm.
2. Học viên đạt chuẩn chiếm ít nhất 80% tổng số học viên dự thi cuối khóa.
3. 100% lớp học có bàn ghế, bảng viết, đèn chiếu, quạt điện trước mùa mưa.
4. Mức hỗ trợ không dưới 300.000 đồng mỗi người học mỗi tháng.
5. 60% số thu từ vườn trường dành mua sách.
6. Người đứng đầu trung tâm gặp gỡ người học ít nhất 02 lần mỗi năm.
III. NỘI DUNG
1. Bố trí phòng đọc sách ban đêm cho người học ở các điểm bản.
2. Thẩm định giáo án xóa mù chữ trong vòng 05 ngày, tối đa 10 giáo án mỗi đợt.
3. Bảo vệ môi trường điểm bản: thu gom nước thải, phân gia súc, chai lọ thuốc trừ cỏ.
4. Mở tủ sách lưu động theo phiên chợ, không để sách quá hạn mượn quá 20 ngày.`

describe('in a plan', () => {
  const heard = (from: string, to: string) => {
    expect(upstream.includes(from)).toBe(true)
    return findingsOf(upstream.replace(from, to), upstream, ['targets', 'contents', 'assignments'])
  }
  test.each([
    ['tối thiểu 03 lớp', 'tối đa 03 lớp', 'targets/lower-than-upstream'],
    ['80% tổng số học viên', '80% tổng số học viên nòng cốt', 'targets/lower-than-upstream'],
    ['phải công khai, có', 'khi có điều kiện thì công khai, có', 'contents/item-narrowed'],
    ['ở các điểm bản.', 'ở các điểm bản, trừ các điểm bản chưa có điện.', 'contents/item-narrowed'],
    ['bàn ghế, bảng viết, đèn chiếu, quạt điện', 'bàn ghế, bảng viết', 'targets/lower-than-upstream'],
    ['6. Người đứng đầu', '6. Phó Giám đốc', 'targets/lower-than-upstream'],
    ['nước thải, phân gia súc, chai lọ thuốc trừ cỏ', 'nước thải', 'contents/item-narrowed'],
    [
      '300.000 đồng mỗi người học mỗi tháng',
      '750.000 đồng mỗi người học mỗi quý',
      'targets/lower-than-upstream',
    ],
    ['60% số thu', 'Một nửa số thu', 'targets/lower-than-upstream'],
    ['quá 20 ngày', 'quá 02 tháng', 'contents/item-narrowed'],
    ['tối đa 10 giáo án', 'ít nhất 10 giáo án', 'targets/lower-than-upstream'],
  ])('%s | %s: %s', (from, to, rule) => expect(heard(from, to).map((each) => each.rule)).toContain(rule))
  test.each([
    ['tối thiểu 03 lớp', 'từ 04 lớp trở lên'],
    ['ít nhất 80%', 'từ 82%'],
    ['phải công khai, có', 'phải công khai, minh bạch, có'],
    ['trong vòng 05 ngày', 'trong vòng 04 ngày'],
    ['bàn ghế, bảng viết, đèn chiếu', 'bảng viết, bàn ghế, đèn chiếu'],
    ['trước mùa mưa', 'trước ngày 30 tháng 4'],
    ['6. Người đứng đầu trung tâm', '6. Giám đốc Trung tâm'],
    ['300.000 đồng mỗi người học mỗi tháng', '900.000 đồng mỗi người học mỗi quý'],
    ['60% số thu', 'Hai phần ba số thu'],
  ])('%s | %s: silent', (from, to) => expect(heard(from, to)).toEqual([]))
})

const school = (tasks: string) =>
  `ỦY BAN NHÂN DÂN XÃ HÒA TIẾN\nTRƯỜNG MẦM NON HÒA TIẾN\nSố: 12/KH-TMN\nHòa Tiến, ngày 10 tháng 3 năm 2026\nKẾ HOẠCH\nPhòng bệnh tay chân miệng năm 2026\nI. NỘI DUNG\n1. Vệ sinh đồ chơi.\nII. TỔ CHỨC THỰC HIỆN\n1. Tổ Nuôi dưỡng\n${tasks}`
const department = `ỦY BAN NHÂN DÂN TỈNH\nSỞ Y TẾ\nSố: 88/KH-SYT\nHà Tĩnh, ngày 02 tháng 3 năm 2026\nKẾ HOẠCH\nPhòng bệnh tay chân miệng năm 2026\nI. NỘI DUNG\n1. Vệ sinh đồ chơi.\nII. TỔ CHỨC THỰC HIỆN\n1. Các trường mầm non\n- Thành lập đội xử lý ổ bệnh tại lớp học trước ngày 25/3/2026.\n- Trực tiếp nhận tin báo ca bệnh 24/24 giờ trong mùa dịch.\n- Báo cáo Trạm Y tế trong 02 giờ khi lớp học có ca bệnh nặng.`

describe('tasks', () => {
  const clean = [
    '- Thành lập đội xử lý ổ bệnh tại lớp học trước ngày 20/3/2026.',
    '- Trực tiếp nhận tin báo ca bệnh 24/24 giờ trong mùa dịch.',
    '- Báo cáo Trạm Y tế trong 01 giờ khi lớp học có ca bệnh nặng.',
  ].join('\n')
  const heard = (from: string, to: string) =>
    findingsOf(school(clean.replace(from, to)), department, ['assignments']).map(({ rule }) => rule)
  test.each([
    ['20/3/2026', '20/4/2026'],
    ['24/24 giờ', '12/24 giờ'],
    ['trong 01 giờ', 'trong 24 giờ'],
    ['tại lớp học trước', 'tại lớp học khi có kinh phí, trước'],
  ])('%s | %s', (from, to) => expect(heard(from, to)).toContain('assignments/task-not-taken-up'))
  test.each([
    ['20/3/2026', '25/3/2026'],
    ['24/24 giờ', 'suốt ngày đêm'],
    ['trong 01 giờ', 'trong 90 phút'],
  ])('%s | %s: silent', (from, to) => expect(heard(from, to)).not.toContain('assignments/task-not-taken-up'))
})
