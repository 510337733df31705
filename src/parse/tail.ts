import type { Plan } from '../model/plan.ts'
import { beginning } from '../text/beginning.ts'
import { type ColumnLine, columnLines } from './columns.ts'
import { isHeading } from './line-looks.ts'
import { archive, bullet, entriesOf, recipientOf, recipientsHead } from './recipients.ts'
import { authority, type Range } from './regions.ts'
import { namedBehind, ofBody, personName, wholeLines } from './signature-lines.ts'
import { placeOf, type View } from './view.ts'

/** Nơi nhận, dòng lưu, chữ ký. */
export type TailReading = Pick<Plan, 'recipients' | 'archive' | 'signature'>

const role =
  /^(?:(?:q\.|quyền|phó|p\.) ?)?(?:tổng giám đốc|giám đốc|chủ tịch|hiệu trưởng|bí thư|trưởng|chánh|(?:sư|lữ|trung|tiểu) đoàn trưởng|(?:đại|hải) đội trưởng|đồn trưởng|tư lệnh|cục trưởng|chi cục|tổng cục|vụ trưởng|viện trưởng|bộ trưởng|thứ trưởng|thủ tướng|chỉ huy|chính trị viên|chính ủy|tổng biên tập|thủ trưởng|chủ nhiệm|thường trực|ủy viên|phó|thống đốc|kiểm sát|chánh án|kế toán)/u
const signed = beginning(
  '([đkstnecd',
  /^\(?(?:đã ký|ký tên|ký|đã kí)[^)]*\)?$|^\[?signed|^(?:ký bởi|người ký|thời gian ký|ngày ký|email|cơ quan|digitally)/u,
)

/** Reads recipients and signature from the closing part, whether they stand above, below or beside each other. */
export function tailOf(view: View, range: Range): TailReading {
  const lines = aboveNextHead(view, columnLines(view, range, indented))
  const head = lines.findIndex((line) => recipientsHead.test(line.lower))
  const [left, others] = head < 0 ? [[], lines] : recipientLines(lines, head)
  const signature = signatureOf(view, oneBelowOther(others))
  const entries = entriesOf(view, left)
  const stored = entries.find((entry) => archive.test(entry.lower)) ?? null
  return {
    recipients: entries.filter((entry) => entry !== stored).flatMap((entry) => recipientOf(view, entry)),
    archive: stored === null ? null : { text: stored.text, place: placeOf(view, stored, '') },
    signature,
  }
}

/** What is attached begins with a letterhead of its own; its lines close nothing. */
function aboveNextHead(view: View, lines: readonly ColumnLine[]): readonly ColumnLine[] {
  const motto = lines.find(({ lower }) =>
    /^(?:cộng hòa xã hội chủ nghĩa|đảng cộng sản) việt nam$/u.test(lower),
  )
  if (motto === undefined) return lines
  const row = view.text.lastIndexOf('\n', motto.start) + 1
  return lines.filter(({ start }) => start < row)
}

/** A line set far to the right stands in the second column. */
const indented = 24

/** The lines of the list, from its head to the signature, in its own column; and all others. */
function recipientLines(
  lines: readonly ColumnLine[],
  head: number,
): readonly [readonly ColumnLine[], readonly ColumnLine[]] {
  const { column } = lines[head]!
  const list: ColumnLine[] = []
  const others = lines.slice(0, head)
  let isOver = false
  for (const line of lines.slice(head)) {
    const last = list[list.length - 1]
    isOver ||=
      last !== undefined &&
      line.column === column &&
      (isSignatureLine(line) ||
        (list.length > 1 &&
          !bullet.test(line.lower) &&
          archive.test(last.lower) &&
          (personName.test(line.text) ? !/[,;:]$/u.test(last.text) : isBehind(last.text, line.text))))
    if (isOver || line.column !== column) others.push(line)
    else list.push(line)
  }
  return [list, others]
}

/** Whether the list ended in front of a line: its last entry is whole, and the line is a note with its number. */
function isBehind(last: string, line: string): boolean {
  return last.endsWith('.') && /^\d{1,2} \p{Lu}/u.test(line)
}

function isSignatureLine(line: ColumnLine): boolean {
  return (
    authority.test(line.text) ||
    (line.lower.includes('ngày ') && /^[^,.;:]{2,40}, ?ngày /u.test(line.lower)) ||
    (isHeading(line.text) &&
      (role.test(line.lower) || /ỦY BAN|HỘI ĐỒNG|BAN /u.test(line.text)) &&
      !bullet.test(line.lower)) ||
    signed.test(line.lower)
  )
}

