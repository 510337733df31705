import type { Place } from '../../model/place.ts'
import type { Plan } from '../../model/plan.ts'
import type { Period } from '../../model/references.ts'
import { foldCase } from '../../text/fold.ts'
import { matchesOf } from '../../text/matches.ts'
import { flat } from '../section-text.ts'

export interface NamedReview {
  readonly kind: 'sơ kết' | 'tổng kết'
  readonly year: number
  readonly place: Place
}

const review = /(?<kind>sơ kết|tổng kết)[^\d,;]{0,25}(?<year>(?:19|20)\d\d)(?! ?[-–]|\d)/gu

/** Years of reviews in headings on awards: "Khen thưởng sơ kết (năm 2028), tổng kết (năm 2030)". */
export function namedReviews({ sections }: Plan): readonly NamedReview[] {
  return flat(sections)
    .filter(({ role }) => role === 'awards' || role === 'review-awards')
    .flatMap(({ title, place }) =>
      matchesOf(review, foldCase((title ?? '').normalize('NFC'))).map(({ groups }) => ({
        kind: groups!.kind as NamedReview['kind'],
        year: Number(groups!.year),
        place,
      })),
    )
}

/** A year in which the programme does not run. */
export function isOutside({ year }: NamedReview, programme: Period | null): boolean {
  return programme !== null && (year < programme.from || year > programme.to)
}
