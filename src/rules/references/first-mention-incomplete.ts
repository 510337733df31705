import { z } from 'zod'
import { numberKey } from '../../knowledge/documents.ts'
import type { Plan } from '../../model/plan.ts'
import type { Reference } from '../../model/references.ts'
import { compareKey, foldCase } from '../../text/fold.ts'
import type { RuleContext } from '../context.ts'
import { defineRule } from '../define.ts'
import { fail, review } from '../verdicts.ts'
import { leadsTo } from './programme-names.ts'
import {
  concludesMeeting,
  isAnnexLine,
  issuerBeside,
  issuesSubject,
  nameInFront,
  onlyAmends,
} from './said-beside.ts'

type Part = 'date' | 'issuer' | 'title'

/** Laws are cited by kind and name alone. */
const lawKinds = new Set(['Luật', 'L', 'PL', 'HP', 'BL'])
/** Signs between a mention and the mark of the note that gives its title. */
const noteReach = 60

/**
 * Lần viện dẫn đầu tiên phải ghi đủ thời gian, cơ quan ban hành và trích yếu.
 *
 * ## Why
 * A number alone is shared by hundreds of bodies and every year; the reader cannot tell which document is meant.
 *
 * ## Not a finding
 * Laws, later mentions, a title given in a footnote or in front of the number, the body's own documents without the
 * issuer's name, an issuer that one sentence says for several, papers that only amend the cited one, what is called by
 * its matter ("Quy chế làm việc số …"), what issued a programme that is named in front of it, what concludes a meeting
 * that is named, the line below the title of an annex, a mention inside another document's title that says all but the
 * date (to be looked at).
 *
 * ## Legal ground
 * Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6.b: viện dẫn lần đầu.
 *
 * @example {"plan": {"basis": "Thực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2024 về trồng cây xanh đô thị, Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "fail"}
 * @example {"plan": {"title": "Thực hiện Phong trào “Vườn xanh trong phố” tại phường An Hải", "basis": "Căn cứ Kế hoạch số 45/KH-UBND ngày 06/02/2024 của Ủy ban nhân dân thành phố Đà Nẵng;"}, "verdict": "fail", "code": "title"}
 * @example {"plan": {"body": "I. NỘI DUNG\n1. Thực hiện các chỉ tiêu tại Quyết định số 524/QĐ-TTg."}, "verdict": "fail"}
 * @example {"plan": {"body": "I. NỘI DUNG\n1. Trồng cây theo Quyết định số 524/QĐ-TTg ngày 01/4/2021 của Thủ tướng Chính phủ phê duyệt Đề án “Trồng một tỷ cây xanh giai đoạn 2021 - 2025”.\n2. Báo cáo theo Quyết định số 524/QĐ-TTg và Luật Lâm nghiệp."}, "verdict": "none"}
 * @example {"plan": {"basis": "Căn cứ Thông tư số 08/2020/TT-BXD ngày 06/02/2020 của Bộ Xây dựng quy định về cây xanh đô thị (được sửa đổi, bổ sung tại Thông tư số 09/2022/TT-BXD, Thông tư số 11/2023/TT-BXD);"}, "verdict": "none"}
 * @example {"plan": {"basis": "Căn cứ Quy chế làm việc số 03-QC/ĐU ngày 06/02/2024 của Ban Chấp hành Đảng bộ Sở Xây dựng;"}, "verdict": "none"}
 * @example {"plan": {"basis": "Thực hiện Thông báo số 31/TB-UBND ngày 06/02/2024 của Ủy ban nhân dân tỉnh Hà Tĩnh tại cuộc họp về cây xanh;"}, "verdict": "none"}
 * @example {"plan": {"body": "I. NỘI DUNG\n1. Trồng cây theo Chương trình cây xanh đô thị ban hành kèm theo Thông tư số 08/2020/TT-BXD ngày 06/02/2020 của Bộ Xây dựng."}, "verdict": "none"}
 * @example {"plan": {"basis": "Căn cứ Thông tư số 08/2020/TT-BXD ngày 06/02/2020 của Bộ Xây dựng (Sở Xây dựng đã sao gửi), Thông tư số 09/2022/TT-BXD;"}, "verdict": "fail"}
 */
export const firstMentionIncomplete = defineRule({
  id: 'references/first-mention-incomplete',
  level: 'warning',
  options: z.strictObject({}),
  *check(context) {
    const groups = new Map<string, Reference[]>()
    for (const reference of firstMentions(context.plan)) {
      const missing = missingParts(context, reference)
      if (missing.length === 0) continue
      const doubtful = isNested(context.plan, reference)
      // A title that names another document by its number alone is quoted as it stands.
      if (doubtful && (missing.length > 1 || missing[0] !== 'date')) continue
      const key = `${doubtful ? 'nested' : 'own'}|${missing.join('+')}`
      groups.set(key, [...(groups.get(key) ?? []), reference])
    }
    for (const [key, [first, ...rest]] of groups) {
      const missing = missingParts(context, first!)
      const say = key.startsWith('nested') ? review : fail
      yield say(
        context.here(first!.place),
        codeOf(missing),
        { numbers: [first!, ...rest].map(({ number }) => number ?? '') },
        { related: rest.map(({ place }) => context.here(place)), basis: 'law', remedy: 'official-letter' },
      )
    }
  },
})

