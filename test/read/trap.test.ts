import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { errorLine } from '../../src/cli/words.ts'
import { catalogue, fill, languages } from '../../src/messages/index.ts'
import { Review } from '../../src/model/review.ts'
import { parsePlan } from '../../src/parse/index.ts'
import { ReadError } from '../../src/read/errors.ts'
import { fileBytes, readBytes } from '../../src/read/index.ts'
import { stopWasm } from '../../src/read/ocr/wasm.ts'
import { shortPlan, type Trap, traps } from './traps.ts'

afterAll(stopWasm)

const whole = (sentence: string) =>
  sentence !== '' && !/[{}…]/u.test(sentence) && !sentence.includes('undefined')

describe('a file that cannot be read', () => {
  it.each(traps.filter(({ error }) => error !== undefined))(
    '$name: $error',
    async ({ name, bytes, error }) => {
      const failed: unknown = await readBytes(fileBytes(name, bytes())).catch((reason: unknown) => reason)
      expect(failed).toBeInstanceOf(ReadError)
      const { code, path, data } = failed as ReadError
      expect([code, path]).toEqual([error, name])
      for (const language of languages) {
        const line = errorLine(language, code, { path, ...data })
        expect(whole(line) && line.startsWith(`${name}: `) && line.includes('; '), line).toBe(true)
      }
    },
  )
})

describe('a file that is read all the same', () => {
  it.each(traps.filter(({ status }) => status !== undefined))(
    '$name: $status',
    { timeout: 240_000 },
    async ({ name, bytes, status, tells = {} }) => {
      const plan = parsePlan(await readBytes(fileBytes(name, bytes())))
      expect(plan.status).toBe(status)
      expect(plan.header.title?.text).toMatch(/\p{L}{3}/u)
      for (const [code, data] of Object.entries(tells)) {
        const problem = plan.problems.find((each) => each.code === code)
        expect(problem).toMatchObject({ code, data, level: status === 'partial' ? 'error' : 'note' })
        for (const language of languages) {
          const line = fill(catalogue(language).problems[code] ?? '', problem!.data)
          expect(whole(line), line).toBe(true)
        }
      }
    },
  )
})

describe('the batch', () => {
  const root = join(import.meta.dirname, '../..')
  const batch: readonly Trap[] = traps.filter(({ slow }) => slow !== true)
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'doichieu-traps-'))
    mkdirSync(join(folder, 'sent'))
    for (const { name, bytes } of batch) writeFileSync(join(folder, 'sent', name), bytes())
    // Not the bytes of `text-named.docx`, which would be read once for both.
    writeFileSync(join(folder, 'sent', 'plan.txt'), `${shortPlan}\n`)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('goes on: exit 3, every other file reviewed, every failure listed with what to do', {
    timeout: 120_000,
  }, () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'src/cli/main.ts'), 'review', 'sent', '--out', 'out', '--as-of', '2024-06-01'],
      { cwd: folder, encoding: 'utf8' },
    )
    expect({ status, stdout, stderr }).toMatchObject({ status: 3, stdout: '' })
    const review = Review.parse(JSON.parse(readFileSync(join(folder, 'out/review.json'), 'utf8')))
    const failed = batch.filter(({ error }) => error !== undefined)
    expect(review.failures.map(({ path, code }) => [path, code])).toEqual(
      failed.map(({ name, error }) => [`sent/${name}`, error]).sort(),
    )
    for (const { message } of review.failures) expect(stderr).toContain(message)
    const read = batch.filter(({ error }) => error === undefined).map(({ name }) => `sent/${name}`)
    expect(review.documents.map(({ path }) => path).sort()).toEqual([...read, 'sent/plan.txt'].sort())
    const partial = review.documents.filter((document) => document.status === 'partial')
    expect(partial.map(({ path }) => path).sort()).toEqual(['sent/cut.rtf', 'sent/lost-page.pdf'])
    // What is missing is in the page that people read too.
    const page = readFileSync(join(folder, 'out/report.html'), 'utf8')
    expect(page).toContain('Không đọc được trang 3,4')
    for (const { name } of failed) expect(page).toContain(name)
  })
})
