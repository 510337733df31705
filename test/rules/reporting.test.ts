/** Dates of reports: rounds, names of bodies, who is addressed. */
import { describe, expect, it } from 'vitest'
import { exampleText } from '../../src/rules/example-plan.ts'
import { findingsOf } from './pairs.ts'

const body = (...lines: readonly string[]) =>
  `I. TỔ CHỨC THỰC HIỆN\n${lines.map((line, at) => `${at + 1}. ${line}`).join('\n')}`

function codes(plan: string, upstream: string): readonly string[] {
  return findingsOf(
    exampleText({ body: body(...plan.split('\n')) }, 'plan'),
    exampleText({ body: body(...upstream.split('\n')) }, 'upstream'),
    ['reporting'],
  )
    .map((each) => `${each.rule.slice('reporting/'.length)}:${each.code}`)
    .sort()
}

const half = 'Các sở, ban, ngành báo cáo 6 tháng trước ngày 15/6, báo cáo năm trước ngày 15/12 về Sở Nội vụ.'
const yearly = 'Các sở, ban, ngành báo cáo kết quả về Sở Nội vụ trước ngày 25 tháng 11 hằng năm.'

describe('rounds of reporting', () => {
  it.each([
    [
      'both rounds answered',
      'Văn phòng Sở tham mưu báo cáo 6 tháng trước ngày 10/6, báo cáo năm trước ngày 10/12 về Sở Nội vụ.',
      [],
    ],
    [
      'one round left out',
      'Văn phòng Sở tham mưu báo cáo kết quả về Sở Nội vụ trước ngày 10/12 hằng năm.',
      ['deadline-missing:one-missing'],
    ],
    [
      'the second round late',
      'Văn phòng Sở tham mưu báo cáo 6 tháng trước ngày 10/6, báo cáo năm trước ngày 22/12 về Sở Nội vụ.',
      ['deadline-late:late'],
    ],
  ])('%s', (_, plan, expected) => {
    expect(codes(plan, half)).toEqual(expected)
  })

  it('compares days of every month with days of every month', () => {
    const monthly = (day: number) =>
      `Các sở, ban, ngành báo cáo tiến độ về Sở Nội vụ trước ngày ${day} hằng tháng.`
    const own = (day: number) =>
      `Văn phòng Sở tham mưu báo cáo tiến độ về Sở Nội vụ trước ngày ${day} hằng tháng.`
    expect(codes(own(18), monthly(20))).toEqual([])
    expect(codes(own(25), monthly(20))).toEqual(['deadline-late:late'])
  })

  it('goes the short way round the year', () => {
    const upstream = 'Các sở, ban, ngành báo cáo kết quả về Sở Nội vụ trước ngày 05/01 hằng năm.'
    expect(codes('Văn phòng Sở tham mưu báo cáo về Sở Nội vụ trước ngày 28/12 hằng năm.', upstream)).toEqual(
      [],
    )
    expect(codes('Văn phòng Sở tham mưu báo cáo về Sở Nội vụ trước ngày 15/01 hằng năm.', upstream)).toEqual([
      'deadline-late:late',
    ])
  })
})

describe('reports of every year beside reviews of one', () => {
  const upstream =
    'Các sở, ban, ngành báo cáo kết quả về Sở Nội vụ trước ngày 15/12 hằng năm; báo cáo sơ kết trước ngày 25/11/2027.'
  const own = (interim: string) =>
    `Các phòng, đơn vị báo cáo kết quả về Văn phòng Sở trước ngày 20/11 hằng năm.\nVăn phòng Sở tham mưu báo cáo Sở Nội vụ trước ngày 10/12 hằng năm${interim}.`
  it.each([
    [
      'each answers its own, and units report before the yearly one',
      '; báo cáo sơ kết trước ngày 15/11/2027',
      [],
    ],
    [
      'the review late, though the yearly one is not',
      '; báo cáo sơ kết trước ngày 12/12/2027',
      ['deadline-late:late'],
    ],
    ['no date for the review', '', ['deadline-missing:one-missing']],
  ])('%s', (_, interim, expected) => {
    expect(codes(own(interim), upstream)).toEqual(expected)
  })
})

describe('who is addressed', () => {
  const plan = 'Văn phòng Sở tham mưu triển khai Kế hoạch này.'
  it.each([
    ['all departments', yearly, ['deadline-missing:missing']],
    [
      'the department by name',
      'Sở Xây dựng báo cáo UBND tỉnh trước ngày 25/11 hằng năm.',
      ['deadline-missing:missing'],
    ],
    ['another department', 'Sở Tài chính báo cáo UBND tỉnh trước ngày 25/11 hằng năm.', []],
    [
      'other departments by name',
      'Công an tỉnh, Sở Y tế, Sở Tài chính báo cáo UBND tỉnh trước ngày 25/11 hằng năm.',
      [],
    ],
    ['districts', 'UBND các huyện, thị xã báo cáo UBND tỉnh trước ngày 25/11 hằng năm.', []],
  ])('%s', (_, upstream, expected) => {
    expect(codes(plan, upstream)).toEqual(expected)
  })
})

describe('names of recipients', () => {
  it.each([
    [
      'through the same desk',
      'Văn phòng Sở tham mưu báo cáo UBND tỉnh (qua Sở Nội vụ) trước ngày 20/11 hằng năm.',
      'Các sở, ban, ngành báo cáo Ủy ban nhân dân tỉnh (qua Sở Nội vụ) trước ngày 25/11 hằng năm.',
      [],
    ],
    [
      'the province by its name',
      'Văn phòng Sở tham mưu báo cáo UBND tỉnh trước ngày 20/11 hằng năm.',
      'Các sở, ban, ngành báo cáo Ủy ban nhân dân tỉnh Hà Tĩnh trước ngày 25/11 hằng năm.',
      [],
    ],
  ])('%s', (_, plan, upstream, expected) => {
    expect(codes(plan, upstream)).toEqual(expected)
  })
})

describe('the body above by its short name', () => {
  const reports = (letterhead: string, words: string) =>
    findingsOf(
      exampleText(
        { letterhead, number: 'Số: 7/KH-ABC', body: body(`Phòng Kỹ thuật dự thảo báo cáo gửi ${words}.`) },
        'plan',
      ),
      exampleText(
        {
          letterhead: letterhead.split('\n')[0]!,
          number: 'Số: 3/KH-ABC',
          body: body('Các đơn vị trực thuộc báo cáo kết quả trước ngày 15/6/2026.'),
        },
        'upstream',
      ),
      ['reporting'],
    ).map(({ code }) => code)

  it.each([
    ['BỆNH VIỆN ĐA KHOA TỈNH PHÚ BÀI\nTRUNG TÂM CẤP CỨU', 'Bệnh viện trước ngày 20/6/2026', 'late'],
    ['TỔNG CÔNG TY DỆT PHÚ BÀI\nNHÀ MÁY SỢI SỐ 2', 'Tổng công ty trước ngày 20/6/2026', 'late'],
    ['CÔNG TY CỔ PHẦN DỆT PHÚ BÀI\nNHÀ MÁY SỢI SỐ 2', 'Tổng Giám đốc Công ty trước ngày 20/6/2026', 'late'],
  ])('%j: %s', (letterhead, words, code) => {
    expect(reports(letterhead, words)).toContain(code)
  })
})
