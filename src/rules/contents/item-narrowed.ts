import { z } from 'zod'
import type { Draft } from '../../findings/draft.ts'
import { compareKey } from '../../text/fold.ts'
import type { Against, RuleContext } from '../context.ts'
import { defineRule } from '../define.ts'
import { fewerKinds } from '../lower-number.ts'
import { pointsUnder, toldIn } from '../section-text.ts'
import { fail, from, review } from '../verdicts.ts'
import { droppedMembers, isSaidIn, leavesPeopleOut } from './dropped.ts'
import { lossOf, shown } from './missing.ts'
import { bareText, pointPairs } from './points.ts'
import { allowedAgain, softenedDemands, softerThan } from './softened-demands.ts'
import { addsThreshold, meansLeadersOnly } from './threshold.ts'

/**
 * Nội dung tương ứng không nên hẹp hơn nội dung của văn bản cấp trên.
 *
 * ## Why
 * A narrower item may be right for a small body, but the superior should see that part of the task is left out. What it
 * forbids nobody below may allow.
 *
 * ## Not a finding
 * Other addressees ("người dân" as "viên chức, người lao động"), shorter words for the same thing, "của phường" for "ở
 * tất cả các xã, phường".
 *
 * @example {"upstream": "I. NỘI DUNG\n1. Xây dựng cơ chế hỗ trợ và mở rộng hoạt động của các vườn ươm, công viên, hợp tác xã cây cảnh, tạo điều kiện thuận lợi cho người dân trồng cây xanh trước nhà.\n2. Kiểm tra, xử lý tình trạng chặt hạ cây xanh.", "plan": "I. NỘI DUNG\n1. Tạo điều kiện thuận lợi cho viên chức trồng cây xanh.\n2. Kiểm tra, xử lý tình trạng chặt hạ cây xanh.", "verdict": "fail"}
 * @example {"upstream": "I. NỘI DUNG\n1. Tạo điều kiện thuận lợi cho người dân trồng cây xanh trước nhà.", "plan": "I. NỘI DUNG\n1. Tạo điều kiện thuận lợi cho công chức, viên chức trồng cây xanh trước nhà.", "verdict": "none"}
 * @example {"upstream": "I. NỘI DUNG\n1. Chăm sóc cây xanh theo bốn bước: tưới nước, bón phân, cắt tỉa, phòng sâu bệnh.", "plan": "I. NỘI DUNG\n1. Chăm sóc cây xanh theo 03 bước: tưới nước, bón phân, cắt tỉa.", "verdict": "fail"}
 * @example {"upstream": "I. NỘI DUNG\n1. Mở 05 lớp chăm sóc cây xanh theo bốn bước.", "plan": "I. NỘI DUNG\n1. Mở 02 lớp chăm sóc cây xanh theo 4 bước.", "verdict": "none"}
 * @example {"upstream": "I. NỘI DUNG\n1. Kiểm tra việc trồng cây xanh của các cơ sở sản xuất, xử lý vi phạm.", "plan": "I. NỘI DUNG\n1. Kiểm tra việc trồng cây xanh của các cơ sở sản xuất có từ 50 lao động trở lên, xử lý vi phạm.", "verdict": "fail"}
 * @example {"upstream": "I. NỘI DUNG\n1. Vận động các hộ gia đình trồng cây xanh trước nhà, ít nhất 02 cây mỗi hộ.", "plan": "I. NỘI DUNG\n1. Vận động các hộ gia đình trồng cây xanh trước nhà từ 02 cây trở lên; các tổ dân phố có từ 50 hộ trở lên lập tổ chăm sóc.", "verdict": "none"}
 * @example {"upstream": "I. NỘI DUNG\n1. Vận động trồng cây xanh trước nhà và trong khu dân cư.", "plan": "I. NỘI DUNG\n1. Vận động trồng cây xanh trước nhà và trong khu dân cư; các tổ dân phố có từ 50 hộ trở lên lập tổ chăm sóc.", "verdict": "none"}
 * @example {"upstream": "I. NỘI DUNG\n1. Bồi dưỡng kỹ thuật chăm sóc cây xanh đô thị với 08 chuyên đề cho cán bộ.", "plan": "I. NỘI DUNG\n1. Bồi dưỡng kỹ thuật chăm sóc cây xanh đô thị với 03 chuyên đề cho cán bộ.", "verdict": "none"}
 * @example {"upstream": "I. NỘI DUNG\n1. Kiểm tra vườn bán buôn, bán lẻ cây xanh đô thị, gồm ba nhóm cây.", "plan": "I. NỘI DUNG\n1. Kiểm tra vườn bán buôn, bán lẻ nhóm cây xanh đô thị.", "verdict": "none"}
 * @example {"upstream": "I. NỘI DUNG\n1. Kiểm tra việc chặt hạ, đánh chuyển, cắt tỉa cây xanh; công khai kết quả xử lý hằng quý trên trang thông tin.", "plan": "I. NỘI DUNG\n1. Kiểm tra việc chặt hạ cây xanh; công khai kết quả xử lý hằng quý trên trang thông tin, bảng điện tử và loa truyền thanh.", "verdict": "fail"}
 * @example {"upstream": "I. NỘI DUNG\n1. Kiểm tra việc chặt hạ, đánh chuyển, cắt tỉa cây xanh; công khai kết quả xử lý hằng quý trên trang thông tin.", "plan": "I. NỘI DUNG\n1. Kiểm tra việc chặt hạ cây xanh; công khai kết quả xử lý hằng quý trên trang thông tin, bảng điện tử và loa truyền thanh.\n2. Cấp phép đánh chuyển cây.", "verdict": "none"}
 * @example {"upstream": "I. NỘI DUNG\n1. Quán triệt chủ trương trồng cây đến toàn thể cán bộ, đảng viên; giới thiệu cách làm hay.", "plan": "I. NỘI DUNG\n1. Quán triệt chủ trương trồng cây đến bí thư, phó bí thư các chi bộ; giới thiệu cách làm hay.", "verdict": "fail"}
 * @example {"upstream": "I. NỘI DUNG\n1. Quán triệt chủ trương trồng cây đến toàn thể cán bộ, đảng viên; giới thiệu cách làm hay.", "plan": "I. NỘI DUNG\n1. Lãnh đạo các phòng quán triệt chủ trương trồng cây đến cán bộ, công chức; giới thiệu cách làm hay.", "verdict": "none"}
 * @example {"upstream": "I. NỘI DUNG\n1. Hỗ trợ cắt tỉa cây cổ thụ, trồng hàng rào xanh, tặng cây giống cho hộ nghèo, hộ cận nghèo.", "plan": "I. NỘI DUNG\n1. Hỗ trợ hộ nghèo\na) Cắt tỉa cây cổ thụ, trồng hàng rào xanh cho hộ nghèo, hộ cận nghèo.\nb) Tặng cây giống.", "verdict": "none"}
 * @example {"upstream": "I. NỘI DUNG\n1. Hỗ trợ cắt tỉa cây cổ thụ, trồng hàng rào xanh, tặng cây giống cho hộ nghèo, hộ cận nghèo.", "plan": "I. NỘI DUNG\n1. Hỗ trợ hộ nghèo\na) Cắt tỉa cây cổ thụ, trồng hàng rào xanh cho hộ nghèo, hộ cận nghèo.", "verdict": "fail"}
 * @example {"upstream": "I. NỘI DUNG\n1. Kiên quyết không cho xe tải đi vào đường có cây cổ thụ.", "plan": "I. NỘI DUNG\n1. Nhắc nhở, hạn chế xe tải đi vào đường có cây cổ thụ.", "verdict": "review", "code": "softer"}
 * @example {"upstream": "I. NỘI DUNG\n1. Kiên quyết không cho xe tải đi vào đường có cây cổ thụ.", "plan": "I. NỘI DUNG\n1. Không cho xe tải, hạn chế xe máy đi vào đường có cây cổ thụ.", "verdict": "none"}
 * @example {"upstream": "I. NỘI DUNG\n1. Kiểm tra an toàn cây xanh tại các khu nhà ở có từ 05 phòng trở lên.", "plan": "I. NỘI DUNG\n1. Kiểm tra an toàn cây xanh tại các khu nhà ở có từ 15 phòng trở lên.", "verdict": "review", "code": "softer"}
 * @example {"upstream": "I. NỘI DUNG\n1. Trồng vành đai cây chắn gió quy mô từ 02 ha trở lên.", "plan": "I. NỘI DUNG\n1. Trồng vành đai cây chắn gió quy mô từ 03 ha trở lên.", "verdict": "none"}
 * @example {"upstream": "I. NỘI DUNG\n1. Phổ biến quy định bảo vệ cây xanh đến toàn thể người dân.", "plan": "I. NỘI DUNG\n1. Phổ biến quy định bảo vệ cây xanh; cấp tài liệu cho trưởng các ấp tuyên truyền tới từng hộ gia đình.", "verdict": "none"}
 * @example {"upstream": "I. NỘI DUNG\n1. Không để cành cây khô tồn đọng trên vỉa hè.", "plan": "I. NỘI DUNG\n1. Giảm cành cây khô, không để tồn đọng cành cây khô trên vỉa hè.", "verdict": "none"}
 * @example {"upstream": "I. NỘI DUNG\n1. Trồng cây trước nhà; không thu tiền cây giống của hộ nghèo.", "plan": "I. NỘI DUNG\n1. Trồng cây trước nhà; thu tiền cây giống của hộ nghèo theo giá ưu đãi.", "verdict": "review", "code": "allowed"}
 * @example {"upstream": "I. NỘI DUNG\n1. Chọn loài cây do người dân bàn bạc, quyết định.", "plan": "I. NỘI DUNG\n1. Chọn loài cây do lãnh đạo Sở quyết định.", "verdict": "review", "code": "softer"}
 * @example {"upstream": "I. NỘI DUNG\n1. Phổ biến quy định bảo vệ cây xanh cho người dân, học sinh, lao động thời vụ.", "plan": "I. NỘI DUNG\n1. Phổ biến quy định bảo vệ cây xanh cho học sinh.", "verdict": "fail"}
 * @example {"upstream": "I. NỘI DUNG\n1. Trồng cây bóng mát, lập tổ chăm sóc cây xanh ở tất cả các cơ sở giáo dục.", "plan": {"letterhead": "UBND XÃ HÒA TIẾN\nTRƯỜNG TIỂU HỌC HÒA TIẾN", "body": "I. NỘI DUNG\n1. Trồng cây bóng mát, lập tổ chăm sóc cây xanh của trường."}, "verdict": "none"}
 * @example {"upstream": "I. NỘI DUNG\n1. Trồng cây bóng mát, lập tổ chăm sóc cây xanh ở tất cả các thôn, tổ dân phố.", "plan": {"letterhead": "ỦY BAN NHÂN DÂN\nXÃ HÒA TIẾN", "body": "I. NỘI DUNG\n1. Trồng cây bóng mát, lập tổ chăm sóc cây xanh của xã."}, "verdict": "fail"}
 * @example {"upstream": "I. NỘI DUNG\n1. Cắt tỉa cây xanh dọc các tuyến phố trước mùa mưa bão.", "plan": "I. NỘI DUNG\n1. Cắt tỉa cây xanh dọc các tuyến phố trước mùa mưa bão, trừ các ngõ nhỏ.", "verdict": "review", "code": "softer"}
 * @example {"upstream": "I. NỘI DUNG\n1. Cắt tỉa cây xanh dọc các tuyến phố trước mùa mưa bão.", "plan": "I. NỘI DUNG\n1. Cắt tỉa cây xanh dọc các tuyến phố trước mùa mưa bão khi có kinh phí.", "verdict": "review", "code": "softer"}
 * @example {"upstream": "I. NỘI DUNG\n1. Cắt tỉa cây xanh dọc các tuyến phố trước mùa mưa bão.", "plan": "I. NỘI DUNG\n1. Cắt tỉa cây xanh dọc các tuyến phố trước mùa mưa bão; khi có kinh phí thì mua xe nâng.", "verdict": "none"}
 */
