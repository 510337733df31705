import { isBlank } from './characters.ts'
import type { Glyph, Ink } from './glyphs.ts'

/** Words of a digital signature's picture (chữ ký số) and of stamps put on by programs. */
const signature =
  /ký bởi|người ký|ngày ký|thời gian ký|ký số|cơ quan:|digitally signed|signature (?:not )?(?:valid|verified)|signed by|signing time|sao y|điện tử có chứng thực|công văn đến|số đến/iu

/** Words that only a signature's picture has; without a layer of its own nothing less is enough. */
const certain =
  /ký bởi ?:|người ký ?:|ngày ký ?:|thời gian ký ?:|digitally signed|signature not verified|signing time/iu

/** A stamp is small: longer layers are the text itself, put into a form by the program that wrote the file. */
const longest = 500

/**
 * Layers (annotation appearances and forms) whose words are a signature's or a stamp's, each by itself: they lie
 * over the page where there is room, and would break its lines and columns. Short fields (a number, a day) stay
 * on the page, for they fill its blanks.
 */
export function setStampsApart(ink: Ink): {
  readonly page: readonly Glyph[]
  readonly stamps: readonly (readonly Glyph[])[]
} {
  const layers = new Map<number, Glyph[]>()
  for (const glyph of ink.glyphs) {
    if (glyph.layer === 0) continue
    const layer = layers.get(glyph.layer)
    if (layer === undefined) layers.set(glyph.layer, [glyph])
    else layer.push(glyph)
  }
  const stamps: (readonly Glyph[])[] = []
  const apart = new Set<Glyph>()
  const take = (glyphs: readonly Glyph[]) => {
    stamps.push(glyphs)
    for (const glyph of glyphs) apart.add(glyph)
  }
  for (const [number, glyphs] of layers) {
    if (glyphs.length > longest) continue
    const words = wordsOf(glyphs)
    const several = Math.max(...glyphs.map(({ y }) => y)) - Math.min(...glyphs.map(({ y }) => y)) > 4
    if (signature.test(words) || (ink.annotations.has(number) && several)) take(glyphs)
  }
  for (const run of runsOfOneSize(ink.glyphs)) if (certain.test(wordsOf(run))) take(run)
  if (stamps.length === 0) return { page: ink.glyphs, stamps }
  return { page: ink.glyphs.filter((glyph) => !apart.has(glyph)), stamps }
}

/**
 * What a program drew onto the page itself, one after the other in one size and without a jump: a signature that was
 * printed flat. Running text is left out by its length.
 */
function runsOfOneSize(glyphs: readonly Glyph[]): readonly (readonly Glyph[])[] {
  const runs: Glyph[][] = []
  let before: Glyph | null = null
  for (const glyph of glyphs) {
    if (glyph.layer !== 0) continue
    const near =
      before !== null &&
      Math.abs(before.size - glyph.size) < 0.4 &&
      Math.abs(before.y - glyph.y) < glyph.size * 2.5 &&
      glyph.size < 11.5
    if (near) runs[runs.length - 1]!.push(glyph)
    else runs.push([glyph])
    before = glyph
  }
  return runs.filter((run) => run.length > 8 && run.length <= longest)
}

/** The words as drawn: enough to know a stamp by. */
function wordsOf(glyphs: readonly Glyph[]): string {
  let text = ''
  let before: Glyph | null = null
  for (const glyph of glyphs) {
    const turn = before !== null && Math.abs(glyph.y - before.y) > 1
    const gap = before !== null && glyph.x - before.x - before.width > glyph.size * 0.2
    if ((turn || gap) && !text.endsWith(' ')) text += ' '
    text += isBlank(glyph.text) ? ' ' : glyph.text
    before = glyph
  }
  return text.normalize('NFC').replace(/ {2,}/g, ' ')
}
