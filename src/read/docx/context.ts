import type { LegacyVotes } from '../inline.ts'
import { type FieldStack, newFields } from './fields.ts'
import { type NoteRegister, noteRegister } from './notes.ts'
import { type Numbering, readNumbering } from './numbering.ts'
import type { DocxPackage } from './package.ts'
import { readStyles, type Styles } from './styles.ts'

/** What the walk through a DOCX knows and counts. */
export interface Context {
  readonly styles: Styles
  readonly numbering: Numbering
  readonly notes: NoteRegister
  readonly fields: FieldStack
  readonly votes: LegacyVotes
  readonly counts: Counts
}

export interface Counts {
  insertions: number
  deletions: number
  hidden: number
  pictures: number
  embedded: number
  contents: number
}

export function newContext(parts: DocxPackage, keepContents: boolean): Context {
  const styles = readStyles(parts.styles, parts.theme)
  return {
    styles,
    numbering: readNumbering(parts.numbering, styles),
    notes: noteRegister(parts.settings, parts.document.root),
    fields: newFields(keepContents),
    votes: { legacy: 0, unicode: 0 },
    counts: { insertions: 0, deletions: 0, hidden: 0, pictures: 0, embedded: 0, contents: 0 },
  }
}
