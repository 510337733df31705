import { z } from 'zod'
import type { Draft, Evidence } from '../../findings/draft.ts'
import type { Place } from '../../model/place.ts'
import type { Reference } from '../../model/references.ts'
import type { RuleContext } from '../context.ts'
import { defineRule } from '../define.ts'
import { restsOnOther } from '../periods/own.ts'
import { within } from '../scope/within.ts'
import { fail, pass, review } from '../verdicts.ts'
import { meantByNumber } from './known.ts'
import { citedTitle, nameWords, rightNames } from './programme-names.ts'
import { isSlip, titleDifference } from './titles.ts'

/**
 * Trích yếu được viện dẫn phải đúng với trích yếu của văn bản đó.
 *
 * ## Why
 * The title tells the reader which document is meant where number and date are mistyped; a wrong one points to
 * another document.
 *
 * ## Not a finding
 * A title shortened at its end, the place added or left out, "về việc", "phê duyệt", "triển khai" in front. The
 * years of the plan's own programme: `periods/*` judge them. Where only the plan above quotes the title, either of the
 * two may be wrong: to be looked at.
 *
 * ## Legal ground
 * Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6.
 *
 * @example {"plan": {"body": "I. NỘI DUNG\n1. Thực hiện Kết luận số 49-KL/TW ngày 10/5/2019 của Ban Bí thư về tăng cường sự lãnh đạo của Đảng đối với công tác khuyến học, khuyến tài, xây dựng xã hội học tập."}, "verdict": "fail", "code": "lead"}
 * @example {"plan": {"body": "I. NỘI DUNG\n1. Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển giao số quốc gia."}, "verdict": "fail", "code": "word"}
 * @example {"upstream": {"basis": "Thực hiện Quyết định số 877/QĐ-TTg ngày 18/5/2023 của Thủ tướng Chính phủ phê duyệt Đề án phát triển vườn hoa, công viên đô thị, Ủy ban nhân dân tỉnh Hà Tĩnh ban hành Kế hoạch như sau:"}, "plan": {"basis": "Căn cứ Quyết định số 877/QĐ-TTg ngày 18/5/2023 của Thủ tướng Chính phủ phê duyệt Đề án cải tạo vỉa hè, công viên đô thị, Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "review", "code": "above"}
 * @example {"plan": {"body": "I. NỘI DUNG\n1. Thực hiện Kế hoạch số 21/KH-UBND ngày 10/4/2024 của UBND tỉnh về Phong trào “Cả nước thi đua xây dựng xã hội học tập, đầy mạnh học tập suốt đời giai đoạn 2023 - 2030”."}, "verdict": "fail", "code": "name"}
 * @example {"plan": {"body": "I. NỘI DUNG\n1. Thực hiện Kết luận số 49-KL/TW ngày 10/5/2019 của Ban Bí thư về tiếp tục thực hiện Chỉ thị số 11-CT/TW ngày 13/4/2007 của Bộ Chính trị khóa X về tăng cường sự lãnh đạo của Đảng đối với công tác khuyến học, khuyến tài, xây dựng xã hội học tập."}, "verdict": "none"}
 * @example {"upstream": {"title": "Trồng cây phân tán giai đoạn 2026 - 2030", "basis": "Căn cứ Quyết định số 877/QĐ-TTg ngày 18/5/2023 của Thủ tướng Chính phủ phê duyệt Chương trình “Phủ xanh đô thị” giai đoạn 2021 - 2030, Ủy ban nhân dân tỉnh Hà Tĩnh ban hành Kế hoạch như sau:"}, "plan": {"title": "Trồng cây phân tán giai đoạn 2026 - 2030", "basis": "Căn cứ Quyết định số 877/QĐ-TTg ngày 18/5/2023 của Thủ tướng Chính phủ phê duyệt Chương trình “Phủ xanh đô thị” giai đoạn 2021 - 2025;\n\nThực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2024 của Ủy ban nhân dân tỉnh Hà Tĩnh về trồng cây phân tán, Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "review", "code": "above"}
 * @example {"upstream": {"letterhead": "BỘ CÔNG THƯƠNG\nTỔNG CÔNG TY CAO SU MIỀN TÂY", "number": "Số: 12/KH-CSMT", "place": "Hà Nội", "title": "Trồng cây xanh trong khuôn viên nhà máy", "basis": "Tổng công ty Cao su Miền Tây ban hành Kế hoạch như sau:"}, "plan": {"letterhead": "TỔNG CÔNG TY CAO SU MIỀN TÂY\nCÔNG TY CAO SU AN LỘC", "number": "Số: 8/KH-CSAL", "place": "Nghệ An", "title": "Trồng cây xanh năm 2024", "basis": "Thực hiện Kế hoạch số 12/KH-CSMT ngày 15/01/2024 của Tổng công ty Cao su Miền Tây về quản lý chất thải và nước mưa trong khuôn viên nhà máy, Công ty Cao su An Lộc ban hành Kế hoạch như sau:"}, "verdict": "review"}
 * @example {"upstream": {"number": "Số: 877/KH-UBND", "date": "ngày 18 tháng 5 năm 2023", "title": "Trồng, chăm sóc, cắt tỉa và thay thế cây xanh đô thị"}, "plan": {"basis": "Thực hiện Kế hoạch số 877/KH-UBND ngày 18/5/2023 của Ủy ban nhân dân tỉnh về trồng, chăm sóc, cắt tỉa và thay thế cây xanh đô thị, Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "none"}
 * @example {"upstream": {"number": "Số: 877/KH-UBND", "date": "ngày 18 tháng 5 năm 2023", "title": "Trồng, chăm sóc, cắt tỉa và thay thế cây xanh đô thị"}, "plan": {"basis": "Thực hiện Kế hoạch số 877/KH-UBND ngày 18/5/2023 của Ủy ban nhân dân tỉnh về trồng, chăm sóc và thay thế cây xanh đô thị, Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "review"}
 * @example {"plan": {"basis": "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16/6/2025, Sở Nội vụ ban hành Kế hoạch như sau:"}, "verdict": "none"}
 * @example {"upstream": {"basis": "Thực hiện Quyết định số 877/QĐ-UBND ngày 18/5/2023 của Ủy ban nhân dân tỉnh ban hành Quy định về quản lý cây xanh đô thị, Ủy ban nhân dân tỉnh Hà Tĩnh ban hành Kế hoạch như sau:"}, "plan": {"basis": "Căn cứ Quyết định số 877/QĐ-UBND ngày 18/5/2023 của Ủy ban nhân dân tỉnh ban hành Quy chế về quản lý cây xanh đô thị, Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "review"}
 */
