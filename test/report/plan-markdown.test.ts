import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { beforeAll, describe, expect, it } from 'vitest'
import { markdownReport, planMarkdown } from '../../src/report/plan-markdown.ts'
import type { ReportInput } from '../../src/report/report.ts'
import { hostileInput, illegal } from './hostile-sample.ts'
import { sampleInput } from './html-sample.ts'

interface Node {
  readonly type: string
  readonly value?: string
  readonly depth?: number
  readonly children?: readonly Node[]
}

const parse = (text: string): Node => unified().use(remarkParse).parse(text) as Node
const all = (node: Node): readonly Node[] => [node, ...(node.children ?? []).flatMap(all)]
const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('')

describe('the plan as Markdown', () => {
  let input: ReportInput
  beforeAll(async () => {
    input = await sampleInput()
  })

  it('gives one file for each document', async () => {
    const files = await markdownReport(input)
    expect(files.map(({ path }) => path)).toEqual(input.review.documents.map(({ key }) => `${key}.plan.md`))
    for (const { content } of files) expect(String(content).length).toBeGreaterThan(3000)
  })

  it('has every section as a heading of its depth, and the tables of what was read', () => {
    const text = planMarkdown(input.plans.get('dong-nai')!, 'vi')
    const headings = all(parse(text)).filter(({ type }) => type === 'heading')
    const lines = headings.map((node) => `${'#'.repeat(node.depth!)} ${textOf(node)}`)
    expect(lines).toEqual(
      expect.arrayContaining([
        '## III. TIÊU CHÍ THI ĐUA VÀ HÌNH THỨC KHEN THƯỞNG',
        '### 1. Tiêu chí thi đua',
        '#### a) Đối với tập thể',
        '## Dữ liệu đọc được từ văn bản',
        '### Viện dẫn',
        '### Thời hạn',
      ]),
    )
    expect(text).toContain('| Cơ quan ban hành | Thanh tra tỉnh Đồng Nai |')
    expect(text).toMatch(/\| cấp trên trực tiếp \| KH \| 63\/KH-UBND \| 2024-02-28 \|/u)
    expect(text).toMatch(/\| Văn phòng \(TĐKT\) \| báo cáo \| trước 15\/12 \| hằng năm \|/u)
    expect(text).toContain('**PHÓ CHÁNH THANH TRA**')
    expect(planMarkdown(input.plans.get('dong-nai')!, 'en')).toContain('| Issuer | Thanh tra tỉnh Đồng Nai |')
  })

  it('takes strings of documents as data', () => {
    const { plans } = hostileInput()
    const text = planMarkdown(plans.get('15-kh-ubnd')!, 'vi')
    expect(text).not.toMatch(illegal)
    const nodes = all(parse(text))
    const types = new Set(nodes.map(({ type }) => type))
    for (const type of [
      'html',
      'link',
      'image',
      'code',
      'inlineCode',
      'emphasis',
      'definition',
      'blockquote',
    ])
      expect(types).not.toContain(type)
    const shown = textOf(parse(text))
    for (const words of ['<script>alert(1)</script>', '[bấm](javascript:alert(1))', '# không phải đề mục'])
      expect(shown).toContain(words)
    expect(text).not.toMatch(/(?<!\\)\| a \|/u)
    expect(text).not.toContain('https://')
    for (const row of text.split('\n').filter((line) => line.startsWith('| Trích yếu')))
      expect(row.replaceAll('\\|', '').split('|')).toHaveLength(4)
  })

  it('gives the same bytes twice', async () => {
    expect(await markdownReport(input)).toEqual(await markdownReport(await sampleInput()))
  })
})
