import { bodyHead } from '../../knowledge/bodies.ts'
import { compiled } from '../../text/letters.ts'
import type { Span } from '../../text/mapped.ts'
import { matchesOf } from '../../text/matches.ts'
import type { Reading } from '../reading.ts'

const opener = /^(?:căn cứ|thực hiện|theo|xét|triển khai|tiếp tục)(?![\p{L}])/u
const issues = /(?:ban hành|xây dựng|triển khai|phát động|lập|đề ra)(?![\p{L}])/u

const acts = compiled(
  `, (?:ubnd|ban|đảng (?:ủy|đoàn|bộ)|${bodyHead})(?!\\p{L})[^,]{0,80} (?:ban hành|xây dựng|đã|sẽ)`,
  'u',
)

/** The opening paragraphs, from the title to the first section. */
function paragraphs({ text, opening }: Reading): readonly Span[] {
  const spans: Span[] = []
  const all = text.slice(opening.start, opening.end)
  const blank = /\n[ \t]*\n/u.test(all)
  const cut = blank
    ? /\n[ \t]*\n/gu
    : /\n(?=[-*# ]*(?:Căn cứ|Thực hiện|Theo|Xét|Triển khai|Sở|Ủy|UBND|Trường|Ban|Phòng) )/gu
  let at = 0
  for (const match of [...matchesOf(cut, all), { index: all.length, 0: '' }]) {
    const raw = all.slice(at, match.index)
    const start = opening.start + at + raw.length - raw.trimStart().length
    const shown = raw.trim().replace(/[*_]+$/u, '')
    if (shown !== '') spans.push({ start, end: start + shown.length })
    at = match.index + match[0].length
  }
  return spans
}

/** A legal basis without any mark at its end, and another paragraph behind it. */
export function basesWithoutEnd(reading: Reading): readonly Span[] {
  const all = paragraphs(reading)
  return all
    .slice(0, -1)
    .filter(
      ({ start, end }) =>
        opener.test(
          reading.folded
            .slice(start)
            .replace(/^[-*\s]+/u, '')
            .slice(0, 20),
        ) && /[\p{L}\p{N}”"]$/u.test(reading.text.slice(start, end)),
    )
    .map(({ start, end }) => ({ start: Math.max(start, end - 40), end }))
}

/** A basis cut off by a full stop in the middle of its sentence: "Thực hiện Kế hoạch …. Trung tâm ban hành …". */
export function basesCutOff(reading: Reading): readonly Span[] {
  return paragraphs(reading).flatMap(({ start, end }) => {
    const text = reading.folded.slice(start, end)
    if (!/^(?:thực hiện|căn cứ|theo)(?![\p{L}])/u.test(text)) return []
    const stop = /[\p{L}\p{N}”")]\. (?=\p{L})/u.exec(text)
    if (stop === null) return []
    const first = text.slice(0, stop.index + 1)
    const second = text.slice(stop.index + 3)
    if (
      /(?<![\p{L}\p{N}])(?:tp|tx|q|p|v\.v|ths|ts|điều \d{1,2})$/u.test(first) ||
      !issues.test(second.slice(0, 90))
    )
      return []
    // The first part is a sentence of its own where it has a subject that acts.
    if (acts.test(first)) return []
    const from = stop.index <= 30 ? 0 : text.indexOf(' ', stop.index - 30) + 1
    return [{ start: start + from, end: start + Math.min(text.length, stop.index + 40) }]
  })
}
