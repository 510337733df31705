import { z } from 'zod'
import { compareKey, foldCase } from '../text/fold.ts'
import { compiled } from '../text/letters.ts'
import { Confidence, Entry, lexicon } from './lexicon.ts'
import { lazy, memo } from './memo.ts'

const day = z.iso.date()

const ProvinceEntry = Entry.extend({
  name: z.string(),
  also: z.array(z.string()).optional(),
  types: z
    .array(
      z.strictObject({
        type: z.enum(['tỉnh', 'thành phố']),
        since: day.nullable(),
        source: z.string().optional(),
        confidence: Confidence.optional(),
      }),
    )
    .min(1),
  since: day.optional(),
  until: day.optional(),
  into: z.string().optional(),
  needsType: z.boolean().optional().describe('The name counts only behind "thành phố" or "TP"'),
})
export type Province = Readonly<z.infer<typeof ProvinceEntry>>

export interface ProvinceSuccessor {
  readonly name: string
  readonly type: 'tỉnh' | 'thành phố'
  readonly since: string
  readonly source: string
}

/** The registry behind `provinceIn`. */
export const provinceRegistry = lexicon('registries/provinces.yaml', ProvinceEntry)

/** All provinces and centrally-run cities (tỉnh, thành phố trực thuộc Trung ương), past and present. */
export const provinces = (): readonly Province[] => provinceRegistry().entries

const index = lazy(() => {
  const byForm = new Map<string, Province>()
  const forms: string[] = []
  for (const province of provinces())
    for (const name of [province.name, ...(province.also ?? [])]) {
      const form = formKey(name)
      if (byForm.has(form)) continue
      byForm.set(form, province)
      forms.push(form)
    }
  forms.sort((a, b) => b.length - a.length)
  const names = forms
    .map((form) => form.replace(/[.]/g, '\\.').replace(/ - /g, '\\s*-\\s*').replace(/ /g, '\\s+'))
    .join('|')
  return { byForm, pattern: compiled(`(?<![\\p{L}\\p{N}])(?:${names})(?![\\p{L}\\p{N}])`, 'gu') }
})

/**
 * The province or centrally-run city that a text names, without its type and as named at the time, or null.
 * A name behind "tỉnh" or "thành phố" comes first, then the longest, then the first one. A name written
 * in small letters counts only behind its type ("vì hòa bình" is none), "Hồ Chí Minh" only as a city.
 */
export const provinceIn: (text: string) => string | null = memo((text) => {
  const raw = text.normalize('NFC')
  const folded = foldCase(raw)
  let best: { readonly name: string; readonly rank: number; readonly length: number } | null = null
  for (const match of folded.matchAll(index().pattern)) {
    const province = index().byForm.get(formKey(match[0]))
    if (province === undefined) continue
    const rank = rankOf(province, raw, folded, match.index, match[0])
    if (rank === 0) continue
    if (best === null || rank > best.rank || (rank === best.rank && match[0].length > best.length))
      best = { name: province.name, rank, length: match[0].length }
  }
  return best?.name ?? null
})

const typed = /(?<!\p{L})(?:tỉnh|thành phố|t\.? ?p\.?)[\s:]*$/u
const lesser = /(?:xã|phường|thị trấn|huyện|quận|đường|phố|thôn|ấp|trường (?:\p{L}+ ){0,5})[\s:]*$/u

function rankOf(province: Province, raw: string, folded: string, at: number, form: string): number {
  const before = folded.slice(Math.max(0, at - 40), at)
  const hasType = typed.test(before)
  if (province.needsType && !hasType && !/^(?:tp|sài)/u.test(form)) return 0
  if (hasType) return 3
  const first = raw[at] ?? ''
  if (first === first.toLowerCase()) return 0
  return lesser.test(before) ? 1 : 2
}

/** Every written form of every province as a compare key (words only), the longest first. */
export const provinceForms: () => readonly string[] = lazy(() =>
  [...index().byForm.keys()].map((form) => compareKey(form)).sort((a, b) => b.length - a.length),
)

/** One spelling per name: folded, dashes between blanks, single spaces. */
function formKey(name: string): string {
  return foldCase(name)
    .replace(/\s*-\s*/gu, ' - ')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** The entry of a province by its name, with or without its type. */
export const provinceByName: (name: string) => Province | null = memo((name) => {
  const bare = formKey(name.normalize('NFC')).replace(/^(?:tỉnh|thành phố|tp\.?) /u, '')
  return index().byForm.get(bare) ?? null
})

/**
 * What became of a province by the day `asOf` (YYYY-MM-DD): the unit it went into, or itself with another
 * type (tỉnh Đồng Nai, thành phố Đồng Nai); null when it is unchanged or unknown. `since` is the day of the
 * first change that the name met.
 */
export function provinceSuccessor(name: string, asOf: string): ProvinceSuccessor | null {
  const province = provinceByName(name)
  if (province === null) return null
  if (province.into !== undefined && province.until !== undefined && asOf > province.until) {
    const next = provinceByName(province.into)
    if (next === null) return null
    return {
      name: next.name,
      type: typeAt(next, asOf).type,
      since: dayAfter(province.until),
      source: province.source ?? provinceRegistry().source,
    }
  }
  const current = typeAt(province, asOf)
  if (current.since === null || province.types.length === 1) return null
  const source = current.source ?? province.source ?? provinceRegistry().source
  return { name: province.name, type: current.type, since: current.since, source }
}

function typeAt(province: Province, asOf: string): Province['types'][number] {
  const reached = province.types.filter(({ since }) => since === null || since <= asOf)
  return reached.at(-1) ?? province.types[0]!
}

function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
