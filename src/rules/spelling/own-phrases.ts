import { near } from '../../align/changes.ts'
import { grammar } from '../../align/clause-words.ts'
import { isCompound, wordOf } from '../../knowledge/fixed-phrases.ts'
import type { Place } from '../../model/place.ts'
import type { Token, Words } from '../../text/tokens.ts'
import type { RuleContext } from '../context.ts'
import { readingOf } from '../reading.ts'
import { inRegisteredTitle, shownAt } from './slips.ts'

/** A word that stands once where the texts at hand always have another one, a mark or a letter away. */
export interface OwnSlip {
  readonly place: Place
  readonly actual: string
  readonly expected: string
}

/** So often the right word stands between the same words, before another one there is taken for a slip. */
const leastTimes = 3
/**
 * So often a word has the right one beside it, and nothing else, before another one there is taken for a slip: in a
 * few places "lúa mùa" may well stand beside one "lúa mua của dân".
 */
const leastAlways = 8
/** A word that a text has oftener is no slip of the pen. */
const mostTimes = 2

/**
 * Two words around a place or behind it, by their distance. Two in front tell too little: any word may say more of
 * "chăn nuôi", "lợn" as well as "lớn".
 */
type Offsets = readonly [number, number]
const around: readonly Offsets[] = [
  [-1, 1],
  [1, 2],
]

/**
 * Slips in the phrases of the plan's own subject, which no list knows: "cây sanh đô thị" once, "cây xanh đô thị" in all
 * other places of the plan and of the text above.
 */
export function ownSlips({ plan, upstream }: RuleContext): readonly OwnSlip[] {
  const own = readingOf(plan)
  const texts = (upstream === null ? [own] : [own, readingOf(upstream.plan)]).map(counted)
  const totals = totalsOf(texts)
  const found: OwnSlip[] = []
  const { counts } = texts[0]!
  for (let at = 0; at < own.tokens.length; at++) {
    const { nth, start } = own.tokens[at]!
    if (counts[nth]! > mostTimes) continue
    const right = rightWord(texts, totals, at)
    if (right === null || !own.counts(start)) continue
    const { place, shown } = shownAt(own, at, at + 1)
    if (!inRegisteredTitle(plan, place)) found.push({ place, actual: shown, expected: right })
  }
  return found
}

/** A text with how often it has each of its words. */
interface Counted extends Words {
  readonly counts: Int32Array
  readonly nths: ReadonlyMap<string, number>
}

function counted(words: Words): Counted {
  const before = known.get(words)
  if (before !== undefined) return before
  const { tokens, different } = words
  const counts = new Int32Array(different.length)
  for (const { nth } of tokens) counts[nth]! += 1
  const made = { tokens, different, counts, nths: new Map(different.map(({ key }, nth) => [key, nth])) }
  known.set(words, made)
  return made
}

/** A text above is counted once for all plans below it. */
const known = new WeakMap<Words, Counted>()

/** How often each word of the plan stands here and above. */
function totalsOf([own, ...above]: readonly Counted[]): Int32Array {
  const totals = own!.counts.slice()
  for (const { counts, nths } of above)
    for (const [nth, { key }] of own!.different.entries()) totals[nth]! += counts[nths.get(key) ?? -1] ?? 0
  return totals
}

/** The word that is meant in a place; null where there is none so sure, or the word there may be meant itself. */
function rightWord(texts: readonly Counted[], totals: Int32Array, at: number): string | null {
  const { tokens } = texts[0]!
  const { key, word, gap } = tokens[at]!
  // A name in capitals.
  if ((word !== key && gap === 'space') || grammar.has(key) || !wordOf(key).isSyllable) return null
  const right =
    betweenTwo(texts, totals, at) ?? besideOne(texts, totals, at, -1) ?? besideOne(texts, totals, at, 1)
  if (right === null || !wordOf(right).isSyllable) return null
  // A word that makes a known one with its neighbour.
  const [before, behind] = [tokens[at - 1]?.key ?? '', tokens[at + 1]?.key ?? '']
  return isCompound(before, key) || isCompound(key, behind) ? null : right
}

