import { z } from 'zod'
import type { Span } from '../../text/mapped.ts'
import { singleSpaced } from '../../text/spaces.ts'
import { defineRule } from '../define.ts'
import { type Reading, readingOf } from '../reading.ts'
import { review } from '../verdicts.ts'
import { basesCutOff, basesWithoutEnd } from './basis.ts'
import { listSlips } from './lists.ts'
import { doubledMarks, missingCommas, strayCommas, wrongBlanks } from './marks.ts'

const sorts: readonly (readonly [code: string, find: (reading: Reading) => readonly Span[]])[] = [
  ['basis-cut', basesCutOff],
  ['basis-end', basesWithoutEnd],
  ['list', listSlips],
  ['stray-comma', strayCommas],
  ['missing-comma', missingCommas],
  ['blank', wrongBlanks],
  ['doubled', doubledMarks],
]

/** What a scan or a conversion spoils by itself. */
const fragile = new Set(['blank', 'doubled'])

/**
 * Dấu câu đặt đúng chỗ: căn cứ, danh sách, ngoặc, dấu phẩy.
 *
 * ## Why
 * A stray or missing mark can move a duty from one body to another; a basis that ends nowhere hides what it belongs to.
 *
 * ## Not a finding
 * Line ends in headings; the stop of an abbreviation; blanks that a scan put in.
 *
 * ## Legal ground
 * Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6 (căn cứ: dấu chấm phẩy cuối mỗi dòng, dòng cuối dấu
 * chấm).
 *
 * @example {"plan": {"basis": "Thực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2024 của UBND tỉnh về trồng cây năm 2024. Sở Xây dựng ban hành Kế hoạch như sau:", "body": "I. NỘI DUNG\n1. Trồng cây."}, "verdict": "review", "code": "basis-cut"}
 * @example {"plan": {"basis": "Theo đề nghị của Giám đốc Sở Xây dựng,\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành kèm theo Quyết định này Kế hoạch trồng cây năm 2024.", "body": "I. NỘI DUNG\n1. Trồng cây."}, "verdict": "none"}
 * @example {"plan": {"basis": "Thực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2024 của UBND tỉnh về trồng cây năm 2024\n\nSở Xây dựng ban hành Kế hoạch như sau:", "body": "I. NỘI DUNG\n1. Trồng cây."}, "verdict": "review", "code": "basis-end"}
 * @example {"plan": "I. NỘI DUNG\n1. Dụng cụ\n- Mỗi đội chuẩn bị\n+ Cuốc;\n+ Xẻng;\n+ Cây giống.", "verdict": "review", "code": "list"}
 * @example {"plan": {"basis": "Thực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2024 của UBND tỉnh, về việc trồng cây năm 2024, Sở Xây dựng ban hành Kế hoạch như sau:", "body": "I. NỘI DUNG\n1. Trồng cây."}, "verdict": "review", "code": "stray-comma"}
 * @example {"plan": "I. NỘI DUNG\n1. Vận động viên chức người lao động trồng cây.", "verdict": "review", "code": "missing-comma"}
 * @example {"plan": "I. NỘI DUNG\n1. Phát động “ Ngày chủ nhật xanh” tại trụ sở.", "verdict": "review", "code": "blank"}
 * @example {"plan": "I. NỘI DUNG\n1. Trồng cây:\n- Mỗi đội chuẩn bị:\n+ Cuốc, xẻng, v.v.;\n+ Cây giống (02 cây).\n2. Cán bộ, công chức, viên chức tham gia...", "verdict": "none"}
 */
export const punctuation = defineRule({
  id: 'form/punctuation',
  level: 'note',
  options: z.strictObject({}),
  *check(context) {
    const reading = readingOf(context.plan)
    for (const [code, find] of sorts) {
      if (context.plan.source.ocr !== null && fragile.has(code)) continue
      const [first, ...rest] = find(reading)
      if (first === undefined) continue
      yield review(
        context.here(reading.place(first)),
        code,
        {
          actual: singleSpaced(reading.text.slice(first.start, Math.min(first.end, first.start + 80))),
          count: rest.length + 1,
        },
        {
          related: rest.slice(0, 20).map((span) => context.here(reading.place(span))),
          remedy: 'official-letter',
        },
      )
    }
  },
})
