import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { githubReport } from '../../src/report/github.ts'
import type { ReportInput } from '../../src/report/report.ts'
import { hostileInput, illegal } from './hostile-sample.ts'
import { sampleInput } from './html-sample.ts'

interface Command {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

/** Reads a workflow command as its runner does: properties to the second "::", then the message. */
function read(line: string): Command {
  const match = /^::(?<name>[a-z]+) (?<given>.*?)::(?<message>.*)$/u.exec(line)
  const plain = (text: string) =>
    text.replace(/%(?:0D|0A|3A|2C|25)/gu, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)))
  return {
    name: match!.groups!.name!,
    properties: Object.fromEntries(
      match!.groups!.given!.split(',').map((each) => {
        const at = each.indexOf('=')
        return [each.slice(0, at), plain(each.slice(at + 1))]
      }),
    ),
    message: plain(match!.groups!.message!),
  }
}

async function run(input: ReportInput) {
  const [file] = await githubReport(input)
  expect(file!.path).toBe('annotations.txt')
  const text = String(file!.content)
  return { text, commands: text.split('\n').slice(0, -1).map(read) }
}

describe('GitHub annotations', () => {
  let input: ReportInput
  beforeAll(async () => {
    input = await sampleInput()
  })

  it('names file, line and column of what fails, with its level, and a notice of what to look at', async () => {
    const { commands } = await run(input)
    const [unread, first, second] = commands
    expect(unread).toMatchObject({ name: 'error', properties: { file: 'hong.pdf' } })
    expect(first).toMatchObject({
      name: 'error',
      properties: { file: 'corpus/1315-qd-ttg/dong-nai.md', title: expect.stringMatching(/^sai lệch: /u) },
    })
    const { line, endLine, col, endColumn } = first!.properties
    expect(endLine).toBe(line)
    const lines = readFileSync('corpus/1315-qd-ttg/dong-nai.md', 'utf8').split(/\r?\n/u)
    expect(lines[Number(line) - 1]!.slice(Number(col) - 1, Number(endColumn) - 1)).toBe('giai đoạn 2024-2030')
    expect(first!.message.split('\n')).toEqual([
      'Thấy giai đoạn 2024-2030, cần 2023-2030 [periods/programme-years-differ, years-1]',
      '“giai đoạn 2024-2030”',
      'kế hoạch cùng loại của địa phương khác (soc-trang): “2023 - 2030”',
    ])
    expect(second!.name).toBe('warning')
    const review = input.review.findings.filter(({ verdict }) => verdict === 'review').length
    expect(commands.filter(({ name }) => name === 'notice')).toHaveLength(review)
    expect(commands).toHaveLength(1 + 2 + review)
  })

  it('says nothing of waived findings', async () => {
    expect((await run(input)).text).not.toContain('number-1')
  })

  it('gives no columns where a place goes over a line end, and no line where the format has none', async () => {
    const [finding] = input.review.findings
    const plan = input.plans.get('dong-nai')!
    const start = plan.text.indexOf('KẾ HOẠCH')
    const place = { ...finding!.place, start, end: start + 20 }
    const over = { ...input, review: { ...input.review, failures: [], findings: [{ ...finding!, place }] } }
    const { properties } = (await run(over)).commands[0]!
    expect(properties.col).toBeUndefined()
    expect(Number(properties.endLine)).toBeGreaterThan(Number(properties.line))
    const docx = { ...plan, source: { ...plan.source, format: 'docx' as const } }
    const without = (await run({ ...over, plans: new Map([['dong-nai', docx]]) })).commands[0]!
    expect(Object.keys(without.properties)).toEqual(['file', 'title'])
  })

  it('takes strings of documents as data', async () => {
    const { text, commands } = await run(hostileInput())
    expect(text).not.toMatch(illegal)
    expect(commands.map(({ name }) => name)).toEqual(['error', 'error', 'notice'])
    expect(commands[1]!.properties.file).toBe('hồ sơ/a b%20"<c>]]>,:⟨U+202E⟩ ::x.txt')
    expect(commands[1]!.message).toContain('::error::x%0A')
    for (const line of text.split('\n').slice(0, -1)) expect(line).toMatch(/^::(?:error|notice) file=/u)
  })
})
