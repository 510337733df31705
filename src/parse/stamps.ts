import type { Header } from '../model/header.ts'
import { matchesOf } from '../text/matches.ts'
import type { ColumnLine } from './columns.ts'
import { dateAt } from './dates.ts'
import { national, numberLine, ownNumber, stampLine } from './header-lines.ts'
import { isHeading } from './line-looks.ts'
import { placeOf, type View } from './view.ts'

/** Incoming stamps and signature lines: "ĐẾN Ngày: 19/01/2024" with the number and the body above it. */
export function stampsOf(
  view: View,
  lines: readonly ColumnLine[],
): { readonly stamps: Header['stamps']; readonly lines: ReadonlySet<ColumnLine> } {
  const used = new Set<ColumnLine>()
  const stamps: Header['stamps'] = []
  lines.forEach((line, index) => {
    if (!stampLine.test(line.lower) || used.has(line)) return
    const group = [line]
    for (let above = index - 1; above >= 0; above--) {
      const candidate = lines[above]!
      const bare = numberLine.test(candidate.folded) && ownNumber(candidate) === null
      const body =
        isHeading(candidate.text) &&
        group.some((one) => /số(?: đến)? ?[:.]? ?\d/iu.test(one.folded)) &&
        !national.test(candidate.lower)
      if (!bare && !body) break
      group.unshift(candidate)
      if (body) break
    }
    for (
      let below = index + 1;
      below < lines.length &&
      (stampLine.test(lines[below]!.lower) ||
        (numberLine.test(lines[below]!.folded) && ownNumber(lines[below]!) === null) ||
        /^ngày ?:/u.test(lines[below]!.lower));
      below++
    )
      group.push(lines[below]!)
    for (const one of group) used.add(one)
    const span = { start: group[0]!.start, end: group[group.length - 1]!.end }
    const all = group.map((one) => one.folded).join('\n')
    const number = /(?:số|Số|SỐ)(?: đến)?\s*[:.]?\s*(\d{1,6})/u.exec(all)
    const body = group.find((one) => isHeading(one.text) && !stampLine.test(one.lower))
    const signer = /(?:ký bởi|người ký|cơ quan)\s*:?\s*([^\n]+)/iu.exec(
      group.map((one) => one.text).join('\n'),
    )
    stamps.push({
      number: number?.[1] ?? null,
      date: stampDate(view, group),
      body: body?.text ?? signer?.[1]?.trim() ?? null,
      place: placeOf(view, span, ''),
    })
  })
  return { stamps, lines: used }
}

function stampDate(view: View, group: readonly ColumnLine[]): string | null {
  for (const line of group) {
    for (const match of matchesOf(/\d{1,2}(?=[ /.-]| tháng)/gu, line.folded)) {
      const found = dateAt(view, line.start + match.index)
      if (found?.date?.length === 10) return found.date
    }
  }
  return null
}
