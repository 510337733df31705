import type { Look } from '../inline.ts'
import { child, childElements, type XmlElement } from '../xml.ts'

export interface OdtLook extends Look {
  readonly hidden: boolean
}

/** A paragraph style with everything it inherits. */
export interface ParagraphStyle {
  readonly look: OdtLook
  readonly centred: boolean
  /** Heading level from 1 that the style gives. */
  readonly outline: number | null
  /** Name of a list style; empty: none, and no outline number either; null: not said. */
  readonly list: string | null
}

export interface OdtStyles {
  readonly paragraph: (name: string | undefined) => ParagraphStyle
  /** The look of a span within a look. */
  readonly span: (within: OdtLook, name: string | undefined) => OdtLook
  /** Whether a section of this style is hidden. */
  readonly hidden: (name: string | undefined) => boolean
  readonly lists: ReadonlyMap<string, XmlElement>
  readonly outline: XmlElement | null
  /** Family name of a font face. */
  readonly family: (face: string | undefined) => string | null
}

type Change = Partial<OdtLook>

const plain: OdtLook = {
  bold: false,
  italic: false,
  capitals: false,
  raised: false,
  hidden: false,
  font: null,
}

export function readOdtStyles(groups: readonly XmlElement[]): OdtStyles {
  const faces = new Map<string, string>()
  const named = new Map<string, XmlElement>()
  const defaults = new Map<string, XmlElement>()
  const lists = new Map<string, XmlElement>()
  let outline: XmlElement | null = null
  for (const group of groups)
    for (const element of childElements(group)) {
      const name = element.attributes['style:name'] ?? ''
      const family = element.attributes['style:family'] ?? ''
      if (element.name === 'style:font-face')
        faces.set(name, unquoted(element.attributes['svg:font-family'] ?? name))
      else if (element.name === 'style:style') named.set(`${family} ${name}`, element)
      else if (element.name === 'style:default-style') defaults.set(family, element)
      else if (element.name === 'text:list-style') lists.set(name, element)
      else if (element.name === 'text:outline-style') outline = element
    }
  const family = (face: string | undefined) => (face === undefined ? null : (faces.get(face) ?? face))
  const changeOf = (style: XmlElement | undefined) =>
    lookChange(child(style, 'style:text-properties'), family)

  const base: ParagraphStyle = {
    look: { ...plain, ...changeOf(defaults.get('paragraph')) },
    centred: false,
    outline: null,
    list: null,
  }
  const paragraphs = new Map<string, ParagraphStyle>()
  const paragraph = (name: string | undefined, depth = 0): ParagraphStyle => {
    if (name === undefined || depth > 50) return base
    const known = paragraphs.get(name)
    if (known !== undefined) return known
    const style = named.get(`paragraph ${name}`)
    if (style === undefined) return base
    const parent = paragraph(style.attributes['style:parent-style-name'], depth + 1)
    const align = child(style, 'style:paragraph-properties')?.attributes['fo:text-align']
    const level = style.attributes['style:default-outline-level']
    const own: ParagraphStyle = {
      look: { ...parent.look, ...changeOf(style) },
      centred: align === undefined ? parent.centred : align === 'center',
      outline: level === undefined ? parent.outline : Number.parseInt(level, 10) || null,
      list: style.attributes['style:list-style-name'] ?? parent.list,
    }
    paragraphs.set(name, own)
    return own
  }

  const changes = new Map<string, Change>()
  const change = (name: string, depth = 0): Change => {
    const known = changes.get(name)
    if (known !== undefined) return known
    const style = named.get(`text ${name}`)
    if (style === undefined || depth > 50) return {}
    const parent = style.attributes['style:parent-style-name']
    const own = { ...(parent === undefined ? {} : change(parent, depth + 1)), ...changeOf(style) }
    changes.set(name, own)
    return own
  }
  const looks = new WeakMap<OdtLook, Map<string, OdtLook>>()
  const span = (within: OdtLook, name: string | undefined): OdtLook => {
    if (name === undefined) return within
    const known = looks.get(within) ?? new Map<string, OdtLook>()
    looks.set(within, known)
    const look = known.get(name) ?? { ...within, ...change(name) }
    known.set(name, look)
    return look
  }
  const hidden = (name: string | undefined) =>
    child(named.get(`section ${name ?? ''}`), 'style:section-properties')?.attributes['text:display'] ===
    'none'
  return { paragraph, span, hidden, lists, outline, family }
}

function lookChange(
  properties: XmlElement | undefined,
  family: (face: string | undefined) => string | null,
): Change {
  if (properties === undefined) return {}
  const value = (name: string) => properties.attributes[name]
  const weight = value('fo:font-weight')
  const slant = value('fo:font-style')
  const transform = value('fo:text-transform')
  const variant = value('fo:font-variant')
  const display = value('text:display')
  const position = value('style:text-position')
  const font = value('style:font-name') ?? value('fo:font-family')
  return {
    ...(weight === undefined ? {} : { bold: weight === 'bold' || Number(weight) >= 600 }),
    ...(slant === undefined ? {} : { italic: slant !== 'normal' }),
    ...(transform === undefined && variant === undefined
      ? {}
      : { capitals: transform === 'uppercase' || variant === 'small-caps' }),
    ...(display === undefined ? {} : { hidden: display === 'none' }),
    ...(position === undefined ? {} : { raised: /^(?:super|[1-9])/.test(position) }),
    ...(font === undefined ? {} : { font: unquoted(family(font) ?? font) }),
  }
}

function unquoted(name: string): string {
  return name.replace(/^['"]|['"]$/g, '')
}
