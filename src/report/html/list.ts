import { type Book, type Entry, messageOf } from './book.ts'
import { filters } from './filters.ts'
import { badge, findingCard } from './finding.ts'
import { html, type Markup } from './markup.ts'
import { localDate } from './names.ts'
import { sectionSaid } from './quotes.ts'
import { textPanes } from './texts.ts'
import type { Words } from './words.ts'

/** Kết quả đối chiếu: filters, the cards by document, the two texts beside them. */
export function findingsView(book: Book, words: Words): Markup {
  const groups = groupsOf(book).map(([key, entries]) => {
    const atOnce = entries.filter(isShownFirst)
    const later = entries.filter((entry) => !isShownFirst(entry))
    return group(
      book,
      words,
      key,
      html`<ol class="list">${atOnce.map((entry) => findingCard(book, words, entry))}</ol>${later.length > 0 && html`<template class="more">${later.map((entry) => findingCard(book, words, entry))}</template>`}`,
    )
  })
  return html`${filters(book, words, book.entries)}<p class="printed">${words.say('printed')} <b data-shown>${book.entries.filter(isShownFirst).length}</b> / ${book.entries.length}</p><div class="work"><div class="lists">${groups}<p class="none nothing">${words.say('filter.nothing')}</p></div>${textPanes(words)}</div>`
}

/** The list of an index: a line for each finding to deal with, which leads to the document's page. */
export function findingLines(book: Book, words: Words): Markup {
  const grave = book.entries.filter(({ finding }) => isGrave(finding.verdict))
  const narrowed = { ...book, entries: grave }
  const groups = groupsOf(narrowed).map(([key, entries]) =>
    group(book, words, key, html`<ol class="list">${entries.map((entry) => line(book, words, entry))}</ol>`),
  )
  return html`<p>${words.say('index.lines')}</p>${filters(narrowed, words, grave)}<div class="lists">${groups}</div>`
}

const isGrave = (verdict: string) => verdict === 'fail' || verdict === 'review'
const isShownFirst = ({ finding }: Entry) => isGrave(finding.verdict) && finding.waiver === null

function groupsOf({ entries }: Pick<Book, 'entries'>): readonly (readonly [string, readonly Entry[]])[] {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    const key = entry.finding.place.document
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [entry])
    else group.push(entry)
  }
  return [...groups]
}

function group(book: Book, words: Words, key: string, list: Markup): Markup {
  const { name, title, issued } = book.name(key)
  const above = book.upstreamOf(key)
  return html`<section class="group" data-name="${name}"><h3>${name}</h3><p class="sub"><span lang="vi">${title}</span>${issued !== null && html` (${localDate(issued)})`}${above !== null && html` — ${words.say('column.upstream')}: ${book.name(above).name}`}</p>${list}</section>`
}

function line(book: Book, words: Words, { finding, id, number }: Entry): Markup {
  const { verdict, level, rule, place, waiver } = finding
  return html`<li class="finding line" id="${id}" data-v="${verdict}" data-l="${level}" data-r="${rule}" data-d="${place.document}"${waiver !== null && html` data-w`}><h4><a href="${book.pageOf(place.document)}#${id}"><span class="no">${number}</span>${badge(words, finding)}<span class="msg">${words.say(messageOf(finding))}</span> ${sectionSaid(words, place)}</a></h4></li>`
}
