import type { Evaluation, Part } from './result.ts'

export interface Gains {
  readonly gains: readonly string[]
  readonly losses: readonly string[]
}

const parts = ['gold', 'cases', 'findings'] as const

/**
 * What changed between two evaluations: F1 per facet, and every single reading that is newly right or newly
 * wrong. A facet that is new or gone is told as such, never hidden in a mean.
 */
export function gains(previous: Evaluation, current: Evaluation): Gains {
  const better: string[] = []
  const worse: string[] = []
  const note = (good: boolean, line: string): number => (good ? better : worse).push(line)
  for (const part of parts) {
    const [before, after] = [previous[part], current[part]]
    if (before.documents !== after.documents)
      note(
        after.documents > before.documents,
        `${part}: ${after.documents} documents, were ${before.documents}`,
      )
    if (before.macroF1 !== after.macroF1)
      note(after.macroF1 > before.macroF1, `${part}: macro-F1 ${after.macroF1}, was ${before.macroF1}`)
    for (const facet of facetsOf(before, after)) {
      const [old, now] = [before.facets[facet], after.facets[facet]]
      if (old?.f1 === now?.f1) continue
      const line = `${part} ${facet}: F1 ${now?.f1 ?? 'gone'}, was ${old?.f1 ?? 'absent'}`
      note(now !== undefined && now.f1 > (old?.f1 ?? 0), line)
    }
    for (const miss of onlyIn(before.misses, after.misses)) better.push(`${part}: no more ${miss}`)
    for (const miss of onlyIn(after.misses, before.misses)) worse.push(`${part}: now ${miss}`)
  }
  const [loud, silent] = [previous.findings.silent.violations, current.findings.silent.violations]
  for (const line of onlyIn(loud, silent)) better.push(`silence: no more ${line}`)
  for (const line of onlyIn(silent, loud)) worse.push(`silence: now ${line}`)
  for (const line of onlyIn(previous.places.wrong, current.places.wrong))
    better.push(`places: no more ${line}`)
  for (const line of onlyIn(current.places.wrong, previous.places.wrong)) worse.push(`places: now ${line}`)
  for (const line of onlyIn(previous.failures, current.failures)) better.push(`reads: ${line}`)
  for (const line of onlyIn(current.failures, previous.failures)) worse.push(`fails: ${line}`)
  return { gains: better, losses: worse }
}

function facetsOf(before: Part, after: Part): string[] {
  return [...new Set([...Object.keys(before.facets), ...Object.keys(after.facets)])].sort()
}

/** As bags: the same miss twice is two readings. */
function onlyIn(these: readonly string[], those: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const line of those) left.set(line, (left.get(line) ?? 0) + 1)
  return these.filter((line) => {
    const count = left.get(line) ?? 0
    left.set(line, count - 1)
    return count <= 0
  })
}

export function gainsLines({ gains: better, losses: worse }: Gains): string[] {
  if (better.length + worse.length === 0) return ['No gains, no losses.']
  return [
    `${better.length} gains, ${worse.length} losses`,
    ...better.map((line) => `+ ${line}`),
    ...worse.map((line) => `- ${line}`),
  ]
}
