import { expect, test } from 'vitest'
import { emphasisMarks } from '../../src/read/emphasis.ts'

const without = (text: string) =>
  emphasisMarks(text).reduceRight((words, { start, end }) => words.slice(0, start) + words.slice(end), text)

test.each([
  ['**I. MỤC ĐÍCH**', 'I. MỤC ĐÍCH'],
  ['__II. CHỈ TIÊU__ và ___ba___', 'II. CHỈ TIÊU và ba'],
  ['*Hà Nội*, ngày', 'Hà Nội, ngày'],
  ['* một\n* hai', '* một\n* hai'],
  ['____________', '____________'],
  ['Số: ____/KH-UBND, ngày __ tháng __ năm', 'Số: ____/KH-UBND, ngày __ tháng __ năm'],
  ['tep_ten__dai.docx và a__b__c', 'tep_ten__dai.docx và a__b__c'],
])('%s', (text, expected) => {
  expect(without(text)).toBe(expected)
})
