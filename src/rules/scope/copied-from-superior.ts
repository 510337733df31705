import { z } from 'zod'
import { bodyKey } from '../../knowledge/bodies.ts'
import { phrasesAbove, phrasesInEach, type Sought } from '../../knowledge/phrases.ts'
import type { Place } from '../../model/place.ts'
import { aimRoles, type SectionRole } from '../../model/sections.ts'
import { foldCase } from '../../text/fold.ts'
import { composed } from '../../text/normalise.ts'
import { singleSpaced } from '../../text/spaces.ts'
import { bodyClass, sameBody } from '../assignments/names.ts'
import { type ClauseFacet, clauseFacets } from '../contents/missing.ts'
import type { Against, RuleContext } from '../context.ts'
import { defineRule } from '../define.ts'
import { flat, underHeading } from '../section-text.ts'
import { fail, review } from '../verdicts.ts'
import { addressedAbove } from './addressees.ts'
import { within } from './within.ts'

interface Hit {
  readonly actual: string
  readonly clause: Clause
  readonly place: Place
}

interface Clause {
  readonly text: string
  readonly place: Place
  readonly facet: ClauseFacet | 'criteria'
}

/**
 * Cụm từ chỉ phạm vi của cấp trên không nên chép vào kế hoạch của cấp dưới.
 *
 * ## Why
 * A department that answers for the whole province, or a school for "các tầng lớp nhân dân", promises what it has
 * no power to do; such words are most often left over from copying. So are orders of the closing sentence to bodies
 * that are not below the issuer.
 *
 * ## Not a finding
 * Words in quotation marks or in a cited title; advice to the superior ("tham mưu", "góp ý"); a department whose
 * plan does address districts, enterprises or households; the Party and associations above the districts. Where the
 * text above is not at hand, the words are to be looked at, no more.
 *
 * @example {"plan": "I. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\n- Gắn trách nhiệm của người đứng đầu trong việc trồng cây trên địa bàn tỉnh.\nII. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở theo dõi.", "verdict": "review"}
 * @example {"upstream": "I. NỘI DUNG\n1. Vận động các tầng lớp nhân dân trồng cây xanh trước nhà.", "plan": "I. NỘI DUNG\n1. Vận động các tầng lớp nhân dân trồng cây xanh tại trụ sở.\nII. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở theo dõi.", "verdict": "fail"}
 * @example {"plan": "I. NỘI DUNG\n1. Tham mưu UBND tỉnh cơ chế trồng cây trên địa bàn tỉnh.\n2. Vận động công chức trồng cây tại trụ sở.\nII. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở theo dõi.", "verdict": "none"}
 * @example {"plan": "I. NỘI DUNG\n1. Kiểm tra cây xanh trên địa bàn tỉnh.\nII. TỔ CHỨC THỰC HIỆN\n1. Phòng Hạ tầng theo dõi.\n2. Đề nghị UBND các huyện bố trí đất.", "verdict": "none"}
 * @example {"plan": {"letterhead": "HỘI NÔNG DÂN TỈNH HÀ TĨNH\nBAN CHẤP HÀNH HỘI NÔNG DÂN XÃ ĐỨC THỌ", "number": "Số: 45-KH/HNDX", "body": "I. MỤC TIÊU\n- 70% hội viên trên địa bàn tỉnh có vườn mẫu."}, "verdict": "review"}
 * @example {"plan": {"letterhead": "ỦY BAN NHÂN DÂN\nXÃ ĐỨC THỌ", "number": "Số: 12/KH-UBND", "body": "I. NỘI DUNG\n1. Trồng cây.\n\nTrên đây là Kế hoạch trồng cây năm 2026, yêu cầu các phòng, Ủy ban nhân dân các xã, phường tổ chức thực hiện./."}, "verdict": "review", "code": "addressees"}
 * @example {"plan": {"letterhead": "ỦY BAN NHÂN DÂN\nXÃ ĐỨC THỌ", "number": "Số: 12/KH-UBND", "body": "I. NỘI DUNG\n1. Trồng cây.\n\nTrên đây là Kế hoạch trồng cây theo phát động của các sở, ban, ngành; yêu cầu các phòng, các tổ chức chính trị - xã hội, các thôn thực hiện, báo cáo Ủy ban nhân dân xã./."}, "verdict": "none"}
 * @example {"plan": {"letterhead": "ỦY BAN NHÂN DÂN\nTỈNH HÀ TĨNH", "number": "Số: 12/KH-UBND", "body": "I. NỘI DUNG\n1. Trồng cây.\n\nTrên đây là Kế hoạch trồng cây năm 2026, yêu cầu Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương triển khai./."}, "verdict": "review", "code": "addressees"}
 * @example {"plan": {"letterhead": "TỔNG CÔNG TY CÂY XANH HÀ TĨNH\nCÔNG TY CỔ PHẦN CÂY XANH ĐỨC THỌ", "number": "Số: 12/KH-CXĐT", "body": "I. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\n- Giảm tai nạn khi cắt tỉa cây trong toàn Tổng công ty.\nII. TIÊU CHÍ\n1. Đối với doanh nghiệp\n- Không có tai nạn."}, "verdict": "review"}
 * @example {"plan": {"letterhead": "TẬP ĐOÀN CÔNG VIÊN\nTỔNG CÔNG TY CÂY XANH HÀ TĨNH", "number": "Số: 12/KH-CXHT", "body": "I. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\n- Giảm tai nạn khi cắt tỉa cây trong toàn Tổng công ty."}, "verdict": "none"}
 * @example {"plan": {"letterhead": "TỈNH ỦY HÀ TĨNH", "number": "Số 45-KH/TU", "body": "I. MỤC TIÊU\n- 70% đảng viên trên địa bàn tỉnh trồng cây."}, "verdict": "none"}
 * @example {"plan": {"letterhead": "TỔNG CÔNG TY CÂY XANH HÀ TĨNH\nHỘI ĐỒNG AN TOÀN LAO ĐỘNG", "number": "Số: 12/KH-CXHT", "body": "I. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\n- Giảm tai nạn khi cắt tỉa cây trong toàn Tổng công ty."}, "verdict": "none"}
 * @example {"plan": {"letterhead": "CÔNG TY CÂY XANH HÀ TĨNH\nCÔNG ĐOÀN CÔNG TY", "number": "Số: 12/KH-CXHT", "body": "I. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\n- Giảm tai nạn khi cắt tỉa cây trong toàn công ty."}, "verdict": "none"}
 * @example {"plan": {"letterhead": "SỞ Y TẾ HÀ TĨNH\nBỆNH VIỆN ĐA KHOA ĐỨC THỌ", "number": "Số: 12/KH-BVĐK", "body": "I. CHỈ TIÊU\n1. 70% bệnh viện trong toàn tỉnh có vườn thuốc nam.\nII. TỔ CHỨC THỰC HIỆN\n1. Phòng Hành chính theo dõi."}, "verdict": "review"}
 * @example {"plan": {"letterhead": "SỞ Y TẾ HÀ TĨNH\nBỆNH VIỆN ĐA KHOA ĐỨC THỌ", "number": "Số: 12/KH-BVĐK", "body": "I. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\n- Tăng số cây xanh tại các bệnh viện trên địa bàn tỉnh.\nII. TỔ CHỨC THỰC HIỆN\n1. Phòng Hành chính theo dõi.\n2. Đoàn Thanh niên Bệnh viện: nhận chăm sóc vườn hoa."}, "verdict": "review"}
 * @example {"plan": {"letterhead": "ỦY BAN NHÂN DÂN\nTỈNH HÀ TĨNH", "number": "Số: 12/KH-UBND", "body": "I. NỘI DUNG\n1. Trồng cây.\n\nTrên đây là Kế hoạch trồng cây, đề nghị Ủy ban nhân dân các tỉnh giáp ranh quan tâm, phối hợp./."}, "verdict": "none"}
 * @example {"upstream": "I. NỘI DUNG\n1. Trồng cây xanh tại các khu đô thị trên phạm vi toàn quốc.", "plan": "I. NỘI DUNG\n1. Trồng cây xanh tại các khu đô thị trên phạm vi toàn quốc.\nII. TỔ CHỨC THỰC HIỆN\n1. Phòng Hạ tầng theo dõi.\n2. Đề nghị UBND các huyện bố trí đất.", "verdict": "review"}
 * @example {"upstream": "I. PHẠM VI, ĐỐI TƯỢNG\n1. Phạm vi: các khu đô thị trên phạm vi toàn quốc.\nII. NỘI DUNG\n1. Trồng cây xanh.", "plan": "I. PHẠM VI, ĐỐI TƯỢNG\n1. Phạm vi: các khu đô thị trên phạm vi toàn quốc.\nII. NỘI DUNG\n1. Trồng cây xanh.", "verdict": "fail"}
 * @example {"plan": {"letterhead": "ỦY BAN NHÂN DÂN\nXÃ ĐỨC THỌ", "number": "Số: 12/KH-UBND", "body": "I. NỘI DUNG\n1. Trồng mới\na) Rà soát toàn bộ cây cổ thụ trên địa bàn tỉnh.\nb) Trồng bổ sung tại các thôn."}, "verdict": "review"}
 */
