import { bodyHead } from '../knowledge/bodies.ts'
import { compiled } from '../text/letters.ts'
import { differenceOf, type Gap, near } from './changes.ts'
import {
  additions,
  clauseOpeners,
  endings,
  governors,
  joiners,
  joints,
  openers,
  qualities,
  scopeWords,
  withPartners,
} from './clause-words.ts'
import type { Relation } from './pair.ts'
import { type Clause, clauseOf } from './words.ts'

export interface RelationOptions {
  /** The plan's clause has no closing sign though its neighbours have one: its end may be lost. */
  readonly open?: boolean
}

/**
 * How a clause of the plan stands to its counterpart above, judged by the words that it lost and gained:
 * truncated before narrowed, narrowed before adapted. A doubtful loss is `adapted`: no alarm without ground.
 */
export function relationOf(plan: string, upstream: string, { open = false }: RelationOptions = {}): Relation {
  const here = clauseOf(plan)
  const there = clauseOf(upstream)
  if (here.verbatim === there.verbatim) return 'verbatim'
  const { runs, gaps } = differenceOf(here, there)
  if (gaps.length === 0 || runs.length === 0) return 'adapted'
  if (cutHead(here, there, gaps) || cutTail(here, there, gaps, open)) return 'truncated'
  return lostScope(here, there, gaps) ? 'narrowed' : 'adapted'
}

/** Words that must be lost before a head or a tail counts as cut off. */
const leastCut = 2
/** A few words less at a whole end are a modifier less ("công việc chuyên môn"), no cut. */
const leastTail = 4

/** Signs that part phrases; quotes part nothing. */
const parting = /[,;.:()\n]|\s[-–—]\s/u

function cutHead(here: Clause, there: Clause, gaps: readonly Gap[]): boolean {
  const gap = gaps[0]!
  if (gap.planTo > 0 || gap.upstreamFrom > 0 || gap.upstreamTo < leastCut) return false
  if (!steady(gaps.slice(1), here, (next) => next.planFrom >= 3)) return false
  if (elsewhere(there, 0, gap.upstreamTo, here, gaps)) return false
  const head = spanned(there, 0, gap.upstreamTo)
  if (addressees.test(head) || (doer.test(head) && /^\p{Lu}/u.test(here.text.slice(here.words[0]!.start))))
    return false
  const first = here.words[0]!.key
  const before = between(there, gap.upstreamTo - 1)
  if (/[.;:\n]/u.test(before)) return false
  if (joints.has(first) || actionOf(here) || remnant(here)) return true
  if (bringsAbout(there, gap) && isStatement(here)) return false
  // "Rõ người, rõ việc": what is so needs no verb that makes it so.
  if (
    gap.upstreamTo === leastCut &&
    qualities.has(first) &&
    /^\p{Lu}/u.test(here.text.slice(here.words[0]!.start))
  )
    return false
  const lost = there.words.slice(0, gap.upstreamTo)
  const governing = lost[lost.length - 1]!.key
  // What begins with a verb of its own is whole: "Quản lý hồ sơ …" for "Ứng dụng công nghệ trong quản lý hồ sơ …".
  if (clauseOpeners.has(first) || clauseOpeners.has(`${first} ${here.words[1]?.key}`)) return false
  if (parting.test(before) || joiners.has(governing)) return true
  return governors.has(governing) || !lost.every((word) => openers.has(word.key))
}

/** "Bảo đảm học sinh được …" against "Học sinh được …": what is to come about is said as a fact. */
function bringsAbout(there: Clause, gap: Gap): boolean {
  return (
    gap.upstreamTo === leastCut &&
    /^(?:bảo đảm|đảm bảo|để cho|làm cho|tạo cho|thành lập|duy trì|kiện toàn|xây dựng)$/u.test(
      there.words
        .slice(0, leastCut)
        .map(({ key }) => key)
        .join(' '),
    )
  )
}

/** A subject and what is said of it: "Học sinh, giáo viên được dùng nước sạch". */
function isStatement(here: Clause): boolean {
  const [sentence = ''] = here.text.slice(here.words[0]!.start).split('.', 1)
  return /^\p{Lu}.{2,80}? (?:được|phải|có|đều|không|là|đạt|biết)(?!\p{L})/u.test(sentence)
}

/** "Phối hợp của các tổ chức …": an action as a noun, with its doer and without a verb of its own. */
function actionOf(here: Clause): boolean {
  const at = here.words.slice(0, 4).findIndex((word) => word.key === 'của')
  if (at < 1) return false
  const sentence = here.text.slice(here.words[0]!.start).split(/[.;]/u, 1)[0]!
  return !/(?<!\p{L})(?:phải|được|là|cần|gắn|góp phần)(?!\p{L})/u.test(sentence)
}

/** "Tổ chức; phát huy …": one or two words and a semicolon are the rest of an enumeration. */
function remnant(here: Clause): boolean {
  return here.words.length > 3 && [0, 1].some((at) => between(here, at).includes(';'))
}

