import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { comparePair, fileBytes, parsePlan, readBytes, ruleSettings } from '../../src/index.ts'

/** Pairs of short plans on which a rule once spoke without ground: the rule that has to be silent. */
const silent: Readonly<Record<string, string>> = {
  'a-contest-in-other-words': 'assignments/task-not-taken-up',
  'a-law-within-a-law': 'references/not-in-force',
  'a-meeting-in-other-words': 'assignments/task-not-taken-up',
  'a-system-of-things': 'scope/copied-from-superior',
  'aims-of-a-provincial-unit': 'scope/copied-from-superior',
  'before-a-year': 'targets/lower-than-upstream',
  'check-ups-of-members': 'assignments/misplaced',
  'check-ups-of-the-union': 'assignments/misplaced',
  'duties-in-own-words': 'contents/item-narrowed',
  'events-of-the-province': 'scope/copied-from-superior',
  'first-aid': 'assignments/misplaced',
  'judged-by-others': 'criteria/criterion-reworded',
  'leaders-and-others': 'contents/item-narrowed',
  'less-as-above': 'contents/item-narrowed',
  'limits-in-own-words': 'targets/lower-than-upstream',
  'more-people-than-asked': 'contents/item-narrowed',
  'numbers-behind-so': 'spelling/word-missing',
  'parts-in-other-words': 'criteria/criterion-missing',
  'points-of-the-commune': 'contents/item-missing',
  'points-of-the-province': 'contents/item-missing',
  'put-up-in-other-words': 'assignments/task-not-taken-up',
  'reached-beside-asked': 'targets/lower-than-upstream',
  'scope-of-a-provincial-unit': 'scope/copied-from-superior',
  'sentences-with-nouns-at-the-end': 'spelling/suspected-typo',
  'small-and-large': 'contents/item-narrowed',
  'targets-of-another-sector': 'targets/missing',
  'terms-of-two-acts': 'targets/lower-than-upstream',
  'what-is-left': 'targets/lower-than-upstream',
  'who-pays-for-awards': 'awards/giver-not-entitled',
  'words-behind-grammar': 'spelling/suspected-typo',
  'words-of-one-sound': 'spelling/suspected-typo',
  'words-one-mark-apart': 'spelling/suspected-typo',
  'year-looked-back-on': 'periods/internal-years-differ',
  'youth-of-the-province': 'criteria/entity-missing',
  durations: 'targets/lower-than-upstream',
  neighbours: 'assignments/level-slip',
}

const request = {
  plans: [],
  baselines: [],
  rules: ruleSettings(),
  asOf: '2026-06-01',
  language: 'vi',
  version: 'test',
} as const

const planOf = async (folder: string, name: string) =>
  parsePlan(
    await readBytes(fileBytes(name, new Uint8Array(readFileSync(join(import.meta.dirname, folder, name))))),
  )

test.each(Object.entries(silent))('%s: %s is silent', async (folder, rule) => {
  const { findings } = comparePair(
    request,
    await planOf(folder, 'plan.txt'),
    await planOf(folder, 'upstream.txt'),
  )
  const spoken = findings.filter(({ verdict }) => verdict === 'fail' || verdict === 'review')
  expect(findings.length).toBeGreaterThan(0)
  expect(spoken.filter((finding) => finding.rule === rule).map(({ message }) => message)).toEqual([])
})

test('every pair is asked', () => {
  const folders = readdirSync(import.meta.dirname).filter((name) => !name.includes('.'))
  expect(folders.toSorted()).toEqual(Object.keys(silent).toSorted())
})
