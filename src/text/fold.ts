/**
 * Folds for comparing. Each works on normalised text and keeps its length, so an offset in the folded
 * text is an offset in the text itself. Nothing folded is ever shown: fold to compare, quote the raw.
 */

const signs = /[‐‑‒–—―−﹘﹣－“”„‟«»″＂‘’‚‛′`´]/g
const doubleQuotes = '“”„‟«»″＂'
const singleQuotes = '‘’‚‛′`´'

/** Dashes to `-`, quotes to `"` and `'`, tone marks to one place; case stays. */
export function fold(text: string): string {
  return tone(text.replace(signs, plainSign))
}

function plainSign(sign: string): string {
  return doubleQuotes.includes(sign) ? '"' : singleQuotes.includes(sign) ? "'" : '-'
}

/** `fold`, in lower case. */
export function foldCase(text: string): string {
  return lower(fold(text))
}

/** Lower case that keeps the length (İ would grow). */
export function lower(text: string): string {
  const small = text.toLowerCase()
  return small.length === text.length
    ? small
    : text.replace(/\p{Lu}/gu, (c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c))
}

/**
 * Tone marks of open oa, oe, uy (hoà → hòa, thuỷ → thủy). Closed rhymes (hoàn), qu- (quý) and other
 * vowels have one place only and are left alone. Ground: 1989/QĐ-BGDĐT of 25/5/2018 and older practice differ here.
 */
const newStyle = /(?<![qQ])([oO][àáảãạÀÁẢÃẠ]|[oO][èéẻẽẹÈÉẺẼẸ]|[uU][ỳýỷỹỵỲÝỶỸỴ])(?!\p{L})/gu
const marked = 'àáảãạèéẻẽẹỳýỷỹỵÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ'
const bare = 'aaaaaeeeeeyyyyyAAAAAEEEEEYYYYY'
const toneOf = { o: 'òóỏõọ', O: 'ÒÓỎÕỌ', u: 'ùúủũụ', U: 'ÙÚỦŨỤ' } as const

function tone(text: string): string {
  if (!newStyle.test(text)) return text
  newStyle.lastIndex = 0
  return text.replace(newStyle, (found) => {
    const at = marked.indexOf(found[1]!)
    return toneOf[found[0] as keyof typeof toneOf][at % 5]! + bare[at]!
  })
}

/** Words whose two spellings are both in use and mean the same. */
const lexicalPairs: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\p{N}])hàng (năm|quý|tháng|tuần|ngày|kỳ)(?![\p{L}\p{N}])/gu, 'hằng $1'],
  [/(?<![\p{L}\p{N}])đảm bảo(?![\p{L}\p{N}])/gu, 'bảo đảm'],
]

/**
 * The form by which two texts are held equal: folded case, words and numbers only, one space between,
 * the accepted double spellings as one. Length is not kept: for keys and hashes, not for offsets.
 */
export function compareKey(text: string): string {
  let key = foldCase(text.normalize('NFC'))
  for (const [pattern, form] of lexicalPairs) key = key.replace(pattern, form)
  return key.replace(/[^\p{L}\p{N}%/]+/gu, ' ').trim()
}
