import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

let root: string | undefined

/** The folder of this package, whether it runs from `src/` or from `dist/`. */
export function packageRoot(): string {
  if (root === undefined) {
    let folder = dirname(fileURLToPath(import.meta.url))
    while (!existsSync(join(folder, 'grammars')) && dirname(folder) !== folder) folder = dirname(folder)
    root = folder
  }
  return root
}

/** A file under `grammars/`. */
export function grammarFile(name: string): string {
  return join(packageRoot(), 'grammars', name)
}
