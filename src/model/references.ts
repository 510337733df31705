import { z } from 'zod'
import { PartialDate, Place, Year } from './place.ts'

export const Programme = z
  .strictObject({
    id: z.string(),
    kind: z
      .enum(['movement', 'scheme', 'programme', 'plan', 'other'])
      .describe('Phong trào, Đề án, Chương trình, Kế hoạch'),
    title: z.string(),
    period: z.strictObject({ from: Year, to: Year }).nullable(),
    registered: z.boolean().describe('true: known to grammars/registries'),
    places: z.array(Place),
  })
  .describe('Chương trình, đề án, phong trào được nêu tên')
export type Programme = z.infer<typeof Programme>

export const Reference = z
  .strictObject({
    id: z.string(),
    role: z.enum(['direct-upstream', 'basis', 'mention', 'footnote']),
    kind: z.string().nullable().describe('Code of the kind of document: KH, QĐ, CT, KL …'),
    number: z.string().nullable().describe('Normal form: "72/KH-UBND"; "/KH-SGDĐT" when blank'),
    date: PartialDate.nullable(),
    issuer: z.string().nullable(),
    title: z.string().nullable().describe('Trích yếu as quoted'),
    programme: z.string().nullable().describe('Id of the programme its title names'),
    first: z.boolean(),
    same: z.string().nullable().describe('Id of the first mention of the same document'),
    place: Place,
  })
  .describe('Viện dẫn: one entry per mention')
export type Reference = z.infer<typeof Reference>

export const Period = z
  .strictObject({
    from: Year,
    to: Year,
    subject: z.enum(['programme', 'plan', 'phase', 'interim-review', 'final-review', 'target', 'other']),
    programme: z.string().nullable().describe('Id of the programme it belongs to'),
    place: Place,
  })
  .describe('Giai đoạn: one entry per mention')
export type Period = z.infer<typeof Period>

export const Phase = z
  .strictObject({
    ordinal: z.int().min(1),
    from: Year.nullable(),
    to: Year.nullable(),
    fromDate: PartialDate.nullable(),
    toDate: PartialDate.nullable(),
    reviewYear: Year.nullable().describe('Năm sơ kết hoặc tổng kết'),
    place: Place,
  })
  .describe('Giai đoạn thực hiện (tiến độ)')
export type Phase = z.infer<typeof Phase>
