import { holdersIn } from '../../align/holders.ts'
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

/** A line of the aims by its words, with the targets in it. */
interface Aim {
  readonly text: string
  readonly nth: number
  readonly own: readonly Target[]
}

/**
 * The line of the plan's aims that answers a target in another measure or in words: "Trạm Y tế xã có 02 bác sĩ" for
 * "80% trạm y tế xã có 02 bác sĩ". Lines whose own targets answer others, or are of another year, do not count.
 */
export function answerInWords(plan: Plan, target: Target, taken: ReadonlySet<Target>): Place | null {
  const answers = ({ own }: Aim) =>
    !own.some((each) => taken.has(each)) &&
    (own.length === 0 ||
      own.some(({ year }) => year === null || target.year === null || year === target.year))
  const known = finders.get(plan) ?? holdersIn(aimsOf(plan))
  finders.set(plan, known)
  const found = known(bare(withoutBodies(target.subject)), least).flatMap(
    ({ items }) => items.find(answers) ?? [],
  )
  const first = found.reduce((least, { nth }) => Math.min(least, nth), Number.POSITIVE_INFINITY)
  return aimLines(plan)[first] ?? null
}

const finders = new WeakMap<Plan, ReturnType<typeof holdersIn<Aim>>>()

function aimsOf(plan: Plan): readonly Aim[] {
  return aimLines(plan).map((line, nth) => ({
    text: bare(line.quote),
    nth,
    own: plan.targets.filter(({ place }) => place.start < line.end && line.start < place.end),
  }))
}

const bare = (text: string) => text.normalize('NFC').replace(amounts, ' ')

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
