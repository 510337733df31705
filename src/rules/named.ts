import { foldCase } from '../text/fold.ts'
import { placesOf, type Words } from '../text/tokens.ts'

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
  return text.different
    .flatMap(({ key, last }) => {
      const some = names.get(key)
      return some === undefined ? [] : placesOf(text, last).flatMap((at) => standing(text, at, some))
    })
    .sort((a, b) => a.at - b.at || b.name.words.length - a.name.words.length)
}

function standing({ tokens }: Words, at: number, names: readonly Name[]) {
  return names
    .filter(({ words }) =>
      words.every((word, place) => {
        const token = tokens[at + place]
        return token?.key === word && (place === 0 || token.gap !== 'break')
      }),
    )
    .map((name) => ({ at, name }))
}
