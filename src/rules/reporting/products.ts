import type { Deadline } from '../../model/facets.ts'
import type { Plan } from '../../model/plan.ts'
import { paragraphAround } from '../paragraph.ts'

/**
 * A report that the row of a table names as what comes out of a task by then ("Khởi công quý I/2026; báo cáo khảo sát
 * quý III/2026"): the table says who does it, and nobody is to be sent it.
 */
export function isProduct(plan: Plan, { recipients, via, recurrence, place }: Deadline): boolean {
  if (recipients.length > 0 || via !== null || recurrence !== 'once') return false
  const { start, end } = paragraphAround(plan, place)
  return (
    /[|\t]/u.test(plan.text.slice(start, end)) && !/(?<!\p{L})(?:gửi|nộp|trình)(?!\p{L})/iu.test(place.quote)
  )
}
