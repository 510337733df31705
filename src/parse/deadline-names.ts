import { compiled, withRanges } from '../text/letters.ts'
import type { Span } from '../text/mapped.ts'
import { matchesOf } from '../text/matches.ts'
import { actorsAt } from './actors.ts'
import { type View, words } from './view.ts'

const toward = withRanges(
  /(?:(?<!\p{L})(?:về|gửi(?: về| đến| tới| cho)?|cho|tới|đến|lên|với|trình|nộp(?: về| cho)?)(?: cho| về)?|(?:báo cáo|(?<!\()b\/c)(?: kết quả| nhanh| định kỳ| trực tiếp| kịp thời| đầy đủ| bằng văn bản)*(?: về| với| cho| lên| đến)?) (?=\p{L})/gu,
)

const through = withRanges(
  /(?<!\p{L})(?:thông qua|qua)(?: đầu mối| cơ quan thường trực(?: là)?)? ?:? ?(?=\p{L})/gu,
)

/** Bodies that are written with a small letter: "các chi bộ", "cấp ủy", "tỉnh Hội". */
const unnamed = withRanges(
  /^(?:các|cấp ủy|thành viên (?:ban|hội đồng|tổ|đoàn|Ban|Hội|Tổ)|(?:tỉnh|thành|huyện|quận) (?:Hội|[Đđ]oàn|ủy)(?!\p{L}))/u,
)
/** A body known by its part in the plan. */
const standing = withRanges(
  /^(?:cơ quan (?:thường trực|chủ trì|đầu mối)(?!\p{L})|nhà trường(?= trước| vào| chậm|[,;.(]|$)|(?:cơ quan|công đoàn|đoàn|hội|đơn vị|đảng ủy|cấp ủy|tổ chức)(?: \p{L}+)? cấp trên(?: trực tiếp)?(?!\p{L})|nhóm (?:\p{L}+ )?\p{L}+(?= vào| trước| chậm|[,;.]|$))/u,
)
/** Somebody by office who collects reports: "nhân viên y tế", "bộ phận thi đua", "tổ trưởng chuyên môn". */
const office = withRanges(
  /^(?:nhân viên|cán bộ|giáo viên|công chức|chuyên viên|bộ phận|thư ký|văn thư|tổ trưởng|tổ phó|kế toán|tổng phụ trách)(?: (?!trước |vào |chậm |để |theo |qua )\p{L}+){0,5}(?= trước| vào| chậm| để|[:,.;(]|$)/u,
)
/** Words that make what goes up a report. */
const reporting = withRanges(/(?:báo cáo|gửi|trình|nộp)(?: \p{L}+){0,8} $/u)
/** Something is told to a body; "quyết toán với Kế toán", "đăng ký thi đua với Sở" is done with it. */
const telling =
  /(?:báo cáo|phản ánh|phản hồi|thông tin|kiến nghị|đề xuất|đề nghị|đăng ký (?:đề tài|đề án|sáng kiến|hồ sơ|danh sách)|trao đổi|góp ý)[^;.]*$/u
/** "trình Lãnh đạo Chi cục ký báo cáo gửi Sở", "trình UBND tỉnh báo cáo Bộ Y tế": who signs is not whom it goes to. */
const signing = withRanges(/^,? (?:xem xét,? |để )?(?:ký|(?:gửi )?báo cáo)(?!\p{L})/u)
/** "tập huấn cho các …" is for them, "bàn giao cho các …" goes to them. */
const handing = withRanges(/(?<!\p{L})(?:gửi|nộp|bàn giao|chuyển|chuyển giao|cung cấp)(?: [\p{L}]+){0,3} $/u)

/** The bodies something goes to (gửi, về, báo cáo) and the one it goes through (qua). */
export function namesIn(
  view: View,
  { start, end }: Span,
): { recipients: readonly Span[]; via: Span | null; end: number } {
  const recipients: Span[] = []
  const signers: Span[] = []
  let via: Span | null = null
  let last = start
  const text = view.lower.slice(start, end)
  toward.lastIndex = 0
  for (let match = toward.exec(text); match !== null; match = toward.exec(text)) {
    const at = start + match.index + match[0].length
    // "đăng lên Cổng thông tin" is no report to it.
    if (match[0] === 'lên ' && !reporting.test(text.slice(Math.max(0, match.index - 60), match.index)))
      continue
    const ahead = view.lower.slice(at, Math.min(end, at + 60))
    const known = standing.exec(ahead)
    // A course "cho nhóm trẻ" is for them, and one "cho giáo viên".
    const isFor = /^(?:cho|với|đến|tới)/u.test(match[0])
    const sent = !isFor || reporting.test(text.slice(Math.max(0, match.index - 60), match.index))
    const named =
      known !== null && !(known[0].startsWith('nhóm') && isFor) ? known : sent ? office.exec(ahead) : null
    if (named !== null) {
      recipients.push({ start: at, end: at + named[0].length })
      last = Math.max(last, at + named[0].length)
      continue
    }
    if (!/\p{Lu}/u.test(view.folded[at] ?? '') && !unnamed.test(view.folded.slice(at, at + 24))) continue
    if (
      /^cho các|^với các/u.test(view.lower.slice(start + match.index, at + 3)) &&
      !handing.test(view.lower.slice(Math.max(start, start + match.index - 24), start + match.index))
    )
      continue
    if (match[0].startsWith('với') && !telling.test(text.slice(Math.max(0, match.index - 120), match.index)))
      continue
    const actors = actorsAt(view, at, end)
    if (actors === null) {
      const short = abbreviated(view, at, end)
      if (short !== null) recipients.push(short)
      last = Math.max(last, short?.end ?? 0)
      continue
    }
    if (match[0].startsWith('trình') && signing.test(view.lower.slice(actors.span.end, actors.span.end + 24)))
      signers.push(...actors.bodies)
    else recipients.push(...actors.bodies)
    last = Math.max(last, actors.span.end)
    toward.lastIndex = Math.max(toward.lastIndex, actors.span.end - start)
  }
  for (const match of matchesOf(through, text)) {
    const actors = actorsAt(view, start + match.index + match[0].length, end)
    if (actors === null) continue
    via ??= actors.span
    last = Math.max(last, actors.span.end)
    if (view.folded[last] === ')') last++
  }
  const all = recipients.length > 0 ? recipients : signers
  const once = all.filter(
    (one, index) =>
      (via === null || one.start < via.start || one.start >= via.end) &&
      all.findIndex((other) => words(view, other) === words(view, one)) === index,
  )
  return { recipients: once, via, end: last }
}

const capitals = withRanges(
  /^(?<letters>\p{Lu}{4,8})(?: (?:tỉnh|thành phố|huyện|xã|phường))?(?![\p{L}\p{N}])/u,
)

/** "TTKSBT tỉnh" where the text writes it out: a body whose words have these initials. */
function abbreviated(view: View, at: number, end: number): Span | null {
  const match = capitals.exec(view.folded.slice(at, Math.min(end, at + 24)))
  return match !== null && isWrittenOut(view, match.groups!.letters!.toLowerCase())
    ? { start: at, end: at + match[0].length }
    : null
}

const writtenOut = new WeakMap<View, Map<string, boolean>>()

function isWrittenOut(view: View, initials: string): boolean {
  const known = writtenOut.get(view) ?? new Map<string, boolean>()
  writtenOut.set(view, known)
  const before = known.get(initials)
  if (before !== undefined) return before
  const words = [...initials].map((letter) => `${letter}\\p{L}*`).join(' ')
  const full = compiled(`(?<!\\p{L})${words}(?!\\p{L})`, 'u').exec(view.lower)
  const found = full !== null && actorsAt(view, full.index, full.index + full[0].length) !== null
  known.set(initials, found)
  return found
}
