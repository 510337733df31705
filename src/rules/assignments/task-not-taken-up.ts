import { z } from 'zod'
import { elsewhereIn, essence, findReordered } from '../../align/elsewhere.ts'
import { fullest } from '../../align/holders.ts'
import { alignItems } from '../../align/items.ts'
import { termWeightsOf } from '../../align/terms.ts'
import type { Draft } from '../../findings/draft.ts'
import { lazy } from '../../knowledge/memo.ts'
import type { Plan } from '../../model/plan.ts'
import { foldCase } from '../../text/fold.ts'
import { matchesOf } from '../../text/matches.ts'
import { asksLess } from '../asks-less.ts'
import { cutMembers, isSaidIn } from '../contents/dropped.ts'
import { shown } from '../contents/missing.ts'
import type { Against, RuleContext } from '../context.ts'
import { defineRule } from '../define.ts'
import { fewerTimes } from '../frequency.ts'
import { loosened } from '../loosened.ts'
import { lowerNumber } from '../lower-number.ts'
import { othersDecide } from '../other-deciders.ts'
import { doneUnderHeadings } from '../section-text.ts'
import { laterTerm, type Softer } from '../softer.ts'
import { laterDay } from '../spans.ts'
import { fail, from, open, pass, review } from '../verdicts.ts'
import { laterReports } from './later-reports.ts'
import { type Task, tasksOf, tasksOfKind } from './own-tasks.ts'
import { answersTo } from './task-answers.ts'
import { partsOf } from './task-parts.ts'

/** Tasks and clauses this much alike are the same task. */
const clearScore = 0.4
/**
 * Of a task for many each says in its own words what it does: less of it has to stand in the plan, and its beginning
 * will do.
 */
const ofKind = 0.4
const beginning = 12

