import type { Plan } from '../../model/plan.ts'
import type { Item } from '../../model/sections.ts'
import { flat, underHeading } from '../section-text.ts'

const headed = /^\s*(?:điều kiện, )?tiêu chuẩn.*(?:khen|thưởng|danh hiệu)/iu

/** What is asked of those who get an award (tiêu chuẩn): by occasion, and in a section of their own. */
export function standardsIn(plan: Plan): readonly Pick<Item, 'text' | 'place'>[] {
  const sections = flat(plan.sections).filter(({ title }) => headed.test(title?.normalize('NFC') ?? ''))
  const leaves = new Set(flat(sections).filter(({ children }) => children.length === 0))
  const places = [...leaves].map((leaf) => underHeading(plan, leaf) ?? leaf.place)
  const own = places.filter(
    ({ start, end }) => !plan.awardStandards.some(({ place }) => place.start < end && start < place.end),
  )
  return [...plan.awardStandards, ...own.map((place) => ({ text: place.quote, place }))]
}
