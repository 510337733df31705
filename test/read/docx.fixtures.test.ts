import { readFileSync } from 'node:fs'
import { extractRawText } from 'mammoth'
import { describe, expect, test } from 'vitest'
import { readDocx } from '../../src/read/docx.ts'
import type { Source } from '../../src/read/source.ts'
import { compareKey } from '../../src/text/fold.ts'
import { fileOf, shownBlocks } from './docx-builder.ts'

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

describe('the samples', () => {
  const samples = { 'kon-tum': 'kon-tum.txt', 'son-la': 'son-la.txt', 'dong-nai': 'dong-nai.md' } as const
  const counted = (text: string) => {
    const counts = new Map<string, number>()
    for (const word of compareKey(text).split(' '))
      if (/[\p{L}\p{N}]/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
    return counts
  }

  test.each(plans)('%s: every word of the sample, as often; only the letterhead is more', (plan) => {
    const path = new URL(`../../corpus/1315-qd-ttg/${samples[plan]}`, import.meta.url)
    const sample = counted(readFileSync(path, 'utf8').replace(/[*#]/g, ''))
    const ours = counted(read(`${plan}.typed.docx`).text)
    const missing = [...sample].filter(([word, count]) => (ours.get(word) ?? 0) < count)
    const total = (counts: ReadonlyMap<string, number>) =>
      [...counts.values()].reduce((sum, count) => sum + count, 0)
    expect(missing).toEqual([])
    expect(total(sample)).toBeGreaterThan(900)
    expect(total(ours) - total(sample)).toBeLessThan(30)
  })
})

describe('kon-tum.hard: one of everything', () => {
  const source = read('kon-tum.hard.docx')
  const lines = shownBlocks(source).map((line) => line.normalize('NFC'))

  test('labels, changes, old fonts, merged cells', () => {
    expect(lines.filter((line) => /^[IVX]+\. /u.test(line))).toEqual([
      'I. MỤC ĐÍCH, YÊU CẦU',
      'II. Kế hoạch triển khai Phong trào thi đua (TCVN3)',
      'III. TIÊU CHÍ THI ĐUA, HÌNH THỨC VÀ TIÊU CHUẨN KHEN THƯỞNG',
      'IV. TỔ CHỨC THỰC HIỆN',
    ])
    expect(lines).toContain(
      '- Phát huy sức mạnh CHÈN của cả hệ thống chính trị trong việc tuyên truyền, nâng cao nhận thức.',
    )
    expect(lines.slice(-5, -3)).toEqual(['Nội dung | Thời hạn và đơn vị | ', ' | Trước 25/11 | Sở Nội vụ'])
    expect(source.text).not.toContain('CHỮ ẨN')
    expect(source.text).not.toContain('Đề nghị xem lại')
  })

  test('the paragraph with the deleted mark goes on in the next and is counted once', () => {
    const joined = lines.filter((line) => line.startsWith('2. Triển khai toàn diện'))
    expect(joined.length).toBe(1)
    expect(joined[0]).toContain('của Ủy ban nhân dân tỉnh.Thi đua nâng cao năng lực')
  })

  test('notes and problems', () => {
    expect(source.anchors.map(({ start, end, mark }) => [source.text.slice(start - 4, end), mark])).toEqual([
      ['2021¹', '1'],
      ['2022²', '2'],
    ])
    expect(Object.fromEntries(source.problems.map(({ code, data }) => [code, data]))).toMatchObject({
      'docx/tracked-changes': { insertions: 1, deletions: 2 },
      'docx/hidden-text': { characters: 6 },
      'docx/comments': { count: 1 },
      'docx/legacy-fonts': { paragraphs: 1 },
    })
  })
})
