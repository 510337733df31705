import { lazy } from '../knowledge/memo.ts'
import { bareTitle } from '../knowledge/programme-title.ts'
import { programmeByTitle, programmes as registered } from '../knowledge/programmes.ts'
import { contentId } from '../model/ids.ts'
import type { Programme } from '../model/references.ts'
import { foldCase } from '../text/fold.ts'
import { withRanges } from '../text/letters.ts'
import type { Span } from '../text/mapped.ts'
import { matchesOf } from '../text/matches.ts'
import { placeOf, type View, words } from './view.ts'
import type { YearPair } from './years.ts'

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
/** A kind in front of a quotation, and what stands between; read from the quotation mark backwards. */
const kindBeforeQuote = withRanges(
  /(?<=(?<![\p{L}\p{N}])(phong trào(?: thi đua)?(?: yêu nước)?|cuộc vận động|đề án|chương trình(?: hành động| mục tiêu quốc gia| phối hợp)?|dự án|kế hoạch)( ?:?[ \n]?))/uy,
)
const kindOfBare = withRanges(
  /(?<![\p{L}\p{N}])(?<kind>phong trào(?: thi đua)?|đề án|chương trình(?: mục tiêu quốc gia| quốc gia)?|chiến lược(?: quốc gia)?) (?!này|trên|đã|được|của|số |theo|và |thi đua|yêu nước|hành động|cấp |giai đoạn)/uy,
)
const years = /(?:19|20)\d\d/g

/** Names of programmes (chương trình, đề án, phong trào), quoted or with their years, and the registered ones. */
export function programmesOf(view: View, years: readonly YearPair[]): ProgrammeReading {
  const groups = new Map<string, { first: Programme; mentions: ProgrammeMention[] }>()
  /** Ids of the titles met, by title and kind. */
  const known = new Map<string, Map<string, string>>()
  for (const found of mentionsOf(view, years)) {
    const title = words(view, found.name)
    const before = known.get(title)?.get(found.kind)
    if (before !== undefined) {
      groups.get(before)!.mentions.push({ start: found.start, end: found.end, name: found.name, id: before })
      continue
    }
    const entry = programmeByTitle(`${found.kind} “${title}”`) ?? programmeByTitle(title)
    const id =
      entry?.id ??
      sameTitle(groups, title) ??
      contentId('programme', bareTitle(title).words.join(' ') || title)
    known.set(title, (known.get(title) ?? new Map<string, string>()).set(found.kind, id))
    const mention = { start: found.start, end: found.end, name: found.name, id }
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
      groups.set(id, { first, mentions: [mention] })
    } else {
      group.mentions.push(mention)
      if (group.first.period === null && period !== null) group.first = { ...group.first, period }
    }
  }
  const programmes = [...groups.values()].map(({ first, mentions }) => ({
    ...first,
    places: mentions.map((mention) => placeOf(view, mention.name, '')),
  }))
  const mentions: ProgrammeMention[] = []
  for (const group of groups.values()) for (const mention of group.mentions) mentions.push(mention)
  mentions.sort((a, b) => a.start - b.start)
  return { programmes, mentions }
}

interface Found extends Span {
  readonly kind: string
  readonly name: Span
}

function mentionsOf({ lower }: View, years: readonly YearPair[]): Found[] {
  const found = quotedNames(lower)
  const kinds = kindsIn(lower)
  const free = (start: number, end: number) => !found.some((one) => one.start < end && start < one.end)
  for (const one of namesWithYears(lower, kinds, years)) if (free(one.start, one.end)) found.push(one)
  for (const one of registeredNames(lower, kinds)) if (free(one.name.start, one.end)) found.push(one)
  return found.sort((a, b) => a.start - b.start)
}

