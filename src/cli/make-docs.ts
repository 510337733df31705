import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { packageRoot } from '../knowledge/data-root.ts'
import { rulePages } from '../report/rule-pages.ts'

/** Writes `docs/rules/` anew (`npm run docs`): pages of rules that are no more go away. */
const folder = join(packageRoot(), 'docs', 'rules')
await rm(folder, { recursive: true, force: true })
for (const { path, content } of rulePages()) {
  const file = join(folder, path)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, content)
}
