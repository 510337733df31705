import type { Book } from './book.ts'
import { html, type Markup } from './markup.ts'
import { type Bar, type Due, type Times, timesOf } from './timeline-data.ts'
import { joined, type Said, same, type Words } from './words.ts'

const left = 210
const width = 1000
const laneHeight = 20
const headHeight = 26
const nameHeight = 22
/** More dates than these are listed in the texts, not drawn. */
const dueLanes = 10

interface Band {
  readonly name: string
  readonly above: boolean
  readonly times: Times
}

/**
 * One drawing per upstream: its years first, then those of each plan below it, on one scale of years, so that a
 * shifted period or phase is seen at once.
 */
export function timelines(book: Book, words: Words): Markup {
  const groups = new Map<string, string[]>()
  for (const { key } of book.reviewed) {
    const above = book.upstreamOf(key) ?? ''
    groups.set(above, [...(groups.get(above) ?? []), key])
  }
  // A plan that others are compared with is drawn with them, not once more by itself.
  groups.set('', groups.get('')?.filter((key) => !groups.has(key)) ?? [])
  const drawings = [...groups].map(([above, keys]) => {
    const bands = [...(above === '' ? [] : [above]), ...keys.filter((key) => key !== above)].flatMap(
      (key) => {
        const plan = book.plan(key)
        const band =
          plan === undefined
            ? null
            : { name: book.name(key).name, above: key === above, times: timesOf(plan) }
        return band === null || lanesOf(band.times).length === 0 ? [] : [band]
      },
    )
    return bands.length === 0 ? null : drawing(words, bands)
  })
  return html`<section class="timelines"><h3>${words.say('timeline.title')}</h3>${drawings}</section>`
}

interface Lane {
  readonly kind: 'programme' | 'phases' | 'awards' | 'dues'
  readonly bars: readonly Bar[]
  readonly dues: readonly Due[]
  readonly since: number | null
}

/** Bars that overlap go to lanes of their own. */
function lanesOf(times: Times): readonly Lane[] {
  const lanes: Lane[] = []
  for (const kind of ['programme', 'phases', 'awards'] as const) {
    const rows: Bar[][] = []
    for (const bar of times[kind]) {
      const row = rows.find((each) => each.every((other) => other.to < bar.from || other.from > bar.to))
      if (row === undefined) rows.push([bar])
      else row.push(bar)
    }
    lanes.push(...rows.map((bars) => ({ kind, bars, dues: [], since: null })))
  }
  for (const due of times.dues.slice(0, dueLanes))
    lanes.push({ kind: 'dues', bars: [], dues: [due], since: times.since })
  return lanes
}

function drawing(words: Words, bands: readonly Band[]): Markup {
  const all = bands.flatMap(({ times }) => [...times.programme, ...times.phases, ...times.awards])
  const fixed = bands.flatMap(({ times }) =>
    times.dues.flatMap(({ at }) => (at === null ? [] : [Math.floor(at)])),
  )
  const years = [...all.flatMap(({ from, to }) => [from, to]), ...fixed]
  const first = Math.min(...(years.length > 0 ? years : [2020]))
  const last = Math.max(...(years.length > 0 ? years : [2030]))
  const unit = (width - left - 10) / (last - first + 1)
  const x = (year: number) => round(left + (year - first) * unit)
  let y = headHeight
  const drawn = bands.map((band) => {
    const top = y
    const lanes = lanesOf(band.times)
    y += nameHeight + lanes.length * laneHeight + 6
    return html`<g class="band${band.above ? ' above' : ''}"><line x1="0" x2="${width}" y1="${top}" y2="${top}" class="rule"/><text x="4" y="${top + 16}" class="name">${band.name}</text>${lanes.map((lane, index) => laneOf(words, lane, lanes[index - 1]?.kind !== lane.kind, top + nameHeight + index * laneHeight, { x, unit, first, last }))}</g>`
  })
  const scale = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const step = Math.ceil(scale.length / 20)
  return html`<div class="scroll" tabindex="0" role="region" ${words.attribute('aria-label', joined([words.both('timeline.title'), same(bands[0]!.name)], ': '))}><svg viewBox="0 0 ${width} ${y + 4}" class="timeline" role="img" ${words.attribute('aria-label', summary(words, bands))}>${scale.map((year) => html`<line x1="${x(year)}" x2="${x(year)}" y1="20" y2="${y}" class="grid"/>${(year - first) % step === 0 && html`<text x="${round(x(year) + unit / 2)}" y="15" class="year">${year}</text>`}`)}<line x1="${x(last + 1)}" x2="${x(last + 1)}" y1="20" y2="${y}" class="grid"/>${drawn}</svg></div>`
}

