/** The plan above, cited with its number and day but as another province's or commune's. */
import { describe, expect, it } from 'vitest'
import { findingsOf } from './pairs.ts'

const title = 'nuôi ong lấy mật dưới tán rừng năm 2026'

const paper = (front: string, number: string, day: string, basis: string) =>
  `${front}\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: ${number}\n\nPleiku, ${day}\n\nKẾ HOẠCH\nvề ${title}\n\n${basis}\n\nI. NỘI DUNG\n1. Nhân đàn ong nội.\n\nNơi nhận:\n- Lưu: VT.\n\nTHỦ TRƯỞNG\n\nRơ Châm Hnhit\n`

const said = (above: string, number: string, front: string, issuer: string) =>
  findingsOf(
    paper(
      front,
      '06/KH-ABC',
      'ngày 26 tháng 01 năm 2026',
      `Thực hiện Kế hoạch số ${number} ngày 08/01/2026 của ${issuer} về ${title}, đơn vị ban hành Kế hoạch như sau:`,
    ),
    paper(above, number, 'ngày 08 tháng 01 năm 2026', 'Xây dựng Kế hoạch như sau:'),
    ['references'],
  )
    .filter(({ rule }) => rule === 'references/number-date-mismatch')
    .map(({ verdict, code }) => `${verdict} ${code}`)

const province = 'ỦY BAN NHÂN DÂN\nTỈNH GIA LAI'
const department = 'ỦY BAN NHÂN DÂN TỈNH GIA LAI\nSỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG'
const committee = 'ĐẢNG BỘ TỈNH GIA LAI\nĐẢNG ỦY XÃ IA KRÁI'
const commune = 'ỦY BAN NHÂN DÂN\nXÃ IA KRÁI'
const unit = 'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG GIA LAI\nCHI CỤC KIỂM LÂM'

describe('the issuer of the plan above', () => {
  it.each([
    ['TỈNH ỦY GIA LAI', '58-KH/TU', committee, 'Ban Thường vụ Tỉnh ủy Đắk Lắk'],
    ['TỈNH ỦY GIA LAI', '58-KH/TU', committee, 'Tỉnh ủy Đắk Lắk'],
    [province, '21/KH-UBND', commune, 'Ủy ban nhân dân tỉnh Đắk Lắk'],
    [province, '21/KH-UBND', commune, 'UBND tỉnh Quảng Ngãi'],
    [department, '21/KH-SNNMT', unit, 'Sở Nông nghiệp và Môi trường tỉnh Đắk Lắk'],
    [commune, '21/KH-UBND', `${commune}\nTRƯỜNG THCS PHAN BỘI CHÂU`, 'Ủy ban nhân dân xã Ia Ly'],
    [committee, '21-KH/ĐU', 'ĐẢNG ỦY XÃ IA KRÁI\nCHI BỘ LÀNG DOCH', 'Đảng ủy xã Ia Ly'],
  ])('of %s %s is not another', (above, number, front, issuer) => {
    expect(said(above, number, front, issuer)).toEqual(['fail issuer'])
  })

  it.each([
    ['TỈNH ỦY GIA LAI', '58-KH/TU', committee, 'Ban Thường vụ Tỉnh ủy Gia Lai'],
    ['TỈNH ỦY GIA LAI', '58-KH/TU', committee, 'Ban Thường vụ Tỉnh ủy'],
    [province, '21/KH-UBND', commune, 'UBND tỉnh'],
    [department, '21/KH-SNNMT', unit, 'Sở Nông nghiệp và Môi trường'],
    [department, '21/KH-SNNMT', unit, 'Giám đốc Sở Nông nghiệp và Môi trường tỉnh Gia Lai'],
    [commune, '21/KH-UBND', `${commune}\nTRƯỜNG THCS PHAN BỘI CHÂU`, 'UBND xã Ia Krái'],
    [committee, '21-KH/ĐU', 'ĐẢNG ỦY XÃ IA KRÁI\nCHI BỘ LÀNG DOCH', 'Ban Chấp hành Đảng bộ xã Ia Krái'],
    [
      'TỔNG CÔNG TY CÀ PHÊ GIA LAI',
      '21/KH-TCT',
      'TỔNG CÔNG TY CÀ PHÊ GIA LAI\nCÔNG TY CÀ PHÊ IA SAO',
      'Tổng công ty Cà phê Gia Lai',
    ],
  ])('of %s %s is said so', (above, number, front, issuer) => {
    expect(said(above, number, front, issuer)).toEqual([])
  })

  it('of another number and title is another paper’s', () => {
    const plan = paper(
      commune,
      '06/KH-UBND',
      'ngày 26 tháng 01 năm 2026',
      `Thực hiện Kế hoạch số 21/KH-UBND ngày 08/01/2026 của Ủy ban nhân dân tỉnh Gia Lai về ${title}; tham khảo Kế hoạch số 21/KH-UBND ngày 08/01/2026 của Ủy ban nhân dân tỉnh Đắk Lắk về trồng sầu riêng, Ủy ban nhân dân xã ban hành Kế hoạch như sau:`,
    )
    const above = paper(
      province,
      '21/KH-UBND',
      'ngày 08 tháng 01 năm 2026',
      'Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:',
    )
    expect(
      findingsOf(plan, above, ['references']).filter(
        ({ rule }) => rule === 'references/number-date-mismatch',
      ),
    ).toEqual([])
  })
})
