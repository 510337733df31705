import { makeDocx } from '../cases/make-docx.ts'
import { seeded } from './seeded.ts'

/** A change that says nothing else: no rule of substance may speak because of it. */
export interface Neutral {
  readonly name: string
  readonly change: (text: string, seed: string) => string | Uint8Array
  /** File name of the changed plan; its ending says nothing that its content doesn't. */
  readonly path?: string
  /** Findings keep their ids: the change leaves every letter, or only folds it another way. */
  readonly keepsIds: boolean
  /** It puts wrong letters in, of which the rules of letters may speak. */
  readonly misspells?: boolean
}

const title = /KẾ HOẠCH\n/u

/** Lines of the body: between the heading of the first section and the closing. */
function inBody(text: string, change: (body: string) => string): string {
  const from = text.search(/^I\. /mu)
  const to = text.search(/^Trên đây|^Nơi nhận/mu)
  return text.slice(0, from) + change(text.slice(from, to)) + text.slice(to)
}

function wrapped(columns: number): (text: string) => string {
  return (text) =>
    text
      .split('\n')
      .map((line) => {
        const out: string[] = []
        let row = ''
        for (const word of line.split(' ')) {
          if (row !== '' && row.length + 1 + word.length > columns) {
            out.push(row)
            row = word
          } else row = row === '' ? word : `${row} ${word}`
        }
        return [...out, row].join('\n')
      })
      .join('\n')
}

const capitals = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']
const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII']

const withCapitals = (text: string) =>
  text.replace(/^([IVX]+)\. (?=\p{Lu}{2})/gmu, (_, label: string) => `${capitals[roman.indexOf(label)]}. `)

/** "1. Mục đích" as "1.1. Mục đích" under section I: every number takes its section's in front. */
function compound(text: string): string {
  let section = 0
  return inBody(text, (body) =>
    body
      .split('\n')
      .map((line) => {
        const head = /^([IVX]+)\. (?=\p{Lu}{2})/u.exec(line)
        if (head !== null) {
          section = roman.indexOf(head[1]!) + 1
          return line.replace(/^[IVX]+\./u, `${section}.`)
        }
        return line.replace(/^(\d+)\. /u, `${section}.$1. `)
      })
      .join('\n'),
  )
}

const letters = 'abcdđeghiklmn'
const lettered = (text: string) =>
  inBody(text, (body) => {
    const sections = body.split(/(?=^[IVX]+\. )/mu)
    return sections
      .map((section) =>
        /^[a-zđ]\) /mu.test(section)
          ? section
          : section.replace(/^(\d+)\. /gmu, (_, number: string) => `${letters[Number(number) - 1]}) `),
      )
      .join('')
  })

/** Section SOLUTIONS before CONTENTS and the like: two neighbours change places and labels. */
function swapped(first: string, second: string): (text: string) => string {
  return (text) => {
    const sections = text.split(/(?=^[IVX]+\. \p{Lu}{2})/mu)
    const at = sections.findIndex((section) => section.startsWith(`${first}. `))
    const [a, b] = [sections[at], sections[at + 1]]
    if (at < 0 || a === undefined || b === undefined || !b.startsWith(`${second}. `)) return text
    // The last section carries the closing and the signature, so it stays.
    if (b.includes('Nơi nhận')) return text
    sections[at] = b.replace(`${second}. `, `${first}. `)
    sections[at + 1] = a.replace(`${first}. `, `${second}. `)
    return sections.join('')
  }
}

/** Another tone mark on the same vowel, behind the vowel's other marks, so that both compose. */
function retoned(letters: string, at: number, mark: string): string {
  const rest = letters.slice(at + 1)
  const shape = /^[\u0302\u0306\u031b]/u.exec(rest)?.[0] ?? ''
  return `${letters.slice(0, at)}${shape}${mark}${rest.slice(shape.length)}`.normalize('NFC')
}

/** One wrong tone mark in a hundred words of sentences, as a scan reads them; names, numbers and headings stay. */
function noisy(text: string, seed: string): string {
  const random = seeded(seed)
  const marks = ['̀', '́', '̉', '̃', '̣']
  return inBody(text, (body) =>
    body.replace(/(?<=\p{Ll} )\p{Ll}{2,}(?=[ ,;.])/gu, (word) => {
      if (random() >= 0.01) return word
      const letters = word.normalize('NFD')
      const found = letters.search(/[̣̀́̉̃]/u)
      if (found < 0) return word
      const other = marks.filter((mark) => mark !== letters[found])[Math.floor(random() * 4)]!
      return retoned(letters, found, other)
    }),
  )
}

