import type { Deadline } from '../model/facets.ts'
import { withRanges } from '../text/letters.ts'
import type { Span } from '../text/mapped.ts'
import type { FoundDue } from './dues.ts'
import type { View } from './view.ts'

/** How often a deadline returns (định kỳ): said by its date, its clause or its sentence. */
export function recurrenceOf(
  view: View,
  found: FoundDue,
  clause: Span,
  sentence: Span,
): Deadline['recurrence'] {
  const { due } = found
  if (due.year !== null) return 'once'
  if (found.cycle === 'daily') return 'unknown'
  if (found.cycle !== null) return found.cycle
  if (/(?<!\p{L})năm \($/u.test(view.lower.slice(Math.max(sentence.start, found.start - 8), found.start)))
    return 'yearly'
  const own = view.lower.slice(
    Math.max(sentence.start, clause.start - 40),
    Math.min(sentence.end, Math.max(clause.end, found.end) + 24),
  )
  const whole = view.lower.slice(sentence.start, sentence.end)
  if (/(?:hằng|hàng|mỗi) năm|(?:1|một|01) năm(?: một| 1)? lần/u.test(own)) return 'yearly'
  if (/^(?:định kỳ )?(?:hằng|hàng|mỗi) năm|(?:hằng|hàng|mỗi) năm(?=[^;]*$)/u.test(whole)) return 'yearly'
  const [behind = ''] = view.lower.slice(found.end, sentence.end).split(';', 1)
  if (/(?:hằng|hàng|mỗi) năm$/u.test(behind)) return 'yearly'
  const led = view.lower.slice(
    Math.max(sentence.start, view.lower.lastIndexOf(';', found.start) + 1),
    found.start,
  )
  if (eachHalf.test(led)) return 'half-yearly'
  const before = view.lower.slice(clause.start, found.end) + (purpose.exec(behind)?.[0] ?? '')
  if (/(?:6|06|sáu) tháng/u.test(before)) return 'half-yearly'
  if (
    /(?:báo cáo|hằng|hàng|mỗi|định kỳ) quý|quý (?:i|ii|iii|iv)(?![\p{L}])/u.test(before) &&
    due.quarter === null
  )
    return 'quarterly'
  if (/(?:hằng|hàng|mỗi|báo cáo) tháng(?! \d)/u.test(own)) return 'monthly'
  if (/(?:hằng|hàng|mỗi) quý/u.test(own)) return 'quarterly'
  if (
    /(?:báo cáo|tổng kết) (?:tổng kết )?(?:kết quả )?(?:cả |cuối )?năm(?! \d)|định kỳ (?:cả )?năm/u.test(
      before,
    )
  )
    return 'yearly'
  return 'unknown'
}

/** "Định kỳ 6 tháng báo cáo …", "6 tháng một lần"; "định kỳ 6 tháng, năm" says two of them. */
const eachHalf = withRanges(
  /(?:định kỳ (?:hằng |hàng |mỗi )?(?:6|06|sáu) tháng|(?<!\p{L})(?:6|06|sáu) tháng ?(?:\/|một|1|01) ?lần)(?! đầu| cuối|,| và (?:cả |hằng |hàng )?năm| hoặc)/u,
)

/** What a date is for, right behind it: " đối với báo cáo 6 tháng", " (báo cáo năm)". */
const purpose = /^ (?:\([^()]*\)|đối với [^,()]*?(?= và |[,.]|$))/u
