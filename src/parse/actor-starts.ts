import { bodyHead } from '../knowledge/bodies.ts'
import { lazy } from '../knowledge/memo.ts'
import { pattern } from '../knowledge/patterns.ts'
import { compiled, withRanges } from '../text/letters.ts'
import { isCapital, type View } from './view.ts'

/** Bodies and people whose name begins with a capital letter. */
const proper = lazy(() =>
  compiled(
    `(?!trường hợp|thanh tra(?: chuyên đề| đột xuất| toàn diện| trách nhiệm)?,? (?:việc|công tác|các|đối với|kiểm tra)|bộ (?:tiêu|chỉ số|câu|quy|thủ|tài liệu|hồ|luật|công cụ|nhận)|báo (?:chí|cáo|động)|ban (?:hành|đầu|ngày)|vụ (?:việc|mùa|án)|viện (?:trợ|dẫn)|hội (?:họp|nhập|nghị|thi|thao|thảo|chợ|diễn|trường|viên)|trạm dừng|thường trực (?:tham mưu|giúp việc)|cơ quan (?:thường trực|chủ trì|đầu mối)(?=[;,.:]| (?:của|tham mưu|giúp|theo))|văn phòng phẩm|đài tưởng|tổ chức|đoàn kết|khoa học|phòng(?:,| (?:bệnh|cháy|dịch|ngừa|chống)))(?:${bodyHead}|ubmt\\p{L}*|mttq\\p{L}*|khoa|tổ|nhóm|đội(?! ngũ)|bộ phận|đoàn|chi đoàn|liên đội|ban giám hiệu|nhà trường|xí nghiệp|trưởng|phó|chánh|giám đốc|tổng giám đốc|hiệu trưởng|chủ tịch|chủ nhiệm|thủ trưởng|người đứng đầu|bí thư|thống đốc|tư lệnh|chính ủy|vụ trưởng|lãnh đạo|thường trực|bưu điện|điện lực|viễn thông|lực lượng|cấp ủy|chính quyền|cục trưởng|viện trưởng|tổng biên tập|chỉ huy (?:trưởng|phó)|chính trị viên|đồng chí|đ/c|tổng phụ trách|y tế(?= (?:trường|học|cơ))|biên phòng|bộ đội|quân sự|hạt trưởng|cơ quan|đơn vị|doanh nghiệp|câu lạc bộ|clb|học viện|nhà máy|quỹ|vườn quốc gia|nhà văn hóa|nhà thiếu nhi|nhà tạm giữ|trại (?:tạm )?giam|tòa(?= (?:hình sự|dân sự|hành chính|kinh tế|gia đình|lao động|chuyên trách|phúc thẩm))|trại giống|hải đội|hải đoàn|cơ sở(?= (?:cai nghiện|bảo trợ|trợ giúp|điều trị|giáo dục bắt buộc))|khối|cụm|cảng vụ|nhà ga|ga(?! (?:trải|tàu|đường|giường|men|ra))|đồn(?= (?:biên phòng|công an))|hải quan|kiểm lâm|cổng (?:thông tin|ttđt)|thi hành án(?= (?:dân sự|hình sự))|lđlđ|bhxh|nhcsxh|bcđ|bch|btv|bgh|gvcn|gvbm|ttcm|tptđ|ttyt|ttgdtx|ttgdnn|vksnd|tand|kbnn|pgd|p\\.gd|bql)(?![\\p{L}])`,
    'uy',
  ),
)
/** People and units that a list of tasks may begin with, but that split no list. */
const common = withRanges(
  /(?:(?:trạm y tế|công an|quân sự|hạt kiểm lâm|hạt quản lý đê|trung tâm|chi cục|phòng|trường|hội|đoàn|ubnd|ủy ban nhân dân)(?= (?:các|cấp) )|cán bộ|công chức|viên chức|người lao động|giáo viên|nhân viên|(?:văn hóa|tư pháp|địa chính|thống kê|tài chính|kế toán|lao động|dân số|khuyến nông|thú y|y tế|giao thông|thủy lợi)(?= (?:xã|phường|thị trấn|thôn)(?! (?:hội|đội)))|kế toán|văn thư|bảo vệ|thủ quỹ|đảng viên|đoàn viên|hội viên|học sinh|sinh viên|phụ huynh|tập thể|cá nhân|thành viên|ủy viên|tuyên truyền viên|cộng tác viên|người dân|hộ gia đình|chủ hộ|chủ rừng|chủ đầu tư|người sử dụng lao động|ngành|địa phương|mặt trận|(?:tỉnh|thành|huyện|thị|quận) (?:hội|đoàn|ủy)|sở|ban(?! hành| đầu))(?![\p{L}])/uy,
)
/** Groups that an order may name without "các": "Đề nghị doanh nghiệp, hợp tác xã …", "Giao xóm, khối …". */
const groups = withRanges(
  /(?:doanh nghiệp|hợp tác xã|cơ sở(?= (?:sản xuất|kinh doanh|dịch vụ|chế biến|lưu trú|khám|kcb|y tế|dược|bán|tiêm chủng|giáo dục|đào tạo|dạy nghề|nghiên cứu|nuôi|chăn nuôi|giết mổ|thu mua|gia công|tái chế|ăn uống|du lịch|văn hóa|thể thao|tôn giáo|tín ngưỡng|thờ tự|công lập|ngoài công lập)(?!\p{L}))|cơ quan(?=,| và )|đơn vị|trường học|(?:thôn|xóm|ấp|khóm|bản|buôn|làng|khu phố|khu dân cư)(?=,| và )|tổ dân phố)(?![\p{L}])/uy,
)
const ordered = withRanges(/(?<![\p{L}])(?:đề nghị|yêu cầu|giao|kiến nghị)(?: cho)? $/u)
const several = withRanges(/(?:các|những|toàn thể|tất cả các|tất cả|mỗi|từng|toàn bộ) (?=\p{L})/uy)
const units = withRanges(
  /(?:cấp ủy|cấp, ngành|cấp (?!độ)|cơ quan|sở|ban|bộ(?!,? (?:tiêu|chỉ|câu))|ngành|phòng(?!,? chống)|đơn vị|địa phương|đoàn thể|tổ chức|hội|chi(?= ?,| bộ| đoàn| hội| cục)|đảng|khoa|tổ|nhóm|đội|lớp|trung đoàn|tiểu đoàn|đại đội|đồn|bộ phận|huyện|quận|thị|thành|xã|phường|đặc khu|thôn|ấp|bản|khóm|xóm|buôn|làng|khu|khối|cụm|trường|nhà trường|nhà(?= (?:thầu|văn hóa|khoa học|mạng|thuốc|máy))|cơ sở|tòa|trại|hạt|liên hiệp|liên minh|hiệp hội|tổ hợp tác|phân xưởng|nông trường|lâm trường|thư viện|doanh nghiệp|công ty|xí nghiệp|hợp tác xã|ngân hàng|trạm|trung tâm|bệnh viện|lực lượng|tập thể|cá nhân|cán bộ|công chức|viên chức|người lao động|giáo viên|nhân viên|đảng viên|đoàn viên|hội viên|học sinh|sinh viên|thành viên|ủy viên|thẩm phán|thư ký|kiểm sát viên|chấp hành viên|chuyên viên|giảng viên|cộng tác viên|tuyên truyền viên|bác sĩ|điều dưỡng|đồng chí|chủ|hộ|gia đình|ủy ban|ubnd|hđnd|văn phòng|chi cục|cục|vụ|viện|công an|liên đoàn|công đoàn|báo|đài|thủ trưởng|giám đốc|trưởng|bí thư|tầng lớp|câu lạc bộ|dòng họ|đại biểu(?= (?:quốc hội|hđnd|hội đồng nhân dân)))(?![\p{L}])/uy,
)
/** People answer for the bodies behind them: "Thủ trưởng các phòng, trung tâm y tế" is one. */
const heads =
  /^(?:các |những )?(?:thủ trưởng|trưởng|giám đốc|hiệu trưởng|chủ tịch|bí thư|lãnh đạo|người|cán bộ|công chức|viên chức|giáo viên|nhân viên)/u
