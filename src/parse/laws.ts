import { lawNames } from '../knowledge/laws.ts'
import { lazy } from '../knowledge/memo.ts'
import { compiled, withRanges } from '../text/letters.ts'
import { trimmed } from '../text/spaces.ts'
import type { Citation } from './citation.ts'
import { dateAt } from './dates.ts'
import { type View, words } from './view.ts'

const named = lazy(() => {
  const names = lawNames()
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|')
  const known = `(?:${names})(?![\\p{L}])`
  const amending = 'sửa đổi,? bổ sung (?:một số |các )?điều(?:, khoản)? của (?:Bộ luật|Luật|Pháp lệnh) '
  return compiled(
    `(?<kind>Bộ luật|Luật|Pháp lệnh|Hiến pháp) (?:(?<known>${known}|${amending}${known})|(?<amending>${amending})?(?<open>\\p{Lu}\\p{L}+(?: \\p{L}+){0,15}))`,
    'iuy',
  )
})
const kinds = ['Bộ luật ', 'Luật ', 'Pháp lệnh ', 'Hiến pháp ']
/** Words that end a law's name where the table doesn't know it. */
const stop = withRanges(
  / (?:ngày|năm|số|và (?:các|Luật|Bộ luật|Pháp lệnh|Hiến pháp|Nghị|Chỉ thị|Quyết|Thông|Kết luận|Kế hoạch|Chương trình|Công văn|Hướng dẫn)|về|đã|được|có|theo|trong|để|quy định|của|hiện hành|sửa đổi|này|định|tại|khi|là|cho|do|đến|tới|các|phù hợp|nhằm)(?!\p{L}).*$/su,
)

/**
 * Laws named without their number (luật viện dẫn theo tên): "Luật Ngân sách nhà nước", "Luật Trẻ em năm 2016". A law
 * that amends others is one law: "Luật sửa đổi, bổ sung một số điều của Luật Quy hoạch, Luật Đầu tư và Luật Đấu thầu".
 */
export function laws(view: View): Citation[] {
  const found: Citation[] = []
  const search = named()
  let from = 0
  for (const anchor of anchorsIn(view.folded)) {
    if (anchor < from || /[\p{L}\p{N}]/u.test(view.folded[anchor - 1] ?? '')) continue
    search.lastIndex = anchor
    const match = search.exec(view.folded)
    if (match === null) continue
    const groups = match.groups!
    const name = groups.known ?? groups.open!.replace(stop, '')
    if (groups.known === undefined && !/^\p{Lu}/u.test(name)) continue
    let end = match.index + groups.kind!.length + 1 + (groups.amending?.length ?? 0) + name.length
    if (groups.amending !== undefined || /^sửa đổi/iu.test(name)) end = amendedWith(view.folded, end)
    end = withFields(view.folded, end)
    from = end
    const title = words(view, trimmed(view.text, { start: match.index, end }))
    const gap =
      /(?: ?\((?:sửa đổi|hợp nhất)[^()]{0,20}\))?(?: ?,)?(?: (?:đã )?được Quốc hội (?:[^,;.]{0,40}?)thông qua)? ?(?=ngày \d|năm (?:19|20)\d\d)/uy
    gap.lastIndex = end
    const lead = gap.exec(view.folded)
    const date = lead === null ? null : dateAt(view, end + lead[0].length)
    if (date?.date != null) end = date.end
    if (/^(?: ?\((?:sửa đổi|hợp nhất)[^()]{0,20}\))?,? số \d/u.test(view.folded.slice(end, end + 44)))
      continue
    found.push({
      start: match.index,
      end,
      kind: groups.kind === 'Pháp lệnh' ? 'PL' : 'Luật',
      number: null,
      symbol: null,
      date: date?.date ?? null,
      issuer: null,
      title,
      titleSpan: null,
    })
  }
  return found
}

/** "Pháp lệnh Phòng, chống lụt, bão năm 1993": up to its date the commas of a name belong to it. */
function withFields(folded: string, end: number): number {
  const fields = /(?:, ?\p{Ll}\p{L}*(?: \p{Ll}\p{L}*){0,8}){1,3}(?= (?:ngày \d|năm (?:19|20)\d\d))/uy
  fields.lastIndex = end
  return end + (fields.exec(folded)?.[0].length ?? 0)
}

/** End of the last law that an amending one names; `end` is that of the first. */
function amendedWith(folded: string, end: number): number {
  let last = end
  for (;;) {
    another.lastIndex = last
    const lead = another.exec(folded)
    if (lead === null) return last
    const search = named()
    search.lastIndex = last + lead[0].length
    const { kind, known, open } = search.exec(folded)?.groups ?? {}
    const name = known ?? open?.replace(stop, '')
    if (name === undefined || !/^\p{Lu}/u.test(name)) return last
    last += lead[0].length + kind!.length + 1 + name.length
  }
}

const another = / ?(?:,| và) (?=(?:Bộ luật|Luật|Pháp lệnh) \p{Lu})/uy

/** Where a law's kind stands. Few letters are capitals, and so few words are found by their first letter at once. */
function anchorsIn(folded: string): readonly number[] {
  const found: number[] = []
  for (const kind of kinds) {
    const start = kind.slice(0, 5)
    for (let at = folded.indexOf(start); at >= 0; at = folded.indexOf(start, at + 1))
      if (folded.startsWith(kind, at)) found.push(at)
  }
  return found.sort((a, b) => a - b)
}