export const titleDiffers = defineRule({
  id: 'references/title-differs',
  level: 'warning',
  options: z.strictObject({}),
  *check(context) {
    for (const reference of context.plan.references) {
      const whole = ofDocument(context, reference)
      if (whole !== null) yield whole
      else yield* ofName(context, reference)
    }
  },
})

/** The quoted title against that of the document itself, or the registry's. */
function ofDocument(context: RuleContext, reference: Reference): Draft | null {
  if (reference.title === null) return null
  const known = meantByNumber(context, reference).find(({ title }) => title !== null)
  if (known === undefined) return null
  const years = restsOnOther(context) || !context.family.same(reference.programme)
  const difference = titleDifference(reference.title, known.title!, { years })
  const more =
    known.at === null ? ({ basis: 'law' } as const) : ({ basis: 'upstream', upstream: known.at } as const)
  const at = context.here(reference.place)
  const number = reference.number ?? ''
  if (difference === null) return known.at === null ? null : pass(at, { number }, more)
  const { kind, expected, actual } = difference
  const data = { number, expected, actual }
  const rest = { ...more, related: quotedTitle(context, reference), remedy: 'official-letter' } as const
  if (known.cited) return review(at, 'above', data, rest)
  const say = kind === 'word' || (kind === 'lead' && known.at === null) ? fail : review
  return say(at, kind, data, rest)
}

/** Where the plan quotes the title, behind the number. */
function quotedTitle({ plan, here }: RuleContext, { title, place }: Reference): readonly Evidence[] {
  const end = place.end + 2 * (title?.length ?? 0) + 160
  const behind = { ...place, start: place.end, end, quote: plan.text.slice(place.end, end) }
  const found = within(behind, title ?? '')
  return found === behind ? [] : [here(found)]
}

/** The name of a known programme inside the title of a document that nobody knows. */
function* ofName(context: RuleContext, reference: Reference): Iterable<Draft> {
  const { plan, here } = context
  for (const programme of plan.programmes) {
    if (programme.id !== reference.programme) continue
    const place = programme.places.find((each) => citedTitle(plan, each) === reference)
    const names = rightNames(context, programme.id)
    if (place === undefined || names.length === 0) continue
    const difference = nameDifference(place, names)
    if (difference === null) continue
    const say = isSlip(difference) ? fail : review
    yield say(
      here(place),
      'name',
      { number: reference.number ?? '', expected: difference.expected, actual: difference.actual },
      { related: [here(reference.place)], basis: 'law', fault: 'undetermined', remedy: 'official-letter' },
    )
  }
}

function nameDifference(place: Place, names: readonly string[]) {
  const words = nameWords(place.quote).join(' ')
  const forms = names.map((name) => nameWords(name).join(' '))
  if (forms.includes(words)) return null
  const differences = forms.map((form) => titleDifference(words, form))
  return differences.includes(null) ? null : (differences[0] ?? null)
}