export const copiedFromSuperior = defineRule({
  id: 'scope/copied-from-superior',
  level: 'warning',
  options: z.strictObject({}),
  *check(context) {
    const { profile, here } = context
    const level = heightOf(context)
    if (level === null) return
    const mayReachOut = profile.internal && !isInward(context)
    const addressed = mayReachOut ? null : addressedAbove(context, level)
    if (addressed !== null)
      yield review(
        here(addressed),
        'addressees',
        { actual: singleSpaced(addressed.quote), level },
        { remedy: 'amend' },
      )
    const found = new Map<Sought, Hit[]>()
    const seen = new Set<number>()
    const clauses = clausesOf(context)
    const texts = clauses.map(({ text }) => composed(text))
    // Who does address others in the province still has nothing to say for the whole country.
    const far = mayReachOut ? phrasesAbove('province') : []
    const tooHigh = phrasesAbove(level).filter(({ id }) => id !== 'in-the-province' || !isOfProvince(context))
    const sought = [...far, ...(mayReachOut ? [] : tooHigh), ...wholeOfParent(context)]
    const hits = phrasesInEach(texts, sought)
    for (const [at, clause] of clauses.entries()) {
      const text = texts[at]!
      for (const { phrase, start, end } of hits[at]!) {
        if (isExcused(text, start) || isCited(context, text.slice(start, end), clause)) continue
        const place = within(clause.place, text.slice(start, end))
        if (seen.has(place.start)) continue
        seen.add(place.start)
        const list = found.get(phrase) ?? []
        list.push({ actual: text.slice(start, end), clause, place })
        found.set(phrase, list)
      }
    }
    for (const [phrase, [first, ...rest]] of found) {
      const { actual, clause, place } = first!
      const above = sourceOfPhrase(context, phrase, clause)
      if (above === null && far.some(({ id }) => id === phrase.id)) continue
      const copied =
        above !== null && above.source.basis !== 'comparable' && !far.some(({ id }) => id === phrase.id)
      const say = copied ? fail : review
      yield say(
        here(place),
        'phrase',
        { actual, level },
        {
          ...(above === null
            ? {}
            : { basis: above.source.basis, upstream: context.there(above.source, above.place) }),
          related: rest.map((each) => here(each.place)),
          remedy: 'amend',
        },
      )
    }
  },
})

