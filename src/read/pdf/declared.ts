/** What the file's own page list says, before anything was repaired. */
export interface DeclaredPages {
  readonly count: number
  /** Object numbers of the pages in order; null where the list is nested or packed and cannot be seen. */
  readonly objects: readonly number[] | null
}

const list = /\/Type\s*\/Pages(?![A-Za-z])/g
const kids = /\/Kids\s*\[([\d\sR]*)\]/
const count = /\/Count\s+(\d+)/

/**
 * Finds the root of the page tree in the raw file. pdf.js leaves broken pages out and counts what is left;
 * only the list itself tells that one is missing. Null where the list is compressed.
 */
export function declaredPages(bytes: Uint8Array): DeclaredPages | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  let found: DeclaredPages | null = null
  for (const { index } of file.matchAll(list)) {
    const from = Math.max(file.lastIndexOf('obj', index), 0)
    const end = file.indexOf('endobj', index)
    const body = file.slice(from, end < 0 ? index + 4096 : end)
    if (/\/Parent\s/.test(body)) continue
    const pages = Number(count.exec(body)?.[1] ?? 0)
    const objects = [...(kids.exec(body)?.[1] ?? '').matchAll(/(\d+)\s+\d+\s+R/g)].map((match) =>
      Number(match[1]),
    )
    // A file saved several times holds older lists before the one that counts.
    if (pages > 0) found = { count: pages, objects: objects.length === pages ? objects : null }
  }
  return found
}
