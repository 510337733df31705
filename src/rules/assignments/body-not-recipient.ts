import { z } from 'zod'
import type { Draft, Evidence } from '../../findings/draft.ts'
import { bodyLevel } from '../../knowledge/bodies.ts'
import type { Place } from '../../model/place.ts'
import { foldCase } from '../../text/fold.ts'
import type { RuleContext } from '../context.ts'
import { defineRule } from '../define.ts'
import { part } from '../section-text.ts'
import { fail, pass, review } from '../verdicts.ts'
import { bodyClass, isOfMinistry, isPartOf, reaches, sameBody } from './names.ts'
import { leftOut } from './one-by-one.ts'

/** "Như Điều 3", "Như mục IV", "Các đơn vị có tên trong Kế hoạch": whoever the plan itself names. */
const byReference =
  /^như (?:điều|trên|mục|phần|khoản|kính gửi|nơi nhận|thành phần)(?!\p{L})|(?:có tên|được giao|được nêu|nêu|được phân công)(?: nhiệm vụ| việc| tên)? (?:trong|tại|ở|theo) (?:các )?(?:kế hoạch|kh|chương trình|đề án|phụ lục|biểu|danh sách|quyết định|văn bản|mục|phần)(?!\p{L})/u

interface Named {
  readonly body: string
  readonly at: Evidence
}

