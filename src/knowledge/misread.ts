import { memo } from './memo.ts'

/**
 * Phrases by which the parser finds things, and which no other Vietnamese words differ from in tone alone. A scan
 * often reads one tone mark for another ("trườc ngày"); the sense of the place is not in doubt.
 */
const phrases =
  `trước ngày, chậm nhất, tổng kết, giai đoạn, trực thuộc, chủ tịch, ủy ban nhân dân, giáo dục và đào tạo,
  bằng khen, giấy khen, hằng năm, báo cáo, kế hoạch, thủ tướng chính phủ, giám đốc, tập thể, hộ gia đình,
  an toàn giao thông, tổ chức thực hiện, hội khuyến học, mặt trận tổ quốc, của chủ tịch, của thủ tướng,
  của giám đốc, tặng bằng khen, tặng giấy khen, khen thưởng, quyết định, mục đích, yêu cầu, giải pháp, kinh phí,
  kết quả, đơn vị thuộc và trực thuộc, tổng kết vào năm, sơ kết vào năm, đối với cá nhân, trên địa bàn, doanh nghiệp, thuộc và trực thuộc sở, khuyến học, sở nội vụ, nông nghiệp`
    .split(',')
    .map((phrase) => phrase.trim().split(/\s+/u))

const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu

/** A word in small letters without its tone mark: "trước" and "trườc" are both "trươc". */
const toneless = memo((word: string): string =>
  word.toLowerCase().normalize('NFD').replace(tones, '').normalize('NFC'),
)

const byFirst = Map.groupBy(
  phrases
    .map((words) => ({ first: toneless(words[0]!), right: words.join(' '), key: toneless(words.join(' ')) }))
    .sort((a, b) => b.right.length - a.right.length),
  ({ first }) => first,
)

/** Phrases that a word, as read, may begin. */
const beginning = memo((word: string) => byFirst.get(toneless(word)) ?? null, 20_000)

const letter = /\p{L}/u

/**
 * The folded text of a view, or a name, with the tone marks that such phrases have in print. Letters are exchanged
 * one for one, so that offsets stay; what is quoted and what is valued comes from the text as read.
 */
export function withoutMisreadTones(folded: string): string {
  let done = 0
  let out = ''
  for (let from = 0, to = folded.indexOf(' '); to >= 0; from = to + 1, to = folded.indexOf(' ', from)) {
    const piece = folded.slice(from, to)
    const cut = Math.max(piece.lastIndexOf('\n'), piece.lastIndexOf('\t')) + 1
    const found = from + cut < done ? null : beginning(cut === 0 ? piece : piece.slice(cut))
    if (found === null) continue
    const at = from + cut
    for (const { right, key } of found) {
      const end = at + right.length
      const read = folded.slice(at, end)
      const small = read.toLowerCase()
      if (small === right || small.length < right.length || letter.test(folded[end] ?? ' ')) continue
      if (toneless(read) !== key || !isMisread(read, right)) continue
      out += folded.slice(done, at) + inCaseOf(read, right)
      done = end
      break
    }
  }
  return done === 0 ? folded : out + folded.slice(done)
}

/** One wrong mark is a misreading; more are other words, and so is a name inside: "Báo Cao Bằng". */
function isMisread(read: string, right: string): boolean {
  const other = right.split(' ')
  const wrong = read
    .split(' ')
    .flatMap((word, at) => (word.toLowerCase() === other[at] ? [] : [{ word, at }]))
  return wrong.length === 1 && (wrong[0]!.at === 0 || !/^\p{Lu}\p{Ll}/u.test(wrong[0]!.word))
}

function inCaseOf(read: string, right: string): string {
  return [...right].map((sign, at) => (/\p{Lu}/u.test(read[at] ?? '') ? sign.toUpperCase() : sign)).join('')
}