function cutTail(here: Clause, there: Clause, gaps: readonly Gap[], open: boolean): boolean {
  const gap = gaps[gaps.length - 1]!
  if (gap.upstreamTo < there.words.length || gap.planTo > gap.planFrom || gap.planTo < here.words.length)
    return false
  if (there.words.length - gap.upstreamFrom < leastCut || gap.upstreamFrom === 0) return false
  const others = gaps.slice(0, -1).reverse()
  if (!steady(others, here, (next) => next.planTo <= here.words.length - 3)) return false
  if (elsewhere(there, gap.upstreamFrom, there.words.length, here, gaps)) return false
  if (ownSize.test(spanned(there, gap.upstreamFrom, there.words.length))) return false
  const last = here.words[here.words.length - 1]!
  const ending = here.text.slice(last.end)
  if (open || endings.has(last.key) || /^\s*[,\-–(“"]/u.test(ending)) return true
  if (there.words.length - gap.upstreamFrom < leastTail) return false
  if (parting.test(between(there, gap.upstreamFrom - 1))) return false
  const next = there.words[gap.upstreamFrom]!.key
  return !additions.has(next) || (next === 'với' && withPartners.has(last.key))
}

/** Those whom a plan of one of them need not name: "Mỗi xã, phường", "Hỗ trợ các xã". */
/** "Mỗi năm Hội Liên hiệp Phụ nữ cấp xã | tự kiểm tra …": who does it, and how often, without a verb. */
const doer = compiled(
  `^(?:(?:mỗi|hằng|hàng) (?:năm|quý|tháng),? )?(?:${bodyHead})(?: (?!hướng dẫn|chỉ đạo|phối hợp|tổ chức|chủ trì|đề nghị|yêu cầu|kiểm tra|giám sát|của|trong)\\p{L}+){1,8}$`,
  'iu',
)
const addressees =
  /^(?:(?:hỗ trợ|giúp|yêu cầu|đề nghị|chỉ đạo|hướng dẫn) )?(?:các|mỗi|từng) (?:(?:đơn vị|địa phương|cơ sở|trường|xã|phường|thị trấn|đặc khu|huyện)(?:, | và |$))+$/iu
/** From which size on: whoever leaves it out means more, "khu vực khuất (có diện tích từ 20 m2 trở lên)". */
const ownSize = /^(?:có |với )?(?:\p{L}+ ){0,3}từ \d[^;:]*trở lên$/iu

/** The words of a clause from one to before another, as written. */
function spanned(clause: Clause, from: number, to: number): string {
  return clause.text.slice(clause.words[from]!.start, clause.words[to - 1]!.end).normalize('NFC')
}

/** What is left beside the cut must be the upstream's own words, else it is another wording, not a fragment. */
function steady(others: readonly Gap[], here: Clause, clear: (nearest: Gap) => boolean): boolean {
  if (others[0] !== undefined && !clear(others[0])) return false
  const gained = others.reduce((sum, gap) => sum + gap.planTo - gap.planFrom, 0)
  return gained * 4 <= here.words.length
}

/** Words that only changed their place are not cut off: half of them or more stand among the plan's other words. */
function elsewhere(there: Clause, from: number, to: number, here: Clause, gaps: readonly Gap[]): boolean {
  const gained = new Set(gaps.flatMap((gap) => keys(here, gap.planFrom, gap.planTo)))
  const found = there.words.slice(from, to).filter((word) => gained.has(word.key)).length
  return found * 2 >= to - from
}

function keys(clause: Clause, from: number, to: number): readonly string[] {
  return clause.words.slice(from, to).map(({ key }) => key)
}

/** The signs between word `at` and the one behind it. */
function between(clause: Clause, at: number): string {
  return clause.text.slice(clause.words[at]!.end, clause.words[at + 1]?.start ?? clause.text.length)
}

/** Much is lost and little but the addressee is new, or something is lost and nothing is new. */
function lostScope(here: Clause, there: Clause, gaps: readonly Gap[]): boolean {
  let lost = 0
  let gained = 0
  // Words that only changed their place are not lost.
  const ours = new Set(gaps.flatMap((gap) => keys(here, gap.planFrom, gap.planTo)))
  for (const gap of gaps) {
    const mine = here.words.slice(gap.planFrom, gap.planTo)
    const theirs = there.words.slice(gap.upstreamFrom, gap.upstreamTo).filter(({ key }) => !ours.has(key))
    if (mine.length === 1 && theirs.length === 1 && near(mine[0]!.key, theirs[0]!.key)) continue
    gained += mine.filter((word) => !scopeWords.has(word.key)).length
    // A clause without its "Tiếp tục đẩy mạnh" asks for the same.
    if (gap.upstreamFrom === 0 && theirs.every((word) => openers.has(word.key))) continue
    if (theirs.length > 0 && ownSize.test(spanned(there, gap.upstreamFrom, gap.upstreamTo))) continue
    lost += Math.max(0, theirs.length - mine.length)
  }
  const share = lost / there.words.length
  if (share >= 0.3) return gained <= here.words.length * 0.3
  return lost >= 4 && share >= 0.15 && gained <= here.words.length * 0.05
}
