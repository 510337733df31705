import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { jsonSchema } from '../../src/cli/schema.ts'
import {
  type Plan,
  packagedBaselines,
  parsePlan,
  type Review,
  read,
  reviewPlans,
  ruleSettings,
} from '../../src/index.ts'

const paths = [
  'corpus/1315-qd-ttg/soc-trang.txt',
  'corpus/1315-qd-ttg/son-la.txt',
  'corpus/1315-qd-ttg/kon-tum.txt',
  'corpus/1315-qd-ttg/dong-nai.md',
  'corpus/1373-qd-ttg/lang-son.txt',
]

function validator(name: 'plan' | 'review' | 'config') {
  const schema = jsonSchema(name) as Record<string, unknown>
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
  const ajv = new Ajv2020({
    strict: true,
    strictTypes: false,
    strictRequired: false,
    formats: { date: /^\d{4}-\d{2}-\d{2}$/ },
  })
  return ajv.compile(schema)
}

describe('the published JSON Schemas', () => {
  let plans: Plan[]
  let baselines: readonly Plan[]
  let review: Review

  beforeAll(async () => {
    plans = await Promise.all(paths.map(async (path) => parsePlan(await read(path))))
    baselines = await packagedBaselines()
    review = reviewPlans({
      plans,
      baselines,
      rules: ruleSettings(),
      asOf: '2025-01-02',
      language: 'vi',
      version: '0.1.0',
    })
  })

  it('take the plans of the samples and the baselines', () => {
    const validate = validator('plan')
    expect(baselines.length).toBeGreaterThan(0)
    for (const plan of [...plans, ...baselines]) {
      validate(JSON.parse(JSON.stringify(plan)))
      expect(validate.errors, plan.source.path).toBe(null)
    }
  })

  it('take the review of the samples', () => {
    expect(review.findings.length).toBeGreaterThan(20)
    const validate = validator('review')
    validate(JSON.parse(JSON.stringify(review)))
    expect(validate.errors).toBe(null)
  })

  it('refuse what is no plan and no review', () => {
    const plan = validator('plan')
    expect(plan({ ...plans[0]!, status: 'ready' })).toBe(false)
    expect(plan({ ...plans[0]!, extra: 1 })).toBe(false)
    const { text: _, ...without } = plans[0]!
    expect(plan(without)).toBe(false)
    const check = validator('review')
    expect(check({ ...review, asOf: 'hôm nay' })).toBe(false)
    expect(check({ ...review, findings: [{ ...review.findings[0]!, verdict: 'bad' }] })).toBe(false)
  })

  it('take a configuration', () => {
    const validate = validator('config')
    expect(validate({ rules: { 'periods/*': 'warning', 'contents/missing': false } })).toBe(true)
    expect(validate({ rules: { 'periods/*': 'loud' } })).toBe(false)
  })
})
