import type { Plan } from '../../model/plan.ts'
import { type Matching, sameText, scoreList, setField, textField, valueField } from '../match.ts'
import type { FacetScore, Scores } from '../score.ts'
import type { ExpectedPlan } from './expected.ts'
import { caseAttachedTo, caseHeader, caseSignature } from './header.ts'
import { bodiesKey, dueName, flatten, quoteField, sameReference, unread, yearsOf } from './keys.ts'
import { isUnsettled, type Unsettled, unsettledOf } from './unsettled.ts'

/**
 * Scores one plan against `expected.json`. An entry is a true positive when its key agrees; the rest of its
 * fields are counted apart. A facet that the reading leaves out or calls unsettled is not scored; an unsettled
 * field is no part of the key either.
 */
export function scoreCase(name: string, plan: Plan, expected: ExpectedPlan): Scores {
  const open = unsettledOf(expected)
  const all: Readonly<Record<string, FacetScore | null>> = {
    header: caseHeader(name, plan, expected, open),
    attachedTo: caseAttachedTo(name, plan, expected),
    signature: caseSignature(name, plan, expected, open),
    ...caseLists(name, plan, expected, open),
  }
  const scores: Record<string, FacetScore> = {}
  for (const [facet, score] of Object.entries(all))
    if (score !== null && !isUnsettled(open, facet)) scores[facet] = score
  return scores
}

type Rest<E, F> = Omit<Matching<E, F>, 'document' | 'facet' | 'expected' | 'found'>

