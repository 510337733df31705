import { type Limits, type Living, startLiving } from './living.ts'
import type { Engine } from './page.ts'

/** Idle programs end after this time: each holds a hundred megabytes. */
const idleLimit = 30_000

/** Resolutions that the program takes from a picture as they are. */
const lowestDpi = 70
const highestDpi = 2400

/**
 * Reads with living programs: an idle one of the mode, or a new one; `kept` of them stay for the next pictures. Null
 * where that did not work out, and the pictures have to be read in a run of their own; `args` are those of a mode.
 */
export function keepLiving(
  program: string,
  args: (mode: number) => readonly string[],
  limits: Limits & { readonly kept: number },
): (...asked: Parameters<Engine['read']>) => Promise<Awaited<ReturnType<Engine['read']>> | null> {
  const idle: { readonly mode: number; readonly living: Living; readonly leave: NodeJS.Timeout }[] = []
  let works = true
  const take = (mode: number): Living => {
    for (;;) {
      const at = idle.findLastIndex((each) => each.mode === mode)
      if (at < 0) return startLiving(program, args(mode), limits)
      const [{ living, leave }] = idle.splice(at, 1) as [(typeof idle)[number]]
      clearTimeout(leave)
      if (!living.ended()) return living
    }
  }
  const put = (living: Living, mode: number) => {
    idle.push({ mode, living, leave: setTimeout(living.end, idleLimit).unref() })
    while (idle.length > limits.kept) idle.shift()!.living.end()
  }
  return async (rasters, mode) => {
    if (!works || rasters.some(({ dpi }) => dpi < lowestDpi || dpi > highestDpi)) return null
    let living: Living | null = null
    try {
      living = take(mode)
      const read = await living.read(rasters)
      put(living, mode)
      return read
    } catch {
      works &&= living?.answers() ?? false
      living?.end()
      return null
    }
  }
}
