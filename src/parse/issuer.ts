import { bodyByCode, bodyLevel } from '../knowledge/bodies.ts'
import { bearsOwnName } from '../knowledge/proper-names.ts'
import { provinceIn } from '../knowledge/provinces.ts'
import type { Header, Issuer } from '../model/header.ts'
import { compareKey, foldCase } from '../text/fold.ts'
import { withRanges } from '../text/letters.ts'
import type { Span } from '../text/mapped.ts'
import { isLetter } from '../text/units.ts'
import { bodyAt } from './bodies.ts'
import type { HeaderReading } from './header.ts'
import { council, fromLetterhead, territory } from './letterhead.ts'
import type { Regions } from './regions.ts'
import { isCapital, placeOf, type View, words } from './view.ts'

/** The issuing body (cơ quan ban hành): from the letterhead, else inferred from the sentence that issues the plan. */
export function issuerOf(
  view: View,
  header: HeaderReading,
  regions: Regions,
  signature: { readonly onBehalfOf: string | null; readonly position: string | null } | null,
): Issuer | null {
  const stated = fromLetterhead(header)
  // "ỦY BAN NHÂN DÂN" whose territory was lost says less than the text.
  const bare = stated !== null && council.test(stated.body.name.toLowerCase())
  const inferred = stated === null || bare ? inferredBody(view, header, regions, signature) : null
  if (stated === null && inferred === null) return null
  if (stated !== null && (inferred === null || !isFuller(inferred.name, stated.body.name))) {
    const name = withCouncil(stated.body.name, header.number?.body ?? null)
    const parent = stated.parent?.name ?? null
    const level =
      levelOf(name, header.number) ??
      (parent !== null && /^(?:ban chỉ đạo|bcđ|hội đồng|tổ công tác)(?!\p{L})/iu.test(name)
        ? bodyLevel(parent)
        : null)
    const province = provinceOf(view, regions, header, level, [name, parent])
    return {
      name,
      parent,
      level,
      province,
      stated: true,
      place: placeOf(view, stated.body, ''),
    }
  }
  const body = inferred!
  const level = levelOf(body.name, header.number)
  const province = provinceOf(view, regions, header, level, [body.name])
  const name = withProvince(body.name, province, level)
  return {
    name,
    parent: parentOf(view, level, province, regions),
    level,
    province,
    stated: false,
    place: body.span === null ? null : placeOf(view, body.span, '', 0.8),
  }
}

/** "Ủy ban nhân dân thành phố Hà Nội" for "ỦY BAN NHÂN DÂN". */
function isFuller(name: string, bare: string): boolean {
  return compareKey(name).startsWith(compareKey(bare))
}

/**
 * The province that the names, the place of issue, the title, the legal bases or the closing words say; none for the
 * centre.
 */
function provinceOf(
  view: View,
  regions: Regions,
  header: HeaderReading,
  level: Issuer['level'],
  names: readonly (string | null)[],
): string | null {
  if (level === 'centre' || level === 'ministry') return null
  // Central committees, "Tổng Liên đoàn Lao động Việt Nam", "Đảng đoàn Quốc hội": of the whole country.
  const [own] = names
  if (own != null && national.test(foldCase(own.normalize('NFC'))) && provinceIn(own) === null) return null
  const from = view.paragraphs[header.preamble]?.start ?? 0
  const to = view.paragraphs[regions.body.from]?.start ?? view.text.length
  // "Công ty Đường sắt Quảng Bình" in Quảng Trị: where it is, its own name says last.
  const isNamedSo = own != null && bearsOwnName(own)
  const texts = [
    ...(isNamedSo ? [...names.slice(1), header.issued?.location ?? null] : []),
    ...names,
    ...header.letterhead.map((line) => line.text),
    header.issued?.location ?? null,
    header.title?.text ?? null,
    view.text.slice(from, to),
    regions.wrapper === null ? null : view.text.slice(0, view.paragraphs[regions.wrapper.to]?.start),
    view.text.slice(-600),
  ]
  for (const text of texts) {
    const province = text === null ? null : provinceIn(text)
    if (province !== null) return province
  }
  return null
}

const national =
  /(?:^|(?<!\p{L}))trung ương(?: \p{L}+){0,3}$|(?<!mặt trận tổ quốc |cộng sản )việt nam$|(?<!đại biểu )quốc hội$|(?<!\p{L})(?:chính phủ|bộ chính trị|ban bí thư|chủ tịch nước)$/u

function levelOf(name: string, number: Header['number']): Issuer['level'] {
  const level = bodyLevel(name)
  const coded = number?.body == null ? null : (bodyByCode(number.body)?.level ?? null)
  // "BAN CHẤP HÀNH TRUNG ƯƠNG" with the code of the Youth Union: not the Party's.
  return level === 'party' && coded === 'association' ? coded : (level ?? coded)
}

