import { z } from 'zod'
import { foldCase } from '../text/fold.ts'
import { composed } from '../text/normalise.ts'
import { classify, Entry, lexicon } from './lexicon.ts'
import { lazy, memo } from './memo.ts'

export const regimes = ['state', 'party', 'association'] as const
export type Regime = (typeof regimes)[number]

/** Tên loại văn bản. */
export interface DocumentKind {
  /** The code in a symbol: KH, QĐ, CTr; our own where symbols have none (L, CV of the state). */
  readonly id: string
  readonly name: string
  /** All written forms, the longest first. */
  readonly names: readonly string[]
  readonly regimes: readonly Regime[]
  /** 3 binds, 2 sets to work, 1 informs, 0 reports upward or records. */
  readonly force: 0 | 1 | 2 | 3
  /** false: a normative document (văn bản quy phạm pháp luật) or a Party-only kind. */
  readonly administrative: boolean
}

const KindEntry = Entry.extend({
  name: z.string(),
  also: z.array(z.string()).optional(),
  codes: z.array(z.string()).optional(),
  regimes: z.array(z.enum(regimes)).min(1),
  force: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
  administrative: z.boolean(),
})

/** The table behind `kindByName`. */
export const kindLexicon = lexicon('lexicons/document-kinds.yaml', KindEntry)

const table = lazy(() => {
  const kinds: DocumentKind[] = []
  const byId = new Map<string, DocumentKind>()
  const byFold = new Map<string, DocumentKind[]>()
  for (const entry of kindLexicon().entries) {
    const names = [entry.name, ...(entry.also ?? [])].sort((a, b) => b.length - a.length)
    const kind = Object.freeze({
      id: entry.id,
      name: entry.name,
      names: Object.freeze(names),
      regimes: entry.regimes,
      force: entry.force,
      administrative: entry.administrative,
    })
    kinds.push(kind)
    byId.set(kind.id, kind)
    for (const code of [entry.id, ...(entry.codes ?? [])]) {
      const key = codeKey(code)
      byFold.set(key, [...(byFold.get(key) ?? []), kind])
    }
  }
  return { kinds: Object.freeze(kinds), byId, byFold }
})

export const kinds = (): readonly DocumentKind[] => table().kinds

/**
 * The kind that a code in a symbol stands for, in any case (QyĐ, QYĐ). A few codes mean two kinds:
 * the regime, when given, decides (TT: Thông tư of the state, Thông tri of the Party).
 */
export function kindByCode(code: string, regime?: Regime): DocumentKind | null {
  const { byId } = table()
  const trimmed = byId.has(code) ? code : composed(code.trim())
  const exact = byId.get(trimmed)
  if (exact !== undefined && (regime === undefined || exact.regimes.includes(regime))) return exact
  const found = table().byFold.get(codeKey(trimmed)) ?? []
  return found.find((kind) => regime === undefined || kind.regimes.includes(regime)) ?? found[0] ?? null
}

/** The kind named at the start of a heading or of a citation, in any case: "KẾ HOẠCH Triển khai …", "Công văn số …". */
export const kindByName: (words: string) => DocumentKind | null = memo((words) => {
  const text = composed(words.trim().replace(/\s+/gu, ' ').slice(0, 200))
  const entry = classify(kindLexicon(), text)
  return entry === null ? null : (table().byId.get(entry.id) ?? null)
})

function codeKey(code: string): string {
  return foldCase(composed(code)).replace(/[\s.]/gu, '')
}