/**
 * "Toàn Tổng công ty", "toàn Sở": the body above as a whole, where the issuer is but a part of it and does not act for
 * all in it, as its councils, its union and its Party committee do.
 */
function wholeOfParent({ plan: { header }, upstream }: RuleContext): readonly Sought[] {
  const parent = header.issuer?.parent ?? upstream?.plan.header.issuer?.name ?? ''
  const kind = kinds.exec(foldCase(parent.normalize('NFC')))?.[0]
  const issuer = foldCase(header.issuer!.name.normalize('NFC'))
  if (kind === undefined || issuer.startsWith(kind) || actsForAll.test(issuer)) return []
  return [
    {
      id: 'whole-of-parent',
      patterns: [
        new RegExp(
          `(?<!\\p{L})toàn (?:(?:thể )?${kind}|hệ thống(?=$|[,;.]| (?:${kind}|của|và|để|theo|thực hiện|triển khai|về|trong|khi)(?!\\p{L})))(?!\\p{L})`,
          'u',
        ),
      ],
    },
  ]
}

const actsForAll =
  /^(?:hội|ban (?:chỉ đạo|tổ chức|chấp hành|thường vụ|điều hành)|tổ (?:công tác|chỉ đạo)|(?:liên đoàn|công đoàn|đoàn|đảng (?:ủy|bộ)|chi bộ))(?!\p{L})/u
