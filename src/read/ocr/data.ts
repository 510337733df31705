import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** Folder of the packaged Vietnamese data (`vie.traineddata.gz`, the best network in whole numbers). */
export function packagedData(): string {
  const entry = createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json')
  return join(dirname(entry), '4.0.0_best_int')
}

let unpacked: Promise<string> | null = null

/**
 * The packaged data unpacked for the tesseract program, in a folder of the temporary directory that is named by
 * its content: written once per machine, whole or not at all.
 */
export function unpackedData(): Promise<string> {
  unpacked ??= (async () => {
    const data = gunzipSync(await readFile(join(packagedData(), 'vie.traineddata.gz')))
    const hash = createHash('sha256').update(data).digest('hex').slice(0, 16)
    const user = process.getuid?.() ?? 'user'
    const folder = join(tmpdir(), `doichieu-tessdata-${user}-${hash}`)
    const file = join(folder, 'vie.traineddata')
    const there = await stat(file).catch(() => null)
    if (there?.size === data.length && (process.getuid === undefined || there.uid === process.getuid()))
      return folder
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const fresh = join(folder, `vie.${process.pid}.part`)
    await writeFile(fresh, data)
    await rename(fresh, file)
    return folder
  })()
  return unpacked
}
