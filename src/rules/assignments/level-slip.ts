import { z } from 'zod'
import { bodyLevel } from '../../knowledge/bodies.ts'
import { type LevelBoundPhrase, phrasesAbove, phrasesIn } from '../../knowledge/phrases.ts'
import { foldCase } from '../../text/fold.ts'
import type { RuleContext } from '../context.ts'
import { defineRule } from '../define.ts'
import { isAbove } from '../reporting/direction.ts'
import { within } from '../scope/within.ts'
import { fail, review } from '../verdicts.ts'
import { isOfItsKind } from './own-tasks.ts'

/** Who has a territory and bodies of its own to give tasks to. */
const givers: readonly RuleContext['profile']['level'][] = ['district', 'commune', 'party', 'association']
/** Enterprises, banks and the press of the province answer to nobody here, above or below. */
const business =
  /^(?:các )?(?:công ty|tổng công ty|doanh nghiệp|ngân hàng|chi nhánh|điện lực|viễn thông|bưu điện|quỹ|báo|đài|hợp tác xã|bệnh viện|trường|đại học)(?!\p{L})/u
const asking = /^(?:kính |trân trọng )?(?:đề nghị|kiến nghị|mời|phối hợp|đề xuất|tranh thủ)(?!\p{L})/iu

/** "UBND xã: phối hợp với Nhà trường bảo vệ cây", "UBND xã hỗ trợ kinh phí": what a unit may hope for. */
const helping = /(?<!\p{L})(?:phối hợp|hỗ trợ|tạo điều kiện|đề nghị|quan tâm|giúp|ủng hộ)(?!\p{L})/iu

/** "Sở Giáo dục và Đào tạo" with a task in a district's plan: it takes none from there. */
function isOrdered(body: string, context: RuleContext): boolean {
  const name = foldCase(body.normalize('NFC'))
  if (context.profile.level === 'unit') return authority.test(name)
  return givers.includes(context.profile.level) && !business.test(name) && isAbove(body, context)
}

/** Who takes no task from a company, a school or a hospital: "Ủy ban nhân dân các xã, phường". */
const authority = /^(?:các )?(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd|tỉnh ủy|thành ủy)(?!\p{L})/u

/**
 * "UBND các xã, phường" in the plan of a commune: it is one of them, and has none below it. Those near by have a name
 * of their own ("các xã giáp ranh").
 */
function isOfItsLevel(body: string, { plan }: RuleContext): boolean {
  const issuer = plan.header.issuer?.name ?? ''
  const [group, own] = [body, issuer].map((name) => foldCase(name.normalize('NFC')))
  return (
    /(?<!\p{L})các(?!\p{L})/u.test(group!) &&
    [group!, own!].every((name) => territory.test(name)) &&
    isOfItsKind(body, issuer)
  )
}

/** "UBND các xã, phường tiếp giáp cùng cử lực lượng": they are told, and agree. */
const nearBy =
  /(?<!\p{L})(?:xã|phường|đặc khu|thị trấn|huyện|tỉnh) (?:(?:lân|giáp|liền|tiếp) \p{L}+|bạn|khác)(?!\p{L})/iu

/** "Thành phố" may have others below it. */
const territory = /(?<!\p{L})(?:xã(?! hội)|phường|đặc khu|thị trấn|huyện|quận|tỉnh)(?!\p{L})/u

