import type { Span } from '../text/mapped.ts'
import type { DocumentSymbol } from './symbols.ts'

/** A mention of a document, before it is known which mentions are of one document. */
export interface Citation extends Span {
  readonly kind: string | null
  readonly number: string | null
  readonly symbol: DocumentSymbol | null
  readonly date: string | null
  readonly issuer: string | null
  /** Where the words go on behind the issuer, when it stands behind number and date. */
  readonly behindIssuer?: number | undefined
  /** What it is called between its kind and its number: "Quy chế làm việc số …". */
  readonly named?: Span | null
  readonly title: string | null
  /** The title's range, to find programmes and nested mentions in it. */
  readonly titleSpan: Span | null
}
