import { z } from 'zod'
import { numberKey } from '../../knowledge/documents.ts'
import { programmeById } from '../../knowledge/programmes.ts'
import type { Plan } from '../../model/plan.ts'
import { matchesOf } from '../../text/matches.ts'
import { defineRule } from '../define.ts'
import { readingOf } from '../reading.ts'
import { fail, review } from '../verdicts.ts'
import { citedTitle, isQuoted, leadsTo } from './programme-names.ts'
import { isAnnexLine } from './said-beside.ts'

type Programme = Plan['programmes'][number]

/**
 * Đề án, chương trình, văn bản được nêu tên cần kèm số, ký hiệu.
 *
 * ## Why
 * A scheme is what its decision says; by its name alone the reader cannot look up aims and dates.
 *
 * ## Not a finding
 * Movements, laws, a name without quotation marks, a scheme whose decision or local plan is cited elsewhere in the
 * plan, the programme that the plan itself carries out, the blank number of the plan itself above its annex.
 *
 * @example {"plan": {"body": "I. NỘI DUNG\n1. Hoàn thành các mục tiêu của Đề án “Xây dựng xã hội học tập giai đoạn 2021 - 2030”."}, "verdict": "fail", "code": "programme"}
 * @example {"plan": {"body": "I. NỘI DUNG\n1. Thực hiện Kế hoạch số     /KH-UBND ngày 05/3/2024 của Ủy ban nhân dân tỉnh về trồng cây xanh."}, "verdict": "fail", "code": "blank"}
 * @example {"plan": {"body": "I. NỘI DUNG\n1. Hoàn thành các mục tiêu của Đề án “Xây dựng xã hội học tập giai đoạn 2021 - 2030” theo Quyết định số 1373/QĐ-TTg ngày 30/7/2021 của Thủ tướng Chính phủ.\n2. Hưởng ứng Phong trào “Toàn dân đoàn kết xây dựng đời sống văn hóa”."}, "verdict": "none"}
 * @example {"plan": {"basis": "Căn cứ Thông tư của Bộ Xây dựng hướng dẫn trồng cây xanh đô thị;\n\nCăn cứ Luật Lâm nghiệp năm 2017, Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "review", "code": "unnumbered"}
 * @example {"plan": {"basis": "Căn cứ Nghị định 64/2010/NĐ-CP ngày 11/6/2010 của Chính phủ về quản lý cây xanh đô thị;\n\nTheo đề nghị của Phòng Quy hoạch, Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "none"}
 */
export const numberMissing = defineRule({
  id: 'references/number-missing',
  level: 'note',
  options: z.strictObject({}),
  *check(context) {
    const { plan, family, here } = context
    for (const programme of plan.programmes) {
      if (!['scheme', 'programme', 'plan'].includes(programme.kind) || family.same(programme.id)) continue
      if (isCited(plan, programme)) continue
      const [first, ...rest] = programme.places.filter((place) => isQuoted(plan, place))
      if (first === undefined) continue
      const expected = programmeById(programme.id)?.approvedBy ?? null
      if (expected === null && programme.period === null) continue
      const say = expected === null ? review : fail
      yield say(
        here(first),
        expected === null ? 'unknown' : 'programme',
        { actual: programme.title, expected },
        { related: rest.map(here), basis: expected === null ? 'self' : 'law', remedy: 'official-letter' },
      )
    }
    for (const reference of plan.references)
      if (
        reference.first &&
        reference.number !== null &&
        /^[/-]/u.test(reference.number) &&
        !isAnnexLine(plan, reference)
      )
        yield fail(
          here(reference.place),
          'blank',
          { actual: reference.number },
          { remedy: 'official-letter' },
        )
    for (const { place, name } of unnumbered(plan))
      yield review(here(place), 'unnumbered', { actual: name }, { basis: 'law', remedy: 'official-letter' })
  },
})

/** "Căn cứ Nghị định của Chính phủ về …;": such papers always bear a number. */
const ground =
  /(?:^|[;\n])[\s\-–+*_]*(?:căn cứ|thực hiện|theo) (?<name>(?:nghị định|thông tư(?: liên tịch)?|quyết định|chỉ thị) (?:của|về|quy định)(?!\p{L})[^;\n]*)/gu

function unnumbered(plan: Plan) {
  const reading = readingOf(plan)
  const { start, end } = reading.opening
  return matchesOf(ground, reading.line.slice(start, end)).flatMap(({ index, 0: found, groups }) => {
    const name = groups!.name!
    if (/\d ?\/|[/-]\s*(?:nđ|tt|qđ|ct)(?!\p{L})|(?<!\p{L})số(?= ?[\d./…])/u.test(name)) return []
    const from = start + index + found.length - name.length
    const [head = name] = name.split(
      /, (?=(?:ủy ban|ubnd|sở|phòng|trung tâm|trường|bệnh viện|công ty|ban|bộ) )/u,
    )
    const span = { start: from, end: from + Math.min(head.length, 120) }
    return [{ place: reading.place(span), name: reading.text.slice(span.start, span.end) }]
  })
}

/** Its decision, or a document with its name in the title, is cited; or a number follows the name as its ground. */
function isCited(plan: Plan, programme: Programme): boolean {
  const entry = programmeById(programme.id)
  const number = entry?.approvedBy === undefined ? null : numberKey(entry.approvedBy)
  return (
    programme.places.some((place) => citedTitle(plan, place) !== null) ||
    plan.references.some(
      (reference) =>
        reference.programme === programme.id ||
        (number !== null && reference.number !== null && numberKey(reference.number) === number) ||
        programme.places.some((place) => leadsTo(plan, place, reference.place)),
    )
  )
}
