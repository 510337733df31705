import { visible } from '../visible.ts'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Text of a document as XML text or attribute value: it can neither be markup nor a sign that XML does not allow. */
export function xmlText(text: string): string {
  return visible(text)
    .toWellFormed()
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"']/g, (sign) => entities[sign]!)
}

export const xmlHeader = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export interface Relation {
  readonly id: string
  /** Last word of its type: "worksheet", "styles". */
  readonly type: string
  readonly target: string
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'

/** A `.rels` part. */
export function relationsXml(relations: readonly Relation[]): string {
  const lines = relations.map(({ id, type, target }) => {
    const full =
      type === 'core-properties' ? `${packages}/relationships/metadata/${type}` : `${office}/${type}`
    return `<Relationship Id="${id}" Type="${full}" Target="${xmlText(target)}"/>`
  })
  return `${xmlHeader}<Relationships xmlns="${packages}/relationships">${lines.join('')}</Relationships>`
}

/** `[Content_Types].xml`: the type of each part by its name. */
export function contentTypesXml(types: Readonly<Record<string, string>>): string {
  const lines = Object.entries(types).map(
    ([part, type]) =>
      `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-${type}+xml"/>`,
  )
  return `${xmlHeader}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${lines.join('')}</Types>`
}

/** `docProps/core.xml`: the day of the review stands for the time, so that the same review gives the same bytes. */
export function coreXml(title: string, day: string): string {
  const time = `${day}T00:00:00Z`
  return `${xmlHeader}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:creator>Đối Chiếu</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`
}
