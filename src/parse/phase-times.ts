import { foldCase } from '../text/fold.ts'
import { withRanges } from '../text/letters.ts'
import { edtf } from './dates.ts'

const years = withRanges(
  /(?:từ )?(?:năm )?(?<from>(?:19|20)\d\d)(?: ?- ?| (?:đến|tới)(?: hết)? )(?:năm )?(?<to>(?:19|20)\d\d)(?![\p{N}/])/u,
)
const dates =
  /từ (?:ngày )?(?<a>[\d/. ]+(?:tháng [\d/. ]+)?(?:năm \d{4})?|tháng \d{1,2}(?:[/ ]|năm )*\d{0,4}) (?:đến|tới)(?: hết)? (?:ngày )?(?<b>tháng \d{1,2}(?:[/ ]|năm )*\d{0,4}|năm \d{4}|[\d/. ]+(?:tháng [\d/. ]+)?(?:năm \d{4})?)/iu
/** "Đợt 1 (01/6 - 20/6/2026)": dates without the word "từ" in front. */
const dashed =
  /^ ?[(:] ?(?:ngày )?(?<a>\d{1,2}[/.]\d{1,2}(?:[/.]\d{4})?) ?(?:-|đến|tới)(?: hết)? ?(?:ngày )?(?<b>\d{1,2}[/.]\d{1,2}(?:[/.]\d{4})?)(?![/\d])/iu
/** "Giai đoạn 1 (09 - 10/2026)", "(tháng 9/2026 - tháng 3/2027)": months of which the last says its year. */
const dashedMonths =
  /^ ?[(:] ?(?:từ )?(?:tháng )?(?<a>\d{1,2}(?:[/.]\d{4})?) ?(?:-|đến|tới)(?: hết)? ?(?:tháng )?(?<b>\d{1,2}[/.]\d{4})(?![/\d])/iu
/** "Giai đoạn 2 (năm 2028): …", "Giai đoạn 2 (2028): …". */
const oneYear = /^ ?(?:[(:] ?(?:trong |cả )*năm |\( ?)(?<year>(?:19|20)\d\d) ?[):.,;]/iu
/** "Giai đoạn 2 (từ năm 2029): …", "Giai đoạn 1 (đến hết năm 2027): …": the plan's period gives the other end. */
const openEnd =
  /^ ?[(:] ?(?:(?<begin>từ)|đến|tới)(?: hết| cuối| đầu)? năm (?<year>(?:19|20)\d\d)(?: trở đi)? ?[):.,;]/iu
/** "Đợt 1 (tháng 3/2026): …". */
const oneMonth =
  /^ ?[(:] ?(?:trong )?tháng (?<month>\d{1,2})(?: ?\/ ?| năm )(?<year>(?:19|20)\d\d) ?[):.,;]/iu
/** When a phase begins and ends: in years, and as EDTF dates where it says months or days. */
export interface PhaseTimes {
  readonly from: number | null
  readonly to: number | null
  readonly fromDate: string | null
  readonly toDate: string | null
  /** Whether only its beginning is stated, and the end is that of the plan. */
  readonly unended: boolean
}

/**
 * The times at the beginning of the words behind a phase's number: " (từ ngày 05/01/2026 đến …", ": Năm 2028."; of the
 * first phase or a later one of the plan with that title. Null where none is stated.
 */
export function phaseTimes(
  head: string,
  first: boolean,
  title: string,
  planned: number | null,
): PhaseTimes | null {
  const written = dashed.exec(head) ?? dashedMonths.exec(head) ?? dates.exec(head)
  const whole = years.exec(head)
  // "Từ tháng 7/2025 đến hết năm 2026": months go before the years that stand in them.
  const dated =
    written !== null && (whole === null || (written.index <= whole.index && /tháng|\//iu.test(written[0])))
      ? written.groups!
      : null
  const span = dated === null ? whole : null
  if (span !== null) return inYears(span.groups!.from!, span.groups!.to!)
  const month = dated === null ? (oneMonth.exec(head)?.[0] ?? null) : null
  const single = dated === null ? (oneYear.exec(head)?.groups?.year ?? null) : null
  const half = dated === null ? openYears(head, first, title) : null
  if (dated === null && month === null && single === null && half === null) return null
  const [fromDate, toDate] =
    month !== null
      ? datePair(month, month, planned)
      : dated === null
        ? [null, null]
        : datePair(dated.a!, dated.b!, planned)
  const apart = fromDate !== null && toDate !== null && fromDate.slice(0, 4) !== toDate.slice(0, 4)
  const from = apart ? fromDate.slice(0, 4) : (half?.from ?? single)
  const to = apart ? toDate.slice(0, 4) : (half?.to ?? single)
  return { ...inYears(from, to), fromDate, toDate, unended: half !== null && !first }
}

function inYears(from: string | null, to: string | null): PhaseTimes {
  const year = (typed: string | null) => (typed === null ? null : Number(typed))
  return { from: year(from), to: year(to), fromDate: null, toDate: null, unended: false }
}

/** Both ends of a first or last phase that states one, by the years in the plan's title. */
function openYears(
  head: string,
  first: boolean,
  title: string,
): { readonly from: string; readonly to: string } | null {
  const { begin, year } = openEnd.exec(head)?.groups ?? {}
  const planned = years.exec(foldCase(title.normalize('NFC')))?.groups
  if (year === undefined || planned === undefined || first === (begin !== undefined)) return null
  return first ? { from: planned.from!, to: year } : { from: year, to: planned.to! }
}

/** Two ends of a phase within a year; both may leave out the year of the plan, the first that of the second. */
function datePair(a: string, b: string, planned: number | null): readonly [string | null, string | null] {
  const to = partial(b) ?? (planned === null ? null : partial(`${b.trim()}/${planned}`))
  const from =
    partial(a) ??
    (to === null ? null : partial(`${a.trim()}/${to.slice(0, 4)}`)) ??
    (to === null ? null : partial(`${a.trim()} năm ${to.slice(0, 4)}`))
  return [from, to]
}

function partial(text: string): string | null {
  const numbers = text.match(/\d+/g) ?? []
  const year = numbers.find((one) => one.length === 4)
  if (year === undefined) return null
  const rest = numbers.filter((one) => one !== year)
  const [day, month] = rest.length >= 2 ? rest : [undefined, rest[0]]
  return edtf({ year, month, day })
}
