import { compiled, withRanges } from '../text/letters.ts'
import type { Span } from '../text/mapped.ts'
import { withoutNextAct } from './target-lists.ts'
import { ownLimit, type Value } from './target-numbers.ts'
import { type View, words } from './view.ts'

/**
 * A day, a month or a quarter by which a value is to be reached, or years in which it is: "đến hết ngày 30/6/2026",
 * "đến hết quý II", "trong giai đoạn 2026 - 2028,".
 */
const moment = String.raw`(?:đến|trong|hết|cuối|vào|trước)(?: hết| cuối| trước)? (?:ngày \d{1,2}\/\d{1,2}(?:\/\d{4})?|tháng \d{1,2}(?:(?:\/| năm )\d{4})?|quý (?:[iv]{1,3}|[1-4])(?:(?:\/| năm )\d{4})?),?|(?:trong |cả )?giai đoạn 20\d\d ?- ?20\d\d,`
const leadWords = compiled(
  String.raw`^(?:${moment}|[-+(]|và|trong đó,?|phấn đấu|dự kiến|mục tiêu(?: là)?:?|chỉ tiêu:?|(?:đến|trong|hết|cuối|vào|từ|riêng)(?: hết| cuối)? năm 20\d\d,?|năm 20\d\d,?|hằng năm,?|hàng năm,?|mỗi năm,?|bảo đảm|đảm bảo|duy trì|giữ vững|giữ|nâng(?: cao)?|đưa|giảm|tăng|cắt giảm|rút(?: ngắn)?|tiết kiệm|khống chế|kiềm chế|bố trí|phân bổ|dành|trích|có|đạt|hoàn thành(?! (?:xuất sắc |tốt )?nhiệm vụ[ :]*$)|đến|về|tỷ lệ đạt|bình quân|trung bình)(?![\p{L}\p{N}])[ :,]*`,
  'u',
)
const tailWords = compiled(
  String.raw`[ ,:(]*(?<![\p{L}\p{N}])(?:${moment}|(?<!(?:loại|chưa|không) )đạt|đạt tỷ lệ|\d[\d.]{0,8} ?\/ ?\d[\d.]{0,8} =|=|tỷ lệ|còn|xuống|giảm|tăng|(?<!trở )lên|giai đoạn(?: 20\d\d ?- ?20\d\d)?|là|(?<!(?:lấn|xâm|đánh|bao) )chiếm|đóng góp|tương đương|bằng|từ|trên|dưới|(?:ở )?mức|thêm|có|vượt|phấn đấu|(?:đạt )?chỉ tiêu|lần lượt|(?:trong )?(?:các )?năm 20\d\d(?:(?: và|, và|,| -) 20\d\d){1,9}|(?:đạt|tăng|giảm|còn) bình quân|(?<!tốc độ |vào |cho )tăng trưởng(?: bình quân)?|(?<!lượng [^,;:]{1,60} (?:giảm|tăng|tiết kiệm) )được|(?:đến|trong|vào|hết)(?: hết| cuối)? năm 20\d\d|năm 20\d\d|hằng năm|hàng năm|mỗi năm|không quá)$`,
  'u',
)
const measures = withRanges(
  /^(?:tỷ lệ|tỉ lệ|tỷ trọng|tỷ suất|tỉ suất|chỉ số|mức|số lượng|số(?! hóa)|tổng(?! (?:hợp|kết|rà soát|kiểm|vệ sinh|điều tra|duyệt|đài))|giá trị|tốc độ|thu nhập|sản lượng|diện tích|độ |năng suất|doanh thu|tuổi thọ|điểm (?:số|trung bình|bình quân))(?!\p{L})/u,
)
const noSubject =
  /^(?:$|[,;.)(]|so với|trong|vào|trở lên|trở xuống|dự toán|và |theo|của kế hoạch|kế hoạch|chỉ tiêu|hằng năm|hàng năm|mỗi năm|\/|đến (?:năm|hết|ngày|tháng|quý)|trước (?:ngày|tháng|quý)|năm|trên tổng|tổng số$|(?:lên|xuống|còn)(?: |$))/u

/** "25 kg mỗi ngày", "150.000 tấn CO2 mỗi năm": what stands behind a unit of measure. */
const perTime = /(?: (?:co2|co₂))?(?: (?:mỗi|một|trên) (?:năm|quý|tháng|tuần|ngày|ca|vụ|giờ))?$/u

const budgeted = /^dự toán (?:chi|thu|kinh phí|ngân sách) /u