/** Whether a body, a unit or a person that can be given a task begins at `at`. */
export function isActor(view: View, at: number): boolean {
  return startsName(view, at) || startsSeveral(view, at) || startsCommon(view, at) || startsGroup(view, at)
}

export function startsName(view: View, at: number): boolean {
  if (!isCapital(view, at) || isLeading(view, at)) return false
  const head = proper()
  head.lastIndex = at
  return head.test(view.lower) || fits('person', view.folded, at)
}

/** "Lãnh đạo, chỉ đạo rà soát …", "Lãnh đạo công tác tư tưởng": what is done, where no body is named behind. */
function isLeading({ folded, lower }: View, at: number): boolean {
  if (!lower.startsWith('lãnh đạo', at)) return false
  const behind = /^.{8}(?:,| và| cùng)? (?=\p{Ll})/u.exec(folded.slice(at, at + 20))
  if (behind === null) return false
  const next = at + behind[0].length
  units.lastIndex = next
  return (
    !whoLeads.test(lower.slice(next, next + 16)) &&
    (organises.test(lower.slice(next, next + 8)) || !units.test(lower))
  )
}

/** Leaders of several bodies, and what leaders without a name do: "Lãnh đạo phụ trách khối duyệt bài". */
const whoLeads = /^(?:các|những|tỉnh|miền|chủ (?:trì|chốt)|phụ trách|trực|chịu|có|phân công)(?!\p{L})/u
const organises = /^tổ chức/u

