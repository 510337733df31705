import type { CriterionGroup } from '../../model/facets.ts'
import type { Place } from '../../model/place.ts'
import type { Plan } from '../../model/plan.ts'
import { compareKey } from '../../text/fold.ts'
import { type FieldResult, scoreList } from '../match.ts'
import { lineCounter, overlaps, rangeOf } from '../places.ts'
import { addScore, emptyScore, type FacetScore, type Scores } from '../score.ts'
import type { Gold, Reading } from './reading.ts'
import { bodyKey, entities } from './vocabulary.ts'

interface Text {
  readonly text: string
  readonly place: Place
}

/** First words of an item with the line it begins on; `line` is null where only the words were read. */
interface Words {
  readonly first_words: string
  readonly line: number | null
  readonly continues_on_line?: number | undefined
}

type LineOf = (offset: number) => number

/** Items of the sections, criteria of each group, and who does what. */
export function scoreTexts(plan: Plan, gold: Gold): Scores {
  const lineOf = lineCounter(plan.text)
  const { reading, items } = gold
  // "Nhiệm vụ và giải pháp" is one section for two facets: the reading lists its items under neither.
  const mixed = reading.sections.some((section) => section.role === 'tasks_solutions')
  const bare = (words: readonly string[]): Words[] =>
    words.map((first_words) => ({ first_words, line: null }))
  const score = (facet: string, expected: readonly Words[], found: readonly Text[]): FacetScore =>
    scoreWords(gold.name, facet, expected, found, lineOf)
  return {
    purposes: score('purposes', bare(items.purposes), plan.purposes),
    requirements: score('requirements', bare(items.requirements), plan.requirements),
    ...(mixed
      ? {}
      : {
          contents: score('contents', reading.movement_content, plan.contents),
          solutions: score('solutions', reading.solutions, plan.solutions),
        }),
    ...criteria(plan, gold, lineOf),
    ...assignments(plan, gold, lineOf),
  }
}

/** The words without their label or bullet, and without Markdown marks. */
function startKey(words: string): string {
  return compareKey(words.replace(/^(\d+\.|[-+])\s+/u, ''))
}

function scoreWords(
  document: string,
  facet: string,
  expected: readonly Words[],
  found: readonly Text[],
  lineOf: LineOf,
): FacetScore {
  return scoreList<Words, Text>({
    document,
    facet,
    expected,
    found,
    same: (e, text) =>
      compareKey(text.text).startsWith(startKey(e.first_words)) &&
      (e.line === null || e.line === lineOf(text.place.start)),
    strict: { whole: (e, text) => whole(e, text, lineOf) },
    nameExpected: (e) => e.first_words,
    nameFound: (text) => text.text,
  }).score
}

/** An item that a page break cuts must hold both halves. */
function whole(expected: Words, found: Text, lineOf: LineOf): FieldResult {
  if (expected.continues_on_line === undefined) return 'unscored'
  const last = lineOf(Math.max(found.place.start, found.place.end - 1))
  return last >= expected.continues_on_line
    ? 'right'
    : { found: `ends on line ${last}`, expected: `goes on to line ${expected.continues_on_line}` }
}

type GoldGroup = Reading['criteria'][number]

function criteria(plan: Plan, gold: Gold, lineOf: LineOf): Scores {
  const matched = scoreList<GoldGroup, CriterionGroup>({
    document: gold.name,
    facet: 'criteria',
    expected: gold.reading.criteria,
    found: plan.criteria,
    same: (e, group) => (e.label === null ? group.label === null : overlaps(rangeOf(e.label), group.place)),
    strict: {
      entity: (e, group) => {
        const wanted = entities[e.entity_type] ?? e.entity_type
        return wanted === group.entity ? 'right' : { found: group.entity, expected: wanted }
      },
      count: (e, group) =>
        e.count === group.items.length
          ? 'right'
          : { found: `${group.items.length} items`, expected: `${e.count} items` },
    },
    nameExpected: (e) => e.label?.quote ?? e.entity_type,
    nameFound: (group) => group.label ?? group.entity,
  })
  const groups = gold.reading.criteria.map((e) => ({
    e,
    items: matched.pairs.find((pair) => pair.expected === e)?.found.items ?? [],
  }))
  const paired = new Set(matched.pairs.map((pair) => pair.found))
  const others = plan.criteria.filter((group) => !paired.has(group)).flatMap((group) => group.items)
  const facet = 'criteria-items'
  const scores = [
    ...groups.map(({ e, items }) => scoreWords(gold.name, facet, e.items, items, lineOf)),
    scoreWords(gold.name, facet, [], others, lineOf),
  ]
  return { criteria: matched.score, [facet]: scores.reduce(addScore, emptyScore) }
}

/**
 * Bodies as one key (the readings do not take them apart); tasks by the line they stand on, because the
 * readings give the whole paragraph, body included, where body and task share it.
 */
function assignments(plan: Plan, gold: Gold, lineOf: LineOf): Scores {
  const lines = (tasks: readonly { line: number }[]): number[] => tasks.map((task) => task.line)
  // A task under the wrong body may be listed there, or as an assignment of the body it names itself.
  const misplaced = new Set(gold.reading.assignments.flatMap((entry) => lines(entry.misplaced ?? [])))
  const lineOfTask = (task: Text): number => lineOf(task.place.start)
  const settled = plan.assignments.map((entry) => ({
    ...entry,
    tasks: entry.tasks.filter((task) => !misplaced.has(lineOfTask(task))),
    onlyMisplaced: entry.tasks.length > 0 && entry.tasks.every((task) => misplaced.has(lineOfTask(task))),
  }))
  const matched = scoreList({
    document: gold.name,
    facet: 'assignments',
    expected: gold.reading.assignments,
    found: settled,
    same: (e, found) =>
      (bodyKey(e.body) !== '' && bodyKey(e.body) === bodyKey(found.bodies.join(' '))) ||
      found.tasks.some((task) => lines(e.tasks).includes(lineOfTask(task))),
    strict: {
      bodies: (e, found) =>
        bodyKey(e.body) === '' || bodyKey(e.body) === bodyKey(found.bodies.join(' '))
          ? 'right'
          : { found: found.bodies.join('; '), expected: e.body },
    },
    nameExpected: (e) => e.body,
    nameFound: (found) => found.bodies.join('; '),
    ignore: (found) => found.onlyMisplaced,
  })
  const expected = gold.reading.assignments.flatMap((entry) => entry.tasks)
  const heads = gold.reading.assignments.map((entry) => Math.min(...lines(entry.tasks)))
  const tasks = scoreList({
    document: gold.name,
    facet: 'assignment-tasks',
    expected,
    found: settled.flatMap((entry) => entry.tasks),
    same: (e, task) => e.line === lineOfTask(task),
    strict: { whole: (e, task) => whole(e, task, lineOf) },
    nameExpected: (e) => e.first_words,
    nameFound: (task) => task.text,
    // "8. Ủy ban nhân dân các huyện … trong đó chú trọng:" leads in the tasks below it and may be one itself.
    ignore: (task) =>
      heads.some((head) => head - lineOfTask(task) === 2 && !lines(expected).includes(lineOfTask(task))),
  }).score
  return { assignments: matched.score, 'assignment-tasks': tasks }
}
