import { loadOne, PlanError } from '../batch/load.ts'
import { comparePair } from '../compare/engine.ts'
import type { Plan } from '../model/plan.ts'
import { Level } from '../model/review.ts'
import { ReadError } from '../read/errors.ts'
import { terminalSummary } from '../report/terminal.ts'
import { dayOf, exitCode, readSettings } from './review.ts'
import { version } from './version.ts'
import { badValue, errorLine, languageOf, put, say } from './words.ts'

export interface CompareOptions {
  readonly lang: string
  readonly asOf?: string
  readonly failLevel: string
  readonly config?: string
}

/** `doichieu compare PLAN UPSTREAM`: Review JSON on stdout; either side a document or a Plan JSON. */
export async function compare(
  planPath: string,
  upstreamPath: string,
  options: CompareOptions,
): Promise<number> {
  const language = languageOf(options.lang)
  const level = Level.safeParse(options.failLevel)
  if (!level.success) throw badValue('--fail-level', options.failLevel, 'error, warning, note')
  const rules = await readSettings(options.config)
  const plans: Plan[] = []
  for (const path of [planPath, upstreamPath]) {
    try {
      plans.push(await loadOne(path))
    } catch (error) {
      if (error instanceof ReadError) say(errorLine(language, error.code, { path, ...error.data }))
      else if (error instanceof PlanError) say(errorLine(language, 'read/plan-json', { path, at: error.at }))
      else throw error
      return 3
    }
  }
  const review = comparePair(
    { plans: [], baselines: [], rules, asOf: dayOf(options.asOf), language, version },
    plans[0]!,
    plans[1]!,
  )
  await put(`${JSON.stringify(review, null, 2)}\n`)
  for (const line of terminalSummary(review, plans, language)) say(line)
  return exitCode(review, level.data)
}
