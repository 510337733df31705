import { z } from 'zod'
import { Place } from './place.ts'
import { ProblemLevel } from './plan.ts'

export const reviewSchema = 'doichieu.review/1'

/** sai lệch · cần xem · đạt · không áp dụng · chưa đánh giá được */
export const Verdict = z.enum(['fail', 'review', 'pass', 'notApplicable', 'open'])
export type Verdict = z.infer<typeof Verdict>
export const Level = ProblemLevel
export type Level = z.infer<typeof Level>

export const DocumentPlace = z.strictObject({
  ...Place.shape,
  document: z.string().describe('Key of the document'),
})
export type DocumentPlace = z.infer<typeof DocumentPlace>

/** What a finding rests on, in the order in which the comparator tries them. */
export const Basis = z.enum(['upstream', 'ancestor', 'baseline', 'comparable', 'self', 'law'])
export type Basis = z.infer<typeof Basis>

const Datum = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.union([z.string(), z.number()])),
])

export const Waiver = z.strictObject({
  finding: z.string(),
  reason: z.string().min(1),
  by: z.string().min(1),
  on: z.iso.date(),
  until: z.iso.date().optional(),
})
export type Waiver = z.infer<typeof Waiver>

export const Finding = z
  .strictObject({
    id: z.string().describe('Fingerprint: rule + document + role path + folded quote'),
    rule: z.string(),
    verdict: Verdict,
    level: Level,
    code: z.string(),
    data: z.record(z.string(), Datum),
    message: z.string(),
    basis: Basis.describe('Văn bản làm căn cứ đối chiếu'),
    place: DocumentPlace,
    upstream: DocumentPlace.nullable(),
    related: z.array(DocumentPlace),
    origin: z
      .strictObject({ document: z.string(), certainty: z.enum(['stated', 'quoted', 'inferred']) })
      .nullable(),
    fault: z.enum(['plan', 'extraction', 'undetermined']),
    remedy: z.enum(['amend', 'official-letter', 'none']),
    confidence: z.number().min(0).max(1),
    matchedBy: z.string().nullable(),
    waiver: Waiver.nullable(),
  })
  .describe('Kết quả đối chiếu một yêu cầu')
export type Finding = z.infer<typeof Finding>

export const ReviewedDocument = z.strictObject({
  key: z.string(),
  path: z.string(),
  number: z.string().nullable(),
  title: z.string().nullable(),
  status: z.enum(['complete', 'partial', 'failed']),
  upstream: z.string().nullable(),
  chain: z.array(z.string()),
})
export type ReviewedDocument = z.infer<typeof ReviewedDocument>

export const Coverage = z.strictObject({
  requirement: z.string().describe('Id of the upstream requirement'),
  document: z.string(),
  verdict: Verdict,
  pair: z
    .strictObject({
      upstream: DocumentPlace.nullable(),
      plan: DocumentPlace.nullable(),
      score: z.number(),
      matchedBy: z.string(),
    })
    .nullable(),
})
export type Coverage = z.infer<typeof Coverage>

export const NotCompared = z.strictObject({ document: z.string(), what: z.string(), reason: z.string() })
export type NotCompared = z.infer<typeof NotCompared>

export const Summary = z.strictObject({
  documents: z.int(),
  verdicts: z.record(Verdict, z.int()),
  levels: z.record(Level, z.int()),
  openShare: z.number().describe('Share of requirements left open'),
  openReasons: z.record(z.string(), z.int()),
})

export const Review = z
  .strictObject({
    schema: z.literal(reviewSchema),
    tool: z.strictObject({ name: z.string(), version: z.string() }),
    asOf: z.iso.date(),
    documents: z.array(ReviewedDocument),
    findings: z.array(Finding),
    coverage: z.array(Coverage),
    notCompared: z.array(NotCompared),
    failures: z.array(z.strictObject({ path: z.string(), code: z.string(), message: z.string() })),
    summary: Summary,
  })
  .describe('Kết quả rà soát')
export type Review = z.infer<typeof Review>
