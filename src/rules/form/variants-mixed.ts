import { z } from 'zod'
import { foldCase } from '../../text/fold.ts'
import { compiled } from '../../text/letters.ts'
import type { Span } from '../../text/mapped.ts'
import { matchesOf } from '../../text/matches.ts'
import { singleSpaced } from '../../text/spaces.ts'
import { defineRule } from '../define.ts'
import { type Reading, readingOf } from '../reading.ts'
import { review } from '../verdicts.ts'

const border = { before: '(?<![\\p{L}\\p{N}])', after: '(?![\\p{L}\\p{N}])' }

/** Tone on the first letter of open oa, oe, uy (hòa, ủy) and on the second (hoà, uỷ). */
const toneFirst = /(?<![qQ])(?:[òóỏõọÒÓỎÕỌ][aeAE]|[ùúủũụÙÚỦŨỤ][yY])(?!\p{L})/gu
const toneSecond = /(?<![qQ])(?:[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|[uU][ỳýỷỹỵỲÝỶỸỴ])(?!\p{L})/gu

/** The word itself stands in front, so that the search leaps to it and looks behind only there. */
const word = (source: string) => compiled(`(?=${source})${border.before}${source}${border.after}`, 'gu')

/** Words written with y or i at will; only the same word both ways is a mixture. */
const endings = (
  [
    ['kỹ', 'kĩ'],
    ['lý', 'lí'],
    ['mỹ', 'mĩ'],
    ['sỹ', 'sĩ'],
    ['tỷ', 'tỉ'],
    ['kỷ', 'kỉ'],
    ['quý', 'quí'],
    ['kỳ', 'kì'],
  ] as const
).map((pair) => pair.map((written) => ({ written, pattern: word(written) })))
type Endings = (typeof endings)[number]

const years = /(?<![\d/.-])(?:19|20)\d\d(?<join> ?[-–—‑] ?)(?:19|20)\d\d(?![\d/])/gu

/**
 * Một văn bản chỉ nên dùng một kiểu viết: ủy/uỷ, hằng/hàng năm, gạch nối giữa hai năm, ngoặc kép.
 *
 * ## Why
 * Mixed spellings come from pasted parts and make a text hard to search; "hằng năm" is the form of the school books.
 *
 * ## Not a finding
 * One style throughout; "hàng" in other words (hàng hóa); inch marks and quotes inside quotes; names of people, places
 * and school subjects ("Vật lí").
 *
 * @example {"plan": "I. NỘI DUNG\n1. Cấp uỷ lãnh đạo trồng cây.\n2. Đảng ủy Sở kiểm tra.", "verdict": "review", "code": "tone"}
 * @example {"plan": "I. NỘI DUNG\n1. Định kỳ hàng quý báo cáo công tác phòng cháy.", "verdict": "review", "code": "yearly"}
 * @example {"plan": {"title": "Thực hiện Đề án trồng cây giai đoạn 2021-2025", "body": "I. NỘI DUNG\n1. Trồng cây giai đoạn 2021 – 2025."}, "verdict": "review", "code": "years"}
 * @example {"plan": "I. NỘI DUNG\n1. Phát động “Ngày chủ nhật xanh”.\n2. Duy trì \"Con đường hoa\".", "verdict": "review", "code": "quotes"}
 * @example {"plan": "I. NỘI DUNG\n1. Hằng năm, cấp ủy kiểm tra hàng hóa; bàn giao hàng tháng tuổi cây giống.", "verdict": "review"}
 * @example {"plan": {"title": "Trồng cây phân tán trên địa bàn tỉnh", "basis": "Thực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2024 của Uỷ ban nhân dân tỉnh Hà Tĩnh về trồng cây phân tán, Sở Xây dựng ban hành Kế hoạch như sau:", "body": "I. NỘI DUNG\n1. Cấp uỷ lãnh đạo trồng cây ở khu dân cư văn hóa.\n2. Xóa điểm tập kết rác."}, "verdict": "none"}
 * @example {"plan": "I. NỘI DUNG\n1. Hằng năm, cấp ủy kiểm tra hàng hóa, quý III phát động “Ngày chủ nhật xanh”.", "verdict": "none"}
 * @example {"plan": "I. NỘI DUNG\n1. Trồng cây tại trụ sở ngân hàng hằng năm.\n2. Tặng cây cho khách hàng năm 2026, khách hàng tháng nào cũng ghé.", "verdict": "none"}
 * @example {"plan": "I. NỘI DUNG\n1. Quản lý vườn cây; Tổ Vật lí - Công nghệ, giáo viên Địa lí gắn biển tên.\n2. Xử lý cành khô.", "verdict": "none"}
 * @example {"plan": "I. NỘI DUNG\n1. Quản lý vườn cây; giáo viên Vật lí gắn biển tên.\n2. Tổ Vật lý xử lý cành khô.", "verdict": "review", "code": "i-y"}
 * @example {"plan": "I. NỘI DUNG\n1. Quản lý vườn cây; xử lí cành khô.", "verdict": "review", "code": "i-y"}
 * @example {"plan": "I. NỘI DUNG\n1. Học sinh vẽ tranh về cây xanh trong giờ Mĩ thuật tại xã Mỹ Đức, thẩm mỹ tốt.", "verdict": "none"}
 * @example {"plan": "I. NỘI DUNG\n1. Trồng cây trong học kì I tại phường Kỳ Bá.", "verdict": "none"}
 */
export const variantsMixed = defineRule({
  id: 'form/variants-mixed',
  level: 'note',
  options: z.strictObject({}),
  *check(context) {
    const reading = readingOf(context.plan)
    for (const { code, spans, data } of [
      tones(reading),
      yearly(reading),
      yearRanges(reading),
      quotes(reading),
      iy(reading),
    ]) {
      const [first, ...rest] = spans
      if (first === undefined) continue
      yield review(context.here(reading.place(first)), code, data, {
        related: rest.slice(0, 20).map((span) => context.here(reading.place(span))),
        remedy: 'none',
      })
    }
  },
})

interface Mixture {
  readonly code: string
  readonly spans: readonly Span[]
  readonly data: { readonly actual: string[] }
}

function spansOf(reading: Reading, pattern: RegExp, text = reading.text): readonly Span[] {
  return matchesOf(pattern, text)
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start }) => reading.counts(start))
}

