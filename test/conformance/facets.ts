import type { Plan } from '../../src/model/plan.ts'
import { foldCase } from '../../src/text/fold.ts'
import { modelOnly } from '../contract/corpus.ts'
import { charErrorRate } from '../read/char-error.ts'

/** Shares of a text that may be read wrongly within one entry: two letters of a clause, none of a short value. */
const tolerated = 0.05

/**
 * How alike two models are: F1 over the entries of every facet (each section, item, deadline, reference … is one). Two
 * entries agree where all their values do; long texts may differ in a letter or two, dashes and quotes in their kind.
 */
export function facetsF1(
  found: Plan,
  expected: Plan,
): { readonly f1: number; readonly missed: readonly string[] } {
  const [a, b] = [entries(found), entries(expected)]
  const missed: string[] = []
  let matched = 0
  for (const [facet, wanted] of Object.entries(b)) {
    const rest = [...(a[facet] ?? [])]
    for (const entry of wanted) {
      const at = rest.findIndex((each) => agree(each, entry))
      if (at < 0) missed.push(`${facet}: ${JSON.stringify(entry).slice(0, 160)}`)
      else {
        rest.splice(at, 1)
        matched++
      }
    }
  }
  const count = (lists: Entries) => Object.values(lists).reduce((sum, list) => sum + list.length, 0)
  return { f1: (2 * matched) / (count(a) + count(b)), missed }
}

type Entries = Readonly<Record<string, readonly unknown[]>>

function entries(plan: Plan): Entries {
  const model = modelOnly(plan) as Readonly<Record<string, unknown>>
  const lists: Record<string, readonly unknown[]> = {}
  for (const [facet, value] of Object.entries(model)) {
    if (value === null || typeof value !== 'object') continue
    if (facet === 'sections') lists[facet] = sections(value as readonly Section[])
    else if (Array.isArray(value)) lists[facet] = value
    // The letterhead is compared elsewhere: text samples have none.
    else if (facet === 'header') lists[facet] = Object.entries(value).filter(([name]) => name !== 'issuer')
    else lists[facet] = [value]
  }
  return lists
}

interface Section {
  readonly children: readonly Section[]
}

function sections(nodes: readonly Section[]): readonly unknown[] {
  return nodes.flatMap(({ children, ...own }) => [own, ...sections(children)])
}

/** Ids of mentions and items hash their words, so one wrong letter changes them: the words themselves are compared. */
const hashed = /^(?:item|ref|programme)-[0-9a-z]+$/u

function agree(a: unknown, b: unknown): boolean {
  if (typeof a === 'string' && typeof b === 'string') {
    if (hashed.test(a) && hashed.test(b)) return true
    const [read, truth] = [foldCase(a), foldCase(b)]
    return read === truth || charErrorRate(read, truth) <= tolerated
  }
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  const [left, right] = [Object.entries(a), Object.entries(b)]
  return (
    left.length === right.length &&
    right.every(([key, value]) => agree((a as Record<string, unknown>)[key], value))
  )
}
