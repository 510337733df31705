/** The few declarations of a page's style sheets that decide what text is seen and how it is encoded. */
export type Declarations = ReadonlyMap<string, string>

const wanted = new Set([
  'display',
  'visibility',
  'font-family',
  'font-weight',
  'font-style',
  'text-align',
  'vertical-align',
  'list-style-type',
  'list-style',
  'content',
  'counter-increment',
  'counter-reset',
  'white-space',
  'mso-hide',
  'mso-element',
])

/** Declarations of a `style` attribute or a rule's body; the last of a name wins. */
export function declarations(text: string): Declarations {
  const found = new Map<string, string>()
  for (const part of text.split(';')) {
    const colon = part.indexOf(':')
    if (colon < 0) continue
    const name = part.slice(0, colon).trim().toLowerCase()
    if (!wanted.has(name)) continue
    found.set(
      name,
      part
        .slice(colon + 1)
        .replace(/!important/iu, '')
        .trim(),
    )
  }
  return found
}

/** Rules by selector: `p`, `.class`, `p.class.class`, `#id`, and `.class>li:before` for items; others are left out. */
export type Sheet = ReadonlyMap<string, Declarations>

const simple = /^(?:[a-z][a-z0-9]*)?(?:#[\w-]+|(?:\.[\w-]+){0,2}(?:>li(?::before)?)?)$/iu

export function styleSheet(css: string): Sheet {
  const rules = new Map<string, Map<string, string>>()
  const text = css.replace(/\/\*[\s\S]*?\*\/|<!--|-->|@(?:import|charset)[^;{}]*;/giu, ' ')
  for (let at = 0; at < text.length; ) {
    const open = text.indexOf('{', at)
    if (open < 0) break
    const selector = text.slice(at, open).trim()
    const close = selector.startsWith('@') ? blockEnd(text, open) : text.indexOf('}', open)
    const end = close < 0 ? text.length : close
    if (!selector.startsWith('@')) add(rules, selector, text.slice(open + 1, end))
    at = end + 1
  }
  return rules
}

function add(rules: Map<string, Map<string, string>>, selectors: string, body: string): void {
  const found = declarations(body)
  if (found.size === 0) return
  for (const one of selectors.split(',')) {
    const selector = one
      .trim()
      .replace(/\s*>\s*/gu, '>')
      .replace('::', ':')
    if (selector === '' || !simple.test(selector)) continue
    const key = selector.replace(/^[a-z0-9]+/iu, (tag) => tag.toLowerCase())
    const rule = rules.get(key) ?? new Map<string, string>()
    for (const [name, value] of found) rule.set(name, value)
    rules.set(key, rule)
  }
}

function blockEnd(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') depth += 1
    else if (text[at] === '}' && --depth === 0) return at
  }
  return -1
}

/** What holds for an element: its tag's rule, its classes', its id's, then its own `style`. */
export function declared(
  sheet: Sheet,
  tag: string,
  classes: string,
  id: string | null,
  style: string | null,
): Declarations | null {
  let all: Map<string, string> | null = null
  const take = (rule: Declarations | undefined) => {
    if (rule === undefined) return
    all ??= new Map()
    for (const [name, value] of rule) all.set(name, value)
  }
  if (sheet.size > 0) {
    take(sheet.get(tag))
    for (const name of classes === '' ? [] : classes.split(/\s+/u)) {
      take(sheet.get(`.${name}`))
      take(sheet.get(`${tag}.${name}`))
    }
    if (id !== null) {
      take(sheet.get(`#${id}`))
      take(sheet.get(`${tag}#${id}`))
    }
  }
  if (style !== null) take(declarations(style))
  return all
}
