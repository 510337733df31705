/**
 * Control, format and direction characters, half letters and non-characters of a document as visible signs: they do
 * nothing in a report.
 */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]/gu, (sign) =>
    sign === '\n' || sign === '\t'
      ? ' '
      : sign === '\u00ad' || sign === '\u200b'
        ? ''
        : `⟨U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}⟩`,
  )
}
