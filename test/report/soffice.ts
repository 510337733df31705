import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const usualPlaces = ['/usr/bin/soffice', '/usr/bin/libreoffice', '/usr/local/bin/soffice']

/** The LibreOffice of this machine, or null: then tests that open files with it are skipped. */
export const sofficePath = usualPlaces.find((path) => existsSync(path)) ?? null

export const sofficeTitle = sofficePath === null ? 'skipped: LibreOffice is not installed' : 'LibreOffice'

/** Opens a file in LibreOffice and saves it in another format, with a profile of its own. */
export function converted(name: string, bytes: Uint8Array, to: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'doichieu-office-'))
  try {
    writeFileSync(join(folder, name), bytes)
    const out = join(folder, 'out')
    execFileSync(
      sofficePath!,
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        to,
        '--outdir',
        out,
        join(folder, name),
      ],
      { stdio: 'ignore', timeout: 90_000 },
    )
    return readFileSync(join(out, `${name.slice(0, name.lastIndexOf('.'))}.${to.split(':')[0]}`))
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}
