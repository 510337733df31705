import { z } from 'zod'
import type { Draft } from '../../findings/draft.ts'
import type { Against, RuleContext } from '../context.ts'
import { defineRule } from '../define.ts'
import { fail, from, pass, review } from '../verdicts.ts'
import { dailyPhases, datedRounds, days, type Round } from './dated-phases.ts'

/**
 * Các giai đoạn thực hiện phải khớp văn bản cấp trên.
 *
 * ## Why
 * Reviews and awards follow the phases; a shifted phase is reviewed in the wrong year.
 *
 * ## Not a finding
 * Rounds within one year that keep to the days of the rounds above, or end earlier; beyond them is to be looked at,
 * and so are days left between two rounds that follow on each other above.
 *
 * @example {"upstream": {"title": "Phong trào “Thi đua xanh hóa đô thị giai đoạn 2023 - 2030”", "body": "I. TIẾN ĐỘ THỰC HIỆN\n1. Giai đoạn 1 (từ 2023 - 2025)\n2. Giai đoạn 2 (từ 2026 - 2030)"}, "plan": {"title": "Phong trào “Thi đua xanh hóa đô thị giai đoạn 2023 - 2030”", "body": "I. TIẾN ĐỘ THỰC HIỆN\n1. Giai đoạn 1 (từ 2023 - 2026)\n2. Giai đoạn 2 (từ 2027 - 2030)"}, "verdict": "fail"}
 * @example {"upstream": {"title": "Phong trào “Thi đua xanh hóa đô thị giai đoạn 2023 - 2030”", "body": "I. TIẾN ĐỘ THỰC HIỆN\n1. Giai đoạn 1 (từ 2023 - 2025)\n2. Giai đoạn 2 (từ 2026 - 2030)"}, "plan": {"title": "Phong trào “Thi đua xanh hóa đô thị giai đoạn 2023 - 2030”", "body": "I. THỜI GIAN THỰC HIỆN\n- Giai đoạn 1 (2023-2025).\n- Giai đoạn 2 (2026-2030)."}, "verdict": "pass"}
 * @example {"upstream": "I. THỜI GIAN THỰC HIỆN\n- Đợt 1 (từ ngày 01/3 đến ngày 31/3/2024): trồng cây.\n- Đợt 2 (từ ngày 01/9 đến ngày 30/9/2024): trồng dặm.", "plan": "I. THỜI GIAN THỰC HIỆN\n- Đợt 1 (từ ngày 01/3 đến ngày 15/4/2024): trồng cây.\n- Đợt 2 (từ ngày 01/9 đến ngày 30/9/2024): trồng dặm.", "verdict": "review"}
 * @example {"upstream": "I. THỜI GIAN THỰC HIỆN\n- Đợt 1 (từ ngày 01/3 đến ngày 31/3/2024): trồng cây.\n- Đợt 2 (từ ngày 01/9 đến ngày 30/9/2024): trồng dặm.", "plan": "I. THỜI GIAN THỰC HIỆN\n- Đợt 1 (05/3 - 25/3/2024): trồng cây.\n- Đợt 2 (01/9 - 30/9/2024): trồng dặm.", "verdict": "pass"}
 * @example {"upstream": "I. THỜI GIAN THỰC HIỆN\n- Đợt 1 (từ ngày 01/3 đến ngày 30/4/2024): trồng cây.\n- Đợt 2 (từ ngày 01/5 đến ngày 30/9/2024): trồng dặm.", "plan": "I. THỜI GIAN THỰC HIỆN\n- Đợt 1 (từ ngày 01/3 đến ngày 30/4/2024): trồng cây.\n- Đợt 2 (từ ngày 15/6 đến ngày 30/9/2024): trồng dặm.", "verdict": "review", "code": "days-between"}
 */
export const phasesDiffer = defineRule({
  id: 'periods/phases-differ',
  level: 'error',
  options: z.strictObject({}),
  against: 'phases',
  appliesNot: ({ plan, profile }) =>
    plan.phases.every(({ from, fromDate }) => from === null && fromDate === null)
      ? profile.year === null
        ? 'no-phases'
        : 'yearly-plan'
      : null,
  *check(context) {
    const source = context.source('phases')!
    yield* rounds(context, source)
    yield* daysBetween(context, source)
    const pairs = context.plan.phases.flatMap((phase) => {
      const above = source.plan.phases.find((each) => each.ordinal === phase.ordinal)
      return above === undefined || phase.from === null || above.from === null ? [] : [{ phase, above }]
    })
    const wrong = pairs.filter(({ phase, above }) => phase.from !== above.from || phase.to !== above.to)
    const shown = (list: readonly { from: number | null; to: number | null }[]) =>
      list.map((each) => `${each.from}-${each.to}`).join('; ')
    const first = wrong[0] ?? pairs[0]
    if (first === undefined) return
    const more = from(source, context.there(source, first.above.place), 'phases', 'years')
    if (wrong.length === 0)
      yield pass(context.here(first.phase.place), { expected: shown(pairs.map(({ above }) => above)) }, more)
    else
      yield fail(
        context.here(first.phase.place),
        'differ',
        { expected: shown(wrong.map(({ above }) => above)), actual: shown(wrong.map(({ phase }) => phase)) },
        { ...more, related: wrong.slice(1).map(({ phase }) => context.here(phase.place)), remedy: 'amend' },
      )
  },
})

/** Rounds within one year: a body may take less time than it is given, and not more. */
function* rounds(context: RuleContext, source: Against): Iterable<Draft> {
  const above = datedRounds(source.plan)
  const pairs = datedRounds(context.plan).flatMap((round) => {
    const given = above.find(({ ordinal }) => ordinal === round.ordinal)
    const alike =
      given?.fromDate.length === round.fromDate.length && given.toDate.length === round.toDate.length
    return given !== undefined && alike ? [{ round, given }] : []
  })
  const [wrong] = pairs.filter(
    ({ round, given }) => round.fromDate < given.fromDate || round.toDate > given.toDate,
  )
  const shown = wrong ?? pairs[0]
  if (shown === undefined) return
  const at = context.here(shown.round.place)
  const more = from(source, context.there(source, shown.given.place), 'phases', 'years')
  const data = { expected: days(shown.given), actual: days(shown.round) }
  if (wrong === undefined) yield pass(at, data, more)
  else yield review(at, 'differ', data, { ...more, remedy: 'amend' })
}

/** Two rounds that follow on each other above; here the second begins later, and no round has the days between. */
function* daysBetween(context: RuleContext, source: Against): Iterable<Draft> {
  const above = followers(dailyPhases(source.plan))
  for (const { last, next, apart } of followers(dailyPhases(context.plan))) {
    const given = above.find(
      (each) => each.next.ordinal === next.ordinal && each.last.ordinal === last.ordinal,
    )
    if (given === undefined || given.apart > 1 || apart <= 1 || next.fromDate <= given.next.fromDate) continue
    yield review(
      context.here(next.place),
      'days-between',
      { expected: days(given.next), actual: [days(last), days(next)] },
      {
        ...from(source, context.there(source, given.next.place), 'phases', 'years'),
        related: [context.here(last.place)],
        remedy: 'amend',
      },
    )
  }
}

/** Each two rounds in a row, and how many days the second begins after the first has ended. */
function followers(rounds: readonly Round[]) {
  return rounds.slice(1).map((next, index) => {
    const last = rounds[index]!
    return { last, next, apart: (Date.parse(next.fromDate) - Date.parse(last.toDate)) / 86_400_000 }
  })
}
