import { sectionRole } from '../knowledge/roles.ts'
import { uniqueIds } from '../model/ids.ts'
import type { Item } from '../model/sections.ts'
import { withRanges } from '../text/letters.ts'
import type { Node, Outline } from './outline.ts'
import { bodyItem, itemsOf } from './sections.ts'
import { type View, words } from './view.ts'

export interface SectionItems {
  readonly purposes: readonly Item[]
  readonly requirements: readonly Item[]
  readonly contents: readonly Item[]
  readonly solutions: readonly Item[]
}

/** Mục đích, yêu cầu, nội dung, giải pháp: the direct items of the sections that bear those roles. */
export function sectionItems(view: View, outline: Outline): SectionItems {
  const unique = uniqueIds()
  const shared = sharedItems(view, outline)
  const of = (role: Node['role']): readonly Item[] => {
    const items: Item[] = []
    const add = (item: Item) => items.push({ ...item, id: unique(item.id) })
    for (const node of outline.nodes)
      if (node.role === role && !isUnder(node, role)) itemsOf(view, node).forEach(add)
    shared.get(role)?.forEach(add)
    return items
  }
  return {
    purposes: of('purposes'),
    requirements: of('requirements'),
    contents: of('contents'),
    solutions: of('solutions'),
  }
}

/** "b) Nội dung" of one of the contents is no section of contents. */
function isUnder({ parent }: Node, role: Node['role']): boolean {
  return parent !== null && (parent.role === role || isUnder(parent, role))
}

/** What the sections for both purposes and requirements hold where no child section divides them. */
function sharedItems(view: View, outline: Outline): ReadonlyMap<Node['role'], readonly Item[]> {
  const found = new Map<Node['role'], Item[]>()
  const add = (role: Node['role'], item: Item) => {
    const items = found.get(role)
    if (items === undefined) found.set(role, [item])
    else items.push(item)
  }
  for (const node of outline.nodes) {
    if (node.role !== 'purpose-requirements') continue
    if (node.children.length === 0 && underLeads(view, node, add)) continue
    if (node.children.some(({ role }) => role !== 'other' && role !== 'targets' && role !== 'objectives'))
      continue
    for (const item of itemsOf(view, node)) add(demands(item.text) ? 'requirements' : 'purposes', item)
  }
  return found
}

/** Items below a bare lead: "I. MỤC ĐÍCH, YÊU CẦU ⏎ Mục đích: ⏎ - …". Says whether there is such a lead. */
function underLeads(view: View, node: Node, add: (role: Node['role'], item: Item) => void): boolean {
  let current: Node['role'] | null = null
  for (const each of node.body) {
    const text = words(view, each.span)
    const lead = text.length <= 40 ? sectionRole(text.replace(/ ?:$/u, ''), node.role, 2) : 'other'
    if (each.kind === 'paragraph' && lead !== 'other') current = lead
    else if (current !== null) add(current, bodyItem(view, each, node.path))
  }
  return current !== null
}

/** How a thing has to be done ("Việc tổ chức phải thiết thực") is a requirement, what it is for a purpose. */
const demand = withRanges(
  /^(?:yêu cầu|bảo đảm|đảm bảo|không (?:để|được|gây|phô trương|hình thức)|tránh|phải|nghiêm cấm|chấp hành|thực hiện (?:nghiêm|đúng))(?!\p{L})|(?<!\p{L})(?:phải(?! chăng)|cần (?=được|bảo đảm|đảm bảo|xác định|tập trung|chủ động|phối hợp|thực hiện)|(?:bảo đảm|đảm bảo)(?: \p{L}+){0,2} (?:thiết thực|an toàn|đúng|hiệu quả|tiết kiệm|chất lượng|tiến độ|công khai|đồng bộ|thống nhất|nghiêm túc|kịp thời|đầy đủ|khách quan|trang trọng|trọng tâm))(?!\p{L})/iu,
)

function demands(text: string): boolean {
  return demand.test(text.normalize('NFC'))
}
