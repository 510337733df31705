import { describe, expect, test } from 'vitest'
import { readDocx } from '../../src/read/docx.ts'
import type { Source } from '../../src/read/source.ts'
import { docxBytes, fileOf, p, r, readBody, shownBlocks, zip } from './docx-builder.ts'

function problem(source: Source, code: string) {
  return source.problems.find((each) => each.code === code)?.data
}

const fonts = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`

describe('runs', () => {
  test('words cut into runs, links, controls, smart tags and insertions are one text', () => {
    const body = p(
      `${r('Thực ')}<w:hyperlink>${r('hiện ')}</w:hyperlink><w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${r('Kế')}</w:sdtContent></w:sdt><w:smartTag>${r(' hoạch')}</w:smartTag><w:ins w:id="1">${r(' số 5')}</w:ins>`,
    )
    expect(readBody(body).text).toBe('Thực hiện Kế hoạch số 5')
  })

  test('fields by their result, nested ones too', () => {
    const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const instruction = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`
    const inner = char('begin') + instruction('REF a') + char('separate') + r('ẩn') + char('end')
    const body = p(
      r('Ngày ') +
        char('begin') +
        instruction('DATE ') +
        inner +
        char('separate') +
        r('15') +
        char('end') +
        `<w:fldSimple w:instr="PAGE">${r(' tháng 3')}</w:fldSimple>`,
    )
    expect(readBody(body).text).toBe('Ngày 15 tháng 3')
  })

  test('an unclosed field swallows nothing', () => {
    const body = p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>${r('x')}`) + p('Kế hoạch')
    expect(readBody(body).text).toContain('Kế hoạch')
  })

  test('line breaks make lines of one block, tabs are spaces', () => {
    const running = `Căn cứ ${'kế hoạch của Ủy ban nhân dân tỉnh, '.repeat(5)}như sau:`
    const lines = '<w:r><w:t>THI ĐUA</w:t><w:br/><w:t>năm 2025</w:t><w:tab/><w:t>và sau</w:t></w:r>'
    const source = readBody(p(running) + p(lines) + p(running))
    expect(shownBlocks(source)).toEqual([running, 'THI ĐUA / năm 2025 và sau', running])
    expect(source.text).toBe(`${running}\n\nTHI ĐUA\nnăm 2025 và sau\n\n${running}`)
  })

  test('items held together by line breaks alone are items', () => {
    const lines =
      '<w:r><w:t>1. Mục đích:</w:t><w:br/><w:t>- Củng cố tổ</w:t><w:br/><w:t>chức hội;</w:t><w:br/><w:t>- Phát triển hội viên.</w:t></w:r>'
    expect(shownBlocks(readBody(p(lines)))).toEqual([
      '1. Mục đích:',
      '- Củng cố tổ / chức hội;',
      '- Phát triển hội viên.',
    ])
  })

  test('hyphens and symbols', () => {
    const body = p(
      `<w:r><w:t>SNN</w:t><w:noBreakHyphen/><w:t>TCCB thúc${'\u00ad'} đẩy</w:t><w:softHyphen/><w:sym w:font="Symbol" w:char="F0B3"/><w:t> 90%</w:t></w:r>`,
    )
    expect(readBody(body).text).toBe('SNN-TCCB thúc đẩy≥ 90%')
  })

  test('capitals are read as they are seen', () => {
    expect(readBody(p(r('Kế hoạch', '<w:caps/>') + r(' số', '<w:smallCaps w:val="0"/>'))).text).toBe(
      'KẾ HOẠCH số',
    )
  })

  test('mathematics is text', () => {
    expect(readBody(p(`${r('Tỷ lệ ')}<m:oMath><m:r><m:t>x≥3</m:t></m:r></m:oMath>`)).text).toBe('Tỷ lệ x≥3')
  })
})

describe('old fonts', () => {
  test('TCVN3 and VNI are decoded, also where Word cuts a letter in two', () => {
    expect(readBody(p(r('KÕ ho¹ch triÓn khai', fonts('.VnTime')))).text).toBe('Kế hoạch triển khai')
    expect(readBody(p(r('Keá hoa', fonts('VNI-Times')) + r('ïch', fonts('VNI-Times')))).text).toBe('Kế hoạch')
  })

  test('a capitals font gives capitals', () => {
    expect(readBody(p(r('kÕ ho¹ch', fonts('.VnTimeH')))).text).toBe('KẾ HOẠCH')
  })

  test('the font comes from styles, defaults or the theme', () => {
    const defaults = (inside: string) =>
      `<w:docDefaults><w:rPrDefault><w:rPr>${inside}</w:rPr></w:rPrDefault></w:docDefaults>`
    const body = p('Uû ban nh©n d©n tØnh')
    expect(readBody(body, { styles: defaults(fonts('.VnTime')) }).text).toBe('Uỷ ban nhân dân tỉnh')
    const theme =
      '<a:themeElements><a:fontScheme><a:minorFont><a:latin typeface=".VnTime"/></a:minorFont></a:fontScheme></a:themeElements>'
    expect(
      readBody(body, {
        styles: defaults('<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>'),
        theme,
      }).text,
    ).toBe('Uỷ ban nhân dân tỉnh')
  })

  test('Unicode text under an old font name stays as it is', () => {
    const old = fonts('.VnTime')
    const body = p(r('Ủy ban nhân dân tỉnh Đồng Tháp', old)) + p(r('Xã và thôn', old))
    expect(readBody(body).text).toBe('Ủy ban nhân dân tỉnh Đồng Tháp\n\nXã và thôn')
  })
})

describe('tracked changes', () => {
  test('insertions in, deletions out, moves at their new place, all counted', () => {
    const body =
      p(
        `${r('Giao ')}<w:del w:id="1"><w:r><w:delText>Phòng A</w:delText></w:r></w:del><w:ins w:id="2">${r('Phòng B')}</w:ins>`,
      ) +
      p(`${r('Câu một.')}<w:moveFrom w:id="3">${r(' Câu chuyển.')}</w:moveFrom>`) +
      p(`${r('Câu hai.')}<w:moveTo w:id="4">${r(' Câu chuyển.')}</w:moveTo>`)
    const source = readBody(body)
    expect(shownBlocks(source)).toEqual(['Giao Phòng B', 'Câu một.', 'Câu hai. Câu chuyển.'])
    expect(problem(source, 'docx/tracked-changes')).toEqual({ insertions: 2, deletions: 2 })
  })

  test('old properties kept for a change are not read', () => {
    const numPr = '<w:pPrChange w:id="1"><w:pPr><w:jc w:val="center"/></w:pPr></w:pPrChange>'
    expect(readBody(p('Văn bản', numPr)).blocks[0]!.style!.centred).toBe(false)
  })

  test('a deleted paragraph mark joins two paragraphs, a deleted row goes', () => {
    const mark = '<w:rPr><w:del w:id="1"/></w:rPr>'
    const row = (text: string, properties = '') =>
      `<w:tr>${properties}<w:tc>${p(text)}</w:tc><w:tc>${p(text)}</w:tc></w:tr>`
    const body =
      p('Trước ', mark) +
      p('sau') +
      `<w:tbl>${row('còn')}${row('bỏ', '<w:trPr><w:del w:id="2"/></w:trPr>')}</w:tbl>`
    expect(shownBlocks(readBody(body))).toEqual(['Trước sau', 'còn | còn'])
  })
})

describe('what is left out', () => {
  test('hidden text, also through styles', () => {
    const styles =
      '<w:style w:type="character" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="DoanAn"><w:rPr><w:vanish/></w:rPr></w:style>'
    const body =
      p(r('Hiện') + r('ẩn1', '<w:vanish/>') + r('ẩn22', '<w:rStyle w:val="An"/>')) +
      p(r('ẩn333') + r('lại hiện', '<w:vanish w:val="false"/>'), '<w:pStyle w:val="DoanAn"/>')
    const source = readBody(body, { styles })
    expect(source.text).toBe('Hiện\n\nlại hiện')
    expect(problem(source, 'docx/hidden-text')).toEqual({ characters: 12 })
  })

  test('a hidden paragraph mark makes a run-in heading', () => {
    const body = p('Mục đích. ', '<w:rPr><w:vanish/><w:specVanish/></w:rPr>') + p('Nâng cao nhận thức.')
    expect(shownBlocks(readBody(body))).toEqual(['Mục đích. Nâng cao nhận thức.'])
  })

  test('comments are counted', () => {
    const source = readBody(p(`<w:commentRangeStart w:id="0"/>${r('Câu')}<w:commentRangeEnd w:id="0"/>`), {
      comments: `<w:comment w:id="0">${p('Xem lại')}</w:comment>`,
    })
    expect(source.text).toBe('Câu')
    expect(problem(source, 'docx/comments')).toEqual({ count: 1 })
  })

  test('a header is told only when it holds more than a page number', () => {
    expect(
      problem(readBody(p('Câu'), { header: p('Trang 2/5') }), 'docx/header-footer-skipped'),
    ).toBeUndefined()
    expect(
      problem(readBody(p('Câu'), { header: p('CÔNG VĂN ĐẾN Số: 12') }), 'docx/header-footer-skipped'),
    ).toEqual({
      count: 1,
      text: 'CÔNG VĂN ĐẾN Số: 12',
    })
  })

  describe('a letterhead in the page header', () => {
    const motto = p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    const head = p('UBND TỈNH CÀ MAU') + motto + p('Số: 15/KH-UBND')
    const relation = (id: string, name: string) =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="${name}"/>`
    const hdr = (inside: string) =>
      `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${inside}</w:hdr>`
    const reference = (type: string, id: string) => `<w:headerReference w:type="${type}" r:id="${id}"/>`
    const withHeaders = (body: string, first: string, other: string) =>
      readBody(`${body}<w:sectPr>${reference('default', 'h2')}${reference('first', 'h1')}</w:sectPr>`, {
        files: {
          'word/header1.xml': hdr(first),
          'word/header2.xml': hdr(other),
          'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('h1', 'header1.xml')}${relation('h2', 'header2.xml')}</Relationships>`,
        },
      })
    const body = p('KẾ HOẠCH') + p('Trồng rừng ngập mặn')
    test('is the beginning of a document that has none', () => {
      const source = withHeaders(body, head, p('Kế hoạch trồng rừng'))
      expect(shownBlocks(source).slice(0, 5)).toEqual([
        'UBND TỈNH CÀ MAU',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Số: 15/KH-UBND',
        'KẾ HOẠCH',
        'Trồng rừng ngập mặn',
      ])
      expect(source.blocks.map((block) => block.origin).slice(2, 4)).toEqual([
        { paragraph: 2, part: 'word/header1.xml' },
        { paragraph: 0, part: 'word/document.xml' },
      ])
      expect(problem(source, 'docx/letterhead-in-header')).toEqual({})
      expect(problem(source, 'docx/header-footer-skipped')).toEqual({ count: 1, text: 'Kế hoạch trồng rừng' })
      expect(withHeaders(body, p('Trang 1'), head).text).toMatch(/^UBND TỈNH CÀ MAU/u)
    })
    test('stays out where the body has its own, and so does a stamp', () => {
      expect(withHeaders(motto + body, head, p('')).text).toMatch(/^CỘNG HÒA/u)
      expect(withHeaders(body, p('CÔNG VĂN ĐẾN') + p('Số: 12') + p('Ngày 3/4/2025'), p('')).text).toMatch(
        /^KẾ/u,
      )
      expect(withHeaders(body, p('Số: 8/SY-UBND'), p('')).text).toMatch(/^KẾ/u)
    })
  })

  test('a table of contents', () => {
    const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const begin = `${char('begin')}<w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>${char('separate')}`
    const closed = p(begin + r('I. MỤC ĐÍCH 1')) + p(r('II. YÊU CẦU 2') + char('end')) + p('I. MỤC ĐÍCH')
    expect(shownBlocks(readBody(closed))).toEqual(['I. MỤC ĐÍCH'])
    const open = p(begin + r('Mở đầu')) + p('I. MỤC ĐÍCH')
    expect(shownBlocks(readBody(open))).toEqual(['Mở đầu', 'I. MỤC ĐÍCH'])
  })

  test('macros, pictures and embedded documents', () => {
    const body = `${p(`${r('Câu')}<w:r><w:drawing><a:blip/></w:drawing></w:r>`)}<w:altChunk r:id="x"/>`
    const source = readBody(body, { files: { 'word/vbaProject.bin': 'x' } })
    expect(source.problems.map(({ code }) => code)).toEqual([
      'docx/pictures-skipped',
      'docx/embedded-skipped',
      'docx/macros-ignored',
    ])
  })
})

