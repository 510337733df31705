import { spawn } from 'node:child_process'
import { access, constants, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { FileBytes } from './source.ts'

/** A document in an old format, with the ending LibreOffice goes by. */
export interface OldDocument {
  readonly file: FileBytes
  readonly format: 'doc' | 'rtf'
}

const names = process.platform === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice']
const usualPlaces = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  '/usr/lib/libreoffice/program/soffice',
  '/opt/libreoffice/program/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.com',
]

let known: Promise<string | null> | null = null

/** LibreOffice's program, by `DOICHIEU_SOFFICE` (`none` does without), the path, or the usual places; else null. */
export function findSoffice(): Promise<string | null> {
  known ??= search()
  return known
}

async function search(): Promise<string | null> {
  const chosen = process.env.DOICHIEU_SOFFICE
  if (chosen === 'none') return null
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const places = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  for (const place of [...(chosen === undefined ? [] : [chosen]), ...places, ...usualPlaces])
    if (
      await access(place, constants.X_OK).then(
        () => true,
        () => false,
      )
    )
      return place
  return null
}

/** LibreOffice's version as it says itself, e.g. "7.4.7.2"; null where it does not start. */
export function sofficeVersion(program: string): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(program, ['--version'], { stdio: ['ignore', 'pipe', 'ignore'], timeout: startTime })
    let said = ''
    child.stdout.on('data', (part: Buffer) => {
      said += part.toString('utf8')
    })
    child.once('error', () => resolve(null))
    child.once('close', () => resolve(/LibreOffice\w* (\d[\d.]*)/u.exec(said)?.[1] ?? null))
  })
}

/** More in one run would meet the limit of a command line. */
const batchSize = 100
const startTime = 30_000
const timePerFile = 5_000

/**
 * Converts many files in one run to DOCX, by sha256; what LibreOffice could not convert is missing. Each run has a
 * profile of its own, so that an open LibreOffice of the user is not disturbed.
 */
export async function convert(
  program: string,
  documents: readonly OldDocument[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const converted = new Map<string, Uint8Array>()
  const distinct = [...new Map(documents.map((one) => [one.file.sha256, one])).values()]
  for (let from = 0; from < distinct.length; from += batchSize)
    for (const [key, bytes] of await run(program, distinct.slice(from, from + batchSize)))
      converted.set(key, bytes)
  const missing = distinct.filter((one) => !converted.has(one.file.sha256))
  // One file that stops the program takes those behind it along: they are tried alone.
  if (missing.length > 0 && distinct.length > 1)
    for (const one of missing) for (const [key, bytes] of await run(program, [one])) converted.set(key, bytes)
  return converted
}

/** No macros, and nothing fetched from elsewhere: linked pictures stay away. */
const profileSettings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
`

async function run(
  program: string,
  documents: readonly OldDocument[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), 'doichieu-office-'))
  try {
    const profile = join(folder, 'profile')
    const out = join(folder, 'out')
    await mkdir(join(profile, 'user'), { recursive: true })
    await mkdir(out)
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), profileSettings)
    const inputs = documents.map((one) => join(folder, `${one.file.sha256}.${one.format}`))
    await Promise.all(documents.map((one, at) => writeFile(inputs[at]!, one.file.bytes)))
    await finished(
      program,
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        '--norestore',
        '--nolockcheck',
        '--convert-to',
        'docx',
        '--outdir',
        out,
        ...inputs,
      ],
      startTime + timePerFile * documents.length,
    )
    const converted = new Map<string, Uint8Array>()
    for (const { file } of documents) {
      const bytes = await readFile(join(out, `${file.sha256}.docx`)).catch(() => null)
      if (bytes !== null && bytes.length > 0) converted.set(file.sha256, bytes)
    }
    return converted
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Waits for the program's end; the whole group is stopped when it takes too long. The result is what it wrote. */
function finished(program: string, args: readonly string[], time: number): Promise<void> {
  return new Promise((resolve) => {
    const grouped = process.platform !== 'win32'
    const child = spawn(program, args, { stdio: 'ignore', detached: grouped })
    const timer = setTimeout(() => {
      try {
        if (grouped && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
        else child.kill('SIGKILL')
      } catch {
        // It ended just now.
      }
    }, time)
    const done = () => {
      clearTimeout(timer)
      resolve()
    }
    child.once('error', done)
    child.once('close', done)
  })
}
