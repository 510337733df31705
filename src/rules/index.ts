import type { Rule } from './define.ts'
import { awardYearsDiffer } from './periods/award-years-differ.ts'
import { backdated } from './periods/backdated.ts'
import { interimReviewMissing } from './periods/interim-review-missing.ts'
import { internalYearsDiffer } from './periods/internal-years-differ.ts'
import { phaseCountDiffers } from './periods/phase-count-differs.ts'
import { phasesDiffer } from './periods/phases-differ.ts'
import { phasesGap } from './periods/phases-gap.ts'
import { phasesOverlap } from './periods/phases-overlap.ts'
import { programmeYearsDiffer } from './periods/programme-years-differ.ts'
import { reviewYearMissing } from './periods/review-year-missing.ts'

/** The register: every rule, in the order in which the folders stand here (periods first, form last). */
export const rules: readonly Rule[] = [
  programmeYearsDiffer,
  internalYearsDiffer,
  awardYearsDiffer,
  phasesDiffer,
  phasesOverlap,
  phasesGap,
  phaseCountDiffers,
  reviewYearMissing,
  interimReviewMissing,
  backdated,
]
