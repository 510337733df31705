import { createHash } from 'node:crypto'
import { strToU8, zipSync } from 'fflate'
import { readDocx } from '../../src/read/docx.ts'
import type { FileBytes, Source } from '../../src/read/source.ts'

/** Parts beside the body; each is the inside of its root element. */
export interface DocxParts {
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly endnotes?: string
  readonly comments?: string
  readonly settings?: string
  readonly header?: string
  readonly theme?: string
  /** Further entries of the zip as they are. */
  readonly files?: Readonly<Record<string, string>>
}

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ')

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A small DOCX with this body (the inside of `w:body`). */
export function docxBytes(body: string, parts: DocxParts = {}): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(Object.keys(parts)),
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
    'word/document.xml': `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
  }
  const own: [string, string][] = []
  const roots = [
    ['styles', 'w:styles'],
    ['numbering', 'w:numbering'],
    ['footnotes', 'w:footnotes'],
    ['endnotes', 'w:endnotes'],
    ['comments', 'w:comments'],
    ['settings', 'w:settings'],
    ['header', 'w:hdr'],
    ['theme', 'a:theme'],
  ] as const
  for (const [name, root] of roots) {
    const inside = parts[name]
    if (inside === undefined) continue
    own.push([name, `${name}.xml`])
    files[`word/${name}.xml`] = `<${root} ${namespaces}>${inside}</${root}>`
  }
  files['word/_rels/document.xml.rels'] = relations(own)
  return zip({ ...files, ...parts.files })
}

export function zip(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

function contentTypes(names: readonly string[]): string {
  const own = names.filter((name) => name !== 'files' && name !== 'theme')
  const overrides = [
    `<Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/>`,
    ...own.map((name) => `<Override PartName="/word/${name}.xml" ContentType="${word}.${name}+xml"/>`),
  ]
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const list = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index}" Type="${office}/${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`
}

export function fileOf(bytes: Uint8Array, path = 'plan.docx'): FileBytes {
  return { path, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

export function readBody(body: string, parts: DocxParts = {}): Source {
  return readDocx(fileOf(docxBytes(body, parts)))
}

/** A paragraph: its properties (inside of w:pPr) and its runs, or plain text. */
export function p(content: string, properties = ''): string {
  const inside = content.startsWith('<') || content === '' ? content : r(content)
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`
}

export function r(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
}

export function numbered(text: string, numId: number, level = 0): string {
  return p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`)
}

/** One level of a list; `more` goes into the level's element. */
export function level(at: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
}

export function abstract(id: number, ...levels: readonly string[]): string {
  return `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`
}

export function num(id: number, abstractId: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${overrides}</w:num>`
}

/** The lines of each block; the cells of a row are joined by ` | `. */
export function shownBlocks(source: Source): readonly string[] {
  return source.blocks.map((block) =>
    block.cells
      .map((cell) => cell.map(({ start, end }) => source.text.slice(start, end)).join(' / '))
      .join(' | '),
  )
}
