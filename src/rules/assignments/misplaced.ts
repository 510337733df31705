import { z } from 'zod'
import { bodyHead, bodyLevel } from '../../knowledge/bodies.ts'
import type { Plan } from '../../model/plan.ts'
import { foldCase } from '../../text/fold.ts'
import { defineRule } from '../define.ts'
import { collects } from '../reporting/demands.ts'
import { fail, review } from '../verdicts.ts'
import { swappedIn } from './keepers.ts'
import { leadSwapped } from './lead-swapped.ts'
import { bodyClass, isPartOf, reaches, sameBody } from './names.ts'

type Assignment = Plan['assignments'][number]

/**
 * Nhiệm vụ phải nằm dưới cơ quan được giao.
 *
 * ## Why
 * A task of one body among those of another is overlooked by the first and disputed by the second; so is one that the
 * helper leads.
 *
 * ## Not a finding
 * A part of the body itself (its rooms, centres, schools), a lower committee under a higher one, a body that
 * co-operates in the same assignment. Money that an office, a leader or a plan's own bodies provide; a body for finance
 * that has to do with money anyway, or for control with control.
 *
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Ủy ban nhân dân các huyện:\n- Bố trí đất trồng cây.\n- Hội Làm vườn các cấp phối hợp với ngành nông nghiệp tuyên truyền, vận động hội viên.", "verdict": "fail"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Ủy ban nhân dân các huyện:\n- Bố trí đất trồng cây.\n- Phòng Kinh tế và Hạ tầng tham mưu kế hoạch.\n- Hội thảo, tập huấn được tổ chức hằng quý.\n2. Hội Làm vườn tỉnh:\n- Vận động hội viên.", "verdict": "none"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Đội Quản lý đô thị:\n- Cắt tỉa cây ven đường.\n- Trạm Khuyến nông chăm sóc vườn ươm.\n2. Trạm Khuyến nông:\n- Chọn giống cây.", "verdict": "fail"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở:\n- Theo dõi, đôn đốc.\n- Phòng Quy hoạch cây xanh lập danh mục cây trồng.", "verdict": "fail"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Ban Giám đốc:\n- Chỉ đạo chung.\n- Trạm Khuyến nông chăm sóc vườn ươm.\n2. Trạm Khuyến nông:\n- Chọn giống cây.", "verdict": "none"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Phòng Hạ tầng cân đối, bố trí kinh phí mua cây giống.\n2. Phòng Tài chính kiểm tra cành khô, cắt tỉa trước mùa mưa bão.", "verdict": "review", "code": "swapped"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Phòng Hạ tầng: bảo đảm kinh phí theo dự toán được duyệt.\n2. Phòng Tài chính - Kế toán: theo dõi việc cắt tỉa cành khô.", "verdict": "review", "code": "swapped"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Thanh tra Sở: mua cây giống, chọn vị trí trồng.\n2. Phòng Hạ tầng: lập kế hoạch thanh tra việc chặt hạ cây xanh; tưới cây mùa khô.", "verdict": "review", "code": "swapped"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Trạm Y tế xã: trồng cây, tưới cây quanh trụ sở.\n2. Đoàn Thanh niên xã: chuẩn bị cơ số thuốc, trực cấp cứu tại lễ trồng cây.", "verdict": "review", "code": "swapped"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Thanh tra Sở: theo dõi việc chặt hạ cây xanh.\n2. Phòng Hạ tầng: kiểm tra, giám sát việc trồng cây của nhà thầu.", "verdict": "none"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Phòng Hạ tầng bố trí kinh phí chăm sóc cây trong dự toán được giao.\n2. Phòng Tài chính hướng dẫn thanh, quyết toán.", "verdict": "none"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Thanh tra Sở: phòng ngừa tiêu cực, nhận đơn thư về chặt hạ cây xanh.\n2. Phòng Hạ tầng: kiểm tra, giám sát việc trồng cây của nhà thầu.", "verdict": "none"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Thanh tra Sở: mua cây giống, chọn vị trí trồng.\n2. Phòng Hạ tầng: kiểm tra, giám sát việc triển khai Kế hoạch này.", "verdict": "none"}
 * @example {"plan": "I. TỔ CHỨC THỰC HIỆN\n1. Phòng Tài chính: chăm sóc vườn hoa trụ sở.\n2. Hội Làm vườn: bố trí kinh phí tổ chức ngày hội trồng cây.", "verdict": "none"}
 * @example {"plan": {"letterhead": "ĐẢNG BỘ TỈNH HÀ TĨNH\nĐẢNG ỦY XÃ ĐỨC THỌ", "number": "Số 12-KH/ĐU", "body": "I. TỔ CHỨC THỰC HIỆN\n1. Trung tâm Chính trị xã: hằng năm kiểm tra chế độ sinh hoạt của các chi bộ.\n2. Ủy ban Kiểm tra Đảng ủy: bố trí giảng viên, tổ chức các lớp bồi dưỡng."}, "verdict": "review", "code": "swapped"}
 * @example {"plan": {"letterhead": "ĐẢNG BỘ TỈNH HÀ TĨNH\nĐẢNG ỦY XÃ ĐỨC THỌ", "number": "Số 12-KH/ĐU", "body": "I. TỔ CHỨC THỰC HIỆN\n1. Ủy ban Kiểm tra Đảng ủy: hằng năm kiểm tra chế độ sinh hoạt của các chi bộ.\n2. Trung tâm Chính trị xã: bố trí giảng viên, tổ chức các lớp bồi dưỡng.\n3. Ban Xây dựng Đảng: bố trí báo cáo viên, kiểm tra các chi bộ."}, "verdict": "none"}
 * @example {"upstream": "I. TỔ CHỨC THỰC HIỆN\n1. Tỉnh Đoàn chủ trì, phối hợp với Hội Nông dân tỉnh tổ chức ngày hội trồng cây đầu xuân.", "plan": {"letterhead": "ỦY BAN NHÂN DÂN\nXÃ HÒA TIẾN", "body": "I. TỔ CHỨC THỰC HIỆN\n1. Hội Nông dân xã chủ trì, phối hợp với Đoàn Thanh niên xã tổ chức ngày hội trồng cây đầu xuân."}, "verdict": "review", "code": "lead"}
 * @example {"upstream": "I. TỔ CHỨC THỰC HIỆN\n1. Tỉnh Đoàn chủ trì, phối hợp với Hội Nông dân tỉnh tổ chức ngày hội trồng cây đầu xuân.", "plan": {"letterhead": "ỦY BAN NHÂN DÂN\nXÃ HÒA TIẾN", "body": "I. TỔ CHỨC THỰC HIỆN\n1. Đoàn Thanh niên xã chủ trì, phối hợp với Hội Nông dân, Hội Phụ nữ xã tổ chức ngày hội trồng cây đầu xuân.\n2. Hội Nông dân xã chủ trì, phối hợp với Đoàn Thanh niên xã chăm sóc vườn ươm."}, "verdict": "none"}
 */
