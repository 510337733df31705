import { entityOf } from '../knowledge/entities.ts'
import type { CriterionGroup } from '../model/facets.ts'
import type { Level } from '../model/header.ts'
import { compareKey } from '../text/fold.ts'
import { alignItems } from './items.ts'
import { likeness, profiler } from './likeness.ts'
import { matchItems } from './matches.ts'
import { isMemberKind, memberKinds } from './members.ts'
import { collectives, nature, single } from './natures.ts'
import { type MatchedBy, type Pair, rounded } from './pair.ts'
import type { TermWeights } from './terms.ts'

type Entity = CriterionGroup['entity']
type Criterion = CriterionGroup['items'][number]

/** Two groups of criteria (tiêu chí) with the pairs of their items. */
export interface GroupPair extends Pair<CriterionGroup> {
  /**
   * Whether a body of the issuer's level has such members at all: a department has no households.
   * Null where the level is not known. Always true for a group that the plan has.
   */
  readonly applies: boolean | null
  /** Groups that share a side are aligned together; the first pair of them holds the items, the others none. */
  readonly items: readonly Pair<Criterion>[]
}

/** Labels this alike name one group: "Hội Nông dân xã" for "Hội Nông dân xã, phường". */
const sameLabel = 0.7

interface Link {
  readonly plan: number
  readonly upstream: number
  readonly by: MatchedBy
}

/**
 * Pairs groups of criteria by whom they address, as the issuer's nature lets them correspond: "tập thể" or "đơn vị"
 * of a department answer the group of departments above, or the one that names the kind of the `issuer` itself.
 * Upstream order, then what the plan added.
 */
export function alignCriteria(
  plan: readonly CriterionGroup[],
  upstream: readonly CriterionGroup[],
  level: Level | null,
  weights?: TermWeights,
  issuer = '',
): readonly GroupPair[] {
  const links = linksOf(plan, upstream, level, weights, issuer)
  const profile = profiler(undefined)
  const done = new Set<number>()
  const pairs: GroupPair[] = []
  for (const [at, above] of upstream.entries()) {
    const own = links.filter((link) => link.upstream === at).sort((a, b) => a.plan - b.plan)
    for (const link of own) {
      const mine = plan[link.plan]!
      const likely = likeness(profile(mine.label ?? ''), profile(above.label ?? ''))
      pairs.push({
        plan: mine,
        upstream: above,
        matchedBy: link.by,
        score: rounded(link.by === 'exact' ? 1 : Math.max(0.5, likely)),
        relation: link.by === 'exact' ? 'verbatim' : 'adapted',
        applies: true,
        items: together(plan, upstream, links, link, done, weights),
      })
    }
    if (own.length === 0)
      pairs.push({
        plan: null,
        upstream: above,
        matchedBy: 'none',
        score: 0,
        relation: 'omitted',
        applies: level === null ? null : applies(level, above.entity, upstream, links),
        items: alignItems<Criterion>([], above.items),
      })
  }
  const linked = new Set(links.map((link) => link.plan))
  for (const [at, mine] of plan.entries())
    if (!linked.has(at))
      pairs.push({
        plan: mine,
        upstream: null,
        matchedBy: 'none',
        score: 0,
        relation: 'added',
        applies: true,
        items: alignItems<Criterion>(mine.items, []),
      })
  return pairs
}

/** Whom the body has below itself applies; of the groups that it belongs to itself one is enough. */
function applies(
  level: NonNullable<Level>,
  entity: Entity,
  upstream: readonly CriterionGroup[],
  links: readonly Link[],
): boolean {
  const { own, has } = nature[level]
  const answered = links.map((link) => upstream[link.upstream]!.entity)
  // A school answers one of "các phòng" and "các trường" above, not both.
  if (single.includes(level) && collectives.includes(entity) && answered.some((e) => collectives.includes(e)))
    return false
  if (entity === 'unlabelled' || has.includes(entity)) return true
  if (answered.some((linked) => own.includes(linked))) return false
  return own.find((wanted) => upstream.some((above) => above.entity === wanted)) === entity
}

