import { z } from 'zod'
import { Place, Year } from './place.ts'

export const entities = [
  'department',
  'mass-organisation',
  'province',
  'district',
  'commune',
  'household',
  'enterprise',
  'individual',
  'collective',
  'subordinate-unit',
  'other',
  'unlabelled',
] as const

export const CriterionGroup = z
  .strictObject({
    entity: z.enum(entities),
    label: z.string().nullable().describe('As stated: "Đối với các sở, ban, ngành"'),
    items: z.array(z.strictObject({ id: z.string(), text: z.string(), place: Place })),
    place: Place,
  })
  .describe('Tiêu chí thi đua của một nhóm đối tượng')
export type CriterionGroup = z.infer<typeof CriterionGroup>

export const Occasion = z
  .enum(['annual', 'interim-review', 'final-review'])
  .describe('Hằng năm, sơ kết, tổng kết')
export type Occasion = z.infer<typeof Occasion>

export const Award = z
  .strictObject({
    occasion: Occasion,
    family: z.string().describe('bang-khen, giay-khen, huan-chuong, co-thi-dua, danh-hieu …'),
    form: z.string().describe('Id in grammars/lexicons/award-forms.yaml'),
    giver: z.string().nullable(),
    period: z.strictObject({ from: Year, to: Year }).nullable(),
    place: Place,
  })
  .describe('Hình thức khen thưởng')
export type Award = z.infer<typeof Award>

export const AwardStandard = z
  .strictObject({ occasion: Occasion, text: z.string(), place: Place })
  .describe('Tiêu chuẩn khen thưởng')

export const Deadline = z
  .strictObject({
    actor: z.string().nullable(),
    act: z.enum(['report', 'submit', 'propose-award', 'issue-plan', 'review', 'other']),
    recipients: z.array(z.string()),
    via: z.string().nullable(),
    due: z.strictObject({
      year: Year.nullable(),
      quarter: z.int().min(1).max(4).nullable(),
      month: z.int().min(1).max(12).nullable(),
      day: z.int().min(1).max(31).nullable(),
      time: z.string().nullable().describe('HH:MM'),
      relation: z.enum(['before', 'by', 'on', 'from', 'within']),
    }),
    recurrence: z.enum(['yearly', 'half-yearly', 'quarterly', 'monthly', 'once', 'unknown']),
    place: Place,
  })
  .describe('Thời hạn')
export type Deadline = z.infer<typeof Deadline>

export const Target = z
  .strictObject({
    year: Year.nullable(),
    value: z.number(),
    unit: z.enum(['percent', 'count']),
    comparator: z.enum(['>=', '<=', '=']),
    subject: z.string(),
    place: Place,
  })
  .describe('Chỉ tiêu')
export type Target = z.infer<typeof Target>

export const Budget = z.strictObject({ place: Place, sources: z.array(z.string()) }).describe('Kinh phí')

export const Assignment = z
  .strictObject({
    bodies: z.array(z.string()).describe('Cơ quan chủ trì, được giao'),
    coordinating: z.array(z.string()).describe('Cơ quan phối hợp'),
    verb: z.string().nullable().describe('As stated: Giao, Đề nghị, Yêu cầu …'),
    tasks: z.array(z.strictObject({ id: z.string(), text: z.string(), place: Place })),
    place: Place,
  })
  .describe('Phân công')
export type Assignment = z.infer<typeof Assignment>

export const Recipient = z
  .strictObject({
    name: z.string(),
    purpose: z.string().nullable().describe('(báo cáo), (thực hiện) …'),
    place: Place,
  })
  .describe('Nơi nhận')

export const Archive = z.strictObject({ text: z.string(), place: Place }).describe('Dòng "Lưu: VT, …"')

export const Signature = z
  .strictObject({
    onBehalfOf: z.string().nullable().describe('The body behind TM.'),
    authority: z.array(z.enum(['TM', 'KT', 'TL', 'TUQ', 'Q'])),
    position: z.string().nullable().describe("The signer's own position"),
    name: z.string().nullable(),
    place: Place,
  })
  .describe('Chữ ký')
export type Signature = z.infer<typeof Signature>

export const Footnote = z
  .strictObject({ mark: z.string(), text: z.string(), place: Place, anchor: Place.nullable() })
  .describe('Chú thích')
export type Footnote = z.infer<typeof Footnote>
export type Budget = z.infer<typeof Budget>

export const Definition = z
  .strictObject({
    term: z.string().describe('As announced: "Phong trào thi đua", "XHHT"'),
    meaning: z.string().describe('The words that it stands for'),
    place: Place.describe('The words and the bracket behind them'),
  })
  .describe('Từ ngữ được đặt viết tắt, gọi tắt trong văn bản')
export type Definition = z.infer<typeof Definition>
