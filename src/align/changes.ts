import { distance } from 'fastest-levenshtein'
import { memo } from '../knowledge/memo.ts'
import { foldCase } from '../text/fold.ts'
import { equalRuns, type Run } from './diff.ts'
import { type Clause, clauseOf, type Word } from './words.ts'

/** Words of the upstream for which the plan has others, with both places. */
export interface Replacement {
  readonly from: string
  readonly to: string
  readonly planStart: number
  readonly planEnd: number
  readonly upstreamStart: number
  readonly upstreamEnd: number
}

/** What two counterparts do not share: words of the upstream, words of the plan, words in each other's place. */
export interface Changes {
  readonly lost: readonly string[]
  readonly gained: readonly string[]
  readonly replaced: readonly Replacement[]
}

/** Aligns two clauses word by word. Texts as written are quoted; what only folds apart is no change. */
export function changedTerms(plan: string, upstream: string): Changes {
  const here = clauseOf(plan)
  const there = clauseOf(upstream)
  const lost: string[] = []
  const gained: string[] = []
  const replaced: Replacement[] = []
  for (const gap of differenceOf(here, there).gaps)
    for (const part of split(gap, here.words, there.words)) {
      const from = spanOf(there.words, part.upstreamFrom, part.upstreamTo)
      const to = spanOf(here.words, part.planFrom, part.planTo)
      if (to === null) lost.push(upstream.slice(from!.start, from!.end))
      else if (from === null) gained.push(plan.slice(to.start, to.end))
      else
        replaced.push({
          from: upstream.slice(from.start, from.end),
          to: plan.slice(to.start, to.end),
          planStart: to.start,
          planEnd: to.end,
          upstreamStart: from.start,
          upstreamEnd: from.end,
        })
    }
  return { lost, gained, replaced }
}

/** What two clauses share, word by word, and what stands between. */
export interface Difference {
  readonly runs: readonly Run[]
  readonly gaps: readonly Gap[]
}

const differences = new WeakMap<Clause, WeakMap<Clause, Difference>>()

/** Aligned once for all rules that ask about the same two clauses. */
export function differenceOf(plan: Clause, upstream: Clause): Difference {
  const known = differences.get(plan) ?? new WeakMap<Clause, Difference>()
  differences.set(plan, known)
  const before = known.get(upstream)
  if (before !== undefined) return before
  const runs = wordRuns(plan.words, upstream.words)
  const difference = { runs, gaps: gapsOf(plan.words, upstream.words, runs) }
  known.set(upstream, difference)
  return difference
}

/** Words between two equal runs; one side may be empty. */
export interface Gap {
  readonly planFrom: number
  readonly planTo: number
  readonly upstreamFrom: number
  readonly upstreamTo: number
}

/** Equal runs (a: plan, b: upstream); a lone small word between two changes is chance and taken for changed. */
function wordRuns(plan: readonly Word[], upstream: readonly Word[]): readonly Run[] {
  const runs = equalRuns(
    plan.map((word) => word.key),
    upstream.map((word) => word.key),
  )
  return runs.filter((run, index) => {
    if (run.length > 1) return true
    const last = runs[index - 1]
    const next = runs[index + 1]
    const before = [
      run.a - (last === undefined ? 0 : last.a + last.length),
      run.b - (last === undefined ? 0 : last.b + last.length),
    ] as const
    const after = [(next?.a ?? plan.length) - run.a - 1, (next?.b ?? upstream.length) - run.b - 1] as const
    const changedBefore = before[0] + before[1]
    const changedAfter = after[0] + after[1]
    return changedBefore === 0 || changedAfter === 0 || changedBefore + changedAfter < 5
  })
}

function gapsOf(plan: readonly Word[], upstream: readonly Word[], runs: readonly Run[]): readonly Gap[] {
  const gaps: Gap[] = []
  let a = 0
  let b = 0
  for (const run of [...runs, { a: plan.length, b: upstream.length, length: 0 }]) {
    if (run.a > a || run.b > b) gaps.push({ planFrom: a, planTo: run.a, upstreamFrom: b, upstreamTo: run.b })
    a = run.a + run.length
    b = run.b + run.length
  }
  return gaps.map((gap, at) => slid(gap, gaps[at - 1], gaps[at + 1], plan, upstream))
}

/**
 * Where words of one side are simply gone, the same words may begin and end the gap ("…, sáng tạo. Khuyến khích …
 * sáng tạo"). Of the places that say the same, the one between two signs is what a reader sees.
 */
