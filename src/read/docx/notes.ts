import { child, childElements, type XmlElement } from '../xml.ts'
import { wordNumeral } from './numeral.ts'
import { integer } from './styles.ts'

export type NoteKind = 'footnote' | 'endnote'

export interface NoteReference {
  readonly kind: NoteKind
  readonly id: string
  readonly mark: string
}

/** Gives each referenced note its mark, in the order of reference: Word stores none. */
export interface NoteRegister {
  readonly references: readonly NoteReference[]
  readonly refer: (kind: NoteKind, id: string, custom: string | null) => string
}

interface Counter {
  next: number
  readonly format: string
}

export function noteRegister(settings: XmlElement | null, document: XmlElement): NoteRegister {
  const section = lastSection(document)
  const counters: Readonly<Record<NoteKind, Counter>> = {
    footnote: counter('w:footnotePr', 'decimal', settings, section),
    endnote: counter('w:endnotePr', 'lowerRoman', settings, section),
  }
  const references: NoteReference[] = []
  const known = new Map<string, string>()
  return {
    references,
    refer: (kind, id, custom) => {
      const key = `${kind} ${id}`
      const before = known.get(key)
      if (before !== undefined) return before
      const own = counters[kind]
      const mark = custom ?? wordNumeral(own.next++, own.format)
      known.set(key, mark)
      references.push({ kind, id, mark })
      return mark
    },
  }
}

/** A section's settings win over the document's. */
function counter(
  name: string,
  usual: string,
  settings: XmlElement | null,
  section: XmlElement | undefined,
): Counter {
  const value = (property: string) =>
    child(child(section, name), property)?.attributes['w:val'] ??
    child(child(settings ?? undefined, name), property)?.attributes['w:val']
  return { next: integer(value('w:numStart')) ?? 1, format: value('w:numFmt') ?? usual }
}

function lastSection(document: XmlElement): XmlElement | undefined {
  return child(child(document, 'w:body'), 'w:sectPr')
}

/** The bodies of a notes part by id; separators are none. */
export function noteBodies(part: XmlElement, kind: NoteKind): ReadonlyMap<string, XmlElement> {
  const bodies = new Map<string, XmlElement>()
  for (const note of childElements(part, `w:${kind}`)) {
    const id = note.attributes['w:id']
    const type = note.attributes['w:type'] ?? 'normal'
    if (id !== undefined && type === 'normal') bodies.set(id, note)
  }
  return bodies
}
