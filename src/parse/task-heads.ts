import { pattern } from '../knowledge/patterns.ts'
import { withRanges } from '../text/letters.ts'
import type { Span } from '../text/mapped.ts'
import { matchesOf } from '../text/matches.ts'
import { trimmed } from '../text/spaces.ts'
import { isActor } from './actor-starts.ts'
import { type Actors, actorsAt } from './actors.ts'
import type { View } from './view.ts'

/** Who a paragraph gives tasks to. `title`: nothing but the names; `lead`: names and a colon; else a sentence. */
export interface TaskHead {
  readonly form: 'title' | 'lead' | 'sentence'
  readonly actors: Actors
  /** "Giao", "Đề nghị" as stated. */
  readonly verb: Span | null
  /** The words behind the colon of a lead. */
  readonly rest: Span | null
  /** Who co-operates, where brackets behind the names say the parts. */
  readonly helpers: readonly Span[]
}

/** Who gives orders to others in a plan; a department that asks schools for something has the task itself. */
const masters =
  /^(?:ủy ban nhân dân|ubnd|ban giám|giám đốc|hiệu trưởng|ban thường vụ|ban chấp hành|chủ tịch|lãnh đạo|đảng ủy|ban chỉ đạo|bộ trưởng|tỉnh ủy|huyện ủy|thường trực)/u

/**
 * The bodies that the paragraph `span` begins with, in front of what they have to do; null where it names none.
 * `below`: more stands under the paragraph, so that one without a final mark is a heading.
 */
export function taskHead(view: View, span: Span, below = false): TaskHead | null {
  const { start, end } = trimmed(view.text, span)
  if (end <= start || isClosing(view, { start, end }) || isMember(view, { start, end })) return null
  return readHead(view, start, end, true, below)
}

/** "Trưởng ban: đồng chí Trần Văn An": who belongs to a committee, no task. */
function isMember({ lower }: View, { start, end }: Span): boolean {
  return member.test(lower.slice(start, Math.min(end, start + 80)))
}

const member = withRanges(
  /^(?:phó )?(?:trưởng ban|tổ trưởng|trưởng đoàn|chủ tịch hội đồng|ủy viên(?: thường trực)?|thành viên|thư ký)(?: thường trực)? ?: ?(?:các )?(?:đồng chí|đ\/c|ông|bà|thầy|cô|cán bộ|bí thư|phó bí thư|trưởng|phó|đại diện|lãnh đạo)(?!\p{L})/u,
)

/** Whether a paragraph closes the plan: "Trên đây là …", "Trong quá trình thực hiện …". */
export function isClosing({ lower }: View, { start }: Span): boolean {
  if (sticky(lower, 'closing', start) !== null) return true
  const near = lower.slice(start, start + longestClosing)
  return (
    (near.includes('./.') && sticky(lower, 'asking-all', start) !== null) ||
    (near.includes(' này') && sticky(lower, 'carrying-out', start) !== null)
  )
}

/** A closing sentence is known by what stands this near behind its beginning. */
const longestClosing = 400

function readHead(view: View, start: number, end: number, adverbs: boolean, below: boolean): TaskHead | null {
  let at = start
  const order = sticky(view.lower, 'verb', at)
  let verb: Span | null = null
  if (order !== null && order.end < end && !isBriefing(view, start)) {
    verb = { start: at, end: at + order.groups.verb!.length }
    at = order.end
  }
  at = sticky(view.lower, 'lead-in', at)?.end ?? at
  const named = at < end ? (inHeading(view, at, end, below) ?? actorsAt(view, at, end)) : null
  const helpers: Span[] = []
  const actors = named === null ? null : { ...named, end: behindParts(view, named, end, helpers) }
  if (actors === null) {
    if (!adverbs || verb !== null) return null
    const passive = doneBy(view, start, end)
    if (passive !== null) return passive
    const adverb = sticky(view.lower, 'adverb', start)
    return adverb === null || adverb.end >= end ? null : readHead(view, adverb.end, end, false, below)
  }
  if (verb === null) {
    const handed = handedOn(view, actors, end)
    if (handed !== null) return handed
  }
  const next = skip(view, actors.end, end, /[ ]/)
  if (next >= end || (/[.;,]/.test(view.folded[next]!) && skip(view, next, end, /[.;,/ ]/) >= end))
    return { form: 'title', actors, verb, rest: null, helpers }
  if (view.folded[next] === ':') {
    const listed = placesBehind(view, actors, next, end)
    if (listed !== null) return { form: 'title', actors: listed, verb, rest: null, helpers }
    const rest = trimmed(view.text, { start: next + 1, end })
    return { form: 'lead', actors, verb, rest: rest.end > rest.start ? rest : null, helpers }
  }
  return { form: 'sentence', actors, verb, rest: null, helpers }
}

