import { z } from 'zod'
import { type CriterionGroup, entities } from '../model/facets.ts'
import { foldCase } from '../text/fold.ts'
import { Entry, lexicon } from './lexicon.ts'
import { memo } from './memo.ts'

type Entity = CriterionGroup['entity']

const EntityEntry = Entry.extend({ id: z.enum(entities), match: z.array(z.string()).min(1) })

const entityLexicon = lexicon('lexicons/entities.yaml', EntityEntry)

/**
 * Đối tượng thi đua: whom a label such as "Đối với các sở, ban, ngành" names, by what it names first
 * ("cán bộ, công chức trong các sở" are individuals). A label that names nobody known is `other`, an empty one
 * `unlabelled`.
 */
export const entityOf: (label: string) => Entity = memo((label) => {
  const text = foldCase(label.normalize('NFC'))
    .replace(/[\s*_]+/gu, ' ')
    .trim()
  if (!/\p{L}/u.test(text)) return 'unlabelled'
  let best: { readonly entity: Entity; readonly at: number } | null = null
  for (const { id, patterns } of entityLexicon().entries)
    for (const pattern of patterns) {
      const found = pattern.exec(text)
      if (found !== null && (best === null || found.index < best.at)) best = { entity: id, at: found.index }
    }
  return best?.entity ?? 'other'
})
