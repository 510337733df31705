import { crc32, inflateRawSync } from 'node:zlib'
import { damaged, passwordNeeded } from './errors.ts'

/** More than any plan has; a zip bomb has more. */
const partLimit = 100_000_000
const totalLimit = 200_000_000

interface Entry {
  readonly name: string
  readonly method: number
  readonly crc: number
  /** Bytes packed and unpacked. */
  readonly packed: number
  readonly size: number
  /** Of its own header, which stands in front of its bytes. */
  readonly offset: number
  readonly encrypted: boolean
}

/**
 * The wanted parts of a zip package (DOCX, ODT) by name, with leading slashes off. Sizes are checked before
 * anything is unpacked, checksums afterwards: a flipped digit in a plan would else go unseen.
 */
export function readZip(
  path: string,
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): { readonly names: readonly string[]; readonly parts: ReadonlyMap<string, Uint8Array> } {
  const entries = directory(path, bytes)
  const wantedEntries = new Map<string, Entry>()
  let total = 0
  for (const entry of entries) {
    if (!wanted(entry.name)) continue
    if (entry.encrypted) throw passwordNeeded(path)
    total += entry.size
    if (entry.size > partLimit || total > totalLimit)
      throw damaged(path, `${entry.name}: ${entry.size} bytes unpacked`)
    wantedEntries.set(entry.name, entry)
  }
  const parts = new Map<string, Uint8Array>()
  for (const [name, entry] of wantedEntries) {
    const content = unpacked(path, bytes, entry)
    if (content.length !== entry.size || crc32(content) !== entry.crc) throw damaged(path, name)
    parts.set(name, content)
  }
  return { names: entries.map(({ name }) => name), parts }
}

/** Stored or deflated, as office files are; never more than the size that was checked. */
function unpacked(
  path: string,
  bytes: Uint8Array,
  { name, method, packed, size, offset }: Entry,
): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (offset + 30 > bytes.length) throw damaged(path, name)
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  const content = bytes.subarray(start, start + packed)
  if (method === 0) return content.slice()
  if (method !== 8) throw damaged(path, `${name}: method ${method}`)
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, size) })
  } catch (error) {
    throw damaged(path, error instanceof Error ? error.message : 'zip')
  }
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)
}

function clean(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '')
}

/** The central directory: what the package holds, and where. */
function directory(path: string, bytes: Uint8Array): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  if (end === null) throw damaged(path, 'zip directory')
  const entries: Entry[] = []
  const decoder = new TextDecoder()
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50)
      throw damaged(path, 'zip directory')
    const nameLength = view.getUint16(at + 28, true)
    entries.push({
      name: clean(decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength))),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function endOfDirectory(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= 0 && at > view.byteLength - 66_000; at--)
    if (view.getUint32(at, true) === 0x06054b50) return at
  return null
}
