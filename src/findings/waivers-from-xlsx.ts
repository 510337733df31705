import { z } from 'zod'
import type { Waiver } from '../model/review.ts'
import { compareKey } from '../text/fold.ts'

/** A worksheet as words. */
export interface SheetOfWords {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

/** Titles of the columns and words of the conclusions, in every language in which the sheet may have been written. */
export interface SheetWords {
  readonly id: readonly string[]
  readonly opinion: readonly string[]
  readonly conclusion: readonly string[]
  readonly until: readonly string[]
  /** Conclusions that accept a deviation (chấp nhận). */
  readonly accepted: readonly string[]
  /** Conclusions that don't, and withdraw what was accepted before. */
  readonly refused: readonly string[]
}

export interface SheetProblem {
  readonly code: 'no-findings' | 'no-reason' | 'unknown-conclusion' | 'bad-date'
  readonly sheet: string
  /** 1-based, as the spreadsheet counts. */
  readonly row: number
  readonly value: string
}

export interface WaiversFromSheet {
  /** All waivers: those known before, with what the sheet adds, changes and withdraws. */
  readonly waivers: readonly Waiver[]
  readonly added: readonly Waiver[]
  readonly withdrawn: readonly Waiver[]
  readonly problems: readonly SheetProblem[]
}

/**
 * Reads "Ý kiến" and "Kết luận" of a findings sheet back as waivers. A row may have been moved, columns added or
 * sorted: rows are known by the finding's id, columns by their titles. An accepted row needs a reason. A row that says
 * what is known already stays as it was decided, with its own name and day.
 */
export function waiversFromXlsx(
  sheets: readonly SheetOfWords[],
  words: SheetWords,
  { by, on, known }: { readonly by: string; readonly on: string; readonly known: readonly Waiver[] },
): WaiversFromSheet {
  const waivers = new Map(known.map((waiver) => [waiver.finding, waiver]))
  const added: Waiver[] = []
  const withdrawn: Waiver[] = []
  const problems: SheetProblem[] = []
  const accepted = keysOf(words.accepted)
  const refused = keysOf(words.refused)
  const found = sheets.flatMap((sheet) => headOf(sheet, words) ?? [])
  if (found.length === 0)
    problems.push({ code: 'no-findings', sheet: sheets[0]?.name ?? '', row: 1, value: '' })
  for (const { sheet, row: head, columns } of found)
    for (const [index, cells] of sheet.rows.entries()) {
      if (index <= head) continue
      const value = (column: number) => (cells[column] ?? '').trim()
      const finding = value(columns.id)
      const conclusion = value(columns.conclusion)
      if (finding === '' || conclusion === '') continue
      const tell = (code: SheetProblem['code'], what: string) =>
        problems.push({ code, sheet: sheet.name, row: index + 1, value: what })
      const before = waivers.get(finding)
      if (refused.has(compareKey(conclusion))) {
        if (before === undefined) continue
        waivers.delete(finding)
        withdrawn.push(before)
        continue
      }
      if (!accepted.has(compareKey(conclusion))) {
        tell('unknown-conclusion', conclusion)
        continue
      }
      const reason = value(columns.opinion)
      const until = dayOf(value(columns.until))
      if (reason === '') tell('no-reason', finding)
      else if (until === null) tell('bad-date', value(columns.until))
      else if (before === undefined || before.reason.trim() !== reason || (before.until ?? '') !== until) {
        const waiver: Waiver = { finding, reason, by, on, ...(until !== '' && { until }) }
        waivers.set(finding, waiver)
        added.push(waiver)
      }
    }
  return { waivers: [...waivers.values()], added, withdrawn, problems }
}

interface Head {
  readonly sheet: SheetOfWords
  readonly row: number
  readonly columns: Readonly<Record<'id' | 'opinion' | 'conclusion' | 'until', number>>
}

/** Titles may have been put above the head of the table, not more than these rows. */
const headRows = 20

function headOf(sheet: SheetOfWords, words: SheetWords): Head | null {
  for (const [row, cells] of sheet.rows.slice(0, headRows).entries()) {
    const titles = cells.map(compareKey)
    const columnOf = (names: readonly string[]) => {
      const keys = keysOf(names)
      return titles.findIndex((title) => keys.has(title))
    }
    const columns = {
      id: columnOf(words.id),
      opinion: columnOf(words.opinion),
      conclusion: columnOf(words.conclusion),
      until: columnOf(words.until),
    }
    if (columns.id >= 0 && columns.opinion >= 0 && columns.conclusion >= 0) return { sheet, row, columns }
  }
  return null
}

function keysOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(compareKey))
}

const dayMs = 86_400_000

/** "2026-12-31", "31/12/2026" or the number of days by which Excel stores it; "" when empty, null when no day. */
export function dayOf(text: string): string | null {
  if (text === '') return ''
  const written = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(text)
  if (written !== null) {
    const [, day, month, year] = written
    return checked(`${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`)
  }
  if (/^\d{5}(?:\.\d+)?$/u.test(text))
    return checked(
      new Date(Date.UTC(1899, 11, 30) + Math.floor(Number(text)) * dayMs).toISOString().slice(0, 10),
    )
  return checked(text.slice(0, 10))
}

function checked(day: string): string | null {
  return z.iso.date().safeParse(day).success ? day : null
}
