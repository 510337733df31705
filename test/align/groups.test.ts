import { beforeAll, describe, expect, it } from 'vitest'
import { alignCriteria } from '../../src/align/groups.ts'
import type { CriterionGroup } from '../../src/model/facets.ts'
import type { Level } from '../../src/model/header.ts'
import type { Plan } from '../../src/model/plan.ts'
import { fields, type Sample, sample } from './material.ts'

const place = { start: 0, end: 0, quote: '', page: null, section: '', confidence: 1 }

function group(
  entity: CriterionGroup['entity'],
  label: string | null,
  texts: readonly string[] = [],
): CriterionGroup {
  return { entity, label, items: texts.map((text, at) => ({ id: `${entity}-${at}`, text, place })), place }
}

const upstream = [
  group('department', 'Đối với các sở, ban, ngành', fields.digital!),
  group('mass-organisation', 'Đối với Mặt trận Tổ quốc và các đoàn thể', fields.traffic!),
  group('commune', 'Đối với cấp xã', fields.forest!),
  group('household', 'Đối với hộ gia đình', ['Gia đình ký cam kết và thực hiện tốt cam kết.']),
  group('individual', 'Đối với cá nhân', ['Gương mẫu chấp hành pháp luật.', 'Tích cực vận động người thân.']),
]

const shape = (plan: readonly CriterionGroup[], level: Level | null) =>
  alignCriteria(plan, upstream, level).map(
    (pair) => `${pair.upstream?.entity ?? '∅'} = ${pair.plan?.label ?? '∅'} ${pair.applies}`,
  )

describe('criteria of the samples', () => {
  let above: Plan
  beforeAll(async () => {
    above = await sample('soc-trang.txt')
  })
  const aligned = async (name: Sample) => {
    const plan = await sample(name)
    return alignCriteria(plan.criteria, above.criteria, plan.header.issuer?.level ?? null)
  }

  it("gives a department's own group the group of departments above", async () => {
    for (const [name, label] of [
      ['son-la.txt', null],
      ['kon-tum.txt', 'Đối với các đơn vị thuộc và trực thuộc Sở'],
      ['dong-nai.md', 'Đối với tập thể'],
    ] as const) {
      const [first] = await aligned(name)
      expect(first).toMatchObject({ plan: { label }, upstream: { entity: 'department' }, applies: true })
      expect(
        first!.items.filter((pair) => pair.plan !== null && pair.upstream !== null).length,
      ).toBeGreaterThan(2)
    }
  })

  it('asks a unit for the criteria of individuals, not for those of households and communes', async () => {
    const missing = (await aligned('son-la.txt')).filter((pair) => pair.plan === null)
    expect(missing.filter((pair) => pair.applies).map((pair) => pair.upstream!.entity)).toEqual([
      'individual',
    ])
    expect((await aligned('kon-tum.txt')).filter((pair) => pair.plan === null && pair.applies)).toEqual([])
  })

  it('keeps the reworded criterion together with its counterpart', async () => {
    for (const name of ['son-la.txt', 'kon-tum.txt', 'dong-nai.md'] as const) {
      const [first] = await aligned(name)
      const pair = first!.items.find((item) => item.plan?.text.includes('cơ quan số'))
      expect(pair!.upstream!.text).toContain('chính phủ số')
      expect(pair!.relation).toBe('adapted')
    }
  })
})

describe('criteria of made-up plans', () => {
  it('pairs equal entities whatever their labels and order', () => {
    const plan = [
      group('individual', 'Cán bộ, đảng viên', ['Gương mẫu chấp hành pháp luật.']),
      group('department', 'Các cơ quan chuyên môn', fields.digital!),
    ]
    expect(shape(plan, 'province')).toEqual([
      'department = Các cơ quan chuyên môn true',
      'mass-organisation = ∅ true',
      'commune = ∅ true',
      'household = ∅ true',
      'individual = Cán bộ, đảng viên true',
    ])
  })

  it('lets the nature of the body decide', () => {
    const plan = [group('collective', 'Đối với tập thể', fields.forest!.slice(0, 2))]
    expect(shape(plan, 'commune')).toEqual([
      'department = ∅ false',
      'mass-organisation = ∅ true',
      'commune = Đối với tập thể true',
      'household = ∅ true',
      'individual = ∅ true',
    ])
    const members = [group('collective', 'Đối với tập thể', fields.traffic!.slice(0, 3))]
    expect(shape(members, 'association')[1]).toBe('mass-organisation = Đối với tập thể true')
    expect(shape([], null)).toEqual(upstream.map((above) => `${above.entity} = ∅ null`))
  })

  it('does not count the criteria of one group as added where the label names two', () => {
    const both = [
      group('collective', 'Đối với tập thể, cá nhân', [
        ...fields.digital!,
        ...upstream[4]!.items.map((item) => item.text),
      ]),
    ]
    const pairs = alignCriteria(both, upstream, 'department')
    expect(pairs.filter((pair) => pair.plan !== null).map((pair) => pair.upstream!.entity)).toEqual([
      'department',
      'individual',
    ])
    const items = pairs.filter((pair) => pair.plan !== null).flatMap((pair) => pair.items)
    expect(items).toHaveLength(fields.digital!.length + 2)
    expect(items.every((pair) => pair.relation === 'verbatim')).toBe(true)
  })

  it('joins two own groups of a body to the one above', () => {
    const plan = [
      group('collective', 'Tập thể phòng', fields.digital!.slice(0, 3)),
      group('subordinate-unit', 'Đơn vị trực thuộc', fields.digital!.slice(3)),
    ]
    const pairs = alignCriteria(plan, upstream, 'department').filter((pair) => pair.plan !== null)
    expect(pairs.map((pair) => pair.upstream!.entity)).toEqual(['department', 'department'])
    expect(pairs.flatMap((pair) => pair.items).map((pair) => pair.relation)).toEqual(
      fields.digital!.map(() => 'verbatim'),
    )
  })

  it.each([
    ['Viện kiểm sát nhân dân khu vực 3', 'Đối với Viện kiểm sát nhân dân khu vực', 1],
    ['Trường Tiểu học Kim Đồng', 'Các phòng chuyên môn, trường tiểu học', 1],
    ['Phòng Văn hóa - Xã hội xã A', 'Đối với Viện kiểm sát nhân dân khu vực', 0],
  ])('%s answers the group that names its kind', (issuer, label, at) => {
    const above = [
      group('department', 'Đối với các phòng', fields.digital!),
      group('other', label, fields.forest!),
    ]
    const own = [group('collective', 'Đối với tập thể', fields.traffic!)]
    const [pair] = alignCriteria(own, above, 'department', undefined, issuer).filter(
      ({ plan }) => plan !== null,
    )
    expect(pair!.upstream).toBe(above[at])
  })

  it('says what the plan has on top, and takes empty lists', () => {
    const plan = [group('enterprise', 'Đối với doanh nghiệp', ['Đóng góp kinh phí.'])]
    expect(shape(plan, 'department').at(-1)).toBe('∅ = Đối với doanh nghiệp true')
    expect(alignCriteria([], [], 'province')).toEqual([])
    const added = alignCriteria(plan, [], null)
    expect(added[0]!.items.map((pair) => pair.relation)).toEqual(['added'])
  })
})
