import { kinds } from '../knowledge/kinds.ts'
import { lazy } from '../knowledge/memo.ts'
import { foldCase } from '../text/fold.ts'
import { compiled } from '../text/letters.ts'
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
    `(?<![\\p{L}\\p{N}])(?:(?<law>bộ luật|luật|pháp lệnh) [^.;:()"\\n]{2,80}(?: \\((?:sửa đổi|hợp nhất)[^()]{0,20}\\))?|(?<kind>${kindNames().join('|')})(?<tie> của | (?=hội nghị (?:lần thứ|trung ương)))[^,.;:()"\\n]{2,90})$`,
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
  readonly nameEnd: number | null
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
    return { start: end - near.length, kind: near, issuerAt: null, nameEnd: null }
  small.lastIndex = number - said
  const bare = {
    start: small.test(folded) ? number - said : number,
    kind: null,
    issuerAt: null,
    nameEnd: null,
  }
  const apart = said === 0 ? null : kindApart().exec(lower.slice(from, end))
  if (apart === null) return bare
  const start = from + apart.index
  const { law, kind, tie } = apart.groups!
  if (law === undefined)
    return { start, kind: kind!, issuerAt: start + kind!.length + tie!.length, nameEnd: null }
  const assembly = symbol.body?.startsWith('QH') === true || symbol.body?.startsWith('UBTVQH') === true
  if (!assembly) return bare
  const assemblyAt = lower.slice(start, end).search(/ của quốc hội(?!\p{L})/u)
  const nameEnd = assemblyAt > 0 ? start + assemblyAt : lower[end - 1] === ',' ? end - 1 : end
  return { start, kind: law, issuerAt: assemblyAt > 0 ? nameEnd + 5 : null, nameEnd }
}
