import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { catalogue, fill, languages } from '../../src/messages/index.ts'
import { rules } from '../../src/rules/index.ts'

const root = join(import.meta.dirname, '../../src')

/** Every source file but the words themselves. */
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts') && !name.startsWith('messages/') && !name.endsWith('.d.ts'))
  .map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') }))

/** Rooms whose codes become a sentence of `problems` or `errors`. */
const areas =
  'read|encoding|docx|odt|html|rtf|doc|office|image|ocr|pdf|parse|cli|config|waivers|waive|batch|worker|serve'
const literal = new RegExp(`['"\`]((?:${areas})/[a-z0-9]+(?:-[a-z0-9]+)*)['"\`]`, 'gu')
/** What the web calls kinds of files has the same shape. */
const mime = new Set(['image/png', 'image/jpeg', 'image/tiff', 'image/svg'])

function codesIn(text: string): readonly string[] {
  return [...text.matchAll(literal)].map((match) => match[1]!).filter((code) => !mime.has(code))
}

const used = new Map<string, string>()
for (const { name, text } of sources) for (const code of codesIn(text)) used.set(code, name)

describe('the words', () => {
  it('the scan finds codes however they are given', () => {
    expect(codesIn(`note('pdf/pages-lost', {}); const x = "read/empty"; code: \`ocr/repaired\``)).toEqual([
      'pdf/pages-lost',
      'read/empty',
      'ocr/repaired',
    ])
    expect(codesIn("import { a } from './pdf/open.ts'; accept('image/png')")).toEqual([])
    for (const code of [
      'pdf/pages-lost',
      'docx/tracked-changes',
      'ocr/repaired',
      'rtf/labels-missing',
      'read/password',
    ])
      expect([...used.keys()]).toContain(code)
  })

  it.each(languages)('%s: every code of a problem or an error has a sentence', (language) => {
    const { problems, errors } = catalogue(language)
    const silent = [...used].filter(([code]) => problems[code] === undefined && errors[code] === undefined)
    expect(silent).toEqual([])
  })

  it('no sentence is left of a code that is gone', () => {
    const { problems, errors } = catalogue('vi')
    const known = [...Object.keys(problems), ...Object.keys(errors)]
    expect(known.length).toBeGreaterThan(60)
    expect(known.filter((code) => !used.has(code))).toEqual([])
  })

  it.each(languages)('%s: every rule has a title and at least one code', (language) => {
    const words = catalogue(language)
    for (const { id } of rules) {
      expect(words.rules[id]?.title ?? `${id} has no words`).not.toMatch(/has no words|^$/u)
      expect(Object.keys(words.rules[id]?.codes ?? {})).not.toEqual([])
    }
  })
})

/** Path of every sentence in a catalogue. */
function sentences(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]]
  return Object.entries(value as object).flatMap(([key, inner]) => sentences(inner, `${path} ${key}`))
}

describe('Vietnamese and English', () => {
  const [vi, en] = [sentences(catalogue('vi'), ''), sentences(catalogue('en'), '')]

  it('have the same sentences', () => {
    const paths = (list: typeof vi) => list.map(([path]) => path).sort()
    expect(vi.length).toBeGreaterThan(300)
    expect(paths(en)).toEqual(paths(vi))
  })

  it('no sentence is empty or two lines long', () => {
    expect(
      [...vi, ...en].filter(([, sentence]) => sentence.trim() === '' || sentence.includes('\n')),
    ).toEqual([])
  })

  it('an error or a problem names the same values in both', () => {
    const values = (sentence: string) => [...new Set(sentence.match(/\{[\w-]+\}/gu) ?? [])].sort()
    const other = new Map(en)
    const uneven = vi
      .filter(([path]) => /^ (?:errors|problems) /u.test(path))
      .filter(([path, sentence]) => values(sentence).join() !== values(other.get(path) ?? '').join())
    expect(uneven).toEqual([])
  })

  it('Vietnamese is composed', () => {
    expect(vi.filter(([, sentence]) => sentence.normalize('NFC') !== sentence)).toEqual([])
  })

  it('an error says what to do behind its semicolon', () => {
    const { errors } = catalogue('vi')
    const read = Object.entries(errors).filter(([code]) => code.startsWith('read/'))
    expect(read.length).toBeGreaterThan(10)
    for (const [, sentence] of read) expect(fill(sentence, { path: 'a.pdf' })).toMatch(/^a\.pdf: .+; .+/u)
  })
})
