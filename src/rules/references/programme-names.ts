import { bareTitle } from '../../knowledge/programme-title.ts'
import { programmeById } from '../../knowledge/programmes.ts'
import type { Place } from '../../model/place.ts'
import type { Plan } from '../../model/plan.ts'
import { compareKey, foldCase } from '../../text/fold.ts'
import type { RuleContext } from '../context.ts'

/** A quoted name stands between quotation marks, with nothing but marks of emphasis between. */
export function isQuoted({ text }: Plan, { start, end }: Place): boolean {
  return (
    /["“”„«][\s*_]*$/u.test(text.slice(Math.max(0, start - 4), start)) ||
    /^["“„«]/u.test(text.slice(start, end))
  )
}

/** "(sau đây gọi tắt là “…”)": a short name that the plan defines. */
export function isDefined({ text }: Plan, { start }: Place): boolean {
  return /(?:gọi (?:tắt |chung )?là|viết tắt(?: là)?)[^“"]{0,30}["“]$/u.test(
    foldCase(text.slice(Math.max(0, start - 60), start)).replaceAll('“', '"'),
  )
}

/** The document whose title holds this name, if any. */
export function citedTitle({ references }: Plan, place: Place) {
  const name = compareKey(place.quote)
  return (
    references.findLast(
      (reference) =>
        reference.title !== null &&
        reference.place.end <= place.start &&
        place.start - reference.place.end <= reference.title.length + 160 &&
        compareKey(reference.title).includes(name),
    ) ?? null
  )
}

/** Names by which a programme is right: the registry's, else the one that the plan above or this plan's title gives. */
export function rightNames(context: RuleContext, id: string): readonly string[] {
  const entry = programmeById(id)
  if (entry !== null) return [entry.title, ...(entry.also ?? [])]
  if (!context.family.same(id)) return []
  for (const source of context.chain) {
    const named = source.plan.programmes.find((each) => context.family.same(each.id))
    if (named !== undefined) return [named.title]
  }
  return context.family.programme === null ? [] : [context.family.programme.title]
}

/** The programme's name as words, without kind, years and place. */
export function nameWords(name: string): readonly string[] {
  return bareTitle(name).words
}

/** Whether the name, or the words right behind its closing mark, bear years. */
export function hasYears({ text }: Plan, { quote, end }: Place): boolean {
  return /(?:19|20|21)\d\d/u.test(quote) || /(?:19|20|21)\d\d/u.test(text.slice(end, end + 40))
}

const ground =
  /^(?!\s*?[^\n]*\n\s*\n)["\s*_]*,? ?(?:\(|theo|tại|ban hành|được|do|của|số|đã)(?!\p{L})[^.;]{0,60}$/u
const longestGround = 90

/** "Đề án “…” (ban hành kèm theo Quyết định số …)", not "Đề án “…” và Kế hoạch số …". */
export function leadsTo({ text }: Plan, name: Place, reference: Place): boolean {
  const apart = reference.start - name.end
  return (
    apart >= 0 &&
    apart <= longestGround &&
    ground.test(foldCase(text.slice(name.end, reference.start).normalize('NFC')))
  )
}
