import { describe, expect, it } from 'vitest'
import { dayOf, waiversFromXlsx } from '../../src/findings/waivers-from-xlsx.ts'

const words = {
  id: ['Mã kết quả', 'Finding id'],
  opinion: ['Ý kiến', 'Opinion'],
  conclusion: ['Kết luận', 'Conclusion'],
  until: ['Hiệu lực đến', 'Valid until'],
  accepted: ['Chấp nhận', 'Accept'],
  refused: ['Phải sửa', 'Không chấp nhận'],
}
const head = ['STT', 'Ý kiến', 'Kết luận', 'Hiệu lực đến', 'Mã kết quả']
const given = { by: 'Lê C', on: '2026-05-04', known: [] }
const from = (
  rows: readonly (readonly string[])[],
  known = given.known as Parameters<typeof waiversFromXlsx>[2]['known'],
) => waiversFromXlsx([{ name: 'Kết quả', rows }], words, { ...given, known })

describe('waivers from a findings sheet', () => {
  it('takes accepted rows with a reason, in any order of rows and columns', () => {
    const { waivers, problems } = from([
      ['Sở Nội vụ góp ý'],
      [],
      ['Mã  kết quả', 'Kết luận', 'Người soát', 'Ý KIẾN'],
      ['f-2', 'chấp nhận', 'An', 'tỉnh đã thống nhất'],
      ['f-1', '', '', 'còn xem'],
      ['f-3', 'CHẤP NHẬN ', '', 'văn bản mới'],
    ])
    expect(problems).toEqual([])
    expect(waivers).toEqual([
      { finding: 'f-2', reason: 'tỉnh đã thống nhất', by: 'Lê C', on: '2026-05-04' },
      { finding: 'f-3', reason: 'văn bản mới', by: 'Lê C', on: '2026-05-04' },
    ])
  })

  it('does not take a refusal for an acceptance, and tells words it does not know', () => {
    const { waivers, problems } = from([
      head,
      ['1', 'x', 'Không chấp nhận', '', 'f-1'],
      ['2', 'x', 'Chấp nhận một phần', '', 'f-2'],
      ['3', '', 'Chấp nhận', '', 'f-3'],
      ['4', 'x', 'Chấp nhận', '31/02/2026', 'f-4'],
    ])
    expect(waivers).toEqual([])
    expect(problems.map(({ code, row }) => [code, row])).toEqual([
      ['unknown-conclusion', 3],
      ['no-reason', 4],
      ['bad-date', 5],
    ])
  })

  it('keeps name and day of what was decided before, changes it for a new reason, withdraws it', () => {
    const known = ['f-1', 'f-2', 'f-3', 'f-4'].map((finding) => ({
      finding,
      reason: 'cũ',
      by: 'Phạm D',
      on: '2025-01-01',
    }))
    const { waivers, added, withdrawn } = from(
      [
        head,
        ['1', 'cũ', 'Chấp nhận', '', 'f-1'],
        ['2', 'mới', 'Chấp nhận', '', 'f-2'],
        ['3', '', 'Phải sửa', '', 'f-3'],
      ],
      known,
    )
    expect(waivers.map(({ finding, by }) => [finding, by])).toEqual([
      ['f-1', 'Phạm D'],
      ['f-2', 'Lê C'],
      ['f-4', 'Phạm D'],
    ])
    expect(added.map(({ finding }) => finding)).toEqual(['f-2'])
    expect(withdrawn.map(({ finding }) => finding)).toEqual(['f-3'])
  })

  it('tells a sheet without the columns', () => {
    expect(from([['STT', 'Kết luận']]).problems).toEqual([
      { code: 'no-findings', sheet: 'Kết quả', row: 1, value: '' },
    ])
  })

  it.each([
    ['2026-12-31', '2026-12-31'],
    ['31/12/2026', '2026-12-31'],
    ['1.2.2027', '2027-02-01'],
    ['46387', '2026-12-31'],
    ['2026-12-31T00:00:00', '2026-12-31'],
    ['', ''],
    ['cuối năm', null],
    ['2026-13-01', null],
  ])('reads the day "%s"', (text, day) => {
    expect(dayOf(text)).toBe(day)
  })
})
