import { withRanges } from '../text/letters.ts'
import { matchesOf } from '../text/matches.ts'

/**
 * Years of other documents and of a far aim: "… ngày 05 tháng 5 năm 2022", "12/2023/NĐ-CP", "từ năm 2023 đến năm 2030".
 */
const others =
  /ngày \d{1,2}(?: tháng |[/.-])\d{1,2}(?: năm |[/.-])\d{4}|(?<=\d\/)\d{4}\/|(?:từ|đến|tới|hết) (?:hết )?năm \d{4}|tầm nhìn(?: đến)?(?: năm)? \d{4}/giu

const planned = withRanges(
  /(?<!\p{L})(?:[Nn]ăm|NĂM) ((?:19|20)\d\d)(?!\d)|(?<=\p{Lu}\p{L}+ )((?:19|20)\d\d)$/gu,
)

/**
 * Năm kế hoạch: the one year that a title plans for, "… trên địa bàn phường năm 2025"; null for a period, or for none.
 */
export function titleYear(title: string): number | null {
  const bare = title.replace(/["“][^"”]*["”]/gu, '').replace(others, '')
  if (/(?<!\d)(?:19|20)\d\d ?[-–] ?(?:19|20)\d\d(?!\d)/u.test(bare)) return null
  const years = new Set(matchesOf(planned, bare).map((found) => found[1] ?? found[2]!))
  const [year] = years
  return years.size === 1 ? Number(year) : null
}
