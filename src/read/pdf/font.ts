import { legacyFont } from '../../text/legacy.ts'
import type { PdfPage } from './open.ts'

/** What the reader knows of a font. */
export interface Font {
  readonly name: string
  readonly bold: boolean
  readonly italic: boolean
  /** Units of a glyph's width to units of the text (0.001 but in Type 3 fonts). */
  readonly unit: number
  /** Set where the font's name says that its characters are TCVN3 or VNI. */
  readonly legacy: ReturnType<typeof legacyFont>
  /** Symbol, Wingdings and the like: their letters are bullets and ticks. */
  readonly symbols: boolean
}

const plain: Font = { name: '', bold: false, italic: false, unit: 0.001, legacy: null, symbols: false }

interface FontFace {
  readonly name?: string
  readonly bold?: boolean
  readonly black?: boolean
  readonly italic?: boolean
  readonly fontMatrix?: ArrayLike<number>
}

/** Looks fonts up by pdf.js's id. One per page: the ids are the document's, the objects the page's. */
export function fontsOf(page: PdfPage): (id: string) => Font {
  const seen = new Map<string, Font>()
  return (id) => {
    let font = seen.get(id)
    if (font === undefined) {
      font = page.commonObjs.has(id) ? describe(page.commonObjs.get(id) as FontFace) : plain
      seen.set(id, font)
    }
    return font
  }
}

function describe(face: FontFace): Font {
  const name = (face.name ?? '').replace(/^[A-Z]{6}\+/, '')
  return {
    name,
    bold: /bold|black|heavy|demi/i.test(name) || face.bold === true || face.black === true,
    italic: /italic|oblique/i.test(name) || face.italic === true,
    unit: Math.abs(face.fontMatrix?.[0] ?? 0.001) || 0.001,
    legacy: legacyFont(name.replace(/[-,]/g, (sign) => (sign === ',' ? ' ' : sign))),
    symbols: /symbol|wingdings|webdings|dingbat/i.test(name),
  }
}
