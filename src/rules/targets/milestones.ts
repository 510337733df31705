import { matchItems } from '../../align/matches.ts'
import type { Place } from '../../model/place.ts'
import type { Plan } from '../../model/plan.ts'
import { foldCase } from '../../text/fold.ts'
import { matchesOf } from '../../text/matches.ts'
import { singleSpaced } from '../../text/spaces.ts'
import { flat, underHeading, withoutLabel } from '../section-text.ts'
import { aimLines } from './aims.ts'

/** Mốc: an aim without a number of its own that is to be reached by a year. */
interface Milestone {
  readonly what: string
  /** As written: "đến hết năm 2027". */
  readonly when: string
  readonly year: number
  readonly place: Place
}

/** Two aims of which less is alike are different ones. */
const leastLike = 0.8
const byYear =
  /(?<!\p{L})(?:(?:đến|trước|chậm nhất(?: là| trong)?)(?: hết| cuối)?|hết|cuối) năm (?<year>20\d\d),?/giu
/** "Mục tiêu cụ thể đến năm 2030", "Phấn đấu đến năm 2030:": words that say nothing of what is aimed at. */
const onlyLeads = /^(?:mục tiêu|chỉ tiêu|phấn đấu| |chung|tổng quát|cụ thể|chủ yếu|\p{P})*$|:$/iu
/** What is reached already, and goes on. */
const goesOn = /(?<!\p{L})(?:duy trì|giữ vững|tiếp tục|nâng cấp)(?!\p{L})/iu
/** For whom or where: one such word makes another aim of the same sentence. */
const narrows =
  /(?<!\p{L})(?:(?:hộ|người) (?:cận |thoát |mới thoát )?nghèo|cấp \p{L}+|đối với \p{L}+ \p{L}+)(?!\p{L})/giu

/** The milestones of two plans that aim at the same thing. */
export function milestonePairs(plan: Plan, upstream: Plan) {
  const [own, above] = [milestonesOf(plan), milestonesOf(upstream)]
  const texts = (all: readonly Milestone[]) => all.map(({ what }) => ({ text: what }))
  return matchItems(texts(own), texts(above))
    .filter(({ score }) => score >= leastLike)
    .map((match) => ({ plan: own[match.plan]!, upstream: above[match.upstream]! }))
    .filter((pair) => narrowed(pair.plan) === narrowed(pair.upstream))
}

function narrowed({ what }: Milestone): string {
  return matchesOf(narrows, foldCase(what))
    .map(([found]) => found)
    .join()
}

function milestonesOf(plan: Plan): readonly Milestone[] {
  const headings = new Set(
    flat(plan.sections)
      .filter((section) => section.children.length > 0 || underHeading(plan, section) !== null)
      .map(({ place }) => place.start),
  )
  return aimLines(plan).flatMap((place): Milestone[] => {
    if (headings.has(place.start)) return []
    if (plan.targets.some((target) => target.place.start < place.end && place.start < target.place.end))
      return []
    const text = singleSpaced(place.quote.normalize('NFC'))
    const [found, ...others] = matchesOf(byYear, text)
    if (found === undefined || others.length > 0 || goesOn.test(text)) return []
    const what = singleSpaced(withoutLabel(text).replace(found[0], ' ')).trim()
    return onlyLeads.test(what)
      ? []
      : [{ what, when: foldCase(found[0].replace(/,$/u, '')), year: lastYear(found), place }]
  })
}

/** "Trước năm 2028" ends as "đến hết năm 2027" does. */
function lastYear({ 0: words, groups }: RegExpExecArray): number {
  return Number(groups!.year) - (/^trước năm/iu.test(words) ? 1 : 0)
}
