import { foldCase } from '../text/fold.ts'
import { compiled } from '../text/letters.ts'
import { matchesOf } from '../text/matches.ts'
import { countInWords, numeric, spelledNumber, spelledValue } from '../text/numbers.ts'
import { singleSpaced } from '../text/spaces.ts'
import { onOneLine } from './on-one-line.ts'

const counted =
  /(?<![\p{L}\p{N}.,/-])(?<!(?:tháng|ngày|năm|quý|số|điều|khoản|mục|cấp|loại|hạng|khóa|thứ|mức|độ) )(?<value>\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?)(?<unit> ?%| (?!ngày|tháng|năm|giờ|phút|quý|tuổi)\p{L}+(?: \p{L}+)?)/gu
/** Of what is to stay below a limit, less is more; "giảm ít nhất 5%" is no limit. */
const limited =
  /không quá|tối đa|(?<!không )dưới|giảm(?! (?:được )?(?:ít nhất|tối thiểu|không dưới|trên|từ \d[\d,]* ?%[^,;.]* trở lên)(?!\p{L}))|không vượt/u

/** The first number of a demand of which the answer has less: "10 lớp bồi dưỡng" as "08 lớp bồi dưỡng". */
export function lowerNumber(
  asked: string,
  given: string,
): { readonly expected: string; readonly actual: string } | null {
  if (limited.test(onOneLine(asked))) return null
  const own = Map.groupBy(numbersIn(given), ({ unit }) => unit)
  for (const { value, unit, text } of numbersIn(asked)) {
    const same = own.get(unit) ?? []
    if (same.length === 1 && same[0]!.value < value) return { expected: text, actual: same[0]!.text }
  }
  return null
}

/**
 * "Theo ba nhóm", "gồm 04 nội dung": into how much a clause divides what is to be done, whatever the height of a body;
 * of themes and fields a smaller body has fewer.
 */
const kinds = compiled(
  `(?<!\\p{L})(?:theo|gồm|chia làm|thành|đủ)(?: các| cả| đủ| đúng)? (?<value>\\d{1,2}|${spelledNumber}) ?(?<unit>nhóm|nội dung|khâu|bước|trụ cột|khía cạnh|hợp phần|tại chỗ)(?!\\p{L})`,
  'gu',
)

/** The first division of a clause of which the answer has fewer parts: "theo ba nhóm" as "theo hai nhóm". */
export function fewerKinds(asked: string, given: string): boolean {
  const own = kindsIn(given)
  return kindsIn(asked).some(({ value, unit }) => {
    const same = own.filter((each) => each.unit === unit)
    return same.length === 1 && same[0]!.value < value
  })
}

function kindsIn(text: string) {
  return matchesOf(kinds, onOneLine(text)).map(({ groups }) => ({
    value: /^\d/.test(groups!.value!) ? Number(groups!.value) : spelledValue(groups!.value!),
    unit: groups!.unit!,
  }))
}

const spelled = compiled(`(?<!\\p{L})(?<words>${spelledNumber})phần trăm(?!\\p{L})`, 'gu')
/** "Ba mô hình", "ít nhất một bài học"; "thứ hai", "cả ba", "hai bên" count nothing, nor does "một" alone. */
const spelledCount = compiled(
  `(?<!\\p{L})(?<!(?:thứ|tháng|ngày|cả|lớp|khối|quý|mục|khóa|vòng) )(?:(?<=(?:ít nhất|tối thiểu|tối đa|không quá|không dưới|đủ|chỉ) (?:có |mở |tổ chức )?)(?<few>một|năm)|(?<many>${countInWords}))(?<unit> (?!phần|mươi|trăm|nghìn|bên|cùng|không|ngày|tháng|năm|giờ|phút|quý|tuổi|số|cách|cấp|nhà(?! ở)|tại)\\p{L}+(?: \\p{L}+)?)`,
  'gu',
)
/** "Một nửa", "ba phần tư": shares in words. */
const fraction =
  /(?<!\p{L})(?:(?<half>một nửa)|(?<top>một|hai|ba) phần (?<bottom>ba|tư|bốn|năm)(?! ?\d))(?!\p{L})/gu

function numbersIn(text: string) {
  const shown = singleSpaced(text.normalize('NFC'))
  const written = matchesOf(counted, shown).map(({ 0: found, groups }) => ({
    value: numeric(groups!.value!),
    unit: foldCase(groups!.unit!)
      .trim()
      .replace(/^phần trăm$/u, '%'),
    text: found.split(' ').slice(0, 2).join(' '),
  }))
  const folded = foldCase(shown)
  const inWords = matchesOf(spelled, folded).map(({ 0: found, groups }) => ({
    value: spelledValue(groups!.words!),
    unit: '%',
    text: found,
  }))
  const counts = matchesOf(spelledCount, folded).map(({ 0: found, groups }) => ({
    value: spelledValue(groups!.few ?? groups!.many!),
    unit: groups!.unit!.trim(),
    text: found,
  }))
  const shares = matchesOf(fraction, folded).map(({ 0: found, groups }) => ({
    value:
      groups!.half === undefined ? (100 * spelledValue(groups!.top!)) / spelledValue(groups!.bottom!) : 50,
    unit: '%',
    text: found,
  }))
  return [...written, ...inWords, ...counts, ...shares]
}
