import { foldCase } from '../text/fold.ts'
import { singleSpaced } from '../text/spaces.ts'

/** The words of a quote as rules look for phrases in them: folded, and the line ends of a wrapped text as blanks. */
export function onOneLine(text: string): string {
  return foldCase(singleSpaced(text.normalize('NFC')))
}
