import { z } from 'zod'
import type { Place } from '../../model/place.ts'
import type { Plan } from '../../model/plan.ts'
import { matchesOf } from '../../text/matches.ts'
import { singleSpaced } from '../../text/spaces.ts'
import type { RuleContext } from '../context.ts'
import { defineRule } from '../define.ts'
import { flat, part, underHeading } from '../section-text.ts'
import { fail, from, pass } from '../verdicts.ts'
import { hasDate, shownDay } from './days.ts'
import { demandsOf, inwardReports, outwardReports } from './demands.ts'
import { directionOf } from './direction.ts'

/**
 * Kế hoạch thu báo cáo của đơn vị cấp dưới thì cần nêu thời hạn báo cáo lên cấp trên.
 *
 * ## Why
 * The units get a date; whoever sums their reports up needs one as well, or the sum stays in the drawer.
 *
 * ## Not a finding
 * Reports that stay in the house: the plan sends nothing on, and no plan above asks for it.
 *
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Các phòng, đơn vị báo cáo kết quả về Văn phòng Sở trước ngày 25/11 hằng năm để tổng hợp, báo cáo UBND tỉnh theo quy định.", "verdict": "fail"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Các phòng, đơn vị báo cáo kết quả về Văn phòng Sở trước ngày 25/11 hằng năm.\n2. Văn phòng Sở báo cáo UBND tỉnh trước ngày 10/12 hằng năm.", "verdict": "pass"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Các phòng, đơn vị báo cáo kết quả về Văn phòng Sở trước ngày 25/11 hằng năm.", "verdict": "none"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Các phòng triển khai trồng cây.\nII. CHẾ ĐỘ BÁO CÁO\n1. Các phòng, đơn vị báo cáo kết quả về Văn phòng Sở trước ngày 25/11 hằng năm.\n2. Văn phòng Sở tổng hợp, báo cáo UBND tỉnh.", "verdict": "fail", "code": "undated"}
 * @example {"upstream": {"letterhead": "BỘ CÔNG THƯƠNG\nTẬP ĐOÀN DỆT MAY PHÚ BÀI", "number": "Số: 12/KH-DMPB", "body": "I. TỔ CHỨC THỰC HIỆN\n1. Các đơn vị thành viên báo cáo kết quả về Tập đoàn trước ngày 15/6/2026."}, "plan": {"letterhead": "TẬP ĐOÀN DỆT MAY PHÚ BÀI\nCÔNG TY CỔ PHẦN SỢI HƯƠNG THỦY", "number": "Số: 7/KH-SHT", "body": "I. TỔ CHỨC THỰC HIỆN\n1. Các phân xưởng báo cáo kết quả về Phòng Kỹ thuật trước ngày 05/6/2026.\n2. Phòng Kỹ thuật dự thảo báo cáo của Công ty gửi Tập đoàn trước ngày 12/6/2026."}, "verdict": "pass"}
 */
export const upwardDeadlineMissing = defineRule({
  id: 'reporting/upward-deadline-missing',
  level: 'warning',
  options: z.strictObject({}),
  *check(context) {
    const inward = inwardReports(context)
    const [first] = inward
    if (first === undefined) return
    const [out] = outwardReports(context)
    if (out !== undefined) {
      yield pass(context.here(first.place), {}, { related: [context.here(out.place)] })
      return
    }
    const onward = undatedReports(context)
    const passedOn = onward.find((each) => each.gathers)
    const collected = inward.find(hasDate)
    if (passedOn !== undefined && collected !== undefined) {
      yield fail(
        context.here(passedOn.place),
        'undated',
        { recipient: passedOn.recipient, actual: shownDay(collected), missing: true },
        { related: [context.here(collected.place)], remedy: 'amend' },
      )
      return
    }
    const demands = demandsOf(context)
    const demand = demands?.demanded[0]
    if (demands === null || demand === undefined) return
    yield fail(
      context.here(onward[0]?.place ?? first.place),
      'demanded',
      { expected: shownDay(demand), actual: shownDay(first), missing: true },
      {
        ...from(demands.source, context.there(demands.source, demand.place), 'deadlines'),
        related: [context.here(first.place)],
        remedy: 'amend',
      },
    )
  },
})

interface Onward {
  readonly place: Place
  readonly recipient: string
  /** The clause sums up what others reported: "để tổng hợp, báo cáo …". */
  readonly gathers: boolean
}

/** "… để tổng hợp, báo cáo UBND tỉnh": words in tasks that send reports out of the house without a date. */
function undatedReports(context: RuleContext): readonly Onward[] {
  const { plan } = context
  const onward =
    /báo\s+cáo\s+(?:kết\s+quả\s+)?(?:về\s+|lên\s+|cho\s+|với\s+)?(?<name>\p{Lu}[^,;.()]{2,60}?)(?=\s+(?:và\s+(?:Sở|UBND|Ủy|Ban)|theo|xem|để|trước|kịp|định)|[,;.()]|$)/gu
  const found: Onward[] = []
  for (const said of [
    ...plan.assignments.flatMap(({ tasks }) => tasks.map(({ place }) => place)),
    ...onReports(plan),
  ])
    for (const match of matchesOf(onward, said.quote)) {
      const recipient = singleSpaced(match.groups!.name!).trim()
      if (directionOf(recipient, context) !== 'outward') continue
      const { quote } = said
      const start = said.start + match.index
      const end = start + match[0].length
      if (plan.deadlines.some((each) => each.place.start <= start && each.place.end >= end)) continue
      const rest = /[;.]/u.exec(quote.slice(match.index + match[0].length))?.index ?? 0
      const place = part(said, plan.text, start, end + rest)
      const clause = quote.slice(quote.lastIndexOf(';', match.index) + 1, match.index)
      if (place !== null) found.push({ place, recipient, gathers: /tổng\s+hợp/iu.test(clause) })
    }
  return found
}

/** What stands in the sections on reports ("Chế độ báo cáo"), paragraph by paragraph: their duties are no tasks. */
function onReports(plan: Plan): readonly Place[] {
  return flat(plan.sections)
    .filter(({ role }) => role === 'reporting')
    .flatMap((section) => flat([section]))
    .flatMap((section) => [section.place, underHeading(plan, section)])
    .filter((place) => place !== null)
}
