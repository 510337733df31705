import type { Draft } from '../../findings/draft.ts'
import { singleSpaced } from '../../text/spaces.ts'
import { asksLess } from '../asks-less.ts'
import { bareText, pointPairs } from '../contents/points.ts'
import type { RuleContext } from '../context.ts'
import { fewerTimes } from '../frequency.ts'
import { lowerNumber } from '../lower-number.ts'
import { onOneLine } from '../on-one-line.ts'
import { sentenceOf } from '../section-text.ts'
import { laterTerm, shorterTime } from '../softer.ts'
import { from, review } from '../verdicts.ts'

/** Words that set a least number. */
export const least = /ít nhất|tối thiểu|không dưới|trở lên/u

/** "Mỗi xã, phường tổ chức ít nhất 03 đợt": what each body owes is no less for a small one. */
const owedByEach =
  /(?<!\p{L})(?:mỗi|từng) (?:xã|phường|thị trấn|đặc khu|huyện|địa phương|đơn vị|cơ quan|cơ sở|nhà trường|trường|khoa|phòng|thôn|khu phố|chi bộ|chi hội|chi đoàn|tổ|lớp|bệnh viện|doanh nghiệp)(?!\p{L})/u

/** Whether a count is owed by each body, and the answer has no other count, nor a rate, beside its own. */
function isOwed(asked: string, given: string): boolean {
  const answer = onOneLine(given)
  const isOne = !/(?:mỗi|hằng|hàng|\/) ?(?:quý|tháng|tuần|ngày)/u.test(answer)
  return (
    isOne &&
    (answer.match(/(?<![\p{L}\d./])\d+ \p{L}/gu) ?? []).length === 1 &&
    owedByEach.test(onOneLine(asked))
  )
}

/**
 * A least share or a term that stands among contents or solutions, or in a point under a heading: "mỗi trường dành ít
 * nhất 30% diện tích" as "ít nhất 20%", "trong vòng 24 giờ" as "trong vòng 72 giờ".
 */
export function softerInClauses(context: RuleContext): readonly Draft[] {
  return onceEach([
    ...inClauses(context, 'contents'),
    ...inClauses(context, 'solutions'),
    ...inPoints(context),
  ])
}

function* inClauses(context: RuleContext, facet: 'contents' | 'solutions'): Iterable<Draft> {
  const source = context.source(facet)
  if (source === null) return
  for (const { plan, upstream, matchedBy } of context.pairs(facet)) {
    if (plan === null || upstream === null) continue
    const own = sentenceOf(context.plan, plan)
    const above = sentenceOf(source.plan, upstream)
    if (context.plan.targets.some(({ place }) => place.start >= own.start && place.end <= own.end)) continue
    const share = least.test(onOneLine(above.quote)) ? lowerNumber(above.quote, own.quote) : null
    const isShare = share !== null && (share.expected.endsWith('%') || isOwed(above.quote, own.quote))
    const fewer = isShare
      ? share
      : (fewerTimes(above.quote, own.quote) ??
        shorterTime(above.quote, own.quote) ??
        asksLess(above.quote, own.quote))
    const lower = fewer ?? laterTerm(above.quote, own.quote)
    if (lower === null) continue
    const data = { ...lower, subject: singleSpaced(above.quote), year: null }
    const grounds = from(source, context.there(source, above), facet)
    yield review(context.here(own), fewer === null ? 'later' : 'lower', data, {
      ...grounds,
      matchedBy,
      remedy: 'amend',
    })
  }
}

/** A clause can be a point under a heading too. */
function onceEach(drafts: readonly Draft[]): readonly Draft[] {
  const seen = new Set<number>()
  return drafts.filter(({ at: { place } }) => !seen.has(place.start) && seen.add(place.start))
}

/** The same in a point under a heading. */
function* inPoints(context: RuleContext): Iterable<Draft> {
  for (const { source, plan, upstream } of pointPairs(context)) {
    const fewer =
      plan === null
        ? null
        : (fewerTimes(upstream.text, plan.text) ??
          shorterTime(upstream.text, plan.text) ??
          asksLess(upstream.text, plan.text))
    const lower = fewer ?? (plan === null ? null : laterTerm(upstream.text, plan.text))
    if (plan === null || lower === null) continue
    const data = { ...lower, subject: bareText(upstream), year: null }
    const grounds = from(source, context.there(source, upstream.place), 'contents')
    const code = fewer === null ? 'later' : 'lower'
    yield review(context.here(plan.place), code, data, { ...grounds, remedy: 'amend' })
  }
}
