import { languages } from '../../messages/index.ts'
import { coverageClient } from './client/coverage.ts'
import { keysClient } from './client/keys.ts'
import { listClient } from './client/list.ts'
import { mainClient } from './client/main.ts'
import { panesClient } from './client/panes.ts'
import { languageClient } from './client/words.ts'

const parts = {
  language: languageClient,
  list: listClient,
  panes: panesClient,
  coverage: coverageClient,
  keys: keysClient,
} as const

/**
 * The script of the page: the text of the functions in `client/` as node runs them, so it is the same code from
 * the sources and from a build, typed and linted like the rest, with no bundler between.
 */
export const script = `'use strict';(${mainClient})({languages:${JSON.stringify(languages)},${Object.entries(
  parts,
)
  .map(([name, part]) => `${name}:${part}`)
  .join(',')}})`.replaceAll('</', '<\\/')
