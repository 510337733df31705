/** One piece of RTF. Ground: Rich Text Format Specification 1.9.1. */
export type Token =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly name: string; readonly value: number | null }
  | { readonly kind: 'sign'; readonly sign: string }
  | { readonly kind: 'byte'; readonly byte: number }
  | { readonly kind: 'text'; readonly text: string }

const pattern =
  /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)|[\r\n\\]/gu

/** Tokens of a file read as Latin-1, in order; binary data after `\bin` is stepped over. */
export function* tokens(rtf: string): Generator<Token> {
  pattern.lastIndex = 0
  for (let match = pattern.exec(rtf); match !== null; match = pattern.exec(rtf)) {
    const [, name, value, hex, sign, brace, text] = match
    if (text !== undefined) yield { kind: 'text', text }
    else if (brace !== undefined) yield { kind: brace === '{' ? 'open' : 'close' }
    else if (hex !== undefined) yield { kind: 'byte', byte: Number.parseInt(hex, 16) }
    else if (sign !== undefined) yield { kind: 'sign', sign }
    else if (name === 'bin') pattern.lastIndex += Math.max(0, Number(value ?? 0))
    else if (name !== undefined)
      yield { kind: 'word', name, value: value === undefined ? null : Number(value) }
  }
}
