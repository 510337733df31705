import { describe, expect, test } from 'vitest'
import { planOf } from './plan-of.ts'

const issuerUnder = (letterhead: string) =>
  planOf(
    `${letterhead}\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 12/KH-ABC\n\nKẾ HOẠCH\nTrồng cây năm 2025\n\nI. MỤC ĐÍCH\n1. Trồng cây.\n`,
  ).header.issuer

describe('the issuer of a letterhead', () => {
  test.each([
    ['ỦY BAN QUỐC GIA\nVỀ NGƯỜI CAO TUỔI VIỆT NAM', 'ỦY BAN QUỐC GIA VỀ NGƯỜI CAO TUỔI VIỆT NAM', null],
    ['BAN CHẤP HÀNH\nHỘI LÀM VƯỜN TỈNH BẾN TRE', 'BAN CHẤP HÀNH HỘI LÀM VƯỜN TỈNH BẾN TRE', null],
    [
      'HỘI LHPN VIỆT NAM\nHỘI LIÊN HIỆP PHỤ NỮ\nTỈNH SÓC TRĂNG',
      'HỘI LIÊN HIỆP PHỤ NỮ TỈNH SÓC TRĂNG',
      'HỘI LHPN VIỆT NAM',
    ],
    ['QUÂN KHU 4\nBỘ CHỈ HUY QUÂN SỰ TỈNH NGHỆ AN', 'BỘ CHỈ HUY QUÂN SỰ TỈNH NGHỆ AN', 'QUÂN KHU 4'],
    ['ỦY BAN NHÂN DÂN\nXÃ TÂN PHÚ', 'ỦY BAN NHÂN DÂN XÃ TÂN PHÚ', null],
    ['TỈNH ỦY NGHỆ AN\nHUYỆN ỦY ĐÔ LƯƠNG', 'HUYỆN ỦY ĐÔ LƯƠNG', 'TỈNH ỦY NGHỆ AN'],
  ])('%j', (letterhead, name, parent) => {
    expect(issuerUnder(letterhead)).toMatchObject({ name, parent, stated: true })
  })
})
