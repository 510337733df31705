import { z } from 'zod'
import { bodyKey } from '../../knowledge/bodies.ts'
import type { Deadline } from '../../model/facets.ts'
import { foldCase } from '../../text/fold.ts'
import { hasInitials, isShortFor } from '../assignments/names.ts'
import type { RuleContext } from '../context.ts'
import { defineRule } from '../define.ts'
import { fail, pass, review } from '../verdicts.ts'
import { lag, nearest, shownDay } from './days.ts'
import { collects, inwardReports, outwardReports } from './demands.ts'
import { directionOf, reportDirection } from './direction.ts'

/**
 * Thời hạn nội bộ phải đứng trước thời hạn báo cáo lên cấp trên.
 *
 * ## Why
 * Reports of the units are summed up before the sum is sent on; the other way round there is nothing to sum up.
 *
 * ## Not a finding
 * Dates of different rounds: half-yearly reports beside yearly ones. Day 25 of a quarter's last month beside day 3 of
 * the next quarter.
 *
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Các phòng, đơn vị thuộc Sở báo cáo kết quả về Văn phòng Sở trước ngày 20/12 hằng năm.\n2. Văn phòng Sở báo cáo UBND tỉnh trước ngày 10/12 hằng năm.", "verdict": "fail"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Các phòng, đơn vị thuộc Sở báo cáo kết quả về Văn phòng Sở trước ngày 25/11 hằng năm.\n2. Văn phòng Sở báo cáo UBND tỉnh trước ngày 10/12 hằng năm.", "verdict": "pass"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Các phòng, đơn vị thuộc Sở gửi báo cáo kết quả và danh sách đề nghị khen thưởng về Văn phòng Sở trước ngày 20/12 hằng năm.\n2. Văn phòng Sở báo cáo UBND tỉnh trước ngày 10/12 hằng năm.", "verdict": "fail"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Các phòng, đơn vị thuộc Sở gửi kết quả về Văn phòng Sở trước ngày 05/6/2024 (báo cáo 6 tháng) và trước ngày 16/12/2024 (báo cáo năm).\n2. Văn phòng Sở tổng hợp, gửi UBND tỉnh trước ngày 10/6/2024 đối với báo cáo 6 tháng và trước ngày 10/12/2024 đối với báo cáo năm.", "verdict": "fail"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Chi cục Kiểm lâm tổng hợp, trình Giám đốc Sở báo cáo UBND tỉnh trước ngày 10/12 hằng năm.\n2. Các phòng, đơn vị thuộc Sở báo cáo kết quả về Chi cục Kiểm lâm trước ngày 12/12 hằng năm.", "verdict": "fail"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Các phòng, đơn vị thuộc Sở gửi kết quả về Văn phòng Sở trước ngày 20/12 hằng năm.\n2. Báo cáo kết quả về UBND tỉnh trước ngày 10/12 hằng năm.", "verdict": "fail"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở dự thảo báo cáo để Sở gửi UBND tỉnh (qua Ban Thi đua, khen thưởng tỉnh): báo cáo sơ kết trước ngày 20/6/2024, báo cáo tổng kết trước ngày 10/12/2024.\n2. Các phòng, đơn vị thuộc Sở gửi kết quả thi đua của phòng, đơn vị về Văn phòng Sở trước ngày 10/6/2024 (sơ kết) và trước ngày 15/12/2024 (tổng kết).", "verdict": "fail"}
 * @example {"plan": {"letterhead": "ĐẢNG BỘ TỈNH HÀ TĨNH\nĐẢNG ỦY XÃ ĐỨC THỌ", "number": "Số 12-KH/ĐU", "body": "I. TỔ CHỨC THỰC HIỆN\n1. Các chi bộ báo cáo kết quả về Ban Xây dựng Đảng Đảng ủy xã trước ngày 20/12 hằng năm.\n2. Ban Xây dựng Đảng Đảng ủy xã tham mưu báo cáo Ban Thường vụ Tỉnh ủy trước ngày 05/12 hằng năm."}, "verdict": "fail"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Các phòng, đơn vị thuộc Sở gửi báo cáo quý về Văn phòng Sở trước ngày 25 của tháng cuối quý.\n2. Văn phòng Sở tổng hợp, gửi UBND tỉnh báo cáo quý trước ngày 03 của tháng đầu quý sau.", "verdict": "pass"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Các phòng, đơn vị thuộc Sở gửi báo cáo quý về Văn phòng Sở trước ngày 05 của tháng đầu quý sau.\n2. Văn phòng Sở tổng hợp, gửi UBND tỉnh báo cáo quý trước ngày 03 của tháng đầu quý sau.", "verdict": "fail"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Các phòng, đơn vị thuộc Sở gửi báo cáo tháng về Văn phòng Sở trước ngày 28 hằng tháng.\n2. Văn phòng Sở tổng hợp, gửi UBND tỉnh báo cáo tháng trước ngày 03 tháng sau.", "verdict": "pass"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Các phòng, đơn vị thuộc Sở gửi báo cáo năm về Văn phòng Sở trước ngày 15/12.\n2. Văn phòng Sở tổng hợp, gửi UBND tỉnh báo cáo năm trước ngày 10/01 năm sau.", "verdict": "pass"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Các phòng, đơn vị thuộc Sở gửi báo cáo về Văn phòng Sở trước ngày 15 của tháng cuối quý.\n2. Văn phòng Sở tổng hợp, báo cáo UBND tỉnh: báo cáo quý I trước ngày 08/3/2024, báo cáo quý III trước ngày 08/9/2024.", "verdict": "fail"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở báo cáo UBND tỉnh hằng quý, trước ngày 18 của tháng cuối quý.\n2. Các phòng, đơn vị thuộc Sở: gửi danh sách cây về Văn phòng Sở trước ngày 20/02/2026; báo cáo kết quả trước ngày 19 của tháng cuối quý.", "verdict": "review"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở báo cáo UBND tỉnh hằng quý, trước ngày 18 của tháng cuối quý.\n2. Các phòng, đơn vị thuộc Sở: gửi danh sách cây về Văn phòng Sở trước ngày 20/02/2026; báo cáo kết quả trước ngày 12 của tháng cuối quý.", "verdict": "pass"}
 */
