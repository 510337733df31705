import { z } from 'zod'
import { bodyChange, levelAbolished } from '../../knowledge/changes.ts'
import { compiled } from '../../text/letters.ts'
import { matchesOf } from '../../text/matches.ts'
import type { RuleContext } from '../context.ts'
import { defineRule } from '../define.ts'
import { readingOf } from '../reading.ts'
import { review } from '../verdicts.ts'
import { actingBodies, type NamedBody } from './bodies.ts'
import { isOfThePast } from './past.ts'

/**
 * Cấp huyện, thị trấn nêu trong kế hoạch không còn ở thời điểm rà soát.
 *
 * ## Why
 * Criteria, tasks and reports of the district level have had nobody to meet them since 1 July 2025.
 *
 * ## Legal ground
 * Nghị quyết 203/2025/QH15; Luật Tổ chức chính quyền địa phương năm 2025.
 *
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. UBND các huyện, thị xã tổ chức diễn tập phòng cháy rừng.", "verdict": "review", "code": "abolished"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. UBND các huyện, thị xã tổ chức diễn tập phòng cháy rừng.", "asOf": "2025-06-30", "verdict": "none"}
 * @example {"plan": {"date": "ngày 20 tháng 8 năm 2025", "body": "I. TỔ CHỨC THỰC HIỆN\n1. UBND các huyện, thị xã tổ chức diễn tập phòng cháy rừng."}, "verdict": "review", "code": "abolished-before"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. UBND các xã, phường tổ chức diễn tập phòng cháy rừng.", "verdict": "none"}
 * @example {"plan": {"date": "ngày 20 tháng 8 năm 2025", "body": "I. NỘI DUNG\n1. Phối hợp với Ủy ban nhân dân thị xã Hồng Lĩnh diễn tập phòng cháy rừng."}, "verdict": "review", "code": "abolished-before"}
 * @example {"plan": {"date": "ngày 20 tháng 8 năm 2025", "body": "I. NỘI DUNG\n1. Tiếp nhận hồ sơ của Ủy ban nhân dân huyện Can Lộc trước đây, theo Quyết định số 15/QĐ-UBND ngày 03/02/2025 của Ủy ban nhân dân huyện Can Lộc."}, "verdict": "none"}
 * @example {"plan": {"date": "ngày 20 tháng 8 năm 2025", "body": "I. KINH PHÍ\nTừ ngân sách thành phố Hà Tĩnh và nguồn huy động."}, "verdict": "review", "code": "abolished-before"}
 * @example {"plan": {"date": "ngày 20 tháng 8 năm 2025", "body": "I. KINH PHÍ\nTừ ngân sách thành phố Huế hỗ trợ, ngân sách thành phố theo phân cấp; Công an thành phố Hải Phòng phối hợp."}, "verdict": "none"}
 * @example {"plan": {"date": "ngày 20 tháng 8 năm 2025", "body": "I. NỘI DUNG\n1. Chăm sóc vườn ươm mà Ủy ban nhân dân huyện Can Lộc đã xây dựng; chuyển từ Huyện ủy sang xã hồ sơ cây cổ thụ."}, "verdict": "none"}
 * @example {"plan": {"date": "ngày 20 tháng 8 năm 2025", "body": "I. NỘI DUNG\n1. Gửi danh mục cây đã ươm về Ủy ban nhân dân huyện Can Lộc."}, "verdict": "review"}
 * @example {"plan": {"date": "ngày 20 tháng 8 năm 2025", "body": "I. NỘI DUNG\n1. Phối hợp với Trung tâm Văn hóa - Truyền thông huyện Can Lộc quay phim về các vườn hoa."}, "verdict": "review", "code": "abolished-before"}
 * @example {"plan": {"date": "ngày 20 tháng 8 năm 2025", "body": "I. NỘI DUNG\n1. Phối hợp với Trung tâm Văn hóa xã quay phim về các vườn hoa; sử dụng trụ sở của Hội Làm vườn huyện Can Lộc cũ."}, "verdict": "none"}
 * @example {"plan": {"date": "ngày 20 tháng 8 năm 2025", "body": "I. NỘI DUNG\n1. Hội viên làm vườn trong huyện chăm sóc vườn ươm; Hội nghị tổng kết Tết trồng cây toàn huyện, Hội thi Tìm hiểu cây cổ thụ huyện và Phòng cháy vườn ươm huyện."}, "verdict": "none"}
 */
