import type { Catalogue } from './catalogue.ts'
import { en } from './en.ts'
import { vi } from './vi.ts'

export type { Catalogue, RuleWords, Sentences } from './catalogue.ts'

export const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]

export function catalogue(language: Language): Catalogue {
  return language === 'en' ? en : vi
}

type Value = string | number | boolean | null | undefined | readonly (string | number)[]

/** Sentences of the catalogues: what stands between the names and, at every second place, the names. */
const parted = new Map<string, readonly string[]>()

function partsOf(sentence: string): readonly string[] {
  let parts = parted.get(sentence)
  if (parts === undefined) {
    parts = sentence.split(/\{([\w-]+)\}/u)
    parted.set(sentence, parts)
  }
  return parts
}

/** Fills a sentence; lists are joined by "; ", a missing value becomes "…"; `day` says how days are written. */
export function fill(
  sentence: string,
  data: Readonly<Record<string, Value>> = {},
  day?: Catalogue['day'],
): string {
  let filled = ''
  const parts = partsOf(sentence)
  for (let at = 0; at < parts.length; at++) filled += at % 2 === 0 ? parts[at]! : shown(data[parts[at]!], day)
  return filled
}

function shown(value: Value, day?: Catalogue['day']): string {
  if (value === null || value === undefined || value === '') return '…'
  if (Array.isArray(value)) return value.join('; ')
  return day !== undefined && typeof value === 'string' && isDay.test(value) ? day(value) : String(value)
}

const isDay = /^\d{4}-\d\d-\d\d$/u

/** The sentence of a finding, e.g. "Giai đoạn 2024-2030, cần 2023-2030". */
export function findingMessage(
  words: Catalogue,
  rule: string,
  code: string,
  data: Readonly<Record<string, Value>>,
): string {
  const sentence = words.rules[rule]?.codes[code]
  if (sentence === undefined) return `${rule}: ${code}`
  return fill(sentence, data, words.day)
}
