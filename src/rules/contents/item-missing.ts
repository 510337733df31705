import { z } from 'zod'
import { defineRule } from '../define.ts'
import { from, review } from '../verdicts.ts'
import { isJoint, missingClauses, shown } from './missing.ts'
import { bareText, pointPairs } from './points.ts'

/**
 * Mỗi nội dung của văn bản cấp trên cần có nội dung tương ứng trong kế hoạch.
 *
 * ## Why
 * What the plan above asks for and this one leaves out is done by nobody here.
 *
 * ## Not a finding
 * Another order or numbering, other words, two items merged into one, an item that stands among the solutions or
 * the tasks. A plan without the whole section: `structure/section-missing` says so.
 *
 * @example {"upstream": "I. NỘI DUNG\n1. Trồng cây xanh trên các tuyến đường nội thị, công viên và khuôn viên công sở.\n2. Kiểm tra, xử lý tình trạng chặt hạ, xâm hại cây xanh đô thị.\n3. Tuyên truyền, vận động người dân tham gia chăm sóc cây xanh trước nhà.", "plan": "I. NỘI DUNG\n1. Trồng cây xanh trên khuôn viên công sở và các tuyến đường nội thị.\n2. Tuyên truyền, vận động cán bộ, người dân tham gia chăm sóc cây xanh.", "verdict": "fail", "code": "missing"}
 * @example {"upstream": "I. NỘI DUNG\n1. Lắp đặt hệ thống phân loại rác tại nguồn ở các khu chung cư.\n2. Trồng cây xanh trên các tuyến đường nội thị.", "plan": "I. NỘI DUNG\n1. Trồng cây xanh trên các tuyến đường nội thị.\n2. Lắp đặt hệ thống phân loại rác tại nguồn ở các khu chung cư do Sở quản lý.", "verdict": "pass"}
 * @example {"upstream": "I. NỘI DUNG\n1. Lắp đặt hệ thống phân loại rác tại nguồn ở các khu chung cư.\n2. Trồng cây xanh trên các tuyến đường nội thị.", "plan": "I. NỘI DUNG\n1. Trồng cây xanh trên các tuyến đường nội thị.\nII. GIẢI PHÁP\n1. Lắp đặt hệ thống phân loại rác tại nguồn ở các khu chung cư.", "verdict": "pass"}
 * @example {"upstream": "I. NỘI DUNG\n1. Chăm sóc cây xanh\na) Tưới nước, bón phân cho cây mới trồng vào mùa khô.\nb) Cắt tỉa cành khô trước mùa mưa bão, chống đỡ cây nghiêng.\n2. Vườn ươm\na) Gieo hạt.", "plan": "I. NỘI DUNG\n1. Chăm sóc cây xanh\na) Bón phân, tưới nước cho cây mới trồng vào mùa khô.\n2. Vườn ươm\na) Gieo hạt.", "verdict": "review", "code": "point"}
 * @example {"upstream": "I. NỘI DUNG\n1. Chăm sóc cây xanh\na) Tưới nước, bón phân cho cây mới trồng vào mùa khô.\nb) Cắt tỉa cành khô trước mùa mưa bão, chống đỡ cây nghiêng.\n2. Vườn ươm\na) Gieo hạt.", "plan": "I. NỘI DUNG\n1. Chăm sóc cây xanh\na) Bón phân, tưới nước cho cây mới trồng vào mùa khô.\n2. Vườn ươm\na) Gieo hạt.\nII. TỔ CHỨC THỰC HIỆN\n1. Đội Cây xanh: cắt tỉa cành khô, chống đỡ cây nghiêng trước mùa mưa bão.", "verdict": "pass"}
 */
export const itemMissing = defineRule({
  id: 'contents/item-missing',
  level: 'warning',
  options: z.strictObject({}),
  against: 'contents',
  appliesNot: ({ plan, source }) => {
    const above = source('contents')?.plan
    const isMet =
      plan.contents.length > 0 || (plan.solutions.length > 0 && above !== undefined && isJoint(above))
    return isMet ? null : 'part-absent'
  },
  *check(context) {
    yield* missingClauses(context, {
      facets: ['contents'],
      at: () => context.gap('contents'),
      halfMissing: 'error',
    })
    for (const { source, heading, plan, upstream } of pointPairs(context))
      if (plan === null)
        yield review(
          context.here(heading.place),
          'point',
          { missing: true, expected: shown(bareText(upstream)), heading: heading.text },
          { ...from(source, context.there(source, upstream.place), 'contents'), remedy: 'amend' },
        )
  },
})
