import { describe, expect, test } from 'vitest'
import { ReadError } from '../../src/read/errors.ts'
import { readOdt } from '../../src/read/odt.ts'
import type { Source } from '../../src/read/source.ts'
import { fileOf, shownBlocks, zip } from './docx-builder.ts'
import { flatBytes, h, odtBytes, p, readOdtBody, span, textStyle } from './odt-builder.ts'

function problem(source: Source, code: string) {
  return source.problems.find((each) => each.code === code)?.data
}

function codeOf(bytes: Uint8Array): string {
  try {
    readOdt(fileOf(bytes, 'plan.odt'))
  } catch (error) {
    return error instanceof ReadError ? error.code : `no ReadError: ${String(error)}`
  }
  return 'read'
}

describe('text', () => {
  test('white space, written blanks, breaks, links, fields', () => {
    const body = p(
      '  Kế\n   hoạch<text:s text:c="2"/>số <text:a>72</text:a>/<text:date>2024</text:date><text:line-break/>năm<text:soft-page-break/> 2024<text:bookmark text:name="x"/>',
    )
    const source = readOdtBody(body)
    expect(source.text).toBe('Kế hoạch  số 72/2024\nnăm 2024')
    expect(source.blocks[0]!.cells[0]!.length).toBe(2)
  })

  test('old fonts, through faces and styles', () => {
    const fonts = '<style:font-face style:name="F1" svg:font-family="&apos;.VnTime&apos;"/>'
    const automatic =
      textStyle('T', 'style:font-name="F1"') +
      textStyle('V', 'fo:font-family="VNI-Times"') +
      textStyle('H', 'style:font-name=".VnTimeH"')
    const body = p(
      `${span('T', 'KÕ ho¹ch')} ${span('V', 'keá hoa')}${span('V', 'ïch')} ${span('H', 'kÕ ho¹ch')}`,
    )
    expect(readOdtBody(body, { fonts, automatic }).text).toBe('Kế hoạch kế hoạch KẾ HOẠCH')
  })

  test('capitals, raised digits, symbols', () => {
    const automatic =
      textStyle('C', 'fo:text-transform="uppercase"') +
      textStyle('S', 'style:text-position="super 58%"') +
      textStyle('Y', 'style:font-name="Symbol"')
    expect(
      readOdtBody(p(`${span('C', 'kế hoạch')} 5 m${span('S', '2')} ${span('Y', '\uf0b3')}3`), { automatic })
        .text,
    ).toBe('KẾ HOẠCH 5 m² ≥3')
  })

  test('style of a paragraph, inherited', () => {
    const styles =
      '<style:style style:name="A" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="B" style:family="paragraph" style:parent-style-name="A" style:default-outline-level="1"><style:text-properties fo:font-style="italic"/></style:style>'
    expect(
      readOdtBody(p('KẾ HOẠCH', 'B') + p('thường'), { styles }).blocks.map(({ style }) => style),
    ).toEqual([
      { bold: true, italic: true, centred: true, heading: 1 },
      { bold: false, italic: false, centred: false, heading: null },
    ])
  })
})

describe('what is left out', () => {
  test('deleted text, comments, hidden text', () => {
    const body = [
      '<text:tracked-changes><text:changed-region xml:id="c1"><text:deletion><text:p>bỏ</text:p></text:deletion></text:changed-region><text:changed-region xml:id="c2"><text:insertion/></text:changed-region></text:tracked-changes>',
      p(
        `Giao <text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>Phòng B<text:change-end text:change-id="c2"/><office:annotation>${p('Xem lại')}</office:annotation>${span('An', 'ẩn đi')}`,
      ),
      '<text:p><text:hidden-text text:is-hidden="true">abc</text:hidden-text></text:p>',
      `<text:section text:display="none">${p('phần ẩn')}</text:section><text:section>${p('Phần hiện.')}</text:section>`,
    ].join('')
    const source = readOdtBody(body, { automatic: textStyle('An', 'text:display="none"') })
    expect(shownBlocks(source)).toEqual(['Giao Phòng B', 'Phần hiện.'])
    expect(problem(source, 'odt/tracked-changes')).toEqual({ insertions: 1, deletions: 1 })
    expect(problem(source, 'odt/comments')).toEqual({ count: 1 })
    expect(problem(source, 'odt/hidden-text')).toEqual({ characters: 15 })
  })

  test('contents, headers with words', () => {
    const contents = `<text:table-of-content><text:index-body>${p('I. MỤC ĐÍCH 1')}</text:index-body></text:table-of-content>`
    const master = (inside: string) =>
      `<style:master-page><style:header>${p(inside)}</style:header></style:master-page>`
    const source = readOdtBody(contents + p('Kế hoạch'), { master: master('CÔNG VĂN ĐẾN') })
    expect(source.text).toBe('Kế hoạch')
    expect(problem(source, 'odt/contents-skipped')).toEqual({ characters: 13 })
    expect(problem(source, 'odt/header-footer-skipped')).toEqual({ count: 1, text: 'CÔNG VĂN ĐẾN' })
    expect(readOdtBody(p('Kế hoạch'), { master: master('Trang 3') }).problems).toEqual([])
  })
})

