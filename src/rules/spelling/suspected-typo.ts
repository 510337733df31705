import { z } from 'zod'
import type { Draft, Evidence } from '../../findings/draft.ts'
import { nearSurname } from '../../knowledge/surnames.ts'
import { tornClauses } from '../../knowledge/torn-clauses.ts'
import type { Place } from '../../model/place.ts'
import type { RuleContext } from '../context.ts'
import { defineRule } from '../define.ts'
import { readingOf } from '../reading.ts'
import { fail, from, review } from '../verdicts.ts'
import { alignedSlips } from './aligned.ts'
import { faultOf } from './fault.ts'
import { impossibleWords } from './impossible.ts'
import { ownSlips } from './own-phrases.ts'
import { slipsOf } from './slips.ts'

/**
 * Nghi lỗi chính tả: chữ không hợp với cụm từ, với đoạn tương ứng của văn bản cấp trên, với các chỗ khác cùng cụm từ,
 * hoặc không phải âm tiết tiếng Việt.
 *
 * ## Why
 * One lost mark turns "công nhận" into "công nhân"; an award or a duty then goes to somebody else.
 *
 * ## Not a finding
 * Two spellings of one word (ủy/uỷ, hằng/hàng năm), names, foreign words, a misspelling of the plan above that this
 * plan does not repeat.
 *
 * @example {"plan": "I. NỘI DUNG\n1. Hoàn thành hồ sơ, trình tự và thụ tục cấp phép xây dựng chợ.", "verdict": "review", "code": "phrase"}
 * @example {"plan": "I. NỘI DUNG\n1. Bảo đảm trật tự, an toàn giao thống quanh cổng trường.", "verdict": "fail", "code": "phrase"}
 * @example {"upstream": "I. NỘI DUNG THỰC HIỆN\n1. Tổ chức trồng, chăm sóc cây xanh dọc tuyến kênh và khu dân cư mới.", "plan": "I. NỘI DUNG THỰC HIỆN\n1. Tổ chức trồng, chăm sóc cây xanh dọc tuyến kênh và khu dân cư mời.", "verdict": "review", "code": "clause"}
 * @example {"upstream": "I. NỘI DUNG THỰC HIỆN\n1. Trồng cây thiết thực, tránh phô trương, lãng phí.", "plan": "I. NỘI DUNG THỰC HIỆN\n1. Trồng cây thiết thực, tránh phô chương, lãng phí.", "verdict": "review", "code": "clause"}
 * @example {"upstream": "I. NỘI DUNG THỰC HIỆN\n1. Đẩy mạnh sử dụng phân hữu cơ trong chăm sóc cây xanh đô thị.", "plan": "I. NỘI DUNG THỰC HIỆN\n1. Đẩy mạnh việc dùng phân hữu cơ trong chăm sóc cây xanh đô thị.", "verdict": "none"}
 * @example {"upstream": "I. NỘI DUNG THỰC HIỆN\n1. Vận động lối cuốn đoàn viên trồng cây xanh tại các tuyến đường mới.", "plan": "I. NỘI DUNG THỰC HIỆN\n1. Vận động lôi cuốn đoàn viên trồng cây xanh tại các tuyến đường mới.", "verdict": "none"}
 * @example {"plan": "I. NỘI DUNG\n1. Bổ xung cây giống cho vườn ươm.", "verdict": "review", "code": "phrase"}
 * @example {"plan": "I. NỘI DUNG\n1. Theo dõi sâu bệnh có khả năng xuất hiện; vẫn đề nghị các trường xem đây là vấn đề suất ăn sạch, tập trung sức trồng rau.", "verdict": "none"}
 * @example {"upstream": "I. NỘI DUNG THỰC HIỆN\n1. Các cấp kiểm tra việc trồng cây, lấy kết quả chăm sóc cây xanh làm căn cứ xếp loại đơn vị cuối năm.", "plan": "I. NỘI DUNG THỰC HIỆN\n1. Các ấp kiểm tra việc trồng cây; kết quả chăm sóc cây xanh là căn cứ xếp loại đơn vị cuối năm.", "verdict": "none"}
 * @example {"plan": {"body": "I. NỘI DUNG\n1. Trồng cây xanh.", "tail": "Nơi nhận:\n- UBND tỉnh (b/c);\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nHuynh Thị Mai"}, "verdict": "review", "code": "name"}
 * @example {"plan": "I. NỘI DUNG\n1. Cấp uỷ đang chỉ đạo; cơ sở lưu trú hoá giải khó khăn hàng năm, video trên internet.", "verdict": "none"}
 * @example {"plan": "I. NỘI DUNG\n1. Sửa các phòng trống của trạm để xếp cây giống.", "verdict": "none"}
 * @example {"plan": "I. NỘI DUNG\n1. Chằng cây để phòng trống thiên tai.", "verdict": "fail"}
 * @example {"plan": "I. NỘI DUNG\n1. Trồng cây xanh đô thị ở các tuyến phố.\n2. Kiểm kê cây xanh đô thị đã già cỗi.\n3. Lập hồ sơ cây xanh đô thị.\n4. Mở lớp chăm sóc cây sanh đô thị cho các phường.", "verdict": "review", "code": "own"}
 * @example {"plan": "I. NỘI DUNG\n1. Trồng cây xanh đô thị ở các tuyến phố.\n2. Kiểm kê cây xanh đô thị đã già cỗi.\n3. Lập hồ sơ cây xanh đô thị.\n4. Chăm sóc cây xanh lá kim, cây cành dài đô thị.", "verdict": "none"}
 * @example {"plan": "I. NỘI DUNG\n1. Phun thuốc trừ rệp sáp.\n2. Tập huấn nhận biết rệp sáp.\n3. Tỉa cành có rệp sáp; thả bọ rùa ăn rệp sáp; bắt kiến tha rệp sáp.\n- Rửa lá có rệp sáp, đốt cành nhiều rệp sáp, báo nơi mới thấy rệp sáp.\n4. Thống kê cây nhiễm rếp sáp tại các phường.", "verdict": "review", "code": "own"}
 * @example {"plan": "I. NỘI DUNG\n1. Ươm giống vườn chè.\n2. Tưới vườn chè; bón phân vườn chè.\n3. Đốn đau vườn chè, thống kê vườn chè già cỗi.\n4. Chăm sóc vườn che nắng cho cây con.", "verdict": "none"}
 * @example {"plan": "I. NỘI DUNG\n1. Sử dụng phần mềm quản lý cây xanh.\n2. Sử dụng phần mềm tra cứu.\n3. Tập huấn sử dụng phần mềm cho tổ tự quản.\n4. Hướng dẫn cách dùng phần mềm cho người dân.", "verdict": "none"}
 * @example {"plan": "I. NỘI DUNG\n1. Nhân rộng điển hình tiên tiếng trong trồng cây.", "verdict": "fail"}
 * @example {"plan": "I. NỘI DUNG\n1. Lưu hồ sơ cây cổ thụ ít nhất 05 năm kể từ ngày.", "verdict": "review"}
 */
