import { z } from 'zod'
import { Year } from '../model/place.ts'
import { compareKey, foldCase } from '../text/fold.ts'
import { composed } from '../text/normalise.ts'
import { Confidence, Entry, lexicon } from './lexicon.ts'
import { lazy, memo } from './memo.ts'

const DocumentRow = Entry.extend({
  number: z.string().optional().describe('The number, where the id says more: several bodies share it'),
  kind: z.string().describe('Code of the kind'),
  date: z.iso.date().nullable(),
  dateConfidence: Confidence.optional(),
  by: z.string().describe('The issuing body, as a citation names it'),
  title: z.string().nullable(),
  period: z.strictObject({ from: Year, to: Year }).optional(),
  effective: z.iso.date().optional(),
  wrongDates: z.array(z.iso.date()).optional(),
  alsoWritten: z.array(z.string()).optional(),
  replacedBy: z.strictObject({ number: z.string(), since: z.iso.date(), confidence: Confidence }).optional(),
  programme: z.string().optional(),
  implements: z.string().optional(),
})

/** Văn bản hay được viện dẫn. */
export interface DocumentEntry {
  readonly id: string
  readonly number: string
  readonly kind: string
  readonly date: string | null
  readonly dateConfidence: Confidence
  readonly by: string
  readonly title: string | null
  readonly period: { readonly from: number; readonly to: number } | null
  readonly effective: string | null
  /** Dates seen in other papers that are known to be wrong. */
  readonly wrongDates: readonly string[]
  readonly replacedBy: {
    readonly number: string
    readonly since: string
    readonly confidence: Confidence
  } | null
  /** Id of the programme that this document approves. */
  readonly programme: string | null
  /** Id of the programme that this document carries out below the centre. */
  readonly implements: string | null
  readonly source: string
  readonly confidence: Confidence
  readonly note: string | null
}

const registry = lexicon('registries/documents.yaml', DocumentRow)

const table = lazy(() => {
  const all: DocumentEntry[] = []
  const byNumber = new Map<string, DocumentEntry[]>()
  for (const row of registry().entries) {
    const confidence = row.confidence ?? 'medium'
    const entry: DocumentEntry = Object.freeze({
      id: row.id,
      number: row.number ?? row.id,
      kind: row.kind,
      date: row.date,
      dateConfidence: row.dateConfidence ?? confidence,
      by: row.by,
      title: row.title,
      period: row.period ?? null,
      effective: row.effective ?? null,
      wrongDates: row.wrongDates ?? [],
      replacedBy: row.replacedBy ?? null,
      programme: row.programme ?? null,
      implements: row.implements ?? null,
      source: row.source ?? registry().source,
      confidence,
      note: row.note ?? null,
    })
    all.push(entry)
    for (const form of [entry.number, ...(row.alsoWritten ?? [])]) {
      const key = numberKey(form)
      byNumber.set(key, [...(byNumber.get(key) ?? []), entry])
    }
  }
  return { all: Object.freeze(all), byNumber }
})

export const documents = (): readonly DocumentEntry[] => table().all

/**
 * Well-known documents with this number ("07/KH-UBND" as "7 / KH-UBND"). A number is shared by bodies and
 * years, so there can be several: the caller compares the body and the date too. A plan that many bodies could
 * have numbered so is a hint, not an identity.
 */
export const documentByNumber: (number: string) => readonly DocumentEntry[] = memo(
  (number) => table().byNumber.get(numberKey(number)) ?? [],
)

const lawsByName = lazy(() =>
  Map.groupBy(
    documents().filter(({ kind }) => kind === 'Luật' || kind === 'PL'),
    ({ title }) => lawKey(title ?? ''),
  ),
)

/** The law of this name and day ("2015-06-19"), or year, as laws are cited without their number; null for others. */
export function lawByName(name: string, date: string): DocumentEntry | null {
  return (
    lawsByName()
      .get(lawKey(name))
      ?.find((law) => law.date?.startsWith(date)) ?? null
  )
}

/** A folded name of a law without "luật", "bộ luật", "pháp lệnh". */
export function withoutKind(name: string): string {
  return name.replace(/^(?:bộ luật|luật|pháp lệnh) /u, '')
}

/** The name as laws are looked up. */
function lawKey(name: string): string {
  return withoutKind(compareKey(name))
}

/** Folded, without blanks and leading zeros; Đ stays apart from D. */
export function numberKey(number: string): string {
  return foldCase(composed(number))
    .replace(/[\s&.]/gu, '')
    .replace(/^(?:số:?)?0+(?=\d)/u, '')
}