/**
 * Cơ quan được giao việc, nhận báo cáo phải có trong Nơi nhận.
 *
 * ## Why
 * A body that is not sent the plan does not know of its task; a superior that is not sent it cannot count it in.
 *
 * ## Not a finding
 * A body that a group covers ("các sở, ban, ngành"), the issuer's own rooms, staff, union and youth unless the list
 * names the others one by one, "Như Điều …", "Các đơn vị có tên trong Kế hoạch", co-operating bodies. The superior,
 * where another superior is marked "(báo cáo)". An office of a ministry, where the ministry is in the list.
 *
 * ## Legal ground
 * Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.9: nơi nhận gồm nơi nhận để thực hiện, để báo cáo.
 *
 * @example {"plan": {"body": "I. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở theo dõi, tổng hợp.\n2. Đề nghị Hội Làm vườn tỉnh vận động hội viên trồng cây.", "tail": "Nơi nhận:\n- UBND tỉnh (b/c);\n- Các phòng, đơn vị thuộc Sở;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nTrần Văn Bình"}, "verdict": "fail", "code": "assigned"}
 * @example {"plan": {"body": "I. TỔ CHỨC THỰC HIỆN\n1. Đề nghị Hội Làm vườn tỉnh tặng cây giống; Hội Nông dân tỉnh vận động hội viên trồng cây.", "tail": "Nơi nhận:\n- UBND tỉnh (b/c);\n- Hội Làm vườn tỉnh;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nTrần Văn Bình"}, "verdict": "fail", "code": "assigned"}
 * @example {"plan": {"body": "I. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở báo cáo Sở Nội vụ trước ngày 30/11 hằng năm.", "tail": "Nơi nhận:\n- UBND tỉnh (b/c);\n- Các phòng thuộc Sở;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nTrần Văn Bình"}, "verdict": "fail", "code": "reported"}
 * @example {"plan": {"body": "I. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở theo dõi.", "tail": "Nơi nhận:\n- Các phòng thuộc Sở;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nTrần Văn Bình"}, "verdict": "review", "code": "superior"}
 * @example {"plan": {"body": "I. TỔ CHỨC THỰC HIỆN\n1. Đề nghị Hội Làm vườn tỉnh vận động hội viên trồng cây.", "tail": "Nơi nhận:\n- UBND tỉnh (b/c);\n- Các đơn vị có tên trong Kế hoạch;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nTrần Văn Bình"}, "verdict": "notApplicable"}
 * @example {"plan": {"body": "I. TỔ CHỨC THỰC HIỆN\n1. Đề nghị Hội Làm vườn tỉnh, Hội Nông dân tỉnh vận động hội viên trồng cây.\n2. Đề nghị UBND các huyện bố trí đất.", "tail": "Nơi nhận:\n- UBND tỉnh (b/c);\n- Hội Làm vườn tỉnh;\n- Các đoàn thể;\n- UBND các huyện, TP;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nTrần Văn Bình"}, "verdict": "pass"}
 * @example {"plan": {"body": "I. TỔ CHỨC THỰC HIỆN\n1. Phòng Quy hoạch lập danh mục cây trồng.\n2. Trung tâm Kiểm định cung cấp giống cây.\n3. Phòng Hạ tầng bố trí đất trồng.", "tail": "Nơi nhận:\n- UBND tỉnh (b/c);\n- Phòng Quy hoạch; Phòng Hạ tầng;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nTrần Văn Bình"}, "verdict": "review", "code": "listed"}
 * @example {"plan": {"body": "I. TỔ CHỨC THỰC HIỆN\n1. Phòng Quy hoạch lập danh mục cây trồng.\n2. Trung tâm Kiểm định cung cấp giống cây.\n3. Phòng Hạ tầng bố trí đất trồng.", "tail": "Nơi nhận:\n- UBND tỉnh (b/c);\n- Phòng Quy hoạch; Phòng Hạ tầng; các đơn vị trực thuộc;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nTrần Văn Bình"}, "verdict": "none"}
 * @example {"plan": {"body": "I. TỔ CHỨC THỰC HIỆN\n1. Phòng Quy hoạch lập danh mục cây trồng.\n2. Phòng Kiến trúc vẽ sơ đồ trồng cây.\n3. Phòng Hạ tầng bố trí đất trồng.", "tail": "Nơi nhận:\n- UBND tỉnh (b/c);\n- Phòng Quy hoạch, Phòng Hạ tầng và các trạm giống;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nTrần Văn Bình"}, "verdict": "review", "code": "listed"}
 * @example {"plan": {"letterhead": "ỦY BAN NHÂN DÂN\nTỈNH HÀ TĨNH", "number": "Số: 12/KH-UBND", "body": "I. TỔ CHỨC THỰC HIỆN\n1. Sở Xây dựng lập danh mục cây trồng.\n2. Sở Tài chính bố trí kinh phí.", "tail": "Nơi nhận:\n- Bộ Xây dựng (b/c);\n- Các Sở: Xây dựng, Công Thương;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nTrần Văn Bình"}, "verdict": "fail", "code": "assigned"}
 * @example {"plan": {"letterhead": "ỦY BAN NHÂN DÂN\nTỈNH HÀ TĨNH", "number": "Số: 12/KH-UBND", "body": "I. TỔ CHỨC THỰC HIỆN\n1. Sở Xây dựng lập danh mục cây trồng.\n2. Sở Giáo dục và Đào tạo chỉ đạo các trường trồng cây.", "tail": "Nơi nhận:\n- Bộ Xây dựng (b/c);\n- Các sở: Xây dựng, Giáo dục & Đào tạo;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nTrần Văn Bình"}, "verdict": "pass"}
 * @example {"plan": {"body": "I. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở tham mưu báo cáo Cục Phát triển đô thị trước ngày 30/11 hằng năm.", "tail": "Nơi nhận:\n- Bộ Xây dựng (b/c);\n- Các phòng thuộc Sở;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nTrần Văn Bình"}, "verdict": "pass"}
 * @example {"plan": {"body": "I. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở tham mưu báo cáo Cục Phát triển đô thị trước ngày 30/11 hằng năm.", "tail": "Nơi nhận:\n- UBND tỉnh (b/c);\n- Các phòng thuộc Sở;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nTrần Văn Bình"}, "verdict": "fail"}
 */
export const bodyNotRecipient = defineRule({
  id: 'assignments/body-not-recipient',
  level: 'warning',
  options: z.strictObject({}),
  appliesNot: ({ plan }) =>
    plan.recipients.length === 0
      ? 'no-recipients'
      : plan.recipients.some(({ name }) => byReference.test(foldCase(name.normalize('NFC'))))
        ? 'recipients-by-article'
        : null,
  *check(context) {
    const assigned = assignedBodies(context)
    const reported = reportedBodies(context)
    const superiors = superiorBodies(context).filter(
      ({ body }) => !reported.some((each) => sameBody(each.body, body)),
    )
    const missing = [assigned, reported, superiors].map((list) =>
      list.filter((each) => !isRecipient(context, each.body)),
    )
    const [unassigned = [], unreported = [], above = []] = missing
    yield* finding(context, unassigned, 'assigned')
    const unlisted = innerLeftOut(context)
    yield* finding(context, unlisted, 'listed')
    yield* finding(context, unreported, 'reported')
    if (!hasReportLine(context)) yield* finding(context, above, 'superior')
    if (unassigned.length + unreported.length + unlisted.length > 0) return
    const [first] = [...reported, ...assigned]
    const line = first === undefined ? null : recipientOf(context, first.body)
    if (first !== undefined && line !== null)
      yield pass(
        context.here(line.place),
        { expected: assigned.concat(reported).map(({ body }) => body) },
        { upstream: first.at },
      )
  },
})

