import { catalogue, fill, type Language, type Sentences } from '../messages/index.ts'
import type { Deadline } from '../model/facets.ts'
import type { Plan } from '../model/plan.ts'
import { bodyOf, type Paragraph, type Part } from './plan-body.ts'
import type { Reporter } from './report.ts'
import { visible } from './visible.ts'

/** `KEY.plan.md`: each plan for reading: its header as a table, its sections, then what was read from them. */
export const markdownReport: Reporter = ({ review, plans, language }) =>
  review.documents.flatMap(({ key }) => {
    const plan = plans.get(key)
    return plan === undefined ? [] : [{ path: `${key}.plan.md`, content: planMarkdown(plan, language) }]
  })

/** One plan as CommonMark with tables. Words of the document are escaped: they are data, never markup. */
export function planMarkdown(plan: Plan, language: Language): string {
  const { report: words, problems } = catalogue(language)
  const body = bodyOf(plan)
  const blocks = [
    `# ${inline(plan.header.title?.text ?? plan.header.kind?.name ?? plan.source.path)}`,
    headerTable(plan, words),
    paragraphs(body.preamble),
    ...body.parts.flatMap((part) => partBlocks(part, 2)),
    paragraphs(body.after),
    tail(plan, words),
    ...facets(plan, words, problems),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function headerTable({ header, attachedTo, source, status }: Plan, words: Sentences): string {
  const issued = [header.issued?.location, header.issued?.date].filter((part) => part != null)
  const rows: readonly (readonly [string, string | null | undefined])[] = [
    ['issuer', header.issuer?.name],
    ['parent', header.issuer?.parent],
    ['number', header.number?.raw],
    ['issued', issued.length === 0 ? null : issued.join(', ')],
    ['kind', header.kind?.name],
    ['title', header.title?.text],
    ['attached', attachedTo?.number],
    ['source', `${source.path} (${source.format})`],
    ['status', words[`html.status.${status}`]],
  ]
  return table(
    [words['tools.part']!, words['tools.value']!],
    rows.flatMap(([name, value]) =>
      value == null || value === '' ? [] : [[words[`tools.${name}`]!, value]],
    ),
  )
}

function partBlocks({ number, heading, paragraphs: own, children }: Part, depth: number): readonly string[] {
  const below = children.flatMap((child) => partBlocks(child, depth + 1))
  if (heading !== null)
    return [
      `${'#'.repeat(Math.min(6, depth))} ${inline(`${number} ${heading}`.trim())}`,
      paragraphs(own),
      ...below,
    ]
  const [first, ...rest] = own
  const lead = first === undefined ? number : `${number} ${first.text}`.trim()
  return [line(lead), paragraphs(rest), ...below]
}

/** Paragraphs of one section; bullets next to each other are one list. */
function paragraphs(own: readonly Paragraph[]): string {
  return own
    .map(({ bullet, text }, index) => {
      const gap = index === 0 ? '' : bullet !== null && own[index - 1]!.bullet !== null ? '\n' : '\n\n'
      if (bullet === null) return `${gap}${line(text)}`
      return `${gap}${bullet === '+' && index > 0 ? '  ' : ''}- ${line(text)}`
    })
    .join('')
}

function tail({ recipients, archive, signature, footnotes }: Plan, words: Sentences): string {
  const blocks: string[] = []
  if (recipients.length > 0 || archive !== null)
    blocks.push(
      [
        `**${words['tools.recipients']}**`,
        '',
        ...recipients.map(
          ({ name, purpose }) => `- ${line(purpose === null ? name : `${name} (${purpose})`)}`,
        ),
        ...(archive === null ? [] : [`- ${line(archive.text)}`]),
      ].join('\n'),
    )
  if (signature !== null)
    blocks.push(
      [signature.authority.join('. '), signature.onBehalfOf, signature.position, signature.name]
        .filter((part) => part !== null && part !== '')
        .map((part) => `**${inline(String(part))}**`)
        .join('  \n'),
    )
  for (const { mark, text } of footnotes) blocks.push(line(`[${mark}] ${text}`))
  return blocks.join('\n\n')
}

function facets(plan: Plan, words: Sentences, problems: Sentences): readonly string[] {
  const years = (from: number | null, to: number | null) => [from, to].map((year) => year ?? '…').join('–')
  const parts: readonly (readonly [string, readonly string[], readonly (readonly unknown[])[]])[] = [
    [
      'programmes',
      ['title', 'years', 'id'],
      plan.programmes.map(({ title, period, id }) => [
        title,
        period === null ? null : years(period.from, period.to),
        id,
      ]),
    ],
    [
      'references',
      ['role', 'kind', 'number', 'date', 'issuer', 'title'],
      plan.references
        .filter(({ first }) => first)
        .map(({ role, kind, number, date, issuer, title }) => [
          words[`tools.role.${role}`],
          kind,
          number,
          date,
          issuer,
          title,
        ]),
    ],
    [
      'phases',
      ['ordinal', 'years', 'review-year'],
      plan.phases.map(({ ordinal, from, to, fromDate, toDate, reviewYear }) => [
        ordinal,
        from === null && to === null
          ? [fromDate, toDate].filter((date) => date !== null).join(' – ')
          : years(from, to),
        reviewYear,
      ]),
    ],
    [
      'deadlines',
      ['actor', 'act', 'due', 'recurrence', 'to', 'via', 'section'],
      plan.deadlines.map((deadline) => [
        deadline.actor,
        words[`tools.act.${deadline.act}`],
        due(deadline, words),
        words[`tools.recurrence.${deadline.recurrence}`],
        deadline.recipients.join('; '),
        deadline.via,
        deadline.place.section,
      ]),
    ],
    [
      'targets',
      ['year', 'value', 'subject', 'section'],
      plan.targets.map(({ year, value, unit, comparator, subject, place }) => [
        year,
        `${comparator} ${value}${unit === 'percent' ? ' %' : ''}`,
        subject,
        place.section,
      ]),
    ],
    [
      'awards',
      ['occasion', 'form', 'giver', 'years'],
      plan.awards.map(({ occasion, place, giver, period }) => [
        words[`tools.occasion.${occasion}`],
        place.quote,
        giver,
        period === null ? null : years(period.from, period.to),
      ]),
    ],
    [
      'criteria',
      ['entity', 'items', 'section'],
      plan.criteria.map(({ label, entity, items, place }) => [label ?? entity, items.length, place.section]),
    ],
    [
      'assignments',
      ['bodies', 'coordinating', 'tasks', 'section'],
      plan.assignments.map(({ bodies, coordinating, tasks, place }) => [
        bodies.join('; '),
        coordinating.join('; '),
        tasks.map(({ text }) => text).join(' '),
        place.section,
      ]),
    ],
    [
      'problems',
      ['code', 'level', 'section'],
      plan.problems.map(({ code, level, data, place }) => [
        fill(problems[code] ?? code, data),
        words[`tools.level.${level}`],
        place?.section ?? '',
      ]),
    ],
    ['unparsed', ['reason', 'text'], plan.unparsed.map(({ reason, place }) => [reason, place.quote])],
  ]
  const told = parts.filter(([, , rows]) => rows.length > 0)
  if (told.length === 0) return []
  return [
    '---',
    `## ${words['tools.read']}`,
    ...told.flatMap(([name, columns, rows]) => [
      `### ${words[`tools.${name}`]}`,
      table(
        columns.map((column) => words[`tools.${column}`]!),
        rows.map((row) => row.map((cell) => (cell == null ? '' : String(cell)))),
      ),
    ]),
  ]
}

function due({ due: day }: Deadline, words: Sentences): string {
  const quarter = day.quarter === null ? null : `${words['tools.quarter']} ${day.quarter}`
  const date = [day.day, day.month, day.year].filter((part) => part !== null).join('/')
  return [words[`tools.relation.${day.relation}`], day.time, quarter, date].filter((part) => part).join(' ')
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.map(inline).join(' | ')} |`
  return [row(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(row)].join('\n')
}

/** Words of a document inside a line: every sign of Markdown and HTML stands for itself, web addresses stay text. */
function inline(text: string): string {
  return visible(text.replace(/\s+/gu, ' ').trim())
    .replace(/[\\`*_{}[\]<>#|~&@!]/gu, '\\$&')
    .replace(/(?<=\p{L}):(?=\/\/)|(?<=www)\./giu, '\\$&')
}

/** The same at the beginning of a line, where numbers and dashes would make lists. */
function line(text: string): string {
  return inline(text)
    .replace(/^(\d+)(?=[.)])/u, '$1\\')
    .replace(/^[-+=:]/u, '\\$&')
}
