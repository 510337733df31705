import { parse } from 'parse5'
import { decodeLegacyLines, detectLegacy, type Legacy, legacyEvidence } from '../text/legacy.ts'
import { syllableShare } from '../text/syllables.ts'
import { assemble } from './assemble.ts'
import { decodeAs, lineEnds, note } from './decode.ts'
import { noText } from './errors.ts'
import { findContainer } from './html/container.ts'
import { labelByCounters } from './html/counters.ts'
import { styleSheet } from './html/css.ts'
import { attribute, descendants, type Element, isElement, textOf } from './html/dom.ts'
import { numberParted } from './html/lists.ts'
import { declaredFor, isHidden } from './html/look.ts'
import { archivedPage } from './html/mhtml.ts'
import { noteLinks } from './html/notes.ts'
import { type Page, toldOf, type Walked, walk } from './html/walk.ts'
import { mapLines, openLine, sealed, sealedNotes } from './marked.ts'
import { linesOfPieces } from './pieces.ts'
import type { FileBytes, Source, SourceProblem } from './source.ts'

/**
 * Reads a web page (trang web): saved by Word or LibreOffice, copied from a portal, laid out with tables, or packed
 * as a web archive.
 */
export function readHtml(file: FileBytes): Source {
  const archived = archivedPage(file.bytes)
  const {
    text: markup,
    encoding,
    problems: decoding,
  } = decodePage(archived?.bytes ?? file.bytes, archived?.charset)
  const problems: SourceProblem[] = [...decoding]
  const tree = parse(markup)
  const html = tree.childNodes.find(isElement)
  const body = html?.childNodes.find((node): node is Element => isElement(node) && node.tagName === 'body')
  if (html === undefined || body === undefined) throw noText(file.path)

  const all = [...descendants(html)]
  const sheet = styleSheet(
    all.map((element) => (element.tagName === 'style' ? textOf(element) : '')).join('\n'),
  )
  const notes = noteLinks(body)
  const generator = generatorOf(all)
  const isLibreOffice = /LibreOffice|OpenOffice/iu.test(generator)
  const office = /Word|LibreOffice|OpenOffice|WPS/iu.test(generator) || isWordPage(html)
  const container = office
    ? { element: body, skipped: 0 }
    : findContainer(body, (element) => isHidden(element, declaredFor(sheet, element)), notes.bodies.keys())
  if (container.skipped > 0) problems.push(note('html/outside-skipped', { characters: container.skipped }))

  if (isLibreOffice) numberParted(container.element)
  labelByCounters(container.element, sheet)
  const { walked, fonts } = walkDecoded(container.element, {
    byLibreOffice: isLibreOffice,
    sheet,
    notes,
    decode: { tcvn3: false, vni: false },
  })
  problems.push(...toldOf(walked))
  const plain = fonts.length > 0 ? null : undeclared(walked)
  for (const legacy of plain === null ? fonts : [plain.legacy])
    problems.push(note('encoding/chosen', { encoding: legacy, why: plain === null ? 'fonts' : 'syllables' }))
  const source = assemble({
    file,
    format: 'html',
    part: 'body',
    pieces: sealed((plain ?? walked).pieces),
    notes: sealedNotes((plain ?? walked).notes),
    problems,
  })
  return { ...source, encoding: plain?.legacy ?? fonts[0] ?? encoding }
}

/** What wrote the page, as its own heads say. */
function generatorOf(elements: readonly Element[]): string {
  return elements
    .filter((one) => one.tagName === 'meta' && /^(?:generator|progid)$/iu.test(attribute(one, 'name') ?? ''))
    .map((one) => attribute(one, 'content') ?? '')
    .join(' ')
}

function isWordPage(html: Element): boolean {
  return html.attrs.some((attr) => attr.value.includes('schemas-microsoft-com:office:word'))
}

/** The bytes' characters: valid UTF-8 is believed before the page's own word, for servers convert and pages lie. */
function decodePage(
  bytes: Uint8Array,
  named: string | null | undefined,
): { readonly text: string; readonly encoding: string; readonly problems: readonly SourceProblem[] } {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1')
  const declaredName = named ?? /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1] ?? null
  const little = (bytes[0] === 0xff && bytes[1] === 0xfe) || bytes[1] === 0
  const big = (bytes[0] === 0xfe && bytes[1] === 0xff) || bytes[0] === 0
  const utf16 = little ? 'utf-16le' : big ? 'utf-16be' : null
  const lossy = new TextDecoder('utf-8').decode(bytes)
  const lost = lossy.split('\ufffd').length - 1
  // Mostly UTF-8: some bytes were damaged on the way, and another charset would spoil all the rest.
  const nearlyUtf8 = lost > 0 && lost * 20 < (lossy.match(/[\u0080-\u1fff]/gu)?.length ?? 0)
  for (const [label, why] of [
    [utf16, 'bom'],
    ['utf-8', 'valid'],
    [nearlyUtf8 ? null : declaredName, 'declared'],
    [nearlyUtf8 ? null : 'windows-1258', 'syllables'],
  ] as const) {
    if (label === null) continue
    const text = decodeAs(bytes, label)
    // UTF-16 in a page's own declaration is a leftover of its conversion: the declaration itself was readable.
    if (text === null || (why === 'declared' && /^utf-?16/iu.test(label))) continue
    if (why === 'syllables' && syllableShare(text.replace(/<[^<>]*>/gu, ' ')).share < 0.7) continue
    const encoding = label.toLowerCase()
    const chosen = encoding === 'utf-8' ? [] : [note('encoding/chosen', { encoding, why })]
    return { text: lineEnds(text), encoding, problems: chosen }
  }
  const replaced = { code: 'encoding/replaced', level: 'error', data: { count: lost }, span: null } as const
  return { text: lineEnds(lossy), encoding: 'utf-8', problems: [replaced] }
}

/**
 * Fonts of legacy sets are believed when their text reads as Vietnamese so: pages converted to Unicode often keep
 * the old font names.
 */
function walkDecoded(
  root: Element,
  page: Page,
): { readonly walked: Walked; readonly fonts: readonly Legacy[] } {
  const walked = walk(root, page)
  const fonts = (['tcvn3', 'vni'] as const).filter((legacy) => {
    const evidence = legacyEvidence(walked.legacy[legacy].join('\n'))
    return evidence[legacy] > 0 && evidence[legacy] >= evidence.unicode
  })
  if (fonts.length === 0) return { walked, fonts }
  const decode = { tcvn3: fonts.includes('tcvn3'), vni: fonts.includes('vni') }
  return { walked: walk(root, { ...page, decode }), fonts }
}

/** Pages whose fonts were lost: the text itself shows the set. */
function undeclared(walked: Walked): (Pick<Walked, 'pieces' | 'notes'> & { readonly legacy: Legacy }) | null {
  const lines = [...linesOfPieces(walked.pieces), ...walked.notes.flatMap((one) => one.lines)]
  const joined = lines.map(({ text }) => text).join('\n')
  const legacy = detectLegacy(joined)
  if (legacy === null) return null
  const decoded = decodeLegacyLines(joined, legacy).text.split('\n')
  let at = 0
  const take = () => openLine(decoded[at++]!)
  return {
    legacy,
    pieces: mapLines(walked.pieces, take),
    notes: walked.notes.map((one) => ({ ...one, lines: one.lines.map(take) })),
  }
}
