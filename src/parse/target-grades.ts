import type { Span } from '../text/mapped.ts'
import type { Value } from './target-numbers.ts'
import { measureIn } from './target-subjects.ts'
import { type View, words } from './view.ts'

const grade =
  '(?:(?:không )?hoàn thành (?:xuất sắc |tốt )?nhiệm vụ|(?:chưa|không) (?:đạt|hoàn thành)(?: yêu cầu)?|đạt|xuất sắc|giỏi|tốt|khá|trung bình(?: khá)?|yếu|kém)(?: trở lên)?'
const alone = new RegExp(`^(?:xếp )?(?:loại )?${grade}$`, 'iu')
const onScale = new RegExp(`^(.*\\p{L}(?:: ?| ))${grade}$`, 'iu')
/** "Đạt" in front of its share is a verb, but for a colon behind it or other grades beside it. */
const passing = /^(?:và )?((?:xếp )?(?:loại )?đạt)(:?)$/iu

/** The grades (mức xếp loại) of one item: "Học tập: Tốt 36%; Khá 45%; Đạt 18%". */
export interface Grades {
  /** What they are grades of, with the mark or blank in front of the grade: "Học tập: "; '' where nothing says it. */
  readonly scale: string
  /** Whether one has been read. */
  readonly begun: boolean
}

/** What an item names in front of its first value, else `measured`: "Xếp loại nghề: 100% đạt trở lên (70% Tốt …)". */
export function gradesIn(view: View, span: Span, first: Value, measured: string): Grades {
  const front = words(view, { start: span.start, end: first.start })
  const label = measureIn(front.slice(0, Math.max(0, front.indexOf(':'))), true)
  const scale = label === '' || alone.test(label) ? measured : label
  return { scale: scale === '' ? '' : `${scale}: `, begun: false }
}

/**
 * A subject with what it is a grade of, where it is one; `front` stands in front of its value. "…, đạt 80% năm 2027",
 * which is `dated`, goes on about the same grade.
 */
export function graded(
  own: string,
  front: string,
  dated: boolean,
  grades: Grades,
): { subject: string; grades: Grades } {
  const pass = own === '' && !dated ? passing.exec(front.trim()) : null
  const name = pass !== null && (grades.begun || pass[2] === ':') ? pass[1]! : own
  if (alone.test(name)) return { subject: grades.scale + name, grades: { ...grades, begun: true } }
  const found = onScale.exec(name)
  return { subject: name, grades: found === null ? grades : { scale: found[1]!, begun: true } }
}
