import { note } from './decode.ts'
import { readDocx } from './docx.ts'
import { ReadError } from './errors.ts'
import { convert, findSoffice, type OldDocument } from './soffice.ts'
import type { FileBytes, Source, SourceProblem } from './source.ts'

/**
 * Reads Word 97–2003 documents through LibreOffice where it is installed, which works out Word's own labels, else with
 * plainer means, whose limits stand in `problems`. RTF carries its labels written out and is read here; only where they
 * are missing does LibreOffice work them out. Calls made while a conversion runs share the next one.
 */
export async function readOffice(file: FileBytes, format: 'doc' | 'rtf'): Promise<Source> {
  const document = { file, format }
  const whole = await readWhole(document)
  if (whole !== null) return whole
  const program = await findSoffice()
  if (program === null) return readPlainly(document, null)
  return finish(document, await converted(program, document))
}

/** Reads many at once: one start of LibreOffice for all. Keeps the order; a file that fails gives its error. */
export async function readOfficeBatch(
  documents: readonly OldDocument[],
): Promise<readonly (Source | ReadError)[]> {
  const whole = await Promise.all(documents.map(readWhole))
  const program = await findSoffice()
  const rest = documents.filter((_, at) => whole[at] === null)
  const results =
    program === null ? null : await convert(program, rest).catch(() => new Map<string, Uint8Array>())
  return Promise.all(
    documents.map(async (one, at) => {
      try {
        const source = whole[at] ?? null
        if (source !== null) return source
        if (results === null) return await readPlainly(one, null)
        return await finish(one, results.get(one.file.sha256) ?? null)
      } catch (error) {
        if (error instanceof ReadError) return error
        throw error
      }
    }),
  )
}

/** An RTF whose labels are all there, so that nothing is left to LibreOffice; else null. */
async function readWhole({ file, format }: OldDocument): Promise<Source | null> {
  if (format !== 'rtf') return null
  const { labelsMissing, readRtf } = await import('./rtf.ts')
  try {
    const source = readRtf(file)
    return source.problems.some((problem) => problem.code === labelsMissing) ? null : source
  } catch (error) {
    if (error instanceof ReadError) return null
    throw error
  }
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