/** A page number and a form feed between two paragraphs. */
const paged = (text: string) => {
  let last = 0
  let page = 1
  return text.replace(/\n\n/gu, (gap, at: number) => {
    if (at - last < 1800) return gap
    last = at
    return `\n\n${++page}\n\n\f`
  })
}

/** A page number right within a sentence, where the page ends. */
const split = (text: string) => {
  let page = 1
  return inBody(text, (body) =>
    body
      .split('\n\n')
      .map((paragraph, at) =>
        at % 15 === 7 && paragraph.length > 160
          ? `${paragraph.slice(0, paragraph.indexOf(' ', 90))}\n\n${++page}\n\n${paragraph.slice(paragraph.indexOf(' ', 90) + 1)}`
          : paragraph,
      )
      .join('\n\n'),
  )
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const html = (text: string) =>
  `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Kế hoạch</title></head><body>${text
    .split(/\n+/u)
    .map((line) => (line.trim() === '' ? '' : `<p>${escaped(line)}</p>`))
    .join('\n')}</body></html>`

const markdown = (text: string) =>
  text
    .replace(/^([IVX]+\. \p{Lu}{2}.*)$/gmu, '## $1')
    .replace(/^(\d+\. [^.;]{3,60})$/gmu, '### $1')
    .replace(/^(KẾ HOẠCH)$/mu, '**$1**')
    .replace(/(trước ngày [^,.;]*năm)/gu, '**$1**')

/** One paragraph a line, as typed. */
const docx = (text: string) => makeDocx(text.replace(/\n+/gu, '\n'))

/** Numbers, letters and dashes are Word's own. */
const numberedDocx = (text: string) =>
  makeDocx(
    inBody(text, (body) =>
      body
        .replace(/^[IVX]+\. (?=\p{Lu}{2})/gmu, '@num 0 ')
        .replace(/^\d+\. /gmu, '@num 1 ')
        .replace(/^[a-zđ]\) /gmu, '@num 2 ')
        .replace(/^- /gmu, '@bullet '),
    ).replace(/\n+/gu, '\n'),
  )

