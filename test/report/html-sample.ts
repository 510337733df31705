import type { Plan } from '../../src/model/plan.ts'
import type { DocumentPlace, Finding, Review } from '../../src/model/review.ts'
import type { Section } from '../../src/model/sections.ts'
import { parsePlan } from '../../src/parse/index.ts'
import { fileBytes, read, readBytes } from '../../src/read/index.ts'
import type { ReportInput } from '../../src/report/report.ts'

/** Đồng Nai and two more beside a comparable plan, Lạng Sơn with nothing above: findings made by hand. */
export const sampleKeys = ['soc-trang', 'son-la', 'kon-tum', 'dong-nai', 'lang-son'] as const

const paths: Readonly<Record<string, string>> = {
  'soc-trang': 'corpus/1315-qd-ttg/soc-trang.txt',
  'son-la': 'corpus/1315-qd-ttg/son-la.txt',
  'kon-tum': 'corpus/1315-qd-ttg/kon-tum.txt',
  'dong-nai': 'corpus/1315-qd-ttg/dong-nai.md',
  'lang-son': 'corpus/1373-qd-ttg/lang-son.txt',
}

export async function samplePlans(): Promise<Map<string, Plan>> {
  const plans = new Map<string, Plan>()
  for (const key of sampleKeys) plans.set(key, parsePlan(await read(paths[key]!)))
  return plans
}

export async function planOf(text: string, path = 'plan.txt'): Promise<Plan> {
  return parsePlan(await readBytes(fileBytes(path, new TextEncoder().encode(text))))
}

/** The place of the `nth` occurrence (from 0) of some words in a plan. */
export function placeOf(plan: Plan, document: string, words: string, nth = 0): DocumentPlace {
  let start = plan.text.indexOf(words)
  for (let skipped = 0; skipped < nth; skipped++) start = plan.text.indexOf(words, start + 1)
  if (start < 0) throw new Error(`"${words}" is not in ${document}`)
  return range(plan, document, start, start + words.length)
}

export function range(plan: Plan, document: string, start: number, end: number): DocumentPlace {
  return {
    document,
    start,
    end,
    quote: plan.text.slice(start, end),
    page: null,
    section: sectionAt(plan.sections, start),
    confidence: 1,
  }
}

function sectionAt(sections: readonly Section[], start: number): string {
  let found = ''
  for (const section of sections) {
    if (section.place.start > start) break
    found = sectionAt(section.children, start) || section.id
  }
  return found
}

export function finding(given: Partial<Finding> & Pick<Finding, 'id' | 'rule' | 'place'>): Finding {
  return {
    verdict: 'fail',
    level: 'error',
    code: 'differ',
    data: {},
    message: 'Thấy nội dung này, cần nội dung khác',
    basis: 'comparable',
    upstream: null,
    related: [],
    origin: null,
    fault: 'plan',
    remedy: 'amend',
    confidence: 1,
    matchedBy: null,
    waiver: null,
    ...given,
  }
}

export function reviewOf(
  plans: ReadonlyMap<string, Plan>,
  given: Partial<Review> & Pick<Review, 'findings'>,
): Review {
  return {
    schema: 'doichieu.review/1',
    tool: { name: 'doichieu', version: '0.1.0' },
    asOf: '2025-01-02',
    documents: [...plans].map(([key, plan]) => ({
      key,
      path: plan.source.path,
      number: plan.header.number?.raw ?? null,
      title: plan.header.title?.text ?? null,
      status: plan.status,
      upstream: null,
      chain: [],
    })),
    coverage: [],
    notCompared: [],
    failures: [],
    summary: {
      documents: plans.size,
      verdicts: { fail: 0, review: 0, pass: 0, notApplicable: 0, open: 0 },
      levels: { error: 0, warning: 0, note: 0 },
      openShare: 0,
      openReasons: {},
    },
    ...given,
  }
}

export function inputOf(plans: ReadonlyMap<string, Plan>, review: Review): ReportInput {
  return { review, plans, original: () => null, language: 'vi' }
}

/** The five samples with findings of every verdict, overlapping marks, a waiver, coverage, failures. */
export async function sampleInput(): Promise<ReportInput> {
  const plans = await samplePlans()
  const top = plans.get('soc-trang')!
  const own = plans.get('dong-nai')!
  const findings: Finding[] = [
    finding({
      id: 'years-1',
      rule: 'periods/programme-years-differ',
      data: { actual: '2024-2030', expected: '2023 - 2030' },
      message: 'Thấy giai đoạn 2024-2030, cần 2023-2030',
      place: placeOf(own, 'dong-nai', 'giai đoạn 2024-2030'),
      upstream: placeOf(top, 'soc-trang', '2023 - 2030'),
      related: [placeOf(own, 'dong-nai', '2024-2030', 1), placeOf(own, 'dong-nai', '2024-2030', 2)],
      origin: { document: 'soc-trang', certainty: 'quoted' },
    }),
    finding({
      id: 'years-2',
      rule: 'periods/internal-years-differ',
      level: 'warning',
      basis: 'self',
      message: 'Thấy hai giai đoạn khác nhau, cần một',
      place: placeOf(own, 'dong-nai', '2024-2030'),
      upstream: placeOf(own, 'dong-nai', '2024-2030', 1),
    }),
    finding({
      id: 'number-1',
      rule: 'header/number-blank',
      level: 'warning',
      basis: 'self',
      message: 'Thấy số để trống, cần có số',
      place: placeOf(own, 'dong-nai', 'KH-TT'),
      waiver: {
        finding: 'number-1',
        reason: 'Bản dự thảo',
        by: 'Nguyễn Văn A',
        on: '2025-01-01',
        until: '2025-06-30',
      },
    }),
  ]
  const coverage: Review['coverage'] = []
  const required = top.criteria.flatMap((group) => group.items)
  for (const key of ['son-la', 'kon-tum', 'dong-nai']) {
    const plan = plans.get(key)!
    const answers = plan.criteria.flatMap((group) => group.items)
    for (const [index, item] of required.entries()) {
      const answer = answers[index]
      const verdict = answer === undefined ? 'open' : index % 5 === 3 ? 'review' : 'pass'
      const upstream = { ...item.place, document: 'soc-trang' }
      const place = answer === undefined ? null : { ...answer.place, document: key }
      coverage.push({
        requirement: item.id,
        document: key,
        verdict,
        pair: {
          upstream,
          plan: place,
          score: place === null ? 0 : 0.8,
          matchedBy: place === null ? 'none' : 'fuzzy',
        },
      })
      if (place === null) continue
      findings.push(
        finding({
          id: `criterion-${key}-${index}`,
          rule: 'criteria/criterion-missing',
          verdict,
          level: 'warning',
          message:
            verdict === 'pass' ? 'Thấy tiêu chí tương ứng' : 'Thấy tiêu chí gần giống, cần xem có đủ ý không',
          place,
          upstream,
          matchedBy: 'fuzzy',
          confidence: 0.8,
        }),
      )
    }
    findings.push(
      finding({
        id: `household-${key}`,
        rule: 'criteria/entity-missing',
        verdict: 'notApplicable',
        message: 'Không áp dụng: đơn vị không có hộ gia đình',
        place: range(plan, key, 0, 20),
      }),
    )
  }
  const review = reviewOf(plans, {
    findings,
    coverage,
    notCompared: [{ document: 'lang-son', what: 'Mục II', reason: 'no-upstream' }],
    failures: [{ path: 'hong.pdf', code: 'broken-pdf', message: 'Tệp hỏng, không mở được' }],
  })
  return inputOf(plans, review)
}