const kinds =
  /^(?:tổng công ty|công ty|tập đoàn|ngân hàng|tổng cục|chi cục|đại học|học viện|bệnh viện|sở)(?!\p{L})/u

/** The Party and associations exist at every height: below the province their names say at which. */
function heightOf({ profile: { level }, plan }: RuleContext): RuleContext['profile']['level'] {
  if (level !== 'party' && level !== 'association') return level
  const name = foldCase(plan.header.issuer?.name.normalize('NFC') ?? '')
  if (/(?<!\p{L})(?:xã(?! hội)|phường|thị trấn|đặc khu)(?!\p{L})/u.test(name)) return 'commune'
  return /(?<!\p{L})(?:huyện|quận(?! khu)|thị xã)(?!\p{L})/u.test(name) ? 'district' : level
}

/** Items, and what stands under the headings among them; the latter by paragraphs. */
function clausesOf({ plan }: Pick<RuleContext, 'plan'>): readonly Clause[] {
  const parts = plan.sections.flatMap((section) => {
    const facet = facetOf[section.role] ?? (saysHowFar.test(section.title ?? '') ? 'contents' : undefined)
    if (facet === undefined) return []
    return flat([section]).flatMap((each) => {
      // Aims are no items, and points without a title none of the contents: each is a section of its own.
      const isPoint = each !== section && (aimRoles.has(section.role) || each.title === null)
      const own = isPoint ? each.place : null
      return [own, underHeading(plan, each)]
        .filter((place) => place !== null)
        .map((place) => ({ text: singleSpaced(place.quote), place, facet }))
    })
  })
  return [
    ...clauseFacets.flatMap((facet) => plan[facet].map(({ text, place }) => ({ text, place, facet }))),
    ...plan.criteria.flatMap(({ items }) =>
      items.map(({ text, place }) => ({ text, place, facet: 'criteria' as const })),
    ),
    ...parts,
  ]
}

/** "II. PHẠM VI, ĐỐI TƯỢNG" */
const saysHowFar = /^\s*(?:phạm vi|đối tượng)/iu

const facetOf: Partial<Record<SectionRole, Clause['facet']>> = {
  'purpose-requirements': 'purposes',
  purposes: 'purposes',
  requirements: 'requirements',
  objectives: 'contents',
  targets: 'contents',
  contents: 'contents',
  solutions: 'solutions',
  'criteria-awards': 'criteria',
}

/** Whom a department sees to, though no body of the state. */
const clients =
  /(?<!\p{L})(?:doanh nghiệp|nhà thầu|chủ đầu tư|hợp tác xã|cơ sở (?:sản xuất|kinh doanh|dịch vụ|chế biến)|hộ (?:gia đình|kinh doanh|dân))(?!\p{L})/u

/** "Thư viện tỉnh", "Trung tâm Kiểm soát bệnh tật tỉnh" serve the province; a school has its own people. */
function isOfProvince({ plan, profile }: RuleContext): boolean {
  const issuer = foldCase((plan.header.issuer?.name ?? '').normalize('NFC'))
  return profile.level === 'unit' && /^(?!.*trường).*(?<!\p{L})(?:tỉnh|thành phố)(?!\p{L})/u.test(issuer)
}

