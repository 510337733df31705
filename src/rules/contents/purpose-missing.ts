import { z } from 'zod'
import { defineRule } from '../define.ts'
import { missingClauses } from './missing.ts'

/**
 * Mục đích, yêu cầu của kế hoạch cần đủ các ý của văn bản cấp trên.
 *
 * ## Why
 * A purpose that falls away on the way down changes what the plan is measured by.
 *
 * ## Not a finding
 * Purposes put into other words, or kept as a requirement.
 *
 * @example {"upstream": "I. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\n- Nâng cao tỷ lệ cây xanh trên đầu người tại các đô thị.\n- Bảo đảm công bằng giữa các khu phố trong việc hưởng thụ không gian xanh.\n2. Yêu cầu\n- Thực hiện tiết kiệm, không phô trương hình thức.", "plan": "I. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\n- Nâng cao tỷ lệ cây xanh tại công sở và các đô thị.\n2. Yêu cầu\n- Thực hiện tiết kiệm, không phô trương hình thức.", "verdict": "fail"}
 * @example {"upstream": "I. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\n- Nâng cao tỷ lệ cây xanh trên đầu người tại các đô thị.\n2. Yêu cầu\n- Thực hiện tiết kiệm, không phô trương hình thức.", "plan": "I. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\n- Góp phần nâng cao tỷ lệ cây xanh trên đầu người tại các đô thị.\n2. Yêu cầu\n- Thực hiện tiết kiệm, hiệu quả, không phô trương hình thức.", "verdict": "pass"}
 * @example {"upstream": "I. MỤC ĐÍCH, YÊU CẦU\n1. Yêu cầu\n- Người đứng đầu phải trồng trước, chăm trước và vận động.\n- Không trồng cây theo phong trào.", "plan": "I. MỤC ĐÍCH, YÊU CẦU\n1. Yêu cầu\n- Trưởng các phòng, Chánh Văn phòng trồng trước, chăm cây trước, vận động công chức trong phòng.\n- Không trồng cây theo phong trào.", "verdict": "pass"}
 */
export const purposeMissing = defineRule({
  id: 'contents/purpose-missing',
  level: 'note',
  options: z.strictObject({}),
  against: 'purposes',
  appliesNot: ({ plan }) => (plan.purposes.length + plan.requirements.length > 0 ? null : 'part-absent'),
  *check(context) {
    yield* missingClauses(context, {
      facets: ['purposes', 'requirements'],
      at: (facet) =>
        facet === 'requirements'
          ? context.gap('requirements', 'purpose-requirements')
          : context.gap('purposes', 'purpose-requirements'),
    })
  },
})
