import { expect, test } from 'vitest'
import { titleYear } from '../../src/knowledge/title-year.ts'

test.each([
  ['Trồng cây trên địa bàn phường năm 2025', 2025],
  ['CÔNG TÁC DÂN VẬN NĂM 2024', 2024],
  ['Bảo đảm an ninh dịp Tết Nguyên đán Ất Tỵ 2025', 2025],
  ['Chuyển đổi số năm 2025, định hướng đến năm 2030', 2025],
  ['THỰC HIỆN NGHỊ QUYẾT SỐ 15-NQ/TW NGÀY 05 THÁNG 5 NĂM 2022 ĐẾN NĂM 2030', null],
  ['Thực hiện Nghị định số 12/2023/NĐ-CP ngày 01/3/2023 năm 2024', 2024],
  ['Phong trào “Vì người nghèo năm 2023” năm 2026', 2026],
  ['Đổi mới giai đoạn 2021 - 2025', null],
  ['Tổ chức năm học 2024 - 2025', null],
  ['Giảm nghèo từ năm 2023 đến năm 2030', null],
])('%s', (title, year) => {
  expect(titleYear(title)).toBe(year)
})
