/**
 * Remembers what a pure function of one string gave; forgets all when `limit` strings are held, so memory stays
 * bounded.
 */
export function memo<T>(make: (text: string) => T, limit = 4096): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined || known.has(text)) return before as T
    const value = make(text)
    if (text.length > 2000) return value
    if (known.size >= limit) known.clear()
    known.set(text, value)
    return value
  }
}

/** Computes once, on first use. */
export function lazy<T>(make: () => T): () => T {
  let value: { readonly made: T } | undefined
  return () => {
    value ??= { made: make() }
    return value.made
  }
}
