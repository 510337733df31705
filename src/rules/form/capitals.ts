import { z } from 'zod'
import { wrongCapitals } from '../../knowledge/capitals.ts'
import { memo } from '../../knowledge/memo.ts'
import type { Span } from '../../text/mapped.ts'
import { matchesOf } from '../../text/matches.ts'
import { singleSpaced } from '../../text/spaces.ts'
import type { RuleContext } from '../context.ts'
import { defineRule } from '../define.ts'
import { type Reading, readingOf } from '../reading.ts'
import { fail, review } from '../verdicts.ts'

/** Names that are common nouns as well: "tặng giấy khen", "các cấp đảng ủy". */
const alsoCommon = new Set(
  'bang-khen giay-khen huan-chuong quoc-hoi dang-uy tinh-uy to-quoc ban-thuong-vu ban-chi-dao'.split(' '),
)

interface Term {
  /** For folded text. */
  readonly pattern: RegExp
  /** How it begins where it is written as a name. */
  readonly large: RegExp
}

const capital = /^\p{Lu}/u
const secondCapital = /^\p{Lu}\p{L}* \p{Lu}/u

/** Terms written with a capital or without at will; one document keeps to one way. */
const terms: readonly Term[] = [
  {
    pattern:
      /(?<=(?:giám đốc|lãnh đạo|thuộc|văn phòng|trực thuộc|toàn) )sở(?! hữu| thích| tại|, ban)(?![\p{L}])/gu,
    large: capital,
  },
  { pattern: /(?<![\p{L}])sở(?=, (?:ban, )?ngành)/gu, large: capital },
  { pattern: /(?<![\p{L}])ban chỉ đạo(?![\p{L}])/gu, large: secondCapital },
  {
    pattern:
      /(?<=(?:lãnh đạo|toàn|tại|của) )trung tâm(?![\p{L}]| (?:học tập|văn hóa|y tế|thành phố|huyện|xã|của|các))/gu,
    large: capital,
  },
  {
    pattern:
      /(?<![\p{L}])(?<!(?:các|những|mỗi|từng|mọi) )(?:ủy ban|hội đồng) nhân dân(?= (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)(?![\p{L}]))/gu,
    large: capital,
  },
  {
    pattern:
      /(?<![\p{L}])(?<!(?:các|những|mỗi|từng|mọi|phó|tổng) )(?:giám đốc|hiệu trưởng)(?= (?:sở|bệnh viện|trung tâm|công ty|trường|học viện)(?![\p{L}]))/gu,
    large: capital,
  },
]

/**
 * Viết hoa tên cơ quan, tên luật, ngày kỷ niệm theo quy định và thống nhất trong văn bản.
 *
 * ## Why
 * A capital tells the name of one body or law from a common word.
 *
 * ## Not a finding
 * Headings in capitals, the first word of a sentence, common nouns (các sở, giấy khen).
 *
 * ## Legal ground
 * Nghị định 30/2020/NĐ-CP, Phụ lục II.
 *
 * @example {"plan": "I. KINH PHÍ\nThực hiện theo Luật ngân sách nhà nước.", "verdict": "fail", "code": "name"}
 * @example {"plan": "I. NỘI DUNG\n1. Báo cáo Ban Chỉ đạo trồng cây.\n2. Giúp việc cho Ban chỉ đạo trồng cây.", "verdict": "review", "code": "mixed"}
 * @example {"plan": "I. NỘI DUNG\n1. Tham mưu lãnh đạo sở ban hành quy chế.", "verdict": "review", "code": "own"}
 * @example {"plan": "I. NỘI DUNG\n1. Tặng giấy khen theo Luật Ngân sách nhà nước; phối hợp các sở, ban, ngành, báo cáo lãnh đạo Sở.", "verdict": "none"}
 * @example {"plan": "I. NỘI DUNG\n1. Mời Chi hội Cựu chiến binh, Phân hội Nông dân, tổ hội Nông dân, Chi hội Hội Cựu chiến binh trồng cây.", "verdict": "none"}
 * @example {"plan": "I. NỘI DUNG\n1. Mời cán bộ hội Cựu chiến binh trồng cây.", "verdict": "fail", "code": "name"}
 * @example {"plan": "I. NỘI DUNG\n1. Trình Ủy ban nhân dân tỉnh bố trí đất.\n2. Tham mưu ủy ban nhân dân tỉnh trồng cây.", "verdict": "review", "code": "mixed"}
 * @example {"plan": "I. NỘI DUNG\n1. Trình Ủy ban nhân dân tỉnh bố trí đất.\n2. Hướng dẫn các ủy ban nhân dân xã trồng cây.", "verdict": "none"}
 */
