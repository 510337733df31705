import { describe, expect, it } from 'vitest'
import { ExpectedPlan } from '../../src/evaluate/case/expected.ts'
import { scoreCase } from '../../src/evaluate/case/score-case.ts'
import { emptyPlan } from '../../src/evaluate/folder.ts'
import { isAbsent, macroF1, measure } from '../../src/evaluate/score.ts'
import type { Place } from '../../src/model/place.ts'
import { Plan } from '../../src/model/plan.ts'
import { type Draft, draft } from './oracle.ts'

const at = (quote: string): Place => ({
  start: 0,
  end: quote.length,
  quote,
  page: null,
  section: '',
  confidence: 1,
})
const item = (text: string) => ({ id: text, label: null, text, place: at(text) })
const task = (text: string) => ({ id: text, text, place: at(text) })

/** A commune's plan on traffic safety with one entry in every facet. */
const plan: Plan = {
  ...emptyPlan('plan.txt'),
  header: {
    issuer: {
      name: 'Ủy ban nhân dân xã Hòa Bình',
      parent: null,
      level: 'commune',
      province: null,
      stated: true,
      place: null,
    },
    number: {
      raw: '12/KH-UBND',
      serial: 12,
      year: null,
      kind: 'KH',
      body: 'UBND',
      unit: null,
      blank: false,
      regime: 'state',
      place: at('12'),
    },
    issued: { location: 'Hòa Bình', date: '2025-03-04', place: at('x') },
    kind: { code: 'KH', name: 'Kế hoạch', stated: true, place: null },
    title: { text: 'Bảo đảm an toàn giao thông', place: at('x') },
    stamps: [],
  },
  attachedTo: { kind: 'QĐ', number: '9/QĐ-UBND', issued: '2025-03-04', place: at('x') },
  programmes: [
    {
      id: 'p',
      kind: 'scheme',
      title: 'Cổng trường an toàn',
      period: { from: 2024, to: 2026 },
      registered: false,
      places: [],
    },
  ],
  references: [
    {
      id: 'r1',
      role: 'direct-upstream',
      kind: 'KH',
      number: '3/KH-UBND',
      date: '2025-01-02',
      issuer: 'UBND huyện',
      title: null,
      programme: null,
      first: true,
      same: null,
      place: at('Kế hoạch số 3/KH-UBND'),
    },
    {
      id: 'r2',
      role: 'basis',
      kind: 'Luật',
      number: null,
      date: null,
      issuer: null,
      title: 'Luật Đường bộ',
      programme: null,
      first: true,
      same: null,
      place: at('Luật Đường bộ'),
    },
  ],
  periods: [{ from: 2024, to: 2026, subject: 'programme', programme: 'p', place: at('2024-2026') }],
  phases: [
    { ordinal: 1, from: 2024, to: 2025, fromDate: null, toDate: null, reviewYear: 2025, place: at('x') },
  ],
  sections: [
    {
      id: 'I',
      label: 'I',
      ordinal: 1,
      role: 'purpose-requirements',
      title: 'MỤC ĐÍCH',
      place: at('x'),
      children: [
        { id: 'I.1', label: '1', ordinal: 1, role: 'purposes', title: null, place: at('x'), children: [] },
      ],
    },
  ],
  purposes: [item('Giảm tai nạn.')],
  requirements: [item('Làm thật.')],
  contents: [item('Tuần tra.')],
  solutions: [item('Tuyên truyền.')],
  criteria: [
    { entity: 'household', label: 'Hộ gia đình', items: [task('Không lấn đường.')], place: at('x') },
  ],
  awards: [
    {
      occasion: 'annual',
      family: 'giay-khen',
      form: 'giay-khen',
      giver: 'Chủ tịch UBND xã',
      period: null,
      place: at('x'),
    },
  ],
  awardStandards: [{ occasion: 'annual', text: 'Có thành tích.', place: at('x') }],
  deadlines: [
    {
      actor: 'Công an xã',
      act: 'report',
      recipients: ['UBND xã'],
      via: null,
      due: { year: null, quarter: null, month: 11, day: 20, time: null, relation: 'before' },
      recurrence: 'yearly',
      place: at('trước 20/11'),
    },
  ],
  targets: [
    { year: 2025, value: 95, unit: 'percent', comparator: '>=', subject: 'hộ ký cam kết', place: at('95%') },
  ],
  budget: { place: at('x'), sources: ['ngân sách xã'] },
  assignments: [
    {
      bodies: ['Công an xã'],
      coordinating: ['Đoàn xã'],
      verb: 'Giao',
      tasks: [task('Tuần tra kiểm soát.')],
      place: at('x'),
    },
  ],
  recipients: [{ name: 'UBND huyện', purpose: 'báo cáo', place: at('x') }],
  archive: { text: 'Lưu: VT', place: at('x') },
  signature: {
    onBehalfOf: 'Ủy ban nhân dân',
    authority: ['TM', 'KT'],
    position: 'Phó Chủ tịch',
    name: 'Trần Văn A',
    place: at('x'),
  },
  footnotes: [{ mark: '1', text: 'Số liệu 2024.', place: at('x'), anchor: null }],
}