function slid(
  gap: Gap,
  before: Gap | undefined,
  after: Gap | undefined,
  plan: readonly Word[],
  upstream: readonly Word[],
): Gap {
  const mine = gap.planTo > gap.planFrom
  if (mine === gap.upstreamTo > gap.upstreamFrom) return gap
  const words = mine ? plan : upstream
  const from = mine ? gap.planFrom : gap.upstreamFrom
  const to = mine ? gap.planTo : gap.upstreamTo
  // One word of every neighbouring equal run stays, so that gaps do not melt together.
  const lowest = before === undefined ? 0 : (mine ? before.planTo : before.upstreamTo) + 1
  const highest = after === undefined ? words.length : (mine ? after.planFrom : after.upstreamFrom) - 1
  const parted = (at: number) => at >= words.length || words[at]!.parted
  const worth = (shift: number) => (parted(from + shift) ? 2 : 0) + (parted(to + shift) ? 2 : 0)
  let best = 0
  for (let shift = -1; from + shift >= lowest && words[from + shift]!.key === words[to + shift]!.key; shift--)
    if (worth(shift) > worth(best)) best = shift
  for (
    let shift = 1;
    to + shift <= highest && words[from + shift - 1]!.key === words[to + shift - 1]!.key;
    shift++
  )
    if (worth(shift) > worth(best)) best = shift
  return {
    planFrom: gap.planFrom + best,
    planTo: gap.planTo + best,
    upstreamFrom: gap.upstreamFrom + best,
    upstreamTo: gap.upstreamTo + best,
  }
}

/** Where both sides of a gap have equally many words, near ones are set apart: each is a typo of its own. */
function split(gap: Gap, plan: readonly Word[], upstream: readonly Word[]): readonly Gap[] {
  const count = gap.planTo - gap.planFrom
  if (count < 2 || count !== gap.upstreamTo - gap.upstreamFrom) return [gap]
  const parts: Gap[] = []
  let from = 0
  const push = (to: number) => {
    if (to > from)
      parts.push({
        planFrom: gap.planFrom + from,
        planTo: gap.planFrom + to,
        upstreamFrom: gap.upstreamFrom + from,
        upstreamTo: gap.upstreamFrom + to,
      })
    from = to
  }
  for (let at = 0; at < count; at++)
    if (near(plan[gap.planFrom + at]!.key, upstream[gap.upstreamFrom + at]!.key)) {
      push(at)
      push(at + 1)
    }
  push(count)
  return parts
}

function spanOf(words: readonly Word[], from: number, to: number) {
  return to > from ? { start: words[from]!.start, end: words[to - 1]!.end } : null
}

const onlyLetters = /^\p{L}+$/u

/**
 * Two syllables one mark or one letter apart (công nhân / công nhận, thụ / thủ, lối / lôi), with two letters swapped,
 * or with another beginning that is spoken alike (trú / chú). Spellings that fold together are equal, not near;
 * numbers are never near.
 */
export function near(a: string, b: string): boolean {
  const left = partsOf(a)
  const right = partsOf(b)
  if (left.letters === right.letters || !left.isWord || !right.isWord) return false
  if (Math.abs(left.letters.length - right.letters.length) > 1) return false
  if (distance(left.marks, right.marks) === 1) return true
  if (distance(left.letters, right.letters) === 1) return left.bare === right.bare
  return swapped(left.letters, right.letters) || spokenAlike(left.letters, right.letters)
}

/** A syllable folded: its letters, its letters and marks one by one (the stroke of đ counts as a mark), no marks. */
const partsOf = memo((syllable) => {
  const letters = foldCase(syllable.normalize('NFC'))
  const marks = letters.normalize('NFD').replaceAll('đ', 'd\u0335')
  return { letters, marks, bare: marks.replace(/\p{M}/gu, ''), isWord: onlyLetters.test(letters) }
})

/** Beginnings that many speakers do not tell apart; those that differ in one letter are near in any case. */
const alikeOnsets: readonly (readonly [string, string])[] = [
  ['ch', 'tr'],
  ['gi', 'd'],
]

function spokenAlike(a: string, b: string): boolean {
  return alikeOnsets.some(
    ([one, other]) =>
      (a.startsWith(one) && b === other + a.slice(one.length)) ||
      (b.startsWith(one) && a === other + b.slice(one.length)),
  )
}

function swapped(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 3) return false
  let at = 0
  while (a[at] === b[at]) at += 1
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}
