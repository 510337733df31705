import type { RuleWords } from '../../catalogue.ts'

export const reporting: Readonly<Record<string, RuleWords>> = {
  'reporting/deadline-missing': {
    title: 'No date for the report upward',
    codes: {
      missing: 'Found no reporting date, expected a report to {recipients} ({expected})',
      'one-missing': 'Found no date for the report of {expected} to {recipients}',
      rarer: 'Found “{actual}”, more rarely than “{expected}”',
      met: 'Reporting date stated (above: {expected})',
    },
  },
  'reporting/deadline-late': {
    title: 'Later than the date above',
    codes: {
      late: 'Found {actual}, expected {expected} or earlier',
      'one-day': 'Found by {actual}, expected before {expected}: one day later',
      'task-late': 'Done by {actual}, expected {expected}: {days} days later',
      'plan-late': 'The plan is dated {actual}, expected by {expected}',
      met: '{actual} is not later than {expected}',
    },
  },
  'reporting/recipient-missing': {
    title: 'A reporting date without a recipient',
    codes: {
      missing: 'Found the date {actual}, expected a recipient of the report',
      elsewhere: 'Found the date {actual} without a recipient of its own; a body is named nearby',
    },
  },
  'reporting/recipient-differs': {
    title: 'Reports to other bodies than above',
    codes: { differ: 'Found {actual}, expected {expected}', met: 'Recipients as above: {expected}' },
  },
  'reporting/cascade-order': {
    title: 'The internal date is not before the date upward',
    codes: {
      'not-before': 'Found the internal date {actual}, expected before {expected}',
      met: 'Internal date {actual} before {expected}',
    },
  },
  'reporting/recurrence-conflict': {
    title: 'Recurrence does not fit the time of the plan',
    codes: {
      yearly: 'Found {actual} every year in a plan for {year}, expected {expected}',
      once: 'Found only {actual}, the plan covers {expected}',
      met: 'Dates fit the plan for {expected}',
    },
  },
  'reporting/internal-deadline-missing': {
    title: 'No date for the units below',
    codes: {
      missing: 'Found {actual} upward, expected an earlier date for the units',
      met: 'Internal date stated before {expected}',
    },
  },
  'reporting/upward-deadline-missing': {
    title: 'No date upward',
    codes: {
      undated: 'Found reports due {actual} to pass on to {recipient}, expected a date for that',
      demanded: 'Found an internal date {actual} only, expected a report upward ({expected})',
      met: 'Date upward stated',
    },
  },
  'reporting/task-without-deadline': {
    title: 'A set-up task without a date',
    codes: { undated: 'Found “{actual}”, expected a date' },
  },
  'reporting/actor-level': {
    title: 'A section reports straight to another body',
    codes: {
      direct: 'Found {actor} reporting to {recipients}, expected a draft for the head',
    },
  },
}
