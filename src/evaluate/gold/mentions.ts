import type { Plan } from '../../model/plan.ts'
import type { Period, Reference } from '../../model/references.ts'
import { compareKey, foldCase } from '../../text/fold.ts'
import { type FieldResult, oneOfField, scoreList, textField, valueField } from '../match.ts'
import { overlaps, type Range, rangeOf, within } from '../places.ts'
import type { FacetScore, Scores } from '../score.ts'
import type { Gold, Spans } from './reading.ts'
import { type Binding, bindingOf, kindCodes, referenceRoles } from './vocabulary.ts'

/** Citations, dates, periods, references with their parts, and programmes. */
export function scoreMentions(plan: Plan, gold: Gold): Scores {
  return {
    'citations/exact': citations(plan, gold, (one, two) => one.start === two.start && one.end === two.end),
    'citations/overlap': citations(plan, gold, overlaps),
    'full-dates': fullDates(plan, gold),
    periods: periods(plan, gold),
    references: references(plan, gold),
    programmes: programmes(plan, gold),
  }
}

export function numberKey(number: string | null): string {
  return foldCase(number ?? '').replace(/\s+/gu, '')
}

const numbered = (plan: Plan): Reference[] => plan.references.filter((r) => r.number !== null)

function citations(plan: Plan, gold: Gold, touch: (one: Range, two: Range) => boolean): FacetScore {
  return scoreList({
    document: gold.name,
    facet: touch === overlaps ? 'citations/overlap' : 'citations/exact',
    expected: gold.spans.citations,
    found: numbered(plan),
    same: (expected, found) => touch(expected, found.place),
    strict: {
      number: (expected, found) => valueField(numberKey(expected.number), numberKey(found.number)),
      date: (expected, found) => valueField(expected.date, found.date),
    },
    nameExpected: (expected) => expected.text,
    nameFound: (found) => found.place.quote,
  }).score
}

interface DateCarrier {
  readonly date: string
  readonly place: Range & { readonly quote: string }
}

/** A plan has no list of dates: they stand in references, in the header and in stamps, each inside its place. */
function fullDates(plan: Plan, gold: Gold): FacetScore {
  const carriers: DateCarrier[] = [...plan.references, plan.header.issued, ...plan.header.stamps].flatMap(
    (entry) => (entry?.date?.length === 10 ? [{ date: entry.date, place: entry.place }] : []),
  )
  return scoreList({
    document: gold.name,
    facet: 'full-dates',
    expected: gold.spans.dates_full,
    found: carriers,
    same: (expected, found) => isoDate(expected.text) === found.date && within(expected, found.place),
    nameExpected: (expected) => expected.text,
    nameFound: (found) => `${found.date} in "${found.place.quote}"`,
  }).score
}

