import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'
import { damaged, passwordNeeded } from '../errors.ts'
import { ownPixels } from './picture.ts'
import { dotsPerInch, grayFromBgr, type Raster, targetDpi } from './raster.ts'

const imageObject = 3
const bgrx = 3
/** Annotations are drawn (stamps and signatures can be some); half-toning keeps thin strokes when shrinking. */
const renderFlags = 0x01 | 0x400
const passwordError = 4
/** No page is drawn larger than this, however large it claims to be. */
const maxSide = 6000

/** The module's memory; the package's types leave it out. It moves when it grows, so it is asked for each time. */
function heap(pdf: WrappedPdfiumModule): Uint8Array {
  return (pdf.pdfium as unknown as { readonly HEAPU8: Uint8Array }).HEAPU8
}

let loaded: Promise<WrappedPdfiumModule> | null = null

/** The one pdfium of the process, from the package's own file: without `wasmBinary` it would ask the network. */
function pdfium(): Promise<WrappedPdfiumModule> {
  loaded ??= (async () => {
    const path = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')
    const file = await readFile(path)
    const wasmBinary = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer
    const module = await init({ wasmBinary })
    module.PDFiumExt_Init()
    return module
  })()
  return loaded
}

/** An open PDF whose pages can be drawn; `close` it when done. */
export interface OpenPdf {
  readonly pageCount: number
  /** Draws page `page` (1-based) at about 200 dpi, as measured by its image and not by its claimed size. */
  draw(page: number): Raster
  close(): void
}

/** Opens a PDF for drawing. Throws `ReadError` for a password or a damaged file. */
export async function openPdf(bytes: Uint8Array, path: string): Promise<OpenPdf> {
  const pdf = await pdfium()
  const memory = pdf.pdfium.wasmExports.malloc(bytes.length)
  heap(pdf).set(bytes, memory)
  const document = pdf.FPDF_LoadMemDocument(memory, bytes.length, '')
  if (document === 0) {
    const reason = pdf.FPDF_GetLastError()
    pdf.pdfium.wasmExports.free(memory)
    throw reason === passwordError ? passwordNeeded(path) : damaged(path, 'pdf')
  }
  return {
    pageCount: pdf.FPDF_GetPageCount(document),
    draw: (page) => {
      const handle = pdf.FPDF_LoadPage(document, page - 1)
      if (handle === 0) throw damaged(path, `page ${page}`)
      try {
        return drawPage(pdf, handle)
      } finally {
        pdf.FPDF_ClosePage(handle)
      }
    },
    close: () => {
      pdf.FPDF_CloseDocument(document)
      pdf.pdfium.wasmExports.free(memory)
    },
  }
}

function drawPage(pdf: WrappedPdfiumModule, page: number): Raster {
  const points = { width: pdf.FPDF_GetPageWidthF(page), height: pdf.FPDF_GetPageHeightF(page) }
  const { scale, dpi } = drawScale(points, largestImage(pdf, page))
  const width = Math.max(1, Math.round(points.width * scale))
  const height = Math.max(1, Math.round(points.height * scale))
  const own = ownPixels(pdf, page, width, height, heap)
  if (own !== null) return { width, height, dpi, points, gray: own, red: 0 }
  const bitmap = pdf.FPDFBitmap_CreateEx(width, height, bgrx, 0, 0)
  try {
    pdf.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff)
    pdf.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, renderFlags)
    const stride = pdf.FPDFBitmap_GetStride(bitmap)
    const at = pdf.FPDFBitmap_GetBuffer(bitmap)
    const pixels = heap(pdf).subarray(at, at + stride * height)
    return { width, height, dpi, points, ...grayFromBgr(pixels, width, height, stride) }
  } finally {
    pdf.FPDFBitmap_Destroy(bitmap)
  }
}

interface PageImage {
  /** Pixels of the image along its side, and points that this side takes on the page. */
  readonly pixels: number
  readonly points: number
}

/**
 * Pixels of the raster per point of the page. A scan near the wanted resolution keeps its own pixels,
 * since every resampling costs tone marks; others are brought to about 200 dpi.
 */
export function drawScale(
  points: { readonly width: number; readonly height: number },
  image: PageImage | null,
): { scale: number; dpi: number } {
  const longSide = Math.max(points.width, points.height, 1)
  const own = image === null ? null : image.pixels / image.points
  const pixels = own === null ? null : longSide * own
  const dpi = pixels === null ? null : dotsPerInch(pixels, longSide / 72)
  const limit = maxSide / longSide
  if (own !== null && dpi !== null && dpi >= 150 && dpi <= 260 && own <= limit) return { scale: own, dpi }
  const inch = dotsPerInch(longSide, longSide / 72)
  return { scale: Math.min(targetDpi / inch, limit), dpi: targetDpi }
}

/** The image that covers most of the page, where one covers at least half of it. */
function largestImage(pdf: WrappedPdfiumModule, page: number): PageImage | null {
  const memory = pdf.pdfium.wasmExports.malloc(24)
  const area = pdf.FPDF_GetPageWidthF(page) * pdf.FPDF_GetPageHeightF(page)
  let best: PageImage | null = null
  let most = area / 2
  try {
    const count = pdf.FPDFPage_CountObjects(page)
    for (let index = 0; index < count; index++) {
      const object = pdf.FPDFPage_GetObject(page, index)
      if (pdf.FPDFPageObj_GetType(object) !== imageObject) continue
      if (!pdf.FPDFPageObj_GetBounds(object, memory, memory + 4, memory + 8, memory + 12)) continue
      const [left, bottom, right, top] = [0, 1, 2, 3].map((i) =>
        pdf.pdfium.getValue(memory + i * 4, 'float'),
      ) as [number, number, number, number]
      if (!pdf.FPDFImageObj_GetImagePixelSize(object, memory + 16, memory + 20)) continue
      const wide = pdf.pdfium.getValue(memory + 16, 'i32')
      const high = pdf.pdfium.getValue(memory + 20, 'i32')
      const covers = (right - left) * (top - bottom)
      if (covers < most || covers <= 0) continue
      most = covers
      best = { pixels: Math.max(wide, high), points: Math.max(right - left, top - bottom) }
    }
  } finally {
    pdf.pdfium.wasmExports.free(memory)
  }
  return best
}
