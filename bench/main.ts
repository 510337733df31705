/** `npm run bench`: every benchmark of this folder, one after the other; peers are skipped with a word where they are missing. */
import { readdirSync } from 'node:fs'

for (const name of readdirSync(import.meta.dirname)
  .filter((each) => each.endsWith('.ts') && each !== 'main.ts')
  .sort()) {
  console.log(`── ${name.replace('.ts', '')}`)
  await import(`./${name}`)
  console.log()
}
