import { describe, expect, it } from 'vitest'
import { continues, continuesDash, joins } from '../../src/read/joins.ts'

describe('behind an empty line', () => {
  it.each([
    [
      'Tập trung nâng cao chất lượng giáo dục thường xuyên cho các',
      'Trung tâm học tập cộng đồng trên địa bàn.',
    ],
    ['Căn cứ chương trình công tác năm và Kế hoạch số', '72/KH-UBND ngày 12/3/2024'],
    ['Sở Y tế phối hợp với các đơn vị tổ chức tập huấn cho cán bộ,', 'Giáo viên và người lao động'],
    ['phát động Phong trào thi đua vì người nghèo giai đoạn 2026 -', '2030, Hội đồng ban hành Kế hoạch'],
    ['triển khai thực hiện tốt các nội dung của kế hoạch đến toàn thể', 'cán bộ, đảng viên'],
    ['có mô hình, sáng kiến được áp dụng hiệu quả tại cơ', 'SỞ.'],
  ])('%s ⏎ %s goes on', (whole, next) => {
    expect(continues(whole, next)).toBe(true)
  })

  it.each([
    ['1. Hỗ trợ ứng dụng máy móc, trang thiết bị', 'Ưu tiên ngành chế biến nông, lâm, thủy sản.'],
    ['2. Những khó khăn, hạn chế và tồn tại', 'Một số địa phương chưa quan tâm.'],
    ['3. Kết quả đạt được trong thời gian qua', 'Tỷ lệ hộ nghèo giảm còn 2%.'],
    ['4. Phân công nhiệm vụ và tiến độ công việc', 'Văn phòng theo dõi.'],
    ['5. Phát triển hạ tầng và chuyển đổi số', 'Nâng cấp đường truyền.'],
    ['6. Các chi hội, câu lạc bộ trực thuộc', 'Tổ chức sinh hoạt hằng tháng.'],
    ['1. Những kết quả nổi bật đã đạt được', 'Phong trào lan tỏa đến các xã.'],
    ['Công tác chuẩn bị đã hoàn thành.', 'Các đơn vị ra quân.'],
  ])('%s ⏎ %s is over', (whole, next) => {
    expect(continues(whole, next)).toBe(false)
  })
})

describe('where a page ends', () => {
  const joined = (before: string, next: string, width: number | null) =>
    joins(() => before, before, next, true, width, true)
  const full = '3. Học tập tấm gương vượt khó, tinh thần tương thân tương ái của Bà mẹ'
  it('a full line goes on with a name', () => {
    expect(joined(full, 'Việt Nam anh hùng; mỗi chi đoàn nhận chăm sóc một mẹ.', 72)).toBe('gap')
  })
  it('a short one, a label or an empty line alone do not', () => {
    expect(joined('3. Học tập tấm gương vượt khó', 'Mỗi chi đoàn nhận chăm sóc một mẹ.', 72)).toBe('no')
    expect(joined(full, '4. Thăm hỏi gia đình chính sách.', 72)).toBe('no')
    expect(joined(full, 'Việt Nam anh hùng; mỗi chi đoàn nhận chăm sóc một mẹ.', null)).toBe('no')
  })
})

describe('the last word of a sentence on a line of its own', () => {
  const full = 'xóa các điểm tồn lưu rác thải tự phát ven sông, ven đê và ven Quốc lộ'
  const wraps = (next: string, before = full) => joins(() => before, before, next, null, 72, true) === 'wrap'
  it('is no label and no heading behind a full line', () => {
    expect(wraps('7.')).toBe(true)
    expect(wraps('OCOP.')).toBe(true)
    expect(wraps('UBND;')).toBe(true)
  })
  it('is no label behind what it counts', () => {
    const month = 'b) Hằng năm tổ chức Tháng hành động vì người cao tuổi Việt Nam vào tháng'
    expect(wraps('10: thăm hỏi, khám mắt, hội thao.', month)).toBe(true)
    expect(
      wraps('7. Lắp đặt biển báo.', 'a) Dọn vệ sinh, phát quang hành lang an toàn dọc theo Quốc lộ'),
    ).toBe(true)
    expect(
      wraps('10. Thăm hỏi người cao tuổi.', 'b) Tổ chức sinh hoạt câu lạc bộ của các ấp, khóm mỗi tháng'),
    ).toBe(false)
  })
  it('begins anew behind a short line or a finished one', () => {
    expect(wraps('7.', 'Những việc cần làm ngay trong năm')).toBe(false)
    expect(wraps('7.', `${full}.`)).toBe(false)
    expect(wraps('7. Trồng cây', full.replace('Quốc lộ', 'đường làng'))).toBe(false)
  })
})

