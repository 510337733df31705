import { bodyKey } from '../../knowledge/bodies.ts'
import { memo } from '../../knowledge/memo.ts'
import { foldCase } from '../../text/fold.ts'
import { singleSpaced } from '../../text/spaces.ts'
import { isOfMinistry, isShortFor, seatless } from '../assignments/names.ts'
import type { RuleContext } from '../context.ts'
import { addresses } from './addressed.ts'

/** Whether a report stays with the issuer and those below it, or leaves it: upward, or to a body beside it. */
export type Direction = 'own' | 'outward' | 'unknown'

/** Height of a body by its name: 1 centre, 2 province, 2.5 department, 3 district, 4 commune, 5 village or class. */
const heights: readonly (readonly [number, RegExp])[] = [
  [
    5,
    /^(?:trưởng |tổ trưởng |bí thư |ban )?(?:các )?(?:chi bộ |ban quản lý )?(?:thôn|ấp|khóm|tổ dân phố|khu phố|khu dân cư|xóm|buôn|làng|lớp|chi bộ|chi đoàn|chi hội)(?!\p{L})|^(?:giáo viên|các bản)(?!\p{L})/u,
  ],
  [
    1,
    /^(?:phó )?(?:thủ tướng|chính phủ|quốc hội|ban bí thư|bộ chính trị|chủ tịch nước|tổng liên đoàn)|trung ương|^(?:bộ|bộ trưởng) (?!chỉ huy|chqs|phận|môn|tư lệnh)|việt nam$/u,
  ],
  [2.5, /^(?:giám đốc |lãnh đạo |thủ trưởng |các )?(?:sở (?=\p{L})|ban quản lý (?:các )?khu)/u],
  [4, /(?<!\p{L})(?:(?<!thị |hợp tác )xã(?! hội)|phường|thị trấn|đặc khu)(?!\p{L})/u],
  [3, /(?<!\p{L})(?:huyện|quận|thị xã)(?!\p{L})/u],
  [2.5, /(?<!\p{L})(?:công an|thanh tra|bộ chỉ huy quân sự) tỉnh(?!\p{L})/u],
  [2, /(?<!\p{L})(?:tỉnh|thành ủy|thành đoàn)(?!\p{L})/u],
]
const centralCities = /hà nội|hải phòng|đà nẵng|cần thơ|hồ chí minh|huế/u

const byLevel: Readonly<Record<string, number>> = {
  centre: 0.5,
  ministry: 1,
  province: 2,
  department: 2.5,
  district: 3,
  unit: 3.5,
  commune: 4,
}

/** Parts of a body, and the short names by which it speaks of itself. */
const inner =
  /^(?:các |lãnh đạo |trưởng |chánh )?(?:phòng|văn phòng|ban giám|ban lãnh đạo|ban thường vụ|ban thường trực|ban chỉ đạo|lãnh đạo|tổ|khoa|bộ phận|bộ môn|nhân viên|giáo viên|cán bộ|văn thư|thư ký|kế toán|tổng phụ trách|đơn vị|đoàn trường|công đoàn|hội đồng|ban)(?!\p{L})/u
/** Parts of a unit; in a territory they may be another's. */
const teams = /^(?:các )?(?:đội|phân xưởng|xưởng)(?!\p{L})/u
const itself =
  /^(?:tỉnh|huyện|xã|phường|ubnd|ủy ban nhân dân|ban chỉ đạo|hội|đảng ủy|chi ủy|(?:phó )?(?:hiệu trưởng|giám đốc|trưởng (?:phòng|khoa|ban|trạm)|viện trưởng|chánh án))$/u
/** Branches of a department; those of a service of the centre go by their region or by what they collect. */
const branches =
  /^(?:chi cục|trung tâm|hạt|trạm) (?!(?:thuế|hải quan|thống kê|thi hành án)(?!\p{L}))(?!.*(?<!\p{L})(?:khu vực|quốc gia|tỉnh)(?!\p{L}))\p{L}/u
/** Whose desk it is, behind its name. */
const ofWhole =
  /^ (?:sở|bộ|xã|phường|đặc khu|huyện|tỉnh|thành phố|đại học|trường|bệnh viện|chi cục|cục|(?:tổng )?công ty|tập đoàn)(?!\p{L})/u
