import { z } from 'zod'

/** Where a value stands in the document. */
export const Place = z.compile(
  z
    .strictObject({
      start: z.int().min(0).describe('First UTF-16 code unit in plan.text'),
      end: z.int().min(0).describe('One behind the last code unit'),
      quote: z.string().describe('plan.text.slice(start, end), always'),
      page: z.int().min(1).nullable().describe('1-based page, where the format has pages'),
      section: z.string().describe('Path of labels, e.g. "III.1.a"; "" before the first section'),
      confidence: z
        .number()
        .min(0)
        .max(1)
        .describe('1 for typed text read by a plain rule; less for OCR or a weak clue'),
    })
    .describe('Vị trí trong văn bản'),
)
export type Place = z.infer<typeof Place>

/** An EDTF date whose unknown parts are left out: "2024-01-16", "2024-04", "2024". */
export const PartialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)
  .describe('EDTF date: YYYY, YYYY-MM or YYYY-MM-DD')

export const Year = z.int().min(1900).max(2199)
