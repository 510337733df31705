import { bodyKey, bodyLevel } from '../../knowledge/bodies.ts'
import type { Assignment } from '../../model/facets.ts'
import type { Plan } from '../../model/plan.ts'
import { foldCase } from '../../text/fold.ts'
import { singleSpaced } from '../../text/spaces.ts'
import type { Against, RuleContext } from '../context.ts'
import { sameBody } from './names.ts'

export type Task = Assignment['tasks'][number]

/** Tasks that the text above gives to the issuer of this plan by name. */
export function tasksOf(context: RuleContext, source: Against): readonly Task[] {
  return given(context, source, isIssuer)
}

/**
 * Tasks that it gives to all bodies of the issuer's kind ("UBND các xã, phường", "các cơ sở giáo dục"), and of those
 * for departments of every kind ("các sở, ban, ngành") what has a day of its own.
 */
export function tasksOfKind(context: RuleContext, source: Against): readonly Task[] {
  const ofKind = given(
    context,
    source,
    (body, issuer) => isOfItsKind(body, issuer) && !isIssuer(body, issuer),
  )
  const dated = given(context, source, isAmongDepartments).filter(({ place }) =>
    source.plan.deadlines.some((due) => due.place.start >= place.start && due.place.end <= place.end),
  )
  return [...new Set([...ofKind, ...dated])]
}

function isAmongDepartments(body: string, issuer: string): boolean {
  return (
    /^(?:thủ trưởng )?các sở(?:, ?| )(?:ban|ngành)(?!\p{L})/u.test(foldCase(body.normalize('NFC'))) &&
    /^sở /u.test(bodyKey(issuer))
  )
}

function given(
  { plan }: RuleContext,
  source: Against,
  meant: (body: string, issuer: string) => boolean,
): readonly Task[] {
  const { issuer } = plan.header
  if (issuer === null) return []
  const above = source.plan.header.issuer
  return source.plan.assignments
    .filter(({ bodies }) =>
      bodies.some((body) => meant(body, issuer.name) && !meansItself(body, issuer, above)),
    )
    .flatMap(({ tasks }) => tasks)
}

/**
 * The letterheads of two ranks can bear one name, "BAN THƯỜNG VỤ HỘI NÔNG DÂN" below the Front of the province or of
 * the commune: by "Ban Thường vụ Hội Nông dân tỉnh", or without a rank, the text above means its own body.
 */
export function meansItself(body: string, issuer: Issuer, above: Issuer | null): boolean {
  if (above === null || rankIn(issuer) === rankIn(above) || !isIssuer(body, above.name)) return false
  const said = rankWord.exec(foldCase(body.normalize('NFC')))?.[0] ?? null
  return isIssuer(issuer.name, above.name) && (said === null || said === rankIn(above))
}

type Issuer = NonNullable<Plan['header']['issuer']>

const rankWord =
  /(?<!\p{L})(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)(?!\p{L}| hội(?!\p{L}))/u

function rankIn({ name, parent }: Issuer): string | null {
  return rankWord.exec(foldCase(`${name} ${parent ?? ''}`.normalize('NFC')))?.[0] ?? null
}

/** The very body, by its name: of two that begin alike the levels must agree ("UBND huyện", "UBND huyện A"). */
export function isIssuer(body: string, issuer: string): boolean {
  return (
    sameBody(body, issuer) &&
    bodyLevel(body) === bodyLevel(issuer) &&
    !many.test(foldCase(body.normalize('NFC')))
  )
}

/** "Các trường", "Sở Y tế các tỉnh, thành phố". */
const many = /(?<!\p{L})các(?!\p{L})/u

const territory = '(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|khu vực)'
/** "ủy ban nhân dân các xã, phường": the kind of body, and of which territories. */
const ofTerritories = new RegExp(
  `^(?<head>.+?) (?:các )?(?<kinds>${territory}(?:(?:,| và|,? hoặc) (?:các )?${territory})*)(?: (?:ven biển|biên giới|miền núi|hải đảo|vùng cao|có (?:rừng|biển|đê|cảng cá|làng nghề)))?(?: trên địa bàn(?: .+)?)?$`,
  'u',
)
/** "Các xã, phường", "chính quyền cấp xã": their committees are meant. */
const committees = new RegExp(
  `^(?:chính quyền (?:địa phương )?|(?=(?:các )?${territory}(?:(?:,| và|,? hoặc) (?:các )?${territory})*(?:$| (?:trên|trong|thuộc)(?!\\p{L}))))`,
  'u',
)
/** Bodies called otherwise as a group. */
const groups: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:các )?(?:cơ sở giáo dục|nhà trường|trường học|(?:đơn vị )?trường)(?!\p{L})/u,
    /^(?:trường|mầm non)(?!\p{L})/u,
  ],
  [
    /^(?:các )?công đoàn cơ sở(?!\p{L})/u,
    /^công đoàn (?:cơ sở|công ty|tổng công ty|nhà máy|trường|bệnh viện|xí nghiệp)(?!\p{L})/u,
  ],
  [/^(?:các )?(?:bệnh viện|cơ sở (?:khám|y tế))(?!\p{L})/u, /^bệnh viện(?!\p{L})/u],
  [
    /^(?:các )?(?:chủ đầu tư|ban quản lý dự án(?: chuyên ngành| khu vực)?)(?!\p{L})/u,
    /^ban (?:quản lý dự án|qlda)(?!\p{L})/u,
  ],
  [/^các khoa(?:,? viện)?$/u, /^khoa(?!\p{L})/u],
  [/^các (?:khoa,? )?viện$/u, /^viện(?!\p{L})/u],
  [
    /^(?:các )?(?:(?:đơn vị|công ty|doanh nghiệp)(?:, (?:đơn vị|công ty|doanh nghiệp))* thành viên|công ty con)(?!\p{L})/u,
    /^(?:(?:tổng )?công ty|nhà máy|xí nghiệp|chi nhánh|mỏ|ngân hàng|trường|viện|trung tâm|bệnh viện)(?!\p{L})/u,
  ],
]

