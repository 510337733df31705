import type { Span } from '../text/mapped.ts'

/** A line that is nothing but a number: "2", "- 2 -", "Trang 2", "2/5", "Page 2 of 5". */
const alone =
  /^\s*(?:(?:trang|page):? ?|[-–] ?)?(?<number>[1-9]\d{0,2})(?: ?(?:\/|trên|of) ?(?<total>[1-9]\d{0,2}))?(?: ?[-–])?\s*$/iu
/** The same at the edge of a printed page, with the ornaments that are set around it: "Tr. 2", "2 | Page", "–2–". */
const printed =
  /^[-–—.|\s]*(?<name>(?:trang|page|tr\.)[\s:]*)?(?<number>\d{1,4})(?:\s*(?:\/|trên|of)\s*(?:tổng số\s)?(?<total>\d{1,4}))?(?<behind>\s*\|\s*page)?[-–—.|\s]*$/iu
/** "Trang 12 trên tổng số 15" is as long as they get. */
const longestPrinted = 26

/** The number that a line at the edge of a page gives, and whether it says that it is a page's. */
export function pageNumberOf(line: string): { readonly number: number; readonly isNamed: boolean } | null {
  const words = line.normalize('NFC').trim()
  const match = words.length > longestPrinted ? null : printed.exec(words)
  if (match === null) return null
  const { name, number, total, behind } = match.groups!
  if (total !== undefined && Number(total) < Number(number)) return null
  return { number: Number(number), isNamed: name !== undefined || behind !== undefined }
}

/** What a browser prints above and below each page: the time and the page's title, its address and "1/5". */
const browser =
  /^(?:(?:\d{1,2}\/\d{1,2}\/\d{2,4},? \d{1,2}:\d{2}|\d{1,2}:\d{2}(?: ?(?:am|pm|sa|ch))?,? (?:ngày )?\d{1,2}\/\d{1,2}\/\d{2,4})(?: ?(?:am|pm|sa|ch))?(?: .*)?|(?:(?:https?|file):\/\/|about:|data:)\S*(?: .*)?)$/iu

/** Whether a line at the edge of a page is a browser's, not the document's. */
export function isBrowserLine(line: string): boolean {
  return browser.test(line.normalize('NFC').trim())
}

/** A number set in the middle has blanks in front of it, and a form feed. */
const widest = 80
/** A page holds at least this many letters: rows of a flattened table ("1", "2", "3") stand closer together. */
const leastPage = 500

/**
 * Lines with the page's number that a text kept from its print, as their starts: numbers that count up by one from
 * 1 or 2, each a page apart. They belong to no sentence. One number alone is the second page's where it stands apart, or
 * behind a form feed, with a page before it.
 */
export function pageNumbers(text: string, lines: readonly Span[]): ReadonlySet<number> {
  const found: { readonly start: number; readonly number: number; readonly total: number }[] = []
  for (const line of lines) {
    const length = line.end - line.start
    if (length === 0 || (length > 16 && !(text.charCodeAt(line.start) <= 0x20 && length < widest))) continue
    const match = alone.exec(text.slice(line.start, line.end))
    if (match === null) continue
    const number = Number(match.groups!.number)
    const total = Number(match.groups!.total ?? 0)
    if (total > 0 && (total < number || total !== (found[0]?.total ?? total))) return new Set()
    const last = found.at(-1)
    const far = line.start - (last?.start ?? 0) >= leastPage
    if (last === undefined ? number <= 2 && (far || number === 1) : far && number === last.number + 1)
      found.push({ start: line.start, number, total })
    else return new Set()
  }
  const [first] = found
  if (first === undefined || (found.length === 1 && !isSecondPage(text, first))) return new Set()
  return new Set(found.map(({ start }) => start))
}

function isSecondPage(
  text: string,
  { start, number }: { readonly start: number; readonly number: number },
): boolean {
  if (number !== 2 || start < 2 * leastPage) return false
  if (/^\s*?\f/u.test(text.slice(start, start + widest))) return true
  return (
    /\n[ \t]*\r?\n$/u.test(text.slice(Math.max(0, start - 12), start)) &&
    /^[^\n]*\n\s*?\n/u.test(text.slice(start, start + 40))
  )
}
