import { child, childElements, find, type XmlElement } from '../xml.ts'

/** On/off properties of a run that stand on each level of the style hierarchy and are combined as toggles. */
const toggles = ['w:b', 'w:i', 'w:caps', 'w:smallCaps', 'w:vanish'] as const
export type Toggle = (typeof toggles)[number]

/** What a run's properties say; undefined where they say nothing. */
export interface RunProperties {
  readonly toggles: Readonly<Partial<Record<Toggle, boolean>>>
  readonly font: string | undefined
  readonly raised: boolean | undefined
}

export interface NumberingReference {
  readonly numId: string | undefined
  readonly level: number | undefined
}

/** A style with everything it inherits (basedOn) folded in, the nearest winning. */
export interface ResolvedStyle {
  readonly run: RunProperties
  readonly numbering: NumberingReference
  readonly centred: boolean | undefined
  readonly outline: number | undefined
}

/** How a run is seen, all levels combined. */
export interface RunLook {
  readonly bold: boolean
  readonly italic: boolean
  readonly capitals: boolean
  readonly hidden: boolean
  readonly raised: boolean
  readonly font: string | null
}

const nothing: RunProperties = { toggles: {}, font: undefined, raised: undefined }
const noStyle: ResolvedStyle = {
  run: nothing,
  numbering: { numId: undefined, level: undefined },
  centred: undefined,
  outline: undefined,
}

export interface Styles {
  readonly paragraph: (id: string | undefined) => ResolvedStyle
  readonly runProperties: (element: XmlElement | undefined) => RunProperties
  readonly look: (paragraph: ResolvedStyle, properties: XmlElement | undefined) => RunLook
  /** The numbering that a numbering style stands for (`numStyleLink`). */
  readonly numberingOf: (id: string) => string | undefined
  /** The paragraph style used where a paragraph names none. */
  readonly defaultId: string | undefined
}

