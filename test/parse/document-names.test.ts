import { describe, expect, test } from 'vitest'
import { planOf, wrongPlaces } from './plan-of.ts'

const document = (tasks: string, recipients: string) =>
  planOf(`KẾ HOẠCH
Chăm sóc vườn thuốc nam năm 2025

I. MỤC ĐÍCH
- Có thuốc tại chỗ.

II. TỔ CHỨC THỰC HIỆN
${tasks}

Nơi nhận:
${recipients}
- Lưu: VT.`)

const bodies = (tasks: string, recipients: string) => {
  const plan = document(tasks, recipients)
  expect(wrongPlaces(plan)).toEqual([])
  return plan.assignments.map((one) => one.bodies.join(' + '))
}

describe('a name that the document sets apart', () => {
  test('is whole where a sentence goes on behind it', () => {
    const task = '1. Phòng Thanh toán, hỗ trợ bệnh nhân lập bảng kê.\n2. Khoa Dược cung cấp giống.'
    expect(bodies(task, '- Khoa Dược;\n- Phòng Thanh toán, hỗ trợ bệnh nhân (để t/h);')).toEqual([
      'Phòng Thanh toán, hỗ trợ bệnh nhân',
      'Khoa Dược',
    ])
  })

  test('is whole where the list wraps it, and ends with its own line', () => {
    const task =
      '1. Trung tâm Ươm tạo và Chuyển giao công nghệ: lập danh mục.\n2. Khoa Dược, Khoa Nội: nhận giống.'
    expect(
      bodies(task, '- Trung tâm Ươm tạo và Chuyển\ngiao công nghệ;\n- Khoa Dược,\nKhoa Nội, Khoa Ngoại;'),
    ).toEqual(['Trung tâm Ươm tạo và Chuyển giao công nghệ', 'Khoa Dược + Khoa Nội'])
  })

  test('stands alone in a heading', () => {
    const task = `1. Phòng Tiếp nhận, xét nghiệm
- Lập sổ giao nhận.
2. Khoa Dược
- Nhận mẫu từ Phòng Tiếp nhận, xét nghiệm trước ngày 20/5/2025.`
    expect(bodies(task, '- Khoa Dược;')).toEqual(['Phòng Tiếp nhận, xét nghiệm', 'Khoa Dược'])
  })

  test('stands alone in a heading of a plan behind the list of its decision', () => {
    const { assignments } = planOf(`Số: 12/QĐ-BV

QUYẾT ĐỊNH
Ban hành Kế hoạch chăm sóc vườn thuốc nam

Nơi nhận:
- Như Điều 1;
- Lưu: VT.

KẾ HOẠCH
Chăm sóc vườn thuốc nam
(Ban hành kèm theo Quyết định số 12/QĐ-BV)

I. TỔ CHỨC THỰC HIỆN
1. Phòng Tiếp nhận, xét nghiệm
- Lập sổ giao nhận.
2. Khoa Dược nhận mẫu từ Phòng Tiếp nhận, xét nghiệm; Phòng Tiếp nhận, xét nghiệm trả kết quả.
3. Phòng Tiếp nhận, xét nghiệm báo cáo kết quả.`)
    expect(assignments.map(({ bodies }) => bodies.join(' + '))).toEqual([
      'Phòng Tiếp nhận, xét nghiệm',
      'Khoa Dược',
      'Phòng Tiếp nhận, xét nghiệm',
    ])
  })

  test('is no sentence, and no list of bodies', () => {
    const task = '1. Khoa Dược bố trí đất, nước.\n2. Phòng Hành chính, các khoa trồng cây.'
    expect(bodies(task, '- Phòng Hành chính, Khoa Dược;\n- Khoa Dược bố trí;')).toEqual([
      'Khoa Dược',
      'Phòng Hành chính + các khoa',
    ])
  })
})

describe('a heading that lists places of one kind', () => {
  test('names one body for the tasks below it', () => {
    const task = '1. Các nhà thuốc, tủ thuốc, vườn mẫu\n- Ghi chép hằng tuần.\n2. Khoa Dược\n- Kiểm tra.'
    expect(bodies(task, '- Khoa Dược;')).toEqual(['Các nhà thuốc, tủ thuốc, vườn mẫu', 'Khoa Dược'])
  })
})
