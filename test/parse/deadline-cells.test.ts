import { describe, expect, test } from 'vitest'
import { planWith, wrongPlaces } from './plan-of.ts'

const said = (plan: ReturnType<typeof planWith>) => {
  expect(wrongPlaces(plan)).toEqual([])
  return plan.deadlines.map(({ act, due: { relation, year, quarter, month, day } }) =>
    [act, relation, year, quarter && `Q${quarter}`, month, day].filter((part) => part !== null).join(' '),
  )
}

const inCell = (cell: string, task = 'Nạo vét kênh') =>
  said(
    planWith(
      'TỔ CHỨC THỰC HIỆN',
      `| TT | Nhiệm vụ | Chủ trì | Thời gian |\n|---|---|---|---|\n| 1 | ${task} | Trạm Thủy nông | ${cell} |`,
    ),
  )

test('shortcomings are no terms, and what is set right is a task', () => {
  const plan = planWith(
    'NỘI DUNG KHẮC PHỤC',
    '| TT | Hạn chế, khuyết điểm | Biện pháp khắc phục | Thời hạn | Trách nhiệm |\n|---|---|---|---|---|\n| 1 | Họp chưa nền nếp | Họp đúng kỳ | Tháng 10/2026 | Chi ủy |\n| 2 | Hồ sơ thiếu | Lập lại hồ sơ | Từ tháng 9/2026 và thường xuyên | Văn phòng |',
  )
  expect(said(plan)).toEqual(['other within 2026 10', 'other from 2026 9'])
  expect(plan.assignments.map(({ bodies, tasks }) => [bodies, tasks.map(({ text }) => text)])).toEqual([
    [['Chi ủy'], ['Họp đúng kỳ']],
    [['Văn phòng'], ['Lập lại hồ sơ']],
  ])
})

describe('a cell of the time column', () => {
  test.each([
    [
      'Báo cáo khảo sát quý II/2027; nghiệm thu quý IV/2027',
      ['report within 2027 Q2', 'other within 2027 Q4'],
    ],
    ['Gửi 16/9; hạn 26/9', ['submit by 9 16', 'other by 9 26']],
    ['Gửi 16/9; nhận trước 25/9', ['submit by 9 16', 'other before 9 25']],
    ['Hồ sơ mời thầu tháng 5/2026; bàn giao trước 2028', ['other within 2026 5', 'other before 2028']],
    [
      'Đặt hàng đợt 1 năm 2027, đợt 2 năm 2028; sơ kết năm 2029',
      ['other within 2027', 'other within 2028', 'review within 2029'],
    ],
    ['Quý I/2026; quý III/2026', ['other within 2026 Q1', 'other within 2026 Q3']],
    ['Báo cáo tháng 6/2026', ['other within 2026 6']],
    ['2026', ['other within 2026']],
    ['Năm 2026', ['other within 2026']],
  ])('"%s" holds every date', (cell, expected) => {
    expect(inCell(cell)).toEqual(expected)
  })

  test.each([
    'Khởi động quý IV/2026; duy trì đến 2030',
    'Cập nhật hằng quý đến 2030; 80% hộ ký cam kết năm 2028',
    'Sau hội nghị tháng 5/2026',
    'Thường xuyên; hằng năm',
  ])('"%s" holds none', (cell) => {
    expect(inCell(cell)).toEqual([])
  })

  test('what a part does not say the task says', () => {
    expect(inCell('15/6; 15/12', 'Báo cáo kết quả về UBND xã')).toEqual(['report by 6 15', 'report by 12 15'])
  })
})

describe('a year alone', () => {
  const sentence = (body: string, section = 'TỔ CHỨC THỰC HIỆN') => said(planWith(section, body))

  test.each([
    ['Sở Tư pháp rà soát hương ước, hoàn thành trong năm 2026.', ['other within 2026']],
    ['Sở Tư pháp rà soát hương ước; thời gian hoàn thành: năm 2026.', ['other within 2026']],
    ['Trung tâm Y tế xây dựng xong trạm lưu động trong năm 2027.', ['other within 2027']],
    ['Phòng Kinh tế trình UBND xã đề án chợ đêm trong năm 2026.', ['submit within 2026']],
    ['Công ty hoàn thành năm 2027 việc thay đồng hồ nước.', ['other within 2027']],
  ])('%s', (body, expected) => {
    expect(sentence(body)).toEqual(expected)
  })

  test.each([
    'Đoàn xã tổ chức 02 lớp vẽ trong năm 2026.',
    'Phòng Kinh tế tổng hợp mức hoàn thành năm 2026 là 80%.',
    'Trường học hoàn thành năm học 2026 - 2027.',
    'Trạm Y tế theo dõi các văn bản ban hành trong năm 2025.',
  ])('%s is no term', (body) => {
    expect(sentence(body)).toEqual([])
  })

  test('an aim of a year is a target', () => {
    expect(sentence('- Hoàn thành 5 km đường hoa trong năm 2026.', 'MỤC TIÊU')).toEqual([])
  })
})
