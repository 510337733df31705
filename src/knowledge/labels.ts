import { isLetter } from '../text/units.ts'
import { type PatternRule, patterns } from './patterns.ts'

/** Kinds of labels, outermost first; `grammars/labels.yaml` has their forms. */
export const labelFamilies = [
  'part',
  'upper',
  'roman',
  'arabic',
  'multi',
  'letter',
  'inner',
  'bullet',
] as const
export type LabelFamily = (typeof labelFamilies)[number]

/** A label (nhãn đề mục) as typed at the beginning of a paragraph. */
export interface Label {
  readonly family: LabelFamily
  /** Without punctuation: "I", "2.1", "đ"; the sign of a bullet ("-", "+", "- +"). */
  readonly text: string
  /** Position that the label says, from 1; null for bullets. */
  readonly ordinal: number | null
  /** Behind the label and the blanks that follow it. */
  readonly end: number
}

/** Điểm: the letters that number points; Word's own lists count a b c d e f instead. */
export const pointLetters = [...'abcdđeghiklmnopqrstuvxy']

const words: Readonly<Record<string, number>> = {
  nhất: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
}

/** The label at `at` of a folded text (`text/fold.ts`), or null. */
export function readLabel(folded: string, at: number): Label | null {
  if (beginsWord(folded, at)) return null
  for (const rule of rulesFor(folded.charCodeAt(at))) {
    rule.at.lastIndex = at
    const match = rule.at.exec(folded)
    if (match === null) continue
    const family = rule.id as LabelFamily
    const [typed, number] = match
    let end = at + typed.length
    while (isBlank(folded.charCodeAt(end))) end++
    return { family, text: textOf(family, typed, number!), ordinal: ordinalOf(family, number!), end }
  }
  return null
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09
}

function textOf(family: LabelFamily, typed: string, number: string): string {
  if (family === 'bullet') return typed.trim()
  return family === 'part' ? typed.replace(/[\s.:)/-]+$/u, '') : number
}

/** The rules for a paragraph that begins with a unit, by the unit. */
const byUnit = new Map<number, readonly PatternRule[]>()

function rulesFor(code: number): readonly PatternRule[] {
  let rules = byUnit.get(code)
  if (rules === undefined) {
    rules = [...patterns('labels').values()].filter(({ mayBegin }) => mayBegin(String.fromCharCode(code)))
    byUnit.set(code, rules)
  }
  return rules
}

/** Two letters that begin a word and no label, which only a numeral (IV), "Phần" and "Chương" do. */
export function beginsWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return isLetter(code) && isLetter(text.charCodeAt(at + 1)) && !mayBeLabel.has(code)
}

const mayBeLabel = new Set(Array.from('IVXPCüØ', (letter) => letter.charCodeAt(0)))

function ordinalOf(family: LabelFamily, text: string): number | null {
  switch (family) {
    case 'bullet':
      return null
    case 'roman':
      return romanValue(text)
    case 'part':
    case 'inner':
      return /\d$/.test(text)
        ? Number(text.replace(/^\D/u, '')) || null
        : (words[text.toLowerCase()] ??
            (/^[IVX]+$/i.test(text) ? romanValue(text.toUpperCase()) : letterValue(text)))
    case 'multi':
      return Number(text.slice(text.lastIndexOf('.') + 1)) || null
    case 'arabic':
      return Number(text) || null
    case 'upper':
    case 'letter':
      return letterValue(text.toLowerCase())
  }
}

/** 1 for "I" … 39 for "XXXIX"; null where the letters make no number. */
export function romanValue(text: string): number | null {
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 }
  let sum = 0
  for (let index = 0; index < text.length; index++) {
    const value = values[text[index]!]
    if (value === undefined) return null
    sum += value < (values[text[index + 1] ?? ''] ?? 0) ? -value : value
  }
  return sum > 0 ? sum : null
}

/** Position among the Vietnamese point letters; letters outside them (f, j, w, z) have none. */
export function letterValue(text: string): number | null {
  const index = pointLetters.indexOf(text)
  return index < 0 ? null : index + 1
}
