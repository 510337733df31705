import { readLabel } from '../knowledge/labels.ts'
import { contentId } from '../model/ids.ts'
import type { Place } from '../model/place.ts'
import type { Plan } from '../model/plan.ts'
import type { Section } from '../model/sections.ts'
import { compareKey, fold } from '../text/fold.ts'

/**
 * Identity of the findings on one plan: rule, document, the roles of the sections around it, and its folded quote
 * without label. It survives re-reading from another format, re-wrapping and renumbering.
 */
export function fingerprints(
  document: string,
  plan: Plan,
): (rule: string, place: Place, code: string) => string {
  // Several rules speak of one place, and many places stand in one section.
  const words = cached(({ quote }: Place) => compareKey(withoutLabel(quote.replace(pageNumber, ' '))))
  const roles = cached((section: string) => rolePath(plan.sections, section))
  return (rule, place, code) => contentId('f', rule, document, roles(place.section), words(place), code)
}

function cached<From, To>(make: (from: From) => To): (from: From) => To {
  const known = new Map<From, To>()
  return (from) => {
    const made = known.get(from) ?? make(from)
    known.set(from, made)
    return made
  }
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

const longestLabel = 60

function withoutLabel(quote: string): string {
  const text = quote.normalize('NFC').replace(/^[#>*_\s]+/u, '')
  const label = readLabel(fold(text.slice(0, longestLabel)), 0)
  return label === null ? text : text.slice(label.end)
}
