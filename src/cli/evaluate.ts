import { EvaluateError, runEvaluate } from '../evaluate/index.ts'
import { parsePlan } from '../parse/index.ts'
import { read } from '../read/index.ts'

export interface EvaluateOptions {
  readonly documents: readonly string[]
  readonly figures: string
  readonly gains?: boolean
  readonly save?: boolean
}

/** `doichieu evaluate GOLD-DIR…`: scores readings by hand against the parser's. Returns the exit code. */
export async function evaluate(folders: readonly string[], options: EvaluateOptions): Promise<number> {
  try {
    const outcome = await runEvaluate({
      folders,
      documents: options.documents,
      readPlan: async (path) => parsePlan(await read(path)),
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
