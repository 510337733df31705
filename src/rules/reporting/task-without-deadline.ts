import { z } from 'zod'
import type { Place } from '../../model/place.ts'
import type { Plan } from '../../model/plan.ts'
import { defineRule } from '../define.ts'
import { paragraphAround } from '../paragraph.ts'
import { fail } from '../verdicts.ts'

/**
 * "Thành lập Ban Chỉ đạo", "kiện toàn Tổ công tác": a body that has to be set up before the work begins; also any team
 * that the plan itself names ("Tổ kiểm tra chéo" with a capital letter), not one of many ("các tổ tự quản").
 */
const setUp =
  /(?<!(?:đã|được|sau khi|quyết định|[Hh]ướng dẫn|[Vv]ận động) )(?:[Tt]hành lập|[Kk]iện toàn) (?:(?:\p{L}+ ){0,3}?(?:[Bb]an [Cc]hỉ đạo|[Bb]an [Tt]ổ chức|[Bb]an [Vv]ận động|[Bb]an [Đđ]iều hành|[Tt]ổ [Cc]ông tác|[Tt]ổ [Gg]iúp việc|[Tt]ổ [Cc]hỉ đạo|[Tt]ổ [Cc]ông nghệ|[Hh]ội đồng|[Đđ]oàn [Kk]iểm tra|[Đđ]ội [Tt]uyên truyền)|(?:Tổ|Ban|Đội|Nhóm) (?![Hh]ợp tác|[Dd]ân phố|[Tt]ự quản|[Qq]uản lý)\p{L}+(?: \p{Ll}+){0,3})/u
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
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Phòng Quy hoạch tham mưu thành lập Tổ kiểm kê cây xanh; kiểm tra hằng tháng.", "verdict": "fail"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Phòng Quy hoạch hướng dẫn các phường thành lập tổ tự quản cây xanh.", "verdict": "none"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\nTT\tNhiệm vụ\tCơ quan chủ trì\tThời hạn\n1\tThành lập Tổ kiểm kê cây xanh\tPhòng Quy hoạch\tTrước ngày 15/3/2024\n2\tLập danh mục cây\tPhòng Hạ tầng\tTrước ngày 15/4/2024", "verdict": "none"}
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
        !plan.deadlines.some(({ place }) => sharesRow(plan, task.place, place)),
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

/** A date inside a task, or in another cell of its row. */
function sharesRow(plan: Plan, task: Place, date: Place): boolean {
  const row = paragraphAround(plan, task)
  return date.start < row.end && row.start < date.end
}

/** The part of a task that speaks of setting up, up to the next semicolon. */
function clause(text: string): string {
  const at = setUp.exec(text)?.index ?? 0
  const from = text.lastIndexOf(';', at) + 1
  const to = text.indexOf(';', at)
  return text.slice(from, to < 0 ? text.length : to)
}
