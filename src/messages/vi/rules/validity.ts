import type { RuleWords } from '../../catalogue.ts'

export const validity: Readonly<Record<string, RuleWords>> = {
  'validity/body-ceased': {
    title: 'Cơ quan đã sáp nhập, đổi tên hoặc kết thúc',
    codes: {
      ceased: 'Cơ quan đã thay đổi tại ngày {date}: {actual}',
      'ceased-before': 'Cơ quan đã thay đổi trước ngày ban hành {date}: {actual}',
    },
  },
  'validity/province-merged': {
    title: 'Tỉnh, thành phố đã sáp nhập hoặc đổi loại',
    codes: {
      merged: 'Tỉnh {actual} nay thuộc {expected} (từ {since})',
      retyped: '{actual} nay là {expected} (từ {since})',
      'named-after': 'Nêu tỉnh {actual}, tại ngày ban hành {date} đã thuộc {expected} (từ {since})',
      'merged-before': 'Ghi {actual}, tại ngày ban hành {date} cần {expected} (từ {since})',
    },
  },
  'validity/level-abolished': {
    title: 'Cấp hành chính không còn',
    codes: {
      abolished: 'Nêu {actual}; cấp này không còn từ {since}',
      'abolished-before': 'Nêu {actual}; cấp này không còn từ {since}, trước ngày ban hành {date}',
    },
  },
}
