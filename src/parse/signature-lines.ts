import { withRanges } from '../text/letters.ts'
import type { ColumnLine } from './columns.ts'
import { isHeading } from './line-looks.ts'

/** A person's name, with degrees or a rank; a scan may misread their strokes and marks: "BSCKTI.", "Thuợng tá". */
export const personName = withRanges(
  /^(?:(?:(?:PGS|GS|TSKH|TS|Th\.?S|DS|KS|CN|NGND|NGƯT|TTND|TTƯT|BS|(?:[BD]S[. ]{0,2})?CK ?[I1T2LlH|!]{1,3})(?![\p{L}\p{N}])|(?:Thi[eế]u|Trung|Th[uư][oợ]ng|[ĐD][aạ]i) (?:tướng|t[aáảà]|[uú][yý]))\.?[ -]?)*\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){1,5}$/u,
)

/** The second half of a position, which says nothing alone. */
const positionHalf = /^(?:TRƯỞNG|VIÊN|TỊCH|ĐỐC|THƯ|NHIỆM)$/u
const oneWord = /^\p{Lu}\p{Ll}+$/u

/** Puts together what a narrow column tore: "CHI CỤC ⏎ TRƯỞNG", "CHÍNH TRỊ ⏎ VIÊN", "Trung tá Hồ Văn ⏎ Tiêng". */
export function wholeLines(lines: readonly ColumnLine[]): readonly ColumnLine[] {
  const whole: ColumnLine[] = []
  lines.forEach((line, index) => {
    const above = whole.at(-1)
    if (above !== undefined && above.column === line.column && isTorn(above, line, lines[index + 1]))
      whole[whole.length - 1] = {
        ...above,
        end: line.end,
        text: `${above.text} ${line.text}`,
        folded: `${above.folded} ${line.folded}`,
        lower: `${above.lower} ${line.lower}`,
      }
    else whole.push(line)
  })
  return whole
}

function isTorn(above: ColumnLine, line: ColumnLine, below: ColumnLine | undefined): boolean {
  if (oneWord.test(line.text)) return personName.test(above.text) && !isHeading(above.text)
  // "TRƯỞNG ⏎ BAN" begins a position.
  const begins = below !== undefined && isHeading(below.text) && !below.text.includes(' ')
  return positionHalf.test(line.text) && !begins && isHeading(above.text)
}

/** Whether a person is named in small letters below a line. */
export function namedBehind(lines: readonly ColumnLine[], index: number): boolean {
  return lines.slice(index + 1).some(({ text }) => personName.test(text) && !isHeading(text))
}

/** Who typed the document, and how many copies were made: "T12b.", "HA (20)" below the line of the archive. */
export function isTypist(line: string): boolean {
  return /^\p{Lu}{1,5} ?\(?\d{1,3}\p{Ll}{0,2}\)?\.?$/u.test(line)
}

/** "TM. BAN THƯỜNG TRỰC ⏎ ỦY BAN MTTQ XÃ": four words in capitals that are no name. */
export const ofBody =
  /^(?:ỦY BAN|UBND|MẶT TRẬN|HỘI|BAN|SỞ|TRƯỜNG|ĐẢNG|CHI BỘ|CÔNG ĐOÀN|ĐOÀN|LIÊN ĐOÀN)(?!\p{L})/u
