import type { Plan } from '../../model/plan.ts'
import type { ReviewedDocument } from '../../model/review.ts'

/** What a reviewer calls a document. */
export interface DocumentName {
  readonly key: string
  /** Number and issuer: "07/KH-UBND · Ủy ban nhân dân tỉnh Sóc Trăng". */
  readonly name: string
  /** For narrow columns: the number, or the issuer where the number is blank. */
  readonly short: string
  readonly title: string | null
  readonly issued: string | null
  readonly path: string | null
}

export function documentName(
  key: string,
  plan: Plan | undefined,
  document: ReviewedDocument | undefined,
): DocumentName {
  const raw = plan?.header.number?.raw ?? document?.number ?? null
  // A blank number begins with its stroke: "…/KH-TT" says that something is left out.
  const number = raw?.startsWith('/') ? `…${raw}` : raw
  const issuer = plan?.header.issuer?.name ?? null
  const blank = plan?.header.number?.blank ?? false
  const parts = [number, issuer].filter((part) => part !== null && part.trim() !== '')
  return {
    key,
    name: parts.length > 0 ? parts.join(' · ') : key,
    short: number !== null && !blank ? number : (issuer ?? number ?? key),
    title: plan?.header.title?.text ?? document?.title ?? null,
    issued: plan?.header.issued?.date ?? null,
    path: document?.path ?? plan?.source.path ?? null,
  }
}

/** The path of a document's own page: `report/<key>.html`, in signs that every file system takes. */
export function pagePaths(keys: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>()
  const paths = new Map<string, string>()
  for (const key of keys) {
    const base = fileName(key)
    let name = base
    for (let count = 2; taken.has(name); count++) name = `${base}-${count}`
    taken.add(name)
    paths.set(key, `report/${name}.html`)
  }
  return paths
}

const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/u

function fileName(key: string): string {
  const plain = key
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replace(/[^a-z0-9._-]+/gu, '-')
    .replace(/^[.-]+|[.-]+$/gu, '')
    .slice(0, 80)
  return plain === '' || reserved.test(plain) ? `d-${plain}` : plain
}

/** "2024-01-16" as Vietnamese papers write it: "16/01/2024"; months and years alike. */
export function localDate(date: string): string {
  return date.split('-').reverse().join('/')
}