/**
 * Nhiệm vụ mà văn bản cấp trên giao đích danh cho cơ quan phải được tiếp nhận trong kế hoạch.
 *
 * ## Why
 * A task given to one body by name is done by no other; where its own plan is silent, it falls between.
 *
 * ## Not a finding
 * Tasks for wide groups ("các sở, ban, ngành") without a day, reports (the rules of `reporting/` judge them), a task
 * that was put among the contents or solutions. A task for all bodies of one kind ("UBND các xã") is to be looked at.
 * What a plan means or requires in general does not answer a task. Of those whom a task lists one may be no one's here;
 * two that are said nowhere are left out.
 *
 * @example {"upstream": "I. NỘI DUNG\n1. Trồng cây xanh tại trụ sở.\nII. TỔ CHỨC THỰC HIỆN\n1. Sở Xây dựng:\n- Chủ trì lập danh mục các tuyến phố cần bổ sung cây bóng mát.\n- Hướng dẫn kỹ thuật chăm sóc, cắt tỉa cây trước mùa mưa bão.\n2. Sở Tài chính bố trí kinh phí.", "plan": "I. NỘI DUNG\n1. Trồng cây xanh tại trụ sở.\n2. Lập danh mục các tuyến phố cần bổ sung cây bóng mát.", "verdict": "fail", "code": "missing"}
 * @example {"upstream": "I. NỘI DUNG\n1. Trồng cây xanh tại trụ sở.\nII. TỔ CHỨC THỰC HIỆN\n1. Sở Xây dựng:\n- Hướng dẫn kỹ thuật chăm sóc, cắt tỉa cây trước mùa mưa bão.\n2. Sở Tài chính bố trí kinh phí.", "plan": "I. NỘI DUNG\n1. Trồng cây xanh tại trụ sở.\nII. TỔ CHỨC THỰC HIỆN\n1. Phòng Hạ tầng:\n- Tham mưu hướng dẫn kỹ thuật chăm sóc, cắt tỉa cây trước mùa mưa bão.", "verdict": "pass"}
 * @example {"upstream": "I. TỔ CHỨC THỰC HIỆN\n1. Sở Xây dựng:\n- Tổ chức 10 lớp tập huấn cắt tỉa cây xanh cho công nhân các xã, phường.", "plan": "I. NỘI DUNG\n1. Tổ chức 06 lớp tập huấn cắt tỉa cây xanh cho công nhân các xã, phường.", "verdict": "review", "code": "lower"}
 * @example {"upstream": "I. TỔ CHỨC THỰC HIỆN\n1. Các cơ sở giáo dục:\n- Rà soát cây già cỗi, sâu mục trong sân trường để xử lý trước mùa mưa bão.\n- Trồng bổ sung cây bóng mát tại sân chơi của học sinh.", "plan": {"letterhead": "UBND XÃ HÒA TIẾN\nTRƯỜNG TIỂU HỌC HÒA TIẾN", "body": "I. NỘI DUNG\n1. Trồng bổ sung cây bóng mát tại sân chơi của học sinh lớp 1, lớp 2."}, "verdict": "review", "code": "of-kind"}
 * @example {"upstream": "I. TỔ CHỨC THỰC HIỆN\n1. Các cơ sở giáo dục:\n- Cắt tỉa cành khô trước mùa mưa bão; gắn biển tên, công dụng cho từng loài cây.\n- Tổ chức ngày hội trồng cây vào dịp 26/3.", "plan": {"letterhead": "UBND XÃ HÒA TIẾN\nTRƯỜNG TIỂU HỌC HÒA TIẾN", "body": "I. YÊU CẦU\n1. Học sinh biết tên, công dụng của cây.\nII. NỘI DUNG\n1. Cắt tỉa cành khô, mục trước mùa mưa bão.\n2. Mở ngày hội trồng cây dịp 26/3 tại sân trường."}, "verdict": "review", "code": "of-kind"}
 * @example {"upstream": "I. TỔ CHỨC THỰC HIỆN\n1. Các trường mầm non:\n- Thành lập Tổ chăm sóc cây xanh của nhà trường trước ngày 31/3/2026.", "plan": {"letterhead": "UBND XÃ HÒA TIẾN\nTRƯỜNG MẦM NON HÒA TIẾN", "body": "I. TỔ CHỨC THỰC HIỆN\n1. Tổ chăm sóc cây xanh của nhà trường tưới cây, báo cáo Hiệu trưởng trước ngày 31/5/2026."}, "verdict": "review", "code": "of-kind"}
 * @example {"upstream": "I. TỔ CHỨC THỰC HIỆN\n1. Các trường mầm non:\n- Tham mưu chi bộ kiện toàn Tổ chăm sóc cây xanh của nhà trường.", "plan": {"letterhead": "UBND XÃ HÒA TIẾN\nTRƯỜNG MẦM NON HÒA TIẾN", "body": "I. TỔ CHỨC THỰC HIỆN\n1. Ban Giám hiệu nâng cao hiệu quả hoạt động của Tổ chăm sóc cây xanh nhà trường."}, "verdict": "review", "code": "of-kind"}
 * @example {"upstream": "I. TỔ CHỨC THỰC HIỆN\n1. Các đảng ủy xã, phường và đảng ủy trực thuộc:\n- Gắn biển công trình cây xanh chào mừng đại hội.", "plan": {"letterhead": "TỈNH ỦY AN GIANG\nĐẢNG ỦY PHƯỜNG HÒA TIẾN", "number": "Số 12-KH/ĐU", "body": "I. NỘI DUNG\n1. Trồng bổ sung cây bóng mát."}, "verdict": "review", "code": "of-kind"}
 * @example {"upstream": "I. TỔ CHỨC THỰC HIỆN\n1. Các trường mầm non:\n- Xây dựng, ban hành kế hoạch của đơn vị.\n- Gắn biển tên, công dụng cho từng loài cây.", "plan": {"letterhead": "UBND XÃ HÒA TIẾN\nTRƯỜNG TIỂU HỌC HÒA TIẾN", "body": "I. NỘI DUNG\n1. Trồng bổ sung cây bóng mát tại sân chơi."}, "verdict": "none"}
 * @example {"upstream": "I. TỔ CHỨC THỰC HIỆN\n1. Các trường mầm non:\n- Tổ chức lễ phát động trồng cây trước ngày 15/3/2026.", "plan": {"letterhead": "UBND XÃ HÒA TIẾN\nTRƯỜNG MẦM NON HÒA TIẾN", "body": "I. TỔ CHỨC THỰC HIỆN\n1. Công đoàn nhà trường phát động đoàn viên trồng cây."}, "verdict": "review", "code": "of-kind"}
 * @example {"upstream": "I. TỔ CHỨC THỰC HIỆN\n1. Các trường mầm non:\n- Tổ chức lễ phát động trồng cây trước ngày 15/3/2026.", "plan": {"letterhead": "UBND XÃ HÒA TIẾN\nTRƯỜNG MẦM NON HÒA TIẾN", "body": "I. TỔ CHỨC THỰC HIỆN\n1. Công đoàn nhà trường tổ chức phát động trồng cây trong tháng 3."}, "verdict": "none"}
 * @example {"upstream": "I. TỔ CHỨC THỰC HIỆN\n1. Các sở, ban, ngành:\n- Đăng ký số cây bóng mát trồng mới với Chi cục Kiểm lâm trước ngày 20/3 hằng năm.\n- Quan tâm chăm sóc cây cổ thụ.", "plan": "I. NỘI DUNG\n1. Trồng cây tại trụ sở.", "verdict": "review", "code": "of-kind"}
 * @example {"upstream": "I. TỔ CHỨC THỰC HIỆN\n1. Các sở, ban, ngành:\n- Đăng ký số cây bóng mát trồng mới với Chi cục Kiểm lâm trước ngày 20/3 hằng năm.\n- Quan tâm chăm sóc cây cổ thụ.", "plan": "I. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở tổng hợp, đăng ký với Chi cục Kiểm lâm số cây bóng mát trồng mới trước ngày 10/3 hằng năm.", "verdict": "none"}
 * @example {"upstream": "I. TỔ CHỨC THỰC HIỆN\n1. Các sở, ban, ngành:\n- Căn cứ tình hình thực tế của ngành, chủ động xây dựng kế hoạch trồng cây trước ngày 15/4/2024.\n- Trên cơ sở hướng dẫn, lập kế hoạch chăm sóc cây trước ngày 20/4/2024.", "plan": "I. NỘI DUNG\n1. Trồng cây tại trụ sở.", "verdict": "none"}
 * @example {"upstream": "I. TỔ CHỨC THỰC HIỆN\n1. Các trường mầm non:\n- Cử người chăm sóc cây cổ thụ trước ngày 31/3/2026.", "plan": {"letterhead": "UBND XÃ HÒA TIẾN\nTRƯỜNG MẦM NON HÒA TIẾN", "body": "I. TỔ CHỨC THỰC HIỆN\n1. Các tổ chuyên môn:\n- Lập kế hoạch chăm cây trước ngày 31/3/2026."}, "verdict": "review", "code": "of-kind"}
 */