const expected: ExpectedPlan = ExpectedPlan.parse({
  header: {
    issuer: {
      name: 'Uỷ ban nhân dân xã Hoà Bình',
      parent: null,
      level: 'commune',
      province: null,
      stated: true,
    },
    number: { serial: 12, year: null, kind: 'KH', body: 'UBND', unit: null, blank: false, regime: 'state' },
    issued: { location: 'Hòa Bình', date: '2025-03-04' },
    kind: { code: 'KH', name: 'Kế hoạch', stated: true },
    title: 'Bảo đảm an toàn giao thông',
  },
  attachedTo: { kind: 'QĐ', number: '9/QĐ-UBND', issued: '2025-03-04' },
  programmes: [{ kind: 'scheme', title: 'Cổng trường an toàn', period: { from: 2024, to: 2026 } }],
  references: [
    {
      role: 'direct-upstream',
      kind: 'KH',
      number: '3/KH-UBND',
      date: '2025-01-02',
      issuer: 'UBND huyện',
      title: null,
      first: true,
      quote: 'Kế hoạch số 3/KH-UBND ngày 02/01/2025',
    },
    {
      role: 'basis',
      kind: 'Luật',
      number: null,
      date: null,
      issuer: null,
      title: 'Luật Đường bộ',
      first: true,
      quote: 'Luật Đường bộ',
    },
  ],
  periods: [{ from: 2024, to: 2026, subject: 'programme', quote: 'giai đoạn 2024-2026' }],
  phases: [{ ordinal: 1, from: 2024, to: 2025, fromDate: null, toDate: null, reviewYear: 2025 }],
  sections: [
    {
      label: 'I',
      role: 'purpose-requirements',
      title: 'Mục đích',
      children: [{ label: '1', role: 'purposes', title: null, children: [] }],
    },
  ],
  purposes: ['Giảm tai nạn'],
  requirements: ['Làm thật'],
  contents: ['Tuần tra'],
  solutions: ['Tuyên truyền'],
  criteria: [{ entity: 'household', label: 'Hộ gia đình', items: ['Không lấn đường'] }],
  awards: [{ occasion: 'annual', family: 'giay-khen', giver: 'Chủ tịch UBND xã', period: null }],
  awardStandards: [{ occasion: 'annual', text: 'Có thành tích' }],
  deadlines: [
    {
      actor: 'Công an xã',
      act: 'report',
      recipients: ['UBND xã'],
      via: null,
      due: { year: null, quarter: null, month: 11, day: 20, time: null, relation: 'before' },
      recurrence: 'yearly',
      quote: 'trước 20/11',
    },
  ],
  targets: [
    { year: 2025, value: 95, unit: 'percent', comparator: '>=', subject: 'hộ ký cam kết', quote: '95%' },
  ],
  budget: { sources: ['ngân sách xã'] },
  assignments: [
    { bodies: ['Công an xã'], coordinating: ['Đoàn xã'], verb: 'Giao', tasks: ['Tuần tra kiểm soát'] },
  ],
  recipients: [{ name: 'UBND huyện', purpose: 'báo cáo' }],
  archive: 'Lưu: VT',
  signature: {
    onBehalfOf: 'Ủy ban nhân dân',
    authority: ['TM', 'KT'],
    position: 'Phó Chủ tịch',
    name: 'Trần Văn A',
  },
  footnotes: [{ mark: '1', text: 'Số liệu 2024' }],
})

