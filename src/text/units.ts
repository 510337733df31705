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

/**
 * `unitsOf` into one array for one text after another, for who is done with a text before the next: a new array costs
 * more than most loops over it. Behind the text stands what was there before.
 */
export function reused(): (text: string) => Uint16Array {
  let units = new Uint16Array(0)
  let bytes = Buffer.from(units.buffer)
  return (text) => {
    if (text.length > units.length) {
      units = new Uint16Array(2 * text.length)
      bytes = Buffer.from(units.buffer)
    }
    bytes.write(text, 'utf16le')
    return units
  }
}

export function textOf(units: Uint16Array): string {
  return Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString('utf16le')
}

const everyUnit = new Uint16Array(0x10000)
for (let code = 0; code < 0x10000; code++) everyUnit[code] = code

const letters = new Uint8Array(0x10000)
for (const { index, 0: run } of textOf(everyUnit).matchAll(/\p{L}+/gu))
  letters.fill(1, index, index + run.length)

/** Whether a unit is a letter; half a surrogate pair is none. */
export function isLetter(code: number): boolean {
  return letters[code] === 1
}

/** Each unit in small letters, where its small letter is one unit too. */
export const smallOf = everyUnit.slice()
for (let code = 0x41; code < 0x2200; code++) {
  const small = String.fromCharCode(code).toLowerCase()
  if (small.length === 1) smallOf[code] = small.charCodeAt(0)
}
