/** A tag, or the text between two tags, as a range of the file. */
export interface XmlPiece {
  readonly kind: 'open' | 'close' | 'empty' | 'text' | 'cdata'
  /** Qualified name of a tag, as written. */
  readonly name: string
  readonly start: number
  readonly end: number
}

/**
 * Cuts well-formed XML into tags and texts without changing a sign of it, so that something can be put between them
 * and the rest stays byte for byte. Comments, declarations and instructions are passed over.
 */
export function* xmlPieces(xml: string): Generator<XmlPiece> {
  let at = 0
  while (at < xml.length) {
    const open = xml.indexOf('<', at)
    if (open < 0) return
    if (open > at) yield { kind: 'text', name: '', start: at, end: open }
    if (xml.startsWith('<!--', open)) at = behind(xml, '-->', open)
    else if (xml.startsWith('<![CDATA[', open)) {
      at = behind(xml, ']]>', open)
      yield { kind: 'cdata', name: '', start: open, end: at }
    } else if (xml.startsWith('<?', open)) at = behind(xml, '?>', open)
    else if (xml.startsWith('<!', open)) at = behind(xml, '>', open)
    else {
      at = tagEnd(xml, open)
      const closing = xml[open + 1] === '/'
      const name = nameAt(xml, open + (closing ? 2 : 1))
      const kind = closing ? 'close' : xml[at - 2] === '/' ? 'empty' : 'open'
      yield { kind, name, start: open, end: at }
    }
  }
}

function behind(xml: string, sign: string, from: number): number {
  const at = xml.indexOf(sign, from)
  return at < 0 ? xml.length : at + sign.length
}

/** Behind the ">" of a tag; one inside quotes does not end it. */
function tagEnd(xml: string, from: number): number {
  for (let at = from + 1; at < xml.length; at++) {
    const sign = xml[at]
    if (sign === '>') return at + 1
    if (sign === '"' || sign === "'") {
      const close = xml.indexOf(sign, at + 1)
      if (close < 0) return xml.length
      at = close
    }
  }
  return xml.length
}

function nameAt(xml: string, from: number): string {
  let end = from
  while (end < xml.length && !' \t\r\n/>'.includes(xml[end]!)) end++
  return xml.slice(from, end)
}

/** Value of an attribute in a tag's text, entities resolved. */
export function attributeOf(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(tag)
  const value = found?.[1] ?? found?.[2]
  return value === undefined ? null : decodeEntities(value).text
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Text with its entities resolved, and where each unit of it began. */
export function decodeEntities(raw: string): { readonly text: string; readonly at: readonly number[] } {
  let text = ''
  const at: number[] = []
  const push = (words: string, from: number, copied: boolean) => {
    text += words
    for (let unit = 0; unit < words.length; unit++) at.push(copied ? from + unit : from)
  }
  let done = 0
  for (const match of raw.matchAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));/giu)) {
    push(raw.slice(done, match.index), done, true)
    const [whole, hex, decimal, name] = match
    const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal)
    const named = name === undefined ? undefined : (entities[name] ?? whole)
    push(named ?? (code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'), match.index, false)
    done = match.index + whole.length
  }
  push(raw.slice(done), done, true)
  return { text, at }
}