/** Both ways, the rarer one first; nothing where only one is used. */
function mixture(reading: Reading, code: string, ways: readonly (readonly Span[])[]): Mixture {
  const used = ways
    .filter((spans) => spans.length > 0)
    .sort((a, b) => a.length - b.length || a[0]!.start - b[0]!.start)
  if (used.length < 2) return { code, spans: [], data: { actual: [] } }
  const shown = used.map(([first]) => wordAt(reading, first!))
  return {
    code,
    spans: [...used.map(([first]) => first!), ...used.flatMap((spans) => spans.slice(1))],
    data: { actual: shown },
  }
}

function wordAt({ text }: Reading, { start, end }: Span): string {
  const from = wordStart({ text }, start)
  return singleSpaced(text.slice(from, end))
}

function wordStart({ text }: Pick<Reading, 'text'>, at: number): number {
  let from = at
  while (from > 0 && /\p{L}/u.test(text[from - 1]!)) from -= 1
  return from
}

/** Names of people keep their own spelling; "hóa" beside "uỷ" is a habit, "ủy" beside "uỷ" a mixture. */
function tones(reading: Reading): Mixture {
  const inText = (span: Span) => span.start < reading.tail.start && !isPersonal(reading, span)
  const small = ({ start, end }: Span) => /\p{Ll}/u.test(reading.text.slice(start, end))
  const whole = ({ start, end }: Span): Span => ({ start: wordStart(reading, start), end })
  const rhyme = ({ end }: Span) => bare(reading.text.slice(end - 2, end))
  const ways = [toneFirst, toneSecond].map((way) => spansOf(reading, way).filter(inText).filter(small))
  const [first, second] = ways.map((spans) => new Set(spans.map(rhyme)))
  const mixed = ways.map((spans) =>
    spans.filter((span) => first!.has(rhyme(span)) && second!.has(rhyme(span))),
  )
  return mixture(
    reading,
    'tone',
    mixed.map((spans) => spans.map(whole)),
  )
}

