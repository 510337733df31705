import { z } from 'zod'
import type { Draft } from '../../findings/draft.ts'
import { titleYear } from '../../knowledge/title-year.ts'
import type { Plan } from '../../model/plan.ts'
import type { Period } from '../../model/references.ts'
import { foldCase } from '../../text/fold.ts'
import { matchesOf } from '../../text/matches.ts'
import { singleSpaced } from '../../text/spaces.ts'
import type { RuleContext } from '../context.ts'
import { defineRule } from '../define.ts'
import { paragraphAround } from '../paragraph.ts'
import { readingOf } from '../reading.ts'
import { sectionAt } from '../section-text.ts'
import { fail, pass, sameYears, years } from '../verdicts.ts'
import {
  ownPeriods,
  schedulePeriods,
  schoolYearOf,
  schoolYears,
  titlePeriod,
  titleYears,
  yearOf,
} from './own.ts'
import { scheduledReviews } from './reviews.ts'

/**
 * Một chương trình chỉ có một giai đoạn trong cùng một văn bản.
 *
 * ## Why
 * Two periods for one programme leave open which one the plan is carried out in.
 *
 * ## Not a finding
 * Phases, review periods of awards, years of another programme. The years of the plan above, where the title has
 * others: `periods/programme-years-differ` speaks of the title. A plan for the rest of a programme that no registry
 * knows, whose whole years stand in the title of a cited document.
 *
 * @example {"plan": {"title": "Triển khai Phong trào “Thi đua xanh hóa đô thị giai đoạn 2024-2030”", "body": "I. NỘI DUNG\n1. Thực hiện Phong trào “Thi đua xanh hóa đô thị giai đoạn 2023-2030”."}, "verdict": "fail"}
 * @example {"plan": {"title": "Triển khai Phong trào “Thi đua xanh hóa đô thị giai đoạn 2023 - 2030”", "body": "I. NỘI DUNG\n1. Thực hiện Phong trào “Thi đua xanh hóa đô thị giai đoạn 2023-2030”."}, "verdict": "pass"}
 * @example {"plan": {"title": "Triển khai Phong trào “Thi đua xanh hóa đô thị giai đoạn 2024-2030”", "body": "I. TIẾN ĐỘ THỰC HIỆN\n1. Năm 2027: sơ kết giai đoạn 2024 - 2027.\n2. Năm 2030: tổng kết giai đoạn 2023 - 2030."}, "verdict": "fail", "code": "differ"}
 * @example {"plan": {"title": "Trồng cây phân tán trên địa bàn xã", "basis": "Thực hiện Luật Lâm nghiệp năm 2017, Ủy ban nhân dân xã ban hành Kế hoạch giai đoạn 2025 - 2030 như sau:", "body": "I. THỜI GIAN THỰC HIỆN\nKế hoạch thực hiện từ năm 2026 đến năm 2030."}, "verdict": "fail", "code": "schedule-differs"}
 * @example {"plan": {"title": "Trồng cây phân tán trên địa bàn xã", "basis": "Thực hiện Luật Lâm nghiệp năm 2017, Ủy ban nhân dân xã ban hành Kế hoạch giai đoạn 2026 - 2030 như sau:", "body": "I. THỜI GIAN THỰC HIỆN\nKế hoạch thực hiện từ năm 2026 đến năm 2030."}, "verdict": "none"}
 * @example {"plan": {"title": "Triển khai Phong trào “Thi đua xanh hóa đô thị giai đoạn 2026 - 2030”", "body": "I. NỘI DUNG\n1. Trồng cây.\n\nTrên đây là Kế hoạch triển khai Phong trào thi đua giai đoạn 2025 - 2030 của Sở./."}, "verdict": "fail", "code": "differ"}
 * @example {"plan": {"title": "Trồng cây phân tán trên địa bàn xã", "body": "I. THỜI GIAN THỰC HIỆN\nKế hoạch thực hiện từ năm 2026 đến năm 2030.\nII. TỔ CHỨC THỰC HIỆN\n1. Phòng Kinh tế theo dõi.\n\nTrên đây là Kế hoạch trồng cây giai đoạn 2025 - 2030, yêu cầu các đơn vị thực hiện./."}, "verdict": "fail", "code": "schedule-differs"}
 * @example {"plan": {"title": "Trồng cây phân tán giai đoạn 2026 - 2030", "basis": "Căn cứ Chương trình “Phủ xanh đô thị giai đoạn 2021 - 2030”;\n\nThực hiện Luật Lâm nghiệp năm 2017, Ủy ban nhân dân xã ban hành Kế hoạch như sau:", "body": "I. NỘI DUNG\n1. Trồng cây ven đường.\nII. KINH PHÍ\nKinh phí thực hiện Kế hoạch giai đoạn 2026 - 2029 từ ngân sách xã."}, "verdict": "fail", "code": "differ"}
 * @example {"plan": {"title": "về trồng cây phân tán giai đoạn 2026 - 2030 của Đảng bộ xã", "body": "I. NỘI DUNG\n1. Trồng cây ven đường.\n\nTrên đây là Kế hoạch về trồng cây phân tán giai đoạn 2020 - 2025 của Đảng bộ xã, yêu cầu các chi bộ thực hiện."}, "verdict": "fail", "code": "differ"}
 * @example {"plan": {"title": "Trồng cây xanh đô thị năm 2024", "body": "I. NỘI DUNG\n1. Trồng cây.\n\nTrên đây là Kế hoạch trồng cây xanh đô thị năm 2023 của Sở Xây dựng, yêu cầu các phòng thực hiện trong quý I năm 2024./."}, "upstream": {"title": "Trồng cây xanh năm 2024"}, "verdict": "fail", "code": "differ"}
 * @example {"plan": {"title": "Trồng cây trong trường học năm học 2025 - 2026", "basis": "Căn cứ Luật Lâm nghiệp năm 2017, Sở Xây dựng ban hành Kế hoạch như sau:", "body": "I. NỘI DUNG\n1. Trồng cây.\n\nTrên đây là Kế hoạch trồng cây trong trường học năm học 2024 - 2025, yêu cầu các phòng thực hiện./."}, "verdict": "fail", "code": "differ"}
 * @example {"plan": {"title": "Trồng cây trong trường học năm học 2025 - 2026", "basis": "Căn cứ kết quả trồng cây năm học 2024 - 2025, Sở Xây dựng ban hành Kế hoạch như sau:", "body": "I. NỘI DUNG\n1. Trồng thêm 20% số cây so với năm học 2024 - 2025.\n\nTrên đây là Kế hoạch trồng cây trong trường học năm học 2025 - 2026, yêu cầu các phòng thực hiện./."}, "verdict": "none"}
 * @example {"plan": {"title": "Trồng cây xanh đô thị năm 2024", "basis": "Căn cứ Luật Lâm nghiệp năm 2017, Sở Xây dựng ban hành Kế hoạch trồng cây xanh năm 2025 như sau:", "body": "I. NỘI DUNG\n1. Trồng cây."}, "verdict": "fail", "code": "differ"}
 * @example {"plan": {"title": "Trồng cây xanh đô thị năm 2024", "basis": "Căn cứ Luật Lâm nghiệp năm 2017, Sở Xây dựng ban hành Kế hoạch như sau:", "body": "I. NỘI DUNG\n1. Ban hành kế hoạch kiểm tra năm 2025 trước ngày 15/12/2024.\n\nTrên đây là Kế hoạch trồng cây xanh, yêu cầu các phòng báo cáo trước ngày 15/01/2025./."}, "verdict": "none"}
 * @example {"plan": {"title": "Trồng cây phân tán giai đoạn 2026 - 2030", "basis": "Thực hiện Luật Lâm nghiệp năm 2017, Ủy ban nhân dân xã ban hành Kế hoạch như sau:", "body": "I. NỘI DUNG\n1. Trồng cây ven đường.\nII. KINH PHÍ\nLồng ghép với nguồn thu được phân bổ của Kế hoạch giai đoạn 2026 - 2027 do Sở Tài chính lập."}, "verdict": "none"}
 * @example {"plan": {"title": "Trồng cây phân tán giai đoạn 2026 - 2030", "basis": "Thực hiện Luật Lâm nghiệp năm 2017, Ủy ban nhân dân xã ban hành Kế hoạch như sau:", "body": "I. NỘI DUNG\n1. Trồng cây ven đường.\nII. TỔ CHỨC THỰC HIỆN\n1. Văn phòng kế thừa số liệu khi thực hiện Kế hoạch giai đoạn 2021 - 2026."}, "verdict": "none"}
 * @example {"plan": {"title": "Trồng cây trong trường học năm học 2025 - 2026", "basis": "Căn cứ Luật Lâm nghiệp năm 2017, Sở Xây dựng ban hành Kế hoạch tổng kết trồng cây năm học 2024 - 2025 và chăm sóc vườn trường năm học 2025 - 2026 như sau:", "body": "I. NỘI DUNG\n1. Trồng cây."}, "verdict": "none"}
 * @example {"plan": {"title": "Trồng cây trong trường học năm học 2025 - 2026", "basis": "Căn cứ Luật Lâm nghiệp năm 2017, Sở Xây dựng ban hành Kế hoạch trồng cây trên cơ sở kết quả kiểm đếm năm học 2024 - 2025 như sau:", "body": "I. NỘI DUNG\n1. Trồng cây."}, "verdict": "none"}
 */
