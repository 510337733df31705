import { loadOne, PlanError } from '../batch/load.ts'
import { ReadError } from '../read/errors.ts'
import { lostLines } from '../report/terminal.ts'
import { errorLine, languageOf, put, say } from './words.ts'

/** `doichieu parse FILE…`: Plan JSON on stdout; one file: an object, several: JSON lines. */
export async function parse(files: readonly string[], options: { readonly lang: string }): Promise<number> {
  const language = languageOf(options.lang)
  let code = 0
  for (const path of files) {
    try {
      const plan = await loadOne(path)
      await put(files.length === 1 ? `${JSON.stringify(plan, null, 2)}\n` : `${JSON.stringify(plan)}\n`)
      if (plan.status !== 'complete') code = 3
      for (const line of lostLines(plan, language)) say(line)
    } catch (error) {
      if (error instanceof ReadError) say(errorLine(language, error.code, { path, ...error.data }))
      else if (error instanceof PlanError) say(errorLine(language, 'read/plan-json', { path, at: error.at }))
      else throw error
      code = 3
    }
  }
  return code
}
