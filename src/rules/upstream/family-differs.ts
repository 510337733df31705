import { z } from 'zod'
import { defineRule } from '../define.ts'
import { isOfFamily } from '../main-programmes.ts'
import { fail, pass } from '../verdicts.ts'
import { isOfOtherMatter } from './other-matter.ts'

/**
 * Kế hoạch và văn bản cấp trên phải thuộc cùng một chương trình.
 *
 * ## Why
 * A scheme and a movement on one subject have their own years, awards and reports; compared with the wrong
 * one, everything would look wrong. Nothing else is compared then. Where no programme is named, the titles tell: the
 * plan's own and those of what it carries out.
 *
 * ## Not a finding
 * A plan that cites the text above, whatever its own title; a name of the programme above that is misspelt
 * (`references/programme-name-differs`).
 *
 * @example {"upstream": {"title": "Thực hiện Đề án “Xây dựng xã hội học tập giai đoạn 2021 - 2030”"}, "plan": {"title": "Triển khai Phong trào “Cả nước thi đua xây dựng xã hội học tập, đẩy mạnh học tập suốt đời giai đoạn 2023 - 2030”", "basis": "Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "fail"}
 * @example {"upstream": {"title": "Triển khai Phong trào “Cả nước thi đua xây dựng xã hội học tập, đẩy mạnh học tập suốt đời giai đoạn 2023 - 2030”", "body": "I. NỘI DUNG\n1. Hoàn thành các mục tiêu của Đề án “Xây dựng xã hội học tập giai đoạn 2021 - 2030”."}, "plan": {"title": "Thực hiện Đề án “Xây dựng xã hội học tập giai đoạn 2021 - 2030”", "basis": "Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "fail"}
 * @example {"upstream": {}, "plan": {}, "verdict": "pass"}
 * @example {"upstream": {"title": "Phòng, chống cháy rừng mùa khô năm 2024"}, "plan": {"title": "Chăm sóc người cao tuổi năm 2024", "basis": "Thực hiện Kế hoạch số 33/KH-UBND ngày 20/01/2024 của Ủy ban nhân dân tỉnh Hà Tĩnh về chăm sóc, phát huy vai trò người cao tuổi năm 2024, Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "fail", "code": "matter"}
 * @example {"upstream": {"title": "Phòng, chống cháy rừng mùa khô năm 2024"}, "plan": {"title": "Trực gác, tuần tra năm 2024", "basis": "Thực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2024 của Ủy ban nhân dân tỉnh Hà Tĩnh, Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "none"}
 * @example {"upstream": {"number": "Số: 33/KH-UBND", "title": "Tổ chức Phong trào thi đua “Mỗi ngôi nhà là một vườn cây xanh bóng mát”"}, "plan": {"title": "Triển khai Phong trào thi đua “Mỗi ngôi nhà là một vườn cây sạch bóng mát”", "basis": "Thực hiện Kế hoạch số 33/KH-UBND ngày 15/01/2024 của Ủy ban nhân dân tỉnh Hà Tĩnh, Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "pass"}
 * @example {"upstream": {"number": "Số: 33/KH-UBND", "title": "Tổ chức Phong trào thi đua “Mỗi ngôi nhà là một vườn cây xanh bóng mát”"}, "plan": {"title": "Triển khai Phong trào thi đua “Công sở không khói thuốc”", "basis": "Thực hiện Kế hoạch số 36/KH-UBND ngày 19/01/2024 của Ủy ban nhân dân tỉnh Hà Tĩnh, Sở Xây dựng ban hành Kế hoạch như sau:"}, "verdict": "fail"}
 */
export const familyDiffers = defineRule({
  id: 'upstream/family-differs',
  level: 'error',
  options: z.strictObject({}),
  relation: true,
  *check(context) {
    const { upstream, family, plan } = context
    if (upstream !== null && isOfOtherMatter(context)) {
      const above = upstream.plan.header.title!
      yield fail(
        context.gap(),
        'matter',
        { actual: plan.header.title!.text, expected: above.text },
        {
          basis: 'upstream',
          upstream: above.place === null ? null : context.there(upstream, above.place),
          remedy: 'amend',
        },
      )
      return
    }
    if (upstream === null || family.programme === null) return
    const above = upstream.plan.programmes
    const [first] = above
    if (first === undefined) return
    const same = isOfFamily(upstream.plan, family.same)
      ? (above.find((each) => family.same(each.id)) ?? first)
      : undefined
    const named = plan.programmes.find((each) => family.same(each.id))?.places[0]
    const at = named === undefined ? context.gap() : context.here(named)
    if (same !== undefined)
      yield pass(
        at,
        { expected: same.title },
        {
          basis: 'upstream',
          upstream: same.places[0] === undefined ? null : context.there(upstream, same.places[0]),
        },
      )
    else
      yield fail(
        at,
        'differs',
        { actual: family.programme.title, expected: first.title },
        {
          basis: 'upstream',
          upstream: first.places[0] === undefined ? null : context.there(upstream, first.places[0]),
          remedy: 'amend',
        },
      )
  },
})
