import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../src/read/docx.ts'
import { fileBytes } from '../../src/read/index.ts'
import { parseXml } from '../../src/read/xml.ts'
import { docxReport } from '../../src/report/docx.ts'
import type { ReportInput } from '../../src/report/report.ts'
import { hostileInput } from './hostile.ts'
import { sampleInput } from './html-sample.ts'
import { converted, sofficePath, sofficeTitle } from './soffice.ts'

async function bytesOf(input: ReportInput): Promise<Uint8Array> {
  const [file] = await docxReport(input)
  expect(file!.path).toBe('report.docx')
  return file!.content as Uint8Array
}

const textOf = (bytes: Uint8Array) => readDocx(fileBytes('report.docx', bytes)).text
const documentOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['word/document.xml']!)
const plainXml = { prefixes: new Map(), counted: [], textIn: null }

describe('report.docx', () => {
  it('goes from the summary over the details to the quotes, with the columns of a table of deviations', async () => {
    const text = textOf(await bytesOf(await sampleInput()))
    const parts = ['BẢNG SAI LỆCH', 'I. TỔNG HỢP', 'II. NỘI DUNG SAI LỆCH', 'III. NỘI DUNG CHƯA', 'IV. TRÍCH']
    const places = parts.map((part) => text.indexOf(part))
    expect(places.every((at) => at >= 0)).toBe(true)
    expect([...places].sort((a, b) => a - b)).toEqual(places)
    expect(text).toContain(
      'STT\tMục\tNội dung kế hoạch\tVăn bản cấp trên\tSai lệch\tMức độ\tÝ kiến người soát\tKết luận',
    )
    expect(text).toContain('NGƯỜI SOÁT')
  })

  it('says of every deviation what it is, and what was accepted by whom', async () => {
    const input = await sampleInput()
    const text = textOf(await bytesOf(input)).replace(/\s+/gu, ' ')
    const deviations = input.review.findings.filter(
      ({ verdict }) => verdict === 'fail' || verdict === 'review',
    )
    const waived = deviations.filter(({ waiver }) => waiver !== null)
    expect(waived.length).toBeGreaterThan(0)
    for (const { waiver } of waived) {
      expect(text).toContain(waiver!.reason)
      expect(text).toContain(waiver!.by)
    }
    for (const { place } of deviations)
      expect(text).toContain(place.quote.slice(0, 60).replace(/\s+/gu, ' ').trim())
  })

  it('keeps the layout of Nghị định 30: A4, margins, font, page number in the head but on page 1', async () => {
    const files = unzipSync(await bytesOf(await sampleInput()))
    const document = strFromU8(files['word/document.xml']!)
    const millimetres = (twips: string) => Math.round((Number(twips) * 25.4) / 1440)
    const pages = [...document.matchAll(/<w:pgSz w:w="(\d+)" w:h="(\d+)"/gu)]
    expect(pages.map(([, w, h]) => [millimetres(w!), millimetres(h!)].sort((a, b) => a - b))).toEqual(
      Array(3).fill([210, 297]),
    )
    for (const [margin] of document.matchAll(/<w:pgMar [^>]*>/gu)) {
      const of = (side: string) => millimetres(new RegExp(`w:${side}="(\\d+)"`, 'u').exec(margin)![1]!)
      expect(of('top')).toBeGreaterThanOrEqual(20)
      expect(of('top')).toBeLessThanOrEqual(25)
      expect(of('bottom')).toBeGreaterThanOrEqual(20)
      expect(of('bottom')).toBeLessThanOrEqual(25)
      expect(of('left')).toBeGreaterThanOrEqual(30)
      expect(of('left')).toBeLessThanOrEqual(35)
      expect(of('right')).toBeGreaterThanOrEqual(15)
      expect(of('right')).toBeLessThanOrEqual(20)
    }
    expect(document.match(/<w:titlePg\/>/gu)).toHaveLength(1)
    const styles = strFromU8(files['word/styles.xml']!)
    expect(styles).toContain('w:ascii="Times New Roman"')
    expect(styles).toContain('<w:sz w:val="26"/>')
    expect(strFromU8(files['word/header1.xml']!)).toMatch(/<w:jc w:val="center"\/>.* PAGE /u)
    expect(strFromU8(files['word/header2.xml']!)).not.toContain('PAGE')
  })

  it('gives the same bytes each time', async () => {
    const input = await sampleInput()
    expect(Buffer.from(await bytesOf(input)).equals(Buffer.from(await bytesOf(input)))).toBe(true)
  })

  it('keeps what a document says as words', async () => {
    const bytes = await bytesOf(await hostileInput())
    for (const [name, part] of Object.entries(unzipSync(bytes)))
      expect(() => parseXml('report.docx', name, part, plainXml)).not.toThrow()
    const document = documentOf(bytes)
    expect(document).not.toContain('<script')
    expect(document).not.toMatch(/w:hyperlink|w:instrText/u)
    expect(document).not.toMatch(/[\u202e\ufffe]/u)
    const text = textOf(bytes)
    expect(text).toContain(']]><w:p/><script>alert(1)</script>')
    expect(text).toContain('=HYPERLINK("http://example.org","x")')
    expect(text).toContain('⟨U+202E⟩')
  })

  it.skipIf(sofficePath === null)(
    `${sofficeTitle}: opens it with all its words`,
    async () => {
      const bytes = await bytesOf(await sampleInput())
      const words = (text: string) => text.replace(/[\s\ufeff]+/gu, '')
      const seen = words(
        Buffer.from(converted('report.docx', bytes, 'txt:Text (encoded):UTF8')).toString('utf8'),
      )
      for (const line of textOf(bytes).split(/[\n\t]/u)) expect(seen).toContain(words(line))
      const pdf = Buffer.from(converted('report.docx', bytes, 'pdf')).toString('latin1')
      expect(pdf.match(/\/Type\s*\/Page[^s]/gu)!.length).toBeGreaterThan(2)
    },
    60_000,
  )
})
