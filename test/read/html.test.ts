import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readHtml } from '../../src/read/html.ts'
import { fileBytes, readBytes } from '../../src/read/index.ts'
import type { Source } from '../../src/read/source.ts'
import { normalise } from '../../src/text/normalise.ts'
import { toVni } from '../text/vni.ts'

const of = (markup: string | Uint8Array) =>
  readHtml(fileBytes('plan.html', typeof markup === 'string' ? Buffer.from(markup, 'utf8') : markup))
const text = (body: string) => of(`<html><body>${body}</body></html>`).text
const cells = (source: Source) =>
  source.blocks.map((block) =>
    block.cells.map((cell) => cell.map((line) => source.text.slice(line.start, line.end))),
  )
const codes = (source: Source) => source.problems.map((problem) => problem.code)

describe('a sample saved by LibreOffice', () => {
  const source = of(readFileSync('test/fixtures/html/kon-tum.typed.html'))
  test('its words are the words of the text', () => {
    const words = (all: string) =>
      normalise(all)
        .text.replace(/\*\*|[¹²]/g, '')
        .replace(/[-_]/g, ' ')
        .split(/\s+/)
        .filter((word) => word !== '')
    const plain = words(readFileSync('corpus/1315-qd-ttg/kon-tum.txt', 'utf8'))
    const left = new Map<string, number>()
    for (const word of words(source.text)) left.set(word, (left.get(word) ?? 0) + 1)
    const missing = plain.filter((word) => {
      const count = left.get(word) ?? 0
      left.set(word, count - 1)
      return count <= 0
    })
    expect(missing).toEqual([])
  })
  test('the letterhead is a row of two columns', () => {
    expect(cells(source)[0]).toEqual([
      ['UBND TỈNH KON TUM', 'SỞ NÔNG NGHIỆP VÀ PTNT', '-------', 'Số: /SNN-TCCB'],
      [
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Độc lập - Tự do - Hạnh phúc',
        '---------------',
        'Kon Tum, ngày tháng năm',
      ],
    ])
  })
  test('footnotes stand apart, their marks anchored', () => {
    expect(source.anchors.map(({ mark, start, end }) => [mark, source.text.slice(start, end)])).toEqual([
      ['1', '¹'],
      ['2', '²'],
    ])
    const notes = source.blocks.filter((block) => block.kind === 'note')
    expect(notes.map((block) => block.mark)).toEqual(['1', '2'])
    expect(source.text.slice(notes[1]!.cells[0]![0]!.start)).toMatch(/^Về việc tiếp tục triển khai/)
  })
  test('nothing is told to be skipped', () => {
    expect(codes(source)).not.toContain('html/outside-skipped')
    expect(source.encoding).toBe('utf-8')
  })
})

test('labels that LibreOffice glued to the words get their blank', () => {
  const page = (generator: string) =>
    of(
      `<html><head><meta name="generator" content="${generator}"></head><body><h1>I.<b>MỤC ĐÍCH</b></h1><p>1.1.Đối với</p><p>V.I. Lênin</p></body></html>`,
    ).text
  expect(page('LibreOffice 7.4.7.2 (Linux)')).toBe('I. MỤC ĐÍCH\n\n1.1. Đối với\n\nV.I. Lênin')
  expect(page('')).toBe('I.MỤC ĐÍCH\n\n1.1.Đối với\n\nV.I. Lênin')
})

