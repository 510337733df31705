import { assemble } from './assemble.ts'
import { type Letterhead, letterheadOf } from './letterhead.ts'
import { readOdtBlocks } from './odt/blocks.ts'
import { newOdtContext, type OdtContext } from './odt/context.ts'
import { type OdtPackage, openOdt } from './odt/package.ts'
import { linesOfPieces, type Piece } from './pieces.ts'
import type { FileBytes, Source, SourceProblem } from './source.ts'
import { child, childElements, type XmlElement } from './xml.ts'

/**
 * Reads an OpenDocument text (ODT, OTT, FODT). List labels, chapter numbers, notes and frames come out as if they
 * were typed; what is left out is counted in `problems`.
 */
export function readOdt(file: FileBytes): Source {
  const parts = openOdt(file.path, file.bytes)
  const context = newOdtContext(parts)
  const pieces = readOdtBlocks(context, parts.text)
  const letterhead = letterheadOf(headersOf(context, parts.master), pieces)
  const problems = problemsOf(context, parts, letterhead)
  const notes = [...context.footnotes, ...context.endnotes]
  return assemble({ file, format: 'odt', part: parts.part, letterhead, pieces, notes, problems })
}

function problemsOf(
  context: OdtContext,
  parts: OdtPackage,
  letterhead: Letterhead | null,
): readonly SourceProblem[] {
  const { hidden, comments, pictures, contents } = context.counts
  const { insertions, deletions } = trackedChanges(parts.text)
  const margins = marginTexts(context, parts.master, letterhead)
  const found: (SourceProblem | null)[] = [
    insertions + deletions > 0 ? note('odt/tracked-changes', { insertions, deletions }, 'warning') : null,
    hidden > 0 ? note('odt/hidden-text', { characters: hidden }) : null,
    comments > 0 ? note('odt/comments', { count: comments }) : null,
    pictures > 0 ? note('odt/pictures-skipped', { count: pictures }) : null,
    contents > 0 ? note('odt/contents-skipped', { characters: contents }) : null,
    context.votes.legacy > 0 ? note('odt/legacy-fonts', { paragraphs: context.votes.legacy }) : null,
    parts.macros ? note('odt/macros-ignored', {}) : null,
    letterhead === null ? null : note('odt/letterhead-in-header', {}),
    margins.length > 0
      ? note('odt/header-footer-skipped', { count: margins.length, text: margins.join(' | ').slice(0, 200) })
      : null,
  ]
  return found.filter((problem) => problem !== null)
}

/** Deleted text is stored apart from the running text; inserted text stands in it. */
function trackedChanges(text: XmlElement): { readonly insertions: number; readonly deletions: number } {
  let insertions = 0
  let deletions = 0
  for (const region of childElements(child(text, 'text:tracked-changes'), 'text:changed-region')) {
    if (child(region, 'text:insertion') !== undefined) insertions++
    if (child(region, 'text:deletion') !== undefined) deletions++
  }
  return { insertions, deletions }
}

/** Words that only go with a page number. */
const pageWords = /(?<![\p{L}\p{N}])(?:trang|page|of|số)(?![\p{L}\p{N}])/giu

/** Margins are read apart: what stands there is neither counted nor does it decide about the body's fonts. */
function inMargins(context: OdtContext): OdtContext {
  return {
    ...context,
    footnotes: [],
    endnotes: [],
    votes: { ...context.votes },
    counts: { hidden: 0, comments: 0, pictures: 0, contents: 0 },
  }
}

/** Headers of the page styles, one for the first page before the general one. */
function headersOf(context: OdtContext, master: XmlElement | null): readonly Letterhead[] {
  const own = inMargins(context)
  const pages = childElements(master ?? undefined, 'style:master-page')
  return ['style:header-first', 'style:header'].flatMap((name) =>
    pages
      .flatMap((page) => childElements(page, name))
      .filter((header) => header.attributes['style:display'] !== 'false')
      .map((header) => ({ part: 'styles.xml', pieces: readOdtBlocks(own, header) })),
  )
}

/** Headers and footers with more than a page number. */
function marginTexts(
  context: OdtContext,
  master: XmlElement | null,
  letterhead: Letterhead | null,
): readonly string[] {
  const own = inMargins(context)
  const read = letterhead === null ? null : textOf(letterhead.pieces)
  const texts = new Set<string>()
  for (const page of childElements(master ?? undefined, 'style:master-page'))
    for (const margin of childElements(page)) {
      if (!/^style:(?:header|footer)/.test(margin.name) || margin.attributes['style:display'] === 'false')
        continue
      const text = textOf(readOdtBlocks(own, margin))
      if (text !== read && /\p{L}/u.test(text.replace(pageWords, ''))) texts.add(text)
    }
  return [...texts]
}

function textOf(pieces: readonly Piece[]): string {
  return linesOfPieces(pieces)
    .map((line) => line.text)
    .join(' ')
    .normalize('NFC')
}

function note(
  code: string,
  data: SourceProblem['data'],
  level: SourceProblem['level'] = 'note',
): SourceProblem {
  return { code, level, data, span: null }
}
