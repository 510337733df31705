import type { RuleWords } from '../../catalogue.ts'

export const criteria: Readonly<Record<string, RuleWords>> = {
  'criteria/entity-missing': {
    title: 'No criteria for a group',
    codes: {
      absent: 'No criteria for “{expected}” as in the document above',
      missing: 'Found no criteria “{expected}”, though the plan rewards this group',
      met: 'Criteria “{expected}” are there',
    },
  },
  'criteria/entity-unlabelled': {
    title: 'Criteria that name no group',
    codes: {
      unlabelled: 'Found criteria without a group under “{actual}”, expected “Đối với …”',
      met: 'Criteria name their group: {actual}',
    },
  },
  'criteria/entity-label-differs': {
    title: 'A group under another label',
    codes: {
      generalised: 'Found “{actual}”, the plan above names {lost} as well',
      merged: 'Found no group “{expected}”, its criteria stand under “{actual}”',
      met: 'The label answers “{expected}”',
    },
  },
  'criteria/criterion-missing': {
    title: 'A criterion without counterpart',
    codes: {
      missing: 'Found no counterpart of “{expected}”',
      part: 'The criterion is without “{expected}”',
      met: 'Found a counterpart of “{expected}”',
    },
  },
  'criteria/criterion-reworded': {
    title: 'A key term of a criterion changed',
    codes: {
      lower: '{actual} is below {expected} above',
      reworded: 'Found “{actual}”, expected “{expected}”',
      softer: 'Found “{actual}”, which asks for less than “{expected}” above',
      met: 'Terms of “{expected}” kept',
    },
  },
  'criteria/entity-without-assignment': {
    title: 'A group with criteria but no task',
    codes: {
      'without-task': 'Found criteria for “{actual}” but no task and no report, expected one',
      met: '“{actual}” has a task or a report',
    },
  },
}
