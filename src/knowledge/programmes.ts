import { z } from 'zod'
import { Year } from '../model/place.ts'
import { Confidence, Entry, lexicon } from './lexicon.ts'
import { lazy, memo } from './memo.ts'
import { type BareTitle, bareTitle } from './programme-title.ts'

const ProgrammeRow = Entry.extend({
  kind: z.enum(['movement', 'scheme', 'programme', 'plan', 'other']),
  title: z.string(),
  also: z.array(z.string()).optional(),
  period: z.strictObject({ from: Year, to: Year }).nullable(),
  approvedBy: z.string().optional().describe('Number in registries/documents.yaml'),
  launched: z.iso.date().optional(),
  phases: z
    .array(
      z.strictObject({
        ordinal: z.int().min(1),
        from: Year,
        to: Year,
        review: z
          .strictObject({ kind: z.enum(['interim', 'final']), year: Year, confidence: Confidence })
          .optional(),
      }),
    )
    .optional(),
  source: z.string(),
  confidence: Confidence,
})
/** Phong trào, đề án, chương trình in the registry; `title` is without years and place. */
export type ProgrammeEntry = Readonly<z.infer<typeof ProgrammeRow>>

export const programmeRegistry = lexicon('registries/programmes.yaml', ProgrammeRow)

export const programmes = (): readonly ProgrammeEntry[] => programmeRegistry().entries

const table = lazy(() => ({
  byId: new Map(programmes().map((entry) => [entry.id, entry])),
  byDocument: new Map(
    programmes().flatMap((entry) => (entry.approvedBy ? [[entry.approvedBy, entry] as const] : [])),
  ),
  forms: programmes().flatMap((entry) =>
    [entry.title, ...(entry.also ?? [])].map((title) => ({ entry, words: bareTitle(title).words })),
  ),
}))

export const programmeById = (id: string): ProgrammeEntry | null => table().byId.get(id) ?? null

/** The programme that the document with this number approves or launches. */
export const programmeByDocument = (number: string): ProgrammeEntry | null =>
  table().byDocument.get(number) ?? null

/**
 * The programme that a title names, or null. Years, quotes, the kind's name and a trailing place
 * ("trên địa bàn tỉnh …") do not count; one to three differing words in a long title are tolerated.
 * Where two programmes bear one title the years decide.
 */
export const programmeByTitle: (title: string) => ProgrammeEntry | null = memo((title) => {
  const bare = bareTitle(title)
  if (bare.words.length === 0) return null
  let best: { readonly entry: ProgrammeEntry; readonly cost: number } | null = null
  for (const { entry, words } of table().forms) {
    if (!kindFits(entry, bare) || !yearsFit(entry, bare)) continue
    const allowed = words.length >= 15 ? 3 : words.length >= 9 ? 2 : words.length >= 6 ? 1 : 0
    const cost = wordDistance(bare.words, words, allowed)
    if (cost > allowed) continue
    if (best === null || cost < best.cost) best = { entry, cost }
  }
  return best?.entry ?? null
})

/**
 * The registered programme nearest to a title by shared words (at least half of both), with its share; a renamed
 * sector movement is like its model, not the same.
 */
export const programmeLike: (
  title: string,
) => { readonly entry: ProgrammeEntry; readonly share: number } | null = memo((title) => {
  const bare = bareTitle(title)
  let best: { readonly entry: ProgrammeEntry; readonly share: number } | null = null
  for (const { entry, words } of table().forms) {
    if (words.length < 4 || !kindFits(entry, bare) || !yearsFit(entry, bare)) continue
    const have = new Set(bare.words)
    const common = new Set(words.filter((word) => have.has(word))).size
    const share = common / Math.max(have.size, new Set(words).size)
    if (share >= 0.5 && (best === null || share > best.share)) best = { entry, share }
  }
  return best
})

function kindFits(entry: ProgrammeEntry, bare: BareTitle): boolean {
  return bare.kind === null || bare.kind === 'plan' || entry.kind === 'other' || entry.kind === bare.kind
}

/** Years speak against an entry only when they do not meet its period; without years the current programme is meant. */
function yearsFit(entry: ProgrammeEntry, bare: BareTitle): boolean {
  if (entry.period === null || bare.from === null || bare.to === null)
    return entry.period === null || entry.period.to >= 2021
  return bare.from <= entry.period.to && bare.to >= entry.period.from
}

/** Edit distance in words, given up once it is above `limit`. */
function wordDistance(a: readonly string[], b: readonly string[], limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    if (Math.min(...next) > limit) return limit + 1
    row = next
  }
  return row[b.length]!
}
