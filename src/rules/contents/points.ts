import { elsewhereIn } from '../../align/elsewhere.ts'
import { alignItems } from '../../align/items.ts'
import type { Relation } from '../../align/pair.ts'
import { bodyHead } from '../../knowledge/bodies.ts'
import { lazy } from '../../knowledge/memo.ts'
import type { Item } from '../../model/sections.ts'
import { foldCase } from '../../text/fold.ts'
import { compiled } from '../../text/letters.ts'
import { singleSpaced } from '../../text/spaces.ts'
import type { Against, RuleContext } from '../context.ts'
import { doneUnderHeadings, type Point, pointsUnder, withoutLabel } from '../section-text.ts'

/** Points below a heading that both plans have, side by side; one that the plan lacks stands alone. */
export interface PointPair {
  readonly source: Against
  readonly heading: Clause
  readonly plan: Point | null
  readonly upstream: Point
  readonly relation: Relation
}

/** So much of a point's words elsewhere in the plan says it. */
const leastSaid = 0.5

/**
 * The points under the headings of the contents, at any depth: "4. Sử dụng kháng sinh hợp lý" over a) and b). Of those that
 * the plan lacks only what is lost: nothing where it answers fewer of the points than it leaves out, since it has points
 * of its own there.
 */
export function pointPairs(context: RuleContext): readonly PointPair[] {
  const known = paired.get(context) ?? pairedIn(context)
  paired.set(context, known)
  return known
}

const paired = new WeakMap<RuleContext, readonly PointPair[]>()

function pairedIn(context: RuleContext): readonly PointPair[] {
  const { plan } = context
  const source = context.source('contents')
  if (source === null || source.basis !== 'upstream') return []
  const found: PointPair[] = []
  const saying = lazy(() => elsewhereIn(saidIn(context)))
  const isSaid = (text: string) => saying()(text, leastSaid).length > 0 || !/[\p{L}\p{N}]/u.test(text)
  const under = (heading: Clause, above: Clause): void => {
    const mine = pointsUnder(plan, heading)
    const theirs = pointsUnder(source.plan, above)
    if (mine.length === 0 || theirs.length === 0) return
    const points = alignItems(mine, theirs)
    const asked = points.filter(({ upstream }) => upstream !== null)
    const keepsMost = asked.filter((each) => each.plan === null).length * 2 <= asked.length
    for (const { plan: own, upstream, relation } of asked) {
      if (own === null && (!keepsMost || isForOthers(context, upstream!) || isSaid(upstream!.text))) continue
      found.push({ source, heading, plan: own, upstream: upstream!, relation })
      if (own?.heading != null && upstream!.heading !== null) under(named(own), named(upstream!))
    }
  }
  for (const pair of context.pairs('contents'))
    if (pair.plan !== null && pair.upstream !== null) under(pair.plan, pair.upstream)
  return found
}

/** What a point says, without its label. */
export function bareText({ text }: Clause): string {
  return singleSpaced(withoutLabel(text)).trim()
}

type Clause = Pick<Item, 'text' | 'place'>

function named({ heading, place }: Point): Clause {
  return { text: heading!, place }
}

function saidIn({ plan }: RuleContext): readonly Pick<Item, 'text'>[] {
  const tasks = plan.assignments.flatMap((each) => each.tasks)
  return [...doneUnderHeadings(plan), ...plan.solutions, ...plan.contents, ...tasks]
}

/**
 * "(Chi tiết tại Phụ lục kèm theo)" asks for nothing; "Các địa phương tổ chức …", what is made for all and what belongs to
 * the province or to a commune say who else does it.
 */
function isForOthers({ profile: { level } }: RuleContext, { text }: Point): boolean {
  const words = foldCase(withoutLabel(text.normalize('NFC')))
  if (words.startsWith('(') || annex.test(words) || someBody().test(words) || forAll.test(words)) return true
  return (level === null ? undefined : ofOthers[level])?.test(words) === true
}

const ofProvince = /(?<!\p{L})(?:của|cấp) (?:tỉnh|thành phố|trung ương|bộ)(?!\p{L})/u
/** What a body of each level has no say over: "cổng dữ liệu của tỉnh" for a commune, "nhà văn hóa thôn" for a school. */
const ofOthers: Partial<Record<NonNullable<RuleContext['profile']['level']>, RegExp>> = {
  province: /(?<!\p{L})(?:của|cấp) (?:trung ương|bộ|quốc gia)(?!\p{L})/u,
  district: ofProvince,
  commune: ofProvince,
  unit: /(?<!\p{L})(?:(?:của|cấp) (?:tỉnh|thành phố|trung ương|bộ)|xã(?! hội)|phường|đặc khu|thôn|ấp|buôn|khu phố|tổ dân phố|khu dân cư|hộ dân|công cộng)(?!\p{L})/u,
}

/** What is made once above and handed on: "Biên soạn, phát hành tài liệu". */
const forAll =
  /^(?:biên soạn|phát hành|in ấn|thiết kế|xây dựng (?:tài liệu|phần mềm|cơ sở dữ liệu)|ban hành (?:văn bản|hướng dẫn|quy định))(?!\p{L})/u
const annex = /^(?:chi tiết|nội dung|danh mục|có)?[^,;]{0,40}(?:phụ lục|biểu mẫu)[^,;]{0,60}$/u
const someBody = lazy(() => compiled(`^(?:các |những )?(?:${bodyHead}|địa phương|đơn vị)(?!\\p{L})`, 'u'))
