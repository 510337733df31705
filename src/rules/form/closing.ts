import { z } from 'zod'
import type { Plan } from '../../model/plan.ts'
import type { Span } from '../../text/mapped.ts'
import { matchesOf } from '../../text/matches.ts'
import { singleSpaced } from '../../text/spaces.ts'
import { defineRule } from '../define.ts'
import { paragraphAround } from '../paragraph.ts'
import { isPlan } from '../plan-kind.ts'
import { type Reading, readingOf } from '../reading.ts'
import { pass, review } from '../verdicts.ts'

const formula = /(?<![\p{L}])trên đây là(?![\p{L}])/gu
/** Other words with which a plan is closed. */
const otherEnd =
  /(?:yêu cầu|đề nghị|giao|các|thủ trưởng|căn cứ|trong quá trình|nhận được|kế hoạch này)[^.]{5,}(?:thực hiện|triển khai|hưởng ứng|báo cáo|phản ánh|xem xét|quyết định|giải quyết|hướng dẫn|chỉ đạo)[^.]{0,160}$/u
/** A numbered point or a bullet is a task, not a closing. */
const labelled = /^[ #>|]*(?:[-+•–]|[\p{L}\d]{1,4}[.)/]|\d+(?:\.\d+)+)/u
/** Who asks, or whom: what a request for action needs before its verb. */
const subject =
  /(?<![\p{L}])(?:yêu cầu|đề nghị|giao|mong|kính|các|những|mọi|toàn thể|thủ trưởng|trưởng|cán bộ|công chức|ủy ban|ubnd|sở|ban|phòng|đơn vị|cơ quan|nhà trường|chúng tôi|đảng|hội|đoàn|công ty|trung tâm)(?![\p{L}])/u
const asked =
  /(?:hưởng ứng|thực hiện|triển khai)(?: nghiêm túc| có hiệu quả| hiệu quả| tốt| kế hoạch| đầy đủ){0,2}$/u

/**
 * Kế hoạch có câu kết trọn vẹn.
 *
 * ## Why
 * The closing sentence says who is to carry the plan out; without a subject it asks nobody. "./." says that nothing
 * of the text is missing behind it.
 *
 * ## Not a finding
 * A closing request in other words; a circular or decision; a plan that a decision or a letter issues, which closes it.
 *
 * @example {"plan": "I. NỘI DUNG\n1. Trồng cây xanh.\n\nTrên đây là nội dung phát động “Ngày chủ nhật xanh” hưởng ứng, thực hiện./.", "verdict": "review", "code": "incomplete"}
 * @example {"plan": "I. NỘI DUNG\n1. Trồng cây xanh tại trụ sở trước ngày 30/6./.", "verdict": "review", "code": "missing"}
 * @example {"plan": "I. NỘI DUNG\n1. Trồng cây xanh.\n\nTrên đây là Kế hoạch trồng cây năm 2024, đề nghị các phòng nghiêm túc thực hiện./.", "verdict": "pass"}
 * @example {"plan": "## I. NỘI DUNG\n\n1. Trồng cây xanh.\n\nCác phòng, bộ phận có trách nhiệm tổ chức thực hiện Kế hoạch này./.\n\n**Nơi nhận:**\n\n- Lưu: VT.", "verdict": "none"}
 * @example {"plan": "I. NỘI DUNG\n1. Trồng cây xanh.\n\nTrong quá trình thực hiện, nếu có vướng mắc, các phòng phản ánh về Văn phòng Sở để xem xét, giải quyết./.", "verdict": "none"}
 * @example {"plan": "I. NỘI DUNG\n1. Trồng cây xanh.\n\nTrên đây là Kế hoạch trồng cây năm 2024, đề nghị các phòng nghiêm túc thực hiện", "verdict": "review", "code": "unmarked"}
 */
export const closing = defineRule({
  id: 'form/closing',
  level: 'note',
  options: z.strictObject({}),
  *check(context) {
    const { plan } = context
    const reading = readingOf(plan)
    if (
      !isPlan(plan) ||
      plan.attachedTo !== null ||
      plan.sections.length === 0 ||
      (plan.recipients.length === 0 && plan.signature === null)
    )
      return
    const found = formulaAt(reading)
    if (found === null) {
      // Papers of the Party and of associations end with their last point.
      const { regime } = plan.header.number ?? { regime: 'state' }
      const apart = context.profile.level === 'party' || context.profile.level === 'association'
      const last = regime === 'state' && !apart ? lastParagraph(plan, reading) : null
      if (last === null || (closes(words(reading, last)) && otherEnd.test(words(reading, last).slice(-400))))
        return
      const at = context.here(reading.place(lastWords(reading, last)))
      yield review(at, 'missing', { expected: 'Trên đây là Kế hoạch …', missing: true }, { remedy: 'none' })
      return
    }
    const at = context.here(reading.place(found))
    // What is asked stands behind the name of the plan; names in quotes are no subject.
    const bare = words(reading, found).replace(/["“][^"”]{0,400}["”]/gu, ' ')
    if (asked.test(bare) && !subject.test(bare.replace(/^trên đây là[^,.]{0,40}/u, '')))
      yield review(
        at,
        'incomplete',
        {
          actual: singleSpaced(reading.text.slice(lastWords(reading, found).start, found.end)),
        },
        { remedy: 'official-letter' },
      )
    else if (isUnmarked(reading, found)) {
      const last = lastWords(reading, found)
      yield review(
        context.here(reading.place(last)),
        'unmarked',
        { actual: singleSpaced(reading.text.slice(last.start, last.end)) },
        { basis: 'law', remedy: 'official-letter' },
      )
    } else yield pass(at, {}, { related: [at] })
  },
})

/** A paragraph of its own, or a last point on what to do in case of difficulties. */
function closes(text: string): boolean {
  return (
    !labelled.test(text) ||
    /^[ #>|]*(?:[-+•–]|[\p{L}\d]{1,4}[.)/]|\d+(?:\.\d+)+)[ .)]*(?:trong )?quá trình (?:tổ chức |triển khai )*thực hiện/u.test(
      text,
    )
  )
}

/** The last "Trên đây là" with the rest of its paragraph. */
export function formulaAt(reading: Reading): Span | null {
  const from = reading.body.start
  const body = reading.folded.slice(from, reading.body.end)
  const match = matchesOf(formula, body).at(-1)
  if (match === undefined) return null
  const stop = body.indexOf('\n\n', match.index)
  const text = body.slice(match.index, stop < 0 ? body.length : stop)
  return { start: from + match.index, end: from + match.index + text.trimEnd().length }
}

/** The last words of the text end with a letter: no "./.", nor any other mark. */
function isUnmarked({ text, body }: Reading, { end }: Span): boolean {
  return (
    /[\p{L}\p{N}][*_\s]*$/u.test(text.slice(Math.max(0, end - 40), end)) &&
    /^[*_\s]*$/u.test(text.slice(end, body.end))
  )
}

/** The last words of a range, as many as a message shows. */
function lastWords({ text }: Reading, { start, end }: Span): Span {
  if (end - start <= shown) return { start, end }
  const blank = text.indexOf(' ', end - shown)
  return { start: blank < 0 || blank >= end ? end - shown : blank + 1, end }
}

const shown = 40

function lastParagraph({ source }: Plan, { text, body }: Reading): Span | null {
  let end = text.slice(0, body.end).trimEnd().length
  for (let guard = 0; end > body.start && guard < 200; guard++) {
    const start = Math.max(body.start, text.lastIndexOf('\n', end - 1) + 1)
    // Notes and tables at the end close nothing, nor do marks alone: "**" in front of "Nơi nhận".
    if (!/^\s*(?:\[\^|\(\d+\)|[|¹²³⁴#=]|[-*_]{3}|\P{L}*$)|\|/u.test(text.slice(start, end)))
      return { start: Math.max(body.start, paragraphAround({ source, text }, { start, end }).start), end }
    end = text.slice(0, Math.max(0, start - 1)).trimEnd().length
  }
  return null
}

/** A range on one line, in small letters, without its end mark. */
function words({ folded }: Reading, { start, end }: Span): string {
  return folded
    .slice(start, end)
    .replace(/[\s*_]+/gu, ' ')
    .replace(/[\s./]+$/u, '')
}