/**
 * Nhiệm vụ giao cho một cấp không được nêu cơ quan, địa bàn của cấp khác.
 *
 * ## Why
 * "Sở … cùng cấp" in a district's task was copied from a text for provinces: a district has no departments of
 * that name, so nobody is addressed. A body of a higher level takes no task from a plan below, nor do the others of
 * the issuer's own kind.
 *
 * ## Not a finding
 * Co-operation with a body of another level that is called so; a body above that is asked ("Đề nghị …").
 *
 * @example {"plan": {"letterhead": "ỦY BAN NHÂN DÂN\nTỈNH HÀ TĨNH", "number": "Số: 12/KH-UBND", "body": "I. TỔ CHỨC THỰC HIỆN\n1. Ủy ban nhân dân các huyện, thị xã:\n- Bố trí đất trồng cây.\n- Phối hợp với các Sở, ban, ngành và đoàn thể cùng cấp trong việc trồng cây."}, "verdict": "fail"}
 * @example {"plan": {"letterhead": "ỦY BAN NHÂN DÂN\nTỈNH HÀ TĨNH", "number": "Số: 12/KH-UBND", "body": "I. TỔ CHỨC THỰC HIỆN\n1. Ủy ban nhân dân các huyện, thị xã:\n- Phối hợp với các sở, ban, ngành của tỉnh trong việc trồng cây."}, "verdict": "none"}
 * @example {"plan": {"letterhead": "ỦY BAN NHÂN DÂN\nXÃ ĐỨC THỌ", "number": "Số: 12/KH-UBND", "body": "I. TỔ CHỨC THỰC HIỆN\n1. Phòng Kinh tế:\n- Phối hợp với các sở, ban, ngành cùng cấp trồng cây."}, "verdict": "fail"}
 * @example {"plan": {"letterhead": "ỦY BAN NHÂN DÂN\nHUYỆN ĐỨC THỌ", "number": "Số: 12/KH-UBND", "body": "I. TỔ CHỨC THỰC HIỆN\n1. Sở Xây dựng lập danh mục cây cần thay thế.\n2. Phòng Kinh tế và Hạ tầng bố trí đất trồng."}, "verdict": "review", "code": "above"}
 * @example {"plan": {"letterhead": "TỔNG CÔNG TY CÂY XANH HÀ TĨNH\nCÔNG TY CỔ PHẦN CÂY XANH ĐỨC THỌ", "number": "Số: 12/KH-CXĐT", "body": "I. TỔ CHỨC THỰC HIỆN\n1. Phòng Kỹ thuật lập danh mục cây cần thay thế.\n2. Ủy ban nhân dân các xã, phường: bảo vệ cây, xử phạt người chặt phá."}, "verdict": "review", "code": "above"}
 * @example {"plan": {"letterhead": "TỔNG CÔNG TY CÂY XANH HÀ TĨNH\nCÔNG TY CỔ PHẦN CÂY XANH ĐỨC THỌ", "number": "Số: 12/KH-CXĐT", "body": "I. TỔ CHỨC THỰC HIỆN\n1. Phòng Kỹ thuật lập danh mục cây cần thay thế.\n2. Đề nghị Ủy ban nhân dân các xã, phường phối hợp bảo vệ cây."}, "verdict": "none"}
 * @example {"plan": {"letterhead": "ỦY BAN NHÂN DÂN\nHUYỆN ĐỨC THỌ", "number": "Số: 12/KH-UBND", "body": "I. TỔ CHỨC THỰC HIỆN\n1. Đề nghị Sở Xây dựng hướng dẫn lập danh mục cây cần thay thế.\n2. Công ty Môi trường đô thị tỉnh cắt tỉa cây trên đường tỉnh."}, "verdict": "none"}
 * @example {"plan": {"letterhead": "ỦY BAN NHÂN DÂN\nXÃ ĐỨC THỌ", "number": "Số: 12/KH-UBND", "body": "I. TỔ CHỨC THỰC HIỆN\n1. Phòng Kinh tế lập danh mục cây cần thay thế.\n2. Ủy ban nhân dân các xã, phường bố trí đất trồng."}, "verdict": "review", "code": "beside"}
 * @example {"plan": {"letterhead": "ỦY BAN NHÂN DÂN\nXÃ ĐỨC THỌ", "number": "Số: 12/KH-UBND", "body": "I. TỔ CHỨC THỰC HIỆN\n1. Phòng Kinh tế lập danh mục cây cần thay thế.\n2. Đề nghị Ủy ban nhân dân các xã, phường giáp ranh cùng trồng cây.\n3. Trưởng các thôn bố trí đất trồng."}, "verdict": "none"}
 */
export const levelSlip = defineRule({
  id: 'assignments/level-slip',
  level: 'note',
  options: z.strictObject({}),
  *check(context) {
    const { plan, here } = context
    for (const { bodies, verb, tasks, place } of plan.assignments) {
      const isAsked =
        verb !== null ||
        tasks.some(
          ({ text }) => asking.test(text) || (context.profile.level === 'unit' && helping.test(text)),
        )
      const above = bodies.filter((body) => isOrdered(body, context))
      const beside = tasks.some(({ text }) => nearBy.test(text))
        ? []
        : bodies.filter((body) => isOfItsLevel(body, context))
      if (above.length > 0 && !isAsked)
        yield review(here(place), 'above', { actual: above }, { remedy: 'amend' })
      else if (beside.length > 0 && !isAsked)
        yield review(here(place), 'beside', { actual: beside }, { remedy: 'amend' })
      const barred = barredFor(bodies, context)
      if (barred.length === 0) continue
      for (const task of tasks) {
        const text = task.text.normalize('NFC')
        for (const { start, end } of phrasesIn(text, barred)) {
          const actual = text.slice(start, end)
          yield fail(
            here(within(task.place, actual)),
            'level',
            { actual, expected: bodies },
            { related: [here(place)], remedy: 'amend' },
          )
        }
      }
    }
  },
})

/** Phrases above the level of the bodies; where their names say none, those about bodies of the issuer's own level. */
function barredFor(bodies: readonly string[], context: RuleContext): readonly LevelBoundPhrase[] {
  const levels = bodies.map((body) => bodyLevel(body))
  const [level] = levels
  if (level === 'district' || level === 'commune')
    return levels.every((each) => each === level) ? phrasesAbove(level) : []
  const { level: own } = context.profile
  if ((own !== 'district' && own !== 'commune') || bodies.some((body) => isAbove(body, context))) return []
  return phrasesAbove(own).filter(({ name }) => name.endsWith('cùng cấp'))
}
