import { readLabel } from '../knowledge/labels.ts'
import { contentId } from '../model/ids.ts'
import type { Place } from '../model/place.ts'
import type { Plan } from '../model/plan.ts'
import type { Section } from '../model/sections.ts'
import { compareKey, fold } from '../text/fold.ts'
import { composed } from '../text/normalise.ts'

/**
 * Identity of the findings on one plan: rule, document, the roles of the sections around it, and its folded quote
 * without label. It survives re-reading from another format, re-wrapping and renumbering.
 */
export function fingerprints(
  document: string,
  plan: Plan,
): (rule: string, place: Place, code: string) => string {
  // Several rules speak of one place, and many places stand in one section.
  const words = cached((quote) => compareKey(withoutLabel(composed(unbroken(quote)))))
  const roles = cached((section) => rolePath(plan.sections, section))
  return (rule, { section, quote }, code) =>
    contentId('f', rule, document, roles(section), words(quote), code)
}

function cached(make: (from: string) => string): (from: string) => string {
  const known = new Map<string, string>()
  return (from) => {
    const before = known.get(from)
    if (before !== undefined) return before
    const made = make(from)
    known.set(from, made)
    return made
  }
}

/** A quote without the page's number between its two halves. */
function unbroken(quote: string): string {
  return quote.includes('\n') ? quote.replace(pageNumber, ' ') : quote
}

const pageNumber = /\n\s*?\n[ \t]*\d{1,3}[ \t]*\n\s*?\n/gu

function rolePath(sections: readonly Section[], path: string): string {
  const roles: string[] = []
  let level = sections
  let prefix = ''
  for (const step of path === '' ? [] : path.split('.')) {
    const id = prefix === '' ? step : `${prefix}.${step}`
    const twin = `${id}~`
    const section = level.find((each) => each.id === id || each.id.startsWith(twin))
    if (section === undefined) break
    roles.push(section.role)
    level = section.children
    prefix = id
  }
  return roles.join('/')
}

const longestLabel = 60
/** Marks of headings, quotes and emphasis. */
const outerMarks = /^[#>*_\s]+/u

function withoutLabel(quote: string): string {
  const text = outerMarks.test(quote) ? quote.replace(outerMarks, '') : quote
  const label = readLabel(fold(text.slice(0, longestLabel)), 0)
  return label === null ? text : text.slice(label.end)
}
