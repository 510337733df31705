import type { RuleWords } from '../../catalogue.ts'

export const criteria: Readonly<Record<string, RuleWords>> = {
  'criteria/entity-missing': {
    title: 'Thiếu tiêu chí cho một nhóm đối tượng',
    codes: {
      absent: 'Không có tiêu chí “{expected}” như văn bản cấp trên, cần xem có bỏ sót nhóm này không',
      missing: 'Không có tiêu chí “{expected}”, trong khi kế hoạch có khen thưởng đối tượng này',
      met: 'Có tiêu chí “{expected}”',
    },
  },
  'criteria/entity-unlabelled': {
    title: 'Tiêu chí không ghi đối tượng',
    codes: {
      unlabelled: 'Tiêu chí tại “{actual}” không ghi đối tượng, cần nêu “Đối với …”',
      met: 'Tiêu chí có ghi đối tượng: {actual}',
    },
  },
  'criteria/entity-label-differs': {
    title: 'Nhãn đối tượng khác văn bản cấp trên',
    codes: {
      generalised: 'Ghi “{actual}”, văn bản cấp trên nêu riêng {lost}',
      merged: 'Nhóm “{expected}” không còn, tiêu chí gộp vào “{actual}”; cần xem',
      met: 'Nhãn đối tượng tương ứng “{expected}”',
    },
  },
  'criteria/criterion-missing': {
    title: 'Thiếu tiêu chí của văn bản cấp trên',
    codes: {
      missing: 'Không thấy tiêu chí tương ứng “{expected}”',
      part: 'Tiêu chí không còn vế “{expected}”',
      met: 'Có tiêu chí tương ứng “{expected}”',
    },
  },
  'criteria/criterion-reworded': {
    title: 'Thuật ngữ của tiêu chí bị thay đổi',
    codes: {
      lower: 'Mức {actual}, thấp hơn {expected} của văn bản cấp trên',
      reworded: 'Ghi “{actual}”, văn bản cấp trên là “{expected}”',
      softer: 'Ghi “{actual}”, nhẹ hơn “{expected}” của văn bản cấp trên',
      met: 'Giữ thuật ngữ của “{expected}”',
    },
  },
  'criteria/entity-without-assignment': {
    title: 'Đối tượng có tiêu chí nhưng không có nhiệm vụ',
    codes: {
      'without-task': '“{actual}” có tiêu chí nhưng không được giao việc, không báo cáo; cần phân công',
      met: '“{actual}” có nhiệm vụ hoặc đường báo cáo',
    },
  },
}
