import type { Catalogue } from './catalogue.ts'
import { cli } from './vi/cli.ts'
import { errors } from './vi/errors.ts'
import { problems } from './vi/problems.ts'
import { reasons } from './vi/reasons.ts'
import { report } from './vi/report.ts'
import { rules } from './vi/rules.ts'

/** Tiếng Việt, theo văn phong hành chính. */
export const vi: Catalogue = {
  day: (iso) => iso.split('-').reverse().join('/'),
  verdicts: {
    fail: 'sai lệch',
    review: 'cần xem',
    pass: 'đạt',
    notApplicable: 'không áp dụng',
    open: 'chưa đánh giá được',
  },
  levels: { error: 'nghiêm trọng', warning: 'cần sửa', note: 'lưu ý' },
  bases: {
    upstream: 'văn bản cấp trên trực tiếp',
    ancestor: 'văn bản cấp trên',
    baseline: 'dữ kiện đã biết của văn bản gốc',
    comparable: 'kế hoạch cùng loại của địa phương khác',
    self: 'chính văn bản',
    law: 'quy định, danh mục',
  },
  rules,
  problems,
  errors,
  reasons,
  cli,
  report,
}