export const capitals = defineRule({
  id: 'form/capitals',
  level: 'note',
  options: z.strictObject({}),
  *check(context) {
    const reading = readingOf(context.plan)
    const names = wrongCapitals(reading.text, reading.folded, reading).filter(
      ({ form, start, end }) =>
        !alsoCommon.has(form.id) &&
        !isCommon(reading, { start, end }) &&
        reading.counts(start) &&
        !isBothWays(reading, form.name),
    )
    const own = ownBody(context, reading)
    const mixed = own.length > 0 ? [] : mixtures(reading)
    const more = (rest: readonly Span[]) => ({
      basis: 'law' as const,
      related: rest.slice(0, 20).map((span) => context.here(reading.place(span))),
      remedy: 'official-letter' as const,
    })
    const [first, ...others] = names
    if (first !== undefined)
      yield fail(
        context.here(reading.place(first)),
        'name',
        { actual: shown(reading, first), expected: first.form.name },
        more([...others, ...own]),
      )
    else if (own[0] !== undefined)
      yield review(
        context.here(reading.place(own[0])),
        'own',
        { actual: shown(reading, own[0]), expected: 'Sở' },
        more(own.slice(1)),
      )
    if (mixed.length > 1)
      yield review(
        context.here(reading.place(mixed[0]!)),
        'mixed',
        { actual: [...new Set(mixed.map((span) => shown(reading, span)))] },
        { ...more(mixed.slice(1)), basis: 'self' },
      )
  },
})

/** "các sở y tế": no body of its own is meant. A law is always one. */
function isCommon(reading: Reading, span: Span): boolean {
  const written = shown(reading, span)
  return written === written.toLowerCase() && !written.startsWith('luật')
}

function shown({ text }: Reading, { start, end }: Span): string {
  return singleSpaced(text.slice(start, end))
}

/** Where the right form stands, too, `body-name-inconsistent` speaks of it. */
function isBothWays({ text }: Reading, name: string): boolean {
  return rightForm(name)?.test(text) ?? false
}

/** A body's name of four words at least, with any dash and any blanks. */
const rightForm = memo((name) =>
  /^(?:Sở|Bộ|Hội|Ban|Ủy ban|Đoàn|Liên đoàn) /u.test(name) && name.split(/[\s,-]+/u).length >= 4
    ? new RegExp(name.replace(/[-–—]/gu, '[-–—]').replaceAll(' ', '\\s+'), 'u')
    : null,
)

/** A department that calls itself "sở" in small letters where one certain body is meant. */
function ownBody({ plan }: RuleContext, reading: Reading): readonly Span[] {
  if (!/^sở /iu.test(plan.header.issuer?.name.normalize('NFC') ?? '')) return []
  return matchesOf(
    /(?<=(?:iám đốc|ãnh đạo|ăn phòng) )sở(?! hữu| tại|, ban|,? ngành)(?![\p{L}])/gu,
    reading.text,
  ).map((match) => ({ start: match.index, end: match.index + 2 }))
}

/** The first term that is written both ways: the small ones first. */
function mixtures(reading: Reading): readonly Span[] {
  const all: Span[] = []
  for (const { pattern, large: isLarge } of terms) {
    const small: Span[] = []
    const large: Span[] = []
    for (const match of matchesOf(pattern, reading.folded)) {
      const span = { start: match.index, end: match.index + match[0].length }
      if (!reading.counts(span.start) || span.start >= reading.tail.start) continue
      const written = reading.text.slice(span.start, span.end)
      if (written === written.toUpperCase() || opensSentence(reading, span.start)) continue
      if (isLarge.test(singleSpaced(written))) large.push(span)
      else small.push(span)
    }
    if (small.length > 0 && large.length > 0)
      all.push(small[0]!, large[0]!, ...small.slice(1), ...large.slice(1))
  }
  return all
}

function opensSentence({ text }: Reading, at: number): boolean {
  return /(?:^|[.!?:\n“"]|[)\d]\.?|[-+*•]) ?$/u.test(text.slice(Math.max(0, at - 4), at))
}
