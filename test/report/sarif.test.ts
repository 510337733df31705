import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { fileUri, linesOf } from '../../src/report/lines.ts'
import type { ReportInput } from '../../src/report/report.ts'
import { sarifReport } from '../../src/report/sarif.ts'
import { rules } from '../../src/rules/index.ts'
import { hostileInput as markupInput } from './hostile.ts'
import { hostileInput, illegal } from './hostile-sample.ts'
import { sampleInput } from './html-sample.ts'
import { bySchema, byText, loose, type Run } from './sarif-schema.ts'

async function run(input: ReportInput) {
  const [file] = await sarifReport(input)
  expect(file!.path).toBe('review.sarif')
  const text = String(file!.content)
  const log = JSON.parse(text)
  bySchema(log)
  expect(bySchema.errors).toBe(null)
  byText(log)
  expect(byText.errors).toBe(null)
  const run: Run = log.runs[0]
  expect(loose(run)).toEqual([])
  return { text, run, results: run.results }
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
    const index = physicalLocation.artifactLocation.index!
    expect(whole.artifacts[index]!.location.uri).toBe(physicalLocation.artifactLocation.uri)
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
    const listed = whole.tool.driver.rules
    expect(listed.map(({ id }) => id)).toEqual(rules.map(({ id }) => id))
    for (const { help } of listed) expect(help.markdown.length).toBeGreaterThan(20)
    expect(results[0]!.ruleIndex).toBeGreaterThanOrEqual(0)
  })

  it('tells what failed and what was not compared', async () => {
    const { run: whole } = await run(input)
    const { executionSuccessful, toolExecutionNotifications } = whole.invocations[0]!
    expect(executionSuccessful).toBe(false)
    expect(toolExecutionNotifications.map(({ level }) => level)).toEqual(['error', 'note'])
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

  it('is valid for places and paths of any kind', async () => {
    const { results } = await run(await markupInput())
    expect(results[0]!.locations[0]!.physicalLocation.artifactLocation.uri).toBe('%3Dcmd().txt')
    const hostile = hostileInput()
    const unknown = hostile.review.findings.map((each) => ({
      ...each,
      rule: 'nobody/knows-it',
      place: { ...each.place, document: ':\ud800%zz /\u0000[x]^|', section: '' },
    }))
    const { results: elsewhere } = await run({ ...hostile, review: { ...hostile.review, findings: unknown } })
    for (const { ruleIndex, locations } of elsewhere) {
      expect(ruleIndex).toBe(-1)
      expect(locations[0]!.physicalLocation.artifactLocation.index).toBeUndefined()
    }
    const empty = await run({ ...hostile, plans: new Map(), review: { ...hostile.review, failures: [] } })
    expect(empty.run.artifacts).toEqual([])
    expect(empty.run.invocations[0]!.executionSuccessful).toBe(true)
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

/** Changes in a valid file, by path in `runs[0]`, that the official schema refuses. */
const refusedBySchema: readonly (readonly [string, unknown])[] = [
  ['tool', undefined],
  ['tool.driver.name', undefined],
  ['tool.driver.rules.0.id', undefined],
  ['tool.driver.rules.0.guid', 'not-a-guid'],
  ['tool.driver.rules.0.shortDescription', { markdown: 'x' }],
  ['tool.driver.rules.0.properties.tags', ['a', 'a']],
  ['tool.driver.rules.0.defaultConfiguration.level', 'high'],
  ['columnKind', 'bytes'],
  ['invocations.0.executionSuccessful', undefined],
  ['invocations.0.toolExecutionNotifications.0.descriptor', {}],
  ['artifacts.0.roles', ['plan']],
  ['artifacts.0.length', -2],
  ['artifacts.0.hashes', { 'sha-256': 1 }],
  ['results.0.kind', 'failed'],
  ['results.0.level', 'fatal'],
  ['results.0.message', {}],
  ['results.0.verdict', 'fail'],
  ['results.0.guid', '123'],
  ['results.0.ruleIndex', -2],
  ['results.0.locations.0.physicalLocation', {}],
  ['results.0.locations.0.physicalLocation.artifactLocation.uri', 'kế hoạch.md'],
  ['results.0.locations.0.physicalLocation.artifactLocation.uri', '100%'],
  ['results.0.locations.0.physicalLocation.region.startLine', 0],
  ['results.0.locations.0.physicalLocation.region.snippet', 'x'],
  ['results.0.relatedLocations.0.physicalLocation', { region: { startLine: 1 } }],
  ['results.0.partialFingerprints', { 'doichieu/v1': 1 }],
  ['results.2.suppressions.0.kind', 'waiver'],
  ['results.2.suppressions.0.status', 'open'],
  ['results.2.suppressions.0.guid', 'x'],
]

/** Changes that the official schema lets pass, but not the text of the standard, or not doichieu. */
const refusedByText: readonly (readonly [string, unknown])[] = [
  ['language', 'vie'],
  ['tool.driver.language', 'vi_VN'],
  ['results.0.level', 'none'],
  ['results.0.kind', 'pass'],
  ['results.0.kind', undefined],
  ['results.0.locations', []],
  ['results.0.locations.0.physicalLocation', undefined],
  ['results.0.locations.0.physicalLocation.artifactLocation', {}],
  ['results.0.locations.0.physicalLocation.artifactLocation.index', -1],
  ['results.0.locations.0.physicalLocation.region.startLine', undefined],
  ['results.0.relatedLocations.1.physicalLocation', undefined],
  ['results.0.relatedLocations.1.physicalLocation.artifactLocation.uri', undefined],
  ['results.0.relatedLocations.1.id', 0],
  ['results.0.partialFingerprints', {}],
  ['artifacts.0.hashes.sha-256', 'ABC'],
]

const lead: readonly (readonly [string, unknown])[] = [
  ['results.0.ruleIndex', 1],
  ['results.0.relatedLocations.1.id', 3],
  ['results.0.locations.0.physicalLocation.artifactLocation.index', 0],
  ['results.0.locations.0.physicalLocation.region.endLine', 1],
]

describe('what the schemas refuse', () => {
  let valid: string
  beforeAll(async () => {
    valid = (await run(await sampleInput())).text
  })

  function broken(path: string, value: unknown): { readonly runs: readonly [Run] } {
    const log = JSON.parse(valid)
    const steps = path.split('.')
    const last = steps.pop()!
    const holder = steps.reduce((at, step) => at[step], log.runs[0])
    expect(holder).toBeTypeOf('object')
    expect(holder[last]).not.toEqual(value)
    if (value === undefined) delete holder[last]
    else holder[last] = value
    return log
  }

  it.each(refusedBySchema)('by the official schema: %s = %j', (path, value) => {
    expect(bySchema(broken(path, value))).toBe(false)
  })

  it.each(refusedByText)('by the text of the standard: %s = %j', (path, value) => {
    const log = broken(path, value)
    expect(bySchema(log)).toBe(true)
    expect(byText(log)).toBe(false)
  })

  it.each(lead)('leads elsewhere: %s = %j', (path, value) => {
    const log = broken(path, value)
    expect(bySchema(log) && byText(log)).toBe(true)
    expect(loose(log.runs[0])).toHaveLength(1)
  })

  it('another version, no runs, a second of the same related place', () => {
    const log = JSON.parse(valid)
    expect(bySchema({ ...log, version: '2.0.0' })).toBe(false)
    expect(bySchema({ ...log, runs: undefined })).toBe(false)
    const [result] = log.runs[0].results
    result.relatedLocations.push(result.relatedLocations[0])
    expect(bySchema(log)).toBe(false)
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
