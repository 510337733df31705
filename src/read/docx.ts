import { assemble } from './assemble.ts'
import { readBlocks } from './docx/blocks.ts'
import { type Context, newContext } from './docx/context.ts'
import { inContents } from './docx/fields.ts'
import { headerPieces, marginProblem } from './docx/margins.ts'
import { type NoteKind, noteBodies } from './docx/notes.ts'
import { type DocxPackage, openDocx } from './docx/package.ts'
import { noDocumentPart } from './errors.ts'
import { type Letterhead, letterheadOf } from './letterhead.ts'
import { firstOrdinal, linesOfPieces, type NotePiece, type Piece } from './pieces.ts'
import type { FileBytes, Source, SourceProblem } from './source.ts'
import { child, childElements } from './xml.ts'

/**
 * Reads a Word document (DOCX, DOCM, DOTX). Labels that Word computes, notes, text boxes and the accepted state of
 * tracked changes come out as if they were typed; what is left out is counted in `problems`.
 */
export function readDocx(file: FileBytes): Source {
  const parts = openDocx(file.path, file.bytes)
  let body = readBody(file.path, parts, false)
  // A table of contents that never ends would swallow the plan: then its text is kept.
  if (inContents(body.context.fields)) body = readBody(file.path, parts, true)
  const { context, pieces } = body
  const letterhead = letterheadOf(headerPieces(context, parts.headers), pieces)
  return assemble({
    file,
    format: 'docx',
    part: parts.document.name,
    letterhead,
    pieces,
    notes: readNotes(context, parts),
    problems: problemsOf(context, parts, letterhead),
  })
}

function readBody(
  path: string,
  parts: DocxPackage,
  keepContents: boolean,
): { readonly context: Context; readonly pieces: readonly Piece[] } {
  const context = newContext(parts, keepContents)
  const body = child(parts.document.root, 'w:body')
  if (body === undefined) throw noDocumentPart(path)
  return { context, pieces: readBlocks(context, body) }
}

/** Bodies of the notes in the order of their marks, footnotes before endnotes. */
function readNotes(context: Context, parts: DocxPackage): readonly NotePiece[] {
  const kinds: readonly NoteKind[] = ['footnote', 'endnote']
  return kinds.flatMap((kind) => {
    const part = kind === 'footnote' ? parts.footnotes : parts.endnotes
    if (part === null) return []
    const bodies = noteBodies(part.root, kind)
    const own = { ...context, numbering: context.numbering.story(kind) }
    return context.notes.references
      .filter((reference) => reference.kind === kind)
      .flatMap(({ id, mark }) => {
        const body = bodies.get(id)
        if (body === undefined) return []
        const pieces = readBlocks(own, body)
        return [{ mark, lines: linesOfPieces(pieces), ordinal: firstOrdinal(pieces) ?? 0, part: part.name }]
      })
  })
}

function problemsOf(
  context: Context,
  parts: DocxPackage,
  letterhead: Letterhead | null,
): readonly SourceProblem[] {
  const { insertions, deletions, hidden, pictures, embedded, contents } = context.counts
  const comments = parts.comments === null ? 0 : childElements(parts.comments, 'w:comment').length
  const found: (SourceProblem | null)[] = [
    insertions + deletions > 0 ? note('docx/tracked-changes', { insertions, deletions }, 'warning') : null,
    hidden > 0 ? note('docx/hidden-text', { characters: hidden }) : null,
    comments > 0 ? note('docx/comments', { count: comments }) : null,
    pictures > 0 ? note('docx/pictures-skipped', { count: pictures }) : null,
    embedded > 0 ? note('docx/embedded-skipped', { count: embedded }, 'warning') : null,
    contents > 0 ? note('docx/contents-skipped', { characters: contents }) : null,
    context.votes.legacy > 0 ? note('docx/legacy-fonts', { paragraphs: context.votes.legacy }) : null,
    parts.macros ? note('docx/macros-ignored', {}) : null,
    letterhead === null ? null : note('docx/letterhead-in-header', {}),
    marginProblem(
      context,
      parts.margins.filter(({ name }) => name !== letterhead?.part),
    ),
  ]
  return found.filter((problem) => problem !== null)
}

function note(
  code: string,
  data: SourceProblem['data'],
  level: SourceProblem['level'] = 'note',
): SourceProblem {
  return { code, level, data, span: null }
}