describe('pages saved by Word', () => {
  const page = (body: string, head = '') =>
    `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">` +
    `<head><meta name=Generator content="Microsoft Word 15 (filtered)">${head}</head><body lang=VI><div class=WordSection1>${body}</div></body></html>`
  test('list labels stand as Word typed them', () => {
    const body =
      `<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span><![endif]>Mục đích</p>` +
      `<p><span style='font-family:Symbol'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span>Nội dung</p>`
    expect(of(page(body)).text).toBe('1. Mục đích\n\n• Nội dung')
  })
  test('notes by their links', () => {
    const body =
      `<p>Theo Quyết định số 1315/QĐ-TTg<a href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference>[1]</span></a>, năm 2021<a href="#_edn1" name="_ednref1">[i]</a>.</p>` +
      `<div><br clear=all><hr size=1 width="33%"><div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1" title="">[1]</a> Ngày 09/11/2023</p></div></div>` +
      `<div id=edn1><p><a href="#_ednref1" name="_edn1">[i]</a> Có hiệu lực</p></div>`
    const source = of(page(body))
    expect(source.text).toBe(
      'Theo Quyết định số 1315/QĐ-TTg¹, năm 2021ⁱ.\n\n¹ Ngày 09/11/2023\n\nⁱ Có hiệu lực',
    )
    expect(source.anchors.map(({ mark }) => mark)).toEqual(['1', 'i'])
  })
  test('footers and page numbers of LibreOffice are out, a letterhead in its header stays', () => {
    const number = '<p>Trang <sdfield type=PAGE subtype=RANDOM format=PAGE>2</sdfield></p>'
    const body = `<p>Kế hoạch</p><div title="footer">${number}</div>`
    expect(of(page(body)).text).toBe('Kế hoạch')
    expect(of(page(`<div title="header">${number}</div>${body}`)).text).toBe('Kế hoạch')
    expect(of(page(`<div title="header"><p>UBND XÃ VĨNH THẠNH</p></div>${body}`)).text).toBe(
      'UBND XÃ VĨNH THẠNH\n\nKế hoạch',
    )
  })
  test('changes are accepted and told, comments and hidden text are out', () => {
    const body =
      `<p>Kế hoạch <del>cũ</del><ins>mới</ins><span style='display:none;mso-hide:all'>mật</span></p>` +
      `<div style='mso-element:comment-list'><p class=MsoCommentText>Xem lại</p></div>`
    const source = of(page(body))
    expect(source.text).toBe('Kế hoạch mới')
    expect(source.problems).toEqual([
      { code: 'read/tracked-changes', level: 'note', data: { insertions: 1, deletions: 1 }, span: null },
      { code: 'read/hidden-text', level: 'note', data: { characters: 3 }, span: null },
    ])
  })
  test('fonts of TCVN3 and VNI, by tag, attribute and style sheet', () => {
    const head = `<style><!-- p.MsoNormal, li.MsoNormal {font-family:".VnTime","serif";} h1 {font-family:".VnTimeH";} @font-face {font-family:".VnTime"} --></style>`
    const body =
      `<h1>kÕ ho¹ch</h1><p class=MsoNormal>C¨n cø LuËt Tæ chøc <b>Héi ®ång</b> nh©n d©n</p>` +
      `<p><font face="VNI-Times">${toVni('Ủy ban nhân dân tỉnh')}</font> <span style="font-family:'Times New Roman'">Quyết định</span></p>`
    const source = of(page(body, head))
    expect(source.text).toBe(
      'KẾ HOẠCH\n\nCăn cứ Luật Tổ chức Hội đồng nhân dân\n\nỦy ban nhân dân tỉnh Quyết định',
    )
    expect(source.encoding).toBe('tcvn3')
    expect(source.problems.map((problem) => problem.data)).toEqual([
      { encoding: 'tcvn3', why: 'fonts' },
      { encoding: 'vni', why: 'fonts' },
    ])
  })
  test('the first of several fonts tells the set and its capitals', () => {
    const body =
      `<p><font face=".VnTimeH, serif">kÕ ho¹ch</font></p>` +
      `<p><font face="'.VnTime', 'Times New Roman'">vÒ phßng chèng ch¸y rõng</font></p>`
    expect(of(page(body)).text).toBe('KẾ HOẠCH\n\nvề phòng chống cháy rừng')
  })
  test('a font name that was left on Unicode text is not believed', () => {
    const source = of(page(`<p style="font-family:.VnTime">Ủy ban nhân dân có quyền quyết định</p>`))
    expect(source.text).toBe('Ủy ban nhân dân có quyền quyết định')
    expect(source.problems).toEqual([])
  })
  test('TCVN3 whose fonts were lost', () => {
    const source = of('<html><body><p>QUYÕT §ÞNH cña Uû ban nh©n d©n</p><p>Sè: 12/Q§-UB</p></body></html>')
    expect(source.text).toBe('QUYẾT ĐỊNH của Uỷ ban nhân dân\n\nSố: 12/QĐ-UB')
    expect(source.encoding).toBe('tcvn3')
  })
})

