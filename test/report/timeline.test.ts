import { describe, expect, it } from 'vitest'
import { timesOf } from '../../src/report/html/timeline-data.ts'
import { planOf } from '../parse/plan-of.ts'

const text = (body: string) => `ỦY BAN NHÂN DÂN
XÃ MINH ĐỨC

Số: 31/KH-UBND

KẾ HOẠCH
Chăm sóc cây xanh nơi công cộng giai đoạn 2026 - 2030

${body}
`

describe('the years of the timeline', () => {
  it("are the plan's own, not those of the documents that it mentions", () => {
    const plan = planOf(
      text(`I. MỤC ĐÍCH
- Lồng ghép với Chương trình phát triển lâm nghiệp bền vững giai đoạn 2021 - 2025.
- Góp phần thực hiện Chiến lược phát triển cây xanh đô thị giai đoạn 2021 - 2030.`),
    )
    expect(plan.periods.map(({ from }) => from)).toContain(2021)
    expect(timesOf(plan).programme.map(({ from, to }) => [from, to])).toEqual([[2026, 2030]])
  })
})
