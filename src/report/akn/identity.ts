import { slug } from '../../compare/keys.ts'
import type { Plan } from '../../model/plan.ts'
import type { Reference } from '../../model/references.ts'

/** Where a document is known by the Akoma Ntoso naming convention; unknown parts are "nn" and "nd". */
interface Identity {
  readonly kind: string | null
  readonly issuer: string | null
  readonly date: string | null
  readonly number: string | null
}

/** IRI of a work: `/akn/vn/doc/kh/ubnd-tinh-son-la/2024-01-16/07-kh-ubnd`. */
export function workIri({ kind, issuer, date, number }: Identity): string {
  const part = (text: string | null, unknown: string) => (text === null ? '' : slug(text)) || unknown
  return `/akn/vn/doc/${part(kind, 'nn')}/${part(issuer, 'nn')}/${date ?? 'nd'}/${part(number, 'nn')}`
}

export function planIri(plan: Plan, key: string): string {
  const { issuer, number, issued, kind } = plan.header
  return workIri({
    kind: kind?.code ?? null,
    issuer: issuer?.name ?? null,
    date: issued?.date ?? null,
    number: number === null || number.blank ? key : number.raw,
  })
}

export function referenceIri({ kind, issuer, date, number }: Reference): string {
  return workIri({ kind, issuer, date, number })
}

/**
 * A date as the schema wants it, whole, with a name that says how much of it is known: a part that the document
 * leaves open is filled with its first value, and the name says so.
 */
export function frbrDate(date: string | null): { readonly date: string; readonly name: string } {
  const [year, month] = (date ?? '').split('-')
  const known = [
    { date: date ?? '', name: 'issued' },
    { date: `${year}-${month}-01`, name: 'issued-day-unknown' },
    { date: `${year}-01-01`, name: 'issued-month-unknown' },
  ]
  return known.find((each) => wholeDate(each.date) !== null) ?? { date: '0001-01-01', name: 'issued-unknown' }
}

/** The date where it is a day of the calendar, else null: "2025-02-31" is none, and no year is 0000. */
export function wholeDate(date: string): string | null {
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/u.test(date)) return null
  const day = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === date ? date : null
}