/** "Giao ban tại hiện trường": a meeting, and no order to a board ("Giao Ban Quản lý …"). */
function isBriefing({ lower, folded }: View, start: number): boolean {
  return lower.startsWith('giao ban', start) && folded[start + 5] === 'b'
}

/** "Việc thẩm định hồ sơ do Phòng Kế toán chủ trì, Phòng Tin học phối hợp": what is done stands in front of who does it. */
function doneBy(view: View, start: number, end: number): TaskHead | null {
  const text = view.lower.slice(start, Math.min(end, start + longestHeading))
  const by = /^(?:việc|công tác) [^;.:]*? do (?=\p{L})/u.exec(text)
  const actors = by === null ? null : actorsAt(view, start + by[0].length, end)
  if (actors === null || !does.test(view.lower.slice(actors.end, actors.end + 20))) return null
  return { form: 'sentence', actors, verb: null, rest: null, helpers: [] }
}

const does = /^ ?(?:chủ trì|phụ trách|thực hiện|đảm nhiệm|đảm nhận|đầu mối)/u

/** "Sở Y tế (chủ trì), Sở Tài chính (phối hợp)": end of the names that brackets give their parts; adds those who help. */
function behindParts(view: View, actors: Actors, limit: number, helpers: Span[]): number {
  const { lower } = view
  let end = partEnd(view, actors, charged)
  if (end === null) return actors.end
  for (;;) {
    const mark = /^(?: ?[,;]| và) ?/u.exec(lower.slice(end, end + 4))
    const next: Actors | null = mark === null ? null : actorsAt(view, end + mark[0].length, limit)
    const behind: number | null = next === null ? null : partEnd(view, next, helping)
    if (behind === null) return end
    helpers.push(...next!.bodies)
    end = behind
  }
}

/** End of the part that names have, in brackets or behind a dash; null where they have none. */
function partEnd({ lower }: View, { span, end }: Actors, part: RegExp): number | null {
  const found = part.exec(lower.slice(span.end, span.end + longestPart))
  return found === null ? null : Math.max(end, span.end + found[0].length)
}

const longestPart = 40
const charged =
  /^(?: ?\((?:(?:cơ quan|đơn vị|bộ phận) )?(?:chủ trì|thường trực|đầu mối|thực hiện chính)\)| - (?:chủ trì|đầu mối)(?= ?[,;:]))/u
const helping =
  /^(?: ?\((?:(?:cơ quan|đơn vị|bộ phận) )?phối hợp(?: thực hiện)?\)| - phối hợp(?= ?[,;:.]|$))/u

/** "UBND các phường: Ba Đình, Hoàn Kiếm, Cửa Nam": names behind the colon say which, not what they do. */
function placesBehind(view: View, actors: Actors, colon: number, end: number): Actors | null {
  const rest = view.folded.slice(colon + 1, Math.min(end, colon + longestList)).replace(/[.;,]$/u, '')
  if (!/(?:các|những) [\p{L} ,]{2,40}$/u.test(view.lower.slice(actors.span.start, colon))) return null
  const names = rest.split(/, | và /u)
  if (
    names.length < 2 ||
    !names.every((name) => /^ ?\p{Lu}\p{L}+(?: [\p{Lu}\d][\p{L}\d]*){1,4}$/u.test(name))
  )
    return null
  const to = colon + 1 + rest.length
  const bodies = [...actors.bodies.slice(0, -1), { start: actors.bodies.at(-1)!.start, end: to }]
  return { span: { start: actors.span.start, end: to }, bodies, end }
}

const longestList = 600
const longestHeading = 120

/** A heading, or a lead up to its colon, that is nothing but names: "Phó Hiệu trưởng phụ trách chuyên môn". */
function inHeading(view: View, at: number, end: number, below: boolean): Actors | null {
  const colon = view.folded.slice(at, Math.min(end, at + longestHeading)).indexOf(':')
  const edge = colon >= 0 ? at + colon : below && /[^.;,]/.test(view.folded[end - 1]!) ? end : -1
  if (edge < 0 || edge - at > longestHeading) return null
  const actors = actorsAt(view, at, edge, true) ?? actorsAt(view, at, edge)
  const span = trimmed(view.text, { start: at, end: edge })
  const said = view.lower.slice(span.start, span.end)
  if (actors === null) return colon < 0 && plural.test(said) ? { span, bodies: [span], end: edge } : null
  if (skip(view, actors.end, edge, /[ ]/) >= edge) return actors
  const isLonger =
    colon < 0 &&
    actors.bodies.length === 1 &&
    said.includes(' - ') &&
    surname.test(view.lower.slice(actors.end, span.end))
  return isLonger || described.test(said) ? { span, bodies: [span], end: edge } : null
}

