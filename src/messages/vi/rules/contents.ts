import type { RuleWords } from '../../catalogue.ts'

export const contents: Readonly<Record<string, RuleWords>> = {
  'contents/item-missing': {
    title: 'Thiếu nội dung mà văn bản cấp trên có',
    codes: {
      missing: 'Thiếu {count}/{total} nội dung, cần: {expected}',
      'weak-match': 'Chưa rõ có tương ứng hay không: “{actual}”, cấp trên: “{expected}”',
      met: 'Có nội dung tương ứng: “{actual}”',
      point: 'Mục “{heading}” thiếu ý của văn bản cấp trên: “{expected}”',
    },
  },
  'contents/item-truncated': {
    title: 'Nội dung bị mất phần đầu hoặc phần cuối câu',
    codes: {
      truncated: 'Thấy câu cụt “{actual}”, cần đủ: “{expected}”',
      torn: 'Thấy câu cụt “{actual}”, cần viết đủ câu',
    },
  },
  'contents/item-narrowed': {
    title: 'Nội dung hẹp hơn văn bản cấp trên',
    codes: {
      narrowed: 'Thấy “{actual}”, hẹp hơn “{expected}”',
      softer: 'Ghi “{actual}”, nhẹ hơn “{expected}” của văn bản cấp trên',
      allowed: 'Cho phép “{actual}” mà văn bản cấp trên ghi “{expected}”',
    },
  },
  'contents/solution-missing': {
    title: 'Thiếu giải pháp mà văn bản cấp trên có',
    codes: {
      missing: 'Thiếu {count}/{total} giải pháp, cần: {expected}',
      'weak-match': 'Chưa rõ có tương ứng hay không: “{actual}”, cấp trên: “{expected}”',
      met: 'Có giải pháp tương ứng: “{actual}”',
    },
  },
  'contents/purpose-missing': {
    title: 'Thiếu ý mục đích, yêu cầu mà văn bản cấp trên có',
    codes: {
      missing: 'Thiếu {count}/{total} ý mục đích, yêu cầu, cần: {expected}',
      'weak-match': 'Chưa rõ có tương ứng hay không: “{actual}”, cấp trên: “{expected}”',
      met: 'Có ý tương ứng: “{actual}”',
    },
  },
}
