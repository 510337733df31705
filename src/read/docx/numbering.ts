import { bulletSign } from '../symbols.ts'
import type { XmlElement } from '../xml.ts'
import { type Level, type List, readLists } from './lists.ts'
import { wordNumeral } from './numeral.ts'
import type { Styles } from './styles.ts'

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
    return level.legal && index < at && referred.format !== 'none'
      ? String(value)
      : wordNumeral(value, referred.format, referred.sample)
  })
  if (level.capitals) text = text.toUpperCase()
  return text.trim() === '' ? null : { text: text + level.suffix, bullet: false, font: level.font }
}