interface Scale {
  readonly x: (year: number) => number
  readonly unit: number
  readonly first: number
  readonly last: number
}

function laneOf(words: Words, lane: Lane, labelled: boolean, y: number, scale: Scale): Markup {
  const { x, unit } = scale
  const bars = lane.bars.map((bar) => {
    const label = barLabel(words, bar)
    return html`<rect x="${round(x(bar.from) + 2)}" y="${y}" width="${round((bar.to - bar.from + 1) * unit - 4)}" height="15" rx="2" class="bar-${lane.kind}"/><text x="${round(x(bar.from) + 8)}" y="${y + 11.5}" class="bar" ${words.on(label)}>${words.plain(label)}</text>`
  })
  return html`${labelled && html`<text x="14" y="${y + 11.5}" class="lane" ${words.on(`lane.${lane.kind}`)}>${words.plain(`lane.${lane.kind}`)}</text>`}${bars}${lane.dues.map((due) => dueOf(words, due, y, { ...scale, first: Math.max(scale.first, lane.since ?? scale.first) }))}`
}

/** A yearly date stands in each year, hollow; a date of one year once, full. */
function dueOf(words: Words, due: Due, y: number, { x, first, last }: Scale): Markup {
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index + due.share)
  const label = dueLabel(words, due)
  return html`<g class="${due.at === null ? 'yearly' : 'once'}"><text x="92" y="${y + 11.5}" ${words.on(label)}>${words.plain(label)}</text>${(due.at === null ? years : [due.at]).map((point) => html`<path d="M${x(point)} ${y + 1}l5 6l-5 6l-5 -6z"/>`)}</g>`
}

const round = (value: number) => Math.round(value * 10) / 10
const span = ({ from, to }: Bar) => (from === to ? String(from) : `${from}–${to}`)

function barLabel(words: Words, { from, to, ordinal, kind }: Bar): Said {
  const years = same(from === to ? String(from) : `${from}–${to}`)
  if (ordinal !== null) return joined([words.both('phase', { ordinal }), years], ' ')
  return kind === null || kind === 'other' ? years : joined([years, words.both(`programme.${kind}`)], ' · ')
}

function dueLabel(words: Words, { date, recurrence }: Due): Said {
  return recurrence === 'once' || recurrence === 'unknown'
    ? same(date)
    : joined([same(date), words.both(`recurrence.${recurrence}`)], ' ')
}

/** The drawing in words, for those who cannot see it. */
function summary(words: Words, bands: readonly Band[]): Said {
  return joined(
    [
      words.both('timeline.title'),
      ...bands.map(({ name, times }) =>
        joined(
          [
            same(name),
            ...(['programme', 'phases', 'awards'] as const).flatMap((kind) =>
              times[kind].length === 0
                ? []
                : [joined([words.both(`lane.${kind}`), same(times[kind].map(span).join(', '))], ' ')],
            ),
            ...(times.dues.length === 0
              ? []
              : [joined([words.both('lane.dues'), ...times.dues.map((due) => dueLabel(words, due))], ' ')]),
          ],
          ': ',
        ),
      ),
    ],
    '. ',
  )
}
