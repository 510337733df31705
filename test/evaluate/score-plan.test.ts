import { describe, expect, it } from 'vitest'
import { scorePlan } from '../../src/evaluate/gold/score-plan.ts'
import { checkPlaces } from '../../src/evaluate/places.ts'
import { addScores, isAbsent, macroF1, measure } from '../../src/evaluate/score.ts'
import { Plan } from '../../src/model/plan.ts'
import { type Draft, draft, samples } from './oracle.ts'

const all = samples()
const total = addScores(all.map(({ plan, gold }) => scorePlan(plan, gold)))

describe('a faultless plan', () => {
  it('is a valid plan with true places', () => {
    for (const { plan } of all) {
      expect(Plan.safeParse(plan).error).toBeUndefined()
      expect(checkPlaces(plan).wrong).toEqual([])
    }
  })

  it('misses nothing in any facet of any sample', () => {
    expect(Object.values(total).flatMap((score) => score.misses)).toEqual([])
    expect(macroF1(total)).toBe(1)
  })

  it('is counted as the readings count', () => {
    const right = Object.fromEntries(
      Object.entries(total).map(([facet, score]) => [facet, score.truePositive]),
    )
    expect(right).toMatchObject({
      header: 45,
      'sections/roman': 27,
      'sections/level-2': 84,
      'sections/points': 22,
      'sections/numbered': 6,
      'citations/exact': 24,
      'citations/overlap': 24,
      references: 24,
      'full-dates': 22,
      periods: 47,
      deadlines: 5,
      phases: 6,
      targets: 6,
      footnotes: 3,
      issuer: 5,
      signature: 5,
      archive: 5,
    })
  })
})

