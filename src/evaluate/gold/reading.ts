import { z } from 'zod'

/**
 * The form of the readings by hand (`test/gold/<sample>.json` with its entries in `spans.json`,
 * `items.json` and `silent.json`). They have a vocabulary of their own: `vocabulary.ts` translates it.
 * Offsets are code units of the document's text.
 */
const Quote = z.object({ quote: z.string(), offset: z.int(), line: z.int().optional() })
const Words = z.object({
  first_words: z.string(),
  line: z.int(),
  continues_on_line: z.int().optional(),
})
const Years = z.object({ from: z.int(), to: z.int() }).nullable()

interface Node {
  num: string
  quote?: string | undefined
  offset?: number | undefined
  role?: string | undefined
  items?: number | undefined
  points?: string[] | undefined
  children?: Node[] | undefined
}
const Node: z.ZodType<Node> = z.object({
  num: z.string(),
  quote: z.string().optional(),
  offset: z.int().optional(),
  role: z.string().optional(),
  items: z.int().optional(),
  points: z.array(z.string()).optional(),
  get children() {
    return z.array(Node).optional()
  },
})
export type GoldNode = Node

const Period = z.object({
  from: z.int().optional(),
  to: z.int().optional(),
  year: z.int().optional(),
  binds: z.string(),
  quote: z.string(),
  offset: z.int(),
})

const Reference = z.object({
  role: z.string(),
  kind: z.string(),
  number: z.string().nullish(),
  date: z.string().nullish(),
  issuer: z.string().nullish(),
  title: z.string().nullish(),
  quote: z.string(),
  line: z.int(),
  offset: z.int(),
})

const Phase = z.object({
  n: z.int(),
  from: z.int(),
  to: z.int(),
  review_year: z.int().nullable(),
  quote: z.string(),
  offset: z.int(),
})

const AwardForm = z.object({ canonical: z.string(), quote: z.string(), offset: z.int() })
const Awards = z.object({
  annual: z.object({ forms: z.array(AwardForm) }),
  interim_and_final: z.object({ interim: Years, final: Years, forms: z.array(AwardForm) }),
})

const Deadline = z.object({
  who: z.string(),
  to: z.string().nullable(),
  what: z.string(),
  by: z.object({ day: z.int(), month: z.int() }).nullable(),
  relation: z.string(),
  recurrence: z.string().optional(),
  quote: z.string(),
  offset: z.int(),
})

const Deviation = z.object({
  id: z.string(),
  rule: z.string().optional(),
  verdict: z.string().optional(),
  evidence: z.array(Quote),
})
export type Deviation = z.infer<typeof Deviation>

export const Reading = z.object({
  sample: z.string(),
  header: z.object({
    issuing_body: z.object({
      name: z.string(),
      level: z.string(),
      parent: z.string().nullable(),
      province: z.string().nullable(),
    }),
    incoming_stamp: z.record(z.string(), z.object({ quote: z.string(), offset: z.int() })).optional(),
  }),
  references: z.array(Reference),
  periods: z.array(Period),
  phases: z.object({ items: z.array(Phase) }),
  sections: z.array(Node),
  movement_content: z.array(Words),
  solutions: z.array(Words),
  criteria: z.array(
    z.object({
      entity_type: z.string(),
      label: z.object({ quote: z.string(), offset: z.int() }).nullable(),
      count: z.int(),
      items: z.array(Words),
    }),
  ),
  awards: Awards.nullable(),
  deadlines: z.array(Deadline),
  targets: z.array(
    z.object({
      year: z.int(),
      value: z.number(),
      of: z.string(),
      what: z.string(),
      quote: z.string(),
      offset: z.int(),
    }),
  ),
  budget: z.object({ quote: z.string(), offset: z.int() }).nullable(),
  assignments: z.array(
    z.object({ body: z.string(), tasks: z.array(Words), misplaced: z.array(Words).optional() }),
  ),
  recipients: z.array(
    z.object({ name: z.string(), note: z.string().optional(), quote: z.string(), offset: z.int() }),
  ),
  footnotes: z.array(z.object({ n: z.int(), anchor: Quote, text: Quote })),
  deviations: z.array(Deviation),
})
export type Reading = z.infer<typeof Reading>

const Range = z.object({ start: z.int(), end: z.int(), text: z.string() })
export const Spans = z.object({
  type: z.string().nullable(),
  number: z.string().nullable(),
  notation: z.string(),
  place: z.string(),
  day: z.int().nullable(),
  month: z.int().nullable(),
  year: z.int().nullable(),
  title: z.string(),
  upstream: z.string(),
  recipients: z.int(),
  signer: z.object({ authority: z.string().nullable(), post: z.string(), name: z.string() }),
  citations: z.array(Range.extend({ doctype: z.string(), number: z.string(), date: z.string().nullable() })),
  dates_full: z.array(Range),
  periods: z.array(Range.extend({ years: z.tuple([z.int(), z.int()]) })),
  sections: z.array(z.object({ start: z.int(), roman: z.string(), title: z.string() })),
})
export type Spans = z.infer<typeof Spans>

/**
 * What the readings only count, read once more: first words of every purpose, requirement and
 * award standard, and the programmes.
 */
const NamedProgramme = z.object({
  kind: z.string(),
  title: z.string(),
  optional: z.boolean().optional(),
})
export const Items = z.object({
  purposes: z.array(z.string()),
  requirements: z.array(z.string()),
  programmes: z.array(NamedProgramme),
  awardStandards: z.array(z.object({ occasion: z.string(), first_words: z.string() })),
})
export type Items = z.infer<typeof Items>

/** A positive check as data: rules that must not fire on this document (within the quotes, where given). */
export const Silence = z.object({
  why: z.string(),
  rules: z.array(z.string()),
  within: z.array(z.string()).optional(),
})
export type Silence = z.infer<typeof Silence>

export interface Gold {
  /** The sample's name without its ending: in front of every miss. */
  readonly name: string
  readonly reading: Reading
  readonly spans: Spans
  readonly items: Items
  readonly silent: readonly Silence[]
}