export const internalYearsDiffer = defineRule({
  id: 'periods/internal-years-differ',
  level: 'error',
  options: z.strictObject({}),
  *check(context) {
    yield* ofOneYear(context)
    yield* ofSchoolYear(context)
    const stated = titlePeriod(context)
    if (stated === null) {
      yield* ofPlanItself(context)
      return
    }
    const finals = scheduledReviews(context.plan).filter(({ subject }) => subject === 'final-review')
    const others = [...ownPeriods(context), ...schedulePeriods(context), ...finals].filter(
      (each) =>
        each.place.start !== stated.place.start &&
        !isNarrowerOf(context, stated, each) &&
        !(each.programme === null && isOfAnother(context.plan, each)),
    )
    const wrong = new Map<string, Period[]>()
    for (const each of others)
      if (!sameYears(each, stated) && !isAsAbove(context, stated, each))
        wrong.set(years(each), [...(wrong.get(years(each)) ?? []), each])
    for (const [shown, [first, ...rest]] of wrong)
      yield fail(
        context.here(first!.place),
        'differ',
        { expected: years(stated), actual: shown },
        { related: [stated, ...rest].map((each) => context.here(each.place)), remedy: 'amend' },
      )
    const agreeing = others.find((each) => sameYears(each, stated))
    if (wrong.size === 0 && agreeing !== undefined)
      yield pass(
        context.here(agreeing.place),
        { expected: years(stated) },
        { upstream: context.here(stated.place) },
      )
  },
})

