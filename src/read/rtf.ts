import { assemble } from './assemble.ts'
import { note } from './decode.ts'
import { InlineText, type LegacyVotes } from './inline.ts'
import { linesOfPieces, type NotePiece, type Piece } from './pieces.ts'
import { decodeBytes, labelOfCodePage, type RtfFont } from './rtf/fonts.ts'
import { characters, kept, newState, plainLook, type State, setProperty, skipped } from './rtf/state.ts'
import { OpenTable } from './rtf/table.ts'
import { tokens } from './rtf/tokens.ts'
import type { FileBytes, Source, SourceProblem } from './source.ts'

/**
 * Reads RTF without LibreOffice: words, labels that Word wrote out beside its lists, tables, notes, changes, old
 * fonts. Lists whose writer left the labels out come without them.
 */
export function readRtf(file: FileBytes): Source {
  const rtf = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength).toString('latin1')
  const reader = new RtfReader()
  for (const token of tokens(rtf)) {
    if (token.kind === 'open') reader.open()
    else if (token.kind === 'close') reader.close()
    else if (token.kind === 'word') reader.word(token.name, token.value)
    else if (token.kind === 'byte') reader.byte(token.byte)
    else if (token.kind === 'sign') reader.sign(token.sign)
    else reader.text(token.text)
  }
  return assemble({ file, format: 'rtf', part: 'body', ...reader.finish() })
}

/** Paragraphs of lists whose labels the writer did not write out: LibreOffice works them out. */
export const labelsMissing = 'rtf/labels-missing'

/** Where finished paragraphs and rows go: the body, or a note's text. */
interface Flow {
  readonly pieces: Piece[]
  readonly table: OpenTable
  words: InlineText
  label: InlineText
  /** Contents of text boxes anchored in the open paragraph; they follow it. */
  boxes: Piece[]
  /** The note whose text this is. */
  readonly mark: string | null
}

class RtfReader {
  #state: State = newState()
  #stack: { readonly state: State; readonly flow: Flow }[] = []
  #fonts = new Map<number, RtfFont>()
  #namedFont: RtfFont | null = null
  #ansi = 'windows-1252'
  #bytes: number[] = []
  #unicodeLeft = 0
  #star = false
  #votes: LegacyVotes = { legacy: 0, unicode: 0 }
  #notes: NotePiece[] = []
  #marks = 0
  #ordinal = 0
  #counts = { insertions: 0, deletions: 0, hidden: 0, unlabelled: 0 }
  #flow: Flow = this.#newFlow(null)