export function readStyles(root: XmlElement | null, theme: () => XmlElement | null): Styles {
  const fonts = themeFonts(theme)
  const elements = new Map<string, XmlElement>()
  let defaultId: string | undefined
  for (const style of childElements(root ?? undefined, 'w:style')) {
    const id = style.attributes['w:styleId']
    if (id === undefined) continue
    elements.set(id, style)
    if (style.attributes['w:type'] === 'paragraph' && isOn(style.attributes['w:default'], false))
      defaultId = id
  }
  const defaults = runPropertiesOf(
    child(child(child(root ?? undefined, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'),
    fonts,
  )
  const resolved = new Map<string, ResolvedStyle>()
  const resolve = (id: string | undefined, seen: number): ResolvedStyle => {
    if (id === undefined) return noStyle
    const known = resolved.get(id)
    if (known !== undefined) return known
    const element = elements.get(id)
    // A style that is based on itself would never end.
    if (element === undefined || seen > 50) return noStyle
    const parent = resolve(child(element, 'w:basedOn')?.attributes['w:val'], seen + 1)
    const own = ownStyle(element, fonts)
    const style: ResolvedStyle = {
      run: inherit(parent.run, own.run),
      numbering: {
        numId: own.numbering.numId ?? parent.numbering.numId,
        level: own.numbering.level ?? parent.numbering.level,
      },
      centred: own.centred ?? parent.centred,
      outline: own.outline ?? parent.outline,
    }
    resolved.set(id, style)
    return style
  }
  /** Most runs have no properties of their own. */
  const plain = new Map<ResolvedStyle, RunLook>()
  const lookOf = (style: ResolvedStyle, element: XmlElement | undefined): RunLook => {
    const direct = element === undefined ? nothing : runPropertiesOf(element, fonts)
    const character = resolve(child(element, 'w:rStyle')?.attributes['w:val'], 0).run
    const shows = (toggle: Toggle): boolean =>
      direct.toggles[toggle] ??
      ((defaults.toggles[toggle] ?? false) ||
        (style.run.toggles[toggle] ?? false) !== (character.toggles[toggle] ?? false))
    return {
      bold: shows('w:b'),
      italic: shows('w:i'),
      capitals: shows('w:caps') || shows('w:smallCaps'),
      hidden: shows('w:vanish'),
      raised: direct.raised ?? character.raised ?? style.run.raised ?? false,
      font: direct.font ?? character.font ?? style.run.font ?? defaults.font ?? null,
    }
  }
  const paragraph = (id: string | undefined) =>
    resolve(id !== undefined && elements.has(id) ? id : defaultId, 0)
  return {
    paragraph,
    defaultId,
    runProperties: (element) => runPropertiesOf(element, fonts),
    numberingOf: (id) => resolve(id, 0).numbering.numId,
    look: (style, element) => {
      if (element !== undefined) return lookOf(style, element)
      const known = plain.get(style) ?? lookOf(style, undefined)
      plain.set(style, known)
      return known
    },
  }
}

/** `w:val` of an on/off element or attribute; present without value means on. */
export function isOn(value: string | undefined, missing = true): boolean {
  return value === undefined ? missing : !/^(?:0|false|off|none)$/iu.test(value)
}

export function integer(value: string | undefined): number | undefined {
  if (value === undefined || !/^-?\d{1,9}$/.test(value)) return undefined
  return Number(value)
}

function ownStyle(element: XmlElement, fonts: ThemeFonts): ResolvedStyle {
  const properties = child(element, 'w:pPr')
  return {
    run: runPropertiesOf(child(element, 'w:rPr'), fonts),
    numbering: numberingReference(properties),
    centred: isCentred(properties),
    outline: outlineLevel(properties) ?? outlineOfName(child(element, 'w:name')?.attributes['w:val']),
  }
}

export function numberingReference(properties: XmlElement | undefined): NumberingReference {
  const reference = child(properties, 'w:numPr')
  return {
    numId: child(reference, 'w:numId')?.attributes['w:val'],
    level: integer(child(reference, 'w:ilvl')?.attributes['w:val']),
  }
}

export function isCentred(properties: XmlElement | undefined): boolean | undefined {
  const value = child(properties, 'w:jc')?.attributes['w:val']
  return value === undefined ? undefined : value === 'center'
}

/** Heading level from 0; 9 is Word's "body text". */
export function outlineLevel(properties: XmlElement | undefined): number | undefined {
  return integer(child(properties, 'w:outlineLvl')?.attributes['w:val'])
}

/** Word's own heading styles are known by their names, whatever their ids: "heading 2" is level 1 from 0. */
function outlineOfName(name: string | undefined): number | undefined {
  const level = /^heading ([1-9])$/iu.exec(name ?? '')?.[1]
  return level === undefined ? undefined : Number(level) - 1
}

function runPropertiesOf(element: XmlElement | undefined, fonts: ThemeFonts): RunProperties {
  if (element === undefined) return nothing
  const found: Partial<Record<Toggle, boolean>> = {}
  let font: string | undefined
  let raised: boolean | undefined
  for (const each of childElements(element)) {
    if (each.name === 'w:rFonts') font = fontOf(each, fonts)
    else if (each.name === 'w:vertAlign') raised = each.attributes['w:val'] === 'superscript'
    else if (each.name === 'w:position') raised ??= (integer(each.attributes['w:val']) ?? 0) >= 6 || undefined
    else if ((toggles as readonly string[]).includes(each.name))
      found[each.name as Toggle] = isOn(each.attributes['w:val'])
  }
  return { toggles: found, font, raised }
}

/** Vietnamese letters of the old fonts are set in the hAnsi font; the ascii one stands in where it is not named. */
function fontOf({ attributes }: XmlElement, fonts: ThemeFonts): string | undefined {
  const themed = attributes['w:hAnsiTheme'] ?? attributes['w:asciiTheme']
  if (themed !== undefined) return fonts(themed.startsWith('major') ? 'major' : 'minor')
  return attributes['w:hAnsi'] ?? attributes['w:ascii']
}

function inherit(parent: RunProperties, own: RunProperties): RunProperties {
  return {
    toggles: { ...parent.toggles, ...own.toggles },
    font: own.font ?? parent.font,
    raised: own.raised ?? parent.raised,
  }
}

type ThemeFonts = (kind: 'major' | 'minor') => string | undefined

function themeFonts(theme: () => XmlElement | null): ThemeFonts {
  let read: { readonly major: string | undefined; readonly minor: string | undefined } | null = null
  return (kind) => {
    if (read === null) {
      const root = theme()
      const scheme = root === null ? undefined : find(root, 'a:fontScheme')
      const face = (name: string) => child(child(scheme, name), 'a:latin')?.attributes.typeface
      read = { major: face('a:majorFont'), minor: face('a:minorFont') }
    }
    return read[kind]
  }
}
