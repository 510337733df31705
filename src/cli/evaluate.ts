import { join } from 'node:path'
import { loadBaselines } from '../batch/load.ts'
import { parseConfig, settingsOf } from '../compare/config.ts'
import { reviewPlans } from '../compare/engine.ts'
import { EvaluateError, runEvaluate } from '../evaluate/index.ts'
import { packageRoot } from '../knowledge/data-root.ts'
import type { Review } from '../model/review.ts'
import { parsePlan } from '../parse/index.ts'
import { read } from '../read/index.ts'
import { rules } from '../rules/index.ts'
import { version } from './version.ts'

export interface EvaluateOptions {
  readonly documents: readonly string[]
  readonly figures: string
  readonly gains?: boolean
  readonly save?: boolean
}

/** Reviews the documents of a gold set together, on a fixed day, so that figures can be compared. */
export async function reviewAll(paths: readonly string[]): Promise<Review> {
  const plans = await Promise.all(paths.map(async (path) => parsePlan(await read(path))))
  const baselines = await loadBaselines(join(packageRoot(), 'corpus', 'baselines'))
  return reviewPlans({
    plans,
    baselines,
    rules: settingsOf(parseConfig({}), rules),
    asOf: '2026-11-21',
    language: 'vi',
    version,
  })
}

/** `doichieu evaluate GOLD-DIR…`: scores readings by hand against the parser's. Returns the exit code. */
export async function evaluate(folders: readonly string[], options: EvaluateOptions): Promise<number> {
  try {
    const outcome = await runEvaluate({
      folders,
      documents: options.documents,
      readPlan: async (path) => parsePlan(await read(path)),
      review: reviewAll,
      figures: options.figures,
      show: options.gains === true ? 'gains' : 'tables',
      ...(options.save === true ? { save: true } : {}),
    })
    console.log(outcome.lines.join('\n'))
    return 0
  } catch (error) {
    if (!(error instanceof EvaluateError)) throw error
    console.error(error.message)
    return 2
  }
}
