import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../knowledge/data-root.ts'

/** Version of the package, as in its package.json. */
export const version: string = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')).version
