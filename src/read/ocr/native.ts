import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { closeSync, openSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { unpackedData } from './data.ts'
import type { Engine } from './page.ts'
import { tiffOf } from './tiff.ts'
import { parseTsv } from './tsv.ts'

/** A page takes one to three seconds; what takes this long will never end. */
const timeLimit = 120_000

/**
 * The tesseract program, or null where it is not installed. With its own Vietnamese data where that is installed too
 * (Debian: tesseract-ocr-vie), since that takes a quarter less time than the packaged data and errs as rarely.
 */
export async function nativeEngine(program = 'tesseract'): Promise<Engine | null> {
  const version = await run(program, ['--version'], null, 10_000).then(
    (out) => /^tesseract v?(\S+)/m.exec(out)?.[1] ?? null,
    () => null,
  )
  if (version === null || Number.parseInt(version, 10) < 4) return null
  const listed = await run(program, ['--list-langs'], null, 10_000).catch(() => '')
  const data = /^vie$/m.test(listed) ? 'system' : 'packaged'
  const options = data === 'system' ? [] : ['--tessdata-dir', await unpackedData()]
  return {
    name: 'tesseract',
    version: data === 'system' ? `${version} system` : version,
    lanes: Math.max(1, availableParallelism()),
    data,
    read: async (rasters, mode) => {
      const first = rasters[0]
      if (first === undefined) return []
      const reading = ['-l', 'vie', ...options, '--oem', '1', '--psm', String(mode)]
      const tsv = ['-c', 'tessedit_create_tsv=1', '--dpi', String(Math.round(first.dpi))]
      const out = await run(program, ['stdin', 'stdout', ...reading, ...tsv], tiffOf(rasters), timeLimit)
      return parseTsv(out, rasters.length)
    },
  }
}

/**
 * Runs a program to its end: one thread each, since the pages run side by side. Its input lies in a file without a
 * name: through a pipe it would wait whenever this process is busy with the next page.
 */
async function run(
  program: string,
  args: string[],
  input: Uint8Array | null,
  limit: number,
): Promise<string> {
  const file = join(tmpdir(), `doichieu-${randomUUID()}.tif`)
  const opened = input === null ? null : unnamed(file, input)
  try {
    return await new Promise((resolve, reject) => {
      const child = spawn(program, args, {
        env: { ...process.env, OMP_THREAD_LIMIT: '1' },
        stdio: [opened ?? 'ignore', 'pipe', 'ignore'],
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
    if (opened !== null) {
      closeSync(opened)
      rmSync(file, { force: true })
    }
  }
}

/** An open file whose name is gone already; where an open file keeps its name (Windows), it goes in the end. */
function unnamed(file: string, bytes: Uint8Array): number {
  writeFileSync(file, bytes, { mode: 0o600, flag: 'wx' })
  const opened = openSync(file, 'r')
  try {
    unlinkSync(file)
  } catch {
    // It is removed when it has been read.
  }
  return opened
}
