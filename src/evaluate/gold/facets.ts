import type { Award, Deadline } from '../../model/facets.ts'
import type { Plan } from '../../model/plan.ts'
import { compareKey } from '../../text/fold.ts'
import { type FieldResult, scoreList, setField, textField, valueField } from '../match.ts'
import { overlaps, rangeOf } from '../places.ts'
import type { FacetScore, Scores } from '../score.ts'
import type { Gold, Reading } from './reading.ts'
import { awardFamily, awardGivers, bodyKey, recurrences, relations } from './vocabulary.ts'

/** Deadlines, phases, awards, targets, budget, and what stands at the foot of the document. */
export function scoreFacets(plan: Plan, gold: Gold): Scores {
  return {
    deadlines: deadlines(plan, gold),
    phases: phases(plan, gold),
    awards: awards(plan, gold),
    'award-standards': awardStandards(plan, gold),
    targets: targets(plan, gold),
    budget: budget(plan, gold),
    recipients: recipients(plan, gold),
    archive: archive(plan, gold),
    signature: signature(plan, gold),
    footnotes: footnotes(plan, gold),
  }
}

type GoldDeadline = Reading['deadlines'][number]

/** Only those with a date: "theo quy định" is due by nothing that a model could hold. */
function deadlines(plan: Plan, gold: Gold): FacetScore {
  return scoreList<GoldDeadline, Deadline>({
    document: gold.name,
    facet: 'deadlines',
    expected: gold.reading.deadlines.filter((entry) => entry.by !== null),
    found: plan.deadlines,
    same: (e, found) => overlaps(rangeOf(e), found.place),
    strict: {
      due: (e, { due }) =>
        valueField(`${e.by?.day}/${e.by?.month}/null`, `${due.day}/${due.month}/${due.year}`),
      relation: (e, found) => valueField(relations[e.relation] ?? null, found.due.relation as string | null),
      recurrence: (e, found) =>
        valueField(recurrences[e.recurrence ?? ''] ?? null, found.recurrence as string | null),
      act: (_, found) => valueField<string>('report', found.act),
      recipients: (e, found) => bodies(e.to?.replace(/\(.*\)/u, '') ?? '', found.recipients.join(' và ')),
      via: (e, found) => textField(/\(qua (.*)\)/u.exec(e.to ?? '')?.[1] ?? null, found.via),
    },
    fields: { actor: (e, found) => bodies(e.who, found.actor ?? '') },
    nameExpected: (e) => e.quote,
    nameFound: (found) => found.place.quote,
  }).score
}

function bodies(expected: string, found: string): FieldResult {
  return bodyKey(expected) === bodyKey(found) ? 'right' : { found, expected }
}

function phases(plan: Plan, gold: Gold): FacetScore {
  return scoreList({
    document: gold.name,
    facet: 'phases',
    expected: gold.reading.phases.items,
    found: plan.phases,
    same: (e, found) => e.n === found.ordinal,
    strict: {
      years: (e, found) => valueField(`${e.from}-${e.to}`, `${found.from}-${found.to}`),
      reviewYear: (e, found) => valueField(e.review_year, found.reviewYear),
      place: (e, found) =>
        overlaps(rangeOf(e), found.place) ? 'right' : { found: found.place.quote, expected: e.quote },
    },
    nameExpected: (e) => e.quote,
    nameFound: (found) => found.place.quote,
  }).score
}

interface GoldAward {
  readonly occasion: string
  readonly family: string
  readonly givers: readonly (string | null)[]
  readonly periods: readonly string[]
  readonly quote: string
  readonly offset: number
}

function goldAwards(gold: Gold): GoldAward[] {
  const read = gold.reading.awards
  if (read === null) return []
  const { interim, final, forms } = read.interim_and_final
  const years = (period: { from: number; to: number } | null): string =>
    period === null ? 'null' : `${period.from}-${period.to}`
  const entry =
    (occasion: string, periods: readonly string[]) =>
    (form: (typeof forms)[number]): GoldAward[] => {
      const family = awardFamily(form.canonical)
      return family === null ? [] : [{ ...form, occasion, family, givers: awardGivers(form.quote), periods }]
    }
  return [
    ...read.annual.forms.flatMap(entry('annual', ['null'])),
    // One period stated for both reviews may stand on the interim one, or on the final one alone.
    ...forms.flatMap(entry('interim-review', interim === null ? ['null', years(final)] : [years(interim)])),
    ...forms.flatMap(entry('final-review', [years(final)])),
  ]
}

function awards(plan: Plan, gold: Gold): FacetScore {
  return scoreList<GoldAward, Award>({
    document: gold.name,
    facet: 'awards',
    expected: goldAwards(gold),
    found: plan.awards,
    same: (e, found) =>
      e.occasion === found.occasion && e.family === found.family && overlaps(rangeOf(e), found.place),
    strict: {
      giver: (e, found) => {
        const keys = e.givers.map((giver) => bodyKey(giver ?? ''))
        return keys.includes(bodyKey(found.giver ?? ''))
          ? 'right'
          : { found: String(found.giver), expected: e.givers.map(String).join(' or ') }
      },
      period: (e, { period }) => {
        const years = period === null ? 'null' : `${period.from}-${period.to}`
        return e.periods.includes(years) ? 'right' : { found: years, expected: e.periods.join(' or ') }
      },
    },
    nameExpected: (e) => `${e.occasion} ${e.quote}`,
    nameFound: (found) => `${found.occasion} ${found.place.quote}`,
  }).score
}

