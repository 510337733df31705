import { withRanges } from '../text/letters.ts'
import { compose, identity, type Mapped, MappedBuilder } from '../text/mapped.ts'

/** Where one block decides about another. */
const nested = ['<', '`', '\r', '~~~', '\n ', '\n\t']
const mark = /[\\`*_[\]<>&!#]/
/** A line of words, behind the label of a list at most. */
const plainLine = withRanges(/^(?:[-+] |\d{1,9}[.)] )?(?:[\p{L}("“]|\d+[^.)\d])/u)
const plainWords = /\p{L}[^\\`*_[\]<>&!\n]*[\p{L}\p{N}]/gu

/**
 * What remark has to read to find every mark: block by block those that have one, with one letter for the words between
 * marks, and as one part those that may name or define a link. A text with indents, tags, code or a number that is
 * repeated, where one block decides about another, is one part.
 */
export function markedParts(text: string): readonly Mapped[] {
  if (/^[ \t]/.test(text) || nested.some((sign) => text.includes(sign)) || mayRepeat(text))
    return [identity(text)]
  const parts: Mapped[] = []
  const links = new MappedBuilder()
  for (let at = 0; at < text.length; ) {
    const end = blockEnd(text, at)
    const block = text.slice(at, end)
    if (block.includes('[')) links.add(block, at)
    else if (!isPlain(block)) parts.push(shapeOf(text, at, end))
    at = end
  }
  return links.length === 0 ? parts : [...parts, links.build()]
}

const deepLine = /^(?:[-+*> \t]|\d{1,9}[.)][ \t]){60,}/gmu
const deepestColumn = 60

/** A text without the far end of its deepest indents: lists hundreds deep take remark minutes, and mean nothing. */
export function shallow(part: Mapped): Mapped {
  const shape = new MappedBuilder()
  let from = 0
  for (const { index, 0: signs } of part.text.matchAll(deepLine)) {
    shape.copy(part.text, from, index + deepestColumn)
    from = index + signs.length
  }
  if (from === 0) return part
  shape.copy(part.text, from, part.text.length)
  return compose(part, shape.build())
}

const item = /^\d{1,9}[.)](?=[ \t]|$)/

/** Whether a list of a text without indents may bear a number twice: a paragraph between ends the list. */
function mayRepeat(text: string): boolean {
  let open = ''
  let isBehindGap = false
  for (const line of text.split('\n')) {
    const number = item.exec(line)?.[0]
    if (number !== undefined && number === open) return true
    if (number !== undefined) open = number
    else if (isBehindGap && line.trim() !== '') open = ''
    isBehindGap = line.trim() === ''
  }
  return false
}

/** Behind the empty lines that end the block. */
function blockEnd(text: string, start: number): number {
  const gap = text.indexOf('\n\n', start)
  if (gap < 0) return text.length
  let end = gap + 2
  while (text.charCodeAt(end) === 0x0a) end++
  return end
}

/** Whether no line of a block has a mark, or is one ("---" below a line makes a heading of it). */
function isPlain(block: string): boolean {
  return !mark.test(block) && block.split('\n').every((line) => line === '' || plainLine.test(line))
}

/** A block with one letter for the words between its marks; what may be an entity is left as it is. */
function shapeOf(text: string, start: number, end: number): Mapped {
  const block = text.slice(start, end).trimEnd()
  const shape = new MappedBuilder()
  let from = start
  if (!block.includes('&'))
    for (const { index, 0: words } of block.matchAll(plainWords)) {
      shape.copy(text, from, start + index)
      shape.replace('x', start + index, start + index + words.length)
      from = start + index + words.length
    }
  shape.copy(text, from, start + block.length)
  return shape.build()
}
