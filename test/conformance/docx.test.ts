import { expect, test } from 'vitest'
import { parsePlan } from '../../src/parse/index.ts'
import { fileBytes } from '../../src/read/index.ts'
import { readPlain } from '../../src/read/plain.ts'
import { abstract, level, num, numbered, p, readBody } from '../read/docx-builder.ts'
import { conforms } from './conforms.ts'
import { comparable } from './model.ts'

conforms('docx')

const works = ['đường', 'cầu', 'trường', 'trạm y tế', 'nhà văn hóa', 'sân bóng', 'chợ']
const lead =
  'Thực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2024 của UBND tỉnh Quảng Bình, Sở Xây dựng ban hành Kế hoạch như sau:'

test('a list that goes beyond d: Word counts e where people type đ', () => {
  const definition =
    abstract(1, level(0, 'upperRoman', '%1.')) +
    abstract(2, level(0, 'lowerLetter', '%1)')) +
    num(1, 1) +
    num(2, 2)
  const body = [
    p('KẾ HOẠCH'),
    p('Sửa chữa công trình năm 2024'),
    p(lead),
    numbered('NỘI DUNG', 1),
    ...works.map((work) => numbered(`Sửa chữa ${work} trong quý II.`, 2)),
    numbered('TỔ CHỨC THỰC HIỆN', 1),
    p('Phòng Kỹ thuật theo dõi, báo cáo Giám đốc Sở trước ngày 30/11/2024.'),
  ]
  const text = [
    'KẾ HOẠCH',
    'Sửa chữa công trình năm 2024',
    lead,
    'I. NỘI DUNG',
    ...works.map((work, index) => `${'abcdđeg'[index]}) Sửa chữa ${work} trong quý II.`),
    'II. TỔ CHỨC THỰC HIỆN',
    'Phòng Kỹ thuật theo dõi, báo cáo Giám đốc Sở trước ngày 30/11/2024.',
  ].join('\n\n')
  const counted = parsePlan(readBody(body.join(''), { numbering: definition }))
  const decoded = { text, encoding: 'utf-8', problems: [] }
  const typed = parsePlan(readPlain(fileBytes('plan.txt', new TextEncoder().encode(text)), decoded))
  expect(typed.contents.map(({ label }) => label).join('')).toBe('abcdđeg')
  expect(counted.contents.map(({ label }) => label).join('')).toBe('abcdefg')
  expect(comparable(counted, 'counted', true)).toEqual(comparable(typed, 'typed', true))
})