export const misplaced = defineRule({
  id: 'assignments/misplaced',
  level: 'warning',
  options: z.strictObject({}),
  *check(context) {
    const { plan, here } = context
    const named = [...new Set(plan.assignments.flatMap(({ bodies }) => bodies))].map(nameOf)
    for (const assignment of plan.assignments)
      for (const task of assignment.tasks.slice(1)) {
        const body = foreignSubject(task.text, assignment, named)
        if (body === null) continue
        yield fail(
          here(task.place),
          'misplaced',
          { actual: assignment.bodies, expected: body },
          { related: [here(assignment.place)], remedy: 'amend' },
        )
      }
    for (const { assignment, task, keeper } of swappedIn(plan.assignments))
      yield review(
        here(task.place),
        'swapped',
        { actual: assignment.bodies, expected: keeper.bodies },
        { related: keeper.tasks.map(({ place }) => here(place)), remedy: 'amend' },
      )
    yield* leadSwapped(context)
  },
})

/** The body with which a task begins where it is neither one of those charged nor a part of them. */
function foreignSubject(text: string, assignment: Assignment, named: readonly Name[]): string | null {
  const raw = text.normalize('NFC')
  const folded = foldCase(raw)
  const own = named.find(
    (name) =>
      folded.startsWith(name.folded) && goesOnWith(raw, name.folded) && isBeside(name.stated, assignment),
  )?.stated
  if (own !== undefined && isForeign(own, assignment)) return own
  const room = roomIn(text)
  if (room !== null && assignment.bodies.every((each) => isRoom.test(each)) && isForeign(room, assignment))
    return room
  const body = subjectOf(text)
  return body !== null && standsAlone.test(foldCase(body)) && isForeign(body, assignment) ? body : null
}

