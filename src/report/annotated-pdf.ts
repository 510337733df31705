import { annotatedCopies } from './annotate/originals.ts'
import type { Reporter } from './report.ts'

/**
 * `KEY.annotated.pdf`: the original with a highlight and a note at each finding's words; its pages stay as they are.
 */
export const annotatedPdfReport: Reporter = (input) =>
  annotatedCopies(input, {
    formats: ['pdf', 'pdf-scan', 'pdf-mixed'],
    ending: () => 'annotated.pdf',
    skipped: 'annotated-pdf.skipped.txt',
    // Reader and writer of PDF are loaded only where there is one.
    annotate: async (original) => (await import('./annotate/pdf-copy.ts')).annotatedPdf(original),
  })
