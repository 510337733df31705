import { z } from 'zod'
import { foldCase } from '../text/fold.ts'
import { classify, Entry, lexicon } from './lexicon.ts'
import { lazy, memo } from './memo.ts'

const FormEntry = Entry.extend({
  name: z.string(),
  family: z.string().regex(/^[a-z-]+$/),
  giver: z.string().nullable(),
  rank: z.int().min(1).max(4),
  members: z.array(z.string()).optional(),
  standard: z.string().optional().describe('Id of the form that this non-standard name means'),
  match: z.array(z.string()).min(1),
})
/** Hình thức khen thưởng, danh hiệu; rank 1 is the highest. */
export type AwardForm = Readonly<z.infer<typeof FormEntry>>

const GiverEntry = Entry.extend({
  basis: z.string(),
  until: z.iso.date().optional(),
  gives: z.array(z.string()),
  never: z.array(z.string()),
  match: z.array(z.string()).min(1),
})

const formLexicon = lexicon('lexicons/award-forms.yaml', FormEntry)
const giverLexicon = lexicon('lexicons/award-givers.yaml', GiverEntry)

export const awardForms = (): readonly AwardForm[] => formLexicon().entries

/** The form named in a text; where it names several, the most specific one of the highest sort in file order. */
export const awardFormOf: (text: string) => AwardForm | null = memo((text) =>
  classify(formLexicon(), text.normalize('NFC').replace(/\s+/gu, ' ')),
)

const formsById = lazy(() => new Map(awardForms().map((form) => [form.id, form])))

export const awardFormById = (id: string): AwardForm | null => formsById().get(id) ?? null

/** Id of the kind of giver in `lexicons/award-givers.yaml`, or null when the table lists none such. */
export const giverClass = (giver: string): string | null => giverEntry(giver)?.id ?? null

/**
 * Thẩm quyền khen thưởng: whether such a giver may give such a family of award on a day (YYYY-MM-DD). Without a
 * day, a power that has since ended is `unknown`; so is every giver or family that the law's table does not name.
 */
export function mayGive(giver: string, family: string, date: string | null): 'yes' | 'no' | 'unknown' {
  const entry = giverEntry(giver)
  if (entry === null) return 'unknown'
  if (entry.never.includes(family)) return 'no'
  if (!entry.gives.includes(family)) return 'unknown'
  if (entry.until === undefined) return 'yes'
  if (date === null) return 'unknown'
  return date <= entry.until ? 'yes' : 'no'
}

/** The legal basis on which `mayGive` answers for this giver. */
export const givingBasis = (giver: string): string | null => giverEntry(giver)?.basis ?? null

const giverEntry = memo((giver) =>
  classify(giverLexicon(), foldCase(giver.normalize('NFC')).replace(/\s+/gu, ' ').trim()),
)
