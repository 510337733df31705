import type { Data, Draft, Evidence } from '../findings/draft.ts'
import type { Against, RuleContext } from './context.ts'

type More = Partial<Omit<Draft, 'verdict' | 'code' | 'data' | 'at'>>

/** What a verdict rests on a text above, with how sure that text's word is. */
export function from(
  source: Against,
  upstream: Evidence | null,
  what: string,
  of?: string,
): Pick<Draft, 'basis' | 'upstream' | 'confidence'> {
  return { basis: source.basis, upstream, confidence: source.certainty(what, of) }
}

export function fail(at: Evidence, code: string, data: Data, more: More = {}): Draft {
  return { verdict: 'fail', code, data, at, ...more }
}

export function review(at: Evidence, code: string, data: Data, more: More = {}): Draft {
  return { verdict: 'review', code, data, at, ...more }
}

export function pass(at: Evidence, data: Data = {}, more: More = {}): Draft {
  return { verdict: 'pass', code: 'met', data, at, ...more }
}

export function open(at: Evidence, code: string, data: Data = {}, more: More = {}): Draft {
  return { verdict: 'open', code, data, at, ...more }
}

export function notApplicable(at: Evidence, code: string, data: Data = {}, more: More = {}): Draft {
  return { verdict: 'notApplicable', code, data, at, ...more }
}

/** "2023-2030", "2030". */
export function years({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? `${from}` : `${from}-${to}`
}

export function sameYears(
  a: { readonly from: number | null; readonly to: number | null },
  b: { readonly from: number | null; readonly to: number | null },
): boolean {
  return a.from === b.from && a.to === b.to
}

/** The year of the plan's own date, or null. */
export function issuedYear({ issued }: RuleContext): number | null {
  return issued === null ? null : Number(issued.slice(0, 4))
}
