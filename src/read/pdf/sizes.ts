/** The size that most glyphs have, to a tenth of a point. */
export function mainSize(sizes: readonly number[]): number {
  const first = sizes[0]
  if (first === undefined) return 0
  if (sizes.every((size) => size === first)) return Math.round(first * 10) / 10
  const counts = new Map<number, number>()
  let best = 0
  let most = 0
  for (const size of sizes) {
    const key = Math.round(size * 10) / 10
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    if (count > most) {
      best = key
      most = count
    }
  }
  return best
}

export function median(values: readonly number[]): number {
  const first = values[0]
  if (first === undefined) return 0
  if (values.every((value) => value === first)) return first
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1]!
}
