/// <reference lib="dom" />

/** Two texts beside each other, scrolled together, with the marks of what is shown. */
export interface Panes {
  /** Shows the two documents, marks `id` in both and brings it into view. */
  readonly show: (left: string, right: string | null, id: string, start: number) => void
  /** Colours the marks of the findings that are shown. */
  readonly paint: () => void
  readonly focus: (side: 'left' | 'right') => void
}

/** Colour of a mark by its finding; null where it is not to be coloured. */
export type ClassOf = (id: string, left: string) => string | null

export function panesClient(classOf: ClassOf, onPick: (ids: readonly string[]) => void): Panes | null {
  const root = document.querySelector<HTMLElement>('.panes')
  if (!root) return null
  const templates = new Map<string, HTMLTemplateElement>()
  for (const template of document.querySelectorAll<HTMLTemplateElement>('template.doc')) {
    templates.set(template.dataset.doc ?? '', template)
  }
  const sides = ['left', 'right'] as const
  type Side = (typeof sides)[number]
  const paneOf = (side: Side) => root.querySelector<HTMLElement>(`[data-pane="${side}"]`)!
  const text = {
    left: paneOf('left').querySelector<HTMLElement>('.text')!,
    right: paneOf('right').querySelector<HTMLElement>('.text')!,
  }
  const choice = {
    left: paneOf('left').querySelector('select')!,
    right: paneOf('right').querySelector('select')!,
  }
  const shown = { left: '', right: '' }
  const order = ['v-fail', 'v-review', 'v-open', 'v-pass', 'v-notApplicable']
  let active = ''
  let anchors: { left: number; right: number }[] = []

  const fill = (side: Side, key: string) => {
    if (shown[side] === key) return false
    const template = templates.get(key)
    text[side].replaceChildren(...(template === undefined ? [] : [template.content.cloneNode(true)]))
    text[side].scrollTop = 0
    shown[side] = key
    choice[side].value = key
    return true
  }
  const marks = (side: Side) => text[side].querySelectorAll<HTMLElement>('mark')
  const idsOf = (mark: HTMLElement) => (mark.dataset.m ?? '').split(' ')
  const baseOf = (id: string) => id.replace(/[ur]$/u, '')

  const paint = () => {
    for (const side of sides) {
      for (const mark of marks(side)) {
        const ids = idsOf(mark)
        const classes = ids.map((id) => classOf(baseOf(id), shown.left)).filter((each) => each !== null)
        const worst = order.find((each) => classes.includes(each)) ?? ''
        const hit = ids.some((id) => baseOf(id) === active)
        const name = `${worst}${hit ? ' active' : ''}`.trim()
        if (mark.className !== name) mark.className = name
      }
    }
    align()
  }
  /** Heights at which the two texts say the same, from marks that stand in both; only rising pairs. */
  const align = () => {
    const tops = { left: new Map<string, number>(), right: new Map<string, number>() }
    for (const side of sides) {
      const origin = text[side].getBoundingClientRect().top - text[side].scrollTop
      const wanted = side === 'left' ? /^[fc]\d+$/u : /u$/u
      for (const mark of marks(side)) {
        for (const id of idsOf(mark)) {
          const base = baseOf(id)
          if (!wanted.test(id) || tops[side].has(base)) continue
          tops[side].set(base, mark.getBoundingClientRect().top - origin)
        }
      }
    }
    const pairs = [...tops.left]
      .flatMap(([id, left]) => (tops.right.has(id) ? [{ left, right: tops.right.get(id)! }] : []))
      .sort((a, b) => a.left - b.left || a.right - b.right)
    anchors = longestRise(pairs)
  }
  const longestRise = (pairs: readonly { left: number; right: number }[]) => {
    const tails: number[] = []
    const before: number[] = []
    for (const [index, pair] of pairs.entries()) {
      let low = 0
      let high = tails.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (pairs[tails[middle]!]!.right < pair.right) low = middle + 1
        else high = middle
      }
      before[index] = low > 0 ? tails[low - 1]! : -1
      tails[low] = index
    }
    const rise: { left: number; right: number }[] = []
    for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at]!) rise.unshift(pairs[at]!)
    return rise
  }
  const other = (side: Side): Side => (side === 'left' ? 'right' : 'left')
  /** Where the other text stands when this one stands at `top`: between the two nearest anchors, evenly. */
  const counterpart = (side: Side, top: number): number => {
    const ends = { left: text.left.scrollHeight, right: text.right.scrollHeight }
    const points = [{ left: 0, right: 0 }, ...anchors, ends]
    let index = 1
    while (index < points.length - 1 && points[index]![side] <= top) index++
    const from = points[index - 1]!
    const to = points[index]!
    const length = to[side] - from[side]
    const share = length <= 0 ? 0 : (top - from[side]) / length
    return from[other(side)] + share * (to[other(side)] - from[other(side)])
  }
  // A scroll that this code makes must not answer itself: the side that moved last by hand leads.
  let leader: Side | null = null
  for (const side of sides) {
    const lead = () => {
      leader = side
    }
    for (const kind of ['wheel', 'pointerdown', 'keydown', 'touchstart', 'focusin']) {
      text[side].addEventListener(kind, lead, { passive: true })
    }
    text[side].addEventListener('scroll', () => {
      if (leader !== side) return
      const middle = text[side].clientHeight / 3
      text[other(side)].scrollTop = counterpart(side, text[side].scrollTop + middle) - middle
    })
    text[side].addEventListener('click', (event) => {
      const mark = (event.target as Element).closest<HTMLElement>('mark')
      if (mark === null || mark.className === '') return
      onPick([...new Set(idsOf(mark).map(baseOf))])
    })
    for (const [key, template] of templates) {
      if (side === 'left' && template.dataset.reviewed === undefined) continue
      choice[side].add(new Option(template.dataset.name, key))
    }
    choice[side].addEventListener('change', () => {
      const key = choice[side].value
      fill(side, key)
      if (side === 'left') fill('right', templates.get(key)?.dataset.up ?? '')
      active = ''
      paint()
    })
  }
  const bring = (side: Side, suffixes: readonly string[], start: number | null) => {
    const found =
      suffixes
        .map((suffix) => [...marks(side)].find((mark) => idsOf(mark).includes(`${active}${suffix}`)))
        .find((mark) => mark !== undefined) ?? (start === null ? undefined : lineAt(side, start))
    if (found === undefined) return
    const origin = text[side].getBoundingClientRect().top
    text[side].scrollTop += found.getBoundingClientRect().top - origin - text[side].clientHeight / 3
  }
  const lineAt = (side: Side, start: number): HTMLElement | undefined =>
    [...text[side].querySelectorAll<HTMLElement>('p')].findLast((line) => Number(line.dataset.o) <= start)

  const show = (left: string, right: string | null, id: string, start: number) => {
    active = id
    const changed = fill('left', left)
    const fallback = changed || shown.right === '' ? (templates.get(left)?.dataset.up ?? '') : shown.right
    fill('right', right !== null && templates.has(right) ? right : fallback)
    paint()
    leader = null
    bring('left', [''], start)
    bring('right', ['u', 'r'], null)
  }
  // Nothing is shown yet: the choice must not name the first text.
  for (const side of sides) choice[side].value = ''
  const firstKey = choice.left.options[0]?.value
  if (firstKey !== undefined) show(firstKey, null, '', 0)
  return { show, paint, focus: (side) => text[side].focus({ preventScroll: true }) }
}
