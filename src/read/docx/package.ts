import { damaged, noDocumentPart, passwordNeeded } from '../errors.ts'
import { child, childElements, parseXml, type XmlElement, type XmlOptions } from '../xml.ts'
import { isZip, readZip } from '../zip.ts'

/** A part of the package that was parsed: its name is what `origin.part` says. */
export interface Part {
  readonly name: string
  readonly root: XmlElement
}

/** The parts of a DOCX that hold text or say how it is numbered and set. */
export interface DocxPackage {
  readonly document: Part
  readonly styles: XmlElement | null
  readonly numbering: XmlElement | null
  readonly settings: XmlElement | null
  /** Parsed only where a font is named through it. */
  readonly theme: () => XmlElement | null
  readonly footnotes: Part | null
  readonly endnotes: Part | null
  readonly comments: XmlElement | null
  readonly margins: readonly Part[]
  /** Of the margins: what the first page can show above its text, its own header before the default one. */
  readonly headers: readonly Part[]
  readonly macros: boolean
}

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const xml: XmlOptions = {
  prefixes: new Map([
    [w, 'w'],
    ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
    ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
    ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
    ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
    ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
    ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
    ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
    ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
    ['urn:schemas-microsoft-com:vml', 'v'],
    ['http://schemas.openxmlformats.org/package/2006/relationships', ''],
    ['http://schemas.openxmlformats.org/package/2006/content-types', ''],
  ]),
  counted: ['w:p'],
  textIn: ['w:t', 'm:t', 'w:instrText'],
}

const wantedName = /(?:\.rels|\.xml)$/iu
const unwantedName =
  /(?:^|\/)(?:(?:customXml|docProps|media|embeddings|charts|diagrams|glossary)\/|(?:fontTable|webSettings|stylesWithEffects|people|comments[A-Z]\w*)\.xml$)/u

/** Opens the package and parses what is needed; parts are found by their relations, not by their names. */
export function openDocx(path: string, bytes: Uint8Array): DocxPackage {
  if (isEncrypted(bytes)) throw passwordNeeded(path)
  if (!isZip(bytes)) throw damaged(path, 'zip')
  const { names, parts } = readZip(path, bytes, (name) => wantedName.test(name) && !unwantedName.test(name))
  const byName = new Map([...parts].map(([name, content]) => [name.toLowerCase(), { name, content }]))
  const parse = (name: string): Part | null => {
    const found = byName.get(name.toLowerCase())
    return found === undefined
      ? null
      : { name: found.name, root: parseXml(path, found.name, found.content, xml) }
  }
  const documentName = relations(parse('_rels/.rels')?.root, '').get('officeDocument')?.[0]
  const document = parse(documentName ?? 'word/document.xml') ?? parse('word/document.xml')
  if (document === null || document.root.name !== 'w:document') throw noDocumentPart(path)

  const slash = document.name.lastIndexOf('/')
  const folder = document.name.slice(0, slash + 1)
  const links = parse(`${folder}_rels/${document.name.slice(slash + 1)}.rels`)?.root
  const related = relations(links, folder)
  const one = (type: string): Part | null => {
    const name = related.get(type)?.[0]
    return name === undefined ? null : parse(name)
  }
  const margins = [...(related.get('header') ?? []), ...(related.get('footer') ?? [])]
    .map(parse)
    .filter((part) => part !== null)
  return {
    document,
    styles: one('styles')?.root ?? null,
    numbering: one('numbering')?.root ?? null,
    settings: one('settings')?.root ?? null,
    theme: () => one('theme')?.root ?? null,
    footnotes: one('footnotes'),
    endnotes: one('endnotes'),
    comments: one('comments')?.root ?? null,
    margins,
    headers: firstHeaders(document.root).flatMap((id) => {
      const name = targetOf(links, folder, id)?.toLowerCase()
      return margins.filter((part) => part.name.toLowerCase() === name)
    }),
    macros: names.some((name) => /(?:^|\/)vbaProject\.bin$/iu.test(name)),
  }
}

/** Ids of the headers of the first section: the first page's own, then the default one. */
function firstHeaders(document: XmlElement): readonly (string | undefined)[] {
  const body = child(document, 'w:body')
  const sections = childElements(body).map((element) =>
    element.name === 'w:sectPr' ? element : child(child(element, 'w:pPr'), 'w:sectPr'),
  )
  const references = childElements(
    sections.find((section) => section !== undefined),
    'w:headerReference',
  )
  return ['first', 'default'].flatMap((type) =>
    references
      .filter(({ attributes }) => attributes['w:type'] === type)
      .map(({ attributes }) => attributes['r:id']),
  )
}

function targetOf(root: XmlElement | undefined, folder: string, id: string | undefined): string | null {
  const link = childElements(root, 'Relationship').find(({ attributes }) => attributes.Id === id)
  const target = link?.attributes.Target
  return target === undefined ? null : resolve(folder, target)
}

/** Targets by the last word of their type, as part names. */
function relations(root: XmlElement | undefined, folder: string): ReadonlyMap<string, readonly string[]> {
  const targets = new Map<string, string[]>()
  for (const { attributes } of childElements(root, 'Relationship')) {
    const { Type, Target, TargetMode } = attributes
    if (Type === undefined || Target === undefined || TargetMode === 'External') continue
    const type = Type.slice(Type.lastIndexOf('/') + 1)
    const list = targets.get(type) ?? []
    list.push(resolve(folder, Target))
    targets.set(type, list)
  }
  return targets
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps: string[] = []
  for (const step of (folder + target).split('/'))
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  return steps.join('/')
}

/** A DOCX with a password is no zip but an OLE container with a stream of this name. */
export function isEncrypted(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0xd0 || bytes[1] !== 0xcf || bytes[2] !== 0x11 || bytes[3] !== 0xe0) return false
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  )
}
