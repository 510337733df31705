import { type Decoded, decodeText } from './decode.ts'
import { binary, damaged, empty, noDocumentPart, passwordNeeded, ReadError, unsupported } from './errors.ts'
import { isOle, oleDirectory } from './ole.ts'
import type { FileBytes, Format } from './source.ts'
import { isZip, readZip } from './zip.ts'

/** What a file is, and its characters where finding out took decoding them. */
export interface Detected {
  readonly format: Format
  readonly decoded: Decoded | null
}

/**
 * The format by content, never by name. A PDF is `pdf` here; its reader finds out whether it is a scan.
 * Throws a named error for what is no document this tool reads, so that nothing is read as something else.
 */
export function detect(file: FileBytes): Format {
  return detectWithText(file).format
}

export function detectWithText(file: FileBytes): Detected {
  const { bytes, path } = file
  if (bytes.length === 0) throw empty(path)
  const stored = byMagic(file)
  if (stored !== null) return { format: stored, decoded: null }
  const head = peek(bytes)
  if (/^\s*\{\\rtf/u.test(head)) return { format: 'rtf', decoded: null }
  if (isMhtml(head) || isHtml(head)) return { format: 'html', decoded: null }
  if (/^\s*<\?xml/u.test(head)) throw unsupported(path, xmlKind(head))
  const decoded = text(file)
  return { format: isMarkdown(decoded.text) ? 'markdown' : 'text', decoded }
}

/** A file that is no text but named like one is `binary`; other unknown bytes are too, whatever the name. */
function text(file: FileBytes): Decoded {
  try {
    return decodeText(file)
  } catch (error) {
    if (error instanceof ReadError && error.code === 'read/binary') {
      const kind = foreign.find(([start]) => startsWith(file.bytes, start))
      throw kind === undefined ? binary(file.path) : unsupported(file.path, kind[1])
    }
    throw error
  }
}

const ascii = (words: string) => [...words].map((c) => c.charCodeAt(0))

const images: readonly (readonly number[])[] = [
  [0x89, ...ascii('PNG\r\n')],
  [0xff, 0xd8, 0xff],
  [...ascii('II'), 0x2a, 0],
  [...ascii('MM'), 0, 0x2a],
]

/** Known formats that are not read: named, so that the message can say what to save as. */
const foreign: readonly (readonly [readonly number[], string])[] = [
  [ascii('GIF8'), 'gif'],
  [ascii('BM'), 'bmp'],
  [ascii('RIFF'), 'webp'],
  [ascii('Rar!'), 'rar'],
  [[0x37, 0x7a, 0xbc, 0xaf], '7z'],
  [[0x1f, 0x8b], 'gzip'],
  [ascii('SQLite format 3'), 'sqlite'],
  [ascii('\x7fELF'), 'program'],
  [ascii('MZ'), 'program'],
]

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte)
}

function byMagic(file: FileBytes): Format | null {
  const { bytes, path } = file
  if (isPdf(bytes)) return 'pdf'
  if (isZip(bytes)) return zipKind(file)
  if (isOle(bytes)) return oleKind(file)
  if (images.some((start) => startsWith(bytes, start))) return 'image'
  // Truncated to less than its own header: still told apart from a text.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes.length < 22) throw damaged(path, 'zip directory')
  return null
}

/** Readers of PDF accept other bytes before the header, up to 1 KiB; mail gateways put some there. */
function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes('%PDF-')
}

const wordMain = /wordprocessingml\.(?:document|template)\.main\+xml/u
const macroMain = /ms-word\.(?:document|template)\.macroEnabled/u
const openDocumentText = /^application\/vnd\.oasis\.opendocument\.text(?:-template|-web)?\s*$/u

function zipKind(file: FileBytes): Format {
  const { path, bytes } = file
  const { names, parts } = readZip(
    path,
    bytes,
    (name) => name === '[Content_Types].xml' || name === 'mimetype',
  )
  const read = (name: string) => new TextDecoder().decode(parts.get(name))
  const mimetype = read('mimetype')
  if (openDocumentText.test(mimetype)) {
    if (!names.includes('content.xml')) throw noDocumentPart(path)
    return 'odt'
  }
  if (mimetype.includes('opendocument')) throw unsupported(path, mimetype.trim().replace(/^.*\./u, ''))
  const types = read('[Content_Types].xml')
  // Macros are never run: a document that carries them is read like any other, and its reader says so.
  if (wordMain.test(types) || macroMain.test(types)) {
    if (!names.some((name) => /(?:^|\/)document\d*\.xml$/iu.test(name))) throw noDocumentPart(path)
    return 'docx'
  }
  if (/spreadsheetml|ms-excel/u.test(types)) throw unsupported(path, 'xlsx')
  if (/presentationml|ms-powerpoint/u.test(types)) throw unsupported(path, 'pptx')
  if (types !== '') throw noDocumentPart(path)
  throw unsupported(path, 'zip')
}

