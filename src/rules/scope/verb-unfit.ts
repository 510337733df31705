import { z } from 'zod'
import { levelAbolished } from '../../knowledge/changes.ts'
import type { Place } from '../../model/place.ts'
import type { Plan } from '../../model/plan.ts'
import { foldCase } from '../../text/fold.ts'
import { matchesOf } from '../../text/matches.ts'
import { singleSpaced } from '../../text/spaces.ts'
import { defineRule } from '../define.ts'
import { readingOf } from '../reading.ts'
import { review } from '../verdicts.ts'

/** The issuer's own rooms and people, right behind the verb. */
const ownUnits =
  /(?<![\p{L}\p{N}])(?:đề nghị|mong|kính mời) (?:văn phòng(?! (?:ủy ban|ubnd|hđnd|hội đồng|tỉnh ủy|thành ủy|huyện ủy|điều phối|đoàn))|(?:lãnh đạo |trưởng |thủ trưởng )?các (?:phòng(?! (?:giáo dục|nội vụ|lao động|văn hóa|y tế|kinh tế|tài nguyên|nông nghiệp|tư pháp|tài chính))|đơn vị (?:thuộc|trực thuộc)|khoa|tổ chuyên môn|bộ phận)|toàn thể (?:cán bộ|công chức|viên chức|giáo viên|nhân viên)|(?:cán bộ|công chức|viên chức)(?:,| và))(?!\p{L})(?![^.;]{0,120}(?<!\p{L})(?:chủ đầu tư|nhà thầu|doanh nghiệp|hợp tác xã|ủy ban nhân dân|ubnd|mặt trận|đoàn thể|hộ gia đình|người dân)(?!\p{L}))/gu
/** Bodies that answer to a people's committee. */
const lowerBodies =
  /(?<![\p{L}\p{N}])(?:đề nghị|mong|kính mời) (?:các sở(?!\p{L})|ủy ban nhân dân các (?:huyện|xã|phường|quận)|ubnd các (?:huyện|xã|phường|quận))/gu
/** One of them alone: others may ask it as well, so that the sentence must be the committee's own. */
const oneOfThem: Partial<Record<string, RegExp>> = {
  province: /(?<![\p{L}\p{N}])đề nghị sở \p{L}+(?: \p{L}+)?/gu,
  commune:
    /(?<![\p{L}\p{N}])đề nghị (?:phòng (?!giao dịch|khám)\p{L}+|văn phòng (?:hội đồng|hđnd)|trung tâm phục vụ hành chính công)/gu,
}

