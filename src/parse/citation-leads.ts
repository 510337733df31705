import { kindByName, kinds } from '../knowledge/kinds.ts'
import { lazy } from '../knowledge/memo.ts'
import { foldCase } from '../text/fold.ts'
import { compiled, withRanges } from '../text/letters.ts'
import type { Span } from '../text/mapped.ts'
import { isDigit } from '../text/numbers.ts'
import { isLetter } from '../text/units.ts'
import type { DocumentSymbol } from './symbols.ts'
import type { View } from './view.ts'

const kindNames = lazy(() =>
  kinds()
    .flatMap((kind) => kind.names)
    .map((name) => foldCase(name))
    .sort((a, b) => b.length - a.length),
)

/** The names of kinds by their last words, the longest first. */
const kindsByEnd = lazy(() => Map.groupBy(kindNames(), (name) => name.slice(name.lastIndexOf(' ') + 1)))

/** The name of a kind that ends at `end`, in small letters. */
export function kindEndingAt(lower: string, end: number): string | null {
  let start = end
  while (start > 0 && isLetter(lower.charCodeAt(start - 1))) start--
  const names = kindsByEnd().get(lower.slice(start, end))
  return (
    names?.find((name) => lower.startsWith(name, end - name.length) && begins(lower, end - name.length)) ??
    null
  )
}

function begins(lower: string, at: number): boolean {
  const before = at === 0 ? 0 : lower.charCodeAt(at - 1)
  return !isLetter(before) && !isDigit(before)
}

/** The words between a kind and its number: "số", "số:", "(có số hiệu ", nothing; and in them what says "số". */
const numberWords = /(?<=( ?\(? ?(?:có )?(số(?: hiệu)? ?:? ?)| ?:? ?))/uy

/** The lengths of the words in front of a number, and from "số" on. */
export function wordsBefore(lower: string, number: number): { readonly all: number; readonly said: number } {
  numberWords.lastIndex = number
  const [, all, said] = numberWords.exec(lower)!
  return { all: all!.length, said: said?.length ?? 0 }
}

/**
 * A kind with words between: "Quyết định của UBND tỉnh số …", "Nghị quyết Hội nghị Trung ương 5 khóa XI số …", "Luật Thi
 * đua, khen thưởng số …".
 */
const kindApart = lazy(() =>
  compiled(
    `(?<![\\p{L}\\p{N}])(?:(?<law>bộ luật|luật|pháp lệnh) [^.;:()"\\n]{2,80}(?: \\((?:sửa đổi|hợp nhất)[^()]{0,20}\\))?|(?<kind>${kindNames().join('|')})(?<tie> của | (?=hội nghị (?:lần thứ|trung ương)|đại hội (?:đại biểu|đảng bộ|chi bộ)))[^,.;:()"\\n]{2,90})$`,
    'u',
  ),
)

/** "số" as it is quoted with a number that has no kind. */
const small = /số|Số(?! hiệu)/uy

interface Lead {
  readonly start: number
  readonly kind: string | null
  readonly issuerAt: number | null
  /** End of "Luật …" in front of its number. */
  readonly lawEnd: number | null
  /** What stands between kind and number: "Quy chế làm việc số …". */
  readonly named: Span | null
}

/**
 * The kind that a number belongs to, in the words in front of it: right there, or with words between; else "số" alone.
 */
export function leadOf({ folded, lower }: View, from: number, number: number, symbol: DocumentSymbol): Lead {
  const { all, said } = wordsBefore(lower, number)
  const end = number - all
  const near = kindEndingAt(lower, end)
  // "Luật Phổ biến, giáo dục pháp luật số …": the last word is no kind.
  if (near !== null && !(near === 'luật' && lower.startsWith('pháp ', end - 9)))
    return { ...none, start: end - near.length, kind: near }
  small.lastIndex = number - said
  const bare = { ...none, start: small.test(folded) ? number - said : number }
  const called = said === 0 ? null : calledLead(folded, lower, from, end, symbol)
  if (called !== null) return called
  const apart = said === 0 ? null : kindApart().exec(lower.slice(from, end))
  if (apart === null) return bare
  const start = from + apart.index
  const { law, kind, tie } = apart.groups!
  if (law === undefined) return { ...none, start, kind: kind!, issuerAt: start + kind!.length + tie!.length }
  const assembly = symbol.body?.startsWith('QH') === true || symbol.body?.startsWith('UBTVQH') === true
  if (!assembly) return bare
  const assemblyAt = lower.slice(start, end).search(/ của quốc hội(?!\p{L})/u)
  const lawEnd = assemblyAt > 0 ? start + assemblyAt : lower[end - 1] === ',' ? end - 1 : end
  return { ...none, start, kind: law, issuerAt: assemblyAt > 0 ? lawEnd + 5 : null, lawEnd }
}

const none = { kind: null, issuerAt: null, lawEnd: null, named: null }

/** "Quy chế làm việc số 1-QC/ĐU", "Kế hoạch phát triển nhà trường số 34/KH-THPT": a kind that goes on in small letters. */
function calledLead(
  folded: string,
  lower: string,
  from: number,
  end: number,
  symbol: DocumentSymbol,
): Lead | null {
  const reach = Math.max(from, end - longestCall)
  let words = end
  // Back from word to word, to the nearest kind that the symbol means.
  for (let at = lower.lastIndexOf(' ', end - 1); at > reach; at = lower.lastIndexOf(' ', at - 1)) {
    if (!smallWords.test(folded.slice(at, words))) return null
    words = at
    const kind = kindEndingAt(lower, at)
    if (kind === null) continue
    const start = at - kind.length
    if (folded[start] === lower[start] || kindByName(kind)?.id !== symbol.kind) return null
    const named = general.test(lower.slice(at + 1, end)) ? null : { start: at + 1, end }
    return { ...none, start, kind, named }
  }
  return null
}

const longestCall = 60
/** No word of these ties a kind to its body or matter. */
const smallWords = withRanges(
  /^ (?!(?:của|về|do|tại|theo|kèm|ngày|năm|v\/v|được|có|này|số)(?!\p{L}))\p{Ll}\p{L}*$/u,
)
/** What such documents are called in general says nothing of the one. */
const general = withRanges(
  /^(?:(?:tổ chức |triển khai )*(?:thực hiện|triển khai)|chi tiết|cụ thể|riêng|liên tịch|liên ngành|chuyên đề|phối hợp|hành động|chỉ đạo|hỏa tốc|khẩn|mật|tối mật|nội bộ|chung|công tác|thẩm tra|thẩm định|giải trình|thanh tra|kiểm tra|giám sát)$/u,
)
