import { foldCase } from '../text/fold.ts'
import { compiled } from '../text/letters.ts'
import { matchesOf } from '../text/matches.ts'
import { numeric, spelledNumber, spelledValue } from '../text/numbers.ts'
import { type Beside, besideOf, isOneAct } from './beside.ts'
import type { Softer } from './softer.ts'

const span = '(?<span>năm học|học kỳ|năm|quý|tháng|tuần|ngày)(?!\\p{L})'
const number = `(?<count>\\d+|(?:${spelledNumber})(?= ))`
const what = '(?<what>lần|buổi|đợt|kỳ|phiên|giờ)(?!\\p{L})'
const each = '(?:mỗi|một|hằng|hàng|từng|trong(?: một| mỗi)?|trên)'

/** How often something is done (tần suất), in the ways it is written. */
const ways = [
  // "02 lần mỗi tuần", "01 buổi/tháng"
  `(?<!\\p{L}|\\p{N})${number} ?${what}(?: \\p{L}+){0,2}? ?(?:/ ?|${each} )${span}`,
  // "mỗi quý phát thanh ít nhất 06 buổi", "hằng tháng 02 lần"
  `(?<!\\p{L})${each} ${span}(?:,? \\p{L}+){0,10}? ${number} ?${what}`,
  // "02 ngày một lần", "03 tháng/lần"
  `(?<!\\p{L}|\\p{N})(?<every>\\d+) ${span} ?(?:/ ?|một |1 |01 )lần(?!\\p{L})`,
  // "định kỳ hằng quý"
  `(?<!\\p{L})định kỳ (?:mỗi |hằng |hàng |một )?(?:(?<every>\\d+) )?${span}(?!,? [^,;.]{0,30}?\\d+ ?lần)`,
].map((pattern) => compiled(pattern, 'gu'))

const perYear: Readonly<Record<string, number>> = {
  'năm học': 1,
  năm: 1,
  'học kỳ': 2,
  quý: 4,
  tháng: 12,
  tuần: 52,
  ngày: 365,
}

/** What is done the less often the better, or not oftener. */
const limited = /(?<!\p{L})(?:không quá|tối đa|không vượt quá|nhiều nhất) (?:là )?$/u

interface Frequency extends Beside {
  readonly words: string
  readonly what: string
  /** Times a year. */
  readonly rate: number
}

/** The one frequency of an answer where it is lower than that of the demand, for the same act: "mỗi quý 01 lần" for "mỗi tháng 01 lần". */
export function fewerTimes(asked: string, given: string): Softer | null {
  const [demand, answer] = [asked, given].map(frequencyIn)
  if (demand == null || answer == null || demand.what !== answer.what) return null
  return answer.rate < demand.rate && isOneAct(demand, answer)
    ? { expected: demand.words, actual: answer.words }
    : null
}

/** The only frequency of a text. */
function frequencyIn(text: string): Frequency | null {
  const folded = foldCase(text.normalize('NFC'))
  const found: { readonly match: RegExpExecArray; readonly end: number }[] = []
  for (const way of ways)
    for (const match of matchesOf(way, folded)) {
      const end = match.index + match[0].length
      if (!found.some((other) => match.index < other.end && other.match.index < end))
        found.push({ match, end })
    }
  const [first, ...more] = found
  if (first === undefined || more.length > 0) return null
  const { match, end } = first
  const { count, every, span: of, what: times } = match.groups!
  const beside = besideOf(folded, match.index, end)
  // How often is reported, the rules of `reporting/` judge.
  if (beside.has('báo') && beside.has('cáo')) return null
  if (limited.test(folded.slice(0, match.index + match[0].indexOf(count ?? match[0])))) return null
  return {
    words: match[0],
    what: times ?? 'lần',
    rate: (countOf(count) * perYear[of!]!) / countOf(every),
    beside,
  }
}

function countOf(number: string | undefined): number {
  if (number === undefined) return 1
  return /^\d/.test(number) ? numeric(number) : spelledValue(number)
}
