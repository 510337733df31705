import type { Plan } from '../../src/model/plan.ts'
import type { Finding } from '../../src/model/review.ts'
import { parsePlan } from '../../src/parse/index.ts'
import { fileBytes, readBytes } from '../../src/read/index.ts'
import { keysOf } from '../../src/report/annotate/keys.ts'
import type { OutputFile, Reporter, ReportInput } from '../../src/report/report.ts'
import { finding, inputOf, range, reviewOf } from './html-sample.ts'

/** Words to mark: the `nth` occurrence (from 0) in the plan's text. */
export interface Wanted {
  readonly words: string
  readonly nth?: number
}

export interface Annotated {
  readonly plan: Plan
  readonly findings: readonly Finding[]
  readonly files: readonly OutputFile[]
}

/** An original with a finding at each of the wanted words, through a reporter. */
export async function annotated(
  reporter: Reporter,
  path: string,
  bytes: Uint8Array,
  wanted: readonly Wanted[],
): Promise<Annotated> {
  const plan = parsePlan(await readBytes(fileBytes(path, bytes)))
  const plans = new Map([['own', plan]])
  const findings = wanted.map(({ words, nth = 0 }, index) => {
    let start = plan.text.indexOf(words)
    for (let skipped = 0; skipped < nth; skipped++) start = plan.text.indexOf(words, start + 1)
    if (start < 0) throw new Error(`"${words}" is not in ${path}`)
    const place = { ...range(plan, 'own', start, start + words.length), page: pageOf(plan, start) }
    return finding({ id: `f-${index}`, rule: 'x/y', code: 'z', message: `Thấy chỗ ${index}.`, place })
  })
  const review = reviewOf(plans, { findings })
  const input: ReportInput = { ...inputOf(plans, review), original: () => bytes }
  return { plan, findings, files: await reporter(input) }
}

/** Page of the nearest place that the parser gave one. */
function pageOf(plan: Plan, start: number): number | null {
  let page: number | null = null
  const walk = (sections: Plan['sections']) => {
    for (const { place, children } of sections) {
      if (place.start <= start) page = place.page
      walk(children)
    }
  }
  walk(plan.sections)
  return page ?? (plan.source.pages === null ? null : 1)
}

/** Letters and digits only: what a mark must cover. */
export const core = (text: string): string => keysOf(text).text
