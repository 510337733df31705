import { z } from 'zod'
import type { Draft } from '../../findings/draft.ts'
import { numberKey } from '../../knowledge/documents.ts'
import { bearsOwnName } from '../../knowledge/proper-names.ts'
import { provinceIn } from '../../knowledge/provinces.ts'
import type { Plan } from '../../model/plan.ts'
import type { Reference } from '../../model/references.ts'
import type { RuleContext } from '../context.ts'
import { defineRule } from '../define.ts'
import { fail, pass, review } from '../verdicts.ts'
import { issuersDiffer, symbolDenies } from './issuers.ts'
import { datesDiffer, type Known, knownByDate, meantByNumber, shownDate } from './known.ts'
import { titlesMeet } from './titles.ts'

/**
 * Số, ngày, cơ quan ban hành của văn bản viện dẫn phải đúng.
 *
 * ## Why
 * With a wrong number or date nobody finds the document, or finds another one and acts on it.
 *
 * ## Not a finding
 * The same number of another year or another province: numbers begin anew each year. A document that neither the
 * registry nor the folder knows. Where only the plan above cites it, either of the two may be wrong: to be looked at.
 *
 * ## Legal ground
 * Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6: viện dẫn ghi số, ký hiệu, thời gian, cơ quan ban hành.
 *
 * @example {"plan": {"basis": "Căn cứ Quyết định số 1373/QĐ-TTg ngày 03/7/2021 của Thủ tướng Chính phủ phê duyệt Đề án “Xây dựng xã hội học tập giai đoạn 2021 - 2030”, Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "fail", "code": "date"}
 * @example {"plan": {"basis": "Căn cứ Quyết định số 1337/QĐ-TTg ngày 30/7/2021 của Thủ tướng Chính phủ phê duyệt Đề án “Xây dựng xã hội học tập giai đoạn 2021 - 2030”, Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "fail", "code": "number"}
 * @example {"plan": {"basis": "Căn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Quốc hội về đột phá phát triển khoa học, công nghệ, Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "fail", "code": "issuer"}
 * @example {"plan": {"basis": "Căn cứ Quyết định số 1373/QĐ-TTg ngày 18/8/2016 của Thủ tướng Chính phủ về việc bổ sung dự trữ quốc gia, Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "none"}
 * @example {"upstream": {"basis": "Thực hiện Quyết định số 877/QĐ-TTg ngày 18/5/2023 của Thủ tướng Chính phủ phê duyệt Đề án phát triển vườn hoa đô thị, Ủy ban nhân dân tỉnh Hà Tĩnh ban hành Kế hoạch như sau:"}, "plan": {"basis": "Căn cứ Quyết định số 877/QĐ-TTg ngày 28/5/2023 của Thủ tướng Chính phủ phê duyệt Đề án phát triển vườn hoa đô thị, Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "review", "code": "date-above"}
 * @example {"upstream": {"body": "I. NỘI DUNG\n1. Trồng cây."}, "plan": {"body": "I. NỘI DUNG\n1. Trồng cây."}, "verdict": "pass"}
 * @example {"upstream": {"letterhead": "BỘ XÂY DỰNG", "number": "Số: 12/KH-BXD", "body": "I. NỘI DUNG\n1. Trồng cây."}, "plan": {"basis": "Thực hiện Kế hoạch số 12/KH-BXD ngày 15/01/2024 của Ban Chỉ đạo Trung ương về trồng cây xanh đô thị, Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "fail", "code": "issuer"}
 * @example {"upstream": {"letterhead": "BỘ XÂY DỰNG", "number": "Số: 12/KH-BXD", "body": "I. NỘI DUNG\n1. Trồng cây."}, "plan": {"basis": "Thực hiện Kế hoạch số 12/KH-BXD ngày 15/01/2024 của Bộ trưởng Bộ Xây dựng về trồng cây xanh đô thị, Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "pass"}
 */
export const numberDateMismatch = defineRule({
  id: 'references/number-date-mismatch',
  level: 'error',
  options: z.strictObject({}),
  *check(context) {
    yield* ofAttachment(context)
    const said = new Set<string>()
    for (const reference of context.plan.references) {
      for (const draft of [...ofKnown(context, reference), ...ofTwin(context, reference)].slice(0, 1)) {
        const key = `${reference.number}|${draft.code}|${draft.data.actual}`
        if (said.has(key)) continue
        said.add(key)
        const again = citedAs(context.plan, reference.number).filter(
          (other) =>
            other !== reference && other.number === reference.number && other.date === reference.date,
        )
        yield draft.verdict === 'pass'
          ? draft
          : {
              ...draft,
              related: [...(draft.related ?? []), ...again.map(({ place }) => context.here(place))],
            }
      }
    }
  },
})

/** "Ban hành kèm theo Quyết định số 32/QĐ-…" behind the decision 23/QĐ-… that stands in the same file. */
function* ofAttachment(context: RuleContext): Iterable<Draft> {
  const { header, attachedTo } = context.plan
  const own = header.number
  if (own === null || own.kind === null || own.serial === null || attachedTo?.number == null) return
  if (attachedTo.kind !== own.kind || own.kind === header.kind?.code) return
  const [serial, symbol] = apart(attachedTo.number)
  if (serial === '' || symbol !== apart(own.raw)[1] || Number(serial) === own.serial) return
  const data = { actual: attachedTo.number, expected: own.raw }
  yield fail(context.here(attachedTo.place), 'number', data, { remedy: 'amend' })
}

