import { describe, expect, it } from 'vitest'
import { chainOf } from '../../src/compare/chain.ts'
import { settingsOf } from '../../src/compare/config.ts'
import { reviewPlans } from '../../src/compare/engine.ts'
import type { Reviewed } from '../../src/rules/context.ts'
import { rules } from '../../src/rules/index.ts'
import { planOf } from '../parse/plan-of.ts'

interface Paper {
  readonly number: string
  readonly date: string
  readonly issuer: string
  readonly cites: string
  readonly title?: string
  readonly body?: string
}

const bodyOfPlan = 'I. MỤC ĐÍCH\n\n- Trồng cây xanh.\n\nII. NỘI DUNG\n\n1. Trồng cây tại trụ sở.'

function paper(key: string, { number, date, issuer, cites, title, body }: Paper): Reviewed {
  const text = `${issuer}\n\nSố: ${number}\n\nHà Tĩnh, ngày ${date}\n\nKẾ HOẠCH\n\n${title ?? 'Trồng cây xanh năm 2024'}\n\n${cites}\n\n${body ?? bodyOfPlan}\n\nNơi nhận:\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nTrần Văn Bình\n`
  return { key, plan: planOf(text) }
}

const province = (over: Partial<Paper> = {}) =>
  paper('tinh', {
    number: '12/KH-UBND',
    date: '15 tháng 01 năm 2024',
    issuer: 'ỦY BAN NHÂN DÂN\nTỈNH HÀ TĨNH',
    cites: 'Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:',
    ...over,
  })

const ofProvince =
  'Kế hoạch số 12/KH-UBND ngày 15/01/2024 của Ủy ban nhân dân tỉnh Hà Tĩnh về trồng cây xanh năm 2024'
const ofMinistry = 'Kế hoạch số 77/KH-BXD ngày 05/01/2024 của Bộ Xây dựng về an toàn lao động năm 2024'

const department = (cites: string) =>
  paper('so', {
    number: '45/KH-SXD',
    date: '20 tháng 02 năm 2024',
    issuer: 'UBND TỈNH HÀ TĨNH\nSỞ XÂY DỰNG',
    cites,
  })

const ministry = paper('bo', {
  number: '77/KH-BXD',
  date: '05 tháng 01 năm 2024',
  issuer: 'BỘ XÂY DỰNG',
  cites: 'Bộ Xây dựng ban hành Kế hoạch như sau:',
  title: 'An toàn lao động năm 2024',
  body: 'I. NỘI DUNG\n\n1. Kiểm tra công trường.\n\nII. KINH PHÍ\n\nTừ ngân sách nhà nước.',
})

function reviewed(documents: readonly Reviewed[]) {
  return reviewPlans({
    plans: documents.map(({ plan }) => plan),
    baselines: [],
    rules: settingsOf({ rules: {}, profiles: {} }, rules),
    asOf: '2024-06-01',
    language: 'vi',
    version: 'test',
  })
}

