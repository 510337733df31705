import type { RuleWords } from '../../catalogue.ts'

export const awards: Readonly<Record<string, RuleWords>> = {
  'awards/form-missing': {
    title: 'Thiếu hình thức khen thưởng của văn bản cấp trên',
    codes: {
      missing: 'Thiếu {lacking}, văn bản cấp trên nêu {expected}',
      met: 'Đã có {expected}',
    },
  },
  'awards/form-added': {
    title: 'Hình thức khen thưởng không có trong văn bản cấp trên',
    codes: {
      added: 'Có {actual}, văn bản cấp trên chỉ nêu {expected}',
      met: '{actual} có trong văn bản cấp trên',
    },
  },
  'awards/form-overlap': {
    title: 'Một hình thức khen thưởng liệt kê hai lần',
    codes: { overlap: 'Các dòng trùng hình thức: {actual}; cần giữ một' },
  },
  'awards/giver-missing': {
    title: 'Hình thức khen thưởng chưa ghi người tặng',
    codes: { missing: '“{actual}” chưa ghi người tặng, cần nêu chức vụ người tặng' },
  },
  'awards/giver-not-entitled': {
    title: 'Người tặng không có thẩm quyền',
    codes: {
      'not-entitled': '{actual} không tặng {form}, cần đúng người có thẩm quyền ({basis})',
      unlisted: 'Chưa rõ {actual} có thẩm quyền tặng {form} hay không, cần xem',
      met: 'Văn bản cấp trên cũng nêu {form} của {actual}',
    },
  },
  'awards/annual-unspecified': {
    title: 'Khen thưởng hằng năm không nêu hình thức',
    codes: {
      unspecified: 'Khen thưởng hằng năm không nêu hình thức nào, cần nêu cụ thể',
      met: 'Khen thưởng hằng năm đã nêu {actual}',
    },
  },
  'awards/annual-narrowed': {
    title: 'Khen thưởng hằng năm hẹp hơn văn bản cấp trên',
    codes: {
      narrowed: 'Hằng năm cao nhất là {actual}, văn bản cấp trên có {expected}',
      met: 'Hằng năm có {actual}, không hẹp hơn {expected}',
    },
  },
  'awards/name-nonstandard': {
    title: 'Tên hình thức khen thưởng chưa chuẩn',
    codes: { nonstandard: 'Ghi “{actual}”, cần ghi {expected}' },
  },
}
