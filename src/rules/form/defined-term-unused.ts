import { z } from 'zod'
import type { Plan } from '../../model/plan.ts'
import { foldCase } from '../../text/fold.ts'
import { singleSpaced } from '../../text/spaces.ts'
import { defineRule } from '../define.ts'
import { type Reading, readingOf } from '../reading.ts'
import { review } from '../verdicts.ts'

/** Shorter meanings are ordinary words that come again by themselves. */
const leastLength = 16

/**
 * Đã đặt cách gọi tắt nhưng sau đó vẫn viết đầy đủ, hoặc không dùng lại.
 *
 * ## Why
 * A reader who meets the long form again has to check whether something else is meant.
 *
 * ## Not a finding
 * The long form in the closing sentence; an abbreviation in brackets behind its words.
 *
 * @example {"plan": {"basis": "Sở Xây dựng phát động Phong trào thi đua “Công trình xanh, công sở sạch” (sau đây viết tắt là Phong trào thi đua), nội dung như sau:", "body": "I. NỘI DUNG\n1. Hưởng ứng Phong trào thi đua “Công trình xanh, công sở sạch” tại các phòng."}, "verdict": "review", "code": "long-form"}
 * @example {"plan": {"basis": "Sở Xây dựng triển khai Cuộc vận động “Công trình xanh, công sở sạch” (sau đây gọi tắt là Cuộc vận động), nội dung như sau:", "body": "I. NỘI DUNG\n1. Trồng cây tại trụ sở."}, "verdict": "review", "code": "never-used"}
 * @example {"plan": {"basis": "Sở Xây dựng phát động Phong trào thi đua “Công trình xanh, công sở sạch” (sau đây viết tắt là Phong trào thi đua), nội dung như sau:", "body": "I. NỘI DUNG\n1. Hưởng ứng Phong trào thi đua tại các phòng.\nTrên đây là Kế hoạch triển khai Phong trào thi đua “Công trình xanh, công sở sạch”."}, "verdict": "none"}
 */
export const definedTermUnused = defineRule({
  id: 'form/defined-term-unused',
  level: 'note',
  options: z.strictObject({}),
  *check(context) {
    const reading = readingOf(context.plan)
    for (const definition of context.plan.definitions) {
      if (!/ (?:là|tắt)/u.test(definition.place.quote.normalize('NFC'))) continue
      const long = longForms(reading, definition)
      const [first, ...rest] = long
      const term = definition.term
      if (first !== undefined)
        yield review(
          context.here(reading.place(first)),
          'long-form',
          { actual: singleSpaced(reading.text.slice(first.start, first.end)), expected: term },
          {
            related: [
              context.here(definition.place),
              ...rest.map((span) => context.here(reading.place(span))),
            ],
            remedy: 'none',
          },
        )
      else if (
        !reading.folded.slice(reading.at(definition.place.end)).includes(foldCase(term.normalize('NFC')))
      )
        yield review(context.here(definition.place), 'never-used', { actual: term })
    }
  },
})

/** Where the long form stands again in the body, up to the closing sentence. */
function longForms(reading: Reading, { meaning, place }: Plan['definitions'][number]) {
  const quoted = /["“][^"”]{8,}["”]/u.exec(meaning)
  const long = foldCase((quoted?.[0] ?? meaning).normalize('NFC'))
  if (long.length < leastLength) return []
  const text = reading.folded.replace(/\s/gu, ' ')
  const closing = text.lastIndexOf('trên đây là')
  const end = closing > 0 ? Math.min(closing, reading.body.end) : reading.body.end
  const spans: { start: number; end: number }[] = []
  for (let at = text.indexOf(long, reading.at(place.end)); at >= 0 && at < end; ) {
    spans.push({ start: at, end: at + long.length })
    at = text.indexOf(long, at + long.length)
  }
  return spans
}
