import { PDFArray, type PDFDocument, PDFHexString, PDFName, type PDFRef } from '@cantoo/pdf-lib'

/** Four corners in the page's own coordinates: upper left, upper right, lower left, lower right. */
export type Quad = readonly [number, number, number, number, number, number, number, number]

export type Colour = readonly [red: number, green: number, blue: number]

export interface PdfNote {
  /** 0-based. */
  readonly page: number
  readonly name: string
  readonly text: string
  readonly colour: Colour
  /** The words that it marks; without any it is a sign in the margin, `at` its upper left corner. */
  readonly quads: readonly Quad[]
  readonly at: readonly [x: number, y: number]
}

export interface NoteSignature {
  readonly author: string
  /** "2026-11-21" */
  readonly day: string
}

/**
 * Appends annotations: the file stays as it is, byte for byte, and a new revision behind it gives the pages their
 * lists of annotations. Pages are not touched otherwise.
 */
export async function appendNotes(
  document: PDFDocument,
  original: Uint8Array,
  notes: readonly PdfNote[],
  signature: NoteSignature,
): Promise<Uint8Array> {
  for (const [index, own] of Map.groupBy(notes, ({ page }) => page)) {
    const { node } = document.getPage(index)
    const known = node.lookupMaybe(PDFName.of('Annots'), PDFArray)
    const list = [...(known?.asArray() ?? []), ...own.map((note) => annotation(document, note, signature))]
    const array = PDFArray.withContext(document.context)
    for (const each of list) array.push(each)
    node.set(PDFName.of('Annots'), array)
  }
  return document.save({
    useObjectStreams: hasXrefStream(original),
    addDefaultPage: false,
    updateFieldAppearances: false,
  })
}

function annotation(document: PDFDocument, note: PdfNote, { author, day }: NoteSignature): PDFRef {
  const { context } = document
  const date = PDFHexString.fromText(`D:${day.replaceAll('-', '')}000000Z`)
  const common = {
    Type: 'Annot',
    Contents: PDFHexString.fromText(note.text),
    T: PDFHexString.fromText(author),
    NM: PDFHexString.fromText(note.name),
    M: date,
    CreationDate: date,
    C: [...note.colour],
    F: 4,
  }
  if (note.quads.length === 0) {
    const [x, y] = note.at
    return context.register(
      context.obj({ ...common, Subtype: 'Text', Name: 'Comment', Rect: [x, y - 18, x + 18, y].map(rounded) }),
    )
  }
  const rect = around(note.quads)
  const path = note.quads.map(
    ([ax, ay, bx, by, cx, cy, dx, dy]) => `${ax} ${ay} m ${bx} ${by} l ${dx} ${dy} l ${cx} ${cy} l h f`,
  )
  // Multiplied with what is below, so that the words stay readable.
  const appearance = context.register(
    context.stream(`/G gs ${note.colour.join(' ')} rg\n${path.join('\n')}`, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: rect,
      Resources: { ExtGState: { G: { Type: 'ExtGState', BM: 'Multiply' } } },
    }),
  )
  return context.register(
    context.obj({
      ...common,
      Subtype: 'Highlight',
      Rect: rect,
      QuadPoints: note.quads.flat(),
      AP: { N: appearance },
    }),
  )
}

const rounded = (value: number): number => Math.round(value * 100) / 100

function around(quads: readonly Quad[]): number[] {
  const xs = quads.flatMap((quad) => quad.filter((_, index) => index % 2 === 0))
  const ys = quads.flatMap((quad) => quad.filter((_, index) => index % 2 === 1))
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].map(rounded)
}

/** A revision speaks of its objects in the way of the one before it: in a table or in a stream. */
function hasXrefStream(bytes: Uint8Array): boolean {
  const tail = new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, bytes.length - 2048)))
  const offset = Number(/startxref\s+(\d+)\s+%%EOF\s*$/u.exec(tail)?.[1] ?? Number.NaN)
  if (!Number.isInteger(offset)) return false
  const at = new TextDecoder('latin1').decode(bytes.subarray(offset, offset + 32))
  return /^\s*\d+\s+\d+\s+obj/u.test(at)
}
