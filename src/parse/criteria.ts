import { entityOf } from '../knowledge/entities.ts'
import type { CriterionGroup } from '../model/facets.ts'
import { contentId, uniqueIds } from '../model/ids.ts'
import type { Item } from '../model/sections.ts'
import { withRanges } from '../text/letters.ts'
import type { Span } from '../text/mapped.ts'
import { trimmed } from '../text/spaces.ts'
import type { ParseContext } from './context.ts'
import { type CriteriaRows, criteriaRows } from './criteria-tables.ts'
import type { BodyItem, Node } from './outline.ts'
import { itemsOf } from './sections.ts'
import { placeOf, type View, words } from './view.ts'

/** Tiêu chí thi đua: one group per entity (đối tượng) that the section names; unnamed criteria are `unlabelled`. */
export function criteriaOf({ view, outline, path }: ParseContext): readonly CriterionGroup[] {
  const unique = uniqueIds()
  const groups: CriterionGroup[] = []
  for (const node of outline.nodes) {
    if (node.role !== 'criteria' || node.parent?.role === 'criteria') continue
    for (const group of groupsOf(view, node, path))
      groups.push({ ...group, items: group.items.map((item) => ({ ...item, id: unique(item.id) })) })
  }
  return groups
}

function groupsOf(view: View, node: Node, path: (at: number) => string): CriterionGroup[] {
  const named = node.children.filter(
    (child) =>
      child.heading.title !== null &&
      (child.role === 'entity' ||
        entityOf(child.heading.title) !== 'other' ||
        child.children.length + child.body.length > 0),
  )
  if (named.length > 0)
    return [...bulletsBefore(view, node, path), ...named.map((child) => labelled(view, child))]
  if (node.body.some((item) => leadOf(view, item) !== null)) return ledGroups(view, node, path)
  const tables = criteriaRows(view, node)
  if (tables.some(({ lead }) => namesEntity(view, lead)))
    return tables.map((rows) => tabled(view, node, rows))
  const items = [...itemsOf(view, node), ...rowItems(view, node, tables)]
  if (items.length === 0) return []
  return [
    {
      entity: 'unlabelled',
      label: null,
      items: items.map(plain),
      place: placeOf(view, node.heading.span, node.path),
    },
  ]
}

/** Bullets right below the heading, before the first group that is named: whom they mean is not said. */
function bulletsBefore(view: View, node: Node, path: (at: number) => string): CriterionGroup[] {
  const bullets = node.body.filter(
    ({ kind, span }) => kind === 'bullet' && span.start < (node.children[0]?.heading.span.start ?? 0),
  )
  if (bullets.length === 0 || bullets.some((item) => leadOf(view, item) !== null)) return []
  return [
    {
      entity: 'unlabelled',
      label: null,
      items: bullets.map(({ span }) => criterion(view, span, path(span.start))),
      place: placeOf(view, node.heading.span, node.path),
    },
  ]
}

function labelled(view: View, child: Node): CriterionGroup {
  const title = child.heading.title!
  return {
    entity: entityOf(title),
    label: title,
    items: [...itemsOf(view, child), ...rowItems(view, child, criteriaRows(view, child))].map(plain),
    place: placeOf(view, child.heading.span, child.path),
  }
}

function rowItems(view: View, { path }: Node, tables: readonly CriteriaRows[]): CriterionGroup['items'] {
  return tables.flatMap(({ items }) => items.map((span) => criterion(view, span, path)))
}

/** A part of a table of points that stands below the name of an entity: "I. Đối với tập thể". */
function tabled(view: View, { heading, path }: Node, { lead, items }: CriteriaRows): CriterionGroup {
  const label = namesEntity(view, lead) ? words(view, lead!) : null
  return {
    entity: label === null ? 'unlabelled' : entityOf(label),
    label,
    items: items.map((span) => criterion(view, span, path)),
    place: placeOf(view, lead ?? heading.span, path),
  }
}

function namesEntity(view: View, lead: Span | null): boolean {
  return lead !== null && entityOf(words(view, lead)) !== 'other'
}

/** "- Đối với cá nhân: …" with its criteria behind or below it. */
function ledGroups(view: View, node: Node, path: (at: number) => string): CriterionGroup[] {
  const groups: CriterionGroup[] = []
  for (const item of node.body) {
    const lead = leadOf(view, item)
    const section = path(item.span.start)
    if (lead !== null) {
      const rest = trimmed(view.text, { start: lead.end, end: item.span.end })
      const own = rest.end > rest.start ? [rest] : []
      groups.push({
        entity: entityOf(lead.label),
        label: lead.label,
        items: [...own, ...item.children.map((child) => child.span)].map((span) =>
          criterion(view, span, section),
        ),
        place: placeOf(view, { start: item.span.start, end: lead.end }, section),
      })
    } else if (groups.length > 0) groups[groups.length - 1]!.items.push(criterion(view, item.span, section))
  }
  return groups
}

const led = /^(?:Đối với|Tập thể|Cá nhân|Về)[^.;:]{0,140}(?::|$)/u
/** "- Hộ gia đình: …", "- Dòng họ, họ đạo: …": a group of people in front of a colon names itself. */
const group = withRanges(
  /^(?:Các )?(?:Hộ gia đình|Gia đình|Dòng họ|Họ đạo|Cộng đồng|Khu dân cư|Khu phố|Thôn|Ấp|Bản|Xóm|Tổ dân phố|Câu lạc bộ|Doanh nghiệp|Hợp tác xã|Chi bộ|Đơn vị|Cơ quan)(?!\p{L})(?:(?! (?:có|đạt|phải|được|là|không|thực hiện|tham gia|bảo đảm|đảm bảo|xây dựng|đăng ký|triển khai)(?!\p{L}))[^.;:\d]){0,50}:/u,
)

function leadOf(view: View, item: BodyItem): { readonly label: string; readonly end: number } | null {
  const text = view.folded.slice(item.span.start, item.span.end)
  const match = led.exec(text) ?? group.exec(text)
  if (match === null || (!match[0].endsWith(':') && item.children.length === 0)) return null
  const end = item.span.start + match[0].length
  return { label: words(view, { start: item.span.start, end }).replace(/ ?:$/u, ''), end }
}

function criterion(
  view: View,
  span: { start: number; end: number },
  section: string,
): CriterionGroup['items'][number] {
  const text = words(view, span)
  return { id: contentId('item', text), text, place: placeOf(view, span, section) }
}

function plain({ id, text, place }: Pick<Item, 'id' | 'text' | 'place'>): CriterionGroup['items'][number] {
  return { id, text, place }
}
