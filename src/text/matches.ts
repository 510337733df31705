/**
 * Every match of a global pattern. Unlike `matchAll` it makes no copy of the pattern, which costs more than most
 * searches.
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex++
  }
  return found
}

/** The same for a sticky pattern of which every match begins with a sign: it is tried only there. */
export function matchesAt(sign: string, pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at)) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match !== null) found.push(match)
    at += match === null ? 1 : match[0].length
  }
  return found
}
