import { composed, neverCombines } from '../text/normalise.ts'
import { smallOf, unitsOf } from '../text/units.ts'

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
  let text = ''
  for (const part of parts) text += excerpt(String(part ?? '')) + endOfPart
  const units = unitsOf(compose ? composed(text) : text)
  // FNV-1a over letters and digits in small letters; whatever stands between words counts as one blank.
  const { length } = units
  const unitOf = wordUnit
  let low = 0x811c9dc5 | 0
  let high = 0x1000193
  let between = true
  for (let at = 0; at < length; at++) {
    let code = unitOf[units[at]!]!
    if (code >= mayCombine) {
      if (!compose) return null
      code -= mayCombine
    }
    if (code === 0 || code === ending) {
      if (!between) {
        low = Math.imul(low ^ 0x20, 0x01000193)
        high = Math.imul(high ^ 0x20, 0x85ebca6b)
      }
      between = true
      if (code === 0) continue
    } else between = false
    low = Math.imul(low ^ code, 0x01000193)
    high = Math.imul(high ^ code, 0x85ebca6b)
  }
  return base36((high >>> 0) * 0x100000 + (low >>> 12))
}

/** Stands behind each part: a sign that no text can hold. */
const endOfPart = '\uffff'
/** What such a sign counts as: "|", which is no part of a word. */
const ending = 0x7c

const longest = 200
const beginning = 120
const behind = 60

function excerpt(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, beginning)} ${text.slice(-behind)}`
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

/** Each unit that belongs to a word, in small letters, and 0 for what stands between words; more where letters may be in parts. */
const wordUnit = Uint32Array.from(
  smallOf,
  (small, code) => (isWord(small) ? small : 0) + (neverCombines(code) ? 0 : mayCombine),
)
wordUnit[endOfPart.charCodeAt(0)] = ending

/** Makes ids unique within one document: the second bearer of an id gets `~2`. */
export function uniqueIds(): (id: string) => string {
  const seen = new Map<string, number>()
  return (id) => {
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    return count === 1 ? id : `${id}~${count}`
  }
}
