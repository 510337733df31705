import { bodyByCode } from '../knowledge/bodies.ts'
import { kindByCode } from '../knowledge/kinds.ts'

/** The parts of a number and symbol (số, ký hiệu). */
export interface DocumentSymbol {
  /** Normal form: no blanks, a lost hyphen put back, "/KH-UBND" where the serial is blank. */
  readonly number: string
  readonly serial: number | null
  readonly year: number | null
  /** Code of the kind; "CV" for a dispatch symbol. */
  readonly kind: string | null
  readonly code: string | null
  readonly body: string | null
  readonly unit: string | null
  readonly blank: boolean
  readonly regime: 'state' | 'party' | 'association'
}

/** Reads what a rule of `grammars/citations.yaml` found; null where the letters are no symbol. */
export function symbolOf(
  groups: Readonly<Record<string, string | undefined>>,
  rule: 'state' | 'party' | 'blank',
): DocumentSymbol | null {
  const letters = groups.symbol!.replace(/ /g, '').replace(/^[/-]/, '')
  const party = rule === 'party' || (rule === 'blank' && groups.symbol!.startsWith('-'))
  const year = groups.year === undefined ? null : Number(groups.year)
  const serial = groups.serial === undefined ? null : Number.parseInt(groups.serial, 10)
  const core = year !== null && rule === 'blank' ? letters.replace(/^\d{4}\//, '') : letters
  return party ? partySymbol(core, groups.serial, serial) : stateSymbol(core, groups.serial, serial, year)
}

function partySymbol(
  letters: string,
  typed: string | undefined,
  serial: number | null,
): DocumentSymbol | null {
  const code = letters.slice(0, letters.indexOf('/'))
  const [body = '', ...units] = letters.slice(letters.indexOf('/') + 1).split('-')
  const kind = kindByCode(code, 'party')
  if (kind === null && bodyByCode(body) === null) return null
  const number = `${typed ?? ''}-${letters}`
  return {
    number,
    serial,
    year: null,
    kind: kind?.id ?? null,
    code,
    body,
    unit: units.join('-') || null,
    blank: serial === null,
    regime: 'party',
  }
}

function stateSymbol(
  letters: string,
  typed: string | undefined,
  serial: number | null,
  year: number | null,
): DocumentSymbol | null {
  const mended = withHyphen(letters)
  const [head, rest] = apart(mended.replace(/[/.]/g, '-'))
  const number = `${typed ?? ''}/${year === null ? '' : `${year}/`}${mended}`
  const base = { number, serial, year, blank: serial === null }
  const assembly = /^(QH|UBTVQH)(\d{1,2})$/.exec(mended)
  if (assembly !== null)
    return {
      ...base,
      kind: assembly[1] === 'QH' ? 'Luật' : null,
      code: null,
      body: mended,
      unit: null,
      regime: 'state',
    }
  const kind = kindByCode(head, 'state')?.id ?? compositeKind(head)
  const [body, unit] = rest === null ? [null, null] : apart(rest)
  const known = body === null ? null : bodyByCode(body)
  if (kind !== null && body !== null) {
    // "TT-…" may be a body's code in a dispatch symbol only when what follows is a drafting unit.
    return {
      ...base,
      kind,
      code: head,
      body,
      unit: unit || null,
      regime: known?.regime === 'party' ? 'party' : known?.regime === 'association' ? 'association' : 'state',
    }
  }
  if (kind !== null && body === null)
    return { ...base, kind, code: head, body: null, unit: null, regime: 'state' }
  if (
    body === null &&
    bodyByCode(head) === null &&
    !(typed !== undefined && head.length >= 2 && head === head.toUpperCase())
  )
    return null
  const issuer = bodyByCode(head)
  return {
    ...base,
    kind: body === null && issuer === null ? null : 'CV',
    code: null,
    body: head,
    unit: rest,
    regime: issuer?.regime === 'association' || issuer?.regime === 'party' ? issuer.regime : 'state',
  }
}

/** What stands in front of the first hyphen, and behind it. */
function apart(letters: string): readonly [string, string | null] {
  const hyphen = letters.indexOf('-')
  return hyphen < 0 ? [letters, null] : [letters.slice(0, hyphen), letters.slice(hyphen + 1)]
}

/** Codes that carry more than the kind: TTrLT (tờ trình liên tịch), KHLT, QĐLT. */
function compositeKind(code: string): string | null {
  const plain = code.replace(/(?:LT|LN)$/, '')
  return plain === code || plain === '' ? null : (kindByCode(plain, 'state')?.id ?? null)
}

const gluedKinds = ['NQ', 'QĐ', 'CTr', 'KH', 'CT', 'TTr', 'BC', 'TB', 'HD', 'NĐ', 'TT']
const gluedBodies = [
  'UBND',
  'UB',
  'HĐND',
  'TTg',
  'CP',
  'CTN',
  'BTC',
  'BNV',
  'BYT',
  'BGDĐT',
  'BCA',
  'BQP',
  'BTNMT',
  'BXD',
  'BTP',
]

/** A hyphen lost by a font or an export: QĐUBND → QĐ-UBND, only where both parts are common codes. */
function withHyphen(letters: string): string {
  if (/[-/]/.test(letters)) return letters
  for (const kind of gluedKinds)
    if (letters.startsWith(kind) && gluedBodies.includes(letters.slice(kind.length)))
      return `${kind}-${letters.slice(kind.length)}`
  return letters
}
