import { strFromU8 } from 'fflate'
import { readZip } from '../../read/zip.ts'
import { xmlHeader } from '../office/xml.ts'
import { attributeOf, xmlPieces } from './xml-tags.ts'

const relationTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const strictTypes = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const commentsType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'

/** Every part of a package by its name, in the order of the file. */
export function allParts(path: string, bytes: Uint8Array): Map<string, Uint8Array> {
  const { parts } = readZip(path, bytes, (name) => !name.endsWith('/'))
  return new Map(parts)
}

/** An XML part as text; one in UTF-16 is declared as what it will be written in. */
export function partText(bytes: Uint8Array): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null
  if (wide === null) return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  return new TextDecoder(wide).decode(bytes).replace(/^(<\?xml[^>]*?encoding=)(["'])[^"']*\2/u, '$1$2UTF-8$2')
}

/** Adds comments to the package: to its part of comments where there is one, else to a new one. */
export function addComments(
  parts: Map<string, Uint8Array>,
  documentName: string,
  comments: string,
  namespace: string,
): void {
  const put = (name: string, text: string) => parts.set(name, new TextEncoder().encode(text))
  const slash = documentName.lastIndexOf('/')
  const folder = documentName.slice(0, slash + 1)
  const relationsName = `${folder}_rels/${documentName.slice(slash + 1)}.rels`
  const relations = parts.get(relationsName)
  const text = relations === undefined ? emptyRelations : partText(relations)
  const known = commentsTarget(text, folder)
  const existing =
    known === null ? undefined : [...parts.keys()].find((name) => name.toLowerCase() === known.toLowerCase())
  if (existing !== undefined) {
    put(existing, beforeEnd(partText(parts.get(existing)!), comments))
    return
  }
  let name = 'comments.xml'
  while (parts.has(folder + name)) name = `doichieu-${name}`
  put(folder + name, `${xmlHeader}<w:comments xmlns:w="${namespace}">${comments}</w:comments>`)
  const type = namespace.includes('purl.oclc.org') ? strictTypes : relationTypes
  put(
    relationsName,
    beforeEnd(
      text,
      `<Relationship xmlns="${packages}/relationships" Id="${freeId(text)}" Type="${type}/comments" Target="${name}"/>`,
    ),
  )
  const types = '[Content_Types].xml'
  const override = `<Override xmlns="${packages}/content-types" PartName="/${folder}${name}" ContentType="${commentsType}"/>`
  put(types, beforeEnd(strFromU8(parts.get(types)!), override))
}

const emptyRelations = `${xmlHeader}<Relationships xmlns="${packages}/relationships"></Relationships>`

function commentsTarget(relations: string, folder: string): string | null {
  for (const { kind, start, end } of xmlPieces(relations)) {
    if (kind !== 'empty' && kind !== 'open') continue
    const tag = relations.slice(start, end)
    const target = attributeOf(tag, 'Target')
    if (target === null || !/\/comments$/u.test(attributeOf(tag, 'Type') ?? '')) continue
    return target.startsWith('/') ? target.slice(1) : new URL(target, `file:///${folder}`).pathname.slice(1)
  }
  return null
}

function freeId(relations: string): string {
  let id = 'rIdDoiChieu'
  while (relations.includes(`"${id}"`)) id += '1'
  return id
}

/** Puts something in front of the root's closing tag. */
function beforeEnd(xml: string, what: string): string {
  let last: { start: number; end: number; kind: string } | null = null
  for (const piece of xmlPieces(xml)) if (piece.kind === 'close' || piece.kind === 'empty') last = piece
  if (last === null) return xml
  if (last.kind === 'close') return xml.slice(0, last.start) + what + xml.slice(last.start)
  const tag = xml.slice(last.start, last.end)
  const name = /^<([^\s/>]+)/u.exec(tag)![1]!
  return `${xml.slice(0, last.end - 2)}>${what}</${name}>${xml.slice(last.end)}`
}
