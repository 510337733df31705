import { bareLetters } from '../../text/fold.ts'
import { isSyllable } from '../../text/syllables.ts'
import type { OcrPage, OcrWord } from './page.ts'

/** A word of which recognition is less sure may be misread; one of which it is surer is not. */
const unsure = 0.935
const sure = 0.955
/** So often a word has to stand beside a neighbour for the document to know it there. */
const often = 2

const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu
/** What stands around the letters of a word. */
const parts = /^([^\p{L}]*)(\p{L}+)([^\p{L}]*)$/u

const shortForm = /^\P{L}*\p{Lu}{1,4}\P{L}*$/u

interface Seen {
  readonly letters: string
  count: number
  confidence: number
}

/**
 * What unsure words are to be where the document itself has another one beside the same neighbour, surely and several
 * times, that differs in nothing but its tone mark or the bar of its đ: "hộ nghẻo" among many "hộ nghèo". A slip that the picture shows
 * plainly is read surely, and stays; so does a word that the document surely has elsewhere ("công nhận"). What can't be
 * spoken is the one word of the document that has its letters.
 */
export function twinsOf(pages: readonly OcrPage[]): ReadonlyMap<OcrWord, string> {
  const words = pages.flatMap(({ lines }) => lines.flatMap((line) => line.words))
  const read = words.map(({ text, shown }) => parts.exec(shown ?? text)?.[2]?.toLowerCase() ?? '')
  const known = new Set(read.filter((_, at) => words[at]!.confidence >= sure))
  const seen = new Map<string, Map<string, Seen>>()
  for (const [at, { confidence }] of words.entries())
    for (const place of placesOf(read, at)) {
      const letters = read[at]!
      const here = seen.get(place) ?? new Map<string, Seen>()
      const one = here.get(letters) ?? { letters, count: 0, confidence: 0 }
      one.count += 1
      one.confidence = Math.max(one.confidence, confidence)
      seen.set(place, here.set(letters, one))
    }
  const found = new Map<OcrWord, string>()
  const counts = new Map<string, number>()
  for (const letters of read) counts.set(letters, (counts.get(letters) ?? 0) + 1)
  const possible = possibleWords(new Set(read))
  for (const [at, word] of words.entries()) {
    const letters = read[at]!
    const bare = bareLetters(letters)
    // What has no marks at all may be a short form or a foreign name: "VAT", "Mup".
    if (bare !== letters && !isSyllable(letters) && !shortForm.test(word.text)) {
      const [one, ...more] = possible.get(bare) ?? []
      if (one !== undefined && more.length === 0 && known.has(one) && counts.get(one)! >= often)
        found.set(word, likeIt(word.text, one))
      // A name from another language is known by its neighbours: "Đăk Nông" among many "Đắk Nông".
      if (one !== undefined) continue
    }
    if (word.shown !== undefined || word.confidence > unsure || known.has(letters)) continue
    for (const place of placesOf(read, at)) {
      const here = [...seen.get(place)!.values()]
      if (here.find((each) => each.letters === letters)!.count > 1) continue
      const twin = here.filter(({ count, confidence }) => count >= often && confidence >= sure)
      if (twin.length === 1) found.set(word, likeIt(word.text, twin[0]!.letters))
    }
  }
  return found
}

/** Words that can be spoken, by what they are without their marks: "huyện" for "HUYẸN", which is none, however sure. */
function possibleWords(read: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const word of read) {
    if (!isSyllable(word)) continue
    const bare = bareLetters(word)
    found.set(bare, [...(found.get(bare) ?? []), word])
  }
  return found
}

/** A word without its tone mark and its bar, beside the one before and the one behind it. */
function placesOf(read: readonly string[], at: number): readonly string[] {
  const letters = read[at]!
  if (letters === '') return []
  const bare = letters.normalize('NFD').replace(tones, '').normalize('NFC').replace(/^đ/u, 'd')
  const [before, behind] = [read[at - 1] ?? '', read[at + 1] ?? '']
  return [...(before === '' ? [] : [`${before} ${bare}<`]), ...(behind === '' ? [] : [`>${bare} ${behind}`])]
}

/** Other letters, in the case of the word and between its marks. */
function likeIt(text: string, letters: string): string {
  const [, open, own, close] = parts.exec(text)!
  const capital = own![0] !== own![0]!.toLowerCase()
  const all = own!.length > 1 && own === own!.toUpperCase()
  const shown = all ? letters.toUpperCase() : capital ? letters[0]!.toUpperCase() + letters.slice(1) : letters
  return `${open}${shown}${close}`
}
