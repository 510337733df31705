import type { Plan } from '../model/plan.ts'

/** A decision, a circular, a directive or guidance has articles or points of its own, unless it issues a plan. */
export function isPlan({ header, attachedTo }: Plan): boolean {
  const code = header.kind?.code ?? null
  return attachedTo !== null || code === null || ['KH', 'CTr', 'ĐA', 'PA', 'DA'].includes(code)
}