/** How a plan names itself where it is issued and closed, up to what follows. */
const namesItself =
  /(?:ban hành|xây dựng|trên đây là(?: toàn bộ)?(?: nội dung)?) kế hoạch (?<name>[^.;\n]{5,300}?)(?= như sau|,? (?:yêu cầu|đề nghị|giao|trong quá trình|kính)(?!\p{L})|[.;\n])/gu

/** A plan for one year: the sentences that issue and close it have the year of its title, or the one above speaks. */
function* ofOneYear({ plan, upstream, here }: RuleContext): Iterable<Draft> {
  const stated = yearOf(plan)
  const above = upstream === null ? null : yearOf(upstream.plan)
  if (stated === null || (above !== null && above.year !== stated.year)) return
  const reading = readingOf(plan)
  for (const { index, 0: found, groups } of matchesOf(namesItself, reading.line)) {
    const year = titleYear(groups!.name!)
    const isBody = index >= reading.body.start && !found.startsWith('trên đây')
    if (year === null || year === stated.year || isBody) continue
    const start = index + found.lastIndexOf(String(year))
    yield fail(
      here(reading.place({ start, end: start + 4 })),
      'differ',
      { expected: String(stated.year), actual: String(year) },
      { related: [here(stated.place)], remedy: 'amend' },
    )
  }
}

