import { xmlAttributes, xmlText } from '../xml.ts'

/** An element: its children are elements, or one run of XML with words and inline elements. */
export interface Node {
  readonly name: string
  readonly attributes: Readonly<Record<string, string | null>>
  readonly children: readonly Node[] | string
}

export function node(
  name: string,
  attributes: Node['attributes'] = {},
  children: Node['children'] = [],
): Node {
  return { name, attributes, children }
}

/** A block of words of the document. */
export function words(name: string, text: string, attributes: Node['attributes'] = {}): Node {
  return node(name, attributes, xmlText(text))
}

/** Elements on lines of their own, words untouched: no space is added to the text. */
export function serialise({ name, attributes, children }: Node, indent = ''): string {
  const open = `${indent}<${name}${xmlAttributes(attributes)}`
  if (children.length === 0) return `${open}/>\n`
  if (typeof children === 'string') return `${open}>${children}</${name}>\n`
  return `${open}>\n${children.map((child) => serialise(child, `${indent}  `)).join('')}${indent}</${name}>\n`
}