const score = (spoil: (plan: Draft) => void, wanted: Partial<ExpectedPlan> = {}) => {
  const spoilt = draft(plan)
  spoil(spoilt)
  return scoreCase('xa', spoilt, { ...expected, ...wanted })
}

describe('a perfect plan', () => {
  it('is valid, has every facet and misses nothing', () => {
    expect(Plan.safeParse(plan).error).toBeUndefined()
    const scores = score(() => {})
    expect(Object.values(scores).flatMap((one) => one.misses)).toEqual([])
    expect(Object.keys(scores).filter((facet) => isAbsent(scores[facet]!))).toEqual([])
    expect(macroF1(scores)).toBe(1)
    for (const [facet, one] of Object.entries(scores))
      expect([facet, one.fields.right]).toEqual([facet, one.fields.total])
  })

  it('scores the same when texts differ in case, tones and punctuation only', () => {
    const scores = score((p) => {
      p.purposes[0]!.text = 'GIẢM TAI NẠN'
    })
    expect(scores.purposes?.truePositive).toBe(1)
  })
})

describe('an empty plan', () => {
  it('misses every facet', () => {
    const scores = scoreCase('xa', emptyPlan('x'), expected)
    expect(macroF1(scores)).toBe(0)
    for (const one of Object.values(scores)) expect(one.falseNegative).toBeGreaterThan(0)
  })
})

const lists = [
  'programmes',
  'references',
  'periods',
  'phases',
  'sections',
  'purposes',
  'requirements',
  'contents',
  'solutions',
  'criteria',
  'awards',
  'awardStandards',
  'deadlines',
  'targets',
  'assignments',
  'recipients',
  'footnotes',
] as const

describe.each(lists)('%s', (facet) => {
  it('loses recall for one that is missing', () => {
    const spoilt = draft(plan)
    spoilt[facet].splice(0, 1)
    const one = scoreCase('xa', spoilt, expected)[facet]!
    expect(measure(one).recall).toBeLessThan(1)
    expect(one.misses[0]).toMatch(new RegExp(`^xa · ${facet}: missing `, 'u'))
  })

  it('loses precision for one too many', () => {
    const one = scoreCase('xa', plan, { ...expected, [facet]: [] })[facet]!
    expect(one).toMatchObject({ truePositive: 0, falseNegative: 0 })
    expect(one.falsePositive).toBe(facet === 'sections' || facet === 'references' ? 2 : 1)
    expect(one.misses[0]).toMatch(new RegExp(`^xa · ${facet}: unexpected `, 'u'))
  })

  it('is not scored where the reading leaves it out or open', () => {
    const { [facet]: _, ...without } = expected
    expect(scoreCase('xa', plan, without)).not.toHaveProperty(facet)
    const open = { ...expected, unsettled: [`${facet}: two readings`] }
    expect(scoreCase('xa', emptyPlan('x'), open)).not.toHaveProperty(facet)
  })
})

