import { foldAt, foldKinds, isOpening, isSign } from '../text/fold.ts'
import { isTouched } from '../text/normalise.ts'
import { reused, smallOf, textOf } from '../text/units.ts'
import { type Beginning, keyed, type Misread, misreadAmong, signBits, signOf, slotOf } from './misread.ts'

/** The forms of a text in which words are looked for, each of the length of the text. */
export interface Searchable {
  /** Folded (`fold`), and with the tone marks that key phrases have in print. */
  readonly folded: string
  /** The same in small letters. */
  readonly lower: string
  /** The units of `lower`, for loops over every sign. */
  readonly units: Uint16Array
}

/**
 * A text in these forms, and whether it was normal (`normalise` would leave it as it is). Letters are exchanged one
 * for one, so that offsets stay; what is quoted and what is valued comes from the text as read.
 */
export function searchable(text: string): Searchable & { readonly isNormal: boolean } {
  const units = unitsOf(text).subarray(0, text.length)
  const small = new Uint16Array(text.length)
  const { isNormal, beginnings } = foldInto(units, small)
  for (const { start, right } of misreadAmong(units, beginnings))
    for (let at = start; at < start + right.length; at++) {
      const letter = right[at - start]!
      const isCapital = small[at] !== units[at]
      small[at] = letter.charCodeAt(0)
      units[at] = isCapital ? letter.toUpperCase().charCodeAt(0) : small[at]!
    }
  return { folded: textOf(units), lower: textOf(small), units: small, isNormal }
}

const unitsOf = reused()

/** A folded name with the tone marks that key phrases have in print. */
export function withoutMisreadTones(folded: string): string {
  return searchable(folded).folded
}

/** The misread phrases of a text. */
export function misreadIn(text: string): readonly Misread[] {
  const units = unitsOf(text).subarray(0, text.length)
  return misreadAmong(units, foldInto(units, units.slice()).beginnings)
}

const signShift = 16
const foldShift = signShift + signBits
const blank = 1 << 28
const touched = 1 << 29
/**
 * What the loop asks of each unit: its small letter, its sign of the alphabet, what it is to `fold` and to `normalise`.
 */
const traits = Uint32Array.from(
  smallOf,
  (small, code) =>
    small |
    (signOf[code]! << signShift) |
    (foldKinds[code]! << foldShift) |
    (code === 0x20 ? blank : 0) |
    (isTouched(code) ? touched : 0),
)

const signMask = (1 << signBits) - 1
const sixMask = (1 << (6 * signBits)) - 1
const openings = isOpening << foldShift
/** What `fold` may change: a sign, or a vowel that bears a mark behind one that opens its rhyme. */
const folds = (isSign << foldShift) | (openings >> 1)
/** What is changed wherever it stands. */
const always = (isSign << foldShift) | touched

/**
 * Folds units in place, puts their small letters into `small`, finds where phrases may begin and whether the text was
 * normal: a loop over all signs costs more than what is done in it, so the four are one.
 */
function foldInto(
  units: Uint16Array,
  small: Uint16Array,
): { readonly isNormal: boolean; readonly beginnings: readonly Beginning[] } {
  const { firstOf } = keyed()
  const { length } = units
  const traitOf = traits
  const beginnings: Beginning[] = []
  const folded: number[] = []
  // The last six signs tell nearly all words from every phrase; only the others are compared.
  let six = 0
  // What may change the next unit: a sign always, a bearer behind an opening, a blank behind another.
  let changing = always
  let seen = 0
  for (let at = 0; at < length; at++) {
    const trait = traitOf[units[at]!]!
    const change = trait & changing
    if (change !== 0) {
      seen |= change
      if ((change & folds) !== 0) folded.push(at)
    }
    changing = always | ((trait & openings) >> 1) | (trait & blank)
    small[at] = trait
    six = ((six << signBits) | ((trait >> signShift) & signMask)) & sixMask
    const first = firstOf[slotOf(six)]!
    if (first !== 0 && at >= 5) beginnings.push({ start: at - 5, first: first - 1 })
  }
  // No fold decides about another, nor about the letters without tones that the phrases are found by.
  for (const at of folded) {
    foldAt(units, at)
    small[at] = traitOf[units[at]!]!
    if (at > 0) small[at - 1] = traitOf[units[at - 1]!]!
  }
  return { isNormal: (seen & (blank | touched)) === 0, beginnings }
}
