import { compareKey } from '../../text/fold.ts'

/**
 * The one place where the vocabulary of the readings by hand meets the model's. Where a reading leaves a
 * choice that the contract does not settle either, every admissible value is listed.
 */

/** Roles of sections. "Nhiệm vụ và giải pháp" is both; "Mục tiêu" holds objectives and their figures. */
export const sectionRoles: Readonly<Record<string, readonly string[]>> = {
  purpose_requirements: ['purpose-requirements'],
  movement_content: ['contents'],
  criteria_awards: ['criteria-awards'],
  solutions: ['solutions'],
  schedule: ['schedule'],
  budget: ['budget'],
  implementation: ['implementation'],
  targets: ['objectives', 'targets'],
  tasks_solutions: ['contents', 'solutions'],
}

/** Criteria of "đơn vị" without a heading name no entity in the text: that is what the model says of them. */
export const entities: Readonly<Record<string, string>> = {
  don_vi: 'unlabelled',
  don_vi_thuoc_truc_thuoc_so: 'subordinate-unit',
  tap_the: 'collective',
  ca_nhan: 'individual',
  so_ban_nganh_co_quan_tw_tren_dia_ban: 'department',
  mttq_to_chuc_chinh_tri_xa_hoi: 'mass-organisation',
  cap_huyen: 'district',
  cap_xa: 'commune',
  ho_gia_dinh_dong_ho: 'household',
  doanh_nghiep: 'enterprise',
  khac: 'other',
}

/** What a period belongs to, and for one of a programme how its name begins (compared by `compareKey`). */
export interface Binding {
  readonly subjects: readonly string[]
  readonly programme: { readonly kind: string; readonly words: string } | null
}

const movement = { kind: 'movement', words: 'xây dựng xã hội học tập' }
const bindings: Readonly<Record<string, Binding>> = {
  movement: { subjects: ['programme'], programme: movement },
  /** The movement as a whole sector renames it: a programme of its own, of the same kind. */
  'movement(ngành)': { subjects: ['programme'], programme: movement },
  'scheme:1373': {
    subjects: ['programme'],
    programme: { kind: 'scheme', words: 'xây dựng xã hội học tập' },
  },
  'programme:677': { subjects: ['programme'], programme: { kind: 'programme', words: 'công dân học tập' } },
  'programme:387': {
    subjects: ['programme'],
    programme: { kind: 'programme', words: 'đẩy mạnh phong trào học tập suốt đời' },
  },
  /** The years in the title of a directive: a directive is no programme. */
  'directive:14': { subjects: ['other', 'programme'], programme: null },
  plan: { subjects: ['plan'], programme: null },
  'award:interim': { subjects: ['interim-review'], programme: null },
  'award:final': { subjects: ['final-review'], programme: null },
  'award:interim+final': { subjects: ['interim-review', 'final-review'], programme: null },
  phase: { subjects: ['phase'], programme: null },
}

/** `phase:1`, `phase:2` are phases; a binding that is not listed is a fault of the reading. */
export function bindingOf(binds: string): Binding {
  const found = bindings[binds] ?? bindings[binds.split(':')[0]!]
  if (found === undefined) throw new Error(`gold: unknown binding "${binds}"`)
  return found
}

/** Kinds of documents. "Văn bản số …/UBND-…" has the symbol of a dispatch; the word itself names no kind. */
export const kindCodes: Readonly<Record<string, readonly (string | null)[]>> = {
  'Kế hoạch': ['KH'],
  'Quyết định': ['QĐ'],
  'Kết luận': ['KL'],
  'Chỉ thị': ['CT'],
  'Văn bản': ['CV', null],
}

/** Levels of issuing bodies. */
export const levels: Readonly<Record<string, string>> = {
  'đơn vị sự nghiệp thuộc sở': 'unit',
  sở: 'department',
  'cơ quan ngang sở': 'department',
  tỉnh: 'province',
}

/** Families of award forms. "Khen theo thẩm quyền" is no form (DESIGN: "hình thức phù hợp"). */
export function awardFamily(canonical: string): string | null {
  if (canonical.startsWith('BANG_KHEN')) return 'bang-khen'
  if (canonical.startsWith('GIAY_KHEN')) return 'giay-khen'
  return null
}

/** Givers "as stated or null": read off the quote of the form. Other words for a rank count as none, too. */
export function awardGivers(quote: string): readonly (string | null)[] {
  const text = quote.replace(/^[-+ ]+|[;.]\s*$/gu, '')
  const proposed = /đề nghị (.+?) tặng/u.exec(text)?.[1]
  if (proposed !== undefined) return [proposed]
  const giver = / của (.+)$/u.exec(text)?.[1]
  if (giver !== undefined) return [giver]
  const rank = / cấp (.+)$/u.exec(text)?.[1]
  return rank === undefined ? [null] : [null, rank, `cấp ${rank}`]
}

/** Mentions that are neither the direct upstream nor in a footnote: a basis or a mention. */
export function referenceRoles(role: string, inFootnote: boolean): readonly string[] {
  if (role === 'direct_upstream') return ['direct-upstream']
  return inFootnote ? ['footnote'] : ['mention', 'basis']
}

export const relations: Readonly<Record<string, string>> = { trước: 'before' }
export const recurrences: Readonly<Record<string, string>> = { 'hằng năm': 'yearly', 'hàng năm': 'yearly' }

/** Abbreviations that the readings use for bodies the documents spell out, or the other way round. */
const abbreviations: readonly (readonly [string, string])[] = [
  ['ubmttqvn', 'ủy ban mặt trận tổ quốc việt nam'],
  ['ubnd', 'ủy ban nhân dân'],
]

/** Key of the name of a body, or of several: abbreviations spelt out, notes in brackets left out. */
export function bodyKey(name: string): string {
  let key = compareKey(name.replace(/\([^()]*\)/gu, ' '))
  for (const [short, long] of abbreviations) key = ` ${key} `.replaceAll(` ${short} `, ` ${long} `).trim()
  return key.replaceAll(' và ', ' ')
}
