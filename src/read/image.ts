import { damaged, noText, ReadError } from './errors.ts'
import { isCut, jpegPicture } from './image/jpeg.ts'
import { pageOf } from './image/page.ts'
import type { Picture } from './image/picture.ts'
import { pngPicture } from './image/png.ts'
import { tiffPictures } from './image/tiff.ts'
import { ocrBlocks } from './ocr/blocks.ts'
import { openPdf } from './ocr/pdfium.ts'
import { ocrOf } from './ocr/summary.ts'
import { type OcrOptions, ocrRasters } from './ocr.ts'
import type { FileBytes, Source } from './source.ts'

/** Reads a photograph or a scan (PNG, JPEG, TIFF of any number of pages) as a document. */
export async function readImage(file: FileBytes, options: OcrOptions = {}): Promise<Source> {
  const pages = await ocrRasters(
    picturesOf(file).map((picture, index) => ({ page: index + 1, draw: () => drawn(file, picture) })),
    options,
  )
  const { text, edits, blocks, anchors, problems } = ocrBlocks(pages)
  const cut = file.bytes[0] === 0xff && isCut(file.bytes)
  if (text.trim() === '' && cut) throw damaged(file.path, 'picture')
  if (text.trim() === '') throw noText(file.path)
  return {
    path: file.path,
    sha256: file.sha256,
    bytes: file.bytes.length,
    format: 'image',
    encoding: null,
    pages: pages.length,
    ocr: ocrOf(pages),
    text,
    edits,
    blocks,
    anchors,
    problems: cut ? [...problems, { code: 'image/cut', level: 'error', data: {}, span: null }] : problems,
  }
}

function picturesOf(file: FileBytes): readonly (() => Picture)[] {
  const { bytes, path } = file
  if (bytes[0] === 0x89) return [() => pngPicture(bytes)]
  if (bytes[0] === 0xff) return [() => jpegPicture(bytes)]
  try {
    return tiffPictures(bytes)
  } catch {
    throw damaged(path, 'picture')
  }
}

async function drawn(file: FileBytes, picture: () => Picture) {
  try {
    const page = await openPdf(pageOf(picture()), file.path)
    try {
      return page.draw(1)
    } finally {
      page.close()
    }
  } catch (error) {
    if (error instanceof ReadError) throw error
    throw damaged(file.path, 'picture')
  }
}
