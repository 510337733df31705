import { note } from './decode.ts'
import { readDocx } from './docx.ts'
import { ReadError } from './errors.ts'
import { convert, findSoffice, type OldDocument } from './soffice.ts'
import type { FileBytes, Source, SourceProblem } from './source.ts'

/**
 * Reads Word 97–2003 documents and RTF: through LibreOffice where it is installed, which works out Word's own labels;
 * else with plainer means, whose limits stand in `problems`. Calls made while a conversion runs share the next one.
 */
export async function readOffice(file: FileBytes, format: 'doc' | 'rtf'): Promise<Source> {
  const program = await findSoffice()
  if (program === null) return readPlainly({ file, format }, null)
  return finish({ file, format }, await converted(program, { file, format }))
}

/** Reads many at once: one start of LibreOffice for all. Keeps the order; a file that fails gives its error. */
export async function readOfficeBatch(
  documents: readonly OldDocument[],
): Promise<readonly (Source | ReadError)[]> {
  const program = await findSoffice()
  const results =
    program === null ? null : await convert(program, documents).catch(() => new Map<string, Uint8Array>())
  return Promise.all(
    documents.map(async (one) => {
      try {
        if (results === null) return await readPlainly(one, null)
        return await finish(one, results.get(one.file.sha256) ?? null)
      } catch (error) {
        if (error instanceof ReadError) return error
        throw error
      }
    }),
  )
}

let waiting: { readonly document: OldDocument; readonly resolve: (bytes: Uint8Array | null) => void }[] = []
let running = false

function converted(program: string, document: OldDocument): Promise<Uint8Array | null> {
  return new Promise((resolve) => {
    waiting.push({ document, resolve })
    if (!running) {
      running = true
      // Those called in the same turn come along.
      setImmediate(() => void convertWaiting(program))
    }
  })
}

async function convertWaiting(program: string): Promise<void> {
  while (waiting.length > 0) {
    const batch = waiting
    waiting = []
    const results = await convert(
      program,
      batch.map(({ document }) => document),
    ).catch(() => new Map<string, Uint8Array>())
    for (const { document, resolve } of batch) resolve(results.get(document.file.sha256) ?? null)
  }
  running = false
}

async function finish(document: OldDocument, bytes: Uint8Array | null): Promise<Source> {
  const { file, format } = document
  const failed: SourceProblem = { ...note('office/not-converted', { tool: 'LibreOffice' }), level: 'warning' }
  if (bytes === null) return readPlainly(document, failed)
  try {
    const source = readDocx({ path: file.path, bytes, sha256: file.sha256 })
    return {
      ...source,
      bytes: file.bytes.length,
      format,
      problems: [note('office/converted', { tool: 'LibreOffice' }), ...source.problems],
    }
  } catch (error) {
    // An empty result can be LibreOffice's failure as well as the document's.
    if (error instanceof ReadError) return readPlainly(document, failed)
    throw error
  }
}

async function readPlainly({ file, format }: OldDocument, problem: SourceProblem | null): Promise<Source> {
  const source =
    format === 'doc'
      ? await (await import('./doc.ts')).readDocPlainly(file)
      : (await import('./rtf.ts')).readRtf(file)
  return problem === null ? source : { ...source, problems: [problem, ...source.problems] }
}
