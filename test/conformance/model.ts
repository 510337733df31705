import type { Plan } from '../../src/model/plan.ts'
import { modelOnly } from '../contract/corpus.ts'

const typed = 'abcdđeghiklmnopqrstuvxy'
const counted = 'abcdefghijklmnopqrstuvwxyz'

/** Whose letters a document counts with: those that people type (with đ) or those of a word processor. */
export type Letters = 'typed' | 'counted'

/**
 * What two forms of one plan must have in common: the model without places and source, letters of lists as their
 * ordinal ("đ" typed and "e" counted are both the fifth), and without the issuer where `issuer` says so.
 */
export function comparable(plan: Plan, letters: Letters, issuer: boolean): unknown {
  const alphabet = letters === 'typed' ? typed : counted
  const part = (label: string) => (/^[a-zđ]$/u.test(label) ? `(${alphabet.indexOf(label) + 1})` : label)
  const even = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((each) => even(each, key))
    if (typeof value === 'string' && (key === 'label' || key === 'id'))
      return value.split('.').map(part).join('.')
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, even(inner, name)]))
  }
  const model = even(modelOnly(plan), '') as { readonly header: Readonly<Record<string, unknown>> }
  const { issuer: stated, ...header } = model.header
  return { ...model, header: issuer ? { ...header, issuer: stated } : header }
}

/** How many leaves a model has: a comparison of two empty ones would say nothing. */
export function leaves(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1
  return Object.values(value).reduce((sum: number, inner) => sum + leaves(inner), 0)
}
