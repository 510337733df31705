import { clauseOpeners, tornEnds } from './clause-words.ts'
import { clauseOf } from './words.ts'

/** Clauses of a list of which one with a small letter in front says something. */
const leastClauses = 4

/** Clauses that are fragments by their own looks: no beginning among others that have one, or an end that ends none. */
export function tornOf<T extends { readonly text: string }>(clauses: readonly T[]): readonly T[] {
  const small = clauses.filter(({ text }) => beginsSmall.test(text.normalize('NFC')))
  const alone = clauses.length >= leastClauses && small.length === 1 ? small[0] : undefined
  return clauses.filter((each) => (each === alone && lacksHead(each.text)) || lacksTail(each.text))
}

/** A small letter in front; "eNet", "iPhone" are names. */
const beginsSmall = /^\p{Ll}(?!\p{L}*\p{Lu})/u

/** A clause may be whole though it begins with a small letter: "tổ chức tưới cây". */
function lacksHead(text: string): boolean {
  const [first, second] = clauseOf(text).words
  return !clauseOpeners.has(first?.key ?? '') && !clauseOpeners.has(`${first?.key} ${second?.key}`)
}

/** "Cảnh báo nguy cơ đối với các"; with a colon the rest stands below. */
function lacksTail(text: string): boolean {
  const last = clauseOf(text).words.at(-1)
  return last !== undefined && tornEnds.has(last.key) && /^[.;,]?\s*$/u.test(text.slice(last.end))
}
