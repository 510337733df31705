import type { Plan } from '../model/plan.ts'
import type { Review } from '../model/review.ts'
import { scoreCase } from './case/score-case.ts'
import { noReadings } from './errors.ts'
import { type FindingScores, scoreFindings } from './findings.ts'
import { emptyPlan, findTasks, type Task } from './folder.ts'
import { scorePlan } from './gold/score-plan.ts'
import { checkPlaces, type PlaceCheck } from './places.ts'
import { type Evaluation, evaluationSchema, type Part, partOf } from './result.ts'
import { addScores, type Scores } from './score.ts'

export type ReadPlan = (path: string) => Promise<Plan>
/** Reviews the given documents together; without it, findings are not scored. */
export type ReviewPlans = (paths: readonly string[]) => Promise<Review>

export interface FolderOptions {
  /** Folders in which the documents of the samples stand. */
  readonly documents?: readonly string[]
  readonly review?: ReviewPlans | undefined
}

interface Scored {
  readonly task: Task
  readonly scores: Scores
  readonly text: string
  readonly places: PlaceCheck
  readonly failure: string | null
}

/** Reads every document of the folders' readings, scores it, and sums up; the same input gives the same result. */
export async function evaluateFolder(
  folders: string | readonly string[],
  readPlan: ReadPlan,
  options: FolderOptions = {},
): Promise<Evaluation> {
  const tasks = [folders].flat().flatMap((folder) => {
    const found = findTasks(folder, options.documents ?? [])
    if (found.length === 0) throw noReadings(folder)
    return found
  })
  const scored: Scored[] = []
  for (const task of tasks) scored.push(await score(task, readPlan))
  const part = (kind: Task['kind']): Part => {
    const chosen = scored.filter((entry) => entry.task.kind === kind)
    return partOf(addScores(chosen.map((entry) => entry.scores)), chosen.length)
  }
  const findings = await reviewed(scored, options.review)
  return {
    schema: evaluationSchema,
    gold: part('gold'),
    cases: part('case'),
    findings: {
      ...partOf(addScores(findings.map((entry) => entry.rules)), findings.length),
      silent: {
        checked: findings.reduce((sum, entry) => sum + entry.silent.checked, 0),
        violations: findings.flatMap((entry) => entry.silent.violations).sort(),
      },
    },
    places: {
      checked: scored.reduce((sum, entry) => sum + entry.places.checked, 0),
      wrong: scored
        .flatMap(({ task, places }) => places.wrong.map((path) => `${nameOf(task)} · ${path}`))
        .sort(),
    },
    failures: scored.flatMap((entry) => (entry.failure === null ? [] : [entry.failure])).sort(),
  }
}

function nameOf(task: Task): string {
  return task.kind === 'gold' ? task.gold.name : task.name
}

/** A document that cannot be read is scored as an empty plan: all of it is missing. */
async function score(task: Task, readPlan: ReadPlan): Promise<Scored> {
  let failure: string | null = null
  const plan = await readPlan(task.document).catch((cause: unknown) => {
    failure = `${nameOf(task)} · ${cause instanceof Error ? cause.message : String(cause)}`
    return emptyPlan(task.document)
  })
  const scores = task.kind === 'gold' ? scorePlan(plan, task.gold) : scoreCase(task.name, plan, task.expected)
  return { task, scores, text: plan.text, places: checkPlaces(plan), failure }
}

/** The samples are reviewed together, as a corpus: what one is compared with may be another. */
async function reviewed(
  scored: readonly Scored[],
  review: ReviewPlans | undefined,
): Promise<FindingScores[]> {
  const samples = scored.filter(({ task }) => task.kind === 'gold')
  if (review === undefined || samples.length === 0) return []
  const result = await review(samples.map(({ task }) => task.document))
  return samples.flatMap(({ task, text }) =>
    task.kind === 'gold' ? [scoreFindings(result, task.gold, text)] : [],
  )
}
