import { numberKey } from '../knowledge/documents.ts'
import { bareTitle } from '../knowledge/programme-title.ts'
import { programmeByDocument, programmeById } from '../knowledge/programmes.ts'
import type { Plan } from '../model/plan.ts'
import type { Programme, Reference } from '../model/references.ts'
import type { Family } from '../rules/context.ts'

/**
 * The programme that a plan answers to: the one its direct upstream is about, else the one its own title
 * names. A registered programme goes before an unknown one (a sector may rename a movement for itself). An unknown one
 * that the plan above, which it cites, has under nearly the same name is the same, and misnamed.
 */
export function familyOf(plan: Plan, upstream: Plan | null = null): Family {
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
  const above = upstream === null || entry !== null || id === null ? null : misnamed(plan, id, upstream)
  return {
    programme,
    period: entry?.period ?? null,
    kind: entry?.kind ?? named?.kind ?? null,
    same: (other) => other !== null && id !== null && (other === id || other === above),
  }
}

/** Share of common words from which a name is another one misspelt. */
const variant = 0.6

/** The unknown programme in the title above, of which the plan has nearly the name in its own and cites that document. */
function misnamed(plan: Plan, id: string, upstream: Plan): string | null {
  const [above] = ofTitle(upstream)
  const number = upstream.header.number
  if (above === undefined || programmeById(above) !== null || !ofTitle(plan).includes(id)) return null
  if (number === null || number.blank) return null
  const cited = directReferences(plan).some(
    (one) => one.number !== null && numberKey(one.number) === numberKey(number.raw),
  )
  const [own, theirs] = [words(plan, id), words(upstream, above)]
  const shared = theirs.filter((word) => own.includes(word)).length
  return cited && shared >= Math.max(own.length, theirs.length) * variant ? above : null
}

function words({ programmes }: Plan, id: string): readonly string[] {
  return bareTitle(programmes.find((each) => each.id === id)!.title).words
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
