import { compiled, withRanges } from '../text/letters.ts'
import type { Span } from '../text/mapped.ts'
import { trimmed } from '../text/spaces.ts'
import { bodyAt } from './bodies.ts'
import type { View } from './view.ts'

const beforeIssuer = /(?: ?,)? ?(?:được )?(?:do|của|giữa) /iuy
/** "Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng khóa XII", "Nghị quyết Hội nghị Trung ương 6 khóa XII". */
const ordinal =
  '(?:\\p{N}{1,2}|(?:mười )?(?:nhất|một|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)(?: (?:một|hai|ba|bốn|lăm))?)(?!\\p{L})'
const conference = compiled(
  `(?: ?,)? ?(?:của )?(?:nghị quyết )?(?<name>hội nghị (?:(?:toàn thể )?lần thứ ${ordinal}|(?:ban chấp hành )?trung ương (?:lần thứ )?${ordinal})(?:,? (?:của )?(?<of>ban chấp hành(?!\\p{L}))|,? \\(?khóa [ivxl\\p{N}]+\\)?)?)`,
  'iuy',
)
/** Behind "của" a body may begin with a small letter, where its own name shows: "sở GD&ĐT Hà Nội", "huyện ủy". */
const written = withRanges(
  /(?:sở|phòng|bộ|ban|trường|chi cục|cục|hội|trung tâm|bệnh viện|công an|đoàn) (?=\p{Lu})|(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|(?:tỉnh|thành|huyện|thị|quận|đảng) ủy)(?!\p{L})/uy,
)

/** "của Ủy ban nhân dân tỉnh" at `at`: the name of the body behind it. */
export function issuerBehind(view: View, at: number): Span | null {
  conference.lastIndex = at
  const met = conference.exec(view.folded)
  if (met !== null) {
    const end = at + met[0].length
    const { name, of } = met.groups!
    return of === undefined
      ? trimmed(view.text, { start: end - name!.length, end })
      : bodyAt(view, end - of.length)
  }
  beforeIssuer.lastIndex = at
  const lead = beforeIssuer.exec(view.folded)
  if (lead === null) return null
  const start = at + lead[0].length
  written.lastIndex = start
  return bodyAt(view, start, written.test(view.folded))
}
