import { programmeByDocument, programmeById } from '../knowledge/programmes.ts'
import type { Plan } from '../model/plan.ts'
import type { Programme, Reference } from '../model/references.ts'
import type { Family } from '../rules/context.ts'

/**
 * The programme that a plan answers to: the one its direct upstream is about, else the one its own title
 * names. A registered programme goes before an unknown one (a sector may rename a movement for itself).
 */
export function familyOf(plan: Plan): Family {
  const candidates = [
    ...ofUpstream(plan),
    ...ofTitle(plan),
    ...atTheHead(plan)
      .slice(0, 1)
      .map((each) => each.id),
  ]
  const id = candidates.find((each) => programmeById(each) !== null) ?? candidates[0] ?? null
  const entry = id === null ? null : programmeById(id)
  const named = plan.programmes.find((each) => each.id === id) ?? null
  const programme: Programme | null =
    named ??
    (entry === null
      ? null
      : {
          id: entry.id,
          kind: entry.kind,
          title: entry.title,
          period: entry.period,
          registered: true,
          places: [],
        })
  return {
    programme,
    period: entry?.period ?? null,
    kind: entry?.kind ?? named?.kind ?? null,
    same: (other) => other !== null && id !== null && other === id,
  }
}

/** The documents that the plan says it carries out. */
export function directReferences(plan: Plan): readonly Reference[] {
  return plan.references.filter((reference) => reference.role === 'direct-upstream')
}

function ofUpstream(plan: Plan): readonly string[] {
  return directReferences(plan).flatMap((reference) => {
    const approved = reference.number === null ? null : programmeByDocument(reference.number)
    return [
      ...(approved === null ? [] : [approved.id]),
      ...(reference.programme === null ? [] : [reference.programme]),
    ]
  })
}

function ofTitle(plan: Plan): readonly string[] {
  const title = plan.header.title?.place
  if (title === undefined) return []
  return plan.programmes
    .filter((each) => each.places.some((place) => place.start >= title.start && place.end <= title.end))
    .map((each) => each.id)
}

/** Programmes named before the first section; one that only a task mentions is not the plan's own. */
function atTheHead({ programmes, sections }: Plan): readonly Programme[] {
  const [first] = sections
  return programmes.filter(
    ({ places }) => first === undefined || places.some(({ start }) => start < first.place.start),
  )
}
