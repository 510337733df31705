import { isSyllable } from './syllables.ts'

/**
 * Texts typed for 8-bit fonts: what is stored are Latin-1 characters, what was seen are Vietnamese letters.
 * TCVN3 (.VnTime, "ABC") has one character per letter and its capitals with tones in fonts of their own (.VnTimeH);
 * VNI (VNI-Times) writes a base letter and a mark. Ground of the tables: TCVN 5712:1993 and the VNI for Windows set.
 */
export type Legacy = 'tcvn3' | 'vni'

const tcvn3From = 'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦'
const tcvn3To = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ'

const tcvn3: ReadonlyMap<string, string> = new Map([
  ...[...tcvn3From].map((from, at) => [from, tcvn3To[at]!] as const),
  // Editors turn the micro sign into the Greek letter, and the capital Eth of ABC texts may be a true Đ already.
  ['\u03bc', 'à'],
])

const vniMarks: Readonly<Record<string, string>> = {
  // The mark that follows a, e or o; the same hat and tone on every base that takes it.
  ø: '\u0300',
  ù: '\u0301',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
}

const vniAlone: Readonly<Record<string, string>> = {
  ô: 'ơ',
  ö: 'ư',
  ñ: 'đ',
  î: 'ỵ',
  ì: 'ì',
  í: 'í',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
}

/** Which marks each base takes: plain tones on all, hats on a e o, the breve on a only. */
const plainTones = 'øùûõï'
const hats = 'âáàåãä'
const breves = 'êéèúüë'
const marksOf: Readonly<Record<string, string>> = {
  a: plainTones + hats + breves,
  e: plainTones + hats,
  o: plainTones + hats,
  u: plainTones,
  y: 'øùûõ',
  ô: plainTones,
  ö: plainTones,
}

const vni: ReadonlyMap<string, string> = vniTable()

function vniTable(): Map<string, string> {
  const all = new Map<string, string>()
  const cases = [(s: string) => s, (s: string) => s.toUpperCase()]
  for (const [from, to] of Object.entries(vniAlone))
    for (const cased of cases) all.set(cased(from), cased(to))
  for (const [base, marks] of Object.entries(marksOf))
    for (const mark of marks) {
      const letter = ((vniAlone[base] ?? base) + vniMarks[mark]!).normalize('NFC')
      // A mark in the other case than its base occurs (UÛy, Uûy); the base decides.
      for (const cased of cases)
        for (const casedMark of cases) all.set(cased(base) + casedMark(mark), cased(letter))
    }
  return all
}

export interface Tcvn3Options {
  /** The run is set in a capitals font (.VnTimeH): every letter is a capital, whatever is stored. */
  readonly capitals?: boolean
}

export function decodeTcvn3(text: string, options: Tcvn3Options = {}): string {
  let out = ''
  // An optional hyphen beside the letter ư is stored as the same sign: ưư is no Vietnamese.
  for (const unit of text.replace(/\u00ad{2,}/gu, '\u00ad')) out += tcvn3.get(unit) ?? unit
  return options.capitals === true ? out.toUpperCase() : out
}

export function decodeVni(text: string): string {
  let out = ''
  for (let at = 0; at < text.length; ) {
    const two = vni.get(text.slice(at, at + 2))
    const found = two ?? vni.get(text[at]!) ?? text[at]!
    out += found
    at += two === undefined ? 1 : 2
  }
  return out
}

export function decodeLegacy(text: string, legacy: Legacy, options: Tcvn3Options = {}): string {
  if (legacy === 'tcvn3') return decodeTcvn3(text, options)
  return options.capitals === true ? decodeVni(text).toUpperCase() : decodeVni(text)
}

/**
 * Fonts name their encoding: `.VnTime`, `.VnArialH` (TCVN3, H = capitals), `VNI-Times` (VNI).
 * Null for a Unicode font.
 */
