import { afterAll, describe, expect, test } from 'vitest'
import { parsePlan } from '../../src/parse/index.ts'
import { fileBytes } from '../../src/read/index.ts'
import { nativeEngine } from '../../src/read/ocr/native.ts'
import { stopWasm, wasmEngine } from '../../src/read/ocr/wasm.ts'
import { ocrPdfPages } from '../../src/read/ocr.ts'
import { readPdf } from '../../src/read/pdf.ts'
import { placesOf } from '../contract/corpus.ts'
import { cases } from './cases.ts'
import { missing, modelOfSample } from './conforms.ts'
import { facetsF1 } from './facets.ts'

afterAll(stopWasm)

describe("scan: the same facets as from the sample's text, F1 at least 0.98", () => {
  for (const row of cases.filter(({ reader }) => reader === 'scan' || reader === 'scan-js'))
    test(`${row.plan}, ${row.form}`, { timeout: 240_000 }, async (context) => {
      const reason = await missing(row)
      if (reason !== null) context.skip(reason)
      const engine = row.reader === 'scan' ? (await nativeEngine())! : wasmEngine()
      const ocrPages = (bytes: Uint8Array, pages: readonly number[]) => ocrPdfPages(bytes, pages, { engine })
      const plan = parsePlan(await readPdf(fileBytes(row.name, row.bytes()), { ocrPages }))
      expect([plan.source.format, plan.source.ocr?.engine]).toEqual(['pdf-scan', engine.name])
      const { f1, missed } = facetsF1(plan, modelOfSample(row.plan))
      expect({ f1, missed, enough: f1 >= 0.98 }).toMatchObject({ enough: true })
      for (const place of placesOf(plan)) expect(plan.text.slice(place.start, place.end)).toBe(place.quote)
    })
})

test('the measure tells a missing entry, a wrong value and a wrong letter apart', () => {
  const plan = modelOfSample('son-la')
  expect(facetsF1(plan, plan)).toEqual({ f1: 1, missed: [] })
  const [first, ...others] = plan.contents
  const letter = { ...plan, contents: [{ ...first!, text: first!.text.replace('nâng', 'năng') }, ...others] }
  expect(facetsF1(letter, plan).f1).toBe(1)
  expect(facetsF1({ ...plan, contents: others }, plan).missed).toHaveLength(1)
  const dated = modelOfSample('kon-tum')
  const [deadline, ...rest] = dated.deadlines
  const due = { ...deadline!.due, day: (deadline!.due.day ?? 0) + 1 }
  const wrong = facetsF1({ ...dated, deadlines: [{ ...deadline!, due }, ...rest] }, dated)
  expect(wrong.missed).toEqual([expect.stringMatching(/^deadlines: /)])
  expect(wrong.f1).toBeLessThan(1)
})
