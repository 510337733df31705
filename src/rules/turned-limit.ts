import { compiled } from '../text/letters.ts'
import { matchesOf } from '../text/matches.ts'
import { amountOf, countInWords } from '../text/numbers.ts'
import { type Beside, besideOf, isOneAct } from './beside.ts'
import { onOneLine } from './on-one-line.ts'
import type { Softer } from './softer.ts'

const number = `(?<value>\\d[\\d.,]*|một|năm|${countInWords})`
const thing = '(?<unit>%|phần trăm|(?!(?:mươi|trăm|nghìn|triệu|tỷ|điểm)(?!\\p{L}))\\p{L}+)'
/** "Ít nhất 02 lần", "đạt trên 60%", "từ 02 lần trở lên". */
const leasts = [
  `(?<!\\p{L})(?:ít nhất|tối thiểu|không (?:dưới|ít hơn|thấp hơn)) (?:(?:là|đạt|có|phải) )?${number} ?${thing}`,
  `(?<!\\p{L})trên (?<value>\\d[\\d.,]*) ?(?<unit>%)`,
  `(?<!\\p{L})từ ${number} ?${thing}(?: \\p{L}+){0,3}? trở lên(?!\\p{L})`,
]
/** "Tối đa 02 lần", "dưới 60%", "chỉ tổ chức 02 buổi". */
const mosts = [
  `(?<!\\p{L})(?:tối đa|nhiều nhất|không (?:vượt )?quá|không (?:vượt|nhiều hơn|cao hơn)) (?:(?:là|đạt|có|phải) )?${number} ?${thing}`,
  `(?<!\\p{L})(?<!(?:không|đến) )dưới (?<value>\\d[\\d.,]*) ?(?<unit>%)`,
  `(?<!\\p{L})(?<!(?:không|địa) )chỉ (?!đạo|tiêu|số|thị|dẫn|huy|định|rõ|ra)(?:\\p{L}+ ){0,4}?${number} ?${thing}`,
  `(?<!\\p{L})từ ${number} ?${thing}(?: \\p{L}+){0,3}? trở xuống(?!\\p{L})`,
]
const patterns = [
  ...leasts.map((source) => ({ side: 'least', pattern: compiled(source, 'gu') })),
  ...mosts.map((source) => ({ side: 'most', pattern: compiled(source, 'gu') })),
]
const cue = /nhất|tối|không|trên|từ|quá|dưới|chỉ/u

/** What grows or shrinks by so much has its limit on another side than what stays: "giảm ít nhất 5%", "còn không quá 5%". */
const moving =
  /(?<!\p{L})(?:giảm|cắt|hạ|tăng|nâng|thêm|rút ngắn|tiết kiệm|sớm hơn|trước hạn|xuống|còn|vượt)(?!\p{L})/u
/** "Trễ hạn không quá 5%" where 95% were to be in time; what is given may be more, and has its limit. */
const unlike =
  /(?<!\p{L})(?:trễ|muộn|chậm|quá hạn|chưa|không|hủy|sai|lỗi|vi phạm|chết|hỏng|thất thoát|hỗ trợ|thưởng|trợ cấp|cho vay|trước)(?!\p{L})/u

interface Limit extends Beside {
  readonly side: string
  readonly words: string
  readonly value: number
  readonly unit: string
  /** The words of its sentence, without the limit. */
  readonly around: string
}

/**
 * A limit that an answer turns round for the same matter: "tối đa 04 ngày" for "ít nhất 03 ngày", "đạt ít nhất 5%" for
 * "không quá 5%".
 */
export function turnedLimit(asked: string, given: string): Softer | null {
  const [demand, answer] = [asked, given].map(limitsIn) as [readonly Limit[], readonly Limit[]]
  for (const theirs of demand) {
    const same = answer.filter(({ unit }) => unit === theirs.unit)
    if (same.some((own) => own.side === theirs.side && isOneAct(theirs, own))) continue
    const turned = same.find((own) => own.side !== theirs.side && isOneAct(theirs, own))
    if (turned === undefined || isAnother(theirs, turned)) continue
    return { expected: theirs.words, actual: turned.words }
  }
  return null
}

/** How far two shares are apart that can be those of what is good and of what is bad. */
const farApart = 50

function isAnother(theirs: Limit, own: Limit): boolean {
  const differs = (words: RegExp) => words.exec(theirs.around)?.[0] !== words.exec(own.around)?.[0]
  if (differs(moving) || differs(unlike)) return true
  return own.unit === '%' && Math.abs(theirs.value - own.value) > farApart
}

/** No clause has more limits of one kind. */
const mostLimits = 20

function limitsIn(text: string): readonly Limit[] {
  const folded = onOneLine(text)
  if (!cue.test(folded)) return []
  return patterns.flatMap(({ side, pattern }) =>
    matchesOf(pattern, folded)
      .slice(0, mostLimits)
      .map(({ 0: words, index, groups }): Limit => {
        const end = index + words.length
        const [before, behind] = [
          folded.slice(0, index).split(/[;.]/u).at(-1)!,
          folded.slice(end).split(/[;.]/u)[0]!,
        ]
        return {
          side,
          words,
          value: amountOf(groups!.value!),
          unit: groups!.unit === 'phần trăm' ? '%' : groups!.unit!,
          around: `${before} ${behind}`,
          beside: besideOf(folded, index, end),
        }
      }),
  )
}
