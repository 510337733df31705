import { compiled } from '../text/letters.ts'
import { matchesOf } from '../text/matches.ts'
import { besideOf, isOneAct } from './beside.ts'
import { onOneLine } from './on-one-line.ts'
import type { Softer } from './softer.ts'

/** What something is measured against: "so với năm 2025", "so với đầu năm học 2025 - 2026". */
const compared = /(?<!\p{L})so với (?<base>[^.;,:()]{0,60}?20\d\d(?: ?- ?20\d\d)?)(?!\d)/gu
const anyYear = /20\d\d/gu
/** Begins where the year before ends. */
const atStart = /(?<!\p{L})đầu (?:năm|quý i(?!\p{L}))|(?<!\d)0?1\/0?1\//u

/** What a share is taken of: "62% tổng số đơn vị máu tiếp nhận", up to the word that says where or whose they are. */
const whole =
  /% (?:trên |so với |của )?(?:tổng )?số (?<what>[^.;,()\d]{3,80}?)(?= (?:của|tại|ở|thuộc|trên|trong|toàn|do|theo|so|mỗi|vào|đến|từ|hằng|hàng|cấp|được|trở|là|có)(?!\p{L})|[.;,()\d]|$)/gu
/** People who work or learn somewhere are others in every body. */
const ofBody =
  /^(?:cán bộ|công chức|viên chức|đảng viên|đoàn viên|hội viên|giáo viên|nhân viên|học sinh|sinh viên|người lao|chi bộ|tổ chức|đơn vị(?! \p{L}+ \p{L}))(?!\p{L})/u
const headLength = 2
/** So many words of its own have to tell another whole from one said in other words. */
const fewestOwn = 2

/**
 * The base of a share or of a comparison that an answer puts in place of another: "so với năm 2020" for "so với năm
 * 2025", "62% số đơn vị máu hiến lần đầu" for "60% tổng số đơn vị máu tiếp nhận".
 */
export function otherBase(asked: string, given: string, isOfOneYear = false): Softer | null {
  if (!/so với|số/iu.test(asked) || !/so với|số/iu.test(given)) return null
  const [demand, answer] = [asked, given].map(onOneLine) as [string, string]
  return otherYear(demand, answer, isOfOneYear) ?? otherWhole(demand, answer)
}

/** A plan of one year measures against the year before it: a later year is another base only of the same aim. */
function otherYear(demand: string, answer: string, isOfOneYear: boolean): Softer | null {
  const [theirs, own] = [demand, answer].map(only(compared))
  if (theirs == null || own == null) return null
  const [year, ownYear] = [theirs, own].map(({ groups }) => lastYear(groups!.base!)) as [number, number]
  const [due, ownDue] = [
    [demand, theirs],
    [answer, own],
  ].map(([text, base]) =>
    matchesOf(anyYear, (text as string).replace((base as RegExpExecArray)[0], ' ')).join(),
  )
  const isOneAim = isOfOneYear || (due !== '' && due === ownDue)
  return ownYear < year || (ownYear > year && isOneAim) ? { expected: theirs[0], actual: own[0] } : null
}

function lastYear(base: string): number {
  return Number(matchesOf(anyYear, base).at(-1)![0]) - (atStart.test(base) ? 1 : 0)
}

function otherWhole(demand: string, answer: string): Softer | null {
  const [theirs, own] = [demand, answer].map(only(whole))
  if (theirs == null || own == null) return null
  const [asked, said] = [theirs, own].map(({ groups }) => groups!.what!.trim().split(' ')) as [
    string[],
    string[],
  ]
  const head = asked.slice(0, headLength).join(' ')
  if (said.slice(0, headLength).join(' ') !== head || ofBody.test(asked.join(' '))) return null
  const [lost, gained] = [
    asked.filter((word) => !said.includes(word)),
    said.filter((word) => !asked.includes(word)),
  ]
  if (lost.length < fewestOwn || gained.length < fewestOwn) return null
  const before = (text: string, { index }: RegExpExecArray) => ({
    beside: besideOf(text.slice(0, index), index, index),
  })
  return isOneAct(before(demand, theirs), before(answer, own))
    ? { expected: theirs[0].slice(2), actual: own[0].slice(2) }
    : null
}

/** The match of a pattern where a text has but one. */
function only(pattern: RegExp): (text: string) => RegExpExecArray | null {
  return (text) => {
    const [found, ...more] = matchesOf(pattern, text)
    return more.length > 0 ? null : (found ?? null)
  }
}

/** Words that take a part of what was meant as a whole: "hộ nghèo có nhu cầu", "lối đi tự mở nguy hiểm". */
const selecting = compiled(
  '(?<!\\p{L})(?:(?:\\d[\\d,.]* ?%|tất cả|toàn bộ|mọi)(?: (?:các|số|tổng số))*) (?<things>\\p{L}+(?: \\p{L}+){0,7}?) (?<which>(?:(?:có|còn) (?:nhu cầu|điều kiện|khả năng|đăng ký|đơn(?: đề nghị)?)|đủ (?:điều kiện|khả năng)|(?:đã )?đăng ký|tự nguyện)(?= (?:được|phải|đều|có|tham gia|hoàn thành|thực hiện|ký|nhận|sử dụng)(?!\\p{L}))|(?:đặc biệt |rất )?(?:nguy hiểm|nghiêm trọng|khó khăn)|nguy cơ cao|trọng điểm|chủ lực|nòng cốt|quy mô lớn|lần đầu|công lập)(?!\\p{L})',
  'gu',
)

/** Cells of which each was meant, and of which kind they are in an answer: "mỗi chi bộ thôn, làng" for "mỗi chi bộ trực thuộc". */
const cells =
  /(?<!\p{L})(?:mỗi|từng|tất cả(?: các)?|toàn bộ(?: các)?|100 ?%(?: các)?) (?<cell>chi bộ|đảng bộ|chi hội|chi đoàn|công đoàn cơ sở|tổ công đoàn|tổ đảng)(?<kind> (?:ở )?(?:thôn|bản|ấp|buôn|làng|xóm|khu phố|tổ dân phố|khu dân cư|nông thôn|cơ quan|trường học|doanh nghiệp|trạm|công an|quân sự|khối)(?!\p{L}))?/gu

function addsKind(demand: string, answer: string): Softer | null {
  const [theirs, own] = [demand, answer].map(only(cells))
  if (theirs == null || own == null || theirs.groups!.cell !== own.groups!.cell) return null
  return theirs.groups!.kind === undefined && own.groups!.kind !== undefined
    ? { expected: theirs[0], actual: own[0] }
    : null
}

/** A word that narrows what a share is counted of, where nobody above chose among them. */
export function addsSelection(asked: string, given: string): Softer | null {
  const [demand, answer] = [asked, given].map(onOneLine) as [string, string]
  const kind = addsKind(demand, answer)
  if (kind !== null) return kind
  for (const { groups } of matchesOf(selecting, answer)) {
    const { things, which } = groups as { things: string; which: string }
    if (demand.includes(which) || demand.includes(which.split(' ').at(-1)!)) continue
    const same = new RegExp(
      `(?<!\\p{L})(?:\\d[\\d,.]* ?%|tất cả|toàn bộ|mọi)(?: (?:các|số|tổng số))* (?<things>${things})(?!\\p{L})(?! (?:có|thuộc|đủ|đã) )`,
      'u',
    ).exec(demand)
    if (same !== null) return { expected: same[0], actual: `${things} ${which}` }
  }
  return null
}
