/// <reference lib="dom" />

/** Narrows the coverage matrix by text and verdict. */
export function coverageClient(fold: (text: string) => string): void {
  const form = document.querySelector<HTMLFormElement>('form[data-coverage]')
  if (!form) return
  const rows = [...document.querySelectorAll<HTMLElement>('table.coverage tbody tr')]
  const texts = new Map<HTMLElement, string>()
  const filter = () => {
    const data = new FormData(form)
    const verdict = String(data.get('verdict') ?? '')
    const words = fold(String(data.get('text') ?? ''))
      .split(/\s+/u)
      .filter((word) => word !== '')
    let many = 0
    for (const row of rows) {
      const text = texts.get(row) ?? fold(row.textContent ?? '')
      texts.set(row, text)
      row.hidden = !(
        (verdict === '' || (row.dataset.v ?? '').split(' ').includes(verdict)) &&
        words.every((word) => text.includes(word))
      )
      if (!row.hidden) many++
    }
    const shown = form.querySelector('.shown')
    if (shown !== null) shown.textContent = `${many} / ${rows.length}`
  }
  form.addEventListener('input', filter)
  form.addEventListener('submit', (event) => event.preventDefault())
  filter()
}
