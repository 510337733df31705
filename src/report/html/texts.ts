import type { Book } from './book.ts'
import { markedText, marksOf } from './marks.ts'
import { html, type Markup } from './markup.ts'
import type { Words } from './words.ts'

/** The two panes that the texts are shown in, and every text that they can show. */
export function textPanes(words: Words): Markup {
  return html`<div class="panes">${pane(words, 'left')}${pane(words, 'right')}</div>`
}

function pane(words: Words, side: 'left' | 'right'): Markup {
  return html`<div class="pane" data-pane="${side}"><div class="pane-head"><h3 id="${side}-h">${words.say(`pane.${side}`)}</h3><select data-choose="${side}" ${words.attribute('aria-label', `pane.choose.${side}`)}></select></div><div class="text" lang="vi" tabindex="0" role="region" ${words.attribute('aria-label', `pane.${side}`)}></div>${words.element('p', 'absent', `pane.absent.${side}`)}</div>`
}

/** Texts wait in templates: they cost a browser nothing until one of them is shown. */
export function textTemplates(book: Book, keys: Iterable<string>): Markup {
  const marks = marksOf(book)
  const reviewed = new Set(book.reviewed.map(({ key }) => key))
  return html`${[...keys].map((key) => {
    const plan = book.plan(key)
    if (plan === undefined) return null
    return html`<template class="doc" data-doc="${key}" data-name="${book.name(key).name}" data-up="${book.upstreamOf(key) ?? ''}"${reviewed.has(key) && html` data-reviewed`}>${markedText(plan, marks.get(key) ?? [])}</template>`
  })}`
}