/** Units of the province that a department has, one of them by its initials. */
const provincial = /^(?:trung tâm|bệnh viện|chi cục|trường|tt\p{L}{2,}) .*tỉnh$/u
/** "Giám đốc Sở", "Hiệu trưởng nhà trường", "Văn phòng Sở": who leads a body or serves it speaks for it. */
const leaders =
  /^(?:văn phòng|lãnh đạo|thanh tra|tổng giám đốc|giám đốc|hiệu trưởng|thủ trưởng|bộ trưởng|viện trưởng|chi cục trưởng) (?=\p{L})/u
const house =
  /^(?:trung tâm|nhà trường|trường|đại học|công ty|tổng công ty|tập đoàn|bệnh viện|viện|học viện|chi cục|tổng cục|cục|ban quản lý|cơ quan|đơn vị)$/u
const stateBody =
  /^(?:lãnh đạo |giám đốc |chủ tịch )?(?:sở(?=[ ,])|bộ (?=\p{L})(?!phận|môn)|ubnd|ủy ban nhân dân|công an|thanh tra)(?!\p{L})/u
const party = /^(?:thường trực |ban thường vụ )?(?:tỉnh ủy|thành ủy|huyện ủy|thị ủy|quận ủy|đảng ủy)/u

/** "Ban Xây dựng Đảng Đảng ủy xã", "Văn phòng Huyện ủy": the offices of a committee of the Party. */
const partyOffice =
  /^(?:lãnh đạo |chánh )?(?:ban|văn phòng|ủy ban kiểm tra|cơ quan|trung tâm chính trị) .*(?:(?:tỉnh|thành|huyện|thị|quận) ủy|đảng ủy(?: (?:xã|phường|đặc khu)(?: \p{L}+){0,6})?)$/u

/** Where a report to this body goes, seen from the issuer of the plan. */
export function directionOf(name: string, context: RuleContext): Direction {
  const { plan, profile, upstream } = context
  const { issuer } = plan.header
  if (issuer === null) return 'unknown'
  const text = spoken(name)
  const key = seatless(name)
  const own = seatless(issuer.name)
  if (key === own) return 'own'
  const above = [issuer.parent, upstream?.plan.header.issuer?.name ?? null].map((each) =>
    seatless(each ?? ''),
  )
  if (above.includes(key)) return 'outward'
  if (key.includes(' ')) {
    if (own.startsWith(`${key} `)) return 'own'
    // "UBND xã" for "UBND xã Tân Hội".
    const begins = (each: string) => `${each} `.startsWith(`${key} `)
    // "Phòng Kế hoạch - Tài chính Sở" for "Phòng Kế hoạch - Tài chính".
    const isDesk = (each: string) =>
      begins(each) || (key.startsWith(`${each} `) && ofWhole.test(key.slice(each.length)))
    if (above.some(begins)) return 'outward'
    // A name that the plan gives work to ("Phòng Kế hoạch" here and there) is its own, and so is a bare one of a plan
    // that reports to the body above itself.
    const isOwn = () => hasWork(name, context) || (bare.test(key) && reportsTo(above, context))
    if (askedFor(context).some(isDesk) && !isOwn()) return 'outward'
  }
  const led = text.replace(leaders, '')
  if (led === 'hội sở') return own.startsWith(led) ? 'own' : 'outward'
  if (led === 'sở') return profile.level === 'department' ? 'own' : 'outward'
  if (led === 'bộ') return profile.level === 'ministry' ? 'own' : 'outward'
  // "Tổng công ty", "Bệnh viện": short for the body above where the issuer is none ("Công ty", "Khoa").
  if (house.test(led))
    return above.some((each) => each.startsWith(`${led} `)) && !own.startsWith(`${led} `) ? 'outward' : 'own'
  if (itself.test(text)) return 'own'
  // No state body is below an association.
  if (profile.level === 'association' && stateBody.test(text)) return 'outward'
  // "Trung tâm Kiểm soát bệnh tật tỉnh" is the department's own where it works for the plan.
  if (profile.level === 'department' && provincial.test(text) && hasWork(name, context)) return 'own'
  const height = heightOf(text, profile.province)
  const floor = floorOf(own, profile)
  if (height === null) {
    if (/^phòng giáo dục/u.test(text) && profile.level === 'unit') return 'outward'
    if (isOfMinistry(name)) return floor === null ? 'unknown' : floor > byLevel.ministry! ? 'outward' : 'own'
    // "Ủy ban Kiểm tra Đảng ủy": the committee's own office, which need not say whose.
    if (own.startsWith('đảng ủy') && text.endsWith('đảng ủy') && partyOffice.test(text)) return 'own'
    const isPart = inner.test(text) || inner.test(led) || (profile.internal && teams.test(text))
    return isPart || (profile.level === 'department' && branches.test(text)) ? 'own' : 'unknown'
  }
  if (floor === null) return inner.test(text) ? 'own' : 'unknown'
  if (height < floor) return 'outward'
  if (height > floor) return 'own'
  // Beside the issuer: another department is outside, a body of the same territory belongs to it.
  if (profile.level === 'department') return 'outward'
  if (party.test(text)) return profile.level === 'party' ? 'own' : 'outward'
  if (profile.level === 'party' && partyOffice.test(text)) return 'own'
  return profile.level === 'party' || profile.level === 'association' ? 'unknown' : 'own'
}

