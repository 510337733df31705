import type { Finding, Waiver } from '../model/review.ts'

export interface WaivedFindings {
  readonly findings: readonly Finding[]
  /** Waivers that no finding of this review bears. */
  readonly unused: readonly Waiver[]
  /** Waivers whose `until` lies before the day of the review: they no longer hold. */
  readonly expired: readonly Waiver[]
}

/** Marks waived findings (đã được chấp nhận); they stay in the output. */
export function applyWaivers(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  asOf: string,
): WaivedFindings {
  const valid = new Map<string, Waiver>()
  const expired: Waiver[] = []
  for (const waiver of waivers) {
    if (waiver.until !== undefined && waiver.until < asOf) expired.push(waiver)
    else valid.set(waiver.finding, waiver)
  }
  const unused = new Set(valid.values())
  return {
    findings: findings.map((finding) => {
      const waiver = valid.get(finding.id) ?? null
      if (waiver !== null) unused.delete(waiver)
      return finding.waiver === waiver ? finding : { ...finding, waiver }
    }),
    unused: [...unused],
    expired,
  }
}
