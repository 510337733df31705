/** Two bodies of one name in letterheads of two ranks: the text above gives its own tasks to none below. */
import { describe, expect, it } from 'vitest'
import { findingsOf } from './pairs.ts'

const paper = (front: string, number: string, day: string, basis: string, body: string) =>
  `${front}\nBAN THƯỜNG VỤ HỘI NÔNG DÂN\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: ${number}\n\nGia Lai, ${day}\n\nKẾ HOẠCH\nPhát triển tổ hội nuôi ong năm 2026\n\n${basis}\n\n${body}\n\nNơi nhận:\n- Các chi hội;\n- Lưu: VT.\n\nTM. BAN THƯỜNG VỤ\nCHỦ TỊCH\n\nRơ Châm Hnhit\n`

const above = (body: string) =>
  paper(
    'ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH GIA LAI',
    '21/KH-BTV',
    'ngày 08 tháng 01 năm 2026',
    'Căn cứ Điều lệ Hội Nông dân Việt Nam, Ban Thường vụ Hội Nông dân tỉnh xây dựng Kế hoạch như sau:',
    `I. NỘI DUNG\n1. Nhân đàn ong nội.\nII. TỔ CHỨC THỰC HIỆN\n${body}`,
  )

const plan = paper(
  'ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM XÃ IA KRÁI',
  '06/KH-BTV',
  'ngày 26 tháng 01 năm 2026',
  'Thực hiện Kế hoạch số 21/KH-BTV ngày 08/01/2026 của Ban Thường vụ Hội Nông dân tỉnh Gia Lai về phát triển tổ hội nuôi ong năm 2026, Ban Thường vụ Hội Nông dân xã xây dựng Kế hoạch như sau:',
  'I. NỘI DUNG\n1. Nhân đàn ong nội tại các làng.',
)

const lost = (body: string) =>
  findingsOf(plan, above(body), ['assignments'])
    .filter(({ rule }) => rule === 'assignments/task-not-taken-up')
    .map(({ verdict, code }) => `${verdict} ${code}`)

const task = 'In sổ tay kỹ thuật tách đàn, phát cho hội viên.'

describe('a body that bears the name of the one above', () => {
  it.each(['Ban Thường vụ Hội Nông dân tỉnh', 'Ban Thường vụ Hội Nông dân'])('owes nothing of %s', (body) => {
    expect(lost(`1. ${body}:\n- ${task}`)).toEqual([])
  })

  it('owes what it is given by its own rank', () => {
    expect(lost(`1. Ban Thường vụ Hội Nông dân xã Ia Krái:\n- ${task}`)).toEqual(['fail missing'])
    expect(lost(`1. Ban Thường vụ Hội Nông dân các xã, phường:\n- ${task}`)).toEqual(['review of-kind'])
  })
})
