import { html, type Markup } from './markup.ts'
import type { Words } from './words.ts'

const keys = [
  ['j, ↓', 'key.next'],
  ['k, ↑', 'key.previous'],
  ['Enter', 'key.enter'],
  ['Esc', 'key.back'],
  ['/', 'key.search'],
  ['?', 'key.help'],
] as const

/** What the keys do, in a dialog. */
export function helpDialog(words: Words): Markup {
  return html`<dialog aria-labelledby="help-h"><h2 id="help-h">${words.say('help')}</h2><dl>${keys.map(([key, does]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${words.say(does)}</dd></div>`)}</dl><button type="button" data-close>${words.say('close')}</button></dialog>`
}
