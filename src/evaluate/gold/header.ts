import type { Plan } from '../../model/plan.ts'
import { fold } from '../../text/fold.ts'
import { contrast, oneOfField, scoreList, textField, valueField } from '../match.ts'
import { overlaps, rangeOf } from '../places.ts'
import type { FacetScore, Scores } from '../score.ts'
import type { Gold } from './reading.ts'
import { bodyKey, levels } from './vocabulary.ts'

/**
 * The nine fields, right only when exact: kind, number and symbol, place, date, title, upstream document,
 * Roman sections, recipients, signer. Each is one reading, so five samples give 45.
 */
export function scoreHeader(plan: Plan, gold: Gold): Scores {
  const checks: readonly (readonly [string, string, string])[] = [
    ['kind', ...kind(plan, gold)],
    ['number', ...number(plan, gold)],
    ['place', plan.header.issued?.location ?? 'none', gold.spans.place],
    ['date', plan.header.issued === null ? 'none' : (plan.header.issued.date ?? 'blank'), date(gold)],
    ['title', plain(plan.header.title?.text ?? 'none'), plain(gold.spans.title)],
    ['upstream', upstream(plan), gold.spans.upstream],
    ['sections', romans(plan), gold.spans.sections.map((s) => `${s.roman} ${plain(s.title)}`).join(' | ')],
    ['recipients', recipients(plan), goldRecipients(plan, gold)],
    ['signer', signer(plan), goldSigner(gold)],
  ]
  const wrong = checks.filter(([, found, expected]) => found !== expected)
  const absent = wrong.filter(([, found]) => found === 'none').length
  const header: FacetScore = {
    truePositive: checks.length - wrong.length,
    falsePositive: wrong.length - absent,
    falseNegative: wrong.length,
    fields: { right: checks.length - wrong.length, total: checks.length },
    misses: wrong.map(
      ([name, found, expected]) => `${gold.name} · header: differs ${name}: ${contrast(found, expected)}`,
    ),
  }
  return { header, issuer: issuer(plan, gold), stamps: stamps(plan, gold) }
}

/** Composed letters and single spaces, nothing else: the fields count only when exact. */
function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}

/** Without a kind line, none is right, and so is the body's own word marked as not stated. */
function kind(plan: Plan, gold: Gold): [string, string] {
  const found = plan.header.kind
  if (gold.spans.type !== null) return [found?.stated ? found.name : 'none', gold.spans.type]
  return [found?.stated ? found.name : 'not stated', 'not stated']
}

function number(plan: Plan, gold: Gold): [string, string] {
  const found = plan.header.number
  const wanted = gold.spans.number
  const expected = `${wanted === null ? 'blank' : Number(wanted)} ${gold.spans.notation}`
  if (found === null) return ['none', expected]
  const symbol = fold(found.raw.slice(found.raw.indexOf('/') + 1)).replace(/\s+/gu, '')
  const serial = found.blank || found.serial === null ? 'blank' : String(found.serial)
  return [`${serial} ${symbol}`, expected]
}

function date(gold: Gold): string {
  const { year, month, day } = gold.spans
  if (year === null) return 'blank'
  return [year, month, day]
    .filter((part) => part !== null)
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}

function upstream(plan: Plan): string {
  const numbers = plan.references.filter((r) => r.role === 'direct-upstream').map((r) => r.number ?? '?')
  return [...new Set(numbers)].join(', ') || 'none'
}

function romans(plan: Plan): string {
  const found = plan.sections.filter((section) => /^[IVXL]+$/u.test(section.label))
  return found.map((s) => `${s.label} ${plain(s.title ?? '')}`).join(' | ') || 'none'
}

const isArchive = (name: string): boolean => /^lưu(?!\p{L})/iu.test(name)

function recipients(plan: Plan): string {
  const names = plan.recipients.map((recipient) => bodyKey(recipient.name))
  return [...names, ...(plan.archive === null ? [] : ['archive'])].join(' | ') || 'none'
}

/** The name as read, or the whole line where name and note are not taken apart ("Văn phòng Sở: Đăng lên …"). */
function goldRecipients(plan: Plan, gold: Gold): string {
  return gold.reading.recipients
    .map(({ name, quote }, at) => {
      if (isArchive(name)) return 'archive'
      const line = bodyKey(quote.replace(/^- /u, ''))
      return bodyKey(plan.recipients[at]?.name ?? '') === line ? line : bodyKey(name)
    })
    .join(' | ')
}

/** "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH": authorities, position and name of the signer. */
function goldSigner(gold: Gold): string {
  const { authority, post, name } = gold.spans.signer
  const codes = [...(authority ?? '').matchAll(/(?<!\p{L})(TM|KT|TL|TUQ|Q)\./gu)].map((match) => match[1])
  return [codes.join('+'), plain(post).toUpperCase(), plain(name)].join(' ')
}

function signer(plan: Plan): string {
  const found = plan.signature
  if (found === null) return 'none'
  return [found.authority.join('+'), plain(found.position ?? '').toUpperCase(), plain(found.name ?? '')].join(
    ' ',
  )
}

/** None of the samples has a letterhead: the issuer is inferred, and the plan must say so. */
function issuer(plan: Plan, gold: Gold): FacetScore {
  const body = gold.reading.header.issuing_body
  return scoreList({
    document: gold.name,
    facet: 'issuer',
    expected: [body],
    found: plan.header.issuer === null ? [] : [plan.header.issuer],
    same: () => true,
    strict: {
      name: (expected, found) => {
        const full = bodyKey(expected.name)
        const suffix = ` tỉnh ${bodyKey(expected.province ?? '')}`
        const stated = full.endsWith(suffix) ? full.slice(0, -suffix.length) : full
        return [full, stated].includes(bodyKey(found.name))
          ? 'right'
          : { found: found.name, expected: expected.name }
      },
      level: (expected, found) => valueField(levels[expected.level] ?? null, found.level as string | null),
      province: (expected, found) => textField(expected.province, found.province),
      stated: (_, found) => valueField(false, found.stated),
    },
    fields: { parent: (expected, found) => oneOfField([expected.parent], found.parent) },
    nameExpected: (expected) => expected.name,
    nameFound: (found) => found.name,
  }).score
}

/** The incoming stamp, kept out of the header. */
function stamps(plan: Plan, gold: Gold): FacetScore {
  const stamp = gold.reading.header.incoming_stamp
  const expected = stamp === undefined ? [] : [Object.values(stamp)]
  const digits = (text: string | null | undefined): string => /\d+/u.exec(text ?? '')?.[0] ?? 'none'
  return scoreList({
    document: gold.name,
    facet: 'stamps',
    expected,
    found: plan.header.stamps,
    same: (quotes, found) => quotes.some((quote) => overlaps(rangeOf(quote), found.place)),
    strict: {
      number: (_, found) => valueField(digits(stamp?.arrival_number?.quote), digits(found.number)),
      date: (_, found) => {
        const [day, month, year] =
          /(\d+)\/(\d+)\/(\d+)/u.exec(stamp?.arrival_date?.quote ?? '')?.slice(1) ?? []
        return valueField(`${year}-${month}-${day}`, found.date ?? 'none')
      },
      body: (_, found) => textField(stamp?.body?.quote ?? null, found.body),
    },
    nameExpected: (quotes) => quotes.map((quote) => quote.quote).join(' '),
    nameFound: (found) => found.place.quote,
  }).score
}
