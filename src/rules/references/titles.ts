import { changedTerms, near } from '../../align/changes.ts'
import { withoutKind } from '../../knowledge/documents.ts'
import { memo } from '../../knowledge/memo.ts'
import { compareKey } from '../../text/fold.ts'
import { matchesOf } from '../../text/matches.ts'

/** What can stand in front of a title without being part of what it says. */
const leads =
  /^(?:(?:v\/v|về|việc|vv|ban hành|phê duyệt|quy định|hướng dẫn|chi tiết|một số điều|kế hoạch|triển khai|thực hiện|tổ chức|tiến hành|công tác|phát động|hưởng ứng|thi hành|của|các) )+/u
/** Where it is carried out: a plan of another place bears the same title without it. */
const tails = / (?:trên địa bàn|tại (?:tỉnh|thành phố|các)|của (?:tỉnh|ngành|huyện|xã)) .*$/u
const dates = / ngày \d{1,2}(?:\/\d{1,2}\/\d{4}| tháng \d{1,2} năm \d{4}| \d{1,2} \d{4})/gu
const yearsOf = /(?: giai đoạn| từ năm| năm)? (?:19|20|21)\d\d(?: (?:đến |năm )*(?:19|20|21)\d\d)?/gu

/** A title (trích yếu) as words: without what leads to it, dates of documents in it, and its place. */
export function titleWords(title: string, { years = true }: { readonly years?: boolean } = {}): string {
  return (years ? withYears : withoutYears)(title)
}

const withYears = memo((title) => trimmed(undated(title)))
const withoutYears = memo((title) => trimmed(undated(title).replace(yearsOf, '')))

function undated(title: string): string {
  return ` ${compareKey(title)}`.replace(dates, '').replace(/ khóa [ivx\d]+/gu, '')
}

function trimmed(key: string): string {
  return withoutKind(key.trim()).replace(leads, '').replace(tails, '').replace(leads, '').trim()
}

/** 0 to 1: share of common words of two titles. */
export function titleLikeness(a: string, b: string): number {
  const left = new Set(titleWords(a).split(' '))
  const right = new Set(titleWords(b).split(' '))
  let common = 0
  for (const word of left) if (right.has(word)) common += 1
  return left.size + right.size === 0 ? 0 : (2 * common) / (left.size + right.size)
}

/** Words that two titles must share in one piece to speak of one thing. */
const piece = 8

/** Whether two titles can be of one document: alike, or the opening of the quoted one stands in the real one. */
export function titlesMeet(quoted: string, real: string): boolean {
  if (titleLikeness(quoted, real) >= 0.6) return true
  const opening = titleWords(quoted).split(' ').slice(0, piece)
  return opening.length === piece && ` ${titleWords(real)} `.includes(` ${opening.join(' ')} `)
}

export interface TitleDifference {
  /**
   * word: one or two words are others; lead: its beginning is lost; changed: more words are others; other: hardly
   * any is common.
   */
  readonly kind: 'word' | 'lead' | 'changed' | 'other'
  readonly expected: string
  readonly actual: string
}

/** Words whose loss or gain changes no title. */
const light = new Set(
  'các về việc công tác của và năm giai đoạn đảng trong tại theo số nhà nước những một'.split(' '),
)

/** What a decision issues (ban hành): "Quy chế", "Quy định". */
function issuedIn(title: string): string | null {
  return issued.exec(title.normalize('NFC'))?.[0] ?? null
}

const issued =
  /(?<=(?<!\p{L})ban hành )(?:quy chế|quy định|quy trình|nội quy|điều lệ|bộ tiêu chí|danh mục)(?!\p{L})/iu

