import { slug } from '../compare/keys.ts'
import type { Plan } from '../model/plan.ts'
import { blocks, type Marker, mainBody, markerOf, plainWords } from './akn/body.ts'
import { wholeDate } from './akn/identity.ts'
import { metaOf } from './akn/meta.ts'
import { type Node, node, serialise, words } from './akn/node.ts'
import { bodyOf } from './plan-body.ts'
import type { Reporter } from './report.ts'
import { xmlElement, xmlText } from './xml.ts'

const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0'

/** `KEY.plan.akn.xml`: each plan as an Akoma Ntoso 3.0 `doc`, for legal tools. */
export const aknReport: Reporter = ({ review, plans }) =>
  review.documents.flatMap(({ key }) => {
    const plan = plans.get(key)
    if (plan === undefined) return []
    const tool = `${review.tool.name} ${review.tool.version}`
    return [{ path: `${key}.plan.akn.xml`, content: planAkn(plan, key, tool, review.asOf) }]
  })

export function planAkn(plan: Plan, key: string, tool: string, asOf: string): string {
  const body = bodyOf(plan)
  const marker = markerOf(plan)
  const meta = metaOf({ plan, key, tool, asOf, unique: marker.unique })
  const preamble = blocks(body.preamble, 'preamble', '', marker)
  const parts = [
    meta,
    ...preface(plan, marker),
    ...(preamble.length === 0 ? [] : [node('preamble', {}, preamble)]),
    mainBody(body, marker),
    ...conclusions(plan, marker),
  ]
  const name = slug(plan.header.kind?.name ?? '') || 'doc'
  const root = node('akomaNtoso', { xmlns: namespace }, [
    node('doc', { name, contains: 'originalVersion' }, parts),
  ])
  return `<?xml version="1.0" encoding="UTF-8"?>\n${serialise(root)}`
}

/** Phần đầu: issuer, number, place and date, kind and title, as far as the document has them. */
function preface({ header }: Plan, { unique }: Marker): readonly Node[] {
  const paragraph = (xml: string) => node('p', {}, xml)
  const inline = (name: string, text: string, attributes = {}) => xmlElement(name, attributes, xmlText(text))
  const children: Node[] = []
  const { issuer, number, issued, kind, title } = header
  if (issuer?.parent != null) children.push(paragraph(xmlText(issuer.parent)))
  if (issuer !== null)
    children.push(paragraph(inline('docProponent', issuer.name, { refersTo: '#issuer', as: '#author' })))
  if (number !== null) children.push(paragraph(`Số: ${inline('docNumber', number.raw)}`))
  if (issued !== null) {
    const date = issued.date === null ? null : wholeDate(issued.date)
    const quote = plainWords(issued.place.quote)
    children.push(paragraph(date === null ? xmlText(quote) : inline('docDate', quote, { date })))
  }
  const long = [
    ...(kind?.stated ? [paragraph(inline('docType', kind.name))] : []),
    ...(title === null ? [] : [paragraph(inline('docTitle', title.text))]),
  ]
  if (long.length > 0) children.push(node('longTitle', { eId: unique('longTitle') }, long))
  return children.length === 0 ? [] : [node('preface', {}, children)]
}

/** Phần cuối: recipients and signature. */
function conclusions({ recipients, archive, signature }: Plan, { unique }: Marker): readonly Node[] {
  const names = [
    ...recipients.map(({ name, purpose }) => (purpose === null ? name : `${name} (${purpose})`)),
    ...(archive === null ? [] : [archive.text]),
  ]
  const eId = unique('recipients')
  const children: Node[] =
    names.length === 0
      ? []
      : [
          node('blockList', { eId }, [
            words('listIntroduction', 'Nơi nhận:'),
            ...names.map((name, index) =>
              node('item', { eId: unique(`${eId}__item_${index + 1}`) }, [
                words('num', '-'),
                words('p', name),
              ]),
            ),
          ]),
        ]
  if (signature !== null) {
    const { authority, onBehalfOf, position, name } = signature
    const lines = [
      ...(onBehalfOf === null ? [] : [xmlText(`TM. ${onBehalfOf}`)]),
      ...(position === null
        ? []
        : [
            `${xmlText(
              authority
                .filter((each) => each !== 'TM')
                .map((each) => `${each}. `)
                .join(''),
            )}${xmlElement('role', { refersTo: '#position' }, xmlText(position))}`,
          ]),
      ...(name === null
        ? []
        : [xmlElement('person', { refersTo: '#signer', as: '#position' }, xmlText(name))]),
    ]
    if (lines.length > 0) children.push(node('p', {}, `<signature>${lines.join('<eol/>')}</signature>`))
  }
  return children.length === 0 ? [] : [node('conclusions', {}, children)]
}
