import type { Span } from './mapped.ts'

/** Blanks and line ends that are not one blank already: a text without them, as most are, is not built anew. */
const untidy = /[^\S ]\s*| \s+/g

/** A text on one line, one blank between its words. */
export function singleSpaced(text: string): string {
  return text.replace(untidy, ' ')
}

/** A span without the blanks and line ends at its borders; empty where it holds nothing else. */
export function trimmed(text: string, { start, end }: Span): Span {
  let from = start
  let to = end
  while (from < to && isSpace(text.charCodeAt(from))) from++
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--
  return { start: from, end: to }
}

/** A span without the blanks at its borders; null where it is missing or holds nothing else. */
export function filled(text: string, span: Span | undefined): Span | null {
  if (span === undefined) return null
  const own = trimmed(text, span)
  return own.end > own.start ? own : null
}

/** What `\s` matches; asked for every letter at a border, and so told without it. */
function isSpace(code: number): boolean {
  if (code < 0xa0) return code === 0x20 || (code >= 0x09 && code <= 0x0d)
  if (code < 0x2000) return code === 0xa0 || code === 0x1680
  return (
    code <= 0x200a ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  )
}
