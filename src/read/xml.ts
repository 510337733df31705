import { SaxesParser } from 'saxes'
import { damaged } from './errors.ts'

/** An element of a parsed part. Names carry the usual prefix of their namespace, whatever the file calls it. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
  /** For the counted names (paragraphs): which one of the part, from 0 in document order; else -1. */
  readonly ordinal: number
}

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[]
}

export interface XmlOptions {
  /** Usual prefix of each namespace that matters, by URI. */
  readonly prefixes: ReadonlyMap<string, string>
  /** Element names that get an ordinal. */
  readonly counted: readonly string[]
  /** Elements whose text is kept; null keeps all text. */
  readonly textIn: readonly string[] | null
}

/** Deeper nesting is no document but an attempt to break the reader. */
const deepest = 1000
/** A plan of a thousand pages has less than a million. */
const mostElements = 4_000_000

/** Parses one part into a small tree; an XML error is a damaged file. */
export function parseXml(path: string, part: string, bytes: Uint8Array, options: XmlOptions): XmlElement {
  const root: OpenElement = { name: '', attributes: {}, children: [], ordinal: -1 }
  const open: OpenElement[] = [root]
  let top = root
  let counter = 0
  let elements = 0
  /** Prefixes that this file spells in another way than usual; most files have none. */
  const renamed = new Map<string, string>()
  const text = decodeXml(bytes)
  // Nearly all files declare their namespaces at the root; then no other element needs a look.
  const declaresLater = text.includes('xmlns', Math.max(0, text.indexOf('>', text.search(/<[^?!]/))))
  const parser = new SaxesParser({ xmlns: false, position: false } as const)
  parser.on('opentag', (tag) => {
    if (open.length > deepest) throw damaged(path, `${part}: nesting`)
    if (++elements > mostElements) throw damaged(path, `${part}: size`)
    let name = tag.name
    let attributes: Record<string, string> = tag.attributes
    if (top === root || renamed.size > 0 || declaresLater) {
      noteNamespaces(attributes, options.prefixes, renamed)
      if (renamed.size > 0) {
        name = rename(name, renamed)
        attributes = Object.fromEntries(
          Object.entries(attributes).map(([key, value]) => [rename(key, renamed, true), value]),
        )
      }
    }
    const element: OpenElement = {
      name,
      attributes,
      children: [],
      ordinal: options.counted.includes(name) ? counter++ : -1,
    }
    top.children.push(element)
    open.push(element)
    top = element
  })
  parser.on('closetag', () => {
    open.pop()
    top = open.at(-1) ?? root
  })
  const keep = (words: string) => {
    if (options.textIn === null || options.textIn.includes(top.name)) top.children.push(words)
  }
  parser.on('text', keep)
  parser.on('cdata', keep)
  parser.on('error', (error) => {
    throw damaged(path, `${part}: ${error.message}`)
  })
  parser.write(text).close()
  for (const child of root.children) if (typeof child !== 'string') return child
  throw damaged(path, part)
}

/** XML parts are UTF-8 or UTF-16 with a byte order mark; the declaration says nothing else in practice. */
function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder().decode(bytes)
}

function noteNamespaces(
  attributes: Readonly<Record<string, string>>,
  prefixes: ReadonlyMap<string, string>,
  renamed: Map<string, string>,
): void {
  for (const key in attributes) {
    if (!key.startsWith('xmlns')) continue
    const used = key.slice(6)
    const usual = prefixes.get(attributes[key]!)
    if (usual === undefined || usual === used) renamed.delete(used)
    else renamed.set(used, usual)
  }
}

/** The default namespace names elements only, never attributes. */
function rename(name: string, renamed: ReadonlyMap<string, string>, attribute = false): string {
  const colon = name.indexOf(':')
  if (colon < 0) {
    const usual = attribute ? undefined : renamed.get('')
    return usual === undefined ? name : `${usual}:${name}`
  }
  const usual = renamed.get(name.slice(0, colon))
  if (usual === undefined) return name
  return usual === '' ? name.slice(colon + 1) : `${usual}${name.slice(colon)}`
}

/** First child of this name, if any. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (element === undefined) return undefined
  for (const each of element.children) if (typeof each !== 'string' && each.name === name) return each
  return undefined
}

export function childElements(element: XmlElement | undefined, name?: string): readonly XmlElement[] {
  if (element === undefined) return []
  const found: XmlElement[] = []
  for (const each of element.children)
    if (typeof each !== 'string' && (name === undefined || each.name === name)) found.push(each)
  return found
}

/** First element of this name at any depth, in document order. */
export function find(element: XmlElement, name: string): XmlElement | undefined {
  for (const each of childElements(element)) {
    if (each.name === name) return each
    const inside = find(each, name)
    if (inside !== undefined) return inside
  }
  return undefined
}
