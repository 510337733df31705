import type { Occasion } from '../model/facets.ts'
import { matchesOf } from '../text/matches.ts'

/** The occasions (dịp khen thưởng) in force, with the years of those that state them. */
export interface Occasions {
  readonly occasions: readonly Occasion[]
  readonly periods: ReadonlyMap<Occasion, { readonly from: number; readonly to: number }>
}

/** "Tiêu chuẩn khen thưởng: …": what leads in a standard. */
export const standardLead =
  /^(?:về )?(?:tiêu chuẩn|điều kiện|đối tượng)(?: (?:khen thưởng|xét (?:khen thưởng|khen|tặng)|và [^:]{2,40}))?(?: (?:sơ kết|tổng kết|(?:hằng|hàng) năm)(?: phong trào)?(?= ?:))? ?[:.]? ?/u
/** "Tiêu chuẩn khen thưởng sơ kết:" is for that occasion. */
const ofOccasion =
  /^(?:về )?(?:tiêu chuẩn|điều kiện)[^:]{0,30} (?:sơ kết|tổng kết|(?:hằng|hàng) năm)(?: phong trào)? ?$/u

const annual = /(?:hằng|hàng) năm|thường xuyên|theo năm|cuối (?:mỗi )?năm(?! \d)|năm học|từng năm/u
const interim = /sơ kết/u
const final = /tổng kết|kết thúc (?:phong trào|đợt|kế hoạch|chương trình)/u

const none: readonly Occasion[] = []

function occasionsIn(text: string): readonly Occasion[] {
  if (text === '') return none
  const found: Occasion[] = []
  if (annual.test(text)) found.push('annual')
  if (text.includes('kết')) {
    if (interim.test(text)) found.push('interim-review')
    if (final.test(text)) found.push('final-review')
  }
  return found
}

/** Occasions and periods that a heading or a cell states, in small letters; else those in force. */
export function stated(text: string, inherited: Occasions): Occasions {
  const occasions = occasionsIn(text)
  return occasions.length === 0 ? inherited : { occasions, periods: periodsIn(text, occasions) }
}

/** A bullet's lead ("Sơ kết: …", "Khen thưởng hằng năm") narrows the occasions; its later words don't. */
export function narrowed(text: string, outer: Occasions): Occasions {
  const colon = text.indexOf(':')
  const lead =
    colon > 0 && colon < 120 ? text.slice(0, colon) : outer.occasions.length === 0 ? text.slice(0, 160) : ''
  const occasions = occasionsIn(lead)
  if (occasions.length === 0 || (standardLead.test(lead) && !ofOccasion.test(lead))) return outer
  return { occasions, periods: periodsIn(lead, occasions) }
}

const twoYears = /((?:19|20)\d\d)(?: ?- ?| đến (?:năm )?)((?:19|20)\d\d)/gu

/** "sơ kết giai đoạn 2023 - 2025 và tổng kết giai đoạn 2023 - 2030": each occasion has the years that follow it. */
function periodsIn(text: string, occasions: readonly Occasion[]): Occasions['periods'] {
  const periods = new Map<Occasion, { from: number; to: number }>()
  const years = matchesOf(twoYears, text).map((match) => ({
    at: match.index,
    from: Number(match[1]),
    to: Number(match[2]),
  }))
  const at: Partial<Record<Occasion, number>> = {
    'interim-review': text.search(interim),
    'final-review': text.search(final),
  }
  for (const occasion of occasions) {
    const from = at[occasion]
    if (from === undefined || from < 0) continue
    const other = occasion === 'interim-review' ? (at['final-review'] ?? -1) : (at['interim-review'] ?? -1)
    const own = years.find((year) => year.at > from && (other < from || year.at < other))
    if (own !== undefined) periods.set(occasion, { from: own.from, to: own.to })
  }
  return periods
}
