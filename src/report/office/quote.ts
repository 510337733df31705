import { visible } from '../visible.ts'

/** A quote on one line, no longer than `longest` letters; what is left out is told by "…". */
export function quoteLine(quote: string, longest = Number.POSITIVE_INFINITY): string {
  const line = visible(quote.replace(/\s+/gu, ' ')).trim()
  if (line.length <= longest) return line
  const cut = line.slice(0, longest).toWellFormed()
  return `${cut.replace(/\s+\S*$/u, '')} […]`
}
