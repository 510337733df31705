import { decodeLegacyLines, detectLegacy, type Legacy, type LegacyText } from '../text/legacy.ts'
import { asWestern, readTwice } from '../text/misread.ts'
import { leading } from '../text/search.ts'
import { syllableShare } from '../text/syllables.ts'
import { badEncoding, binary, empty } from './errors.ts'
import type { FileBytes, SourceProblem } from './source.ts'

/** A text file's characters, what they were decided to be stored as, and what a reader of the result must know. */
export interface Decoded {
  /** Without BOM, line ends as \n. */
  readonly text: string
  /**
   * `utf-8`, `utf-16le`, `utf-16be`, `windows-1258`, `windows-1252`, `tcvn3`, `vni` or
   * `utf-8-twice` (UTF-8 that was taken for windows-1252 and encoded again).
   */
  readonly encoding: string
  /** `encoding/*` notes; their `why` is `bom`, `valid`, `nul-bytes`, `syllables` or `declared`. */
  readonly problems: readonly SourceProblem[]
}

/** Decides by the bytes alone. Throws `read/empty`, `read/binary` or `read/encoding` (with the first bad byte). */
export function decodeText(file: FileBytes): Decoded {
  const { bytes, path } = file
  if (bytes.length === 0) throw empty(path)
  const decoded = byBom(bytes) ?? byNul(bytes) ?? byUtf8(bytes) ?? bySyllables(bytes)
  if (decoded === null) {
    if (looksBinary(bytes)) throw binary(path)
    throw badEncoding(path, firstBadByte(bytes))
  }
  if (holdsControls(decoded.text)) throw binary(path)
  const legacy = unfont(decoded)
  const text = lineEnds(legacy.text)
  if (text.trim() === '') throw empty(path)
  return { ...legacy, text }
}

/** \r\n and lone \r (old Macs) become \n, and so do Unicode's own line and paragraph ends. */
export function lineEnds(text: string): string {
  return text.replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
}

/** Decodes with a named encoding, strictly; null when the bytes are not in it or the name is unknown. */
export function decodeAs(bytes: Uint8Array, label: string): string | null {
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes)
    return /^(?:windows-1258|cp1258)$/iu.test(label) ? text.normalize('NFC') : text
  } catch {
    return null
  }
}

export function note(code: string, data: SourceProblem['data']): SourceProblem {
  return { code, level: 'note', data, span: null }
}

function chosen(text: string, encoding: string, why: string): Decoded {
  const plain = encoding === 'utf-8'
  return { text, encoding, problems: plain ? [] : [note('encoding/chosen', { encoding, why })] }
}

function byBom(bytes: Uint8Array): Decoded | null {
  const [a, b, c] = bytes
  const label =
    a === 0xef && b === 0xbb && c === 0xbf
      ? 'utf-8'
      : a === 0xff && b === 0xfe
        ? 'utf-16le'
        : a === 0xfe && b === 0xff
          ? 'utf-16be'
          : null
  const text = label === null ? null : decodeAs(bytes, label)
  return text === null ? null : chosen(text, label!, 'bom')
}

/**
 * UTF-16 without a mark: Latin letters, digits and blanks have a zero byte, always on the same side. A text in
 * Vietnamese has at least a third of them; a binary file has zeros on both sides.
 */
function byNul(bytes: Uint8Array): Decoded | null {
  const seen = Math.min(bytes.length & ~1, 8192)
  if (seen < 8) return null
  let even = 0
  let odd = 0
  for (let at = 0; at < seen; at += 2) {
    if (bytes[at] === 0) even += 1
    if (bytes[at + 1] === 0) odd += 1
  }
  const pairs = seen / 2
  const [most, least, label] = odd > even ? [odd, even, 'utf-16le'] : [even, odd, 'utf-16be']
  if (most < pairs * 0.3 || least > pairs * 0.02) return null
  const text = decodeAs(bytes, label)
  return text === null || holdsControls(text) ? null : chosen(text, label, 'nul-bytes')
}

