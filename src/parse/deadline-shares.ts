import { withRanges } from '../text/letters.ts'
import type { Span } from '../text/mapped.ts'
import type { Act } from './deadline-acts.ts'
import type { FoundDue } from './dues.ts'
import type { View } from './view.ts'

/** A clause with a date in it, before names and acts are shared with its neighbours. */
export interface Clause extends Span {
  readonly found: FoundDue
  readonly sentence: Span
  readonly act: Act
  readonly recipients: readonly Span[]
  readonly via: Span | null
}

/** Two dates of one sentence share what only one of them says: "báo cáo quý trước …, báo cáo năm trước … về Sở". */
export function shared(view: View, clauses: readonly Clause[]): readonly Clause[] {
  const done = [...clauses]
  for (let index = 1; index < done.length; index++)
    done[index] = reported(view, done[index - 1]!, done[index]!)
  for (let index = done.length - 2; index >= 0; index--) {
    const [one, next] = [done[index]!, done[index + 1]!]
    if (one.sentence.start !== next.sentence.start || one.recipients.length > 0 || one.via !== null) continue
    // "định kỳ 6 tháng (trước ngày 10/6), 01 năm (trước ngày 10/12) báo cáo …": one act for both.
    const close = next.found.start - one.found.end < 30
    if (one.act.at === null && close && !view.lower.slice(one.found.end, next.found.start).includes(';')) {
      done[index] = { ...one, act: next.act, recipients: next.recipients, via: next.via }
      continue
    }
    if (one.act.code !== next.act.code || !['report', 'submit', 'propose-award'].includes(one.act.code))
      continue
    done[index] = { ...one, recipients: next.recipients, via: next.via }
  }
  for (let index = 1; index < done.length; index++) {
    const before = done[index - 1]!
    const one = done[index]!
    if (one.sentence.start !== before.sentence.start || one.recipients.length > 0) continue
    if (one.act.at !== null && one.act.code !== before.act.code && !isNextRound(view, before, one)) continue
    if (one.act.at === null && hasOwnWords(view, before, one)) continue
    if (one.act.at !== null && one.act.at > before.found.end && one.act.code === 'other') continue
    if (one.act.at === null || one.via === null)
      done[index] = {
        ...one,
        act: one.act.at === null ? before.act : one.act,
        recipients: before.recipients,
        via: one.via ?? before.via,
      }
  }
  return done
}

/**
 * "Báo cáo sơ kết 6 tháng trước 10/6, tổng kết năm trước 05/12", "…, phục vụ tổng kết trước 05/12", "…, kết quả cả năm
 * trước 05/12": the second is a report too.
 */
function reported(view: View, before: Clause, one: Clause): Clause {
  if (before.act.code !== 'report' || before.sentence.start !== one.sentence.start) return one
  const review =
    one.act.code === 'review' &&
    one.act.at !== null &&
    !held.test(view.lower.slice(one.act.at, one.act.at + 12))
  if (!review && (one.act.at !== null || one.act.code !== 'other')) return one
  const between = view.lower.slice(before.found.end, one.act.at ?? one.found.start)
  const names = review ? /^[,; ]*(?:và )?(?:(?:phục vụ|để|cho) )?$/u : period
  return names.test(between) ? { ...one, act: review ? { ...one.act, code: 'report' } : before.act } : one
}

/** "…; tham mưu sơ kết trong quý IV/2028": a review that is held. */
const held = /^(?:tham mưu|tổ chức|tiến hành|hội nghị) /u

/** What the next report of a sentence is about: ", kết quả học kỳ II ", " và cả năm ". */
const period = withRanges(
  /^[,; ]*(?:và )?(?:đối với )?(?:kết quả|học kỳ|cả năm|năm|quý|tháng|đợt|lần|giai đoạn|0?6 tháng|0?9 tháng|sáu tháng)(?!\p{L})[^,;]{0,40}$/u,
)

/** "Gửi số liệu về Sở trước ngày 18 hằng tháng; báo cáo năm trước …": the rounds that follow go the same way. */
function isNextRound(view: View, before: Clause, one: Clause): boolean {
  return (
    before.act.code === 'submit' &&
    one.act.code === 'report' &&
    round.test(view.lower.slice(before.found.end, one.found.start))
  )
}

const round = withRanges(
  /^[^.]*[,;] (?:và )?(?:gửi )?báo cáo (?:định kỳ )?(?:sơ kết|tổng kết|năm|quý|tháng|tuần|0?6 tháng|0?9 tháng|sáu tháng|học kỳ|giữa kỳ)(?!\p{L})[^,;]{0,40}$/u,
)

/**
 * "…; nhập đủ vật tư vào kho trước ngày 10/5": behind a semicolon other words than a paper's name are an act of
 * their own.
 */
function hasOwnWords(view: View, before: Clause, one: Clause): boolean {
  const between = view.lower.slice(before.found.end, one.found.start)
  const own = between.slice(between.lastIndexOf(';') + 1).trim()
  return (
    own.length < between.length - 1 &&
    own.split(' ').length > 2 &&
    !/^(?:và |đồng thời )?(?:báo cáo|hồ sơ|danh sách|kế hoạch|số liệu|kết quả|định kỳ|hằng|hàng|quý|6 tháng|năm|đợt|lần|học kỳ|sơ kết|tổng kết|đối với)(?!\p{L})/u.test(
      own,
    )
  )
}
