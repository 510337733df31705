import { legacyFont } from '../../text/legacy.ts'

/** A font of the table: its name and how bytes set in it are stored. */
export interface RtfFont {
  name: string
  charset: number
  codePage: number | null
}

const byCharset: Readonly<Record<number, string>> = {
  0: 'windows-1252',
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
}

const byCodePage: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
}

export function labelOfCodePage(codePage: number): string {
  return (
    byCodePage[codePage] ??
    (codePage === 874 || (codePage >= 1250 && codePage <= 1258) ? `windows-${codePage}` : 'windows-1252')
  )
}

const decoders = new Map<string, InstanceType<typeof TextDecoder>>()

/** Bytes of one run as characters. Fonts of TCVN3 and VNI store Western codes, whatever charset they claim. */
export function decodeBytes(bytes: readonly number[], font: RtfFont | null, ansi: string): string {
  // Signs of a symbol font go where Word keeps them in other formats: into the private area.
  if (font?.charset === 2)
    return String.fromCharCode(...bytes.map((byte) => (byte > 0x20 ? 0xf000 + byte : byte)))
  const label =
    font !== null && legacyFont(font.name) !== null
      ? 'windows-1252'
      : font?.codePage != null
        ? labelOfCodePage(font.codePage)
        : (byCharset[font?.charset ?? 1] ?? ansi)
  let decoder = decoders.get(label)
  if (decoder === undefined) {
    decoder = new TextDecoder(label)
    decoders.set(label, decoder)
  }
  const text = decoder.decode(Uint8Array.from(bytes))
  return label === 'windows-1258' ? text.normalize('NFC') : text
}
