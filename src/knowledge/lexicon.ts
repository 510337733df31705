import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { fold, foldCase } from '../text/fold.ts'
import { compiled } from '../text/letters.ts'
import { grammarPath } from './data-root.ts'

/** How sure an entry is: high = from a source; medium = common knowledge of the trade; low = deduced or disputed. */
export const Confidence = z.enum(['high', 'medium', 'low'])
export type Confidence = z.infer<typeof Confidence>

const nfc = z.string().refine((text) => text.normalize('NFC') === text, 'must be NFC')

/** What every entry of every data file carries; a file's own schema extends this one. */
export const Entry = z.strictObject({
  id: nfc.min(1),
  name: nfc.optional(),
  match: z.array(nfc.min(1)).optional().describe('Linear RegExp sources, tried on foldCase(text)'),
  confidence: Confidence.optional(),
  source: nfc.optional().describe("Where the entry comes from, when not from the file's source"),
  note: nfc.optional(),
  '+': z.array(nfc).min(1).describe('Texts that this entry must answer'),
  '-': z.array(nfc).min(1).describe('Texts that it must not answer'),
})
export type Entry = z.infer<typeof Entry>

/** An entry with its patterns compiled. */
export type Compiled<T extends Entry> = Readonly<T> & { readonly patterns: readonly RegExp[] }

export interface Lexicon<T extends Entry> {
  readonly file: string
  readonly source: string
  readonly entries: readonly Compiled<T>[]
}

/** Returns a function that reads and checks `grammars/<file>` once, on first use; `make` compiles its patterns. */
export function lexicon<T extends Entry>(
  file: string,
  schema: z.ZodType<T>,
  make = wordPattern,
): () => Lexicon<T> {
  let table: Lexicon<T> | undefined
  return () => {
    table ??= readLexicon(file, readFileSync(grammarPath(file), 'utf8'), schema, make)
    return table
  }
}

const frame = z.strictObject({ source: nfc.min(1), entries: z.array(z.unknown()).min(1) })

/** Checks the text of one data file; an error names the file, the entry and the field. */
export function readLexicon<T extends Entry>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
  make = wordPattern,
): Lexicon<T> {
  const raw = frame.safeParse(parse(text))
  if (!raw.success) throw badLexicon(file, 'the file', raw.error)
  const seen = new Set<string>()
  const entries = raw.data.entries.map((item, index) => {
    const at = entryName(item, index)
    const entry = schema.safeParse(item)
    if (!entry.success) throw badLexicon(file, at, entry.error)
    if (seen.has(entry.data.id)) throw new Error(`grammars/${file}: ${at}: the id is used twice`)
    seen.add(entry.data.id)
    const patterns = (entry.data.match ?? []).map((source) => compile(file, at, source, make))
    return deepFreeze({ ...entry.data, patterns })
  })
  return Object.freeze({ file, source: raw.data.source, entries: Object.freeze(entries) })
}

/** The first entry in file order with a match in `text`. */
export function classify<T extends Entry>(table: Lexicon<T>, text: string): Compiled<T> | null {
  const folded = foldCase(text)
  for (const entry of table.entries)
    for (const pattern of entry.patterns) if (pattern.test(folded)) return entry
  return null
}

/** A source between the borders of Vietnamese words, for text that went through `foldCase`. */
export function wordPattern(source: string): RegExp {
  return compiled(`(?<![\\p{L}\\p{N}])(?:${fold(source)})(?![\\p{L}\\p{N}])`, 'u')
}

/**
 * The same for long texts of which most have no match: what is looked for stands in front once more, so that the search
 * leaps from place to place and looks behind only there. It is twice the pattern to compile.
 */
export function searchPattern(source: string): RegExp {
  return compiled(`(?=${fold(source)})${wordPattern(source).source}`, 'u')
}

function compile(file: string, at: string, source: string, make: (source: string) => RegExp): RegExp {
  try {
    return make(source)
  } catch (error) {
    throw new Error(`grammars/${file}: ${at}: match "${source}" is no regular expression`, { cause: error })
  }
}

function entryName(item: unknown, index: number): string {
  const id = typeof item === 'object' && item !== null && 'id' in item ? String(item.id) : null
  return id === null ? `entry ${index + 1}` : `entry "${id}"`
}

function badLexicon(file: string, at: string, error: z.ZodError): Error {
  const issue = error.issues[0]
  const field = issue === undefined || issue.path.length === 0 ? '' : `${issue.path.join('.')}: `
  return new Error(`grammars/${file}: ${at}: ${field}${issue?.message ?? 'does not fit'}`, { cause: error })
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !(value instanceof RegExp) && !Object.isFrozen(value)) {
    for (const inner of Object.values(value)) deepFreeze(inner)
    Object.freeze(value)
  }
  return value
}
