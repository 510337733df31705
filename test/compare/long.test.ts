import { describe, expect, it } from 'vitest'
import { comparePair } from '../../src/compare/engine.ts'
import type { Finding } from '../../src/model/review.ts'
import { exampleText } from '../../src/rules/example-plan.ts'
import { rules } from '../../src/rules/index.ts'
import { planOfText } from '../rules/run-example.ts'

const request = {
  plans: [],
  baselines: [],
  rules: rules.map((rule) => ({ rule, level: rule.level, options: rule.options.parse({}) })),
  asOf: '2026-11-21',
  language: 'vi' as const,
  version: 'test',
}

/** More rows than an appendix has; all pairs of them would take minutes. */
const count = 4000
const rows = (row: (at: number) => string) => Array.from({ length: count }, (_, at) => row(at)).join('\n')

/** The findings of a rule on a long plan that is held against itself. */
function ofItself(text: string, rule: string): readonly Finding[] {
  const plan = planOfText(text, 'plan.txt')
  const before = performance.now()
  const { findings } = comparePair(request, plan, plan)
  expect(performance.now() - before).toBeLessThan(8000)
  return findings.filter((each) => each.rule === rule)
}

describe('long and hostile plans', () => {
  const inBody = (body: string) => exampleText({ body }, 'plan')
  const awarded = (row: (at: number) => string) => inBody(`I. KHEN THƯỞNG\n1. Hằng năm\n${rows(row)}`)

  it.each([
    ['targets', rows((at) => `${at + 1}. Ít nhất ${at % 100}% số hộ nhóm ${at} tham gia.`)],
    ['targets of one line', `1. ${rows((at) => `${at % 100}% hộ,`).replaceAll('\n', ' ')}`],
  ])('%s answer themselves', (_, lines) => {
    const findings = ofItself(inBody(`I. CHỈ TIÊU\n${lines}`), 'targets/lower-than-upstream')
    expect(findings.length).toBeGreaterThanOrEqual(count)
    expect(findings.every(({ verdict }) => verdict === 'pass')).toBe(true)
  })

  it.each([
    ['equal points', `I. NỘI DUNG\n${rows(() => '1. Trồng cây xanh tại trụ sở cơ quan.')}`],
    ['equal sections', rows((at) => `I. NỘI DUNG ${at}\n1. Trồng cây xanh.`)],
  ])('%s miss nothing', (_, body) => {
    const findings = ofItself(inBody(body), 'contents/item-missing')
    expect(findings.length).toBeGreaterThanOrEqual(count)
    expect(findings.every(({ verdict }) => verdict === 'pass')).toBe(true)
  })

  it('a form that is listed again and again is one finding', () => {
    const [found, ...others] = ofItself(
      awarded((at) => `- Bằng khen của Chủ tịch UBND tỉnh lần ${at}.`),
      'awards/form-overlap',
    )
    expect(others).toEqual([])
    expect(found!.related).toHaveLength(20)
    expect(
      ofItself(
        awarded(() => '- Bằng khen của Chủ tịch UBND tỉnh.'),
        'awards/form-overlap',
      ),
    ).toEqual([])
  })

  it.each([
    ['citations', { basis: rows((at) => `Căn cứ Luật số ${at}/2020/QH14 ngày 01/01/2020;`) }],
    [
      'reports',
      {
        body: `I. BÁO CÁO\n${rows((at) => `${at}. Phòng số ${at}: báo cáo UBND xã trước ngày ${(at % 28) + 1}/11/2026.`)}`,
      },
    ],
    ['words in capitals', { body: `I. NỘI DUNG\n1. ${rows(() => 'CHĂM SÓC TTKSBT').replaceAll('\n', ' ')}` }],
  ])('%s are compared in time', (_, sketch) => {
    ofItself(exampleText(sketch, 'plan'), '')
  })
})
