/**
 * A text as its UTF-16 units, for work that exchanges letters one for one: a table over the units is many times
 * faster than a pattern over the text, and offsets stay. A loop reads the length of its units, and a table
 * of another module, once before it begins: asked at each step they cost more than the work.
 */

/** The units of a text, to be changed in place. */
export function unitsOf(text: string): Uint16Array {
  const bytes = Buffer.from(text, 'utf16le')
  return new Uint16Array(bytes.buffer, bytes.byteOffset, text.length)
}

export function textOf(units: Uint16Array): string {
  return Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString('utf16le')
}

const letters = new Uint8Array(0x10000)

/** Whether a unit is a letter; half a surrogate pair is none. */
export function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
  if (letters[code] === 0) letters[code] = /\p{L}/u.test(String.fromCharCode(code)) ? 2 : 1
  return letters[code] === 2
}

/** Each unit in small letters, where its small letter is one unit too. */
export const smallOf = Uint16Array.from({ length: 0x10000 }, (_, code) => code)
for (let code = 0x41; code < 0x2200; code++) {
  const small = String.fromCharCode(code).toLowerCase()
  if (small.length === 1) smallOf[code] = small.charCodeAt(0)
}
