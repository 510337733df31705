import fc from 'fast-check'
import { parseFragment } from 'parse5'
import { expect, test } from 'vitest'
import { type Mark, markedText, marksOf } from '../../src/report/html/marks.ts'
import { html, shown } from '../../src/report/html/markup.ts'
import { pagePaths } from '../../src/report/html/names.ts'
import { planOf } from './html-sample.ts'

type Piece = readonly [text: string, ids: string]

/** The stretches of every line as a browser reads them. */
function piecesOf(markup: string): Piece[] {
  const pieces: Piece[] = []
  for (const line of parseFragment(markup).childNodes) {
    if (!('childNodes' in line)) continue
    for (const node of line.childNodes) {
      if ('value' in node) pieces.push([node.value, ''])
      else if ('childNodes' in node) {
        const inner = node.childNodes[0]
        const ids = 'attrs' in node ? node.attrs.find(({ name }) => name === 'data-m')?.value : ''
        pieces.push([inner !== undefined && 'value' in inner ? inner.value : '', ids ?? ''])
      }
    }
  }
  return pieces
}

const mark = (id: string, start: number, end: number): Mark => ({ id, start, end })

test('overlapping, nested and equal marks share stretches', async () => {
  const plan = await planOf('Một hai ba bốn năm')
  const pieces = piecesOf(
    markedText(plan, [mark('f1', 0, 7), mark('f2', 4, 10), mark('f3', 4, 7), mark('f4', 4, 7)]).markup,
  )
  expect(pieces).toEqual([
    ['Một ', 'f1'],
    ['hai', 'f1 f2 f3 f4'],
    [' ba', 'f2'],
    [' bốn năm', ''],
  ])
})

test('a mark over several lines goes on in each of them', async () => {
  const plan = await planOf('Dòng một\n\nDòng hai\nDòng ba')
  const pieces = piecesOf(markedText(plan, [mark('f1', 5, 23)]).markup)
  expect(pieces).toEqual([
    ['Dòng ', ''],
    ['một', 'f1'],
    ['Dòng hai', 'f1'],
    ['Dòng', 'f1'],
    [' ba', ''],
  ])
})

test('whatever the marks, the text stays whole and each mark covers its own words', async () => {
  const plan = await planOf(
    'KẾ HOẠCH\nTriển khai <b>Phong trào</b> & “thi đua”\n\nI. MỤC ĐÍCH\n1. Nâng cao nhận thức',
  )
  const { text } = plan
  const place = fc
    .tuple(fc.nat(text.length), fc.nat(text.length))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
    .filter(({ start, end }) => end > start)
  fc.assert(
    fc.property(fc.array(place, { maxLength: 12 }), (places) => {
      const marks = places.map(({ start, end }, index) => mark(`f${index}`, start, end))
      const pieces = piecesOf(markedText(plan, marks).markup)
      expect(pieces.map(([piece]) => piece).join('')).toBe(text.replaceAll('\n', ''))
      for (const { id, start, end } of marks) {
        const covered = pieces.filter(([, ids]) => ids.split(' ').includes(id)).map(([piece]) => piece)
        expect(covered.join('')).toBe(text.slice(start, end).replaceAll('\n', ''))
      }
    }),
  )
})

test('a thousand marks on one line stay small', async () => {
  const plan = await planOf('x'.repeat(3000))
  const marks = Array.from({ length: 1000 }, (_, index) => mark(`f${index}`, index, 3000 - index))
  expect(markedText(plan, marks).markup.length).toBeLessThan(1_000_000)
})

test('places without length mark nothing', () => {
  expect(marksOf({ entries: [], cells: [] }).size).toBe(0)
})

test('text is escaped wherever it stands; markup is not escaped twice', () => {
  const hostile = `<a href="x" onclick='y'>&amp;`
  const escaped = '&lt;a href=&quot;x&quot; onclick=&#39;y&#39;&gt;&amp;amp;'
  expect(html`<p title="${hostile}">${hostile}</p>`.markup).toBe(`<p title="${escaped}">${escaped}</p>`)
  expect(html`${[html`<b>${1}</b>`, null, false, 'x']}`.markup).toBe('<b>1</b>x')
})

test.each([
  ['\u202Ea\u2066b\u200F', '⟨U+202E⟩a⟨U+2066⟩b⟨U+200F⟩'],
  ['a\u0000b\u001Bc\u007Fd\u0085', 'a⟨U+0000⟩b⟨U+001B⟩c⟨U+007F⟩d⟨U+0085⟩'],
  ['a\uD800b\u2028c\u{E0041}', 'a⟨U+D800⟩b⟨U+2028⟩c⟨U+E0041⟩'],
  ['a\tb\nc\u00A0Đ ế “x” – ệ', 'a\tb\nc\u00A0Đ ế “x” – ệ'],
  ['ế', 'ế'],
])('%j is shown as %j', (text, expected) => {
  expect(shown(text)).toBe(expected)
})

test('pages have names that every file system takes, one each', () => {
  const keys = [
    'dong-nai',
    'Đồng Nai',
    'dong nai',
    '../../etc/passwd',
    'CON',
    '',
    'x'.repeat(300),
    '07/KH-UBND',
  ]
  const paths = [...pagePaths(keys).values()]
  expect(new Set(paths).size).toBe(keys.length)
  for (const path of paths) expect(path).toMatch(/^report\/[a-z0-9][a-z0-9._-]{0,90}\.html$/u)
  expect(pagePaths(['dong-nai']).get('dong-nai')).toBe('report/dong-nai.html')
  expect(pagePaths(['CON']).get('CON')).not.toBe('report/con.html')
})
