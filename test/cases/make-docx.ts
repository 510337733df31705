/**
 * Writes plan.docx of every case that has a source.txt: `node test/cases/make-docx.ts`.
 *
 * source.txt is one paragraph a line. A line may begin with a word that says what it becomes:
 * - `@header left || right`: the borderless two-column table of the letterhead; `\\` parts paragraphs of a cell;
 * - `@row a || b || c`: a table row; consecutive rows are one table;
 * - `@num LEVEL text`: a paragraph that Word numbers itself (0: I. II., 1: 1. 2., 2: a) b));
 * - `@bullet text`: a paragraph whose dash Word writes;
 * - `@bold text`: a bold paragraph, as typed headings are.
 * The bytes are the same at every run: the entries carry a fixed date.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const prolog = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function paragraph(text: string, properties = '', bold = false): string {
  const run = `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${run}</w:p>`
}

const numbering = (list: number, level: number): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`

function row(cells: string): string {
  const cell = (text: string) =>
    `<w:tc>${text
      .split('\\\\')
      .map((part) => paragraph(part.trim()))
      .join('')}</w:tc>`
  return `<w:tr>${cells
    .split('||')
    .map((text) => cell(text))
    .join('')}</w:tr>`
}

function body(source: string): string {
  const parts: string[] = []
  let rows: string[] = []
  const closeTable = () => {
    if (rows.length > 0) parts.push(`<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`)
    rows = []
  }
  for (const line of source.split('\n').filter((text) => text.trim() !== '')) {
    const [, word = '', rest = line] = /^@(header|row|num|bullet|bold) (.*)$/.exec(line) ?? []
    if (word === 'row') {
      rows.push(row(rest))
      continue
    }
    closeTable()
    if (word === 'header') parts.push(`<w:tbl><w:tblPr/>${row(rest)}</w:tbl>`)
    else if (word === 'num') parts.push(paragraph(rest.slice(2), numbering(1, Number(rest[0]))))
    else if (word === 'bullet') parts.push(paragraph(rest, numbering(2, 0)))
    else parts.push(paragraph(rest, '', word === 'bold'))
  }
  closeTable()
  return parts.join('')
}

function level(index: number, format: string, text: string): string {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
}

const numberingPart = `${prolog}<w:numbering xmlns:w="${main}"><w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'lowerLetter', '%3)')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '-')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`

const typesPart = `${prolog}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>`

/** A minimal DOCX from the plain description above. */
export function makeDocx(source: string): Uint8Array {
  const document = `${prolog}<w:document xmlns:w="${main}"><w:body>${body(source)}<w:sectPr/></w:body></w:document>`
  const relation = (id: string, type: string, target: string) =>
    `${prolog}<Relationships xmlns="${relations}"><Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/></Relationships>`
  return zipSync(
    {
      '[Content_Types].xml': strToU8(typesPart),
      '_rels/.rels': strToU8(relation('rId1', 'officeDocument', 'word/document.xml')),
      'word/document.xml': strToU8(document),
      'word/_rels/document.xml.rels': strToU8(relation('rId1', 'numbering', 'numbering.xml')),
      'word/numbering.xml': strToU8(numberingPart),
    },
    { mtime: new Date(2000, 0, 1) },
  )
}

if (import.meta.main) {
  for (const name of readdirSync(import.meta.dirname)) {
    const source = join(import.meta.dirname, name, 'source.txt')
    if (existsSync(source))
      writeFileSync(join(import.meta.dirname, name, 'plan.docx'), makeDocx(readFileSync(source, 'utf8')))
  }
}