function* finding(
  context: RuleContext,
  missing: readonly Named[],
  code: 'assigned' | 'listed' | 'reported' | 'superior',
): Iterable<Draft> {
  const [first, ...rest] = missing
  const list = context.plan.recipients[0]
  if (first === undefined || list === undefined) return
  // A superior can be reached by way of another; members of a steering committee are sent the plan as such.
  const verdict = code === 'superior' || code === 'listed' || hasMembers(context) ? review : fail
  const places = [...rest.map(({ at }) => at), context.here(headingOf(context.plan.text, list.place))]
  yield verdict(
    first.at,
    code,
    { expected: missing.map(({ body }) => body), missing: true },
    {
      related: places.filter(
        ({ place }, at) =>
          place.start !== first.at.place.start &&
          places.findIndex((other) => other.place.start === place.start) === at,
      ),
      remedy: 'official-letter',
    },
  )
}

/** "Nơi nhận" above the first recipient; the recipient where the heading is not read. */
function headingOf(text: string, first: Place): Place {
  const heading = /nơi\s+nhận/iu.exec(text.slice(Math.max(0, first.start - headingReach), first.start))
  if (heading === null) return first
  const start = Math.max(0, first.start - headingReach) + heading.index
  return part(first, text, start, start + heading[0].length) ?? first
}

const headingReach = 200

function isOwn({ plan, profile }: RuleContext, body: string): boolean {
  const issuer = plan.header.issuer?.name ?? null
  if (issuer === null) return false
  // A letterhead may name the district that a short name leaves out.
  return (
    sameBody(body, issuer) ||
    isPartOf(body, issuer) ||
    isPartOf(body, issuer.split(' ').slice(0, 2).join(' ')) ||
    isOfTheHouse({ profile }, body, issuer)
  )
}

/** "đoàn thanh niên đài tỉnh" of a house that begins with "đài" itself: "đoàn thanh niên". */
function withoutHouse(name: string, house: string): string {
  const at = name.lastIndexOf(` ${house}`)
  const behind = name.slice(at + house.length + 1)
  return at > 0 && /^(?: (?:tỉnh|thành phố|xã|phường))?$/u.test(behind) ? name.slice(0, at) : name
}

const ofHouse =
  /^(?:ban chấp hành )?(?:công đoàn|đoàn thanh niên|đoàn tncs|đoàn cơ sở|hội sinh viên|chi đoàn|đoàn trường|hội cựu chiến binh|hội (?:liên hiệp )?phụ nữ)(?!\p{L})(?!.* (?:tỉnh|thành phố|huyện|xã|phường|các|ngành|việt nam)(?!\p{L}))/u

/** "Công đoàn", "Đoàn Thanh niên Đài tỉnh" of a school, hospital or station; "chi ủy" of a Party cell; "tỉnh Hội" of an association. */
function isOfTheHouse({ profile }: Pick<RuleContext, 'profile'>, body: string, issuer: string): boolean {
  const own = foldCase(issuer.normalize('NFC'))
  const house = own.split(' ')[0]!
  const name = foldCase(body.normalize('NFC'))
  if (profile.level === 'unit' || profile.level === 'department')
    return ofHouse.test(withoutHouse(name, house))
  if (profile.level === 'party')
    return /^(?:chi|đảng) ủy$/u.test(name) && /^(?:chi bộ|đảng (?:bộ|ủy))/u.test(own)
  if (profile.level !== 'association') return false
  if (/^(?:tỉnh|thành|huyện) hội$/u.test(name)) return /hội(?!\p{L})/u.test(own)
  return /^(?:ban|văn phòng|ủy ban kiểm tra) .*(?:đoàn|hội|liên minh|mặt trận)(?: \p{L}+)?$/u.test(name)
}

