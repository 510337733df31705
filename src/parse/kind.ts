import { kindByName } from '../knowledge/kinds.ts'
import type { Header } from '../model/header.ts'
import { withRanges } from '../text/letters.ts'
import type { Regions } from './regions.ts'
import { placeOf, type View } from './view.ts'

const itself = withRanges(
  /(?<![\p{L}])(?<kind>Kế hoạch|Chương trình|Đề án|Phương án|Dự án|Quyết định|Chỉ thị|Hướng dẫn|Thông báo|Công văn|Nghị quyết|Quy chế) này(?!\p{L})/u,
)

/** The kind that a document without a heading calls itself: "Kế hoạch này". */
export function kindOfBody(view: View, regions: Regions): Header['kind'] {
  const { folded } = view
  const head = view.paragraphs[regions.head.from]?.start ?? 0
  // The end of "này" is rarer than its beginning.
  for (let at = folded.indexOf('ày', head); at >= 0; at = folded.indexOf('ày', at + 1)) {
    if (!folded.startsWith(' n', at - 2)) continue
    const from = Math.max(head, at - 16)
    const match = itself.exec(folded.slice(from, at + 3))
    if (match === null) continue
    const kind = kindByName(match.groups!.kind!)
    if (kind === null) return null
    const span = { start: from + match.index, end: at + 2 }
    return { code: kind.id, name: kind.name, stated: false, place: placeOf(view, span, '', 0.8) }
  }
  return null
}
