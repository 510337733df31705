import { readFile, writeFile } from 'node:fs/promises'
import { closest } from 'fastest-levenshtein'
import { z } from 'zod'
import { type SheetWords, waiversFromXlsx } from '../findings/waivers-from-xlsx.ts'
import { catalogue, fill, type Language, languages } from '../messages/index.ts'
import type { Review, Waiver } from '../model/review.ts'
import { ReadError } from '../read/errors.ts'
import { load } from '../read/index.ts'
import { readXlsx } from '../read/xlsx.ts'
import { dayOf, readWaivers } from './review.ts'
import { badValue, languageOf, noPath, StartError, say } from './words.ts'

export interface WaiveOptions {
  readonly lang: string
  readonly reason?: string
  readonly by?: string
  readonly until?: string
  readonly from?: string
  readonly waivers: string
  readonly review: string
  readonly asOf?: string
}

/**
 * `doichieu waive FINDING-ID --reason … --by …`, or `--from findings.xlsx --by …` for what reviewers wrote into the
 * sheet: adds to the waiver file. Returns 3 when rows of the sheet could not be taken over.
 */
export async function waive(finding: string | undefined, options: WaiveOptions): Promise<number> {
  const language = languageOf(options.lang)
  const on = dayOf(options.asOf)
  const by = options.by?.trim() ?? ''
  if (by === '') throw missing('--by')
  const known = await readWaivers(options.waivers, true)
  if (options.from !== undefined) return waiveFrom(options.from, { by, on, known, language, options })
  if (finding === undefined) throw missing('FINDING-ID')
  const reason = options.reason?.trim() ?? ''
  if (reason === '') throw missing('--reason')
  const until = options.until === undefined ? undefined : untilOf(options.until, on)
  await checkKnown(finding, options.review)
  const waiver: Waiver = { finding, reason, by, on, ...(until !== undefined && { until }) }
  await save(options.waivers, [...known.filter((each) => each.finding !== finding), waiver])
  say(fill(catalogue(language).cli['waive.done']!, { count: 1, file: options.waivers }))
  return 0
}

interface FromSheet {
  readonly by: string
  readonly on: string
  readonly known: readonly Waiver[]
  readonly language: Language
  readonly options: WaiveOptions
}

async function waiveFrom(path: string, { by, on, known, language, options }: FromSheet): Promise<number> {
  const words = catalogue(language).cli
  const sheets = await sheetsOf(path)
  const result = waiversFromXlsx(sheets, sheetWords(), { by, on, known })
  for (const { code, ...data } of result.problems) say(fill(words[`waive.${code}`]!, { path, ...data }))
  if (result.added.length + result.withdrawn.length > 0) await save(options.waivers, result.waivers)
  say(fill(words['waive.done']!, { count: result.added.length, file: options.waivers }))
  if (result.withdrawn.length > 0)
    say(
      fill(words['waive.withdrawn']!, {
        count: result.withdrawn.length,
        findings: result.withdrawn.map((each) => each.finding),
      }),
    )
  return result.problems.length > 0 ? 3 : 0
}

async function sheetsOf(path: string): Promise<ReturnType<typeof readXlsx>> {
  try {
    return readXlsx(path, (await load(path)).bytes)
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    if (error.code === 'read/not-found') throw noPath(path)
    throw new StartError(error.code, { path, ...error.data })
  }
}

/** Column titles and conclusions in every language: the sheet may come from a colleague. */
function sheetWords(): SheetWords {
  const all = (key: string) => languages.map((language) => catalogue(language).report[`office.${key}`]!)
  const more = (key: string) =>
    languages.flatMap((language) => catalogue(language).cli[`waive.${key}`]!.split(/\s*[,;]\s*/u))
  return {
    id: all('column.id'),
    opinion: [...all('column.opinion'), ...all('column.opinion.reviewer')],
    conclusion: all('column.conclusion'),
    until: all('column.until'),
    accepted: [...all('conclusion.accept'), ...more('words.accept')],
    refused: [...all('conclusion.amend'), ...all('conclusion.discuss'), ...more('words.refuse')],
  }
}

/** A mistyped id would waive nothing, silently; where the last review is at hand it must be in it. */
async function checkKnown(finding: string, path: string): Promise<void> {
  const review = await readFile(path, 'utf8')
    .then((text) => JSON.parse(text) as Review)
    .catch(() => null)
  const ids = review?.findings.map((each) => each.id) ?? []
  if (ids.length > 0 && !ids.includes(finding))
    throw new StartError('waive/unknown-finding', { finding, path, nearest: closest(finding, ids) })
}

/** A waiver that has expired before it is written is a slip of the keyboard. */
function untilOf(given: string, on: string): string {
  if (!z.iso.date().safeParse(given).success || given < on)
    throw badValue('--until', given, `YYYY-MM-DD ≥ ${on}`)
  return given
}

const missing = (argument: string) => new StartError('cli/missing-argument', { argument, command: 'waive' })

/** Sorted by finding, so that two people's files merge line by line. */
async function save(path: string, waivers: readonly Waiver[]): Promise<void> {
  const sorted = [...waivers].sort((a, b) => (a.finding < b.finding ? -1 : a.finding > b.finding ? 1 : 0))
  try {
    await writeFile(path, `${JSON.stringify(sorted, null, 2)}\n`)
  } catch (error) {
    throw new StartError('cli/unwritable', {
      path,
      reason: error instanceof Error ? error.message : String(error),
    })
  }
}