export const taskNotTakenUp = defineRule({
  id: 'assignments/task-not-taken-up',
  level: 'warning',
  options: z.strictObject({}),
  against: 'assignments',
  *check(context) {
    const { plan } = context
    const source = context.source('assignments')!
    const issuer = plan.header.issuer
    if (issuer === null || (source.basis !== 'upstream' && source.basis !== 'ancestor')) {
      yield open(context.gap('implementation'), 'no-source', { what: 'assignments' })
      return
    }
    const tasks = tasksOf(context, source)
    const ofKindTasks = tasksOfKind(context, source)
    yield* laterReports(context, source, [...tasks, ...ofKindTasks])
    yield* answered(context, source, tasks, issuer.name, undefined, (lost) =>
      lost.map((task) =>
        fail(
          context.gap('implementation', 'contents'),
          'missing',
          { missing: true, expected: shown(task.text) },
          { ...groundsOf(context, source, task), remedy: 'amend' },
        ),
      ),
    )
    yield* answered(context, source, ofKindTasks, issuer.name, ofKind, ([first, ...rest]) =>
      first === undefined
        ? []
        : [
            review(
              context.gap('implementation', 'contents'),
              'of-kind',
              { missing: true, expected: [first, ...rest].map((task) => shown(task.text)) },
              {
                ...groundsOf(context, source, first),
                related: rest.map((task) => context.there(source, task.place)),
                remedy: 'amend',
              },
            ),
          ],
    )
  },
})

