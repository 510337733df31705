import type { Plan } from '../../model/plan.ts'
import type { Period } from '../../model/references.ts'
import { sectionAt } from '../section-text.ts'
import { sameYears } from '../verdicts.ts'

/** The years that the awards are for, once each. */
export function awardedReviews(plan: Plan): readonly Period[] {
  return reviews(plan).filter((each) => !isScheduled(plan, each))
}

/** The years that the schedule sets for the reviews themselves, once each: "Năm 2028: sơ kết giai đoạn 2026 - 2028". */
export function scheduledReviews(plan: Plan): readonly Period[] {
  return reviews(plan).filter((each) => isScheduled(plan, each))
}

function reviews(plan: Plan): readonly Period[] {
  const found = plan.periods.filter(
    ({ subject }) => subject === 'final-review' || subject === 'interim-review',
  )
  return found.filter(
    (one, at) =>
      found.findIndex(
        (each) =>
          each.subject === one.subject &&
          sameYears(each, one) &&
          isScheduled(plan, each) === isScheduled(plan, one),
      ) === at,
  )
}

function isScheduled(plan: Plan, { place }: Period): boolean {
  return sectionAt(plan, place.section.split('.')[0]!)?.role === 'schedule'
}
