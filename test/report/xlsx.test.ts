import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { waiversFromXlsx } from '../../src/findings/waivers-from-xlsx.ts'
import { readXlsx } from '../../src/read/xlsx.ts'
import { csvReport } from '../../src/report/csv.ts'
import { xlsxReport } from '../../src/report/xlsx.ts'
import { attacks, hostileInput } from './hostile.ts'
import { sampleInput } from './html-sample.ts'
import { converted, sofficePath, sofficeTitle } from './soffice.ts'

const words = {
  id: ['Mã kết quả'],
  opinion: ['Ý kiến'],
  conclusion: ['Kết luận'],
  until: ['Hiệu lực đến'],
  accepted: ['Chấp nhận'],
  refused: ['Phải sửa'],
}
const by = { by: 'Trần Thị B', on: '2026-01-02', known: [] }

async function bytesOf(input: Awaited<ReturnType<typeof sampleInput>>): Promise<Uint8Array> {
  const [file] = await xlsxReport(input)
  return file!.content as Uint8Array
}

describe('findings.xlsx', () => {
  it('has one row for each finding, and sheets of coverage, documents and what was not compared', async () => {
    const input = await sampleInput()
    const sheets = readXlsx('findings.xlsx', await bytesOf(input))
    expect(sheets.map((sheet) => sheet.name)).toEqual(['Kết quả', 'Bao phủ', 'Văn bản', 'Chưa so sánh'])
    const [findings, coverage, documents, rest] = sheets
    expect(findings!.rows).toHaveLength(input.review.findings.length + 1)
    const ids = findings!.rows.slice(1).map((row) => row.at(-1))
    expect([...ids].sort()).toEqual(input.review.findings.map(({ id }) => id).sort())
    expect(coverage!.rows).toHaveLength(input.review.coverage.length + 1)
    expect(documents!.rows).toHaveLength(input.review.documents.length + 1)
    expect(rest!.rows).toHaveLength(input.review.notCompared.length + input.review.failures.length + 1)
  })

  it('filters on every column, keeps its head in sight, sets widths and offers conclusions', async () => {
    const files = unzipSync(await bytesOf(await sampleInput()))
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml']!)
    const last = /<dimension ref="A1:(\w+)"/u.exec(sheet)![1]!
    expect(sheet).toContain(`<autoFilter ref="A1:${last}"/>`)
    expect(sheet).toMatch(/<pane ySplit="1"[^>]* state="frozen"\/>/u)
    expect(sheet.match(/<col [^>]*customWidth="1"/gu)).toHaveLength(15)
    expect(sheet).toContain(
      '<formula1>&quot;Chấp nhận,Phải sửa,Trao đổi thêm&quot;</formula1>'.replaceAll('&quot;', '"'),
    )
  })

  it('gives the same bytes each time', async () => {
    const input = await sampleInput()
    expect(Buffer.from(await bytesOf(input)).equals(Buffer.from(await bytesOf(input)))).toBe(true)
  })

  it('keeps what a document says as words', async () => {
    const bytes = await bytesOf(await hostileInput())
    const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!)
    expect(sheet).not.toContain('<f>')
    expect(sheet).not.toContain('<script')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
    expect(sheet).not.toMatch(/[\u0000-\u0008\u202e\ufffe]/u)
    const quotes = readXlsx('x.xlsx', bytes)[0]!
      .rows.slice(1)
      .map((row) => row[3])
    expect(quotes).toContain(attacks[0])
    expect(quotes).toContain(attacks[4])
    expect(quotes).toContain(attacks[6])
  })

  it.skipIf(sofficePath === null)(
    `${sofficeTitle}: computes nothing and saves what comes back as waivers`,
    async () => {
      const csv = Buffer.from(
        converted(
          'findings.xlsx',
          await bytesOf(await hostileInput()),
          'csv:Text - txt - csv (StarCalc):44,34,76',
        ),
      ).toString('utf8')
      expect(csv).toContain('=HYPERLINK(""http://example.org"",""x"")')
      expect(csv).not.toMatch(/#NAME\?|Err:\d/u)
      const input = await sampleInput()
      const again = converted('findings.xlsx', await bytesOf(input), 'xlsx:Calc MS Excel 2007 XML')
      const { waivers, problems } = waiversFromXlsx(readXlsx('findings.xlsx', again), words, by)
      expect(problems).toEqual([])
      const waived = input.review.findings.filter(({ waiver }) => waiver !== null)
      expect(waived.length).toBeGreaterThan(0)
      expect(waivers.map(({ finding, reason, until }) => ({ finding, reason, until }))).toEqual(
        waived.map(({ id, waiver }) => ({ finding: id, reason: waiver!.reason, until: waiver!.until })),
      )
    },
    60_000,
  )
})

describe('findings.csv', () => {
  it('is UTF-8 with a byte order mark, one line for each finding', async () => {
    const input = await sampleInput()
    const [file] = await csvReport(input)
    const text = file!.content as string
    expect(text.codePointAt(0)).toBe(0xfeff)
    expect(text.split('\r\n')).toHaveLength(input.review.findings.length + 2)
    expect(text.split('\r\n')[0]).toContain('"Ý kiến","Kết luận"')
  })

  it('lets no field begin as a formula', async () => {
    const [file] = await csvReport(await hostileInput())
    const fields = (file!.content as string).slice(1).match(/"(?:[^"]|"")*"/gu)!
    expect(fields.length).toBeGreaterThan(attacks.length)
    for (const each of fields) expect(each).not.toMatch(/^"\s*[=+\-@]/u)
    expect(file!.content).toContain(`"'=HYPERLINK(""http://example.org"",""x"")"`)
  })
})
