import { damaged } from './errors.ts'

/** An OLE compound file (Word 97–2003, and the wrapper of password-protected OOXML): its streams by name. */
export interface OleDirectory {
  readonly names: readonly string[]
  /** First bytes of a stream that is stored in whole sectors (4 KiB and more), else null. */
  readonly head: (name: string) => Uint8Array | null
}

const magic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const endOfChain = 0xfffffffa
const smallStream = 4096

export function isOle(bytes: Uint8Array): boolean {
  return magic.every((byte, at) => bytes[at] === byte)
}

/** Reads the directory only. Throws `read/damaged` where the file ends before its own tables. Ground: [MS-CFB]. */
export function oleDirectory(path: string, bytes: Uint8Array): OleDirectory {
  if (bytes.length < 512) throw damaged(path, 'ole header')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) throw damaged(path, 'ole header')
  const size = 1 << shift
  const at = (sector: number) => (sector + 1) * size

  const fat = (sector: number): number => {
    const table = Math.floor(sector / (size / 4))
    // Only the first 109 tables stand in the header; they cover 7 MB, far behind any directory met.
    if (table >= 109) return endOfChain
    const place = at(view.getUint32(76 + table * 4, true)) + (sector % (size / 4)) * 4
    return place + 4 <= bytes.length ? view.getUint32(place, true) : endOfChain
  }

  const entries = new Map<string, { readonly start: number; readonly size: number }>()
  const seen = new Set<number>()
  for (
    let sector = view.getUint32(48, true);
    sector < endOfChain && !seen.has(sector);
    sector = fat(sector)
  ) {
    seen.add(sector)
    if (at(sector) + size > bytes.length) throw damaged(path, 'ole directory')
    for (let entry = at(sector); entry < at(sector) + size; entry += 128) {
      const length = view.getUint16(entry + 64, true)
      if (length < 4 || length > 64) continue
      const name = new TextDecoder('utf-16le').decode(bytes.subarray(entry, entry + length - 2))
      entries.set(name, { start: view.getUint32(entry + 116, true), size: view.getUint32(entry + 120, true) })
    }
  }
  return {
    names: [...entries.keys()],
    head(name) {
      const entry = entries.get(name)
      if (entry === undefined || entry.size < smallStream) return null
      const start = at(entry.start)
      return start < bytes.length ? bytes.subarray(start, start + size) : null
    },
  }
}
