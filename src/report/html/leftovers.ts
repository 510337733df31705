import { catalogue } from '../../messages/index.ts'
import { type Book, codeWords } from './book.ts'
import { html, type Markup } from './markup.ts'
import { localDate } from './names.ts'
import type { Words } from './words.ts'

/**
 * What stands beside the findings, so that nothing is silent: failures, reading problems, waivers, parts not compared.
 */
export function leftovers(book: Book, words: Words): Markup {
  return html`${failures(book, words)}${problems(book, words)}${waivers(book, words)}${notCompared(book, words)}`
}

function failures({ input }: Book, words: Words): Markup {
  const { failures: failed } = input.review
  return block(
    words,
    'failures',
    failed.length,
    html`<ul>${failed.map(({ path, code, message }) => html`<li><b>${path}</b>: ${message} <code>${code}</code></li>`)}</ul>`,
    true,
  )
}

function problems(book: Book, words: Words): Markup {
  const found = book.reviewed.flatMap(({ key, short }) =>
    (book.plan(key)?.problems ?? []).map((problem) => ({ short, problem })),
  )
  return block(
    words,
    'problems',
    found.length,
    table(
      words,
      ['column.document', 'column.problem', 'column.place'],
      found.map(({ short, problem }) => [
        html`${short}`,
        words.say(codeWords('problems', problem.code, problem.data)),
        html`${problem.place !== null && html`<q lang="vi">${problem.place.quote.slice(0, 200)}</q>`}`,
      ]),
    ),
    false,
  )
}

function waivers({ entries, name }: Book, words: Words): Markup {
  const waived = entries.filter(({ finding }) => finding.waiver !== null)
  return block(
    words,
    'waivers',
    waived.length,
    table(
      words,
      ['column.no', 'column.document', 'column.reason', 'column.by', 'column.on'],
      waived.map(({ finding, number }) => [
        html`${number}`,
        html`${name(finding.place.document).short}`,
        html`${finding.waiver!.reason}`,
        html`${finding.waiver!.by}`,
        html`${localDate(finding.waiver!.on)}`,
      ]),
    ),
    true,
  )
}

/** One row for all that one document was not compared in for one reason. */
function notCompared({ input, name }: Book, words: Words): Markup {
  const left = input.review.notCompared
  const rows = Map.groupBy(left, ({ document, reason }) => JSON.stringify([document, reason]))
  return block(
    words,
    'notCompared',
    left.length,
    table(
      words,
      ['column.document', 'column.what', 'column.reason'],
      [...rows.values()].map((row) => [
        html`${name(row[0]!.document).short}`,
        html`${row.map(({ what }, index) => html`${index > 0 && '; '}${isPart(what) ? words.say(`part.${what}`) : html`<span lang="vi">${what}</span>`}`)}`,
        words.say(codeWords('reasons', row[0]!.reason)),
      ]),
    ),
    false,
  )
}

/** Parts of a plan have words; anything else is a piece of its text. */
const isPart = (what: string) => catalogue('vi').report[`html.part.${what}`] !== undefined

function block(words: Words, key: string, many: number, content: Markup, open: boolean): Markup {
  const head = html`<h3>${words.say(key)} (${many})</h3>`
  if (many === 0) return html`<section class="left">${head}<p class="none">${words.say('none')}</p></section>`
  return html`<section class="left"><details${open && html` open`}><summary>${head}</summary>${content}</details></section>`
}

function table(words: Words, columns: readonly string[], rows: readonly (readonly Markup[])[]): Markup {
  return html`<table><thead><tr>${columns.map((key) => html`<th scope="col">${words.say(key)}</th>`)}</tr></thead><tbody>${rows.map((cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table>`
}
