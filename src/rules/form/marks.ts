import type { Span } from '../../text/mapped.ts'
import { matchesOf } from '../../text/matches.ts'
import { placesWhere } from '../../text/tokens.ts'
import type { Reading } from '../reading.ts'

/** Slips of punctuation inside a line. Each gives the places of one sort; offsets are the reading's. */

const staff =
  '(?:cán bộ|công chức|viên chức|người lao động|đoàn viên|hội viên|giáo viên|học sinh|sinh viên|nhân dân|người dân)'
const about =
  '(?= về (?:việc |triển khai|ban hành|thực hiện|tăng cường|tiếp tục|phê duyệt|đẩy mạnh|hướng dẫn))'
const aboutBehindComma = new RegExp(`,${about}`, 'gu')
const cited =
  /(?<![\p{L}])(?:ubnd|ủy ban nhân dân|chính phủ|bộ [^,.;\n]{3,40}|sở [^,.;\n]{3,60}|tỉnh|huyện|xã|phường|thành phố|tỉnh ủy|trung ương)[^,.;:\n“"]{0,24}$/u
/** More than a match of `cited` can have. */
const farthestCited = 120
const verbs = '(?:học tập|tham gia|thực hiện|tiếp cận|phát triển|được|nâng cao|phát huy|rèn luyện|yên tâm)'
const beforeVerb = new RegExp(
  `,(?= ${verbs}(?![\\p{L}]))(?<=điều kiện(?: \\p{L}+){0,3} cho(?: các| đội ngũ| toàn thể)? ${staff}(?:, ${staff}){0,4},)`,
  'gu',
)

/** A comma that cuts a phrase: "của UBND tỉnh, về việc …", "điều kiện cho công chức, học tập". */
export function strayCommas(reading: Reading): readonly Span[] {
  const text = reading.line
  return sorted(reading, [
    ...matchesOf(aboutBehindComma, text)
      .filter(({ index }) => isCitation(text, index))
      .map(({ index }) => around(text, index)),
    ...matchesOf(beforeVerb, text).map((match) => around(text, match.index)),
  ])
}

/** A body, and in front of it a number or a date: "Kế hoạch số 5/KH-UBND ngày 3/4/2024 của UBND tỉnh, về …". */
function isCitation(text: string, comma: number): boolean {
  const from = Math.max(0, comma - farthestCited)
  const body = cited.exec(text.slice(from, comma))
  if (body === null) return false
  const at = from + body.index
  return /(?:số|ngày) [^\n]{3,70}của $/u.test(text.slice(Math.max(0, at - 90), at))
}

/** What a list of staff begins with, and other lists that lost their commas. */
const enumerated =
  /(?:(?:cán bộ|công chức|viên chức) (?:công chức|viên chức|người lao động)|khóm ấp|khuyến học khuyến tài|sở ban ngành|công khai minh bạch dân chủ)(?![\p{L}])/uy
const firstOfEnumerated = new Set(['cán', 'công', 'viên', 'khóm', 'khuyến', 'sở'])

/** Members of a list side by side: "công chức người lao động". */
export function missingCommas(reading: Reading): readonly Span[] {
  const { line, tokens, counts } = reading
  const found: Span[] = []
  for (const at of placesWhere(reading, (key) => firstOfEnumerated.has(key))) {
    const { start } = tokens[at]!
    enumerated.lastIndex = start
    if (start < (found.at(-1)?.end ?? 0) || !enumerated.test(line)) continue
    found.push({ start, end: enumerated.lastIndex })
  }
  return found.filter(({ start }) => counts(start))
}

/** What a match can begin with stands in front: a look at one sign spares looking behind at every letter. */
const spaced =
  /(?=[“([,; ])(?:[“([] +(?=[\p{L}\p{N}])|(?= +[”)\],;])(?:(?<=[\p{L}\p{N}]) +[”)\]]|(?<=\p{L}) +[,;](?= ?\p{L}))|(?=[,;]\p{Ll})(?<=\p{Ll})[,;])/gu

/** Blanks inside brackets and quotes or in front of a comma; none behind one. */
export function wrongBlanks(reading: Reading): readonly Span[] {
  return sorted(
    reading,
    matchesOf(spaced, reading.text)
      .map((match) => around(reading.text, match.index))
      .filter(({ start, end }) => !/[@/]|www|…|\.{3}|_{2}/u.test(reading.text.slice(start, end))),
  )
}

const doubled =
  /(?=[,;:.]|\s:)(?:[,;]\s?[,;]|(?<=\p{L})\s?:\s?:|(?<![.…])\.\s?[;,](?=\s)|(?<!\.)\.\.(?!\.|\/))/gu

/** Two marks where one belongs. */
export function doubledMarks(reading: Reading): readonly Span[] {
  return sorted(
    reading,
    matchesOf(doubled, reading.text)
      // "v.v.," and "TP.," end with an abbreviation's own stop.
      .filter(
        (match) =>
          !/(?:v\.v|tp|ths|ts|tx|tt|q|p|kt|đ\/c|st)$/iu.test(reading.text.slice(0, match.index).slice(-4)),
      )
      .map((match) => around(reading.text, match.index)),
  )
}

/** A mark with the words beside it. */
function around(text: string, at: number): Span {
  const head =
    /(?:[\p{L}\p{N}]+ ?){0,2}[^\p{L}\p{N}]{0,2}$/u.exec(text.slice(Math.max(0, at - 24), at))?.[0] ?? ''
  const tail = /^[^\p{L}\p{N}]{0,4}[\p{L}\p{N}]*/u.exec(text.slice(at, at + 24))?.[0] ?? ''
  return { start: at - head.length, end: at + Math.max(1, tail.length) }
}

function sorted(reading: Reading, spans: readonly Span[]): readonly Span[] {
  return spans.filter(({ start }) => reading.counts(start)).sort((a, b) => a.start - b.start)
}
