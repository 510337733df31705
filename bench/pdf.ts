import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDocx } from '../src/read/docx.ts'
import { fileBytes } from '../src/read/index.ts'
import { readPdf } from '../src/read/pdf.ts'
import type { Source } from '../src/read/source.ts'
import { charErrors, foldSpace } from '../test/read/char-error.ts'
import { readThrough } from '../test/read/pdf-builder.ts'
import { medianOf, row, run, skipped, versionOf } from './tools/measure.ts'

const fixtures = join(import.meta.dirname, '../test/fixtures')
const fileAt = (path: string) => fileBytes(path, new Uint8Array(readFileSync(join(fixtures, path))))
const pdfs = [
  ['pdf/dong-nai.pdf', 'docx/dong-nai.typed.docx'],
  ['pdf/kon-tum.pdf', 'docx/kon-tum.typed.docx'],
  ['pdf/son-la.pdf', 'docx/son-la.typed.docx'],
  ['pdf/kon-tum.font-fallback.pdf', 'docx/kon-tum.typed.docx'],
] as const
const files = pdfs.map(([path]) => fileAt(path))

/** The words as the parser reads them, marks of notes as one sign. */
const words = (source: Source): string => foldSpace(readThrough(source).replace(/[¹²³]/gu, '^')).trim()

console.log('PDF with text, warm')
let pages = 0
let wrong = 0
let letters = 0
for (const [index, [, docx]] of pdfs.entries()) {
  const source = await readPdf(files[index]!)
  const truth = words(readDocx(fileAt(docx)))
  pages += source.pages ?? 0
  wrong += charErrors(words(source), truth)
  letters += truth.length
}
row(
  'character errors, of the words in the Word file',
  (wrong * 100) / letters,
  '%',
  `${letters} letters`,
  0.01,
)
const readAll = async () => {
  for (const file of files) await readPdf(file)
}
row('read', (await medianOf(readAll, 20, 10)) / pages, 'ms/page', `${pages} pages`, 6)
if (versionOf('pdftotext', ['-v']) === null) skipped('pdftotext', 'poppler-utils is not installed')
else {
  const paths = pdfs.map(([path]) => join(fixtures, path))
  const taken = await medianOf(
    () => {
      for (const path of paths) run('pdftotext', [path, '-'])
    },
    10,
    3,
  )
  row('pdftotext', taken / pages, 'ms/page', 'its start included')
  const wrongThere = pdfs.map(([path, docx]) => {
    const read = execFileSync('pdftotext', [join(fixtures, path), '-'], { encoding: 'utf8' })
    return charErrors(foldSpace(read), words(readDocx(fileAt(docx))))
  })
  row('pdftotext: character errors', (wrongThere.reduce((a, b) => a + b, 0) * 100) / letters, '%')
}

/** A process of its own, so that nothing else counts: all files, several times. */
const script = `
const { readFileSync } = await import('node:fs')
const { fileBytes } = await import(${JSON.stringify(new URL('../src/read/index.ts', import.meta.url).href)})
const { readPdf } = await import(${JSON.stringify(new URL('../src/read/pdf.ts', import.meta.url).href)})
for (let time = 0; time < 5; time++)
  for (const path of process.argv.slice(1)) await readPdf(fileBytes(path, new Uint8Array(readFileSync(path))))
console.log(process.resourceUsage().maxRSS)`
const paths = pdfs.map(([path]) => join(fixtures, path))
const memory = (script: string) =>
  Number(
    execFileSync(process.execPath, ['--input-type=module', '-e', script, ...paths], { encoding: 'utf8' }),
  ) / 1024
row('peak memory, each file five times', memory(script), 'MB', '', 300)
row('  of which Node itself', memory('console.log(process.resourceUsage().maxRSS)'), 'MB')
