import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Plan } from '../../src/model/plan.ts'
import { frbrDate, wholeDate, workIri } from '../../src/report/akn/identity.ts'
import { aknReport, planAkn } from '../../src/report/akn.ts'
import type { ReportInput } from '../../src/report/report.ts'
import { planOfText } from '../rules/run-example.ts'
import { hostileInput, hostileWords, illegal } from './hostile-sample.ts'
import { sampleInput } from './html-sample.ts'
import { descendants, elements, textOf, type XmlElement, xmlTree } from './xml-tree.ts'

const schema = join(import.meta.dirname, 'schemas/akn-reduced.xsd')
const xmllint = spawnSync('xmllint', ['--version']).status === 0
const write = (plan: Plan) => planAkn(plan, 'khoa', 'doichieu 0.1.0', '2025-01-02')

const hierarchical = new Set(['part', 'chapter', 'section', 'article', 'paragraph', 'point', 'level'])

/** What the standard asks of the structure, for machines without xmllint too. */
function check(text: string): XmlElement {
  expect(text).not.toMatch(illegal)
  const root = xmlTree(text)
  expect(root.attributes.xmlns).toBe('http://docs.oasis-open.org/legaldocml/ns/akn/3.0')
  const [doc] = elements(root)
  const order = ['meta', 'preface', 'preamble', 'mainBody', 'conclusions']
  const names = elements(doc!).map(({ name }) => name)
  expect(names).toEqual(order.filter((name) => names.includes(name)))
  expect(names).toEqual(expect.arrayContaining(['meta', 'mainBody']))
  const ids = descendants(doc!).flatMap(({ attributes }) => attributes.eId ?? [])
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^\S+$/u)
  for (const { attributes } of descendants(doc!))
    for (const name of ['source', 'refersTo', 'as'])
      if (attributes[name] !== undefined) expect(ids).toContain(attributes[name].slice(1))
  for (const level of ['FRBRWork', 'FRBRExpression', 'FRBRManifestation']) {
    const inside = elements(descendants(doc!, level)[0]!).map(({ name }) => name)
    expect(inside.slice(0, 4)).toEqual(['FRBRthis', 'FRBRuri', 'FRBRdate', 'FRBRauthor'])
  }
  for (const element of descendants(doc!).filter(({ name }) => hierarchical.has(name))) {
    const inside = elements(element).map(({ name }) => name)
    expect(inside.join(' ')).toMatch(
      /^(?:num ?)?(?:heading ?)?(?:content|(?:intro ?)?(?:(?:part|chapter|section|article|paragraph|point|level) ?)*)$/u,
    )
  }
  for (const name of ['mainBody', 'preface', 'preamble', 'conclusions', 'blockList', 'item'])
    for (const element of descendants(doc!, name)) expect(elements(element).length).toBeGreaterThan(0)
  return doc!
}

/** The last word of the validator: "- validates", "- fails to validate", or that it is no XML at all. */
function verdict(text: string): string {
  const { stderr } = spawnSync('xmllint', ['--nonet', '--noout', '--schema', schema, '-'], {
    input: text,
    encoding: 'utf8',
  })
  return stderr.trim()
}

function valid(text: string): void {
  expect(verdict(text)).toMatch(/^- validates$/u)
}

