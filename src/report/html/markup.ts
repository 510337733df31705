/** A piece of HTML that is safe to put into a page: everything in it that came from a document is escaped. */
export interface Markup {
  readonly markup: string
}

type Part = string | number | Markup | null | undefined | false | readonly Part[]

/**
 * Builds HTML; every interpolated string is text and gets escaped, in content and in quoted attributes alike.
 * Only `Markup`, which nothing but this function and `raw` makes, goes in as it is.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let markup = strings[0]!
  for (const [index, part] of parts.entries()) markup += markupOf(part) + strings[index + 1]!
  return { markup }
}

/** For constants of this folder (style, script) and JSON that is escaped already; never for words of a document. */
export function raw(markup: string): Markup {
  return { markup }
}

function markupOf(part: Part): string {
  if (part === null || part === undefined || part === false) return ''
  if (typeof part === 'string') return escapeText(part)
  if (typeof part === 'number') return String(part)
  if ('markup' in part) return part.markup
  return part.map(markupOf).join('')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeText(text: string): string {
  return shown(text).replace(/[&<>"']/g, (sign) => entities[sign]!)
}

/**
 * Signs that a reader cannot see and that can change what he sees: control characters, bidi controls, zero-width
 * signs, halves of surrogate pairs. Line feed and tab are layout.
 */
const hidden = /[^\P{Cc}\n\t]|[\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\p{Cs}\uFFF9-\uFFFB]/gu

/** Text with every hidden sign spelled out, e.g. "⟨U+202E⟩", so that it does nothing and is seen. */
export function shown(text: string): string {
  return text.replace(
    hidden,
    (sign) => `⟨U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}⟩`,
  )
}

/** JSON for a `<script type="application/json">`: no `<` can end the element, no sign can end a line. */
export function jsonMarkup(value: unknown): Markup {
  const unsafe = /[<>&\u2028\u2029]/g
  return raw(
    JSON.stringify(value).replace(unsafe, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`),
  )
}
