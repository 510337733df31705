import { z } from 'zod'
import type { Deadline } from '../../model/facets.ts'
import type { Plan } from '../../model/plan.ts'
import { singleSpaced } from '../../text/spaces.ts'
import { defineRule } from '../define.ts'
import { paragraphAround } from '../paragraph.ts'
import { fail, review } from '../verdicts.ts'
import { shownDay } from './days.ts'
import { isSigned } from './demands.ts'
import { isProduct } from './products.ts'

/**
 * Thời hạn báo cáo phải đi kèm nơi nhận báo cáo.
 *
 * ## Why
 * Who has a date but no addressee does not know whom the report is for, and nobody misses it.
 *
 * ## Not a finding
 * A date for something else than a report, a report that a table names as what comes out of a task; a body named
 * elsewhere in the same task is to be looked at. What goes to one in front of it, in the same paragraph, says whom.
 *
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở theo dõi, đôn đốc; báo cáo đánh giá định kỳ trước ngày 10/12 hằng năm.", "verdict": "fail"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở theo dõi, đôn đốc; báo cáo UBND tỉnh trước ngày 10/12 hằng năm.", "verdict": "none"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Phòng Quy hoạch báo cáo lãnh đạo Sở trước ngày 10/12 hằng năm.", "verdict": "none"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Phòng Quy hoạch hoàn thành danh mục cây trồng trước ngày 10/12 hằng năm.", "verdict": "none"}
 * @example {"plan": "I. NHIỆM VỤ\n| TT | Nhiệm vụ | Đơn vị chủ trì | Thời gian |\n|---|---|---|---|\n| 1 | Khảo sát cây cổ thụ | Phòng Quy hoạch | Bắt đầu quý I/2024; báo cáo khảo sát quý III/2024 |", "verdict": "none"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở tổng hợp, trình Giám đốc Sở gửi báo cáo trước ngày 10/12 hằng năm.", "verdict": "review", "code": "elsewhere"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở tổng hợp, trình Giám đốc Sở báo cáo UBND tỉnh trước ngày 10/12 hằng năm.", "verdict": "none"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Các phòng: gửi danh sách cây cần cắt tỉa về Văn phòng Sở trước ngày 20/02/2026; báo cáo kết quả trước ngày 12 của tháng cuối quý.", "verdict": "none"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Các phòng:\n- Báo cáo kết quả trước ngày 12 của tháng cuối quý.\n- Gửi danh sách cây cần cắt tỉa về Văn phòng Sở trước ngày 20/02/2026.", "verdict": "review", "code": "elsewhere"}
 */
export const recipientMissing = defineRule({
  id: 'reporting/recipient-missing',
  level: 'error',
  options: z.strictObject({}),
  *check(context) {
    for (const deadline of context.plan.deadlines) {
      if (deadline.act !== 'report' || isProduct(context.plan, deadline)) continue
      const at = context.here(deadline.place)
      const data = { actual: shownDay(deadline) }
      if (isSigned(deadline, context)) {
        yield review(at, 'elsewhere', data, { remedy: 'amend' })
        continue
      }
      if (deadline.recipients.length > 0 || deadline.via !== null) continue
      if (!/báo\s+cáo/iu.test(taskText(context.plan, deadline.place) ?? deadline.place.quote)) continue
      if (named(context.plan, deadline) || saidInFront(context.plan, deadline)) continue
      if (names(context.plan, deadline) || papersBeside(context.plan, deadline).length > 0)
        yield review(at, 'elsewhere', data, { remedy: 'amend' })
      else yield fail(at, 'missing', data, { remedy: 'amend' })
    }
  },
})

/** Recipients in small letters: "báo cáo lãnh đạo Sở", "gửi cơ quan thường trực". */
const common =
  /(?:báo\s+cáo|gửi|nộp|trình|về|cho|lên)\s+(?:về\s+|cho\s+|lên\s+|với\s+)?(?:các\s+|đồng chí\s+)?(?:lãnh đạo|cấp ủy|chi ủy|cấp trên|cơ quan|đơn vị|thường trực|thủ trưởng|giám đốc|chủ tịch|hiệu trưởng|ban (?!đầu|hành)|hội đồng|đảng ủy|chi bộ|tổ (?!chức)|nhà trường|phòng|văn phòng|trung tâm|sở|bộ phận|ubnd)(?!\p{L})/iu

function named(plan: Plan, { place }: Deadline): boolean {
  return common.test(taskText(plan, place) ?? place.quote)
}

/** The task around the date names somebody to whom something goes. */
function names(plan: Plan, { place }: Deadline): boolean {
  const text = taskText(plan, place)
  return text !== null && /(?:báo cáo|gửi|về|trình|nộp)(?: cho| về)? (?:\p{Lu}|UBND)/u.test(text)
}

/** "Gửi danh sách về Văn phòng trước ngày 20/2; báo cáo kết quả trước ngày 12/3": the same body, in one breath. */
function saidInFront(plan: Plan, deadline: Deadline): boolean {
  const { start } = paragraphAround(plan, deadline.place)
  return papersBeside(plan, deadline).some(
    ({ place }) => place.start >= start && place.end <= deadline.place.start,
  )
}

/** Another paper of the same body, in the same section, does say where it goes. */
function papersBeside({ deadlines }: Plan, { actor, place }: Deadline): readonly Deadline[] {
  return deadlines.filter(
    (other) =>
      other.place.start !== place.start &&
      other.recipients.length > 0 &&
      other.actor === actor &&
      other.place.section === place.section,
  )
}

/** The part of the task between semicolons that holds the date. */
function taskText(plan: Plan, place: Deadline['place']): string | null {
  const task = plan.assignments
    .flatMap((assignment) => assignment.tasks)
    .find((each) => each.place.start <= place.start && each.place.end >= place.end)
  if (task === undefined) return null
  const { quote, start } = task.place
  const from = quote.lastIndexOf(';', place.start - start) + 1
  const to = quote.indexOf(';', place.end - start)
  return singleSpaced(quote.slice(from, to < 0 ? quote.length : to))
}