function bare(letters: string): string {
  return foldCase(letters).normalize('NFD').replace(/\p{M}/gu, '')
}

/** A capital word between capital words: Thúy, Hoà in names; "Ủy ban" begins a name but is followed by a small word. */
function isPersonal({ text }: Reading, { start, end }: Span): boolean {
  const from = wordStart({ text }, start)
  if (!/\p{Lu}/u.test(text[from] ?? '') || /\p{Lu}$/u.test(text.slice(from, end))) return false
  return (
    /\p{Lu}\p{Ll}+ $/u.test(text.slice(Math.max(0, from - 8), from)) ||
    /^ \p{Lu}\p{Ll}/u.test(text.slice(end, end + 3))
  )
}

const times = '\\s(?:năm|quý|tháng|tuần|ngày|kỳ)'
/** "Khách hàng năm 2026", "ngân hàng": the end of another word. */
const hangTimes = word(`hàng${times}(?! \\d)(?<!(?:khách|ngân|cửa|bán|mặt|đơn|kho|nhà|mua)\\s+hàng${times})`)
const hằngTimes = word(`hằng${times}`)

/** "hàng năm" is noted also where it is the only form. */
function yearly(reading: Reading): Mixture {
  const hang = spansOf(reading, hangTimes, reading.folded)
  if (hang.length === 0) return { code: 'yearly', spans: [], data: { actual: [] } }
  const hằng = spansOf(reading, hằngTimes, reading.folded)
  return {
    code: 'yearly',
    spans: [hang[0]!, ...hằng.slice(0, 1), ...hang.slice(1)],
    data: { actual: [hang[0]!, ...hằng.slice(0, 1)].map((span) => wordAt(reading, span)) },
  }
}

function yearRanges(reading: Reading): Mixture {
  const ways = new Map<string, Span[]>()
  for (const match of matchesOf(years, reading.text)) {
    if (!reading.counts(match.index)) continue
    const join = match.groups!.join!
    ways.set(join, [...(ways.get(join) ?? []), { start: match.index, end: match.index + match[0].length }])
  }
  return mixture(reading, 'years', [...ways.values()])
}

function quotes(reading: Reading): Mixture {
  const straight = spansOf(reading, /"(?=\p{L})[^"“”]{2,200}"/gu)
  return mixture(reading, 'quotes', [straight, spansOf(reading, /“[^"“”]{2,200}”/gu)])
}

function iy(reading: Reading): Mixture {
  for (const ways of endings) {
    if (!ways.every(({ written }) => reading.folded.includes(written))) continue
    const spans = ways.map(({ pattern }) =>
      spansOf(reading, pattern, reading.folded).filter(
        (span) =>
          span.start < reading.tail.start && !isPersonal(reading, span) && !isSubject(reading, span, ways),
      ),
    )
    const found = mixture(reading, 'i-y', spans)
    if (found.spans.length > 0) return found
  }
  return { code: 'i-y', spans: [], data: { actual: [] } }
}

/** "Vật lí", "Địa lí", "Mĩ thuật": so the school books call the subjects; beside "Vật lý" it is a mixture all the same. */
function isSubject({ folded }: Reading, { start, end }: Span, [y, i]: Endings): boolean {
  const word = folded.slice(start, end)
  if (word !== i!.written) return false
  const before = /(?<!\p{L})(?:vật|địa) $/u.exec(folded.slice(Math.max(0, start - 6), start))?.[0] ?? ''
  const behind = word === 'mĩ' ? (/^ thuật(?!\p{L})/u.exec(folded.slice(end, end + 8))?.[0] ?? '') : ''
  return before + behind !== '' && !folded.includes(`${before}${y!.written}${behind}`)
}