/**
 * A body in small letters that has words of its own, behind one that has too: "Các đảng ủy trực thuộc, đảng ủy các xã".
 */
export function startsOwn(view: View, from: number, here: number, next: number): boolean {
  const before = view.lower.slice(from, Math.min(here, from + 60))
  if (heads.test(before)) return person.test(view.lower.slice(next, next + 16))
  return fits('own', view.folded, next) && / \p{L}+ \p{L}/u.test(before)
}

/** "Bí thư chi bộ, tổ trưởng các tổ dân phố": a person in small letters behind another one. */
const person = withRanges(
  /^(?:tổ trưởng|trưởng (?:thôn|ấp|bản|khóm|xóm|buôn|làng|khu|các|ban|trạm|công an)|bí thư|hiệu trưởng|thủ trưởng)(?!\p{L})/u,
)

/** Those outside the administration, whom a list names without "các". */
const outsiders = withRanges(
  /(?:doanh nghiệp|hợp tác xã|tổ hợp tác|cơ sở (?:đào tạo|giáo dục|nghiên cứu|y tế|khám|sản xuất|kinh doanh|dịch vụ|lưu trú)|viện nghiên cứu|viện, trường|trường (?:đại học|cao đẳng|nghề)|nhà đầu tư|chủ đầu tư|tổ chức tín dụng|ngân hàng thương mại|hiệp hội (?:doanh nghiệp|ngành))(?!\p{L})/uy,
)

/** Whether those outside the administration are named at `at`. */
export function startsOutsider(view: View, at: number): boolean {
  outsiders.lastIndex = at
  return outsiders.test(view.lower)
}

/**
 * "Sở Tài chính, doanh nghiệp", "UBND các xã, phường, doanh nghiệp": no part of a name in front that has its own, nor
 * of another one that stands apart `behind` it.
 */
export function standsApart(view: View, from: number, here: number, next: number, behind: boolean): boolean {
  if (!startsOutsider(view, next)) return false
  if (!isCapital(view, from)) return behind && startsOutsider(view, from)
  const before = view.lower.slice(from, here)
  if (!before.includes(' ') || heads.test(before) || groupLike.test(before)) return false
  return !/(?<!\p{L})(?:các|những|cấp|khối) /u.test(before) || ofPlaces.test(before)
}

const groupLike = withRanges(
  /^(?:các|những|toàn thể|tất cả|mỗi|từng|cơ quan|đơn vị|doanh nghiệp|hội|hiệp hội|liên minh|câu lạc bộ|khối|cụm|tổ|nhóm)(?!\p{L})/u,
)
const place = '(?:huyện|thị xã|thị trấn|thành phố|quận|xã|phường|đặc khu|tỉnh)'
const ofPlaces = compiled(` các ${place}(?:(?:,| và|, và) ${place})*$`, 'u')

export function startsSeveral(view: View, at: number): boolean {
  several.lastIndex = at
  const begin = several.exec(view.lower)
  if (begin === null) return false
  const next = at + begin[0].length
  units.lastIndex = next
  const head = proper()
  head.lastIndex = next
  return units.test(view.lower) || head.test(view.lower) || fits('person', view.folded, next)
}

function startsCommon(view: View, at: number): boolean {
  common.lastIndex = at
  return common.test(view.lower)
}

/** In small letters behind an order only: else a line goes on with them. */
function startsGroup(view: View, at: number): boolean {
  groups.lastIndex = at
  if (!groups.test(view.lower)) return false
  return isCapital(view, at) || ordered.test(view.lower.slice(Math.max(0, at - 14), at))
}

export function fits(id: string, text: string, at: number): boolean {
  const rule = pattern('actors', id).at
  rule.lastIndex = at
  return rule.test(text)
}