function linksOf(
  plan: readonly CriterionGroup[],
  upstream: readonly CriterionGroup[],
  level: Level | null,
  weights: TermWeights | undefined,
  issuer: string,
): Link[] {
  const links: Link[] = []
  const mine = new Set<number>()
  const theirs = new Set<number>()
  const link = (p: number, u: number, by: MatchedBy) => {
    links.push({ plan: p, upstream: u, by })
    mine.add(p)
    theirs.add(u)
  }
  const profile = profiler(undefined)
  const label = (group: CriterionGroup) => profile(group.label ?? '').clause.verbatim
  // Equal labels, then equal entities; several of one entity ("other") by the likeliest label.
  for (const [u, above] of upstream.entries()) {
    const p = plan.findIndex(
      (group, at) => !mine.has(at) && above.label !== null && label(group) === label(above),
    )
    if (p >= 0) link(p, u, 'exact')
  }
  for (const [u, above] of upstream.entries()) {
    if (theirs.has(u) || above.entity === 'unlabelled') continue
    const p = likeliest(
      plan,
      (group, at) => !mine.has(at) && group.entity === above.entity,
      (group) =>
        likeness(profile(group.label ?? ''), profile(above.label ?? '')) + (sharesKind(group, above) ? 1 : 0),
    )
    if (p >= 0) link(p, u, 'role')
  }
  // What is left of the plan's own collectives answers the group that the body itself belongs to above.
  const ofIssuer = upstream.findIndex((above, at) => !theirs.has(at) && namesKindOf(issuer, above))
  for (const [p, group] of plan.entries()) {
    if (mine.has(p) || !collectives.includes(group.entity)) continue
    const isOwn = ofIssuer >= 0 && !theirs.has(ofIssuer)
    const u = isOwn ? ofIssuer : counterpart(group, upstream, level, theirs, weights)
    if (u >= 0) link(p, u, 'role')
  }
  // Groups under names that have nothing in common are known by their criteria: "Đối với Công ty", "Đối với đơn vị
  // thành viên".
  for (const [p, group] of plan.entries()) {
    if (mine.has(p)) continue
    const u = upstream.findIndex((above, at) => !theirs.has(at) && saysTheSame(group, above, weights))
    if (u >= 0) link(p, u, 'fuzzy')
  }
  // A label that names several ("tập thể, cá nhân") answers each of them; so may one group two of its kind, but not
  // one that bears the other's very label and says nothing of this one.
  const bearers = new Set(
    links
      .filter(
        ({ plan: p, upstream: u }) =>
          likeness(profile(plan[p]!.label ?? ''), profile(upstream[u]!.label ?? '')) >= sameLabel,
      )
      .map((each) => each.plan),
  )
  for (const [u, above] of upstream.entries()) {
    if (theirs.has(u)) continue
    const p = plan.findIndex(
      (group, at) =>
        named(group).has(above.entity) &&
        !(
          bearers.has(at) &&
          above.label !== null &&
          matchItems(group.items, above.items, weights).length === 0
        ),
    )
    if (p >= 0) link(p, u, 'role')
  }
  for (const [p, group] of plan.entries()) {
    if (mine.has(p)) continue
    const u = upstream.findIndex(
      (above) =>
        above.entity === group.entity || (named(above).has(group.entity) && group.entity !== 'other'),
    )
    if (u >= 0) link(p, u, 'role')
  }
  return links
}

/** "Đối với xã" names a kind of "Đối với các xã, phường", and "Đối với các thôn" none, though villages count as communes. */
function sharesKind(one: CriterionGroup, other: CriterionGroup): boolean {
  const kinds = memberKinds(other.label ?? '')
  return memberKinds(one.label ?? '').some((kind) => kinds.some((each) => isMemberKind(each, kind)))
}

