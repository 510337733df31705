import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { keepLiving } from '../../src/read/ocr/kept.ts'
import { startLiving } from '../../src/read/ocr/living.ts'
import { nativeEngine } from '../../src/read/ocr/native.ts'
import type { Raster } from '../../src/read/ocr/raster.ts'
import { ocrPdfPages } from '../../src/read/ocr.ts'

const native = await nativeEngine()
const scan = readFileSync(new URL('../fixtures/scan/son-la.scan200.pdf', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'doichieu-living-'))
afterAll(() => rmSync(folder, { recursive: true }))

const picture = (width: number, dpi = 200): Raster => ({
  width,
  height: 20,
  gray: new Uint8Array(width * 20).fill(255),
  dpi,
  points: { width: 10, height: 10 },
  red: 0,
})
/** Width of a picture that the programs below cannot read. */
const bad = 66

/**
 * A program that reads one word from each picture: how it was asked, and the picture's width. `unlike` says what it does
 * when asked for a list, or about a bad picture.
 */
function program(unlike: { version?: string; listed?: string; bad?: string }): string {
  const file = join(folder, `program-${readdirSync(folder).length}`)
  const source = `#!${process.execPath}
const { appendFileSync, readFileSync, writeSync } = require('node:fs')
const args = process.argv.slice(2)
if (args[0] === '--version') console.log('tesseract ${unlike.version ?? '5.3.0'}')
else if (args[0] === '--list-langs') console.log('vie')
else {
  appendFileSync('${file}.log', process.pid + ' ' + args.includes('stream_filelist=true') + '\\n')
  const row = (page, width, word) =>
    ['1', page, 0, 0, 0, 0, 0, 0, width, width === 16 ? 16 : 20, -1, ''].join('\\t') + '\\n' +
    (width === 16 ? '' : ['5', page, 1, 1, 1, 1, 2, 2, 9, 9, 96, word + width].join('\\t') + '\\n')
  const widthOf = (bytes, at) => bytes.readUInt32LE(at + 10)
  let page = 0
  if (args.includes('stream_filelist=true')) {
    ${unlike.listed ?? ''}
    writeSync(1, 'level\\tpage_num\\n')
    require('node:readline').createInterface({ input: process.stdin }).on('line', (name) => {
      const width = widthOf(readFileSync(name), 8)
      if (width === ${bad}) { ${unlike.bad ?? ''} }
      writeSync(1, row(++page, width, 'living'))
    })
  } else {
    const bytes = readFileSync(0)
    for (let at = 8; at !== 0; at = bytes.readUInt32LE(at + 2 + 11 * 12)) writeSync(1, row(++page, widthOf(bytes, at), 'once'))
  }
}
`
  writeFileSync(file, source, { mode: 0o700 })
  return file
}

/** How often the program was started: for a list, and for one reading. */
function starts(file: string): { listed: number; once: number } {
  const rows = readFileSync(`${file}.log`, 'utf8').split('\n')
  return {
    listed: rows.filter((row) => row.endsWith('true')).length,
    once: rows.filter((row) => row.endsWith('false')).length,
  }
}

const words = (read: readonly (readonly (readonly { text: string }[])[])[] | null) =>
  read?.map((lines) => lines.map((line) => line.map(({ text }) => text).join(' ')).join('/'))

