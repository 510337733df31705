import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { closest } from 'fastest-levenshtein'
import { z } from 'zod'
import { discover } from '../batch/discover.ts'
import { loadAll, loadBaselines } from '../batch/load.ts'
import { ConfigError, parseConfig, settingsOf } from '../compare/config.ts'
import { type RuleSetting, reviewPlans } from '../compare/engine.ts'
import { documentKeys } from '../compare/keys.ts'
import { applyWaivers } from '../findings/waivers.ts'
import { packageRoot } from '../knowledge/data-root.ts'
import { catalogue, fill, type Language } from '../messages/index.ts'
import type { Plan } from '../model/plan.ts'
import { Level, type Review, Waiver } from '../model/review.ts'
import { formats } from '../report/formats.ts'
import { terminalSummary } from '../report/terminal.ts'
import { rules } from '../rules/index.ts'
import { version } from './version.ts'
import { badValue, errorLine, languageOf, noInput, noPath, StartError, say } from './words.ts'

export interface ReviewOptions {
  readonly out: string
  readonly format: string
  readonly asOf?: string
  readonly failLevel: string
  readonly config?: string
  readonly waivers?: string
  readonly strictWaivers?: boolean
  readonly lang: string
}

/** The main job (`doichieu review`): reads, chains, compares and reports. Returns the exit code. */
export async function review(paths: readonly string[], options: ReviewOptions): Promise<number> {
  const language = languageOf(options.lang)
  const failLevel = levelOf(options.failLevel)
  const asOf = dayOf(options.asOf)
  const wanted = formatsOf(options.format)
  const settings = await readSettings(options.config)
  const waivers = await readWaivers(options.waivers)
  const found = await discover(paths)
  if (found.missing.length > 0 && found.files.length + found.plans.length === 0)
    throw noPath(found.missing[0]!)
  if (found.files.length + found.plans.length === 0) throw noInput(paths)
  const words = catalogue(language)
  if (found.passedOver.length > 0)
    say(
      fill(words.cli['passed-over']!, {
        count: found.passedOver.length,
        files: found.passedOver.slice(0, 5).join(', '),
      }),
    )

  const packaged = await loadBaselines(join(packageRoot(), 'corpus', 'baselines'))
  const loaded = await loadAll(found.files, found.plans, (_, path) =>
    progress(fill(words.cli.reading!, { path })),
  )
  progress(null)
  for (const each of loaded.copies) say(fill(words.cli.copy!, { ...each }))
  const given = loaded.plans.filter((plan) => plan.baseline !== undefined)
  const plans = loaded.plans.filter((plan) => plan.baseline === undefined)
  const failures = [
    ...found.missing.map((path) => ({
      path,
      code: 'read/not-found',
      message: errorLine(language, 'read/not-found', { path }),
    })),
    ...found.broken.map((path) => ({
      path,
      code: 'read/broken-link',
      message: errorLine(language, 'read/broken-link', { path }),
    })),
    ...loaded.failures.map(({ path, code, data }) => ({
      path,
      code,
      message: errorLine(language, code, { path, ...data }),
    })),
  ]
  const baselines = distinct([...given, ...packaged])
  const result = reviewPlans({
    plans,
    baselines,
    rules: settings,
    asOf,
    language,
    version,
    failures,
    waivers,
  })
  const written = await writeReports(
    result,
    { plans, baselines, originals: loaded.originals },
    wanted,
    options.out,
    language,
  )

  for (const line of terminalSummary(result, plans, language)) say(line)
  const { unused, expired } = applyWaivers(result.findings, waivers, asOf)
  for (const each of unused) say(fill(words.cli['summary.unused-waiver']!, each))
  for (const each of expired) say(fill(words.cli['summary.expired-waiver']!, each))
  say(
    fill(words.cli['summary.files']!, {
      files: written.slice(0, 3).join(', ') + (written.length > 3 ? ', …' : ''),
    }),
  )
  return exitCode(result, failLevel, options.strictWaivers === true && unused.length + expired.length > 0)
}

const order = ['note', 'warning', 'error'] as const

