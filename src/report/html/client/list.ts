/// <reference lib="dom" />

/** The list of findings: narrowed by its filters, stepped through by keys, one card open at a time. */
export interface List {
  readonly select: (id: string, focus: boolean) => boolean
  readonly step: (by: number) => void
  readonly selected: () => HTMLElement | null
  /** Sets filters by name; what is not named is reset. */
  readonly narrow: (values: Readonly<Record<string, string>>) => void
  /** Ids of the findings that the filters let through. */
  readonly shown: () => ReadonlySet<string>
  readonly search: () => void
}

export interface ListEvents {
  readonly onSelect: (card: HTMLElement) => void
  readonly onFilter: () => void
}

export function listClient(events: ListEvents, fold: (text: string) => string): List | null {
  const view = document.getElementById('findings')
  const form = view?.querySelector<HTMLFormElement>('form.filters')
  if (!view || !form) return null
  const onDemand = ['open', 'pass', 'notApplicable', 'waived']
  const texts = new Map<string, string>()
  let cards: HTMLElement[] = []
  let visible = new Set<string>()
  let current: HTMLElement | null = null
  let loaded = false

  const collect = () => {
    cards = [...view.querySelectorAll<HTMLElement>('.finding')]
  }
  const load = () => {
    if (loaded) return
    loaded = true
    for (const template of view.querySelectorAll<HTMLTemplateElement>('template.more')) {
      template.previousElementSibling?.append(template.content)
    }
    collect()
  }
  const textOf = (card: HTMLElement): string => {
    const known = texts.get(card.id)
    if (known !== undefined) return known
    const made = fold(
      `${card.textContent} ${card.dataset.r ?? ''} ${card.closest<HTMLElement>('.group')?.dataset.name ?? ''}`,
    )
    texts.set(card.id, made)
    return made
  }
  const filter = () => {
    const data = new FormData(form)
    const verdicts = new Set(data.getAll('verdict').map(String))
    if (onDemand.some((verdict) => verdicts.has(verdict))) load()
    const value = (name: string) => String(data.get(name) ?? '')
    const words = fold(value('text'))
      .split(/\s+/u)
      .filter((word) => word !== '')
    visible = new Set()
    for (const card of cards) {
      const { v = '', l = '', r = '', d = '', w } = card.dataset
      const show =
        (w === undefined ? verdicts.has(v) : verdicts.has('waived')) &&
        (value('level') === '' || value('level') === l) &&
        (value('rule') === '' || value('rule') === r) &&
        (value('document') === '' || value('document') === d) &&
        (words.length === 0 || words.every((word) => textOf(card).includes(word)))
      if (card.hidden === show) card.hidden = !show
      if (show) visible.add(card.id)
    }
    for (const group of view.querySelectorAll<HTMLElement>('.group')) {
      group.hidden = group.querySelector('.finding:not([hidden])') === null
    }
    for (const element of view.querySelectorAll('[data-shown]')) element.textContent = String(visible.size)
    events.onFilter()
  }
  const buttonOf = (card: HTMLElement) => card.querySelector<HTMLElement>('h4 button, h4 a')
  const open = (card: HTMLElement, wanted: boolean) => {
    card.classList.toggle('open', wanted)
    card.querySelector('h4 button')?.setAttribute('aria-expanded', String(wanted))
  }
  const choose = (card: HTMLElement, focus: boolean) => {
    if (current !== null && current !== card) {
      open(current, false)
      current.classList.remove('current')
    }
    current = card
    card.classList.add('current')
    open(card, true)
    if (focus) buttonOf(card)?.focus({ preventScroll: true })
    card.scrollIntoView({ block: 'nearest' })
    events.onSelect(card)
  }
  const select = (id: string, focus: boolean): boolean => {
    let card = document.getElementById(id)
    if (card === null) {
      load()
      card = document.getElementById(id)
    }
    if (card === null || !card.classList.contains('finding')) return false
    if (!visible.has(id)) {
      const box = form.querySelector<HTMLInputElement>(
        `input[value="${card.dataset.w === undefined ? card.dataset.v : 'waived'}"]`,
      )
      if (box !== null) box.checked = true
      for (const name of ['text', 'level', 'rule', 'document']) {
        const field = form.elements.namedItem(name)
        if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = ''
      }
      filter()
    }
    choose(card, focus)
    return true
  }
  const step = (by: number) => {
    const list = cards.filter((card) => visible.has(card.id))
    if (list.length === 0) return
    const at = current === null ? -1 : list.indexOf(current)
    const next = at < 0 ? (by > 0 ? 0 : list.length - 1) : Math.min(Math.max(at + by, 0), list.length - 1)
    choose(list[next]!, true)
  }
  const narrow = (values: Readonly<Record<string, string>>) => {
    form.reset()
    for (const [name, value] of Object.entries(values)) {
      const field = form.elements.namedItem(name)
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value
    }
    filter()
  }

  // Thousands of lines are narrowed once the typing pauses; a short list follows each key.
  let pause = 0
  form.addEventListener('input', () => {
    clearTimeout(pause)
    if (cards.length < 1000) filter()
    else pause = setTimeout(filter, 120) as unknown as number
  })
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('reset', () => setTimeout(filter))
  view.addEventListener('click', (event) => {
    const button = (event.target as Element).closest('h4 button')
    const card = button?.closest<HTMLElement>('.finding')
    if (!card) return
    if (card === current && card.classList.contains('open')) open(card, false)
    else choose(card, true)
  })
  collect()
  filter()
  return {
    select,
    step,
    selected: () => current,
    narrow,
    shown: () => visible,
    search: () => form.querySelector<HTMLInputElement>('input[type=search]')?.focus(),
  }
}