/** A plan for one school year: so do the sentences that issue and close it, unless the title is not the plan above's. */
function* ofSchoolYear({ plan, upstream, here }: RuleContext): Iterable<Draft> {
  const stated = schoolYearOf(plan)
  const above = upstream === null ? null : schoolYearOf(upstream.plan)
  if (stated === null || (above !== null && !sameYears(above, stated))) return
  const all = schoolYears(plan)
  const other = all.find(
    (each) =>
      !sameYears(each, stated) &&
      (isClosing(plan, each) || namesIssued(plan, each)) &&
      namesPlan(plan, clauseBefore(plan, each)) &&
      !all.some((one) => sameYears(one, stated) && inOneSentence(plan, one, each)),
  )
  if (other === undefined) return
  yield fail(
    here(other.place),
    'differ',
    { expected: years(stated), actual: years(other) },
    { related: [here(stated.place)], remedy: 'amend' },
  )
}

/** So many of the words between "Kế hoạch" and its school year are of the title. */
const leastOfTitle = 0.7

/** "… Kế hoạch giáo dục STEM năm học ": the title's own words, no "kết quả" or "hạn chế đã chỉ ra trong" of another year. */
function namesPlan({ header: { title } }: Plan, before: string): boolean {
  const named = /kế hoạch(?<name>[^,;:]*?)(?: trong)? năm học $/iu.exec(before)
  if (named === null) return false
  const words = foldCase(named.groups!.name!).match(/\p{L}+/gu) ?? []
  const titled = new Set(foldCase(title?.text.normalize('NFC') ?? '').match(/\p{L}+/gu))
  return words.filter((word) => titled.has(word)).length >= leastOfTitle * words.length
}

function inOneSentence({ text }: Plan, one: Period, other: Period): boolean {
  const [first, second] = one.place.start < other.place.start ? [one, other] : [other, one]
  return !/[.;:]|\n\s*\n/u.test(text.slice(first.place.end, second.place.start))
}

/** "… ban hành Kế hoạch … năm học 2025 - 2026 như sau:". */
function namesIssued(plan: Plan, period: Period): boolean {
  return isIssuing(plan, period) && /(?:ban hành|xây dựng) kế hoạch/iu.test(clauseBefore(plan, period))
}

/**
 * Where the title names no programme with its years, the plan's own years in it, or else those of its schedule, are
 * those of the words that issue, name and close the plan.
 */
function* ofPlanItself(context: RuleContext): Iterable<Draft> {
  const { plan, upstream } = context
  const own = plan.periods.filter(({ subject }) => subject === 'plan')
  const titled = titleYears(plan)
  const stated = titled ?? own.find(({ place }) => sectionAt(plan, place.section)?.role === 'schedule')
  const other = own.find(
    (each) =>
      (isIssuing(plan, each) || isClosing(plan, each) || isNamed(plan, each)) &&
      stated !== undefined &&
      !sameYears(each, stated),
  )
  if (stated === undefined || other === undefined) return
  const isAbove = (one: Period) =>
    upstream?.plan.periods.some((above) => above.subject === 'plan' && sameYears(above, one)) === true
  const [wrong, right] = isAbove(other) && !isAbove(stated) ? [stated, other] : [other, stated]
  yield fail(
    context.here(wrong.place),
    right === titled ? 'differ' : 'schedule-differs',
    { expected: years(right), actual: years(wrong) },
    { related: [context.here(right.place)], remedy: 'amend' },
  )
}