function byUtf8(bytes: Uint8Array): Decoded | null {
  const text = decodeAs(bytes, 'utf-8')
  return text === null ? null : chosen(text, 'utf-8', 'valid')
}

/**
 * One byte per character: the reading whose words are Vietnamese syllables wins. A text with no Vietnamese marks
 * at all (typed without them, in quotes and dashes of Windows) is windows-1252; anything else is not guessed.
 */
function bySyllables(bytes: Uint8Array): Decoded | null {
  if (looksBinary(bytes)) return null
  const latin = new TextDecoder('windows-1252').decode(bytes)
  const legacy = detectLegacy(latin)
  if (legacy !== null) return chosen(latin, 'windows-1252', 'syllables')
  const viet = decodeAs(bytes, 'windows-1258')
  if (viet !== null) {
    const { marked, share } = syllableShare(viet)
    if (marked >= 2 && share >= 0.7) return chosen(viet, 'windows-1258', 'syllables')
  }
  return /[\u00a1-\u00aa\u00ac-\u00b6\u00b8-\u00ba\u00bc-\u00ff\u0192\u02c6]/u.test(latin)
    ? null
    : chosen(latin, 'windows-1252', 'valid')
}

/** The characters may be right and yet stand for other letters: texts typed for a TCVN3 or VNI font. */
function unfont(decoded: Decoded): Decoded {
  const once = readTwice(decoded.text)
  if (once !== null) return chosen(once, 'utf-8-twice', 'syllables')
  // Good Unicode ends here; a text of which much is no Vietnamese is tried as it is and as windows-1258 misread it.
  const own = detectLegacy(decoded.text)
  const readings = [fontText(decoded.text, own)]
  if (syllableShare(decoded.text).share < 0.7) {
    const western = asWestern(decoded.text)
    readings.push(fontText(western, detectLegacy(western)))
  }
  const best = readings
    .filter((reading) => reading !== null)
    .sort((a, b) => syllableShare(b.text).share - syllableShare(a.text).share)[0]
  if (best === undefined) return decoded
  const { legacy, text, decoded: lines, kept } = best
  return {
    text,
    encoding: legacy,
    problems: [
      note('encoding/chosen', { encoding: legacy, why: 'syllables' }),
      // Part of the text was Unicode already: said, for a line could have gone to the wrong side.
      ...(kept > 0 ? [note('encoding/mixed', { encoding: legacy, decoded: lines, kept })] : []),
    ],
  }
}

function fontText(stored: string, legacy: Legacy | null): (LegacyText & { readonly legacy: Legacy }) | null {
  return legacy === null ? null : { legacy, ...decodeLegacyLines(stored, legacy) }
}

/** NUL, or more control characters than word processors leave behind (cell marks, fields), is no text. */
function holdsControls(text: string): boolean {
  let controls = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0) return true
    if (isControl(unit)) controls += 1
  }
  return controls > 2 && controls * 50 > text.length
}

function looksBinary(bytes: Uint8Array): boolean {
  let controls = 0
  for (const byte of bytes) {
    if (byte === 0) return true
    if (isControl(byte)) controls += 1
  }
  return controls > 2 && controls * 50 > bytes.length
}

/** C0 controls other than tab, line feed, vertical tab, form feed, carriage return, escape, and the old end-of-file. */
function isControl(unit: number): boolean {
  return unit < 32 && !(unit >= 9 && unit <= 13) && unit !== 26 && unit !== 27
}

function firstBadByte(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const step = 4096
  let from = 0
  try {
    for (; from < bytes.length; from += step)
      decoder.decode(bytes.subarray(from, from + step), { stream: true })
  } catch {
    // The step holds it: go on byte by byte from a place that is a boundary of characters.
    let start = from
    while (start > 0 && from - start < 3 && (bytes[start]! & 0xc0) === 0x80) start -= 1
    return start + validPrefix(bytes.subarray(start, from + step + 4))
  }
  return bytes.length
}

/** Length of the longest prefix that is whole, valid UTF-8. */
function validPrefix(bytes: Uint8Array): number {
  return leading(bytes.length, (index) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, index + 1), { stream: true })
      return true
    } catch {
      return false
    }
  })
}
