import { contained, profiler } from '../../align/likeness.ts'
import type { Target } from '../../model/facets.ts'
import type { Place } from '../../model/place.ts'
import type { Plan } from '../../model/plan.ts'
import { aimRoles } from '../../model/sections.ts'
import { flat, piecesOf, underHeading } from '../section-text.ts'
import { withoutBodies } from './each.ts'

/** Share of a target's words that a line of the aims must say to answer it. */
const least = 0.6
/** How much is asked for does not say what is. */
const amounts =
  /(?:(?<!\p{L})(?:ít nhất|tối thiểu|không dưới|từ|trên|khoảng) )?(?<![\p{L}\p{N}])\d[\d.,/]*(?: ?%)?(?: trở lên)?/giu

/**
 * The line of the plan's aims that answers a target in another measure or in words: "Trạm Y tế xã có 02 bác sĩ" for
 * "80% trạm y tế xã có 02 bác sĩ". Lines whose own targets answer others, or are of another year, do not count.
 */
export function answerInWords(plan: Plan, target: Target, taken: ReadonlySet<Target>): Place | null {
  const profile = profiler(undefined)
  const said = (text: string) => profile(text.normalize('NFC').replace(amounts, ' '))
  const asked = said(withoutBodies(target.subject))
  if (asked.weight === 0) return null
  for (const line of aimLines(plan)) {
    const own = plan.targets.filter(({ place }) => place.start < line.end && line.start < place.end)
    if (own.some((each) => taken.has(each))) continue
    if (
      own.length > 0 &&
      own.every(({ year }) => year !== null && target.year !== null && year !== target.year)
    )
      continue
    if (contained(asked, said(line.quote), null) >= least) return line
  }
  return null
}

const lines = new WeakMap<Plan, readonly Place[]>()

/** The lines under the headings of the aims: each numbered paragraph or bullet one, each part between semicolons. */
export function aimLines(plan: Plan): readonly Place[] {
  const known = lines.get(plan)
  if (known !== undefined) return known
  const aims = flat(plan.sections).filter(({ role }) => aimRoles.has(role))
  const found = [...new Set(flat(aims))].flatMap((section) => [
    section.place,
    ...piecesOf(plan, underHeading(plan, section), betweenAims),
  ])
  lines.set(plan, found)
  return found
}

const betweenAims = /(?<=\n)(?=[ \t]*[-–+*•]|[ \t]*\n)|(?<=;)(?=\s)/u
