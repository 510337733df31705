import { randomUUID } from 'node:crypto'
import { closeSync, existsSync, openSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Bytes that another program of this user can open by `path`, or be given as `handle`, until they are removed. */
export interface Scratch {
  readonly path: string
  readonly handle: number
  remove(): void
}

/** Files that have a name still; they go with this process at the latest. */
const named = new Set<string>()

/**
 * Lays bytes into a file of the temporary directory. Where open files can be reached through their handles (Linux), it
 * has no name from the start, so nothing of it stays however this process ends.
 */
export function scratch(bytes: Uint8Array): Scratch {
  const file = join(tmpdir(), `doichieu-${randomUUID()}.tif`)
  writeFileSync(file, bytes, { mode: 0o600, flag: 'wx' })
  const handle = openSync(file, 'r')
  const reached = `/proc/${process.pid}/fd/${handle}`
  if (existsSync(reached)) {
    unlinkSync(file)
    return { path: reached, handle, remove: () => closeSync(handle) }
  }
  if (named.size === 0) process.once('exit', removeNamed)
  named.add(file)
  const remove = () => {
    closeSync(handle)
    rmSync(file, { force: true })
    named.delete(file)
    if (named.size === 0) process.off('exit', removeNamed)
  }
  return { path: file, handle, remove }
}

function removeNamed(): void {
  for (const file of named) rmSync(file, { force: true })
}