/** Phong trào “…”: a kind in front of a quotation, or of a list of them: các cuộc vận động “…”, “…” và “…”. */
function quotedNames(lower: string): Found[] {
  const found: Found[] = []
  for (let quote = lower.indexOf('"'); quote >= 0; quote = lower.indexOf('"', quote + 1)) {
    const before = found.at(-1)
    const goesOn = before !== undefined && between.test(lower.slice(before.end, quote))
    kindBeforeQuote.lastIndex = quote
    const lead = goesOn ? null : kindBeforeQuote.exec(lower)
    if (lead === null && !goesOn) continue
    const close = lower.indexOf('"', quote + 1)
    const length = close - quote - 1
    if (close < 0 || length < 6 || length > 320 || lower.slice(quote + 1, close).includes('\n')) continue
    const kind = lead === null ? before!.kind : lead[1]!
    const start = lead === null ? quote : quote - lead[2]!.length - kind.length
    found.push({ start, end: close + 1, kind, name: { start: quote + 1, end: close } })
    quote = close
  }
  return found
}

/** What stands between the names of a list. */
const between = /^(?:[,;]|,? và| hay) ?$/u

/** The kinds that names stand behind without a quotation, looked for by their last and rarest letters. */
const bareKind =
  /ào (?<=(phong trào) )|ộng (?<=(cuộc vận động) )|án (?<=(đề án) )|ình (?<=(chương trình) )|ợc (?<=(chiến lược) )/g

/** A kind with a blank behind it. */
interface Kind extends Span {
  readonly kind: string
}

/** Every such kind of a text, in reading order. */
function kindsIn(lower: string): readonly Kind[] {
  return matchesOf(bareKind, lower).map((match) => {
    const kind = (match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5])!
    const end = match.index + match[0].length - 1
    return { kind, start: end - kind.length, end }
  })
}

/** Chương trình phát triển du lịch giai đoạn 2021-2025: unquoted, known by its years. */
function namesWithYears(lower: string, kinds: readonly Kind[], years: readonly YearPair[]): Found[] {
  const found: Found[] = []
  let next = 0
  for (const { start: year, end, inWords } of years) {
    const stage = year - 'giai đoạn '.length
    if (inWords || !lower.startsWith('giai đoạn ', stage)) continue
    while (next < kinds.length && kinds[next]!.start < stage - 150) next++
    for (let index = next; index < kinds.length && kinds[index]!.end < stage; index++) {
      kindOfBare.lastIndex = kinds[index]!.start
      const lead = kindOfBare.exec(lower)
      if (lead === null) continue
      const from = lead.index + lead[0].length
      const name = lower.slice(from, stage)
      if (name.length < 6 || name.length > 120 || noName.test(name)) continue
      found.push({ start: lead.index, end, kind: lead[1]!, name: { start: from, end } })
      break
    }
  }
  return found
}

/** A clause ends, or another one begins. */
const noName = /[,.;:()"\n]| (?:được|trên cơ sở|trong|theo) /u

/** Registered titles behind their kind. */
function registeredNames(lower: string, kinds: readonly Kind[]): Found[] {
  const found: Found[] = []
  for (const { kind, start, end } of kinds) {
    const contest = kind === 'phong trào' && lower.startsWith(' thi đua ', end)
    const at = end + (contest ? ' thi đua '.length : 1)
    const form = registeredForms()
      .get(lower.slice(at, at + beginning))
      ?.find((each) => lower.startsWith(each, at))
    if (form === undefined) continue
    const name = { start: at, end: at + form.length }
    found.push({ start, end: name.end, kind: contest ? 'phong trào thi đua' : kind, name })
  }
  return found
}

/** So many signs of a registered title say which ones to try. */
const beginning = 4

/** Registered titles long enough to be told from plain words, by their beginnings, the longest first. */
const registeredForms = lazy(() => {
  const forms = registered()
    .flatMap((entry) => [entry.title, ...(entry.also ?? [])])
    .map((title) => foldCase(title).replace(/"/g, ''))
    .filter((form) => form.split(' ').length >= 3)
    .sort((a, b) => b.length - a.length)
  return Map.groupBy(forms, (form) => form.slice(0, beginning))
})

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
  return /[\p{L}\p{N}%/]/u.test(title) ? null : 'programme'
}
