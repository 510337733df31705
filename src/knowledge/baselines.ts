import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { packageRoot } from './data-root.ts'
import { Confidence } from './lexicon.ts'
import { lazy } from './memo.ts'

const Facts = z.strictObject({
  document: z.string().describe('Number of the document that the skeleton stands for'),
  verbatim: z.boolean().describe('false: the skeleton says what is known, not how the document says it'),
  note: z.string().optional(),
  facts: z.array(
    z.strictObject({
      what: z.string().describe('Part of the model: phases, contents, criteria …'),
      of: z.string().optional().describe('A part of that part, where they are not equally sure'),
      source: z.string(),
      confidence: Confidence,
      inferred: z.boolean(),
    }),
  ),
  unknown: z.array(z.string()).describe('Parts that nobody may judge by this baseline'),
})

/** Văn bản gốc dựng lại từ các điều đã biết: the skeleton of a root document and how sure each part of it is. */
export type Baseline = Readonly<z.infer<typeof Facts>> & {
  /** Path of the skeleton, relative to the package. */
  readonly path: string
}

/** All baselines of the package, by file name; none when the folder is not there. */
export const baselines: () => readonly Baseline[] = lazy(() => {
  const folder = join(packageRoot(), 'grammars', 'baselines')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.facts.yaml'))
    .sort()
    .map((name) => {
      const facts = Facts.safeParse(parse(readFileSync(join(folder, name), 'utf8')))
      if (!facts.success) throw badFacts(name, facts.error)
      return Object.freeze({
        ...facts.data,
        path: `grammars/baselines/${name.replace('.facts.yaml', '.md')}`,
      })
    })
})

/** The baseline that stands for the document with this number, or null. */
export const baselineOf = (number: string): Baseline | null =>
  baselines().find((baseline) => baseline.document === number) ?? null

function badFacts(name: string, error: z.ZodError): Error {
  const issue = error.issues[0]
  return new Error(`grammars/baselines/${name}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`, {
    cause: error,
  })
}
