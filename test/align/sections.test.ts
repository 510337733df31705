import { beforeAll, describe, expect, it } from 'vitest'
import { alignSections } from '../../src/align/sections.ts'
import type { Plan } from '../../src/model/plan.ts'
import type { Section, SectionRole } from '../../src/model/sections.ts'
import { sample } from './material.ts'

function section(label: string, role: SectionRole, title: string | null, children: Section[] = []): Section {
  const place = { start: 0, end: 0, quote: '', page: null, section: label, confidence: 1 }
  return { id: label, label, ordinal: 1, role, title, place, children }
}

const titles = (plan: readonly Section[], upstream: readonly Section[]) =>
  alignSections(plan, upstream).map(
    (pair) =>
      `${pair.upstream?.title ?? '∅'} = ${pair.plan?.title ?? '∅'}: ${pair.matchedBy}, ${pair.relation}`,
  )

describe('sections of the samples', () => {
  let upstream: Plan
  beforeAll(async () => {
    upstream = await sample('soc-trang.txt')
  })

  it('finds the missing and the renamed ones', async () => {
    const missing = async (name: Parameters<typeof sample>[0]) =>
      alignSections((await sample(name)).sections, upstream.sections)
        .filter((pair) => pair.plan === null)
        .map((pair) => pair.upstream!.role)
    expect(await missing('son-la.txt')).toEqual(['budget'])
    expect(await missing('kon-tum.txt')).toEqual(['solutions', 'schedule', 'budget'])
    expect(await missing('dong-nai.md')).toEqual(['budget'])
    const plan = await sample('son-la.txt')
    expect(
      alignSections(plan.sections, upstream.sections).find(
        (pair) => pair.plan?.title === 'THỜI GIAN THỰC HIỆN',
      ),
    ).toMatchObject({ matchedBy: 'role', relation: 'adapted', upstream: { title: 'TIẾN ĐỘ THỰC HIỆN' } })
  })

  it('pairs a plan with itself by role and word for word', () => {
    for (const pair of alignSections(upstream.sections, upstream.sections)) {
      expect(pair.plan).toBe(pair.upstream)
      expect(pair.relation).toBe('verbatim')
    }
  })
})

describe('sections of made-up plans', () => {
  it('pairs by role in any order', () => {
    const budget = section('V', 'budget', 'KINH PHÍ')
    const work = section('VI', 'implementation', 'TỔ CHỨC THỰC HIỆN')
    expect(titles([work, section('I', 'budget', 'NGUỒN LỰC TÀI CHÍNH')], [budget, work])).toEqual([
      'KINH PHÍ = NGUỒN LỰC TÀI CHÍNH: role, adapted',
      'TỔ CHỨC THỰC HIỆN = TỔ CHỨC THỰC HIỆN: role, verbatim',
    ])
  })

  it('takes the equal heading among several of one role', () => {
    const one = section('II', 'contents', 'NHIỆM VỤ CỤ THỂ')
    const two = section('III', 'contents', 'NỘI DUNG TRỌNG TÂM')
    expect(titles([two, one], [one, two])).toEqual([
      'NHIỆM VỤ CỤ THỂ = NHIỆM VỤ CỤ THỂ: role, verbatim',
      'NỘI DUNG TRỌNG TÂM = NỘI DUNG TRỌNG TÂM: role, verbatim',
    ])
  })

  it('pairs headings without a role by their words, and does not force unlike ones together', () => {
    const other = section('IV', 'other', 'CÔNG TÁC PHỐI HỢP LIÊN NGÀNH')
    expect(
      titles(
        [section('II', 'other', 'Công tác phối hợp liên ngành'), section('III', 'other', 'PHỤ LỤC')],
        [other],
      ),
    ).toEqual([
      'CÔNG TÁC PHỐI HỢP LIÊN NGÀNH = Công tác phối hợp liên ngành: exact, verbatim',
      '∅ = PHỤ LỤC: none, added',
    ])
    expect(
      titles(
        [section('II', 'budget', 'KINH PHÍ THỰC HIỆN')],
        [section('V', 'schedule', 'TIẾN ĐỘ THỰC HIỆN')],
      ),
    ).toEqual(['TIẾN ĐỘ THỰC HIỆN = ∅: none, omitted', '∅ = KINH PHÍ THỰC HIỆN: none, added'])
  })

  it('misses no section that stands in two parts, in one with another, or a level lower', () => {
    const both = section('I', 'purpose-requirements', 'MỤC ĐÍCH, YÊU CẦU')
    const parts = [section('I', 'purposes', 'MỤC ĐÍCH'), section('II', 'requirements', 'YÊU CẦU')]
    expect(alignSections(parts, [both]).map((pair) => pair.relation)).toEqual(['adapted', 'adapted'])
    expect(alignSections([both], parts).map((pair) => pair.plan)).toEqual([both, both])
    const low = section('3', 'budget', 'Kinh phí thực hiện')
    const work = section('IV', 'implementation', 'TỔ CHỨC THỰC HIỆN', [low])
    const above = [section('IV', 'budget', 'KINH PHÍ'), section('V', 'implementation', 'TỔ CHỨC THỰC HIỆN')]
    expect(alignSections([work], above).map((pair) => pair.plan)).toEqual([low, work])
  })
})
