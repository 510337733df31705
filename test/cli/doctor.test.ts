import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { diagnosisTable } from '../../src/cli/doctor.ts'
import { catalogue } from '../../src/messages/index.ts'
import { formats } from '../../src/model/plan.ts'
import { type Diagnosis, diagnose } from '../../src/read/doctor.ts'
import type { Engine } from '../../src/read/ocr/page.ts'

const engine = (name: Engine['name'], data: Engine['data']): Engine => ({
  name,
  version: '5.3.0',
  lanes: 4,
  data,
  read: async (rasters) => rasters.map(() => []),
})
const vi = catalogue('vi').cli
const rowOf = (table: string, name: string) =>
  table
    .split('\n')
    .find((line) => line.startsWith(name))
    ?.split(/ {2,}/u)

describe('doctor', () => {
  it('a machine with nothing installed: what is limited, and the packages', async () => {
    const found = await diagnose({ engine: engine('tesseract.js', 'packaged'), soffice: null })
    const table = diagnosisTable(found, vi)
    expect(rowOf(table, 'Word (DOCX)')).toEqual(['Word (DOCX)', 'có', 'bộ đọc của doichieu', 'tức thì', '-'])
    expect(rowOf(table, 'Word 97')?.slice(1, 2)).toEqual(['hạn chế: mất số tự động'])
    expect(rowOf(table, 'Word 97')?.[2]).toMatch(/^word-extractor \d/u)
    expect(rowOf(table, 'Word 97')?.at(-1)).toBe('libreoffice-writer-nogui')
    expect(rowOf(table, 'PDF quét')?.[1]).toBe('hạn chế: chậm hơn')
    expect(rowOf(table, 'PDF quét')?.[2]).toBe('tesseract.js 5.3.0')
    expect(rowOf(table, 'PDF quét')?.[3]).toMatch(/^\d+ ms\/trang$/u)
    expect(table).toContain('LibreOffice: chưa cài')
    expect(table).toContain('sudo apt-get install libreoffice-writer-nogui tesseract-ocr tesseract-ocr-vie\n')
  })

  it('a whole machine, and one that lacks the second data', () => {
    const whole: Diagnosis = {
      node: '24.1.0',
      platform: 'linux-x64',
      lanes: 8,
      libreoffice: '7.4.7.2',
      formats: formats.map((format) => ({
        format,
        readable: 'yes',
        limit: null,
        engine: 'tesseract',
        version: '5.3.0',
        msPerPage: 900,
        install: [],
      })),
    }
    const table = diagnosisTable(whole, catalogue('en').cli)
    expect(table).toContain('LibreOffice 7.4.7.2')
    expect(table).toContain('This machine reads every format whole.')
    expect(table).not.toContain('apt-get')
    expect(table).not.toMatch(/undefined|\{|…/u)
    const alone = {
      ...whole.formats[0]!,
      limit: 'slower-engine',
      install: ['tesseract-ocr-vie'],
    } as const
    expect(diagnosisTable({ ...whole, formats: [alone] }, catalogue('en').cli)).toContain(
      'sudo apt-get install tesseract-ocr-vie',
    )
  })

  it('native tesseract without its own data says so', async () => {
    const scan = async (data: Engine['data']) =>
      (await diagnose({ engine: engine('tesseract', data), soffice: null })).formats.find(
        ({ format }) => format === 'pdf-scan',
      )
    expect(await scan('packaged')).toMatchObject({ limit: 'slower-engine', install: ['tesseract-ocr-vie'] })
    expect(await scan('system')).toMatchObject({ limit: null, install: [] })
  })

  it('a program that is no LibreOffice counts for nothing', async () => {
    const found = await diagnose({ engine: engine('tesseract', 'system'), soffice: process.execPath })
    expect(found.libreoffice).toBeNull()
    expect(found.formats.find(({ format }) => format === 'doc')).toMatchObject({ readable: 'limited' })
  })

  it.each([
    ['behind the verb', ['doctor', '--lang', 'en']],
    ['before the verb', ['--lang', 'en', 'doctor']],
  ])('as a command, --lang %s: every format has a row, exit 0', { timeout: 120_000 }, (_, args) => {
    const main = join(import.meta.dirname, '../../src/cli/main.ts')
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
      encoding: 'utf8',
    })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    for (const format of formats) expect(stdout).toContain(catalogue('en').cli[`doctor.format.${format}`]!)
    expect(stdout).toMatch(/\d+ ms\/page/u)
  })
})
