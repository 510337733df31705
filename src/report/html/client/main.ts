/// <reference lib="dom" />
import type { coverageClient } from './coverage.ts'
import type { keysClient } from './keys.ts'
import type { listClient } from './list.ts'
import type { panesClient } from './panes.ts'
import type { languageClient } from './words.ts'

/** The parts of the page's script, handed over because a function in the page can import nothing. */
export interface Parts {
  readonly languages: readonly string[]
  readonly language: typeof languageClient
  readonly list: typeof listClient
  readonly panes: typeof panesClient
  readonly coverage: typeof coverageClient
  readonly keys: typeof keysClient
}

/** Joins the parts and follows the address: `#findings`, `#f12`, `#c3`. */
export function mainClient(parts: Parts): void {
  const root = document.documentElement
  root.classList.add('js')
  parts.language(parts.languages)
  const fold = (text: string) =>
    text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').toLowerCase()
  const cards = new Map<string, { document: string; verdict: string }>()
  for (const root of [
    document,
    ...[...document.querySelectorAll<HTMLTemplateElement>('template.more')].map(
      (template) => template.content,
    ),
  ]) {
    for (const card of root.querySelectorAll<HTMLElement>('.finding')) {
      cards.set(card.id, { document: card.dataset.d ?? '', verdict: card.dataset.v ?? '' })
    }
  }

  let list: ReturnType<typeof listClient> = null
  const panes = parts.panes(
    (id, left) => {
      if (id.startsWith('c') || list === null || !list.shown().has(id)) return null
      const card = cards.get(id)
      return card?.document === left ? `v-${card.verdict}` : null
    },
    (ids) => {
      const shown = ids.filter((id) => list?.shown().has(id))
      const at = shown.indexOf(list?.selected()?.id ?? '')
      const next = shown[(at + 1) % Math.max(shown.length, 1)]
      if (next !== undefined) list?.select(next, false)
    },
  )
  const showTexts = (card: HTMLElement) => {
    panes?.show(card.dataset.d ?? '', card.dataset.u ?? null, card.id, Number(card.dataset.s))
  }
  list = parts.list({ onSelect: showTexts, onFilter: () => panes?.paint() }, fold)
  parts.coverage(fold)
  panes?.paint()

  const views = [...document.querySelectorAll<HTMLElement>('.view')]
  const open = (id: string) => {
    for (const view of views) view.classList.toggle('on', view.id === id)
    for (const link of document.querySelectorAll('nav a')) {
      if (link.getAttribute('href') === `#${id}`) link.setAttribute('aria-current', 'page')
      else link.removeAttribute('aria-current')
    }
    root.dataset.view = id
    takeRoom()
    panes?.paint()
  }
  const follow = () => {
    const id = decodeURIComponent(location.hash.slice(1))
    if (views.some((view) => view.id === id)) {
      open(id)
      scrollTo(0, 0)
    } else if (/^f\d+$/u.test(id)) {
      open('findings')
      list?.select(id, true)
    } else if (/^c\d+$/u.test(id)) {
      const cell = document.querySelector<HTMLElement>(`a[href="#${id}"]`)
      open('findings')
      panes?.show(cell?.dataset.d ?? '', cell?.dataset.u || null, id, 0)
      panes?.focus('left')
    } else if (views[0] !== undefined) open(views[0].id)
  }
  addEventListener('hashchange', follow)
  // The list and the texts take what the head of the page leaves of the window.
  const takeRoom = () => {
    const work = document.querySelector<HTMLElement>('.work')
    if (work === null || work.offsetParent === null) return
    const room = Math.max(innerHeight - work.getBoundingClientRect().top - scrollY - 12, 320)
    work.style.setProperty('--room', `${room}px`)
  }
  addEventListener('resize', takeRoom)
  const closed: HTMLDetailsElement[] = []
  addEventListener('beforeprint', () => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('details:not([open])')) {
      details.open = true
      closed.push(details)
    }
  })
  addEventListener('afterprint', () => {
    for (const details of closed.splice(0)) details.open = false
  })

  const help = document.querySelector<HTMLDialogElement>('dialog')
  document.addEventListener('click', (event) => {
    const target = event.target as Element
    const narrowing = target.closest<HTMLElement>('a[data-open]')
    if (narrowing?.getAttribute('href')?.startsWith('#')) {
      list?.narrow({ document: narrowing.dataset.open ?? '', rule: narrowing.dataset.rule ?? '' })
      panes?.show(narrowing.dataset.open ?? '', null, '', 0)
    }
    const go = target.closest<HTMLElement>('[data-go]')
    const card = go?.closest<HTMLElement>('.finding')
    if (go && card) {
      showTexts(card)
      panes?.focus(go.dataset.go === 'plan' ? 'left' : 'right')
      document.querySelector('.panes')?.scrollIntoView({ block: 'nearest' })
    }
    if (target.closest('[data-print]')) print()
    if (target.closest('[data-help]')) help?.showModal()
    if (target.closest('[data-close]')) help?.close()
  })
  parts.keys({
    step: (by) => {
      if (list === null) return
      if (root.dataset.view !== 'findings') open('findings')
      list.step(by)
    },
    enter: () => {
      const card = list?.selected()
      if (!card || panes === null) return false
      showTexts(card)
      panes.focus('left')
      return true
    },
    back: () => list?.selected()?.querySelector<HTMLElement>('h4 button')?.focus(),
    search: () => {
      if (root.dataset.view === 'coverage') {
        document.querySelector<HTMLInputElement>('form[data-coverage] input')?.focus()
        return
      }
      if (root.dataset.view !== 'findings') open('findings')
      list?.search()
    },
    help: () => help?.showModal(),
  })
  follow()
}
