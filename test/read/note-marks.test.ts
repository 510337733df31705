import { describe, expect, test } from 'vitest'
import { fileBytes } from '../../src/read/index.ts'
import { readPlain } from '../../src/read/plain.ts'

function notesOf(text: string) {
  const file = fileBytes('plan.txt', new TextEncoder().encode(text))
  const source = readPlain(file, { text, encoding: 'utf-8', problems: [] })
  return {
    bodies: source.blocks
      .filter(({ kind }) => kind === 'note')
      .map(({ mark, cells }) => `${mark}: ${text.slice(cells[0]![0]!.start, cells[0]!.at(-1)!.end)}`),
    anchors: source.anchors.map(({ mark, start }) => `${mark}: ${text.slice(start - 5, start)}`),
  }
}

describe('notes of plain text', () => {
  test('a mark in square brackets, as a word processor leaves it', () => {
    const text =
      'Thực hiện Kế hoạch của Ủy ban nhân dân tỉnh[1], trường xây dựng kế hoạch.\n\n1. Mục đích\n\n[1] Kế hoạch số 45/KH-UBND ngày 02/3/2026.\n'
    expect(notesOf(text)).toEqual({
      bodies: ['1: Kế hoạch số 45/KH-UBND ngày 02/3/2026.'],
      anchors: ['1:  tỉnh'],
    })
  })
  test('numbers in square brackets that nothing refers to are labels of a list', () => {
    expect(notesOf('Tài liệu gồm:\n\n[1] Sổ tay\n\n[2] Tờ rơi\n').bodies).toEqual([])
  })
  test('superscripts and brackets behind a clause', () => {
    const text =
      'Duy trì 95% trường đạt chuẩn¹ và 12 xã(2).\n\nHết.\n\n¹ Theo Thông tư 18.\n\n(2) Gồm xã Bình An.\n'
    expect(notesOf(text).bodies).toEqual(['1: Theo Thông tư 18.', '2: Gồm xã Bình An.'])
  })
  test('a mark that a wrapped line begins with stands behind the last word', () => {
    const text =
      'a) Bồi dưỡng nghiệp vụ cho cấp ủy theo Chương trình khung\n(1).\n\n(1) Theo Hướng dẫn số 33-HD/BTCTW.\n'
    expect(notesOf(text)).toEqual({
      bodies: ['1: Theo Hướng dẫn số 33-HD/BTCTW.'],
      anchors: ['1: hung\n'],
    })
  })
})
