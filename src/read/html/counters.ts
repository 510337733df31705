import type { Sheet } from './css.ts'
import { attribute, childElements, type Element, parentOf } from './dom.ts'
import { counted, isList, styledLabel } from './lists.ts'

/**
 * Google Docs shows no list's own numbers: its style sheet counts the items and writes the labels before them
 * (`.lst-kix_a-0>li:before{content:"" counter(lst-ctn-kix_a-0,upper-roman) ". "}`), so that a list goes on behind
 * whatever stands between its parts. The labels are worked out as a browser does, and left at the items.
 */
export function labelByCounters(root: Element, sheet: Sheet): void {
  if (![...sheet.keys()].some((selector) => selector.endsWith('>li:before'))) return
  const counters = new Map<string, Counter[]>()
  const set = (name: string, value: number, scope: Element | null) => {
    const known = counters.get(name) ?? []
    if (known.at(-1)?.scope === scope) known.pop()
    known.push({ value, scope })
    counters.set(name, known)
  }
  // An element is met twice: going in, and (wrapped) coming out.
  const stack: (Element | { readonly leave: Element })[] = [root]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if ('leave' in next) {
      for (const known of counters.values()) if (known.at(-1)?.scope === next.leave) known.pop()
      continue
    }
    const parent = parentOf(next)
    for (const [name, value] of changes(declaredOf(sheet, selectorsOf(next), 'counter-reset'), 0))
      set(name, value, parent)
    if (next.tagName === 'li' && parent !== null && isList(parent)) {
      const selectors = selectorsOf(parent).map((selector) => `${selector}>li`)
      for (const [name, by] of changes(declaredOf(sheet, selectors, 'counter-increment'), 1)) {
        const counter = counters.get(name)?.at(-1)
        if (counter === undefined) set(name, by, parent)
        else counter.value += by
      }
      const before = selectors.map((selector) => `${selector}:before`)
      const content = declaredOf(sheet, before, 'content')
      const label = content === null ? null : written(content, counters)
      if (label !== null) next.attrs.push({ name: styledLabel, value: label })
    }
    stack.push({ leave: next }, ...childElements(next).reverse())
  }
}

/** A counter holds for what stands behind its beginning within one parent. */
interface Counter {
  value: number
  readonly scope: Element | null
}

/** From the widest to the narrowest: the tag, its classes, two of them together. */
function selectorsOf(element: Element): readonly string[] {
  const classes = (attribute(element, 'class') ?? '').split(/\s+/u).filter((name) => name !== '')
  const names = classes.slice(0, most).map((name) => `.${name}`)
  const compound = ['', ...names, ...names.flatMap((one) => names.map((other) => one + other))]
  return compound.flatMap((name) => (name === '' ? [element.tagName] : [name, element.tagName + name]))
}

/** An element of Google Docs has two or three classes. */
const most = 6

function declaredOf(sheet: Sheet, selectors: readonly string[], name: string): string | null {
  return selectors.reduce<string | null>((last, selector) => sheet.get(selector)?.get(name) ?? last, null)
}

/** "a 0 b": each counter with its number, or with the usual one. */
function changes(value: string | null, usual: number): readonly (readonly [string, number])[] {
  if (value === null || value === 'none') return []
  return [...value.matchAll(/([a-z_][\w-]*)(?:\s+(-?\d{1,6}))?/giu)].map(
    ([, name, number]) => [name!, number === undefined ? usual : Number(number)] as const,
  )
}

const part = /\s*(?:"([^"]*)"|'([^']*)'|counter\(\s*([\w-]+)\s*(?:,\s*([\w-]+)\s*)?\))/uy

/** What `content` writes, with one blank behind it; null where something else than words and counters is in it. */
function written(content: string, counters: ReadonlyMap<string, readonly Counter[]>): string | null {
  let label = ''
  part.lastIndex = 0
  for (let at = 0; at < content.trimEnd().length; at = part.lastIndex) {
    const match = part.exec(content)
    if (match === null) return null
    const [, double, single, name, style = ''] = match
    label +=
      name === undefined
        ? unescaped((double ?? single)!)
        : counted(style, counters.get(name)?.at(-1)?.value ?? 0)
  }
  return label.trim() === '' ? '' : `${label.trim()} `
}

/** "\\0025cf": a sign by its number. */
function unescaped(words: string): string {
  return words.replace(/\\([\da-f]{1,6})\s?/giu, (_, code: string) => {
    const point = Number.parseInt(code, 16)
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : ''
  })
}
