import type { RuleWords } from '../../catalogue.ts'

export const references: Readonly<Record<string, RuleWords>> = {
  'references/number-date-mismatch': {
    title: 'Số, ngày hoặc cơ quan ban hành của văn bản viện dẫn không đúng',
    codes: {
      number: 'Viện dẫn số {actual}, cần {expected}',
      date: '{number} ghi ngày {actual}, cần {expected}',
      issuer: '{number} ghi của {actual}, cần {expected}',
      'number-above': 'Viện dẫn số {actual}, văn bản cấp trên viện dẫn {expected}',
      'date-above': '{number} ghi ngày {actual}, văn bản cấp trên ghi {expected}',
      'issuer-above': '{number} ghi của {actual}, văn bản cấp trên ghi {expected}',
      'two-dates': '{number} ghi ngày {actual}, chỗ khác ghi {expected}',
      met: '{number} ngày {expected} đúng với văn bản được viện dẫn',
    },
  },
  'references/title-differs': {
    title: 'Trích yếu được viện dẫn khác trích yếu của văn bản',
    codes: {
      word: 'Trích yếu {number} ghi “{actual}”, cần “{expected}”',
      lead: 'Trích yếu {number} thiếu “{expected}” trước “{actual}”',
      changed: 'Trích yếu {number} ghi khác: thấy “{actual}”, cần “{expected}”',
      other: 'Trích yếu {number} là “{actual}”, cần “{expected}”',
      above: 'Trích yếu {number} ghi “{actual}”, văn bản cấp trên ghi “{expected}”',
      name: 'Tên trong trích yếu {number} ghi “{actual}”, cần “{expected}”',
      met: 'Trích yếu {number} khớp văn bản được viện dẫn',
    },
  },
  'references/first-mention-incomplete': {
    title: 'Lần viện dẫn đầu tiên chưa đủ thành phần',
    codes: {
      date: '{numbers}: viện dẫn lần đầu thiếu ngày ban hành',
      issuer: '{numbers}: viện dẫn lần đầu thiếu cơ quan ban hành',
      title: '{numbers}: viện dẫn lần đầu thiếu trích yếu',
      'date-issuer': '{numbers}: viện dẫn lần đầu thiếu ngày và cơ quan ban hành',
      'date-title': '{numbers}: viện dẫn lần đầu thiếu ngày ban hành và trích yếu',
      'issuer-title': '{numbers}: viện dẫn lần đầu thiếu cơ quan ban hành và trích yếu',
      'date-issuer-title': '{numbers}: viện dẫn lần đầu thiếu ngày, cơ quan ban hành và trích yếu',
    },
  },
  'references/number-missing': {
    title: 'Văn bản, đề án được nêu mà không kèm số',
    codes: {
      programme: 'Nêu “{actual}” không kèm số, cần {expected}',
      unknown: 'Nêu “{actual}” không kèm số, ngày, cơ quan ban hành',
      unnumbered: 'Nêu “{actual}” không kèm số, ký hiệu',
      blank: 'Văn bản viện dẫn để trống số ({actual})',
    },
  },
  'references/number-implausible': {
    title: 'Số và ngày của văn bản viện dẫn cần kiểm tra lại',
    codes: {
      order: 'Thấy {actual}, không hợp thứ tự với {expected} cùng sổ',
      pace: 'Thấy {actual}, số tăng bất thường so với {expected} cùng sổ',
      'day-off': 'Thấy {actual}, ngày này là ngày nghỉ',
    },
  },
  'references/issued-later': {
    title: 'Viện dẫn văn bản ban hành sau kế hoạch',
    codes: {
      later: '{number} ngày {actual}, sau ngày của kế hoạch {expected}',
      met: 'Các văn bản viện dẫn không sau ngày {expected}',
    },
  },
  'references/programme-name-differs': {
    title: 'Tên phong trào, đề án ghi chưa đúng hoặc chưa đủ',
    codes: {
      years: 'Tên trong ngoặc kép không có giai đoạn: “{actual}”, cần “{expected}”',
      shortened: 'Tên bị rút gọn: “{actual}”, cần “{expected}”',
      changed: 'Tên ghi khác: “{actual}”, cần “{expected}”',
      renamed: 'Tên riêng “{actual}”, tên chung là “{expected}”',
      met: 'Tên ghi thống nhất: “{actual}”',
    },
  },
  'references/not-in-force': {
    title: 'Văn bản viện dẫn đã được thay thế hoặc hết giai đoạn',
    codes: {
      replaced: '{number} nay đã được thay bằng {expected} từ {since}',
      'replaced-before': '{number} đã được thay bằng {expected} từ {since}, trước ngày của kế hoạch',
      expired: '{number} cho giai đoạn {actual}, đã hết trước năm của kế hoạch',
      'newer-above':
        'Căn cứ {number}, văn bản cấp trên căn cứ {expected} mới hơn; cần xem {number} còn hiệu lực không',
    },
  },
}
