import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

let root: string | undefined

/**
 * The package's own folder: the nearest one above this file that holds `package.json` and `grammars/`, from `src/`
 * as from `dist/`.
 */
export function packageRoot(): string {
  if (root !== undefined) return root
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!(existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'grammars')))) {
    const above = dirname(folder)
    if (above === folder) throw grammarsMissing()
    folder = above
  }
  root = folder
  return folder
}

/** Path of a data file, e.g. `lexicons/document-kinds.yaml`. */
export function grammarPath(file: string): string {
  return join(packageRoot(), 'grammars', file)
}

function grammarsMissing(): Error {
  return new Error('The folder "grammars" was not found beside package.json; install the package again.')
}