/** How a quoted title departs from the real one; null where it says the same, shortened at its end at most. */
export function titleDifference(
  quoted: string,
  real: string,
  options: { readonly years?: boolean } = {},
): TitleDifference | null {
  const [issues, shouldIssue] = [issuedIn(quoted), issuedIn(real)]
  if (issues !== null && shouldIssue !== null && issues.toLowerCase() !== shouldIssue.toLowerCase())
    return { kind: 'word', expected: shouldIssue, actual: issues }
  const mine = titleWords(quoted, options)
  const theirs = titleWords(real, options)
  if (
    mine === '' ||
    theirs === '' ||
    `${theirs} `.startsWith(`${mine} `) ||
    `${mine} `.startsWith(`${theirs} `)
  )
    return null
  const count = mine.split(' ').length
  if (count < 3) return null
  if (theirs.endsWith(` ${mine}`)) {
    const lost = theirs.slice(0, -mine.length - 1)
    return lost.split(' ').length >= 4
      ? { kind: 'lead', expected: asWritten(lost, real), actual: firstWords(mine, quoted) }
      : null
  }
  if (titleLikeness(quoted, real) < 0.5)
    return count >= 5
      ? { kind: 'other', expected: firstWords(theirs, real), actual: firstWords(mine, quoted) }
      : null
  const { lost, gained, replaced } = changedTerms(mine, theirs)
  const heavyLost = heavy(trimTail(lost, theirs))
  const heavyGained = heavy(trimTail(gained, mine))
  const [first] = replaced
  const words = replaced.reduce((sum, { from, to }) => sum + Math.max(size(from), size(to)), 0)
  if (first !== undefined && words <= 2 && heavyLost + heavyGained <= 1)
    return {
      kind: 'word',
      expected: shown(
        replaced.map(({ from }) => from),
        real,
      ),
      actual: shown(
        replaced.map(({ to }) => to),
        quoted,
      ),
    }
  if (words + heavyLost + heavyGained >= 3 || trimTail(lost, theirs).some((part) => isListed(part, real)))
    return {
      kind: 'changed',
      expected: shown([...replaced.map(({ from }) => from), ...lost], real),
      actual: shown([...replaced.map(({ to }) => to), ...gained], quoted),
    }
  return null
}

/** "Đào tạo, bồi dưỡng, bố trí và sử dụng cán bộ": one of several things that a title lists. */
function isListed(part: string, title: string): boolean {
  const [, ...listed] = title.split(/[,;]| và /u).map(compareKey)
  return size(part) > 1 && listed.includes(part)
}

/** Whether the difference is one of letters only: a slip of the hand, not of the memory. */
export function isSlip({ kind, expected, actual }: TitleDifference): boolean {
  if (kind !== 'word') return false
  const wanted = expected.split(', ').map(compareKey)
  return actual.split(', ').every((word, at) => near(compareKey(word), wanted[at] ?? ''))
}

function shown(parts: readonly string[], title: string): string {
  return parts.map((part) => asWritten(part, title)).join(', ')
}

/**
 * Words of a key as the title writes them, capitals and marks included, and what a key leaves out between them
 * (a date); the words themselves where the title has them in no such order.
 */
function asWritten(key: string, title: string): string {
  const wanted = key.split(' ')
  const words = matchesOf(/[\p{L}\p{M}\p{N}%/]+/gu, title).map((found) => ({
    key: compareKey(found[0]),
    start: found.index,
    end: found.index + found[0].length,
  }))
  for (const [at, first] of words.entries()) {
    if (first.key !== wanted[0]) continue
    let next = at
    let end = first.end
    for (const word of wanted) {
      next = words.findIndex((each, index) => index >= next && each.key === word)
      if (next < 0) return key
      end = words[next++]!.end
    }
    if (next - at <= wanted.length + longestGap) return title.slice(first.start, end)
  }
  return key
}

const longestGap = 8

/** What is lost or added at the very end is no departure. */
function trimTail(parts: readonly string[], whole: string): readonly string[] {
  return parts.filter((part) => !whole.endsWith(` ${part}`))
}

function heavy(parts: readonly string[]): number {
  return parts
    .join(' ')
    .split(' ')
    .filter((word) => word !== '' && !light.has(word)).length
}

function size(text: string): number {
  return text.split(' ').length
}

function firstWords(key: string, title: string): string {
  const words = key.split(' ')
  return words.length > 12 ? `${asWritten(words.slice(0, 12).join(' '), title)}…` : asWritten(key, title)
}
