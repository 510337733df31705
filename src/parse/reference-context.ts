import type { Span } from '../text/mapped.ts'
import type { Citation } from './citation.ts'
import type { Node } from './outline.ts'
import type { ProgrammeMention } from './programmes.ts'
import type { Regions } from './regions.ts'
import type { View } from './view.ts'

/** What the roles of mentions are told by. */
export interface ReferenceContext {
  readonly view: View
  readonly regions: Regions
  readonly citations: readonly Citation[]
  readonly mentions: readonly ProgrammeMention[]
  readonly ownProgramme: string | null
  readonly path: (at: number) => string
  readonly nodeAt: (at: number) => Node | null
  readonly titleSpan: Span | null
}

const groundsTitle =
  /^(?:các |những )?(?:căn cứ|cơ sở)(?: (?:pháp lý|xây dựng|lập|ban hành|chính trị|thực tiễn|để|của)| và |,|$)|(?:và|,) (?:các )?(?:căn cứ|cơ sở) (?:pháp lý|xây dựng|lập|ban hành)/iu

/** In a section "CĂN CỨ XÂY DỰNG KẾ HOẠCH" the legal bases stand as they stand elsewhere in the preamble. */
export function isGround({ nodeAt }: ReferenceContext, { start }: Citation): boolean {
  for (let node = nodeAt(start); node !== null; node = node.parent)
    if (node.heading.title !== null && groundsTitle.test(node.heading.title)) return true
  return false
}
