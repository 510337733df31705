import type { Plan } from '../../model/plan.ts'
import { compareKey, foldCase } from '../../text/fold.ts'
import { type FieldResult, sameText } from '../match.ts'
import type { ExpectedPlan, ExpectedSection } from './expected.ts'

type ExpectedReference = NonNullable<ExpectedPlan['references']>[number]

/** A number decides; without one, the title, the quoted words, or the date together with the kind. */
export function sameReference(e: ExpectedReference, f: Plan['references'][number]): boolean {
  if (e.number != null || (e.number === null && f.number !== null))
    return numberKey(e.number) === numberKey(f.number)
  const titled = e.title != null && sameText(e.title, f.title)
  const dated = e.date != null && sameText(e.date, f.date) && sameText(e.kind, f.kind)
  return titled || dated || quoteField(e.quote, f.place.quote) === 'right'
}

export function numberKey(number: string | null | undefined): string {
  return foldCase(number ?? '').replace(/\s+/gu, '')
}

/** Two quotes of one thing: one holds the other. */
export function quoteField(expected: string | undefined, found: string): FieldResult {
  if (expected === undefined) return 'unscored'
  const [one, two] = [compareKey(expected), compareKey(found)]
  return one !== '' && two !== '' && (one.includes(two) || two.includes(one)) ? 'right' : { found, expected }
}

export function yearsOf(period: { from: number; to: number } | null | undefined): string | null | undefined {
  return period == null ? period : `${period.from}-${period.to}`
}

export interface Labelled<T> {
  readonly path: string
  readonly node: T
}

export function flatten<T extends ExpectedSection>(sections: readonly T[], parent: string): Labelled<T>[] {
  return sections.flatMap((node) => {
    const last = parent === '' ? node.label : node.label.slice(node.label.lastIndexOf('.') + 1)
    const path = compareKey(parent === '' ? last : `${parent}.${last}`)
    return [{ path, node }, ...flatten((node.children ?? []) as T[], path)]
  })
}

export function unread(groups: ExpectedPlan['criteria'], entity: string): boolean {
  return groups?.some((group) => group.entity === entity && group.items === undefined) ?? false
}

export function bodiesKey(bodies: readonly string[]): string {
  return bodies.map(compareKey).sort().join(' + ')
}

export function dueName(due: {
  year?: number | null | undefined
  quarter?: number | null | undefined
  month?: number | null | undefined
  day?: number | null | undefined
}): string {
  const quarter = due.quarter == null ? '' : `Q${due.quarter} `
  return `${quarter}${due.day ?? '?'}/${due.month ?? '?'}/${due.year ?? '?'}`
}
