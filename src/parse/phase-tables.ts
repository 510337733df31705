import { romanValue } from '../knowledge/labels.ts'
import { hasMatch } from '../knowledge/patterns.ts'
import { titleYear } from '../knowledge/title-year.ts'
import type { Phase } from '../model/references.ts'
import { trimmed } from '../text/spaces.ts'
import type { ParseContext } from './context.ts'
import { phaseTimes } from './phase-times.ts'
import { columnHeads } from './table-heads.ts'
import { tablesIn } from './tables.ts'
import { type Paragraph, placeOf } from './view.ts'

/** What a column of phases is called; rounds (đợt, bước) are phases in a schedule alone. */
const stageHead = /^(?:các )?(?:giai đoạn|(?<round>đợt|bước))(?: (?:thực hiện|triển khai))?$/u
/** "1", "II", "Giai đoạn 1", "Bước 2: Chuẩn bị"; else a phase bears a name and is counted. */
const ordinalIn =
  /^(?:(?:giai đoạn|đợt|bước) )?(?:(?<number>\d{1,2})|(?<roman>i{1,3}|iv|v))(?= ?[:.(-]|$| \p{L})/u

/** Phases in a table (bảng phân kỳ) with a column that names them and one that says when: "1 | 09 - 10/2026 | …". */
export function tablePhases(context: ParseContext, scheduled: (at: number) => boolean): readonly Phase[] {
  return tablesIn(context.view, context.regions.body).flatMap((rows) => phasesIn(context, rows, scheduled))
}

function phasesIn(
  { view, header, path }: ParseContext,
  rows: readonly Paragraph[],
  scheduled: (at: number) => boolean,
): readonly Phase[] {
  const [top] = rows
  if (top === undefined || rows.length < 3) return []
  const heads = columnHeads(view, top, rows[1]).map(({ name }) => name)
  const stage = heads.findIndex((name) => stageHead.test(name))
  const time = heads.findIndex(
    (name, column) => column !== stage && hasMatch('assignments', 'column-time', name),
  )
  if (stage < 0 || time < 0) return []
  if (stageHead.exec(heads[stage]!)!.groups!.round !== undefined && !scheduled(top.start)) return []
  const title = header.title?.text ?? ''
  const phases: Phase[] = []
  for (const row of rows.slice(1)) {
    const [named, when] = [row.cells[stage], row.cells[time]].map((cell) =>
      cell === undefined ? '' : view.lower.slice(cell.start, cell.end).trim(),
    )
    if (row.cells.length !== heads.length || named === '' || when === '') continue
    const stated = ordinalIn.exec(named!)?.groups
    const ordinal =
      stated === undefined
        ? phases.length + 1
        : stated.number !== undefined
          ? Number(stated.number)
          : romanValue(stated.roman!.toUpperCase())
    const times = phaseTimes(`: ${when}.`, ordinal === 1, title, titleYear(title))
    if (times === null || ordinal === null || ordinal < 1) continue
    const { unended: _, ...stretch } = times
    phases.push({
      ordinal,
      ...stretch,
      reviewYear: null,
      place: placeOf(view, trimmed(view.text, row), path(row.start)),
    })
  }
  return phases.length > 1 ? phases : []
}
