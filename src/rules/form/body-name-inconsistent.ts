import { z } from 'zod'
import { capitalForms } from '../../knowledge/capitals.ts'
import { lazy } from '../../knowledge/memo.ts'
import type { Plan } from '../../model/plan.ts'
import { fold, foldCase } from '../../text/fold.ts'
import type { Span } from '../../text/mapped.ts'
import { defineRule } from '../define.ts'
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
    for (const [name, spans] of mentions(reading, namesOf(context.plan))) {
      const forms = new Map<string, Span[]>()
      for (const span of spans) {
        const form = formOf(reading, span)
        if (form === form.toUpperCase()) continue
        forms.set(form, [...(forms.get(form) ?? []), span])
      }
      const registered = registeredDashes().get(name)
      if (registered !== undefined)
        for (const [form, places] of forms)
          if (!form.includes('-')) dashless.push(...places.map((span) => ({ span, name: registered })))
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
  },
})

/** The words of a name, by which its mentions are found. */
function wordsOf(name: string): string {
  return (foldCase(name.normalize('NFC')).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
}

const registeredNames = lazy((): readonly string[] =>
  capitalForms()
    .map(({ name }) => name)
    .filter((name) => bodyStart.test(foldCase(name)) || /^Hội đồng /u.test(name)),
)

const registeredWords = lazy(() => registeredNames().map(wordsOf))

/** Names that have a dash, by their words. */
const registeredDashes = lazy(
  () =>
    new Map(
      registeredNames()
        .filter((name) => name.includes(' - '))
        .map((name) => [wordsOf(name), name] as const),
    ),
)

/** Words of the bodies that a plan names, and of those whose names are registered; of four words at least. */
function namesOf({ header, assignments, recipients }: Plan): readonly string[] {
  const stated = [
    header.issuer?.name ?? '',
    ...assignments.flatMap(({ bodies, coordinating }) => [...bodies, ...coordinating]),
    ...recipients.map(({ name }) => name),
  ].filter(
    (name) => bodyStart.test(foldCase(name.normalize('NFC'))) && !/[,;(]/u.test(name) && name.length < 70,
  )
  const all = [...registeredWords(), ...new Set(stated).values().map(wordsOf)]
  return [...new Set(all)].filter((words) => words.split(' ').length >= 4)
}

/** Every place where one of the names stands, the longest name first. */
function mentions(reading: Reading, names: readonly string[]): ReadonlyMap<string, readonly Span[]> {
  const byFirst = new Map<string, (readonly string[])[]>()
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    const words = name.split(' ')
    byFirst.set(words[0]!, [...(byFirst.get(words[0]!) ?? []), words])
  }
  const found = new Map<string, Span[]>()
  const { tokens } = reading
  for (let at = 0; at < tokens.length; at++) {
    const match = (byFirst.get(tokens[at]!.key) ?? []).find((words) =>
      words.every((word, place) => {
        const token = tokens[at + place]
        return token?.key === word && (place === 0 || token.gap !== 'break')
      }),
    )
    if (match === undefined || !reading.counts(tokens[at]!.start)) continue
    const span = { start: tokens[at]!.start, end: tokens[at + match.length - 1]!.end }
    const key = match.join(' ')
    found.set(key, [...(found.get(key) ?? []), span])
    at += match.length - 1
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
