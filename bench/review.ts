import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { settingsOf } from '../src/compare/config.ts'
import { reviewPlans } from '../src/compare/engine.ts'
import type { Plan } from '../src/model/plan.ts'
import { parsePlan } from '../src/parse/index.ts'
import { fileBytes, readBytes } from '../src/read/index.ts'
import { formats } from '../src/report/formats.ts'
import { rules } from '../src/rules/index.ts'
import { row } from './tools/measure.ts'

const root = join(import.meta.dirname, '..')
const textOf = (path: string) => readFileSync(join(root, path), 'utf8')
const planOf = async (path: string, text: string): Promise<Plan> =>
  parsePlan(await readBytes(fileBytes(path, new TextEncoder().encode(text))))

const upstream = await planOf('upstream.txt', textOf('corpus/1315-qd-ttg/soc-trang.txt'))
const below = ['department', 'district'].map((name) =>
  textOf(`test/mutations/pairs/movement-${name}.plan.txt`),
)

/** A plan as another body would have it: its own number, and other small words here and there. */
function varied(index: number): string {
  const swapped: Readonly<Record<string, string>> = { các: 'mọi', của: 'cho', trong: 'ở', và: 'cùng' }
  let word = 0
  return below[index % below.length]!.replace(/^Số: \d+/mu, `Số: ${index + 100}`).replace(
    /(?<= )(?:các|của|trong|và)(?= )/gu,
    (found) => {
      word += 1
      return (word * 7919 + index * 104_729) % 23 === 0 ? swapped[found]! : found
    },
  )
}

const count = 1000
const began = performance.now()
const plans = [upstream]
for (let index = 0; index < count; index++) plans.push(await planOf(`${index}.txt`, varied(index)))
const parsed = performance.now()
const review = reviewPlans({
  plans,
  baselines: [],
  rules: settingsOf({ rules: {}, profiles: {} }, rules),
  asOf: '2026-11-21',
  language: 'vi',
  version: 'bench',
})
const bytes = JSON.stringify(review).length
const ended = performance.now()
console.log('1,000 plans against one upstream, all different, one core, cold')
row('read and parse', (parsed - began) / 1000, 's')
row('review and JSON', (ended - parsed) / 1000, 's', `${(bytes / 2 ** 20).toFixed(0)} MB of JSON`)
row('in all', (ended - began) / 1000, 's', '', 20)
row('linked to the upstream', review.documents.filter(({ upstream }) => upstream !== null).length, '')

const out = mkdtempSync(join(tmpdir(), 'doichieu-bench-'))
const start = performance.now()
spawnSync(
  process.execPath,
  [
    ...['src/cli/main.ts', 'review', 'corpus', '--out', out],
    ...['--as-of', '2026-11-21', '--format', Object.keys(formats).join(',')],
  ],
  { cwd: root, stdio: 'ignore' },
)
row('the command itself: five samples, every format', (performance.now() - start) / 1000, 's', '', 3)
rmSync(out, { recursive: true })