describe('labels that a style sheet counts', () => {
  const level = (list: string, style: string) =>
    `ol.lst-${list}{list-style-type:none}ol.lst-${list}.start{counter-reset:lst-ctn-${list} 0}` +
    `.lst-${list}>li{counter-increment:lst-ctn-${list}}.lst-${list}>li:before{content:${style}}`
  const page = (style: string, body: string) =>
    of(`<html><head><style>@import url(https://a/b?kit=c);${style}</style></head><body>${body}</body></html>`)
      .text
  test('Google Docs: a list goes on behind others, and begins anew', () => {
    const style =
      level('a-0', '"" counter(lst-ctn-a-0,upper-roman) ". "') +
      level('b-0', '"" counter(lst-ctn-b-0,decimal) ". "') +
      level('b-1', '"" counter(lst-ctn-b-1,lower-latin) ") "') +
      'ul.lst-c-0{list-style-type:none}.lst-c-0 > li::before{content:"\\0025cf  "}'
    const body =
      '<ol class="x lst-a-0 start" start="1"><li>A</li></ol><ol class="lst-b-0 start"><li>B</li></ol>' +
      '<ul class="lst-c-0 start"><li>C</li></ul><ol class="lst-b-0" start="2"><li>D</li></ol>' +
      '<ol class="lst-b-1 start"><li>E</li><li>F</li></ol><p>g</p><ol class="lst-a-0" start="2"><li>H</li></ol>' +
      '<ol class="lst-b-0 start"><li>I</li></ol><ol class="lst-b-1 start"><li>K</li></ol>'
    expect(page(style, body).split('\n\n')).toEqual([
      'I. A',
      '1. B',
      '● C',
      '2. D',
      'a) E',
      'b) F',
      'g',
      'II. H',
      '1. I',
      'a) K',
    ])
  })
  test('several levels in one label, a number to begin with', () => {
    const style =
      level('a-0', 'counter(lst-ctn-a-0, decimal)". "').replace('a-0 0', 'a-0 2') +
      level('a-1', "counter(lst-ctn-a-0,decimal) '.' counter(lst-ctn-a-1,decimal) '. '")
    const body =
      '<ol class="lst-a-0 start"><li>A</li></ol><ol class="lst-a-1 start"><li>B</li><li>C</li></ol>' +
      '<ol class="lst-a-0"><li>D</li></ol><ol class="lst-a-1 start"><li>E</li></ol>'
    expect(page(style, body)).toBe('3. A\n\n3.1. B\n\n3.2. C\n\n4. D\n\n4.1. E')
  })
  test('a counter that nothing begins counts within its list', () => {
    const list = '<ol class=a><li>A</li><li>B</li></ol>'
    expect(
      page('.a>li{counter-increment:n}.a>li:before{content:counter(n,lower-roman)"/"}', list + list),
    ).toBe('i/ A\n\nii/ B\n\ni/ A\n\nii/ B')
  })
  test('what cannot be worked out leaves the numbers of the list', () => {
    expect(page('.a>li:before{content:counters(n,".")}', '<ol class=a><li>A</li></ol>')).toBe('1. A')
    expect(
      page('.a>li:before{content:url(x.png)}.b>li{content:"x"}', '<ol class="a b"><li>A</li></ol>'),
    ).toBe('1. A')
  })
})

describe('lists as a browser shows them', () => {
  test.each([
    ['<ol><li>một<li>hai</ol>', '1. một\n\n2. hai'],
    ['<ol type=I start=3><li>một<li value=7>hai<li>ba</ol>', 'III. một\n\nVII. hai\n\nVIII. ba'],
    ['<ol type=a reversed><li>một<li>hai</ol>', 'b. một\n\na. hai'],
    [
      '<ol style="list-style-type:upper-alpha"><li><p>một</p><p>thêm</p><li>hai</ol>',
      'A. một\n\nthêm\n\nB. hai',
    ],
    ['<ul><li>một<ul><li>trong</ul><li>- hai</ul>', '- một\n\n+ trong\n\n- hai'],
    ['<ol><li>1. một<li>hai</ol>', '1. một\n\n2. hai'],
    ['<ul style="list-style:none"><li>a) một</ul>', 'a) một'],
  ])('%s', (body, expected) => {
    expect(text(body)).toBe(expected)
  })
  test.each([
    ['<ol><li>một<ol><li>a</ol></ol><p>II</p><ol><ol><li>b</ol></ol>', '1. một\n\n1. a\n\nII\n\n1. b'],
    ['<ol type=I><li>một<ol><li>a<ol type=a><li>b</ol></ol></ol>', 'I. một\n\n1. a\n\na. b'],
  ])('%s within each other', (body, expected) => {
    expect(text(body)).toBe(expected)
  })
})

