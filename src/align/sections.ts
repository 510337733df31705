import type { Section, SectionRole } from '../model/sections.ts'
import { likeness, type Profile, profiler } from './likeness.ts'
import { type MatchedBy, type Pair, rounded } from './pair.ts'

/** What a section may hold under its own heading, or give away to sections of their own. */
const partsOf: Partial<Record<SectionRole, readonly SectionRole[]>> = {
  'purpose-requirements': ['purposes', 'requirements'],
  'criteria-awards': ['criteria', 'awards', 'annual-awards', 'review-awards'],
  objectives: ['targets'],
  schedule: ['phase'],
  implementation: ['reporting'],
}

/** Headings of one role are alike at least so much, whatever their words. */
const roleScore = 0.5
/** Headings without a common role need this much in common. */
const leastTitle = 0.5

interface Entry {
  readonly section: Section
  readonly profile: Profile
  /** Top-level, or below; those below only stand in where the top has none. */
  readonly top: boolean
}

/**
 * Pairs the top-level sections: by role, equal headings of one role first, then by heading. A section that the plan
 * keeps one level lower, or in two parts, is no missing one. Upstream order, then what the plan added.
 */
export function alignSections(
  plan: readonly Section[],
  upstream: readonly Section[],
): readonly Pair<Section>[] {
  const profile = profiler(undefined)
  const entry = (top: boolean) => (section: Section) => ({
    section,
    profile: profile(section.title ?? ''),
    top,
  })
  const here = plan.map(entry(true))
  const below = plan.flatMap((section) => descendants(section)).map(entry(false))
  const there = upstream.map(entry(true))
  const taken = new Map<Entry, Pair<Section>[]>()
  const used = new Set<Entry>()
  const join = (mine: Entry, theirs: Entry, by: MatchedBy) => {
    used.add(mine)
    taken.set(theirs, [...(taken.get(theirs) ?? []), pairOf(mine, theirs, by)])
  }
  const free = (entries: readonly Entry[]) => entries.filter((own) => !used.has(own))
  const open = () => there.filter((above) => !taken.has(above))
  const known = (section: Section) => section.role !== 'other'

  for (const theirs of open().filter(({ section }) => known(section)))
    choose(theirs, free(here), (own) => own.section.role === theirs.section.role, join)
  for (const theirs of open()) choose(theirs, free(here), (own) => likely(own, theirs), join)
  // Two sections of the plan for one above, e.g. one for purposes and one for requirements; or one for two.
  for (const theirs of there)
    for (const own of free(here).filter((mine) => partOf(mine.section, theirs.section)))
      join(own, theirs, 'role')
  for (const theirs of open().filter(({ section }) => known(section))) {
    const whole = here.find((own) => partOf(theirs.section, own.section))
    if (whole !== undefined) join(whole, theirs, 'role')
    else choose(theirs, below, (own) => own.section.role === theirs.section.role, join)
  }
  return [
    ...there.flatMap((above) => taken.get(above) ?? [alone(null, above.section)]),
    ...free(here).map((own) => alone(own.section, null)),
  ]
}

/** The likeliest of those that qualify; the first one where several are equally likely. */
function choose(
  theirs: Entry,
  candidates: readonly Entry[],
  qualifies: (own: Entry) => boolean,
  join: (mine: Entry, theirs: Entry, by: MatchedBy) => void,
): void {
  let found: Entry | null = null
  let best = -1
  for (const own of candidates.filter(qualifies)) {
    const score = likeness(own.profile, theirs.profile)
    if (score > best) [found, best] = [own, score]
  }
  if (found === null) return
  const role = found.section.role === theirs.section.role && theirs.section.role !== 'other'
  join(found, theirs, role ? 'role' : equal(found, theirs) ? 'exact' : 'fuzzy')
}

function likely(own: Entry, theirs: Entry): boolean {
  if (own.profile.weight === 0) return false
  const roles = new Set([own.section.role, theirs.section.role])
  // Two different known roles are two different things, however alike their headings.
  if (roles.size > 1 && !roles.has('other')) return false
  return likeness(own.profile, theirs.profile) >= leastTitle
}

function partOf(part: Section, whole: Section): boolean {
  return partsOf[whole.role]?.includes(part.role) === true
}

function descendants(section: Section): readonly Section[] {
  return section.children.flatMap((child) => [child, ...descendants(child)])
}

function equal(mine: Entry, theirs: Entry): boolean {
  return mine.profile.clause.verbatim === theirs.profile.clause.verbatim
}

function pairOf(mine: Entry, theirs: Entry, matchedBy: MatchedBy): Pair<Section> {
  const same = equal(mine, theirs)
  const score = likeness(mine.profile, theirs.profile)
  return {
    plan: mine.section,
    upstream: theirs.section,
    matchedBy,
    score: rounded(matchedBy === 'role' ? Math.max(roleScore, score) : score),
    relation: same && mine.top ? 'verbatim' : 'adapted',
  }
}

function alone(plan: Section | null, upstream: Section | null): Pair<Section> {
  return { plan, upstream, matchedBy: 'none', score: 0, relation: plan === null ? 'omitted' : 'added' }
}
