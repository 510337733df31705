import { bodyLevel, initialsFit } from '../knowledge/bodies.ts'
import { documentByNumber } from '../knowledge/documents.ts'
import { heights } from '../knowledge/levels.ts'
import { memo } from '../knowledge/memo.ts'
import { foldCase } from '../text/fold.ts'
import { withRanges } from '../text/letters.ts'
import { matchesOf } from '../text/matches.ts'
import { trimmed } from '../text/spaces.ts'
import { afterShortForm, bodyAt, bodyName } from './bodies.ts'
import type { Citation } from './citation.ts'
import { dateAt } from './dates.ts'
import { issuerBehind } from './issuer-behind.ts'
import { paragraphAt, type View, words } from './view.ts'

const titleLead = withRanges(
  /(?: của (?:Trung ương|tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu|ngành)(?= (?:về|v\/v) ))?,? ?"?(?:(?<drop>về|v\/v) (?=\p{L}|")|(?<keep>việc|ban hành|phê duyệt|quy định|hướng dẫn|sửa đổi|công bố|triển khai|thực hiện|tăng cường|đẩy mạnh|tổ chức|tiếp tục|phát động|giao|kiện toàn|thành lập|quyết định|kết luận|lãnh đạo|thông báo(?= (?:kết luận|ý kiến|kết quả)))(?= |, ?bổ sung))/iuy,
)
/** What a plan does, right behind its issuer and without "về": "của Ủy ban nhân dân tỉnh bảo đảm trật tự …". */
const bareLead =
  / (?=(?:(?:[Bb]ảo đảm|[Đđ]ảm bảo)(?! (?:các )?(?:thiết thực|hiệu quả|chất lượng|đúng|kịp thời|đồng bộ|nghiêm túc|tiến độ|phù hợp|yêu cầu|đầy đủ|thống nhất|hoàn thành|tiết kiệm))|[Nn]âng cao|[Pp]hòng,? chống|[Hh]ưởng ứng|[Ứứ]ng phó|[Ứứ]ng dụng|[Pp]hát triển|[Xx]ây dựng|[Cc]huyển đổi|[Cc]ải cách|[Cc]hăm sóc|[Cc]hăm lo|[Bb]ảo vệ|[Qq]uản lý|[Đđ]ổi mới|[Đđ]ào tạo|[Bb]ồi dưỡng|[Hh]ỗ trợ|[Tt]riển khai|[Tt]hực hiện|[Tt]ổ chức) )/uy
