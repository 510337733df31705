import { alignItems } from '../../align/items.ts'
import type { Draft } from '../../findings/draft.ts'
import type { Against, RuleContext } from '../context.ts'
import { laterTerm } from '../softer.ts'
import { from, review } from '../verdicts.ts'
import type { Task } from './own-tasks.ts'
import { partsOf } from './task-parts.ts'

/** "Báo cáo ngay trong 01 giờ khi xảy ra tai nạn": how fast something that happened is told. */
const atOnce =
  /(?<!\p{L})(?:báo cáo|báo tin|thông báo|báo ngay)(?!\p{L})[^;.]*\d ?(?:phút|giờ|h|ngày)(?!\p{L})/iu

/** Reports of what has happened that the plan sends later than the tasks given to it say: "trong 24 giờ" for "trong 01 giờ". */
export function* laterReports(
  context: RuleContext,
  source: Against,
  tasks: readonly Task[],
): Iterable<Draft> {
  const quick = (all: readonly Task[]) =>
    all.flatMap(partsOf).filter(({ text }) => atOnce.test(text.normalize('NFC')))
  const asked = quick(tasks)
  if (asked.length === 0) return
  const own = quick([
    ...context.plan.contents,
    ...context.plan.solutions,
    ...context.plan.assignments.flatMap((each) => each.tasks),
  ])
  for (const { plan, upstream } of alignItems(own, asked)) {
    const less = plan === null || upstream === null ? null : laterTerm(upstream.text, plan.text)
    if (less === null) continue
    const grounds = from(source, context.there(source, upstream!.place), 'assignments')
    yield review(
      context.here(plan!.place),
      'lower',
      { ...less },
      { ...grounds, matchedBy: 'fuzzy', remedy: 'amend' },
    )
  }
}
