import type { Plan } from '../../model/plan.ts'
import type { FacetScore } from '../score.ts'
import { scoreValues, type ValuePair } from '../values.ts'
import type { ExpectedPlan } from './expected.ts'
import { isUnsettled, type Unsettled } from './unsettled.ts'

type Value = string | number | boolean | null
type Part = Readonly<Record<string, unknown>> | null | undefined

/** Number, date, kind, title, issuer: every field is one reading, and so is each of `signature`, `attachedTo`. */
export function caseHeader(
  name: string,
  plan: Plan,
  expected: ExpectedPlan,
  open: Unsettled,
): FacetScore | null {
  const { header } = expected
  if (header === undefined) return null
  const found = plan.header
  const title: ValuePair = { name: 'title', expected: header.title, found: found.title?.text ?? null }
  const values = [
    ...part('issuer', header.issuer, found.issuer, ['name', 'parent', 'level', 'province', 'stated']),
    ...part('number', header.number, found.number, [
      'serial',
      'year',
      'kind',
      'body',
      'unit',
      'blank',
      'regime',
    ]),
    ...part('issued', header.issued, found.issued, ['location', 'date']),
    ...part('kind', header.kind, found.kind, ['code', 'name', 'stated']),
    title,
  ]
  return scoreValues(name, 'header', settled('header', values, open))
}

function settled(facet: string, values: readonly ValuePair[], open: Unsettled): ValuePair[] {
  return values.filter((value) => !isUnsettled(open, `${facet}.${value.name}`))
}

export function caseAttachedTo(name: string, plan: Plan, expected: ExpectedPlan): FacetScore | null {
  if (expected.attachedTo === undefined) return null
  const values = part('', expected.attachedTo, plan.attachedTo, ['kind', 'number', 'issued'])
  return scoreValues(name, 'attachedTo', values)
}

export function caseSignature(
  name: string,
  plan: Plan,
  expected: ExpectedPlan,
  open: Unsettled,
): FacetScore | null {
  if (expected.signature === undefined) return null
  const flat = (signature: Part): Part =>
    signature == null
      ? signature
      : {
          ...signature,
          ...(Array.isArray(signature.authority) ? { authority: signature.authority.join('+') } : {}),
        }
  const fields = ['onBehalfOf', 'authority', 'position', 'name']
  const values = part('', flat(expected.signature), flat(plan.signature), fields)
  return scoreValues(name, 'signature', settled('signature', values, open))
}

/**
 * The fields of one part. A part that is null on one side only counts by each field the other side has;
 * where the reading has it, only the fields that were read.
 */
function part(name: string, expected: Part, found: Part, fields: readonly string[]): ValuePair[] {
  if (expected === undefined) return []
  if (expected === null)
    return [{ name: name || 'any', expected: null, found: found == null ? null : summary(found, fields) }]
  return fields.map((field) => ({
    name: name === '' ? field : `${name}.${field}`,
    expected: expected[field] as Value | undefined,
    found: (found?.[field] ?? null) as Value,
  }))
}

function summary(found: Readonly<Record<string, unknown>>, fields: readonly string[]): string {
  return (
    fields
      .map((field) => String(found[field] ?? ''))
      .join(' ')
      .trim() || 'empty'
  )
}
