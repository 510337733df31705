import { kindByName } from '../knowledge/kinds.ts'
import type { Header } from '../model/header.ts'
import type { Regions } from './regions.ts'
import { placeOf, type View } from './view.ts'

const itself =
  /(?<![\p{L}])(?<kind>Kế hoạch|Chương trình|Đề án|Phương án|Dự án|Quyết định|Chỉ thị|Hướng dẫn|Thông báo|Công văn|Nghị quyết|Quy chế) này(?!\p{L})/gu

/** The kind that a document without a heading calls itself: "Kế hoạch này". */
export function kindOfBody(view: View, regions: Regions): Header['kind'] {
  itself.lastIndex = view.paragraphs[regions.head.from]?.start ?? 0
  const match = itself.exec(view.folded)
  const kind = match === null ? null : kindByName(match.groups!.kind!)
  if (match === null || kind === null) return null
  const span = { start: match.index, end: match.index + match[0].length }
  return { code: kind.id, name: kind.name, stated: false, place: placeOf(view, span, '', 0.8) }
}
