import { likeness, profiler } from '../../align/likeness.ts'
import { numberKey } from '../../knowledge/documents.ts'
import type { Plan } from '../../model/plan.ts'
import type { Reference } from '../../model/references.ts'
import { foldCase } from '../../text/fold.ts'
import { singleSpaced } from '../../text/spaces.ts'
import type { Against, RuleContext } from '../context.ts'
import { issuersDiffer } from './issuers.ts'

/** Documents that hold until another of their kind takes their place; plans and reports of other years stand beside. */
const lasting = new Set(['Luật', 'BL', 'PL', 'NĐ', 'TT', 'TTLT', 'NQ', 'QĐ', 'CT', 'QyĐ', 'HD'])
/** Two titles on one subject; an amendment does not take the place of what it amends. */
const sameSubject = 0.7
const amends = /sửa đổi|bổ sung/iu
/** Words of titles that say what a document does, not what it is about. */
const boilerplate =
  /(?<!\p{L})(?:(?:quy định )?chi tiết|(?:hướng dẫn )?thi hành|(?:một số )?(?:điều|nội dung)(?: và biện pháp thi hành)?(?: của)?|(?:phê duyệt|ban hành|hướng dẫn|quy định)(?: việc| về)?|(?:chương trình )?mục tiêu quốc gia|giai đoạn \d{4}(?: ?[-–] ?| đến )\d{4}|(?:đến )?năm \d{4})(?!\p{L})/giu
/** Documents that stand beside each other come out together; one that replaces another comes later. */
const leastApart = 365 * 24 * 3600 * 1000

/**
 * The newer document of the same kind, issuer and subject that the plan above rests on, and this plan does not cite:
 * "Thông tư 31/2017" here, "Thông tư 18/2025" there.
 */
export function newerAbove(
  context: RuleContext,
  old: Reference,
): { readonly source: Against; readonly reference: Reference } | null {
  const source = context.upstream
  if (source === null || old.role !== 'basis' || !isComparable(old) || cites(source.plan, old)) return null
  const profile = profiler(undefined)
  const bare = (title: string) => singleSpaced(title.normalize('NFC').replace(boilerplate, ' '))
  const subject = (title: string) => profile(bare(title))
  const reference = source.plan.references.find(
    (newer) =>
      newer.first &&
      newer.role !== 'mention' &&
      isComparable(newer) &&
      newer.kind === old.kind &&
      Date.parse(newer.date!) - Date.parse(old.date!) >= leastApart &&
      !amends.test(newer.title!) &&
      issuersDiffer(old.issuer ?? '', newer.issuer ?? '') !== true &&
      likeness(subject(old.title!), subject(newer.title!)) >= sameSubject &&
      !isWithin(bare(old.title!), bare(newer.title!)) &&
      !cites(context.plan, newer),
  )
  return reference === undefined ? null : { source, reference }
}

/** "Luật Giáo dục nghề nghiệp" is on a part of what "Luật Giáo dục" is on: one has all words of the other, and more. */
function isWithin(one: string, other: string): boolean {
  const [first, second] = [one, other].map((title) => new Set(foldCase(title).match(/\p{L}+/gu)))
  const isPart = (part: Set<string>, whole: Set<string>) => part.size < whole.size && part.isSubsetOf(whole)
  return isPart(first!, second!) || isPart(second!, first!)
}

function isComparable({ kind, date, title }: Reference): boolean {
  return kind !== null && lasting.has(kind) && date !== null && title !== null
}

/** By its number, or by kind and date: a law is cited either way. */
function cites({ references }: Plan, { kind, number, date }: Reference): boolean {
  return references.some(
    (each) =>
      (number !== null && each.number !== null && numberKey(each.number) === numberKey(number)) ||
      (each.kind === kind && each.date === date),
  )
}
