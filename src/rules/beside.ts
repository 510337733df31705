/** So much of the words beside two phrases is alike where both are for one act. */
const least = 0.5

/** A sentence is looked at so far from the phrase, no farther: one line may be a whole file. */
const longestSentence = 400

/** Words of the sentence around a phrase. */
export interface Beside {
  /** The other words of its part of the sentence; of the whole of it where the phrase stands alone between commas. */
  readonly beside: ReadonlySet<string>
}

/** What stands beside a phrase of a folded text: "báo tin cây đổ" beside "trong vòng 24 giờ". */
export function besideOf(folded: string, start: number, end: number): ReadonlySet<string> {
  const around = (borders: RegExp): ReadonlySet<string> => {
    const before = folded
      .slice(Math.max(0, start - longestSentence), start)
      .split(borders)
      .at(-1)!
    const behind = folded.slice(end, end + longestSentence).split(borders)[0]!
    return new Set(`${before} ${behind}`.match(/\p{L}+/gu))
  }
  const part = around(/[,;.]/u)
  return part.size > 1 ? part : around(/[;.]/u)
}

export function isOneAct(one: Beside, other: Beside): boolean {
  const shared = [...one.beside].filter((word) => other.beside.has(word)).length
  return shared >= least * Math.min(one.beside.size, other.beside.size)
}
