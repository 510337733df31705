import type { ReportInput } from '../../src/report/report.ts'
import { finding, inputOf, planOf, range, reviewOf } from './html-sample.ts'

/** What a document may hold to make a spreadsheet, a browser or a word processor do something. */
export const attacks = [
  '=HYPERLINK("http://example.org","x")',
  '+cmd|calc!A0',
  '-2+3',
  '@SUM(A1)',
  ']]><w:p/><script>alert(1)</script>',
  'a\u202ebc\u0007d\u0000e\ud800f\ufffeg',
  '_x000D_ & "quoted" \'single\'',
  '\t=1+1',
] as const

/** A plan made of such lines, each of them a finding. */
export async function hostileInput(): Promise<ReportInput> {
  const plan = await planOf(`KẾ HOẠCH\n\nI. MỤC ĐÍCH\n\n1. Nội dung thứ nhất.\n`, 'hostile.txt')
  const plans = new Map([['hostile', { ...plan, source: { ...plan.source, path: '=cmd().txt' } }]])
  const place = range(plan, 'hostile', 0, plan.text.length)
  const findings = attacks.map((quote, index) =>
    finding({
      id: `f-${index}`,
      rule: 'periods/programme-years-differ',
      code: 'not-a-code',
      message: `Thấy ${quote}`,
      place: { ...place, quote, section: quote },
      upstream: { ...place, quote },
      related: [{ ...place, quote }],
    }),
  )
  return inputOf(plans, reviewOf(plans, { findings }))
}