/** Those who are no bodies of the administration, above what they have to do: "Các đại lý", "Các nghệ nhân". */
const plural =
  /^các (?:đại lý|nghệ nhân|hộ|chủ|tiểu thương|cụm|khối|tổ|đội|nhóm (?:hộ|thợ|trẻ)|câu lạc bộ|già làng|chức sắc|nhà (?:vườn|khoa học|tài trợ|thầu|xe|hàng|máy|văn hóa)|cơ sở|hợp tác xã|chi hội|chi đoàn|lớp|thành viên|cộng tác viên|tình nguyện viên|báo cáo viên|nhân viên|giáo viên|huấn luyện viên|vận động viên|ngư dân|nông dân|làng nghề|trang trại)(?!\p{L})(?: (?!thực hiện)\p{L}+){0,4}$/u

/** A word or two more of a body's name: "Tổ Tổ chức - Kiểm tra" is called "Tổ Tổ chức - Kiểm tra hồ sơ". */
const surname =
  /^ ?(?!chủ trì|phối hợp|thực hiện|triển khai|tham mưu|tổ chức|báo cáo|xây dựng|hướng dẫn|theo dõi|có|là|phải|được|chịu|sau)\p{L}+(?: \p{L}+)?$/u

/** Those whom a heading tells by what they do: "Các cơ sở tiến hành công việc bức xạ". */
const described =
  /^(?!.*(?:thực hiện|nhiệm vụ|nội dung|sau|gồm|dưới đây)(?!\p{L}))(?:các|những) (?:cơ sở|tổ chức|cá nhân|đơn vị|doanh nghiệp|hộ(?: gia đình)?|chủ \p{L}+|hợp tác xã)(?:, \p{L}+(?: \p{L}+)?)* (?:tiến hành|tiếp nhận|thụ hưởng|sử dụng|khai thác|sản xuất|cung cấp|vận hành|nuôi|trồng|kinh doanh|thi công|vận chuyển|phát sinh)(?: \p{L}+){1,8}$/u

/** "Ủy ban nhân dân tỉnh giao Sở Y tế …": the task is the second one's. */
function handedOn(view: View, { span, bodies, end }: Actors, limit: number): TaskHead | null {
  const at = skip(view, end, limit, /[ ]/)
  const order = sticky(view.lower, 'verb', at)
  if (order === null || bodies.length > 1 || !masters.test(view.lower.slice(span.start, end))) return null
  const verb = { start: at, end: at + order.groups.verb!.length }
  if (/^(?:chỉ đạo|phân công)/u.test(view.lower.slice(at, at + 10)) || !isActor(view, order.end)) return null
  const actors = actorsAt(view, order.end, limit)
  return actors === null || actors.end >= limit
    ? null
    : { form: 'sentence', actors, verb, rest: null, helpers: [] }
}

/** The bodies that co-operate (phối hợp với …) in a range of text. */
export function coordinatingIn(view: View, { start, end }: Span): readonly Span[] {
  const text = view.lower.slice(start, end)
  if (!text.includes('phối hợp')) return []
  const found: Span[] = []
  const direct = /^ ?phối hợp(?: chặt chẽ)?(?: cùng với| cùng| với)? /u.exec(text)
  if (direct !== null) found.push(...(actorsAt(view, start + direct[0].length, end)?.bodies ?? []))
  for (const match of matchesOf(pattern('assignments', 'with').search, text)) {
    const actors = actorsAt(view, start + match.index + match[0].length + 1, end)
    if (actors !== null) found.push(...actors.bodies)
  }
  return found
}

export function sticky(
  lower: string,
  id: string,
  at: number,
): { readonly end: number; readonly groups: Readonly<Record<string, string | undefined>> } | null {
  const rule = pattern('assignments', id).at
  rule.lastIndex = at
  const match = rule.exec(lower)
  return match === null ? null : { end: at + match[0].length, groups: match.groups ?? {} }
}

function skip(view: View, at: number, end: number, what: RegExp): number {
  let next = at
  while (next < end && what.test(view.folded[next]!)) next++
  return next
}
