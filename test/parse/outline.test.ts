import { describe, expect, test } from 'vitest'
import type { Section } from '../../src/model/sections.ts'
import { parsePlan } from '../../src/parse/index.ts'
import { readHtml } from '../../src/read/html.ts'
import { fileBytes } from '../../src/read/index.ts'
import { p, r, readBody } from '../read/docx-builder.ts'
import { planWith } from './plan-of.ts'

const shown = (sections: readonly Section[]): readonly string[] =>
  sections.flatMap(({ label, title, children }) => [
    `${label} ${title ?? '-'}`,
    ...shown(children).map((line) => `  ${line}`),
  ])
const bold = (text: string) => p(r(text, '<w:b/>'))
const outline = (body: string, styles?: string) =>
  shown(parsePlan(readBody(p('KẾ HOẠCH') + body, styles === undefined ? {} : { styles })).sections)

describe('a list whose labels look like those of the headings above it', () => {
  const expected = [
    'I NHIỆM VỤ',
    '  1 Chăm sóc rừng trồng',
    '    1 -',
    '    2 -',
    '  2 Bảo vệ rừng tự nhiên',
    '    1 -',
    'II KINH PHÍ',
  ]
  const items = [
    '1. Phát dọn thực bì trên diện tích đã giao.',
    '2. Bón thúc cho cây con.',
    '1. Tuần tra cùng kiểm lâm.',
  ]
  test('is told by the boldness of the headings', () => {
    const body =
      p('I. NHIỆM VỤ') +
      bold('1. Chăm sóc rừng trồng') +
      p(items[0]!) +
      p(items[1]!) +
      bold('2. Bảo vệ rừng tự nhiên') +
      p(items[2]!) +
      p('II. KINH PHÍ')
    expect(outline(body)).toEqual(expected)
  })
  test('is told by heading styles, known by their names', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="u2"><w:name w:val="heading 2"/></w:style>'
    const heading = (text: string) => p(text, '<w:pStyle w:val="u2"/>')
    const body =
      p('I. NHIỆM VỤ') +
      heading('1. Chăm sóc rừng trồng') +
      p(items[0]!) +
      p(items[1]!) +
      heading('2. Bảo vệ rừng tự nhiên') +
      p(items[2]!) +
      p('II. KINH PHÍ')
    expect(outline(body, styles)).toEqual(expected)
  })
  test('though it goes on with the count of the list above', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="u2"><w:name w:val="heading 2"/></w:style>'
    const heading = (text: string) => p(text, '<w:pStyle w:val="u2"/>')
    const body =
      p('I. NHIỆM VỤ') +
      heading('1. Khai thác') +
      p('4. Lập hồ sơ lô rừng.') +
      p('5. Đấu giá gỗ.') +
      heading('2. Chế biến')
    expect(outline(body, styles)).toEqual([
      'I NHIỆM VỤ',
      '  1 Khai thác',
      '    4 -',
      '    5 -',
      '  2 Chế biến',
    ])
  })
  test('in a web page', () => {
    const page = `<p>KẾ HOẠCH</p><p>I. NHIỆM VỤ</p><h3>1. Chăm sóc rừng trồng</h3><p>${items[0]}</p><p>${items[1]}</p><h3>2. Bảo vệ rừng tự nhiên</h3><p>${items[2]}</p><p>II. KINH PHÍ</p>`
    const source = readHtml(fileBytes('plan.html', Buffer.from(`<html><body>${page}</body></html>`)))
    expect(shown(parsePlan(source).sections)).toEqual(expected)
  })
  test('a point that lost its boldness goes on with its list', () => {
    const body =
      p('I. NHIỆM VỤ') + bold('1. Chăm sóc rừng trồng') + p('2. Bảo vệ rừng tự nhiên') + bold('3. Khai thác')
    expect(outline(body)).toEqual([
      'I NHIỆM VỤ',
      '  1 Chăm sóc rừng trồng',
      '  2 Bảo vệ rừng tự nhiên',
      '  3 Khai thác',
    ])
  })
})

describe('sentences counted anew under headings of their own form', () => {
  const below = (body: string) => shown(planWith('NỘI DUNG', body).sections.slice(1))
  test('stand below them, and a heading goes on with the headings', () => {
    expect(
      below(
        '1. Mục đích\n1. Làm cho người dân hiểu rõ ý nghĩa của ngày hội.\n2. Phát huy dân chủ ở cơ sở.\n2. Yêu cầu\n1. Bảo đảm an toàn, tiết kiệm.',
      ),
    ).toEqual(['II NỘI DUNG', '  1 Mục đích', '    1 -', '    2 -', '  2 Yêu cầu', '    1 -'])
    expect(below('1. Mục đích.\n1. Làm cho người dân hiểu rõ ý nghĩa của ngày hội.\n2. Yêu cầu.')).toEqual([
      'II NỘI DUNG',
      '  1 Mục đích',
      '    1 -',
      '  2 Yêu cầu',
    ])
  })
  test('a short sentence among them is no heading of the list above', () => {
    expect(
      below(
        '1. Công tác kiểm tra\n1. Thành lập đoàn gồm năm người.\n2. Báo cáo kết quả.\n2. Công tác khen thưởng\n- Tặng quà.',
      ),
    ).toEqual([
      'II NỘI DUNG',
      '  1 Công tác kiểm tra',
      '    1 -',
      '    2 Báo cáo kết quả',
      '  2 Công tác khen thưởng',
    ])
  })
  test('a label typed twice before headings begins no list', () => {
    expect(below('1. Tuyên truyền\n1. Tập huấn\n2. Kiểm tra')).toEqual([
      'II NỘI DUNG',
      '  1 Tuyên truyền',
      '  1 Tập huấn',
      '  2 Kiểm tra',
    ])
  })
})
