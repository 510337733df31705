import { type Gap, gapsOf, near, wordRuns } from './changes.ts'
import type { Relation } from './pair.ts'
import { type Clause, clauseOf } from './words.ts'

/**
 * How a clause of the plan stands to its counterpart above, judged by the words that it lost and gained:
 * truncated before narrowed, narrowed before adapted. A doubtful loss is `adapted`: no alarm without ground.
 */
export function relationOf(plan: string, upstream: string): Relation {
  const here = clauseOf(plan)
  const there = clauseOf(upstream)
  if (here.verbatim === there.verbatim) return 'verbatim'
  const runs = wordRuns(here.words, there.words)
  const gaps = gapsOf(here.words, there.words, runs)
  if (gaps.length === 0 || runs.length === 0) return 'adapted'
  if (cutHead(here, there, gaps) || cutTail(here, there, gaps)) return 'truncated'
  return lostScope(here, there, gaps) ? 'narrowed' : 'adapted'
}

/** Words that must be lost before a head or a tail counts as cut off. */
const leastCut = 2

/** Openers that a clause can lose and stay whole: "Tiếp tục đẩy mạnh tuyên truyền" and "Tuyên truyền". */
const openers = wordSet(
  `tiếp tục tăng cường đẩy mạnh thi đua tích cực chủ động thường xuyên kịp thời tham gia tổ chức triển khai
   thực hiện công tác việc các những một cần phải được có không ngừng nâng cao quan tâm chú trọng tập trung
   phối hợp chỉ đạo lãnh xác định hưởng ứng phát động trong năm hằng định kỳ và đồng thời nhất là`,
)

/** Words that join or point back: no clause begins with one that stood in its middle above, and none ends with one. */
const joints = wordSet(
  'của và hoặc với cho bởi do được bị mà thì là các những mọi mỗi về trong trên tại từ đến',
)
const endings = wordSet(
  'của và hoặc với cho bởi mà thì là các những mọi mỗi về trong trên tại từ đến để nhằm theo',
)

/** A phrase that begins with one of these can be left off the end of a clause. */
const additions = wordSet(
  `của và hoặc với cho bởi do về trong trên tại từ đến để nhằm theo ở qua thông bằng giai như gắn phù khi nếu
   đối góp tạo bảo đảm đáp`,
)

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u))
}

function cutHead(here: Clause, there: Clause, gaps: readonly Gap[]): boolean {
  const gap = gaps[0]!
  if (gap.planTo > 0 || gap.upstreamFrom > 0 || gap.upstreamTo < leastCut) return false
  if (!steady(gaps, here, (next) => next.planFrom >= 3)) return false
  if (elsewhere(there, 0, gap.upstreamTo, here, gaps)) return false
  const first = here.words[0]!.key
  const before = between(there, gap.upstreamTo - 1)
  if (/[.;:\n]/u.test(before)) return false
  if (joints.has(first)) return true
  if (actionOf(here)) return true
  if (/\p{P}/u.test(before)) return false
  return !there.words.slice(0, gap.upstreamTo).every((word) => openers.has(word.key))
}

/** "Phối hợp của các tổ chức …": an action as a noun, with its doer and without a verb of its own. */
function actionOf(here: Clause): boolean {
  const at = here.words.slice(0, 4).findIndex((word) => word.key === 'của')
  if (at < 1) return false
  const sentence = here.text.slice(here.words[0]!.start).split(/[.;]/u, 1)[0]!
  return !/(?<!\p{L})(?:phải|được|là|cần|gắn|góp phần)(?!\p{L})/u.test(sentence)
}

function cutTail(here: Clause, there: Clause, gaps: readonly Gap[]): boolean {
  const gap = gaps[gaps.length - 1]!
  const lost = there.words.length - gap.upstreamFrom
  if (gap.upstreamTo < there.words.length || gap.planTo > gap.planFrom || gap.planTo < here.words.length)
    return false
  if (lost < leastCut || gap.upstreamFrom === 0) return false
  if (!steady(gaps, here, (next) => next.planTo <= here.words.length - 3, true)) return false
  if (elsewhere(there, gap.upstreamFrom, there.words.length, here, gaps)) return false
  const last = here.words[here.words.length - 1]!
  const ending = here.text.slice(last.end)
  if (endings.has(last.key) || /^\s*[,\-–(“"]/u.test(ending)) return true
  const after = between(there, gap.upstreamFrom - 1)
  if (/\p{P}/u.test(after)) return false
  return !additions.has(there.words[gap.upstreamFrom]!.key)
}

/** What is left beside the cut must be the upstream's own words, else it is another wording, not a fragment. */
function steady(gaps: readonly Gap[], here: Clause, clear: (gap: Gap) => boolean, fromEnd = false): boolean {
  const others = fromEnd ? gaps.slice(0, -1) : gaps.slice(1)
  const nearest = fromEnd ? others[others.length - 1] : others[0]
  if (nearest !== undefined && !clear(nearest)) return false
  const gained = others.reduce((sum, gap) => sum + gap.planTo - gap.planFrom, 0)
  return gained * 4 <= here.words.length
}

/** Words that only changed their place are not cut off: half of them or more stand among the plan's other words. */
function elsewhere(there: Clause, from: number, to: number, here: Clause, gaps: readonly Gap[]): boolean {
  const gained = new Set(
    gaps.flatMap((gap) => here.words.slice(gap.planFrom, gap.planTo).map((word) => word.key)),
  )
  const found = there.words.slice(from, to).filter((word) => gained.has(word.key)).length
  return found * 2 >= to - from
}

/** The signs between word `at` and the one behind it. */
function between(clause: Clause, at: number): string {
  return clause.text.slice(clause.words[at]!.end, clause.words[at + 1]?.start ?? clause.text.length)
}

/** Whom a plan addresses, as the bodies below name themselves; such words are no new content. */
const scopeWords = wordSet(
  `cán bộ công chức viên người lao động đảng đoàn hội chiến sĩ học sinh sinh giáo nhân giảng cơ quan đơn vị
   trung tâm phòng ban sở ngành trường nhà bệnh viện khoa tổ chi cục xã phường huyện tỉnh thành phố thị trấn địa
   phương bàn trong tại thuộc trực của các và toàn`,
)

function lostScope(here: Clause, there: Clause, gaps: readonly Gap[]): boolean {
  let lost = 0
  let gained = 0
  for (const gap of gaps) {
    const mine = here.words.slice(gap.planFrom, gap.planTo)
    const theirs = there.words.slice(gap.upstreamFrom, gap.upstreamTo)
    if (mine.length === 1 && theirs.length === 1 && near(mine[0]!.key, theirs[0]!.key)) continue
    const added = mine.filter((word) => !scopeWords.has(word.key)).length
    gained += added
    lost += Math.max(0, theirs.length - Math.max(mine.length, added))
  }
  const share = lost / there.words.length
  if (share >= 0.3) return gained <= here.words.length * 0.3
  return lost >= 4 && share >= 0.15 && gained <= here.words.length * 0.05
}