/** Passes for the tasks with a counterpart; `say` speaks of those without one. */
function* answered(
  context: RuleContext,
  source: Against,
  given: readonly Task[],
  issuer: string,
  least: number | undefined,
  say: (lost: readonly Task[]) => readonly Draft[],
): Iterable<Draft> {
  const tasks = given
    .flatMap(partsOf)
    .map((task) => ({ ...task, text: bareTask(task.text, issuer) }))
    .filter(({ text }) => text !== '' && !isJudgedElsewhere(foldCase(text).replace(group, '')))
  if (tasks.length === 0) return
  const own = clausesOf(context)
  // Two tasks of one day are not alike for that.
  const undated = <T extends { readonly text: string }>(item: T): T => ({ ...item, text: essence(item.text) })
  const pairs = alignItems(own.map(undated), tasks.map(undated))
  // What a task for many shares with every clause of the two plans (the name of the movement) answers nothing.
  const weights = least === undefined ? undefined : termWeightsOf(context.plan, source.plan)
  const byTask = Map.groupBy(pairs, ({ upstream }) => upstream?.id)
  const { plan } = context
  const inOwn = elsewhereIn(own, weights)
  const inOthers = lazy(() => elsewhereIn([...targetsOf(context), ...doneUnderHeadings(plan)]))
  const inGeneral = elsewhereIn([...plan.requirements, ...plan.purposes])
  const isSaid = isSaidIn(plan)
  const lost: Task[] = []
  for (const task of tasks) {
    const answers = answersTo(task.text)
    const pair = byTask.get(task.id)?.find((each) => each.plan !== null && answers(each.plan))
    const found =
      pair?.plan != null && pair.score >= clearScore
        ? pair.plan
        : (fullest(inOwn(gist(task.text, least), least), answers) ??
          fullest(inOthers()(task.text, least), answers) ??
          // What a plan means or requires says in general what a task is for: only the task itself answers there.
          fullest(inGeneral(task.text), answers) ??
          (least === undefined ? reordered(essence(task.text), pairs, answers) : null))
    const more = groundsOf(context, source, task)
    const expected = shown(task.text)
    // Its days are those of the clause as it stands.
    const said = found === null ? null : (own.find(({ place }) => place === found.place) ?? found)
    const less = said === null ? null : lessIn(task.text, said.text)
    const cut = found === null || less !== null ? [] : cutMembers(task.text, found.text, isSaid)
    if (found !== null && cut.length > 0)
      yield review(
        context.here(found.place),
        'fewer',
        { expected: [...cut], actual: shown(found.text) },
        { ...more, matchedBy: 'fuzzy', remedy: 'amend' },
      )
    else if (found !== null && less !== null)
      yield review(
        context.here(found.place),
        'lower',
        { ...less },
        {
          ...more,
          matchedBy: 'fuzzy',
          remedy: 'amend',
        },
      )
    else if (found !== null)
      yield pass(
        context.here(found.place),
        { expected, actual: shown(found.text) },
        { ...more, matchedBy: 'fuzzy' },
      )
    else if (least === undefined && pair?.plan == null && isNamedIn(plan, task.text, source.plan))
      yield open(context.gap('implementation', 'contents'), 'weak-match', { expected, actual: '' }, more)
    else if (pair?.plan != null)
      yield open(
        context.here(pair.plan.place),
        'weak-match',
        { expected, actual: shown(pair.plan.text) },
        more,
      )
    else lost.push(task)
  }
  yield* say(lost)
}

function lessIn(asked: string, given: string): Softer | null {
  return (
    lowerNumber(asked, given) ??
    laterTerm(asked, given) ??
    laterDay(asked, given) ??
    fewerTimes(asked, given) ??
    asksLess(asked, given) ??
    loosened(asked, given) ??
    othersDecide(asked, given)
  )
}

type Clause = ReturnType<typeof clausesOf>[number]

/** The same words in another order: "chủ trì mỗi năm 03 cuộc giám sát" for "mỗi năm chủ trì ít nhất 02 cuộc giám sát". */
function reordered(
  text: string,
  pairs: Parameters<typeof findReordered<Clause>>[1],
  answers: (clause: Clause) => boolean,
): Clause | null {
  const found = findReordered<Clause>(text, pairs)
  return found !== null && answers(found) ? found : null
}