/** The serial of a number, and what stands behind it. */
function apart(number: string): readonly [serial: string, symbol: string] {
  const key = numberKey(number)
  const serial = /^\d*/.exec(key)![0]
  return [serial, key.slice(serial.length)]
}

const byNumber = new WeakMap<Plan, ReadonlyMap<string, readonly Reference[]>>()

/** The references of a plan with this number. */
function citedAs(plan: Plan, number: string | null): readonly Reference[] {
  const known =
    byNumber.get(plan) ??
    Map.groupBy(plan.references, (each) => (each.number === null ? '' : numberKey(each.number)))
  byNumber.set(plan, known)
  return known.get(number === null ? '' : numberKey(number)) ?? []
}

function* ofKnown(context: RuleContext, reference: Reference): Iterable<Draft> {
  const at = context.here(reference.place)
  const meant = meantByNumber(context, reference)
  if (meant.length === 0) {
    const known = knownByDate(context, reference).find((each) => isOtherNumber(reference, each))
    if (known !== undefined && !(known.cited && isCited(context, known)))
      yield (known.cited ? review : fail)(
        at,
        known.cited ? 'number-above' : 'number',
        { actual: reference.number!, expected: known.number },
        { ...ground(known), remedy: 'amend' },
      )
    return
  }
  // Among several of one number the one with this very date is meant.
  const known = meant.find(({ date }) => date !== null && reference.date === date) ?? meant[0]!
  const more = ground(known)
  const name = reference.number ?? ''
  if (reference.date !== null && known.date !== null && datesDiffer(reference.date, known.date)) {
    const sure = known.sure || known.wrongDates.includes(reference.date)
    yield {
      ...fail(at, known.cited ? 'date-above' : 'date', {
        number: name,
        actual: shownDate(reference.date),
        expected: shownDate(known.date),
      }),
      ...more,
      verdict: sure ? 'fail' : 'review',
      remedy: 'amend',
    }
  } else if (
    reference.issuer !== null &&
    known.by !== null &&
    isOtherIssuer(reference.issuer, known, known.by)
  )
    yield (known.cited ? review : fail)(
      at,
      known.cited ? 'issuer-above' : 'issuer',
      { number: name, actual: reference.issuer, expected: known.by },
      { ...more, remedy: 'amend' },
    )
  else if (known.at !== null && reference.date !== null && known.date !== null)
    yield pass(at, { number: name, expected: shownDate(known.date) }, more)
}

/** Another body than the one that issues the document; its own text also tells by its symbol and its province. */
function isOtherIssuer(stated: string, { number, at, cited, province }: Known, by: string): boolean {
  if (issuersDiffer(stated, by) === true) return true
  const named = at === null || cited || bearsOwnName(stated) ? null : provinceIn(stated)
  if (named !== null && province !== null && named !== province) return true
  const code = /[-/](?<code>\p{L}+)$/u.exec(number)?.groups?.code
  return at !== null && !cited && code !== undefined && symbolDenies(code, stated, by)
}

/** The plan cites the other document as well: both have their own number. */
function isCited({ plan }: RuleContext, known: Known): boolean {
  return citedAs(plan, known.number).length > 0
}

/** Another number for a document that the date, the kind and the title name. */
function isOtherNumber(reference: Reference, known: Known): boolean {
  if (reference.number === null || /^[/-]/u.test(reference.number) || reference.title === null) return false
  if (reference.date === null || reference.date !== known.date || known.title === null) return false
  if (numberKey(reference.number) === numberKey(known.number)) return false
  if (known.kind !== null && reference.kind !== null && known.kind !== reference.kind) return false
  if (reference.issuer !== null && known.by !== null && issuersDiffer(reference.issuer, known.by) !== false)
    return false
  return titlesMeet(reference.title, known.title)
}

/** The same number with two dates of one year: one of them is wrong. */
function* ofTwin(context: RuleContext, reference: Reference): Iterable<Draft> {
  const { number, date } = reference
  if (number === null || date === null || /^[/-]/u.test(number)) return
  const earlier = citedAs(context.plan, number).find(
    (other) =>
      other.place.start < reference.place.start &&
      other.date !== null &&
      other.date.slice(0, 4) === date.slice(0, 4) &&
      datesDiffer(other.date, date) &&
      (other.issuer === null ||
        reference.issuer === null ||
        issuersDiffer(other.issuer, reference.issuer) === false),
  )
  if (earlier === undefined) return
  yield fail(
    context.here(reference.place),
    'two-dates',
    { number, actual: shownDate(date), expected: shownDate(earlier.date!) },
    { related: [context.here(earlier.place)], remedy: 'amend' },
  )
}

function ground(known: Known): Pick<Draft, 'basis' | 'upstream'> {
  return known.at === null ? { basis: 'law', upstream: null } : { basis: 'upstream', upstream: known.at }
}
