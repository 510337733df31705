import { describe, expect, test } from 'vitest'
import { shownBlocks } from './docx-builder.ts'
import { bullet, h, item, list, listStyle, number, type OdtParts, p, readOdtBody } from './odt-builder.ts'

const shown = (body: string, parts: OdtParts) => shownBlocks(readOdtBody(body, parts))

const plan = listStyle(
  'L',
  number(1, 'I', 'style:num-suffix="."'),
  number(2, '1', 'style:num-suffix="." text:display-levels="1"'),
  number(3, '1', 'style:num-suffix="." text:display-levels="2"'),
  bullet(4, '-'),
)
const L = 'text:style-name="L"'

describe('lists', () => {
  test('levels, nesting, further paragraphs of an item', () => {
    const body = list(
      L,
      item(
        p('MỤC ĐÍCH'),
        list(
          '',
          item(p('Chung'), p('Đoạn tiếp theo.')),
          item(p('Riêng'), list('', item(p('Xã'), list('', item(p('Việc')))))),
        ),
      ),
      item(p('YÊU CẦU'), list('', item(p('Chung')))),
    )
    expect(shown(body, { automatic: plan })).toEqual([
      'I. MỤC ĐÍCH',
      '1. Chung',
      'Đoạn tiếp theo.',
      '2. Riêng',
      '2.1. Xã',
      '- Việc',
      'II. YÊU CẦU',
      '1. Chung',
    ])
  })

  test('a list goes on only where it says so', () => {
    const body = [
      list(`${L} xml:id="a"`, item(p('Một'))),
      p('Giữa.'),
      list(`${L} text:continue-numbering="true"`, item(p('Hai'))),
      list(`${L} xml:id="b"`, item(p('Lại một'))),
      list(`${L} text:continue-list="a"`, item(p('Ba'))),
    ].join('')
    expect(shown(body, { automatic: plan })).toEqual(['I. Một', 'Giữa.', 'II. Hai', 'I. Lại một', 'III. Ba'])
  })

  test('an item that only holds a deeper list counts for nothing', () => {
    const body = [
      list(`${L} xml:id="a"`, item(p('Một'), list('', item(p('Chung'))))),
      p('Giữa.'),
      list(`${L} text:continue-list="a"`, item(list('', item(p('Riêng')))), item(p('Hai'))),
    ].join('')
    expect(shown(body, { automatic: plan })).toEqual(['I. Một', '1. Chung', 'Giữa.', '2. Riêng', 'II. Hai'])
  })

  test('start values of a level and of an item, headers without label', () => {
    const started = listStyle('S', number(1, 'a', 'style:num-suffix=")" text:start-value="3"'))
    const body = list(
      'text:style-name="S"',
      `<text:list-header>${p('Đầu mục')}</text:list-header>`,
      item(p('Xã')),
      `<text:list-item text:start-value="7">${p('Huyện')}</text:list-item>`,
      item(p('Tỉnh')),
    )
    expect(shown(body, { automatic: started })).toEqual(['Đầu mục', 'c) Xã', 'g) Huyện', 'h) Tỉnh'])
  })

  test.each([
    [number(1, '1', 'style:num-prefix="Điều " style:num-suffix="."'), 'Điều 1. Việc'],
    [number(1, '1', 'loext:num-list-format="Phần %1%:"'), 'Phần 1: Việc'],
    [number(1, 'A', 'style:num-suffix="/"'), 'A/ Việc'],
    [number(1, 'i', 'style:num-suffix=")"'), 'i) Việc'],
    [number(1, '01', 'style:num-suffix="."'), '01. Việc'],
    [number(1, ''), 'Việc'],
    [bullet(1, '+'), '+ Việc'],
    [bullet(1, '\uf0b7', '<style:text-properties fo:font-family="Symbol"/>'), '• Việc'],
    [bullet(1, '\uf0d8', '<style:text-properties style:font-name="Wingdings"/>'), '➢ Việc'],
    ['<text:list-level-style-image text:level="1"/>', '• Việc'],
  ])('level %#: %s', (level, expected) => {
    expect(shown(list(L, item(p('Việc'))), { automatic: listStyle('L', level) })).toEqual([expected])
  })

  test('the label can stand close to the words', () => {
    const close =
      '<style:list-level-properties><style:list-level-label-alignment text:label-followed-by="nothing"/></style:list-level-properties>'
    const level = bullet(1, '-', close)
    expect(shown(list(L, item(p('Việc'))), { automatic: listStyle('L', level) })).toEqual(['-Việc'])
  })

  test('letters behind z: two habits', () => {
    const body = (style: string) =>
      list(`text:style-name="${style}"`, `<text:list-item text:start-value="28">${p('Xã')}</text:list-item>`)
    const automatic =
      listStyle('W', number(1, 'a', 'style:num-letter-sync="true"')) + listStyle('X', number(1, 'a'))
    expect(shown(body('W') + body('X'), { automatic })).toEqual(['bb Xã', 'ab Xã'])
  })

  test('the list style of the paragraph serves where the list names none', () => {
    const paragraph = '<style:style style:name="P" style:family="paragraph" style:list-style-name="L"/>'
    expect(shown(list('', item(p('Việc', 'P'))), { automatic: plan + paragraph })).toEqual(['I. Việc'])
  })
})

describe('chapter numbers', () => {
  const outline =
    '<text:outline-style><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/><text:outline-level-style text:level="2" style:num-format="1" style:num-suffix="."/><text:outline-level-style text:level="3" style:num-format=""/></text:outline-style>'
  const bare = '<style:style style:name="Bare" style:family="paragraph" style:list-style-name=""/>'

  test('headings are numbered by the outline style', () => {
    const body = [
      h(1, 'MỤC ĐÍCH'),
      h(2, 'Chung'),
      h(3, 'Không số'),
      h(2, 'Riêng'),
      h(1, 'Lời dẫn', 'text:is-list-header="true"'),
      h(1, 'Tờ bìa', 'text:style-name="Bare"'),
      h(1, 'YÊU CẦU'),
      h(2, 'Chung'),
      h(2, 'Lại từ năm', 'text:restart-numbering="true" text:start-value="5"'),
    ].join('')
    const source = readOdtBody(body, { styles: outline + bare })
    expect(shownBlocks(source)).toEqual([
      'I. MỤC ĐÍCH',
      '1. Chung',
      'Không số',
      '2. Riêng',
      'Lời dẫn',
      'Tờ bìa',
      'II. YÊU CẦU',
      '1. Chung',
      '5. Lại từ năm',
    ])
    expect(source.blocks[1]!.style!.heading).toBe(2)
  })
})
