import { deviations } from './deviations/index.ts'
import {
  type Neutrality,
  neutralityOf,
  type Outcome,
  outcomeOf,
  type Survival,
  survivalOf,
} from './measure.ts'
import { neutrals } from './neutral.ts'
import { pairs } from './pairs.ts'

export interface Measured {
  readonly outcomes: readonly Outcome[]
  readonly neutral: readonly Neutrality[]
  readonly survivals: readonly Survival[]
}

/** Neutral changes that each found deviation is read with once more; they take turns. */
const changesEach = 1

/** Labels and letters are what these rules are about: a change of labels or letters is not neutral to them. */
const aboutForm = /^(?:form\/|structure\/label|header\/number-form)/u

/** Every deviation, every neutral change on every pair, and deviations under neutral changes; the same at every run. */
export async function measure(): Promise<Measured> {
  const outcomes: Outcome[] = []
  for (const deviation of deviations) outcomes.push(await outcomeOf(deviation))
  const neutral: Neutrality[] = []
  for (const change of neutrals) for (const pair of pairs) neutral.push(await neutralityOf(change, pair))
  const keeping = neutrals.filter(({ keepsIds }) => keepsIds)
  const survivals: Survival[] = []
  let turn = 0
  for (const outcome of outcomes) {
    if (!outcome.hit || aboutForm.test(outcome.deviation.rules[0]!)) continue
    for (let count = 0; count < changesEach; count++)
      survivals.push(await survivalOf(outcome, keeping[(turn++ * 7) % keeping.length]!))
  }
  return { outcomes, neutral, survivals }
}

export const share = <T>(list: readonly T[], test: (each: T) => boolean): number =>
  list.length === 0 ? 1 : list.filter(test).length / list.length

const percent = (value: number) => `${(value * 100).toFixed(1)} %`

/** A table per rule (deviations, found, at the right place), per neutral change, and the totals. */
export function mutationReport({ outcomes, neutral, survivals }: Measured): readonly string[] {
  const byRule = Map.groupBy(outcomes, ({ deviation }) => deviation.rules[0]!)
  const rules = [...byRule.entries()].sort(([a], [b]) => (a < b ? -1 : 1))
  const hits = outcomes.filter(({ hit }) => hit)
  const byChange = Map.groupBy(neutral, (each) => each.neutral)
  const row = (...cells: readonly (string | number)[]) =>
    cells.map((cell, at) => (at === 0 ? String(cell).padEnd(40) : String(cell).padStart(8))).join('')
  return [
    row('rule', 'made', 'found', 'placed'),
    ...rules.map(([rule, list]) =>
      row(
        rule,
        list.length,
        list.filter(({ hit }) => hit).length,
        list.filter(({ placed }) => placed).length,
      ),
    ),
    '',
    row('neutral change', 'plans', 'alarms'),
    ...[...byChange].map(([name, list]) =>
      row(name, list.length, list.filter(({ alarms }) => alarms.length > 0).length),
    ),
    '',
    ...outcomes
      .filter(({ placed }) => !placed)
      .map(({ deviation, hit }) => `${hit ? 'misplaced' : 'missed'}: ${deviation.name}`),
    ...neutral.flatMap(({ neutral: name, pair, alarms }) =>
      alarms.map(({ rule, message }) => `false alarm: ${name}, ${pair}: ${rule}: ${message}`),
    ),
    ...survivals
      .filter(({ sameId }) => !sameId)
      .map((each) => `${each.found ? 'other id' : 'lost'}: ${each.neutral}, ${each.deviation}`),
    '',
    `deviations: ${outcomes.length}, found ${percent(share(outcomes, ({ hit }) => hit))}, of these at the right place ${percent(share(hits, ({ placed }) => placed))}`,
    `neutral changes: ${neutral.length}, with a false alarm ${percent(share(neutral, ({ alarms }) => alarms.length > 0))}`,
    `deviations under neutral changes: ${survivals.length}, found again ${percent(share(survivals, ({ found }) => found))}, under the same id ${percent(share(survivals, ({ sameId }) => sameId))}`,
  ]
}
