import { bodyKey } from '../../knowledge/bodies.ts'
import type { Plan } from '../../model/plan.ts'
import { foldCase } from '../../text/fold.ts'
import { compiled } from '../../text/letters.ts'

const kind =
  '(?:xã(?! hội)|phường|đặc khu|thị trấn|địa phương|trường(?: học|(?:,? (?:mầm non|mẫu giáo|tiểu học|trung học cơ sở|trung học phổ thông|thcs|thpt))*)?|nhà trường|cơ sở(?: giáo dục| y tế| khám bệnh,? chữa bệnh)?|bệnh viện|trung tâm y tế|trạm y tế|(?:tổng )?công ty|doanh nghiệp|đơn vị(?: thành viên| trực thuộc)?|chi bộ|đảng bộ|đảng ủy|tổ chức (?:cơ sở )?đảng|cơ quan)(?!\\p{L})'
/** "Ở tất cả các xã, phường", "trong các trường học": all bodies or territories of some kinds. */
const places = compiled(
  `,? (?:ở|tại|trong|trên địa bàn|của|cho|đến|tới|từ) (?:(?:tất cả|toàn bộ|toàn thể|100 ?%) )?(?:(?:các|mỗi|từng|mọi) (?<kinds>${kind}(?:(?:,? và|,| hoặc) (?:các )?${kind})*)|cơ sở(?!\\p{L}))(?: trên địa bàn(?: (?:tỉnh|thành phố))?(?! \\p{L})| trong toàn (?:ngành|tỉnh))?`,
  'gu',
)
/** Those of whatever kind. */
const ofAnyKind = /^(?:địa phương|đơn vị|cơ quan|cơ sở$)/u

/**
 * What the plan above asks for, without "ở tất cả các xã, phường" where a commune answers for itself: one of them need
 * not say so, and says "của xã" instead.
 */
export function withoutOwnPlaces(asked: string, { header: { issuer } }: Plan): string {
  if (issuer === null) return asked
  const text = asked.normalize('NFC')
  const own = ` ${bodyKey(issuer.name)} `
  const meansOwn = (one: string) => ofAnyKind.test(one) || own.includes(` ${headOf(one)} `)
  let kept = ''
  let from = 0
  for (const { 0: words, index, groups } of foldCase(text).matchAll(places)) {
    if (
      groups!.kinds !== undefined &&
      !groups!.kinds.split(/,| và | hoặc /u).some((one) => meansOwn(bare(one)))
    )
      continue
    kept += text.slice(from, index)
    from = index + words.length
  }
  return kept + text.slice(from)
}

function bare(one: string): string {
  return one.trim().replace(/^(?:và )?(?:các )?/u, '')
}

/** What the name of one of them holds: "trường" for "trường học", "nhà trường", "cơ sở giáo dục". */
function headOf(one: string): string {
  if (/^(?:cơ sở giáo dục|nhà trường|trường)/u.test(one)) return 'trường'
  if (/^cơ sở (?:y tế|khám)/u.test(one)) return 'bệnh viện'
  return one.replace(/^tổng (?=công ty)/u, '')
}
