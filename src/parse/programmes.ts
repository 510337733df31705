import { lazy } from '../knowledge/memo.ts'
import { bareTitle } from '../knowledge/programme-title.ts'
import { programmeByTitle, programmes as registered } from '../knowledge/programmes.ts'
import { contentId } from '../model/ids.ts'
import type { Programme } from '../model/references.ts'
import { compareKey, foldCase } from '../text/fold.ts'
import type { Span } from '../text/mapped.ts'
import { placeOf, type View, words } from './view.ts'

/** A mention of a programme, and which one it is. */
export interface ProgrammeMention extends Span {
  readonly id: string
  /** The words of its name alone. */
  readonly name: Span
}

export interface ProgrammeReading {
  readonly programmes: readonly Programme[]
  readonly mentions: readonly ProgrammeMention[]
}

const kindOf: readonly (readonly [RegExp, Programme['kind']])[] = [
  [/phong trào|cuộc vận động|thi đua/u, 'movement'],
  [/đề án/u, 'scheme'],
  [/chương trình/u, 'programme'],
  [/kế hoạch/u, 'plan'],
]
const quoted =
  /(?<![\p{L}\p{N}])(?<kind>(?:phong trào(?: thi đua)?(?: yêu nước)?|cuộc vận động|đề án|chương trình(?: hành động| mục tiêu quốc gia| phối hợp)?|dự án|kế hoạch)) ?:?[ \n]?"(?<name>[^"\n]{6,320})"/gu
const bareYears =
  /(?<![\p{L}\p{N}])(?<kind>phong trào(?: thi đua)?|đề án|chương trình(?: mục tiêu quốc gia| quốc gia)?|chiến lược(?: quốc gia)?) (?<name>(?!này|trên|đã|được|của|số |theo|và |thi đua|yêu nước|hành động|cấp )(?:(?! được | trên cơ sở | trong | theo )[^,.;:()"\n]){6,110}?giai đoạn (?:19|20)\d\d ?- ?(?:19|20)\d\d)/gu
const years = /(?:19|20)\d\d/g

/** Names of programmes (chương trình, đề án, phong trào), quoted or with their years, and the registered ones. */
export function programmesOf(view: View): ProgrammeReading {
  const groups = new Map<string, { first: Programme; mentions: ProgrammeMention[] }>()
  for (const found of mentionsOf(view)) {
    const title = words(view, found.name)
    const entry = programmeByTitle(`${found.kind} “${title}”`) ?? programmeByTitle(title)
    const id =
      entry?.id ??
      sameTitle(groups, title) ??
      contentId('programme', bareTitle(title).words.join(' ') || title)
    const period = periodOf(title)
    const group = groups.get(id)
    if (group === undefined) {
      const first: Programme = {
        id,
        kind: entry?.kind ?? kindFrom(found.kind),
        title,
        period,
        registered: entry !== null,
        places: [],
      }
      groups.set(id, { first, mentions: [{ start: found.start, end: found.end, name: found.name, id }] })
    } else {
      group.mentions.push({ start: found.start, end: found.end, name: found.name, id })
      if (group.first.period === null && period !== null) group.first = { ...group.first, period }
    }
  }
  const programmes = [...groups.values()].map(({ first, mentions }) => ({
    ...first,
    places: mentions.map((mention) => placeOf(view, mention.name, '')),
  }))
  const mentions = [...groups.values()].flatMap((group) => group.mentions).sort((a, b) => a.start - b.start)
  return { programmes, mentions }
}

interface Found extends Span {
  readonly kind: string
  readonly name: Span
}

function mentionsOf(view: View): Found[] {
  const found: Found[] = []
  const take = (pattern: RegExp, inQuotes: boolean) => {
    pattern.lastIndex = 0
    for (let match = pattern.exec(view.lower); match !== null; match = pattern.exec(view.lower)) {
      const { kind, name } = match.groups!
      const end = match.index + match[0].length
      if (!inQuotes && found.some((one) => one.start < end && match!.index < one.end)) continue
      if (kind === 'kế hoạch' && !inQuotes) continue
      const stop = inQuotes ? end - 1 : end
      found.push({ start: match.index, end, kind: kind!, name: { start: stop - name!.length, end: stop } })
    }
  }
  take(quoted, true)
  take(bareYears, false)
  for (const { form } of registeredForms())
    for (let at = view.lower.indexOf(form); at >= 0; at = view.lower.indexOf(form, at + form.length)) {
      const end = at + form.length
      if (found.some((one) => one.start < end && at < one.end)) continue
      const before = lead.exec(view.lower.slice(Math.max(0, at - 48), at))
      if (before === null) continue
      found.push({ start: at - before[0].length, end, kind: before[0].trim(), name: { start: at, end } })
    }
  return found.sort((a, b) => a.start - b.start)
}

const lead = /(?:phong trào(?: thi đua)?|cuộc vận động|đề án|chương trình|chiến lược) $/u

/** Registered titles long enough to be told from plain words. */
const registeredForms = lazy(() =>
  registered().flatMap((entry) =>
    [entry.title, ...(entry.also ?? [])]
      .map((title) => ({ entry, form: foldCase(title).replace(/"/g, '') }))
      .filter(({ form }) => form.split(' ').length >= 3),
  ),
)

function kindFrom(kind: string): Programme['kind'] {
  return kindOf.find(([pattern]) => pattern.test(kind))?.[1] ?? 'other'
}

function periodOf(title: string): Programme['period'] {
  const found = title.match(years)
  if (found === null || found.length < 2) return null
  const [from, to] = [Number(found[0]), Number(found[1])]
  return from < to ? { from, to } : null
}

/** An unregistered name met again shortened or with a slip: one contains most of the other's words. */
function sameTitle(groups: ReadonlyMap<string, { first: Programme }>, title: string): string | null {
  const mine = new Set(bareTitle(title).words)
  if (mine.size < 3) return null
  for (const [id, { first }] of groups) {
    if (first.registered) continue
    const theirs = new Set(bareTitle(first.title).words)
    const shared = [...mine].filter((word) => theirs.has(word)).length
    if (theirs.size >= 3 && shared / Math.max(mine.size, theirs.size) >= 0.8) return id
  }
  return compareKey(title) === '' ? 'programme' : null
}
