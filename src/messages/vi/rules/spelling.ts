import type { RuleWords } from '../../catalogue.ts'

export const spelling: Readonly<Record<string, RuleWords>> = {
  'spelling/suspected-typo': {
    title: 'Nghi lỗi chính tả',
    codes: {
      phrase: 'Ghi “{actual}”, cụm từ thường dùng là “{expected}”',
      clause: 'Ghi “{actual}”, văn bản cấp trên ghi “{expected}”',
      own: 'Ghi “{actual}”, các chỗ khác cùng cụm từ ghi “{expected}”',
      torn: 'Ghi “{actual}”, câu chưa trọn nghĩa',
      name: 'Ghi “{actual}”, họ có thể là “{expected}”',
      syllable: 'Chữ không phải âm tiết tiếng Việt: {actual}',
      scan: 'Có {count} chỗ nghi sai do nhận dạng: {actual}',
    },
  },
  'spelling/word-missing': {
    title: 'Cụm từ thiếu chữ',
    codes: {
      missing: 'Ghi “{actual}” ({count} chỗ), cần “{expected}”',
      torn: 'Chỉ còn “{actual}”, văn bản cấp trên ghi “{expected}”',
    },
  },
  'spelling/duplicate-words': {
    title: 'Lặp từ',
    codes: {
      word: 'Ghi “{actual}”, cần “{expected}”',
      maybe: 'Ghi “{actual}”, cần xem có lặp “{expected}” không',
      phrase: 'Lặp cụm từ “{expected}”',
      joined: 'Ghi “{actual}”, cần xem có lặp “{expected}” không',
    },
  },
}
