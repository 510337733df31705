import { child, childElements, type XmlElement } from '../xml.ts'
import { integer, isOn, type Styles } from './styles.ts'

/** One level of a list as numbering.xml defines it. */
export interface Level {
  readonly start: number
  readonly format: string
  /** For `custom` formats: a sample such as `001, 002, …`. */
  readonly sample: string | undefined
  /** With %1 … %9 in it; `null` where Word shows none. */
  readonly text: string
  readonly suffix: string
  /** Level (from 1) whose use restarts this one; 0: never; undefined: any level above. */
  readonly restart: number | undefined
  readonly legal: boolean
  readonly style: string | undefined
  readonly font: string | null
  readonly hidden: boolean
  readonly capitals: boolean
  readonly picture: boolean
}

export interface List {
  /** What the counters belong to: lists made from one definition count on, unless they override a start. */
  readonly definition: string
  readonly levels: readonly (Level | undefined)[]
  readonly starts: readonly (number | undefined)[]
}

/** The lists of numbering.xml by numId, overrides and style links worked in. */
export function readLists(root: XmlElement | null, styles: Styles): ReadonlyMap<string, List> {
  const definitions = new Map<string, XmlElement>()
  const instances = new Map<string, XmlElement>()
  for (const element of childElements(root ?? undefined)) {
    if (element.name === 'w:abstractNum')
      definitions.set(element.attributes['w:abstractNumId'] ?? '', element)
    else if (element.name === 'w:num') instances.set(element.attributes['w:numId'] ?? '', element)
  }
  /** A definition may only point to a numbering style, whose list is the real one. */
  const definitionOf = (numId: string, depth: number): string | undefined => {
    const id = child(instances.get(numId), 'w:abstractNumId')?.attributes['w:val']
    const link =
      id === undefined ? undefined : child(definitions.get(id), 'w:numStyleLink')?.attributes['w:val']
    if (link === undefined || depth > 5) return id
    const linked = styles.numberingOf(link)
    return (linked === undefined ? undefined : definitionOf(linked, depth + 1)) ?? id
  }
  const levelsOf = new Map<string, readonly (Level | undefined)[]>()
  const lists = new Map<string, List>()
  for (const [numId, instance] of instances) {
    const id = definitionOf(numId, 0)
    if (id === undefined) continue
    let base = levelsOf.get(id)
    if (base === undefined) {
      base = readLevels(definitions.get(id), styles)
      levelsOf.set(id, base)
    }
    const levels = [...base]
    const starts: (number | undefined)[] = []
    for (const override of childElements(instance, 'w:lvlOverride')) {
      const at = levelIndex(override)
      if (at === undefined) continue
      const own = child(override, 'w:lvl')
      if (own !== undefined) levels[at] = readLevel(own, styles)
      starts[at] = integer(child(override, 'w:startOverride')?.attributes['w:val'])
    }
    lists.set(numId, { definition: id, levels, starts })
  }
  return lists
}

function readLevels(definition: XmlElement | undefined, styles: Styles): (Level | undefined)[] {
  const levels: (Level | undefined)[] = []
  for (const element of childElements(definition, 'w:lvl')) {
    const at = levelIndex(element)
    if (at !== undefined) levels[at] = readLevel(element, styles)
  }
  return levels
}

/** Word has nine levels. */
function levelIndex(element: XmlElement): number | undefined {
  const at = integer(element.attributes['w:ilvl'])
  return at !== undefined && at >= 0 && at <= 8 ? at : undefined
}

const suffixes: Readonly<Record<string, string>> = { tab: ' ', space: ' ', nothing: '' }

function readLevel(element: XmlElement, styles: Styles): Level {
  const value = (name: string) => child(element, name)?.attributes['w:val']
  const format = numberFormat(element)
  const text = child(element, 'w:lvlText')?.attributes
  const run = styles.runProperties(child(element, 'w:rPr'))
  return {
    start: integer(value('w:start')) ?? 1,
    format: format?.attributes['w:val'] ?? 'decimal',
    sample: format?.attributes['w:format'],
    text: text === undefined || isOn(text['w:null'], false) ? '' : (text['w:val'] ?? ''),
    suffix: suffixes[value('w:suff') ?? 'tab'] ?? ' ',
    restart: integer(value('w:lvlRestart')),
    legal: child(element, 'w:isLgl') !== undefined && isOn(value('w:isLgl')),
    style: value('w:pStyle'),
    font: run.font ?? null,
    hidden: run.toggles['w:vanish'] ?? false,
    capitals: (run.toggles['w:caps'] ?? run.toggles['w:smallCaps']) === true,
    picture: child(element, 'w:lvlPicBulletId') !== undefined,
  }
}

/** Newer formats (01, 02 / 001, 002) stand in a choice, with a plain one to fall back on. */
function numberFormat(element: XmlElement): XmlElement | undefined {
  const choice = child(child(element, 'mc:AlternateContent'), 'mc:Choice')
  return child(choice, 'w:numFmt') ?? child(element, 'w:numFmt')
}
