/**
 * Is a word a possible Vietnamese syllable (âm tiết)? Decided by onset × rhyme × tone, without a dictionary:
 * it tells a good text layer from a broken one and a decoded font from an undecoded one, and marks words worth
 * a second look. Highland place names (Đắk Lắk, Krông) are no regular syllables; callers treat names apart.
 */

export interface Syllable {
  /** Âm đầu as spelled, "" when there is none. */
  readonly onset: string
  /** Vần without its tone. */
  readonly rhyme: string
  readonly tone: Tone
}

export type Tone = 'ngang' | 'huyền' | 'sắc' | 'hỏi' | 'ngã' | 'nặng'

const tones: ReadonlyMap<string, Tone> = new Map([
  ['\u0300', 'huyền'],
  ['\u0301', 'sắc'],
  ['\u0309', 'hỏi'],
  ['\u0303', 'ngã'],
  ['\u0323', 'nặng'],
])

const list = (words: string) => words.split(/\s+/u)

/** Rhymes that may follow any onset of their spelling class. */
const rhymes = list(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
   e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
   i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
   o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet
   oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
   u ua uân uâng uât uây uc uê uêch uên uênh uêt ui um un ung uơ uôc uôi uôm uôn uông uôt up ut
   uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu`,
)

/** Rhymes written with y: alone, or after the onsets where y and i are both in use (lý/lí, kỹ/kĩ). */
const rhymesOfY = list('y yêm yên yêng yêt yêu')
const onsetsOfY = list('h k l m s t v')

/** After qu the glide is part of the onset. */
const rhymesOfQu = list(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc ân âng ât âu ây e en eo et ec em
   ê ên êch ênh êt êu i ich in inh it ơ ơi ôc ôn y ych yên yêt yn ynh yt yp`,
)

/** After gi the i is part of the onset, and of the rhyme where one begins with i (gì, gìn, giếng). */
const rhymesOfGi = list(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e em en eo ep et ê ên êm êng êt êc
   o oa oai oan oc oi om on ong ot oe ô ôc ôi ôn ông ôp ôt ơ ơi ơm ơn ơp u ua uc ui un ung up ut uôc uôi uôm
   ư ưa ưng ươc ương ươm ưt`,
)

const onsetsBeforeFront = list('gh k ngh')
const onsetsBeforeOther = list('c g ng')
const onsetsAnywhere = list('b ch d đ h kh l m n nh p ph r s t th tr v x')

const front = /^[ieêy]/u
const stopped = /(?:c|ch|p|t)$/u

const known: ReadonlyMap<string, readonly [onset: string, rhyme: string]> = table()

function table(): Map<string, readonly [string, string]> {
  const all = new Map<string, readonly [string, string]>()
  const add = (onset: string, rhyme: string) => all.set(onset + rhyme, [onset, rhyme])
  for (const rhyme of rhymes) {
    const narrow = front.test(rhyme) ? onsetsBeforeFront : onsetsBeforeOther
    for (const onset of ['', ...onsetsAnywhere, ...narrow]) add(onset, rhyme)
  }
  for (const rhyme of rhymesOfY) add('', rhyme)
  for (const onset of onsetsOfY) add(onset, 'y')
  for (const rhyme of rhymesOfQu) add('qu', rhyme)
  for (const rhyme of ['i', 'in']) add('g', rhyme)
  for (const rhyme of rhymesOfGi) add('gi', rhyme)
  return all
}

/** Longest syllable: `nghiêng`, seven letters. */
const longest = 7

/** Each letter that carries a tone: the letter without it, and the tone. */
const toned: ReadonlyMap<string, readonly [bare: string, tone: Tone]> = new Map(
  [...'aăâeêioôơuưy'].flatMap((bare) =>
    [...tones].map(([mark, tone]) => [(bare + mark).normalize('NFC'), [bare, tone]] as const),
  ),
)
const combining = /\p{M}/u

/** The parts of a possible syllable, else null. Takes any case, composed or decomposed. */
export function syllable(word: string): Syllable | null {
  if (word === '' || word.length > longest * 3) return null
  let tone: Tone = 'ngang'
  let bare = ''
  const small = word.toLowerCase()
  for (const letter of combining.test(small) ? small.normalize('NFC') : small) {
    const parts = toned.get(letter)
    if (parts === undefined) bare += letter
    else if (tone !== 'ngang') return null
    else {
      bare += parts[0]
      tone = parts[1]
    }
  }
  const found = known.get(bare)
  if (found === undefined) return null
  const [onset, rhyme] = found
  if (stopped.test(rhyme) && tone !== 'sắc' && tone !== 'nặng') return null
  return { onset, rhyme, tone }
}

export function isSyllable(word: string): boolean {
  return syllable(word) !== null
}

export interface Share {
  /** Words that were judged: letters only, at least two, no abbreviation. */
  readonly words: number
  readonly syllables: number
  /** Syllables that carry a mark of their own (đ, a hat, a tone): what foreign text never has. */
  readonly marked: number
  /** `syllables / words`, 0 without words. */
  readonly share: number
}

const letters = /[\p{L}\p{M}]+/gu
const ascii = /^[a-zA-Z]+$/u
const vowel = /[AEIOUYĂÂÊÔƠƯ]/u

/** How much of a text reads as Vietnamese. Good text gives above 0.9, a broken layer or a foreign one far less. */
export function syllableShare(text: string): Share {
  let words = 0
  let syllables = 0
  let marked = 0
  for (const [word] of text.matchAll(letters)) {
    if (word.length < 2) continue
    const good = isSyllable(word)
    if (!good && abbreviation(word)) continue
    words += 1
    if (!good) continue
    syllables += 1
    if (!ascii.test(word)) marked += 1
  }
  return { words, syllables, marked, share: words === 0 ? 0 : syllables / words }
}

/** UBND, KHĐT, SGDĐT: capitals that cannot be spoken as one syllable. */
function abbreviation(word: string): boolean {
  if (word !== word.toUpperCase() || word.length > 8) return false
  return word.length <= 6 || !vowel.test(word.normalize('NFD'))
}
