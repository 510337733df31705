/**
 * Signs that lists begin with: dashes, dots and whatever a word processor offers as a bullet ("✓", "❖", "→", "☑"), be
 * it a sign of its own or the letter that an old font leaves of it ("Ø", "ü"). A sign that nobody could read is one too.
 */
const sign = String.raw`[-–—+*•‣·∙§»Øü\p{So}\p{Sm}\p{Co}\ufffd]`
const numbered = String.raw`(?:\d{1,2}|[IVX]{1,5}|\p{L})(?:\.\d{1,2}){0,3}[.)/:]`

/** A bullet and nothing else. */
export const bullet = new RegExp(`^${sign}$`, 'u')

/** The label of a list's item or of a heading, alone: a tab parts "✓", "o", "II." and "2.1." from their words. */
export const label = new RegExp(`^(?:${sign}|o|${numbered})$`, 'u')

/** An item of a list, as the recipients are. */
export const bulleted = new RegExp(String.raw`^${sign}\s?\S`, 'u')
