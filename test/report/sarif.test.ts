import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { fileUri, linesOf } from '../../src/report/lines.ts'
import type { ReportInput } from '../../src/report/report.ts'
import { sarifReport } from '../../src/report/sarif.ts'
import { rules } from '../../src/rules/index.ts'
import { hostileInput, illegal } from './hostile-sample.ts'
import { sampleInput } from './html-sample.ts'

const schema = JSON.parse(readFileSync(join(import.meta.dirname, 'schemas/sarif-reduced.json'), 'utf8'))
const validate = new Ajv2020({
  allErrors: true,
  formats: { uri: (text: string) => URL.canParse(text), 'uri-reference': /^[\w\-.~%!$&'()*+,;=:@/?#]*$/ },
}).compile(schema)

interface Location {
  readonly id?: number
  readonly message?: { readonly text: string }
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly index?: number }
    readonly region?: Readonly<Record<'startLine' | 'startColumn' | 'endLine' | 'endColumn', number>>
  }
}
interface Result {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly kind: string
  readonly level: string
  readonly message: { readonly text: string }
  readonly locations: readonly Location[]
  readonly relatedLocations?: readonly Location[]
  readonly partialFingerprints: Readonly<Record<string, string>>
  readonly suppressions: readonly { readonly justification: string; readonly properties: unknown }[]
}

async function run(input: ReportInput) {
  const [file] = await sarifReport(input)
  expect(file!.path).toBe('review.sarif')
  const text = String(file!.content)
  const log = JSON.parse(text)
  validate(log)
  expect(validate.errors).toBe(null)
  return { text, run: log.runs[0], results: log.runs[0].results as readonly Result[] }
}

describe('SARIF', () => {
  let input: ReportInput
  beforeAll(async () => {
    input = await sampleInput()
  })

  it('says each verdict as kind, and a level only for what fails', async () => {
    const { results } = await run(input)
    expect(results.map(({ kind }) => kind)).toEqual(input.review.findings.map(({ verdict }) => verdict))
    for (const [index, { kind, level }] of results.entries())
      expect(level).toBe(kind === 'fail' ? input.review.findings[index]!.level : 'none')
    expect(new Set(results.map(({ kind }) => kind))).toEqual(
      new Set(['fail', 'review', 'pass', 'notApplicable']),
    )
  })

  it('leads to the words in the file by line and column', async () => {
    const { results, run: whole } = await run(input)
    const { physicalLocation } = results[0]!.locations[0]!
    const { startLine, startColumn, endLine, endColumn } = physicalLocation.region!
    const lines = readFileSync('corpus/1315-qd-ttg/dong-nai.md', 'utf8').split(/\r?\n/u)
    expect(endLine).toBe(startLine)
    expect(lines[startLine - 1]!.slice(startColumn - 1, endColumn - 1)).toBe('giai đoạn 2024-2030')
    expect(physicalLocation.artifactLocation.uri).toBe('corpus/1315-qd-ttg/dong-nai.md')
    expect(whole.artifacts[physicalLocation.artifactLocation.index!].location.uri).toBe(
      physicalLocation.artifactLocation.uri,
    )
  })

  it('keeps upstream and related places, the fingerprint and the waiver', async () => {
    const { results } = await run(input)
    expect(results[0]!.relatedLocations).toHaveLength(3)
    expect(results[0]!.relatedLocations![0]).toMatchObject({
      id: 1,
      physicalLocation: { artifactLocation: { uri: 'corpus/1315-qd-ttg/soc-trang.txt' } },
    })
    expect(results[0]!.relatedLocations![0]!.message!.text).toContain('“2023 - 2030”')
    expect(results[0]!.partialFingerprints).toEqual({ 'doichieu/v1': 'years-1' })
    expect(results[0]!.suppressions).toEqual([])
    expect(results[2]!.suppressions).toMatchObject([
      {
        kind: 'external',
        status: 'accepted',
        justification: 'Bản dự thảo',
        properties: { by: 'Nguyễn Văn A', on: '2025-01-01', until: '2025-06-30' },
      },
    ])
  })

  it('has a rule with help for every rule, and points to it', async () => {
    const { run: whole, results } = await run(input)
    const listed: readonly { readonly id: string; readonly help: { readonly markdown: string } }[] =
      whole.tool.driver.rules
    expect(listed.map(({ id }) => id)).toEqual(rules.map(({ id }) => id))
    for (const { help } of listed) expect(help.markdown.length).toBeGreaterThan(20)
    for (const { ruleId, ruleIndex } of results)
      if (ruleIndex >= 0) expect(listed[ruleIndex]!.id).toBe(ruleId)
    expect(results[0]!.ruleIndex).toBeGreaterThanOrEqual(0)
  })

  it('tells what failed and what was not compared', async () => {
    const { run: whole } = await run(input)
    expect(whole.invocations[0].executionSuccessful).toBe(false)
    expect(
      whole.invocations[0].toolExecutionNotifications.map((each: { level: string }) => each.level),
    ).toEqual(['error', 'note'])
  })

  it('takes strings of documents as data', async () => {
    const { text, results } = await run(hostileInput())
    expect(text).not.toMatch(illegal)
    expect(text).not.toMatch(/\\u(?:00[01]|d[89a-f]|202)/iu)
    const said = results[0]!.message.text
    expect(said).toContain('{{0}}')
    expect(said).toContain('\\[bấm\\](javascript')
    expect(said).toContain('⟨U+202E⟩')
    expect(results[0]!.locations[0]!.physicalLocation.artifactLocation.uri).toMatch(/^h%E1%BB%93%20s/u)
    expect(decodeURIComponent(results[0]!.locations[0]!.physicalLocation.artifactLocation.uri)).toContain(
      'a b%20"<c>]]>,:',
    )
  })

  it('gives the same bytes twice, in either language', async () => {
    expect((await run(input)).text).toBe((await run(await sampleInput())).text)
    const english = await run({ ...input, language: 'en' })
    expect(english.run.language).toBe('en')
  })

  it('makes no line up for a format without lines', async () => {
    const plans = new Map(
      [...input.plans].map(([key, plan]) => [
        key,
        { ...plan, source: { ...plan.source, format: 'docx' as const } },
      ]),
    )
    const { results } = await run({ ...input, plans })
    expect(results.length).toBeGreaterThan(10)
    for (const { locations } of results) expect(locations[0]!.physicalLocation.region).toBeUndefined()
  })
})

describe('lines and paths', () => {
  it.each([
    ['a\nbc\n\nd', 2, 4, [2, 1, 2, 3]],
    ['a\nbc\n\nd', 0, 7, [1, 1, 4, 2]],
    ['', 0, 0, [1, 1, 1, 1]],
    ['😀x', 2, 3, [1, 3, 1, 4]],
  ] as const)('%j from %i to %i', (text, start, end, expected) => {
    expect(Object.values(linesOf(text).region(start, end))).toEqual(expected)
  })

  it.each([
    ['kế hoạch/a.md', 'k%E1%BA%BF%20ho%E1%BA%A1ch/a.md'],
    ['../x/./y.txt', '../x/./y.txt'],
    ['/srv/a b.txt', 'file:///srv/a%20b.txt'],
    ['C:\\hs\\a.docx', 'file:///C:/hs/a.docx'],
    ['\\\\may\\chung\\a.docx', 'file://may/chung/a.docx'],
    ['a:b#c?.txt', 'a%3Ab%23c%3F.txt'],
  ])('%s', (path, uri) => {
    expect(fileUri(path)).toBe(uri)
  })
})
