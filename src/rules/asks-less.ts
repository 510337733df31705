import { addsSelection, otherBase } from './bases.ts'
import { smallerMeasure } from './measures.ts'
import type { Softer } from './softer.ts'
import { slowerPace } from './spans.ts'
import { turnedLimit } from './turned-limit.ts'
import { lesserPerson, otherAge } from './whom.ts'

/** Ways to keep the matter and the number of a demand and to ask for less of it, the most telling first. */
const ways: readonly ((asked: string, given: string) => Softer | null)[] = [
  turnedLimit,
  otherBase,
  addsSelection,
  slowerPace,
  smallerMeasure,
  otherAge,
  lesserPerson,
]

/** The first words by which an answer turns or loosens what a demand says around its numbers. */
export function asksLess(asked: string, given: string): Softer | null {
  for (const way of ways) {
    const less = way(asked, given)
    if (less !== null) return less
  }
  return null
}
