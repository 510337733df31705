/// <reference lib="dom" />

/** What keys do; letters are left alone while somebody types. */
export interface KeyActions {
  readonly step: (by: number) => void
  readonly enter: () => boolean
  readonly back: () => void
  readonly search: () => void
  readonly help: () => void
}

export function keysClient(actions: KeyActions): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const target = event.target as HTMLElement
    if (target.closest('dialog') !== null) return
    const typing = target.closest('input[type=search], select, textarea') !== null
    if (typing) {
      if (event.key === 'Escape' || (event.key === 'Enter' && target.matches('input'))) {
        event.preventDefault()
        target.blur()
        if (event.key === 'Enter') actions.step(1)
      }
      return
    }
    const scrolls = target.closest('[tabindex="0"][role=region]') !== null || target.matches('input')
    const done = () => event.preventDefault()
    if (event.key === 'j' || (event.key === 'ArrowDown' && !scrolls)) {
      done()
      actions.step(1)
    } else if (event.key === 'k' || (event.key === 'ArrowUp' && !scrolls)) {
      done()
      actions.step(-1)
    } else if (event.key === '/') {
      done()
      actions.search()
    } else if (event.key === '?') {
      done()
      actions.help()
    } else if (event.key === 'Escape') actions.back()
    else if (event.key === 'Enter' && target.closest('.finding.current h4 button') !== null) {
      if (actions.enter()) done()
    }
  })
}