/** One fault in the plan of one sample: where it must show, and by which words. */
const faults: readonly [facet: string, sample: string, spoil: (plan: Draft) => void, miss: string][] = [
  [
    'header',
    'son-la',
    (p) => {
      p.header.title!.text += ' x'
    },
    'differs title',
  ],
  [
    'header',
    'soc-trang',
    (p) => {
      p.header.number!.serial = 33
    },
    'differs number: found 33 KH-UBND, expected 7 KH-UBND',
  ],
  [
    'header',
    'kon-tum',
    (p) => {
      p.header.kind = { code: 'CV', name: 'Công văn', stated: true, place: null }
    },
    'differs kind',
  ],
  [
    'header',
    'kon-tum',
    (p) => {
      p.header.issued!.date = '2024'
    },
    'differs date: found 2024, expected blank',
  ],
  [
    'header',
    'kon-tum',
    (p) => {
      p.header.issued = null
    },
    'differs place: found none',
  ],
  [
    'header',
    'dong-nai',
    (p) => {
      p.references[1]!.role = 'direct-upstream'
    },
    'differs upstream',
  ],
  [
    'header',
    'lang-son',
    (p) => {
      p.recipients.pop()
    },
    'differs recipients',
  ],
  [
    'header',
    'soc-trang',
    (p) => {
      p.signature!.authority = ['KT']
    },
    'differs signer',
  ],
  [
    'issuer',
    'son-la',
    (p) => {
      p.header.issuer!.stated = true
    },
    'differs stated: found true, expected false',
  ],
  [
    'issuer',
    'son-la',
    (p) => {
      p.header.issuer!.name = 'Sở Nội vụ'
    },
    'differs name',
  ],
  [
    'stamps',
    'soc-trang',
    (p) => {
      p.header.stamps = []
    },
    'missing',
  ],
  [
    'sections/roman',
    'kon-tum',
    (p) => {
      p.sections.pop()
    },
    'missing IV',
  ],
  [
    'sections/roman',
    'kon-tum',
    (p) => {
      p.sections[3]!.title = 'KHÁC'
    },
    'differs title',
  ],
  [
    'sections/level-2',
    'son-la',
    (p) => {
      p.sections[0]!.children.pop()
    },
    'missing I.2',
  ],
  [
    'sections/level-2',
    'son-la',
    (p) => {
      p.sections.push(p.sections[0]!.children.pop()!)
    },
    'unexpected 2',
  ],
  [
    'sections/points',
    'soc-trang',
    (p) => {
      p.sections[2]!.children[0]!.children[4]!.label = 'đ'
    },
    'unexpected III.1.đ',
  ],
  [
    'sections/numbered',
    'kon-tum',
    (p) => {
      p.sections[2]!.children[0]!.children = []
    },
    'missing III.1.1',
  ],
  [
    'citations/exact',
    'lang-son',
    (p) => {
      p.references[0]!.place.end++
    },
    'missing Kế hoạch số 65/KH-UBND',
  ],
  [
    'citations/overlap',
    'lang-son',
    (p) => {
      p.references[0]!.number = '66/KH-UBND'
    },
    'differs number',
  ],
  [
    'references',
    'lang-son',
    (p) => {
      p.references[5]!.role = 'mention'
    },
    'differs role: found mention, expected footnote',
  ],
  [
    'references',
    'lang-son',
    (p) => {
      p.references[0]!.issuer = null
    },
    'differs issuer: found null',
  ],
  [
    'references',
    'lang-son',
    (p) => {
      p.references.push({ ...p.references[0]!, number: '1/X' })
    },
    'unexpected',
  ],
  [
    'full-dates',
    'son-la',
    (p) => {
      p.references[0]!.date = '2024-12-01'
    },
    'missing 12/01/2024',
  ],
  [
    'full-dates',
    'son-la',
    (p) => {
      p.header.issued!.date = '2024-01-12'
    },
    'unexpected 2024-01-12 in "Sơn La',
  ],
  [
    'periods',
    'son-la',
    (p) => {
      p.periods[3]!.subject = 'plan'
    },
    'differs subject: found plan, expected programme',
  ],
  [
    'periods',
    'son-la',
    (p) => {
      p.periods[3]!.programme = p.periods[0]!.programme
    },
    'differs programme',
  ],
  [
    'periods',
    'son-la',
    (p) => {
      p.periods[0]!.to = 2031
    },
    'differs years: found 2023-2031',
  ],
  [
    'periods',
    'son-la',
    (p) => {
      p.periods.pop()
    },
    'missing 2023 - 2030',
  ],
  [
    'programmes',
    'son-la',
    (p) => {
      p.programmes.push({ ...p.programmes[0]!, title: 'Khác' })
    },
    'unexpected',
  ],
  [
    'purposes',
    'son-la',
    (p) => {
      p.purposes.pop()
    },
    'missing',
  ],
  [
    'requirements',
    'son-la',
    (p) => {
      p.requirements.push(p.purposes[0]!)
    },
    'unexpected',
  ],
  [
    'contents',
    'son-la',
    (p) => {
      p.contents[0]!.text = p.contents[1]!.text
    },
    'missing 1. Tuyên truyền',
  ],
  [
    'solutions',
    'dong-nai',
    (p) => {
      p.solutions.shift()
    },
    'missing 1. Tiếp tục',
  ],
  [
    'criteria',
    'soc-trang',
    (p) => {
      p.criteria[3]!.entity = 'district'
    },
    'differs entity: found district, expected commune',
  ],
  [
    'criteria',
    'soc-trang',
    (p) => {
      p.criteria[0]!.items.pop()
    },
    'differs count: found 4 items, expected 5 items',
  ],
  [
    'criteria-items',
    'dong-nai',
    (p) => {
      p.criteria[0]!.items[2]!.place.end = p.criteria[0]!.items[2]!.place.start + 9
    },
    'differs whole',
  ],
  [
    'criteria-items',
    'son-la',
    (p) => {
      p.criteria[0]!.label = 'Đối với cá nhân'
    },
    'missing',
  ],
  [
    'awards',
    'son-la',
    (p) => {
      p.awards[0]!.giver = null
    },
    'differs giver: found null',
  ],
  [
    'awards',
    'kon-tum',
    (p) => {
      p.awards[0]!.period = { from: 2023, to: 2030 }
    },
    'differs period',
  ],
  [
    'awards',
    'kon-tum',
    (p) => {
      p.awards[0]!.occasion = 'annual'
    },
    'unexpected annual',
  ],
  [
    'deadlines',
    'lang-son',
    (p) => {
      p.deadlines[0]!.due.year = 2024
    },
    'differs due: found 5/12/2024',
  ],
  [
    'deadlines',
    'lang-son',
    (p) => {
      p.deadlines[0]!.via = null
    },
    'differs via',
  ],
  [
    'deadlines',
    'soc-trang',
    (p) => {
      p.deadlines[0]!.recipients = ['Sở Nội vụ']
    },
    'differs recipients',
  ],
  [
    'deadlines',
    'son-la',
    (p) => {
      p.deadlines.push(structuredClone(all[0]!.plan.deadlines[0]!))
    },
    'unexpected',
  ],
  [
    'phases',
    'dong-nai',
    (p) => {
      p.phases[1]!.from = 2026
    },
    'differs years: found 2026-2030, expected 2025-2030',
  ],
  [
    'phases',
    'son-la',
    (p) => {
      p.phases[0]!.reviewYear = 2025
    },
    'differs reviewYear: found 2025, expected null',
  ],
  [
    'award-standards',
    'son-la',
    (p) => {
      p.awardStandards[0]!.occasion = 'annual'
    },
    'missing interim-review',
  ],
  [
    'targets',
    'lang-son',
    (p) => {
      p.targets[2]!.year = null
    },
    'differs year',
  ],
  [
    'budget',
    'soc-trang',
    (p) => {
      p.budget = null
    },
    'missing',
  ],
  [
    'assignments',
    'son-la',
    (p) => {
      p.assignments[0]!.bodies = ['Sở Nội vụ']
    },
    'differs bodies',
  ],
  [
    'assignment-tasks',
    'son-la',
    (p) => {
      p.assignments[0]!.tasks.pop()
    },
    'missing Tham mưu thẩm định',
  ],
  [
    'recipients',
    'son-la',
    (p) => {
      p.recipients.push({ ...p.recipients[0]!, name: 'Khác' })
    },
    'unexpected Khác',
  ],
  [
    'archive',
    'son-la',
    (p) => {
      p.archive = null
    },
    'missing',
  ],
  [
    'signature',
    'soc-trang',
    (p) => {
      p.signature!.onBehalfOf = null
    },
    'differs onBehalfOf',
  ],
  [
    'footnotes',
    'kon-tum',
    (p) => {
      p.footnotes[0]!.anchor = null
    },
    'differs anchor',
  ],
]

