import { numberKey } from '../../knowledge/documents.ts'
import type { Plan } from '../../model/plan.ts'
import type { RuleContext } from '../context.ts'
import { titleLikeness } from '../references/titles.ts'

/** Share of common words up to which two titles speak of different things. */
const unlike = 0.25

/** Nothing that a plan cites can be this document: none has its number or day, none of its kind is left unnumbered. */
export function isLeftOut({ references }: Plan, { header: { number, issued } }: Plan): boolean {
  if (number === null || number.blank) return false
  const key = numberKey(number.raw)
  return !references.some(
    (one) =>
      (one.number !== null && numberKey(one.number) === key) ||
      (one.date !== null && one.date === issued?.date) ||
      (one.kind === number.kind && (one.number === null || /^[/-]/u.test(one.number))),
  )
}

/**
 * Whether a plan without a programme's name answers to something else than the given text: it cites others, and
 * neither its own title nor any of theirs is like that of the text.
 */
export function isOfOtherMatter({ plan, upstream, directReferences }: RuleContext): boolean {
  const above = upstream?.plan.header.title?.text ?? null
  const own = plan.header.title?.text ?? null
  if (upstream === null || above === null || own === null || !isLeftOut(plan, upstream.plan)) return false
  const titles = directReferences.flatMap(({ title }) => (title === null ? [] : [title]))
  return (
    titles.length > 0 && [own, ...titles].every((title) => titleLikeness(bare(title), bare(above)) < unlike)
  )
}

/** Years are common to all plans of a term. */
function bare(title: string): string {
  return title.replace(
    /(?:giai đoạn|từ năm|năm)? *(?:19|20)\d\d(?: *(?:[-–—]|đến năm|đến) *(?:19|20)\d\d)?/gu,
    ' ',
  )
}
