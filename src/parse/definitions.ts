import type { Plan } from '../model/plan.ts'
import { foldCase } from '../text/fold.ts'
import { withRanges } from '../text/letters.ts'
import { trimmed } from '../text/spaces.ts'
import type { ParseContext } from './context.ts'
import { paragraphAt, placeOf, words } from './view.ts'

/** "(sau đây viết tắt là …)", "(gọi chung là …)", "(viết tắt: …)". */
const announced =
  /\((?:dưới đây |sau đây |từ nay |sau này )?(?:xin )?(?:được )?(?:viết tắt|gọi tắt|gọi chung|gọi|viết gọn|viết)(?: là ?:?| ?:) ?(?<term>[^()]{2,120})\)/uy
/** "(CĐS)" right behind its words. */
const bracketed = withRanges(/\((?<term>\p{Lu}[\p{Lu}\p{N}&-]{1,11})\)/uy)

/** How far in front of its bracket a meaning may begin. */
const reach = 320

/** Từ ngữ được đặt viết tắt, gọi tắt: what is announced, and abbreviations in brackets behind their own words. */
export function definitionsOf(context: ParseContext): Plan['definitions'] {
  const { view, path } = context
  const found: Plan['definitions'] = []
  for (const sure of [true, false]) {
    const rule = sure ? announced : bracketed
    const text = sure ? view.lower : view.text
    for (let at = text.indexOf('('); at >= 0; at = text.indexOf('(', at + 1)) {
      rule.lastIndex = at
      const match = rule.exec(text)
      if (match === null) continue
      const from = at + match[0].lastIndexOf(match.groups!.term!)
      const term = words(view, { start: from, end: from + match.groups!.term!.length }).replace(
        /^["“”']+|["“”'.;,]+$/gu,
        '',
      )
      const meaning = meaningOf(context, term, at, sure)
      if (term === '' || meaning === null) continue
      const end = at + match[0].length
      found.push({
        term,
        meaning: words(view, meaning),
        place: placeOf(view, { start: meaning.start, end }, path(at)),
      })
    }
  }
  return found.sort((a, b) => a.place.start - b.place.start)
}

interface Range {
  readonly start: number
  readonly end: number
}

/** The words in front of the bracket that the term stands for; null where a bracket only looks like a definition. */
function meaningOf({ view }: ParseContext, term: string, at: number, sure: boolean): Range | null {
  const own = Math.max(paragraphAt(view, at)?.start ?? 0, at - reach)
  const initials = byInitials(view.text.slice(own, at), term)
  if (initials !== null) return trimmed(view.text, { start: own + initials, end: at })
  if (!sure) return null
  const head = foldCase(term.normalize('NFC')).split(' ')
  // A wrapped line can look like a paragraph of its own; then the words stand in the one before.
  for (const from of [own, Math.max(0, at - reach)])
    for (let count = Math.min(head.length, 2); count > 0; count--) {
      const start = lastWords(view.lower.slice(from, at), head.slice(0, count).join(' '))
      if (start >= 0) return trimmed(view.text, { start: from + start, end: at })
    }
  const lower = view.lower.slice(own, at)
  const cut = Math.max(...[', ', '; ', ': ', '. '].map((mark) => lower.lastIndexOf(mark)))
  return trimmed(view.text, { start: cut < 0 ? own : own + cut + 2, end: at })
}

function lastWords(text: string, words: string): number {
  for (let at = text.lastIndexOf(words); at >= 0; at = at === 0 ? -1 : text.lastIndexOf(words, at - 1)) {
    const border = (char: string | undefined) => char === undefined || !/[\p{L}\p{N}]/u.test(char)
    if (border(text[at - 1]) && border(text[at + words.length])) return at
  }
  return -1
}

const joiners = new Set(['và', 'của', 'về', 'cho', 'các'])

/** Where the last words begin whose initials spell the term: "xã hội học tập" before "(XHHT)"; null where none do. */
function byInitials(text: string, term: string): number | null {
  const letters = [...term.replace(/[^\p{L}]/gu, '')]
  if (letters.length < 2 || letters.some((letter) => letter !== letter.toUpperCase())) return null
  const found = [...text.matchAll(/\p{L}+/gu)]
  let next = letters.length - 1
  for (let index = found.length - 1; index >= 0; index--) {
    const word = found[index]!
    const first = [...word[0]][0]!.toUpperCase()
    const bare = first === 'Đ' ? 'Đ' : first.normalize('NFD')[0]
    const wanted = letters[next]! === 'Đ' ? 'Đ' : letters[next]!.normalize('NFD')[0]
    if (bare === wanted) next -= 1
    else if (!joiners.has(word[0].toLowerCase())) return null
    if (next < 0) return word.index
  }
  return null
}
