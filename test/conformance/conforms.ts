import { describe, expect, test } from 'vitest'
import type { Plan as Model } from '../../src/model/plan.ts'
import { parsePlan } from '../../src/parse/index.ts'
import { fileBytes, readBytes } from '../../src/read/index.ts'
import { nativeEngine } from '../../src/read/ocr/native.ts'
import { findSoffice } from '../../src/read/soffice.ts'
import { placesOf, planOf } from '../contract/corpus.ts'
import { type Case, cases, type Plan, type Reader, sampleOf, textOf } from './cases.ts'
import { comparable, leaves } from './model.ts'

const samples = new Map<Plan, Model>()

/** The model of the sample as text: what every other form is held to. */
export function modelOfSample(plan: Plan): Model {
  const known = samples.get(plan)
  if (known !== undefined) return known
  const model = planOf(sampleOf[plan], textOf(plan))
  samples.set(plan, model)
  return model
}

export async function modelOf({ name, bytes }: Case): Promise<Model> {
  return parsePlan(await readBytes(fileBytes(name, bytes())))
}

/** Why a row cannot be tried on this machine, or null. */
export async function missing({ needs }: Case): Promise<string | null> {
  if (needs === 'LibreOffice' && (await findSoffice()) === null) return 'LibreOffice is not installed'
  if (needs === 'tesseract' && (await nativeEngine()) === null) return 'tesseract is not installed'
  return null
}

const formats: Readonly<Record<Reader, string>> = {
  text: 'text',
  markdown: 'markdown',
  docx: 'docx',
  odt: 'odt',
  html: 'html',
  rtf: 'rtf',
  doc: 'doc',
  pdf: 'pdf',
  scan: 'pdf-scan',
  'scan-js': 'pdf-scan',
}

/** Tries every row of one reader: the same model as from the sample's text. */
export function conforms(reader: Reader): void {
  describe(`${reader}: the same model as from the sample's text`, () => {
    for (const row of cases.filter((each) => each.reader === reader))
      test(`${row.plan}, ${row.form}`, { timeout: 120_000 }, async (context) => {
        const reason = await missing(row)
        if (reason !== null) context.skip(reason)
        const plan = await modelOf(row)
        expect(plan.source.format).toBe(formats[reader])
        const lettered = !['text', 'markdown'].includes(reader)
        const expected = comparable(modelOfSample(row.plan), 'typed', !lettered)
        expect(leaves(expected)).toBeGreaterThan(300)
        expect(comparable(plan, row.form.includes('numbered') ? 'counted' : 'typed', !lettered)).toEqual(
          expected,
        )
        if (lettered) expect(issuerOf(plan)).toEqual(issuerOf(await modelOf(typedDocx(row.plan))))
        for (const place of placesOf(plan)) expect(plan.text.slice(place.start, place.end)).toBe(place.quote)
      })
  })
}

/** The letterhead's body; the text samples have none, so that it is inferred there. */
function issuerOf({ header: { issuer } }: Model): unknown {
  return { ...issuer, place: null }
}

function typedDocx(plan: Plan): Case {
  return cases.find((row) => row.plan === plan && row.name === `${plan}.typed.docx`)!
}
