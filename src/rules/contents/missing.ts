import { elsewhereIn, findReordered } from '../../align/elsewhere.ts'
import { fullest } from '../../align/holders.ts'
import { alignItems } from '../../align/items.ts'
import type { Pair } from '../../align/pair.ts'
import { relationOf } from '../../align/relation.ts'
import type { Draft, Evidence } from '../../findings/draft.ts'
import { lazy } from '../../knowledge/memo.ts'
import type { Plan } from '../../model/plan.ts'
import type { Item } from '../../model/sections.ts'
import { foldCase } from '../../text/fold.ts'
import { tasksOf } from '../assignments/own-tasks.ts'
import type { Against, RuleContext } from '../context.ts'
import { doneUnderHeadings, pointsUnder } from '../section-text.ts'
import { fail, from, open, pass, review } from '../verdicts.ts'
import { withoutOwnPlaces } from './own-places.ts'

/** Facets that are compared clause by clause. */
export type ClauseFacet = 'purposes' | 'requirements' | 'contents' | 'solutions'
export const clauseFacets: readonly ClauseFacet[] = ['purposes', 'requirements', 'contents', 'solutions']

/** Pairs below this are counterparts by their place more than by their words: no quiet pass. */
const clearScore = 0.4
/** Longest piece of a clause that a message shows. */
const shownLength = 90

interface MissingOptions {
  readonly facets: readonly ClauseFacet[]
  /** Where the missing clause of a facet is shown. */
  readonly at: (facet: ClauseFacet) => Evidence
  /** Level where half of the clauses or more are missing. */
  readonly halfMissing?: Draft['level']
}

/**
 * Passes for clauses with a counterpart, one finding for all that have none: they share their place (the heading),
 * and the reviewer wants them together. A clause that stands in another section of the plan is not missing.
 */
export function* missingClauses(context: RuleContext, options: MissingOptions): Iterable<Draft> {
  const missing: { readonly item: Item; readonly source: Against; readonly facet: ClauseFacet }[] = []
  let asked = 0
  for (const facet of options.facets) {
    const source = context.source(facet)
    if (source === null) continue
    const { pairs, joint } = pairsOf(context, facet, source)
    if (!joint && context.plan[facet].length === 0) continue
    const settled = new Set<string>()
    const others = lazy(() => elsewhereIn(otherClauses(context, facet)))
    for (const pair of pairs) {
      if (pair.upstream === null || settled.has(pair.upstream.id)) continue
      settled.add(pair.upstream.id)
      asked += 1
      const more = {
        ...from(source, context.there(source, pair.upstream.place), facet),
        requirement: `${source.key}#${pair.upstream.id}`,
        matchedBy: pair.matchedBy,
      }
      const expected = shown(pair.upstream.text)
      if (pair.plan !== null) {
        // A cut or narrowed content item is settled by the rules of their own.
        if (!joint && facet === 'contents' && lossOf(context, pair, source) !== null) continue
        const at = context.here(pair.plan.place)
        const data = { expected, actual: shown(pair.plan.text) }
        if (pair.score < clearScore) yield open(at, 'weak-match', data, more)
        else yield pass(at, data, more)
        continue
      }
      const moved = foundElsewhere(pair.upstream, source, others()) ?? demandedOf(pair.upstream, pairs)
      if (moved === null) missing.push({ item: pair.upstream, source, facet })
      else
        yield pass(
          context.here(moved.place),
          { expected, actual: shown(moved.text) },
          { ...more, matchedBy: 'moved' },
        )
    }
  }
  const [first, ...rest] = missing
  if (first === undefined) return
  // The gist of a baseline says what a clause is about, not what a plan below must repeat.
  const gist = missing.some(({ source }) => source.basis === 'baseline')
  const half = !gist && options.halfMissing !== undefined && missing.length * 2 >= asked
  // Who has tasks of its own up there need not take over what is meant for all.
  const say = gist || tasksOf(context, first.source).length > 0 ? review : fail
  yield say(
    options.at(first.facet),
    'missing',
    {
      missing: true,
      count: missing.length,
      total: asked,
      expected: missing.map(({ item }) => shown(item.text)),
    },
    {
      ...from(first.source, context.there(first.source, first.item.place), first.facet),
      related: rest.map(({ item, source }) => context.there(source, item.place)),
      requirement: `${first.source.key}#${first.item.id}`,
      alsoSettles: rest.map(({ item, source }) => ({
        requirement: `${source.key}#${item.id}`,
        upstream: context.there(source, item.place),
      })),
      remedy: 'amend',
      ...(half ? { level: options.halfMissing! } : {}),
    },
  )
}

