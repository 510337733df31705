import { z } from 'zod'
import type { Plan } from '../../model/plan.ts'
import { singleSpaced } from '../../text/spaces.ts'
import { defineRule } from '../define.ts'
import { fail, pass } from '../verdicts.ts'

/**
 * Dòng lưu ghi "Lưu: VT, <đơn vị soạn thảo>." và đứng cuối nơi nhận.
 *
 * ## Why
 * The line says where the original and the drafting unit's copy are kept.
 *
 * ## Not a finding
 * Documents of the Party and of associations, which have forms of their own; the sign of the typist; a missing full
 * stop alone; a scan in which no such line could be read.
 *
 * ## Legal ground
 * Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 9.
 *
 * @example {"plan": {"body": "I. NỘI DUNG\n1. Trồng cây.", "tail": "Nơi nhận:\n- UBND tỉnh;\n- Lưu: QLĐT, VT.\n\nGIÁM ĐỐC\n\nTrần Văn Bình"}, "verdict": "fail"}
 * @example {"plan": {"body": "I. NỘI DUNG\n1. Trồng cây.", "tail": "Nơi nhận:\n- UBND tỉnh;\n- Lưu: QLĐT.\n\nGIÁM ĐỐC\n\nTrần Văn Bình"}, "verdict": "fail"}
 * @example {"plan": {"body": "I. NỘI DUNG\n1. Trồng cây.", "tail": "Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT, QLĐT.\n\nGIÁM ĐỐC\n\nTrần Văn Bình"}, "verdict": "pass"}
 * @example {"plan": {"body": "I. NỘI DUNG\n1. Trồng cây.", "tail": "Nơi nhận:\n- UBND tỉnh;\n- Lưu\n\nGIÁM ĐỐC\n\nTrần Văn Bình"}, "verdict": "fail", "code": "empty"}
 * @example {"plan": {"body": "I. NỘI DUNG\n1. Trồng cây.", "tail": "Nơi nhận:\n- UBND tỉnh;\n- Các phòng, ban thuộc Sở.\n\nGIÁM ĐỐC\n\nTrần Văn Bình"}, "verdict": "fail", "code": "absent"}
 * @example {"plan": {"body": "I. NỘI DUNG\n1. Trồng cây.", "tail": "GIÁM ĐỐC\n\nTrần Văn Bình"}, "verdict": "none"}
 */
export const archiveLine = defineRule({
  id: 'form/archive-line',
  level: 'note',
  options: z.strictObject({}),
  appliesNot: ({ plan, profile }) =>
    plan.header.number?.regime === 'party' ||
    plan.header.number?.regime === 'association' ||
    profile.level === 'party' ||
    profile.level === 'association'
      ? 'other-body'
      : null,
  *check(context) {
    const { archive } = context.plan
    const more = { basis: 'law', remedy: 'official-letter' } as const
    if (archive === null) {
      if (isWithout(context.plan))
        yield fail(context.here(context.plan.recipients.at(-1)!.place), 'absent', { missing: true }, more)
      return
    }
    const text = archive.text.normalize('NFC')
    const where = text.replace(/^[\s+*•–-]*lưu\s*[:.,]?\s*/iu, '')
    const clerk = /(?<![\p{L}\p{N}])(?:VT|Văn thư|VP|Văn phòng|HCTH|HC|TCHC|TH)(?![\p{L}\p{N}])/iu
    const first = /^(?:VT|Văn thư)(?![\p{L}\p{N}])/iu.test(where)
    const at = context.here(archive.place)
    const data = { actual: singleSpaced(text) }
    if (where === '') yield fail(at, 'empty', data, more)
    else if (first) yield pass(at, data, { basis: 'law', related: [at] })
    else if (/(?<![\p{L}\p{N}])(?:VT|văn thư)(?![\p{L}\p{N}])/iu.test(where))
      yield fail(at, 'not-first', data, more)
    else if (!clerk.test(where)) yield fail(at, 'no-clerk', data, more)
  },
})

/** Whether the recipients stand there without such a line; a scan may only have lost it. */
function isWithout({ recipients, source, status, text }: Plan): boolean {
  const [first] = recipients
  if (first === undefined || source.ocr !== null || status !== 'complete') return false
  return !/(?<!\p{L})lưu(?!\p{L})/iu.test(text.slice(first.place.start).normalize('NFC'))
}