export const suspectedTypo = defineRule({
  id: 'spelling/suspected-typo',
  level: 'warning',
  options: z.strictObject({}),
  *check(context) {
    const found = [
      ...phrases(context),
      ...clauses(context),
      ...torn(context),
      ...name(context),
      ...own(context),
    ]
    const taken: Place[] = []
    const drafts = found.filter(({ at: { place } }) => {
      if (taken.some((other) => other.start < place.end && place.start < other.end)) return false
      taken.push(place)
      return true
    })
    const fault = faultOf(context.plan)
    if (fault === 'extraction') yield* together(context, [...drafts, ...syllables(context, taken)])
    else for (const draft of [...drafts, ...syllables(context, taken)]) yield { ...draft, fault }
  },
})

/** Slips of a scan are one finding: nobody amends a plan for them. */
function* together({ plan }: RuleContext, drafts: readonly Draft[]): Iterable<Draft> {
  const [first, ...rest] = [...drafts].sort((a, b) => a.at.place.start - b.at.place.start)
  if (first === undefined) return
  yield review(
    first.at,
    'scan',
    { actual: drafts.slice(0, 12).map(({ data }) => String(data.actual)), count: drafts.length },
    {
      related: rest.flatMap(({ at, related }) => [at, ...(related ?? [])]),
      fault: faultOf(plan),
      level: 'note',
    },
  )
}

