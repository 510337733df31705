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

const side = 16
/** Stands behind each set: its row tells that all lines of the pages before it are there. It takes 0.04 ms. */
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
  readonly count: number
  readonly resolve: (lines: Lines) => void
  readonly reject: (error: Error) => void
}

/** Starts `program`, which is told the names of pictures line by line, reads each as it comes and answers at once. */
export function startLiving(program: string, args: readonly string[], limits: Limits): Living {
  const options = ['-c', 'stream_filelist=true', '-c', 'tessedit_create_tsv=1']
  const child = spawn(program, ['stdin', 'stdout', ...args, ...options], {
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
    pages += pictures.length + 1
    child.stdin.write([...pictures, blank].map(({ path }) => `${path}\n`).join(''))
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
  child.on('error', fail)
  child.on('close', (code, signal) => fail(new Error(`${program}: ${signal ?? code}`)))
  child.stdin.on('error', fail)
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    answered = true
    if (turn === null) return
    out += part
    const { first, count, resolve } = turn
    if (out.includes(`\n1\t${first + count}\t0\t0\t0\t0\t0\t0\t${side}\t${side}\t`))
      resolve(parseTsv(out, count, first))
  })
  tell([])
  hold(false)

  const asked = (pictures: readonly Scratch[]) =>
    new Promise<Lines>((resolve, reject) => {
      if (failed !== null) throw failed
      turn = { first: pages + 1, count: pictures.length, resolve, reject }
      out = '\n'
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
        return await asked(pictures)
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
