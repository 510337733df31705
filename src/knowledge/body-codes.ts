import { z } from 'zod'
import { Level } from '../model/header.ts'
import { foldCase } from '../text/fold.ts'
import { bodyKey } from './body-key.ts'
import { type Regime, regimes } from './kinds.ts'
import { romanValue } from './labels.ts'
import { Entry, lexicon } from './lexicon.ts'
import { lazy, memo } from './memo.ts'

const CodeEntry = Entry.extend({
  name: z.string(),
  level: Level.nullable(),
  regime: z.enum(regimes),
  also: z.array(z.string()).optional(),
  since: z.iso.date().optional(),
  until: z.iso.date().optional(),
})

const codeLexicon = lexicon('lexicons/body-codes.yaml', CodeEntry)

/** What the code of a body in a symbol stands for; name and level are null where several bodies bear it. */
export interface BodyCode {
  readonly name: string | null
  readonly level: Level | null
  readonly regime: Regime
}

const table = lazy(() => {
  const byCode = new Map<string, { readonly id: string; readonly code: BodyCode }>()
  for (const entry of codeLexicon().entries)
    for (const form of [entry.id, ...(entry.also ?? [])]) {
      const key = codeKey(form)
      const code = Object.freeze({ name: entry.name, level: entry.level, regime: entry.regime })
      if (!byCode.has(key)) byCode.set(key, { id: entry.id, code })
    }
  return byCode
})

/**
 * Codes of many bodies: TT (Thanh tra, Trung tâm), and those that begin the code of one named body: THPTNguyễnDu, QH15.
 */
const families: readonly (readonly [RegExp, BodyCode])[] = [
  [/^(?:tt|vp|bql|bcđ|hđ)$/u, { name: null, level: null, regime: 'state' }],
  [/^qh\d{1,2}$/u, { name: 'Quốc hội', level: 'centre', regime: 'state' }],
  [/^ubtvqh\d{1,2}$/u, { name: 'Ủy ban Thường vụ Quốc hội', level: 'centre', regime: 'state' }],
  [
    /^(?:thpt|thcs|ptdtnt|ptdtbt|thptc|mn|mg|tttc|bv|tt[a-zđ]{2}|trường|cđ[^c]|đh|cckl|cctl|cc[a-zđ])/u,
    { name: null, level: 'unit', regime: 'state' },
  ],
  [/^(?:đuk|đu|đb|bts|vptu|ubktt?|ban ?tgtu|bt[cg]|bdv)/u, { name: null, level: 'party', regime: 'party' }],
  [
    /^(?:mttq|mt-|bctmt|hkh|hnd|hccb|hlhpn|lđlđ|cđcs|đtn|tđtn|twđtn|tưđtn|hctđ|lmhtx|lhh)/u,
    { name: null, level: 'association', regime: 'association' },
  ],
]

/**
 * The body that a code in a symbol stands for, in any case and with or without "&"; null when unknown (no fault:
 * each body sets its own).
 */
export const bodyByCode: (code: string) => BodyCode | null = memo((code) => {
  const key = codeKey(code)
  const exact = table().get(key)
  if (exact !== undefined) return exact.code
  for (const [pattern, body] of families) if (pattern.test(key)) return body
  return null
})

/** Id of the entry in `lexicons/body-codes.yaml` that knows this code. */
export const bodyCodeId = (code: string): string | null => table().get(codeKey(code))?.id ?? null

const silent = new Set('và của các về thuộc tỉnh thành huyện xã phường nhân dân'.split(' '))
/**
 * Words that say of what sort a body is: a code may leave them out, as CNMT does of "Công ty Cổ phần Cấp nước và Môi
 * trường".
 */
const heads = new Set(
  'hội trường ban bộ ủy trung cơ văn chi cục công ty tổng cổ phần tnhh trách nhiệm hữu hạn một thành viên mtv phổ thông tiểu học mầm non chấp hành thường vụ quản lý'.split(
    ' ',
  ),
)

/**
 * Whether a body's code can come from its name: SLĐTBXH from Sở Lao động - Thương binh và Xã hội, SNN from
 * Sở Nông nghiệp và Phát triển nông thôn (cut short at the end), HKH from Hội Khuyến học tỉnh. D and Đ differ.
 */
export function initialsFit(symbol: string, name: string): boolean {
  const known = bodyByCode(symbol)
  if (known?.name != null) {
    const key = bodyKey(known.name)
    if (`${bodyKey(name)} `.startsWith(`${key} `)) return true
  }
  if (partySeat(codeKey(symbol), name)) return true
  const letters = [
    ...bare(codeKey(symbol))
      .replace(/tw/gu, 'tu')
      .replace(/[^a-zđ0-9]/gu, '')
      .replace(/0+(?=\d)/gu, ''),
  ]
    .join('')
    // The term of the National Assembly: ĐĐQH15.
    .replace(/(?<=qh)\d\d$/u, '')
  const words = syllables(name)
  if (letters.length < 2 || words.length === 0) return false
  for (let skip = 0; skip <= Math.min(8, words.length - 1); skip++) {
    if (skip > 0 && !heads.has(words[skip - 1]!.word) && skip > 2) break
    if (spells(letters, words, skip)) return true
    if (skip >= 1 && !heads.has(words[0]!.word)) break
  }
  return ofKindAndPlace(letters, words) || byFamily(codeKey(symbol), name)
}