const abbreviated = /^(?:TM|KT|TL|TUQ|Q|T\/M|K\/T|T\/L)[./ ]/u
const prefix = beginning(
  'TKQ',
  /^(?<mark>TM|T\/M|Thay mặt|KT|K\/T|TL|T\/L|Thừa lệnh|TUQ|T\/UQ|Q)(?:\. ?|(?<=\/.{1,2}) ?|\/ ?| (?=\p{Lu}))(?<rest>.*)$/u,
)
const marks: Readonly<Record<string, 'TM' | 'KT' | 'TL' | 'TUQ' | 'Q'>> = {
  TM: 'TM',
  'T/M': 'TM',
  'Thay mặt': 'TM',
  KT: 'KT',
  'K/T': 'KT',
  TL: 'TL',
  'T/L': 'TL',
  'Thừa lệnh': 'TL',
  TUQ: 'TUQ',
  'T/UQ': 'TUQ',
  Q: 'Q',
}

/**
 * "- Lưu: VT. ⇥ KT. GIÁM ĐỐC ⏎ PHÓ GIÁM ĐỐC": of two cells copied out of Word only the last line of the left one and
 * the first of the right one stand side by side.
 */
function oneBelowOther(lines: readonly ColumnLine[]): readonly ColumnLine[] {
  const beside = lines.findLast(({ column }) => column > 0)
  if (beside === undefined || !authority.test(beside.text)) return lines
  if (!lines.some(({ column, start }) => column === 0 && start > beside.start)) return lines
  return lines.map((line) => ({ ...line, column: 0 })).sort((a, b) => a.start - b.start)
}

/** Authority lines, position and name, in this order and in one column. */
function signatureOf(view: View, others: readonly ColumnLine[]): Plan['signature'] {
  const all = wholeLines(others)
  const first = all.findIndex(
    (line) => authority.test(line.text) || (role.test(line.lower) && isHeading(line.text)),
  )
  const lines =
    first < 0
      ? all.filter((line) => personName.test(line.text) && !isHeading(line.text)).slice(-1)
      : all.slice(first).filter((line) => line.column === all[first]!.column || all[first]!.column === 0)
  if (lines.length === 0) return null
  const authorities: ('TM' | 'KT' | 'TL' | 'TUQ' | 'Q')[] = []
  let onBehalfOf: string | null = null
  let position: string | null = null
  let name: string | null = null
  let last = lines[0]!
  let stated: string | null = null
  for (const [index, line] of lines.entries()) {
    if (signed.test(line.lower)) continue
    const text = line.text.replace(/[,;]$/u, '').trim()
    const lead = name === null ? prefix.exec(text) : null
    if (
      lead !== null &&
      (isHeading(text) || abbreviated.test(text)) &&
      !personName.test(text.replace(/^Q\./u, 'q'))
    ) {
      const mark = marks[lead.groups!.mark!]!
      authorities.push(mark)
      if (mark === 'TM') onBehalfOf = lead.groups!.rest!.trim() || null
      else stated = lead.groups!.rest!.trim() || stated
      if (mark === 'Q') position = lead.groups!.rest!.trim() || null
      last = line
      continue
    }
    if (name !== null) break
    // "KT. ⏎ CHỦ TỊCH ⏎ PHÓ CHỦ TỊCH"
    const next = lines[index + 1]
    if (authorities.at(-1) === 'KT' && stated === null && position === null && next !== undefined)
      if (isPosition(line) && isPosition(next)) {
        stated = text
        last = line
        continue
      }
    if (role.test(line.lower) && !/\d/u.test(text)) {
      // "PHÓ TRƯỞNG BAN ⏎ GIÁM ĐỐC SỞ Y TẾ": the first signs, the second is held beside it.
      position ??= text
      last = line
      continue
    }
    const isName = !ofBody.test(text) && personName.test(titleCase(text))
    if (position === null && authorities.length > 0 && isHeading(text) && !isName) {
      if (onBehalfOf !== null && authorities.length === 1 && stated === null)
        onBehalfOf = `${onBehalfOf} ${text}`
      last = line
      continue
    }
    if (position !== null && /^(?:ỦY BAN|SỞ|BAN|PHÒNG|THƯỜNG TRỰC|KIÊM)/u.test(text) && isHeading(text))
      continue
    if (position !== null && isHeading(text) && namedBehind(lines, index)) {
      // "PHÓ TRƯỞNG THI HÀNH ÁN ⏎ DÂN SỰ": the name stands below in small letters.
      position = `${position} ${text}`
      last = line
      continue
    }
    if (personName.test(text) || personName.test(titleCase(text))) {
      // "CHÍNH TRỊ ⏎ VI.EN": of a position that a scan lost the half of no name is made.
      if (isHeading(text) && namedBehind(lines, index)) position = text
      else name = text
      last = line
    }
  }
  position ??= authorities.length > 0 && stated !== null && authorities.at(-1) !== 'KT' ? stated : null
  if (position === null && name === null && authorities.length === 0) return null
  return {
    onBehalfOf,
    authority: authorities,
    position,
    name,
    place: placeOf(view, { start: lines[0]!.start, end: last.end }, ''),
  }
}

function isPosition({ lower, text }: ColumnLine): boolean {
  return role.test(lower) && isHeading(text)
}

function titleCase(text: string): string {
  return isHeading(text)
    ? text.toLowerCase().replace(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase())
    : text
}
