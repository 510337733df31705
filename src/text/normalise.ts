import { compose, identity, type Mapped, MappedBuilder } from './mapped.ts'

/**
 * Normal form of a text as its reader sees it: NFC, one kind of space, no invisible characters, Đ as Đ.
 * Words, dashes, quotes and tone places stay as written; `fold.ts` is for comparing.
 */
export function normalise(raw: string): Mapped {
  const needed = stepsFor(raw)
  if (needed === 'none') return identity(raw)
  if (needed === 'spaces') return spaces(raw)
  const composed = nfc(raw)
  const clean = invisible(composed.text)
  const spaced = spaces(clean.text)
  return compose(compose(composed, clean), spaced)
}

/** Whether a step may touch a unit wherever it stands: none of Vietnamese letters, ASCII and common signs. */
export function isTouched(code: number): boolean {
  return untouched[code] === 0
}

const untouched = Uint8Array.from({ length: 0x10000 }, (_, code) => {
  const isPlain =
    (code >= 0x20 && code < 0x7f) ||
    code === 0x09 ||
    code === 0x0a ||
    (code >= 0xa1 &&
      code < 0x1b8 &&
      !/[\u00ad\u00d0\u00f0\u0189\u01a2\u01a3]/.test(String.fromCharCode(code))) ||
    (code >= 0x1ea0 && code <= 0x1ef9) ||
    (code >= 0x2010 && code <= 0x2027) ||
    (code >= 0x2030 && code <= 0x205e)
  return isPlain ? 1 : 0
})

/** Which of the steps may have something to do: most texts have nothing but wide blanks. */
function stepsFor(raw: string): 'none' | 'spaces' | 'all' {
  const { length } = raw
  const plain = untouched
  for (let at = 0; at < length; at++) if (plain[raw.charCodeAt(at)] === 0) return 'all'
  return wide.test(raw) ? 'spaces' : 'none'
}

const wide = / {2}/

/** A base character with what combines with it. */
const cluster = /[^\p{M}\u1160-\u11ff][\p{M}\u1160-\u11ff]+/gu
const combining = /[\p{M}\u1160-\u11ff]/u

/** Signs that may be such; Vietnamese texts have none of them. */
const rare = /[\u0300-\u1e9f\u1efa-\u200f\u205f-\uffff]/

/** Whether a unit is a letter of Vietnamese or a common sign, and so none of `rare`. */
export function neverCombines(code: number): boolean {
  return code < 0x300 || (code >= 0x1ea0 && code <= 0x1ef9) || (code >= 0x2010 && code <= 0x205e)
}

/** Whether some letter is stored in parts. */
export function isDecomposed(text: string): boolean {
  return rare.test(text) && combining.test(text)
}

/** NFC; most texts are in it already and are given back as they are. */
export function composed(text: string): string {
  return rare.test(text) ? text.normalize('NFC') : text
}

/** NFC with islands: only clusters that change are replaced, so the map stays exact. */
export function nfc(raw: string): Mapped {
  if (!isDecomposed(raw)) return identity(raw)
  return replaceEach(raw, cluster, (found) =>
    (lookAlikes[found[0]!] ?? found[0]!).concat(found.slice(1)).normalize('NFC'),
  )
}

/**
 * Letters that stand for Vietnamese ones: Eth and African D for Đ, and Ƣ (U+01A2), which converters of old fonts and
 * some PDF writers leave where Ư was meant.
 */
const lookAlikes: Readonly<Record<string, string>> = {
  Ð: 'Đ',
  Ɖ: 'Đ',
  ð: 'đ',
  ɖ: 'đ',
  Ƣ: 'Ư',
  ƣ: 'ư',
}

/**
 * Controls and format characters (zero width, soft hyphen, direction, BOM): out. Letters that stand for others: theirs.
 */
const unseen = /[[\p{Cc}\p{Cf}]--[\t\n]]+|[ÐƉðɖƢƣ]/gv

export function invisible(raw: string): Mapped {
  return replaceEach(raw, unseen, (found) => lookAlikes[found] ?? '')
}

/** Runs of blanks within a line become one space; tabs and line ends are the caller's structure and stay. */
const blanks =
  /[ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]{2,}|[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu

export function spaces(raw: string): Mapped {
  return replaceEach(raw, blanks, () => ' ')
}

function replaceEach(raw: string, pattern: RegExp, replacement: (found: string) => string): Mapped {
  pattern.lastIndex = 0
  let match = pattern.exec(raw)
  if (match === null) return identity(raw)
  const builder = new MappedBuilder()
  let from = 0
  for (; match !== null; match = pattern.exec(raw)) {
    const found = match[0]
    builder.copy(raw, from, match.index)
    const text = replacement(found)
    from = match.index + found.length
    if (text === found) builder.copy(raw, match.index, from)
    else builder.replace(text, match.index, from)
  }
  builder.copy(raw, from, raw.length)
  return builder.build()
}
