import type { Place } from '../../model/place.ts'
import type { Plan } from '../../model/plan.ts'
import { compiled } from '../../text/letters.ts'
import { matchesOf } from '../../text/matches.ts'
import type { RuleContext } from '../context.ts'
import { onOneLine } from '../on-one-line.ts'
import { doneUnderHeadings } from '../section-text.ts'

const drawing =
  '(?:sử dụng|kêu gọi|huy động|vận động|trích|lấy|dùng|thu|chi|vay|tuyển|thuê|mua|tiếp nhận|nhận)(?!\\p{L})'
/**
 * What the plan above forbids: "không vận động, tiếp nhận đóng góp của phụ huynh", "không chỉ dành cho học sinh giỏi";
 * not what is to be prevented ("không để thiếu nước"), nor a measure ("không quá 5%").
 */
const forbidding = compiled(
  `(?<!\\p{L})(?:(?:tuyệt đối |kiên quyết )?không(?: được(?: phép)?)?|(?:nghiêm )?cấm(?: mọi hình thức| mọi hành vi| hành vi| việc)?) (?<what>(?!(?:để|còn|xảy ra|phát sinh|có|là|quá|dưới|ít|hơn|vượt|ngừng|thể|phải|đúng|đủ|đạt|bảo đảm|gây|làm|nhất|gian|khí|dây|phép|được|đáp|thực hiện|chấp hành|hoàn thành|tham gia|kịp|bị|thuộc)(?!\\p{L}))(?:${drawing}, )*(?:\\p{L}+ ){1,16}\\p{L}+)`,
  'gu',
)
/** Means that are drawn upon; what they are is what is forbidden. */
const draws = compiled(
  `^(?:${drawing},? (?:(?:và|hoặc|hay) )?)+(?:(?:từ|thêm|các|khoản|mọi|tiền|nguồn) )*`,
  'u',
)
/** From here on a sentence says what is not to be, or to be mended. */
const denying =
  /(?<!\p{L})(?:không|chưa|chẳng|cấm|chấm dứt|ngăn chặn|ngăn ngừa|phòng ngừa|phòng,? chống|chống|tránh|khắc phục|xử lý|xử phạt|phát hiện|kiểm tra|giám sát|nếu|trường hợp|hạn chế|giảm|xóa|bỏ|thay vì|phê phán|đấu tranh|chấn chỉnh|dừng|ngừng|trừ|hoàn trả|trả lại|vi phạm|từ chối|nào)(?!\p{L})/u
/** So many syllables said alike say the same. */
const leastWords = 4
/** A name of what is drawn upon. */
const nameWords = 2
/** Money that is given has several names. */
const gifts = ['đóng góp', 'tài trợ', 'ủng hộ', 'quyên góp']
/** Of the words of what is drawn upon so many stand beside its name. */
const mostOf = 0.6

/** What a plan allows though the plan above forbids it. */
export interface Allowed {
  readonly expected: string
  readonly actual: string
  readonly place: Place
}

/** The first sentence of the plan that allows what a clause above forbids, where no other one forbids it. */
export function allowedIn(context: RuleContext, asked: string): Allowed | null {
  for (const { 0: expected, groups } of matchesOf(forbidding, onOneLine(asked))) {
    const what = groups!.what!
    const saysSo = isSaying(what)
    if (saysSo === null) continue
    const { allowing, forbidden } = sentencesOf(context)
    if (forbidden.some(({ text }) => saysSo(text))) continue
    const found = allowing.find(({ text }) => saysSo(text))
    if (found !== undefined) return { expected, actual: found.text.trim(), place: found.place }
  }
  return null
}

/** Whether the plan says somewhere that something is not to be. */
export function forbids(context: RuleContext, what: string): boolean {
  return sentencesOf(context).forbidden.some(({ text }) => text.includes(spaced(what)))
}

/** Tells a text that has what is forbidden: its first words, or the name of what is drawn upon with most of its words. */
function isSaying(what: string): ((text: string) => boolean) | null {
  const drawn = draws.exec(what)?.[0]
  const words = what.slice(drawn?.length ?? 0).split(' ')
  if (drawn === undefined) {
    if (words.length < leastWords) return null
    const begin = ` ${words.slice(0, leastWords).join(' ')} `
    return (text) => text.includes(begin)
  }
  if (words.length <= nameWords) return null
  const name = words.slice(0, nameWords).join(' ')
  const names = gifts.includes(name) ? gifts : [name]
  return (text) =>
    names.some((each) => text.includes(` ${each} `)) &&
    words.filter((word) => text.includes(` ${word} `)).length >=
      Math.max(mostOf * words.length, nameWords + 1)
}

interface Sentence {
  /** Folded words with a blank at either end, the signs left out. */
  readonly text: string
  readonly place: Place
}

interface Sentences {
  readonly allowing: readonly Sentence[]
  readonly forbidden: readonly Sentence[]
}

const known = new WeakMap<Plan, Sentences>()

/** What the plan says itself, sentence by sentence: in front of what denies, and from there on. */
function sentencesOf({ plan }: RuleContext): Sentences {
  const before = known.get(plan)
  if (before !== undefined) return before
  const tasks = plan.assignments.flatMap((each) => each.tasks)
  const clauses = [...plan.purposes, ...plan.requirements, ...plan.contents, ...plan.solutions, ...tasks]
  const places = [...clauses.map(({ place }) => place), ...(plan.budget === null ? [] : [plan.budget.place])]
  const texts = [...places.map((place) => ({ text: place.quote, place })), ...doneUnderHeadings(plan)]
  const pieces = texts.flatMap(({ text, place }) =>
    onOneLine(text)
      .split(/[.;](?= |$)/u)
      .map((piece) => ({ text: piece, at: denying.exec(piece)?.index ?? piece.length, place })),
  )
  const found = {
    allowing: pieces.map(({ text, at, place }) => ({ text: spaced(text.slice(0, at)), place })),
    forbidden: pieces.map(({ text, at, place }) => ({ text: spaced(text.slice(at)), place })),
  }
  known.set(plan, found)
  return found
}

function spaced(text: string): string {
  return ` ${text.replace(/[^\p{L}\p{N}%]+/gu, ' ').trim()} `
}