/** "TỈNH KON TUM" below a line that was not read, in a document of the UBND. */
function withCouncil(name: string, code: string | null): string {
  if (!territory.test(name.toLowerCase())) return name
  if (code === 'UBND') return `ỦY BAN NHÂN DÂN ${name}`
  return code === 'HĐND' ? `HỘI ĐỒNG NHÂN DÂN ${name}` : name
}

const issues =
  /^,? ?(?:\(sau đây[^)]*\) ?)?(?:ban hành|xây dựng|phát động|triển khai|tổ chức|lập|thông báo|hướng dẫn|yêu cầu|đề nghị)(?: và (?:ban hành|triển khai))? (?:(?:nội dung|thực hiện|kế hoạch|phong trào|chương trình|phương án|đề án|như sau|các))/u

/** The subject of "… ban hành Kế hoạch …" in the preamble; else the closing words, the symbol, the signature. */
function inferredBody(
  view: View,
  header: HeaderReading,
  regions: Regions,
  signature: { readonly onBehalfOf: string | null } | null,
): { readonly name: string; readonly span: Span | null } | null {
  const from = view.paragraphs[header.preamble]?.start ?? 0
  const to = view.paragraphs[regions.body.from]?.start ?? view.text.length
  const { folded, lower } = view
  let first: Span | null = null
  for (let at = from; at < to; at++) {
    if (!isCapital(view, at) || isLetter(folded.charCodeAt(at - 1))) continue
    const body = bodyAt(view, at)
    if (body === null || /\p{N}/u.test(folded[at - 1] ?? '')) continue
    if (/(?:của|do|tại|với|về) $/u.test(lower.slice(Math.max(0, at - 6), at))) {
      at = body.end - 1
      continue
    }
    if (issues.test(lower.slice(body.end, body.end + 90))) {
      first = body
      break
    }
  }
  const closing = closingBody(view, regions)
  if (first !== null) {
    const name = words(view, first)
    return closing !== null && compareKey(closing.name).startsWith(compareKey(name))
      ? { name: closing.name, span: first }
      : { name, span: first }
  }
  if (closing !== null) return closing
  if (signature?.onBehalfOf != null) return { name: signature.onBehalfOf, span: null }
  const code = header.number?.body ?? null
  const known = code === null ? null : bodyByCode(code)
  return known?.name == null ? null : { name: known.name, span: null }
}

/** A word that was typed twice. */
const twice = withRanges(/(?<!\p{L})(\p{L}+) \1(?!\p{L})/gu)

/** "Trên đây là Kế hoạch … của Trung tâm Dịch vụ việc làm tỉnh Sơn La." */
function closingBody(view: View, regions: Regions): { readonly name: string; readonly span: Span } | null {
  for (let index = regions.body.to - 1; index >= Math.max(regions.body.from, regions.body.to - 4); index--) {
    const paragraph = view.paragraphs[index]!
    if (!view.lower.startsWith('trên đây là', paragraph.start)) continue
    const at = view.folded.lastIndexOf(' của ', paragraph.end)
    if (at < paragraph.start) return null
    const body = bodyAt(view, at + 5)
    return body === null ? null : { name: words(view, body).replace(twice, '$1'), span: body }
  }
  return null
}

/** A department named without its province in a plan that says which province it is. */
function withProvince(name: string, province: string | null, level: Issuer['level']): string {
  if (province === null || provinceIn(name) !== null) return name
  if (/(?:tỉnh|thành phố)$/u.test(name)) return `${name} ${province}`
  if (level === 'department' || level === 'province') return `${name} ${cityOrProvince(province)} ${province}`
  return name
}

function cityOrProvince(province: string): string {
  return /^(?:Hà Nội|Hồ Chí Minh|Đà Nẵng|Hải Phòng|Cần Thơ|Huế)$/u.test(province) ? 'thành phố' : 'tỉnh'
}

function parentOf(
  view: View,
  level: Issuer['level'],
  province: string | null,
  regions: Regions,
): string | null {
  if (level === 'province') return 'Chính phủ'
  if (level === 'department' && province !== null) return `UBND ${cityOrProvince(province)} ${province}`
  if (level === 'unit') {
    const head = /(?:của|về) (?=Sở )/gu
    head.lastIndex = view.paragraphs[regions.head.from]?.start ?? 0
    const match = head.exec(view.folded)
    const body = match === null ? null : bodyAt(view, match.index + match[0].length)
    return body === null ? null : words(view, body)
  }
  return null
}
