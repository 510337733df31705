import { changedBodyNames } from '../../knowledge/changes.ts'
import { lazy } from '../../knowledge/memo.ts'
import type { Place } from '../../model/place.ts'
import type { Plan } from '../../model/plan.ts'
import { nameOf, namesByFirst, namesIn } from '../named.ts'
import { readingOf } from '../reading.ts'

/** A body that has something to do under the plan, and where it is named. */
export interface NamedBody {
  readonly name: string
  readonly place: Place
}

/** The issuer and the bodies with a task, a report or a copy to get. */
export function actingBodies({ header, assignments, deadlines, recipients }: Plan): readonly NamedBody[] {
  const { issuer } = header
  return [
    ...(issuer?.place == null ? [] : [{ name: issuer.name, place: issuer.place }]),
    ...assignments.flatMap(({ bodies, coordinating, place }) =>
      [...bodies, ...coordinating].map((name) => ({ name, place })),
    ),
    ...deadlines.flatMap((one) =>
      [...one.recipients, one.actor, one.via].flatMap((name) =>
        name === null ? [] : [{ name, place: one.place }],
      ),
    ),
    ...recipients.map(({ name, place }) => ({ name, place })),
  ]
}

const names = lazy(() => namesByFirst(changedBodyNames().map(nameOf)))

/** Bodies of the registry of changes wherever the plan's own sentences name them in full; not in cited documents. */
export function namedInText(plan: Plan): readonly NamedBody[] {
  const reading = readingOf(plan)
  const { tokens } = reading
  return namesIn(reading, names())
    .filter(({ at }) => reading.counts(tokens[at]!.start))
    .map(({ at, name: { name, words } }) => ({
      name,
      place: reading.place({ start: tokens[at]!.start, end: tokens[at + words.length - 1]!.end }),
    }))
    .filter(({ place }) => !isCited(plan, place))
}

function isCited({ references }: Plan, place: Place): boolean {
  return references.some((one) => one.place.start <= place.start && place.end <= one.place.end)
}
