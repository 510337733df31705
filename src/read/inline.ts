import { decodeLegacy, type Legacy, legacyEvidence, legacyFont } from '../text/legacy.ts'
import type { LineAnchor, TextLine } from './pieces.ts'
import { raiseDigits, superscript } from './superscript.ts'
import { mapSymbols } from './symbols.ts'

/** How a stretch of text is set, as far as it changes what is read. */
export interface Look {
  readonly bold: boolean
  readonly italic: boolean
  readonly capitals: boolean
  readonly raised: boolean
  readonly font: string | null
}

type LegacyFont = NonNullable<ReturnType<typeof legacyFont>>

interface Stretch {
  text: string
  readonly look: Look
  readonly legacy: LegacyFont | null
  readonly mark: string | null
}

/**
 * What the words set in old fonts turned out to be so far. Documents were often converted to Unicode with the
 * old font's name left on them, so the name alone proves nothing.
 */
export interface LegacyVotes {
  legacy: number
  unicode: number
}

/**
 * Collects the text of one paragraph from its runs. Neighbouring runs in fonts of one old encoding are decoded
 * together, because Word cuts runs anywhere and VNI writes a letter as two signs.
 */
export class InlineText {
  #stretches: Stretch[] = []
  readonly #votes: LegacyVotes

  constructor(votes: LegacyVotes) {
    this.#votes = votes
  }

  add(text: string, look: Look): void {
    if (text === '') return
    const last = this.#stretches.at(-1)
    if (last !== undefined && last.mark === null && last.look === look) last.text += text
    else this.#stretches.push({ text, look, legacy: legacyOf(look.font), mark: null })
  }

  mark(mark: string, look: Look): void {
    this.#stretches.push({ text: '', look, legacy: null, mark })
  }

  /** Whether nothing but blanks was added. */
  get blank(): boolean {
    return this.#stretches.every(({ text, mark }) => mark === null && text.trim() === '')
  }

  get bold(): boolean {
    return this.#all((look) => look.bold)
  }

  get italic(): boolean {
    return this.#all((look) => look.italic)
  }

  #all(test: (look: Look) => boolean): boolean {
    let seen = false
    for (const { text, look } of this.#stretches) {
      if (text.trim() === '') continue
      if (!test(look)) return false
      seen = true
    }
    return seen
  }

  /** The visual lines, trimmed, blank ones left out. `label` is put before the first. */
  lines(label = ''): readonly TextLine[] {
    this.#decode()
    const lines: TextLine[] = []
    let text = ''
    let anchors: LineAnchor[] = []
    const close = () => {
      const line = trimLine(text, anchors)
      if (line.text !== '') lines.push(line)
      text = ''
      anchors = []
    }
    for (const stretch of this.#stretches) {
      if (stretch.mark !== null) {
        const sign = superscript(stretch.mark)
        anchors.push({ at: text.length, length: sign.length, mark: stretch.mark })
        text += sign
        continue
      }
      const words = shown(stretch)
      if (!words.includes('\n')) {
        text += words
        continue
      }
      for (const [index, part] of words.split('\n').entries()) {
        if (index > 0) close()
        text += part
      }
    }
    close()
    if (label === '') return lines
    const first = lines[0] ?? { text: '', anchors: [] }
    return [trimLine(label + first.text, shift(first.anchors, label.length)), ...lines.slice(1)]
  }

  #decode(): void {
    const written = this.#stretches.filter(({ legacy }) => legacy !== null)
    if (written.length === 0) return
    const merged: Stretch[] = []
    for (const stretch of this.#stretches) {
      const last = merged.at(-1)
      if (
        stretch.legacy !== null &&
        last?.legacy?.legacy === stretch.legacy.legacy &&
        last.legacy.capitals === stretch.legacy.capitals &&
        last.look.raised === stretch.look.raised &&
        last.look.capitals === stretch.look.capitals
      )
        last.text += stretch.text
      else merged.push({ ...stretch })
    }
    const verdicts = new Map<Legacy, boolean>()
    for (const { legacy } of written)
      if (legacy !== null && !verdicts.has(legacy.legacy))
        verdicts.set(legacy.legacy, this.#isLegacy(written, legacy.legacy))
    this.#stretches = merged.map((stretch) =>
      stretch.legacy === null
        ? stretch
        : {
            ...stretch,
            text:
              verdicts.get(stretch.legacy.legacy) === true
                ? decodeLegacy(stretch.text, stretch.legacy.legacy, { capitals: stretch.legacy.capitals })
                : stretch.text,
            legacy: null,
          },
    )
  }

  /** A paragraph that does not tell goes with those before it; the first one with its font's name. */
  #isLegacy(written: readonly Stretch[], legacy: Legacy): boolean {
    const words = written
      .filter((stretch) => stretch.legacy?.legacy === legacy)
      .map(({ text }) => text)
      .join('')
    // Once the document has shown itself, only letters that no old font has need a closer look.
    const { legacy: yes, unicode: no } = this.#votes
    if (yes >= 5 && yes > no && !unicodeOnly.test(words)) {
      this.#votes.legacy += 1
      return true
    }
    const evidence = legacyEvidence(words)
    if (evidence[legacy] !== evidence.unicode) {
      const isLegacy = evidence[legacy] > evidence.unicode
      this.#votes[isLegacy ? 'legacy' : 'unicode'] += 1
      return isLegacy
    }
    return this.#votes.legacy >= this.#votes.unicode
  }
}

/** Vietnamese letters beyond Latin-1, composed or not. */
const unicodeOnly =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]|\p{Mn}/u

const legacyFonts = new Map<string, LegacyFont | null>()

function legacyOf(font: string | null): LegacyFont | null {
  if (font === null) return null
  let known = legacyFonts.get(font)
  if (known === undefined) {
    known = legacyFont(font)
    if (legacyFonts.size < 1000) legacyFonts.set(font, known)
  }
  return known
}

/** Soft and fixed hyphens, blanks of other widths, separators, signs of symbol fonts. */
const special = /[\u00ad\u1680\u2000-\u200a\u2011\u2028\u202f\u205f\u3000\ue000-\uf8ff]/u
const otherBlanks = /[\u1680\u2000-\u200a\u202f\u205f\u3000]/gu

/** The text as it is seen: signs of symbol fonts mapped, capitals set, raised digits raised, soft hyphens out. */
function shown({ text, look }: Stretch): string {
  let out = text
  if (special.test(out))
    out = mapSymbols(out, look.font)
      .replaceAll('\u00ad', '')
      .replaceAll('\u2011', '-')
      .replaceAll('\u2028', '\n')
      .replace(otherBlanks, ' ')
  if (look.raised) out = raiseDigits(out)
  return look.capitals ? out.toUpperCase() : out
}

function trimLine(text: string, anchors: readonly LineAnchor[]): TextLine {
  const begin = text.length - text.trimStart().length
  return { text: text.trim(), anchors: begin === 0 ? anchors : shift(anchors, -begin) }
}

function shift(anchors: readonly LineAnchor[], by: number): readonly LineAnchor[] {
  return anchors.map((anchor) => ({ ...anchor, at: anchor.at + by }))
}