const wrongFields: readonly [facet: string, spoil: (p: Draft) => void, miss: string][] = [
  [
    'programmes',
    (p) => {
      p.programmes[0]!.period = null
    },
    'differs period: found null, expected 2024-2026',
  ],
  [
    'references',
    (p) => {
      p.references[0]!.role = 'basis'
    },
    'differs role: found basis, expected direct-upstream',
  ],
  [
    'references',
    (p) => {
      p.references[0]!.title = 'x'
    },
    'differs title: found x, expected null',
  ],
  [
    'references',
    (p) => {
      p.references[0]!.place.quote = 'Quyết định'
    },
    'differs quote',
  ],
  [
    'phases',
    (p) => {
      p.phases[0]!.reviewYear = null
    },
    'differs reviewYear',
  ],
  [
    'sections',
    (p) => {
      p.sections[0]!.role = 'contents'
    },
    'differs role',
  ],
  [
    'criteria',
    (p) => {
      p.criteria[0]!.label = null
    },
    'differs label',
  ],
  [
    'awards',
    (p) => {
      p.awards[0]!.period = { from: 2024, to: 2025 }
    },
    'differs period: found 2024-2025, expected null',
  ],
  [
    'deadlines',
    (p) => {
      p.deadlines[0]!.act = 'submit'
    },
    'differs act',
  ],
  [
    'deadlines',
    (p) => {
      p.deadlines[0]!.recipients = []
    },
    'differs recipients: found none, expected UBND xã',
  ],
  [
    'deadlines',
    (p) => {
      p.deadlines[0]!.due.relation = 'by'
    },
    'differs relation',
  ],
  [
    'targets',
    (p) => {
      p.targets[0]!.comparator = '='
    },
    'differs comparator: found =, expected >=',
  ],
  [
    'budget',
    (p) => {
      p.budget!.sources = []
    },
    'differs sources',
  ],
  [
    'assignments',
    (p) => {
      p.assignments[0]!.coordinating = []
    },
    'differs coordinating',
  ],
  [
    'recipients',
    (p) => {
      p.recipients[0]!.purpose = null
    },
    'differs purpose',
  ],
  [
    'footnotes',
    (p) => {
      p.footnotes[0]!.text = 'x'
    },
    'differs text',
  ],
]

it.each(wrongFields)('a wrong field in %s keeps the entry and lowers the fields', (facet, spoil, miss) => {
  const one = score(spoil)[facet]!
  expect(measure(one).f1).toBe(1)
  expect(one.fields.right).toBe(one.fields.total - 1)
  expect(one.misses).toHaveLength(1)
  expect(one.misses[0]).toContain(miss)
})

const wrongKeys: readonly [facet: string, spoil: (p: Draft) => void][] = [
  [
    'references',
    (p) => {
      p.references[0]!.number = '4/KH-UBND'
    },
  ],
  [
    'references',
    (p) => {
      Object.assign(p.references[1]!, { title: 'Luật Đất đai', place: at('Luật Đất đai') })
    },
  ],
  [
    'periods',
    (p) => {
      p.periods[0]!.subject = 'plan'
    },
  ],
  [
    'sections',
    (p) => {
      p.sections.push(p.sections[0]!.children.pop()!)
    },
  ],
  [
    'criteria',
    (p) => {
      p.criteria[0]!.entity = 'individual'
    },
  ],
  [
    'criteria/items',
    (p) => {
      p.criteria[0]!.items[0]!.text = 'x'
    },
  ],
  [
    'awards',
    (p) => {
      p.awards[0]!.giver = null
    },
  ],
  [
    'deadlines',
    (p) => {
      p.deadlines[0]!.due.year = 2025
    },
  ],
  [
    'targets',
    (p) => {
      p.targets[0]!.value = 90
    },
  ],
  [
    'assignments',
    (p) => {
      p.assignments[0]!.bodies = ['Công an xã', 'Đoàn xã']
    },
  ],
  [
    'assignments/tasks',
    (p) => {
      p.assignments[0]!.tasks[0]!.text = 'x'
    },
  ],
  [
    'archive',
    (p) => {
      p.archive!.text = 'Lưu: VP'
    },
  ],
  [
    'header',
    (p) => {
      p.header.number!.blank = true
    },
  ],
  [
    'header',
    (p) => {
      p.header.issued!.date = '2025-03'
    },
  ],
  [
    'signature',
    (p) => {
      p.signature!.authority = ['TM']
    },
  ],
  [
    'attachedTo',
    (p) => {
      p.attachedTo!.number = null
    },
  ],
]

