import { describe, expect, test } from 'vitest'
import { p, r, readBody, shownBlocks } from './docx-builder.ts'

const cell = (inside: string, properties = '') =>
  `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${inside}</w:tc>`
const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`
const table = (...rows: readonly string[]) => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`

describe('tables', () => {
  test('rows with cells, lines in a cell, tables counted', () => {
    const source = readBody(
      table(row(cell(p('UBND TỈNH A') + p('SỞ NỘI VỤ')), cell(p('CỘNG HÒA') + p('Độc lập')))) +
        p('KẾ HOẠCH') +
        table(row(cell(p('TT')), cell(p('Việc'))), row(cell(p('1')), cell(p('Sơ kết')))),
    )
    expect(shownBlocks(source)).toEqual([
      'UBND TỈNH A / SỞ NỘI VỤ | CỘNG HÒA / Độc lập',
      'KẾ HOẠCH',
      'TT | Việc',
      '1 | Sơ kết',
    ])
    expect(source.blocks.map((block) => block.table)).toEqual([0, null, 1, 1])
    expect(source.text).toBe('UBND TỈNH A\nSỞ NỘI VỤ\tCỘNG HÒA\nĐộc lập\n\nKẾ HOẠCH\n\nTT\tViệc\n1\tSơ kết')
    expect(source.blocks.map((block) => block.origin)).toMatchObject([
      { paragraph: 0 },
      { paragraph: 4 },
      { paragraph: 5 },
      { paragraph: 7 },
    ])
  })

  test('merged cells keep their columns', () => {
    const source = readBody(
      table(
        row(
          cell(p('Nội dung'), '<w:vMerge w:val="restart"/>'),
          cell(p('Thời hạn'), '<w:gridSpan w:val="2"/>'),
          cell(p('Ghi chú')),
        ),
        row(cell(p(''), '<w:vMerge/>'), cell(p('từ')), cell(p('đến')), cell(p(''))),
      ),
    )
    expect(shownBlocks(source)).toEqual(['Nội dung | Thời hạn |  | Ghi chú', ' | từ | đến | '])
    expect(source.text).toBe('Nội dung\tThời hạn\t\tGhi chú\n\ttừ\tđến')
  })

  test('a hostile span is cut', () => {
    const source = readBody(table(row(cell(p('a'), '<w:gridSpan w:val="999999999"/>'), cell(p('b')))))
    expect(source.blocks.length).toBe(1)
    expect(source.blocks[0]!.cells.length).toBeLessThanOrEqual(63)
  })

  test('rows and cells within content controls and insertions', () => {
    const inner = `<w:sdt><w:sdtContent>${cell(p('b'))}</w:sdtContent></w:sdt>`
    const rows = `<w:sdt><w:sdtContent>${row(cell(p('a')), inner)}</w:sdtContent></w:sdt>`
    expect(shownBlocks(readBody(`<w:tbl>${rows}</w:tbl>`))).toEqual(['a | b'])
  })

  test('a table of one column is a frame, not a table', () => {
    const source = readBody(table(row(cell(p('ĐẾN') + p('Số: 12'))), row(cell(p('Ngày: 3/4')))))
    expect(source.blocks.map(({ kind, table: number }) => [kind, number])).toEqual([
      ['paragraph', null],
      ['paragraph', null],
      ['paragraph', null],
    ])
  })

  test('a frame around a table gives the inner rows', () => {
    const inner = table(row(cell(p('Nơi nhận:')), cell(p('GIÁM ĐỐC'))))
    expect(shownBlocks(readBody(table(row(cell(p('Trên đây.') + inner + p(''))))))).toEqual([
      'Trên đây.',
      'Nơi nhận: | GIÁM ĐỐC',
    ])
  })

  test('a small nested table is lines of its cell, a grid is a table of its own', () => {
    const small = table(row(cell(p('UBND TỈNH')), cell(p('(sao)'))))
    const grid = table(row(cell(p('TT')), cell(p('Việc'))), row(cell(p('1')), cell(p('Sơ kết'))))
    const source = readBody(table(row(cell(small + p('SỞ')), cell(p('CỘNG HÒA') + grid))))
    expect(shownBlocks(source)).toEqual(['UBND TỈNH / (sao) / SỞ | CỘNG HÒA', 'TT | Việc', '1 | Sơ kết'])
    expect(source.blocks.map((block) => block.table)).toEqual([0, 1, 1])
  })

  test('a grid within a table of tasks stays in its cell, row by row, and the table goes on', () => {
    const grid = table(row(cell(p('Thôn')), cell(p('Số hộ'))), row(cell(p('Bản Mế')), cell(p('15'))))
    const source = readBody(
      table(
        row(cell(p('Nhiệm vụ')), cell(p('Đơn vị')), cell(p('Thời hạn'))),
        row(cell(p('Rà soát hộ nghèo')), cell(p('Phòng Kinh tế')), cell(p('Quý I'))),
        row(
          cell(p('Cấp giống theo bảng') + grid + p('sau khi họp')),
          cell(p('Hội Nông dân')),
          cell(p('Quý II')),
        ),
        row(cell(p('Tổng kết')), cell(p('Văn phòng')), cell(p('Quý IV'))),
      ),
    )
    expect(shownBlocks(source)).toEqual([
      'Nhiệm vụ | Đơn vị | Thời hạn',
      'Rà soát hộ nghèo | Phòng Kinh tế | Quý I',
      'Cấp giống theo bảng / Thôn Số hộ / Bản Mế 15 / sau khi họp | Hội Nông dân | Quý II',
      'Tổng kết | Văn phòng | Quý IV',
    ])
    expect(source.blocks.map((block) => block.table)).toEqual([0, 0, 0, 0])
  })

  test('a grid in the cell that holds most of a page is a table of its own', () => {
    const grid = table(
      row(cell(p('Nhiệm vụ')), cell(p('Đơn vị'))),
      row(cell(p('Sơ kết')), cell(p('Văn phòng'))),
    )
    const page = cell(p('Phân công cụ thể như sau, các đơn vị thực hiện:') + grid)
    const source = readBody(
      table(
        row(cell(p('SỞ Y TẾ')), cell(p('CỘNG HÒA'))),
        row(cell(p('Số 1')), cell(p('ngày 2'))),
        row(page, cell(p('(1)'))),
      ),
    )
    expect(source.blocks.map((block) => block.table)).toEqual([0, 0, 0, 1, 1])
  })

  test('text boxes in a cell stand in the cell', () => {
    const box = `<w:r><w:pict><v:textbox><w:txbxContent>${p('Số: 5')}</w:txbxContent></v:textbox></w:pict></w:r>`
    expect(shownBlocks(readBody(table(row(cell(p(r('UBND') + box)), cell(p('CỘNG HÒA'))))))).toEqual([
      'UBND / Số: 5 | CỘNG HÒA',
    ])
  })
})