export const neutrals: readonly Neutral[] = [
  { name: 'NFD', change: (text) => text.normalize('NFD'), keepsIds: true },
  {
    name: 'uỷ for ủy',
    change: (text) => text.replaceAll('ủy', 'uỷ').replaceAll('Ủy', 'Uỷ').replaceAll('ỦY', 'UỶ'),
    keepsIds: true,
  },
  {
    name: 'hoà, thuý for hòa, thúy',
    change: (text) => text.replaceAll('hóa', 'hoá').replaceAll('hòa', 'hoà').replaceAll('HÓA', 'HOÁ'),
    keepsIds: true,
  },
  { name: 'hàng năm', change: (text) => text.replaceAll('hằng năm', 'hàng năm'), keepsIds: false },
  {
    name: 'en dashes',
    change: (text) => text.replaceAll(' - ', ' – ').replace(/^- /gmu, '– '),
    keepsIds: true,
  },
  { name: 'em dashes', change: (text) => text.replaceAll(' - ', ' — '), keepsIds: true },
  {
    name: 'years without blanks',
    change: (text) => text.replace(/(\d{4}) - (\d{4})/gu, '$1-$2'),
    keepsIds: false,
  },
  { name: 'double blanks', change: (text) => text.replaceAll(' ', '  '), keepsIds: true },
  { name: 'no-break blanks', change: (text) => text.replace(/ (?=\d)/gu, '\u00a0'), keepsIds: true },
  { name: 'tabs after labels', change: (text) => text.replace(/^(\S{1,4}[.)]) /gmu, '$1\t'), keepsIds: true },
  {
    name: 'indented',
    change: (text) => inBody(text, (body) => body.replace(/^(?=\S)/gmu, '    ')),
    keepsIds: true,
  },
  { name: 'without empty lines', change: (text) => text.replace(/\n\n+/gu, '\n'), keepsIds: true },
  { name: 'CRLF', change: (text) => text.replaceAll('\n', '\r\n'), keepsIds: true },
  ...[60, 72, 80, 100].map(
    (columns): Neutral => ({ name: `wrapped at ${columns}`, change: wrapped(columns), keepsIds: true }),
  ),
  { name: 'straight quotes', change: (text) => text.replace(/[“”]/gu, '"'), keepsIds: true },
  { name: 'A, B for I, II', change: withCapitals, keepsIds: true },
  { name: 'I/ for I.', change: (text) => text.replace(/^([IVX]+|\d+)\. /gmu, '$1/ '), keepsIds: true },
  { name: '1.1 for 1', change: compound, keepsIds: true },
  { name: 'a) for 1.', change: lettered, keepsIds: true },
  {
    name: 'plus signs for hyphens',
    change: (text) => inBody(text, (body) => body.replace(/^\+ /gmu, '* ').replace(/^- /gmu, '+ ')),
    keepsIds: true,
  },
  { name: 'bullets', change: (text) => inBody(text, (body) => body.replace(/^- /gmu, '• ')), keepsIds: true },
  {
    name: 'sections in small letters',
    change: (text) =>
      text.replace(
        /^([IVX]+\. )(\p{Lu})(.*)$/gmu,
        (_, label: string, first: string, rest: string) =>
          `${label}${first}${/\p{Ll}/u.test(rest) ? rest : rest.toLowerCase()}`,
      ),
    keepsIds: true,
  },
  { name: 'II and III swapped', change: swapped('II', 'III'), keepsIds: false },
  { name: 'III and IV swapped', change: swapped('III', 'IV'), keepsIds: false },
  { name: 'IV and V swapped', change: swapped('IV', 'V'), keepsIds: false },
  { name: 'V and VI swapped', change: swapped('V', 'VI'), keepsIds: false },
  {
    name: 'UBND',
    change: (text) =>
      text.replaceAll('Ủy ban nhân dân', 'UBND').replace(/^UBND(?= TỈNH)/gmu, 'ỦY BAN NHÂN DÂN'),
    keepsIds: false,
  },
  {
    name: 'GDĐT',
    change: (text) => text.replace(/(Sở|Phòng|Bộ) Giáo dục và Đào tạo/gu, '$1 GDĐT'),
    keepsIds: false,
  },
  {
    name: 'MTTQ',
    change: (text) => text.replaceAll('Ủy ban Mặt trận Tổ quốc Việt Nam', 'UBMTTQ Việt Nam'),
    keepsIds: false,
  },
  {
    name: 'small common nouns',
    change: (text) =>
      text
        .replaceAll('Nhân dân chấp', 'nhân dân chấp')
        .replaceAll('Các sở', 'các sở')
        .replaceAll('Kế hoạch này', 'kế hoạch này'),
    keepsIds: false,
  },
  {
    name: 'short dates',
    change: (text) =>
      text.replace(
        /ngày (\d\d) tháng (\d\d?) năm (\d{4})(?! *\n\nKẾ)/gu,
        (whole, day: string, month: string, year: string, at: number) =>
          at < text.search(title) ? whole : `ngày ${day}/${month}/${year}`,
      ),
    keepsIds: false,
  },
  {
    name: 'months without zero',
    change: (text) => text.replace(/tháng 0(?=[12])/gu, 'tháng '),
    keepsIds: false,
  },
  {
    name: 'semicolons for stops',
    change: (text) => inBody(text, (body) => body.replace(/^(- .*)\.$/gmu, '$1;')),
    keepsIds: false,
  },
  { name: 'without closing mark', change: (text) => text.replace('./.', '.'), keepsIds: true },
  {
    name: 'state heading',
    change: (text) => `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n${text}`,
    keepsIds: true,
  },
  { name: 'pages', change: paged, keepsIds: true },
  { name: 'page within a sentence', change: split, keepsIds: true },
  ...[1, 2, 3, 4, 5, 6].map(
    (run): Neutral => ({
      name: `wrong tone marks ${run}`,
      change: (text, seed) => noisy(text, `${seed} ${run}`),
      keepsIds: false,
      misspells: true,
    }),
  ),
  {
    name: 'wrong tone marks and wraps',
    change: (text, seed) => wrapped(75)(noisy(text, `${seed} again`)),
    keepsIds: false,
    misspells: true,
  },
  { name: 'Markdown', change: markdown, path: 'plan.md', keepsIds: true },
  { name: 'DOCX', change: docx, path: 'plan.docx', keepsIds: true },
  { name: 'DOCX with numbers by Word', change: numberedDocx, path: 'plan.docx', keepsIds: true },
  { name: 'HTML', change: html, path: 'plan.html', keepsIds: true },
]
