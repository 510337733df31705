import type { RuleWords } from '../../catalogue.ts'

export const header: Readonly<Record<string, RuleWords>> = {
  'header/number-blank': {
    title: 'Văn bản chưa có số',
    codes: { blank: 'Số văn bản để trống ({actual})', none: 'Không thấy số, ký hiệu văn bản' },
  },
  'header/date-incomplete': {
    title: 'Ngày ban hành chưa đủ',
    codes: {
      blank: 'Ngày, tháng, năm ban hành chưa đủ (thấy: {actual})',
      none: 'Không thấy địa danh, ngày tháng ban hành',
    },
  },
  'header/symbol-mismatch': {
    title: 'Ký hiệu không khớp tên cơ quan',
    codes: {
      body: 'Ký hiệu ghi “{actual}”, tên cơ quan là {expected}',
      met: 'Ký hiệu “{actual}” khớp {expected}',
    },
  },
  'header/kind-ambiguous': {
    title: 'Loại văn bản không rõ',
    codes: {
      differs: 'Ký hiệu thuộc loại {actual}, tên loại là {name} ({expected})',
      'no-kind': 'Ký hiệu kiểu công văn ({actual}) nhưng tiêu đề “{title}” không phải tên loại văn bản',
      met: 'Ký hiệu và tên loại cùng là {name}',
    },
  },
  'header/number-form': {
    title: 'Thể thức số, ký hiệu',
    codes: {
      'blank-beside-separator': 'Thấy “{actual}”, cần “{expected}” (không cách chữ)',
      'leading-zero': 'Thấy “{actual}”, cần “{expected}” (số dưới 10 thêm 0)',
      'other-form': 'Thấy “{actual}”, cần “{expected}”',
    },
  },
  'header/authority-form': {
    title: 'Thể thức quyền hạn ký',
    codes: { spacing: 'Thấy “{actual}”, cần “{expected}” (một dấu cách sau dấu chấm)' },
  },
  'header/authority-invalid': {
    title: 'Quyền hạn ký không phù hợp chức vụ',
    codes: {
      'head-for-himself': 'Ký thay (KT.) nhưng chức vụ người ký là {actual}, cần cấp phó',
      'deputy-alone': '{actual} ký không ghi KT., TL. hoặc TUQ.',
      'deputy-by-order': '{actual} ký ghi TL. hoặc TUQ., cần KT.',
      'head-by-order': '{actual} tự ký, không ghi TL. hoặc TUQ. cho chính mình',
      'committee-by-deputy': '{actual} ký thay (K/T), cần thay mặt (T/M) tập thể: cấp ủy, ủy ban kiểm tra',
      'not-of-committee': '{actual} không ký thay mặt (TM.) {committee}',
      met: 'Quyền hạn ký phù hợp chức vụ {actual}',
    },
  },
}
