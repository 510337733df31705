import { spawnSync } from 'node:child_process'

/** Median of `runs` timings in ms, after as many to warm up. */
export async function medianOf(work: () => unknown, runs = 100, warm = runs): Promise<number> {
  for (let index = 0; index < warm; index++) await work()
  const times: number[] = []
  for (let index = 0; index < runs; index++) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)[runs >> 1]!
}

/** Medians of several works that take turns, so that whatever else the machine does meets them all. */
export async function mediansOf(works: readonly (() => unknown)[], runs: number): Promise<readonly number[]> {
  const times: number[][] = works.map(() => [])
  for (let index = 0; index < runs; index++)
    for (const [at, work] of works.entries()) {
      const start = performance.now()
      await work()
      times[at]!.push(performance.now() - start)
    }
  return times.map((list) => list.sort((a, b) => a - b)[runs >> 1]!)
}

/** One figure, with its bound where the project has set itself one. */
export function row(what: string, value: number, unit: string, note = '', limit?: number): void {
  const within =
    limit === undefined ? '' : value <= limit ? `(at most ${limit}: met)` : `(at most ${limit}: MISSED)`
  const shown = value.toFixed(unit === '%' || unit === '' ? 3 : value >= 100 ? 0 : 2).padStart(9)
  console.log(
    `${what.padEnd(52)} ${shown} ${unit.padEnd(8)} ${[within, note].filter((each) => each !== '').join(' ')}`,
  )
}

export function skipped(what: string, why: string): void {
  console.log(`${what.padEnd(52)} ${'–'.padStart(9)} skipped: ${why}`)
}

/** What a program says of its version, or null where it is not installed. */
export function versionOf(program: string, args: readonly string[] = ['--version']): string | null {
  const { error, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', timeout: 20_000 })
  return error === undefined ? (`${stdout}${stderr}`.split('\n')[0] ?? '').trim() : null
}

/** Runs a program to its end with its output thrown away. */
export function run(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): void {
  const { status, error } = spawnSync(program, args, { stdio: 'ignore', env: { ...process.env, ...env } })
  if (error !== undefined || status !== 0) throw error ?? new Error(`${program} ended with ${status}`)
}
