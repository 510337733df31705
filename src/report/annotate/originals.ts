import { contentId } from '../../model/ids.ts'
import { ReadError } from '../../read/errors.ts'
import { fileBytes } from '../../read/index.ts'
import type { FileBytes } from '../../read/source.ts'
import { type Book, bookOf } from '../html/book.ts'
import { type OfficeWords, officeWords } from '../office/words.ts'
import type { OutputFile, ReportInput } from '../report.ts'
import { visible } from '../visible.ts'

/** Why no notes can be put into a copy; names the sentence "office.skipped.…". */
export class NotAnnotated extends Error {
  readonly reason: 'no-original' | 'encrypted' | 'damaged'

  constructor(reason: NotAnnotated['reason']) {
    super(reason)
    this.name = 'NotAnnotated'
    this.reason = reason
  }
}

export interface Original {
  readonly key: string
  readonly file: FileBytes
  /** The text in which the findings' places are counted. */
  readonly text: string
  readonly book: Book
  readonly words: OfficeWords
}

export interface Copies {
  /** Formats of `plan.source.format` that this report writes into. */
  readonly formats: readonly string[]
  /** Ending of the copy's name, e.g. "annotated.pdf". */
  readonly ending: (path: string) => string
  /** Name of the file that tells which documents have no copy. */
  readonly skipped: string
  readonly annotate: (original: Original) => Uint8Array | Promise<Uint8Array>
}

/** Copies of the originals with notes in them; a document whose copy can't be made is told, the others go on. */
export async function annotatedCopies(input: ReportInput, copies: Copies): Promise<readonly OutputFile[]> {
  const book = bookOf(input)
  const words = officeWords(input.language)
  const files: OutputFile[] = []
  const skipped: string[] = []
  for (const { key, path } of input.review.documents) {
    const plan = input.plans.get(key)
    if (plan === undefined || !copies.formats.includes(plan.source.format)) continue
    try {
      const bytes = input.original(key)
      if (bytes === null) throw new NotAnnotated('no-original')
      const file = fileBytes(path, bytes)
      const content = await copies.annotate({ key, file, text: plan.text, book, words })
      files.push({ path: `${fileStem(key)}.${copies.ending(path)}`, content })
    } catch (error) {
      const reason = reasonOf(error)
      if (reason === null) throw error
      skipped.push(words('skipped', { path: visible(path), reason: words(`skipped.${reason}`) }))
    }
  }
  if (skipped.length > 0) files.push({ path: copies.skipped, content: `${skipped.join('\n')}\n` })
  return files
}

function reasonOf(error: unknown): NotAnnotated['reason'] | null {
  if (error instanceof NotAnnotated) return error.reason
  if (error instanceof ReadError) return error.code === 'read/password' ? 'encrypted' : 'damaged'
  return null
}

const longestName = 120

/** Keys are file names, but of any length. */
function fileStem(key: string): string {
  return key.length <= longestName ? key : `${key.slice(0, longestName)}~${contentId('k', key)}`
}
