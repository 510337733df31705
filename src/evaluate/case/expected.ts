import { z } from 'zod'

/**
 * The form of `test/cases/<slug>/expected.json`: a reading in the plan's own vocabulary (DESIGN 2.2),
 * with quotes instead of places and without ids. A facet or field that is left out is not scored;
 * null and [] say that the document has none.
 */
const text = z.string().nullish()
const int = z.int().nullish()
const flag = z.boolean().optional()
const code = z.string().optional()

export interface ExpectedSection {
  label: string
  role?: string | undefined
  title?: string | null | undefined
  children?: ExpectedSection[] | undefined
}
const ExpectedSection: z.ZodType<ExpectedSection> = z.strictObject({
  label: z.string(),
  role: z.string().optional(),
  title: z.string().nullish(),
  get children() {
    return z.array(ExpectedSection).optional()
  },
})

const years = z.strictObject({ from: z.int(), to: z.int() }).nullish()

export const ExpectedHeader = z.strictObject({
  issuer: z.strictObject({ name: text, parent: text, level: text, province: text, stated: flag }).nullish(),
  number: z
    .strictObject({ serial: int, year: int, kind: text, body: text, unit: text, blank: flag, regime: code })
    .nullish(),
  issued: z.strictObject({ location: text, date: text }).nullish(),
  kind: z.strictObject({ code, name: code, stated: flag }).nullish(),
  title: text,
})

export const ExpectedPlan = z.strictObject({
  header: ExpectedHeader.optional(),
  attachedTo: z.strictObject({ kind: text, number: text, issued: text }).nullish(),
  programmes: z.array(z.strictObject({ kind: z.string(), title: z.string(), period: years })).optional(),
  references: z
    .array(
      z.strictObject({
        role: code,
        kind: text,
        number: text,
        date: text,
        issuer: text,
        title: text,
        first: flag,
        quote: z.string().optional(),
      }),
    )
    .optional(),
  periods: z
    .array(z.strictObject({ from: z.int(), to: z.int(), subject: z.string(), quote: z.string().optional() }))
    .optional(),
  phases: z
    .array(
      z.strictObject({
        ordinal: z.int(),
        from: int,
        to: int,
        fromDate: text,
        toDate: text,
        reviewYear: int,
        quote: z.string().optional(),
      }),
    )
    .optional(),
  sections: z.array(ExpectedSection).optional(),
  purposes: z.array(z.string()).optional(),
  requirements: z.array(z.string()).optional(),
  contents: z.array(z.string()).optional(),
  solutions: z.array(z.string()).optional(),
  criteria: z
    .array(z.strictObject({ entity: z.string(), label: text, items: z.array(z.string()).optional() }))
    .optional(),
  awards: z
    .array(
      z.strictObject({ occasion: z.string(), family: z.string(), form: code, giver: text, period: years }),
    )
    .optional(),
  awardStandards: z.array(z.strictObject({ occasion: z.string(), text: z.string() })).optional(),
  deadlines: z
    .array(
      z.strictObject({
        actor: text,
        act: code,
        recipients: z.array(z.string()).optional(),
        via: text,
        due: z.strictObject({
          year: int,
          quarter: int,
          month: int,
          day: int,
          time: text,
          relation: code,
        }),
        recurrence: code,
        quote: z.string().optional(),
      }),
    )
    .optional(),
  targets: z
    .array(
      z.strictObject({
        year: int,
        value: z.number(),
        unit: z.string(),
        comparator: code,
        subject: z.string().optional(),
        quote: z.string().optional(),
      }),
    )
    .optional(),
  budget: z.strictObject({ sources: z.array(z.string()).optional() }).nullish(),
  assignments: z
    .array(
      z.strictObject({
        bodies: z.array(z.string()),
        coordinating: z.array(z.string()).optional(),
        verb: text,
        tasks: z.array(z.string()).optional(),
      }),
    )
    .optional(),
  recipients: z.array(z.strictObject({ name: z.string(), purpose: text })).optional(),
  archive: text,
  signature: z
    .strictObject({ onBehalfOf: text, authority: z.array(z.string()).optional(), position: text, name: text })
    .nullish(),
  footnotes: z.array(z.strictObject({ mark: z.string(), text: z.string().optional() })).optional(),
  status: z.string().optional(),
  /** Facets of this document that admit several readings: not scored. */
  unsettled: z.array(z.union([z.string(), z.looseObject({ facet: z.string() })])).optional(),
})
export type ExpectedPlan = z.infer<typeof ExpectedPlan>