function isRecipient(context: RuleContext, body: string): boolean {
  return recipientOf(context, body) !== null
}

function recipientOf({ plan }: RuleContext, body: string) {
  // An office of a ministry gets the plan by way of it.
  const ofMinistry = isOfMinistry(body) && bodyLevel(body) === 'ministry'
  return (
    plan.recipients.find(
      ({ name }) =>
        reaches(name, body) || isPartOf(body, name) || (ofMinistry && bodyClass(name) === 'ministry'),
    ) ?? null
  )
}

/** Bodies outside the issuer that get a task of their own; groups without a name are left out. */
function assignedBodies(context: RuleContext): readonly Named[] {
  return unique(
    context.plan.assignments.flatMap((assignment) =>
      assignment.bodies
        .filter((body) => !['inner', 'other'].includes(bodyClass(body)) && !isOwn(context, body))
        .map((body) => ({ body, at: context.here(assignment.place) })),
    ),
  )
}

/** The plan's own bodies that a list of recipients leaves out though it names the others one by one. */
function innerLeftOut(context: RuleContext): readonly Named[] {
  const given = context.plan.assignments.flatMap(({ bodies, place }) =>
    bodies.map((body) => ({ body, at: context.here(place) })),
  )
  const missing = leftOut(
    context,
    given.map(({ body }) => body),
  )
  return unique(
    given.filter(
      ({ body }) =>
        missing.includes(body) && (['inner', 'other'].includes(bodyClass(body)) || isOwn(context, body)),
    ),
  )
}

/**
 * Bodies that a report goes to by a date; what is handed in elsewhere (a dossier, a list) makes nobody a reader of
 * the plan.
 */
function reportedBodies(context: RuleContext): readonly Named[] {
  return unique(
    context.plan.deadlines
      .filter(({ act }) => act === 'report')
      .flatMap((deadline) =>
        deadline.recipients
          .filter((body) => (isNamedBody(body) || isAbove(context, body)) && !isOwn(context, body))
          .map((body) => ({ body, at: context.here(deadline.place) })),
      ),
  )
}

/** Issuers of what the plan carries out, below the centre: reports to the centre go by way of a ministry. */
function superiorBodies(context: RuleContext): readonly Named[] {
  return unique(
    context.directReferences.flatMap((reference) => {
      const body = reference.issuer
      if (body === null || isOwn(context, body)) return []
      const level = bodyLevel(body)
      const local = level === 'province' || level === 'department' || level === 'district'
      return local ? [{ body, at: context.here(reference.place) }] : []
    }),
  )
}

/** "UBND tỉnh", "Sở Nội vụ", "Tỉnh ủy": a body with a name, not "cấp trên" or "Ban Chỉ đạo". */
function isNamedBody(body: string): boolean {
  const kind = bodyClass(body)
  if (kind !== 'other') return kind !== 'inner'
  const level = bodyLevel(body)
  return level === 'province' || level === 'ministry' || (level === 'party' && /ủy|uỷ/u.test(foldCase(body)))
}

/** "Ban An toàn giao thông tỉnh" for a commune, "Văn phòng Tỉnh ủy" for a district: a desk of a higher level. */
function isAbove({ profile }: RuleContext, body: string): boolean {
  const name = foldCase(body.normalize('NFC'))
  if (!/^(?:ban(?! (?:chỉ đạo|giám|tổ chức hội))|văn phòng) /u.test(name)) return false
  if (/ (?:tỉnh|thành) ủy$/u.test(name)) return profile.level === 'party' || profile.level === 'district'
  return / tỉnh$/u.test(name) && ['department', 'unit', 'district', 'commune'].includes(profile.level ?? '')
}

function hasMembers({ plan }: RuleContext): boolean {
  return plan.recipients.some(({ name }) => /thành viên/u.test(foldCase(name.normalize('NFC'))))
}

/** Some superior is marked "(báo cáo)": the plan does report upward. */
function hasReportLine({ plan }: RuleContext): boolean {
  return plan.recipients.some(({ purpose }) =>
    /báo cáo|b\/c|^bc$/u.test(foldCase((purpose ?? '').normalize('NFC'))),
  )
}

function unique(list: readonly Named[]): readonly Named[] {
  return list.filter((each, at) => list.findIndex((other) => sameBody(other.body, each.body)) === at)
}
