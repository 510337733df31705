/** A pattern for the beginning of a line: tried only where the line begins with a unit that it may begin with. */
export interface Beginning {
  /** 1 for every unit with which a match may begin. */
  readonly first: Uint8Array
  readonly test: (line: string) => boolean
  readonly exec: (line: string) => RegExpExecArray | null
}

/** Behind the letters of Vietnamese, superscripts and bullets: what stands further on begins no match. */
const units = 0x2100

/** `letters`: every one with which a match of the pattern begins. */
export function beginning(letters: string, pattern: RegExp): Beginning {
  const first = new Uint8Array(units)
  for (const letter of letters) first[letter.charCodeAt(0)] = 1
  const mayBe = (line: string) => {
    const unit = line.charCodeAt(0)
    return unit < units && first[unit] === 1
  }
  return {
    first,
    test: (line) => mayBe(line) && pattern.test(line),
    exec: (line) => (mayBe(line) ? pattern.exec(line) : null),
  }
}
