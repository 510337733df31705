import { composed, neverCombines } from '../text/normalise.ts'
import { reused, smallOf } from '../text/units.ts'

/**
 * A short id of what something says: equal for re-wrapped, decomposed or re-dashed copies of the same words.
 * 52 bits in base 36; enough for the few thousand values of one document. A long text is known by how it begins
 * and ends; two that agree in both get `~2` (`uniqueIds`).
 */
export function contentId(prefix: string, ...parts: readonly Part[]): string {
  return `${prefix}-${hashed(parts, false) ?? hashed(parts, true)}`
}

type Part = string | number | null

/** The hash of the parts; null where a letter may be stored in parts, unless letters are to be put together first. */
function hashed(parts: readonly Part[], compose: boolean): string | null {
  // FNV-1a over letters and digits in small letters; whatever stands between words counts as one blank.
  const hash = { low: 0x811c9dc5 | 0, high: 0x1000193 }
  for (const part of parts) {
    const text = excerpt(`${part ?? ''}`)
    if (!addWords(hash, compose ? composed(text) : text, compose)) return null
  }
  return base36((hash.high >>> 0) * 0x100000 + (hash.low >>> 12))
}

/** Adds the words of a part to the hash; false where a letter may be stored in parts and that matters. */
function addWords(hash: { low: number; high: number }, text: string, composed: boolean): boolean {
  const units = unitsOf(text)
  const { length } = text
  const unitOf = wordUnit
  let { low, high } = hash
  let last = blank
  let seen = 0
  for (let at = 0; at < length; at++) {
    const unit = unitOf[units[at]!]!
    seen |= unit
    const code = unit & 0xffff
    if ((code | last) === blank) continue
    last = code
    low = Math.imul(low ^ code, 0x01000193)
    high = Math.imul(high ^ code, 0x85ebca6b)
  }
  if (seen >= mayCombine && !composed) return false
  if (last !== blank) {
    low = Math.imul(low ^ blank, 0x01000193)
    high = Math.imul(high ^ blank, 0x85ebca6b)
  }
  hash.low = Math.imul(low ^ endOfPart, 0x01000193)
  hash.high = Math.imul(high ^ endOfPart, 0x85ebca6b)
  return true
}

const unitsOf = reused()

const blank = 0x20
const endOfPart = 0x7c

const longest = 200
const beginning = 120
const ending = 60

function excerpt(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, beginning)} ${text.slice(-ending)}`
}

/** A number of 52 bits, in two halves that are whole numbers of 32. */
function base36(value: number): string {
  const upper = Math.floor(value / 36 ** 5)
  const lower = (value - upper * 36 ** 5).toString(36)
  return upper === 0 ? lower : upper.toString(36) + lower.padStart(5, '0')
}

/** Letters of any script, digits, "%" and "/"; not the blanks, dashes, quotes and marks between words. */
function isWord(code: number): boolean {
  if (code < 0x80)
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x25 || code === 0x2f
  return code >= 0xc0 && !(code >= 0x2000 && code <= 0x2bff) && !(code >= 0x3000 && code <= 0x3003)
}

const mayCombine = 0x10000

/**
 * Each unit that belongs to a word, in small letters, a blank for what stands between words; more where letters may be
 * in parts.
 */
const wordUnit = Uint32Array.from(
  smallOf,
  (small, code) => (isWord(small) ? small : blank) + (neverCombines(code) ? 0 : mayCombine),
)

/** Makes ids unique within one document: the second bearer of an id gets `~2`. */
export function uniqueIds(): (id: string) => string {
  const seen = new Map<string, number>()
  return (id) => {
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    return count === 1 ? id : `${id}~${count}`
  }
}
