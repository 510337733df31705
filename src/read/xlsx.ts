import { damaged } from './errors.ts'
import { child, childElements, parseXml, type XmlElement, type XmlOptions } from './xml.ts'
import { isZip, readZip } from './zip.ts'

/** A worksheet as words: `rows[0]` is row 1, a cell that is not there is "". */
export interface SheetRows {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const xml: XmlOptions = {
  prefixes: new Map([
    [main, ''],
    ['http://purl.oclc.org/ooxml/spreadsheetml/main', ''],
    ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
    ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
    ['http://schemas.openxmlformats.org/package/2006/relationships', ''],
  ]),
  counted: [],
  textIn: ['t', 'v'],
}

/** More rows and columns than this are no list of findings but an attempt to fill the memory. */
const mostRows = 200_000
const mostColumns = 500

/** Reads the sheets of a workbook (XLSX), whichever program saved it. Numbers and dates stay as stored. */
export function readXlsx(path: string, bytes: Uint8Array): readonly SheetRows[] {
  if (!isZip(bytes)) throw damaged(path, 'zip')
  const { parts } = readZip(path, bytes, (name) => /^xl\/.*(?:\.xml|\.rels)$/u.test(name))
  const parse = (name: string): XmlElement | undefined => {
    const content = parts.get(name)
    return content === undefined ? undefined : parseXml(path, name, content, xml)
  }
  const book = parse('xl/workbook.xml')
  if (book === undefined) throw damaged(path, 'xl/workbook.xml')
  const targets = new Map<string, string>()
  for (const { attributes } of childElements(parse('xl/_rels/workbook.xml.rels'), 'Relationship'))
    targets.set(attributes.Id ?? '', attributes.Target ?? '')
  const shared = childElements(parse('xl/sharedStrings.xml'), 'si').map(wordsOf)
  return childElements(child(book, 'sheets'), 'sheet').flatMap(({ attributes }) => {
    const target = targets.get(attributes['r:id'] ?? '') ?? ''
    const sheet = parse(target.startsWith('/') ? target.slice(1) : `xl/${target}`)
    return sheet === undefined ? [] : [{ name: attributes.name ?? '', rows: rowsOf(sheet, shared) }]
  })
}

function rowsOf(sheet: XmlElement, shared: readonly string[]): readonly (readonly string[])[] {
  const rows: string[][] = []
  let next = 0
  for (const row of childElements(child(sheet, 'sheetData'), 'row')) {
    const number = Number(row.attributes.r)
    const index = Number.isInteger(number) && number > 0 ? number - 1 : next
    if (index >= mostRows) break
    while (rows.length <= index) rows.push([])
    const cells = rows[index]!
    for (const cell of childElements(row, 'c')) {
      const column = columnOf(cell.attributes.r) ?? cells.length
      if (column >= mostColumns) continue
      while (cells.length <= column) cells.push('')
      cells[column] = cellWords(cell, shared)
    }
    next = index + 1
  }
  return rows
}

/** "AB12" is column 27, counted from 0. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/u.exec(reference ?? '')?.[0]
  if (letters === undefined) return null
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

function cellWords(cell: XmlElement, shared: readonly string[]): string {
  if (cell.attributes.t === 'inlineStr') return wordsOf(child(cell, 'is'))
  const value = textOf(child(cell, 'v'))
  if (cell.attributes.t === 's') return shared[Number(value)] ?? ''
  return cell.attributes.t === 'str' ? unescaped(value) : value
}

/** The words of a string; its parts in different looks put together, readings of Asian signs left out. */
function wordsOf(element: XmlElement | undefined): string {
  let words = textOf(child(element, 't'))
  for (const run of childElements(element, 'r')) words += textOf(child(run, 't'))
  return unescaped(words)
}

function textOf(element: XmlElement | undefined): string {
  return element === undefined ? '' : element.children.filter((each) => typeof each === 'string').join('')
}

/** `_x000D_` is a sign that XML cannot hold, `_x005F_` the underscore before what only looks so. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/giu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}
