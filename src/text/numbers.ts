/** "25.000" is a thousand times 25, "1,5" a decimal; "2.5" is one as well. */
export function numeric(text: string): number {
  const plain = /^\d{1,3}(?:\.\d{3})+/.test(text) ? text.replaceAll('.', '') : text
  return Number(plain.replace(',', '.'))
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}
