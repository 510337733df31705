import { z } from 'zod'
import type { Place } from '../../model/place.ts'
import type { Programme } from '../../model/references.ts'
import { singleSpaced } from '../../text/spaces.ts'
import type { RuleContext } from '../context.ts'
import { defineRule } from '../define.ts'
import { fail, pass, review } from '../verdicts.ts'
import { citedTitle, hasYears, isDefined, isQuoted, nameWords, rightNames } from './programme-names.ts'

type Code = 'years' | 'shortened' | 'changed' | 'renamed'

/** Share of common words from which an unknown name is a variant of a known one. */
const variant = 0.6

/**
 * Tên phong trào, đề án trong ngoặc kép phải ghi đúng và đủ.
 *
 * ## Why
 * Quotation marks say that the name is the official one; a changed or shortened one starts a second programme on
 * paper.
 *
 * ## Not a finding
 * A short form without quotation marks, years that stand behind the closing mark in the title, a short name that the
 * plan defines, the place added to the name, names inside the title of a cited document (`references/title-differs`).
 *
 * @example {"plan": {"title": "Triển khai Phong trào “Cả nước thi đua xây dựng xã hội học tập, đẩy mạnh học tập suốt đời giai đoạn 2023 - 2030”", "body": "I. NỘI DUNG\n1. Thực hiện Phong trào “Thi đua xây dựng xã hội học tập, đẩy mạnh học tập suốt đời giai đoạn 2023 - 2030”."}, "verdict": "fail", "code": "shortened"}
 * @example {"plan": {"title": "Triển khai Phong trào “Cả nước thi đua xây dựng xã hội học tập, đẩy mạnh học tập suốt đời giai đoạn 2023 - 2030”", "body": "I. NỘI DUNG\n1. Thực hiện Phong trào “Cả nước thi đua xây dựng xã hội học tập, đẩy mạnh học tập suốt đời”."}, "verdict": "fail", "code": "years"}
 * @example {"plan": {"title": "Triển khai Phong trào “Cả nước thi đua xây dựng xã hội học tập, đẩy mạnh học tập suốt đời giai đoạn 2023 - 2030”", "body": "I. NỘI DUNG\n1. Thực hiện Phong trào “Cả nước thi đua xây dựng xã hội học tập, đẩy mạnh học tập suốt đời giai đoạn 2023-2030” (sau đây gọi tắt là “Phong trào thi đua”)."}, "verdict": "pass"}
 * @example {"plan": {"body": "I. NỘI DUNG\n1. Hưởng ứng Phong trào “Thi đua xanh hóa giai đoạn 2023 - 2030” tại trụ sở."}, "verdict": "fail", "code": "shortened"}
 * @example {"upstream": {"number": "Số: 33/KH-UBND", "title": "Tổ chức Phong trào thi đua “Mỗi ngôi nhà là một vườn cây xanh bóng mát”"}, "plan": {"title": "Triển khai Phong trào thi đua “Mỗi ngôi nhà là một vườn cây sạch bóng mát”", "basis": "Thực hiện Kế hoạch số 33/KH-UBND ngày 15/01/2024 của Ủy ban nhân dân tỉnh Hà Tĩnh về tổ chức Phong trào thi đua “Mỗi ngôi nhà là một vườn cây xanh bóng mát”, Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "fail", "code": "changed"}
 */
export const programmeNameDiffers = defineRule({
  id: 'references/programme-name-differs',
  level: 'note',
  options: z.strictObject({}),
  *check(context) {
    const { plan, here } = context
    const found = new Map<string, { readonly code: Code; readonly expected: string; places: Place[] }>()
    const right: Place[] = []
    for (const programme of plan.programmes) {
      const known = knownName(context, programme)
      if (known === null) continue
      for (const place of programme.places) {
        if (!isQuoted(plan, place) || isDefined(plan, place) || citedTitle(plan, place) !== null) continue
        const code = known.code ?? differenceOf(context, programme.id, known.names, place)
        if (code === null) {
          right.push(place)
          continue
        }
        const key = `${programme.id}|${code}`
        const group = found.get(key) ?? { code, expected: known.names[0]!, places: [] }
        group.places.push(place)
        found.set(key, group)
      }
    }
    for (const { code, expected, places } of found.values()) {
      const [first, ...rest] = places
      const years = yearsOf(context)
      // A name as quoted can bear the years already.
      const full =
        code === 'years' && years !== null && !/\d{4}/u.test(expected)
          ? `${expected} giai đoạn ${years.from} - ${years.to}`
          : expected
      const say = code === 'renamed' ? review : fail
      yield say(
        here(first!),
        code,
        { actual: singleSpaced(first!.quote), expected: full },
        { related: rest.map(here), basis: 'law', remedy: 'official-letter' },
      )
    }
    const [first, second] = right
    if (first !== undefined && second !== undefined && found.size === 0)
      yield pass(here(second), { actual: singleSpaced(second.quote) }, { upstream: here(first) })
  },
})

/** Fewest words by which a shortened name can still be told. */
const leastWords = 4

interface KnownName {
  readonly names: readonly string[]
  readonly code: Code | null
}

/**
 * The right names of a mention. An unknown name of the same kind that is much like the family's own is the family's
 * renamed; one that uses nothing but its words is the family's shortened.
 */
function knownName(context: RuleContext, { id, title, kind }: Programme): KnownName | null {
  const names = rightNames(context, id)
  if (names.length > 0) return { names, code: null }
  const own = context.family.programme
  if (own === null || own.kind !== kind) return null
  const right = rightNames(context, own.id)
  const wanted = right[0] === undefined ? [] : nameWords(right[0])
  const words = nameWords(title)
  const known = new Set(wanted)
  const shared = wanted.filter((word) => words.includes(word)).length
  if (words.length >= leastWords && words.length < wanted.length && words.every((word) => known.has(word)))
    return { names: right, code: isScoped(title) ? 'renamed' : 'shortened' }
  return wanted.length > 0 && shared >= wanted.length * variant ? { names: right, code: 'renamed' } : null
}

/** A branch or body that took the movement as its own says so in the name. */
function isScoped(title: string): boolean {
  return /(?<!\p{L})(?:toàn ngành|trong ngành|của ngành|ngành \p{Lu}|toàn trường|toàn tỉnh|trong toàn)/u.test(
    title,
  )
}

/** Years that belong to the name: registered ones, else those of the name in the title. */
function yearsOf({ family }: RuleContext) {
  return family.period ?? family.programme?.period ?? null
}

function differenceOf(
  context: RuleContext,
  id: string,
  names: readonly string[],
  place: Place,
): Exclude<Code, 'renamed'> | null {
  const words = nameWords(place.quote)
  const forms = names.map(nameWords)
  const same = forms.some((form) => form.join(' ') === words.join(' '))
  if (!same) {
    const known = new Set(forms.flat())
    return words.every((word) => known.has(word)) ? 'shortened' : 'changed'
  }
  const expectsYears = context.family.same(id) && yearsOf(context) !== null && hasYearsInside(context, id)
  return expectsYears && !hasYears(context.plan, place) ? 'years' : null
}

/**
 * Some text quotes the name with its years, or a registry does; “…” giai đoạn 2025 - 2030 has them outside the name.
 */
function hasYearsInside({ plan, chain, family }: RuleContext, id: string): boolean {
  return (
    family.period !== null ||
    [plan, ...chain.map((source) => source.plan)].some(({ programmes }) =>
      programmes.some(
        (each) => each.id === id && each.places.some(({ quote }) => /(?:19|20|21)\d\d/u.test(quote)),
      ),
    )
  )
}