/**
 * "Các đảng ủy trực thuộc", "các trung tâm y tế": all bodies whose names begin so; "các đơn vị" are bodies of any kind.
 */
const manyOf =
  /^các (?!cơ quan|đơn vị|tổ chức|đoàn thể|địa phương)(?<kind>\p{L}+ \p{L}+(?: \p{L}+)*?)(?= (?:trực thuộc|thuộc|trên địa bàn|ngoài|công lập|thành viên|cơ sở)(?!\p{L})|,|$)/u
const schoolLevel =
  /mầm non|mẫu giáo|tiểu học|trung học cơ sở|trung học phổ thông|trung cấp|cao đẳng|đại học/gu

/** "Ban Chấp hành Đoàn xã" is called "Đoàn xã", "Chủ tịch UBND xã" speaks for the committee where tasks are given. */
const inFront =
  /^(?:ban (?:chấp hành|thường vụ|thường trực)|chủ tịch|giám đốc|hiệu trưởng|bí thư|thủ trưởng) /u

/** What the territories of a level are called. */
const ofLevel: Readonly<Record<string, string>> = {
  'cấp tỉnh': 'tỉnh, thành phố',
  'cấp huyện': 'huyện, quận, thị xã, thành phố',
  'cấp xã': 'xã, phường, thị trấn, đặc khu',
}

/** "Các đảng ủy xã, phường và đảng ủy trực thuộc": two groups, the second by where it belongs. */
const twoGroups = /^(?<one>các .+) và (?:các )?(?<other>\p{L}+ \p{L}+ (?:trực thuộc|thuộc)(?!\p{L}).*)$/iu

/** Whether a group above is the one of the issuer's own kind, and of nothing wider ("các sở, ban, ngành"). */
export function isOfItsKind(body: string, issuer: string): boolean {
  const { one: first, other } = twoGroups.exec(body.normalize('NFC'))?.groups ?? {}
  if (first !== undefined) return [first, `các ${other}`].some((group) => isOfItsKind(group, issuer))
  const key = singleSpaced(foldCase(body.normalize('NFC')))
    .replace(inFront, '')
    .replace(/ trực thuộc (?:trung ương|tw)$/u, '')
    .replace(/ (cấp (?:tỉnh|huyện|xã))$/u, (_, level: string) => ` các ${ofLevel[level]}`)
    .replace(committees, 'ủy ban nhân dân ')
  const own = `${bodyKey(issuer).replace(inFront, '')} `
  if (/^(?:các|chính quyền) địa phương$/u.test(key)) return own.startsWith('ủy ban nhân dân ')
  const found = groups.find(([group, kind]) => group.test(key) && kind.test(own))
  if (found !== undefined) return isOfSchoolLevel(key, own) && !isSpecial(key.replace(found[0], ''), own)
  const several = manyOf.exec(key)?.groups?.kind
  if (several !== undefined && own.startsWith(`${bodyKey(several)} `)) return true
  const { head, kinds } = ofTerritories.exec(key)?.groups ?? {}
  if (head === undefined || kinds === undefined || !/(?<!\p{L})các(?!\p{L})|,| và /u.test(key)) return false
  const one = bodyKey(head)
  // A department's key leaves the province out.
  if (own === `${one} `) return true
  return kinds
    .split(/,? (?:và|hoặc) |, ?/u)
    .some((kind) => own.startsWith(`${one} ${kind.replace(/^các /u, '')} `))
}

/** What may stand in the name of a group without narrowing it. */
const neutral = new Set(
  (
    'các cơ sở giáo dục đào tạo mầm non mẫu tiểu trung học phổ thông cao đẳng đại cấp bậc trường nhà công lập ' +
    'đa khoa khám bệnh chữa y tế tuyến tỉnh huyện xã phường thcs thpt thành viên toàn ngành'
  ).split(' '),
)

/** "Các trường dân tộc nội trú", "cơ sở giáo dục nghề nghiệp", "bệnh viện tư nhân": only some of their kind. */
function isSpecial(rest: string, own: string): boolean {
  const [said] = rest.split(/,|\(| (?:và|trực thuộc|thuộc|trên|tại|trong|ngoài giờ|do|của|từ)(?!\p{L})/u)
  const names = new Set(own.split(' '))
  return (said!.match(/\p{L}+/gu) ?? []).some((word) => !neutral.has(word) && !names.has(word))
}

/** "Các trường mầm non" are no upper schools. */
function isOfSchoolLevel(group: string, own: string): boolean {
  const meant = bodyKey(group).match(schoolLevel)
  return meant === null || own.search(schoolLevel) < 0 || meant.some((level) => own.includes(level))
}
