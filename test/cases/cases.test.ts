/** The hand readings are well formed: known fields, allowed values, every quote stands in its plan. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { entities, Occasion } from '../../src/model/facets.ts'
import { Level } from '../../src/model/header.ts'
import { PartialDate, Year } from '../../src/model/place.ts'
import { sectionRoles } from '../../src/model/sections.ts'

const text = z.string().min(1)
const years = z.strictObject({ from: Year, to: Year })

interface Node {
  label: string
  role: (typeof sectionRoles)[number]
  title: string | null
  children: Node[]
}
const Section: z.ZodType<Node> = z.strictObject({
  label: z.string(),
  role: z.enum(sectionRoles),
  title: text.nullable(),
  get children() {
    return z.array(Section)
  },
})

const Expected = z.strictObject({
  header: z.strictObject({
    issuer: z
      .strictObject({
        name: text,
        parent: text.nullable(),
        level: Level.nullable(),
        province: text.nullable(),
        stated: z.boolean(),
      })
      .nullable(),
    number: z
      .strictObject({
        serial: z.int().nullable(),
        year: Year.nullable(),
        kind: text.nullable(),
        body: text.nullable(),
        unit: text.nullable(),
        blank: z.boolean(),
        regime: z.enum(['state', 'party', 'association']),
      })
      .nullable(),
    issued: z.strictObject({ location: text.nullable(), date: PartialDate.nullable() }).nullable(),
    kind: z.strictObject({ code: text, name: text, stated: z.boolean() }).nullable(),
    title: text.nullable(),
  }),
  attachedTo: z
    .strictObject({ kind: text.nullable(), number: text.nullable(), issued: PartialDate.nullable() })
    .nullable(),
  programmes: z.array(
    z.strictObject({
      kind: z.enum(['movement', 'scheme', 'programme', 'plan', 'other']),
      title: text,
      period: years.nullable(),
    }),
  ),
  references: z.array(
    z.strictObject({
      role: z.enum(['direct-upstream', 'basis', 'mention', 'footnote']),
      kind: text.nullable(),
      number: text.nullable(),
      date: PartialDate.nullable(),
      issuer: text.nullable(),
      title: text.nullable(),
      first: z.boolean(),
      quote: text,
    }),
  ),
  periods: z.array(
    z.strictObject({
      from: Year,
      to: Year,
      subject: z.enum(['programme', 'plan', 'phase', 'interim-review', 'final-review', 'target', 'other']),
      quote: text,
    }),
  ),
  phases: z.array(
    z.strictObject({
      ordinal: z.int(),
      from: Year.nullable(),
      to: Year.nullable(),
      fromDate: PartialDate.nullable(),
      toDate: PartialDate.nullable(),
      reviewYear: Year.nullable(),
    }),
  ),
  sections: z.array(Section).min(1),
  purposes: z.array(text),
  requirements: z.array(text),
  contents: z.array(text),
  solutions: z.array(text),
  criteria: z.array(
    z.strictObject({ entity: z.enum(entities), label: text.nullable(), items: z.array(text).min(1) }),
  ),
  awards: z.array(
    z.strictObject({
      occasion: Occasion,
      family: z.enum(['bang-khen', 'giay-khen', 'huan-chuong', 'co-thi-dua', 'danh-hieu', 'ky-niem-chuong']),
      giver: text.nullable(),
      period: years.nullable(),
    }),
  ),
  awardStandards: z.array(z.strictObject({ occasion: Occasion, text })),
  deadlines: z.array(
    z.strictObject({
      actor: text.nullable(),
      act: z.enum(['report', 'submit', 'propose-award', 'issue-plan', 'review', 'other']),
      recipients: z.array(text),
      via: text.nullable(),
      due: z.strictObject({
        year: Year.nullable(),
        quarter: z.int().min(1).max(4).nullable(),
        month: z.int().min(1).max(12).nullable(),
        day: z.int().min(1).max(31).nullable(),
        time: z
          .string()
          .regex(/^\d\d:\d\d$/)
          .nullable(),
        relation: z.enum(['before', 'by', 'on', 'from', 'within']),
      }),
      recurrence: z.enum(['yearly', 'half-yearly', 'quarterly', 'monthly', 'once', 'unknown']),
      quote: text,
    }),
  ),
  targets: z.array(
    z.strictObject({
      year: Year.nullable(),
      value: z.number(),
      unit: z.enum(['percent', 'count']),
      comparator: z.enum(['>=', '<=', '=']),
      subject: text,
      quote: text,
    }),
  ),
  budget: z.strictObject({ sources: z.array(text) }).nullable(),
  assignments: z.array(
    z.strictObject({
      bodies: z.array(text).min(1),
      coordinating: z.array(text),
      verb: text.nullable(),
      tasks: z.array(text).min(1),
    }),
  ),
  recipients: z.array(z.strictObject({ name: text, purpose: text.nullable() })),
  archive: text.nullable(),
  signature: z
    .strictObject({
      onBehalfOf: text.nullable(),
      authority: z.array(z.enum(['TM', 'KT', 'TL', 'TUQ', 'Q'])),
      position: text.nullable(),
      name: text.nullable(),
    })
    .nullable(),
  footnotes: z.array(z.strictObject({ mark: text, text })),
  unsettled: z.array(text).min(1).optional(),
})

const fold = (raw: string): string => raw.normalize('NFC').replaceAll('\u00ad', '').replace(/\s+/gu, ' ')
const untag = (markup: string): string =>
  markup
    .replace(/<\/?(?:b|i|em|strong|span|font|a|u)(?:\s[^>]*)?>/gu, '')
    .replace(/<sup>[^<]*<\/sup>/gu, '')
    .replace(/<[^>]*>/gu, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&ldquo;', '“')
    .replaceAll('&rdquo;', '”')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

function visible(folder: string): string {
  const at = (name: string) => join(folder, name)
  if (existsSync(at('plan.txt')))
    return readFileSync(at('plan.txt'), 'utf8')
      .replace(/(?<=\p{L})\(\d{1,2}\)(?=[.,;]| \p{Ll})/gu, '')
      .replace(/\f[ \t]*\d+[ \t]*$/gmu, '')
  if (existsSync(at('plan.md'))) return readFileSync(at('plan.md'), 'utf8').replace(/[*#\\]/gu, '')
  if (existsSync(at('plan.html'))) return untag(readFileSync(at('plan.html'), 'utf8'))
  const parts = unzipSync(readFileSync(at('plan.docx')))
  return (
    ['word/document.xml', 'word/footnotes.xml']
      .map((name) => new TextDecoder().decode(parts[name]))
      // A word may be cut into several runs.
      .map((xml) => xml.replace(/<w:(?:tab|br)\/>|<\/w:p>/gu, ' ').replace(/<\/?w:[^>]*>/gu, ''))
      .map(untag)
      .join(' ')
  )
}

/** Every string of the reading that must stand in the plan word for word. */
function stated(reading: z.infer<typeof Expected>): string[] {
  const items = [reading.purposes, reading.requirements, reading.contents, reading.solutions]
  const quoted = [...reading.references, ...reading.periods, ...reading.deadlines, ...reading.targets]
  return [
    ...quoted.map(({ quote }) => quote),
    ...items.flat(),
    ...reading.criteria.flatMap((group) => group.items),
    ...reading.assignments.flatMap(({ tasks }) => tasks),
    ...reading.recipients.map(({ name }) => name),
    ...reading.footnotes.map((note) => note.text),
    ...(reading.budget?.sources ?? []),
    ...(reading.header.title === null ? [] : [reading.header.title]),
  ]
}

const root = import.meta.dirname
const names = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

test('the set has at least 36 plans, in every text format', () => {
  expect(names.length).toBeGreaterThanOrEqual(36)
  for (const [format, least] of [
    ['txt', 18],
    ['md', 7],
    ['html', 5],
    ['docx', 4],
  ] as const) {
    const having = names.filter((name) => existsSync(join(root, name, `plan.${format}`)))
    expect(having.length, format).toBeGreaterThanOrEqual(least)
  }
})

describe.each(names)('%s', (name) => {
  const raw: unknown = JSON.parse(readFileSync(join(root, name, 'expected.json'), 'utf8'))

  test('has known fields and allowed values', () => {
    const result = Expected.safeParse(raw)
    expect(result.error?.issues ?? []).toEqual([])
  })

  test('states only what stands in the plan', () => {
    const plan = fold(visible(join(root, name)))
    const missing = stated(Expected.parse(raw)).filter((quote) => !plan.includes(fold(quote)))
    expect(missing).toEqual([])
  })
})
