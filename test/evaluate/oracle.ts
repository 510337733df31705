import { readFileSync } from 'node:fs'
import { emptyPlan, findTasks } from '../../src/evaluate/folder.ts'
import type { Gold, GoldNode } from '../../src/evaluate/gold/reading.ts'
import {
  awardFamily,
  awardGivers,
  bindingOf,
  entities,
  kindCodes,
  levels,
  referenceRoles,
  sectionRoles,
} from '../../src/evaluate/gold/vocabulary.ts'
import type { Place } from '../../src/model/place.ts'
import type { Plan } from '../../src/model/plan.ts'
import type { Section } from '../../src/model/sections.ts'

export interface Sample {
  readonly gold: Gold
  readonly plan: Plan
}

/** The five samples with the plan that a faultless parser would make of each, as far as the readings go. */
export function samples(): Sample[] {
  return findTasks('test/gold', ['corpus']).flatMap((task) =>
    task.kind === 'gold'
      ? [{ gold: task.gold, plan: oracle(task.gold, readFileSync(task.document, 'utf8')) }]
      : [],
  )
}

/** Any plan part is writable here: tests take the oracle's plan and spoil it. */
export type Draft = { -readonly [K in keyof Plan]: Plan[K] }

export function draft(plan: Plan): Draft {
  return structuredClone(plan)
}

