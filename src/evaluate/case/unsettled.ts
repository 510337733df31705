import type { ExpectedPlan } from './expected.ts'

/** Paths of facets ("sections") and fields ("header.issuer.province") that admit several readings. */
export type Unsettled = ReadonlySet<string>

/** Each entry is a path, or a path with its reason: "header.issuer.parent: no letterhead". */
export function unsettledOf(expected: ExpectedPlan): Unsettled {
  const paths = (expected.unsettled ?? []).map((entry) => (typeof entry === 'string' ? entry : entry.facet))
  return new Set(paths.map((path) => path.split(':')[0]!.trim()))
}

/** A path is open where it or anything above it is: "criteria" opens "criteria/items" and "criteria.label". */
export function isUnsettled(open: Unsettled, path: string): boolean {
  const parts = path.split(/[./]/u)
  return parts.some((_, at) => open.has(parts.slice(0, at + 1).join('.')))
}
