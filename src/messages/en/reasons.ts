import type { Sentences } from '../catalogue.ts'

/** Why something was not judged, does not apply or was not compared. */
export const reasons: Sentences = {
  'no-source': 'Not judged: no upstream text or facts to compare this part with ({what})',
  'no-phases': 'Not applicable: the plan has no phases',
  'yearly-plan': 'Not applicable: a plan for one year',
  'other-family': 'Not applicable: another programme',
  'other-body': 'Not applicable: meant for another kind of body',
  'no-awards': 'Not applicable: the plan has no awards',
  'no-annual-awards': 'Not applicable: the plan names no annual award',
  'own-award-rules': 'Not applicable: the Party and associations reward by rules of their own',
  'no-criteria': 'Not applicable: the plan has no criteria',
  'no-targets': 'Not applicable: the plan has no targets',
  'not-yearly-plan': 'Not applicable: not a plan for one year',
  'facts-only': 'Not judged: only facts of the document above are known, not its text',
  'upstream-text-missing': 'the text of the document above is missing',
  'upstream-says-nothing': 'the document above has no such part',
  'root-unknown': 'Not applicable: the root of the programme is not known',
  'read-in-part': 'the document could be read in part only',
  'upstream-ambiguous': 'several documents could be the upstream',
  'second-upstream': 'an upstream as well; compared only in what the first one says nothing of',
  'upstream-circular': 'the documents cite each other in a circle',
  appendix: 'the appendix was not analysed',
  'part-absent': 'Not applicable: the plan has no such part',
  'no-recipients': 'Not applicable: no list of recipients found',
  'recipients-by-article': 'Not applicable: the recipients are named in an article',
  'own-date-unknown': 'Not applicable: the plan bears no date',
}
