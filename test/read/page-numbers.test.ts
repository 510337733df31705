import { describe, expect, it } from 'vitest'
import { linesOf } from '../../src/read/lines.ts'
import { pageNumberOf, pageNumbers } from '../../src/read/page-numbers.ts'

const page = `${'Tuyên truyền, vận động người dân tham gia các lớp học. '.repeat(12)}`
const numbersOf = (text: string) =>
  [...pageNumbers(text, [...linesOf(text)])].map((start) => text.slice(start).split('\n', 1)[0]!.trim())

describe('pageNumbers', () => {
  it('finds numbers that count up, each a page apart', () => {
    expect(numbersOf(`${page}\n\n2\n\n${page}\n\n3\n\n${page}`)).toEqual(['2', '3'])
    expect(numbersOf(`${page}\n\nTrang 1\n${page}\n- 2 -\n${page}`)).toEqual(['Trang 1', '- 2 -'])
  })

  it('finds numbers that say how many pages there are', () => {
    expect(numbersOf(`${page}\nTrang 1/3\n${page}\nTrang 2/3\n${page}`)).toEqual(['Trang 1/3', 'Trang 2/3'])
    expect(numbersOf(`${page}\n1/2\n${page}\n2/2\n`)).toEqual(['1/2', '2/2'])
    expect(numbersOf(`${page}\nPage 1 of 2\n${page}\nPage 2 of 2\n`)).toEqual(['Page 1 of 2', 'Page 2 of 2'])
    expect(numbersOf(`${page}\n1/4\n${page}\n2/9\n`)).toEqual([])
  })

  it('finds numbers set in the middle, behind a form feed', () => {
    const number = (at: number) => `\f${' '.repeat(37)}${at}`
    expect(numbersOf(`${page}\n${number(2)}\n\n${page}\n${number(3)}\n\n${page}`)).toEqual(['2', '3'])
  })

  it('finds the one number of a text of two pages', () => {
    expect(numbersOf(`${page}${page}\n\n2\n\n${page}`)).toEqual(['2'])
    expect(numbersOf(`${page}${page}\n\f   2\n${page}`)).toEqual(['2'])
    expect(numbersOf(`${page}${page}\n2\n${page}`)).toEqual([])
  })

  it('leaves numbers of tables, single numbers and broken sequences', () => {
    expect(numbersOf(`STT\n1\nTập huấn\n2\nKiểm tra\n3\nSơ kết\n${page}`)).toEqual([])
    expect(numbersOf(`${page}\n\n2\n\n${page}`)).toEqual([])
    expect(numbersOf(`${page}\n\n2\n\n${page}\n\n7\n\n${page}`)).toEqual([])
  })
})

describe('pageNumberOf', () => {
  it.each([
    'Trang 3',
    'TRANG 3',
    'Trang: 3',
    'Trang 3/5',
    'Trang 3 trên tổng số 12',
    'Tr. 3',
    'Page 3 of 5',
    '3 | Page',
  ])('reads "%s" as the number of a page', (line) =>
    expect(pageNumberOf(line)).toEqual({ number: 3, isNamed: true }),
  )

  it.each(['3', '- 3 -', '–3–', '3/5', '3.', '3 / 5'])('reads "%s" as a number', (line) =>
    expect(pageNumberOf(line)).toEqual({ number: 3, isNamed: false }),
  )

  it.each(['3/KH-UBND', 'Trang trại', '3. Mục tiêu', 'Trang 3 của Kế hoạch', '30/4', '3%', 'Trang'])(
    'leaves "%s"',
    (line) => expect(pageNumberOf(line)).toBeNull(),
  )
})
