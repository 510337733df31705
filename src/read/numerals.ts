/** Numerals as Word and LibreOffice write them before a numbered paragraph or at a note. */

const romanSteps: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** Word counts in Roman numerals up to 32767; anything else stays decimal here. */
export function roman(value: number): string {
  if (value < 1 || value > 32767) return String(value)
  let rest = value
  let text = ''
  for (const [step, sign] of romanSteps)
    while (rest >= step) {
      text += sign
      rest -= step
    }
  return text
}

/** a … z, aa, bb, … as Word does it (not aa, ab as spreadsheets do). Word has no đ. */
export function letters(value: number): string {
  if (value < 1 || value > 780) return String(value)
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1)
}

/** a … z, aa, ab, … as LibreOffice does it without letter synchronisation. */
export function spreadsheetLetters(value: number): string {
  if (value < 1) return String(value)
  let rest = value
  let text = ''
  for (; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text
  return text
}

const units = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const

/** Vietnamese number words (`vietnameseCounting`), up to 99. */
export function vietnamese(value: number): string {
  if (value < 0 || value > 99) return String(value)
  if (value < 10) return units[value]!
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  const head = tens === 1 ? 'mười' : `${units[tens]!} mươi`
  if (ones === 0) return head
  if (ones === 5) return `${head} lăm`
  return `${head} ${ones === 1 && tens > 1 ? 'mốt' : units[ones]!}`
}

const chicagoSigns = ['*', '†', '‡', '§'] as const

export function chicago(value: number): string {
  if (value < 1 || value > 40) return String(value)
  return chicagoSigns[(value - 1) % 4]!.repeat(Math.floor((value - 1) / 4) + 1)
}

export function ordinal(value: number): string {
  const [tens, ones] = [value % 100, value % 10]
  if (tens >= 11 && tens <= 13) return `${value}th`
  return `${value}${ones === 1 ? 'st' : ones === 2 ? 'nd' : ones === 3 ? 'rd' : 'th'}`
}
