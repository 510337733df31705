import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { run } from '../../src/cli/program.ts'
import type { Review } from '../../src/model/review.ts'

const doichieu = (...args: string[]) => run(['node', 'doichieu', ...args])
const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'))

describe('doichieu waive', () => {
  const folder = mkdtempSync(join(tmpdir(), 'doichieu-waive-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const waivers = join(folder, 'waivers.json')
  const review = (out: string, ...more: string[]) =>
    doichieu(
      'review',
      'corpus/1315-qd-ttg',
      '--out',
      join(folder, out),
      '--format',
      'json,xlsx',
      '--as-of',
      '2026-01-01',
      ...more,
    )

  it('goes round: review, one waiver, sheet, waivers again, marked findings', async () => {
    await review('first')
    const before: Review = json(join(folder, 'first/review.json'))
    const { id } = before.findings.find(({ verdict }) => verdict === 'fail')!
    const own = ['--waivers', waivers, '--review', join(folder, 'first/review.json'), '--as-of', '2026-01-01']
    expect(
      await doichieu(
        'waive',
        id,
        '--reason',
        'đã thống nhất',
        '--by',
        'Vũ E',
        '--until',
        '2026-12-31',
        ...own,
      ),
    ).toBe(0)
    expect(json(waivers)).toEqual([
      { finding: id, reason: 'đã thống nhất', by: 'Vũ E', on: '2026-01-01', until: '2026-12-31' },
    ])

    await review('second', '--waivers', waivers)
    const fresh = join(folder, 'fresh.json')
    const from = ['--from', join(folder, 'second/findings.xlsx'), '--by', 'Hồ G', '--as-of', '2026-01-01']
    expect(await doichieu('waive', ...from, '--waivers', fresh)).toBe(0)
    expect(json(fresh)).toEqual([
      { finding: id, reason: 'đã thống nhất', by: 'Hồ G', on: '2026-01-01', until: '2026-12-31' },
    ])

    await review('third', '--waivers', fresh)
    const after: Review = json(join(folder, 'third/review.json'))
    const marked = after.findings.filter(({ waiver }) => waiver !== null)
    expect(marked.map((each) => [each.id, each.waiver!.by])).toEqual([[id, 'Hồ G']])
  }, 30_000)

  it('asks for what is missing, and for an id that the review knows', async () => {
    const own = ['--waivers', join(folder, 'none.json'), '--review', join(folder, 'first/review.json')]
    expect(await doichieu('waive', 'f-1', '--reason', 'x', ...own)).toBe(2)
    expect(await doichieu('waive', 'f-1', '--by', 'x', ...own)).toBe(2)
    expect(await doichieu('waive', '--reason', 'x', '--by', 'x', ...own)).toBe(2)
    expect(await doichieu('waive', 'f-none', '--reason', 'x', '--by', 'x', ...own)).toBe(2)
    expect(
      await doichieu('waive', 'f-1', '--reason', 'x', '--by', 'x', '--until', '2020-01-01', ...own),
    ).toBe(2)
    const text = join(folder, 'text.xlsx')
    writeFileSync(text, 'no workbook')
    expect(await doichieu('waive', '--from', text, '--by', 'x', ...own)).toBe(2)
    expect(() => json(join(folder, 'none.json'))).toThrow()
  })
})
