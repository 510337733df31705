import type { SourceProblem } from '../source.ts'
import type { PageLayout } from './layout.ts'

/** A symbol whose hyphen is gone without a trace: "1961/QĐUBND". */
const glued =
  /(?<!\p{N})\d{1,5}\/(?:QĐ|KH|CT|NQ|TB|CV|TTr|BC|HD|NĐ)(?:UBND|HĐND|TTg|CP|TU|VPCP|B[A-ZĐ]{2,5}|S[A-ZĐ]{2,6})(?!\p{L})/gu

/** What of the text layer had to be guessed, was struck out, stands aslant or stayed unreadable. */
export function spoiled(pages: readonly PageLayout[], text: string): readonly SourceProblem[] {
  const problems: SourceProblem[] = []
  const tell = (code: string, level: SourceProblem['level'], data: SourceProblem['data']) =>
    problems.push({ code, level, data, span: null })
  let repaired = 0
  let decoded = 0
  const struck: string[] = []
  for (const { number, items, ink } of pages) {
    for (const item of items) {
      const lines = item.kind === 'line' ? [item.line] : item.kind === 'row' ? item.cells.flat() : item.lines
      for (const line of lines) {
        repaired += line.repaired
        if (line.decoded) decoded += 1
        for (const { at, length } of line.struck) struck.push(line.text.slice(at, at + length).trim())
      }
    }
    if (ink.turned !== '') tell('pdf/turned-text', 'note', { page: number, text: ink.turned.slice(0, 80) })
  }
  for (const match of text.matchAll(glued))
    problems.push({
      code: 'pdf/hyphen-lost',
      level: 'warning',
      data: { found: match[0] },
      span: { start: match.index, end: match.index + match[0].length },
    })
  const unknown = text.match(/\ufffd/gu)?.length ?? 0
  if (repaired > 0) tell('pdf/hyphen-recovered', 'note', { count: repaired })
  if (struck.length > 0)
    tell('pdf/struck-text', 'warning', { count: struck.length, text: struck.join(' … ').slice(0, 120) })
  if (decoded > 0) tell('pdf/legacy-font', 'note', { lines: decoded })
  if (unknown > 0) tell('pdf/no-unicode', 'warning', { count: unknown })
  return problems
}
