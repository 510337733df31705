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
/**
 * "Trong vòng 24 giờ", "chậm nhất sau 02 ngày", "xử lý không quá 02 ngày": until when something is done. What may last
 * so long is none: "nghỉ không quá 05 ngày".
 */
const term =
  /(?<!\p{L})(?:(?:trong (?:vòng|thời (?:gian|hạn))|(?:chậm|muộn) nhất(?: là)?(?: sau| trong(?: vòng)?)?)(?: không quá| tối đa)?|(?<=(?<!\p{L})(?:trong |(?:xong|hoàn thành|hoàn thiện|giải quyết|xử lý|khắc phục|trả lời|trả kết quả|phản hồi|gửi)(?!\p{L})[^,;.]{0,60}))(?:không quá|tối đa)) (?<value>\d+(?:,\d+)?) ?(?<unit>phút|giờ|h|ngày|tuần)(?!\p{L})/gu
/** Units of time in minutes. */
const minutes: Readonly<Record<string, number>> = { phút: 1, giờ: 60, h: 60, ngày: 1440, tuần: 10080 }
/** What is kept up for a time is kept up the better the longer; a leave or a meeting only lasts. */
const lasting =
  /(?<!\p{L})(?:nghỉ|vắng|họp|kéo dài|duy trì|liên tục|lưu(?: giữ| trữ)?|giữ|công khai|niêm yết|theo dõi)(?!\p{L})[^,;.]{0,60}$/u
/** "Hạn chế dùng túi ni lông" where no use at all was asked for. */
const less =
  /(?<!\p{L}|không )(?:hạn chế|giảm thiểu|giảm dần|giảm bớt|giảm|bớt|ít) (?:(?:đến mức )?thấp nhất |tối đa |dần )?(?:việc |tình trạng |để |xảy ra )*(?<what>\p{L}+ \p{L}+)/gu
/** What is given may be more: "được hỗ trợ tối đa 05 triệu đồng". */
const granted = /(?<!\p{L})(?:hỗ trợ|thưởng|trợ cấp|cho vay|được cộng)(?!\p{L})[^,;.]{0,60}$/u
/** "Khuyến khích trồng cây" where it was to be done; "vận động, khuyến khích người dân" asks for as much. */
const wished =
  /(?<!\p{L})(?<!(?:vận động|động viên|tuyên truyền|hướng dẫn|hỗ trợ|thực hiện)(?:, | và ))khuyến khích (?:việc )?(?<what>\p{L}+ \p{L}+)/gu
/** "Được cấp có thẩm quyền công nhận" where one's own word is enough: "tự đánh giá". */
const judged =
  /(?<!\p{L})được (?!tự )[^,;.]{0,60}?(?:công nhận|thẩm định|nghiệm thu|xác nhận|chứng nhận|đánh giá|xếp loại|bình chọn)(?!\p{L})/u
const bySelf = /(?<!\p{L})tự (?:đánh giá|nhận xét|xếp loại|chấm(?: điểm)?|xác nhận|công nhận)(?!\p{L})/u
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
  const later = laterTerm(demand, answer)
  if (later !== null) return later
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
  const [judgement, own] = [judged.exec(demand)?.[0], bySelf.exec(answer)?.[0]]
  if (
    judgement !== undefined &&
    own !== undefined &&
    !bySelf.test(demand) &&
    !judged.test(answer.replace(/được [^,;.]{0,40}tự /u, ' '))
  )
    return { expected: judgement, actual: own }
  return null
}

/** The one term of an answer where it ends later than that of the demand: "trong vòng 72 giờ" for "24 giờ". */
export function laterTerm(asked: string, given: string): Softer | null {
  const [demand, answer] = [asked, given].map((text) => {
    const folded = foldCase(text.normalize('NFC'))
    return matchesOf(term, folded).filter(({ index }) => !lasting.test(folded.slice(0, index)))
  })
  const [first, own] = [demand![0], answer![0]]
  if (first === undefined || own === undefined || demand!.length > 1 || answer!.length > 1) return null
  const length = ({ groups }: RegExpExecArray) => numeric(groups!.value!) * minutes[groups!.unit!]!
  return length(own) > length(first) ? { expected: first[0], actual: own[0] } : null
}
