import type { RuleWords } from '../../catalogue.ts'

export const structure: Readonly<Record<string, RuleWords>> = {
  'structure/section-missing': {
    title: 'Thiếu mục mà văn bản cấp trên có',
    codes: {
      missing: 'Không thấy mục “{expected}” như văn bản cấp trên',
      'no-budget': 'Không thấy mục kinh phí, mục thường có của kế hoạch',
      'no-implementation': 'Không thấy mục tổ chức thực hiện, mục thường có của kế hoạch',
      met: 'Có mục tương ứng với “{expected}”',
    },
  },
  'structure/section-renamed': {
    title: 'Mục cùng vai trò, tên khác',
    codes: {
      renamed: 'Tên mục là “{actual}”, văn bản cấp trên là “{expected}”',
      met: 'Tên mục “{expected}” như văn bản cấp trên',
    },
  },
  'structure/label-duplicate': {
    title: 'Hai mục cùng cấp trùng nhãn',
    codes: { duplicate: 'Nhãn “{label}” dùng hai lần trong cùng một mục', met: 'Nhãn các mục không trùng' },
  },
  'structure/label-gap': {
    title: 'Đánh số cách quãng hoặc sai thứ tự',
    codes: { gap: 'Sau “{before}” là “{actual}”, thứ tự bị ngắt' },
  },
}