it.each(wrongKeys)('a wrong key in %s lowers its F1', (facet, spoil) => {
  expect(measure(score(spoil)[facet]!).f1).toBeLessThan(1)
})

it('pairs an unnumbered document whose kind was read otherwise, and tells the kind', () => {
  const one = score((p) => {
    p.references[1]!.kind = 'NĐ'
  }).references!
  expect(measure(one).f1).toBe(1)
  expect(one.misses).toEqual(['xa · references: Luật Đường bộ differs kind: found NĐ, expected Luật'])
})

it('leaves single fields open that admit several readings', () => {
  const spoil = (p: Draft): void => {
    p.header.issuer!.province = 'Hà Nội'
    p.deadlines[0]!.recurrence = 'once'
  }
  expect(score(spoil).header?.misses).toHaveLength(1)
  const open = score(spoil, {
    unsettled: ['header.issuer.province: inferred', 'deadlines.recurrence: either'],
  })
  expect(open.header?.misses).toEqual([])
  expect(open.deadlines?.misses).toEqual([])
})

it('takes null for "the document has none"', () => {
  const none = { attachedTo: null, budget: null, archive: null, signature: null }
  const scores = score(() => {}, none)
  for (const facet of Object.keys(none)) expect([facet, scores[facet]?.falsePositive]).toEqual([facet, 1])
})

const openKeys: readonly [path: string, spoil: (p: Draft) => void, otherwise: (p: Draft) => void][] = [
  [
    'programmes.kind',
    (p) => {
      p.programmes[0]!.kind = 'programme'
    },
    (p) => {
      p.programmes[0]!.title = 'Xóm xanh'
    },
  ],
  [
    'periods.subject',
    (p) => {
      p.periods[0]!.subject = 'plan'
    },
    (p) => {
      p.periods[0]!.to = 2027
    },
  ],
  [
    'criteria.entity',
    (p) => {
      p.criteria[0]!.entity = 'collective'
    },
    (p) => {
      p.criteria[0]!.label = 'Cá nhân'
    },
  ],
  [
    'awards.occasion',
    (p) => {
      p.awards[0]!.occasion = 'final-review'
    },
    (p) => {
      p.awards[0]!.giver = 'Chủ tịch UBND tỉnh'
    },
  ],
  [
    'awardStandards.occasion',
    (p) => {
      p.awardStandards[0]!.occasion = 'final-review'
    },
    (p) => {
      p.awardStandards[0]!.text = 'Đi đầu.'
    },
  ],
  [
    'targets.year',
    (p) => {
      p.targets[0]!.year = null
    },
    (p) => {
      p.targets[0]!.value = 90
    },
  ],
]

describe.each(openKeys)('%s, a field of the key', (path, spoil, otherwise) => {
  const facet = path.slice(0, path.indexOf('.')) as (typeof lists)[number]
  const unsettled = [`${path}: either`]

  it('keeps two entries apart', () => {
    expect(measure(score(spoil)[facet]!).f1).toBe(0)
  })

  it('where it is open leaves the match to the rest', () => {
    const scores = score(spoil, { unsettled })
    expect(Object.values(scores).flatMap((one) => one.misses)).toEqual([])
    expect(macroF1(scores)).toBe(1)
    expect(measure(score(otherwise, { unsettled })[facet]!).f1).toBe(0)
  })
})