/** Whether two groups have most of their criteria in common, and more than one. */
function saysTheSame(one: CriterionGroup, other: CriterionGroup, weights: TermWeights | undefined): boolean {
  const matched = matchItems<Criterion>(one.items, other.items, weights).filter(
    ({ score }) => rounded(score) >= sameLabel,
  )
  return matched.length > 1 && 2 * matched.length > Math.max(one.items.length, other.items.length)
}

function likeliest(
  groups: readonly CriterionGroup[],
  qualifies: (group: CriterionGroup, at: number) => boolean,
  score: (group: CriterionGroup) => number,
): number {
  let best = -1
  let found = -1
  for (const [at, group] of groups.entries()) {
    if (!qualifies(group, at)) continue
    const value = score(group)
    if (value > best) [found, best] = [at, value]
  }
  return found
}

/** The upstream's group for a body of this level; without a level, or with several, the one that says the same. */
function counterpart(
  group: CriterionGroup,
  upstream: readonly CriterionGroup[],
  level: Level | null,
  theirs: ReadonlySet<number>,
  weights: TermWeights | undefined,
): number {
  const own: readonly Entity[] = level === null ? [] : nature[level].own
  const wanted: readonly Entity[] = own.length > 0 ? [...own, ...collectives] : collectives
  let found = -1
  let best = -1
  for (const [u, above] of upstream.entries()) {
    if (!wanted.includes(above.entity)) continue
    const matched = matchItems<Criterion>(group.items, above.items, weights)
    const said = matched.reduce((sum, match) => sum + rounded(match.score), 0)
    // The content decides; the body's own group and a free one win where it does not.
    const value = said + (own.includes(above.entity) ? 0.2 : 0) + (theirs.has(u) ? 0 : 0.1)
    if (value > best) [found, best] = [u, value]
  }
  return found
}

/** "Đối với Viện kiểm sát nhân dân khu vực" names what "Viện kiểm sát nhân dân khu vực 3" is. */
function namesKindOf(issuer: string, { label }: CriterionGroup): boolean {
  const name = `${compareKey(issuer)} `
  return (label ?? '').split(namedBy).some((part) => {
    const kind = compareKey(part).replace(/^(?:đối với )?(?:các |mỗi |từng )?/u, '')
    return kind.includes(' ') && name.startsWith(`${kind} `)
  })
}

const namedBy = /\s*(?:[,;]|(?<!\p{L})(?:và|hoặc)(?!\p{L}))\s*/u

/** Every entity that a label names, not only the first. */
function named(group: CriterionGroup): ReadonlySet<Entity> {
  const found = new Set<Entity>([group.entity])
  for (const part of (group.label ?? '').split(namedBy)) {
    const entity = entityOf(part)
    if (entity !== 'other' && entity !== 'unlabelled') found.add(entity)
  }
  return found
}

/** The items of all groups that hang together with this link, once. */
function together(
  plan: readonly CriterionGroup[],
  upstream: readonly CriterionGroup[],
  links: readonly Link[],
  start: Link,
  done: Set<number>,
  weights: TermWeights | undefined,
): readonly Pair<Criterion>[] {
  if (done.has(start.upstream)) return []
  const here = new Set([start.plan])
  const there = new Set([start.upstream])
  for (let grown = true; grown; ) {
    grown = false
    for (const link of links)
      if (here.has(link.plan) !== there.has(link.upstream)) {
        here.add(link.plan)
        there.add(link.upstream)
        grown = true
      }
  }
  for (const at of there) done.add(at)
  const items = (groups: readonly CriterionGroup[], kept: ReadonlySet<number>) =>
    groups.flatMap((group, at) => (kept.has(at) ? group.items : []))
  return alignItems<Criterion>(items(plan, here), items(upstream, there), weights)
}
