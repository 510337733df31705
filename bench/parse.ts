import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { settingsOf } from '../src/compare/config.ts'
import { reviewPlans } from '../src/compare/engine.ts'
import { patterns } from '../src/knowledge/patterns.ts'
import { Plan } from '../src/model/plan.ts'
import { duesIn } from '../src/parse/dues.ts'
import { parsePlan } from '../src/parse/index.ts'
import { viewOf } from '../src/parse/view.ts'
import { fileBytes } from '../src/read/index.ts'
import { readMarkdown } from '../src/read/markdown.ts'
import { readPlain } from '../src/read/plain.ts'
import { rules } from '../src/rules/index.ts'

const root = join(import.meta.dirname, '..')
const names = [
  '1315-qd-ttg/dong-nai.md',
  '1315-qd-ttg/kon-tum.txt',
  '1315-qd-ttg/soc-trang.txt',
  '1315-qd-ttg/son-la.txt',
  '1373-qd-ttg/lang-son.txt',
]
const files = names.map((name) => {
  const text = readFileSync(join(root, 'corpus', name), 'utf8')
  return {
    name,
    text,
    file: fileBytes(name, new TextEncoder().encode(text)),
    decoded: { text, encoding: 'utf-8', problems: [] },
  }
})

/**
 * Median of `runs` timings in ms, warm: V8's last compiler takes a hot function only after some thousand calls, and
 * four documents come to rest after about 600 rounds.
 */
export function median(work: () => unknown, runs = 200): number {
  for (let index = 0; index < 4 * runs; index++) work()
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return times.sort((a, b) => a - b)[runs >> 1]!
}

function row(what: string, ms: number, note = ''): void {
  console.log(`${what.padEnd(52)} ${ms.toFixed(2).padStart(9)} ms  ${note}`)
}

const plain = files.filter(({ name }) => name.endsWith('.txt'))
const read = ({ name, file, decoded }: (typeof files)[number]) =>
  name.endsWith('.md') ? readMarkdown(file, decoded) : readPlain(file, decoded)
const sources = files.map(read)
const plans = sources.map(parsePlan)

console.log('Five sample plans, warm, one core')
row(
  'read: four as text',
  median(() => plain.map(read)),
)
row(
  'read: one as Markdown (remark)',
  median(() => read(files[0]!)),
)
row(
  'parse: Source to Plan, five',
  median(() => sources.map(parsePlan)),
)
const views = sources.map(viewOf)
row(
  'of it, dates: every date and time limit, five',
  median(() =>
    views.map((view) => [
      [...patterns('dates').values()].flatMap(({ search }) => [...view.folded.matchAll(search)]),
      duesIn(view, 0, view.text.length),
    ]),
  ),
  '(at most 3)',
)
row(
  'validate: zod, five',
  median(() => plans.map((plan) => Plan.parse(plan))),
)
const four = median(() => plain.map((each) => Plan.parse(parsePlan(read(each)))))
row('text to validated Plan, four', four, `${Math.round(4000 / four)} documents/s`)
const five = median(() => files.map((each) => Plan.parse(parsePlan(read(each)))))
row('text and Markdown to validated Plan, five', five, `${Math.round(5000 / five)} documents/s`)

const baselines = ['1315-qd-ttg', '1373-qd-ttg'].map((name) =>
  Plan.parse(JSON.parse(readFileSync(join(root, `corpus/baselines/${name}.plan.json`), 'utf8'))),
)
const settings = settingsOf({ rules: {}, profiles: {} }, rules)
row(
  'review: five plans, all rules',
  median(
    () =>
      reviewPlans({
        plans,
        baselines,
        rules: settings,
        asOf: '2026-11-21',
        language: 'vi',
        version: 'bench',
      }),
    30,
  ),
)

console.log('\nHostile text, 1 MB and 2 MB (linear: the second is about twice the first)')
const hostile: Readonly<Record<string, string>> = {
  'số số số …': 'số ',
  'digit and comma lists': '1, 2, 3, 4, 5, ',
  dots: '. . . … ..... ',
  'one line of words': 'thực hiện kế hoạch của Ủy ban nhân dân tỉnh ',
  labels: '1. a) - ',
  dates: 'ngày 12/3/2024 ',
  quotes: '“Phong trào ',
  'blank numbers': 'số /KH-UB ',
}
for (const [what, unit] of Object.entries(hostile)) {
  const at = (bytes: number) => {
    const text = unit.repeat(Math.ceil(bytes / unit.length)).slice(0, bytes)
    const start = performance.now()
    parsePlan(
      readPlain(fileBytes('hostile.txt', new TextEncoder().encode(text)), {
        text,
        encoding: 'utf-8',
        problems: [],
      }),
    )
    return performance.now() - start
  }
  at(100_000)
  const [one, two] = [at(1_000_000), at(2_000_000)]
  row(`  ${what}`, one, `× ${(two / one).toFixed(1)} when doubled`)
}

console.log('\nStart of the command line')
const node = process.execPath
const start = (args: readonly string[]) => median(() => execFileSync(node, args, { stdio: 'ignore' }), 7)
row('node -e 0', start(['-e', '0']))
row('doichieu --help', start([join(root, 'src/cli/main.ts'), '--help']))
