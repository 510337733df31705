import { describe, expect, it } from 'vitest'
import { covers, occurrences, scoreFindings } from '../../src/evaluate/findings.ts'
import type { Deviation, Gold } from '../../src/evaluate/gold/reading.ts'
import { overlaps, rangeOf } from '../../src/evaluate/places.ts'
import { addScores } from '../../src/evaluate/score.ts'
import type { Finding, Review } from '../../src/model/review.ts'
import { samples } from './oracle.ts'

const all = samples()

function finding(
  gold: Gold,
  rule: string,
  deviation: Deviation | null,
  more: Partial<Finding> = {},
): Finding {
  const evidence = deviation?.evidence[0] ?? { quote: 'x', offset: 0 }
  return {
    id: `${rule}-${evidence.offset}`,
    rule,
    verdict: 'fail',
    level: 'error',
    code: 'differ',
    data: {},
    message: '',
    basis: 'self',
    place: {
      ...rangeOf(evidence),
      quote: evidence.quote,
      page: null,
      section: '',
      confidence: 1,
      document: gold.name,
    },
    upstream: null,
    related: [],
    origin: null,
    fault: 'plan',
    remedy: 'amend',
    confidence: 1,
    matchedBy: null,
    waiver: null,
    ...more,
  }
}

function review(gold: Gold, findings: readonly Finding[]): Review {
  return {
    schema: 'doichieu.review/1',
    tool: { name: 'doichieu', version: '0' },
    asOf: '2026-01-01',
    documents: [
      {
        key: gold.name,
        path: `corpus/x/${gold.reading.sample}`,
        number: null,
        title: null,
        status: 'complete',
        upstream: null,
        chain: [],
      },
    ],
    findings: [...findings],
    coverage: [],
    notCompared: [],
    failures: [],
    summary: {
      documents: 1,
      verdicts: { fail: 0, review: 0, pass: 0, notApplicable: 0, open: 0 },
      levels: { error: 0, warning: 0, note: 0 },
      openShare: 0,
      openReasons: {},
    },
  }
}

/** A finding for every deviation that was read. */
const perfect = (gold: Gold): Finding[] =>
  gold.reading.deviations.flatMap((deviation) => {
    if (deviation.rule === undefined) return []
    const verdict = deviation.verdict === 'notApplicable' ? 'notApplicable' : 'fail'
    return [finding(gold, deviation.rule, deviation, { verdict })]
  })

const named = (name: string) => all.find((entry) => entry.gold.name === name)!

