import { describe, expect, test } from 'vitest'
import { readMarkdown } from '../../src/read/markdown.ts'
import { readPlain } from '../../src/read/plain.ts'

const file = { path: 'x.txt', bytes: new Uint8Array(), sha256: '' }

describe('bars', () => {
  test.each([
    ['a row', '| Sở Y tế | 5 |', ['Sở Y tế', '5']],
    ['a bar that is a sign closes no row', '|\\|', ['|\\|']],
    ['nor the last cell', '| Sở Y tế | 5 \\|', ['| Sở Y tế | 5 \\|']],
  ])('%s', (_, text, cells) => {
    for (const read of [readPlain, readMarkdown]) {
      const source = read(file, { text, encoding: 'utf-8', problems: [] })
      const shown = source.blocks.flatMap((block) =>
        block.cells.map((lines) => lines.map(({ start, end }) => text.slice(start, end)).join(' ')),
      )
      expect(shown).toEqual(cells)
    }
  })

  test('the rule under its head parts no table', () => {
    const text =
      '| TT | Việc | Chủ trì |\n|---|---|---|\n| 1 | Trồng cây | Phòng Hạ tầng |\n\n| 2 | Tưới cây |'
    for (const read of [readPlain, readMarkdown]) {
      const { blocks } = read(file, { text, encoding: 'utf-8', problems: [] })
      expect(blocks.map(({ table }) => table)).toEqual([0, 0, 1])
    }
  })
})
