import { z } from 'zod'
import { PartialDate, Place, Year } from './place.ts'

export const levels = [
  'centre',
  'ministry',
  'province',
  'department',
  'unit',
  'district',
  'commune',
  'party',
  'association',
] as const
/** Cấp của cơ quan. */
export const Level = z.enum(levels)
export type Level = z.infer<typeof Level>

export const Issuer = z
  .strictObject({
    name: z.string().describe('Full name as stated, the lowest body of the letterhead'),
    parent: z.string().nullable().describe('Cơ quan chủ quản'),
    level: Level.nullable(),
    province: z.string().nullable().describe('Province without its type, as named at the time'),
    stated: z.boolean().describe('true: from the letterhead; false: inferred from text, symbol or signature'),
    place: Place.nullable(),
  })
  .describe('Cơ quan ban hành')
export type Issuer = z.infer<typeof Issuer>

export const DocumentNumber = z
  .strictObject({
    raw: z.string().describe('As stated, single-spaced: "07 /KH-UBND", "/KH-STNMT"'),
    serial: z.int().min(0).nullable(),
    year: Year.nullable().describe('The year inside the number: 98/2023/NĐ-CP'),
    kind: z.string().nullable().describe('Code of the kind, "CV" for a dispatch symbol'),
    body: z.string().nullable().describe('Code of the issuing body'),
    unit: z.string().nullable().describe('Code of the drafting unit in a dispatch symbol'),
    blank: z.boolean().describe('true: the serial number is not filled in'),
    regime: z.enum(['state', 'party', 'association']),
    place: Place,
  })
  .describe('Số, ký hiệu')
export type DocumentNumber = z.infer<typeof DocumentNumber>

export const Issued = z
  .strictObject({ location: z.string().nullable(), date: PartialDate.nullable(), place: Place })
  .describe('Địa danh và thời gian ban hành')
export type Issued = z.infer<typeof Issued>

export const Kind = z
  .strictObject({ code: z.string(), name: z.string(), stated: z.boolean(), place: Place.nullable() })
  .describe('Tên loại văn bản')
export type Kind = z.infer<typeof Kind>

export const Stamp = z
  .strictObject({
    number: z.string().nullable(),
    date: PartialDate.nullable(),
    body: z.string().nullable(),
    place: Place,
  })
  .describe('Dấu đến, dòng chữ ký số: kept out of the header')

export const Header = z.strictObject({
  issuer: Issuer.nullable(),
  number: DocumentNumber.nullable(),
  issued: Issued.nullable(),
  kind: Kind.nullable(),
  title: z.strictObject({ text: z.string(), place: Place }).nullable().describe('Trích yếu'),
  stamps: z.array(Stamp),
})
export type Header = z.infer<typeof Header>

export const AttachedTo = z
  .strictObject({
    kind: z.string().nullable(),
    number: z.string().nullable(),
    issued: PartialDate.nullable(),
    place: Place,
  })
  .describe('Ban hành kèm theo')
