import { describe, expect, test } from 'vitest'
import type { Source } from '../../src/read/source.ts'
import { p, r, readBody, shownBlocks } from './docx-builder.ts'

const refer = (id: number, kind = 'footnote') => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`
const note = (id: number, inside: string, kind = 'footnote') =>
  `<w:${kind} w:id="${id}">${inside}</w:${kind}>`
const own = (text: string) => p(`<w:r><w:footnoteRef/></w:r>${r(` ${text}`)}`)

function anchored(source: Source): readonly string[] {
  return source.anchors.map(({ start, end, mark }) => `${source.text.slice(start, end)}=${mark}@${start}`)
}

describe('notes', () => {
  test('marks stand in the text, bodies at the end, both linked', () => {
    const source = readBody(p(r('Kế hoạch 5') + refer(7) + r(' và 6') + refer(3)) + p('Hết.'), {
      footnotes: `<w:footnote w:type="separator" w:id="0">${p('x')}</w:footnote>${note(3, own('Hai'))}${note(7, own('Một') + p('dòng hai'))}`,
    })
    expect(source.text).toBe('Kế hoạch 5¹ và 6²\n\nHết.\n\n¹ Một\ndòng hai\n\n² Hai')
    expect(anchored(source)).toEqual(['¹=1@10', '²=2@16'])
    const notes = source.blocks.filter((block) => block.kind === 'note')
    expect(notes.map(({ mark, origin }) => [mark, origin])).toEqual([
      ['1', { paragraph: 2, part: 'word/footnotes.xml' }],
      ['2', { paragraph: 1, part: 'word/footnotes.xml' }],
    ])
    expect(shownBlocks(source).slice(-2)).toEqual(['Một / dòng hai', 'Hai'])
  })

  test('endnotes are counted apart and in small Roman numbers', () => {
    const source = readBody(
      p(r('A') + refer(2) + r(' B') + refer(2, 'endnote') + r(' C') + refer(3, 'endnote')),
      {
        footnotes: note(2, own('chân trang')),
        endnotes: note(2, own('cuối bài'), 'endnote') + note(3, own('cuối bài nữa'), 'endnote'),
      },
    )
    expect(source.text.split('\n')[0]).toBe('A¹ Bⁱ Cⁱⁱ')
    expect(source.blocks.map((block) => block.mark)).toEqual([null, '1', 'i', 'ii'])
  })

  test('format and start from the settings, custom marks as typed', () => {
    const custom = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="9"/><w:t>*</w:t></w:r>'
    const source = readBody(p(r('A') + refer(2) + r(' B') + custom + r(' C') + refer(3)), {
      footnotes: note(2, own('a')) + note(9, own('b')) + note(3, own('c')),
      settings: '<w:footnotePr><w:numStart w:val="4"/></w:footnotePr>',
    })
    expect(source.text.split('\n')[0]).toBe('A⁴ B* C⁵')
    expect(source.anchors.map(({ mark }) => mark)).toEqual(['4', '*', '5'])
  })

  test('a deleted reference counts for nothing', () => {
    const source = readBody(p(`${r('A')}<w:del w:id="1">${refer(2)}</w:del>${r(' B')}${refer(3)}`), {
      footnotes: note(2, own('bỏ')) + note(3, own('còn')),
    })
    expect(source.text).toBe('A B¹\n\n¹ còn')
  })

  test('in a table cell', () => {
    const table = `<w:tbl><w:tr><w:tc>${p('1')}</w:tc><w:tc>${p(r('Sơ kết') + refer(2))}</w:tc></w:tr></w:tbl>`
    const source = readBody(table, { footnotes: note(2, own('năm 2025')) })
    expect(source.text).toBe('1\tSơ kết¹\n\n¹ năm 2025')
    expect(anchored(source)).toEqual(['¹=1@8'])
  })
})

describe('digits raised by hand', () => {
  const raised = (text: string) => r(text, '<w:vertAlign w:val="superscript"/>')

  test('are superscripts and no anchors without a body', () => {
    const source = readBody(p(r('500 m') + raised('2') + r(' và 1') + raised('st')))
    expect(source.text).toBe('500 m² và 1st')
    expect(source.anchors).toEqual([])
  })

  test('are anchors where a typed body follows', () => {
    const source = readBody(
      p(r('Kế hoạch 72') + raised('1') + r('.')) + p(raised('1') + r(' Về việc học tập.')),
    )
    expect(anchored(source)).toEqual(['¹=1@11'])
    expect(source.blocks.map(({ kind, mark }) => [kind, mark])).toEqual([
      ['paragraph', null],
      ['note', '1'],
    ])
  })
})