describe('the chain', () => {
  it('finds the upstream by number, date and issuer', () => {
    const subject = department(`Thực hiện ${ofProvince}, Sở Xây dựng ban hành Kế hoạch như sau:`)
    const chain = chainOf(subject, { documents: [subject, province(), ministry], baselines: [] })
    expect(chain.upstream?.key).toBe('tinh')
    expect(chain).toMatchObject({ ambiguous: [], circular: false })
  })

  it('takes a document whose day alone is cited wrong: a body gives a number once a year', () => {
    const subject = department(`Thực hiện ${ofProvince}, Sở Xây dựng ban hành Kế hoạch như sau:`)
    const later = province({ date: '16 tháng 01 năm 2024' })
    const documents = [subject, later]
    expect(chainOf(subject, { documents, baselines: [] }).upstream?.key).toBe('tinh')
    const said = reviewed(documents).findings.map(({ rule, verdict }) => `${verdict} ${rule}`)
    expect(said).toContain('fail references/number-date-mismatch')
  })

  it('takes a document whose number alone is cited wrong: day, issuer and title name it', () => {
    const cites = ofProvince.replace('12/KH-UBND', '21/KH-UBND')
    const subject = department(`Thực hiện ${cites}, Sở Xây dựng ban hành Kế hoạch như sau:`)
    const documents = [subject, province()]
    expect(chainOf(subject, { documents, baselines: [] }).upstream?.key).toBe('tinh')
    const other = [subject, province({ title: 'Phòng cháy, chữa cháy rừng năm 2024' })]
    expect(chainOf(subject, { documents: other, baselines: [] }).upstream).toBeNull()
  })

  it('takes no document of another year or another province', () => {
    const subject = department(`Thực hiện ${ofProvince}, Sở Xây dựng ban hành Kế hoạch như sau:`)
    const later = province({ date: '15 tháng 01 năm 2023', title: 'Trồng cây xanh năm 2023' })
    const elsewhere = province({ issuer: 'ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI' })
    for (const other of [later, elsewhere])
      expect(chainOf(subject, { documents: [subject, other], baselines: [] }).upstream).toBeNull()
  })

  it('goes on with a second upstream where the first says nothing, and says so', () => {
    const subject = department(
      `Thực hiện ${ofProvince} và ${ofMinistry}, Sở Xây dựng ban hành Kế hoạch như sau:`,
    )
    const documents = [subject, province(), ministry]
    const chain = chainOf(subject, { documents, baselines: [] })
    expect(chain.chain.map(({ key, basis }) => [key, basis])).toEqual([
      ['tinh', 'upstream'],
      ['bo', 'upstream'],
    ])
    const review = reviewed(documents)
    const own = review.documents.find(({ number }) => number === '45/KH-SXD')
    expect(own!.chain).toHaveLength(2)
    const said = review.notCompared.filter(({ document }) => document === own!.key)
    expect(said).toContainEqual({ document: own!.key, what: own!.chain[1], reason: 'second-upstream' })
    expect(said.map(({ what }) => what)).not.toContain('budget')
  })

  it('counts an upstream of the upstream as an ancestor, not as a second one', () => {
    const above = province({ cites: `Thực hiện ${ofMinistry}, Ủy ban nhân dân tỉnh ban hành Kế hoạch:` })
    const subject = department(`Thực hiện ${ofMinistry}; ${ofProvince}, Sở ban hành Kế hoạch như sau:`)
    const chain = chainOf(subject, { documents: [subject, above, ministry], baselines: [] })
    expect(chain.chain.map(({ key }) => key).sort()).toEqual(['bo', 'tinh'])
  })

  it('says where several documents could be the upstream, and takes none of them', () => {
    const subject = department(`Thực hiện ${ofProvince}, Sở Xây dựng ban hành Kế hoạch như sau:`)
    const copy = { ...province({ title: 'Trồng cây xanh năm 2024 (bản sao)' }), key: 'tinh~2' }
    const chain = chainOf(subject, { documents: [subject, province(), copy], baselines: [] })
    expect(chain.upstream).toBeNull()
    expect(chain.ambiguous.map(({ key }) => key)).toEqual(['tinh', 'tinh~2'])
    const review = reviewed([subject, province(), copy])
    expect(review.notCompared.some(({ reason }) => reason === 'upstream-ambiguous')).toBe(true)
  })

  it('ends in a circle, and says so', () => {
    const circle = province({
      cites:
        'Thực hiện Kế hoạch số 45/KH-SXD ngày 20/02/2024 của Sở Xây dựng về trồng cây xanh năm 2024, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:',
    })
    const subject = department(`Thực hiện ${ofProvince}, Sở Xây dựng ban hành Kế hoạch như sau:`)
    const chain = chainOf(subject, { documents: [subject, circle], baselines: [] })
    expect(chain.circular).toBe(true)
    expect(chain.chain.map(({ key }) => key)).toEqual(['tinh'])
    expect(reviewed([subject, circle]).notCompared.some(({ reason }) => reason === 'upstream-circular')).toBe(
      true,
    )
  })

  it('leaves open what a missing upstream would have to say', () => {
    const subject = department(`Thực hiện ${ofProvince}, Sở Xây dựng ban hành Kế hoạch như sau:`)
    const review = reviewed([subject])
    expect(review.documents[0]!.upstream).toBeNull()
    const open = review.findings.filter(({ verdict }) => verdict === 'open')
    expect(open.length).toBeGreaterThan(3)
    for (const facet of ['contents', 'deadlines', 'awards'])
      expect(review.notCompared).toContainEqual({
        document: review.documents[0]!.key,
        what: facet,
        reason: 'upstream-text-missing',
      })
  })
})
