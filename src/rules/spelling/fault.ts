import type { Plan } from '../../model/plan.ts'
import type { Finding } from '../../model/review.ts'

const typed: ReadonlySet<Plan['source']['format']> = new Set(['docx', 'doc', 'odt', 'rtf', 'html', 'pdf'])

/** Whose slip a misspelt word is: the author's where the file was typed, the scan's, or nobody can say (plain text). */
export function faultOf({ source }: Plan): Finding['fault'] {
  if (source.ocr !== null || source.format === 'pdf-scan' || source.format === 'image') return 'extraction'
  return typed.has(source.format) ? 'plan' : 'undetermined'
}
