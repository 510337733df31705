import type { Basis, Level, Verdict } from '../model/review.ts'
import { en } from './en.ts'
import { vi } from './vi.ts'

export const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]

/** Sentences with `{name}` where a value goes. */
export type Sentences = Readonly<Record<string, string>>

/** A rule in words: its title, and one sentence for each code it can give. */
export interface RuleWords {
  readonly title: string
  readonly codes: Sentences
}

/** Everything the product says to people, in one language. */
export interface Catalogue {
  readonly verdicts: Readonly<Record<Verdict, string>>
  readonly levels: Readonly<Record<Level, string>>
  readonly bases: Readonly<Record<Basis, string>>
  /** By rule id. */
  readonly rules: Readonly<Record<string, RuleWords>>
  /** By `problems[].code` of a plan. */
  readonly problems: Sentences
  /** By the code of an error that a person meets. */
  readonly errors: Sentences
  /** By `notCompared[].reason`. */
  readonly reasons: Sentences
  readonly cli: Sentences
  readonly report: Sentences
}

export function catalogue(language: Language): Catalogue {
  return language === 'en' ? en : vi
}

type Value = string | number | boolean | null | undefined | readonly (string | number)[]

/** Fills a sentence; lists are joined by "; ", a missing value becomes "…". */
export function fill(sentence: string, data: Readonly<Record<string, Value>> = {}): string {
  return sentence.replace(/\{([\w-]+)\}/gu, (_, name: string) => {
    const value = data[name]
    if (value === null || value === undefined || value === '') return '…'
    return Array.isArray(value) ? value.join('; ') : String(value)
  })
}

/** The sentence of a finding, e.g. "Giai đoạn 2024-2030, cần 2023-2030". */
export function findingMessage(
  words: Catalogue,
  rule: string,
  code: string,
  data: Readonly<Record<string, Value>>,
): string {
  const sentence = words.rules[rule]?.codes[code]
  return sentence === undefined ? `${rule}: ${code}` : fill(sentence, data)
}
