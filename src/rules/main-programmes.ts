import { programmeByDocument, programmeById } from '../knowledge/programmes.ts'
import type { Plan } from '../model/plan.ts'

/**
 * Whether a plan is one of a programme's family, by what it says of itself: its title and the documents that it
 * carries out. A programme that it only mentions in passing ("lồng ghép với Đề án …") is not its own; where neither
 * title nor documents name a known programme, every mention counts.
 */
export function isOfFamily(plan: Plan, same: (id: string) => boolean): boolean {
  const own = [...ofTitle(plan), ...ofDocuments(plan)]
  if (own.some(same)) return true
  if (own.some((id) => programmeById(id) !== null)) return false
  return plan.programmes.some(({ id }) => same(id))
}

function ofTitle({ header, programmes }: Plan): readonly string[] {
  const title = header.title?.place
  if (title === undefined) return []
  return programmes
    .filter(({ places }) => places.some((place) => place.start >= title.start && place.end <= title.end))
    .map(({ id }) => id)
}

function ofDocuments({ references, header }: Plan): readonly string[] {
  const numbers = references
    .filter(({ role }) => role === 'direct-upstream')
    .flatMap(({ number, programme }) => [
      ...(programme === null ? [] : [programme]),
      ...(number === null ? [] : approved(number)),
    ])
  return [...numbers, ...(header.number === null ? [] : approved(header.number.raw))]
}

function approved(number: string): readonly string[] {
  const entry = programmeByDocument(number)
  return entry === null ? [] : [entry.id]
}