  #newFlow(mark: string | null): Flow {
    return {
      pieces: [],
      table: new OpenTable(),
      words: new InlineText(this.#votes),
      label: new InlineText(this.#votes),
      boxes: [],
      mark,
    }
  }

  open(): void {
    this.#flushBytes()
    const skip = this.#state.skipNext
    this.#state.skipNext = false
    this.#stack.push({ state: { ...this.#state }, flow: this.#flow })
    if (skip) this.#state.destination = 'skip'
  }

  close(): void {
    this.#flushBytes()
    this.#star = false
    const before = this.#stack.pop()
    // A brace too many: what stands open stays open.
    if (before === undefined) return
    if (before.flow !== this.#flow) {
      const { mark } = this.#flow
      const pieces = this.#endFlow()
      const lines = linesOfPieces(pieces)
      if (mark === null) before.flow.boxes.push(...pieces)
      else if (lines.length > 0) this.#notes.push({ mark, lines, ordinal: this.#ordinal++, part: 'notes' })
      this.#flow = before.flow
    }
    this.#state = before.state
    this.#unicodeLeft = 0
  }

  word(name: string, value: number | null): void {
    this.#flushBytes()
    const state = this.#state
    const star = this.#star
    this.#star = false
    if (state.destination === 'skip') return
    if (name === 'fonttbl') state.destination = 'fonts'
    else if (skipped.has(name) || (star && !kept.has(name))) state.destination = 'skip'
    else if (state.destination === 'fonts') this.#fontWord(name, value ?? 0)
    else if (name in characters) this.#add(characters[name]!)
    else this.#textWord(name, value)
  }

  #fontWord(name: string, value: number): void {
    if (name === 'f') {
      this.#namedFont = { name: '', charset: 1, codePage: null }
      this.#fonts.set(value, this.#namedFont)
    } else if (this.#namedFont !== null && name === 'fcharset') this.#namedFont.charset = value
    else if (this.#namedFont !== null && name === 'cpg') this.#namedFont.codePage = value
  }

  #textWord(name: string, value: number | null): void {
    const state = this.#state
    if (setProperty(state, name, value)) return
    const on = value !== 0
    switch (name) {
      case 'ansicpg':
        this.#ansi = labelOfCodePage(value ?? 1252)
        break
      case 'mac':
        this.#ansi = 'macintosh'
        break
      case 'f':
      case 'deff':
        state.font = this.#fonts.get(value ?? 0) ?? null
        state.look = { ...state.look, font: fontName(state.font) }
        break
      case 'deleted':
        state.deleted = on
        if (on) this.#counts.deletions += 1
        break
      case 'revised':
        if (on) this.#counts.insertions += 1
        break
      case 'u':
        this.#add(String.fromCharCode((value ?? 0) & 0xffff))
        this.#unicodeLeft = state.unicodeSkip
        break
      case 'shptxt':
      case 'dptxbxtext':
        this.#flow = this.#newFlow(null)
        state.inTable = false
        break
      case 'par':
        // A deleted mark joins its paragraph with the next one.
        if (!state.deleted) this.#endParagraph()
        break
      case 'sect':
      case 'page':
      case 'nestcell':
        this.#endParagraph()
        break
      case 'cell':
        state.inTable = true
        this.#endParagraph()
        this.#flow.table.endCell()
        break
      case 'trowd':
        this.#flow.table.defineRow()
        break
      case 'cellx':
        this.#flow.table.defineCell(value ?? 0)
        break
      case 'row':
        this.#flow.table.endRow()
        break
      case 'chftn':
        // In the running text the mark of the note that follows; at the head of the note's own text its repetition.
        if (this.#flow.mark === null && !state.hidden && !state.deleted)
          this.#flow.words.mark(String(this.#marks + 1), state.look)
        break
      case 'footnote':
        this.#marks += 1
        this.#flow = this.#newFlow(String(this.#marks))
        state.look = { ...plainLook, font: state.look.font }
        state.inTable = false
        break
    }
  }

  byte(byte: number): void {
    this.#star = false
    if (this.#unicodeLeft > 0) this.#unicodeLeft -= 1
    else if (this.#state.destination !== 'skip') this.#bytes.push(byte)
  }

  sign(sign: string): void {
    this.#flushBytes()
    if (sign === '*') {
      this.#star = true
      return
    }
    this.#star = false
    if (this.#unicodeLeft > 0) {
      this.#unicodeLeft -= 1
      return
    }
    if (sign === '~') this.#add('\u00a0')
    else if (sign === '_') this.#add('-')
    // The optional hyphen has the code of ư in TCVN3 fonts; elsewhere it is unseen and goes out again.
    else if (sign === '-') this.#add('\u00ad')
    else if (sign === '\n' || sign === '\r') this.#endParagraph()
    else if (sign === '\\' || sign === '{' || sign === '}') this.#add(sign)
  }

  text(text: string): void {
    this.#star = false
    const skip = Math.min(this.#unicodeLeft, text.length)
    this.#unicodeLeft -= skip
    const rest = text.slice(skip)
    if (rest === '') return
    if (this.#state.destination === 'fonts') {
      this.#flushBytes()
      if (this.#namedFont !== null) this.#namedFont.name += rest.replace(/;.*$/u, '')
    } else if (this.#state.destination === 'text') {
      // Bytes that were not escaped, too: broken writers do that.
      for (let at = 0; at < rest.length; at++) this.#bytes.push(rest.charCodeAt(at))
    }
  }

  #flushBytes(): void {
    if (this.#bytes.length === 0) return
    const bytes = this.#bytes
    this.#bytes = []
    const text = decodeBytes(bytes, this.#state.font, this.#ansi)
    if (this.#state.destination === 'fonts') {
      if (this.#namedFont !== null) this.#namedFont.name += text.replace(/;.*$/u, '')
    } else this.#add(text)
  }

  #add(text: string): void {
    const { destination, hidden, deleted, inLabel, look } = this.#state
    if (destination !== 'text' || deleted) return
    if (hidden) this.#counts.hidden += text.length
    else if (inLabel) this.#flow.label.add(text, look)
    else this.#flow.words.add(text, look)
  }

  #endParagraph(): void {
    const flow = this.#flow
    const { words } = flow
    const label = flow.label.lines()[0]?.text ?? ''
    flow.words = new InlineText(this.#votes)
    flow.label = new InlineText(this.#votes)
    const ordinal = this.#ordinal++
    if (words.blank) {
      flow.pieces.push(...flow.boxes.splice(0))
      return
    }
    if (label === '' && this.#state.inList) this.#counts.unlabelled += 1
    const lines = words.lines(label === '' ? '' : `${label} `)
    const { inTable, centred, heading } = this.#state
    const style = { bold: words.bold, italic: words.italic, centred, heading }
    const paragraph: Piece = { kind: 'paragraph', lines, labelled: label !== '', ordinal, style }
    const pieces = [paragraph, ...flow.boxes.splice(0)]
    if (inTable) flow.table.add(...pieces)
    else flow.pieces.push(...flow.table.end(), ...pieces)
  }

  #endFlow(): readonly Piece[] {
    this.#endParagraph()
    this.#flow.pieces.push(...this.#flow.table.end())
    return this.#flow.pieces
  }

  finish(): {
    readonly pieces: readonly Piece[]
    readonly notes: readonly NotePiece[]
    readonly problems: readonly SourceProblem[]
  } {
    const open = this.#stack.length
    while (this.#stack.length > 0) this.close()
    this.#flushBytes()
    const pieces = this.#endFlow()
    const { insertions, deletions, hidden, unlabelled } = this.#counts
    const problems: SourceProblem[] = []
    if (insertions + deletions > 0)
      problems.push({ ...note('rtf/tracked-changes', { insertions, deletions }), level: 'warning' })
    if (hidden > 0) problems.push(note('rtf/hidden-text', { characters: hidden }))
    if (this.#votes.legacy > 0) problems.push(note('rtf/legacy-fonts', { paragraphs: this.#votes.legacy }))
    if (unlabelled > 0) problems.push({ ...note(labelsMissing, { paragraphs: unlabelled }), level: 'error' })
    // A whole file closes all its groups.
    if (open > 0) problems.push({ ...note('rtf/cut-off', { groups: open }), level: 'error' })
    return { pieces, notes: this.#notes, problems }
  }
}

/** Word lists a font once per charset (`.VnTimeH Tur`); the name without that is what tells the encoding. */
function fontName(font: RtfFont | null): string | null {
  return font === null
    ? null
    : font.name.trim().replace(/ (?:Tur|CE|Cyr|Greek|Baltic|Hebrew|Arabic|\(.*\))$/u, '')
}
