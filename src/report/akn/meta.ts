import type { Plan } from '../../model/plan.ts'
import { visible } from '../visible.ts'
import { frbrDate, planIri, referenceIri } from './identity.ts'
import { type Node, node, words } from './node.ts'

/** What the rest of the document points to: `#issuer`, `#signer`, `#position`, `#ref-…`. */
export interface MetaInput {
  readonly plan: Plan
  readonly key: string
  readonly tool: string
  /** Makes an eId that the document has once. */
  readonly unique: (id: string) => string
  /** Day of the review: when this file was made. */
  readonly asOf: string
}

/** Dữ liệu đặc tả: FRBR identification, the bodies and persons, the documents cited, the notes. */
export function metaOf(input: MetaInput): Node {
  // First, so that the names which the document points to are theirs.
  const named = references(input)
  const notes = input.plan.footnotes.map(({ mark, text }, index) =>
    node('note', { eId: input.unique(`fn_${index + 1}`), marker: mark, placement: 'bottom' }, [
      words('p', text),
    ]),
  )
  return node('meta', {}, [
    identification(input),
    named,
    ...(notes.length === 0 ? [] : [node('notes', { source: '#doichieu' }, notes)]),
  ])
}

function identification({ plan, key, asOf }: MetaInput): Node {
  const { header } = plan
  const work = planIri(plan, key)
  const issued = frbrDate(header.issued?.date ?? null)
  const expression = `${work}/vie@${header.issued?.date ?? ''}`
  const value = (name: string, said: string) => node(name, { value: said })
  const common = (iri: string, date: Node['attributes'], author: string) => [
    value('FRBRthis', `${iri}/!main`),
    value('FRBRuri', iri),
    node('FRBRdate', date),
    node('FRBRauthor', { href: author, as: author === '#issuer' ? '#author' : '#editor' }),
  ]
  const number = header.number === null || header.number.blank ? null : header.number.raw
  return node('identification', { source: '#doichieu' }, [
    node('FRBRWork', {}, [
      ...common(work, { ...issued }, '#issuer'),
      value('FRBRcountry', 'vn'),
      ...(header.kind === null ? [] : [value('FRBRsubtype', header.kind.code)]),
      ...(number === null ? [] : [value('FRBRnumber', number)]),
      ...(header.title === null ? [] : [value('FRBRname', header.title.text)]),
    ]),
    node('FRBRExpression', {}, [
      ...common(expression, { ...issued }, '#issuer'),
      node('FRBRlanguage', { language: 'vie' }),
    ]),
    node('FRBRManifestation', {}, [
      ...common(`${expression}.akn.xml`, { date: asOf, name: 'markup' }, '#doichieu'),
      value('FRBRformat', 'application/akn+xml'),
    ]),
  ])
}

function references({ plan, tool, unique }: MetaInput): Node {
  const { issuer } = plan.header
  const entry = (name: string, eId: string, href: string, showAs: string) =>
    node(name, { eId: unique(eId), href, showAs: visible(showAs) })
  const first = plan.references.filter(({ first, number }) => first && number !== null)
  return node('references', { source: '#doichieu' }, [
    entry('TLCOrganization', 'doichieu', '/akn/ontology/organization/doichieu', tool),
    entry('TLCOrganization', 'issuer', '/akn/ontology/organization/vn/issuer', issuer?.name ?? '…'),
    entry('TLCRole', 'author', '/akn/ontology/role/author', 'Cơ quan ban hành'),
    entry('TLCRole', 'editor', '/akn/ontology/role/editor', 'Người chuyển đổi'),
    ...(plan.signature === null
      ? []
      : [
          entry('TLCPerson', 'signer', '/akn/ontology/person/vn/signer', plan.signature.name ?? '…'),
          entry('TLCRole', 'position', '/akn/ontology/role/vn/position', plan.signature.position ?? '…'),
        ]),
    ...[...new Map(plan.programmes.map(({ id, title }) => [id, title]))].map(([id, title]) =>
      entry(
        'TLCConcept',
        `programme-${id}`,
        `/akn/ontology/concept/vn/${encodeURIComponent(id.toWellFormed())}`,
        title,
      ),
    ),
    ...first.map((reference) =>
      node('TLCReference', {
        eId: unique(reference.id),
        name: reference.role,
        href: referenceIri(reference),
        showAs: visible([reference.number, reference.title].filter((part) => part !== null).join(' – ')),
      }),
    ),
  ])
}
