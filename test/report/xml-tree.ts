import { SaxesParser } from 'saxes'

export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

/** Parses well-formed XML; throws at the first fault, as a parser of XML has to. */
export function xmlTree(text: string): XmlElement {
  const top: XmlElement = { name: '', attributes: {}, children: [] }
  const open: { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] }[] = [
    top as never,
  ]
  const parser = new SaxesParser({ xmlns: false })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('doctype', () => {
    throw new Error('a document type has no business here')
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: { ...attributes }, children: [] }
    open.at(-1)!.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', (said) => void open.at(-1)!.children.push(said))
  parser.write(text).close()
  return top.children.find((each): each is XmlElement => typeof each !== 'string')!
}

export function elements(of: XmlElement, name?: string): readonly XmlElement[] {
  return of.children.filter(
    (each): each is XmlElement => typeof each !== 'string' && (name === undefined || each.name === name),
  )
}

/** Every element below, in the order of the document. */
export function descendants(of: XmlElement, name?: string): readonly XmlElement[] {
  return elements(of).flatMap((each) => [
    ...(name === undefined || each.name === name ? [each] : []),
    ...descendants(each, name),
  ])
}

export function textOf(of: XmlElement): string {
  return of.children.map((each) => (typeof each === 'string' ? each : textOf(each))).join('')
}
