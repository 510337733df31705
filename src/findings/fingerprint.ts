import { readLabel } from '../knowledge/labels.ts'
import { contentId } from '../model/ids.ts'
import type { Place } from '../model/place.ts'
import type { Plan } from '../model/plan.ts'
import type { Section } from '../model/sections.ts'
import { compareKey, fold } from '../text/fold.ts'

/**
 * Identity of a finding: rule, document, the roles of the sections around it, and its folded quote without
 * label. It survives re-reading from another format, re-wrapping and renumbering.
 */
export function fingerprint(rule: string, document: string, plan: Plan, place: Place, code: string): string {
  const { roles, words } = identityOf(plan, place)
  return contentId('f', rule, document, roles, words, code)
}

interface Identity {
  readonly roles: string
  readonly words: string
}

const identities = new WeakMap<Place, Identity>()

/** What stays of a place; several rules speak of one place. */
function identityOf(plan: Plan, place: Place): Identity {
  const known = identities.get(place)
  if (known !== undefined) return known
  const identity = {
    roles: rolePath(plan.sections, place.section),
    words: compareKey(withoutLabel(place.quote.replace(pageNumber, ' '))),
  }
  identities.set(place, identity)
  return identity
}

/** A page's number between the two halves of a quote. */
const pageNumber = /\n\s*?\n[ \t]*\d{1,3}[ \t]*\n\s*?\n/gu

function rolePath(sections: readonly Section[], path: string): string {
  const roles: string[] = []
  let level = sections
  let prefix = ''
  for (const step of path === '' ? [] : path.split('.')) {
    const id = prefix === '' ? step : `${prefix}.${step}`
    const section = level.find((each) => each.id === id || each.id.startsWith(`${id}~`))
    if (section === undefined) break
    roles.push(section.role)
    level = section.children
    prefix = id
  }
  return roles.join('/')
}

function withoutLabel(quote: string): string {
  const text = fold(quote.normalize('NFC').replace(/^[#>*_\s]+/u, ''))
  const label = readLabel(text, 0)
  return label === null ? text : text.slice(label.end)
}