/** One finding per misspelling; the same one elsewhere is related. */
function phrases(context: RuleContext): readonly Draft[] {
  const byText = new Map<string, { draft: Draft; related: Evidence[] }>()
  for (const slip of slipsOf(context.plan)) {
    if (slip.kind === 'missing') continue
    const key = `${slip.phrase.id} ${slip.shown.toLowerCase()}`
    const known = byText.get(key)
    if (known !== undefined) {
      known.related.push(context.here(slip.place))
      continue
    }
    const related: Evidence[] = []
    const sure = slip.kind === 'misspelt' && (slip.impossible || slip.phrase.words.length > 2)
    const data = { actual: slip.shown, expected: slip.phrase.text }
    const make = sure ? fail : review
    const draft = make(context.here(slip.place), 'phrase', data, { related, remedy: 'official-letter' })
    byText.set(key, { draft, related })
  }
  return [...byText.values()].map(({ draft }) => draft)
}

function clauses(context: RuleContext): readonly Draft[] {
  return alignedSlips(context).map(({ source, place, upstream, actual, expected, impossible }) =>
    (impossible ? fail : review)(
      context.here(place),
      'clause',
      { actual, expected },
      { ...from(source, context.there(source, upstream), 'contents'), remedy: 'official-letter' },
    ),
  )
}

function own(context: RuleContext): readonly Draft[] {
  return ownSlips(context).map(({ place, actual, expected }) =>
    review(context.here(place), 'own', { actual, expected }, { remedy: 'official-letter' }),
  )
}

function torn(context: RuleContext): readonly Draft[] {
  const reading = readingOf(context.plan)
  return tornClauses(reading.text, reading.line)
    .filter(({ start }) => reading.counts(start))
    .map((clause) =>
      review(
        context.here(reading.place(clause)),
        'torn',
        { actual: reading.text.slice(clause.start, clause.end).replaceAll('\n', ' ') },
        { remedy: 'official-letter' },
      ),
    )
}

function name(context: RuleContext): readonly Draft[] {
  const { signature } = context.plan
  const surname = signature?.name == null ? null : nearSurname(signature.name)
  if (signature?.name == null || surname === null) return []
  const reading = readingOf(context.plan)
  const start = reading.at(signature.place.start)
  const end = reading.at(signature.place.end)
  const inside = reading.text.slice(start, end)
  const at = Math.max(0, inside.lastIndexOf(signature.name.split(' ')[0]!))
  const place = reading.place({ start: start + at, end })
  const data = { actual: signature.name, expected: surname }
  return [review(context.here(place), 'name', data, { remedy: 'none' })]
}

/** Words that can't be spoken, all in one finding. */
function syllables(context: RuleContext, taken: readonly Place[]): readonly Draft[] {
  const words = impossibleWords(context.plan).filter(
    ({ place }) => !taken.some((other) => other.start < place.end && place.start < other.end),
  )
  const [first, ...rest] = words
  if (first === undefined) return []
  return [
    review(
      context.here(first.place),
      'syllable',
      { actual: [...new Set(words.map(({ shown }) => shown))].slice(0, 12) },
      { related: rest.map(({ place }) => context.here(place)), remedy: 'official-letter' },
    ),
  ]
}
