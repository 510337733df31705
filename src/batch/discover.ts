import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path/posix'

export interface Discovery {
  /** Files to read, sorted by path, each once. */
  readonly files: readonly string[]
  /** Plan JSON files, sorted. */
  readonly plans: readonly string[]
  /** Files in a folder that are no documents by their name; told to the person, not read. */
  readonly passedOver: readonly string[]
  /** Given paths that do not exist or can't be entered. */
  readonly missing: readonly string[]
  /** Links in a folder, named as documents, whose file is gone. */
  readonly broken: readonly string[]
}

const documents = /\.(?:txt|md|markdown|docx|docm|doc|odt|fodt|rtf|pdf|html?|mht|mhtml|png|jpe?g|tiff?)$/iu
const plan = /\.plan\.json$/iu
const skipped = new Set(['node_modules', 'out', 'dist'])

/** The documents under the given paths. A file given by name is always read, whatever its name says. */
export async function discover(paths: readonly string[]): Promise<Discovery> {
  const files = new Set<string>()
  const plans = new Set<string>()
  const passedOver: string[] = []
  const missing: string[] = []
  const broken: string[] = []
  for (const path of paths) {
    const found = await stat(path).catch(() => null)
    if (found === null) missing.push(path)
    else if (!found.isDirectory()) (plan.test(path) ? plans : files).add(path)
    else
      for await (const { path: file, isThere } of walk(path)) {
        const isPlan = plan.test(file)
        if (!isPlan && !documents.test(file)) passedOver.push(file)
        else if (!isThere) broken.push(file)
        else (isPlan ? plans : files).add(file)
      }
  }
  return {
    files: [...files].sort(),
    plans: [...plans].sort(),
    passedOver: passedOver.sort(),
    missing,
    broken: broken.sort(),
  }
}

interface Found {
  readonly path: string
  /** False for a link whose file is gone. */
  readonly isThere: boolean
}

/** The files of a folder and those that links in it lead to; a link to a folder is not followed, for it may lead round. */
async function* walk(folder: string): AsyncIterable<Found> {
  const entries: Dirent[] = await readdir(folder, { withFileTypes: true }).catch(() => [])
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || entry.name.startsWith('~$')) continue
    const path = join(folder.replaceAll('\\', '/'), entry.name)
    if (entry.isDirectory()) {
      if (!skipped.has(entry.name)) yield* walk(path)
    } else if (entry.isFile()) yield { path, isThere: true }
    else if (entry.isSymbolicLink()) {
      const target = await stat(path).catch(() => null)
      if (target === null || target.isFile()) yield { path, isThere: target !== null }
    }
  }
}