describe('a letterhead in the page header', () => {
  const header = (name: string, ...lines: readonly string[]) =>
    `<style:${name}>${lines.map((line) => p(line)).join('')}</style:${name}>`
  const head = ['HUYỆN ỦY ĐẦM DƠI', 'ĐẢNG CỘNG SẢN VIỆT NAM', 'Số 15-KH/HU']
  test('is the beginning of a document that has none', () => {
    const master = `<style:master-page>${header('header', 'Kế hoạch')}${header('header-first', ...head)}</style:master-page>`
    const source = readOdtBody(p('KẾ HOẠCH'), { master })
    expect(source.text).toBe([...head, 'KẾ HOẠCH'].join('\n\n'))
    expect(problem(source, 'odt/letterhead-in-header')).toEqual({})
    expect(problem(source, 'odt/header-footer-skipped')).toEqual({ count: 1, text: 'Kế hoạch' })
    const own = readOdtBody(p('Số 15-KH/HU') + p('KẾ HOẠCH'), { master })
    expect(own.text).toBe('Số 15-KH/HU\n\nKẾ HOẠCH')
  })
})

describe('frames, notes, tables', () => {
  test('text boxes behind their paragraph, shapes with text, pictures', () => {
    const frame = `<draw:frame><draw:text-box>${p('ĐẾN Số: 15')}</draw:text-box></draw:frame>`
    const shape = `<draw:custom-shape>${p('MẬT')}</draw:custom-shape>`
    const picture = '<draw:frame><draw:image/></draw:frame>'
    const source = readOdtBody(frame + p(`Một${frame}${picture}`) + p(`Hai${shape}`))
    expect(shownBlocks(source)).toEqual(['ĐẾN Số: 15', 'Một', 'ĐẾN Số: 15', 'Hai', 'MẬT'])
    expect(problem(source, 'odt/pictures-skipped')).toEqual({ count: 1 })
    expect(source.blocks[4]!.origin).toEqual({ paragraph: 4, part: 'content.xml' })
  })

  test('notes with the marks that the file gives', () => {
    const note = (kind: string, mark: string, text: string) =>
      `<text:note text:note-class="${kind}"><text:note-citation>${mark}</text:note-citation><text:note-body>${p(text)}</text:note-body></text:note>`
    const source = readOdtBody(
      p(`A${note('endnote', 'i', 'Cuối bài')} B${note('footnote', '1', '<text:s/>Chân trang')}.`),
    )
    expect(source.text).toBe('Aⁱ B¹.\n\n¹ Chân trang\n\nⁱ Cuối bài')
    expect(source.anchors).toEqual([
      { start: 1, end: 2, mark: 'i' },
      { start: 4, end: 5, mark: '1' },
    ])
    expect(source.blocks.map(({ kind, mark }) => [kind, mark])).toEqual([
      ['paragraph', null],
      ['note', '1'],
      ['note', 'i'],
    ])
  })

  test('a table within a cell does not part the rows around it', () => {
    const table = (...rows: readonly (readonly string[])[]) =>
      `<table:table>${rows.map((cells) => `<table:table-row>${cells.map((inside) => `<table:table-cell>${inside}</table:table-cell>`).join('')}</table:table-row>`).join('')}</table:table>`
    const grid = table([p('Thôn'), p('Số hộ')], [p('Bản Mế'), p('15')])
    const source = readOdtBody(
      table(
        [p('Nhiệm vụ'), p('Đơn vị')],
        [p('Rà soát') + grid, p('Phòng Kinh tế')],
        [p('Tổng kết phong trào'), p('Văn phòng')],
      ),
    )
    expect(source.blocks.map((block) => block.table)).toEqual([0, 0, 0])
    expect(source.text).toContain(
      'Rà soát\nThôn Số hộ\nBản Mế 15\tPhòng Kinh tế\nTổng kết phong trào\tVăn phòng',
    )
  })
  test('tables with header rows and merged cells', () => {
    const cell = (inside: string, more = '') => `<table:table-cell ${more}>${inside}</table:table-cell>`
    const covered = '<table:covered-table-cell/>'
    const row = (...cells: readonly string[]) => `<table:table-row>${cells.join('')}</table:table-row>`
    const head = row(
      cell(p('Nội dung'), 'table:number-rows-spanned="2"'),
      cell(p('Thời hạn'), 'table:number-columns-spanned="2"'),
      covered,
    )
    const body = `<table:table><table:table-column/><table:table-header-rows>${head}</table:table-header-rows>${row(covered, cell(p('từ') + p('2024')), cell(p('đến')))}</table:table>`
    expect(shownBlocks(readOdtBody(body))).toEqual(['Nội dung | Thời hạn | ', ' | từ / 2024 | đến'])
  })
})

describe('packages', () => {
  test('a flat document', () => {
    const outline =
      '<text:outline-style><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/></text:outline-style>'
    const source = readOdt(fileOf(flatBytes(h(1, 'MỤC ĐÍCH'), outline), 'plan.fodt'))
    expect(source.text).toBe('I. MỤC ĐÍCH')
  })

  test('named errors', () => {
    const entry =
      '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>'
    expect(codeOf(odtBytes(p('x'), { manifest: entry }))).toBe('read/password')
    expect(codeOf(zip({ 'META-INF/manifest.xml': '<manifest/>', 'encrypted-package': 'x' }))).toBe(
      'read/password',
    )
    expect(codeOf(zip({ 'styles.xml': '<a/>' }))).toBe('read/no-document')
    expect(codeOf(zip({ 'content.xml': '<a/>' }))).toBe('read/no-document')
    expect(codeOf(zip({ 'content.xml': '<a>' }))).toBe('read/damaged')
    expect(codeOf(odtBytes(p('')))).toBe('read/no-text')
    const whole = odtBytes(p('Kế hoạch'))
    for (const length of [0, 3, 60, whole.length - 40])
      expect(codeOf(whole.subarray(0, length))).toBe('read/damaged')
  })
})
