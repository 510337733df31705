import { alignItems } from '../../align/items.ts'
import type { Draft } from '../../findings/draft.ts'
import { lazy } from '../../knowledge/memo.ts'
import type { Target } from '../../model/facets.ts'
import type { Place } from '../../model/place.ts'
import type { Plan } from '../../model/plan.ts'
import { compareKey } from '../../text/fold.ts'
import { singleSpaced } from '../../text/spaces.ts'
import { asksLess } from '../asks-less.ts'
import { droppedMembers } from '../contents/dropped.ts'
import { shown } from '../contents/missing.ts'
import type { Against, RuleContext } from '../context.ts'
import { loosened } from '../loosened.ts'
import { lowerNumber } from '../lower-number.ts'
import { within } from '../scope/within.ts'
import { withoutLabel } from '../section-text.ts'
import { laterTerm, type Softer, softerWords } from '../softer.ts'
import { laterDay } from '../spans.ts'
import { from, review } from '../verdicts.ts'
import { aimLines } from './aims.ts'

const longest = 400
/** Lines less alike are different aims. */
const leastAlike = 0.5

/**
 * Lines of the aims side by side, also those that count nothing, and those whose numbers no target pairs: "không để đơn
 * tồn đọng quá 90 ngày" as "quá 120 ngày", "ít nhất 03 ngày hội" as "tối đa 03 ngày hội".
 * What the targets themselves are found to lack (`compared`) is not said again.
 */
export function* inAims(context: RuleContext, source: Against, compared: readonly Draft[]): Iterable<Draft> {
  const known = compared.filter(({ verdict }) => verdict !== 'pass').map(({ at }) => at.place)
  const isKnown = ({ start, end }: Place) => known.some((place) => place.start < end && start < place.end)
  const asked = linesOf(source.plan)
  if (asked.length === 0) return
  const shorter = shorterList(context.plan)
  for (const { plan, upstream, score } of alignItems(linesOf(context.plan), asked)) {
    if (plan === null || upstream === null || isKnown(plan.place)) continue
    const less =
      limitOf(context.plan, plan, source.plan, upstream) ??
      shareInWords(context.plan, plan, upstream) ??
      (score >= leastAlike ? (lessIn(upstream.text, plan.text) ?? shorter(upstream.text, plan.text)) : null)
    if (less === null) continue
    const data = { ...less, subject: singleSpaced(withoutLabel(upstream.text)), year: null }
    const grounds = from(source, context.there(source, upstream.place), 'targets')
    yield review(context.here(plan.place), 'lower', data, {
      ...grounds,
      matchedBy: 'fuzzy',
      remedy: 'amend',
    })
  }
}

function lessIn(asked: string, given: string): Softer | null {
  return asksLess(asked, given) ?? loosened(asked, given) ?? laterTerm(asked, given) ?? laterDay(asked, given)
}

interface Line {
  readonly id: string
  readonly text: string
  readonly place: Place
}

const limiting = /quá|tối đa|nhiều nhất/iu

/** A higher limit; the shares among the targets are compared as such. */
function limitOf(plan: Plan, own: Line, above: Plan, theirs: Line): Softer | null {
  if (![own, theirs].every(({ text }) => limiting.test(text.normalize('NFC')))) return null
  const softer = softerWords(theirs.text, own.text)
  const counted = countsIn(plan, own.place) && countsIn(above, theirs.place)
  return softer !== null && counted && softer.expected.endsWith('%') ? null : softer
}

/** "Ít nhất một nửa số thu" for "60% số thu": a lower share that is told in words, and is no target. */
function shareInWords(plan: Plan, own: Line, theirs: Line): Softer | null {
  if (countsIn(plan, own.place, 'percent')) return null
  const lower = lowerNumber(theirs.text, own.text)
  return lower?.expected.endsWith('%') && !/\d/u.test(lower.actual) ? lower : null
}

function countsIn({ targets }: Plan, { start, end }: Place, unit?: Target['unit']): boolean {
  return targets.some(
    (target) =>
      target.place.start >= start && target.place.end <= end && (unit === undefined || target.unit === unit),
  )
}

/** Bodies, and those who belong to them, are others in every plan. */
const ofBodies =
  /^(?:cán bộ|công chức|viên chức|người lao động|nhân viên|đảng viên|đoàn viên|hội viên|giáo viên|học sinh|sinh viên|lãnh đạo|xã|phường|thị trấn|đặc khu|huyện|tỉnh|thành phố|sở|ban|ngành|cơ quan|đơn vị|địa phương|tổ chức|trường|cấp|khu|thôn|bản|ấp|buôn|tổ dân phố|mầm non|tiểu học|trung học|cao đẳng|đại học|giáo dục|ủy ban|mặt trận|công an|quân sự|đoàn thể|hội)(?!\p{L})/u

/** "Giáo viên các môn Toán, Công nghệ, Tin học" as "giáo viên môn Toán": kinds that no line of the aims has. */
function shorterList(plan: Plan): (asked: string, given: string) => Softer | null {
  const said = lazy(
    () =>
      ` ${compareKey(
        linesOf(plan)
          .map(({ text }) => text)
          .join(' ; '),
      )} `,
  )
  const isKnown = (member: string) => ofBodies.test(member) || said().includes(` ${member} `)
  return (asked, given) =>
    droppedMembers(asked, given, isKnown) ? { expected: shown(asked), actual: shown(given) } : null
}

const lines = new WeakMap<Plan, readonly Line[]>()

function linesOf(plan: Plan): readonly Line[] {
  const known = lines.get(plan)
  if (known !== undefined) return known
  const found = aimLines(plan)
    .flatMap((line) =>
      line.quote
        .split(/(?<=;)(?=\s)/u)
        .map((part) => part.trim())
        .filter((part) => part.length < longest && /\d|\p{L} \p{L}+ \p{L}/u.test(part))
        .map((part) => within(line, part)),
    )
    .map((place) => ({ id: `${place.start}`, text: place.quote, place }))
  lines.set(plan, found)
  return found
}
