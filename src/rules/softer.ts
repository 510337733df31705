import { foldCase } from '../text/fold.ts'
import { matchesOf } from '../text/matches.ts'
import { numeric } from '../text/numbers.ts'

/** What a demand says, and the words of the answer that ask for less. */
export interface Softer {
  readonly expected: string
  readonly actual: string
}

/** "Không quá 01 lần", "tối đa 05 ngày": what must not be passed. */
const limit =
  /(?<!\p{L})(?:(?:không )?(?:vượt )?quá|tối đa|nhiều nhất) (?:là )?(?<value>\d+(?:[.,]\d+)*) ?(?<unit>%|\p{L}+)/gu
/** "Hạn chế dùng túi ni lông" where no use at all was asked for. */
const less =
  /(?<!\p{L}|không )(?:hạn chế|giảm thiểu|giảm dần|giảm bớt|giảm|bớt|ít) (?:việc |tình trạng )?(?<what>\p{L}+ \p{L}+)/gu
/** What is given may be more: "được hỗ trợ tối đa 05 triệu đồng". */
const granted = /(?<!\p{L})(?:hỗ trợ|thưởng|trợ cấp|cho vay|được cộng)(?!\p{L})[^,;.]{0,60}$/u
/** "Khuyến khích trồng cây" where it was to be done; "vận động, khuyến khích người dân" asks for as much. */
const wished =
  /(?<!\p{L})(?<!(?:vận động|động viên|tuyên truyền|hướng dẫn|hỗ trợ|thực hiện)(?:, | và ))khuyến khích (?:việc )?(?<what>\p{L}+ \p{L}+)/gu
const none = '(?<!\\p{L})(?:không|chấm dứt|nghiêm cấm|cấm) (?:còn |để |xảy ra |có |được |việc |tình trạng )*'

/** The first words by which an answer asks for less than the demand: a higher limit, "hạn chế" for "không". */
export function softerWords(asked: string, given: string): Softer | null {
  const demand = foldCase(asked.normalize('NFC'))
  const answer = foldCase(given.normalize('NFC'))
  for (const { 0: expected, index, groups } of matchesOf(limit, demand)) {
    if (granted.test(demand.slice(0, index)) || groups!.unit === 'điểm') continue
    const same = matchesOf(limit, answer).filter((each) => each.groups!.unit === groups!.unit)
    const [own] = same
    if (same.length === 1 && numeric(own!.groups!.value!) > numeric(groups!.value!))
      return { expected, actual: own![0] }
  }
  for (const { 0: actual, groups } of matchesOf(less, answer)) {
    const what = groups!.what!
    const forbidden = new RegExp(none + what, 'u')
    const expected = forbidden.exec(demand)?.[0]
    if (expected !== undefined && !forbidden.test(answer)) return { expected, actual }
  }
  for (const { 0: actual, groups } of matchesOf(wished, answer)) {
    const what = groups!.what!
    const isKept = answer.replaceAll(actual, ' ').includes(what)
    if (demand.includes(what) && !isKept && !demand.includes('khuyến khích'))
      return { expected: what, actual }
  }
  return null
}