export const levelAbolishedRule = defineRule({
  id: 'validity/level-abolished',
  level: 'note',
  options: z.strictObject({}),
  *check(context) {
    const { plan, asOf, issued } = context
    const groups: readonly NamedBody[] = plan.criteria
      .filter(({ entity }) => entity === 'district')
      .map(({ label, place }) => ({ name: label ?? 'cấp huyện', place }))
    const named = [...groups, ...actingBodies(plan), ...namedAfter(context)].flatMap((body) => {
      const change = levelAbolished(body.name, asOf)
      return change === null ? [] : [{ ...body, change }]
    })
    named.sort((a, b) => a.place.start - b.place.start)
    const [first, ...rest] = named
    if (first === undefined) return
    const before = issued?.length === 10 && first.change.since <= issued
    yield review(
      context.here(first.place),
      before ? 'abolished-before' : 'abolished',
      {
        actual: [...new Set(named.map(({ name }) => name))].filter(({ length }) => length < 100).slice(0, 4),
        since: first.change.since,
        date: before ? issued : asOf,
      },
      {
        basis: 'law',
        related: rest
          .filter(({ place }, index) => place.start >= (rest[index - 1] ?? first).place.end)
          .map(({ place }) => context.here(place)),
        ...(before ? { level: 'warning', remedy: 'amend' } : {}),
      },
    )
  },
})

const districtBody = compiled(
  '(?<!\\p{L})(?:(?:ủy ban|hội đồng) nhân dân|ubnd|hđnd|công an|ban chỉ huy quân sự)(?: (?:các|cấp))? (?:huyện|quận|thị xã)(?!\\p{L})|(?<!\\p{L})(?:huyện|quận|thị) ủy(?! viên|\\p{L})|(?<!\\p{L})ngân sách (?:cấp )?(?:huyện|quận|thị xã)(?!\\p{L})|(?<!\\p{L})(?:(?:ủy ban|hội đồng) nhân dân|ubnd|hđnd|công an|ngân sách) (?:thành phố|tp\\.?) \\p{L}+(?: \\p{L}+){0,3}',
  'gu',
)

/** Houses and associations of a district, by the name of their kind: "Trung tâm Y tế huyện Can Lộc". */
const districtHouse = compiled(
  '(?<!\\p{L})(?:(?:Trung tâm|Phòng|Hội)(?= (?:Y tế|\\p{Lu}\\p{Ll}))|Liên đoàn|Ủy ban Mặt trận|Đoàn Thanh niên|Tòa án|Viện [Kk]iểm sát|Bảo hiểm xã hội|Kho bạc) [\\p{L} -]{2,60}? (?:huyện|quận|thị xã)(?!\\p{L})(?: \\p{Lu}\\p{L}*){0,3}',
  'gu',
)

/** The name was over before: "Hội Nông dân xã và các hội của huyện". */
const goesBeyond =
  /(?<!\p{L})(?:xã(?! hội)|phường|tỉnh|với|của|cho|các|tại|trên|ở|từ|về|trong|toàn|cấp)(?!\p{L})/u

/** District bodies that a plan signed without them names in its own sentences; `validity/body-ceased` has its own. */
function namedAfter({ plan, issued }: RuleContext): readonly NamedBody[] {
  if (issued?.length !== 10 || levelAbolished('huyện', issued) === null) return []
  const reading = readingOf(plan)
  const houses = matchesOf(districtHouse, reading.text).filter(
    ({ 0: name }) => !goesBeyond.test(name) && bodyChange(name, issued) === null,
  )
  return [...matchesOf(districtBody, reading.folded), ...houses]
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
    .filter((span) => reading.counts(span.start) && !isOfThePast(plan, reading, span))
    .filter(({ start, end }) => levelAbolished(reading.text.slice(start, end), issued) !== null)
    .map((span) => ({ name: reading.text.slice(span.start, span.end), place: reading.place(span) }))
}
