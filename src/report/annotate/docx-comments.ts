import { xmlText } from '../office/xml.ts'
import type { Point } from './docx-locate.ts'
import type { Frame, Story } from './docx-story.ts'

/** A comment with its place in the document part. */
export interface Comment {
  readonly id: number
  readonly lines: readonly string[]
  readonly from: Point | Frame
  readonly to: Point | Frame
}

interface Mark {
  readonly start: string
  readonly end: string
}

/** Insertions at one place of the file: all ends stand before all starts. */
interface Insertion {
  readonly before: string
  readonly after: string
  readonly ends: string[]
  readonly starts: string[]
}

/**
 * The document part with the marks of the comments put in: runs are cut at the edges of the words and keep their
 * properties; nothing else changes.
 */
export function withMarks(story: Story, comments: readonly Comment[]): string {
  const insertions = new Map<number, Insertion>()
  const preserved = new Set<number>()
  const at = (place: Place): Insertion => {
    const known = insertions.get(place.at)
    if (known !== undefined) return known
    const made: Insertion = { before: place.before, after: place.after, ends: [], starts: [] }
    insertions.set(place.at, made)
    if (place.preserve !== null) preserved.add(place.preserve)
    return made
  }
  for (const { id, from, to } of comments) {
    const mark = markOf(story, id)
    at(startPlace(story, from)).starts.push(mark.start)
    at(endPlace(story, to)).ends.push(mark.end)
  }
  for (const place of preserved) {
    const name = 'xml:space="preserve"'
    insertions.set(place, { before: ` ${name}`, after: '', ends: [], starts: [] })
  }
  let xml = ''
  let done = 0
  for (const place of [...insertions.keys()].sort((a, b) => a - b)) {
    const { before, after, ends, starts } = insertions.get(place)!
    xml += story.xml.slice(done, place) + before + ends.join('') + starts.join('') + after
    done = place
  }
  return xml + story.xml.slice(done)
}

/** Where something is put in, with what closes and opens the run around it. */
interface Place {
  readonly at: number
  readonly before: string
  readonly after: string
  /** Where a cut `w:t` has to say that its blanks count; null when it says so. */
  readonly preserve: number | null
}

const plain = (at: number): Place => ({ at, before: '', after: '', preserve: null })

function startPlace(story: Story, from: Point | Frame): Place {
  if ('start' in from) return plain(from.start)
  const { words, unit } = from
  if (words.split === null) return plain(words.whole.start)
  const { element, run } = words.split
  if (unit > 0) return within(story, element, run, words.at[unit]!)
  return element.start === run.content ? plain(run.start) : between(story, run, element.start)
}

function endPlace(story: Story, to: Point | Frame): Place {
  if ('start' in to) return plain(to.end)
  const { words, unit } = to
  if (words.split === null) return plain(words.whole.end)
  const { element, run } = words.split
  if (unit < words.text.length) return within(story, element, run, words.at[unit]!)
  const last = story.xml.slice(element.end, run.end).startsWith('</')
  return last ? plain(run.end) : between(story, run, element.end)
}

function between({ xml }: Story, run: Frame, at: number): Place {
  const name = tagName(xml, run)
  return {
    at,
    before: `</${name}>`,
    after: xml.slice(run.start, run.inside) + run.properties,
    preserve: null,
  }
}

function within(story: Story, element: Frame, run: Frame, at: number): Place {
  const { xml } = story
  const name = tagName(xml, element)
  const outer = between(story, run, at)
  const says = /\sxml:space\s*=/u.test(xml.slice(element.start, element.inside))
  return {
    at,
    before: `</${name}>${outer.before}`,
    after: `${outer.after}<${name} xml:space="preserve">`,
    preserve: says ? null : element.inside - 1,
  }
}

function tagName(xml: string, { start, inside }: Frame): string {
  return /^<([^\s/>]+)/u.exec(xml.slice(start, inside))![1]!
}

/** With the file's own prefix where it has one for attributes, else with one declared on the spot. */
function markOf({ prefix, namespace }: Story, id: number): Mark {
  const p = prefix === '' ? 'w' : prefix
  const declared = prefix === '' ? ` xmlns:w="${namespace}"` : ''
  return {
    start: `<${p}:commentRangeStart${declared} ${p}:id="${id}"/>`,
    end: `<${p}:commentRangeEnd${declared} ${p}:id="${id}"/><${p}:r${declared}><${p}:commentReference ${p}:id="${id}"/></${p}:r>`,
  }
}

export interface Signature {
  readonly author: string
  readonly initials: string
  /** "2026-11-21" */
  readonly day: string
}

/** The comments as they stand in `comments.xml`. */
export function commentsXml(
  comments: readonly Comment[],
  namespace: string,
  { author, initials, day }: Signature,
): string {
  return comments
    .map(({ id, lines }) => {
      const body = lines.map(
        (line) => `<w:p><w:r><w:t xml:space="preserve">${xmlText(line)}</w:t></w:r></w:p>`,
      )
      return `<w:comment xmlns:w="${namespace}" w:id="${id}" w:author="${author}" w:date="${day}T00:00:00Z" w:initials="${initials}">${body.join('')}</w:comment>`
    })
    .join('')
}
