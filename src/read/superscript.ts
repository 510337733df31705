const plain = '0123456789abcdefghijklmnoprstuvwxyz+-=()'
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ⁺⁻⁼⁽⁾'

/** A note's mark as it stands above the line: `1` → `¹`, `iv` → `ⁱᵛ`; a sign without such a form (`*`) stays. */
export function superscript(mark: string): string {
  let text = ''
  for (const sign of mark) {
    const at = plain.indexOf(sign)
    text += at < 0 ? sign : raised[at]!
  }
  return text
}

/** Digits typed as superscript (m², a note's mark by hand) become superscript signs; other raised text stays. */
export function raiseDigits(text: string): string {
  return /^[\s\d,]*\d[\s\d,]*$/.test(text) ? text.replace(/\d/g, superscript) : text
}