function oracle(gold: Gold, text: string): Plan {
  const { reading, spans, items } = gold
  const place = (start: number, end: number): Place => ({
    start,
    end,
    quote: text.slice(start, end),
    page: null,
    section: '',
    confidence: 1,
  })
  const of = (quote: { quote: string; offset: number }): Place =>
    place(quote.offset, quote.offset + quote.quote.length)
  const find = (words: string): Place => {
    const start = text.indexOf(words)
    if (start < 0) throw new Error(`${gold.name}: "${words}" is not in the text`)
    return place(start, start + words.length)
  }
  const lines = text.split('\n')
  const starts = lines.map((_, at) => lines.slice(0, at).reduce((sum, line) => sum + line.length + 1, 0))
  /** An item by its line: the words behind its bullet or number, to the end of its last line. */
  const item = (words: { first_words: string; line: number; continues_on_line?: number | undefined }) => {
    const start = starts[words.line - 1]!
    const last = (words.continues_on_line ?? words.line) - 1
    const mark = /^([-+\s]|\d+\.\s)*/u.exec(lines[words.line - 1]!)![0].length
    const at = place(start + mark, starts[last]! + lines[last]!.length)
    return { id: String(words.line), text: at.quote, place: at }
  }
  const labelled = (words: Parameters<typeof item>[0]) => ({ ...item(words), label: null })
  const named = (words: string) => ({ id: words, label: null, text: words, place: find(words) })
  const section = (node: GoldNode, path: string): Section => {
    const at = node.quote === undefined ? place(0, 1) : of({ quote: node.quote, offset: node.offset! })
    const counted = Array.from({ length: node.items ?? 0 }, (_, n) => ({ num: String(n + 1) }))
    const below: GoldNode[] = [
      ...(node.children ?? []),
      ...counted,
      ...(node.points ?? []).map((num) => ({ num })),
    ]
    const title = node.quote?.replace(/^[\s#*]*[\p{L}\d.]+[.)]\s+/u, '').replace(/[*¹]+$/u, '')
    return {
      id: path,
      label: node.num,
      ordinal: null,
      role: (sectionRoles[node.role ?? '']?.[0] ?? 'other') as Section['role'],
      title: title ?? null,
      place: at,
      children: below.map((child) => section(child, `${path}.${child.num}`)),
    }
  }
  const programmes = items.programmes.map((entry, at) => ({
    id: `p${at}`,
    kind: entry.kind as 'movement',
    title: entry.title,
    period: null,
    registered: true,
    places: [],
  }))
  const seen = new Set<string>()
  const footnoteLines = reading.footnotes.map((note) => note.text.line)
  const years = [spans.year, spans.month, spans.day].filter((part) => part !== null)
  const date = years.map((part) => String(part).padStart(2, '0')).join('-') || null
  const header = find(`${spans.place}, ngày`)
  const stamp = reading.header.incoming_stamp
  const awards = reading.awards
  const signer = spans.signer
  const behalf = /TM\. ([^/]*[^/\s])/u.exec(signer.authority ?? '')?.[1] ?? null
  const archived = reading.recipients.find((entry) => entry.name.startsWith('Lưu'))
  return {
    ...emptyPlan(reading.sample),
    status: 'complete',
    text,
    header: {
      issuer: {
        name: reading.header.issuing_body.name,
        parent: reading.header.issuing_body.parent,
        level: levels[reading.header.issuing_body.level] as 'unit',
        province: reading.header.issuing_body.province,
        stated: false,
        place: null,
      },
      number: {
        raw: `/${spans.notation}`,
        serial: spans.number === null ? null : Number(spans.number),
        year: null,
        kind: null,
        body: null,
        unit: null,
        blank: spans.number === null,
        regime: 'state',
        place: find('Số:'),
      },
      issued: { location: spans.place, date, place: place(header.start, text.indexOf('\n', header.start)) },
      kind: spans.type === null ? null : { code: 'KH', name: 'Kế hoạch', stated: true, place: null },
      title: { text: spans.title, place: place(0, 1) },
      stamps:
        stamp === undefined
          ? []
          : [
              {
                number: '33',
                date: '2024-01-19',
                body: stamp.body!.quote,
                place: place(stamp.body!.offset, stamp.forward!.offset),
              },
            ],
    },
    programmes,
    references: reading.references
      .filter((entry) => (entry.number ?? null) !== null)
      .map((entry, at) => {
        const citation = spans.citations.find(({ start }) => start === entry.offset)!
        const first = !seen.has(entry.number!)
        seen.add(entry.number!)
        const title = entry.title ?? null
        return {
          id: `r${at}`,
          role: referenceRoles(entry.role, footnoteLines.includes(entry.line))[0] as 'mention',
          kind: kindCodes[citation.doctype]![0]!,
          number: entry.number!,
          date: entry.date ?? null,
          issuer: entry.issuer?.startsWith('(') ? null : (entry.issuer ?? null),
          title: title?.startsWith('(') ? null : title,
          programme: null,
          first,
          same: null,
          place: place(citation.start, citation.end),
        }
      }),
    periods: spans.periods.map((span) => {
      const read = reading.periods.find(
        ({ offset, quote }) => offset <= span.start && span.end <= offset + quote.length,
      )
      const binding = bindingOf(read?.binds ?? 'phase')
      const owner = programmes.find(
        ({ kind, title }) =>
          kind === binding.programme?.kind && title.toLowerCase().includes(binding.programme.words),
      )
      return {
        from: span.years[0],
        to: span.years[1],
        subject: binding.subjects[0] as 'programme',
        programme: owner?.id ?? null,
        place: place(span.start, span.end),
      }
    }),
    phases: reading.phases.items.map((phase) => ({
      ordinal: phase.n,
      from: phase.from,
      to: phase.to,
      fromDate: null,
      toDate: null,
      reviewYear: phase.review_year,
      place: of(phase),
    })),
    sections: reading.sections.map((node) => section(node, node.num)),
    purposes: items.purposes.map(named),
    requirements: items.requirements.map(named),
    contents: reading.movement_content.map(labelled),
    solutions: reading.solutions.map(labelled),
    criteria: reading.criteria.map((group) => ({
      entity: entities[group.entity_type] as 'other',
      label: group.label?.quote ?? null,
      items: group.items.map(item),
      place: group.label === null ? place(0, 1) : of(group.label),
    })),
    awards:
      awards === null
        ? []
        : (['annual', 'interim-review', 'final-review'] as const).flatMap((occasion) => {
            const { annual, interim_and_final: both } = awards
            const period = { annual: null, 'interim-review': both.interim, 'final-review': both.final }[
              occasion
            ]
            return (occasion === 'annual' ? annual.forms : both.forms).flatMap((form) => {
              const family = awardFamily(form.canonical)
              if (family === null) return []
              return [
                {
                  occasion,
                  family,
                  form: family,
                  giver: awardGivers(form.quote)[0]!,
                  period,
                  place: of(form),
                },
              ]
            })
          }),
    awardStandards: items.awardStandards.map(({ occasion, first_words }) => ({
      occasion: occasion as 'final-review',
      text: first_words,
      place: find(first_words),
    })),
    deadlines: reading.deadlines
      .filter((entry) => entry.by !== null)
      .map((entry) => ({
        actor: entry.who,
        act: 'report' as const,
        recipients: entry.to === null ? [] : [entry.to.replace(/ \(.*\)/u, '')],
        via: /\(qua (.*)\)/u.exec(entry.to ?? '')?.[1] ?? null,
        due: {
          year: null,
          quarter: null,
          month: entry.by!.month,
          day: entry.by!.day,
          time: null,
          relation: 'before' as const,
        },
        recurrence: 'yearly' as const,
        place: of(entry),
      })),
    targets: reading.targets.map((target) => ({
      year: target.year,
      value: target.value,
      unit: 'percent' as const,
      comparator: '=' as const,
      subject: target.what,
      place: of(target),
    })),
    budget: reading.budget === null ? null : { place: of(reading.budget), sources: ['ngân sách nhà nước'] },
    assignments: reading.assignments.map((entry) => ({
      bodies: [entry.body],
      coordinating: [],
      verb: null,
      tasks: entry.tasks.map(item),
      place: place(0, 1),
    })),
    recipients: reading.recipients
      .filter((entry) => entry !== archived)
      .map((entry) => ({ name: entry.name, purpose: entry.note ?? null, place: of(entry) })),
    archive: archived === undefined ? null : { text: archived.quote.slice(2), place: of(archived) },
    signature: {
      onBehalfOf: behalf,
      authority: [...(signer.authority ?? '').matchAll(/(TM|KT)\./gu)].map((match) => match[1] as 'KT'),
      position: signer.post,
      name: signer.name,
      place: find(signer.name),
    },
    footnotes: reading.footnotes.map((note) => ({
      mark: String(note.n),
      text: note.text.quote.slice(2),
      place: of(note.text),
      anchor: of(note.anchor),
    })),
  }
}