describe('findings', () => {
  it('that answer every deviation score 1 on all 146, and break no silence', () => {
    const scores = all.map(({ gold, plan }) => scoreFindings(review(gold, perfect(gold)), gold, plan.text))
    const total = Object.values(addScores(scores.map((score) => score.rules)))
    const sum = (pick: (score: (typeof total)[number]) => number): number =>
      total.reduce((count, score) => count + pick(score), 0)
    expect(total.flatMap((score) => score.misses)).toEqual([])
    expect([sum((s) => s.truePositive), sum((s) => s.falsePositive), sum((s) => s.falseNegative)]).toEqual([
      146, 0, 0,
    ])
    expect(scores.flatMap((score) => score.silent.violations)).toEqual([])
  })

  it('that are not there are missing', () => {
    const { gold, plan } = named('son-la')
    const { rules } = scoreFindings(review(gold, []), gold, plan.text)
    expect(rules['periods/backdated']).toMatchObject({
      falseNegative: 1,
      misses: ['son-la · periods/backdated: missing son-la-17'],
    })
  })

  const { gold, plan } = named('dong-nai')
  const deviation = gold.reading.deviations.find((entry) => entry.rule === 'periods/programme-years-differ')!
  const one = (more: Partial<Finding>, of: Deviation | null = deviation) =>
    scoreFindings(review(gold, [finding(gold, deviation.rule!, of, more)]), gold, plan.text).rules[
      deviation.rule!
    ]

  it('count as review, and do not count as pass, open or not applicable', () => {
    expect(one({ verdict: 'review' })?.truePositive).toBe(1)
    for (const verdict of ['pass', 'open', 'notApplicable'] as const)
      expect(one({ verdict })?.truePositive).toBe(0)
  })

  it('count by a related place, not elsewhere in the document, not in another document', () => {
    const elsewhere = finding(gold, '', null).place
    const right = finding(gold, '', deviation).place
    expect(one({ place: elsewhere, related: [right] })?.truePositive).toBe(1)
    expect(one({ place: elsewhere })).toMatchObject({ truePositive: 0, falsePositive: 1, falseNegative: 1 })
    expect(one({ place: { ...right, document: 'other' } })).toMatchObject({
      truePositive: 0,
      falseNegative: 1,
    })
  })

  it('of something missing count by their rule alone', () => {
    expect(one({ data: { missing: true } }, null)?.truePositive).toBe(1)
  })

  it('answer one deviation each: a second one is unexpected', () => {
    const twice = [finding(gold, deviation.rule!, deviation), finding(gold, deviation.rule!, deviation)]
    const score = scoreFindings(review(gold, twice), gold, plan.text).rules[deviation.rule!]
    expect(score).toMatchObject({ truePositive: 1, falsePositive: 1, falseNegative: 0 })
    expect(score?.misses[0]).toContain('unexpected "giai đoạn 2024-2030"')
  })

  it('are assigned so that their order does not matter', () => {
    const mixed = named('son-la')
    const rule = 'form/variants-mixed'
    const findings = perfect(mixed.gold).filter((entry) => entry.rule === rule)
    for (const order of [findings, findings.toReversed()])
      expect(
        scoreFindings(review(mixed.gold, order), mixed.gold, mixed.plan.text).rules[rule]?.truePositive,
      ).toBe(3)
  })
})

describe('silence', () => {
  it('is broken by a rule that must not fire, by name or by family', () => {
    const { gold, plan } = named('lang-son')
    const loud = ['awards/form-missing', 'criteria/entity-missing', 'periods/backdated'].map((rule) =>
      finding(gold, rule, null),
    )
    const { silent } = scoreFindings(review(gold, loud), gold, plan.text)
    expect(silent.checked).toBe(gold.silent.length)
    expect(silent.violations).toHaveLength(3)
    expect(silent.violations[0]).toContain('lang-son · awards/form-missing: must stay silent')
  })

  it('with words is broken only on these words', () => {
    const { gold, plan } = named('soc-trang')
    const start = plan.text.indexOf('ĐẾN Ngày')
    const stamp = finding(gold, 'header/number-form', {
      id: '',
      evidence: [{ quote: 'ĐẾN Ngày', offset: start }],
    })
    const number = finding(gold, 'header/number-form', { id: '', evidence: [{ quote: 'Số: 07', offset: 2 }] })
    expect(scoreFindings(review(gold, [stamp]), gold, plan.text).silent.violations).toHaveLength(1)
    expect(scoreFindings(review(gold, [number]), gold, plan.text).silent.violations).toEqual([])
  })

  it('is never asked of what the readings list as a deviation', () => {
    for (const { gold, plan } of all)
      for (const deviation of gold.reading.deviations)
        for (const silence of gold.silent) {
          if (deviation.rule === undefined || deviation.verdict !== undefined) continue
          const words = silence.within?.flatMap((quote) => occurrences(plan.text, quote))
          const touched = words?.some((range) => overlaps(range, rangeOf(deviation.evidence[0]!))) ?? true
          expect([deviation.id, covers(silence, deviation.rule) && touched]).toEqual([deviation.id, false])
        }
  })

  it('with words has its words in the document', () => {
    for (const { gold, plan } of all)
      for (const quote of gold.silent.flatMap((silence) => silence.within ?? []))
        expect([quote, occurrences(plan.text, quote).length > 0]).toEqual([quote, true])
  })
})
