import { catalogue, fill, type Language, languages } from '../../messages/index.ts'
import { html, type Markup, raw, shown } from './markup.ts'

type Data = Parameters<typeof fill>[1]
type Catalogue = ReturnType<typeof catalogue>

/** The same words in every language of the page. */
export type Said = Readonly<Record<Language, string>>

/**
 * The words of one page. The page is written in one language; whatever is said through here can be switched,
 * because the page carries each sentence once in every language, and each element says which sentence it shows.
 */
export interface Words {
  readonly language: Language
  /** Every sentence said so far; its index is what elements point to. */
  readonly sentences: readonly (readonly string[])[]
  /** A text that switches with the language. */
  readonly say: (said: Said | string, data?: Data) => Markup
  /** A text that switches, in an element with a class. */
  readonly element: (tag: string, className: string, said: Said | string, data?: Data) => Markup
  /** Makes an element's own text switch: the attribute to put on it; its text is `plain`. */
  readonly on: (said: Said | string, data?: Data) => Markup
  /** An attribute that switches, e.g. `aria-label`. */
  readonly attribute: (name: string, said: Said | string, data?: Data) => Markup
  /** A sentence in every language, to be put together with others. */
  readonly both: (key: string, data?: Data) => Said
  /** The words in the language the page is written in. */
  readonly plain: (said: Said | string, data?: Data) => string
}

/** A sentence of the report in every language; `key` without its prefix "html.". */
export function sentence(key: string, data?: Data): Said {
  return said((words) => fill(words.report[`html.${key}`] ?? key, data))
}

/** Picks words out of every catalogue. */
export function said(pick: (words: Catalogue, language: Language) => string): Said {
  return Object.fromEntries(
    languages.map((language) => [language, pick(catalogue(language), language)]),
  ) as Record<Language, string>
}

/** Words that are the same in every language: names, numbers. */
export function same(text: string): Said {
  return said(() => text)
}

/** Puts words together in every language. */
export function joined(parts: readonly (Said | string)[], glue: string): Said {
  return said((_, language) =>
    parts.map((part) => (typeof part === 'string' ? part : part[language])).join(glue),
  )
}

export function wordsOf(language: Language): Words {
  const sentences: string[][] = []
  const indices = new Map<string, number>()
  const resolve = (words: Said | string, data: Data): Said =>
    typeof words === 'string' ? sentence(words, data) : words
  const indexOf = (words: Said): number => {
    const all = languages.map((each) => shown(words[each]))
    const key = all.join('\u0000')
    const known = indices.get(key)
    if (known !== undefined) return known
    indices.set(key, sentences.length)
    return sentences.push(all) - 1
  }
  return {
    language,
    sentences,
    say: (words, data) => {
      const resolved = resolve(words, data)
      return html`<span data-t="${indexOf(resolved)}">${resolved[language]}</span>`
    },
    element: (tag, className, words, data) => {
      const resolved = resolve(words, data)
      return html`<${raw(tag)}${className !== '' && html` class="${className}"`} data-t="${indexOf(resolved)}">${resolved[language]}</${raw(tag)}>`
    },
    on: (words, data) => html`data-t="${indexOf(resolve(words, data))}"`,
    attribute: (name, words, data) => {
      const resolved = resolve(words, data)
      return html`${raw(name)}="${resolved[language]}" data-t-${raw(name)}="${indexOf(resolved)}"`
    },
    both: sentence,
    plain: (words, data) => resolve(words, data)[language],
  }
}
