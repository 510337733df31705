import { withRanges } from '../text/letters.ts'
import type { Span } from '../text/mapped.ts'
import { afterShortForm, bodyAt, bodyBefore, bodyName } from './bodies.ts'
import { dateAt } from './dates.ts'
import { issuerBehind } from './issuer-behind.ts'
import type { View } from './view.ts'

/** When a document was issued and by whom, as the words behind its number say. */
interface Tail {
  readonly end: number
  readonly date: string | null
  readonly issuer: string | null
  readonly behindIssuer: number | undefined
}

/** What may stand between a symbol and its date, and belongs to neither: "125/KH-TH&THCS Mỹ Hòa ngày …", "(CSGT)". */
const behindSymbol = withRanges(
  /(?: ?\([\p{Lu}\p{N}&-]{1,12}\)| \p{Lu}\p{L}*(?: \p{Lu}\p{L}*){0,2})(?=,? ngày \d)/uy,
)

const beforeDate =
  /(?: ?,)?(?:(?: đều)? ban hành| ký)?(?: cùng(?= ngày))? ?\(?(?=(?:ngày|tháng|năm) ?|\d{1,2} ?[/.-]|\d{1,2} tháng \d)/iuy

/** Date and issuer (ngày, cơ quan ban hành) behind `at`, in either order. */
export function tailOf(view: View, at: number): Tail {
  behindSymbol.lastIndex = at
  let end = at + (behindSymbol.exec(view.folded)?.[0].length ?? 0)
  let date: string | null = null
  let issuer: string | null = null
  let dateEnd = at
  let behindIssuer: number | undefined
  for (let step = 0; step < 2; step++) {
    if (date === null) {
      beforeDate.lastIndex = end
      const lead = beforeDate.exec(view.folded)
      const found = lead === null ? null : dateAt(view, end + lead[0].length)
      if (found !== null && found.date !== null) {
        date = found.date
        end = found.end
        dateEnd = end
        behindIssuer = undefined
        if (view.folded[end] === ')') end++
        continue
      }
    }
    if (issuer === null) {
      const body = issuerBehind(view, end) ?? issuerBehind(view, behindAmending(view, end))
      if (body !== null) {
        const whole = withPartners(view, body)
        issuer = bodyName(view, whole)
        end = afterShortForm(view, whole.end)
        behindIssuer = end
        continue
      }
    }
    break
  }
  return { end: dateEnd, date, issuer, behindIssuer }
}

/** Behind "(được sửa đổi, bổ sung bởi Nghị định số …)" at `at`; `at` where there is none. */
function behindAmending({ folded }: View, at: number): number {
  amending.lastIndex = at
  return at + (amending.exec(folded)?.[0].length ?? 0)
}

const amending = / ?\((?:đã )?(?:được )?(?:sửa đổi|bổ sung|thay thế)[^()]{1,400}\)/uy

/**
 * "của Bộ Quốc phòng, Bộ Công an, Bộ Nội vụ": those who issue together, named one behind the other; ministries, and
 * others where the title follows the last: "của Sở Y tế và Hội Chữ thập đỏ tỉnh về hiến máu", "giữa
 * Công an xã và Đoàn xã".
 */
function withPartners(view: View, first: Span): Span {
  const ofMinistries = view.lower.startsWith('bộ ', first.start)
  const isBetween = view.lower.startsWith('giữa ', first.start - 5)
  let { end } = first
  let behind = end
  for (;;) {
    anyPartner.lastIndex = behind
    const tie = anyPartner.exec(view.folded)
    const next = tie === null ? null : bodyAt(view, behind + tie[0].length)
    if (next === null) break
    partner.lastIndex = behind
    const isMinistry = ofMinistries && behind === end && partner.test(view.folded)
    behind = next.end
    about.lastIndex = behind
    if (isMinistry || (isBetween && tie![0] === ' và ') || about.test(view.folded)) end = behind
  }
  return { start: first.start, end }
}

const partner = withRanges(
  /(?:, ?| và | - )(?=(?:Bộ|Ủy ban Dân tộc|Thanh tra Chính phủ|Ngân hàng Nhà nước|Tòa án nhân dân tối cao|Viện [Kk]iểm sát nhân dân tối cao|Tổng Liên đoàn) )/uy,
)
const anyPartner = /(?:, ?| và | - )(?=\p{Lu})/uy
const about = /,? (?:về|v\/v) /iuy

/** What ties a body to the document behind it; read from the document backwards. */
const linkInFront =
  /(?<=( (?:tại|trong|(?:(?:đã|vừa|vừa qua đã) )?(?:ban hành|ký(?: ban hành)?|có|phê duyệt))(?: các)? ))/uy
/** "Ngày 21/4/2015, " before a body: day, slash or dash, at most 30 signs. */
const dayInFront = withRanges(/(?<!\p{L})ngày [^,;.]{6,26}, ?$/iu)

const none = { issuer: null, date: null }

/**
 * "… Ủy ban nhân dân tỉnh tại Văn bản số 2157/UBND-KGVX"; "Ngày 21/4/2015, Thủ tướng Chính phủ đã ban hành Chỉ thị
 * số …".
 */
export function inFront(
  view: View,
  start: number,
  from: number,
): { readonly issuer: string | null; readonly date: string | null } {
  linkInFront.lastIndex = start
  const link = linkInFront.exec(view.folded)
  if (link === null) return none
  const begin = Math.max(from, start - 260)
  const named = view.folded.slice(begin, start - link[1]!.length).replace(/ \([^()]{2,140}\)$/u, '')
  const body = bodyBefore(view, begin, begin + named.length)
  // "trách nhiệm của Bộ tại Quyết định số …": a bare word names no issuer of what another one may have issued.
  if (
    body === null ||
    /^(?:bộ|sở|ban|phòng|cục|trường|công ty)$/u.test(view.lower.slice(body.start, body.end))
  )
    return none
  const before = dayInFront.exec(view.folded.slice(Math.max(from, body.start - 34), body.start))
  const found = before === null ? null : dateAt(view, body.start - before[0].length)
  return { issuer: bodyName(view, body), date: found?.date?.length === 10 ? found.date : null }
}
