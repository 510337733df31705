import { z } from 'zod'
import type { Draft } from '../../findings/draft.ts'
import { lazy } from '../../knowledge/memo.ts'
import { bearsOwnName, endsWithinOwnName } from '../../knowledge/proper-names.ts'
import { provinceIn, provinceSuccessor, provinces } from '../../knowledge/provinces.ts'
import { foldCase } from '../../text/fold.ts'
import { compiled } from '../../text/letters.ts'
import { matchesOf } from '../../text/matches.ts'
import type { RuleContext } from '../context.ts'
import { defineRule } from '../define.ts'
import { readingOf } from '../reading.ts'
import { review } from '../verdicts.ts'
import { isOfThePast } from './past.ts'

/**
 * Tỉnh, thành phố ban hành đã sáp nhập hoặc đổi loại ở thời điểm rà soát; tỉnh được nêu đã sáp nhập từ trước ngày
 * ban hành.
 *
 * ## Why
 * What still runs of the plan has passed to the new unit; reports and awards go to its bodies.
 *
 * ## Not a finding
 * Another province that still stood on the plan's own day, a former one that is called so, the issuer of a cited
 * document, a company, hospital, school, newspaper or club that bears the province's name as its own.
 *
 * ## Legal ground
 * Nghị quyết 202/2025/QH15 về sắp xếp đơn vị hành chính cấp tỉnh.
 *
 * @example {"plan": {"letterhead": "UBND TỈNH BẮC KẠN\nSỞ Y TẾ", "number": "Số: 45/KH-SYT", "place": "Bắc Kạn"}, "verdict": "review", "code": "merged"}
 * @example {"plan": {"letterhead": "UBND TỈNH BẮC KẠN\nSỞ Y TẾ", "number": "Số: 45/KH-SYT", "place": "Bắc Kạn"}, "asOf": "2025-06-30", "verdict": "none"}
 * @example {"plan": {"letterhead": "UBND TỈNH NGHỆ AN\nSỞ Y TẾ", "number": "Số: 45/KH-SYT", "place": "Nghệ An"}, "verdict": "none"}
 * @example {"plan": {"letterhead": "UBND TỈNH NGHỆ AN\nSỞ Y TẾ", "number": "Số: 45/KH-SYT", "place": "Nghệ An", "date": "ngày 20 tháng 02 năm 2026", "body": "I. NỘI DUNG\n1. Phối hợp với Sở Y tế tỉnh Hà Giang trồng cây thuốc."}, "verdict": "review", "code": "named-after"}
 * @example {"plan": {"letterhead": "UBND TỈNH NGHỆ AN\nSỞ Y TẾ", "number": "Số: 45/KH-SYT", "place": "Nghệ An", "date": "ngày 20 tháng 02 năm 2026", "body": "I. NỘI DUNG\n1. Trồng cây thuốc như các huyện của tỉnh Hà Giang trước đây, theo Quyết định số 15/QĐ-UBND ngày 03/02/2025 của Ủy ban nhân dân tỉnh Bắc Kạn."}, "verdict": "none"}
 * @example {"plan": {"letterhead": "SỞ Y TẾ QUẢNG TRỊ\nBỆNH VIỆN ĐA KHOA QUẢNG BÌNH", "number": "Số: 45/KH-BV", "place": "Đồng Hới", "date": "ngày 20 tháng 02 năm 2026"}, "verdict": "none"}
 * @example {"plan": {"letterhead": "SỞ Y TẾ QUẢNG BÌNH\nBỆNH VIỆN ĐA KHOA ĐỒNG HỚI", "number": "Số: 45/KH-BV", "place": "Đồng Hới", "date": "ngày 20 tháng 02 năm 2026"}, "verdict": "review", "code": "merged-before"}
 */
export const provinceMerged = defineRule({
  id: 'validity/province-merged',
  level: 'note',
  options: z.strictObject({}),
  *check(context) {
    const { profile, asOf, issued } = context
    const { province } = profile
    yield* namedAfterMerger(context)
    const successor = province === null ? null : provinceSuccessor(province, asOf)
    if (province === null || successor === null) return
    const before = issued?.length === 10 && successor.since <= issued
    // After its last change a province's own name is no deviation: Đồng Nai was merged and kept its name.
    if (before && successor.name === province) return
    if (standsInOwnName(context, province)) return
    const code = before ? 'merged-before' : successor.name === province ? 'retyped' : 'merged'
    const data = {
      actual: province,
      expected: `${successor.type} ${successor.name}`,
      since: successor.since,
      date: before ? issued : asOf,
    }
    const at = placeOf(context, province)
    yield review(at, code, data, { basis: 'law', ...(before ? { level: 'warning', remedy: 'amend' } : {}) })
  },
})

const named = lazy(() =>
  compiled(
    `(?<=(?<!\\p{L})tỉnh )(?:${provinces()
      .map(({ name }) => foldCase(name))
      .sort((a, b) => b.length - a.length)
      .join('|')})(?!\\p{L})`,
    'gu',
  ),
)
/** So much of a name may stand in front of the province in it. */
const nameReach = 100

/** Other provinces that were merged when the plan was signed, in what it says itself; each once. */
function* namedAfterMerger({ plan, profile, issued, here }: RuleContext): Iterable<Draft> {
  if (issued?.length !== 10) return
  const reading = readingOf(plan)
  const seen = new Set<string>()
  for (const match of matchesOf(named(), reading.folded)) {
    const { index } = match
    const span = { start: index, end: index + match[0].length }
    const name = provinceIn(reading.text.slice(span.start, span.end))
    const successor = name === null ? null : provinceSuccessor(name, issued)
    if (name === null || successor === null || successor.name === name || name === profile.province) continue
    if (seen.has(name) || !reading.counts(index) || isOfThePast(plan, reading, span)) continue
    if (endsWithinOwnName(reading.text.slice(Math.max(0, index - nameReach), index))) continue
    seen.add(name)
    yield review(
      here(reading.place(span)),
      'named-after',
      {
        actual: name,
        expected: `${successor.type} ${successor.name}`,
        since: successor.since,
        date: issued,
      },
      { basis: 'law', level: 'warning', remedy: 'amend' },
    )
  }
}

/** Whether only the issuer's own name holds the province: "Bệnh viện Quảng Bình" keeps it under its new province. */
function standsInOwnName({ plan: { header } }: RuleContext, province: string): boolean {
  const { issuer, issued } = header
  if (issuer === null || !bearsOwnName(issuer.name) || provinceIn(issuer.name) !== province) return false
  return ![issuer.parent, issued?.location].some((each) => each != null && provinceIn(each) === province)
}

/** The line of place and date where it names the province, else the issuer's name. */
function placeOf(context: RuleContext, province: string) {
  const { issued, issuer } = context.plan.header
  const named = issued?.location != null && foldCase(issued.location).includes(foldCase(province))
  if (issued !== null && (named || issuer?.place == null)) return context.here(issued.place)
  return issuer?.place == null ? context.gap() : context.here(issuer.place)
}
