import { isMemberKind, memberKinds } from '../../align/members.ts'
import { withoutMisreadTones } from '../../knowledge/searchable.ts'
import type { CriterionGroup } from '../../model/facets.ts'
import type { Place } from '../../model/place.ts'
import type { Plan } from '../../model/plan.ts'
import { foldCase } from '../../text/fold.ts'

export type Entity = CriterionGroup['entity']

/** Words that name each entity where a plan speaks of whom it praises or whom it gives a task. */
const words: Readonly<Record<Entity, RegExp>> = {
  individual: /(?<!\p{L})(?:cá nhân|công dân|cán bộ|công chức|viên chức|người lao động)(?!\p{L})/u,
  household: /(?<!\p{L})(?:hộ gia đình|gia đình|dòng họ)(?!\p{L})/u,
  enterprise:
    /(?<!\p{L})(?:doanh nghiệp|hợp tác xã|công ty|tổ chức kinh tế|(?:hộ|cơ sở)(?: sản xuất,)? kinh doanh|cơ sở (?:sản xuất|dịch vụ|lưu trú))(?!\p{L})/u,
  commune:
    /(?<!\p{L})(?:(?<!thị |hợp tác )xã(?! hội)|phường|thị trấn|đặc khu|thôn|bản|ấp|khóm|tổ dân phố|khu dân cư)(?!\p{L})/u,
  district: /(?<!\p{L})(?:huyện|quận|thị xã|thành phố)(?!\p{L})/u,
  province: /(?<!\p{L})(?:các tỉnh|tỉnh, thành phố)(?!\p{L})/u,
  department: /(?<!\p{L})(?:các sở|sở, ban|ban, ngành|các ngành|cơ quan)(?!\p{L})/u,
  'mass-organisation': /(?<!\p{L})(?:mặt trận|đoàn thể|chính trị - xã hội|các hội|công đoàn)(?!\p{L})/u,
  'subordinate-unit': /(?<!\p{L})(?:đơn vị|các phòng|trung tâm|trường)(?!\p{L})/u,
  collective: /(?<!\p{L})tập thể(?!\p{L})/u,
  other: /(?!)/u,
  unlabelled: /(?!)/u,
}
/** The letters first, then what stands beside them: most clauses say none of these. */
const praise = /(?=khen|biểu dương|tôn vinh|tặng)(?<!\p{L})(?:khen|biểu dương|tôn vinh|tặng)(?!\p{L})/u

/** Whether words name an entity. */
export function mentions(text: string, entity: Entity): boolean {
  return words[entity].test(withoutMisreadTones(foldCase(text.normalize('NFC'))))
}

/** Clauses in which the plan promises praise to such an entity. */
export function rewardedIn(plan: Plan, entity: Entity): readonly Place[] {
  return praisingIn(plan)
    .filter(({ sentences }) => sentences.some((each) => mentions(each, entity)))
    .map(({ place }) => place)
}

/** Awards that the plan means for such members by name, where no group of its own is about them. */
export function awardedByName({ awards, criteria, text }: Plan, above: CriterionGroup): readonly Place[] {
  const labels = criteria.flatMap((group) => memberKinds(group.label ?? ''))
  const kinds = memberKinds(above.label ?? '').filter(
    (kind) => !labels.some((each) => isMemberKind(each, kind)),
  )
  const isMeant = (whom: string) =>
    above.entity === 'individual'
      ? mentions(whom, 'individual')
      : memberKinds(whom).some((each) => kinds.some((kind) => isMemberKind(each, kind)))
  return awards
    .map(({ place }) => place)
    .filter(({ start, end }) => {
      const whom = awarded.exec(text.slice(start, end + 300))?.groups?.whom
      return whom !== undefined && isMeant(whom)
    })
}

/** Whom an award is for: "Giấy khen của Hiệu trưởng cho tập thể lớp, học sinh". */
const awarded = /^[^;\n]{0,120}?(?<!\p{L})(?:cho|đối với) (?<whom>[^;.\n]+)/u

interface Praising {
  readonly place: Place
  /** Those that praise. */
  readonly sentences: readonly string[]
}

const praising = new WeakMap<Plan, readonly Praising[]>()

/** Clauses with their sentences that praise somebody; found once for all entities. */
function praisingIn(plan: Plan): readonly Praising[] {
  const known = praising.get(plan)
  if (known !== undefined) return known
  const clauses = [
    ...plan.purposes,
    ...plan.requirements,
    ...plan.awardStandards,
    ...plan.solutions,
    ...plan.assignments.flatMap((assignment) => assignment.tasks),
  ]
  const found = clauses
    .filter(({ text }) => praise.test(foldCase(text)))
    .map(({ text, place }) => ({
      place,
      sentences: text.split(/[.;](?= )/u).filter((each) => praise.test(foldCase(each))),
    }))
  praising.set(plan, found)
  return found
}

/** Entities that a body can be: they get tasks and report; households and persons do not. */
export const bodies: ReadonlySet<Entity> = new Set([
  'department',
  'mass-organisation',
  'district',
  'commune',
  'enterprise',
  'subordinate-unit',
])
