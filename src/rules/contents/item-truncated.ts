import { z } from 'zod'
import { tornOf } from '../../align/torn.ts'
import type { Draft } from '../../findings/draft.ts'
import type { RuleContext } from '../context.ts'
import { defineRule } from '../define.ts'
import { fail, from, review } from '../verdicts.ts'
import { clauseFacets, lossOf, shown } from './missing.ts'
import { bareText, pointPairs } from './points.ts'

/**
 * Nội dung lấy từ văn bản cấp trên không được mất phần đầu hoặc phần cuối câu.
 *
 * ## Why
 * A clause that lost its head has no verb, one that lost its tail no object: nobody can carry out a fragment.
 *
 * ## Not a finding
 * A clause that is shorter but whole; one split into two.
 *
 * @example {"upstream": "I. NỘI DUNG\n1. Huy động nguồn lực xã hội và sự tham gia của các doanh nghiệp, tổ chức, cá nhân trong việc trồng và chăm sóc cây xanh đô thị.\n2. Kiểm tra, xử lý tình trạng chặt hạ cây xanh.", "plan": "I. NỘI DUNG\n1. Sự tham gia của các doanh nghiệp, tổ chức, cá nhân trong việc trồng và chăm sóc cây xanh đô thị.\n2. Kiểm tra, xử lý tình trạng chặt hạ cây xanh.", "verdict": "fail"}
 * @example {"upstream": "I. NỘI DUNG\n1. Tiếp tục đẩy mạnh tuyên truyền về lợi ích của không gian xanh trong trường học.", "plan": "I. NỘI DUNG\n1. Tuyên truyền về lợi ích của không gian xanh trong trường học.", "verdict": "none"}
 * @example {"upstream": "I. NỘI DUNG\n1. Trồng cây.\n2. Tưới cây.\n3. Cắt tỉa cây.\n4. Thống kê số cây.", "plan": "I. NỘI DUNG\n1. Trồng cây bóng mát quanh sân trường.\n2. mùa khô, mỗi tuần hai lần bằng nước giếng.\n3. Cắt tỉa cành khô.\n4. Thống kê số cây.", "verdict": "review", "code": "torn"}
 * @example {"upstream": "I. NỘI DUNG\n1. Trồng cây.\n2. Chăm sóc vườn ươm.", "plan": "I. NỘI DUNG\n1. Trồng cây bóng mát.\n2. Chăm sóc vườn ươm, hướng dẫn kỹ thuật cho các", "verdict": "review", "code": "torn"}
 * @example {"upstream": "I. NỘI DUNG\n1. Trồng cây.\n2. Tưới cây.\n3. Cắt tỉa cây.\n4. Thống kê số cây.", "plan": "I. NỘI DUNG\n1. Trồng cây bóng mát quanh sân trường.\n2. tổ chức tưới cây mùa khô.\n3. Cắt tỉa cành khô.\n4. Thống kê số cây theo biểu mẫu kèm theo.", "verdict": "none"}
 * @example {"upstream": "I. NỘI DUNG\n1. Trồng cây.\n2. Tưới cây.\n3. Cắt tỉa cây.\n4. Thống kê số cây.", "plan": "I. NỘI DUNG\n1. Trồng cây bóng mát quanh sân trường.\n2. eVuon là kênh báo lịch tưới chung cho các lớp.\n3. Cắt tỉa cành khô.\n4. Thống kê số cây.", "verdict": "none"}
 * @example {"upstream": "I. NỘI DUNG\n1. Bảo đảm rõ khu vực, rõ loài cây, rõ người chăm sóc; báo cáo số cây sống hằng quý.", "plan": "I. NỘI DUNG\n1. Rõ khu vực, rõ loài cây, rõ người chăm sóc; báo cáo số cây sống hằng quý.", "verdict": "none"}
 * @example {"upstream": "I. NỘI DUNG\n1. Mỗi năm Hội Nông dân cấp xã tự kiểm tra việc chăm sóc cây xanh đã trồng ít nhất 02 lần.", "plan": "I. NỘI DUNG\n1. Tự kiểm tra việc chăm sóc cây xanh đã trồng mỗi năm 03 lần.", "verdict": "none"}
 */
export const itemTruncated = defineRule({
  id: 'contents/item-truncated',
  level: 'warning',
  options: z.strictObject({}),
  against: 'contents',
  *check(context) {
    for (const facet of clauseFacets) {
      const source = context.source(facet)
      if (source === null) continue
      const cut = new Set<string>()
      for (const pair of context.pairs(facet)) {
        if (pair.plan === null || pair.upstream === null) continue
        if (lossOf(context, pair, source) !== 'truncated') continue
        cut.add(pair.plan.id)
        yield fail(
          context.here(pair.plan.place),
          'truncated',
          { expected: shown(pair.upstream.text), actual: shown(pair.plan.text) },
          {
            ...from(source, context.there(source, pair.upstream.place), facet),
            matchedBy: pair.matchedBy,
            remedy: 'amend',
            ...(facet === 'contents' ? { requirement: `${source.key}#${pair.upstream.id}` } : {}),
          },
        )
      }
      if (facet === 'contents') yield* cutPoints(context)
      for (const { id, text, place } of tornOf(context.plan[facet]))
        if (!cut.has(id))
          yield review(context.here(place), 'torn', { actual: shown(text) }, { remedy: 'amend' })
    }
  },
})

/** Points under the headings that both plans have. */
function* cutPoints(context: RuleContext): Iterable<Draft> {
  for (const { source, plan, upstream, relation } of pointPairs(context)) {
    if (plan === null || relation !== 'truncated') continue
    const data = { expected: shown(bareText(upstream)), actual: shown(bareText(plan)) }
    const grounds = from(source, context.there(source, upstream.place), 'contents')
    yield fail(context.here(plan.place), 'truncated', data, { ...grounds, remedy: 'amend' })
  }
}
