import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../src/read/docx.ts'
import { fileBytes } from '../../src/read/index.ts'
import { parseXml } from '../../src/read/xml.ts'
import { annotatedDocxReport } from '../../src/report/annotated-docx.ts'
import { docxBytes } from '../read/docx-builder.ts'
import { annotated, core, type Wanted } from './annotated.ts'
import { attacks } from './hostile.ts'
import { converted, sofficePath, sofficeTitle } from './soffice.ts'

const fixture = (name: string) => new Uint8Array(readFileSync(`test/fixtures/docx/${name}.docx`))
const textOf = (bytes: Uint8Array) => readDocx(fileBytes('x.docx', bytes)).text
const partOf = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name]!)
const plainXml = { prefixes: new Map(), counted: [], textIn: null }

/** The words that a comment's marks stand around, tracked deletions left out. */
function marked(document: string, id: string): string {
  const from = document.indexOf(`:commentRangeStart w:id="${id}"`)
  const to = document.indexOf(`:commentRangeEnd w:id="${id}"`)
  expect(from).toBeGreaterThan(0)
  expect(to).toBeGreaterThan(from)
  return [...document.slice(from, to).matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)]
    .map(([, text]) => text!.replaceAll('&amp;', '&').replaceAll('&lt;', '<'))
    .join('')
}

/** Ids of our comments by their lines. */
function ours(comments: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [whole, id] of comments.matchAll(
    /<w:comment [^>]*w:id="(\d+)"[^>]*w:author="Đối Chiếu"[\s\S]*?<\/w:comment>/gu,
  )) {
    const message = /Thấy chỗ (\d+)\./u.exec(whole!)?.[1]
    if (message !== undefined) found.set(message, id!)
  }
  return found
}

async function check(path: string, bytes: Uint8Array, wanted: readonly Wanted[]) {
  const { files, findings } = await annotated(annotatedDocxReport, path, bytes, wanted)
  expect(files.map((file) => file.path)).toEqual(['own.annotated.docx'])
  const copy = files[0]!.content as Uint8Array
  for (const [name, part] of Object.entries(unzipSync(copy)))
    if (/\.(?:xml|rels)$/u.test(name)) expect(() => parseXml(path, name, part, plainXml)).not.toThrow()
  expect(textOf(copy)).toBe(textOf(bytes))
  const document = partOf(copy, 'word/document.xml')
  const comments = partOf(copy, 'word/comments.xml')
  const ids = ours(comments)
  expect(ids.size).toBe(findings.length)
  return {
    copy,
    document,
    comments,
    ids,
    findings,
    of: (index: number) => marked(document, ids.get(String(index))!),
  }
}