export const cascadeOrder = defineRule({
  id: 'reporting/cascade-order',
  level: 'error',
  options: z.strictObject({}),
  *check(context) {
    const inward = [...inwardReports(context), ...inwardFigures(context), ...untaken(context)]
    const outward = outwardReports(context).filter((each) => each.recipients.length > 0)
    const reports = [...outward, ...inward].map((each) => reportOf(each, context))
    for (const inner of inward) {
      const takers = takersOf(inner)
      const onward = reports.flatMap((each) =>
        each.deadline !== inner && follows(inner, takers, each) ? [each.deadline] : [],
      )
      const outer = nearest(inner, ofRound(inner, onward))
      const days = outer === null ? null : lag(inner, outer)
      if (
        outer === null ||
        days === null ||
        nearest(
          outer,
          inward.filter((each) => each !== outer),
        ) !== inner
      )
        continue
      const data = { expected: shownDay(outer), actual: shownDay(inner) }
      const related = [context.here(outer.place)]
      const say = isUntaken(inner) ? review : fail
      if (days >= 0) yield say(context.here(inner.place), 'not-before', data, { related, remedy: 'amend' })
      else yield pass(context.here(inner.place), data, { related })
    }
  },
})

/** "Các phòng gửi số liệu về Phòng Kế hoạch": what is summed up need not be called a report. */
function inwardFigures(context: RuleContext): readonly Deadline[] {
  return context.plan.deadlines.filter(
    (each) =>
      each.act === 'submit' &&
      /gửi[^,;.]{0,80}(?:số liệu|kết quả)/iu.test(each.place.quote.normalize('NFC')) &&
      reportDirection(each, context) === 'own',
  )
}

/** "Các tổ dân phố báo cáo trước ngày 12": to whom it goes is not said there, but who is many stands below the issuer. */
function untaken({ plan }: RuleContext): readonly Deadline[] {
  return plan.deadlines.filter(
    (each) => each.act === 'report' && isUntaken(each) && each.actor !== null && collects(each.actor),
  )
}

function isUntaken({ recipients, via }: Deadline): boolean {
  return recipients.length === 0 && via === null
}

/** Of the reports that go on, those of the same round, where the round is named: "báo cáo năm", "báo cáo sơ kết". */
function ofRound(inner: Deadline, onward: readonly Deadline[]): readonly Deadline[] {
  const round = roundOf(inner)
  const same = round === null ? [] : onward.filter((each) => roundOf(each) === round)
  return same.length > 0 ? same : onward
}

function roundOf({ place }: Deadline): string | null {
  return rounds.exec(foldCase(place.quote.normalize('NFC')))?.groups?.round ?? null
}

const rounds =
  /(?:báo cáo|kết quả)(?: kết quả| thực hiện| định kỳ)* (?:(?:0|sáu)?(?=[69] tháng))?(?<round>[69] tháng|năm|quý|tháng|sơ kết|tổng kết)(?!\p{L})/u

/** A report that may pass on what others bring in. */
interface Report {
  readonly deadline: Deadline
  /** By whom it is made, as `bodyKey` has it; null where no one is named. */
  readonly actor: string | null
  readonly ofIssuer: boolean
  readonly leaves: boolean
  /** Its actor may be short for another name. */
  readonly isShort: boolean
}

function reportOf(deadline: Deadline, context: RuleContext): Report {
  const { actor, recipients } = deadline
  return {
    deadline,
    actor: actor === null ? null : bodyKey(actor),
    ofIssuer: actor !== null && directionOf(actor, context) === 'own',
    leaves: recipients.some((name) => directionOf(name, context) === 'outward'),
    isShort: actor !== null && hasInitials(actor),
  }
}

/** Who gets a report, as written and as `bodyKey` has them. */
interface Takers {
  readonly names: readonly string[]
  readonly keys: ReadonlySet<string>
  readonly areShort: boolean
}

function takersOf({ recipients, via }: Deadline): Takers {
  const names = via === null ? recipients : [...recipients, via]
  return { names, keys: new Set(names.map(bodyKey)), areShort: names.some(hasInitials) }
}

/** Whether the second report passes on what the first one brings in to its takers. */
function follows(first: Deadline, takers: Takers, second: Report): boolean {
  const { actor } = second.deadline
  // A report that goes out and names no one else is the issuer's own.
  if (actor === null) return second.leaves && first.actor !== null
  if (takers.keys.has(second.actor!) || (second.leaves && second.ofIssuer && first.actor !== actor))
    return true
  return (takers.areShort || second.isShort) && takers.names.some((name) => isShortFor(name, actor))
}
