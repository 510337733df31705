import type { OcrLine } from './page.ts'

/** Further apart, in points, two bullets stand in different lists. */
const aside = 4
/** So many lines an item takes at most. */
const longest = 8

/**
 * Items of one list begin with one sign: a dash that was told apart from a bullet's gap only by its look ("» _ Tạo")
 * is the round bullet of the items around it. `guessed` are the lines that begin with such a dash.
 */
export function evenBullets(lines: readonly OcrLine[], guessed: ReadonlySet<OcrLine>): readonly OcrLine[] {
  if (guessed.size === 0) return lines
  const even: OcrLine[] = []
  for (const [index, line] of lines.entries()) {
    const before = even.slice(-longest).toReversed()
    const behind = lines.slice(index + 1, index + 1 + longest)
    const isRound = guessed.has(line) && [before, behind].some((near) => signOf(near, line) === '•')
    even.push(isRound ? withRound(line) : line)
  }
  return even
}

/** The sign of the nearest item of the same list. */
function signOf(near: readonly OcrLine[], { box, column }: OcrLine): string | null {
  const item = near.find(
    (line) =>
      /^[-•]/u.test(line.text) &&
      Math.abs(line.box[0] - box[0]) < aside &&
      line.column?.index === column?.index,
  )
  return item?.text[0] ?? null
}

function withRound(line: OcrLine): OcrLine {
  const [first, ...rest] = line.words
  return { ...line, words: [{ ...first!, text: '•' }, ...rest], text: line.text.replace(/^-/, '•') }
}
