import type { Sentences } from '../index.ts'

/** Why something was not judged, does not apply or was not compared. */
export const reasons: Sentences = {
  'no-source': 'Not judged: no upstream text or facts to compare this part with ({what})',
  'no-phases': 'Not applicable: the plan has no phases',
  'yearly-plan': 'Not applicable: a plan for one year',
  'other-family': 'Not applicable: another programme',
  'other-body': 'Not applicable: meant for another kind of body',
  'upstream-text-missing': 'the text of the document above is missing',
  'upstream-says-nothing': 'the document above has no such part',
  'root-unknown': 'Not applicable: the root of the programme is not known',
  'read-in-part': 'the document could be read in part only',
  'upstream-ambiguous': 'several documents could be the upstream',
  'upstream-circular': 'the documents cite each other in a circle',
  appendix: 'the appendix was not analysed',
  'part-absent': 'Not applicable: the plan has no such part',
}
