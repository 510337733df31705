import type { Target } from '../model/facets.ts'
import { compiled } from '../text/letters.ts'
import { numeric } from '../text/numbers.ts'
import type { ColumnHead } from './table-heads.ts'

/** What there is, beside what is to be: "Thực hiện năm 2025", "Kết quả", "TH 2025", "Tỷ lệ hiện nay (%)". */
const reached =
  /^(?:đã |tình hình |số liệu )?thực hiện|kết quả(?! (?:cần|phải|phấn đấu|dự kiến|mong đợi|kỳ vọng))|(?<!thực )hiện (?:trạng|nay|có|tại)|đến nay|đầu (?:năm|kỳ)|năm trước|(?<!^yêu cầu )đạt được|(?<!\p{L})ước (?=thực hiện|đạt|tính|cả|năm|\d)|^ước(?!\p{L}| mơ| nguyện| vọng)|(?<!\p{L})th(?=$| (?:năm |\d))/u
/** What it costs: "Mức chi (đồng)", "Kế hoạch vốn". */
const costs =
  /(?:\(|nghìn |ngàn |triệu |tỷ )đồng|\((?:vnđ|đ)\)|kinh phí|(?<!\p{L})(?:vốn|tiền)(?!\p{L})|dự toán|ngân sách|^(?:định )?mức (?:chi|thu|hỗ trợ|đóng|phạt|thưởng|hưởng|lương)(?!\p{L})/u

/** Whether a column holds what has been reached or what it costs, no targets. */
export function holdsNone({ name, group }: Pick<ColumnHead, 'name' | 'group'>): boolean {
  return [name, group].some((words) => isReached(words) || costs.test(words))
}

/** Whether a column that names what it measures names money to be spent: no "Thu ngân sách", no "Tỷ lệ giải ngân vốn". */
export function isSpent(words: string): boolean {
  return costs.test(words) && (!earned.test(words) || outlay.test(words))
}

/** "Tỷ lệ chi ngân sách"; "chi bộ" and "chi cục" spend nothing. */
const outlay = /(?<!\p{L})chi(?! (?:bộ|cục|hội|đoàn|nhánh|tiết|ủy|phí))(?!\p{L})/u
const earned =
  /^(?:tỷ lệ|tốc độ|mức tăng)|%|(?<!\p{L})(?:thu (?:ngân sách|nhập|nội địa|từ|đảng phí|quỹ|học phí)|tổng thu|doanh (?:thu|số)|giá trị|kim ngạch|sản (?:phẩm|lượng)|nộp|lợi nhuận|dư nợ|tiết kiệm|huy động|quyên góp|ủng hộ|vận động)(?!\p{L})/u

/** Whether a row or column is of a year that is over: "Thực hiện năm 2025". */
export function isReached(words: string): boolean {
  return reached.test(words)
}

/** What is measured, without its unit: "Trong đó: Diện tích rừng trồng (ha)". */
export function subjectIn(name: string): string {
  return name.replace(/^trong đó ?:? ?/iu, '').replace(unit, '')
}

const unit = /(?: ?\((?:tỷ lệ )?%|,? %| ?\(\p{Ll}{1,8}(?: \p{Ll}{1,8}){0,2}(?:\/\p{Ll}{1,8})?)\)?$/u

const number = '(?:\\d{1,3}(?:\\.\\d{3})+|\\d{1,9}(?:[,.]\\d{1,2})?)'
const inCell = compiled(
  `^(?:đạt )?(?<sign>>=?|<=?|≥|≤|trên|dưới|từ|ít nhất|tối thiểu|không (?:dưới|thấp hơn|quá|vượt quá)|tối đa)? ?(?:(?<low>${number}) ?%? ?(?:-|đến) ?)?(?<value>${number}) ?(?<percent>%)?(?<more> trở lên)?(?: (?!tháng|quý|năm|ngày|giờ)[\\p{L}/]+(?: \\p{L}+){0,3})?(?:(?:,| và) (?:tăng|giảm) dần[^\\d]*)?$`,
  'u',
)

/** The value of a cell, two for a range: "≥ 85", "1.200 hồ sơ", "70 - 80%". */
export function valuesOf(text: string): readonly {
  readonly value: number
  readonly comparator: Target['comparator']
  readonly percent: boolean
}[] {
  const match = inCell.exec(text)
  if (match === null) return []
  const { sign, low, value, percent: mark, more } = match.groups!
  const percent = mark !== undefined
  if (low !== undefined)
    return [
      { value: numeric(low), comparator: '>=', percent },
      { value: numeric(value!), comparator: '<=', percent },
    ]
  const atMost = sign !== undefined && /^(?:<|≤|dưới|không (?:vượt )?quá|tối đa)/u.test(sign)
  const atLeast = sign !== undefined || more !== undefined
  return [{ value: numeric(value!), comparator: atMost ? '<=' : atLeast ? '>=' : '=', percent }]
}