/** A work by its own name, and a sum: "cầu Vàm Trảng", "2.480 tỷ đồng". */
const ownNames =
  /(?<=\p{Ll} )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+|(?<![\d/.])\d{1,3}(?:\.\d{3})+(?= (?:tỷ|triệu|đồng|ha|m2|km))/gu
/** A name that stands oftener above is the province's or a body's. */
const mostOften = 2

/** Whether a plan speaks of the very work or sum of a task, in whatever words. */
function isNamedIn(plan: Plan, task: string, above: Plan): boolean {
  return matchesOf(ownNames, task.normalize('NFC')).some(
    ({ 0: name }) =>
      above.text.normalize('NFC').split(name).length - 1 <= mostOften &&
      plan.text.normalize('NFC').includes(name),
  )
}

function gist(text: string, least: number | undefined): string {
  return least === undefined ? text : text.split(' ').slice(0, beginning).join(' ')
}

function groundsOf(context: RuleContext, source: Against, task: Task) {
  return {
    ...from(source, context.there(source, task.place), 'assignments'),
    requirement: `${source.key}#${task.id}`,
  }
}

/** Whom a task of many addresses: "Các cơ sở giáo dục trực thuộc xây dựng kế hoạch …". */
const group =
  /^(?:(?:ubnd|ủy ban nhân dân) )?(?:các |(?=xã,|phường,))[^;.]{0,80}? (?=xây dựng|ban hành|báo cáo)/u

/** Reports, which the rules of `reporting/` judge, the plan itself, and mere exhortations. */
const elsewhereJudged =
  /^(?:định kỳ |trước ngày [^,]{1,30},? |hằng năm,? |tổng hợp,? )*(?:báo cáo|(?:từng cấp |các cấp )?(?:phấn đấu|nghiêm túc|tích cực) |(?:(?:căn cứ|trên cơ sở|chủ động|khẩn trương|kịp thời)(?!\p{L})[^;.]{0,120}? )?(?:xây dựng|ban hành|lập)(?:(?:,| và) [^,;]{1,30})? kế hoạch)/u

/** "Chủ trì triển khai các nội dung của Phong trào thi đua": the plan as a whole is what is done. */
const carryingOut =
  /^(?!(?:kiểm tra|giám sát|thanh tra)(?!\p{L})[^;.]*\d)(?:(?!vào )[^;.]){0,60}(?<!\p{L})(?:triển khai|thực hiện)(?: (?!vào )[^;. ]{1,12}){0,10} (?:phong trào(?: thi đua)?|kế hoạch|chương trình|đề án|chiến dịch|cuộc vận động)(?: này)?(?=[.;,]|$| (?:và|hằng|hàng|trên|tại|theo|có|đạt|đúng|bảo đảm|phù hợp)(?!\p{L}))/u

function isJudgedElsewhere(text: string): boolean {
  return elsewhereJudged.test(text) || carryingOut.test(text)
}

/**
 * A task without the body that it begins with, without "chủ trì, phối hợp với …" and "tổ chức": what is done is left.
 */
function bareTask(text: string, issuer: string): string {
  const raw = text.normalize('NFC').replace(/^(?:Giao|Đề nghị|Yêu cầu) /u, '')
  const name = issuer.normalize('NFC')
  let rest = raw
  for (let words = name.split(' '); words.length >= 2; words = words.slice(0, -1)) {
    const begin = words.join(' ')
    if (!foldCase(raw).startsWith(foldCase(begin)) || /^\p{L}/u.test(raw.slice(begin.length))) continue
    rest = raw.slice(begin.length).replace(/^[\s:,]+/u, '')
    break
  }
  return rest
    .replace(/^chủ trì,? phối hợp (?:với )?(?:các [^,]{1,40}|[^,]{1,60}) (?=\p{Ll})/u, '')
    .replace(/^(?:tổ chức|triển khai)(?: thực hiện)? (?=\p{Ll})/iu, '')
}

function targetsOf({ plan }: RuleContext) {
  return plan.targets.map(({ place }) => ({ text: place.quote, place }))
}

function clausesOf({ plan }: RuleContext) {
  return [...plan.contents, ...plan.solutions, ...plan.assignments.flatMap((assignment) => assignment.tasks)]
}