describe.skipIf(process.platform === 'win32')('a living program', () => {
  it('reads one set of pictures after the other', async () => {
    const file = program({})
    const engine = (await nativeEngine(file))!
    expect(words(await engine.read([picture(31), picture(32), picture(33)], 6))).toEqual([
      'living31',
      'living32',
      'living33',
    ])
    for (let width = 40; width < 60; width++)
      expect(words(await engine.read([picture(width)], 6))).toEqual([`living${width}`])
    expect(await engine.read([], 6)).toEqual([])
    expect(starts(file)).toEqual({ listed: 1, once: 0 })
  })

  it('is one per mode and per reading under way', async () => {
    const file = program({})
    const engine = (await nativeEngine(file))!
    const batches = [31, 32, 33, 34].map((width) => engine.read([picture(width)], width < 34 ? 6 : 11))
    expect((await Promise.all(batches)).map(words)).toEqual(
      [31, 32, 33, 34].map((width) => [`living${width}`]),
    )
    expect(starts(file)).toEqual({ listed: 4, once: 0 })
  })

  it.each([
    ['refuses a picture', 'process.exit(1)'],
    ['is killed', "process.kill(process.pid, 'SIGKILL')"],
    ['writes half an answer', "writeSync(1, '5\\t3'); process.exit(0)"],
  ])('that %s in the middle is followed by another', async (_, act) => {
    const file = program({ bad: act })
    const engine = (await nativeEngine(file))!
    expect(words(await engine.read([picture(31)], 6))).toEqual(['living31'])
    expect(words(await engine.read([picture(32), picture(bad), picture(33)], 6))).toEqual([
      'once32',
      'once66',
      'once33',
    ])
    expect(words(await engine.read([picture(34)], 6))).toEqual(['living34'])
    expect(starts(file)).toEqual({ listed: 2, once: 1 })
  })

  it('that was killed while it waited is followed by another', async () => {
    const file = program({})
    const engine = (await nativeEngine(file))!
    await engine.read([picture(31)], 6)
    process.kill(Number.parseInt(readFileSync(`${file}.log`, 'utf8'), 10), 'SIGKILL')
    await engine.read([picture(32)], 6)
    expect(words(await engine.read([picture(33)], 6))).toEqual(['living33'])
  })

  it('of an old version, which answers only in the end, is not started', async () => {
    const file = program({ version: '4.1.1' })
    const engine = (await nativeEngine(file))!
    expect(words(await engine.read([picture(31), picture(32)], 6))).toEqual(['once31', 'once32'])
    expect(starts(file)).toEqual({ listed: 0, once: 1 })
  })

  it('that knows no lists is never asked for one again', async () => {
    const file = program({ listed: 'process.exit(1)' })
    const engine = (await nativeEngine(file))!
    expect(words(await engine.read([picture(31), picture(32)], 6))).toEqual(['once31', 'once32'])
    expect(words(await engine.read([picture(33)], 6))).toEqual(['once33'])
    expect(starts(file)).toEqual({ listed: 1, once: 2 })
  })

  it.each([
    ['at all', { listed: 'process.stdin.resume(); return' }, 31, 1],
    ['about one picture', { bad: 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)' }, bad, 2],
    ['about one picture, and counts on', { bad: 'return' }, bad, 2],
  ])(
    'that does not answer %s is given up in time',
    async (_, unlike, width, times) => {
      const file = program(unlike)
      const read = keepLiving(file, () => [], { start: 3000, read: 3000, kept: 2 })
      if (width === bad) await read([picture(31)], 6)
      expect(await read([picture(width)], 6)).toBeNull()
      expect(await read([picture(31)], 6)).toEqual(times === 1 ? null : expect.anything())
      expect(starts(file).listed).toBe(times)
    },
    20_000,
  )

  it('that does not exist reads nothing', async () => {
    const none = startLiving(join(folder, 'none'), [], { start: 1000, read: 1000 })
    await expect(none.read([picture(31)])).rejects.toThrow()
    expect([none.ended(), none.answers()]).toEqual([true, false])
  })

  it('is not told of resolutions that only an option can make it take', async () => {
    const file = program({})
    const engine = (await nativeEngine(file))!
    expect(words(await engine.read([picture(31, 60)], 6))).toEqual(['once31'])
  })

  it('ends with the process that started it, which it does not keep waiting, and leaves no file', async () => {
    const file = program({})
    const own = mkdtempSync(join(folder, 'temporary-'))
    const native = new URL('../../src/read/ocr/native.ts', import.meta.url).href
    const picture = `{ width: 31, height: 20, gray: new Uint8Array(620), dpi: 200, points: { width: 9, height: 9 }, red: 0 }`
    const script = `import { nativeEngine } from ${JSON.stringify(native)}
      const [[[{ text }]]] = await (await nativeEngine(${JSON.stringify(file)})).read([${picture}], 6)
      console.log(text)`
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '--no-warnings', '-e', script],
      { timeout: 15_000, env: { ...process.env, TMPDIR: own } },
    )
    expect(stdout).toBe('living31\n')
    expect(readdirSync(own)).toEqual([])
    const pid = Number.parseInt(readFileSync(`${file}.log`, 'utf8'), 10)
    await expect.poll(() => isRunning(pid), { timeout: 5000 }).toBe(false)
  }, 30_000)
})

describe.skipIf(native === null || process.platform === 'win32')(
  'tesseract, the program (skipped where it is not installed)',
  () => {
    it('is started once per lane for all pictures of a mode', async () => {
      const file = join(folder, 'tesseract')
      const script = `#!/bin/sh\ncase "$*" in *stream_filelist=true*) echo 1 true;; *) echo 1 false;; esac >>${file}.log\nexec tesseract "$@"\n`
      writeFileSync(file, script, { mode: 0o700 })
      const engine = (await nativeEngine(file))!
      const pages = await ocrPdfPages(scan, [1, 2, 3, 4], { engine: { ...engine, lanes: 2 }, cache: '' })
      expect(pages.map(({ lines }) => lines.length > 10)).toEqual([true, true, true, true])
      expect(starts(file)).toEqual({ listed: 2, once: 2 })
    }, 60_000)
  },
)

/** Whether a process runs; one that has ended may keep its number until somebody asks for it. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}
