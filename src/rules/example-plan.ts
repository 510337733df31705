import type { Sketch } from './docs.ts'

/** Fills a sketch up to the text of a whole small plan: what it leaves out is ordinary and raises nothing. */
export function exampleText(sketch: Sketch, role: 'plan' | 'upstream'): string {
  const given = typeof sketch === 'string' ? { body: sketch } : sketch
  const plan = role === 'plan'
  const letterhead =
    given.letterhead ?? (plan ? 'UBND TỈNH HÀ TĨNH\nSỞ XÂY DỰNG' : 'ỦY BAN NHÂN DÂN\nTỈNH HÀ TĨNH')
  const number = given.number ?? (plan ? 'Số: 45/KH-SXD' : 'Số: 12/KH-UBND')
  const date = given.date ?? (plan ? 'ngày 20 tháng 02 năm 2024' : 'ngày 15 tháng 01 năm 2024')
  const title = given.title ?? 'Triển khai Phong trào “Thi đua xanh hóa đô thị giai đoạn 2023 - 2030”'
  const basis =
    given.basis ??
    (plan
      ? 'Thực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2024 của Ủy ban nhân dân tỉnh Hà Tĩnh về triển khai Phong trào “Thi đua xanh hóa đô thị giai đoạn 2023 - 2030”, Sở Xây dựng ban hành Kế hoạch như sau:'
      : 'Ủy ban nhân dân tỉnh Hà Tĩnh ban hành Kế hoạch như sau:')
  const tail =
    given.tail ??
    (plan
      ? 'Nơi nhận:\n- UBND tỉnh (b/c);\n- Các phòng, đơn vị thuộc Sở;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nTrần Văn Bình'
      : 'Nơi nhận:\n- Các sở, ban, ngành;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Thị Hoa')
  const parts = [
    letterhead,
    number,
    `${given.place ?? 'Hà Tĩnh'}, ${date}`,
    given.kind ?? 'KẾ HOẠCH',
    title,
    basis,
    given.body ?? 'I. NỘI DUNG\n1. Trồng cây xanh tại trụ sở.',
    tail,
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}