/**
 * A unit's code often keeps the first words of its name and those by which it is told from its like: BVĐT of "Bệnh
 * viện Đa khoa khu vực Đức Trọng", BVĐKĐT as well, ĐLL of "Đồn Biên phòng cửa khẩu La Lay", PHCN of "Bệnh viện Phục
 * hồi chức năng".
 */
function ofKindAndPlace(letters: string, name: readonly Syllable[]): boolean {
  const words = name.filter(({ word }, at) => word !== 'số' || name[at + 1]?.number == null)
  if (words.length < 4) return false
  if (heads.has(words[0]!.word) && ofKindAndPlace(letters, words.slice(1))) return true
  const rest = words.at(-1)!.number === null ? 2 : 1
  for (let first = 0; first <= Math.min(6, words.length - 3); first++)
    for (let next = Math.max(2, first + 1); next <= words.length - rest; next++) {
      const left = [...words.slice(0, first), ...words.slice(next)]
      if (left.map(({ plain }) => plain[0]).join('') === letters) return true
      if (left.map(({ plain, number }) => number ?? plain[0]).join('') === letters) return true
    }
  return false
}

/** Codes that do not come from a name's letters: those of all bodies of a kind, and trade names of companies. */
const byKind: readonly (readonly [RegExp, RegExp])[] = [
  [/^cđcs/u, /^(?:ban chấp hành )?công đoàn /u],
  [
    /^(?:t|tw|tư)?đtn/u,
    /(?:tỉnh|thành|huyện|xã|phường) đoàn|đoàn thanh niên|đoàn tncs|^ban (?:chấp hành|thường vụ|bí thư)/u,
  ],
  [/pc/u, /điện lực/u],
  [
    /^(?:btc|bnc|btg|bdv|ubkt|vp)[a-zđ]{0,4}[thđ]u$/u,
    /^(?:ban|ủy ban kiểm tra|văn phòng)(?! nhân dân)(?!\p{L})/u,
  ],
]

function byFamily(code: string, name: string): boolean {
  const folded = foldCase(name.normalize('NFC'))
  return byKind.some(([codes, names]) => codes.test(code) && names.test(folded))
}

/** Party organs sign with their committee's code: Ban Thường vụ Tỉnh ủy as TU, Ban Bí thư as TW. */
function partySeat(code: string, name: string): boolean {
  const folded = foldCase(name.normalize('NFC'))
  if (code === 'tw' || code === 'tư') return /trung ương|bộ chính trị|ban bí thư/u.test(folded)
  if (code === 'tu') return /(?:tỉnh|thành|thị) ủy/u.test(folded)
  if (code === 'hu') return /huyện ủy/u.test(folded)
  return code === 'đu' && /đảng ủy|đảng bộ/u.test(folded)
}

interface Syllable {
  readonly word: string
  readonly plain: string
  /** Written in capitals as one: each letter stands for a syllable (UBND, THPT). */
  readonly whole: boolean
  /** The digits of a number, of a Roman one too: KV06 of "KHU VỰC VI". */
  readonly number: string | null
}

function syllables(name: string): readonly Syllable[] {
  return [...name.normalize('NFC').matchAll(/[\p{L}\p{N}]+/gu)].map(([raw]) => ({
    word: foldCase(raw),
    plain: bare(foldCase(raw)),
    whole:
      raw.length >= 2 &&
      raw === raw.toUpperCase() &&
      !/[ÀÁẢÃẠÈÉẺẼẸÌÍỈĨỊÒÓỎÕỌÙÚỦŨỤỲÝỶỸỴẤẦẨẪẬẾỀỂỄỆỐỒỔỖỘỚỜỞỠỢỨỪỬỮỰẮẰẲẴẶ]/u.test(raw) &&
      !/[AEIOUYĂÂÊÔƠƯ]/u.test(raw.replace(/^UB/u, '')),
    number: numberOf(raw),
  }))
}

function numberOf(word: string): string | null {
  if (/^\d+$/u.test(word)) return String(Number(word))
  return /^[IVX]+$/u.test(word) ? (romanValue(word)?.toString() ?? null) : null
}

/**
 * Each syllable in turn gives its first letter or letters, or, when it is a joining word, nothing; the tail may be
 * left out.
 */
function spells(letters: string, words: readonly Syllable[], start: number): boolean {
  let reached = new Set<number>([0])
  let taken = 0
  for (const { word, plain, whole, number } of words.slice(start)) {
    const next = new Set<number>()
    for (const at of reached) {
      if (silent.has(word)) next.add(at)
      if (number !== null && letters.startsWith(number, at)) next.add(at + number.length)
      const longest = whole ? plain.length : 2
      for (let length = whole ? plain.length : 1; length <= longest; length++) {
        const part = plain.slice(0, length)
        if (part.length === length && letters.startsWith(part, at)) next.add(at + length)
      }
    }
    taken++
    if (next.has(letters.length)) return taken >= 2 || whole
    if (next.size === 0) return false
    reached = next
  }
  return false
}

/** Letters without marks; đ stays. */
function bare(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '')
}

function codeKey(code: string): string {
  return foldCase(code.normalize('NFC')).replace(/[\s&.]/gu, '')
}
