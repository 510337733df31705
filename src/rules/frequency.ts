import { compiled } from '../text/letters.ts'
import { matchesOf } from '../text/matches.ts'
import { numeric, spelledNumber, spelledValue } from '../text/numbers.ts'
import { type Beside, besideOf, isOneAct } from './beside.ts'
import { onOneLine } from './on-one-line.ts'
import type { Softer } from './softer.ts'

const span = '(?<span>năm học|học kỳ|năm|quý|tháng|tuần|ngày)(?!\\p{L})'
const number = `(?<count>\\d+|(?:${spelledNumber})(?= ))`
const what = '(?<what>lần|buổi|đợt|kỳ|phiên|giờ)(?!\\p{L})'
const each = '(?:mỗi|một|hằng|hàng|từng|trong(?: một| mỗi)?|trên)'

/** How often something is done (tần suất), in the ways it is written. */
const ways = [
  // "02 lần mỗi tuần", "01 buổi/tháng", "01 lần trong hai năm"
  `(?<!\\p{L}|\\p{N})${number} ?${what}(?: \\p{L}+){0,2}? ?(?:/ ?|${each} )(?:(?<every>\\d+|${spelledNumber}) )?${span}`,
  // "mỗi quý phát thanh ít nhất 06 buổi", "hằng tháng 02 lần"
  `(?<!\\p{L})${each} ${span}(?:,? \\p{L}+){0,10}? ${number} ?${what}`,
  // "02 ngày một lần", "03 tháng/lần"
  `(?<!\\p{L}|\\p{N})(?<every>\\d+) ${span} ?(?:/ ?|một |1 |01 )lần(?!\\p{L})`,
  // "định kỳ hằng quý"
  `(?<!\\p{L})định kỳ (?:mỗi |hằng |hàng |một )?(?:(?<every>\\d+) )?${span}(?!,? [^,;.]{0,30}?\\d+ ?lần)`,
].map((pattern) => compiled(pattern, 'gu'))

/** How often in a year. */
export const perYear: Readonly<Record<string, number>> = {
  // Nine months, and half of them.
  'năm học': 4 / 3,
  năm: 1,
  'học kỳ': 8 / 3,
  quý: 4,
  tháng: 12,
  tuần: 52,
  ngày: 365,
}

/** "Hai tuần một lần" is "mỗi tháng hai lần": months and weeks do not divide each other. */
const alike = 0.87
/** Something else is done so often beside it. */
const another = /\d+ ?(?:lần|buổi)(?!\p{L})|(?<!\p{L})(?:hằng|hàng|mỗi) (?:năm|quý|tháng|tuần|ngày)(?!\p{L})/u

/** What is done the less often the better, or not oftener. */
const limited = /(?<!\p{L})(?:quá|tối đa|nhiều nhất) (?:là )?$/u

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
  return answer.rate < demand.rate * alike && isOneAct(demand, answer)
    ? { expected: demand.words, actual: answer.words }
    : null
}

/** The only frequency of a text. */
function frequencyIn(text: string): Frequency | null {
  const folded = onOneLine(text)
  const [match] = ways.flatMap((way) => matchesOf(way, folded)).sort((a, b) => a.index - b.index)
  if (match === undefined) return null
  const end = match.index + match[0].length
  if (another.test(folded.slice(0, match.index)) || another.test(folded.slice(end))) return null
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
