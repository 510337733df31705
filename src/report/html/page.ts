import { createHash } from 'node:crypto'
import type { Book } from './book.ts'
import { html, jsonMarkup, type Markup, raw } from './markup.ts'
import { localDate } from './names.ts'
import { script } from './script.ts'
import { style } from './style.ts'
import type { Said, Words } from './words.ts'

/** A part of the page with a heading and a link in the menu. */
export interface View {
  readonly id: string
  readonly title: Said
  readonly content: Markup
}

export interface Parts {
  readonly title: Said
  readonly views: readonly View[]
  /** Templates and dialogs. */
  readonly rest: Markup
  /** Address of the index, on a document's own page. */
  readonly index: string | null
}

/**
 * The whole page. Its policy allows nothing but the one style and the one script that stand in it, each by its
 * hash: no network, no handler in an attribute, no form, whatever a document may contain.
 */
export function page(book: Book, words: Words, parts: Parts): string {
  const { review } = book.input
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  const policy = [
    "default-src 'none'",
    `style-src ${hash(style)}`,
    `script-src ${hash(script)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const body = html`<a class="skip" href="#main">${words.say('skip')}</a>
<header class="top"><h1>${words.say(parts.title)}</h1><p class="made">${words.say('made', { date: localDate(review.asOf), tool: review.tool.name, version: review.tool.version })}</p>
<div class="tools"><button type="button" data-language="vi" lang="vi">Tiếng Việt</button><button type="button" data-language="en" lang="en">English</button><button type="button" data-print>${words.say('print')}</button><button type="button" data-help>${words.say('help')}</button></div>
<nav ${words.attribute('aria-label', 'menu')}>${parts.index !== null && html`<a href="${parts.index}">${words.say('index')}</a>`}${parts.views.map(({ id, title }) => html`<a href="#${id}">${words.say(title)}</a>`)}</nav></header>
<main id="main" tabindex="-1">${parts.views.map(({ id, title, content }) => html`<section class="view" id="${id}" aria-labelledby="${id}-h"><h2 id="${id}-h">${words.say(title)}</h2>${content}</section>`)}<div class="sign" aria-hidden="true"><div><b>${words.say('sign.reviewer')}</b><i>${words.say('sign.name')}</i></div><div><b>${words.say('sign.head')}</b><i>${words.say('sign.name')}</i></div></div></main>${parts.rest}`
  return html`<!doctype html>
<html lang="${words.language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><meta name="generator" content="${review.tool.name} ${review.tool.version}"><title ${words.on(parts.title)}>${words.plain(parts.title)}</title><style>${raw(style)}</style></head>
<body>${body}<noscript>${words.say('noscript')}</noscript>
<script type="application/json" id="words">${jsonMarkup(words.sentences)}</script>
<script>${raw(script)}</script></body></html>
`.markup
}