describe('columns made with tabs', () => {
  const tabbed = (left: string, right: string) =>
    p(`<w:r><w:t>${left}</w:t></w:r><w:r><w:tab/><w:t>${right}</w:t></w:r>`)
  const running = p(`Thực hiện Kế hoạch ${'về phong trào học tập suốt đời '.repeat(6)}.`)

  test('are rows in the letterhead and at the signature', () => {
    const source = readBody(
      tabbed('UBND TỈNH BẾN TRE', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') +
        tabbed('SỞ Y TẾ', 'Độc lập - Tự do - Hạnh phúc') +
        running +
        tabbed('Nơi nhận:', 'KT. GIÁM ĐỐC') +
        p('- Như trên;'),
    )
    expect(shownBlocks(source).filter((line) => line.includes('|'))).toEqual([
      'UBND TỈNH BẾN TRE | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'SỞ Y TẾ | Độc lập - Tự do - Hạnh phúc',
      'Nơi nhận: | KT. GIÁM ĐỐC',
    ])
    expect(source.blocks.map((block) => block.table)).toEqual([0, 0, null, 1, null])
  })

  test('are none behind a typed label, before the words or in running text', () => {
    const source = readBody(
      p('KẾ HOẠCH') +
        tabbed('1.', 'Mục đích') +
        tabbed('', 'Căn cứ') +
        running +
        tabbed('Thời gian', 'quý II') +
        running,
    )
    expect(source.blocks.every((block) => block.kind === 'paragraph')).toBe(true)
    expect(source.text).toContain('1. Mục đích')
    expect(source.text).toContain('Thời gian quý II')
  })
})
