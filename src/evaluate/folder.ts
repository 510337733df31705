import { type Dirent, existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import type { Plan } from '../model/plan.ts'
import { ExpectedPlan } from './case/expected.ts'
import { badReading, noDocument, noFolder } from './errors.ts'
import { type Gold, Items, Reading, Silence, Spans } from './gold/reading.ts'

/** A reading by hand and the document it was read from. */
export type Task =
  | { readonly kind: 'gold'; readonly document: string; readonly gold: Gold }
  | {
      readonly kind: 'case'
      readonly document: string
      readonly name: string
      readonly expected: ExpectedPlan
    }

const sideFiles = ['spans.json', 'items.json', 'silent.json']

/**
 * Finds the readings of a folder: `<case>/expected.json` beside its plan, and readings of samples beside
 * their `spans.json`, whose documents are found by name in the folder or in `documents`.
 */
export function findTasks(folder: string, documents: readonly string[]): Task[] {
  if (!existsSync(folder)) throw noFolder(folder)
  const files = walk(folder)
  // Cases need none of these folders; a sample whose document is in none of them is told by its name.
  const library = [...files, ...documents.filter((each) => existsSync(each)).flatMap(walk)]
  const tasks = files.flatMap((path): Task[] => {
    if (basename(path) === 'expected.json') return [caseTask(path)]
    if (!files.includes(join(dirname(path), 'spans.json')) || sideFiles.includes(basename(path))) return []
    return path.endsWith('.json') ? [goldTask(path, library)] : []
  })
  return tasks
}

function caseTask(path: string): Task {
  const folder = dirname(path)
  const plan = readdirSync(folder)
    .filter((name) => name.startsWith('plan.'))
    .sort()[0]
  if (plan === undefined) throw noDocument(path, join(folder, 'plan.*'))
  return {
    kind: 'case',
    name: basename(folder),
    document: join(folder, plan),
    expected: load(path, ExpectedPlan),
  }
}

function goldTask(path: string, library: readonly string[]): Task {
  const reading = load(path, Reading)
  const document = library.find((file) => basename(file) === reading.sample)
  if (document === undefined) throw noDocument(path, reading.sample)
  const name = basename(path, '.json')
  const folder = dirname(path)
  const gold: Gold = {
    name,
    reading,
    spans: side(join(folder, 'spans.json'), name, Spans),
    items: side(join(folder, 'items.json'), name, Items),
    silent: side(join(folder, 'silent.json'), name, z.array(Silence)),
  }
  return { kind: 'gold', document, gold }
}

function side<T>(path: string, name: string, schema: z.ZodType<T>): T {
  const entry = load(path, z.record(z.string(), z.unknown()))[name]
  return check(`${path} (${name})`, schema, entry)
}

function load<T>(path: string, schema: z.ZodType<T>): T {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw badReading(path, cause instanceof Error ? cause.message : String(cause))
  }
  return check(path, schema, value)
}

function check<T>(path: string, schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw badReading(path, `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim())
}

/** Files below a folder, sorted by path so that every run sees them in one order. */
function walk(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true })
  const byName = (one: Dirent, two: Dirent): number => (one.name < two.name ? -1 : 1)
  return entries.sort(byName).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? walk(path) : [path]
  })
}

/** A plan with nothing in it: what a document comes to that could not be read. */
export function emptyPlan(path: string): Plan {
  return {
    schema: 'doichieu.plan/1',
    source: { path, sha256: '', bytes: 0, format: 'text', pages: null, encoding: null, ocr: null },
    status: 'failed',
    problems: [],
    text: '',
    header: { issuer: null, number: null, issued: null, kind: null, title: null, stamps: [] },
    attachedTo: null,
    programmes: [],
    references: [],
    periods: [],
    phases: [],
    phaseCount: null,
    sections: [],
    purposes: [],
    requirements: [],
    contents: [],
    solutions: [],
    criteria: [],
    awards: [],
    awardStandards: [],
    deadlines: [],
    targets: [],
    budget: null,
    assignments: [],
    recipients: [],
    archive: null,
    signature: null,
    footnotes: [],
    definitions: [],
    unparsed: [],
  }
}
