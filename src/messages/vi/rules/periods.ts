import type { RuleWords } from '../../catalogue.ts'

export const periods: Readonly<Record<string, RuleWords>> = {
  'periods/programme-years-differ': {
    title: 'Giai đoạn của chương trình khác văn bản cấp trên',
    codes: {
      differ: 'Giai đoạn {actual}, cần {expected}',
      'award-differ': 'Giai đoạn xét khen thưởng {actual}, chương trình là {expected}',
      beyond: 'Kế hoạch cho giai đoạn {actual}, ngoài giai đoạn {expected} của văn bản cấp trên',
      shorter: 'Kế hoạch cho giai đoạn {actual}, kết thúc trước giai đoạn {expected} của văn bản cấp trên',
      met: 'Giai đoạn {expected} khớp văn bản cấp trên',
    },
  },
  'periods/internal-years-differ': {
    title: 'Một chương trình có hai giai đoạn khác nhau trong cùng văn bản',
    codes: {
      differ: 'Chỗ này ghi {actual}, tên văn bản ghi {expected}',
      'schedule-differs': 'Chỗ này ghi {actual}, chỗ khác ghi {expected}; cần thống nhất',
      met: 'Giai đoạn {expected} thống nhất trong văn bản',
    },
  },
  'periods/award-years-differ': {
    title: 'Giai đoạn xét khen thưởng khác giai đoạn của chương trình',
    codes: {
      'final-differs': 'Tổng kết giai đoạn {actual}, chương trình là {expected}',
      'interim-differs': 'Sơ kết giai đoạn {actual}, giai đoạn 1 là {expected}',
      'final-outside': 'Khen thưởng tổng kết vào năm {actual}, ngoài thời gian thực hiện; cần {expected}',
      'interim-outside': 'Khen thưởng sơ kết vào năm {actual}, ngoài thời gian thực hiện; cần {expected}',
      'final-year-differs': 'Khen thưởng tổng kết vào năm {actual}, cần {expected}',
      'interim-year-differs': 'Khen thưởng sơ kết vào năm {actual}, cần {expected}',
      'interim-years-differ': 'Khen thưởng sơ kết giai đoạn {actual}, cần {expected}',
      'interim-start-differs': 'Sơ kết giai đoạn {actual}, chương trình bắt đầu từ {expected}',
      met: 'Giai đoạn xét khen thưởng {expected} khớp chương trình',
    },
  },
  'periods/phases-differ': {
    title: 'Giai đoạn thực hiện khác văn bản cấp trên',
    codes: {
      differ: 'Giai đoạn thực hiện {actual}, cần {expected}',
      'days-between': 'Còn ngày không thuộc đợt nào giữa {actual}; đợt sau cần từ {expected}',
      met: 'Các giai đoạn {expected} khớp văn bản cấp trên',
    },
  },
  'periods/phases-overlap': {
    title: 'Các giai đoạn thực hiện chồng lên nhau',
    codes: {
      overlap: 'Năm {year} nằm trong hai giai đoạn; giai đoạn sau bắt đầu từ {actual}, cần từ {expected}',
      'days-overlap': 'Hai đợt chồng lên nhau: {actual}; cần nối tiếp',
      met: 'Giai đoạn sau bắt đầu từ {expected}, không chồng lấn',
    },
  },
  'periods/phases-gap': {
    title: 'Có năm không thuộc giai đoạn nào',
    codes: {
      gap: 'Năm {years} không thuộc giai đoạn nào ({actual})',
      met: 'Các giai đoạn phủ hết thời gian thực hiện',
    },
  },
  'periods/phase-count-differs': {
    title: 'Số giai đoạn nêu khác số giai đoạn liệt kê',
    codes: {
      differ: 'Nêu {expected} giai đoạn, liệt kê {actual}',
      met: 'Nêu và liệt kê {expected} giai đoạn',
    },
  },
  'periods/review-year-missing': {
    title: 'Giai đoạn thiếu năm sơ kết, tổng kết',
    codes: {
      missing: 'Không nêu năm sơ kết, tổng kết; cần {expected}',
      differs: 'Năm sơ kết, tổng kết là {actual}, cần {expected}',
      met: 'Đã nêu năm sơ kết, tổng kết {expected}',
    },
  },
  'periods/interim-review-missing': {
    title: 'Không tách giai đoạn sơ kết',
    codes: {
      'one-period': 'Sơ kết và tổng kết cùng một giai đoạn {actual}, cần sơ kết giai đoạn {expected}',
      absent: 'Chỉ khen thưởng tổng kết {actual}, cần cả khen thưởng sơ kết {expected}',
      met: 'Đã nêu giai đoạn sơ kết (cấp trên: {expected})',
    },
  },
  'periods/backdated': {
    title: 'Thời gian thực hiện bắt đầu trước năm ban hành',
    codes: { 'before-issue': 'Thực hiện {actual} nhưng ban hành năm {expected}' },
  },
}
