/// <reference lib="dom" />

/** Switches the page's language. */
export interface Language {
  readonly set: (language: string) => void
}

/**
 * Every function of this folder runs in the page: its own text is put there (`script.ts`). So none of them may use
 * anything but its parameters and the browser.
 */
export function languageClient(languages: readonly string[]): Language {
  const sentences = JSON.parse(document.getElementById('words')!.textContent!) as string[][]
  const roots = (): ParentNode[] => [
    document,
    ...[...document.querySelectorAll('template')].map((template) => template.content),
  ]
  const attributes = ['aria-label', 'placeholder', 'title']

  const set = (language: string) => {
    const index = languages.indexOf(language)
    if (index < 0) return
    for (const root of roots()) {
      for (const element of root.querySelectorAll('[data-t]')) {
        element.textContent = sentences[Number(element.getAttribute('data-t'))]?.[index] ?? ''
      }
      for (const name of attributes) {
        for (const element of root.querySelectorAll(`[data-t-${name}]`)) {
          element.setAttribute(name, sentences[Number(element.getAttribute(`data-t-${name}`))]?.[index] ?? '')
        }
      }
    }
    document.documentElement.lang = language
    for (const button of document.querySelectorAll('[data-language]')) {
      button.setAttribute('aria-pressed', String(button.getAttribute('data-language') === language))
    }
    remember(language)
  }
  const remember = (language: string) => {
    try {
      sessionStorage.setItem('doichieu.language', language)
    } catch {
      // A browser that keeps nothing for files still switches this page.
    }
  }
  for (const button of document.querySelectorAll('[data-language]')) {
    button.addEventListener('click', () => set(button.getAttribute('data-language') ?? ''))
  }
  let first = document.documentElement.lang
  try {
    first = sessionStorage.getItem('doichieu.language') ?? first
  } catch {
    // As above.
  }
  if (first === document.documentElement.lang) {
    for (const button of document.querySelectorAll('[data-language]')) {
      button.setAttribute('aria-pressed', String(button.getAttribute('data-language') === first))
    }
  } else set(first)
  return { set }
}
