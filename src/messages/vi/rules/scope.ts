import type { RuleWords } from '../../catalogue.ts'

export const scope: Readonly<Record<string, RuleWords>> = {
  'scope/copied-from-superior': {
    title: 'Cụm từ thuộc phạm vi của cấp trên',
    codes: {
      phrase: 'Thấy “{actual}”, cần phạm vi của chính cơ quan, đơn vị',
      addressees:
        'Câu kết nêu “{actual}”, có cơ quan, địa bàn không thuộc quyền; cần nêu cơ quan, đơn vị của mình',
    },
  },
  'scope/verb-unfit': {
    title: 'Dùng “đề nghị” với đơn vị thuộc quyền',
    codes: { ask: 'Thấy “{actual}”, cần “giao” hoặc “yêu cầu”' },
  },
}
