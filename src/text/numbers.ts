/** "25.000" is a thousand times 25, "1,5" a decimal; "2.5" is one as well. */
export function numeric(text: string): number {
  const plain = /^\d{1,3}(?:\.\d{3})+/.test(text) ? text.replaceAll('.', '') : text
  return Number(plain.replace(',', '.'))
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

const spelledDigits: Readonly<Record<string, number>> = {
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
}

/** Number words below a thousand in small letters, as a pattern. */
export const spelledNumber = `(?:(?:${Object.keys(spelledDigits).join('|')}|mười|mươi|trăm|linh|lẻ) ?){1,5}`

const ones = 'hai|ba|bốn|sáu|bảy|tám|chín'
/**
 * A count in words, as a pattern: "hai", "mười hai", "ba mươi lăm". "Một" and "năm" alone are mostly none: "một số", "ba
 * năm".
 */
export const countInWords = `(?:(?:${ones}|năm) mươi(?: (?:mốt|tư|lăm|${ones})(?!\\p{L}))?|mười(?: (?:một|lăm|${ones})(?!\\p{L}))?|${ones})`

/** The value of a number in figures or in words. */
export function amountOf(number: string): number {
  return /^\d/u.test(number) ? numeric(number) : spelledValue(number)
}

/** "tám mươi lăm" is 85, "một trăm hai mươi" 120. */
export function spelledValue(words: string): number {
  let sum = 0
  let last = 0
  for (const word of words.trim().split(' '))
    if (word === 'mươi' || word === 'trăm') {
      sum += last * (word === 'mươi' ? 10 : 100)
      last = 0
    } else if (word === 'mười') sum += 10
    else last = spelledDigits[word] ?? 0
  return sum + last
}
