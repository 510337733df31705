import type { RuleWords } from '../../catalogue.ts'

export const targets: Readonly<Record<string, RuleWords>> = {
  'targets/lower-than-upstream': {
    title: 'Chỉ tiêu thấp hơn văn bản cấp trên',
    codes: {
      lower: 'Chỉ tiêu {actual}, cần {expected} ({subject})',
      later: 'Thời hạn {actual}, muộn hơn {expected} của văn bản cấp trên ({subject})',
      differs: 'Chỉ tiêu {actual}, văn bản cấp trên là {expected} ({subject}); cần xem',
      met: 'Chỉ tiêu {actual} không thấp hơn {expected}',
    },
  },
  'targets/missing': {
    title: 'Thiếu chỉ tiêu của văn bản cấp trên',
    codes: {
      missing: 'Không thấy chỉ tiêu tương ứng: {expected} {subject}',
      none: 'Kế hoạch không có chỉ tiêu nào, văn bản cấp trên có {expected} {subject}',
      met: 'Mục tiêu đã có nội dung tương ứng: {expected} {subject}',
    },
  },
  'targets/year-out-of-scope': {
    title: 'Chỉ tiêu không thuộc năm của kế hoạch',
    codes: {
      'other-years': 'Chỉ tiêu cho năm {actual}, kế hoạch của năm {expected}; cần chỉ tiêu năm {expected}',
      met: 'Có chỉ tiêu cho năm {expected}',
    },
  },
}
