import { readFileSync } from 'node:fs'
import { extractRawText } from 'mammoth'
import { describe, expect, test } from 'vitest'
import { readDocx } from '../../src/read/docx.ts'
import type { Source } from '../../src/read/source.ts'
import { compareKey } from '../../src/text/fold.ts'
import { fileOf } from './docx-builder.ts'

const folder = new URL('../fixtures/docx/', import.meta.url)
const plans = ['dong-nai', 'kon-tum', 'son-la'] as const

function bytesOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(name, folder)))
}

function read(name: string): Source {
  return readDocx(fileOf(bytesOf(name), name))
}

const label = /^(?:[IVX]+\.|\d+(?:\.\d+)*\.|[a-zđ]\)|[-+])(?= )/u
const typedLetters = 'abcdđeghiklmnopqrstuvxy'

/** Labels of the body's paragraphs; letters by their place, because Word counts without đ. */
function labels(source: Source, letters: string): readonly string[] {
  return source.blocks.flatMap((block) => {
    if (block.kind !== 'paragraph') return []
    const line = block.cells[0]![0]!
    const found = label.exec(source.text.slice(line.start, line.end))?.[0]
    if (found === undefined) return []
    return /^[a-zđ]\)/u.test(found) ? [`letter ${letters.indexOf(found[0]!) + 1}`] : [found]
  })
}

describe('labels that Word computes', () => {
  const counts = { 'dong-nai': 47, 'kon-tum': 41, 'son-la': 46 }
  test.each(plans)('%s: the same as typed', (plan) => {
    const auto = labels(read(`${plan}.autonum.docx`), 'abcdefghijklmnopqrstuvwxyz')
    const typed = labels(read(`${plan}.typed.docx`), typedLetters)
    expect(auto).toEqual(typed)
    expect(auto.length).toBe(counts[plan])
  })

  test.each(plans)('%s: the words are the same as typed', (plan) => {
    const words = (source: Source) =>
      compareKey(source.text)
        .split(' ')
        .filter((word) => word.length > 1)
    const auto = words(read(`${plan}.autonum.docx`))
    expect(auto.length).toBeGreaterThan(900)
    expect(auto).toEqual(words(read(`${plan}.typed.docx`)))
  })
})

describe('the oracle', () => {
  const names = [...plans.map((plan) => `${plan}.typed.docx`), ...plans.map((plan) => `${plan}.autonum.docx`)]
  test.each(names)('%s: mammoth reads the same words, labels apart', async (name) => {
    const { value } = await extractRawText({ buffer: Buffer.from(bytesOf(name)) })
    const source = read(name)
    const shown = source.blocks
      .filter((block) => block.kind !== 'note')
      .map((block) =>
        block.cells
          .flat()
          .map(({ start, end }) => source.text.slice(start, end))
          .join('\n'),
      )
      .join('\n')
    const plain = (text: string) =>
      compareKey(
        text
          .split('\n')
          .map((line) => line.trim().replace(label, ''))
          .join(' ')
          .replace(/[¹²³⁴]|\[\d\]|↑/gu, ''),
      ).replaceAll(' ', '')
    const ours = plain(shown)
    expect(ours.length).toBeGreaterThan(5000)
    expect(ours === plain(value)).toBe(true)
  })
})