describe('a wrapped line', () => {
  const wraps = (before: string, next: string) =>
    joins(() => before, before, next, null, null, true) === 'wrap'
  it.each([
    ['Thực hiện Đề án số 09-ĐA/TU về nâng cao năng lực cán bộ và Kết luận số', '77-KL/TU, ngày 26/12/2025'],
    ['Việc thanh toán, quyết toán theo quy định tại khoản 2 Điều', '15. Các đơn vị sử dụng đúng mục đích.'],
    ['Các đơn vị hoàn thành việc rà soát, gửi danh sách về Phòng Nội vụ trước ngày', '15. Phòng tổng hợp.'],
    ['bí thư, phó bí thư cấp ủy theo Chương trình khung', '(1).'],
    ['Treo cờ tại trụ sở Hội Liên hiệp Phụ nữ Việt', 'Nam xã trong tuần lễ'],
  ])('%s ⏎ %s goes on', (before, next) => {
    expect(wraps(before, next)).toBe(true)
  })
  it.each([
    ['Các quy định về quản lý tài sản, tài khoản', '2. Mục đích'],
    ['- Kiểm tra việc thực hiện chế độ thu chi, hồ sơ mở tài khoản', '3. Yêu cầu'],
    ['Kết luận của đoàn kiểm tra', '1. Ưu điểm'],
    ['Tổ chức hội nghị quán triệt trong toàn đảng bộ', '(2). Tổ chức tập huấn cho cán bộ xã'],
    ['Rà soát hộ nghèo trên địa bàn phường', '(3): Cập nhật dữ liệu'],
    ['Phòng Kế toán tổng hợp và các khoa, phòng', 'a)\u00a0lập dự toán'],
  ])('%s ⏎ %s is over', (before, next) => {
    expect(wraps(before, next)).toBe(false)
  })
})

describe('a line as good as full', () => {
  const wraps = (before: string, next: string) => joins(() => before, before, next, null, 79, true) === 'wrap'
  it('goes on in small letters behind a semicolon where points bear labels', () => {
    const point = '2. Gia cố chuồng trại, chuẩn bị bạt che, chất độn chuồng trước mùa đông;'
    expect(wraps(point, 'che chắn, giữ ấm cho vật nuôi khi rét đậm.')).toBe(true)
    expect(wraps(point, 'Che chắn, giữ ấm cho vật nuôi khi rét đậm.')).toBe(false)
    expect(wraps(point.slice(3), 'che chắn, giữ ấm cho vật nuôi khi rét đậm.')).toBe(false)
    expect(wraps('2. Gia cố chuồng trại, chuẩn bị bạt che trước mùa đông;', 'che chắn cho vật nuôi.')).toBe(
      false,
    )
  })
})

describe('a dash at the beginning of a line', () => {
  it.each([
    [
      'Tổng hợp, trình Giám đốc báo cáo Tổng công ty (qua Ban An toàn',
      '- Môi trường) trước ngày 05/12.',
      true,
    ],
    ['Thành phần gồm Công chức Địa chính', '- Xây dựng và các trưởng thôn.', true],
    ['Thành phần (nếu có đại biểu)', '- Môi trường) xanh', false],
    ['Các nhóm việc (theo Phụ lục', '- Trồng cây; dọn vệ sinh.', false],
    ['Các nhóm việc chính', '- Xây dựng đường hoa.', false],
  ])('%s ⏎ %s', (before, next, goesOn) => {
    expect(continuesDash(before, next)).toBe(goesOn)
  })
})