function caseLists(
  name: string,
  plan: Plan,
  expected: ExpectedPlan,
  open: Unsettled,
): Record<string, FacetScore | null> {
  const list = <E, F>(
    facet: string,
    wanted: readonly E[] | undefined,
    found: readonly F[],
    rest: Rest<E, F>,
  ): FacetScore | null => {
    if (wanted === undefined) return null
    const fields = Object.fromEntries(
      Object.entries(rest.fields ?? {}).filter(([field]) => !isUnsettled(open, `${facet}.${field}`)),
    )
    return scoreList({ document: name, facet, expected: wanted, found, ...rest, fields }).score
  }
  const free = (path: string): boolean => isUnsettled(open, path)
  const texts = (facet: string, wanted: readonly string[] | undefined, found: readonly { text: string }[]) =>
    list(facet, wanted, found, {
      same: (e, f) => sameText(e, f.text),
      nameExpected: (e) => e,
      nameFound: (f) => f.text,
    })
  const one = <T>(value: T | null | undefined): readonly T[] | undefined =>
    value === undefined ? undefined : value === null ? [] : [value]
  const groupItems = (groups: readonly { key: string; items: readonly string[] }[], bare = false): string[] =>
    groups.flatMap((group) => group.items.map((item) => (bare ? item : `${group.key}: ${item}`)))
  const keyed = (facet: string, wanted: readonly string[] | undefined, found: readonly string[]) =>
    texts(
      facet,
      wanted,
      found.map((text) => ({ text })),
    )

  return {
    programmes: list('programmes', expected.programmes, plan.programmes, {
      same: (e, f) => (free('programmes.kind') || e.kind === f.kind) && sameText(e.title, f.title),
      fields: { period: (e, f) => valueField(yearsOf(e.period), yearsOf(f.period) ?? null) },
      nameExpected: (e) => `${e.kind} ${e.title}`,
      nameFound: (f) => `${f.kind} ${f.title}`,
    }),
    references: list('references', expected.references, plan.references, {
      same: sameReference,
      fields: {
        role: (e, f) => valueField<string>(e.role, f.role),
        kind: (e, f) => textField(e.kind, f.kind),
        date: (e, f) => textField(e.date, f.date),
        issuer: (e, f) => textField(e.issuer, f.issuer),
        title: (e, f) => textField(e.title, f.title),
        first: (e, f) => valueField(e.first, f.first),
        quote: (e, f) => quoteField(e.quote, f.place.quote),
      },
      nameExpected: (e) => e.quote ?? e.number ?? e.title ?? 'a reference',
      nameFound: (f) => f.place.quote,
    }),
    periods: list('periods', expected.periods, plan.periods, {
      same: (e, f) =>
        e.from === f.from && e.to === f.to && (free('periods.subject') || e.subject === f.subject),
      fields: { quote: (e, f) => quoteField(e.quote, f.place.quote) },
      nameExpected: (e) => `${e.from}-${e.to} ${e.subject}`,
      nameFound: (f) => `${f.from}-${f.to} ${f.subject}`,
    }),
    phases: list('phases', expected.phases, plan.phases, {
      same: (e, f) => e.ordinal === f.ordinal,
      fields: {
        from: (e, f) => valueField(e.from, f.from),
        to: (e, f) => valueField(e.to, f.to),
        fromDate: (e, f) => textField(e.fromDate, f.fromDate),
        toDate: (e, f) => textField(e.toDate, f.toDate),
        reviewYear: (e, f) => valueField(e.reviewYear, f.reviewYear),
      },
      nameExpected: (e) => `phase ${e.ordinal}`,
      nameFound: (f) => `phase ${f.ordinal}`,
    }),
    sections: list(
      'sections',
      expected.sections === undefined ? undefined : flatten(expected.sections, ''),
      flatten(plan.sections, ''),
      {
        same: (e, f) =>
          e.path === f.path &&
          (e.node.label === '') === (f.node.label === '') &&
          (e.node.label !== '' || sameText(e.node.title, f.node.title)),
        fields: {
          role: (e, f) => valueField(e.node.role, f.node.role ?? ''),
          title: (e, f) => textField(e.node.title, f.node.title ?? null),
        },
        nameExpected: (e) => `${e.path} ${e.node.title ?? ''}`,
        nameFound: (f) => `${f.path} ${f.node.title ?? ''}`,
      },
    ),
    purposes: texts('purposes', expected.purposes, plan.purposes),
    requirements: texts('requirements', expected.requirements, plan.requirements),
    contents: texts('contents', expected.contents, plan.contents),
    solutions: texts('solutions', expected.solutions, plan.solutions),
    criteria: list('criteria', expected.criteria, plan.criteria, {
      same: (e, f) =>
        free('criteria.entity') ? e.label === undefined || sameText(e.label, f.label) : e.entity === f.entity,
      fields: { label: (e, f) => textField(e.label, f.label) },
      nameExpected: (e) => `${e.entity} ${e.label ?? ''}`,
      nameFound: (f) => `${f.entity} ${f.label ?? ''}`,
    }),
    'criteria/items': keyed(
      'criteria/items',
      expected.criteria === undefined
        ? undefined
        : groupItems(
            expected.criteria.map((group) => ({ key: group.entity, items: group.items ?? [] })),
            free('criteria.entity'),
          ),
      groupItems(
        plan.criteria
          // Groups whose items were not read are not scored by items.
          .filter((group) => !unread(expected.criteria, group.entity))
          .map((group) => ({ key: group.entity, items: group.items.map((item) => item.text) })),
        free('criteria.entity'),
      ),
    ),
    awards: list('awards', expected.awards, plan.awards, {
      same: (e, f) =>
        (free('awards.occasion') || e.occasion === f.occasion) &&
        (free('awards.family') || e.family === f.family) &&
        (free('awards.giver') || e.giver === undefined || sameText(e.giver, f.giver)),
      fields: {
        form: (e, f) => valueField(e.form, f.form),
        period: (e, f) => valueField(yearsOf(e.period), yearsOf(f.period) ?? null),
      },
      nameExpected: (e) => `${e.occasion} ${e.family} ${e.giver ?? ''}`,
      nameFound: (f) => `${f.occasion} ${f.family} ${f.giver ?? ''}`,
    }),
    awardStandards: list('awardStandards', expected.awardStandards, plan.awardStandards, {
      same: (e, f) =>
        (free('awardStandards.occasion') || e.occasion === f.occasion) && sameText(e.text, f.text),
      nameExpected: (e) => `${e.occasion} ${e.text}`,
      nameFound: (f) => `${f.occasion} ${f.text}`,
    }),
    deadlines: list('deadlines', expected.deadlines, plan.deadlines, {
      same: ({ due: e }, { due: f }) =>
        (['year', 'quarter', 'month', 'day'] as const).every(
          (unit) => e[unit] === undefined || e[unit] === f[unit],
        ),
      fields: {
        actor: (e, f) => textField(e.actor, f.actor),
        act: (e, f) => valueField<string>(e.act, f.act),
        recipients: (e, f) => setField(e.recipients, f.recipients),
        via: (e, f) => textField(e.via, f.via),
        time: (e, f) => textField(e.due.time, f.due.time),
        relation: (e, f) => valueField<string>(e.due.relation, f.due.relation),
        recurrence: (e, f) => valueField<string>(e.recurrence, f.recurrence),
        quote: (e, f) => quoteField(e.quote, f.place.quote),
      },
      nameExpected: (e) => dueName(e.due),
      nameFound: (f) => dueName(f.due),
    }),
    targets: list('targets', expected.targets, plan.targets, {
      same: (e, f) =>
        e.value === f.value &&
        (free('targets.unit') || e.unit === f.unit) &&
        (free('targets.year') || e.year === undefined || e.year === f.year),
      fields: {
        comparator: (e, f) => valueField<string>(e.comparator, f.comparator),
        subject: (e, f) => textField(e.subject, f.subject),
        quote: (e, f) => quoteField(e.quote, f.place.quote),
      },
      nameExpected: (e) => `${e.year} ${e.value} ${e.unit} ${e.subject ?? ''}`,
      nameFound: (f) => `${f.year} ${f.value} ${f.unit} ${f.subject}`,
    }),
    budget: list('budget', one(expected.budget), one(plan.budget) ?? [], {
      same: () => true,
      fields: { sources: (e, f) => setField(e.sources, f.sources) },
      nameExpected: () => 'a budget',
      nameFound: (f) => f.place.quote,
    }),
    assignments: list('assignments', expected.assignments, plan.assignments, {
      same: (e, f) => setField(e.bodies, f.bodies) === 'right',
      fields: {
        coordinating: (e, f) => setField(e.coordinating, f.coordinating),
        verb: (e, f) => textField(e.verb, f.verb),
      },
      nameExpected: (e) => e.bodies.join('; '),
      nameFound: (f) => f.bodies.join('; '),
    }),
    'assignments/tasks': keyed(
      'assignments/tasks',
      expected.assignments === undefined
        ? undefined
        : groupItems(expected.assignments.map((e) => ({ key: bodiesKey(e.bodies), items: e.tasks ?? [] }))),
      groupItems(
        plan.assignments
          .filter(
            ({ bodies }) =>
              !expected.assignments?.some(
                (e) => e.tasks === undefined && bodiesKey(e.bodies) === bodiesKey(bodies),
              ),
          )
          .map((f) => ({ key: bodiesKey(f.bodies), items: f.tasks.map((task) => task.text) })),
      ),
    ),
    recipients: list('recipients', expected.recipients, plan.recipients, {
      same: (e, f) => sameText(e.name, f.name),
      fields: { purpose: (e, f) => textField(e.purpose, f.purpose) },
      nameExpected: (e) => e.name,
      nameFound: (f) => f.name,
    }),
    archive: list('archive', one(expected.archive), one(plan.archive) ?? [], {
      same: (e, f) => sameText(e, f.text),
      nameExpected: (e) => e,
      nameFound: (f) => f.text,
    }),
    footnotes: list('footnotes', expected.footnotes, plan.footnotes, {
      same: (e, f) => sameText(e.mark, f.mark),
      fields: { text: (e, f) => textField(e.text, f.text) },
      nameExpected: (e) => `note ${e.mark}`,
      nameFound: (f) => `note ${f.mark}`,
    }),
  }
}
