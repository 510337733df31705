import { describe, expect, it } from 'vitest'
import { comparePair, reviewPlans } from '../../src/compare/engine.ts'
import type { Finding } from '../../src/model/review.ts'
import { exampleText } from '../../src/rules/example-plan.ts'
import { rules } from '../../src/rules/index.ts'
import { planOfText } from './run-example.ts'

const settings = rules
  .filter(({ id }) => /^(?:form|spelling|validity)\//u.test(id))
  .map((rule) => ({ rule, level: rule.level, options: rule.options.parse({}) }))
const request = {
  plans: [],
  baselines: [],
  rules: settings,
  asOf: '2026-11-21',
  language: 'vi' as const,
  version: 'test',
}

function raised(text: string, upstream?: string): readonly Finding[] {
  const plan = planOfText(text, 'plan.txt')
  const review =
    upstream === undefined
      ? reviewPlans({ ...request, plans: [plan] })
      : comparePair(request, plan, planOfText(upstream, 'upstream.txt'))
  for (const { place, related } of review.findings)
    for (const one of [place, ...related])
      if (one.document === place.document) expect(plan.text.slice(one.start, one.end)).toBe(one.quote)
  return review.findings.filter(({ verdict }) => verdict === 'fail' || verdict === 'review')
}

const kinds = (findings: readonly Finding[]) => findings.map(({ rule, code }) => `${rule} ${code}`).sort()

const body = `I. MỤC ĐÍCH, YÊU CẦU
1. Nâng cao nhận thức của cán bộ, công chức, viên chức về phòng cháy, chữa cháy tại trụ sở và khu dân cư.
II. NỘI DUNG
1. Tổ chức diễn tập phương án chữa cháy, cứu nạn, cứu hộ tại chợ trung tâm hằng quý.
2. Cấp ủy, chính quyền kiểm tra trang thiết bị; xử lý vi phạm theo quy định hiện hành.
III. TỔ CHỨC THỰC HIỆN
1. Công an xã chủ trì, phối hợp với Ban Chỉ huy Quân sự xã tham mưu, báo cáo Ủy ban nhân dân xã.

Trên đây là Kế hoạch phòng cháy năm 2024, yêu cầu các đơn vị nghiêm túc thực hiện./.`
const clean = exampleText({ title: 'Phòng cháy, chữa cháy năm 2024', body }, 'plan')

describe('rules about letters', () => {
  it('raise nothing on a clean plan', () => {
    expect(kinds(raised(clean))).toEqual([])
  })

  it.each([
    ['decomposed', clean.normalize('NFD')],
    ['new tone places', clean.replaceAll('ủy', 'uỷ').replaceAll('Ủy', 'Uỷ').replaceAll('óa', 'oá')],
    ['long dashes', clean.replaceAll(' - ', ' – ')],
    ['hard blanks', clean.replaceAll(' chữa cháy', '\u00a0chữa cháy')],
    ['wraps', clean.replaceAll(', viên chức', ',\nviên chức').replaceAll(' tại chợ', '\ntại chợ')],
    ['Windows line ends', clean.replaceAll('\n', '\r\n')],
  ])('raise nothing on %s', (_, text) => {
    expect(kinds(raised(text))).toEqual([])
  })

  it.each([
    ['chữa cháy tại trụ sở', 'chưa cháy tại trụ sở'],
    ['diễn tập phương án', 'điễn tập phương án'],
    ['chợ trung tâm hằng quý', 'chợ trung tâm hằng quy'],
    ['kiểm tra trang thiết bị', 'kiểm tra trang thiết bì'],
  ])('find the misspelling of "%s" against the clause above', (right, wrong) => {
    const findings = raised(clean.replace(right, wrong), clean)
    expect(findings.map(({ rule }) => rule)).toEqual(['spelling/suspected-typo'])
  })

  it.each([
    ['chữa cháy tại trụ sở', 'chưa cháy tại trụ sở'],
    ['kiểm tra trang thiết bị', 'kiểm tra trang thiết bì'],
    ['xử lý vi phạm', 'xứ lý vi phạm'],
  ])('leave the misspelling of "%s" above to the review of the plan above', (right, wrong) => {
    expect(kinds(raised(clean, clean.replace(right, wrong)))).toEqual([])
  })

  it.each(['diễn tập', 'phương án', 'trang thiết bị', 'báo cáo'])('find "%s" doubled', (words) => {
    const findings = raised(clean.replace(words, `${words} ${words}`), clean)
    expect(findings.map(({ rule }) => rule)).toContain('spelling/duplicate-words')
  })

  it('keep one finding for a misspelling that comes again', () => {
    const text = clean.replaceAll('xử lý vi phạm', 'xử lý vi phám').replace('tham mưu,', 'xử lý vi phám,')
    const [only, ...others] = raised(text).filter(({ rule }) => rule === 'spelling/suspected-typo')
    expect(others).toEqual([])
    expect(only!.related).toHaveLength(1)
    expect(only!.fault).toBe('undetermined')
  })

  it('stay linear on hostile text', () => {
    const noise = [
      '“',
      '(',
      'của của ',
      'Nơi nhận ',
      '- + ',
      'cán bộ, ',
      'điều kiện cho ',
      '2021 - ',
      ', về ',
    ]
    for (const part of noise) {
      const text = exampleText({ body: `I. NỘI DUNG\n1. ${part.repeat(12_000)}` }, 'plan')
      const plan = planOfText(text, 'plan.txt')
      const before = performance.now()
      reviewPlans({ ...request, plans: [plan] })
      expect(performance.now() - before, part).toBeLessThan(4000)
    }
  })
})