/**
 * One entry for each review that a standard is for. A standard of the annual awards is left unscored: the
 * samples word it as a procedure ("Căn cứ kết quả …, đề xuất cấp thẩm quyền …").
 */
function awardStandards(plan: Plan, gold: Gold): FacetScore {
  return scoreList({
    document: gold.name,
    facet: 'award-standards',
    expected: gold.items.awardStandards,
    found: plan.awardStandards,
    same: (e, found) =>
      e.occasion === found.occasion && compareKey(found.text).includes(compareKey(e.first_words)),
    nameExpected: (e) => `${e.occasion} ${e.first_words}`,
    nameFound: (found) => `${found.occasion} ${found.text}`,
    ignore: (found) => found.occasion === 'annual',
  }).score
}

function targets(plan: Plan, gold: Gold): FacetScore {
  return scoreList({
    document: gold.name,
    facet: 'targets',
    expected: gold.reading.targets,
    found: plan.targets,
    same: (e, found) => overlaps(rangeOf(e), found.place) && e.value === found.value,
    strict: {
      year: (e, found) => valueField<number | null>(e.year, found.year),
      unit: (_, found) => valueField<string>('percent', found.unit),
    },
    fields: {
      subject: (e, found) => {
        const key = compareKey(found.subject)
        const named = [e.of, e.what].some((part) => key.includes(compareKey(part)))
        return named ? 'right' : { found: found.subject, expected: `${e.of} ${e.what}` }
      },
    },
    nameExpected: (e) => e.quote,
    nameFound: (found) => `${found.year} ${found.value} ${found.subject}`,
  }).score
}

function budget(plan: Plan, gold: Gold): FacetScore {
  return scoreList({
    document: gold.name,
    facet: 'budget',
    expected: gold.reading.budget === null ? [] : [gold.reading.budget],
    found: plan.budget === null ? [] : [plan.budget],
    same: (e, found) => overlaps(rangeOf(e), found.place),
    fields: {
      sources: (_, found) =>
        found.sources.length > 0 ? 'right' : { found: 'none', expected: 'at least one source' },
    },
    nameExpected: (e) => e.quote,
    nameFound: (found) => found.place.quote,
  }).score
}

const isArchive = (entry: { readonly name: string }): boolean => /^lưu(?!\p{L})/iu.test(entry.name)

function recipients(plan: Plan, gold: Gold): FacetScore {
  return scoreList({
    document: gold.name,
    facet: 'recipients',
    expected: gold.reading.recipients.filter((entry) => !isArchive(entry)),
    found: plan.recipients,
    same: (e, found) =>
      [e.name, e.quote].some((name) => compareKey(name) === compareKey(found.name)) ||
      bodyKey(e.name) === bodyKey(found.name),
    fields: {
      // A note behind a colon may stay part of the name; one in brackets is the purpose.
      purpose: (e, found) =>
        e.note !== undefined && compareKey(e.quote) === compareKey(found.name)
          ? 'unscored'
          : textField(e.note ?? null, found.purpose),
    },
    nameExpected: (e) => e.name,
    nameFound: (found) => found.name,
  }).score
}

function archive(plan: Plan, gold: Gold): FacetScore {
  return scoreList({
    document: gold.name,
    facet: 'archive',
    expected: gold.reading.recipients.filter(isArchive),
    found: plan.archive === null ? [] : [plan.archive],
    same: (e, found) => compareKey(e.quote) === compareKey(found.text),
    nameExpected: (e) => e.quote,
    nameFound: (found) => found.text,
  }).score
}

function signature(plan: Plan, gold: Gold): FacetScore {
  const { signer } = gold.spans
  const parts = [...(signer.authority ?? '').matchAll(/(?<!\p{L})(TM|KT|TL|TUQ|Q)\.\s*([^/]*)/gu)]
  const behalf = parts.find((part) => part[1] === 'TM')?.[2] ?? null
  return scoreList({
    document: gold.name,
    facet: 'signature',
    expected: [signer],
    found: plan.signature === null ? [] : [plan.signature],
    same: () => true,
    strict: {
      authority: (_, found) =>
        setField(
          parts.map((part) => part[1]!),
          found.authority,
        ),
      onBehalfOf: (_, found) => textField(behalf, found.onBehalfOf),
      position: (e, found) => textField(e.post, found.position),
      name: (e, found) => textField(e.name, found.name),
    },
    nameExpected: (e) => e.name,
    nameFound: (found) => found.place.quote,
  }).score
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

function footnotes(plan: Plan, gold: Gold): FacetScore {
  const digit = (mark: string): string =>
    [...mark].map((c) => (superscripts.includes(c) ? String(superscripts.indexOf(c)) : c)).join('')
  return scoreList({
    document: gold.name,
    facet: 'footnotes',
    expected: gold.reading.footnotes,
    found: plan.footnotes,
    same: (e, found) => digit(found.mark) === String(e.n),
    strict: {
      text: (e, found) => {
        const wanted = compareKey(e.text.quote.replace(/^\S+\s/u, ''))
        return compareKey(found.text).startsWith(wanted) ? 'right' : textField(e.text.quote, found.text)
      },
      anchor: (e, found) =>
        found.anchor !== null && overlaps(rangeOf(e.anchor), found.anchor)
          ? 'right'
          : { found: found.anchor?.quote ?? 'null', expected: e.anchor.quote },
    },
    nameExpected: (e) => `note ${e.n}`,
    nameFound: (found) => `note ${found.mark}`,
  }).score
}
