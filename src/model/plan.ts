import { z } from 'zod'
import {
  Archive,
  Assignment,
  Award,
  AwardStandard,
  Budget,
  CriterionGroup,
  Deadline,
  Definition,
  Footnote,
  Recipient,
  Signature,
  Target,
} from './facets.ts'
import { AttachedTo, Header } from './header.ts'
import { Place } from './place.ts'
import { Period, Phase, Programme, Reference } from './references.ts'
import { Item, Section, sectionsTo } from './sections.ts'
import { ofTrees } from './trees.ts'

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

/**
 * What is known of a document whose text is not at hand (dữ kiện của văn bản gốc): facts only, each with its source.
 */
export const BaselineFacts = z.strictObject({
  document: z.string(),
  verbatim: z.boolean().describe('false: the text says what is known, not how the document says it'),
  note: z.string().optional(),
  facts: z.array(
    z.strictObject({
      what: z.string().describe('Part of the model: periods, phases, awards …'),
      of: z.string().optional(),
      source: z.string(),
      confidence: z.enum(['high', 'medium', 'low']),
      inferred: z.boolean(),
    }),
  ),
  unknown: z.array(z.string()).describe('Parts that nobody may judge by it: judged `open`'),
})
export type BaselineFacts = z.infer<typeof BaselineFacts>

/** A part that is a function of its own in the compiled code: V8 does not optimise one as long as the whole. */
const apart = <T extends z.ZodType>(part: T) => z.lazy(() => z.compile(part, { strict: true }))

/** The contract of a plan (kế hoạch): the canonical model of one plan and of what issues it. */
export const PlanContract = ofTrees(() => planOf(z.array(Section)))

/** Deeper than the outline of any plan. */
const deepest = 8

/**
 * The same for checking: by code that zod compiles when the first plan is checked, since plans come by the thousand.
 */
export const Plan = z.lazy(() => z.compile(planOf(apart(sectionsTo(deepest))), { strict: true }))

function planOf(sections: z.ZodType<Section[]>) {
  return z
    .strictObject({
      schema: z.literal(planSchema),
      source: apart(PlanSource),
      status: z.enum(['complete', 'partial', 'failed']),
      problems: apart(z.array(Problem)),
      text: z.string().describe('The text as read, before any folding'),
      header: apart(Header),
      attachedTo: AttachedTo.nullable(),
      programmes: apart(z.array(Programme)),
      references: apart(z.array(Reference)),
      periods: apart(z.array(Period)),
      phases: apart(z.array(Phase)),
      phaseCount: z
        .strictObject({ value: z.int().min(1), place: Place })
        .nullable()
        .describe('"chia thành 02 giai đoạn"'),
      sections,
      purposes: apart(z.array(Item)),
      requirements: apart(z.array(Item)),
      contents: apart(z.array(Item)),
      solutions: apart(z.array(Item)),
      criteria: apart(z.array(CriterionGroup)),
      awards: apart(z.array(Award)),
      awardStandards: apart(z.array(AwardStandard)),
      deadlines: apart(z.array(Deadline)),
      targets: apart(z.array(Target)),
      budget: Budget.nullable(),
      assignments: apart(z.array(Assignment)),
      recipients: apart(z.array(Recipient)),
      archive: Archive.nullable(),
      signature: Signature.nullable(),
      footnotes: apart(z.array(Footnote)),
      definitions: apart(z.array(Definition)),
      unparsed: z.array(z.strictObject({ reason: z.string(), place: Place })),
      baseline: BaselineFacts.optional().describe('Only in a Plan made of facts, not read from a document'),
    })
    .describe('Kế hoạch')
}
export type Plan = z.infer<typeof Plan>
