import { compareKey, foldCase } from '../text/fold.ts'
import { compiled } from '../text/letters.ts'
import { memo } from './memo.ts'
import { provinceForms } from './provinces.ts'

/** Short forms in names of bodies and what they stand for, tried on folded text; "và" falls away later. */
const shortForms: readonly (readonly [RegExp, string])[] = (
  [
    ['ubmttq(?:vn)?|ub ?mttq(?:vn)?|ub mặt trận tổ quốc', 'ủy ban mặt trận tổ quốc'],
    ['ubtw ?mttq', 'ủy ban trung ương mặt trận tổ quốc'],
    ['(?:mttq|mặt trận tổ quốc) ?(?:việt nam|vn)?', 'mặt trận tổ quốc'],
    ['ub', 'ủy ban'],
    ['ubnd|ub nhân dân', 'ủy ban nhân dân'],
    ['hđnd', 'hội đồng nhân dân'],
    ['tđ ?[-&]? ?kt|tđkt|thi đua ?[-,]? ?khen thưởng', 'thi đua khen thưởng'],
    ['gd ?[&-]? ?đt|gdđt', 'giáo dục đào tạo'],
    ['lđ ?[-,]? ?tb ?[&,-]? ?xh|lao động ?[-,]? ?tb ?& ?xh|lđtbxh', 'lao động thương binh xã hội'],
    ['tb ?& ?xh', 'thương binh xã hội'],
    ['nn ?& ?ptnt|nn ?- ?ptnt|nnptnt|nông nghiệp ?& ?ptnt', 'nông nghiệp phát triển nông thôn'],
    ['ptnt', 'phát triển nông thôn'],
    ['nn ?[&-] ?mt|nnmt|nông nghiệp ?& ?môi trường', 'nông nghiệp môi trường'],
    ['tn ?[&-] ?mt|tnmt', 'tài nguyên môi trường'],
    ['tt ?& ?tt|tttt', 'thông tin truyền thông'],
    ['kh ?[&-] ?cn|khcn', 'khoa học công nghệ'],
    ['kh ?[&-] ?đt|khđt', 'kế hoạch đầu tư'],
    ['vh ?,? ?tt ?[&,-]? ?dl|vhttdl', 'văn hóa thể thao du lịch'],
    ['vh ?[&-]? ?tt|vhtt', 'văn hóa thể thao'],
    ['vh ?[&-]? ?xh|vhxh', 'văn hóa xã hội'],
    ['gtvt', 'giao thông vận tải'],
    ['dt ?[&-] ?tg|dttg', 'dân tộc tôn giáo'],
    ['bhxh', 'bảo hiểm xã hội'],
    ['chqs', 'chỉ huy quân sự'],
    ['bđbp', 'bộ đội biên phòng'],
    ['lhpn', 'liên hiệp phụ nữ'],
    ['ccb', 'cựu chiến binh'],
    ['nct', 'người cao tuổi'],
    ['ctđ', 'chữ thập đỏ'],
    ['htx', 'hợp tác xã'],
    ['khvn', 'khuyến học việt nam'],
    ['ndvn', 'nông dân việt nam'],
    ['lđlđ', 'liên đoàn lao động'],
    ['tncs ?hcm|tncs', 'thanh niên cộng sản'],
    ['tand', 'tòa án nhân dân'],
    ['vksnd', 'viện kiểm sát nhân dân'],
    ['thads', 'thi hành án dân sự'],
    ['đbqh', 'đại biểu quốc hội'],
    // "Đầu tư", "Tư pháp" have nothing to do with it.
    ['tw|t\\.ư|(?<!(?:đầu|vật) )tư(?= (?:đảng|đoàn|hội|mặt trận)|$)', 'trung ương'],
    ['gdtx', 'giáo dục thường xuyên'],
    ['gdnn', 'giáo dục nghề nghiệp'],
    ['tccb', 'tổ chức cán bộ'],
    ['tc ?- ?hc', 'tổ chức hành chính'],
    ['vp', 'văn phòng'],
    ['bcđ', 'ban chỉ đạo'],
    ['tp\\.?', 'thành phố'],
    ['thpt', 'trung học phổ thông'],
    ['thcs', 'trung học cơ sở'],
  ] as const
).map(([source, full]) => [compiled(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'gu'), full])

const joiners = /(?<![\p{L}\p{N}])(?:và|của|các)(?![\p{L}\p{N}])/gu
const centralCities = 'hà nội|hải phòng|đà nẵng|cần thơ|hồ chí minh|hcm|huế'
const cityTail = new RegExp(` thành phố (?:${centralCities})$`, 'u')
const localHeads = /^(?:sở|ban dân tộc|ban quản lý khu|cục|kho bạc|bảo hiểm xã hội) /u

/**
 * The key by which two names are one body: short forms written out, "và" and marks dropped, the name of the
 * province taken away ("UBND tỉnh Gia Lai" is "Ủy ban nhân dân tỉnh", "Sở Nội vụ tỉnh Gia Lai" is "Sở Nội vụ").
 * Names of districts, communes and schools stay: within one province they tell bodies apart.
 */
export const bodyKey: (name: string) => string = memo((name) => {
  let key = foldCase(name.normalize('NFC')).replace(/\s+/gu, ' ').trim()
  for (const [short, full] of shortForms) key = key.replace(short, full)
  key = ` ${compareKey(key).replace(joiners, ' ').replace(/\s+/gu, ' ').trim()}`
  const city = key.replace(cityTail, ' thành phố')
  key = (city === key ? dropProvince(key) : city).trim()
  if (localHeads.test(key)) key = key.replace(/ (?:tỉnh|thành phố)$/u, '')
  return key
})

/** " … tỉnh gia lai" to " … tỉnh"; a bare province behind a Sở goes too ("Sở Y tế Gia Lai"). */
function dropProvince(key: string): string {
  for (const form of provinceForms()) {
    if (!key.endsWith(` ${form}`)) continue
    const rest = key.slice(0, -form.length - 1)
    if (rest.endsWith(' tỉnh') || /^ (?:sở|hội) | (?:tỉnh ủy|tỉnh đoàn|thanh tra tỉnh) $/u.test(`${rest} `))
      return rest
    return key
  }
  return key
}
