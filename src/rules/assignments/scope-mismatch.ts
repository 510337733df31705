import { z } from 'zod'
import type { Evidence } from '../../findings/draft.ts'
import { memo } from '../../knowledge/memo.ts'
import { withoutMisreadTones } from '../../knowledge/searchable.ts'
import { foldCase } from '../../text/fold.ts'
import { singleSpaced } from '../../text/spaces.ts'
import type { RuleContext } from '../context.ts'
import { defineRule } from '../define.ts'
import { fail, pass, review } from '../verdicts.ts'

type Belonging = 'thuộc' | 'trực thuộc'
type Part = 'criteria' | 'assignments' | 'recipients'

interface Mention {
  readonly part: Part
  readonly kinds: readonly Belonging[]
  readonly name: string
  readonly at: Evidence
}

/**
 * Phạm vi "thuộc", "trực thuộc", "thuộc và trực thuộc" phải thống nhất giữa tiêu chí, phân công và nơi nhận.
 *
 * ## Why
 * Units "thuộc" (rooms, branches) and "trực thuộc" (service units) are different units: those left out of the
 * tasks are measured by criteria that nobody told them of.
 *
 * ## Not a finding
 * Both kinds named apart on two lines; other words of the text, which address nobody.
 *
 * @example {"plan": "I. TIÊU CHÍ THI ĐUA\n1. Đối với các đơn vị thuộc và trực thuộc Sở\n- Trồng đủ cây.\nII. TỔ CHỨC THỰC HIỆN\n1. Các đơn vị trực thuộc Sở:\n- Đăng ký thi đua.", "verdict": "fail", "code": "narrower"}
 * @example {"plan": {"body": "I. TỔ CHỨC THỰC HIỆN\n1. Các phòng, đơn vị trực thuộc Sở tổ chức trồng cây.", "tail": "Nơi nhận:\n- UBND tỉnh (b/c);\n- Các phòng, đơn vị thuộc Sở;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nTrần Văn Bình"}, "verdict": "review"}
 * @example {"plan": {"body": "I. TỔ CHỨC THỰC HIỆN\n1. Các đơn vị thuộc và trực thuộc Sở tổ chức trồng cây.", "tail": "Nơi nhận:\n- Các đơn vị thuộc Sở;\n- Các đơn vị trực thuộc Sở;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nTrần Văn Bình"}, "verdict": "pass"}
 */
export const scopeMismatch = defineRule({
  id: 'assignments/scope-mismatch',
  level: 'warning',
  options: z.strictObject({}),
  *check(context) {
    const mentions = mentionsOf(context)
    const parts = [...new Set(mentions.map(({ part }) => part))]
    if (parts.length < 2) return
    const sets = parts.map((part) => kindsOf(mentions, part))
    const whole = new Set(sets.flatMap((set) => [...set]))
    const [first] = mentions
    if (sets.every((set) => set.size === whole.size)) {
      const other = mentions.find(({ part }) => part !== first!.part)!
      yield pass(other.at, { expected: first!.name, actual: other.name }, { upstream: first!.at })
      return
    }
    // The tasks count first: who is left out of them does nothing.
    const part = (['assignments', 'recipients', 'criteria'] as const).find(
      (each) => parts.includes(each) && kindsOf(mentions, each).size < whole.size,
    )!
    const own = mentions.filter((mention) => mention.part === part)
    const others = mentions.filter((mention) => mention.part !== part)
    const wider = sets.some((set) => set.size === whole.size)
    const say = wider ? fail : review
    yield say(
      own[0]!.at,
      wider ? 'narrower' : 'other',
      { actual: own[0]!.name, expected: others[0]!.name },
      { related: [...own.slice(1), ...others].map(({ at }) => at), remedy: 'amend' },
    )
  },
})

function kindsOf(mentions: readonly Mention[], part: Part): ReadonlySet<Belonging> {
  return new Set(mentions.filter((mention) => mention.part === part).flatMap(({ kinds }) => kinds))
}

function mentionsOf({ plan, here }: RuleContext): readonly Mention[] {
  const named: readonly { readonly part: Part; readonly name: string; readonly at: Evidence }[] = [
    ...plan.criteria.map(({ label, place }) => ({
      part: 'criteria' as const,
      name: label ?? '',
      at: here(place),
    })),
    ...plan.assignments.flatMap(({ bodies, place }) =>
      bodies.map((name) => ({ part: 'assignments' as const, name, at: here(place) })),
    ),
    ...plan.recipients.map(({ name, place }) => ({ part: 'recipients' as const, name, at: here(place) })),
  ]
  return named.flatMap((each) => {
    const kinds = belonging(each.name)
    return kinds.length === 0 ? [] : [{ ...each, kinds }]
  })
}

const units =
  /đơn vị(?: sự nghiệp)? (?<kind>thuộc(?:,| và|, và)? trực thuộc|trực thuộc(?:,| và)? thuộc|trực thuộc|thuộc)(?!\p{L})/u

const belonging = memo((name): readonly Belonging[] => {
  const kind = units.exec(withoutMisreadTones(singleSpaced(foldCase(name.normalize('NFC')))))?.groups?.kind
  if (kind === undefined) return []
  if (kind === 'thuộc') return ['thuộc']
  return kind === 'trực thuộc' ? ['trực thuộc'] : ['thuộc', 'trực thuộc']
})
