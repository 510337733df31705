import { bodyNotRecipient } from './assignments/body-not-recipient.ts'
import { levelSlip } from './assignments/level-slip.ts'
import { misplaced } from './assignments/misplaced.ts'
import { scopeMismatch } from './assignments/scope-mismatch.ts'
import { taskNotTakenUp } from './assignments/task-not-taken-up.ts'
import { annualNarrowed } from './awards/annual-narrowed.ts'
import { annualUnspecified } from './awards/annual-unspecified.ts'
import { formAdded } from './awards/form-added.ts'
import { formMissing } from './awards/form-missing.ts'
import { formOverlap } from './awards/form-overlap.ts'
import { giverMissing } from './awards/giver-missing.ts'
import { giverNotEntitled } from './awards/giver-not-entitled.ts'
import { nameNonstandard } from './awards/name-nonstandard.ts'
import { itemMissing } from './contents/item-missing.ts'
import { itemNarrowed } from './contents/item-narrowed.ts'
import { itemTruncated } from './contents/item-truncated.ts'
import { purposeMissing } from './contents/purpose-missing.ts'
import { solutionMissing } from './contents/solution-missing.ts'
import { criterionMissing } from './criteria/criterion-missing.ts'
import { criterionReworded } from './criteria/criterion-reworded.ts'
import { entityLabelDiffers } from './criteria/entity-label-differs.ts'
import { entityMissing } from './criteria/entity-missing.ts'
import { entityUnlabelled } from './criteria/entity-unlabelled.ts'
import { entityWithoutAssignment } from './criteria/entity-without-assignment.ts'
import type { Rule } from './define.ts'
import { abbreviationUndefined } from './form/abbreviation-undefined.ts'
import { archiveLine } from './form/archive-line.ts'
import { bodyNameInconsistent } from './form/body-name-inconsistent.ts'
import { capitals } from './form/capitals.ts'
import { closing } from './form/closing.ts'
import { definedTermUnused } from './form/defined-term-unused.ts'
import { punctuation } from './form/punctuation.ts'
import { variantsMixed } from './form/variants-mixed.ts'
import { authorityForm } from './header/authority-form.ts'
import { authorityInvalid } from './header/authority-invalid.ts'
import { dateIncomplete } from './header/date-incomplete.ts'
import { kindAmbiguous } from './header/kind-ambiguous.ts'
import { numberBlank } from './header/number-blank.ts'
import { numberForm } from './header/number-form.ts'
import { symbolMismatch } from './header/symbol-mismatch.ts'
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
import { firstMentionIncomplete } from './references/first-mention-incomplete.ts'
import { issuedLater } from './references/issued-later.ts'
import { notInForce } from './references/not-in-force.ts'
import { numberDateMismatch } from './references/number-date-mismatch.ts'
import { numberImplausible } from './references/number-implausible.ts'
import { numberMissing } from './references/number-missing.ts'
import { programmeNameDiffers } from './references/programme-name-differs.ts'
import { titleDiffers } from './references/title-differs.ts'
import { actorLevel } from './reporting/actor-level.ts'
import { cascadeOrder } from './reporting/cascade-order.ts'
import { deadlineLate } from './reporting/deadline-late.ts'
import { deadlineMissing } from './reporting/deadline-missing.ts'
import { internalDeadlineMissing } from './reporting/internal-deadline-missing.ts'
import { recipientDiffers } from './reporting/recipient-differs.ts'
import { recipientMissing } from './reporting/recipient-missing.ts'
import { recurrenceConflict } from './reporting/recurrence-conflict.ts'
import { taskWithoutDeadline } from './reporting/task-without-deadline.ts'
import { upwardDeadlineMissing } from './reporting/upward-deadline-missing.ts'
import { copiedFromSuperior } from './scope/copied-from-superior.ts'
import { verbUnfit } from './scope/verb-unfit.ts'
import { duplicateWords } from './spelling/duplicate-words.ts'
import { suspectedTypo } from './spelling/suspected-typo.ts'
import { wordMissing } from './spelling/word-missing.ts'
import { labelDuplicate } from './structure/label-duplicate.ts'
import { labelGap } from './structure/label-gap.ts'
import { sectionMissing } from './structure/section-missing.ts'
import { sectionRenamed } from './structure/section-renamed.ts'
import { lowerThanUpstream } from './targets/lower-than-upstream.ts'
import { targetMissing } from './targets/missing.ts'
import { yearOutOfScope } from './targets/year-out-of-scope.ts'
import { directNotCited } from './upstream/direct-not-cited.ts'
import { familyDiffers } from './upstream/family-differs.ts'
import { rootNotCited } from './upstream/root-not-cited.ts'
import { bodyCeased } from './validity/body-ceased.ts'
import { levelAbolishedRule } from './validity/level-abolished.ts'
import { provinceMerged } from './validity/province-merged.ts'

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
  directNotCited,
  rootNotCited,
  familyDiffers,
  deadlineMissing,
  deadlineLate,
  recipientMissing,
  recipientDiffers,
  cascadeOrder,
  recurrenceConflict,
  internalDeadlineMissing,
  upwardDeadlineMissing,
  taskWithoutDeadline,
  actorLevel,
  formMissing,
  formAdded,
  formOverlap,
  giverMissing,
  giverNotEntitled,
  annualUnspecified,
  annualNarrowed,
  nameNonstandard,
  entityMissing,
  entityUnlabelled,
  entityLabelDiffers,
  criterionMissing,
  criterionReworded,
  entityWithoutAssignment,
  lowerThanUpstream,
  targetMissing,
  yearOutOfScope,
  sectionMissing,
  sectionRenamed,
  labelDuplicate,
  labelGap,
  numberBlank,
  dateIncomplete,
  symbolMismatch,
  kindAmbiguous,
  numberForm,
  authorityForm,
  authorityInvalid,
  itemMissing,
  itemTruncated,
  itemNarrowed,
  solutionMissing,
  purposeMissing,
  taskNotTakenUp,
  scopeMismatch,
  misplaced,
  levelSlip,
  bodyNotRecipient,
  numberDateMismatch,
  titleDiffers,
  firstMentionIncomplete,
  numberMissing,
  numberImplausible,
  issuedLater,
  programmeNameDiffers,
  notInForce,
  bodyCeased,
  provinceMerged,
  levelAbolishedRule,
  abbreviationUndefined,
  archiveLine,
  bodyNameInconsistent,
  capitals,
  closing,
  definedTermUnused,
  punctuation,
  variantsMixed,
  suspectedTypo,
  wordMissing,
  duplicateWords,
  copiedFromSuperior,
  verbUnfit,
]
