import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { noFigures } from './errors.ts'
import { evaluateFolder, type FolderOptions, type ReadPlan } from './evaluate-folder.ts'
import { gains, gainsLines } from './gains.ts'
import { Evaluation } from './result.ts'
import { tableLines } from './table.ts'

export interface EvaluateOptions extends FolderOptions {
  /** Folders with readings by hand: `test/gold`, `test/cases`. */
  readonly folders: readonly string[]
  readonly readPlan: ReadPlan
  /** File of the committed figures, relative to the working folder. */
  readonly figures: string
  /** `tables` prints all figures; `gains` only what changed against the figures of the last commit. */
  readonly show: 'tables' | 'gains'
  /** Write the figures for the next commit. */
  readonly save?: boolean
}

export interface EvaluateOutcome {
  readonly lines: readonly string[]
  readonly result: Evaluation
}

/** The verb `evaluate`. Throws `EvaluateError` where a reading, its document or the earlier figures are missing. */
export async function runEvaluate(options: EvaluateOptions): Promise<EvaluateOutcome> {
  const { folders, readPlan, documents, review, figures, show, save } = options
  const result = await evaluateFolder(folders, readPlan, {
    ...(documents === undefined ? {} : { documents }),
    review,
  })
  const lines =
    show === 'tables' ? tableLines(result) : gainsLines(gains(await committedFigures(figures), result))
  if (save === true) await writeFile(figures, figuresText(result))
  return { lines, result }
}

/** One miss a line, so that a diff of the committed file reads as a list of gains and losses. */
export function figuresText(result: Evaluation): string {
  return `${JSON.stringify(result, null, 1)}\n`
}

/** The figures as committed last, whatever the working copy holds; outside a repository, the file as it is. */
export async function committedFigures(path: string): Promise<Evaluation> {
  const shown = await promisify(execFile)('git', ['show', `HEAD:./${path}`], { maxBuffer: 64 << 20 }).then(
    (done) => done.stdout,
    () => null,
  )
  const text = shown ?? (await readFile(path, 'utf8').catch((cause: Error) => cause))
  if (typeof text !== 'string') throw noFigures(path, 'neither committed nor on disk')
  let value: unknown = null
  try {
    value = JSON.parse(text)
  } catch {
    throw noFigures(path, 'not JSON')
  }
  const parsed = Evaluation.safeParse(value)
  if (!parsed.success) throw noFigures(path, 'of another form')
  return parsed.data
}
