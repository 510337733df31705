import type { Plan } from '../model/plan.ts'
import { leading } from '../text/search.ts'

export interface Range {
  readonly start: number
  readonly end: number
}

export function overlaps(one: Range, two: Range): boolean {
  return one.start < two.end && two.start < one.end
}

export function within(inner: Range, outer: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

export function rangeOf(quote: { readonly quote: string; readonly offset: number }): Range {
  return { start: quote.offset, end: quote.offset + quote.quote.length }
}

/** Lines of a text, counted from 1 as the readings do. */
export function lineCounter(text: string): (offset: number) => number {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => leading(starts.length, (index) => starts[index]! <= offset)
}

export interface PlaceCheck {
  readonly checked: number
  /** Paths of the places whose quote is not what stands there: "references.3.place". */
  readonly wrong: readonly string[]
}

/** Every place of a plan must quote its text: `text.slice(start, end) === quote`. */
export function checkPlaces(plan: Plan): PlaceCheck {
  const wrong: string[] = []
  let checked = 0
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return
    if ('start' in value && 'end' in value && 'quote' in value) {
      checked++
      if (plan.text.slice(Number(value.start), Number(value.end)) !== value.quote) wrong.push(path)
      return
    }
    for (const [key, child] of Object.entries(value)) walk(child, path === '' ? key : `${path}.${key}`)
  }
  walk(plan, '')
  return { checked, wrong }
}
