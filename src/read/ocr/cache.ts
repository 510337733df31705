import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Engine } from './page.ts'

const word = z.object({
  text: z.string(),
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  confidence: z.number().min(0).max(1),
})
const stored = z.array(z.array(z.array(word).min(1)))

/**
 * An engine that remembers what it read, in `folder`: one file per picture, named by the picture's own pixels and by
 * everything else that decides the reading (engine, version, resolution, mode). So an entry never goes stale; files
 * may be deleted at any time, and a damaged one is read anew.
 */
export function remembering(engine: Engine, folder: string): Engine {
  return {
    ...engine,
    read: async (rasters, mode) => {
      const hash = createHash('sha256').update(`${engine.name} ${engine.version} ${mode}\n`)
      for (const { width, height, dpi, gray } of rasters)
        hash.update(`${width} ${height} ${Math.round(dpi)}\n`).update(gray)
      const name = hash.digest('hex')
      const file = join(folder, 'ocr', name.slice(0, 2), `${name}.json`)
      const known = await recall(file)
      if (known?.length === rasters.length) return known
      const read = await engine.read(rasters, mode)
      await keep(file, read)
      return read
    },
  }
}

type Read = Awaited<ReturnType<Engine['read']>>

async function recall(file: string): Promise<Read | null> {
  try {
    return stored.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    return null
  }
}

/** A cache that cannot be written costs time, not the document. */
async function keep(file: string, read: Read): Promise<void> {
  const part = `${file}.${process.pid}.part`
  try {
    await mkdir(join(file, '..'), { recursive: true })
    await writeFile(part, JSON.stringify(read))
    await rename(part, file)
  } catch {
    // The reading is at hand all the same.
  }
}
