import { memo } from '../knowledge/memo.ts'
import { foldCase } from '../text/fold.ts'
import { singleSpaced } from '../text/spaces.ts'

/**
 * The words of a quote as rules look for phrases in them: folded, and the line ends of a wrapped text as blanks. Many
 * ways ask for the same clause in turn.
 */
export const onOneLine = memo((text: string): string => foldCase(singleSpaced(text.normalize('NFC'))), 512)