/** Bit of the file information block that says the text is encrypted. Ground: [MS-DOC] FibBase. */
const encryptedBit = 0x01

function oleKind(file: FileBytes): Format {
  const { path, bytes } = file
  const { names, head } = oleDirectory(path, bytes)
  if (names.includes('EncryptedPackage') || names.includes('EncryptionInfo')) throw passwordNeeded(path)
  if (names.includes('WordDocument')) {
    if (((head('WordDocument')?.[11] ?? 0) & encryptedBit) !== 0) throw passwordNeeded(path)
    return 'doc'
  }
  if (names.includes('Workbook') || names.includes('Book')) throw unsupported(path, 'xls')
  if (names.includes('PowerPoint Document')) throw unsupported(path, 'ppt')
  throw unsupported(path, 'ole')
}

/** The beginning as characters, good enough to see tags: UTF-16 by its mark or its zeros, else byte by byte. */
function peek(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 16_384)
  const [a, b] = head
  if ((a === 0xff && b === 0xfe) || (a !== 0 && b === 0)) return decodeLoosely(head, 'utf-16le')
  if ((a === 0xfe && b === 0xff) || (a === 0 && b !== 0)) return decodeLoosely(head, 'utf-16be')
  return decodeLoosely(head, 'latin1').replace(/^\u00ef\u00bb\u00bf/u, '')
}

function decodeLoosely(bytes: Uint8Array, label: string): string {
  return new TextDecoder(label).decode(bytes)
}

/** Headers of a mail message whose body is a saved page. */
function isMhtml(head: string): boolean {
  const headers = head.split(/\r?\n\r?\n/u, 1)[0]!
  return (
    /^MIME-Version:/imu.test(headers) && /^Content-Type:\s*(?:multipart\/related|text\/html)/imu.test(headers)
  )
}

const opening =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:[^-]|-(?!->))*-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title)\b/iu
const fragment = /^\s*<(?:table|div|p|center|font|span|style|h[1-6]|ol|ul|section|article|main)\b/iu
const tags = /<\/?(?:p|div|td|tr|table|li|h[1-6]|span|br)\b/giu

/** Lines that begin as only Markdown's do: headings, strong words, escapes of labels. */
const written = /^(?:#{1,6} |\*{2,3}[^\s*]|(?:\d{1,3}|[IVXLC]{1,6}|[a-zđ])\\[.)]|\\[-+*])/mu

/**
 * A whole page, or a piece of one as copied from a portal: most of its lines then hold tags, outside of its tables
 * too, for Markdown has its tables so.
 */
function isHtml(head: string): boolean {
  if (opening.test(head)) return true
  if (!fragment.test(head) || written.test(head)) return false
  const rest = head.split(/<table(?![\w-])/iu).map((part, at) => (at === 0 ? part : afterTable(part)))
  return isTagged(head) && isTagged(rest.join(''))
}

function afterTable(part: string): string {
  const end = part.toLowerCase().lastIndexOf('</table>')
  return end < 0 ? '' : part.slice(end + '</table>'.length)
}

function isTagged(markup: string): boolean {
  const lines = markup.split('\n').filter((line) => line.trim() !== '').length
  return (markup.match(tags)?.length ?? 0) >= Math.max(Math.min(2, lines), lines / 2)
}

function xmlKind(head: string): string {
  if (/progid="Word\.Document"|<w:wordDocument/u.test(head)) return 'word-xml'
  if (/<pkg:package/u.test(head)) return 'word-xml'
  if (/<office:document/u.test(head)) return 'fodt'
  return 'xml'
}

/**
 * Structure that only Markdown has: headings with #, a table's rule, definitions of notes, links, fences, escapes of
 * labels, blocks of HTML among other text. Emphasis alone is no sign: exports leave `**` in plain text.
 */
const structural: readonly RegExp[] = [
  /^ {0,3}(?:> ?){0,3}#{1,6}[ \t]+\S/mu,
  /^ {0,3}(?:> ?){0,3}\|?[ \t]*:?-{3,}:?[ \t]*\|[ \t:|-]*$/mu,
  /^ {0,3}\[\^[^\]\s]+\]:/mu,
  /\]\((?:https?:|#|\.{0,2}\/)[^)\s]*\)/u,
  /^ {0,3}(?:```|~~~)/mu,
  /^[ \t]*(?:> ?){0,3}[*_]{0,3}(?:(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVXLC]{1,6}|[a-zđ])\\[.)]|\\[-+*#])/mu,
  /^ {0,3}<(?:table|div|p|center|h[1-6])(?:\s[^<>]*)?>/imu,
]

function isMarkdown(words: string): boolean {
  return structural.some((pattern) => pattern.test(words))
}