/** Contents and solutions under one heading: "Nhiệm vụ và giải pháp", "Cách làm". */
export function isJoint({ sections, contents, solutions }: Plan): boolean {
  return (
    solutions.length === 0 &&
    contents.length > 0 &&
    sections.some(
      ({ role, title }) =>
        role === 'contents' && /giải pháp|^cách (?:làm|thức)/u.test(foldCase((title ?? '').normalize('NFC'))),
    )
  )
}

/** Where one side keeps contents and solutions in one section, both parts of the other side are looked for. */
function pairsOf(
  context: RuleContext,
  facet: ClauseFacet,
  source: Against,
): { readonly pairs: readonly Pair<Item>[]; readonly joint: boolean } {
  const { plan, pairs } = context
  if (facet === 'solutions' && isJoint(plan))
    return { pairs: alignItems(plan.contents, source.plan.solutions), joint: true }
  if (facet === 'contents' && isJoint(source.plan) && plan.solutions.length > 0)
    return { pairs: alignItems([...plan.contents, ...plan.solutions], source.plan.contents), joint: true }
  return { pairs: pairs(facet), joint: false }
}

/**
 * Which of `contents/item-truncated` and `contents/item-narrowed` speaks of this pair; the gist of a baseline can't
 * say, and who answers for itself alone leaves no other place out.
 */
export function lossOf(
  { plan }: RuleContext,
  { plan: own, upstream, relation }: Pair<Item>,
  source: Against,
): 'truncated' | 'narrowed' | null {
  if (source.basis === 'baseline' || own === null || upstream === null) return null
  if (relation !== 'narrowed') return relation === 'truncated' ? relation : null
  const asked = withoutOwnPlaces(upstream.text, plan)
  return asked === upstream.text || relationOf(own.text, asked) === 'narrowed' ? relation : null
}

/**
 * Clauses of the plan where one of a facet may have moved to: what is done can stand among contents, solutions and
 * tasks, what is meant among purposes and requirements. A criterion only measures it.
 */
function otherClauses({ plan }: RuleContext, facet: ClauseFacet): readonly Pick<Item, 'text' | 'place'>[] {
  if (facet === 'purposes') return plan.requirements
  if (facet === 'requirements') return plan.purposes
  const other = facet === 'contents' ? plan.solutions : plan.contents
  return [...other, ...plan.assignments.flatMap((assignment) => assignment.tasks), ...doneUnderHeadings(plan)]
}

/** A clause that is the heading of several says no more than they do: half of them elsewhere is enough. */
function foundElsewhere(
  asked: Item,
  source: Against,
  others: ReturnType<typeof elsewhereIn<Pick<Item, 'text' | 'place'>>>,
) {
  const found = fullest(others(asked.text))
  if (found !== null) return found
  const parts = pointsUnder(source.plan, asked)
  const each = parts.map(({ text }) => fullest(others(text))).filter((part) => part !== null)
  return each.length * 2 >= parts.length ? (each[0] ?? null) : null
}

/**
 * "Cán bộ chủ chốt phải học trước, dùng trước" as "Trưởng các phòng học trước, sử dụng trước": each level says whom it
 * means, what they must do is the same.
 */
function demandedOf(asked: Item, pairs: readonly Pair<Item>[]) {
  const demand = /^[^,;.:]{3,60}? (?:phải|cần) (?=\p{L})/u.exec(asked.text.normalize('NFC'))
  if (demand === null) return null
  return findReordered(asked.text.normalize('NFC').slice(demand[0].length), pairs)
}

/** The beginning of a clause, cut between words. */
export function shown(text: string): string {
  if (text.length <= shownLength) return text
  const cut = text.lastIndexOf(' ', shownLength)
  return `${text.slice(0, cut > 0 ? cut : shownLength).replace(/[,;:]$/u, '')}…`
}