/** The near word that stands several times between the same two words, where the one there stands once. */
function betweenTwo(texts: readonly Counted[], totals: Int32Array, at: number): string | null {
  const { tokens } = texts[0]!
  const { key } = tokens[at]!
  for (const offsets of around) {
    if (!isRun(tokens, at, offsets)) continue
    const [one, two] = [tokens[at + offsets[0]]!, tokens[at + offsets[1]]!]
    if (totals[one.nth]! <= leastTimes || totals[two.nth]! <= leastTimes) continue
    // "các trường", "các trưởng": words of grammar stand before any other.
    if (grammar.has(one.key) || grammar.has(two.key)) continue
    const others = texts.flatMap((text) => wordsBetween(text, tokens, totals, at, offsets))
    if (others.filter(({ word }) => word === key).length !== 1) continue
    const right = others.find(({ word }) => near(key, word))?.word
    const same = others.filter(({ word }) => word === right)
    // "sử dụng phần mềm", "cách dùng phần mềm": a half of a word has its other half in front of it.
    const isHalf = same.every(({ before }) => before === same[0]!.before && before !== tokens[at - 1]?.key)
    if (right !== undefined && same.length >= leastTimes && !isHalf) return right
  }
  return null
}

/** The near word that stands beside a neighbour everywhere else: "xin" has "vắc" in front of it, once "vặc". */
function besideOne(texts: readonly Counted[], totals: Int32Array, at: number, offset: 1 | -1): string | null {
  const { tokens } = texts[0]!
  const { key } = tokens[at]!
  const beside = tokens[at + offset]
  if (beside === undefined || tokens[Math.max(at, at + offset)]!.gap !== 'space') return null
  if (totals[beside.nth]! <= leastAlways) return null
  let right: string | null = null
  let same = 0
  for (const text of texts)
    for (let place = lastOf(text, beside.key); place >= 0; place = text.tokens[place]!.before) {
      const other = text.tokens[place - offset]
      if (other === undefined || text.tokens[Math.max(place, place - offset)]!.gap !== 'space') return null
      if (other.key === key) same += 1
      else if (right === null && near(key, other.key)) right = other.key
      else if (other.key !== right) return null
    }
  return same === 1 ? right : null
}

function lastOf({ different, nths }: Counted, key: string): number {
  const nth = nths.get(key)
  return nth === undefined ? -1 : different[nth]!.last
}

/** Whether a place and the words around it stand in one clause, with blanks alone between them. */
function isRun(tokens: readonly Token[], at: number, [one, two]: Offsets): boolean {
  const from = Math.min(at, at + one)
  const to = Math.max(at, at + two)
  if (from < 0 || to >= tokens.length) return false
  for (let each = from + 1; each <= to; each++) if (tokens[each]!.gap !== 'space') return false
  return true
}

/** The words that stand between or beside the same two words as a place of the plan; looked for by the rarer one. */
function wordsBetween(
  text: Counted,
  own: readonly Token[],
  totals: Int32Array,
  at: number,
  offsets: Offsets,
): readonly { readonly word: string; readonly before: string | undefined }[] {
  const [one, two] = offsets
  const isFirstRarer = totals[own[at + one]!.nth]! <= totals[own[at + two]!.nth]!
  const [rare, other] = isFirstRarer ? [one, two] : [two, one]
  const { tokens } = text
  const second = own[at + other]!.key
  const found: { word: string; before: string | undefined }[] = []
  for (let place = lastOf(text, own[at + rare]!.key); place >= 0; place = tokens[place]!.before) {
    const middle = place - rare
    if (tokens[middle + other]?.key === second && isRun(tokens, middle, offsets))
      found.push({ word: tokens[middle]!.key, before: tokens[middle - 1]?.key })
  }
  return found
}
