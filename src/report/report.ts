import type { Language } from '../messages/index.ts'
import type { Plan } from '../model/plan.ts'
import type { Review } from '../model/review.ts'

/** What every report is made from. */
export interface ReportInput {
  readonly review: Review
  /** Every document of the review by its key, upstreams and baselines included. */
  readonly plans: ReadonlyMap<string, Plan>
  /** The bytes of an original by document key, for reports that write into a copy of it; null when not at hand. */
  readonly original: (document: string) => Uint8Array | null
  readonly language: Language
}

/** A file to write under the output folder; `path` is relative, with "/" between its parts. */
export interface OutputFile {
  readonly path: string
  readonly content: string | Uint8Array
}

/** One format of report: pure, the same input gives the same bytes. */
export type Reporter = (input: ReportInput) => readonly OutputFile[] | Promise<readonly OutputFile[]>
