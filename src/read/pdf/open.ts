import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PDFParse } from 'pdf-parse'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js'
import { damaged, empty, passwordNeeded, type ReadError } from '../errors.ts'
import type { FileBytes } from '../source.ts'

export type PdfDocument = PDFDocumentProxy
export type PdfPage = PDFPageProxy

const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
const folder = (name: string) => `${pathToFileURL(join(library, name)).href}/`

/**
 * Opens a PDF. Files with an owner's password only open as they are; a user's password is asked for by name.
 * Images are never decoded here: `maxImageSize` leaves of each only the place where it stood.
 */
export async function openPdf(file: FileBytes): Promise<PdfDocument> {
  if (file.bytes.length === 0) throw empty(file.path)
  if (!hasHeader(file.bytes)) throw damaged(file.path, 'header')
  const parser = new PDFParse({
    // pdf.js takes the array over and detaches it; the caller keeps his.
    data: new Uint8Array(file.bytes),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    maxImageSize: 1,
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
  })
  try {
    // `load` is the one call of pdf-parse that gives the document itself; its types call it private.
    return await (parser as unknown as { load(): Promise<PdfDocument> }).load()
  } catch (error) {
    throw openError(file, error)
  }
}

function openError(file: FileBytes, error: unknown): ReadError {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') return passwordNeeded(file.path)
  if (isHollow(file.bytes)) return empty(file.path)
  return damaged(file.path, 'structure')
}

/** The header may stand behind some bytes of another program (a mail gateway, a BOM). */
function hasHeader(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')
}

/** A header and an end with no object between them. */
function isHollow(bytes: Uint8Array): boolean {
  return bytes.length < 200 && !/\d+ \d+ obj/.test(new TextDecoder('latin1').decode(bytes))
}
