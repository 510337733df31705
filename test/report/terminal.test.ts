import { describe, expect, it } from 'vitest'
import { reviewPlans, ruleSettings } from '../../src/index.ts'
import { lostLines, terminalSummary } from '../../src/report/terminal.ts'
import { planOf } from '../parse/plan-of.ts'

const plan = planOf('KẾ HOẠCH\nTrồng cây năm 2026\n\nI. MỤC ĐÍCH\n\nTrồng 200 cây.\n')
const letter = planOf('Anh chị xem giúp tệp này nhé, chiều em lấy.')

describe('a document that was read only in part', () => {
  it.each([
    ['vi', 'Chỉ đọc được một phần (1)', 'có phải kế hoạch không'],
    ['en', 'Read only in part (1)', 'whether the file is a plan'],
  ] as const)('is named in the summary with the reason (%s)', (language, heading, reason) => {
    const review = reviewPlans({
      plans: [plan, letter],
      baselines: [],
      rules: ruleSettings(),
      asOf: '2026-11-21',
      language,
      version: 'test',
    })
    const lines = terminalSummary(review, [plan, letter], language)
    const at = lines.indexOf(heading)
    expect(at).toBeGreaterThan(0)
    expect(lines[at + 1]).toContain(reason)
    expect(review.documents.map(({ status }) => status).toSorted()).toEqual(['complete', 'partial'])
  })

  it('is a file in which no part of an administrative document shows', () => {
    expect(lostLines(plan, 'vi')).toEqual([])
    expect(letter.problems).toMatchObject([{ code: 'parse/nothing-recognised', level: 'error' }])
    for (const part of [
      'SỞ Y TẾ TỈNH LÀO CAI\n\nXin chào.',
      'Số: 12/KH-UBND\n\nXin chào.',
      'I. MỤC ĐÍCH\n\nXin chào.',
    ])
      expect(lostLines(planOf(part), 'vi'), part).toEqual([])
  })
})
