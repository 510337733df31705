import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { detectWithText } from './detect.ts'
import { notFound, unreadable } from './errors.ts'
import type { FileBytes, Source } from './source.ts'

/** Reads the document at `path`, whatever its name says. Throws `ReadError` only. */
export async function read(path: string): Promise<Source> {
  return readBytes(await load(path))
}

/** A file's bytes with their hash, for callers that decide before reading (the cache, the batch). */
export async function load(path: string): Promise<FileBytes> {
  try {
    return fileBytes(path, await readFile(path))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw code === 'ENOENT' || code === 'ENOTDIR' ? notFound(path) : unreadable(path, reasons[code] ?? code)
  }
}

const reasons: Readonly<Record<string, string>> = {
  EISDIR: 'directory',
  EACCES: 'permission',
  EPERM: 'permission',
}

export function fileBytes(path: string, bytes: Uint8Array): FileBytes {
  return { path, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** Detects by content and reads. Readers are loaded when first needed: a text costs no PDF engine. */
export async function readBytes(file: FileBytes): Promise<Source> {
  const { format, decoded } = detectWithText(file)
  switch (format) {
    case 'text':
      return (await import('./plain.ts')).readPlain(file, decoded!)
    case 'markdown':
      return (await import('./markdown.ts')).readMarkdown(file, decoded!)
    case 'html':
      return (await import('./html.ts')).readHtml(file)
    case 'doc':
    case 'rtf':
      return (await import('./office.ts')).readOffice(file, format)
    case 'docx':
      return (await import('./docx.ts')).readDocx(file)
    case 'odt':
      return (await import('./odt.ts')).readOdt(file)
    case 'image':
      return (await import('./image.ts')).readImage(file)
    case 'pdf':
    case 'pdf-scan':
    case 'pdf-mixed':
      return (await import('./pdf.ts')).readPdf(file)
  }
}