/** "… ban hành Kế hoạch … giai đoạn 2026 - 2030 như sau:". */
function isIssuing({ text }: Plan, { place }: Period): boolean {
  return place.section === '' && /^[^.;:]{0,80}:\s/u.test(text.slice(place.end, place.end + 90))
}

/** "Kinh phí thực hiện Kế hoạch giai đoạn 2026 - 2030": the plan by its kind and years alone. */
function isNamed(plan: Plan, period: Period): boolean {
  const named = /(?:thực hiện|triển khai|của) Kế hoạch (?:này )?(?:trong )?giai đoạn $/u
  return named.test(clauseBefore(plan, period)) && !isOfAnother(plan, period)
}

/** Years of a plan that another body has issued, that is looked back on or goes on. */
function isOfAnother(plan: Plan, period: Period): boolean {
  const { start, end } = period.place
  if (start < (plan.header.title?.place.end ?? 0) || isClosing(plan, period)) return false
  return (
    lookedBackOn.test(clauseBefore(plan, period)) ||
    ofOther.test(plan.text.slice(end, end + 30).normalize('NFC'))
  )
}

const lookedBackOn =
  /(?<!\p{L})(?:tổng kết|sơ kết|đánh giá|kết quả|kinh nghiệm|kế thừa|phát huy|tiếp tục|tiếp nối|sau khi|chuyển tiếp|nguồn vốn|lồng ghép)(?!\p{L})/iu
const ofOther =
  /^\s*\(?(?:(?:của|do|đã)(?!\p{L})|(?:được|tại|theo) (?:giao|phê duyệt|ban hành|phân bổ|quyết định|nghị quyết|kế hoạch)(?!\p{L}))/iu

function clauseBefore(plan: Plan, { place }: Period): string {
  const { start } = paragraphAround(plan, place)
  const before = plan.text.slice(Math.max(start, place.start - 160), place.start).normalize('NFC')
  return before.slice(before.search(/[^.;:]*$/u))
}

/** "Trên đây là Kế hoạch … giai đoạn 2026 - 2030". */
function isClosing({ text }: Plan, { place }: Period): boolean {
  const before = text.slice(Math.max(0, place.start - 200), place.start).normalize('NFC')
  return /(?:^|\n)[ \t*_]*trên đây là (?:[^.;\n]|\n(?!\n))*$/iu.test(before)
}

/** The upstream's own years: then the title is what is wrong, and `periods/programme-years-differ` says so. */
function isAsAbove({ upstream, family }: RuleContext, stated: Period, each: Period): boolean {
  const title = upstream === null ? null : titleYears(upstream.plan)
  if (title !== null && sameYears(title, each)) {
    const isBeyond = stated.from < title.from || stated.to > title.to
    if (isBeyond || (family.programme === null && stated.to < title.to)) return true
  }
  return (
    upstream?.plan.periods.some(
      (above) => above.subject === 'programme' && family.same(above.programme) && sameYears(above, each),
    ) ?? false
  )
}

/** "Chương trình … giai đoạn 2021 - 2025" as the cited decision has it, above a plan for 2022 to 2025. */
function isNarrowerOf({ plan, family }: RuleContext, stated: Period, cited: Period): boolean {
  if (family.period !== null || sameYears(stated, cited)) return false
  if (stated.from < cited.from || stated.to > cited.to) return false
  const before = plan.text.slice(Math.max(0, cited.place.start - 80), cited.place.start)
  return plan.references.some(({ place, title }) => {
    const at = title?.indexOf(String(cited.from)) ?? -1
    const apart = cited.place.start - place.end
    if (title === null || at < 1 || apart < 0 || apart > title.length + 120) return false
    if (/\n\s*\n/u.test(plan.text.slice(place.end, cited.place.start))) return false
    return spaced(before).endsWith(spaced(title.slice(Math.max(0, at - 25), at)))
  })
}

function spaced(text: string): string {
  return singleSpaced(text.normalize('NFC'))
}
