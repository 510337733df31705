import type { Plan } from '../model/plan.ts'
import { leading } from '../text/search.ts'

/** A range in lines and columns, both from 1, the end column exclusive; columns count UTF-16 code units. */
export interface Region {
  readonly startLine: number
  readonly startColumn: number
  readonly endLine: number
  readonly endColumn: number
}

export interface Lines {
  readonly region: (start: number, end: number) => Region
}

/** Whether lines of `plan.text` are lines of the file: only then do other tools find a place by them. */
export function isPlainText(plan: Plan): boolean {
  return plan.source.format === 'text' || plan.source.format === 'markdown'
}

export function linesOf(text: string): Lines {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  const position = (offset: number) => {
    const line = leading(starts.length, (index) => starts[index]! <= offset)
    return { line, column: offset - starts[line - 1]! + 1 }
  }
  return {
    region: (start, end) => {
      const from = position(start)
      const to = position(Math.max(start, end))
      return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column }
    },
  }
}

/** A path as a URI reference: relative stays relative, everything but plain path letters is percent-encoded. */
export function fileUri(path: string): string {
  const slashed = path.replaceAll('\\', '/')
  const drive = /^[a-z]:\//iu.test(slashed)
  const encoded = slashed
    .toWellFormed()
    .split('/')
    .map((part) => (part === '.' || part === '..' ? part : encodeURIComponent(part)))
    .join('/')
  if (drive) return `file:///${encoded.replace('%3A', ':')}`
  if (encoded.startsWith('//')) return `file:${encoded}`
  return encoded.startsWith('/') ? `file://${encoded}` : encoded
}
