import { z } from 'zod'
import {
  Archive,
  Assignment,
  Award,
  AwardStandard,
  Budget,
  CriterionGroup,
  Deadline,
  Footnote,
  Recipient,
  Signature,
  Target,
} from './facets.ts'
import { AttachedTo, Header } from './header.ts'
import { Place } from './place.ts'
import { Period, Phase, Programme, Reference } from './references.ts'
import { Item, Section } from './sections.ts'

export const planSchema = 'doichieu.plan/1'

export const formats = [
  'markdown',
  'text',
  'html',
  'docx',
  'doc',
  'odt',
  'rtf',
  'pdf',
  'pdf-scan',
  'pdf-mixed',
  'image',
] as const

export const ProblemLevel = z.enum(['error', 'warning', 'note'])

export const Problem = z
  .strictObject({
    code: z.string(),
    level: ProblemLevel,
    data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    place: Place.nullable(),
  })
  .describe('Điều cần biết khi đọc: unread pages, repairs, low confidence')
export type Problem = z.infer<typeof Problem>

export const PlanSource = z.strictObject({
  path: z.string(),
  sha256: z.string(),
  bytes: z.int().min(0),
  format: z.enum(formats),
  pages: z.int().min(0).nullable(),
  encoding: z.string().nullable(),
  ocr: z
    .strictObject({ engine: z.string(), version: z.string(), dpi: z.number(), confidence: z.number() })
    .nullable(),
})

/** The canonical model of one plan (kế hoạch) and of what issues it. */
export const Plan = z
  .strictObject({
    schema: z.literal(planSchema),
    source: PlanSource,
    status: z.enum(['complete', 'partial', 'failed']),
    problems: z.array(Problem),
    text: z.string().describe('The text as read, before any folding'),
    header: Header,
    attachedTo: AttachedTo.nullable(),
    programmes: z.array(Programme),
    references: z.array(Reference),
    periods: z.array(Period),
    phases: z.array(Phase),
    sections: z.array(Section),
    purposes: z.array(Item),
    requirements: z.array(Item),
    contents: z.array(Item),
    solutions: z.array(Item),
    criteria: z.array(CriterionGroup),
    awards: z.array(Award),
    awardStandards: z.array(AwardStandard),
    deadlines: z.array(Deadline),
    targets: z.array(Target),
    budget: Budget.nullable(),
    assignments: z.array(Assignment),
    recipients: z.array(Recipient),
    archive: Archive.nullable(),
    signature: Signature.nullable(),
    footnotes: z.array(Footnote),
    unparsed: z.array(z.strictObject({ reason: z.string(), place: Place })),
  })
  .describe('Kế hoạch')
export type Plan = z.infer<typeof Plan>
