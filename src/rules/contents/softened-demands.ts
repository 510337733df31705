import { alignItems } from '../../align/items.ts'
import type { Pair } from '../../align/pair.ts'
import type { Draft } from '../../findings/draft.ts'
import type { Item } from '../../model/sections.ts'
import { foldCase } from '../../text/fold.ts'
import { asksLess } from '../asks-less.ts'
import type { RuleContext } from '../context.ts'
import { loosened } from '../loosened.ts'
import { lowerNumber } from '../lower-number.ts'
import { onOneLine } from '../on-one-line.ts'
import { othersDecide } from '../other-deciders.ts'
import { piecesOf } from '../section-text.ts'
import { lessForNone, type Softer, softerWords, wishedFor } from '../softer.ts'
import { least } from '../targets/in-clauses.ts'
import { from, review } from '../verdicts.ts'
import { allowedIn, forbids } from './allowed.ts'
import { permitsInstead } from './permitted.ts'
import { higherThreshold } from './threshold.ts'

/** "Khuyến khích" for what is to be done, a condition or an exception, among what is meant and required and the solutions. */
export function* softenedDemands(context: RuleContext): Iterable<Draft> {
  const isForbidden = (what: string) => forbids(context, what)
  for (const facet of ['purposes', 'requirements', 'solutions'] as const) {
    const source = context.source(facet)
    if (source === null) continue
    const pairs = facet === 'requirements' ? requiredPairs(context) : context.pairs(facet)
    for (const { plan, upstream } of pairs) {
      if (plan === null || upstream === null) continue
      const softer =
        softerThan(upstream.text, plan.text) ??
        (facet === 'solutions' ? null : lessThan(upstream.text, plan.text)) ??
        permitsInstead(upstream.text, plan.text, isForbidden)
      if (softer === null) continue
      const grounds = from(source, context.there(source, upstream.place), facet)
      yield review(context.here(plan.place), 'softer', { ...softer }, { ...grounds, remedy: 'amend' })
    }
  }
}

/** "Chiếm ít nhất hai phần ba", "rộng tối thiểu 1,5 m" in what is required; of contents and solutions targets/ speaks. */
function lessThan(asked: string, given: string): Softer | null {
  const share = least.test(onOneLine(asked)) ? lowerNumber(asked, given) : null
  return share !== null && /%|phần|nửa/u.test(share.expected) ? share : asksLess(asked, given)
}

/** Without its "phải" the clause of a requirement reads as a purpose: what neither facet pairs is laid side by side once more. */
function requiredPairs(context: RuleContext): readonly Pair<Item>[] {
  const pairs = context.pairs('requirements')
  const apart = [...pairs, ...context.pairs('purposes')]
  const own = apart.flatMap(({ plan, upstream }) => (plan !== null && upstream === null ? plan : []))
  const above = apart.flatMap(({ plan, upstream }) => (plan === null && upstream !== null ? upstream : []))
  return [...pairs, ...alignItems(own, above)]
}

/** What is forbidden above, in whatever part, and allowed here: "không sử dụng quỹ phúc lợi" as a source of money. */
export function* allowedAgain(context: RuleContext): Iterable<Draft> {
  const source = context.source('contents')!
  if (source.basis !== 'upstream') return
  const { purposes, requirements, contents, solutions, budget } = source.plan
  const clauses = [...purposes, ...requirements, ...contents, ...solutions]
  for (const place of [...clauses.map((each) => each.place), budget?.place])
    for (const piece of piecesOf(source.plan, place ?? null, /(?<=[.;])\s/u)) {
      const found = allowedIn(context, piece.quote)
      if (found === null) continue
      const { expected, actual, place: at } = found
      const grounds = from(source, context.there(source, piece), 'contents')
      yield review(context.here(at), 'allowed', { expected, actual }, { ...grounds, remedy: 'amend' })
    }
}

/** What is not left to anybody's choice. */
const forAll = /(?<!\p{N})100 ?%|(?<!\p{L})(?:bắt buộc|phải|tất cả|toàn bộ)(?!\p{L})/u

/** "Không cắt nước của khách hàng quá 06 giờ": how much of something bad is borne at most. */
const bearsNoMore = /(?<!\p{L})không (?!quá|vượt)[^,;.\d]{3,60} quá \d/u

/** The words by which an answer asks for less than the demand; who decides is part of it. */
export function softerThan(asked: string, given: string): Softer | null {
  const wish = forAll.test(foldCase(asked.normalize('NFC'))) ? wishedFor(asked, given) : null
  const longer = [asked, given].every((text) => bearsNoMore.test(onOneLine(text)))
  return (
    lessForNone(asked, given) ??
    wish ??
    higherThreshold(asked, given) ??
    loosened(asked, given) ??
    othersDecide(asked, given) ??
    (longer ? softerWords(asked, given) : null)
  )
}
