import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ExpectedPlan } from '../../src/evaluate/case/expected.ts'
import { emptyPlan, findTasks } from '../../src/evaluate/folder.ts'
import {
  EvaluateError,
  Evaluation,
  evaluateFolder,
  gains,
  gainsLines,
  type ReadPlan,
  runEvaluate,
  tableLines,
} from '../../src/evaluate/index.ts'
import { committedFigures, figuresText } from '../../src/evaluate/run.ts'
import { draft, samples } from './oracle.ts'

const plans = new Map(samples().map(({ plan }) => [plan.source.path, plan]))
const byName: ReadPlan = async (path) => plans.get(path.slice(path.lastIndexOf('/') + 1)) ?? emptyPlan(path)
const documents = ['corpus']
const perfect = await evaluateFolder('test/gold', byName, { documents })

const scratch = mkdtempSync(join(tmpdir(), 'doichieu-evaluate-'))
afterAll(() => rmSync(scratch, { recursive: true }))

describe('a folder', () => {
  it('of the five readings with faultless plans comes to 1', () => {
    expect(perfect.gold).toMatchObject({ documents: 5, macroF1: 1, fieldAccuracy: 1, misses: [] })
    expect(perfect.failures).toEqual([])
    expect(perfect.places.wrong).toEqual([])
    expect(perfect.places.checked).toBeGreaterThan(400)
    expect(Evaluation.safeParse(perfect).error).toBeUndefined()
  })

  it('gives the same bytes every time, with facets and misses in order', async () => {
    const twice = await evaluateFolder('test/gold', async (path) => emptyPlan(path), { documents })
    const again = await evaluateFolder('test/gold', async (path) => emptyPlan(path), { documents })
    expect(figuresText(twice)).toBe(figuresText(again))
    expect(Object.keys(twice.gold.facets)).toEqual(Object.keys(twice.gold.facets).toSorted())
    expect(twice.gold.misses).toEqual(twice.gold.misses.toSorted())
  })

  it('scores a document that cannot be read as all missing, and says so', async () => {
    const result = await evaluateFolder(
      'test/gold',
      async (path) => {
        if (path.endsWith('son-la.txt')) throw new Error('son-la.txt: is empty')
        return byName(path)
      },
      { documents },
    )
    expect(result.failures).toEqual(['son-la · son-la.txt: is empty'])
    expect(result.gold.documents).toBe(5)
    expect(result.gold.facets.citations).toBeUndefined()
    expect(result.gold.facets['citations/exact']?.falseNegative).toBe(1)
    expect(result.gold.facets.header).toMatchObject({ truePositive: 36, falseNegative: 9 })
  })

  it('of cases finds the plan beside each expected.json', () => {
    const tasks = findTasks('test/cases', [])
    expect(tasks.length).toBeGreaterThan(0)
    for (const task of tasks) {
      expect(task.kind).toBe('case')
      expect(task.document).toMatch(/plan\.[a-z]+$/u)
    }
  })

  it('without readings, without a document, or with a broken reading says what to do', async () => {
    const folder = join(scratch, 'bad')
    mkdirSync(join(folder, 'one'), { recursive: true })
    await expect(evaluateFolder(folder, byName)).rejects.toThrow(/holds no readings/u)
    await expect(evaluateFolder(join(folder, 'none'), byName)).rejects.toThrow(/none: is not there/u)
    writeFileSync(join(folder, 'one', 'expected.json'), '{"purposes": "none"}')
    await expect(evaluateFolder(folder, byName)).rejects.toThrow(/plan\.\* is not there/u)
    writeFileSync(join(folder, 'one', 'plan.txt'), 'KẾ HOẠCH')
    await expect(evaluateFolder(folder, byName)).rejects.toThrow(/not a reading by hand \(purposes/u)
    writeFileSync(join(folder, 'one', 'expected.json'), '{')
    await expect(evaluateFolder(folder, byName)).rejects.toThrow(EvaluateError)
    writeFileSync(join(folder, 'one', 'expected.json'), '{"purposes": []}')
    expect((await evaluateFolder(folder, byName)).cases.documents).toBe(1)
    const elsewhere = { documents: [join(folder, 'no-corpus')] }
    expect((await evaluateFolder(folder, byName, elsewhere)).cases.documents).toBe(1)
  })

  it('refuses a case with a misspelt facet', () => {
    expect(ExpectedPlan.safeParse({ purpose: [] }).success).toBe(false)
  })
})

describe('gains', () => {
  const spoilt = async (sample: string, change: (plan: ReturnType<typeof draft>) => void) =>
    evaluateFolder(
      'test/gold',
      async (path) => {
        const plan = draft(await byName(path))
        if (path.endsWith(sample)) change(plan)
        return plan
      },
      { documents },
    )

  it('are none between equals', () => {
    expect(gains(perfect, perfect)).toEqual({ gains: [], losses: [] })
    expect(gainsLines(gains(perfect, perfect))).toEqual(['No gains, no losses.'])
  })

  it('name every reading that was lost, and the other way round every one that was won', async () => {
    const worse = await spoilt('son-la.txt', (plan) => {
      plan.archive = null
    })
    const lost = gains(perfect, worse)
    expect(lost.gains).toEqual([])
    expect(lost.losses).toContain('gold archive: F1 0.8889, was 1')
    expect(lost.losses).toContain('gold: now son-la · archive: missing - Lưu: VT.')
    const won = gains(worse, perfect)
    expect(won.losses).toEqual([])
    expect(won.gains).toContain('gold: no more son-la · archive: missing - Lưu: VT.')
    expect(gainsLines(won)[0]).toBe(`${won.gains.length} gains, 0 losses`)
  })

  it('show a swap that leaves the figures as they were', async () => {
    const one = await spoilt('son-la.txt', (plan) => plan.purposes.pop())
    const two = await spoilt('kon-tum.txt', (plan) => plan.purposes.pop())
    expect(one.gold.macroF1).toBe(two.gold.macroF1)
    const { gains: better, losses: worse } = gains(one, two)
    expect([better.length, worse.length]).toBeOneOf([
      [1, 1],
      [2, 2],
    ])
    expect(worse[0]).toContain('kon-tum · purposes: missing')
  })

  it('tell when a facet goes', () => {
    const { archive: _, ...facets } = perfect.gold.facets
    const less = { ...perfect, gold: { ...perfect.gold, facets } }
    expect(gains(perfect, less).losses).toEqual(['gold archive: F1 gone, was 1'])
    expect(gains(less, perfect).gains).toEqual(['gold archive: F1 1, was absent'])
  })
})

describe('the tables', () => {
  it('have a line for every facet and every miss', async () => {
    const bad = await evaluateFolder('test/gold', async (path) => emptyPlan(path), { documents })
    const lines = tableLines(bad)
    expect(lines[0]).toMatch(/^Readings by hand: 5 documents, macro-F1 0\.0/u)
    for (const facet of Object.keys(bad.gold.facets))
      expect(lines.some((line) => line.startsWith(facet))).toBe(true)
    for (const miss of bad.gold.misses) expect(lines).toContain(`  ${miss}`)
    expect(
      tableLines(perfect).some((line) => /^header +45 +0 +0 +1\.0000 +1\.0000 +1\.0000 +45\/45$/u.test(line)),
    ).toBe(true)
  })
})

describe('the verb', () => {
  const options = { folders: ['test/gold'], readPlan: byName, documents }

  it('prints the tables, saves the figures and compares with them', async () => {
    const figures = join(scratch, 'figures.json')
    const { lines, result } = await runEvaluate({ ...options, figures, show: 'tables', save: true })
    expect(lines).toEqual(tableLines(result))
    expect(Evaluation.parse(JSON.parse(readFileSync(figures, 'utf8')))).toEqual(result)
    const { lines: compared } = await runEvaluate({ ...options, figures, show: 'gains' })
    expect(compared).toEqual(['No gains, no losses.'])
  })

  it('says how to get figures where there are none, or none of this form', async () => {
    await expect(committedFigures(join(scratch, 'none.json'))).rejects.toThrow(/write them with --save/u)
    writeFileSync(join(scratch, 'old.json'), '{"schema": "other"}')
    await expect(committedFigures(join(scratch, 'old.json'))).rejects.toThrow(/of another form/u)
    writeFileSync(join(scratch, 'cut.json'), '{')
    await expect(committedFigures(join(scratch, 'cut.json'))).rejects.toThrow(/not JSON/u)
  })
})
