import type { RuleWords } from '../../catalogue.ts'

export const upstream: Readonly<Record<string, RuleWords>> = {
  'upstream/direct-not-cited': {
    title: 'Không nêu văn bản cấp trên được thực hiện',
    codes: {
      none: 'Không thấy văn bản cấp trên mà kế hoạch thực hiện, cần viện dẫn',
      'only-laws': 'Chỉ viện dẫn {actual}, cần nêu văn bản cấp trên được thực hiện',
      named: 'Chỉ nêu tên “{actual}”, cần ghi số, ngày của văn bản cấp trên mà kế hoạch thực hiện',
      'only-basis': 'Chỉ căn cứ {actual}, chưa ghi rõ là thực hiện văn bản nào của cấp trên',
      other: 'Thực hiện {actual}, không viện dẫn văn bản cấp trên {expected}',
      met: 'Thực hiện {actual}',
    },
  },
  'upstream/root-not-cited': {
    title: 'Không viện dẫn văn bản gốc',
    codes: {
      missing: 'Không viện dẫn văn bản gốc, cần nêu {expected}',
      above: 'Không viện dẫn {expected} mà văn bản cấp trên thực hiện',
      met: 'Đã viện dẫn văn bản gốc {expected}',
    },
  },
  'upstream/family-differs': {
    title: 'Kế hoạch thuộc chương trình khác văn bản cấp trên',
    codes: {
      differs: 'Kế hoạch thuộc “{actual}”, văn bản cấp trên thuộc “{expected}”',
      matter: 'Kế hoạch về “{actual}”, văn bản cấp trên về “{expected}”',
      met: 'Cùng chương trình “{expected}”',
    },
  },
}
