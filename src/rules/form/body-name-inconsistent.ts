import { z } from 'zod'
import { capitalForms } from '../../knowledge/capitals.ts'
import { lazy, memo } from '../../knowledge/memo.ts'
import type { Plan } from '../../model/plan.ts'
import { bareLetters, fold, foldCase } from '../../text/fold.ts'
import { withRanges } from '../../text/letters.ts'
import type { Span } from '../../text/mapped.ts'
import { singleSpaced } from '../../text/spaces.ts'
import { defineRule } from '../define.ts'
import { type Name, type Names, nameOf, namesByFirst, namesIn } from '../named.ts'
import { type Reading, readingOf } from '../reading.ts'
import { fail, review } from '../verdicts.ts'

const bodyStart = /^(?:sở|bộ|hội|ban|ủy ban|đoàn|liên đoàn|mặt trận|chi cục|trung tâm|phòng|văn phòng) /u

/**
 * Một cơ quan chỉ viết theo một cách, đúng dấu gạch nối của tên.
 *
 * ## Why
 * Two spellings of one name look like two bodies, and tools that sort by name take them for two.
 *
 * ## Not a finding
 * A usual abbreviation of the name (UBND, Sở GD&ĐT); names in headings; dashes of another length.
 *
 * ## Legal ground
 * Nghị định 30/2020/NĐ-CP, Phụ lục II, Mục IV.
 *
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Phối hợp Sở Văn hóa, Thể thao và Du lịch trồng cây.\n2. Gửi báo cáo về Sở Văn hóa, thể thao và Du lịch.", "verdict": "review", "code": "differ"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Báo cáo Hội đồng Thi đua, Khen thưởng Sở xem xét.", "verdict": "fail", "code": "dash"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Báo cáo Hội đồng Thi đua - Khen thưởng Sở; Ủy ban nhân dân tỉnh; UBND tỉnh; Hội đồng Thi đua – Khen thưởng Sở.", "verdict": "none"}
 * @example {"plan": {"letterhead": "ỦY BAN NHÂN DÂN\nXÃ HÒA TIẾN", "number": "Số: 12/KH-UBND", "title": "Trồng cây trên địa bàn xã Hòa Phước năm 2026", "body": "I. NỘI DUNG\n1. Trồng cây."}, "verdict": "review", "code": "place"}
 * @example {"plan": {"letterhead": "ỦY BAN NHÂN DÂN\nXÃ HÒA TIẾN", "number": "Số: 12/KH-UBND", "title": "Trồng cây trên địa bàn xã Hòa Tiến năm 2026", "body": "I. NỘI DUNG\n1. Trồng cây."}, "verdict": "none"}
 */
export const bodyNameInconsistent = defineRule({
  id: 'form/body-name-inconsistent',
  level: 'note',
  options: z.strictObject({}),
  *check(context) {
    const reading = readingOf(context.plan)
    const differing: Span[] = []
    const shown: string[] = []
    const dashless: { span: Span; name: string }[] = []
    for (const [name, spans] of mentions(reading, context.plan)) {
      const forms = new Map<string, Span[]>()
      for (const span of spans) {
        const form = formOf(reading, span)
        if (form === form.toUpperCase()) continue
        forms.set(form, [...(forms.get(form) ?? []), span])
      }
      const right = registeredDashes().get(name)
      if (right !== undefined)
        for (const [form, places] of forms)
          if (!form.includes('-')) dashless.push(...places.map((span) => ({ span, name: right })))
      if (forms.size < 2) continue
      const rarest = [...forms].sort((a, b) => a[1].length - b[1].length || a[1][0]!.start - b[1][0]!.start)
      differing.push(
        ...rarest.map(([, [first]]) => first!),
        ...rarest.flatMap(([, places]) => places.slice(1)),
      )
      shown.push(...rarest.map(([form]) => form))
    }
    const more = (spans: readonly Span[]) => ({
      related: spans.slice(0, 20).map((span) => context.here(reading.place(span))),
      remedy: 'official-letter' as const,
    })
    const [first, ...rest] = differing
    if (first !== undefined)
      yield review(context.here(reading.place(first)), 'differ', { actual: shown.slice(0, 8) }, more(rest))
    const left = dashless.filter(({ span }) => !differing.some(({ start }) => start === span.start))
    const [bare, ...others] = left
    if (bare !== undefined)
      yield fail(
        context.here(reading.place(bare.span)),
        'dash',
        { actual: formOf(reading, bare.span), expected: bare.name },
        { ...more(others.map(({ span }) => span)), basis: 'law' },
      )
    const place = otherPlace(context.plan)
    if (place !== null)
      yield review(
        context.here(context.plan.header.issuer!.place ?? context.plan.header.title!.place),
        'place',
        place,
        { related: [context.here(context.plan.header.title!.place)], remedy: 'amend' },
      )
  },
})