function codeOf(missing: readonly Part[]): string {
  return missing.length === 1 ? missing[0]! : missing.join('-')
}

/** A dispatch has its subject ("V/v …") above those it is sent to. */
const addressed = /^[\s*_]*kính gửi\s?:/imu

/** First mentions with a number; what only the plan's own title mentions counts from the text on. */
function firstMentions(plan: Plan): readonly Reference[] {
  const { header, references, text } = plan
  const title = header.title?.place ?? { start: 0, end: text.search(addressed) }
  const inTitle = ({ place }: Reference) => place.start >= title.start && place.end <= title.end
  return references.flatMap((reference) => {
    if (!reference.first || reference.number === null || isOwnNumber(plan, reference)) return []
    if (!inTitle(reference)) return [reference]
    const next = references.find((other) => other.same === reference.id && !inTitle(other))
    return next === undefined ? [] : [next]
  })
}

/** The plan itself, or the decision that it is attached to. */
function isOwnNumber({ header, attachedTo }: Plan, { number }: Reference): boolean {
  const key = numberKey(number ?? '')
  return [header.number?.raw, attachedTo?.number].some((each) => each != null && numberKey(each) === key)
}

function missingParts({ plan }: RuleContext, reference: Reference): readonly Part[] {
  if (reference.kind !== null && lawKinds.has(reference.kind)) return []
  if (/\/QH\d/u.test(reference.number ?? '') || onlyAmends(plan, reference)) return []
  const blank = /^[/-]/u.test(reference.number ?? '')
  const missing: Part[] = []
  if (!blank && (reference.date === null || reference.date.length < 10)) missing.push('date')
  if (reference.issuer === null && !isOwnSymbol(plan, reference) && !issuerBeside(plan, reference))
    missing.push('issuer')
  if (reference.title === null && !isUntitled(reference) && !hasSubject(plan, reference))
    missing.push('title')
  return missing
}

/** 102/KH-STNMT in a plan numbered …/KH-STNMT: the body's own paper. */
function isOwnSymbol({ header }: Plan, { number }: Reference): boolean {
  const body = header.number?.body ?? null
  return body !== null && compareKey(number ?? '').endsWith(` ${compareKey(body)}`)
}

/** "Theo đề nghị … tại Tờ trình số …": papers from below are cited by number and date, "Quy chế phối hợp số …" as well. */
function isUntitled({ kind }: Reference): boolean {
  return kind === 'TTr' || kind === 'TTrLT' || kind === 'QC'
}

/** Something behind or before the number says what the document is about, though not as its title. */
function hasSubject(plan: Plan, reference: Reference): boolean {
  return (
    hasNote(plan, reference) ||
    namesSubject(plan, reference) ||
    subjectBehind(plan, reference) ||
    issuesSubject(plan, reference) ||
    nameInFront(plan, reference) ||
    concludesMeeting(plan, reference) ||
    isAnnexLine(plan, reference)
  )
}

/** Marks of notes and wrapped lines can hide a title from the reader of titles; it is not missing then. */
function subjectBehind({ text }: Plan, { place }: Reference): boolean {
  const behind = foldCase(text.slice(place.end, place.end + 160).normalize('NFC'))
  return /^[^;.,]{0,120}?(?<!\p{L})(?:về|v\/v|phê duyệt|ban hành|quy định|hướng dẫn|thông báo)(?!\p{L})/u.test(
    behind,
  )
}

function hasNote({ footnotes, text }: Plan, { place }: Reference): boolean {
  return footnotes.some(
    ({ anchor }) =>
      anchor !== null &&
      anchor.start >= place.end - 2 &&
      anchor.start <= place.end + noteReach &&
      !/[;.,]/u.test(text.slice(place.end, anchor.start)),
  )
}

/** The programme's name leads to the number: "Đề án … ban hành kèm theo Quyết định số …". */
function namesSubject(plan: Plan, { place }: Reference): boolean {
  return plan.programmes.some(({ places }) => places.some((name) => leadsTo(plan, name, place)))
}

/** Whether a mention stands inside the title of another one. */
function isNested({ references }: Plan, reference: Reference): boolean {
  const number = compareKey(reference.number ?? '')
  return references.some(
    (other) =>
      other !== reference &&
      other.title !== null &&
      other.place.end <= reference.place.start &&
      reference.place.start - other.place.end <= other.title.length + 120 &&
      ` ${compareKey(other.title)} `.includes(` ${number} `),
  )
}
