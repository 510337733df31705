import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { unpackedData } from './data.ts'
import { keepLiving } from './kept.ts'
import type { Engine } from './page.ts'
import { scratch } from './scratch.ts'
import { tiffOf } from './tiff.ts'
import { parseTsv } from './tsv.ts'

/** A page takes one to three seconds; what takes this long will never end. */
const timeLimit = 120_000
/** It starts in a tenth of a second; a busy machine takes longer. */
const startLimit = 10_000

/**
 * The tesseract program, or null where it is not installed. With its own Vietnamese data where that is installed too
 * (Debian: tesseract-ocr-vie), since that takes a quarter less time than the packaged data and errs as rarely.
 */
export async function nativeEngine(program = 'tesseract'): Promise<Engine | null> {
  const version = await run(program, ['--version'], null, startLimit).then(
    (out) => /^tesseract v?(\S+)/m.exec(out)?.[1] ?? null,
    () => null,
  )
  const major = Number.parseInt(version ?? '', 10)
  if (version === null || major < 4) return null
  const listed = await run(program, ['--list-langs'], null, startLimit).catch(() => '')
  const data = /^vie$/m.test(listed) ? 'system' : 'packaged'
  const folder = data === 'system' ? [] : ['--tessdata-dir', await unpackedData()]
  const options = (mode: number) => ['-l', 'vie', ...folder, '--oem', '1', '--psm', String(mode)]
  const lanes = Math.max(1, availableParallelism())
  // Before its version 5 it keeps its answers to itself until its input ends.
  const living =
    major < 5 ? null : keepLiving(program, options, { start: startLimit, read: timeLimit, kept: lanes })
  return {
    name: 'tesseract',
    version: data === 'system' ? `${version} system` : version,
    lanes,
    data,
    read: async (rasters, mode) => {
      const first = rasters[0]
      if (first === undefined) return []
      const read = await living?.(rasters, mode)
      if (read != null) return read
      const tsv = ['-c', 'tessedit_create_tsv=1', '--dpi', String(Math.round(first.dpi))]
      const args = ['stdin', 'stdout', ...options(mode), ...tsv]
      return parseTsv(await run(program, args, tiffOf(rasters), timeLimit), rasters.length)
    },
  }
}

/** Runs a program to its end: one thread each, since the pages run side by side. */
async function run(
  program: string,
  args: string[],
  input: Uint8Array | null,
  limit: number,
): Promise<string> {
  // Not through a pipe: it would wait whenever this process is busy with the next page.
  const file = input === null ? null : scratch(input)
  try {
    return await new Promise((resolve, reject) => {
      const child = spawn(program, args, {
        env: { ...process.env, OMP_THREAD_LIMIT: '1' },
        stdio: [file?.handle ?? 'ignore', 'pipe', 'ignore'],
        timeout: limit,
        windowsHide: true,
      })
      const parts: Buffer[] = []
      child.on('error', reject)
      child.stdout!.on('data', (part: Buffer) => parts.push(part))
      child.on('close', (code, signal) => {
        if (code === 0) resolve(Buffer.concat(parts).toString('utf8'))
        else reject(new Error(`${program}: ${signal ?? code}`))
      })
    })
  } finally {
    file?.remove()
  }
}
