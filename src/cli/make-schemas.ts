import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { jsonSchema } from './schema.ts'

/** Writes the published JSON Schemas (`npm run build`): one file for each contract into the folder given. */
const folder = process.argv[2] ?? 'dist/schema'
await mkdir(folder, { recursive: true })
for (const name of ['plan', 'review', 'config'] as const)
  await writeFile(join(folder, `${name}.json`), `${JSON.stringify(jsonSchema(name), null, 2)}\n`)