export const itemNarrowed = defineRule({
  id: 'contents/item-narrowed',
  level: 'note',
  options: z.strictObject({}),
  against: 'contents',
  *check(context) {
    const source = context.source('contents')!
    const isSaid = isSaidIn(context.plan)
    const dropped = (asked: string, given: string) =>
      source.basis !== 'baseline' &&
      (droppedMembers(asked, given, isSaid) || leavesPeopleOut(asked, given, isSaid))
    const found = new Set<number>()
    for (const pair of context.pairs('contents')) {
      if (pair.plan === null || pair.upstream === null) continue
      const [asked, given] = [toldIn(source.plan, pair.upstream), toldIn(context.plan, pair.plan)]
      const points = pointsUnder(context.plan, pair.plan).map(({ text }) => text)
      // Names above points of their own: the points are what is compared.
      const named = points.length > 0 && pointsUnder(source.plan, pair.upstream).length > 0
      const whole = points.length > 0 ? [pair.plan.text, ...points].join('; ') : given
      const isSplit = points.length > 0 && coversParts(asked, whole)
      const narrowed = !named && !isSplit && lossOf(context, pair, source) === 'narrowed'
      const isNarrower = narrower.some((ask) => ask(asked, given)) || dropped(asked, whole)
      if (!narrowed && !isNarrower) continue
      found.add(pair.plan.place.start)
      yield fail(
        context.here(pair.plan.place),
        'narrowed',
        { expected: shown(asked), actual: shown(given) },
        {
          ...from(source, context.there(source, pair.upstream.place), 'contents'),
          matchedBy: pair.matchedBy,
          requirement: `${source.key}#${pair.upstream.id}`,
        },
      )
    }
    for (const draft of softened(context, source)) if (!found.has(draft.at.place.start)) yield draft
    yield* softenedDemands(context)
    yield* allowedAgain(context)
  },
})

