import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { clippedTo } from './clips.ts'
import { type Font, fontsOf } from './font.ts'
import { asMatrix, type Matrix, times, unit } from './matrix.ts'
import type { PdfPage } from './open.ts'
import { rulesOfPath } from './rules.ts'
import { initial, type PdfGlyph, type State, show } from './strings.ts'
import { type Drawn, upright } from './upright.ts'

/** One drawn character. Lengths in points, from the upper left corner of the page as it is shown. */
export interface Glyph {
  readonly text: string
  /** Where its baseline begins. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly font: Font
  /** 0: the page itself; each form and each annotation appearance has a number of its own. */
  readonly layer: number
  /** Drawn invisibly: the text layer of a scan. */
  readonly hidden: boolean
  /** Its place in the order of drawing. */
  readonly order: number
  /** A drawn line strikes it out. */
  readonly struck?: boolean
  /** Of a picture's reading; text that was stored as text has none. */
  readonly confidence?: number
}

/** A straight line that is drawn along an axis: x0 = x1 or y0 = y1. */
export interface Rule {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

/** Everything drawn on one page that carries text or divides it. */
export interface Ink {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly glyphs: readonly Glyph[]
  readonly rules: readonly Rule[]
  /** Share of the page that images cover, 0 to 1. */
  readonly pictured: number
  /** Characters that stand across the direction of the page (seals, watermarks). */
  readonly turned: string
  /** The drawing breaks off within a text: its stream is damaged, and what came behind is lost. */
  readonly cut?: boolean
  /** Words stand where the page shows nothing; they are left out. */
  readonly clipped?: boolean
  /** Layers that are the appearance of an annotation (a signature, a filled field). */
  readonly annotations: ReadonlySet<number>
}

const imageOps: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintSolidColorImageMask,
  OPS.paintImageXObjectRepeat,
  OPS.paintImageMaskXObjectRepeat,
])

/** Whether a layer of the document (optional content) is shown. */
export type LayersShown = (group: unknown) => boolean

/** Runs the page's drawing operators, annotation appearances included, and keeps what matters for reading. */
export async function inkOf(page: PdfPage, layersShown: LayersShown = () => true): Promise<Ink> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const viewport = page.getViewport({ scale: 1 })
  const fonts = fontsOf(page)
  const base = asMatrix(viewport.transform)
  const drawn: Drawn[] = []
  const rules: Rule[] = []
  const annotations = new Set<number>()
  const stack: State[] = []
  let state = initial(base, fonts(''))
  let text: Matrix = unit
  let line: Matrix = unit
  let layer = 0
  let layers = 0
  const outer: number[] = []
  let pictures = 0
  // Marked content nests; `unseen` counts the open ones that a hidden layer began.
  const marked: boolean[] = []
  let unseen = 0
  let within = false
  // A clip takes effect with the path behind it.
  let clips = false
  const clipped: Drawn[] = []

  const move = (x: number, y: number) => {
    line = times(line, [1, 0, 0, 1, x, y])
    text = line
  }

  for (let at = 0; at < fnArray.length; at++) {
    const args = argsArray[at] as readonly unknown[] | null
    const number = (index: number) => (args?.[index] as number | undefined) ?? 0
    switch (fnArray[at]) {
      case OPS.save:
      case OPS.beginGroup:
        stack.push({ ...state })
        break
      case OPS.restore:
      case OPS.endGroup:
        state = stack.pop() ?? state
        break
      case OPS.transform: {
        state.ctm = times(state.ctm, asMatrix(args))
        const next = fnArray[at + 1]
        // An image too large to decode leaves only the matrix that placed it.
        if (next === OPS.restore || (next !== undefined && imageOps.has(next)))
          pictures += Math.abs(state.ctm[0] * state.ctm[3] - state.ctm[1] * state.ctm[2])
        break
      }
      case OPS.paintFormXObjectBegin:
        stack.push({ ...state })
        if (args?.[0] != null) state.ctm = times(state.ctm, asMatrix(args[0]))
        outer.push(layer)
        if (!annotations.has(layer)) layer = ++layers
        break
      case OPS.paintFormXObjectEnd:
        state = stack.pop() ?? state
        layer = outer.pop() ?? 0
        break
      case OPS.beginAnnotation:
        stack.push({ ...state })
        state = initial(times(times(base, asMatrix(args?.[2])), asMatrix(args?.[3])), fonts(''))
        outer.push(layer)
        layer = ++layers
        annotations.add(layer)
        break
      case OPS.endAnnotation:
        state = stack.pop() ?? state
        layer = outer.pop() ?? 0
        break
      case OPS.setCharSpacing:
        state.charSpacing = number(0)
        break
      case OPS.setWordSpacing:
        state.wordSpacing = number(0)
        break
      case OPS.setHScale:
        state.scale = number(0) / 100
        break
      case OPS.setLeading:
        state.leading = number(0)
        break
      case OPS.setTextRise:
        state.rise = number(0)
        break
      case OPS.setTextRenderingMode:
        state.mode = number(0)
        break
      case OPS.setFont:
        state.font = fonts(String(args?.[0]))
        state.size = number(1)
        break
      case OPS.setGState:
        for (const [key, value] of (args?.[0] ?? []) as readonly [string, unknown][])
          if (key === 'Font') {
            const [id, size] = value as readonly [string, number]
            state.font = fonts(id)
            state.size = size
          }
        break
      case OPS.endText:
        within = false
        break
      case OPS.beginText:
        within = true
        text = unit
        line = unit
        break
      case OPS.setTextMatrix:
        line = asMatrix(Array.isArray(args) && args.length === 1 ? args[0] : args)
        text = line
        break
      case OPS.moveText:
        move(number(0), number(1))
        break
      case OPS.setLeadingMoveText:
        state.leading = -number(1)
        move(number(0), number(1))
        break
      case OPS.nextLine:
        move(0, -state.leading)
        break
      case OPS.beginMarkedContent:
        marked.push(false)
        break
      case OPS.beginMarkedContentProps: {
        const isHidden = args?.[0] === 'OC' && !layersShown(args[1])
        marked.push(isHidden)
        if (isHidden) unseen += 1
        break
      }
      case OPS.endMarkedContent:
        if (marked.pop() === true) unseen -= 1
        break
      case OPS.showText:
        text = show(
          (args?.[0] ?? []) as readonly (PdfGlyph | number)[],
          state,
          text,
          layer,
          unseen > 0 ? [] : drawn,
          clipped,
        )
        break
      case OPS.clip:
      case OPS.eoClip:
        clips = true
        break
      case OPS.constructPath:
        if (clips) state.clip = clippedTo(args, state.ctm, state.clip)
        clips = false
        rulesOfPath(args, state.ctm, rules)
        break
    }
  }
  return {
    ...upright(page.pageNumber, viewport, drawn, rules, pictures, annotations),
    cut: within,
    clipped: hasWords(clipped),
  }
}

/** Whether several letters were clipped in one go, not the marks of single ones. */
function hasWords(clipped: readonly Drawn[]): boolean {
  let run = 0
  return clipped.some(({ text, order }, index) => {
    run = clipped[index - 1]?.order === order && text.trim() !== '' ? run + 1 : 1
    return run >= 4
  })
}
