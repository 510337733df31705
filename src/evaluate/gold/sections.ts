import type { Plan } from '../../model/plan.ts'
import type { Section } from '../../model/sections.ts'
import { compareKey } from '../../text/fold.ts'
import { type FieldResult, scoreList } from '../match.ts'
import { overlaps, rangeOf } from '../places.ts'
import type { Scores } from '../score.ts'
import type { Gold, GoldNode } from './reading.ts'
import { sectionRoles } from './vocabulary.ts'

/** One labelled block with its path: "III.2.1" for 2.1 under III.2. */
interface Labelled<T> {
  readonly path: string
  readonly label: string
  readonly node: T
}

/**
 * The outline: 27 Roman sections, 84 numbered blocks below them, 22 points, 6 blocks numbered "2.1".
 * A block is right only under its right parents; a Roman one needs its title, too.
 */
export function scoreSections(plan: Plan, gold: Gold): Scores {
  const expected = goldNodes(gold.reading.sections, '')
  const found = planNodes(plan.sections, '')
  const scores: Record<string, Scores[string]> = {}
  for (const [facet, holds] of Object.entries(families)) {
    scores[`sections/${facet}`] = scoreList<Labelled<GoldNode>, Labelled<Section>>({
      document: gold.name,
      facet: `sections/${facet}`,
      expected: expected.filter(({ label }) => holds(label)),
      found: found.filter(({ label }) => holds(label)),
      same: (e, f) => e.path === f.path && standsThere(e.node, f.node),
      ...(facet === 'roman' ? { strict: { title }, fields: { role } } : { fields: { title } }),
      nameExpected: (e) => `${e.path} ${e.node.quote ?? ''}`,
      nameFound: (f) => `${f.path} ${f.node.place.quote}`,
    }).score
  }
  return scores
}

const families: Readonly<Record<string, (label: string) => boolean>> = {
  roman: (label) => /^[IVXL]+$/u.test(label),
  'level-2': (label) => /^\d+$/u.test(label),
  numbered: (label) => /^\d+(\.\d+)+$/u.test(label),
  /** Anything else that has a label, so that an odd label is never overlooked. */
  points: (label) => label !== '' && !/^([IVXL]+|\d+(\.\d+)*)$/u.test(label),
}

/** The readings list headings as children, numbered paragraphs as a count and lettered ones by letter. */
function goldNodes(nodes: readonly GoldNode[], parent: string): Labelled<GoldNode>[] {
  return nodes.flatMap((node) => {
    const path = join(parent, node.num)
    const counted = Array.from({ length: node.items ?? 0 }, (_, at) => ({ num: String(at + 1) }))
    const lettered = (node.points ?? []).map((num) => ({ num }))
    const below = [...(node.children ?? []), ...counted, ...lettered]
    return [{ path, label: node.num, node }, ...goldNodes(below, path)]
  })
}

function planNodes(sections: readonly Section[], parent: string): Labelled<Section>[] {
  return sections.flatMap((node) => {
    const path = node.label === '' ? parent : join(parent, node.label)
    return [{ path, label: node.label, node }, ...planNodes(node.children, path)]
  })
}

/** A path adds the label's last component. */
function join(parent: string, label: string): string {
  const last = parent === '' ? label : label.slice(label.lastIndexOf('.') + 1)
  return parent === '' ? last : `${parent}.${last}`
}

function standsThere(expected: GoldNode, found: Section): boolean {
  const { quote, offset } = expected
  return quote === undefined || offset === undefined || overlaps(rangeOf({ quote, offset }), found.place)
}

function heading(quote: string): string {
  return compareKey(quote.replace(/^[\s#*]*[\p{L}\d.]{1,5}[.)]\s+/u, '').replace(/[¹²³⁴-⁹]/gu, ''))
}

/** Equal, or for a run-in heading ("2.1. Khen thưởng hàng năm: Giấy khen …") its lead. */
function title(expected: Labelled<GoldNode>, found: Labelled<Section>): FieldResult {
  if (expected.node.quote === undefined) return 'unscored'
  const wanted = heading(expected.node.quote)
  const stated = found.node.title
  const key = compareKey((stated ?? '').replace(/[¹²³⁴-⁹]/gu, ''))
  const runIn = /:\s*\S/u.test(expected.node.quote) && key !== '' && wanted.startsWith(key)
  return key === wanted || runIn ? 'right' : { found: stated ?? 'null', expected: expected.node.quote }
}

function role(expected: Labelled<GoldNode>, found: Labelled<Section>): FieldResult {
  const stated = expected.node.role
  if (stated === undefined) return 'unscored'
  const accepted = sectionRoles[stated] ?? []
  return accepted.includes(found.node.role)
    ? 'right'
    : { found: found.node.role, expected: accepted.join(' or ') || stated }
}
