import type { DefaultTreeAdapterTypes, Token } from 'parse5'

export type Node = DefaultTreeAdapterTypes.ChildNode
export type Element = DefaultTreeAdapterTypes.Element
export type Parent = DefaultTreeAdapterTypes.ParentNode
/** Where a node stands in the page's source; only where the parser was asked for it. */
export type Location = Token.Location

export function isElement(node: Node | Parent): node is Element {
  return 'tagName' in node
}

export function isText(node: Node): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text'
}

export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null
}

export function childElements(parent: Parent): Element[] {
  return parent.childNodes.filter(isElement)
}

/** Every element below, in document order; no recursion, so that hostile nesting cannot exhaust the stack. */
export function* descendants(root: Parent): Generator<Element> {
  const stack: Element[] = childElements(root).reverse()
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    yield next
    const children = next.childNodes
    for (let at = children.length - 1; at >= 0; at--) {
      const child = children[at]!
      if (isElement(child)) stack.push(child)
    }
  }
}

export function parentOf(element: Element): Element | null {
  const { parentNode } = element
  return parentNode !== null && isElement(parentNode) ? parentNode : null
}

/** All text below, as stored. */
export function textOf(root: Parent): string {
  const parts: string[] = []
  const stack: Node[] = [...root.childNodes].reverse()
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (isText(next)) parts.push(next.value)
    else if (isElement(next))
      for (let at = next.childNodes.length - 1; at >= 0; at--) stack.push(next.childNodes[at]!)
  }
  return parts.join('')
}

const unread = new Set([
  'head',
  'script',
  'style',
  'noscript',
  'template',
  'title',
  'nav',
  'iframe',
  'object',
  'svg',
  'math',
  'select',
  'button',
  'textarea',
  'input',
  'audio',
  'video',
  'canvas',
  'datalist',
  'dialog',
  'del',
  'xml',
])

/** Elements whose content is no part of the document. `del` is counted by its reader. */
export function isUnread(tag: string): boolean {
  return unread.has(tag)
}

const blocks = new Set(
  (
    'address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p pre section summary table ' +
    'tbody td tfoot th thead tr ul'
  ).split(' '),
)

export function isBlock(tag: string): boolean {
  return blocks.has(tag)
}