/**
 * "Hỗ trợ sửa chữa nhà ở, tặng phương tiện sinh kế cho hộ nghèo" as "Hỗ trợ hộ nghèo" with points below: each part of
 * what is asked stands in some of them, by most of its first words.
 */
function coversParts(asked: string, given: string): boolean {
  const said = new Set(compareKey(given).split(' '))
  return asked.split(/[,;:.]| và /u).every((part) => {
    const words = compareKey(part).split(' ').slice(0, leadWords)
    return words.filter((word) => word !== '' && !said.has(word)).length * 2 < words.length
  })
}

/** What a part asks for stands in so many words; behind them it says for whom. */
const leadWords = 4

const narrower: readonly ((asked: string, given: string) => boolean)[] = [
  fewerKinds,
  addsThreshold,
  meansLeadersOnly,
]

/** "Không cho tàu rời bến" as "hạn chế tàu rời bến", "xe từ 2 tấn" as "xe từ 5 tấn", in an item or in a point under a heading. */
function* softened(context: RuleContext, source: Against): Iterable<Draft> {
  for (const { plan, upstream } of pointPairs(context)) {
    if (plan === null) continue
    if (!narrower.some((ask) => ask(upstream.text, plan.text))) continue
    const data = { expected: shown(bareText(upstream)), actual: shown(bareText(plan)) }
    const grounds = from(source, context.there(source, upstream.place), 'contents')
    yield fail(context.here(plan.place), 'narrowed', data, { ...grounds, matchedBy: 'fuzzy' })
  }
  for (const { plan, upstream } of [...context.pairs('contents'), ...pointPairs(context)]) {
    if (plan === null || upstream === null) continue
    const softer = softerThan(upstream.text, plan.text)
    if (softer === null) continue
    const grounds = from(source, context.there(source, upstream.place), 'contents')
    yield review(context.here(plan.place), 'softer', { ...softer }, { ...grounds, remedy: 'amend' })
  }
}
