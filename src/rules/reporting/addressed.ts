import { bodyKey } from '../../knowledge/bodies.ts'
import { foldCase } from '../../text/fold.ts'
import { singleSpaced } from '../../text/spaces.ts'
import { isIssuer, isOfItsKind, meansItself } from '../assignments/own-tasks.ts'
import type { Reviewed, RuleContext } from '../context.ts'

/** Words with which a plan above addresses bodies of each level. */
const addressed: Readonly<Record<string, RegExp>> = {
  ministry: /(?:các )?bộ,|các bộ|bộ, ngành|cơ quan/u,
  province: /các tỉnh|tỉnh, thành phố|ubnd tỉnh|ủy ban nhân dân tỉnh|địa phương/u,
  department:
    /(?:^|các |, )sở(?=[,;]|$| ban| ngành| và| thuộc| liên quan| chuyên)|ban,? ngành|các ngành|cơ quan|các đơn vị|đơn vị (?:thuộc|trực thuộc)|thủ trưởng/u,
  unit: /đơn vị|trực thuộc|cơ sở (?:giáo dục|y tế)|các (?:phòng|trường|trung tâm|chi cục|bệnh viện|cơ sở|khoa)|nhà trường|trường học|doanh nghiệp|cơ quan/u,
  district: /huyện|quận|thị xã|thành phố|địa phương/u,
  commune: /(?<!thị |hợp tác )xã(?! hội)|phường|thị trấn|đặc khu|địa phương|cấp cơ sở/u,
  party: /đảng|chi bộ|cấp ủy|huyện ủy|thị ủy|thành ủy|quận ủy/u,
  association: /đoàn thể|hội(?! đồng)|công đoàn|đoàn|mặt trận|chính trị - xã hội|cơ sở/u,
}

/** Whether a clause of the plan above with this subject binds the issuer; a clause without subject binds everyone. */
export function addresses(actor: string | null, { plan, profile }: RuleContext, source: Reviewed): boolean {
  if (actor === null || profile.level === null) return true
  const { issuer } = plan.header
  if (issuer !== null && meansItself(actor, issuer, source.plan.header.issuer)) return false
  if (issuer !== null && (bodyKey(actor) === bodyKey(issuer.name) || isIssuer(actor, issuer.name)))
    return true
  const text = foldCase(actor.normalize('NFC'))
  if (issuer !== null && (isOfItsKind(actor, issuer.name) || headsName(actor, issuer.name))) return true
  if (isDesk(text) && (issuer === null || !isDesk(foldCase(issuer.name.normalize('NFC'))))) return false
  // Territories by name bind those named only: "UBND các huyện Tri Tôn, Tịnh Biên".
  if (issuer !== null && /(?:huyện|quận|xã|phường|thị trấn|thành phố)\s+\p{Lu}/u.test(actor.normalize('NFC')))
    return text.includes(ownName(issuer.name))
  if (addressed[profile.level]?.test(text) ?? true) return true
  // A plan two ranks above binds the body above a unit, and so the unit.
  const rank = source.plan.header.issuer?.level ?? null
  const farAbove = rank === 'province' || rank === 'ministry' || rank === 'centre'
  return farAbove && profile.level === 'unit' && addressed.department!.test(text)
}

/** "Ban Công tác Công đoàn", "Phòng Kế hoạch": one desk, of the body above; "ban, ngành" and "các phòng" are many. */
function isDesk(name: string): boolean {
  return /^(?:ban(?!,| ngành| chấp hành| thường|thường trực)|phòng(?! giáo dục| giao dịch)|văn phòng|vụ|tổ)(?= \p{L})[^,;]*$/u.test(
    name,
  )
}

/**
 * "Bảo hiểm xã hội cơ sở", "Viện kiểm sát nhân dân khu vực, các phòng", "Phòng giao dịch các khu vực": the issuer's
 * name begins so. A commune's unit leaves out where it is ("Trạm Y tế" of "Trạm Y tế xã").
 */
function headsName(actor: string, issuer: string): boolean {
  const own = bodyKey(issuer)
  return actor.split(/[,;]| và (?=các )/u).some((part) => {
    const kind = bodyKey(part.replace(/ các khu vực$/u, ''))
    if (kind.replace(/ (?:xã|phường|đặc khu)$/u, '') === own) return true
    return kind.includes(' ') && own.startsWith(`${kind} `) && !isDesk(kind)
  })
}

/** "tri tôn" of "Ủy ban nhân dân huyện Tri Tôn". */
function ownName(issuer: string): string {
  const text = singleSpaced(foldCase(issuer.normalize('NFC'))).trim()
  return text.replace(/^.*(?:huyện|quận|xã|phường|thị trấn|thành phố|tỉnh) /u, '')
}
