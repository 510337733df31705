import { z } from 'zod'
import { PartialDate } from '../model/place.ts'
import { foldCase } from '../text/fold.ts'
import { bodyKey } from './body-key.ts'
import { Confidence, Entry, lexicon } from './lexicon.ts'
import { lazy, memo } from './memo.ts'
import { provinceByName, provinceIn } from './provinces.ts'

const ChangeEntry = Entry.extend({
  old: z.array(z.string()).min(1),
  successor: z.string(),
  since: PartialDate,
  confidence: Confidence,
  prefix: z.boolean().optional().describe('The old name goes on with the name of a place'),
  shared: z.boolean().optional().describe('Bodies of other kinds have a division of that name too'),
})
type ChangeEntry = z.infer<typeof ChangeEntry>

const changeRegistry = lexicon('registries/body-changes.yaml', ChangeEntry)

/** What became of a body; `since` can be a month only. */
export interface BodyChange {
  /** The name alone, without its place, may also mean a division of another body. */
  readonly isShared: boolean
  readonly successor: string
  readonly since: string
  readonly confidence: Confidence
  readonly source: string
}

const table = lazy(() => {
  const exact = new Map<string, ChangeEntry>()
  const prefixes: { readonly key: string; readonly entry: ChangeEntry }[] = []
  for (const entry of changeRegistry().entries)
    for (const name of entry.old) {
      exact.set(bodyKey(name), entry)
      if (entry.prefix === true) prefixes.push({ key: `${bodyKey(name)} `, entry })
    }
  return { exact, prefixes }
})

const changeOf = memo((name: string): ChangeEntry | null => {
  const key = bodyKey(name)
  const found = table().exact.get(key)
  if (found !== undefined) return found
  return table().prefixes.find((one) => key.startsWith(one.key))?.entry ?? null
})

/** Every name of a body that was renamed, merged or ended at some time. */
export const changedBodyNames = lazy((): readonly string[] =>
  changeRegistry().entries.flatMap((entry) => entry.old),
)

/** Id of the entry that speaks of this body, whatever the day. */
export const bodyChangeId = (name: string): string | null => changeOf(name)?.id ?? null

/** The change that a body met by the day `asOf` (YYYY-MM-DD), or null when none is known: renamed, merged or ended. */
export function bodyChange(name: string, asOf: string): BodyChange | null {
  const entry = changeOf(name)
  if (entry === null || asOf.slice(0, entry.since.length) < entry.since) return null
  return {
    isShared: entry.shared === true && table().exact.has(bodyKey(name)),
    successor: entry.successor,
    since: entry.since,
    confidence: entry.confidence,
    source: entry.source ?? changeRegistry().source,
  }
}

/** Since when a level or kind of unit is no more. */
export interface AbolishedLevel {
  readonly since: string
  readonly what: 'district' | 'township'
  readonly confidence: Confidence
  readonly source: string
}

const districtWords =
  /(?<![\p{L}\p{N}])(?:huyện|quận(?! khu| đội| ủy viên)|thị xã|cấp huyện|district)(?![\p{L}\p{N}])/u
const townshipWords = /(?<![\p{L}\p{N}])(?:thị trấn)(?![\p{L}\p{N}])/u
const ended = '2025-07-01'

/** "UBND thành phố Sơn La", "ngân sách thành phố Vinh": a city below the province, by its authorities or its money. */
const cityBody =
  /(?<!\p{L})(?:nhân dân|ubnd|hđnd|công an|ngân sách) (?:thành phố|tp\.?) (?<name>\p{L}+(?: \p{L}+){0,3})/u

function namesLesserCity(words: string, folded: string): boolean {
  const found = cityBody.exec(folded)
  if (found === null) return false
  const [, name = ''] = found
  const at = found.index + found[0].length - name.length
  if (!/^\p{Lu}/u.test(words.slice(at))) return false
  const province = provinceIn(`thành phố ${words.slice(at, at + name.length)}`)
  return provinceByName(province ?? '')?.types.some(({ type }) => type === 'thành phố') !== true
}

/**
 * Whether the level `district`, or a text that names a district unit (huyện, quận, thị xã) or a township (thị trấn),
 * or a city below the province, speaks of what no longer exists on the day `asOf`. The district level ended with
 * 30/6/2025.
 */
export function levelAbolished(words: string, asOf: string): AbolishedLevel | null {
  if (asOf < ended) return null
  const shown = words.normalize('NFC')
  const text = foldCase(shown)
  const source = 'Nghị quyết 202/2025/QH15; chính quyền địa phương hai cấp từ 01/7/2025'
  if (districtWords.test(text) || namesLesserCity(shown, text))
    return { since: ended, what: 'district', confidence: 'high', source }
  if (townshipWords.test(text)) return { since: ended, what: 'township', confidence: 'medium', source }
  return null
}
