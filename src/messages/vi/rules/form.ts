import type { RuleWords } from '../../catalogue.ts'

export const form: Readonly<Record<string, RuleWords>> = {
  'form/archive-line': {
    title: 'Thể thức dòng lưu',
    codes: {
      'not-first': 'Ghi “{actual}”, cần “Lưu: VT, <đơn vị soạn thảo>.”',
      'no-clerk': 'Ghi “{actual}”, cần có “VT”',
      empty: 'Dòng lưu để trống, cần “Lưu: VT, <đơn vị soạn thảo>.”',
      absent: 'Nơi nhận không có dòng lưu, cần “Lưu: VT, <đơn vị soạn thảo>.”',
      met: 'Dòng lưu đúng thể thức: {actual}',
    },
  },
  'form/capitals': {
    title: 'Viết hoa',
    codes: {
      name: 'Ghi “{actual}”, cần “{expected}”',
      own: 'Ghi “{actual}” khi chỉ cơ quan ban hành, cần “{expected}”',
      mixed: 'Viết hoa chưa thống nhất: {actual}',
    },
  },
  'form/punctuation': {
    title: 'Dấu câu',
    codes: {
      'basis-cut': 'Căn cứ kết thúc bằng dấu chấm giữa câu: “{actual}”, cần dấu phẩy',
      'basis-end': 'Căn cứ không có dấu kết thúc: “{actual}”, cần dấu chấm phẩy hoặc dấu phẩy',
      list: 'Dấu của danh sách chưa đúng ({count} chỗ): “{actual}”; cần “:” trước danh sách, “;” giữa các dòng',
      'stray-comma': 'Thừa dấu phẩy ({count} chỗ): “{actual}”',
      'missing-comma': 'Thiếu dấu phẩy ({count} chỗ): “{actual}”',
      blank: 'Dấu cách cạnh dấu câu chưa đúng ({count} chỗ): “{actual}”',
      doubled: 'Lặp dấu câu ({count} chỗ): “{actual}”',
    },
  },
  'form/variants-mixed': {
    title: 'Lẫn các kiểu viết',
    codes: {
      tone: 'Lẫn hai cách đặt dấu thanh: {actual}',
      yearly: 'Ghi {actual}; cần thống nhất “hằng”',
      years: 'Lẫn các kiểu gạch nối giữa hai năm: {actual}',
      quotes: 'Lẫn ngoặc kép thẳng và cong: {actual}',
      'i-y': 'Lẫn i và y: {actual}',
    },
  },
  'form/body-name-inconsistent': {
    title: 'Một cơ quan ghi nhiều cách',
    codes: {
      differ: 'Ghi nhiều cách: {actual}; cần một cách',
      dash: 'Ghi “{actual}”, cần “{expected}”',
      place: 'Cơ quan ban hành ghi “{actual}”, tên văn bản ghi “{expected}”; cần xem văn bản của nơi nào',
    },
  },
  'form/abbreviation-undefined': {
    title: 'Chữ viết tắt chưa giải thích',
    codes: {
      undefined: 'Chưa giải thích ở lần dùng đầu: {actual}',
      recipients: 'Nơi nhận viết tắt {actual}, cần xem có cần viết đủ tên không',
    },
  },
  'form/defined-term-unused': {
    title: 'Đã đặt cách gọi tắt nhưng không dùng',
    codes: {
      'long-form': 'Ghi “{actual}”, đã đặt cách gọi tắt “{expected}”',
      'never-used': 'Đặt cách gọi tắt “{actual}” nhưng không dùng lại',
    },
  },
  'form/closing': {
    title: 'Câu kết',
    codes: {
      missing: 'Không có câu kết, cần “{expected}”',
      incomplete: 'Câu kết “{actual}” chưa nêu ai thực hiện',
      unmarked: 'Câu kết “{actual}” không có dấu kết thúc, cần “./.”',
      met: 'Có câu kết',
    },
  },
}
