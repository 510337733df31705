import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { unpackedData } from './data.ts'
import type { Engine } from './page.ts'
import { pgm } from './raster.ts'
import { tiffOf } from './tiff.ts'
import { parseTsv } from './tsv.ts'

/** A page takes one to three seconds; what takes this long will never end. */
const timeLimit = 120_000

/**
 * The tesseract program with the packaged Vietnamese data, or null where it is not installed. Where its own Vietnamese
 * data is installed too (Debian: tesseract-ocr-vie, another network), that gives the second opinion.
 */
export async function nativeEngine(program = 'tesseract'): Promise<Engine | null> {
  const version = await run(program, ['--version'], null, 10_000).then(
    (out) => /^tesseract v?(\S+)/m.exec(out)?.[1] ?? null,
    () => null,
  )
  if (version === null || Number.parseInt(version, 10) < 4) return null
  const packaged = withData(program, version, ['--tessdata-dir', await unpackedData()])
  const listed = await run(program, ['--list-langs'], null, 10_000).catch(() => '')
  if (!/^vie$/m.test(listed)) return packaged
  return { ...withData(program, `${version} system`, []), second: packaged }
}

function withData(program: string, version: string, data: readonly string[]): Engine {
  return {
    name: 'tesseract',
    version,
    lanes: Math.max(1, availableParallelism()),
    second: null,
    read: async (rasters, mode) => {
      const first = rasters[0]
      if (first === undefined) return []
      const options = ['-l', 'vie', ...data, '--oem', '1', '--psm', String(mode)]
      const tsv = ['-c', 'tessedit_create_tsv=1', '--dpi', String(Math.round(first.dpi))]
      const input = rasters.length === 1 ? pgm(first) : tiffOf(rasters)
      const out = await run(program, ['stdin', 'stdout', ...options, ...tsv], input, timeLimit)
      return parseTsv(out, rasters.length)
    },
  }
}

/** Runs a program to its end: one thread each, since the pages run side by side. */
function run(program: string, args: string[], input: Uint8Array | null, limit: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      env: { ...process.env, OMP_THREAD_LIMIT: '1' },
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: limit,
      windowsHide: true,
    })
    const parts: Buffer[] = []
    child.on('error', reject)
    child.stdin.on('error', () => undefined)
    child.stdout.on('data', (part: Buffer) => parts.push(part))
    child.on('close', (code, signal) => {
      if (code === 0) resolve(Buffer.concat(parts).toString('utf8'))
      else reject(new Error(`${program}: ${signal ?? code}`))
    })
    child.stdin.end(input ?? undefined)
  })
}
