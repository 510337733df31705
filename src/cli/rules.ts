import { catalogue } from '../messages/index.ts'
import { rules } from '../rules/index.ts'
import { languageOf, put } from './words.ts'

/** `doichieu rules`: id, level and title of every rule, tab separated. */
export async function listRules(options: { readonly lang: string }): Promise<number> {
  const words = catalogue(languageOf(options.lang))
  await put(
    rules
      .map((rule) => `${rule.id}\t${words.levels[rule.level]}\t${words.rules[rule.id]?.title ?? ''}\n`)
      .join(''),
  )
  return 0
}
