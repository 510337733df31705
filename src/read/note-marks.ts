import { lazy } from '../knowledge/memo.ts'
import { beginning } from '../text/beginning.ts'
import { withRanges } from '../text/letters.ts'
import type { Span } from '../text/mapped.ts'
import type { Anchor, Block } from './source.ts'

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const noteBody = beginning(
  ` \t*[(0123456789${superscripts}`,
  /^[ \t]*(?:\*{0,2})([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}|\[\^(\d{1,2})\]:|\((\d{1,2})\)(?= )|(\d{1,2})(?= \p{Lu})|\[(\d{1,2})\])[ \t]*(?=\S)/u,
)

/** The beginning of a line that may be the body of a note: its mark, and the length of the mark as typed. */
export function noteBodyAt(words: string): { readonly mark: string; readonly length: number } | null {
  const match = noteBody.exec(words)
  return match === null ? null : { mark: markOf(match), length: match[0].length }
}

/**
 * Note marks that have a body of their own at the beginning of a line and an anchor elsewhere. A mark in
 * brackets is one only where it closes a clause of the text and its body follows; "(1)" also numbers items.
 */
export function noteMarks(
  text: string,
  lines: readonly Span[],
  written: readonly string[],
): ReadonlySet<string> {
  const bodies = new Set<string>()
  const closing = lazy(() => bracketsClosingClauses(text))
  for (let index = 0; index < lines.length; index++) {
    const match = noteBody.exec(written[index]!)
    if (match === null) continue
    const mark = markOf(match)
    if (isAnchored(text, lines[index]!.start, match, mark, closing)) bodies.add(mark)
  }
  return bodies
}

/** Whether the mark of a body stands in the text before it; a superscript or "[^1]:" needs no such proof. */
function isAnchored(
  text: string,
  start: number,
  [, , , bracket, bare, square]: RegExpExecArray,
  mark: string,
  closing: () => ReadonlyMap<string, number>,
): boolean {
  if (bare !== undefined) return text.slice(0, start).includes(superscripts[Number(mark)] ?? '\u0000')
  if (bracket !== undefined) return (closing().get(mark) ?? Number.POSITIVE_INFINITY) < start
  if (square === undefined) return true
  const at = text.indexOf(`[${square}]`)
  return at > 0 && at < start && /[^\s[\]] ?$/u.test(text.slice(Math.max(0, at - 2), at))
}

/** First place of each "(n)" that ends a clause; a wrapped line may begin with it. */
function bracketsClosingClauses(text: string): ReadonlyMap<string, number> {
  const first = new Map<string, number>()
  for (const match of text.matchAll(
    /\((\d{1,2})\)(?:(?<=[\p{L}\p{M}\p{N}”"%)] ?\(\d{1,2}\))(?=[.;,:]|[ \t]{0,4}(?:\n|$)|(?<=\p{L}\(\d{1,2}\)) \p{Ll})|(?<=[\p{L}\p{M}\p{N}”"%)][ \t]{0,4}\n[ \t]{0,24}\(\d{1,2}\))(?=[.;,]))/gu,
  ))
    if (!first.has(match[1]!)) first.set(match[1]!, match.index)
  return first
}

function markOf(match: RegExpExecArray): string {
  const typed = match[2] ?? match[3] ?? match[4] ?? match[5]
  if (typed !== undefined) return typed
  return [...match[1]!].map((sign) => superscripts.indexOf(sign)).join('')
}

/** What every mark has in it; a look for it spares most lines the search. */
const mayMark = /[⁰¹²³⁴⁵⁶⁷⁸⁹]|\[\^?\d|\(\d/
const anchorMark = withRanges(
  /(?<=[^\s⁰¹²³⁴⁵⁶⁷⁸⁹])[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}|\[\^?(\d{1,2})\]|(?<=^[ \t]*)\((?<wrapped>\d{1,2})\)(?=[.;,])|(?<=[\p{L}\p{M}\p{N}”"%)])(?: ?\((?<bracket>\d{1,2})\))(?=[.;,:]|\s*$|(?<=\p{L}\(\d{1,2}\)) \p{Ll})/gu,
)

/** Where the marks with a body stand in the text. */
export function anchorsOf(
  text: string,
  blocks: readonly Block[],
  marks: ReadonlySet<string>,
): readonly Anchor[] {
  if (marks.size === 0) return []
  const digits = new Set([...marks].join(''))
  const signs = ['(', '[', ...Array.from(digits, (digit) => superscripts[Number(digit)]!)].filter((sign) =>
    text.includes(sign),
  )
  const anchors: Anchor[] = []
  for (const block of blocks) {
    if (block.kind === 'note') continue
    for (const cell of block.cells)
      for (const line of cell) {
        const words = text.slice(line.start, line.end)
        if (!signs.some((sign) => words.includes(sign)) || !mayMark.test(words)) continue
        anchorMark.lastIndex = 0
        for (let match = anchorMark.exec(words); match !== null; match = anchorMark.exec(words)) {
          const mark =
            match[1] ??
            match.groups?.bracket ??
            match.groups?.wrapped ??
            [...match[0]].map((sign) => superscripts.indexOf(sign)).join('')
          const start = line.start + match.index
          if (marks.has(mark)) anchors.push({ mark, start, end: start + match[0].length })
        }
      }
  }
  return anchors
}