describe('annotated.docx', () => {
  it.each([
    ['son-la.typed', ['Mục đích', 'giai đoạn 2023 - 2030', 'Sở Lao động', 'Số:']],
    ['kon-tum.autonum', ['1. Mục đích', 'I. MỤC ĐÍCH', '2024 - 2030', 'cấp thẩm quyền']],
    ['dong-nai.autonum', ['2021-2030', 'tỉnh tỉnh', 'Giai đoạn 1 (từ 2024-2025)']],
    ['kon-tum.hard', ['hệ thống chính trị', '2024 - 2030', 'KT.', 'Luật ngân sách nhà nước']],
  ])('%s: a comment at the very words, the text and the other parts as they were', async (name, words) => {
    const bytes = fixture(name)
    const { copy, comments, findings, of } = await check(
      `${name}.docx`,
      bytes,
      words.map((each) => ({ words: each })),
    )
    for (const [index, { place }] of findings.entries()) {
      // A label that Word computes is not among the words of the file.
      const quote = core(place.quote)
      expect(quote.endsWith(core(of(index)))).toBe(true)
      expect(core(of(index)).length).toBeGreaterThan(quote.length / 2)
    }
    expect(comments).toContain('w:initials="ĐC"')
    const [before, after] = [unzipSync(bytes), unzipSync(copy)]
    const changed = /word\/(?:document|comments)\.xml$|document\.xml\.rels$|Content_Types/u
    for (const [part, content] of Object.entries(before))
      if (!changed.test(part)) expect(Buffer.from(after[part]!).equals(Buffer.from(content))).toBe(true)
  })

  it('keeps the comments of others, with their ids', async () => {
    const bytes = fixture('kon-tum.hard')
    const { comments, document } = await check('k.docx', bytes, [{ words: 'hệ thống chính trị' }])
    const old = partOf(bytes, 'word/comments.xml')
    const inside = /<w:comment [\s\S]*<\/w:comment>/u.exec(old)![0]
    expect(comments).toContain(inside)
    const ids = [...comments.matchAll(/<w:comment [^>]*w:id="(\d+)"/gu)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids)
      expect(document.match(new RegExp(`commentReference w:id="${id}"`, 'gu'))).toHaveLength(1)
  })

  it('takes the occurrence that is meant', async () => {
    const body = ['Giai đoạn 2023-2030 rồi 2023-2030 và 2023-2030.', 'Sau đó 2023-2030.']
      .map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)
      .join('')
    const { document, ids } = await check('n.docx', docxBytes(body), [
      { words: '2023-2030', nth: 1 },
      { words: '2023-2030', nth: 3 },
    ])
    const textUpTo = (index: string) =>
      document
        .slice(0, document.indexOf(`<w:commentRangeStart w:id="${ids.get(index)}"`))
        .replace(/<[^>]*>/gu, '')
    expect(textUpTo('0')).toBe('Giai đoạn 2023-2030 rồi ')
    expect(textUpTo('1')).toBe('Giai đoạn 2023-2030 rồi 2023-2030 và 2023-2030.Sau đó ')
  })

  it('cuts runs without losing their look, over runs, links, insertions, breaks and paragraphs', async () => {
    const bold = '<w:rPr><w:b/></w:rPr>'
    const body = [
      `<w:p><w:r w:rsidR="00AA">${bold}<w:t>Mục tiêu chung đến</w:t><w:tab/><w:t>năm</w:t></w:r>`,
      '<w:hyperlink w:anchor="x"><w:r><w:t xml:space="preserve"> 2030 &amp; tầm nhìn</w:t></w:r></w:hyperlink>',
      '<w:ins w:id="90" w:author="A"><w:r><w:t xml:space="preserve"> xa hơn</w:t></w:r></w:ins>',
      '<w:del w:id="91" w:author="A"><w:r><w:delText>đã xóa</w:delText></w:r></w:del></w:p>',
      '<w:p><w:r><w:t>Đoạn thứ hai ho\u0300a bình.</w:t></w:r></w:p>',
      '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Ô một</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Ô hai</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
    ].join('')
    const { document, of } = await check('m.docx', docxBytes(body), [
      { words: 'chung' },
      { words: '2030 & tầm' },
      { words: 'nhìn xa hơn\n\nĐoạn thứ' },
      { words: 'ho\u0300a bình' },
      { words: 'Ô hai' },
    ])
    expect([0, 1, 3, 4].map(of)).toEqual(['chung', '2030 & tầm', 'ho\u0300a bình', 'Ô hai'])
    expect(core(of(2))).toBe(core('nhìn xa hơn Đoạn thứ'))
    const cut = [...document.matchAll(/<w:r w:rsidR="00AA">(.*?)<w:t/gu)].map(([, look]) => look)
    expect(cut).toEqual([bold, bold, bold])
    expect(document.match(/<w:tab\/>/gu)).toHaveLength(1)
  })

  it('marks the place of a text box or a note where Word shows comments: outside', async () => {
    const box =
      '<w:p><w:r><w:t>Trước hộp. </w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>Chữ trong hộp</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>Chữ trong hộp</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>'
    const body = `${box}<w:p><w:r><w:t>Có chú thích</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`
    const bytes = docxBytes(body, {
      footnotes: '<w:footnote w:id="2"><w:p><w:r><w:t>Nội dung của chú thích.</w:t></w:r></w:p></w:footnote>',
    })
    const { document, ids } = await check('b.docx', bytes, [
      { words: 'trong hộp' },
      { words: 'Nội dung của chú thích' },
    ])
    expect(document).toContain(`<w:commentRangeStart w:id="${ids.get('0')}"/><w:r><mc:AlternateContent>`)
    expect(document).toContain(
      `<w:commentRangeStart w:id="${ids.get('1')}"/><w:r><w:footnoteReference w:id="2"/></w:r>`,
    )
    for (const inside of document.matchAll(/<w:txbxContent>(.*?)<\/w:txbxContent>/gu))
      expect(inside[1]).not.toContain('comment')
  })

  it.each([
    ['x:', 'xmlns:x='],
    ['', 'xmlns:q="urn:other" xmlns='],
  ])('reads files that call the namespace "%s"', async (prefix, declared) => {
    const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
    const tag = (name: string, inside: string) => `<${prefix}${name}>${inside}</${prefix}${name}>`
    const body = tag('body', tag('p', tag('r', tag('t', 'Một đoạn văn bản'))))
    const own = `<${prefix}document ${declared}"${main}">${body}</${prefix}document>`
    const bytes = docxBytes('', { files: { 'word/document.xml': own } })
    const { files } = await annotated(annotatedDocxReport, 'p.docx', bytes, [{ words: 'đoạn văn' }])
    const copy = files[0]!.content as Uint8Array
    expect(textOf(copy)).toBe('Một đoạn văn bản')
    const document = partOf(copy, 'word/document.xml')
    const marks = /commentRangeStart[^>]*id="1"\/>(.*?)<[a-z]*:?commentRangeEnd[^>]*id="1"/u.exec(document)
    expect((marks?.[1] ?? '').replace(/<[^>]*>/gu, '')).toBe('đoạn văn')
  })

  it('says so where the exact words are not in the file', async () => {
    const bytes = docxBytes('<w:p><w:r><w:t>Một đoạn.</w:t></w:r></w:p>')
    const { plan } = await annotated(annotatedDocxReport, 'a.docx', bytes, [{ words: 'Một' }])
    const { finding, inputOf, range, reviewOf } = await import('./html-sample.ts')
    const place = { ...range(plan, 'own', 0, 3), quote: 'những chữ khác' }
    const other = { ...plan, text: 'những chữ khác' }
    const plans = new Map([['own', other]])
    const review = reviewOf(plans, { findings: [finding({ id: 'f', rule: 'x', place })] })
    const [file] = await annotatedDocxReport({ ...inputOf(plans, review), original: () => bytes })
    expect(partOf(file!.content as Uint8Array, 'word/comments.xml')).toContain('Không tìm được đúng chỗ')
  })

  it('tells a document whose original is not at hand', async () => {
    const bytes = docxBytes('<w:p><w:r><w:t>Một đoạn.</w:t></w:r></w:p>')
    const files = await annotated(
      (input) => annotatedDocxReport({ ...input, original: () => null }),
      'mất.docx',
      bytes,
      [{ words: 'Một' }],
    ).then((result) => result.files)
    expect(files.map(({ path }) => path)).toEqual(['annotated-docx.skipped.txt'])
    expect(files[0]!.content).toContain('mất.docx')
  })

  it('keeps what a document says as words, and gives the same bytes each time', async () => {
    const body = attacks
      .map((text) =>
        text
          .split('')
          .filter((sign) => sign >= ' ' && !'\ud800\ufffe'.includes(sign))
          .join('')
          .replaceAll('&', '&amp;')
          .replaceAll('<', '&lt;')
          .replaceAll(']]>', ']]&gt;'),
      )
      .map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`)
      .join('')
    const bytes = docxBytes(body)
    const wanted = [{ words: 'HYPERLINK("http' }, { words: '<script>alert(1)' }, { words: 'calc' }]
    const first = await check('h.docx', bytes, wanted)
    expect(first.comments).not.toContain('<script')
    expect(first.comments).not.toContain('\u202e')
    const second = await check('h.docx', bytes, wanted)
    expect(Buffer.from(first.copy).equals(Buffer.from(second.copy))).toBe(true)
  })

  it.skipIf(sofficePath === null)(
    `${sofficeTitle}: reads the comments back, those of others too`,
    async () => {
      const bytes = fixture('kon-tum.hard')
      const { copy } = await check('k.docx', bytes, [
        { words: 'hệ thống chính trị' },
        { words: 'Luật ngân sách' },
      ])
      const odt = partOf(converted('k.docx', copy, 'odt'), 'content.xml')
      const creators = [...odt.matchAll(/<dc:creator>([^<]*)<\/dc:creator>/gu)].map(([, name]) => name)
      const own = creators.filter((name) => name === 'Đối Chiếu')
      expect(own).toHaveLength(3)
      expect(odt.match(/<office:annotation /gu)).toHaveLength(4)
      expect(odt).toContain('Thấy chỗ 1.')
    },
    60_000,
  )
})
