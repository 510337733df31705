import { createHash } from 'node:crypto'
import { parse } from 'parse5'
import { beforeAll, describe, expect, test } from 'vitest'
import { catalogue } from '../../src/messages/index.ts'
import { htmlReport } from '../../src/report/html.ts'
import type { OutputFile, ReportInput } from '../../src/report/report.ts'
import { finding, inputOf, planOf, range, reviewOf, sampleInput } from './html-sample.ts'

describe('the report of the five samples', () => {
  let files: readonly OutputFile[]
  let input: ReportInput
  beforeAll(async () => {
    input = await sampleInput()
    files = await htmlReport(input)
  })

  test('is one page of at most 1.5 MB', () => {
    expect(files.map(({ path }) => path)).toEqual(['report.html'])
    expect(Buffer.byteLength(files[0]!.content)).toBeLessThan(1_500_000)
  })

  test('parses without a fault and refers to nothing outside', () => {
    const faults: string[] = []
    parse(String(files[0]!.content), { onParseError: ({ code }) => faults.push(code) })
    expect(faults).toEqual([])
    expect(String(files[0]!.content)).not.toMatch(/(?:src|href)="(?!#)/u)
    expect(String(files[0]!.content)).not.toMatch(/@import|url\(/u)
  })

  test('allows its own style and script only, by their hashes', () => {
    const page = String(files[0]!.content)
    const hashOf = (text: string) => createHash('sha256').update(text).digest('base64')
    const style = /<style>([\s\S]*?)<\/style>/u.exec(page)?.[1] ?? ''
    const script = /<script>([\s\S]*?)<\/script>/u.exec(page)?.[1] ?? ''
    const policy = /Content-Security-Policy" content="([^"]*)"/u.exec(page)?.[1] ?? ''
    expect(policy).toContain('default-src &#39;none&#39;')
    expect(policy).toContain(hashOf(style))
    expect(policy).toContain(hashOf(script))
    expect(policy).not.toContain('unsafe')
    expect(page).not.toMatch(/ style="| on\w+="/u)
  })

  test('is written in the language asked for', async () => {
    const english = String((await htmlReport({ ...input, language: 'en' }))[0]!.content)
    expect(english).toContain('<html lang="en">')
    expect(english).toMatch(/<h1><span data-t="\d+">Plan review report</u)
    expect(String(files[0]!.content)).toMatch(/<h1><span data-t="\d+">Báo cáo đối chiếu kế hoạch</u)
  })

  test('is the same for the same input', async () => {
    const again = await htmlReport(input)
    expect(again).toEqual(files)
  })
})

test('what a plan holds is text, and hidden signs are spelled out', async () => {
  const text =
    'KẾ HOẠCH\n<script>document.title="x"</script> & "\u202Egnoc\u202C\u200B\n</template><img src=x onerror=alert(1)>\n'
  const read = await planOf(text)
  // No reader lets NUL and bell through; another producer of the model may.
  const plan = { ...read, text: `${read.text}\u0000\u0007` }
  const plans = new Map([['p', plan]])
  const place = range(plan, 'p', 0, plan.text.length)
  const review = reviewOf(plans, {
    findings: [
      finding({
        id: 'f<1>',
        rule: 'a/<b>',
        message: '</script><script>alert(1)</script>',
        place,
        upstream: place,
      }),
    ],
    notCompared: [{ document: 'p', what: '<b>x</b>', reason: '</script>' }],
    failures: [{ path: '"><script>', code: '<i>', message: '<script>' }],
  })
  const page = String((await htmlReport(inputOf(plans, review)))[0]!.content)
  expect(page.match(/<script/gu)).toHaveLength(2)
  expect(page).not.toContain('<img')
  expect(page).not.toMatch(/[\u202E\u202C\u200B]/u)
  expect(page).toContain('⟨U+202E⟩gnoc⟨U+202C⟩')
  expect(page).toContain('⟨U+200B⟩')
  expect(page).toContain('⟨U+0000⟩⟨U+0007⟩')
})

describe('a big corpus', () => {
  let files: readonly OutputFile[]
  beforeAll(async () => {
    const { plans, review } = await sampleInput()
    const many = new Map(plans)
    const findings = [...review.findings]
    for (let copy = 1; copy <= 30; copy++) {
      const key = `dong-nai-${copy}`
      many.set(key, plans.get('dong-nai')!)
      for (const each of review.findings.slice(0, 3)) {
        findings.push({ ...each, id: `${each.id}-${copy}`, place: { ...each.place, document: key } })
      }
    }
    files = await htmlReport(inputOf(many, reviewOf(many, { findings, coverage: review.coverage })))
  })

  test('is an index and one page per document', () => {
    expect(files).toHaveLength(36)
    expect(files[0]!.path).toBe('report.html')
    expect(files.map(({ path }) => path)).toContain('report/dong-nai-30.html')
  })

  test('the index leads to pages and cards that exist; pages lead back', () => {
    const contents = new Map(files.map(({ path, content }) => [path, String(content)]))
    const links = [...contents.get('report.html')!.matchAll(/href="(report\/[^"#]+)(?:#([fc]\d+))?"/gu)]
    expect(links.length).toBeGreaterThan(60)
    for (const [, path, id] of links) {
      const page = contents.get(path!)
      expect(page).toBeDefined()
      if (id !== undefined) expect(page).toMatch(id.startsWith('f') ? `id="${id}"` : `href="#${id}"`)
    }
    expect(contents.get('report/dong-nai-30.html')).toContain('href="../report.html"')
  })
})

describe('words', () => {
  test('both catalogues say the same things', () => {
    const keys = (language: 'vi' | 'en') =>
      Object.keys(catalogue(language).report).filter((key) => key.startsWith('html.'))
    expect(keys('en')).toEqual(keys('vi'))
  })

  test('no sentence of the page is a bare key', async () => {
    const page = String((await htmlReport(await sampleInput()))[0]!.content)
    const sentences: string[][] = JSON.parse(/id="words">([^<]*)</u.exec(page)![1]!)
    const bare = sentences
      .map(([vi]) => vi!)
      .filter((sentence) => `html.${sentence}` in catalogue('vi').report)
    const unknown = sentences.flat().filter((sentence) => /^[a-zA-Z]+\.[a-zA-Z.-]+$/u.test(sentence))
    expect([...bare, ...unknown]).toEqual([])
    expect(sentences.length).toBeGreaterThan(60)
  })
})
