/**
 * Texts whose bytes were read in the wrong code page once before they were saved as Unicode: "Káº¿ hoáº¡ch" was UTF-8
 * read as windows-1252, "§i\u0309u" was TCVN3 read as windows-1258 on a Vietnamese Windows.
 */

const western = table('windows-1252')
const vietnamese = table('windows-1258')

/** Byte of each character of a one-byte code page. */
function table(label: string): ReadonlyMap<string, number> {
  const decoder = new TextDecoder(label)
  const bytes = new Map<string, number>()
  for (let byte = 0; byte < 256; byte++) bytes.set(decoder.decode(Uint8Array.of(byte)), byte)
  return bytes
}

/** What a UTF-8 letter of Vietnamese looks like in windows-1252. */
const twice = /á[º»][\u0080-\u024f\u2000-\u2122]|Ä[\u0080-\u024f\u2018]|Æ[°¡¯]|Ã[\u00a0-\u00bf]/gu

/**
 * The text as it was before UTF-8 was taken for windows-1252, else null. Three such letters at least, and no doubt
 * left.
 */
export function readTwice(text: string): string | null {
  if ((text.match(twice)?.length ?? 0) < 3) return null
  const bytes = new Uint8Array(text.length)
  let length = 0
  for (const char of text) {
    const byte = western.get(char)
    if (byte === undefined) return null
    bytes[length++] = byte
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length))
  } catch {
    return null
  }
}

/**
 * Characters that windows-1258 shows where windows-1252 shows others, put back to those: for TCVN3 and VNI behind them.
 */
const differing: ReadonlyMap<string, string> = new Map(
  [...vietnamese].flatMap(([char, byte]) => {
    const other = new TextDecoder('windows-1252').decode(Uint8Array.of(byte))
    return other === char ? [] : [[char, other] as const]
  }),
)

export function asWestern(text: string): string {
  let out = ''
  for (const char of text) out += differing.get(char) ?? char
  return out
}
