import { awardFormById } from '../../knowledge/awards.ts'
import { bodyKey } from '../../knowledge/bodies.ts'
import type { Award } from '../../model/facets.ts'
import type { Plan } from '../../model/plan.ts'
import { meant } from './forms.ts'

/** Positions by which a giver's body is named. */
const position =
  /^(?:(?:phó )?(?:chủ tịch|(?:tổng )?giám đốc|hiệu trưởng|bộ trưởng|thủ trưởng|người đứng đầu|(?:chi )?cục trưởng|chánh văn phòng)|ban (?:thường vụ|thường trực|chấp hành|bí thư|giám hiệu|giám đốc))(?: |$)/u

/** Whether two names mean one giver: "Giám đốc Sở" and "Giám đốc Sở Y tế", a chair and his committee. */
export function sameGiver(a: string, b: string): boolean {
  const [mine, theirs] = [bodyOf(a), bodyOf(b)]
  const begins = (whole: string, lead: string) => whole === lead || whole.startsWith(`${lead} `)
  if (mine === '' || theirs === '') return begins(bodyKey(a), bodyKey(b)) || begins(bodyKey(b), bodyKey(a))
  return begins(mine, theirs) || begins(theirs, mine)
}

/** The body that a giver heads; '' for a bare position. "UBND xã, phường" is the first of them. */
export function bodyOf(giver: string): string {
  return bodyKey(giver.split(',')[0]!).replace(position, '')
}

/** What a body calls itself: "Hiệu trưởng nhà trường" is the head whom its own plan calls "Hiệu trưởng". */
const itself = /^ (?:nhà trường|trường|bệnh viện|trung tâm|công ty|cơ quan|đơn vị)(?: ta| mình)?$/u

/** Whether a giver is the plain position, with nothing but the body's own word for itself. */
export function isOwnHead(giver: string, plain: string): boolean {
  const [named, bare] = [bodyKey(giver), bodyKey(plain)]
  return bodyOf(plain) === '' && named.startsWith(bare) && itself.test(named.slice(bare.length))
}

/** "Trung ương Đoàn", "Ban Tuyên giáo và Dân vận Trung ương": one body of the centre; "đoàn thể Trung ương" are many. */
const ofCentre = /^(?:trung ương|tw) |^(?!các |.*(?:đoàn thể|ngành) (?:trung ương|tw)).* (?:trung ương|tw)$/u

/**
 * Whether an award above waits for this very giver: the head of the body that issues the plan above, or a body of the
 * centre. What the heads below give, each gives to his own.
 */
export function isFromAbove({ giver }: Award, { header }: Plan): boolean {
  if (giver === null) return false
  const issuer = header.issuer?.name ?? null
  return ofCentre.test(bodyOf(giver)) || (issuer !== null && sameGiver(giver, issuer))
}

/** Whether one of these awards answers for the giver of an award above; one without a giver may mean him. */
function answersGiver(own: readonly Award[], above: Award): boolean {
  return own.some(
    (award) =>
      award.family === above.family &&
      (award.giver === null
        ? award.form === above.form || meant(award.form).has(above.family)
        : above.giver !== null && sameGiver(award.giver, above.giver)),
  )
}

/** A form that heads of several bodies give waits for its giver from above, whoever else gives it. */
export function giverAbsent(own: readonly Award[], above: Award, plan: Plan): boolean {
  const form = awardFormById(above.form)
  if (form === null || form.giver !== null || form.members !== undefined) return false
  return isFromAbove(above, plan) && !answersGiver(own, above)
}