describe('lists as LibreOffice writes them', () => {
  const office = (body: string) =>
    of(`<html><head><meta name=generator content="LibreOffice 7.4"></head><body>${body}</body></html>`).text
  test('numbers within numbers name the item they stand in', () => {
    expect(office('<ol><li>một<li>hai<ol><li>a<li>b<ol><li>c</ol></ol><li>ba</ol>')).toBe(
      '1. một\n\n2. hai\n\n2.1. a\n\n2.2. b\n\n2.2.1. c\n\n3. ba',
    )
    expect(office('<ol type=I><li>một<ol><li>a<ol type=a><li>b</ol></ol></ol>')).toBe(
      'I. một\n\n1. a\n\na. b',
    )
  })
  test('what is parted goes on where it stopped', () => {
    const head = '<ol type=I><li><p>một</p><ol><li><p>a</p></ol></ol><ul><li><p>gạch</p></ul>'
    const inner = '<ol type=I><ol><li><p>b</p></ol></ol><p>đoạn</p>'
    const deeper = '<ol type=I><ol><ol><li><p>c</p></ol></ol></ol><p>đoạn</p>'
    const outer = '<ol type=I><ol><li><p>d</p></ol><li><p>hai</p><ol><li><p>e</p></ol></ol>'
    expect(office(head + inner + deeper + outer).split('\n\n')).toEqual([
      ...['I. một', '1. a', '- gạch', '2. b', 'đoạn', '2.1. c', 'đoạn', '3. d', 'II. hai', '1. e'],
    ])
  })
  test('a list that begins anew does not go on', () => {
    expect(office('<ol><li>một<ol><li>a</ol></ol><p>đoạn</p><ol><li>hai<ol><li>b</ol></ol>')).toBe(
      '1. một\n\n1.1. a\n\nđoạn\n\n1. hai\n\n1.1. b',
    )
    expect(office('<ol type=a><ol><li>một</ol></ol><ol><ol type=i><li>hai</ol></ol>')).toBe(
      '1. một\n\ni. hai',
    )
  })
})

describe('text and breaks', () => {
  test.each([
    [
      '<p>Ủy ban&nbsp;nhân  dân\n tỉnh &amp; huyện &#272;&#7855;k</p>',
      'Ủy ban\u00a0nhân dân tỉnh & huyện Đắk',
    ],
    ['<p>PHÁT ĐỘNG<br>PHONG TRÀO</p>', 'PHÁT ĐỘNG\nPHONG TRÀO'],
    [
      '<div>I. MỤC ĐÍCH<br>1. Yêu cầu<br>- Nhanh;<br>Đúng.</div>',
      'I. MỤC ĐÍCH\n\n1. Yêu cầu\n\n- Nhanh;\n\nĐúng.',
    ],
    [
      '<div>KẾ HOẠCH<br><br>Triển khai<br>năm 2024<br>&nbsp;<br>Căn cứ</div>',
      'KẾ HOẠCH\n\nTriển khai\nnăm 2024\n\nCăn cứ',
    ],
    ['<table><caption>Biểu 1</caption><tr><td>a<td>b</table>', 'Biểu 1\n\na\tb'],
    ['<xml><w:View>Print</w:View></xml><p>Kế hoạch</p>', 'Kế hoạch'],
    ['<p>100 m<sup>2</sup>, ngày 1<sup>st</sup></p>', '100 m², ngày 1st'],
    ['<pre>KẾ HOẠCH\nSố 1</pre>', 'KẾ HOẠCH\nSố 1'],
    ['<script>x</script><nav>Trang chủ</nav><!-- bỏ --><p hidden>ẩn</p><p>Kế hoạch</p>', 'Kế hoạch'],
    ['chữ trần <b>đậm</b><p>đoạn</p>cuối', 'chữ trần đậm\n\nđoạn\n\ncuối'],
  ])('%s', (body, expected) => {
    expect(text(body)).toBe(expected)
  })
  test('LibreOffice writes tabs and blanks as they are', () => {
    const page = (body: string) =>
      of(`<html><head><meta name=generator content="LibreOffice 7"></head><body>${body}</body></html>`).text
    const body =
      '<p>\n<font>Nơi\n\tnhận:\tTM. ỦY BAN</font></p><p>- UBND tỉnh;            CHỦ\nTỊCH</p><p>một  hai   ba</p>'
    expect(page(body)).toBe('Nơi nhận:\tTM. ỦY BAN\n- UBND tỉnh;\tCHỦ TỊCH\n\nmột hai ba')
    expect(text(body)).toBe('Nơi nhận: TM. ỦY BAN\n\n- UBND tỉnh; CHỦ TỊCH\n\nmột hai ba')
  })
  test('looks', () => {
    const source = of(
      '<body><h2>Một</h2><p align=center><b>Hai</b></p><p style="text-align:center;font-style:italic">Ba</p>',
    )
    expect(source.blocks.map((block) => block.style)).toEqual([
      { bold: true, italic: false, centred: false, heading: 2 },
      { bold: true, italic: false, centred: true, heading: null },
      { bold: false, italic: true, centred: true, heading: null },
    ])
  })
})