const commune = /(?<!thị )(?:xã|phường|thị trấn|đặc khu) /u
/** "… trên địa bàn xã Sơn Hà": for which commune a plan is. */
const forCommune = withRanges(
  /(?:trên địa bàn|tại) (?<place>(?:xã|phường|thị trấn|đặc khu) (?<name>(?:\p{L}+ ?){1,4}))/iu,
)
const behindName = / (?:giai đoạn|năm|đến|theo|và|trong|từ|nhằm|để)(?!\p{L}).*$/u

/** A letterhead of another commune than the title speaks of: the leaf of a neighbour's plan was taken over. */
function otherPlace({
  header: { issuer, title },
  source,
}: Plan): { readonly actual: string; readonly expected: string } | null {
  const own = foldCase(singleSpaced(issuer?.name.normalize('NFC') ?? ''))
  const at = own.search(commune)
  const { place: meant, name: named = '' } =
    forCommune.exec(singleSpaced(title?.text.normalize('NFC') ?? ''))?.groups ?? {}
  if (at < 0 || meant === undefined || !/^\p{Lu}/u.test(named) || issuer?.stated !== true) return null
  const name = own.slice(at).replace(commune, '')
  const other = ` ${foldCase(named)}`.replace(behindName, '').trim()
  if (name === '' || other === '' || `${other} `.startsWith(`${name} `) || `${name} `.startsWith(`${other} `))
    return null
  if (source.ocr !== null && bareLetters(name) === bareLetters(other)) return null
  return { actual: issuer.name, expected: meant.trim() }
}

/** A name by its words, where it is one of a body and has four of them at least. */
const bodyName = memo((name): Name | null => {
  if (/[,;(]/u.test(name) || name.length >= 70 || !bodyStart.test(foldCase(name.normalize('NFC'))))
    return null
  const found = nameOf(name)
  return found.words.length < 4 ? null : found
})

const registered = lazy(() =>
  capitalForms()
    .map(({ name }) => name)
    .filter((name) => bodyStart.test(foldCase(name)) || /^Hội đồng /u.test(name))
    .map(nameOf),
)

const registeredNames = lazy(() => namesByFirst(registered().filter(({ words }) => words.length >= 4)))

/** Names that have a dash, by their words. */
const registeredDashes = lazy(
  () =>
    new Map(
      registered()
        .filter(({ name }) => name.includes(' - '))
        .map(({ name, words }) => [words.join(' '), name] as const),
    ),
)

/** The bodies that a plan names. */
function namesOf({ header, assignments, recipients }: Plan): Names {
  const stated = new Set([
    header.issuer?.name ?? '',
    ...assignments.flatMap(({ bodies, coordinating }) => [...bodies, ...coordinating]),
    ...recipients.map(({ name }) => name),
  ])
  return namesByFirst([...stated].flatMap((name) => bodyName(name) ?? []))
}

/** Every place where a body stands that the plan names or whose name is registered, the longest name first. */
function mentions(reading: Reading, plan: Plan): ReadonlyMap<string, readonly Span[]> {
  const found = new Map<string, Span[]>()
  const { tokens } = reading
  let behind = 0
  const all = [...namesIn(reading, registeredNames()), ...namesIn(reading, namesOf(plan))]
  for (const { at, name } of all.sort((a, b) => a.at - b.at || b.name.words.length - a.name.words.length)) {
    if (at < behind || !reading.counts(tokens[at]!.start)) continue
    behind = at + name.words.length
    const span = { start: tokens[at]!.start, end: tokens[behind - 1]!.end }
    const key = name.words.join(' ')
    const known = found.get(key)
    if (known === undefined) found.set(key, [span])
    else known.push(span)
  }
  return found
}

/** How a name is written: one kind of dash, of tone mark and of blank; a capital at the head of a sentence is none. */
function formOf({ text }: Reading, { start, end }: Span): string {
  const form = fold(text.slice(start, end))
    .replace(/[\s*_]+/gu, ' ')
    .replace(/ ?- ?/gu, ' - ')
  return form.slice(0, 1).toUpperCase() + form.slice(1)
}
