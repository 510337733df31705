import { describe, expect, test } from 'vitest'
import { smallerMeasure } from '../../src/rules/measures.ts'

describe('how large a single thing is at least', () => {
  test.each([
    ['Lối đi cho người đi bộ rộng tối thiểu 1,5 m', 'Lối đi cho người đi bộ rộng tối thiểu 1,2 m'],
    ['Khoảng cách đọc sách từ 30 cm trở lên', 'Khoảng cách đọc sách từ 20 cm trở lên'],
    ['Phòng học có độ rọi bình quân từ 300 lux', 'Phòng học có độ rọi bình quân từ 200 lux'],
    ['Hàng rào cao ít nhất 2 m', 'Hàng rào cao ít nhất 150 cm'],
    ['Nước giặt đồ vải ở nhiệt độ không thấp hơn 70 độ C', 'Giặt đồ vải ở nhiệt độ không thấp hơn 60 độ C'],
  ])('%s | %s: less', (asked, given) => expect(smallerMeasure(asked, given)).not.toBeNull())
  test.each([
    ['Lối đi rộng tối thiểu 1,5 m', 'Lối đi rộng tối thiểu 150 cm'],
    ['Lối đi rộng tối thiểu 1,5 m', 'Lối đi rộng tối thiểu 1,8 m'],
    ['Kiên cố hóa tối thiểu 3.000 m kênh mương', 'Kiên cố hóa tối thiểu 400 m kênh mương'],
    ['Biển báo cao tối thiểu 2 m', 'Bồn cây dài tối thiểu 1 m, cao tối thiểu 0,4 m'],
    ['Trồng cây cao từ 2 m', 'Trồng cây cao từ 2 m2'],
  ])('%s | %s: as much, or another thing', (asked, given) => expect(smallerMeasure(asked, given)).toBeNull())
})
