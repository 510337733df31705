import { z } from 'zod'
import { defineRule } from '../define.ts'
import { fail } from '../verdicts.ts'

/** "Thành lập Ban Chỉ đạo", "kiện toàn Tổ công tác": a body that has to be set up before the work begins. */
const setUp =
  /(?<!(?:đã|được|sau khi|quyết định) )(?:thành lập|kiện toàn) (?:[\p{L}]+ ){0,3}?(?:ban chỉ đạo|ban tổ chức|ban vận động|ban điều hành|tổ công tác|tổ giúp việc|tổ chỉ đạo|tổ công nghệ|hội đồng|đoàn kiểm tra|đội tuyên truyền)/iu
const dated =
  /(?:trước|trong|chậm nhất|xong|hết|cuối|đầu) (?:ngày |tháng |quý |năm |hết |đến )|quý [IVX]+|tháng \d|ngày \d|ngay sau/iu

/**
 * Nhiệm vụ thành lập, kiện toàn tổ chức chỉ đạo cần có thời hạn.
 *
 * ## Why
 * Everything else waits for the steering committee; without a date it is set up when the first review is due.
 *
 * ## Not a finding
 * A committee that exists already; a task with a date in its row or its sentence.
 *
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Phòng Quy hoạch tham mưu thành lập Tổ công tác trồng cây xanh của Sở.", "verdict": "fail"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Phòng Quy hoạch tham mưu thành lập Tổ công tác trồng cây xanh của Sở trước ngày 15/3/2024.", "verdict": "none"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Phòng Quy hoạch phối hợp với Ban Chỉ đạo đã được thành lập.", "verdict": "none"}
 */
export const taskWithoutDeadline = defineRule({
  id: 'reporting/task-without-deadline',
  level: 'note',
  options: z.strictObject({}),
  *check(context) {
    const { plan } = context
    const tasks = plan.assignments
      .flatMap((assignment) => assignment.tasks)
      .filter((task) => setUp.test(task.text))
    const undated = tasks.filter(
      (task) =>
        !dated.test(clause(task.text)) &&
        !plan.deadlines.some(({ place }) => place.start < task.place.end && task.place.start < place.end),
    )
    const [first, ...rest] = undated
    if (first === undefined) return
    yield fail(
      context.here(first.place),
      'undated',
      { actual: setUp.exec(first.text)![0] },
      { related: rest.map((task) => context.here(task.place)), remedy: 'amend' },
    )
  },
})

/** The part of a task that speaks of setting up, up to the next semicolon. */
function clause(text: string): string {
  const at = setUp.exec(text)?.index ?? 0
  const from = text.lastIndexOf(';', at) + 1
  const to = text.indexOf(';', at)
  return text.slice(from, to < 0 ? text.length : to)
}
