import { z } from 'zod'
import { defineRule } from '../define.ts'
import { isJoint, missingClauses } from './missing.ts'

/**
 * Mỗi giải pháp của văn bản cấp trên cần có giải pháp tương ứng trong kế hoạch.
 *
 * ## Why
 * A solution left out is a means that the superior counts on and the body does not use.
 *
 * ## Not a finding
 * A solution that stands among the contents or the tasks, or that was split into two. A plan without solutions
 * at all: `structure/section-missing` says so.
 *
 * @example {"upstream": "I. GIẢI PHÁP THỰC HIỆN\n1. Rà soát, sửa đổi quy chế quản lý công viên, vườn hoa đô thị.\n2. Ứng dụng bản đồ số trong quản lý cây xanh.", "plan": "I. GIẢI PHÁP THỰC HIỆN\n1. Đẩy mạnh ứng dụng bản đồ số trong quản lý cây xanh của đơn vị.", "verdict": "fail"}
 * @example {"upstream": "I. GIẢI PHÁP THỰC HIỆN\n1. Rà soát, sửa đổi quy chế quản lý công viên, vườn hoa đô thị.\n2. Ứng dụng bản đồ số trong quản lý cây xanh.", "plan": "I. GIẢI PHÁP THỰC HIỆN\n1. Ứng dụng bản đồ số trong quản lý cây xanh.\n2. Tham mưu rà soát, sửa đổi quy chế quản lý công viên, vườn hoa đô thị.", "verdict": "pass"}
 * @example {"upstream": "I. NỘI DUNG\n1. Trồng cây xanh trên các tuyến đường.\nII. GIẢI PHÁP\n1. Ứng dụng bản đồ số trong quản lý cây xanh.\n2. Rà soát, sửa đổi quy chế quản lý công viên.", "plan": "I. NHIỆM VỤ VÀ GIẢI PHÁP\n1. Trồng cây xanh trên các tuyến đường.\n2. Đẩy mạnh ứng dụng bản đồ số để quản lý cây xanh.", "verdict": "fail"}
 */
export const solutionMissing = defineRule({
  id: 'contents/solution-missing',
  level: 'note',
  options: z.strictObject({}),
  against: 'solutions',
  appliesNot: ({ plan }) => (plan.solutions.length > 0 || isJoint(plan) ? null : 'part-absent'),
  *check(context) {
    yield* missingClauses(context, { facets: ['solutions'], at: () => context.gap('solutions', 'contents') })
  },
})
