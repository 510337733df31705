import { lineKey } from './line-key.ts'
import type { OcrPage } from './page.ts'

const letterLabel = /^(?<letter>[a-zđ])[.)]$/u

/**
 * Labels d and đ, told from each other by the stroke that a scan may lose or add: "c) … đ) … đ)", "c) … d) … d) … e)".
 * By the line that they begin.
 */
export function letterLabels(pages: readonly OcrPage[]): Readonly<Record<string, string>> {
  const labels = pages.flatMap(({ page, lines }) =>
    lines.flatMap(({ words }, index) => {
      const text = words[0]?.text ?? ''
      const letter = letterLabel.exec(text)?.groups?.letter
      return letter === undefined ? [] : [{ at: lineKey(page, index), letter, close: text.slice(1) }]
    }),
  )
  const found: Record<string, string> = {}
  for (const [index, { at, letter, close }] of labels.entries()) {
    const before = labels[index - 1]?.letter
    const behind = labels[index + 1]?.letter
    if (letter === 'đ' && before === 'c' && behind === 'đ') found[at] = `d${close}`
    if (letter === 'd' && before === 'd' && (behind === undefined || behind === 'e' || behind === 'a'))
      found[at] = `đ${close}`
  }
  return found
}
