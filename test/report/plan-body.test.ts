import { describe, expect, it } from 'vitest'
import type { Plan } from '../../src/model/plan.ts'
import { bodyOf, type Part } from '../../src/report/plan-body.ts'
import { planOfText } from '../rules/run-example.ts'
import { sampleKeys, samplePlans } from './html-sample.ts'

const head = [
  'ỦY BAN NHÂN DÂN',
  'XÃ HƯNG LỢI',
  'Số: 21/KH-UBND',
  'Hưng Lợi, ngày 12 tháng 3 năm 2025',
  'KẾ HOẠCH',
  'Triển khai Phong trào thi đua “Dân vận khéo” năm 2025',
  '',
]
const tail = ['Nơi nhận:', '- UBND huyện;', '- Lưu: VT.', 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Trần Văn Bình']

const planOf = (...lines: readonly string[]) => planOfText(lines.join('\n'), 'a.txt')

/** A part in short: number, heading, paragraphs with their bullets, children. */
function sketch({ number, heading, paragraphs, children }: Part): unknown {
  const own = paragraphs.map(({ bullet, text }) => (bullet === null ? text : `${bullet} ${text}`))
  return [number, heading, own, ...children.map(sketch)]
}

function words(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const [word] of text.normalize('NFC').matchAll(/\p{L}+|\p{Nd}+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function said(plan: Plan): string {
  const { preamble, parts, after } = bodyOf(plan)
  const of = (part: Part): string =>
    [part.number, part.heading, ...part.paragraphs.map(({ text }) => text), ...part.children.map(of)].join(
      ' ',
    )
  return [...preamble.map(({ text }) => text), ...parts.map(of), ...after.map(({ text }) => text)].join(' ')
}

describe('the body of a plan', () => {
  it('sets sections, bullets and wrapped lines', () => {
    const plan = planOf(
      ...head,
      'Thực hiện Kế hoạch số 05/KH-UBND của UBND huyện, UBND xã xây dựng kế hoạch như sau:',
      '',
      'I. MỤC ĐÍCH, YÊU CẦU',
      '1. Mục đích: nâng cao nhận thức của cán bộ, công chức và nhân dân trong',
      'xã về công tác dân vận.',
      '2. Yêu cầu',
      '- Thiết thực, hiệu quả;',
      '+ Không phô trương.',
      'II. TỔ CHỨC THỰC HIỆN',
      'Các thôn triển khai như sau.',
      '1. Công chức Văn hóa theo dõi, đôn đốc.',
      '',
      ...tail,
    )
    const { preamble, parts, after } = bodyOf(plan)
    expect(preamble.map(({ text }) => text)).toEqual([
      'Thực hiện Kế hoạch số 05/KH-UBND của UBND huyện, UBND xã xây dựng kế hoạch như sau:',
    ])
    expect(parts.map(sketch)).toEqual([
      [
        'I.',
        'MỤC ĐÍCH, YÊU CẦU',
        [],
        [
          '1.',
          'Mục đích',
          ['nâng cao nhận thức của cán bộ, công chức và nhân dân trong xã về công tác dân vận.'],
        ],
        ['2.', 'Yêu cầu', ['- Thiết thực, hiệu quả;', '+ Không phô trương.']],
      ],
      [
        'II.',
        'TỔ CHỨC THỰC HIỆN',
        ['Các thôn triển khai như sau.'],
        ['1.', null, ['Công chức Văn hóa theo dõi, đôn đốc.']],
      ],
    ])
    expect(after).toEqual([])
  })

  it('stops at "Nơi nhận", and keeps what follows the signature', () => {
    const plan = planOf(
      ...head,
      'I. NỘI DUNG',
      '- Tổ chức hội nghị.',
      '',
      ...tail,
      '',
      'Phụ biểu gửi kèm theo: danh sách các thôn.',
    )
    const { parts, after } = bodyOf(plan)
    expect(parts.map(sketch)).toEqual([['I.', 'NỘI DUNG', ['- Tổ chức hội nghị.']]])
    expect(after.map(({ text }) => text).join(' ')).toContain('danh sách các thôn')
  })

  it('reads a plan without sections, and one without anything', () => {
    const plan = planOf(...head, 'Tổ chức hội thi ngày 20 tháng 5 năm 2025 tại Nhà văn hóa xã.', '', ...tail)
    expect(bodyOf(plan)).toMatchObject({
      preamble: [{ bullet: null, text: 'Tổ chức hội thi ngày 20 tháng 5 năm 2025 tại Nhà văn hóa xã.' }],
      parts: [],
    })
    expect(bodyOf({ ...planOf('x'), text: '' })).toEqual({ preamble: [], parts: [], after: [] })
  })

  it('loses no word of the samples between the first section and the recipients', async () => {
    const plans = await samplePlans()
    for (const key of sampleKeys) {
      const plan = plans.get(key)!
      const from = plan.sections[0]!.place.start
      const to = plan.text.search(/^[^\p{L}\n]*Nơi nhận/imu)
      expect(to, key).toBeGreaterThan(from)
      let body = plan.text.slice(from, to)
      for (const { place } of plan.footnotes) body = body.replace(place.quote, '')
      const got = words(said(plan))
      const lost = [...words(body)].filter(([word, count]) => (got.get(word) ?? 0) < count)
      expect(lost, key).toEqual([])
    }
  })
})
