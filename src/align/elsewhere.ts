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
  const { answers, bearers } = wordingOf(pairs)
  // Who may lack so many of the words has one of the rarest of them.
  const rarest = [...asked]
    .map((word) => bearers.get(word) ?? [])
    .sort((a, b) => a.length - b.length)
    .slice(0, spareOf(asked) + 1)
  const found = [...new Set(rarest.flat())]
    .sort((a, b) => a - b)
    .find((at) => {
      const { held, above } = answers[at]!
      if (!isHeld(asked, held)) return false
      const own = above.reduce((words, each) => words.difference(meaningful(each.text)), asked)
      return own.size >= fewestOwn && isHeld(own, held)
    })
  return found === undefined ? null : (answers[found]!.plan as T)
}

/** A clause of the plan with its words, and the clauses above that it answers. */
interface Answer {
  readonly plan: Labelled
  readonly held: ReadonlySet<string>
  readonly above: readonly Labelled[]
}

interface Wording {
  readonly answers: readonly Answer[]
  /** The answers, by their indexes, that have a word. */
  readonly bearers: ReadonlyMap<string, readonly number[]>
}

/** By word, because each clause without counterpart asks all answers. */
const wordings = new WeakMap<object, Wording>()

function wordingOf(pairs: readonly Pair<Labelled>[]): Wording {
  const known = wordings.get(pairs)
  if (known !== undefined) return known
  const answers = [...Map.groupBy(pairs, ({ plan }) => plan)].flatMap(([plan, own]): Answer[] =>
    plan === null
      ? []
      : [{ plan, held: meaningful(plan.text), above: own.flatMap(({ upstream }) => upstream ?? []) }],
  )
  const words = answers.flatMap(({ held }, at) => [...held].map((word) => ({ word, at })))
  const bearers = new Map(
    [...Map.groupBy(words, ({ word }) => word)].map(([word, found]) => [word, found.map(({ at }) => at)]),
  )
  const wording = { answers, bearers }
  wordings.set(pairs, wording)
  return wording
}

/** How many of some words may be lacking. */
function spareOf({ size }: ReadonlySet<string>): number {
  return size - Math.ceil(size * mostWords)
}

function isHeld(words: ReadonlySet<string>, held: ReadonlySet<string>): boolean {
  let spare = spareOf(words)
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
