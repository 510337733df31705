import { elsewhereIn } from '../../align/elsewhere.ts'
import type { Draft } from '../../findings/draft.ts'
import type { Deadline } from '../../model/facets.ts'
import type { Plan } from '../../model/plan.ts'
import type { Against, RuleContext } from '../context.ts'
import { onOneLine } from '../on-one-line.ts'
import { paragraphAround } from '../paragraph.ts'
import { from, pass, review } from '../verdicts.ts'
import { addresses } from './addressed.ts'
import { lag, shownDay } from './days.ts'
import { reportDirection } from './direction.ts'

/** Later by more than this, in days, it is another round or another year's task. */
const oneTask = 300

/**
 * Dates above that are no reports: the plan itself (kế hoạch), papers for awards (hồ sơ khen thưởng), a task that
 * stands in both texts. What is compared is matched by its words, so a later date is to be looked at.
 */
export function* otherDates(context: RuleContext, source: Against): Iterable<Draft> {
  for (const demand of source.plan.deadlines) {
    if (demand.act === 'report' || !addresses(demand.actor, context, source)) continue
    const found = makesPlan(demand, source.plan)
      ? issued(context, demand)
      : answer(context, demand, source.plan)
    if (found === null || found.days > oneTask) continue
    const data = { expected: shownDay(demand), actual: found.shown, days: found.days }
    const grounds = from(source, context.there(source, demand.place), 'deadlines')
    if (found.days <= 0) yield pass(found.at, data, grounds)
    else yield review(found.at, found.code, data, { ...grounds, level: 'warning', remedy: 'amend' })
  }
}

interface Found {
  readonly at: ReturnType<RuleContext['here']>
  readonly code: 'plan-late' | 'task-late'
  readonly shown: string
  readonly days: number
}

/** The plan's own day against the one by which plans were to be made. */
function issued({ plan, issued: date, here }: RuleContext, demand: Deadline): Found | null {
  const place = plan.header.issued?.place
  if (place === undefined || date === null || date.length < 10 || demand.due.year === null) return null
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const own: Deadline = { ...demand, due: { ...demand.due, quarter: null, year, month, day, relation: 'by' } }
  const days = lag(own, demand)
  return days === null ? null : { at: here(place), code: 'plan-late', shown: shownDay(own), days }
}

/** The own date of the same task; where several fit, the earliest. */
function answer(context: RuleContext, demand: Deadline, above: Plan): Found | null {
  const { plan, here } = context
  const asked = words(demand, above)
  const saying = new Set(
    asked === null ? [] : sayings(plan)(asked).flatMap(({ items }) => items.map(({ own }) => own)),
  )
  const same = plan.deadlines.filter((own) => {
    if (own.act === 'report' || makesPlan(own, plan) || areReviewsApart(own, demand)) return false
    return demand.act === 'propose-award'
      ? own.act === 'propose-award' && own.recurrence === demand.recurrence
      : saying.has(own)
  })
  // By when the units hand theirs in does not say when the plan's own papers go up.
  const leaving = same.filter((own) => reportDirection(own, context) === 'outward')
  let best: Found | null = null
  for (const own of leaving.length > 0 ? leaving : same) {
    const days = lag(own, demand)
    if (days === null || (best !== null && best.days <= days)) continue
    best = { at: here(own.place), code: 'task-late', shown: shownDay(own), days }
  }
  return best
}

/** "Xây dựng kế hoạch của đơn vị, hoàn thành trước ngày …": units below make theirs later. */
function makesPlan({ act, place }: Deadline, plan: Plan): boolean {
  if (act === 'issue-plan') return true
  const line = onOneLine(plan.text.slice(paragraphAround(plan, place).start, place.end))
  return /(?:xây dựng|ban hành) [^.;]{0,60}kế hoạch[^.;]*$/u.test(line.replace(date, ' '))
}

/** "Sơ kết trong tháng 01/2026" and "tổng kết trong tháng 5/2026": each has its own day. */
function areReviewsApart(one: Deadline, other: Deadline): boolean {
  const [first, second] = [one, other].map(({ act, place }) =>
    act === 'review'
      ? /sơ\s+kết|tổng\s+kết/iu.exec(place.quote.normalize('NFC'))?.[0].toLowerCase()[0]
      : undefined,
  )
  return first !== undefined && second !== undefined && first !== second
}

const date =
  /(?:trước|chậm nhất|muộn nhất|đến|trong|vào|từ)?(?: ngày)? ?\d{1,2}(?:\/| tháng )\d{1,2}(?:(?:\/| năm )\d{4})?|quý [IVX]+(?:[/ ]\d{4})?/giu
const leastWords = 4
const longest = 300

/** "…, trình Giám đốc Sở trước ngày 20/3": what is handed up stands in front of it. */
const beforeIn = /[^;:.]*$/u
const handedUp = /^(?:và )?trình \p{Lu}[^,;]*$/u

const sayingOf = new WeakMap<Plan, ReturnType<typeof elsewhereIn<{ text: string; own: Deadline }>>>()

/** The dated clauses of a plan, to be asked for the same task. */
function sayings(plan: Plan) {
  const known =
    sayingOf.get(plan) ?? elsewhereIn(plan.deadlines.map((own) => ({ own, text: words(own, plan) ?? '' })))
  sayingOf.set(plan, known)
  return known
}

/** What is due by a date, without the date: the clause itself, or the line (of a table) where it says too little. */
function words({ place }: Deadline, plan: Plan): string | null {
  const { start, end } = paragraphAround(plan, place)
  const isHandedUp = handedUp.test(place.quote.normalize('NFC'))
  const before = isHandedUp
    ? beforeIn.exec(plan.text.slice(Math.max(start, place.start - longest), place.start))![0]
    : ''
  for (const said of [before + place.quote, plan.text.slice(start, end)]) {
    const left = said.normalize('NFC').replace(date, ' ')
    if ((left.match(/\p{L}+/gu) ?? []).length >= leastWords) return left
  }
  return null
}
