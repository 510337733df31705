import { z } from 'zod'
import { Place } from './place.ts'
import { ofTrees } from './trees.ts'

export const sectionRoles = [
  'purpose-requirements',
  'objectives',
  'contents',
  'criteria-awards',
  'solutions',
  'schedule',
  'budget',
  'implementation',
  'other',
  'purposes',
  'requirements',
  'criteria',
  'entity',
  'awards',
  'annual-awards',
  'review-awards',
  'phase',
  'reporting',
  'targets',
] as const
export const SectionRole = z.enum(sectionRoles)
export type SectionRole = z.infer<typeof SectionRole>

/** Sections of aims (mục tiêu, chỉ tiêu). */
export const aimRoles: ReadonlySet<SectionRole> = new Set(['objectives', 'targets'])

export interface Section {
  id: string
  label: string
  ordinal: number | null
  role: SectionRole
  title: string | null
  place: Place
  children: Section[]
}

const fields = {
  id: z.string().describe('Path of labels, e.g. "III.1.a"'),
  label: z.string().describe('Without punctuation: "I", "2.1", "đ"; "" for a heading without label'),
  ordinal: z.int().min(1).nullable().describe('Position that the label says; null where it says none'),
  role: SectionRole,
  title: z
    .string()
    .nullable()
    .describe('Heading, or the lead of a run-in heading; null for a numbered paragraph'),
  place: Place.describe('The heading, or the lead'),
}

/** Mục: every labelled block is a node; bullets are items of their node. */
export const Section: z.ZodType<Section> = ofTrees(() =>
  z
    .strictObject({
      ...fields,
      get children() {
        return ofTrees(() => z.array(Section))
      },
    })
    .describe('Mục'),
)

/**
 * `z.array(Section)` written out to a depth, since zod compiles nothing that contains itself; what lies deeper is
 * checked by `Section`.
 */
export function sectionsTo(depth: number): z.ZodType<Section[]> {
  if (depth === 0) return z.array(z.custom<Section>((value) => Section.safeParse(value).success))
  return z.array(z.strictObject({ ...fields, children: sectionsTo(depth - 1) }))
}

export const Item = z.strictObject({
  id: z.string(),
  label: z
    .string()
    .nullable()
    .describe('Typed label without punctuation; null for a bullet or a bare paragraph'),
  text: z.string(),
  place: Place,
})
export type Item = z.infer<typeof Item>
