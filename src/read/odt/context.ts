import type { LegacyVotes } from '../inline.ts'
import type { NotePiece } from '../pieces.ts'
import { type OdtNumbering, odtNumbering } from './lists.ts'
import type { OdtPackage } from './package.ts'
import { type OdtStyles, readOdtStyles } from './styles.ts'

/** What the walk through an ODT knows, counts and collects. */
export interface OdtContext {
  readonly styles: OdtStyles
  readonly numbering: OdtNumbering
  readonly votes: LegacyVotes
  readonly part: string
  /** Bodies of the notes in the order of their marks. */
  readonly footnotes: NotePiece[]
  readonly endnotes: NotePiece[]
  readonly counts: { hidden: number; comments: number; pictures: number; contents: number }
}

export function newOdtContext({ styles, part }: OdtPackage): OdtContext {
  const read = readOdtStyles(styles)
  return {
    styles: read,
    numbering: odtNumbering(read),
    votes: { legacy: 0, unicode: 0 },
    part,
    footnotes: [],
    endnotes: [],
    counts: { hidden: 0, comments: 0, pictures: 0, contents: 0 },
  }
}