const letterhead = ['ỦY BAN NHÂN DÂN', 'XÃ HƯNG LỢI', 'Số: 21/KH-UBND', 'Hưng Lợi, ngày 12 tháng 3 năm 2025']
const odd: Readonly<Record<string, string>> = {
  empty: '',
  'no sections': [...letterhead, 'KẾ HOẠCH', 'Tổ chức hội thi', '', 'Hội thi ngày 20/5/2025.'].join('\n'),
  'same labels twice': ['KẾ HOẠCH', 'I. MỘT', '1. A', 'd) x', 'd) y', 'I. HAI', '1. B'].join('\n'),
  'four levels': ['KẾ HOẠCH', 'I. MỘT', '1. Việc', 'Lời dẫn.', 'a) Ý', '- gạch', '+ cộng', 'Lời kết.'].join(
    '\n',
  ),
  articles: ['QUYẾT ĐỊNH', 'Điều 1. Ban hành kèm theo', '1. Một', 'Điều 2. Hiệu lực'].join('\n'),
  'signature only': ['KẾ HOẠCH', 'I. MỘT', 'Xong.', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Lê Thị Hoa'].join('\n'),
}

describe('the plan as Akoma Ntoso', () => {
  let input: ReportInput
  beforeAll(async () => {
    input = await sampleInput()
  })

  it('gives one well-formed file of the right structure for each document', async () => {
    const files = await aknReport(input)
    expect(files.map(({ path }) => path)).toEqual(
      input.review.documents.map(({ key }) => `${key}.plan.akn.xml`),
    )
    for (const { content } of files) check(String(content))
    expect(await aknReport(await sampleInput())).toEqual(files)
  })

  it('identifies the work, its issuer, date and number', () => {
    const doc = check(write(input.plans.get('soc-trang')!))
    const work = descendants(doc, 'FRBRWork')[0]!
    const value = (name: string) => descendants(work, name)[0]!.attributes.value
    expect(value('FRBRuri')).toMatch(/^\/akn\/vn\/doc\/kh\/[a-z-]*soc-trang\/2024-01-16\/07-kh-ubnd$/u)
    expect(value('FRBRnumber')).toBe('07 /KH-UBND')
    expect(value('FRBRcountry')).toBe('vn')
    expect(descendants(work, 'FRBRdate')[0]!.attributes).toEqual({ date: '2024-01-16', name: 'issued' })
    expect(descendants(doc, 'docDate')[0]!.attributes.date).toBe('2024-01-16')
    expect(textOf(descendants(doc, 'docTitle')[0]!)).toMatch(/^Triển khai Phong trào “Cả nước/u)
  })

  it('keeps sections, lists, citations and the signature', () => {
    const doc = check(write(input.plans.get('dong-nai')!))
    const body = descendants(doc, 'mainBody')[0]!
    expect(elements(body).map((each) => textOf(elements(each, 'num')[0]!))).toEqual([
      'I.',
      'II.',
      'III.',
      'IV.',
      'V.',
      'VI.',
    ])
    const point = descendants(body, 'point')[0]!
    expect(point.attributes.eId).toBe('sec_III__para_1__point_a')
    expect(textOf(elements(point, 'heading')[0]!)).toBe('Đối với tập thể')
    expect(descendants(point, 'item')).toHaveLength(4)
    const [ref] = descendants(descendants(doc, 'preamble')[0]!, 'ref')
    expect(textOf(ref!)).toBe('Kế hoạch số 63/KH-UBND ngày 28/02/2024')
    expect(ref!.attributes.href).toBe('/akn/vn/doc/kh/nn/2024-02-28/63-kh-ubnd')
    expect(
      descendants(doc, 'TLCReference').find(({ attributes }) => attributes.name === 'direct-upstream')!
        .attributes.href,
    ).toBe(ref!.attributes.href)
    const signature = descendants(doc, 'signature')[0]!
    expect(textOf(signature)).toBe('KT. PHÓ CHÁNH THANH TRAPhạm Ngọc Hà')
    expect(descendants(descendants(doc, 'conclusions')[0]!, 'item')).toHaveLength(7)
  })

  it('never guesses a date: its name says what is filled in', () => {
    expect(frbrDate('2024-03')).toEqual({ date: '2024-03-01', name: 'issued-day-unknown' })
    expect(frbrDate('2024')).toEqual({ date: '2024-01-01', name: 'issued-month-unknown' })
    expect(frbrDate(null)).toEqual({ date: '0001-01-01', name: 'issued-unknown' })
    expect(frbrDate('2025-02-31')).toEqual({ date: '2025-02-01', name: 'issued-day-unknown' })
    expect(frbrDate('2025-13')).toEqual({ date: '2025-01-01', name: 'issued-month-unknown' })
    for (const never of ['0000-02-05', '0000-02', '0000'])
      expect(frbrDate(never)).toEqual({ date: '0001-01-01', name: 'issued-unknown' })
    expect(wholeDate('2024-02-29')).toBe('2024-02-29')
    expect(wholeDate('2025-02-29')).toBe(null)
    expect(workIri({ kind: 'QĐ', issuer: null, date: null, number: '98/2023/NĐ-CP' })).toBe(
      '/akn/vn/doc/qd/nn/nd/98-2023-nd-cp',
    )
  })

  it.each(Object.keys(odd))('stands odd plans: %s', (name) => {
    const text = write({
      ...planOfText(odd[name] === '' ? 'x' : odd[name]!, 'a.txt'),
      ...(name === 'empty' ? { text: '' } : {}),
    })
    check(text)
    if (xmllint) valid(text)
  })

  it('stands texts that break off anywhere', () => {
    for (const [key, plan] of input.plans)
      for (let share = 1; share < 8; share++) {
        const cut = Math.floor((plan.text.length * share) / 8)
        check(write(planOfText(plan.text.slice(0, cut), `${key}.txt`)))
        check(write(planOfText(plan.text.slice(cut), `${key}.txt`)))
      }
  })

  it('takes a long text in time in step with its length', () => {
    const plan = planOfText(`KẾ HOẠCH\nI. NỘI DUNG\n${'tiếp tục thực hiện\n'.repeat(20_000)}`, 'a.txt')
    const start = performance.now()
    expect(write(plan).length).toBeGreaterThan(350_000)
    expect(performance.now() - start).toBeLessThan(3000)
  })

  it('takes strings of documents as data', () => {
    const text = write(hostileInput().plans.get('15-kh-ubnd')!)
    const doc = check(text)
    expect(text).not.toContain(']]>')
    expect(text).not.toMatch(/<script|<b>/u)
    expect(textOf(descendants(doc, 'mainBody')[0]!)).toContain('<script>alert(1)</script>')
    expect(textOf(doc)).toContain('⟨U+202E⟩')
    if (xmllint) valid(text)
  })

  it.skipIf(!xmllint)('is valid by the schema (skipped where xmllint is not installed)', async () => {
    const files = await aknReport(input)
    expect(files).toHaveLength(5)
    for (const { content } of files) valid(String(content))
    const baseline = await aknReport({
      ...input,
      review: {
        ...input.review,
        documents: [{ ...input.review.documents[0]!, key: 'baseline' }],
      },
      plans: new Map([
        [
          'baseline',
          (await import('../../corpus/baselines/1315-qd-ttg.plan.json', { with: { type: 'json' } }))
            .default as unknown as Plan,
        ],
      ]),
    })
    valid(String(baseline[0]!.content))
  })

  it('keeps names apart in a plan that another program wrote', () => {
    const plan = planOfText(
      [
        'KẾ HOẠCH',
        'I. MỘT',
        '- Việc',
        'Thực hiện Kế hoạch số 1/KH-UBND và 2/KH-UBND.',
        'I. HAI',
        'Hết.',
      ].join('\n'),
      'a.txt',
    )
    const [first] = plan.references
    const [one, two] = plan.sections
    for (const id of ['', 'a b', 'issuer', 'sec_I__content', 'x\u200b', ...hostileWords]) {
      const text = write({
        ...plan,
        references: [first!, { ...first!, id: 'x' }, { ...first!, id }, { ...first!, id: `${id}~2` }],
        programmes: [id, `${id}\n`].map((each) => ({
          id: each,
          kind: 'plan' as const,
          title: each,
          period: null,
          registered: false,
          places: [],
        })),
        sections: [
          { ...one!, id },
          { ...two!, id: `${id}__content` },
        ],
      })
      expect(descendants(check(text), 'TLCReference')).toHaveLength(4)
      if (xmllint) valid(text)
    }
  })

  it.skipIf(!xmllint)('the schema refuses what is wrong', () => {
    const text = write(input.plans.get('dong-nai')!)
    const move = (from: RegExp, to: string) => {
      const moved = from.exec(text)![0]
      return text.replace(moved, '').replace(to, `${to}\n${moved}`)
    }
    const wrong = [
      text.replace(/<FRBRthis[^>]*>/u, ''),
      text.replace(/<FRBRauthor[^>]*>/u, ''),
      text.replace(/<FRBRcountry[^>]*>/u, ''),
      text.replace(/<FRBRlanguage[^>]*>/u, ''),
      move(/<FRBRWork>.*<\/FRBRWork>/su, '</FRBRExpression>'),
      move(/<FRBRuri[^>]*>/u, '<FRBRWork>'),
      move(/<references.*<\/references>/su, '<meta>'),
      move(/<preface>.*<\/preface>/su, '</preamble>'),
      move(/<num>I\.<\/num>/u, '</heading>'),
      text.replace('<identification source="#doichieu">', '<identification>'),
      text.replace('<references source="#doichieu">', '<references>'),
      text.replace(/(<TLCReference eId="[^"]*") name="[^"]*"/u, '$1'),
      text.replace(/(<TLCRole [^>]*) showAs="[^"]*"/u, '$1'),
      text.replace(/<TLCRole /u, '<TLCRole name="x" '),
      text.replace('<doc name="ke-hoach"', '<doc'),
      text.replace('contains="originalVersion"', 'contains="draft"'),
      text.replace('<mainBody>', '<mainBody kind="x">'),
      text.replace('<mainBody>', '<mainBody>chữ'),
      text.replace(/<mainBody>.*<\/mainBody>/su, '<mainBody/>'),
      text.replace(/<mainBody>.*<\/mainBody>/su, ''),
      text.replace('<mainBody>', '<body>').replace('</mainBody>', '</body>'),
      text.replace('eId="sec_II"', 'eId="sec_I"'),
      text.replace('eId="sec_II"', 'eId="sec II"'),
      text.replace('eId="sec_II"', 'id="sec_II"'),
      text.replace('</content>', '</content><content><p/></content>'),
      text.replace('</intro>', '</intro><p>x</p>'),
      text.replace(/<item .*?<\/item>/su, '<item/>'),
      text.replace(/(<blockList eId="recipients">).*?<\/blockList>/su, '$1</blockList>'),
      text.replace(/<ref href="[^"]*"/u, '<ref'),
      text.replace('<eol/>', '<eol>x</eol>'),
      text.replace('</meta>', '<notes source="#doichieu"/></meta>'),
      text.replace('</meta>', '<notes source="#doichieu"><note placement="foot"><p/></note></notes></meta>'),
      text.replace('date="2024-04-01"', 'date="2024-04"'),
      text.replace('date="2024-04-01"', 'date="0000-04-01"'),
      text.replace(/ refersTo="#signer"/u, ''),
      text.replace(/(<role [^>]*)refersTo="[^"]*"/u, '$1'),
    ]
    for (const each of wrong) {
      expect(each).not.toBe(text)
      expect(verdict(each)).toMatch(/- fails to validate$/u)
    }
  })
})
