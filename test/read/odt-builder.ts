import { readOdt } from '../../src/read/odt.ts'
import type { Source } from '../../src/read/source.ts'
import { fileOf, zip } from './docx-builder.ts'

export interface OdtParts {
  /** Inside of `office:automatic-styles` of the content. */
  readonly automatic?: string
  /** Inside of `office:styles`. */
  readonly styles?: string
  readonly fonts?: string
  readonly master?: string
  readonly manifest?: string
}

const odf = 'urn:oasis:names:tc:opendocument:xmlns'
const namespaces = [
  ['office', `${odf}:office:1.0`],
  ['style', `${odf}:style:1.0`],
  ['text', `${odf}:text:1.0`],
  ['table', `${odf}:table:1.0`],
  ['draw', `${odf}:drawing:1.0`],
  ['fo', `${odf}:xsl-fo-compatible:1.0`],
  ['svg', `${odf}:svg-compatible:1.0`],
  ['loext', 'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0'],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ')

/** A small ODT whose text (the inside of `office:text`) is `body`. */
export function odtBytes(body: string, parts: OdtParts = {}): Uint8Array {
  return zip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content ${namespaces}><office:font-face-decls>${parts.fonts ?? ''}</office:font-face-decls><office:automatic-styles>${parts.automatic ?? ''}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'styles.xml': `<office:document-styles ${namespaces}><office:styles>${parts.styles ?? ''}</office:styles><office:master-styles>${parts.master ?? ''}</office:master-styles></office:document-styles>`,
    'META-INF/manifest.xml': `<manifest:manifest xmlns:manifest="${odf}:manifest:1.0">${parts.manifest ?? ''}</manifest:manifest>`,
  })
}

/** The same document as one XML file. */
export function flatBytes(body: string, styles = ''): Uint8Array {
  return new TextEncoder().encode(
    `<?xml version="1.0"?><office:document ${namespaces}><office:styles>${styles}</office:styles><office:body><office:text>${body}</office:text></office:body></office:document>`,
  )
}

export function readOdtBody(body: string, parts: OdtParts = {}): Source {
  return readOdt(fileOf(odtBytes(body, parts), 'plan.odt'))
}

export const p = (inside: string, style = '') =>
  `<text:p${style === '' ? '' : ` text:style-name="${style}"`}>${inside}</text:p>`
export const h = (level: number, inside: string, more = '') =>
  `<text:h text:outline-level="${level}" ${more}>${inside}</text:h>`
export const span = (style: string, inside: string) =>
  `<text:span text:style-name="${style}">${inside}</text:span>`
export const item = (...inside: readonly string[]) => `<text:list-item>${inside.join('')}</text:list-item>`
export const list = (attributes: string, ...items: readonly string[]) =>
  `<text:list ${attributes}>${items.join('')}</text:list>`
export const textStyle = (name: string, properties: string) =>
  `<style:style style:name="${name}" style:family="text"><style:text-properties ${properties}/></style:style>`
export const number = (level: number, format: string, more = '') =>
  `<text:list-level-style-number text:level="${level}" style:num-format="${format}" ${more}/>`
export const bullet = (level: number, sign: string, inside = '') =>
  `<text:list-level-style-bullet text:level="${level}" text:bullet-char="${sign}">${inside}</text:list-level-style-bullet>`
export const listStyle = (name: string, ...levels: readonly string[]) =>
  `<text:list-style style:name="${name}">${levels.join('')}</text:list-style>`