describe('a fault', () => {
  it.each(faults)('in %s of %s lowers that facet and is named', (facet, sample, spoil, miss) => {
    const { gold, plan } = all.find((entry) => entry.gold.name === sample)!
    const spoilt = draft(plan)
    spoil(spoilt)
    const score = scorePlan(spoilt, gold)[facet]!
    expect(measure(score).f1).toBeLessThan(1)
    expect(score.misses.join('\n')).toContain(miss)
  })

  it('is tried on every facet that the samples have', () => {
    const present = Object.keys(total).filter((facet) => !isAbsent(total[facet]!))
    expect([...new Set(faults.map(([facet]) => facet))].sort()).toEqual(present.sort())
  })
})

it('leaves single years and the words under "unsettled" programmes unscored', () => {
  const { gold, plan } = all.find((entry) => entry.gold.name === 'lang-son')!
  const more = draft(plan)
  more.periods.push({ ...more.periods[0]!, from: 2024, to: 2024 })
  more.programmes.push({
    ...more.programmes[0]!,
    kind: 'other',
    title: 'Chương trình chuyển đổi số quốc gia',
  })
  const scores = scorePlan(more, gold)
  expect(scores.periods?.misses).toEqual([])
  expect(scores.programmes?.misses).toEqual([])
})

it('finds places that do not quote the text', () => {
  const plan = draft(all[0]!.plan)
  plan.references[0]!.place.quote = 'khác'
  expect(checkPlaces(plan).wrong).toEqual(['references.0.place'])
})