export function legacyFont(name: string): { readonly legacy: Legacy; readonly capitals: boolean } | null {
  const font = name.trim().replace(/^["']+|["']+$/gu, '')
  if (/^\.?Vn(?=[A-Z])/u.test(font) && !/^Vni/iu.test(font))
    return { legacy: 'tcvn3', capitals: /H$/u.test(font.replace(/\s*(?:Bold|Italic|Regular)\s*/giu, '')) }
  if (/^VNI[- ]/iu.test(font)) return { legacy: 'vni', capitals: false }
  return null
}

/** What speaks for each reading of a text: words that are a Vietnamese syllable in this reading and no other. */
export interface LegacyEvidence {
  readonly tcvn3: number
  readonly vni: number
  /** Words that are Vietnamese as they stand (with a letter beyond Latin-1, or a syllable in no legacy reading). */
  readonly unicode: number
  /** Words with marks that no reading explains: foreign words, noise. */
  readonly neither: number
}

/** Everything that is no letter in any reading; TCVN3 uses signs like « ¸ · as letters, so they stay in. */
const separators = /[\s\d!-@[-`{-~\u2010-\u203a\u2026]+/u
const high = /[\u00a1-\u00ff\u03bc]/u
const beyond =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]|\p{Mn}/u
const undecoded = /[\u00a1-\u00bf\u00d7\u00f7]/u

export function legacyEvidence(text: string): LegacyEvidence {
  const count = { tcvn3: 0, vni: 0, unicode: 0, neither: 0 }
  // A text repeats its words: each is judged once.
  const judged = new Map<string, keyof LegacyEvidence | null>()
  for (const word of text.split(separators)) {
    let reading = judged.get(word)
    if (reading === undefined) {
      reading = readingOf(word)
      judged.set(word, reading)
    }
    if (reading !== null) count[reading] += 1
  }
  return count
}

/** The one reading in which a word is Vietnamese; null where it has no marks, or several readings. */
function readingOf(word: string): keyof LegacyEvidence | null {
  if (beyond.test(word)) return 'unicode'
  if (!high.test(word)) return null
  const asTcvn3 = readsAsTcvn3(word)
  const asVni = readsAsVni(word)
  if (isSyllable(word)) return asTcvn3 || asVni ? null : 'unicode'
  if (asTcvn3 === asVni) return asTcvn3 ? null : 'neither'
  return asTcvn3 ? 'tcvn3' : 'vni'
}

function readsAsTcvn3(word: string): boolean {
  const decoded = decodeTcvn3(word)
  return (
    !undecoded.test(decoded) && [...word].every((c) => !high.test(c) || tcvn3.has(c)) && isSyllable(decoded)
  )
}

function readsAsVni(word: string): boolean {
  const decoded = decodeVni(word)
  if (undecoded.test(decoded) || !isSyllable(decoded)) return false
  // A mark that stands without its base shows that this is not VNI.
  for (let at = 0; at < word.length; at++) {
    if (vni.has(word.slice(at, at + 2)) && at + 1 < word.length) at += 1
    else if (high.test(word[at]!) && !vni.has(word[at]!)) return false
  }
  return true
}

/**
 * What a text without font names is written in. Needs two words that read as Vietnamese only so, and that they
 * outnumber the words nothing explains: French and German stay as they are, and so does Unicode Vietnamese.
 * In a text of both kinds (a Unicode letterhead over a TCVN3 body) it says which legacy set occurs.
 */
export function detectLegacy(text: string): Legacy | null {
  const { tcvn3: ofTcvn3, vni: ofVni, neither } = legacyEvidence(text)
  const most = Math.max(ofTcvn3, ofVni)
  if (most < 2 || most < 2 * neither) return null
  // The other set's evidence is chance; where it is not small, the text is noise.
  if (Math.min(ofTcvn3, ofVni) * 3 > most) return null
  return ofTcvn3 > ofVni ? 'tcvn3' : 'vni'
}

export interface LegacyText {
  readonly text: string
  /** Lines that were decoded and lines that had to stay as they were. */
  readonly decoded: number
  readonly kept: number
}

/**
 * Decodes the lines of a text that are in the legacy set and leaves its Unicode lines alone. A line that says
 * nothing of itself (`Sè: 12`) goes with the decided line before it, the first ones with the first decided line.
 */
export function decodeLegacyLines(text: string, legacy: Legacy): LegacyText {
  const lines = text.split('\n')
  const votes = lines.map((line) => {
    const evidence = legacyEvidence(line)
    const own = evidence[legacy]
    return own === evidence.unicode ? null : own > evidence.unicode
  })
  let current = votes.find((vote) => vote !== null) ?? true
  let decoded = 0
  let kept = 0
  const out = lines.map((line, at) => {
    current = votes[at] ?? current
    if (!high.test(line) && !beyond.test(line)) return line
    if (!current) {
      kept += 1
      return line
    }
    decoded += 1
    const words = decodeLegacy(line, legacy)
    return legacy === 'tcvn3' ? repairCapitals(words) : words
  })
  return { text: out.join('\n'), decoded, kept }
}

const word = /[\p{L}\p{M}]+/gu
const plainCapital = /[A-ZĂÂĐÊÔƠƯ]/gu
const plainSmall = /[a-z]/u

/**
 * TCVN3 has no capitals with tones: "QUYÕT §ÞNH" was typed for a capitals font and reads "QUYếT ĐịNH".
 * A word whose plain letters are all capitals gets capitals throughout; with one plain capital only (`Xã`) its
 * neighbours decide, for `Uỷ ban` is right as it stands.
 */
export function repairCapitals(line: string): string {
  const words = [...line.matchAll(word)].map((match) => {
    const found = match[0]
    const capitals = found.match(plainCapital)?.length ?? 0
    const small = plainSmall.test(found)
    const toned = found !== found.toUpperCase()
    return { at: match.index, found, toned, small, capitals }
  })
  const sure = words.map((w) => !w.small && w.capitals >= 2)
  /** Neighbours are words with nothing but blanks between. */
  const beside = (index: number, step: 1 | -1): number | null => {
    const [left, right] = step === 1 ? [words[index], words[index + 1]] : [words[index - 1], words[index]]
    if (left === undefined || right === undefined) return null
    return /^\s+$/u.test(line.slice(left.at + left.found.length, right.at)) ? index + step : null
  }
  let out = ''
  let from = 0
  for (const [index, w] of words.entries()) {
    if (!w.toned || w.small) continue
    const near = [beside(index, -1), beside(index, 1)].filter((i) => i !== null)
    const among = near.length > 0 && near.every((i) => sure[i] === true || !words[i]!.small)
    const upper = sure[index] === true || (among && near.some((i) => sure[i] === true))
    if (!upper) continue
    out += line.slice(from, w.at) + w.found.toUpperCase()
    from = w.at + w.found.length
  }
  return out + line.slice(from)
}
