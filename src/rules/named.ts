import { foldCase } from '../text/fold.ts'
import { placesOf, type Token, type Words } from '../text/tokens.ts'

/** A name by its words, folded. */
export interface Name {
  readonly name: string
  readonly words: readonly string[]
}

export function nameOf(name: string): Name {
  return { name, words: foldCase(name.normalize('NFC')).match(/[\p{L}\p{N}]+/gu) ?? [] }
}

/** Names by their first words. */
export type Names = ReadonlyMap<string, readonly Name[]>

export function namesByFirst(names: readonly Name[]): Names {
  return Map.groupBy(
    names.filter(({ words }) => words.length > 0),
    ({ words }) => words[0]!,
  )
}

/** Where names stand in full, by the index of the first word; the longest first where several begin. */
export function namesIn(text: Words, names: Names): readonly { readonly at: number; readonly name: Name }[] {
  const found: { readonly at: number; readonly name: Name }[] = []
  for (const { key, last } of text.different) {
    const some = names.get(key)
    if (some === undefined) continue
    for (const at of placesOf(text, last))
      for (const name of some) if (stands(text.tokens, at, name.words)) found.push({ at, name })
  }
  return found.sort((a, b) => a.at - b.at || b.name.words.length - a.name.words.length)
}

function stands(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  if (at + words.length > tokens.length) return false
  for (let place = 1; place < words.length; place++) {
    const { key, gap } = tokens[at + place]!
    if (key !== words[place] || gap === 'break') return false
  }
  return true
}
