import type { Plan } from '../model/plan.ts'

/** "Kính gửi:" is how a dispatch (công văn) begins, and nothing else. */
const addressed = /^[\s*_#>]*k[ií]nh\s+g[uử]i/imu

/**
 * A decision, a directive, guidance or a dispatch has articles or points of its own, unless it issues a plan. A plan
 * that was sent under the symbol of a dispatch still is one.
 */
export function isPlan({ header, attachedTo, text }: Plan): boolean {
  const code = header.kind?.code ?? null
  if (attachedTo !== null) return true
  if (code !== null) return plans.has(code)
  return header.number?.kind !== 'CV' || !addressed.test(text.normalize('NFC'))
}

const plans: ReadonlySet<string> = new Set(['KH', 'CTr', 'ĐA', 'PA', 'DA'])
