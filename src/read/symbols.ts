/**
 * Signs of symbol fonts. Word stores them in the private area U+F020–U+F0FF: the low byte is the place in the font.
 * Bullets are mapped to signs that look the same; a plan's reader sees dashes, plus signs and squares.
 */
const symbol: Readonly<Record<number, string>> = {
  34: '∀',
  45: '-',
  97: 'α',
  98: 'β',
  103: 'γ',
  100: 'δ',
  109: 'μ',
  112: 'π',
  115: 'σ',
  68: 'Δ',
  83: 'Σ',
  87: 'Ω',
  163: '≤',
  165: '∞',
  168: '♦',
  171: '↔',
  172: '←',
  173: '↑',
  174: '→',
  175: '↓',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  184: '÷',
  185: '≠',
  187: '≈',
  190: '-',
  215: '·',
  222: '⇒',
}

const wingdings: Readonly<Record<number, string>> = {
  32: ' ',
  33: '✎',
  40: '☎',
  42: '✉',
  70: '☞',
  74: '☺',
  108: '●',
  109: '○',
  110: '■',
  111: '□',
  113: '□',
  114: '□',
  115: '◆',
  116: '◆',
  117: '◆',
  118: '❖',
  119: '◆',
  120: '☒',
  158: '·',
  159: '•',
  161: '○',
  164: '◉',
  167: '▪',
  168: '□',
  171: '★',
  178: '◇',
  216: '➢',
  220: '➲',
  223: '←',
  224: '→',
  232: '➔',
  239: '⇦',
  240: '⇨',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
}

/** Wingdings 2 and 3, Webdings and others: only what serves as a bullet. */
const others: Readonly<Record<number, string>> = { 80: '✓', 151: '•', 152: '●', 125: '➤', 61: '•' }

/** One sign by its code (with or without the private area's offset) and the font it is set in. */
export function symbolSign(code: number, font: string | null): string {
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  if (place > 0xff) return safeCodePoint(code)
  const name = (font ?? '').toLowerCase()
  if (name.startsWith('wingdings') || name === 'webdings')
    return (name === 'wingdings' ? wingdings : others)[place] ?? '•'
  const known = name === '' || name.includes('symbol') ? symbol[place] : undefined
  if (known !== undefined) return known
  // LibreOffice's own set and unknown fonts: the plain sign where there is one, else a bullet.
  return place >= 0x20 && place <= 0x7e ? String.fromCharCode(place) : '•'
}

const privateArea = /[\uf020-\uf0ff]/gu

/** Text with private-area signs mapped down. */
export function mapSymbols(text: string, font: string | null): string {
  return text.replace(privateArea, (sign) => symbolSign(sign.charCodeAt(0), font))
}

export function isSymbolFont(font: string | null): boolean {
  return font !== null && /^(?:symbol|wingdings|webdings)/iu.test(font)
}

/** A list's bullet: `o` in Courier New is Word's hollow circle, signs of symbol fonts are mapped. */
export function bulletSign(text: string, font: string | null): string {
  if (text === 'o' && font !== null && /^courier/iu.test(font)) return '◦'
  const shown = isSymbolFont(font)
    ? [...text].map((sign) => symbolSign(sign.codePointAt(0)!, font)).join('')
    : mapSymbols(text, font)
  return oddSign.test(shown.trim()) ? '•' : shown
}

/** A single picture sign that nobody types as a bullet (stars, arrows, telephones) reads as a dot. */
const oddSign = /^[\p{S}--[\-+*•●○◦▪■□►▸➢➤❖◆◇✓✔√]]$/v

function safeCodePoint(code: number): string {
  const valid = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  return valid ? String.fromCodePoint(code) : ''
}
