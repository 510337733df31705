import { createRequire } from 'node:module'
import { availableParallelism, devNull } from 'node:os'
import type { Worker as Thread } from 'node:worker_threads'
import { createWorker, OEM, type Worker } from 'tesseract.js'
import { packagedData } from './data.ts'
import type { Engine, ReadLine } from './page.ts'
import { pgm, type Raster } from './raster.ts'
import { parseTsv } from './tsv.ts'

interface Lane {
  readonly worker: Worker
  /** The thread behind it, which the package's types leave out. */
  readonly thread: Thread
  busy: Promise<unknown>
  waiting: number
}

const lanes: Lane[] = []
let starting: Promise<Lane>[] = []

/** tesseract.js with the packaged data: the same reading without any program installed, and without network. */
export function wasmEngine(): Engine {
  const version = createRequire(import.meta.url)('tesseract.js/package.json').version as string
  const count = Math.max(1, Math.min(4, availableParallelism()))
  return {
    name: 'tesseract.js',
    version,
    lanes: count,
    data: 'packaged',
    read: async (rasters, mode) => {
      const lane = await freeLane(count)
      if (lane.waiting++ === 0) lane.thread.ref()
      const turn = lane.busy.then(
        () => recogniseAll(lane.worker, rasters, mode),
        () => recogniseAll(lane.worker, rasters, mode),
      )
      lane.busy = turn.catch(() => undefined)
      try {
        return await turn
      } finally {
        if (--lane.waiting === 0) lane.thread.unref()
      }
    },
  }
}

async function freeLane(count: number): Promise<Lane> {
  const idle = lanes.find((lane) => lane.waiting === 0)
  if (idle !== undefined) return idle
  if (starting.length < count) {
    const lane = startLane()
    starting.push(lane)
    return lane
  }
  await Promise.all(starting)
  return lanes.reduce((a, b) => (b.waiting < a.waiting ? b : a))
}

async function startLane(): Promise<Lane> {
  const worker = await createWorker('vie', OEM.LSTM_ONLY, {
    langPath: packagedData(),
    cacheMethod: 'none',
    gzip: true,
    errorHandler: () => undefined,
  })
  await worker.setParameters({ debug_file: devNull })
  const { worker: thread } = worker as unknown as { readonly worker: Thread }
  thread.unref()
  const lane: Lane = { worker, thread, busy: Promise.resolve(), waiting: 0 }
  lanes.push(lane)
  return lane
}

async function recogniseAll(
  worker: Worker,
  rasters: readonly Raster[],
  mode: number,
): Promise<readonly (readonly ReadLine[])[]> {
  const read: (readonly ReadLine[])[] = []
  for (const raster of rasters) read.push(await recognise(worker, raster, mode))
  return read
}

async function recognise(worker: Worker, raster: Raster, mode: number): Promise<readonly ReadLine[]> {
  const options = { tessedit_pageseg_mode: String(mode), user_defined_dpi: String(Math.round(raster.dpi)) }
  const { data } = await worker.recognize(Buffer.from(pgm(raster)), options as object, {
    text: false,
    tsv: true,
  })
  return parseTsv(data.tsv ?? '', 1)[0]!
}

/**
 * Ends the workers and frees their memory; the next reading starts them again. Idle workers don't keep the process
 * alive, so this is for tests and long-lived servers.
 */
export async function stopWasm(): Promise<void> {
  const running = await Promise.allSettled(starting)
  starting = []
  lanes.length = 0
  for (const lane of running) if (lane.status === 'fulfilled') await lane.value.worker.terminate()
}