/**
 * Cơ quan cấp trên giao, yêu cầu đơn vị thuộc mình, không "đề nghị".
 *
 * ## Why
 * "Đề nghị" asks a body that one has no power over; towards one's own units it leaves open whether the task binds.
 *
 * ## Not a finding
 * The Front, associations and other bodies outside the issuer's authority; "theo đề nghị của …". Always a hint:
 * custom differs.
 *
 * @example {"plan": "I. NỘI DUNG\nSở Xây dựng đề nghị các phòng, đơn vị thuộc Sở tập trung trồng cây tại trụ sở:\n1. Trồng cây xanh tại trụ sở.", "verdict": "review"}
 * @example {"plan": "I. NỘI DUNG\n1. Trồng cây xanh tại trụ sở.\n\nTrên đây là Kế hoạch trồng cây, rất mong các phòng, đơn vị thuộc Sở hưởng ứng./.", "verdict": "review"}
 * @example {"plan": {"letterhead": "ỦY BAN NHÂN DÂN\nTỈNH HÀ TĨNH", "number": "Số: 12/KH-UBND", "body": "I. NỘI DUNG\n1. Trồng cây.\nII. TỔ CHỨC THỰC HIỆN\n1. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh vận động nhân dân trồng cây.\n2. Yêu cầu các phòng báo cáo theo đề nghị của Văn phòng."}, "verdict": "none"}
 * @example {"plan": {"letterhead": "ỦY BAN NHÂN DÂN\nTỈNH HÀ TĨNH", "number": "Số: 12/KH-UBND", "body": "I. NỘI DUNG\n1. Trồng cây.\nII. TỔ CHỨC THỰC HIỆN\n1. Đề nghị Sở Xây dựng lập danh mục cây trồng."}, "verdict": "review"}
 * @example {"plan": {"letterhead": "ỦY BAN NHÂN DÂN\nXÃ ĐỨC THỌ", "number": "Số: 12/KH-UBND", "date": "ngày 20 tháng 8 năm 2025", "body": "I. NỘI DUNG\n1. Trồng cây.\nII. TỔ CHỨC THỰC HIỆN\n1. Đề nghị Phòng Kinh tế lập danh mục cây trồng."}, "verdict": "review"}
 * @example {"plan": {"letterhead": "ỦY BAN NHÂN DÂN\nXÃ ĐỨC THỌ", "number": "Số: 12/KH-UBND", "date": "ngày 20 tháng 8 năm 2024", "body": "I. NỘI DUNG\n1. Trồng cây.\nII. TỔ CHỨC THỰC HIỆN\n1. Đề nghị Phòng Giáo dục và Đào tạo huyện cho danh mục cây trồng."}, "verdict": "none"}
 * @example {"plan": {"letterhead": "HỘI ĐỒNG NHÂN DÂN\nTỈNH HÀ TĨNH", "number": "Số: 12/KH-HĐND", "body": "I. NỘI DUNG\n1. Trồng cây.\nII. TỔ CHỨC THỰC HIỆN\n1. Đề nghị Sở Xây dựng báo cáo về cây xanh."}, "verdict": "none"}
 * @example {"plan": {"letterhead": "ỦY BAN NHÂN DÂN\nXÃ ĐỨC THỌ", "number": "Số: 12/KH-UBND", "body": "I. NỘI DUNG\n1. Trồng cây.\nII. TỔ CHỨC THỰC HIỆN\n1. Các thôn lập hồ sơ đề nghị Phòng Kinh tế hỗ trợ.\n2. Đề nghị các sở quan tâm.\n3. Đề nghị Phòng giao dịch Ngân hàng Chính sách xã hội cho vay."}, "verdict": "none"}
 */
export const verbUnfit = defineRule({
  id: 'scope/verb-unfit',
  level: 'note',
  options: z.strictObject({}),
  *check({ plan, profile, issued, here }) {
    const ofPeople = /^(?:ubnd|ủy ban nhân dân)(?!\p{L})/u.test(
      foldCase(plan.header.issuer?.name.normalize('NFC') ?? ''),
    )
    const committee = ofPeople && (profile.level === 'province' || profile.level === 'district')
    // Before the districts were abolished a commune had no "phòng": that was a body above it.
    const hasRooms =
      profile.level !== 'commune' || (issued !== null && levelAbolished('huyện', issued) !== null)
    const one = ofPeople && hasRooms ? oneOfThem[profile.level ?? ''] : undefined
    const places = [
      ...(committee || profile.internal ? occurrences(plan, committee ? lowerBodies : ownUnits) : []),
      ...(one === undefined ? [] : occurrences(plan, one).filter(({ quote }) => quote.startsWith('Đ'))),
    ]
    const [first, ...rest] = places
    if (first === undefined) return
    yield review(
      here(first),
      'ask',
      { actual: singleSpaced(first.quote) },
      { related: rest.map(here), remedy: 'amend' },
    )
  },
})

/** The verb and whom it addresses, in the opening sentence and the text. */
function occurrences(plan: Plan, pattern: RegExp): readonly Place[] {
  const reading = readingOf(plan)
  const folded = reading.folded.slice(0, reading.body.end).replaceAll('\n', ' ')
  return matchesOf(pattern, folded).flatMap((match) => {
    const { index } = match
    return index < reading.opening.start || !reading.counts(index)
      ? []
      : [reading.place({ start: index, end: index + match[0].length })]
  })
}
