import { symbolSign } from '../symbols.ts'
import type { Font } from './font.ts'
import type { Glyph } from './glyphs.ts'

/** What stands in the text for a glyph whose character the file does not say. */
export const unknown = '\ufffd'

export interface Character {
  readonly text: string
  /** The file named no character; a dash was told by its width. */
  readonly repaired: boolean
}

const whole = (text: string): Character => ({ text, repaired: false })

/** Bullets and ticks of Wingdings, by the low byte of their code; in a font of no name it is the likeliest. */
const symbolSigns: Readonly<Record<number, string>> = {
  43: '+',
  45: '-',
  108: '●',
  109: '○',
  110: '■',
  111: '□',
  113: '❑',
  114: '❒',
  115: '◆',
  116: '◆',
  117: '◆',
  118: '❖',
  119: '◆',
  120: '☒',
  159: '•',
  161: '○',
  167: '▪',
  168: '◻',
  178: '◇',
  183: '•',
  216: '➢',
  220: '➲',
  224: '→',
  232: '➔',
  240: '⇨',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
}

/** "Symbol" and its like have the Greek letters and signs of mathematics where Wingdings has pictures. */
const greek = /^symbol/iu

/**
 * Signs that PDF writers put for the TCVN3 letters ư, ã and à, whose codes they take for a hyphen, a dot and a micro.
 */
const legacySigns: Readonly<Record<string, string>> = {
  '\u2212': '\u00ad',
  '\u2010': '\u00ad',
  '\u2219': '·',
  '\u22c5': '·',
  '\u2022': '·',
}

const blanks = /^[\s\u00a0\u2000-\u200a\u202f\u3000]*$/u

export function isBlank(text: string): boolean {
  const code = text.charCodeAt(0)
  // Letters of Vietnamese are most of a text; the pattern is for the rest.
  if ((code > 0x20 && code < 0x85) || (code > 0xa0 && code < 0x1680)) return false
  return code === 0x20 ? text.trim() === '' : blanks.test(text)
}

const marks = /^\p{M}/u

/** A mark that combines with the letter before it. */
export function isMark(text: string): boolean {
  const code = text.charCodeAt(0)
  return code >= 0x300 && (code < 0x370 || code > 0x1eff) && marks.test(text)
}

/** The character of one glyph, with what PDF writers are known to spoil put right. */
export function readCharacter(glyph: Glyph): Character {
  const { text, font } = glyph
  const code = text.length === 1 ? text.charCodeAt(0) : 0x100
  if (code >= 0x20 && code < 0x7f && !font.symbols) return whole(text)
  if (font.legacy !== null) return whole(legacySigns[text] ?? text)
  if (font.symbols || (code >= 0xf000 && code <= 0xf0ff)) return whole(symbol(text, font))
  // A drawn soft hyphen is a hyphen, or ư in TCVN3: `oldFonts` decides when the whole text is known.
  if (code >= 0xfb00 && code <= 0xfb06) return whole(text.normalize('NFKC'))
  if (text !== '' && !/[\p{Cc}\p{Co}\p{Cn}\ufffd]/u.test(text)) return whole(text)
  if (glyph.width === 0) return whole('')
  return nameless(glyph, code)
}

function symbol(text: string, { name, symbols }: Font): string {
  const code = text.charCodeAt(0)
  const isPrivate = code >= 0xf000 && code <= 0xf0ff
  if (isPrivate && greek.test(name)) return symbolSign(code, name)
  const low = isPrivate ? code & 0xff : code
  if (!symbols && low <= 0x7e) return low >= 0x20 ? String.fromCharCode(low) : unknown
  const sign = symbolSigns[low]
  if (sign !== undefined) return sign
  // LibreOffice's own font has its bullets at places that nobody else knows.
  return /^\p{Co}/u.test(text) ? '•' : text
}

/**
 * A glyph without a character. Subset fonts of Windows keep the order of the whole font, where glyph 3 is the
 * space and 16 the hyphen; and whatever is as wide as a hyphen and has no name is one, for the letters have names.
 */
function nameless({ width, size }: Glyph, code: number): Character {
  if (code === 3) return { text: ' ', repaired: false }
  const share = size > 0 ? width / size : 0
  if (share > 0.27 && share < 0.4) return { text: '-', repaired: true }
  return { text: unknown, repaired: false }
}
