import type { Block, Source } from '../../read/source.ts'
import type { Story, StoryParagraph, Words } from './docx-story.ts'
import { keysOf, occurrences } from './keys.ts'

/** A point in the words of a part: before unit `unit` of a piece. */
export interface Point {
  readonly words: Words
  readonly unit: number
}

/** Words from `start` up to `end` (the point behind the last); `exact` when they are the quote's own. */
export interface Found {
  readonly start: Point
  readonly end: Point
  readonly exact: boolean
}

interface Range {
  readonly start: number
  readonly end: number
}

/** Finds the words of a range of `source.text` in the document part, by the paragraph that the reader names. */
export function locator(source: Source, story: Story, part: string): (range: Range) => Found | null {
  const blocks = source.blocks.flatMap((block) => {
    const own = { ...rangeOf(block), ordinal: ordinalIn(block, part) }
    return own.ordinal === null ? [] : [{ ...own, ordinal: own.ordinal }]
  })
  const ordinals = [...new Set(blocks.map(({ ordinal }) => ordinal))].sort((a, b) => a - b)
  const paragraphsOf = (ordinal: number) => {
    const next = ordinals[ordinals.indexOf(ordinal) + 1] ?? story.paragraphs.length
    return story.paragraphs.slice(ordinal, next)
  }
  return ({ start, end }) => {
    const touched = blocks.filter((block) => block.start < Math.max(end, start + 1) && block.end > start)
    const first = touched[0]
    const last = touched[touched.length - 1]
    if (first === undefined || last === undefined) return null
    const within = (block: typeof first) => {
      // Lines of one paragraph may be blocks of their own: they are counted from the first.
      const from = blocks.find(({ ordinal }) => ordinal === block.ordinal)?.start ?? block.start
      return wordsAt(paragraphsOf(block.ordinal), source.text.slice(from, block.end), {
        start: Math.max(start, block.start) - from,
        end: Math.min(end, block.end) - from,
      })
    }
    const head = within(first)
    const tail = last === first ? head : within(last)
    if (head === null || tail === null) return head ?? tail
    return { start: head.start, end: tail.end, exact: head.exact && tail.exact }
  }
}

/** Looks for words in the whole story: for a plan whose text is not the reader's of today. */
export function locateByText(story: Story, text: string, range: Range): Found | null {
  const found = wordsAt(story.paragraphs, text, range)
  return found?.exact === true ? found : null
}

/** The k-th occurrence in the block is the k-th in its paragraphs; without one, the paragraphs as a whole. */
function wordsAt(paragraphs: readonly StoryParagraph[], block: string, { start, end }: Range): Found | null {
  const points: Point[] = []
  let text = ''
  for (const { words } of paragraphs) {
    // Keys are made of the paragraph as a whole: an accent may stand in another run than its letter.
    const units = words.flatMap((each) =>
      Array.from({ length: each.text.length }, (_, unit): Point => ({ words: each, unit })),
    )
    const keys = keysOf(words.map((each) => each.text).join(''))
    text += keys.text
    for (const at of keys.at) points.push(units[at]!)
  }
  if (points.length === 0) return null
  const whole: Found = { start: points[0]!, end: behind(points[points.length - 1]!), exact: false }
  const needle = keysOf(block.slice(start, end)).text
  if (needle === '') return { ...whole, exact: true }
  const before = keysOf(block.slice(0, start)).text.length
  const blockKey = keysOf(block).text
  for (let label = 0; label <= (before === 0 ? longestLabel : 0) && label < needle.length; label++) {
    const wanted = needle.slice(label)
    const earlier = [...occurrences(blockKey.slice(0, before + needle.length), wanted)].filter(
      (at) => at < before + label,
    ).length
    const all = [...occurrences(text, wanted)]
    const at = all[Math.min(earlier, all.length - 1)]
    if (at === undefined) continue
    return withSigns(points[at]!, behind(points[at + wanted.length - 1]!), block.slice(start, end))
  }
  return whole
}

/** Brackets, quotation marks and stops at the edges of the quote go with its words. */
function withSigns(start: Point, end: Point, quote: string): Found {
  const edges = /^([^\p{L}\p{N}]*).*?([^\p{L}\p{M}\p{N}]*)$/su.exec(quote)
  const [lead, trail] = [edges?.[1] ?? '', edges?.[2] ?? '']
  let { unit: from } = start
  for (let at = lead.length; at > 0 && from > 0 && start.words.text[from - 1] === lead[at - 1]; at--) from--
  let { unit: to } = end
  for (let at = 0; at < trail.length && end.words.text[to] === trail[at]; at++) to++
  return { start: { ...start, unit: from }, end: { ...end, unit: to }, exact: true }
}

/** Letters and digits of a label that Word computes and the file does not hold: "Điều 12", "III.1.a". */
const longestLabel = 10

/** Behind a unit and the marks that combine with it. */
function behind({ words, unit }: Point): Point {
  let end = unit + 1
  while (end < words.text.length && /[\p{M}\udc00-\udfff]/u.test(words.text[end]!)) end++
  return { words, unit: end }
}

function rangeOf({ cells }: Block): Range {
  const spans = cells.flat()
  return { start: Math.min(...spans.map((s) => s.start)), end: Math.max(...spans.map((s) => s.end)) }
}

function ordinalIn({ origin }: Block, part: string): number | null {
  return 'paragraph' in origin && origin.part === part ? origin.paragraph : null
}