const asked = new WeakMap<RuleContext, readonly string[]>()

/** Keys of the bodies to whom, and by way of whom, the plan above wants the issuer's reports. */
function askedFor(context: RuleContext): readonly string[] {
  const known = asked.get(context)
  if (known !== undefined) return known
  const { upstream } = context
  const found = (upstream?.plan.deadlines ?? [])
    .filter(({ act, actor }) => act === 'report' && addresses(actor, context, upstream!))
    .flatMap(({ recipients, via }) => (via === null ? recipients : [...recipients, via]))
    .map(seatless)
  const names = [...new Set(found)]
  asked.set(context, names)
  return names
}

/** A desk without the body that it belongs to: "Phòng Kế hoạch - Tài chính". */
const bare =
  /^(?:phòng|văn phòng|ban|bộ phận|tổ|khoa)(?!\p{L})(?!.* (?:sở|bộ|xã|phường|đặc khu|huyện|tỉnh|thành phố)(?!\p{L}))/u

const reporting = new WeakMap<RuleContext, boolean>()

/** Whether the plan has a report to one of the bodies above it, under its name or the beginning of it. */
function reportsTo(above: readonly string[], context: RuleContext): boolean {
  const known =
    reporting.get(context) ??
    context.plan.deadlines.some(({ recipients }) =>
      recipients.some((each) => above.some((name) => `${name} `.startsWith(`${seatless(each)} `))),
    )
  reporting.set(context, known)
  return known
}

function hasWork(name: string, { plan }: RuleContext): boolean {
  return plan.assignments.some(({ bodies }) =>
    bodies.some((body) => seatless(body) === seatless(name) || isShortFor(name, body)),
  )
}

/** Whether a body stands above the issuer, by its name; a department beside it does not. */
export function isAbove(name: string, { plan, profile }: RuleContext): boolean {
  const { issuer } = plan.header
  if (issuer === null) return false
  const height = heightOf(spoken(name), profile.province)
  const floor = floorOf(bodyKey(issuer.name), profile)
  return height !== null && floor !== null && height < floor
}

function floorOf(own: string, { level, province }: RuleContext['profile']): number | null {
  return (level === null ? null : byLevel[level]) ?? heightOf(own, province)
}

const spoken = memo((name) => singleSpaced(foldCase(name.normalize('NFC'))).trim())

function heightOf(text: string, province: string | null): number | null {
  const height = heightByName(text)
  return height === cityOrTown ? (centralCities.test(foldCase(province ?? '')) ? 2 : 3) : height
}

/** "thành phố" of no name: central where the province is one. */
const cityOrTown = 'city or town'

const heightByName = memo((text): number | null | typeof cityOrTown => {
  for (const [height, pattern] of heights) if (pattern.test(text)) return height
  if (!/(?<!\p{L})thành phố(?!\p{L})/u.test(text)) return null
  return centralCities.test(text) ? 2 : cityOrTown
})

/** Where a deadline's report goes: outward as soon as one recipient, or the body in between, is outside. */
export function reportDirection(
  deadline: { readonly recipients: readonly string[]; readonly via: string | null },
  context: RuleContext,
): Direction {
  const directions = deadline.recipients.map((each) => directionOf(each, context))
  if (directions.includes('outward')) return 'outward'
  if (directions.length > 0 && directions.every((each) => each === 'own')) return 'own'
  return 'unknown'
}
