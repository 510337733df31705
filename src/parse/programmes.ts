import { lazy } from '../knowledge/memo.ts'
import { bareTitle } from '../knowledge/programme-title.ts'
import { programmeByTitle, programmes as registered } from '../knowledge/programmes.ts'
import { contentId } from '../model/ids.ts'
import type { Programme } from '../model/references.ts'
import { foldCase } from '../text/fold.ts'
import { withRanges } from '../text/letters.ts'
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
const kindBeforeQuote = withRanges(
  /(?<![\p{L}\p{N}])(?<kind>phong trào(?: thi đua)?(?: yêu nước)?|cuộc vận động|đề án|chương trình(?: hành động| mục tiêu quốc gia| phối hợp)?|dự án|kế hoạch) ?:?[ \n]?$/u,
)
const twoYears = /(?:19|20)\d\d ?- ?(?:19|20)\d\d/g
const kindOfBare = withRanges(
  /(?<![\p{L}\p{N}])(?<kind>phong trào(?: thi đua)?|đề án|chương trình(?: mục tiêu quốc gia| quốc gia)?|chiến lược(?: quốc gia)?) (?!này|trên|đã|được|của|số |theo|và |thi đua|yêu nước|hành động|cấp |giai đoạn)/gu,
)
const years = /(?:19|20)\d\d/g

/** Names of programmes (chương trình, đề án, phong trào), quoted or with their years, and the registered ones. */
export function programmesOf(view: View): ProgrammeReading {
  const groups = new Map<string, { first: Programme; mentions: ProgrammeMention[] }>()
  const known = new Map<string, { readonly kind: string; readonly id: string }>()
  for (const found of mentionsOf(view)) {
    const title = words(view, found.name)
    const before = known.get(title)
    if (before?.kind === found.kind) {
      const { id } = before
      groups.get(id)!.mentions.push({ start: found.start, end: found.end, name: found.name, id })
      continue
    }
    const entry = programmeByTitle(`${found.kind} “${title}”`) ?? programmeByTitle(title)
    const id =
      entry?.id ??
      sameTitle(groups, title) ??
      contentId('programme', bareTitle(title).words.join(' ') || title)
    known.set(title, { kind: found.kind, id })
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

function mentionsOf(view: View): Found[] {
  const found = quotedNames(view)
  const free = (start: number, end: number) => !found.some((one) => one.start < end && start < one.end)
  for (const one of namesWithYears(view)) if (free(one.start, one.end)) found.push(one)
  for (const one of registeredNames(view)) if (free(one.name.start, one.end)) found.push(one)
  return found.sort((a, b) => a.start - b.start)
}

/** Phong trào “…”: a kind in front of a quotation. */
function quotedNames({ lower }: View): Found[] {
  const found: Found[] = []
  for (let quote = lower.indexOf('"'); quote >= 0; quote = lower.indexOf('"', quote + 1)) {
    const from = Math.max(0, quote - 48)
    const lead = kindBeforeQuote.exec(lower.slice(from, quote))
    if (lead === null) continue
    const close = lower.indexOf('"', quote + 1)
    const length = close - quote - 1
    if (close < 0 || length < 6 || length > 320 || lower.slice(quote + 1, close).includes('\n')) continue
    found.push({
      start: from + lead.index,
      end: close + 1,
      kind: lead.groups!.kind!,
      name: { start: quote + 1, end: close },
    })
    quote = close
  }
  return found
}

/** Chương trình phát triển du lịch giai đoạn 2021-2025: unquoted, known by its years. */
function namesWithYears({ lower }: View): Found[] {
  const found: Found[] = []
  twoYears.lastIndex = 0
  for (let years = twoYears.exec(lower); years !== null; years = twoYears.exec(lower)) {
    const stage = years.index - 'giai đoạn '.length
    if (!lower.startsWith('giai đoạn ', stage)) continue
    const left = lower.slice(Math.max(0, stage - 150), stage)
    const clause = left.slice(clauseStart(left))
    const offset = stage - clause.length
    kindOfBare.lastIndex = 0
    for (let kind = kindOfBare.exec(clause); kind !== null; kind = kindOfBare.exec(clause)) {
      const name = clause.slice(kind.index + kind[0].length)
      if (name.length < 6 || name.length > 120 || / (?:được|trên cơ sở|trong|theo) /u.test(name)) continue
      const end = years.index + years[0].length
      found.push({
        start: offset + kind.index,
        end,
        kind: kind.groups!.kind!,
        name: { start: offset + kind.index + kind[0].length, end },
      })
      break
    }
  }
  return found
}

const clauseEnds: ReadonlySet<number> = new Set(Array.from(',.;:()"\n', (sign) => sign.charCodeAt(0)))

function clauseStart(left: string): number {
  let at = left.length
  while (at > 0 && !clauseEnds.has(left.charCodeAt(at - 1))) at--
  return at
}

const registeredKinds = [
  'phong trào thi đua',
  'phong trào',
  'cuộc vận động',
  'đề án',
  'chương trình',
  'chiến lược',
]
/** Where such a kind ends, looked for by its rarest letters. */
const registeredLead =
  /(?:ào(?<=phong trào)(?: thi đua)?|ộng(?<=cuộc vận động)|án(?<=đề án)|ình(?<=chương trình)|ợc(?<=chiến lược)) (?!")/gu

/** Registered titles behind their kind. */
function registeredNames({ lower }: View): Found[] {
  const found: Found[] = []
  registeredLead.lastIndex = 0
  while (registeredLead.test(lower)) {
    const at = registeredLead.lastIndex
    const form = registeredForms()
      .get(lower.slice(at, at + beginning))
      ?.find((each) => lower.startsWith(each, at))
    if (form === undefined) continue
    const kind = registeredKinds.find((one) => lower.startsWith(one, at - 1 - one.length))!
    const name = { start: at, end: at + form.length }
    found.push({ start: at - 1 - kind.length, end: name.end, kind, name })
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
