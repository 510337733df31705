import { describe, expect, it } from 'vitest'
import { exampleText } from '../../src/rules/example-plan.ts'
import { planOfText } from '../rules/run-example.ts'

function definitions(basis: string, body?: string) {
  const plan = planOfText(exampleText({ basis, ...(body === undefined ? {} : { body }) }, 'plan'), 'p.txt')
  for (const { place } of plan.definitions) expect(plan.text.slice(place.start, place.end)).toBe(place.quote)
  return plan.definitions.map(({ term, meaning }) => [term, meaning])
}

describe('definitions', () => {
  it('reads announced short names with the words that they stand for', () => {
    expect(
      definitions(
        'Thực hiện Kế hoạch số 12/KH-UBND của UBND huyện về bảo đảm an toàn giao thông trong trường học (sau đây gọi tắt là Kế hoạch số 12), nhà trường triển khai như sau:',
      ),
    ).toEqual([
      [
        'Kế hoạch số 12',
        'Kế hoạch số 12/KH-UBND của UBND huyện về bảo đảm an toàn giao thông trong trường học',
      ],
    ])
  })

  it('reads abbreviations by the initials of the words in front of them', () => {
    expect(
      definitions(
        'Xã ban hành Kế hoạch như sau:',
        'I. NỘI DUNG\n1. Đẩy mạnh chuyển đổi số (CĐS) tại trạm y tế.',
      ),
    ).toEqual([['CĐS', 'chuyển đổi số']])
  })

  it('reads decomposed and wrapped text alike', () => {
    const basis =
      'Trường phát động Phong trào thi đua “Dạy tốt - Học tốt” (sau đây viết tắt\nlà Phong trào thi đua), nội dung như sau:'
    expect(definitions(basis.normalize('NFD'))).toEqual([
      ['Phong trào thi đua', 'Phong trào thi đua “Dạy tốt - Học tốt”'],
    ])
    expect(definitions(basis)).toEqual(definitions(basis.normalize('NFD')))
  })

  it('takes no other bracket for a definition', () => {
    expect(
      definitions(
        'Sở ban hành Kế hoạch như sau:',
        'I. NỘI DUNG\n1. Báo cáo Sở Nội vụ (qua Văn phòng Sở) trước ngày 20/12.\n2. Giao Văn phòng (TĐKT) theo dõi.',
      ),
    ).toEqual([])
  })
})
