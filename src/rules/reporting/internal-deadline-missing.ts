import { z } from 'zod'
import type { Deadline } from '../../model/facets.ts'
import { defineRule } from '../define.ts'
import { fail, pass } from '../verdicts.ts'
import { hasDate, shownDay } from './days.ts'
import { collects, inwardReports } from './demands.ts'
import { directionOf, reportDirection } from './direction.ts'

/** Whether what is handed in by a day can tell what was done. */
function bringsIn({ act, place }: Deadline): boolean {
  return act === 'submit' && saysWhat.test(place.quote) && !preparing.test(place.quote)
}

/** A date in a table's own column does not say what is handed in by it. */
const saysWhat = /^(?!trước|chậm nhất|muộn nhất|trong|đến)\p{L}/iu

/**
 * Who registers (đăng ký) by a day at the beginning has not yet anything to report; what goes to the head to be
 * signed is no report.
 */
const preparing = /^(?:đăng\s+ký|trình)(?!\p{L})/iu

/**
 * Kế hoạch có hạn báo cáo lên cấp trên thì cần hạn để các đơn vị trực thuộc gửi báo cáo.
 *
 * ## Why
 * One office reports on what many units did; without a date of their own the units report when it is too late.
 *
 * ## Not a finding
 * A plan that one office carries out alone, or that gives its units no task.
 *
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Các phòng, đơn vị trực thuộc Sở triển khai trồng cây tại trụ sở.\n2. Giao Văn phòng Sở theo dõi, đôn đốc; báo cáo UBND tỉnh trước ngày 10/12 hằng năm.", "verdict": "fail"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Các phòng, đơn vị trực thuộc Sở triển khai trồng cây tại trụ sở, báo cáo kết quả về Văn phòng Sở trước ngày 25/11 hằng năm.\n2. Giao Văn phòng Sở theo dõi, đôn đốc; báo cáo UBND tỉnh trước ngày 10/12 hằng năm.", "verdict": "pass"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở báo cáo UBND tỉnh trước ngày 10/12 hằng năm.", "verdict": "none"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Các phòng, đơn vị trực thuộc Sở:\n- Đăng ký số cây trồng trước ngày 31/3 hằng năm.\n- Báo cáo kết quả về Phòng Quản lý đô thị, hạ tầng.\n2. Phòng Quản lý đô thị, hạ tầng tổng hợp, báo cáo UBND tỉnh trước ngày 10/12 hằng năm.", "verdict": "fail"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Phòng Hạ tầng trình Giám đốc Sở danh mục cây trồng trước ngày 31/3/2024.\n2. Các phòng, đơn vị trực thuộc Sở gửi kết quả về Văn phòng Sở để tổng hợp.\n3. Văn phòng Sở tổng hợp, báo cáo UBND tỉnh trước ngày 10/12/2024.", "verdict": "fail"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Các phòng, đơn vị trực thuộc Sở bình xét, gửi kết quả và danh sách đề nghị khen thưởng về Văn phòng Sở trước ngày 31/10 hằng năm.\n2. Văn phòng Sở báo cáo UBND tỉnh trước ngày 10/12 hằng năm.", "verdict": "pass"}
 */
export const internalDeadlineMissing = defineRule({
  id: 'reporting/internal-deadline-missing',
  level: 'warning',
  options: z.strictObject({}),
  *check(context) {
    const outward = context.plan.deadlines.filter(
      (each) =>
        each.act === 'report' &&
        // A report of every day or hour leaves no time for a date below.
        hasDate(each) &&
        reportDirection(each, context) === 'outward',
    )
    const [first] = outward
    if (first === undefined) return
    const within = context.plan.deadlines.filter(
      (each) =>
        each !== first &&
        (each.act === 'report' || bringsIn(each)) &&
        (reportDirection(each, context) === 'own' || (each.actor !== null && collects(each.actor))),
    )
    const at = context.here(first.place)
    const [own] = [...inwardReports(context), ...within]
    if (own !== undefined) {
      yield pass(at, { expected: shownDay(first) }, { related: [context.here(own.place)] })
      return
    }
    const units = context.plan.assignments.filter((assignment) =>
      assignment.bodies.some((body) => collects(body) && directionOf(body, context) === 'own'),
    )
    const addressed = units.filter((each) => each.place.start !== first.place.start)
    if (addressed.length === 0 || (first.actor !== null && collects(first.actor))) return
    const task = context.plan.assignments
      .flatMap((assignment) => assignment.tasks)
      .find((each) => each.place.start <= first.place.start && each.place.end >= first.place.end)
    const places = [
      ...(task === undefined ? [] : [task.place]),
      ...addressed.map(
        ({ tasks, place }) => (tasks.find(({ text }) => /báo cáo/iu.test(text)) ?? tasks[0])?.place ?? place,
      ),
    ]
    yield fail(
      at,
      'missing',
      { actual: shownDay(first), missing: true },
      { related: places.map((place) => context.here(place)), remedy: 'amend' },
    )
  },
})