describe('tables', () => {
  test('rows with merged cells keep their columns', () => {
    const source = of(
      '<body><p>Biểu</p><table><tr><th>TT<th>Việc<th>Đơn vị</tr><tr><td rowspan=2>1<td>A<td>Sở</tr><tr><td>B<td>Hội<br>Đoàn</tr></table>',
    )
    expect(cells(source)).toEqual([
      [['Biểu']],
      [['TT'], ['Việc'], ['Đơn vị']],
      [['1'], ['A'], ['Sở']],
      [[], ['B'], ['Hội', 'Đoàn']],
    ])
    expect(source.blocks.map((block) => block.table)).toEqual([null, 0, 0, 0])
  })
  test('a cell over several columns leaves the others where they are', () => {
    const source = of(
      '<body><table><tr><th>TT<th colspan=2>Đơn vị<th>Hạn</tr><tr><td colspan=4>I. Truyền thông</tr><tr><td>1<td>Sở<td>Hội<td>6/2026</tr></table>',
    )
    expect(cells(source)).toEqual([
      [['TT'], ['Đơn vị'], [], ['Hạn']],
      [['I. Truyền thông'], [], [], []],
      [['1'], ['Sở'], ['Hội'], ['6/2026']],
    ])
  })
  test('a table within a cell does not part the rows of a long table of tasks', () => {
    const grid = '<table><tr><td>Xã<td>Chỉ tiêu</tr><tr><td>Trà Leng<td>20 hộ</tr></table>'
    const task = (name: string) => `${name} ${'tại các xã vùng cao '.repeat(25)}`
    const rows = [task('Cấp giống'), `Giao chỉ tiêu${grid}`, task('Sơ kết')]
    const source = of(
      `<body><table><tr><th>Việc<th>Đơn vị</tr>${rows.map((row) => `<tr><td>${row}<td>Phòng Dân tộc</tr>`).join('')}</table>`,
    )
    expect(source.blocks.map(({ kind, table }) => [kind, table])).toEqual(Array(4).fill(['row', 0]))
    expect(cells(source)[2]).toEqual([['Giao chỉ tiêu', 'Xã Chỉ tiêu', 'Trà Leng 20 hộ'], ['Phòng Dân tộc']])
  })
  test('a table that frames the page is read as its content', () => {
    const paragraphs = Array.from(
      { length: 30 },
      (_, at) =>
        `<p>${at + 1}. Các sở, ban, ngành phối hợp triển khai thực hiện kế hoạch này theo chức năng, nhiệm vụ được giao và báo cáo kết quả.</p>`,
    ).join('')
    const head = '<table><tr><td>UBND TỈNH<br>SỞ NỘI VỤ<td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</tr></table>'
    const source = of(`<body><table><tr><td>Trang trí<td>${head}${paragraphs}</table>`)
    expect(cells(source)[1]).toEqual([['UBND TỈNH', 'SỞ NỘI VỤ'], ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']])
    expect(source.blocks.filter((block) => block.kind === 'paragraph')).toHaveLength(31)
  })
})

describe('portals', () => {
  const menu = Array.from(
    { length: 30 },
    (_, at) => `<li><a href="/muc-${at}">Chuyên mục ${at} KẾ HOẠCH</a></li>`,
  ).join('')
  const plan =
    '<table><tr><td>UBND TỈNH GIA LAI<br>Số: 12/KH-UBND<td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</tr></table><p>KẾ HOẠCH</p>' +
    '<p>Căn cứ Quyết định số 1315/QĐ-TTg;</p>' +
    '<p>1. Các sở, ban, ngành triển khai thực hiện kế hoạch này.</p>'.repeat(20) +
    '<p>Nơi nhận:<br>- Lưu: VT.</p><p>TM. ỦY BAN NHÂN DÂN</p>'
  test('the document is found among menus, and what was left out is told', () => {
    const source = of(
      `<html><body><div id=top><ul>${menu}</ul></div><div id=main><div class=content>${plan}</div><div><a href="/tin">Tin liên quan</a></div></div>` +
        `<div id=foot>Bản quyền thuộc Cổng thông tin điện tử <a href="/rss">RSS</a></div></body></html>`,
    )
    expect(source.text).toMatch(/^UBND TỈNH GIA LAI\nSố: 12\/KH-UBND\tCỘNG HÒA/)
    expect(source.text).toMatch(/TM\. ỦY BAN NHÂN DÂN$/)
    const skipped = source.problems.find((problem) => problem.code === 'html/outside-skipped')
    expect(skipped?.level).toBe('note')
    expect(Number(skipped?.data.characters)).toBeGreaterThan(500)
  })
  test('an appendix beside the document is no menu', () => {
    const source = of(
      `<html><body><div>${plan}</div><div><p>PHỤ LỤC</p>${'<p>1. Danh mục nhiệm vụ giao các đơn vị thực hiện</p>'.repeat(8)}</div></body></html>`,
    )
    expect(source.text).toContain('PHỤ LỤC')
    expect(codes(source)).not.toContain('html/outside-skipped')
  })
})

describe('bytes', () => {
  test('declared and real charsets', () => {
    const viet = '<html><head><meta charset=windows-1252></head><body><p>Kế hoạch Đắk Lắk</p></body></html>'
    expect(of(viet).text).toBe('Kế hoạch Đắk Lắk')
    expect(of(Buffer.from(`\ufeff${viet}`, 'utf16le')).text).toBe('Kế hoạch Đắk Lắk')
    const western = Buffer.from(
      '<html><head><meta http-equiv=Content-Type content="text/html; charset=iso-8859-1"></head><body>Uû ban nh©n d©n tØnh: hµ néi</body></html>',
      'latin1',
    )
    expect(of(western).text).toBe('Uỷ ban nhân dân tỉnh: hà nội')
  })
  test('broken bytes are told as an error', () => {
    const source = of(
      Buffer.concat([
        Buffer.from('<html><body>Kế hoạch '),
        Buffer.from([0xff, 0xfe]),
        Buffer.from('</body>'),
      ]),
    )
    expect(source.problems).toContainEqual({
      code: 'encoding/replaced',
      level: 'error',
      data: { count: 2 },
      span: null,
    })
  })
  test('a web archive', async () => {
    const archive =
      'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"; boundary="--a b"\r\n\r\n' +
      '----a b\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n' +
      '<html><body><p>K=E1=BA=BF ho=\r\n=E1=BA=A1ch</p></body></html>\r\n----a b\r\nContent-Type: image/png\r\n\r\nxx\r\n----a b--\r\n'
    const source = await readBytes(fileBytes('x.mht', Buffer.from(archive)))
    expect(source.format).toBe('html')
    expect(source.text).toBe('Kế hoạch')
    const base64 = `MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${Buffer.from('<p>Kế hoạch</p>').toString('base64')}\n`
    expect((await readBytes(fileBytes('x.mht', Buffer.from(base64)))).text).toBe('Kế hoạch')
  })
  test('a page without words', () => {
    expect(() => text('<img src=a.png>')).toThrow(expect.objectContaining({ code: 'read/no-text' }))
  })
  test('hostile nesting and unclosed tags end in a source', () => {
    expect(text(`${'<div>'.repeat(20_000)}Kế hoạch`)).toBe('Kế hoạch')
    expect(text(`${'<table><tr><td>'.repeat(300)}Kế hoạch`)).toBe('Kế hoạch')
  })
})
