import { z } from 'zod'
import { defineRule } from '../define.ts'
import { fail, from } from '../verdicts.ts'
import { clauseFacets, cutOrNarrowed, shown } from './missing.ts'

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
      for (const pair of context.pairs(facet)) {
        if (pair.plan === null || pair.upstream === null) continue
        if (pair.relation !== 'truncated' || !cutOrNarrowed(pair.relation, source)) continue
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
    }
  },
})
