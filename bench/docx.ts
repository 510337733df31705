import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { SaxesParser } from 'saxes'
import { settingsOf } from '../src/compare/config.ts'
import { reviewPlans } from '../src/compare/engine.ts'
import { Plan } from '../src/model/plan.ts'
import { parsePlan } from '../src/parse/index.ts'
import { readDocx } from '../src/read/docx.ts'
import { readHtml } from '../src/read/html.ts'
import { fileBytes } from '../src/read/index.ts'
import { readOdt } from '../src/read/odt.ts'
import { readRtf } from '../src/read/rtf.ts'
import type { Source } from '../src/read/source.ts'
import { rules } from '../src/rules/index.ts'
import { medianOf, row, run, skipped, versionOf } from './tools/measure.ts'

const root = join(import.meta.dirname, '..')
const fixtures = join(root, 'test/fixtures')
const fileAt = (path: string) => fileBytes(path, new Uint8Array(readFileSync(join(fixtures, path))))
const files = ['dong-nai', 'kon-tum', 'son-la'].flatMap((plan) =>
  ['typed', 'autonum'].map((kind) => fileAt(`docx/${plan}.${kind}.docx`)),
)
const each = files.length

/** The least that a reader must do: open the package and see every tag of the parts that it needs. */
const wanted =
  /^word\/(?:document|styles|numbering|settings|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$|\.rels$|^\[Content/u
function tokenise(bytes: Uint8Array): number {
  let tags = 0
  const parts = unzipSync(bytes, { filter: ({ name }) => wanted.test(name) })
  for (const content of Object.values(parts)) {
    const parser = new SaxesParser()
    parser.on('opentag', () => tags++)
    parser.write(new TextDecoder().decode(content)).close()
  }
  return tags
}

console.log(`${each} DOCX of 4 to 5 pages, warm, per document`)
const floor = (await medianOf(() => files.map(({ bytes }) => tokenise(bytes)))) / each
row('unzip and tokenise (fflate, saxes)', floor, 'ms')
const own = (await medianOf(() => files.map(readDocx))) / each
row('read: labels, notes, tables, places', own, 'ms')
row('read, as a multiple of unzip and tokenise', own / floor, 'times', '', 3)
const theirs = await medianOf(
  () => Promise.all(files.map(({ bytes }) => mammoth.convertToHtml({ buffer: Buffer.from(bytes) }))),
  20,
)
row('mammoth to HTML', theirs / each, 'ms')
const pandoc = versionOf('pandoc')
if (pandoc === null) skipped('pandoc to plain text', 'pandoc is not installed')
else {
  const paths = files.map(({ path }) => join(fixtures, path))
  const taken = await medianOf(
    () => {
      for (const path of paths) run('pandoc', ['-t', 'plain', path])
    },
    3,
    1,
  )
  row('pandoc to plain text', taken / each, 'ms', `${pandoc}, its start included`)
}

const baselines = ['1315-qd-ttg', '1373-qd-ttg'].map((name) =>
  Plan.parse(JSON.parse(readFileSync(join(root, `corpus/baselines/${name}.plan.json`), 'utf8'))),
)
const settings = settingsOf({ rules: {}, profiles: {} }, rules)
function whole(source: Source): string {
  const plans = [parsePlan(source)]
  const asked = {
    plans,
    baselines,
    rules: settings,
    asOf: '2026-11-21',
    language: 'vi',
    version: 'bench',
  } as const
  return JSON.stringify(reviewPlans(asked))
}
row(
  'read and parse: document to Plan',
  (await medianOf(() => files.map((file) => parsePlan(readDocx(file))))) / each,
  'ms',
)
const all = (await medianOf(() => files.map((file) => whole(readDocx(file))), 30)) / each
row('document to Plan to Review to JSON', all, 'ms', '', 5)

console.log('\nOther formats, warm, per document')
const others = [
  ['ODT', 'odt/kon-tum.typed.odt', readOdt],
  ['HTML', 'html/kon-tum.typed.html', readHtml],
  ['RTF', 'rtf/kon-tum.typed.rtf', readRtf],
] as const
for (const [name, path, read] of others) {
  const file = fileAt(path)
  row(`read: ${name}`, await medianOf(() => read(file)), 'ms')
}
