import type { Glyph, Ink, Rule } from './glyphs.ts'

/** Direction of writing: 0 to the right, 1 down, 2 upside down, 3 up; -1 aslant. */
export type Quarter = 0 | 1 | 2 | 3 | -1

/** A glyph before the page's own direction is known. */
export interface Drawn extends Glyph {
  readonly quarter: Quarter
}

/** Turns a page whose text mostly stands across so that it reads from left to right; sets the rest apart. */
export function upright(
  number: number,
  viewport: { readonly width: number; readonly height: number },
  drawn: readonly Drawn[],
  rules: readonly Rule[],
  pictures: number,
  annotations: ReadonlySet<number>,
): Ink {
  const counts = [0, 0, 0, 0]
  for (const { quarter } of drawn) if (quarter >= 0) counts[quarter]! += 1
  const main = counts.indexOf(Math.max(...counts))
  const { width, height } = viewport
  const turn = (x: number, y: number): readonly [number, number] => {
    if (main === 1) return [y, width - x]
    if (main === 2) return [width - x, height - y]
    if (main === 3) return [height - y, x]
    return [x, y]
  }
  let turned = ''
  let glyphs: readonly Glyph[] = drawn
  if (counts[main] !== drawn.length) {
    for (const glyph of drawn) if (glyph.quarter !== main) turned += glyph.text
    glyphs = drawn.filter(({ quarter }) => quarter === main)
  }
  if (main !== 0)
    glyphs = glyphs.map((glyph) => {
      const [x, y] = turn(glyph.x, glyph.y)
      return { ...glyph, x, y }
    })
  const across = main === 1 || main === 3
  return {
    number,
    width: across ? height : width,
    height: across ? width : height,
    glyphs,
    rules: main === 0 ? rules : rules.map((rule) => turnRule(rule, turn)),
    pictured: Math.min(1, pictures / (width * height)),
    turned: turned.trim(),
    annotations,
  }
}

function turnRule(rule: Rule, turn: (x: number, y: number) => readonly [number, number]): Rule {
  const [ax, ay] = turn(rule.x0, rule.y0)
  const [bx, by] = turn(rule.x1, rule.y1)
  return { x0: Math.min(ax, bx), y0: Math.min(ay, by), x1: Math.max(ax, bx), y1: Math.max(ay, by) }
}
