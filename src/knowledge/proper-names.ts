import { compiled } from '../text/letters.ts'

/** What bears a name of its own, which an old province may stand in: no body of the province itself. */
const heads =
  'Tổng công ty|Công ty|Tập đoàn|Doanh nghiệp tư nhân|Xí nghiệp|Nhà máy|Hợp tác xã|Liên hiệp hợp tác xã|Ngân hàng(?! Nhà nước| Chính sách)|Bệnh viện|Phòng khám|Trường(?! hợp| Chính trị)|Đại học|Học viện|Báo(?! cáo)|Tạp chí|Nhà xuất bản|Câu lạc bộ|CLB|Đội bóng|Ga|Cảng|Sân bay|Khách sạn|Vườn quốc gia'
/** Behind them stands whose it is, where, or the next body: no part of a name. */
const within =
  '(?:(?!,? ?(?:của|thuộc|trực thuộc|tại|trên|ở|trong|với|cho|do|các|theo|về|là|địa bàn|và (?:sở|ubnd|ủy ban|công an|ban|hội|đoàn|cục|chi cục|thanh tra|mặt trận|tỉnh))(?!\\p{L}))[^.,;:()\\n\\t|])'
const named = compiled(`(?<!\\p{L})(?:${heads})(?= )${within}{0,90}$`, 'iu')
const headed = compiled(`^(?:${heads})(?!\\p{L})`, 'iu')

/** Whether a body keeps its name whatever becomes of the province in it: "Công ty Cổ phần Đường sắt Quảng Bình". */
export function bearsOwnName(body: string): boolean {
  return headed.test(body.normalize('NFC').trim())
}

/**
 * Whether the words in front of a province begin such a name: "Công ty Cấp nước tỉnh", "Câu lạc bộ bóng đá"; the head
 * is written with a capital letter ("các trường tỉnh" are nobody's name).
 */
export function endsWithinOwnName(before: string): boolean {
  const match = named.exec(before)
  return match !== null && /^\p{Lu}/u.test(match[0])
}
