import { readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { baselines } from '../knowledge/baselines.ts'
import { packageRoot } from '../knowledge/data-root.ts'
import type { Plan } from '../model/plan.ts'
import { parsePlan } from '../parse/index.ts'
import { fileBytes, readBytes } from '../read/index.ts'

/** `corpus/baselines/NAME.plan.json` from the skeleton and the facts under `grammars/baselines/`. */
export async function makeBaselines(): Promise<readonly { readonly file: string; readonly json: string }[]> {
  return Promise.all(
    baselines().map(async ({ path, ...facts }) => {
      const plan = parsePlan(await readBytes(fileBytes(path, await readFile(join(packageRoot(), path)))))
      const json: Plan = {
        ...plan,
        baseline: { ...facts, facts: [...facts.facts], unknown: [...facts.unknown] },
      }
      return {
        file: `corpus/baselines/${basename(path, '.md')}.plan.json`,
        json: `${JSON.stringify(json, null, 2)}\n`,
      }
    }),
  )
}

if (process.argv[1] === import.meta.filename)
  for (const { file, json } of await makeBaselines()) {
    await writeFile(join(packageRoot(), file), json)
    console.log(file)
  }
