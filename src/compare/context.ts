import { alignItems } from '../align/items.ts'
import type { Pair } from '../align/pair.ts'
import type { Place } from '../model/place.ts'
import type { Plan } from '../model/plan.ts'
import type { Item, Section } from '../model/sections.ts'
import type { Against, Facet, Reviewed, RuleContext } from '../rules/context.ts'
import { isHeading } from '../rules/section-text.ts'
import type { Chain, Library } from './chain.ts'
import { directReferences, familyOf } from './family.ts'
import { profileOf } from './profile.ts'
import { sourceOf } from './sources.ts'

/** What the rules are given for one plan; sources and pairs are found once, when first asked for. */
export function contextOf(subject: Reviewed, chain: Chain, library: Library, asOf: string): RuleContext {
  const { plan, key } = subject
  const sources = new Map<Facet, Against | null>()
  const aligned = new Map<Facet, readonly Pair<Item>[]>()
  const source = (facet: Facet): Against | null => {
    if (!sources.has(facet)) sources.set(facet, sourceOf(chain, facet))
    return sources.get(facet) ?? null
  }
  return {
    subject,
    plan,
    profile: profileOf(plan),
    family: familyOf(plan, chain.upstream?.plan),
    asOf,
    issued: plan.header.issued?.date ?? null,
    directReferences: directReferences(plan),
    upstream: chain.upstream,
    chain: chain.chain,
    root: chain.root,
    comparable: chain.comparable,
    documents: library.documents,
    source,
    pairs: (facet) => {
      const known = aligned.get(facet)
      if (known !== undefined) return known
      const above = source(facet)
      const pairs =
        above === null
          ? []
          : alignItems(plan[facet], above.plan[facet], undefined, (item) => isHeading(plan, item))
      aligned.set(facet, pairs)
      return pairs
    },
    here: (place) => ({ document: key, place }),
    there: (other, place) => ({ document: other.key, place }),
    gap: (...roles) => ({ document: key, place: sectionPlace(plan, roles) }),
  }
}

/** The heading of the first section with one of the roles, else the title, else the beginning. */
function sectionPlace(plan: Plan, roles: readonly Section['role'][]): Place {
  for (const role of roles) {
    const section = find(plan.sections, role)
    if (section !== null) return section.place
  }
  return (
    plan.header.title?.place ??
    plan.header.number?.place ?? { start: 0, end: 0, quote: '', page: null, section: '', confidence: 1 }
  )
}

function find(sections: readonly Section[], role: Section['role']): Section | null {
  for (const section of sections) {
    if (section.role === role) return section
    const inner = find(section.children, role)
    if (inner !== null) return inner
  }
  return null
}
