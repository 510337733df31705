import { strToU8, type Zippable, zipSync } from 'fflate'

/** First day that a zip can name. fflate writes local time, so the same local day gives the same bytes everywhere. */
const fixedTime = new Date(1980, 0, 1)

/** Parts to a zip package, in the order given; no clock, so the same parts give the same bytes. */
export function zipPackage(
  parts: Iterable<readonly [name: string, content: string | Uint8Array]>,
): Uint8Array {
  const files: Zippable = {}
  for (const [name, content] of parts)
    files[name] = [typeof content === 'string' ? strToU8(content) : content, { mtime: fixedTime, level: 6 }]
  return zipSync(files)
}
