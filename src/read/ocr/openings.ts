import type { OcrWord } from './page.ts'

/** A label with its stop. */
const label = /^(?:\d{1,2}|\p{Lu}|[IVX]{1,5}|[a-zđ])[.)]$/u
/** The same, with what a wide gap behind it was read as. */
const drawnOut = /^((?:\d{1,2}|\p{Lu}|[IVX]{1,5})\.)[._…]+$/u
const leader = /^[._…]{1,4}$/u
/** A dash as it may be read; no plan begins its items with a tilde or a rule. */
const dash = /^(?:[-–—_~¬]|--)$/u
/** A bullet as it may be read: a sign, or one letter or digit of which recognition is not sure. */
const sign = /^[•›‹*]$/u
const letter = /^[a-zđ\d+]$/u
const unsure = 0.6
/** A round bullet with the blank behind it: "e_ Trồng cây", "se Trồng cây"; no such word begins a line. */
const round = /^(?:(?:[es«»°¢©®§¤■▪]|se)_?|[a-z]{1,2}_)$/u
const begins = /^[“"(]?[\p{Lu}\d]/u

/**
 * The words of a line with its label or bullet as plans have them: "2. _ Thực hiện" had a wide gap behind its label,
 * "» - Phát hiện" a round bullet in front of its dash, "_ Huy động" begins with a dash. The same words where nothing
 * is to be mended.
 */
export function opened(words: readonly OcrWord[]): readonly OcrWord[] {
  const [first, second, ...rest] = words
  if (first === undefined || second === undefined) return words
  const stopped = drawnOut.exec(first.text)?.[1]
  const begun = stopped === undefined ? first : { ...first, text: stopped }
  if (label.test(begun.text)) {
    if (leader.test(second.text) && rest.some(({ text }) => /[\p{L}\p{N}]/u.test(text)))
      return [begun, ...rest]
    return begun === first ? words : [begun, second, ...rest]
  }
  if (round.test(first.text) && begins.test(second.text)) return [{ ...first, text: '•' }, second, ...rest]
  const isBullet =
    sign.test(first.text) || round.test(first.text) || (letter.test(first.text) && first.confidence < unsure)
  if (isBullet && dash.test(second.text) && rest.length > 0) return [{ ...second, text: '-' }, ...rest]
  return first.text !== '-' && dash.test(first.text) ? [{ ...first, text: '-' }, second, ...rest] : words
}
