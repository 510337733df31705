import type { Plan } from '../../model/plan.ts'
import type { Section } from '../../model/sections.ts'

/** Every list of sections under one parent. */
export function* siblings(plan: Plan): Iterable<readonly Section[]> {
  const open: (readonly Section[])[] = [plan.sections]
  for (let list = open.pop(); list !== undefined; list = open.pop()) {
    if (list.length > 0) yield list
    for (const section of list) open.push(section.children)
  }
}

/** An article, a chapter, or a heading in capitals without a label: numbers begin anew under it. */
const parting =
  /^[\s*_#>]*(?:(?:Điều|ĐIỀU|Chương|CHƯƠNG|Mục|MỤC) (?:\d|[IVX])|(?=[^\n]*\p{Lu}{2})[^\p{Ll}\n]{12,}$)/mu

/** Whether two sections of one list stand on either side of such a heading, which is no section itself. */
export function areParted({ text }: Plan, before: Section, behind: Section): boolean {
  const between = text.slice(lastPlace(before), behind.place.start)
  return parting.test(between.normalize('NFC').slice(between.indexOf('\n') + 1))
}

function lastPlace({ place, children }: Section): number {
  const last = children.at(-1)
  return last === undefined ? place.end : Math.max(place.end, lastPlace(last))
}

/** Labels of one list: sections numbered in the same way as the first of them. */
export function numbered(list: readonly Section[]): readonly (Section & { readonly ordinal: number })[] {
  const kind = style(list.find((section) => section.label !== '')?.label ?? '')
  return list.filter(
    (section): section is Section & { ordinal: number } =>
      section.ordinal !== null && section.label !== '' && style(section.label) === kind,
  )
}

function style(label: string): string {
  if (/^\d+$/.test(label)) return 'digits'
  if (/^\d+(?:\.\d+)+$/.test(label)) return `digits${label.split('.').length}`
  if (/^[IVXL]+$/.test(label)) return 'roman'
  if (/^\p{Ll}$/u.test(label)) return 'letter'
  if (/^\p{Lu}$/u.test(label)) return 'capital'
  return 'words'
}
