import { evenBullets } from './bullets.ts'
import { withoutDust } from './dust.ts'
import { joined, type OcrLine, type OcrWord } from './page.ts'
import { withoutStray } from './stray.ts'

/** A label with its stop. */
const label = /^(?:\d{1,2}(?:\.\d{1,2}){0,3}|\p{Lu}|[IVX]{1,5}|[a-zđ])[.)/]$/u
/** The same, with what a wide gap behind it was read as. */
const drawnOut = /^((?:\d{1,2}|\p{Lu}|[IVX]{1,5})\.|[a-zđ]\))[._…›:°ạ]+$/u
const leader = /^[._…]{1,4}$/u
/** The gap read as a dash, of which recognition is not sure: "3. — Hỗ trợ". */
const leaderDash = /^[-–—~¬=]{1,2}$/u
/** A dash as it may be read; no plan begins its items with a tilde, a rule, a lone colon or quotation mark; two of them are one dash. */
const dash = /^(?:[-–—_~¬ˆ:“]|(?=.*[-–—])[-–—_~¬ˆ=]{2,3})$/u
/** A bullet as it may be read: a sign, or one letter or digit of which recognition is not sure. */
const sign = /^[•›‹*]$/u
const letter = /^[a-zđ\d+]$/u
const unsure = 0.6
/** Of a letter that is one recognition is surer. */
const quiteSure = 0.95
/** A round bullet with the blank behind it: "e_ Trồng cây", "se Trồng cây"; no such word begins a line. */
const round = /^(?:(?:[es]?[«»°¢©®§¤■▪]|se?|e)_?|[a-z]{1,2}_)$/u
const spoken = /^(?:e|se?)$/u
const begins = /^[“"(]?[\p{Lu}\d]/u
/** A dash with the gap behind it: "-_ Nguồn thu". */
const gapped = /^[-–—][._]+$/u
/** A round bullet at the very word that it stands in front of: "«100% hộ dân". */
const attached = /^[«»©®°](?=[\p{Lu}\d])/u

/** The lines with their labels and bullets as plans have them; the items of one list begin with one sign. */
export function openedLines(lines: readonly OcrLine[]): readonly OcrLine[] {
  const guessed = new Set<OcrLine>()
  const begun = withoutStray(lines).map((line) => {
    const words = opened(apart(withoutDust(line)))
    if (words === line.words) return line
    const own = { ...line, words, text: joined(words) }
    if (words[0]!.text === '-' && words.length < line.words.length && !dash.test(line.words[0]!.text))
      guessed.add(own)
    return own
  })
  return evenBullets(numberedNotes(begun), guessed)
}

/** "PHẦNI", "ChươngII": the blank in front of a number got lost. */
const glued = /^(phần|chương|mục)([IVX]{1,5})([.:]?)$/iu

function apart(words: readonly OcrWord[]): readonly OcrWord[] {
  const [first, ...rest] = words
  const parts = first === undefined ? null : glued.exec(first.text)
  if (parts === null) return words
  return [{ ...first!, text: parts[1]! }, { ...first!, text: `${parts[2]}${parts[3]}` }, ...rest]
}

/** The mark of a note as web pages print it, and as it may be read: "LL]", "{1]". */
const noteMark = /^\[(\d{1,2})\]$/u
const likeMark = /^(?:[[{|!][\p{L}\d]{0,2}[\])}]|[\p{L}\d]{0,2}[\]}])$/u
/** So many lines a note takes at most. */
const longestNote = 6

/** Notes count on: one that begins with what may be a mark, beside one whose mark was read, has the number between. */
function numberedNotes(lines: readonly OcrLine[]): readonly OcrLine[] {
  const numberOf = (line: OcrLine) => Number(noteMark.exec(line.words[0]?.text ?? '')?.[1] ?? 0)
  if (!lines.some((line) => numberOf(line) > 0)) return lines
  let last = 0
  let lastAt = 0
  return lines.map((line, at) => {
    const [first, second, ...rest] = line.words
    const own = numberOf(line)
    if (own > 0) [last, lastAt] = [own, at]
    else if (second !== undefined && likeMark.test(first!.text) && /^\p{Lu}/u.test(second.text)) {
      const next = lines.slice(at + 1, at + 1 + longestNote).find((each) => numberOf(each) > 0)
      const isNear = last > 0 && at - lastAt <= longestNote
      if (next === undefined ? isNear : numberOf(next) === last + 2) {
        last += 1
        lastAt = at
        const words = [{ ...first!, text: `[${last}]` }, second, ...rest]
        return { ...line, words, text: joined(words) }
      }
    }
    return line
  })
}

/** "VII. _KINH PHÍ", 'VIII. "TỔ CHỨC': the gap behind a label run into its title; a quotation mark is closed again. */
function withoutGap(title: OcrWord, rest: readonly OcrWord[]): OcrWord {
  const isOpen = title.confidence < unsure && ![title, ...rest].some(({ text }) => /["”]\P{L}*$/u.test(text))
  const text = title.text.replace(isOpen ? /^[_~¬="“]+(?=\p{Lu})/u : /^[_~¬=]+(?=\p{Lu})/u, '')
  return text === title.text ? title : { ...title, text }
}

/**
 * The words of a line with its label or bullet as plans have them: "2. _ Thực hiện" had a wide gap behind its label,
 * "» - Phát hiện" a round bullet in front of its dash, "_ Huy động" begins with a dash, "«100%" with a bullet. The
 * same words where nothing is to be mended.
 */
function opened(words: readonly OcrWord[]): readonly OcrWord[] {
  const [first, second, ...rest] = words
  if (first === undefined || second === undefined) return words
  const stopped = drawnOut.exec(first.text)?.[1]
  const begun = stopped === undefined ? first : { ...first, text: stopped }
  if (label.test(begun.text)) {
    const isGap = leader.test(second.text) || (leaderDash.test(second.text) && second.confidence < unsure)
    if (isGap && rest.some(({ text }) => /[\p{L}\p{N}]/u.test(text))) return [begun, ...rest]
    const title = withoutGap(second, rest)
    return begun === first && title === second ? words : [begun, title, ...rest]
  }
  const isRound = round.test(first.text) && !(spoken.test(first.text) && first.confidence > quiteSure)
  const glued = attached.exec(first.text)?.[0]
  if (glued !== undefined && first.confidence < unsure && !words.some(({ text }) => text.endsWith('»')))
    return [{ ...first, text: '•' }, { ...first, text: first.text.slice(glued.length) }, second, ...rest]
  if (gapped.test(first.text)) return [{ ...first, text: '-' }, second, ...rest]
  if (first.text === '-' && /^_+$/.test(second.text) && rest.length > 0) return [first, ...rest]
  if (isRound && leader.test(second.text) && second.text !== '_' && begins.test(rest[0]?.text ?? ''))
    return [{ ...first, text: '•' }, ...rest]
  if (isRound && begins.test(second.text)) return [{ ...first, text: '•' }, second, ...rest]
  const isBullet = sign.test(first.text) || isRound || (letter.test(first.text) && first.confidence < unsure)
  if (isBullet && dash.test(second.text) && rest.length > 0) return [{ ...second, text: '-' }, ...rest]
  return first.text !== '-' && dash.test(first.text) ? [{ ...first, text: '-' }, second, ...rest] : words
}