const measuring =
  /^(?:tỷ lệ|tỉ lệ|tỷ trọng|tỷ suất|tỉ suất|chỉ số|mức (?!độ)|số (?!hóa)|tổng (?!hợp|kết|rà soát|kiểm|vệ sinh|điều tra|duyệt)|giá trị|tốc độ|thu nhập|sản lượng|diện tích|độ che phủ|năng suất|doanh thu|lợi nhuận|tuổi thọ|điểm|quỹ|thời gian|lượng|công suất|mật độ|ngày lưu trú|học lực|hạnh kiểm|xếp loại|đánh giá,? xếp loại|kết quả (?:học tập|học lực|hạnh kiểm|rèn luyện|xếp loại))/u
const general =
  /^(?:các |về |mục tiêu|chỉ tiêu|tiêu chí|yêu cầu|nội dung|nhiệm vụ|công tác|lĩnh vực|phấn đấu|giai đoạn|(?:đến |trong |hết |từ )?(?:hết |cuối )?năm |quý |cụ thể|trong đó)/u

/**
 * What a lead says is measured by the values behind and below it: "Tỷ lệ hộ dân được cấp nước:". Right in front
 * of its text any name is one; '' for one that names nothing to measure.
 */
export function measureIn(lead: string, inFront = false): string {
  const low = lead.toLowerCase()
  if (inFront ? general.test(low) : !measuring.test(low.replace(leadWords, ''))) return ''
  const named = strip(lead.replace(/ ?\(%\)|[ :.]+$/gu, ''), leadWords, tailWords)
  return /\d ?%|^[^\p{L}]*$/u.test(named) ? '' : named
}

/** "Giảm tỷ lệ hộ nghèo bình quân 1%": the adverb belongs to the change, no part of what changes. */
const changing = withRanges(/^(?:phấn đấu )?(?:giảm|tăng|hạ|nâng|kéo giảm)(?!\p{L})/iu)
const onAverage = / (?:bình quân|trung bình)(?: (?:mỗi|hằng|hàng|một|1) năm)?$/u

/** A unit of measure (đơn vị đo), which says nothing about what is measured. */
const unit = withRanges(
  /^(?:usd|đô la(?: mỹ)?|lượt|tấn|tạ|ha|hecta|m2|m3|m²|m³|mét|km|km2|kg|kwh|mw|giờ|điểm|người|đêm|lít|lần(?= ?\/| mỗi | một | trong )(?: (?:mỗi|một|trong)(?: mỗi| một| cả)? \p{L}+(?: học| kỳ)?)?)(?: ?\/ ?\p{L}+| trên \p{L}+)?$/u,
)
/** "Người trên một vạn dân", "bác sĩ/10.000 dân": so many to a number of people. */
const perPeople = withRanges(
  /^\p{L}+(?: \p{L}+)?(?: ?\/ ?| trên )(?:(?:một|mỗi|mười|1|10|100|1\.000|10\.000|100\.000) ?)?(?:(?:trăm|nghìn|ngàn|vạn|triệu) )?(?:dân|người|trẻ|phụ nữ|lao động|hộ|học sinh|sinh viên|giường|ca)(?: \p{L}+){0,3}$/u,
)

/** What is counted one by one, which says nothing of what it is counted for: "đồng chí", "giải", "giáo viên/học kỳ". */
const piece = withRanges(
  /^(?:\p{L}+|(?:đồng|học|giáo|sinh|nhân|đoàn|hội|đảng|thành) (?:chí|sinh|viên)|(?:lao|người lao) động|công dân|quần chúng|thanh niên|phụ nữ|người dân|trẻ em|lượt (?:người|khách|hộ)|đơn vị máu|huy chương|suất quà|(?:căn|ngôi) nhà|cá nhân|ngày công)(?: ?\/ ?\p{L}+(?: \p{L}+)?)?$/u,
)

/** "Kết nạp đảng viên mới:" in front of "05 đồng chí": what a bare number of pieces is a number of; else ''. */
export function labelOf(front: string, pieces: string): string {
  const colon = front.lastIndexOf(':')
  if (colon < 0) return ''
  const label = strip(front.slice(0, colon), leadWords, tailWords)
  const low = label.toLowerCase()
  const counted = pieces
    .toLowerCase()
    .replace(/ ?\([^()]*\)$/u, '')
    .trim()
  if (!/\p{L}{2}/u.test(label) || general.test(low) || !/\p{L}/u.test(counted)) return ''
  if (!piece.test(counted) && !` ${low} `.includes(` ${counted} `)) return ''
  const act = strip(front.slice(colon + 1), leadWords, tailWords)
  if (act === '') return label
  if (/^(?:cấp|khối|lớp|bậc|môn) /u.test(act)) return `${label}: ${act}`
  // "Hiệu trưởng: dự giờ 10% giáo viên": who does what with them.
  return act.split(' ').length > 3 ? '' : `${label}: ${act} ${counted}`
}

