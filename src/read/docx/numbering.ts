import { chicago, letters, ordinal, roman, vietnamese } from '../numerals.ts'
import { bulletSign } from '../symbols.ts'
import { child, childElements, type XmlElement } from '../xml.ts'
import { integer, isOn, type Styles } from './styles.ts'

/** One level of a list as numbering.xml defines it. */
interface Level {
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

interface List {
  /** What the counters belong to: lists made from one definition count on, unless they override a start. */
  readonly definition: string
  readonly levels: readonly (Level | undefined)[]
  readonly starts: readonly (number | undefined)[]
}

interface Counters {
  readonly values: (number | undefined)[]
}

export interface Label {
  /** With its suffix: "I. ", "a) ", "- ". */
  readonly text: string
  readonly bullet: boolean
  readonly font: string | null
}

export interface ParagraphNumbering {
  readonly styleId: string | undefined
  readonly direct: { readonly numId: string | undefined; readonly level: number | undefined }
  readonly ofStyle: { readonly numId: string | undefined; readonly level: number | undefined }
}

/** Counts the automatically numbered paragraphs of a document; `next` must be called once for each, in order. */
export interface Numbering {
  readonly next: (paragraph: ParagraphNumbering) => Label | null
  /** Text boxes, headers and notes count on their own, each kind in one story; the body does not hear of them. */
  readonly story: (name: string) => Numbering
}

export function readNumbering(root: XmlElement | null, styles: Styles): Numbering {
  const lists = readLists(root, styles)
  const stories = new Map<string, Numbering>()
  const story = (name: string): Numbering => {
    const numbering = stories.get(name) ?? newStory(lists, story)
    stories.set(name, numbering)
    return numbering
  }
  return story('body')
}

function newStory(lists: ReadonlyMap<string, List>, story: (name: string) => Numbering): Numbering {
  const counters = new Map<string, Counters>()
  const spent = new Set<string>()
  return {
    story,
    next: (paragraph) => {
      const numId = paragraph.direct.numId ?? paragraph.ofStyle.numId
      if (numId === undefined || numId === '0') return null
      const list = lists.get(numId)
      if (list === undefined) return null
      const at = levelOf(list, numId, paragraph)
      const level = list.levels[at]
      if (level === undefined) return null
      const state = counters.get(list.definition) ?? { values: [] }
      counters.set(list.definition, state)
      // An overridden start holds once, when this list first uses the level; the levels above go on.
      const key = `${numId}/${at}`
      if (list.starts[at] !== undefined && !spent.has(key)) {
        spent.add(key)
        state.values[at] = undefined
      }
      count(state, list, at)
      return labelOf(list, level, at, state)
    },
  }
}

/** The paragraph's own level, else the one that its style is linked to, else its style's. */
function levelOf(list: List, numId: string, { styleId, direct, ofStyle }: ParagraphNumbering): number {
  if (direct.level !== undefined) return direct.level
  const linked =
    styleId === undefined
      ? -1
      : list.levels.findIndex((level) => level !== undefined && level.style === styleId)
  if (linked >= 0) return linked
  return ofStyle.numId === undefined || ofStyle.numId === numId ? (ofStyle.level ?? 0) : 0
}

function startOf(list: List, at: number): number {
  return list.starts[at] ?? list.levels[at]?.start ?? 1
}

function count(state: Counters, list: List, at: number): void {
  // A level that was passed over counts as used once: 1.1.1 straight below 1 is followed by 1.2.
  for (let above = at - 1; above >= 0 && list.levels[above] !== undefined; above--)
    state.values[above] ??= startOf(list, above)
  const value = state.values[at]
  state.values[at] = value === undefined ? startOf(list, at) : value + 1
  for (let deeper = at + 1; deeper < list.levels.length; deeper++) {
    const restart = list.levels[deeper]?.restart
    if (restart === undefined ? true : restart > 0 && at + 1 <= restart) state.values[deeper] = undefined
  }
}

function labelOf(list: List, level: Level, at: number, state: Counters): Label | null {
  if (level.hidden) return null
  if (level.format === 'bullet') {
    const sign = bulletSign(level.text, level.font).trim()
    const shown = sign === '' && level.picture ? '•' : sign
    return shown === '' ? null : { text: shown + level.suffix, bullet: true, font: level.font }
  }
  let text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1
    const referred = list.levels[index]
    if (index > at || referred === undefined || referred.format === 'bullet') return ''
    const value = state.values[index] ?? startOf(list, index)
    // Legal style writes the levels above in Arabic numbers; its own format stays ("Section 1.01").
    return level.legal && index < at && referred.format !== 'none' ? String(value) : numeral(value, referred)
  })
  if (level.capitals) text = text.toUpperCase()
  return text.trim() === '' ? null : { text: text + level.suffix, bullet: false, font: level.font }
}

function numeral(value: number, { format, sample }: Level): string {
  switch (format) {
    case 'none':
      return ''
    case 'upperRoman':
      return roman(value).toUpperCase()
    case 'lowerRoman':
      return roman(value)
    case 'upperLetter':
      return letters(value).toUpperCase()
    case 'lowerLetter':
      return letters(value)
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'custom':
      return String(value).padStart(/^\d+/.exec(sample ?? '')?.[0].length ?? 1, '0')
    case 'ordinal':
      return ordinal(value)
    case 'vietnameseCounting':
      return vietnamese(value)
    case 'chicago':
      return chicago(value)
    case 'numberInDash':
      return `- ${value} -`
    case 'decimalEnclosedParen':
      return `(${value})`
    case 'decimalEnclosedFullstop':
      return `${value}.`
    case 'decimalEnclosedCircle':
      return value >= 1 && value <= 20 ? String.fromCharCode(0x245f + value) : String(value)
    default:
      return String(value)
  }
}

/** A note's number in the format that its settings name. */
export function noteNumeral(value: number, format: string): string {
  return numeral(value, { format } as Level)
}

function readLists(root: XmlElement | null, styles: Styles): ReadonlyMap<string, List> {
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
