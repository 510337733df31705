import type { Target } from '../model/facets.ts'
import { compiled } from '../text/letters.ts'
import type { Span } from '../text/mapped.ts'
import { matchesOf } from '../text/matches.ts'
import { spelledNumber, spelledValue } from '../text/numbers.ts'
import type { ParseContext } from './context.ts'
import type { Value } from './target-numbers.ts'

/**
 * A number in words behind its limit, or behind what is made: "ít nhất hai mô hình", "không quá tám phần trăm", "xây
 * dựng ba tuyến phố". "Ít nhất một phần ba" is a
 * share of its own, "tối thiểu năm học 2027" a year.
 */
const spelled = compiled(
  `(?<!\\p{L})(?:(?:(?<few>không (?:vượt )?quá|tối đa)|(?<many>ít nhất|tối thiểu|không dưới|không ít hơn))(?: là| đạt| có| phải có)?|(?:xây dựng|thành lập|tổ chức|mở|trồng|ra mắt|hình thành|xóa|sửa chữa|lắp đặt|có thêm)(?= (?:hai|ba|bốn|sáu|bảy|tám|chín|mười) (?!bên|mặt|chiều|cấp|sạch|không|nhất|tại chỗ|tốt|trong|loại|nhóm|nội dung|giai đoạn|đợt|miền)\\p{L})) (?<value>(?=(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) )${spelledNumber}) ?(?:(?<rate>phần trăm)(?!\\p{L})|(?!(?<=năm )(?:học|qua|nay|tới|sau)(?!\\p{L}))(?=(?!(?:số|phần|nửa|trong|năm|nghìn|triệu|tỷ|giờ|ngày|tuần|tháng|phút)(?!\\p{L}))\\p{L}))`,
  'gu',
)

function boundOf({ few, many }: Readonly<Record<string, string | undefined>>): Target['comparator'] {
  if (few !== undefined) return '<='
  return many === undefined ? '=' : '>='
}

/** Whether a folded text has a number in words that is a limit. */
export function hasSpelled(text: string): boolean {
  return matchesOf(spelled, text).length > 0
}

/** The limits of a sentence that are spelled out. */
export function spelledIn({ view }: ParseContext, { start, end }: Span): readonly Value[] {
  return matchesOf(spelled, view.lower.slice(start, end)).map(({ 0: found, index, groups }) => ({
    start: start + index,
    end: start + index + found.trimEnd().length,
    values: [{ value: spelledValue(groups!.value!), comparator: boundOf(groups!) }],
    unit: groups!.rate === undefined ? 'count' : 'percent',
  }))
}