/**
 * "Hội thi nấu ăn (ít nhất 02 cuộc)": what stands in front of the bracket whose first value names nothing itself; of a
 * value with nothing in front what a lead above names: "3. Kết nạp mới: 05 đồng chí".
 */
export function namedAhead(
  view: View,
  sentence: Span,
  clause: Span,
  value: Value,
  named: string,
  lead: string,
): string {
  const front = words(view, { start: clause.start, end: value.start })
  if (lead !== '' && strip(front, leadWords, tailWords) === '') return labelOf(`${lead}:`, named) || named
  if (view.folded[clause.start - 1] !== '(') return named
  const ahead = words(view, { start: sentence.start, end: clause.start - 1 })
  if (named === '') return measureIn(ahead, true)
  return (piece.test(named.toLowerCase()) && labelOf(`${ahead}:`, named)) || named
}

export function isUnit(text: string): boolean {
  const low = text.toLowerCase()
  return unit.test(low) || perPeople.test(low)
}

/** "Kinh tế số đạt 30% GRDP": a whole of which something in front is a share. */
const whole = withRanges(
  /^(?:grdp|gdp|tổng(?! số)|giá trị (?:sản xuất|gia tăng|tăng thêm|sản phẩm)|kim ngạch)(?!\p{L})/u,
)
const sharing = withRanges(
  /[\p{L})] (?:đạt|chiếm|đóng góp|tương đương|bằng)(?: (?:khoảng|trên|từ|ít nhất|tối thiểu))? ?$/u,
)

/** "80% trang trại kết nối (vào) năm 2028": when, and not what; a plan "năm 2028" is one of that year. */
const ownYear =
  /(?:,? (?:vào|đến|trong|hết)(?: hết| cuối)?|(?<!so với|cuối|đầu|của|cùng kỳ|kế hoạch|dự toán|ngân sách|chỉ tiêu|chương trình|nhiệm vụ|kết quả|việc|dịp|Tết)) năm 20\d\d$/u

/** "100% (18/18) thôn", "90% (45/50 hộ) …" leaves "thôn", "hộ …". */
const fractionBehind = withRanges(/^\(\d[\d.]* ?\/ ?\d[\d.]* ?((?:\p{L}[^()]*)?)\) (?=\p{L})/u)

/** What is counted: the words behind the number, or those before it where it is a rate or nothing follows. */
export function subjectOf(view: View, clause: Span, value: Value): string {
  const front = words(view, { start: clause.start, end: value.start })
  const before = strip(front, leadWords, changing.test(front) ? onAverage : null)
  const lead = view.lower.slice(clause.start, value.start)
  const behind = withoutNextAct(lead, words(view, { start: value.end, end: clause.end }))
    .replace(ownLimit, '')
    .replace(/ ?\(\d{1,2}\)$/u, '')
    .replace(fractionBehind, '$1 ')
    .trim()
    .replace(/^\/(?:năm|tháng|quý|tuần|ngày) /u, '')
    .replace(ownYear, '')
    .trim()
  if (value.amount) return strip(before, leadWords, tailWords)
  const measured =
    (isUnit(behind) || isUnit(behind.toLowerCase().replace(perTime, ''))) &&
    /\p{L} \p{L}/u.test(strip(before, leadWords, tailWords))
  const rate = measured || measures.test(before.toLowerCase()) || /(?:xuống|còn)(?: còn)? ?$/u.test(lead)
  // "Nợ quá hạn không quá 0,15% tổng dư nợ"
  const isLimited = value.values[0]!.comparator !== '=' && /\p{L}{2} ?$/u.test(lead)
  const share = whole.test(behind.toLowerCase()) && (isLimited || sharing.test(lead))
  const named = strip(before, leadWords, tailWords)
  const label = measured ? '' : labelOf(front, behind)
  if (label !== '') return label
  // "Cụm cổ động cửa ngõ: 12 cụm": the noun that is counted stands again behind its number.
  const again = named.toLowerCase().startsWith(`${behind.toLowerCase()} `)
  if (!rate && !share && !again && !noSubject.test(behind.toLowerCase())) return behind
  if (named !== '') return named
  // "Tiết kiệm 10% dự toán chi thường xuyên": of what is said behind, when nothing stands in front.
  return noSubject.test(behind.toLowerCase()) && !budgeted.test(behind.toLowerCase()) ? '' : behind
}

function strip(text: string, lead: RegExp, tail: RegExp | null): string {
  let rest = text.trim()
  for (let round = 0; round < 6; round++) {
    const low = rest.toLowerCase()
    const front = lead.exec(low)
    const back = tail?.exec(low)
    if (front === null && (back === null || back === undefined)) break
    if (back !== null && back !== undefined) rest = rest.slice(0, back.index)
    else rest = rest.slice(front![0].length)
    rest = rest.trim()
  }
  return rest.replace(/[ ,;:(]+$/u, '')
}
