import { describe, expect, it } from 'vitest'
import { continues } from '../../src/read/joins.ts'

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
  ])('%s ⏎ %s goes on', (whole, next) => {
    expect(continues(whole, next)).toBe(true)
  })

  it.each([
    ['1. Hỗ trợ ứng dụng máy móc, trang thiết bị', 'Ưu tiên ngành chế biến nông, lâm, thủy sản.'],
    ['2. Những khó khăn, hạn chế và tồn tại', 'Một số địa phương chưa quan tâm.'],
    ['3. Kết quả đạt được trong thời gian qua', 'Tỷ lệ hộ nghèo giảm còn 2%.'],
    ['4. Phân công nhiệm vụ và tiến độ công việc', 'Văn phòng theo dõi.'],
    ['5. Phát triển hạ tầng và chuyển đổi số', 'Nâng cấp đường truyền.'],
    ['Công tác chuẩn bị đã hoàn thành.', 'Các đơn vị ra quân.'],
  ])('%s ⏎ %s is over', (whole, next) => {
    expect(continues(whole, next)).toBe(false)
  })
})
