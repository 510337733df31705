import { describe, expect, it } from 'vitest'
import { linesOf } from '../../src/read/lines.ts'
import { pageNumbers } from '../../src/read/page-numbers.ts'

const page = `${'Tuyên truyền, vận động người dân tham gia các lớp học. '.repeat(12)}`
const numbersOf = (text: string) =>
  [...pageNumbers(text, [...linesOf(text)])].map((start) => text.slice(start).split('\n', 1)[0]!.trim())

describe('pageNumbers', () => {
  it('finds numbers that count up, each a page apart', () => {
    expect(numbersOf(`${page}\n\n2\n\n${page}\n\n3\n\n${page}`)).toEqual(['2', '3'])
    expect(numbersOf(`${page}\n\nTrang 1\n${page}\n- 2 -\n${page}`)).toEqual(['Trang 1', '- 2 -'])
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
