import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import type { OutputFile } from '../../src/report/report.ts'

const usualPlaces = [
  process.env.CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/** The Chromium of this machine, or null: then tests in a browser are skipped. */
export const chromiumPath = usualPlaces.find((path) => path !== '' && existsSync(path)) ?? null

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath!,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  })
}

/** Files of a report in a folder of their own, as a reviewer gets them; `address` gives a file's address. */
export async function written(files: readonly OutputFile[]) {
  const folder = mkdtempSync(join(tmpdir(), 'doichieu-'))
  for (const { path, content } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return {
    address: (path: string) => `file://${join(folder, path)}`,
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
