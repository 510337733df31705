import { trimmed } from '../text/spaces.ts'
import { behindLabel, type Node } from './outline.ts'
import { yearIn } from './target-years.ts'
import type { View } from './view.ts'

const past =
  /(?:tình hình|kết quả|thực trạng|đánh giá|đặc điểm|những kết quả|tồn tại|hạn chế|căn cứ|sự cần thiết)/uy
/** Among aims such a word names what is aimed at ("Đánh giá, xếp loại viên chức"), unless it says that it is done. */
const over =
  /^(?:thực trạng|đặc điểm|tồn tại|hạn chế(?:,| và)(?= )|những kết quả|căn cứ|sự cần thiết|(?:(?:đánh giá|tình hình|kết quả),? )+(?:chung|việc|(?:triển khai|tổ chức|đã)? ?thực hiện|(?:đã )?đạt được|(?:của )?(?:các )?năm (?:học )?(?:trước|qua)))(?!\p{L})/u

/** "TÌNH HÌNH VÀ MỤC TIÊU": what is to be reached stands there too. */
const ahead = /(?:và|,) (?:mục tiêu|chỉ tiêu|phương hướng|nhiệm vụ|kế hoạch)(?!\p{L})/u
const longestTitle = 120

/** "Kết quả thực hiện năm 2023": what has been reached is no target. */
export function isPast(view: View, node: Node, inAims: boolean, above: number | null): boolean {
  const { start, end } = trimmed(view.text, behindLabel(node))
  past.lastIndex = start
  if (!past.test(view.lower)) return false
  const title = view.lower.slice(start, Math.min(end, start + longestTitle))
  if (ahead.test(title)) return false
  const year = inAims ? yearIn(title) : null
  return !inAims || over.test(title) || (year !== null && above !== null && year < above)
}
