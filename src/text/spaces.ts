/** Blanks and line ends that are not one blank already: a text without them, as most are, is not built anew. */
const untidy = /[^\S ]\s*| \s+/g

/** A text on one line, one blank between its words. */
export function singleSpaced(text: string): string {
  return text.replace(untidy, ' ')
}
