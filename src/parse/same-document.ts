import { memo } from '../knowledge/memo.ts'
import { compareKey } from '../text/fold.ts'
import type { Citation } from './citation.ts'

/** What two mentions of one document have in common: the number, the name of a law, or kind, date and issuer. */
export function keysOf({ number, symbol, kind, title, date, issuer }: Citation): readonly string[] {
  const named = kind === 'Luật' || kind === 'PL' ? [`${kind}: ${compareKey(title ?? '')}`] : []
  if (number !== null)
    return [`${serialOf(number, symbol)}|${symbolKey(number.slice(number.search(/[/-]/)))}`, ...named]
  return named.length > 0 ? named : [`${kind}; ${date}; ${compareKey(issuer ?? '')}`]
}

/** "05" is 5; of "68.4" both figures count. */
function serialOf(number: string, symbol: Citation['symbol']): string {
  const part = /^\d+(\.\d+)/u.exec(number)?.[1] ?? ''
  return `${symbol?.serial ?? ''}${part}`
}

const symbolKey = memo(compareKey)

/** Whether two mentions with a key in common are one document: no number is blank or another one, nor is the date. */
export function isSame(first: Citation, later: Citation): boolean {
  if (first.symbol?.blank === true || later.symbol?.blank === true) return false
  if (
    first.number !== null &&
    later.number !== null &&
    serialOf(first.number, first.symbol) !== serialOf(later.number, later.symbol)
  )
    return false
  if (first.number !== later.number && isOfAnotherYear(first, later)) return false
  if (first.number === null && later.number === null && isTitledOtherwise(first, later)) return false
  if (first.date === null || later.date === null) return true
  return first.date.startsWith(later.date) || later.date.startsWith(first.date)
}

/** "Quyết định số 5 ngày …" and "Quyết định số 6 ngày …" of one day, both without their symbol. */
function isTitledOtherwise(first: Citation, later: Citation): boolean {
  return first.title !== null && later.title !== null && compareKey(first.title) !== compareKey(later.title)
}

/** "Luật Đất đai năm 2013" and "Luật Đất đai số 31/2024/QH15". */
function isOfAnotherYear(first: Citation, later: Citation): boolean {
  const [one, other] = [first, later].map(
    ({ number, date }) => /\/((?:19|20)\d\d)\//u.exec(number ?? '')?.[1] ?? date?.slice(0, 4),
  )
  return one !== undefined && other !== undefined && one !== other
}
