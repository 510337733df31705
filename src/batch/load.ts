import { readFile } from 'node:fs/promises'
import { Plan } from '../model/plan.ts'
import { parsePlan } from '../parse/index.ts'
import { ReadError } from '../read/errors.ts'
import { load, readBytes } from '../read/index.ts'

export interface Failure {
  readonly path: string
  readonly code: string
  readonly data: Readonly<Record<string, string | number>>
}

export interface Copy {
  readonly path: string
  readonly original: string
}

export interface Loaded {
  readonly plans: readonly Plan[]
  readonly failures: readonly Failure[]
  /** Files with the same bytes as one that was read; they are not read again. Of unreadable ones each is a failure. */
  readonly copies: readonly Copy[]
  /** Bytes of the originals by path, for reports that write into a copy. */
  readonly originals: ReadonlyMap<string, Uint8Array>
}

/** Reads documents and Plan JSON files; one that can't be read is a failure, a copy counts once, the rest goes on. */
export async function loadAll(
  files: readonly string[],
  planFiles: readonly string[],
  told: (done: number, path: string) => void = () => {},
): Promise<Loaded> {
  const plans: Plan[] = []
  const failures: Failure[] = []
  const copies: Copy[] = []
  const read = new Map<string, string>()
  const originals = new Map<string, Uint8Array>()
  for (const [index, path] of files.entries()) {
    told(index, path)
    try {
      const file = await load(path)
      const original = read.get(file.sha256)
      if (original !== undefined) {
        copies.push({ path, original })
        continue
      }
      plans.push(parsePlan(await readBytes(file)))
      read.set(file.sha256, path)
      originals.set(path, file.bytes)
    } catch (error) {
      failures.push(failureOf(path, error))
    }
  }
  for (const path of planFiles) {
    try {
      plans.push(await loadPlan(path))
    } catch (error) {
      failures.push(failureOf(path, error))
    }
  }
  return { plans, failures, copies, originals }
}

/** A document, or a Plan JSON by its content. */
export async function loadOne(path: string): Promise<Plan> {
  if (/\.json$/iu.test(path)) return loadPlan(path)
  return parsePlan(await readBytes(await load(path)))
}

async function loadPlan(path: string): Promise<Plan> {
  const { bytes } = await load(path)
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    throw new PlanError(path, 'not-json')
  }
  const plan = Plan.safeParse(json)
  if (!plan.success) throw new PlanError(path, plan.error.issues[0]?.path.join('.') ?? '')
  return plan.data
}

/** A `.plan.json` that is no Plan. */
export class PlanError extends Error {
  readonly path: string
  readonly at: string

  constructor(path: string, at: string) {
    super(`${path}: ${at}`)
    this.name = 'PlanError'
    this.path = path
    this.at = at
  }
}

function failureOf(path: string, error: unknown): Failure {
  if (error instanceof ReadError) return { path, code: error.code, data: error.data }
  if (error instanceof PlanError) return { path, code: 'read/plan-json', data: { at: error.at } }
  return {
    path,
    code: 'read/unexpected',
    data: { reason: error instanceof Error ? error.message : String(error) },
  }
}

/** Baselines that come with the package. */
export async function loadBaselines(folder: string): Promise<readonly Plan[]> {
  const { readdir } = await import('node:fs/promises')
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.plan.json')).sort()
  return Promise.all(
    names.map(async (name) => Plan.parse(JSON.parse(await readFile(`${folder}/${name}`, 'utf8')))),
  )
}
