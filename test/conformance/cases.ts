import { readFileSync } from 'node:fs'

/**
 * The table of conformance: one plan in every form it is sent in gives one model. Each row is a file (or a text made
 * from the sample); the model is compared with that of the sample as text.
 *
 * What a row may differ in, and why:
 * - The fixtures carry the letterhead that the text samples lack, so that there the issuer is stated and in capitals:
 *   `header.issuer` of those rows is compared with that of the typed DOCX.
 * - Word counts letters a b c d e, people type a b c d đ e: the letters of lists are compared by their ordinal.
 * - A scan is held to the same entries (F1 of the facets), since a letter or two is read wrongly on each page.
 */
export interface Case {
  readonly plan: Plan
  /** How it was sent, as shown in the list of tests. */
  readonly form: string
  readonly reader: Reader
  readonly name: string
  readonly bytes: () => Uint8Array
  /** What this machine needs to read it whole; the row is skipped with this word where it is missing. */
  readonly needs?: 'LibreOffice' | 'tesseract'
}

export type Plan = 'dong-nai' | 'kon-tum' | 'soc-trang' | 'son-la' | 'lang-son'
export type Reader =
  | 'text'
  | 'markdown'
  | 'docx'
  | 'odt'
  | 'html'
  | 'rtf'
  | 'doc'
  | 'pdf'
  | 'scan'
  | 'scan-js'

const fixture = (reader: Reader, folder: string, plan: Plan, rest: string, form: string): Case => ({
  plan,
  form,
  reader,
  name: `${plan}.${rest}`,
  bytes: () => readFileSync(new URL(`../fixtures/${folder}/${plan}.${rest}`, import.meta.url)),
})

const made = (
  reader: Reader,
  plan: Plan,
  name: string,
  form: string,
  make: (text: string) => string | Uint8Array,
): Case => ({
  plan,
  form,
  reader,
  name,
  bytes: () => {
    const result = make(textOf(plan))
    return typeof result === 'string' ? new TextEncoder().encode(result) : result
  },
})

/** Where each sample stands, and as what. */
export const sampleOf: Readonly<Record<Plan, string>> = {
  'dong-nai': '1315-qd-ttg/dong-nai.md',
  'kon-tum': '1315-qd-ttg/kon-tum.txt',
  'soc-trang': '1315-qd-ttg/soc-trang.txt',
  'son-la': '1315-qd-ttg/son-la.txt',
  'lang-son': '1373-qd-ttg/lang-son.txt',
}

export const textOf = (plan: Plan): string =>
  readFileSync(new URL(`../../corpus/${sampleOf[plan]}`, import.meta.url), 'utf8')

export const cases: readonly Case[] = [
  made('text', 'dong-nai', 'dong-nai.txt', 'text, the Markdown taken away', withoutMarks),
  made('text', 'kon-tum', 'kon-tum.txt', 'text in UTF-16, lines ended as on Windows', utf16),
  made('text', 'soc-trang', 'soc-trang.txt', 'text with a mark of byte order', (text) => `\ufeff${text}`),
  made('text', 'son-la', 'son-la.txt', 'text, decomposed', (text) => text.normalize('NFD')),
  made('text', 'lang-son', 'lang-son.txt', 'text, blanks at the ends of lines', (text) =>
    text.replaceAll('\n', '  \n'),
  ),
  made('markdown', 'kon-tum', 'kon-tum.md', 'Markdown with headings', asMarkdown),
  made('markdown', 'son-la', 'son-la.md', 'Markdown with headings', asMarkdown),
  fixture('docx', 'docx', 'dong-nai', 'typed.docx', 'DOCX, typed labels'),
  fixture('docx', 'docx', 'kon-tum', 'typed.docx', 'DOCX, typed labels'),
  fixture('docx', 'docx', 'son-la', 'typed.docx', 'DOCX, typed labels'),
  fixture('docx', 'docx', 'dong-nai', 'autonum.docx', 'DOCX, numbered by Word'),
  fixture('docx', 'docx', 'kon-tum', 'autonum.docx', 'DOCX, numbered by Word'),
  fixture('docx', 'docx', 'son-la', 'autonum.docx', 'DOCX, numbered by Word'),
  fixture('odt', 'odt', 'dong-nai', 'lists.odt', 'ODT, numbered by LibreOffice'),
  fixture('odt', 'odt', 'kon-tum', 'typed.odt', 'ODT, typed labels'),
  fixture('odt', 'odt', 'son-la', 'lists.odt', 'ODT, numbered by LibreOffice'),
  fixture('html', 'html', 'kon-tum', 'typed.html', 'HTML'),
  fixture('rtf', 'rtf', 'dong-nai', 'autonum.rtf', 'RTF, numbered by Word'),
  fixture('rtf', 'rtf', 'kon-tum', 'typed.rtf', 'RTF, typed labels'),
  fixture('rtf', 'rtf', 'son-la', 'autonum.rtf', 'RTF, numbered by Word'),
  fixture('doc', 'doc', 'son-la', 'typed.doc', 'DOC, typed labels'),
  { ...fixture('doc', 'doc', 'kon-tum', 'autonum.doc', 'DOC, numbered by Word'), needs: 'LibreOffice' },
  fixture('pdf', 'pdf', 'dong-nai', 'pdf', 'PDF with text'),
  fixture('pdf', 'pdf', 'kon-tum', 'pdf', 'PDF with text'),
  fixture('pdf', 'pdf', 'son-la', 'pdf', 'PDF with text'),
  fixture('pdf', 'pdf', 'kon-tum', 'font-fallback.pdf', 'PDF in a font without Vietnamese letters'),
  { ...fixture('scan', 'scan', 'son-la', 'scan200.pdf', 'scan, tesseract'), needs: 'tesseract' },
  fixture('scan-js', 'scan', 'son-la', 'scan200.pdf', 'scan, tesseract.js'),
]

function withoutMarks(markdown: string): string {
  return markdown.replace(/^#+ /gmu, '').replaceAll('**', '')
}

function utf16(text: string): Uint8Array {
  return Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`, 'utf16le')
}

/** As converters write it: headings with their sign, names of parts in bold. */
function asMarkdown(text: string): string {
  return text.replace(/^(?:[IVX]+|\d+)\. [^\n.;]{3,60}$/gmu, (line) =>
    /^\d/u.test(line) ? `**${line}**` : `## ${line}`,
  )
}