describe('text boxes', () => {
  const box = (text: string) =>
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p(text)}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p(text)}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`

  test('once, behind the paragraph they are anchored to', () => {
    const source = readBody(p(r('Một') + box('ĐẾN Số: 15')) + p('Hai'))
    expect(shownBlocks(source)).toEqual(['Một', 'ĐẾN Số: 15', 'Hai'])
    expect(source.blocks.map(({ origin }) => origin)).toEqual([
      { paragraph: 0, part: 'word/document.xml' },
      { paragraph: 1, part: 'word/document.xml' },
      { paragraph: 3, part: 'word/document.xml' },
    ])
  })

  test('old boxes without a choice', () => {
    const pict = `<w:r><w:pict><v:textbox><w:txbxContent>${p('MẬT')}</w:txbxContent></v:textbox></w:pict></w:r>`
    expect(shownBlocks(readBody(p(pict)))).toEqual(['MẬT'])
  })
})

describe('style', () => {
  test('bold, italic, centred, heading', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H2"><w:pPr><w:jc w:val="center"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/></w:rPr></w:style><w:style w:type="character" w:styleId="Dam"><w:rPr><w:b/></w:rPr></w:style>'
    const body =
      p('Tiêu đề', '<w:pStyle w:val="H2"/>') +
      p(r('đậm', '<w:b/>') + r('thường')) +
      p(r('nghiêng', '<w:i/>')) +
      p(r('hai lần đậm là thường', '<w:rStyle w:val="Dam"/>'), '<w:pStyle w:val="H2"/>')
    expect(readBody(body, { styles }).blocks.map(({ style }) => style)).toEqual([
      { bold: true, italic: false, centred: true, heading: 2 },
      { bold: false, italic: false, centred: false, heading: null },
      { bold: false, italic: true, centred: false, heading: null },
      { bold: false, italic: false, centred: true, heading: 2 },
    ])
  })
})

test('another prefix or the strict namespace is the same document', () => {
  const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const body = '<body><p><pPr><jc ns0:val="center"/></pPr><r><t>Kế hoạch</t></r></p></body>'
  for (const space of [strict, word]) {
    const bytes = zip({
      'word/document.xml': `<document xmlns="${space}" xmlns:ns0="${space}">${body}</document>`,
    })
    const source = readBodyOf(bytes)
    expect(source.text).toBe('Kế hoạch')
    expect(source.blocks[0]!.style!.centred).toBe(true)
  }
  expect(docxBytes('').length).toBeGreaterThan(100)
})

function readBodyOf(bytes: Uint8Array): Source {
  return readDocx(fileOf(bytes))
}
