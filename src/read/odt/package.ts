import { damaged, noDocumentPart, passwordNeeded } from '../errors.ts'
import { child, childElements, parseXml, type XmlElement, type XmlOptions } from '../xml.ts'
import { isZip, readZip } from '../zip.ts'

/** What an ODT holds: the text, the styles it uses by name, and those that only its own file defines. */
export interface OdtPackage {
  /** `office:text`. */
  readonly text: XmlElement
  /** Name of the part whose paragraphs are counted. */
  readonly part: string
  /** Elements that hold styles or font faces, weaker ones first. */
  readonly styles: readonly XmlElement[]
  readonly master: XmlElement | null
  readonly macros: boolean
}

const odf = 'urn:oasis:names:tc:opendocument:xmlns'
const xml: XmlOptions = {
  prefixes: new Map([
    [`${odf}:office:1.0`, 'office'],
    [`${odf}:style:1.0`, 'style'],
    [`${odf}:text:1.0`, 'text'],
    [`${odf}:table:1.0`, 'table'],
    [`${odf}:drawing:1.0`, 'draw'],
    [`${odf}:xsl-fo-compatible:1.0`, 'fo'],
    [`${odf}:svg-compatible:1.0`, 'svg'],
    [`${odf}:manifest:1.0`, 'manifest'],
    ['urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0', 'loext'],
    ['http://www.w3.org/1999/xlink', 'xlink'],
  ]),
  counted: ['text:p', 'text:h'],
  textIn: null,
}

const wanted = new Set(['content.xml', 'styles.xml', 'META-INF/manifest.xml'])

/** Opens an ODT (or OTT), or the same document as one XML file (FODT). */
export function openOdt(path: string, bytes: Uint8Array): OdtPackage {
  if (!isZip(bytes)) {
    if (!startsAsXml(bytes)) throw damaged(path, 'zip')
    const root = parseXml(path, 'document', bytes, xml)
    return fromRoots(path, 'document', root, null, false)
  }
  const { names, parts } = readZip(path, bytes, (name) => wanted.has(name))
  const parse = (name: string): XmlElement | null => {
    const content = parts.get(name)
    return content === undefined ? null : parseXml(path, name, content, xml)
  }
  // Encrypted parts are no XML: look before parsing them.
  const manifest = parse('META-INF/manifest.xml')
  if (manifest !== null && isEncrypted(manifest, names)) throw passwordNeeded(path)
  const content = parse('content.xml')
  if (content === null) throw noDocumentPart(path)
  const macros = names.some((name) => /^(?:Basic|Scripts)\/.+\//u.test(name))
  return fromRoots(path, 'content.xml', content, parse('styles.xml'), macros)
}

function fromRoots(
  path: string,
  part: string,
  content: XmlElement,
  styles: XmlElement | null,
  macros: boolean,
): OdtPackage {
  const text = child(child(content, 'office:body'), 'office:text')
  if (text === undefined) throw noDocumentPart(path)
  const groups = [styles, content].flatMap((root) =>
    ['office:font-face-decls', 'office:styles', 'office:automatic-styles'].flatMap((name) => {
      // Automatic styles of styles.xml serve its headers and footers only.
      if (root === styles && name === 'office:automatic-styles') return []
      const group = child(root ?? undefined, name)
      return group === undefined ? [] : [group]
    }),
  )
  const master = child(styles ?? content, 'office:master-styles') ?? null
  return { text, part, styles: groups, master, macros }
}

/** Each encrypted part is described in the manifest; since 2024 the whole package can be one encrypted part. */
function isEncrypted(manifest: XmlElement, names: readonly string[]): boolean {
  for (const entry of childElements(manifest, 'manifest:file-entry'))
    if (child(entry, 'manifest:encryption-data') !== undefined) return true
  return names.includes('encrypted-package')
}

function startsAsXml(bytes: Uint8Array): boolean {
  return new TextDecoder()
    .decode(bytes.subarray(0, 100))
    .replace(/^\ufeff/, '')
    .trimStart()
    .startsWith('<')
}
