import { beforeAll, describe, expect, it } from 'vitest'
import { junitReport } from '../../src/report/junit.ts'
import type { ReportInput } from '../../src/report/report.ts'
import { hostileInput, hostileWords, illegal } from './hostile-sample.ts'
import { sampleInput } from './html-sample.ts'
import { descendants, elements, textOf, xmlTree } from './xml-tree.ts'

async function run(input: ReportInput) {
  const [file] = await junitReport(input)
  expect(file!.path).toBe('junit.xml')
  return { text: String(file!.content), root: xmlTree(String(file!.content)) }
}

describe('JUnit', () => {
  let input: ReportInput
  beforeAll(async () => {
    input = await sampleInput()
  })

  it('has a suite for each document with findings, a case for each finding, and counts that add up', async () => {
    const { root } = await run(input)
    const { findings } = input.review
    const suites = elements(root, 'testsuite')
    expect(suites.map(({ attributes }) => attributes.name)).toEqual([
      'son-la',
      'kon-tum',
      'dong-nai',
      'Không đọc được',
    ])
    expect(descendants(root, 'testcase')).toHaveLength(findings.length + 1)
    expect(root.attributes).toMatchObject({
      tests: String(findings.length + 1),
      failures: '2',
      errors: '1',
      skipped: String(
        findings.filter((each) => each.verdict !== 'pass' && each.verdict !== 'fail').length + 1,
      ),
    })
    for (const name of ['tests', 'failures', 'errors', 'skipped'])
      expect(suites.reduce((sum, { attributes }) => sum + Number(attributes[name]), 0)).toBe(
        Number(root.attributes[name]),
      )
    for (const suite of suites) {
      expect(elements(suite, 'testcase')).toHaveLength(Number(suite.attributes.tests))
      expect(descendants(suite, 'failure')).toHaveLength(Number(suite.attributes.failures))
      expect(descendants(suite, 'skipped')).toHaveLength(Number(suite.attributes.skipped))
      expect(descendants(suite, 'error')).toHaveLength(Number(suite.attributes.errors))
    }
  })

  it('fails what fails, with both quotes; skips doubt and what is waived, with the reason', async () => {
    const { root } = await run(input)
    const byId = (id: string) =>
      descendants(root, 'testcase').find(({ attributes }) => attributes.name!.endsWith(`[${id}]`))!
    const [failure] = elements(byId('years-1'))
    expect(failure).toMatchObject({
      name: 'failure',
      attributes: { type: 'error', message: 'Thấy giai đoạn 2024-2030, cần 2023-2030' },
    })
    expect(textOf(failure!)).toContain('“giai đoạn 2024-2030”')
    expect(textOf(failure!)).toContain('“2023 - 2030”')
    expect(elements(byId('number-1'))).toMatchObject([
      { name: 'skipped', attributes: { message: 'Bản dự thảo (Nguyễn Văn A, 2025-01-01)' } },
    ])
    expect(elements(byId('household-son-la'))[0]!.attributes.message).toMatch(/^không áp dụng: /u)
    expect(elements(byId('criterion-son-la-0'))).toEqual([])
    const names = descendants(root, 'testcase').map(({ attributes }) => attributes.name)
    expect(new Set(names).size).toBe(names.length)
  })

  it('takes strings of documents as data', async () => {
    const { text, root } = await run(hostileInput())
    expect(text).not.toMatch(illegal)
    expect(text).not.toContain(']]>')
    const failure = descendants(root, 'failure')[0]!
    for (const words of hostileWords.filter((each) => !illegal.test(each)))
      expect(failure.attributes.message).toContain(words)
    expect(failure.attributes.message).toContain('⟨U+001B⟩[31m')
  })

  it('gives the same bytes twice', async () => {
    expect((await run(input)).text).toBe((await run(await sampleInput())).text)
  })
})
