/**
 * A short id of what something says: equal for re-wrapped, decomposed or re-dashed copies of the same words.
 * 52 bits in base 36; enough for the few thousand values of one document. A long text is known by how it begins
 * and ends; two that agree in both get `~2` (`uniqueIds`).
 */
export function contentId(prefix: string, ...parts: readonly (string | number | null)[]): string {
  const hash = new WordHash()
  for (const part of parts) {
    const text = part === null ? '' : String(part)
    if (text.length <= 200) hash.add(text)
    else hash.add(`${text.slice(0, 120)} ${text.slice(-60)}`)
    hash.end()
  }
  return `${prefix}-${hash.digest()}`
}

/** FNV-1a over letters and digits in lower case; whatever stands between words counts as one blank. */
class WordHash {
  #low = 0x811c9dc5
  #high = 0x1000193

  add(text: string): void {
    const words = text.normalize('NFC').toLowerCase()
    let between = true
    for (let at = 0; at < words.length; at++) {
      const code = words.charCodeAt(at)
      if (isWord(code)) {
        this.#unit(code)
        between = false
      } else if (!between) {
        this.#unit(0x20)
        between = true
      }
    }
    if (!between) this.#unit(0x20)
  }

  end(): void {
    this.#unit(0x7c)
  }

  /** Base 36, in two halves that are whole numbers of 32 bits. */
  digest(): string {
    const value = (this.#high >>> 0) * 0x100000 + (this.#low >>> 12)
    const upper = Math.floor(value / 36 ** 5)
    const lower = (value - upper * 36 ** 5).toString(36)
    return upper === 0 ? lower : upper.toString(36) + lower.padStart(5, '0')
  }

  #unit(code: number): void {
    this.#low = Math.imul(this.#low ^ code, 0x01000193)
    this.#high = Math.imul(this.#high ^ code, 0x85ebca6b)
  }
}

/** Letters of any script, digits, "%" and "/"; not the blanks, dashes, quotes and marks between words. */
function isWord(code: number): boolean {
  if (code < 0x80)
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x25 || code === 0x2f
  return code >= 0xc0 && !(code >= 0x2000 && code <= 0x2bff) && !(code >= 0x3000 && code <= 0x3003)
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
