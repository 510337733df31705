import { letters, roman, spreadsheetLetters } from '../numerals.ts'
import { bulletSign } from '../symbols.ts'
import { child, childElements, type XmlElement } from '../xml.ts'
import type { OdtStyles } from './styles.ts'

export interface OdtLabel {
  /** With its suffix: "I. ", "- ". */
  readonly text: string
  readonly bullet: boolean
}

/** The counters of one list; a list that continues another shares them. */
export interface ListState {
  readonly values: (number | undefined)[]
  readonly style: string | undefined
}

interface Level {
  readonly bullet: string | null
  readonly format: string
  readonly letterSync: boolean
  readonly prefix: string
  readonly suffix: string
  /** LibreOffice's own template (`%1%.%2%.`), which says more than prefix and suffix. */
  readonly template: string | undefined
  readonly shownLevels: number
  readonly start: number
  readonly gap: string
}

/** Computes list labels (text:list) and chapter numbers (text:outline-style). */
export interface OdtNumbering {
  /** The list that a root `text:list` is or continues. */
  readonly open: (list: XmlElement) => ListState
  readonly next: (
    state: ListState,
    style: string | undefined,
    depth: number,
    start: number | undefined,
  ) => OdtLabel | null
  readonly heading: (level: number, start: number | undefined) => OdtLabel | null
}

/** Deeper levels than ten are not defined. */
const deepest = 10

export function odtNumbering(styles: OdtStyles): OdtNumbering {
  const byId = new Map<string, ListState>()
  const byStyle = new Map<string | undefined, ListState>()
  let last: ListState | undefined
  const levels = new Map<string, readonly (Level | undefined)[]>()
  const levelsOf = (style: string | undefined) => {
    if (style === undefined) return []
    let known = levels.get(style)
    if (known === undefined) {
      known = readLevels(styles.lists.get(style), styles)
      levels.set(style, known)
    }
    return known
  }
  const outlineLevels = readLevels(styles.outline ?? undefined, styles)
  const outline: ListState = { values: [], style: undefined }

  return {
    open: (list) => {
      const style = list.attributes['text:style-name']
      const continued = list.attributes['text:continue-list']
      const before =
        continued !== undefined
          ? byId.get(continued)
          : list.attributes['text:continue-numbering'] === 'true'
            ? style === undefined
              ? last
              : byStyle.get(style)
            : undefined
      const state = before ?? { values: [], style }
      const id = list.attributes['xml:id'] ?? list.attributes['text:id']
      if (id !== undefined) byId.set(id, state)
      byStyle.set(style, state)
      last = state
      return state
    },
    next: (state, style, depth, start) => {
      const own = levelsOf(style)
      count(state, own, depth, start)
      return label(state, own, depth)
    },
    heading: (level, start) => {
      count(outline, outlineLevels, level - 1, start)
      return label(outline, outlineLevels, level - 1)
    },
  }
}

function count(
  { values }: ListState,
  levels: readonly (Level | undefined)[],
  at: number,
  start: number | undefined,
): void {
  for (let above = 0; above < at; above++) values[above] ??= levels[above]?.start ?? 1
  const before = values[at]
  values[at] = start ?? (before === undefined ? (levels[at]?.start ?? 1) : before + 1)
  for (let deeper = at + 1; deeper <= deepest; deeper++) values[deeper] = undefined
}

function label({ values }: ListState, levels: readonly (Level | undefined)[], at: number): OdtLabel | null {
  const level = levels[at]
  if (level === undefined) return null
  if (level.bullet !== null)
    return level.bullet === '' ? null : { text: level.bullet + level.gap, bullet: true }
  const numberOf = (index: number): string => {
    const own = levels[index]
    if (own === undefined || own.bullet !== null) return ''
    return numeral(values[index] ?? own.start, own)
  }
  if (level.format === '') {
    // A level without number can still show its prefix and suffix.
    const bare = (level.prefix + level.suffix).trim()
    return bare === '' ? null : { text: bare + level.gap, bullet: false }
  }
  let text: string
  if (level.template !== undefined)
    text = level.template.replace(/%(\d{1,2})%/g, (_, digits: string) => {
      const index = Number(digits) - 1
      return index > at ? '' : numberOf(index)
    })
  else {
    const numbers: string[] = []
    for (let index = Math.max(0, at - level.shownLevels + 1); index <= at; index++) {
      const number = numberOf(index)
      if (number !== '') numbers.push(number)
    }
    text = level.prefix + numbers.join('.') + level.suffix
  }
  return text.trim() === '' ? null : { text: text + level.gap, bullet: false }
}

function numeral(value: number, { format, letterSync }: Level): string {
  const letter = letterSync ? letters : spreadsheetLetters
  switch (format) {
    case 'I':
      return roman(value).toUpperCase()
    case 'i':
      return roman(value)
    case 'A':
      return letter(value).toUpperCase()
    case 'a':
      return letter(value)
    case '':
      return ''
    default:
      // "01", "001": as many digits as the format shows.
      return String(value).padStart(/^0+1$/.test(format) ? format.length : 1, '0')
  }
}

function readLevels(list: XmlElement | undefined, styles: OdtStyles): readonly (Level | undefined)[] {
  const levels: (Level | undefined)[] = []
  for (const element of childElements(list)) {
    const at = Number(element.attributes['text:level'])
    if (Number.isInteger(at) && at >= 1 && at <= deepest) levels[at - 1] = readLevel(element, styles)
  }
  return levels
}

function readLevel(element: XmlElement, styles: OdtStyles): Level {
  const value = (name: string) => element.attributes[name]
  const text = child(element, 'style:text-properties')?.attributes
  const font = styles.family(text?.['style:font-name']) ?? text?.['fo:font-family'] ?? null
  const alignment = child(child(element, 'style:list-level-properties'), 'style:list-level-label-alignment')
    ?.attributes['text:label-followed-by']
  const bullet =
    element.name === 'text:list-level-style-bullet'
      ? bulletSign(value('text:bullet-char') ?? '', font).trim()
      : element.name === 'text:list-level-style-image'
        ? '•'
        : null
  return {
    bullet,
    format: value('style:num-format') ?? '',
    letterSync: value('style:num-letter-sync') === 'true',
    prefix: value('style:num-prefix') ?? '',
    suffix: value('style:num-suffix') ?? '',
    template: value('loext:num-list-format') ?? value('style:num-list-format'),
    shownLevels: Number(value('text:display-levels') ?? 1) || 1,
    start: Number(value('text:start-value') ?? 1),
    gap: alignment === 'nothing' ? '' : ' ',
  }
}