function isoDate(text: string): string {
  const [day = '', month = '', year = ''] = text.match(/\d+/gu) ?? []
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/**
 * Periods of two years. A single year ("năm 2024") is no entry of the spans, so one is left unscored.
 * Subject and, for the years of a programme, the programme must be right.
 */
function periods(plan: Plan, gold: Gold): FacetScore {
  const bound = (span: Range): Binding => goldBinding(gold, span)
  const programmeOf = (found: Period): FieldResult | { kind: string; title: string } => {
    const programme = plan.programmes.find((entry) => entry.id === found.programme)
    return programme ?? { found: String(found.programme), expected: 'a listed programme' }
  }
  return scoreList<Spans['periods'][number], Period>({
    document: gold.name,
    facet: 'periods',
    expected: gold.spans.periods,
    found: plan.periods,
    same: (expected, found) => overlaps(expected, found.place),
    strict: {
      years: (expected, found) => valueField(expected.years.join('-'), `${found.from}-${found.to}`),
      subject: (expected, found) => oneOfField<string>(bound(expected).subjects, found.subject),
      programme: (expected, found) => {
        const wanted = bound(expected).programme
        if (wanted === null) return 'unscored'
        const programme = programmeOf(found)
        if (typeof programme === 'string' || 'found' in programme) return programme
        return programme.kind === wanted.kind && compareKey(programme.title).includes(wanted.words)
          ? 'right'
          : { found: `${programme.kind} ${programme.title}`, expected: `${wanted.kind} ${wanted.words}` }
      },
    },
    nameExpected: (expected) => `${expected.text} at ${expected.start}`,
    nameFound: (found) => `${found.place.quote} at ${found.place.start}`,
    ignore: (found) => found.from === found.to,
  }).score
}

/** The reading of a span: its period, or the phase whose heading it stands in. */
function goldBinding(gold: Gold, span: Range): Binding {
  const period = gold.reading.periods.find((entry) => overlaps(rangeOf(entry), span))
  if (period !== undefined) return bindingOf(period.binds)
  const phase = gold.reading.phases.items.some((entry) => overlaps(rangeOf(entry), span))
  if (!phase) throw new Error(`gold: ${gold.name} has no reading of the period at ${span.start}`)
  return bindingOf('phase')
}

/** Every numbered mention with its role, kind, number, date and issuer. */
function references(plan: Plan, gold: Gold): FacetScore {
  const footnoteLines = new Set(gold.reading.footnotes.map((note) => note.text.line))
  const expected = gold.reading.references.filter((entry) => (entry.number ?? null) !== null)
  return scoreList<(typeof expected)[number], Reference>({
    document: gold.name,
    facet: 'references',
    expected,
    found: numbered(plan),
    same: (e, found) =>
      overlaps(rangeOf(e), found.place) && numberKey(e.number ?? '') === numberKey(found.number),
    strict: {
      role: (e, found) => oneOfField(referenceRoles(e.role, footnoteLines.has(e.line)), found.role),
      kind: (e, found) => oneOfField(goldKind(gold, rangeOf(e)), found.kind),
      date: (e, found) => valueField(e.date ?? null, found.date),
      issuer: (e, found) => oneOfField(goldIssuers(e.issuer ?? null), found.issuer),
    },
    fields: {
      title: (e, found) => title(e.title ?? null, found.title),
      first: (e, found) => {
        const before = expected.find((other) => other.number === e.number)
        return valueField(before === e, found.first)
      },
    },
    nameExpected: (e) => e.quote,
    nameFound: (found) => found.place.quote,
  }).score
}

function goldKind(gold: Gold, range: Range): readonly (string | null)[] {
  const citation = gold.spans.citations.find((entry) => overlaps(entry, range))
  return kindCodes[citation?.doctype ?? ''] ?? [null]
}

/** "(Sở … - suy từ ký hiệu)" is inferred by the reader, so stated as nothing; "(khóa X)" may be left out. */
function goldIssuers(issuer: string | null): readonly (string | null)[] {
  if (issuer === null || issuer.startsWith('(')) return [null]
  return [issuer, issuer.replace(/\s*\([^()]*\)$/u, '')]
}

/** Titles are quoted with "…" in the readings, and with or without "về việc". */
function title(expected: string | null, found: string | null): FieldResult {
  if (expected === null || expected.startsWith('(')) return 'unscored'
  const key = (text: string): string => compareKey(text).replace(/^(về )?(việc )?/u, '')
  const [head = ''] = expected.split('...')
  const agree =
    found !== null &&
    (expected.includes('...') ? key(found).startsWith(key(head)) : key(found) === key(expected))
  return agree ? 'right' : textField(expected, found)
}

function programmes(plan: Plan, gold: Gold): FacetScore {
  const named = (entry: { kind: string; title: string }, found: { kind: string; title: string }): boolean =>
    entry.kind === found.kind && compareKey(found.title).startsWith(compareKey(entry.title))
  const optional = gold.items.programmes.filter((entry) => entry.optional === true)
  return scoreList({
    document: gold.name,
    facet: 'programmes',
    expected: gold.items.programmes.filter((entry) => entry.optional !== true),
    found: plan.programmes,
    same: named,
    nameExpected: (entry) => `${entry.kind} ${entry.title}`,
    nameFound: (entry) => `${entry.kind} ${entry.title}`,
    ignore: (found) => optional.some((entry) => compareKey(found.title).includes(compareKey(entry.title))),
  }).score
}