/** A plan for the body's own people: nobody outside gets a task or is measured. */
function isInward({ plan }: RuleContext): boolean {
  const outside = new Set([
    'district',
    'commune',
    'front',
    'mass-organisation',
    'society',
    'department',
    'ministry',
  ])
  const issuer = plan.header.issuer?.name ?? ''
  const entities = new Set<string>(['district', 'commune', 'household', 'enterprise', 'province'])
  // What a title says of the whole province is meant for it: "Phòng, chống bệnh lao trên địa bàn tỉnh".
  if (/(?<!\p{L})(?:trên địa bàn|toàn tỉnh)(?!\p{L})/u.test(foldCase(ownTitle(plan)))) return false
  return (
    !plan.criteria.some(({ entity }) => entities.has(entity)) &&
    !plan.assignments.some(({ bodies }) =>
      bodies.some(
        (body) =>
          (outside.has(bodyClass(body)) || clients.test(foldCase(body.normalize('NFC')))) &&
          !sameBody(body, issuer) &&
          !ownAssociation.test(bodyKey(body)),
      ),
    )
  )
}

/** "Đoàn Thanh niên", "Hội Chữ thập đỏ nhà trường": members among the body's own people, not those of a territory. */
const ownAssociation =
  /^(?:(?:ban chấp hành|các) )?(?:đoàn thanh niên|đoàn thể|tổ chức đoàn thể|hội (?:chữ thập đỏ|cựu chiến binh|khuyến học))(?: cộng sản hồ chí minh)?(?: (?:(?:của|trong) )?(?:(?:nhà )?trường|bệnh viện|trung tâm|cơ quan|đơn vị|sở|viện|chi cục|công ty)(?: .*)?)?$/u

/** The title without the names that it quotes. */
function ownTitle({ header }: RuleContext['plan']): string {
  return (header.title?.text ?? '').normalize('NFC').replace(/["“„][^"”]{0,300}["”]/gu, ' ')
}

const advice =
  /(?<!\p{L})(?:tham mưu|góp ý|đề xuất|kiến nghị|đề nghị|phối hợp|theo chỉ đạo|theo quy định|hưởng ứng|khi được)(?!\p{L})/u

/** "Tham gia Hội thi lực lượng chữa cháy rừng toàn tỉnh": the event is the superior's; "tổ chức lễ" is one's own. */
const ofEvent =
  /(?<!\p{L})(?<!(?:tổ chức|đăng cai|mở|khai mạc)(?: các| \d+)? )(?:hội thi|hội thao|hội diễn|cuộc thi|giải|liên hoan|hội nghị|đại hội|lễ|cử (?:\p{L}+ ){1,6}(?:dự|tham dự|tham gia))(?!\p{L})[^,;.]{0,60}$/u

/** Advice to a superior, or words between quotation marks. */
function isExcused(text: string, start: number): boolean {
  const before = text.slice(0, start)
  const sentence = before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('; ')) + 1)
  if (advice.test(foldCase(sentence)) || ofEvent.test(foldCase(sentence))) return true
  return (before.match(/[“„]/gu)?.length ?? 0) > (before.match(/”/gu)?.length ?? 0)
}

/** The words belong to the title of a document that the clause cites. */
function isCited({ plan }: RuleContext, words: string, { place }: Clause): boolean {
  return plan.references.some(
    ({ title, place: cited }) =>
      title !== null &&
      cited.start >= place.start &&
      cited.end <= place.end &&
      foldCase(title.normalize('NFC')).includes(foldCase(words)),
  )
}

/** Where the text above has the phrase, in the same part. */
function sourceOfPhrase(
  context: RuleContext,
  phrase: Sought,
  { facet }: Clause,
): { readonly source: Against; readonly place: Place } | null {
  const source = context.source(facet)
  if (source === null || source.basis === 'baseline') return null
  for (const item of clausesOf(source)) {
    if (item.facet !== facet) continue
    const text = item.text.normalize('NFC')
    for (const pattern of phrase.patterns) {
      const match = pattern.exec(foldCase(text))
      if (match !== null)
        return {
          source,
          place: within(item.place, text.slice(match.index, match.index + match[0].length)),
        }
    }
  }
  return null
}
