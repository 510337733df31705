import { spawn } from 'node:child_process'
import type { Socket } from 'node:net'
import type { ReadLine } from './page.ts'
import type { Raster } from './raster.ts'
import { type Scratch, scratch } from './scratch.ts'
import { tiffOf } from './tiff.ts'
import { parseTsv } from './tsv.ts'

type Lines = readonly (readonly ReadLine[])[]

/** A tesseract that reads one set of pictures after the other, without loading its network anew for each. */
export interface Living {
  /** Rejects when the program ends or lets the time pass; it is of no use then. */
  read(rasters: readonly Raster[]): Promise<Lines>
  /** Whether it ever answered: one that did not doesn't know this way of being asked. */
  answers(): boolean
  ended(): boolean
  end(): void
}

export interface Limits {
  /** Milliseconds until the first answer. */
  readonly start: number
  /** Milliseconds for a set of pictures. */
  readonly read: number
}

/**
 * What the program writes lies in its buffer, four kilobytes on most systems, until more follows. So its text pages,
 * which nobody reads, are set apart by as much as an option may hold, and blank pages behind the last picture push its
 * lines out: a blank page takes it 0.04 ms.
 */
const filler = '\f'.repeat(250)
const blanks = 20
const side = 16
const blankPage: Raster = {
  width: side,
  height: side,
  gray: new Uint8Array(side * side).fill(255),
  dpi: 200,
  points: { width: 6, height: 6 },
  red: 0,
}

interface Turn {
  readonly first: number
  readonly rasters: readonly Raster[]
  readonly resolve: (lines: Lines) => void
  readonly reject: (error: Error) => void
}

/** Starts `program`, which is told the names of pictures line by line and reads each as it comes. */
export function startLiving(program: string, args: readonly string[], limits: Limits): Living {
  const named = ['-c', 'stream_filelist=true', '-c', 'tessedit_create_tsv=1']
  const filled = ['-c', 'tessedit_create_txt=1', '-c', `page_separator=${filler}`]
  const child = spawn(program, ['stdin', 'stdout', ...args, ...named, ...filled], {
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
  })
  const blank = scratch(tiffOf([blankPage]))
  let answered = false
  let failed: Error | null = null
  let turn: Turn | null = null
  let out = ''
  /** Pages that it was told of. */
  let pages = 0

  const tell = (pictures: readonly Scratch[]) => {
    const names = [...pictures, ...new Array<Scratch>(blanks).fill(blank)]
    pages += names.length
    child.stdin.write(names.map(({ path }) => `${path}\n`).join(''))
  }
  const fail = (error: Error) => {
    if (failed !== null) return
    failed = error
    blank.remove()
    child.kill('SIGKILL')
    turn?.reject(error)
  }
  /** While it waits it keeps nobody waiting: when this process ends, its input ends, and so does it. */
  const hold = (kept: boolean) => {
    for (const each of [child, child.stdin as Socket, child.stdout as Socket])
      if (kept) each.ref()
      else each.unref()
  }
  child.once('error', fail)
  child.once('close', (code, signal) => fail(new Error(`${program}: ${signal ?? code}`)))
  child.stdin.on('error', fail)
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    answered = true
    if (turn === null) return
    out += part
    const { first, rasters, resolve } = turn
    if (!hasPage(out, first + rasters.length, blankPage)) return
    // A program that passed over a picture would tell the next one's lines for its own.
    if (!rasters.every((raster, index) => hasPage(out, first + index, raster)))
      fail(new Error(`${program}: answers about other pictures`))
    else resolve(parseTsv(out, rasters.length, first))
  })
  tell([])
  hold(false)

  const asked = (rasters: readonly Raster[], pictures: readonly Scratch[]) =>
    new Promise<Lines>((resolve, reject) => {
      if (failed !== null) throw failed
      turn = { first: pages + 1, rasters, resolve, reject }
      out = ''
      tell(pictures)
    })
  return {
    read: async (rasters) => {
      const late = () => fail(new Error(`${program}: no answer`))
      const timers = [setTimeout(() => answered || late(), limits.start), setTimeout(late, limits.read)]
      const pictures: Scratch[] = []
      hold(true)
      try {
        for (const raster of rasters) pictures.push(scratch(tiffOf([raster])))
        return await asked(rasters, pictures)
      } finally {
        turn = null
        hold(false)
        for (const timer of timers) clearTimeout(timer)
        for (const picture of pictures) picture.remove()
      }
    },
    answers: () => answered,
    ended: () => failed !== null,
    end: () => fail(new Error(`${program}: ended`)),
  }
}

/** Whether the row of this page is there; that of a blank page stands behind everything of the pages before it. */
function hasPage(tsv: string, page: number, { width, height }: Raster): boolean {
  const row = `1\t${page}\t0\t0\t0\t0\t0\t0\t${width}\t${height}\t`
  return tsv.includes(`\n${row}`) || tsv.includes(`\f${row}`)
}
