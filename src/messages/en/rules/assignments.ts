import type { RuleWords } from '../../catalogue.ts'

export const assignments: Readonly<Record<string, RuleWords>> = {
  'assignments/task-not-taken-up': {
    title: 'A task that the upstream gives to this very body is not taken up',
    codes: {
      missing: 'No task found, expected “{expected}”',
      lower: 'Found {actual}, the task says {expected}',
      fewer: 'The task “{actual}” leaves out: {expected}',
      'of-kind': 'No answer to tasks given to all bodies of this kind: “{expected}”',
      'weak-match': 'Unclear whether “{actual}” takes up “{expected}”',
      met: 'Taken up: “{actual}”',
    },
  },
  'assignments/scope-mismatch': {
    title: 'Units are addressed in different ways',
    codes: {
      narrower: 'Found “{actual}”, narrower than “{expected}”',
      other: 'Found “{actual}”, elsewhere “{expected}”',
      met: 'Units addressed alike (“{expected}”)',
    },
  },
  'assignments/misplaced': {
    title: 'A task under the wrong body',
    codes: {
      misplaced: 'Found a task of {expected} under {actual}, expected one of its own',
      lead: '{actual} leads, where the plan above has {expected} lead and the other help',
      swapped:
        '{actual} has a task of the kind that {expected} is for and has none of, expected the other way round',
    },
  },
  'assignments/level-slip': {
    title: 'A body or area of another level in a task',
    codes: {
      level: 'Found “{actual}” in a task of {expected}, expected words of that level',
      above: 'Found a task for {actual}, a body above: expected a request, or a body of its own',
      beside: 'Found a task for {actual}, bodies of the same level: expected a body of its own',
    },
  },
  'assignments/body-not-recipient': {
    title: 'A body with a task or a report is not among the recipients',
    codes: {
      assigned: 'Has a task but is no recipient, expected: {expected}',
      listed: 'Recipients are named one by one, but not all that have a task, expected: {expected}',
      reported: 'Gets a report but is no recipient, expected: {expected}',
      superior: 'The issuer of the upstream is no recipient, expected: {expected}',
      met: 'Bodies with tasks and reports are among the recipients',
    },
  },
}
