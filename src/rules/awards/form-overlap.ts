import { z } from 'zod'
import { awardFormById } from '../../knowledge/awards.ts'
import { bodyKey } from '../../knowledge/bodies.ts'
import type { Award } from '../../model/facets.ts'
import { compareKey, foldCase } from '../../text/fold.ts'
import { singleSpaced } from '../../text/spaces.ts'
import { defineRule } from '../define.ts'
import { fail, review } from '../verdicts.ts'
import { type Line, linesOf, listed, meant } from './forms.ts'
import { bodyOf, isOwnHead, sameGiver } from './givers.ts'

/**
 * Một hình thức khen thưởng không nên liệt kê hai lần dưới hai tên gọi.
 *
 * ## Why
 * Who reads two lines looks for two awards; the same certificate under a collective and its own name is one.
 *
 * ## Not a finding
 * The same form for two occasions, or from two givers.
 *
 * @example {"plan": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng tổng kết giai đoạn 2023 - 2030\n- Bằng khen cấp bộ, ban, ngành, tỉnh, đoàn thể Trung ương;\n- Bằng khen của Chủ tịch UBND tỉnh.", "verdict": "fail"}
 * @example {"plan": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng tổng kết giai đoạn 2023 - 2030\n- Bằng khen cấp bộ, ban, ngành, đoàn thể Trung ương;\n- Bằng khen của Chủ tịch UBND tỉnh.", "verdict": "none"}
 * @example {"plan": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng tổng kết giai đoạn 2023 - 2030\n- Giấy khen cấp xã;\n- Giấy khen của Chủ tịch UBND xã.", "verdict": "fail"}
 * @example {"plan": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng tổng kết giai đoạn 2023 - 2030\n- Giấy khen của Chủ tịch UBND xã;\n- Giấy khen của Giám đốc Sở.", "verdict": "none"}
 * @example {"plan": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng tổng kết giai đoạn 2023 - 2030\n- Giấy khen của Giám đốc;\n- Giấy khen do Giám đốc bệnh viện tặng.", "verdict": "fail"}
 * @example {"plan": "I. HÌNH THỨC KHEN THƯỞNG\n1. Khen thưởng tổng kết giai đoạn 2023 - 2030\n- Giấy khen của Giám đốc;\n- Giấy khen của Giám đốc Sở Y tế.", "verdict": "none"}
 */
export const formOverlap = defineRule({
  id: 'awards/form-overlap',
  level: 'warning',
  options: z.strictObject({}),
  appliesNot: ({ plan }) => (plan.awards.length === 0 ? 'no-awards' : null),
  *check(context) {
    const rows = linesOf(context.plan.awards).map((line): Row => {
      const { place, giver } = line.award
      return { ...line, key: compareKey(place.quote), body: giver === null ? null : bodyOf(giver) }
    })
    const told = new Set<Row>()
    for (const [index, row] of rows.entries()) {
      const others = rows.slice(index + 1).filter((other) => !told.has(other) && overlap(row, other))
      if (others.length === 0) continue
      for (const other of others) told.add(other)
      const isListed = ({ award }: Row) => listed(context.plan, award)
      const clear = isListed(row) ? others.find(isListed) : undefined
      const [first, ...rest] = [...new Set(clear === undefined ? others : [clear, ...others])]
      yield (clear === undefined ? review : fail)(
        context.here(row.award.place),
        'overlap',
        { actual: [row, first!].map(({ award }) => singleSpaced(award.place.quote)) },
        {
          related: [first!, ...rest].slice(0, most).map(({ award }) => context.here(award.place)),
          remedy: 'amend',
        },
      )
    }
  },
})

/** So many lines that repeat one are shown with it. */
const most = 20

/** A line with its words and its giver's body folded, because each is held against all others. */
interface Row extends Line {
  readonly key: string
  readonly body: string | null
}

function overlap(one: Row, other: Row): boolean {
  const [a, b] = [one.award, other.award]
  if (!one.occasions.some((occasion) => other.occasions.includes(occasion))) return false
  return contains(a, b) || contains(b, a) || twins(one, other)
}

/** A collective name and one of the forms in it, or a non-standard name and the form it means of the same giver. */
function contains(wide: Award, narrow: Award): boolean {
  if (wide.form === narrow.form || !meant(wide.form).has(narrow.form)) return false
  const collective = awardFormById(wide.form)?.standard === undefined
  return collective || wide.giver === null || narrow.giver === null || sameGiver(wide.giver, narrow.giver)
}

/** One form of one giver under two names, the giver's level being one of them. */
function twins(one: Row, other: Row): boolean {
  const [a, b] = [one.award, other.award]
  if (a.form !== b.form || one.key === other.key) return false
  if (a.form === 'bang-khen-chu-tich-ubnd-tinh' || a.form === 'bang-khen-thu-tuong') return true
  if (a.giver !== null && b.giver !== null)
    return one.body === ''
      ? isOwnHead(b.giver, a.giver)
      : one.body === other.body || (other.body === '' && isOwnHead(a.giver, b.giver))
  return givesAt(a, b) || givesAt(b, a)
}

/** "Giấy khen cấp Sở" beside "Giấy khen của Giám đốc Sở". */
function givesAt({ giver, place }: Award, named: Award): boolean {
  const level = /(?<!\p{L})cấp (?<level>\p{L}+)/u.exec(foldCase(place.quote.normalize('NFC')))?.groups?.level
  if (giver !== null || level === undefined || named.giver === null) return false
  return ` ${bodyKey(named.giver)} `.includes(` ${level} `)
}
