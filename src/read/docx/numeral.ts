import { chicago, letters, ordinal, roman, vietnamese } from '../numerals.ts'

/** A number in one of Word's formats (ST_NumberFormat); `sample` shows the width of a custom one. */
export function wordNumeral(value: number, format: string, sample?: string): string {
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
