import { contentId, uniqueIds } from '../model/ids.ts'
import type { Reference } from '../model/references.ts'
import type { Citation } from './citation.ts'
import type { ReferenceContext } from './reference-context.ts'
import { rolesOf } from './reference-roles.ts'
import { isSame, keysOf } from './same-document.ts'
import { placeOf } from './view.ts'

/** Mentions with their roles; mentions of one document are tied together. */
export function referencesOf(context: ReferenceContext): readonly Reference[] {
  const { view, citations } = context
  const unique = uniqueIds()
  const roles = rolesOf(context)
  const seen = new Map<string, { readonly citation: Citation; readonly id: string }[]>()
  return citations.map((citation, index): Reference => {
    const keys = keysOf(citation)
    const same =
      keys.flatMap((key) => seen.get(key) ?? []).find((one) => isSame(one.citation, citation)) ?? null
    const id = unique(
      contentId(
        'ref',
        citation.kind,
        citation.number,
        citation.date,
        citation.number === null ? citation.title : null,
      ),
    )
    // A blank number is the same as no other.
    if (same === null && citation.symbol?.blank !== true)
      for (const key of keys) {
        const met = seen.get(key)
        if (met === undefined) seen.set(key, [{ citation, id }])
        else met.push({ citation, id })
      }
    const inTitle =
      citation.titleSpan === null
        ? undefined
        : context.mentions.find(
            (mention) => mention.start < citation.titleSpan!.end && citation.titleSpan!.start < mention.end,
          )
    return {
      id,
      role: roles[index]!,
      kind: citation.kind,
      number: citation.number,
      date: citation.date,
      issuer: citation.issuer,
      title: citation.title,
      programme: inTitle?.id ?? null,
      first: same === null,
      same: same?.id ?? null,
      place: placeOf(view, citation, context.path(citation.start)),
    }
  })
}
