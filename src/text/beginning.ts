/** A pattern for the beginning of a line: tried only where the line begins with a unit that it may begin with. */
export interface Beginning {
  readonly first: ReadonlySet<number>
  readonly test: (line: string) => boolean
  readonly exec: (line: string) => RegExpExecArray | null
}

/** `letters`: every one with which a match of the pattern begins. */
export function beginning(letters: string, pattern: RegExp): Beginning {
  const first = new Set(Array.from(letters, (letter) => letter.charCodeAt(0)))
  return {
    first,
    test: (line) => first.has(line.charCodeAt(0)) && pattern.test(line),
    exec: (line) => (first.has(line.charCodeAt(0)) ? pattern.exec(line) : null),
  }
}
