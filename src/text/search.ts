/**
 * How many of `length` ordered places a condition holds for that holds up to some place and for none behind it: the
 * index of the first for which it does not. Asks log2(length) times.
 */
export function leading(length: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) low = middle + 1
    else high = middle
  }
  return low
}
