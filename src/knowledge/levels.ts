import type { Level } from '../model/header.ts'

/** Height of a level (cấp), 0 at the top; null for the Party and associations, which exist at every height. */
export const heights: Readonly<Record<Level, number | null>> = {
  centre: 0,
  ministry: 1,
  province: 2,
  department: 3,
  district: 3,
  commune: 4,
  unit: 4,
  party: null,
  association: null,
}
