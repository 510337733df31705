/**
 * A short id of what something says: equal for re-wrapped, decomposed or re-dashed copies of the same words.
 * 64 bits of FNV-1a in base 36; enough for the few thousand values of one document.
 */
export function contentId(prefix: string, ...parts: readonly (string | number | null)[]): string {
  return `${prefix}-${hash(parts.map((part) => (part === null ? '' : keyOf(String(part)))).join('|'))}`
}

/** A long text is known by how it begins and ends; two that agree in both get `~2` (`uniqueIds`). */
function keyOf(text: string): string {
  const known = text.length <= 200 ? text : `${text.slice(0, 120)} ${text.slice(-60)}`
  return known
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%/]+/gu, ' ')
}

function hash(text: string): string {
  let low = 0x811c9dc5
  let high = 0x1000193
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    low = Math.imul(low ^ code, 0x01000193)
    high = Math.imul(high ^ code, 0x85ebca6b)
  }
  return ((high >>> 0) * 0x100000 + (low >>> 12)).toString(36)
}

/** Makes ids unique within one document: the second bearer of an id gets `~2`. */
export function uniqueIds(): (id: string) => string {
  const seen = new Map<string, number>()
  return (id) => {
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    return count === 1 ? id : `${id}~${count}`
  }
}
