import { z } from 'zod'
import { type SectionRole, sectionRoles } from '../model/sections.ts'
import { bareLetters, foldCase } from '../text/fold.ts'
import { composed } from '../text/normalise.ts'
import { type Compiled, Entry, lexicon } from './lexicon.ts'
import { lazy, memo } from './memo.ts'

const RoleEntry = Entry.extend({
  role: z.enum(sectionRoles),
  under: z.array(z.enum(['top', 'any', ...sectionRoles])).min(1),
  match: z.array(z.string()).min(1),
})
type RoleEntry = z.infer<typeof RoleEntry>

/** The table behind `sectionRole`. */
export const roleLexicon = lexicon('lexicons/section-roles.yaml', RoleEntry)

/** A heading is short; a longer text is a paragraph that happens to begin like one. */
const longestTitle = 200

/** Which entries can answer under a parent, in file order. */
const entriesUnder = lazy(() => {
  const known = new Map<string, readonly Compiled<RoleEntry>[]>()
  return (parent: SectionRole | null, top: boolean): readonly Compiled<RoleEntry>[] => {
    const key = `${parent ?? ''}${top ? '^' : ''}`
    let found = known.get(key)
    if (found === undefined) {
      found = roleLexicon().entries.filter(
        ({ under }) =>
          under.includes('any') ||
          (top && under.includes('top')) ||
          (parent !== null && under.includes(parent)),
      )
      known.set(key, found)
    }
    return found
  }
})

/** Answers by the role of the parent: of sections that are matched broadly, and of the others. */
const answersAbove = new Map<SectionRole | null, (title: string) => SectionRole>()
const answersBelow: typeof answersAbove = new Map()

/**
 * Vai trò của mục: what a section is for, by its title and place. `depth` is 1 for the highest sections;
 * those, and children of a "Phần" or another section without a role of its own, are matched broadly.
 * Deeper titles are matched strictly, so that "Tuyên truyền …" or "Nhiệm vụ 1: …" inside the contents stay `other`.
 */
export function sectionRole(title: string, parent: SectionRole | null, depth: number): SectionRole {
  const top = parent === null || (parent === 'other' && depth <= 3)
  const answers = top ? answersAbove : answersBelow
  let answer = answers.get(parent)
  if (answer === undefined) {
    answer = memo((text) => find(text, parent, top))
    answers.set(parent, answer)
  }
  return answer(title)
}

function find(title: string, parent: SectionRole | null, top: boolean): SectionRole {
  const bare = bareTitle(title)
  if (bare === '' || bare.length > longestTitle) return 'other'
  const entries = entriesUnder()(parent, top)
  for (const entry of entries) for (const pattern of entry.patterns) if (pattern.test(bare)) return entry.role
  // Recognition and typing slips change marks first: "NỘI DỤNG", "MỤC ĐỊCH". No heading of the lexicon reads as another
  // one without its marks.
  const plain = bareLetters(bare)
  for (const entry of entries)
    for (const pattern of plainPatterns(entry)) if (pattern.test(plain)) return entry.role
  return 'other'
}

const plainOf = new WeakMap<Compiled<RoleEntry>, readonly RegExp[]>()

function plainPatterns(entry: Compiled<RoleEntry>): readonly RegExp[] {
  let plain = plainOf.get(entry)
  if (plain === undefined) {
    plain = entry.patterns.map((pattern) => new RegExp(bareLetters(pattern.source), 'u'))
    plainOf.set(entry, plain)
  }
  return plain
}

/** Folded, single-spaced, without marks around it, without footnote signs and without a bracket at its end. */
function bareTitle(title: string): string {
  return foldCase(composed(title))
    .replace(/[\s*_#"]+/gu, ' ')
    .replace(/^[^\p{L}]+/u, '')
    .replace(/[\s.:;,/\-¹²³⁴⁵⁶⁷⁸⁹⁰]+$/u, '')
}