const titleStop = withRanges(
  /[;:\n\t]|\.(?= |\n|$|\/)| ?\((?=(?:đã )?(?:được )?(?:sửa đổi|bổ sung|thay thế|đính chính)(?: |,))|,? (?=(?:đã )?được (?:sửa đổi|bổ sung|thay thế)(?:,? bổ sung)? (?:bởi|tại|theo) )|,(?= ?(?:đưa|nhằm|góp phần|đồng thời|trong đó|qua đó|từ đó|để|kịp thời|cụ thể|với (?:các )?nội dung|theo đó|trên cơ sở|căn cứ|nay|như sau|có hiệu lực|được)(?!\p{L})| (?:Đề án|Chương trình|Chiến lược|Kế hoạch|Nghị quyết|Chỉ thị|Quyết định|Kết luận) \p{Ll}| (?:Được sự|Theo đề nghị|Sau khi|Xét đề nghị|Thực hiện|Căn cứ) \p{Ll})|,? (?:với (?:các|những|một số) nội dung|cụ thể như sau|như sau|\((?:sau đây|gọi tắt|dưới đây|(?:Chỉ thị|Quyết định|Nghị quyết|Kế hoạch|Chương trình|Kết luận|Đề án) (?:số )?\d[^()]{0,20}\)))| và (?=(?:xét )?(?:đề nghị của|tình hình thực tế|điều kiện thực tế|căn cứ )(?!\p{L}))/gu,
)

/** The title behind issuer and date (trích yếu), up to the end of its clause; else what it is called by. */
export function withTitle(view: View, citation: Citation, following: readonly Citation[]): Citation {
  if (citation.title !== null) return citation
  const found = titleBehind(view, citation, following)
  const { named } = citation
  return found.title === null && named != null
    ? { ...found, title: words(view, named), titleSpan: named }
    : found
}

function titleBehind(view: View, citation: Citation, following: readonly Citation[]): Citation {
  const at = citation.behindIssuer ?? behindTail(view, citation)
  titleLead.lastIndex = at
  const lead = titleLead.exec(view.folded)
  const start = lead === null ? bareStart(view, at, citation) : titleStart(at, lead)
  // "Quyết định số 5/QĐ-TU, Quyết định số 6/QĐ-TU của Thành ủy": another one begins there.
  if (start === null || (lead?.groups?.keep !== undefined && following.some((one) => one.start === start)))
    return citation
  const closed = lead?.[0].includes('"') === true ? view.folded.indexOf('"', start) : -1
  const end = closed > start ? Math.min(closed, start + 600) : titleEnd(view, start, citation, following)
  const whole = trimmed(view.text, { start, end })
  // The comma behind the last words of a paragraph closes the basis, not its title.
  const span = view.folded[whole.end - 1] === ',' ? { ...whole, end: whole.end - 1 } : whole
  if (span.end - span.start < 3) return citation
  return statedBehind(view, { ...citation, title: words(view, span), titleSpan: span })
}

/**
 * "Công văn số 12/SGDĐT … về việc … của Sở Giáo dục và Đào tạo", "… về việc …, ban hành ngày 09/11/2001 của Bộ …": who
 * issued it, and when, behind the title. Only the body that the symbol means is taken for the issuer.
 */
function statedBehind(view: View, citation: Citation): Citation {
  const { titleSpan, issuer, symbol } = citation
  if (titleSpan === null || issuer !== null || symbol === null) return citation
  const text = view.lower.slice(titleSpan.start, titleSpan.end)
  for (const { index, 0: tie } of matchesOf(issuedBy, text)) {
    const at = titleSpan.start + index
    // "… kèm theo Quyết định số 193/2001/QĐ-TTg ngày … của Thủ tướng Chính phủ": that is who issued the other one.
    if (/\d ?[/-] ?\p{Lu}/u.test(view.folded.slice(titleSpan.start, at))) continue
    const body = issuerBehind(view, at + tie.lastIndexOf(' của '))
    if (body === null || body.end < titleSpan.end - 1) continue
    const name = bodyName(view, body)
    // "Nâng cao năng lực của Ủy ban nhân dân cấp xã" speaks of all of them.
    if (/(?<!\p{L})(?:cấp|các)(?!\p{L})/iu.test(name)) continue
    if (![symbol.body, symbol.unit].some((code) => code !== null && initialsFit(code, name))) continue
    const day = tie.indexOf('ngày')
    const found = citation.date === null && day >= 0 ? dateAt(view, at + day) : null
    const span = trimmed(view.text, { start: titleSpan.start, end: at })
    return {
      ...citation,
      issuer: name,
      date: citation.date ?? found?.date ?? null,
      title: words(view, span),
      titleSpan: span,
    }
  }
  return citation
}

/** From where a title may say its issuer: "của", with the day in front. */
const issuedBy =
  /(?:,? ?(?:ban hành )?ngày \d{1,2} ?(?:\/ ?\d{1,2} ?\/ ?\d{4}|tháng \d{1,2} năm \d{4}))? của (?=\p{L})/gu

function behindTail(view: View, { end, issuer }: Citation): number {
  const at = view.folded[end] === ')' ? end + 1 : end
  const body = issuer === null ? null : issuerBehind(view, at)
  return body === null ? at : afterShortForm(view, body.end)
}

function titleStart(at: number, lead: RegExpExecArray): number {
  return at + lead[0].length - (lead.groups!.drop === undefined ? lead.groups!.keep!.length : 0)
}

function bareStart(view: View, at: number, { issuer }: Citation): number | null {
  if (issuer === null) return null
  bareLead.lastIndex = at
  const lead = bareLead.exec(view.folded)
  if (lead === null) return null
  // "… Tổng công ty Vật liệu | xây dựng Trường Sơn về …": the name of the issuer goes on.
  const name = /^ \p{L}[\p{L} -]{0,60}\p{Lu}\p{L}* về (?=\p{Ll})/u.exec(view.folded.slice(at, at + 90))
  return at + (name ?? lead)[0].length
}

const behindQuote = withRanges(
  /(?:,? (?:trên địa bàn|(?:đến )?năm (?:19|20)\d\d|giai đoạn (?:19|20)\d\d|của (?:tỉnh|huyện|thành phố|ngành|xã|phường)|tỉnh|thành phố|huyện|trong (?:toàn )?ngành|Xuân \p{Lu}\p{L}+ \p{Lu}\p{L}+)(?!\p{L})(?:[^,.;:()"\n\t]{0,60}))/uy,
)

function titleEnd(view: View, start: number, citation: Citation, following: readonly Citation[]): number {
  const paragraph = paragraphAt(view, start)
  const furthest = Math.min(paragraph?.end ?? view.folded.length, start + 600)
  const known = registeredEnd(view, start, furthest, citation)
  if (known !== null) return known
  const limit = subjectBehindComma(view, start, furthest)
  // What a stop looks ahead for lies within a few words behind it.
  const text = view.folded.slice(start, furthest + 60)
  const end = ownEnd(
    view,
    start,
    Math.min(
      start + stopIn(text, isBasis(view, start) && ruling.has(citation.kind ?? '')),
      coordinate(view, start, following),
    ),
    citation,
  )
  const quote = text.indexOf('"') + start
  if (quote >= start && quote < limit && quote <= end) {
    const close = text.indexOf('"', quote + 1 - start) + start
    if (close > quote && close < furthest) {
      const last = lastQuote(view, close, furthest)
      behindQuote.lastIndex = last + 1
      const more = behindQuote.exec(view.folded)
      const named = last + 1 + (more?.[0].length ?? 0)
      return Math.min(
        named,
        subjectBehindComma(view, last + 1, furthest),
        coordinate(view, last + 1, following),
      )
    }
  }
  return Math.min(limit, end)
}

/** Kinds whose titles may have several parts, held apart by semicolons. */
const ruling = new Set(['TT', 'TTLT', 'NĐ', 'NQ', 'QĐ', 'Luật'])

/** Whether the paragraph at `at` names nothing but a basis: "Căn cứ Thông tư số …;". */
function isBasis(view: View, at: number): boolean {
  return view.lower.startsWith('căn cứ ', paragraphAt(view, at)?.start ?? 0)
}

/** Where the title that `text` begins with stops; with `parts` a semicolon may stand in it. */
function stopIn(text: string, parts: boolean): number {
  titleStop.lastIndex = 0
  for (let stop = titleStop.exec(text); stop !== null; stop = titleStop.exec(text)) {
    if (!parts || stop[0] !== ';') return stop.index
    nextPart.lastIndex = stop.index + 1
    if (!nextPart.test(text)) return stop.index
  }
  return text.length
}

/** "quy định về giám sát hoạt động khoáng sản; trình tự, thủ tục đóng cửa mỏ": what else it rules on. */
const nextPart = withRanges(
  / ?(?:quy định|công nhận|sửa đổi|bãi bỏ|hướng dẫn|xử lý|xử phạt|quản lý|sử dụng|trình tự|thủ tục|chế độ|mức|tiêu chuẩn|định mức|thẩm quyền|tổ chức và hoạt động|phân cấp|kiểm tra|đánh giá|thẩm định|phê duyệt|công bố|cấp|thu|nộp|giao|bảo vệ|hồ sơ|biện pháp|chính sách|nguyên tắc|quyền hạn|quyền và nghĩa vụ|mối quan hệ|cơ cấu tổ chức)(?=,? \p{Ll})(?! (?:của|số|tại|theo))(?![^;\n]*(?:như sau|(?:xây dựng|ban hành|lập) kế hoạch))/uy,
)

/**
 * The end of the title before a document without number that another body issued: "quy định khung năng lực và Kế hoạch
 * triển khai của Sở Y tế" in a circular of the ministry.
 */
function ownEnd(view: View, start: number, end: number, { issuer }: Citation): number {
  const text = view.folded.slice(start, end)
  const other = another.exec(text)
  if (other === null || issuer === null) return end
  const tie = text.lastIndexOf(' của ')
  const body = tie < other.index ? null : bodyAt(view, start + tie + 5)
  if (body === null || body.end < end) return end
  const [above, below] = [issuer, bodyName(view, body)].map((name) => heights[bodyLevel(name) ?? 'party'])
  return above != null && below != null && above < below ? start + other.index : end
}

const another =
  / và (?:Kế hoạch|Công văn|Hướng dẫn|Chỉ thị|Nghị quyết|Kết luận|Thông báo|Quyết định|Chương trình) \p{Ll}/u

/** The end of the last of several quoted names: "danh hiệu “Gia đình văn hóa”, “Thôn, tổ dân phố văn hóa”". */
function lastQuote(view: View, first: number, furthest: number): number {
  let close = first
  for (;;) {
    nextQuote.lastIndex = close + 1
    const more = nextQuote.exec(view.folded)
    if (more === null || close + more[0].length >= furthest) return close
    close += more[0].length
  }
}

const nextQuote = /(?:,| và|, và|;) ?"[^"\n\t]{2,120}"/uy

/** "… và ý kiến chỉ đạo của Chủ tịch UBND tỉnh tại Công văn số …". */
const saidIn =
  /(?:,|;| và) (?:các |theo )?(?:(?:ý kiến|sự|nội dung) )?(?:chỉ đạo|kết luận|đề nghị|yêu cầu|hướng dẫn|giao nhiệm vụ|phân công|thống nhất) (?:(?!,| và \p{Ll})[^;])* tại $/u

/**
 * Where another document begins beside this one ("…, Kế hoạch số …", "… và Công văn số …"); behind a law that the title
 * names only one with a number.
 */
function coordinate(view: View, from: number, following: readonly Citation[]): number {
  for (const [index, one] of following.entries()) {
    if (one.start < from || (index > 0 && one.number === null)) continue
    const near = view.folded.slice(Math.max(from, one.start - 12), one.start)
    const link =
      /(?:,|;| và)(?: các)? $/u.exec(near) ??
      (near.endsWith(' tại ')
        ? saidIn.exec(view.folded.slice(Math.max(from, one.start - 160), one.start))
        : null)
    if (link !== null) return one.start - link[0].length
  }
  return Number.POSITIVE_INFINITY
}

/** A body behind a comma, outside quotes, is the subject of the main clause: "…, Thanh tra tỉnh ban hành Kế hoạch". */
function subjectBehindComma(view: View, from: number, end: number): number {
  const { folded, lower } = view
  const text = folded.slice(from, end)
  for (let comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', comma + 1)) {
    const at = from + comma + (text[comma + 1] === ' ' ? 2 : 1)
    if (at >= end || folded.charCodeAt(at) === lower.charCodeAt(at)) continue
    if (insideQuote(text.slice(0, comma))) continue
    const body = bodyAt(view, at)
    if (body === null) continue
    const first = afterShortForm(view, body.end)
    const second = folded.startsWith(' và ', first) ? bodyAt(view, first + 4) : null
    const behind = second === null ? first : afterShortForm(view, second.end)
    if (
      /^ (?:thống nhất|ban hành|xây dựng|triển khai|tổ chức|đề nghị|yêu cầu|phát động|lập|chủ trì|phối hợp|hướng dẫn|thông báo|báo cáo|đã|có)(?!\p{L})/u.test(
        view.folded.slice(behind, behind + 16),
      )
    )
      return from + comma
  }
  return end
}

function insideQuote(text: string): boolean {
  let open = false
  for (const sign of text) if (sign === '"') open = !open
  return open
}

/** A registered title says where the quoted one ends, when it ends in the same words. */
function registeredEnd(view: View, start: number, limit: number, citation: Citation): number | null {
  if (citation.number === null) return null
  for (const entry of documentByNumber(citation.number)) {
    const tail = lastWords(entry.title ?? '')
    if (tail.length < 12) continue
    const at = view.lower.slice(start, limit).indexOf(tail)
    if (at < 0) continue
    // The quotation mark that closes the title is a part of it where it opens within.
    const end = start + at + tail.length
    if (amendedToo.test(view.folded.slice(end, end + 16))) continue
    return view.folded[end] === '"' && insideQuote(view.folded.slice(start, end)) ? end + 1 : end
  }
  return null
}

/** A title that goes on behind what was registered of it: "… của Luật Đất đai năm 2013", "… và Luật Nhà ở". */
const amendedToo = /^ (?:năm (?:19|20)\d\d|và (?:Luật|Bộ luật|Pháp lệnh) )/u

const lastWords = memo((title: string) =>
  foldCase(title).replace(/["“”]/g, '').split(' ').slice(-5).join(' '),
)
