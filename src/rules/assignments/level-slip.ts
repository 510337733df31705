import { z } from 'zod'
import { bodyLevel } from '../../knowledge/bodies.ts'
import { phrasesAbove, phrasesIn } from '../../knowledge/phrases.ts'
import { defineRule } from '../define.ts'
import { within } from '../scope/within.ts'
import { fail } from '../verdicts.ts'

/**
 * Nhiệm vụ giao cho một cấp không được nêu cơ quan, địa bàn của cấp khác.
 *
 * ## Why
 * "Sở … cùng cấp" in a district's task was copied from a text for provinces: a district has no departments of
 * that name, so nobody is addressed.
 *
 * ## Not a finding
 * Co-operation with a body of another level that is called so.
 *
 * @example {"plan": {"letterhead": "ỦY BAN NHÂN DÂN\nTỈNH HÀ TĨNH", "number": "Số: 12/KH-UBND", "body": "I. TỔ CHỨC THỰC HIỆN\n1. Ủy ban nhân dân các huyện, thị xã:\n- Bố trí đất trồng cây.\n- Phối hợp với các Sở, ban, ngành và đoàn thể cùng cấp trong việc trồng cây."}, "verdict": "fail"}
 * @example {"plan": {"letterhead": "ỦY BAN NHÂN DÂN\nTỈNH HÀ TĨNH", "number": "Số: 12/KH-UBND", "body": "I. TỔ CHỨC THỰC HIỆN\n1. Ủy ban nhân dân các huyện, thị xã:\n- Phối hợp với các sở, ban, ngành của tỉnh trong việc trồng cây."}, "verdict": "none"}
 */
export const levelSlip = defineRule({
  id: 'assignments/level-slip',
  level: 'note',
  options: z.strictObject({}),
  *check({ plan, here }) {
    for (const { bodies, tasks, place } of plan.assignments) {
      const levels = bodies.map((body) => bodyLevel(body))
      const [level] = levels
      if (level !== 'district' && level !== 'commune') continue
      if (levels.some((each) => each !== level)) continue
      const barred = phrasesAbove(level)
      for (const task of tasks) {
        const text = task.text.normalize('NFC')
        for (const { start, end } of phrasesIn(text, barred)) {
          const actual = text.slice(start, end)
          yield fail(
            here(within(task.place, actual)),
            'level',
            { actual, expected: bodies },
            { related: [here(place)], remedy: 'amend' },
          )
        }
      }
    }
  },
})
