import { bodyByCode } from '../knowledge/bodies.ts'
import { kindByCode } from '../knowledge/kinds.ts'
import { memo } from '../knowledge/memo.ts'

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
  { serial: typed, year: typedYear, symbol }: Readonly<Record<string, string | undefined>>,
  rule: 'state' | 'party' | 'blank',
): DocumentSymbol | null {
  const party = rule === 'party' || (rule === 'blank' && symbol!.startsWith('-'))
  const read = party ? partyLetters(symbol!) : stateLetters(symbol!)
  if (read === null || (read.needsSerial && typed === undefined)) return null
  const { letters, kind, code, body, unit, regime } = read
  // "1.250/QĐ-UBND" has a thousand and more in front of it; "68.4/2025/NQ-CP" goes with resolution 68.
  const written = typed?.replace(/\.(?=\d{3}$)/, '')
  const serial = written === undefined ? null : Number.parseInt(written, 10)
  const year = typedYear === undefined || party ? null : Number(typedYear)
  const number = `${written ?? ''}${party ? '-' : '/'}${year === null ? '' : `${year}/`}${letters}`
  return { number, serial, year, kind, code, body, unit, blank: serial === null, regime }
}

/** What the letters of a symbol say, the same in every number that bears them. */
interface Letters extends Pick<DocumentSymbol, 'kind' | 'code' | 'body' | 'unit' | 'regime'> {
  /** Without blanks, a lost hyphen put back. */
  readonly letters: string
  /** Unknown letters are a symbol only behind a serial. */
  readonly needsSerial: boolean
}

/** The letters that a rule found, without blanks, and without the sign and year that a blank number begins with. */
function bare(symbol: string): string {
  return symbol.replace(/ /g, '').replace(/^[/-](?:\d{4}\/)?/, '')
}

const partyLetters = memo((symbol): Letters | null => {
  const letters = bare(symbol)
  const code = letters.slice(0, letters.indexOf('/'))
  const [body = '', ...units] = letters.slice(letters.indexOf('/') + 1).split('-')
  const kind = kindByCode(code, 'party')
  if (kind === null && bodyByCode(body) === null) return null
  return {
    letters,
    kind: kind?.id ?? null,
    code,
    body,
    unit: units.join('-') || null,
    regime: 'party',
    needsSerial: false,
  }
})

const stateLetters = memo((symbol): Letters | null => {
  const letters = withHyphen(bare(symbol))
  const assembly = /^(QH|UBTVQH)(\d{1,2})$/.exec(letters)
  if (assembly !== null)
    return {
      letters,
      kind: assembly[1] === 'QH' ? 'Luật' : null,
      code: null,
      body: letters,
      unit: null,
      regime: 'state',
      needsSerial: false,
    }
  const [head, rest] = apart(letters.replace(/[/.]/g, '-'))
  const kind = kindByCode(head, 'state')?.id ?? compositeKind(head)
  if (kind !== null) {
    const [body, unit] = rest === null ? [null, null] : apart(rest)
    const regime = (body === null ? null : bodyByCode(body)?.regime) ?? 'state'
    // "TT-…" may be a body's code in a dispatch symbol only when what follows is a drafting unit.
    return { letters, kind, code: head, body, unit: unit || null, regime, needsSerial: false }
  }
  const issuer = bodyByCode(head)
  const needsSerial = rest === null && issuer === null
  if (needsSerial && !(head.length >= 2 && head === head.toUpperCase())) return null
  return {
    letters,
    kind: needsSerial ? null : 'CV',
    code: null,
    body: head,
    unit: rest,
    regime: issuer?.regime ?? 'state',
    needsSerial,
  }
})

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
