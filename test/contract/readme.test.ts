import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  documentKeys,
  formats,
  packagedBaselines,
  parsePlan,
  type Review,
  read,
  reviewPlans,
  ruleSettings,
} from '../../src/index.ts'

const readme = readFileSync(resolve(import.meta.dirname, '../../README.md'), 'utf8')
const section = /^## For tools\n(?<body>[\s\S]*?)^## /mu.exec(readme)!.groups!.body!
const has = (command: string) => spawnSync(command, ['--version']).status === 0

/** The code of the first fence of a language that holds some words. */
function code(language: string, words: string): string {
  const blocks = [...section.matchAll(/^```(?<language>\w+)\n(?<code>[\s\S]*?)^```$/gmu)]
  return blocks.find(({ groups }) => groups!.language === language && groups!.code!.includes(words))!.groups!
    .code!
}

describe('the examples of the README, section "For tools"', () => {
  let folder: string
  let review: Review

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'doichieu-readme-'))
    const paths = ['corpus/1315-qd-ttg/soc-trang.txt', 'corpus/1315-qd-ttg/dong-nai.md']
    const plans = await Promise.all(paths.map(async (path) => parsePlan(await read(path))))
    review = reviewPlans({
      plans,
      baselines: await packagedBaselines(),
      rules: ruleSettings(),
      asOf: '2025-01-02',
      language: 'vi',
      version: '0.1.0',
    })
    const byKey = new Map([...documentKeys(plans)].map(([plan, key]) => [key, plan]))
    const report = await formats.json!()
    for (const file of await report({ review, plans: byKey, original: () => null, language: 'vi' })) {
      const path = join(folder, 'out', file.path)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, file.content)
    }
  })

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.skipIf(!has('python3'))('Python (skipped where python3 is not installed)', () => {
    const program = code('python', 'review.json')
    expect(program.trim().split('\n').length).toBeLessThanOrEqual(10)
    const { stdout, stderr, status } = spawnSync('python3', ['-'], {
      cwd: folder,
      input: program,
      encoding: 'utf8',
      env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    })
    expect(stderr).toBe('')
    expect(status).toBe(0)
    const failed = review.findings.filter(({ verdict }) => verdict === 'fail')
    expect(failed.length).toBeGreaterThan(3)
    for (const { message } of failed) expect(stdout).toContain(message)
  })

  it.skipIf(!has('jq'))('jq (skipped where jq is not installed)', () => {
    const { stdout, stderr, status } = spawnSync('sh', ['-c', code('sh', 'jq ')], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(stdout).toMatch(/^"\/KH-TT",[^\n]*,"yearly",12,15,/mu)
    expect(stdout).toMatch(/^"07 \/KH-UBND",/mu)
  })

  it('names every format of this section as the command line does', () => {
    const names = [...section.matchAll(/^\| `([a-z][a-z-]*)` \|/gmu)].map(([, name]) => name)
    expect(names).toHaveLength(6)
    for (const name of names) expect(Object.keys(formats)).toContain(name)
  })
})