/** Exit codes of the contract: 3 wins over 1. */
export function exitCode(result: Review, failLevel: Level, strict = false): number {
  if (result.failures.length > 0 || result.documents.some((document) => document.status !== 'complete'))
    return 3
  const found = result.findings.some(
    (finding) =>
      finding.verdict === 'fail' &&
      finding.waiver === null &&
      order.indexOf(finding.level) >= order.indexOf(failLevel),
  )
  return found || strict ? 1 : 0
}

/** One baseline for each document, those given before those packaged. */
function distinct(baselines: readonly Plan[]): readonly Plan[] {
  const seen = new Set<string>()
  return baselines.filter(({ baseline }) => {
    const document = baseline?.document ?? ''
    if (seen.has(document)) return false
    seen.add(document)
    return true
  })
}

interface Originals {
  readonly plans: readonly Plan[]
  readonly baselines: readonly Plan[]
  readonly originals: ReadonlyMap<string, Uint8Array>
}

async function writeReports(
  result: Review,
  { plans, baselines, originals }: Originals,
  wanted: readonly string[],
  out: string,
  language: Language,
): Promise<readonly string[]> {
  const byKey = new Map(
    [...documentKeys(plans), ...documentKeys(baselines)].map(([plan, key]) => [key, plan]),
  )
  const original = (key: string) => originals.get(byKey.get(key)?.source.path ?? '') ?? null
  const written: string[] = []
  for (const name of wanted) {
    const report = await formats[name]!()
    for (const file of await report({ review: result, plans: byKey, original, language })) {
      const path = join(out, file.path)
      try {
        await mkdir(dirname(path), { recursive: true })
        await writeFile(path, file.content)
      } catch (error) {
        throw new StartError('cli/unwritable', {
          path,
          reason: error instanceof Error ? error.message : String(error),
        })
      }
      written.push(path)
    }
  }
  return written
}

export async function readSettings(path: string | undefined): Promise<readonly RuleSetting[]> {
  const file = path ?? 'doichieu.config.json'
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null && path !== undefined) throw noPath(path)
  try {
    return settingsOf(parseConfig(text === null ? {} : parseJson(text)), rules)
  } catch (error) {
    if (error instanceof ConfigError) throw new StartError(error.code, { path: file, ...error.data })
    throw error
  }
}

/** A named file must be there, but where `maybeNone`: the file that is to be written first. */
export async function readWaivers(path: string | undefined, maybeNone = false): Promise<readonly Waiver[]> {
  const file = path ?? 'waivers.json'
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) {
    if (path !== undefined && !maybeNone) throw noPath(path)
    return []
  }
  const waivers = z.array(Waiver).safeParse(parseJson(text))
  if (waivers.success) return waivers.data
  const [issue] = waivers.error.issues
  throw new StartError('waivers/malformed', {
    path: file,
    at: issue?.path.join('.') ?? '',
    reason: issue?.message ?? '',
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function levelOf(given: string): Level {
  const level = Level.safeParse(given)
  if (!level.success) throw badValue('--fail-level', given, 'error, warning, note')
  return level.data
}

/** The clock is read here only: everything below gets the day as a value. */
export function dayOf(given: string | undefined): string {
  if (given === undefined) return new Date().toLocaleDateString('sv-SE')
  if (!z.iso.date().safeParse(given).success) throw badValue('--as-of', given, 'YYYY-MM-DD')
  return given
}

const everyFormat = 'all'

function formatsOf(given: string): readonly string[] {
  const names = Object.keys(formats)
  const wanted = given
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  for (const format of wanted)
    if (format !== everyFormat && !names.includes(format))
      throw new StartError('cli/unknown-format', {
        format,
        nearest: closest(format, names),
        formats: names.join(', '),
      })
  return wanted.includes(everyFormat) ? names : [...new Set(wanted)]
}

/** A line that the next one overwrites, on a terminal only. */
function progress(line: string | null): void {
  if (!process.stderr.isTTY) return
  process.stderr.write(
    line === null ? '\r\x1b[K' : `\r\x1b[K${line.slice(0, (process.stderr.columns ?? 80) - 1)}`,
  )
}
