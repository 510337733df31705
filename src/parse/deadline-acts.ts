import type { Deadline } from '../model/facets.ts'
import { withRanges } from '../text/letters.ts'
import type { Span } from '../text/mapped.ts'
import { trimmed } from '../text/spaces.ts'
import { isActor } from './actor-starts.ts'
import { actorsAt } from './actors.ts'
import { behindComma } from './clauses.ts'
import type { View } from './view.ts'

/** What has to be done (việc phải làm) by a date. */
export interface Act {
  readonly code: Deadline['act']
  /** Where the act's words begin; null where no verb says it. */
  readonly at: number | null
}

const award = withRanges(
  /(?<!kèm (?:theo )?)(?:đề nghị|đề xuất|trình|xét|hồ sơ|danh sách)(?: [\p{L},]+){0,9}? (?<!quỹ (?:thi đua,? )?)(?:khen thưởng|tặng thưởng|khen|tôn vinh)(?![\p{L}])/u,
)
/**
 * The acts, the most telling first. What is registered with a body ("đăng ký diện tích với Sở …") is no paper that goes
 * to it, as proposals and lists are; nor is what somebody is taught ("hướng dẫn đăng ký", "cẩm nang về nộp hồ sơ").
 */
const verbs: readonly (readonly [Deadline['act'], RegExp])[] = [
  ['propose-award', award],
  [
    'report',
    /(?:(?:gửi|nộp|trình|thực hiện|hoàn thành)(?: [\p{L}]+){0,5}? )?(?<!(?:căn cứ|theo|(?<!(?:tổ|đoàn|đội|nhóm) )công tác|đề cương|mẫu|chế độ thông tin,) )(?:chế độ )?báo cáo(?! viên)|(?<![\p{L}/(])b\/c(?= \p{L})|(?<!\p{L})gửi \p{L}[\p{L} ,-]{2,60}? kết quả (?:thực hiện )?(?:0?6 tháng|0?9 tháng|sáu tháng|cả năm|năm|quý|tháng|sơ kết|tổng kết)(?!\p{L})|(?<!\p{L})gửi kết quả(?! (?:xét nghiệm|khám|thi(?! đua)|xử lý|thẩm định|khảo sát|đối soát|xác minh|đối chiếu|phân tích|kiểm nghiệm|kiểm định|quan trắc|điều tra|chấm|đo|bình chọn)(?!\p{L}))(?: [\p{L},]+){0,8}? (?=về |lên |đến |trước |chậm )/u,
  ],
  [
    'submit',
    /(?<!\p{L})(?:(?:gửi|nộp|đăng ký(?! (?!đề tài|đề án|sáng kiến|hồ sơ|danh sách)[\p{L} ,]{0,60} với (?!cơ quan )\p{L})(?![\p{L} ]{0,30} (?:xong|hoàn thành)))(?<!(?:hướng dẫn|thủ tục|quy trình|cách(?: thức)?|về) (?:gửi|nộp|đăng ký))|(?<!(?:chương|công|quy|lộ|giáo|tiến|hành|quá|lịch) )trình|chuyển hồ sơ|cung cấp)(?!\p{L})/u,
  ],
  ['review', /(?:tổ chức |tiến hành |tham mưu )?(?:hội nghị )?(?<!khen thưởng )(?:sơ kết|tổng kết)/u],
  [
    'issue-plan',
    /(?<!\p{L})(?:(?:xây dựng|ban hành|phê duyệt|cụ thể hóa)(?:,| và| [\p{L},]+){0,8}? (?:kế hoạch|chương trình(?! (?:dạy|giảng|đào tạo|học|bồi dưỡng|tập huấn|giáo dục|nghệ thuật|văn nghệ|truyền hình|phát thanh)))|(?:kế hoạch|chương trình)(?: [\p{L},]+){0,6}? ban hành)(?!\p{L})/u,
  ],
  [
    'other',
    /(?<!\p{L})(?:hoàn thành|hoàn thiện|xong|kết thúc|kiện toàn|thành lập|công bố|công khai|chốt|ban hành|phê duyệt|bố trí|đăng ký(?= [\p{L} ,]{0,60} với \p{L}))(?!\p{L})/u,
  ],
]

/** What has to be done by the date: said in the date's own part of the clause, else before it, else behind it. */
export function actOf(view: View, segment: Span, found: Span): Act {
  const comma = behindComma(view, segment, found)
  const leads = isAdverbial(view, { start: comma, end: found.start })
  const parts: readonly Span[] = leads
    ? [
        { start: found.end, end: segment.end },
        { start: segment.start, end: found.start },
      ]
    : [
        { start: comma, end: found.start },
        { start: segment.start, end: found.start },
        { start: found.end, end: segment.end },
      ]
  let fallback: Act | null = null
  for (const part of parts) {
    const act = actIn(view, part)
    if (act.at === null) continue
    if (!leads)
      return (
        planBefore(view, segment, act, found) ??
        reviewBefore(view, segment, act, found) ??
        papersBefore(view, segment, act) ??
        reportBefore(view, segment, act) ??
        reportBehind(view, act, found) ??
        findingBefore(view, segment, act) ??
        act
      )
    if (act.code !== 'other') return act
    fallback ??= act
  }
  return fallback ?? { code: 'other', at: null }
}

/**
 * "Xây dựng kế hoạch của đơn vị, gửi Sở Y tế trước ngày …", "Ban hành kế hoạch, tổ chức phát động xong trước …": what
 * stands behind the comma, or is sent without one, goes with the plan, which is what is due.
 */
function planBefore(view: View, segment: Span, act: Act, found: Span): Act | null {
  const at = act.at!
  const sends = act.code === 'submit' && /^(?:gửi|nộp|trình)/u.test(view.lower.slice(at, at + 5))
  const ends = act.code === 'other' && /^(?:xong|ban hành|hoàn thành)/u.test(view.lower.slice(at, at + 10))
  if (!sends && !ends) return null
  // "…, hoàn thành tập huấn trước ngày …" completes something else.
  if (/^hoàn thành(?! xong) \p{L}/u.test(view.lower.slice(at, found.start))) return null
  const before = view.lower.slice(Math.max(segment.start, at - 160), at)
  const plan = makesPlan.exec(before)
  // "… gửi Sở Y tế (qua Phòng Nghiệp vụ)": what says its way is about sending.
  if (!/, ?(?:\p{L}+ ){0,12}$/u.test(before) && view.lower.slice(at, segment.end).includes('(qua '))
    return null
  return plan === null ? null : { code: 'issue-plan', at: at - before.length + plan.index }
}

/** "Chuẩn bị nội dung hội nghị sơ kết, hoàn thành trước ngày …": what is completed stands in front. */
function reviewBefore(view: View, segment: Span, act: Act, found: Span): Act | null {
  if (act.code !== 'other' || !/^(?:hoàn thành|xong) ?$/u.test(view.lower.slice(act.at!, found.start)))
    return null
  const before = actIn(view, { start: segment.start, end: act.at! })
  return before.code === 'review' ? before : null
}

/** "Báo cáo kết quả, danh sách đề nghị khen thưởng": a report that comes with an application is a report. */
function reportBefore(view: View, segment: Span, act: Act): Act | null {
  if (act.code !== 'propose-award') return null
  const report = withPapers.exec(view.lower.slice(segment.start, act.at!))
  return report === null ? null : { code: 'report', at: segment.start + report.index }
}

/** "Tổng hợp hồ sơ đề nghị khen thưởng, trình UBND xã gửi Sở Nội vụ trước ngày …": what is sent stands in front. */
function papersBefore(view: View, segment: Span, act: Act): Act | null {
  if (act.code !== 'submit') return null
  const before = view.lower.slice(segment.start, act.at!)
  const papers = awardPapers.exec(before)
  return papers === null ? null : { code: 'propose-award', at: segment.start + papers.index }
}

const awardPapers = withRanges(
  /(?<!\p{L})(?:hồ sơ|danh sách)(?: \p{L}+){0,6} (?:khen thưởng|tặng thưởng|tôn vinh)(?: \p{L}+){0,4},(?: (?:báo cáo|tham mưu))? $/u,
)

/** "Gửi Ủy ban nhân dân xã trước ngày 10/6 (báo cáo 6 tháng)": what is sent is said behind the date. */
function reportBehind(view: View, act: Act, found: Span): Act | null {
  const behind = view.lower.slice(found.end, found.end + 40)
  return act.code === 'submit' && sentReport.test(behind) ? { ...act, code: 'report' } : null
}

/** "Thẩm định nội dung tài liệu, gửi kết quả về Văn phòng": what an examination has found is no report. */
function findingBefore(view: View, segment: Span, act: Act): Act | null {
  if (act.code !== 'report' || !view.lower.startsWith('gửi kết quả về ', act.at!)) return null
  return examines.test(view.lower.slice(segment.start, act.at!)) ? { ...act, code: 'submit' } : null
}

const examines = withRanges(
  /(?<!\p{L})(?:thẩm định|thẩm tra|xác minh|khảo sát|đối soát|xét nghiệm|kiểm nghiệm|kiểm định|quan trắc|chấm)(?!\p{L})[^;:]{0,80}, $/u,
)

const sentReport = /^ ?(?:\(|đối với )(?:các )?báo cáo(?! viên)(?!\p{L})/u

const withPapers = withRanges(
  /(?:(?:gửi |nộp )?báo cáo|gửi kết quả)(?: [^;]{0,80}kèm |(?! thành tích| tóm tắt)[^;,.]{0,60}(?:,|,? (?:và|cùng)) ?(?:hồ sơ |danh sách )*$)/u,
)

const makesPlan = withRanges(
  /(?<!\p{L})(?:xây dựng|ban hành|cụ thể hóa)(?: (?:và|ban hành))* (?:kế hoạch|chương trình)(?:, (?:kế hoạch|chương trình))?(?! (?:công tác|phối hợp|này))(?!\p{L})(?:[^.;,]|(?<=kiểm tra|thi đua|phòng|cháy|tiết kiệm),){0,70}(?:(?:, ?\p{L}+(?: \p{L}+){0,11}){0,2}, ?(?:\p{L}+ ){0,12}| )$/u,
)

/** Nothing but the subject or words of time stands in front of the date. */
function isAdverbial(view: View, span: Span): boolean {
  const text = view.lower.slice(span.start, span.end).trim()
  if (
    /^(?:định kỳ|hằng năm|hàng năm|hằng tháng|hàng tháng|hằng quý|hàng quý|mỗi năm|và|đồng thời|,|\(| )*$/u.test(
      text,
    )
  )
    return true
  const { start } = trimmed(view.text, span)
  if (!isActor(view, start)) return false
  const actors = actorsAt(view, start, span.end)
  return actors !== null && actors.end >= span.end - 2
}

/** The most telling act of a range of text. */
export function actIn(view: View, { start, end }: Span): Act {
  if (end <= start) return { code: 'other', at: null }
  const text = view.lower.slice(start, end)
  for (const [code, pattern] of verbs) {
    const match = pattern.exec(text)
    if (match === null) continue
    const report = code === 'propose-award' ? withPapers.exec(text.slice(0, match.index)) : null
    if (report !== null) return { code: 'report', at: start + report.index }
    return { code, at: start + match.index }
  }
  return { code: 'other', at: null }
}
