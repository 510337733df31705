import { memo } from '../knowledge/memo.ts'
import { compiled } from '../text/letters.ts'
import { spelledNumber, spelledValue } from '../text/numbers.ts'
import { joints } from './clause-words.ts'
import { type Holding, holdersIn } from './holders.ts'
import type { Labelled } from './matches.ts'
import type { Pair } from './pair.ts'
import type { TermWeights } from './terms.ts'
import { clauseOf } from './words.ts'

const leastContained = 0.6

/**
 * Looks for clauses in other parts of a plan, e.g. a content item of the upstream among the plan's solutions or
 * tasks: what was moved to another section is not missing. Most of it has to stand there: a clause that is alike in
 * part is no excuse, unless the caller asks for less.
 */
export function elsewhereIn<T extends Labelled>(
  items: readonly T[],
  weights?: TermWeights,
): (text: string, least?: number) => readonly Holding<T>[] {
  const holders = holdersIn(items, weights)
  return (text, least = leastContained) => holders(essence(text), least)
}

/** Most words have to stand in a clause that says the same in another order, and there must be some. */
const mostWords = 0.8
const fewestWords = 5
/** So many of them are no words of another clause that the same clause answers. */
const fewestOwn = 3

/**
 * The clause that has the words of what was asked for, in whatever order ("nộp đủ phí" for "phí nộp đầy đủ"). Where it
 * answers another clause already, what that one has not must stand there too: "hộ cận nghèo" is no answer to "hộ nghèo".
 */
export function findReordered<T extends Labelled>(text: string, pairs: readonly Pair<T>[]): T | null {
  const asked = meaningful(text)
  if (asked.size < fewestWords) return null
  const found = pairs.find(({ plan }) => {
    if (plan === null) return false
    const held = meaningful(plan.text)
    if (!isHeld(asked, held)) return false
    const own = answersIn(pairs, plan).reduce(
      (words, { upstream }) => (upstream === null ? words : words.difference(meaningful(upstream.text))),
      asked,
    )
    return own.size >= fewestOwn && isHeld(own, held)
  })
  return found?.plan ?? null
}

const byClause = new WeakMap<object, ReadonlyMap<Labelled | null, readonly Pair<Labelled>[]>>()

/** The pairs of a clause of the plan, among all. */
function answersIn(pairs: readonly Pair<Labelled>[], plan: Labelled): readonly Pair<Labelled>[] {
  const known = byClause.get(pairs) ?? Map.groupBy(pairs, (pair) => pair.plan)
  byClause.set(pairs, known)
  return known.get(plan) ?? []
}

function isHeld(words: ReadonlySet<string>, held: ReadonlySet<string>): boolean {
  let spare = words.size - Math.ceil(words.size * mostWords)
  for (const word of words) if (!held.has(word) && spare-- === 0) return false
  return true
}

/** The words of a clause without those that join others and those of how much at least; numbers as figures. */
const meaningful = memo(
  (text): ReadonlySet<string> =>
    new Set(
      clauseOf(text)
        .words.map(({ key }) => (inWords.test(key) ? String(spelledValue(key)) : key))
        .filter((key) => !joints.has(key) && !quantity.has(key)),
    ),
)

const inWords = compiled(`^${spelledNumber}$`, 'u')
const quantity = new Set('ít nhất tối thiểu từ trở lên đầy đủ phải cần có các những'.split(' '))

const day = String.raw`(?:ngày )?\d{1,2}(?:/| tháng )\d{1,2}(?:(?:/| năm )\d{4})?`
const byDay = new RegExp(
  String.raw`(?:,? ?\(?(?:xong|hoàn thành) )?,? ?\(?(?:trước|chậm nhất|muộn nhất|đến hết|trong|từ|vào) ${day}\)?`,
  'giu',
)
const byDocument =
  /,? theo (?:nghị định|thông tư|quyết định|kế hoạch|luật|chỉ thị|nghị quyết) số [^,;.]{1,160}/giu

/** What is to be done, without the day and the document that a plan may leave to another place. */
export function essence(text: string): string {
  const left = text.normalize('NFC').replace(byDay, ' ').replace(byDocument, ' ')
  return left.trim().length * 4 >= text.length ? left : text
}
