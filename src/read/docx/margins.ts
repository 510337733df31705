import type { Letterhead } from '../letterhead.ts'
import { linesOfPieces } from '../pieces.ts'
import type { SourceProblem } from '../source.ts'
import { readBlocks } from './blocks.ts'
import type { Context } from './context.ts'
import { newFields } from './fields.ts'
import type { Part } from './package.ts'

/** Words that only go with a page number. */
const pageWords = /(?<![\p{L}\p{N}])(?:trang|page|of|số)(?![\p{L}\p{N}])/giu

/** The first page's headers as pieces, to see whether one is the document's letterhead. */
export function headerPieces(context: Context, headers: readonly Part[]): readonly Letterhead[] {
  const own = inMargins(context)
  return headers.map(({ name, root }) => ({ part: name, pieces: readBlocks(own, root) }))
}

/** Margins are read apart: what stands there is neither counted nor does it decide about the body's fonts. */
function inMargins(context: Context): Context {
  return {
    ...context,
    numbering: context.numbering.story('margins'),
    fields: newFields(true),
    votes: { ...context.votes },
    counts: { insertions: 0, deletions: 0, hidden: 0, pictures: 0, embedded: 0, contents: 0 },
  }
}

/** Headers and footers are left out; said only where they hold more than a page number (a stamp, a number). */
export function marginProblem(context: Context, margins: readonly Part[]): SourceProblem | null {
  const own = inMargins(context)
  const texts = new Set<string>()
  for (const { root } of margins) {
    const text = linesOfPieces(readBlocks(own, root))
      .map((line) => line.text)
      .join(' ')
      .normalize('NFC')
    if (/\p{L}/u.test(text.replace(pageWords, ''))) texts.add(text)
  }
  if (texts.size === 0) return null
  return {
    code: 'docx/header-footer-skipped',
    level: 'note',
    data: { count: texts.size, text: [...texts].join(' | ').slice(0, 200) },
    span: null,
  }
}