/** Rooms have no rooms below them: "Văn phòng Sở", "Phòng Pháp chế"; the offices of committees do. */
const isRoom = /^(?:phòng|văn phòng(?! (?:ủy ban|ubnd|hđnd|hội đồng|đoàn|\p{L}+ ủy)))(?!\p{L})/iu

/** "Phòng Pháp chế thẩm định …": the room with whose name and verb a task begins. */
function roomIn(text: string): string | null {
  const name =
    /^Phòng \p{Lu}[^.;:]{1,80}?(?= (?:thẩm định|lập|cung cấp|rà soát|chủ trì|phối hợp|tham mưu|xây dựng|tổ chức|theo dõi|hướng dẫn|bố trí|đôn đốc|chịu trách nhiệm|có trách nhiệm)(?!\p{L}))/u
  return name.exec(text.normalize('NFC'))?.[0] ?? null
}

/** A body as the plan names it, folded once to be looked for in every task. */
interface Name {
  readonly stated: string
  readonly folded: string
}

function nameOf(stated: string): Name {
  return { stated, folded: foldCase(stated.normalize('NFC')) }
}

/** "Trạm Y tế xã phun …": a name and what the body does. */
function goesOnWith(raw: string, name: string): boolean {
  return /^\s(?!(?:và|hoặc|với|của|cùng|thuộc|trực thuộc|cấp|các|ở|tại)(?!\p{L}))\p{Ll}/u.test(
    raw.slice(name.length),
  )
}

/** Whether a body that has a part of its own in the plan stands beside those charged, not below them or among them. */
function isBeside(name: string, { bodies }: Assignment): boolean {
  return !bodies.some(
    (each) => collects(each) || directs.test(foldCase(each.normalize('NFC'))) || isPartOf(name, each),
  )
}

/** Who has others below it that do its work. */
const directs =
  /^(?:ủy ban nhân dân|ubnd|hội đồng|ban (?:giám|chỉ|thường|chấp|quản|lãnh|tổ chức)|lãnh đạo|thủ trưởng|giám đốc|tổng giám đốc|hiệu trưởng|chủ tịch|bí thư|đảng ủy|chi ủy|nhà trường|trường|công ty|bệnh viện|trung tâm)(?!\p{L})/u

const head = new RegExp(`^(?:các )?(?:${bodyHead})(?!\\p{L})`, 'u')
const duty =
  /(?<![\p{L}\p{N}])(?:chủ trì|phối hợp|chỉ đạo|hướng dẫn|tham mưu|xây dựng|tổ chức|có trách nhiệm|thực hiện|triển khai|theo dõi|kiểm tra|giám sát|bố trí|đôn đốc|tuyên truyền|vận động|đẩy mạnh|tăng cường)(?![\p{L}\p{N}])/u
/** A body's name goes on with a name or with one of these. */
const goesOn = /^\s+(?:\p{Lu}|(?:nhân dân|các|tỉnh|huyện|xã|phường|thành phố|trung ương)(?!\p{L}))/u

/** The body with which a task begins: a name in capitals and, within a line, what it shall do. */
function subjectOf(text: string): string | null {
  const raw = text.normalize('NFC')
  const folded = foldCase(raw)
  const start = head.exec(folded)
  if (start === null || !/^\p{Lu}/u.test(raw) || !goesOn.test(raw.slice(start[0].length))) return null
  const found = duty.exec(folded.slice(start[0].length, 160))
  if (found === null) return null
  const name = raw.slice(0, start[0].length + found.index).trim()
  return /[.;:,]$/u.test(name) ? null : name
}

/** Kinds of bodies that are no part of another one. */
const standsAlone =
  /^(?:các )?(?:hội đồng thi đua|sở|mặt trận|ủy ban mặt trận|hội(?! đồng)|đoàn|tỉnh đoàn|liên đoàn|liên minh|hiệp hội|ủy ban nhân dân|ubnd|ubmttq|công an tỉnh|ban tuyên giáo|ban dân vận)(?!\p{L})/u

function isForeign(body: string, { bodies, coordinating }: Assignment): boolean {
  if ([...bodies, ...coordinating].some((each) => sameBody(each, body) || reaches(each, body))) return false
  const level = bodyLevel(body)
  const below = bodies.some((each) => {
    const above = bodyLevel(each)
    return level === 'commune' && (above === 'district' || above === 'province')
  })
  // The Front's member organisations answer to it in joint work.
  const member = bodyClass(body) === 'mass-organisation' && bodies.some((each) => bodyClass(each) === 'front')
  return !below && !member
}
