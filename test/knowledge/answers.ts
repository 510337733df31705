import { phraseSlips } from '../../src/align/slips.ts'
import { abbreviationsIn } from '../../src/knowledge/abbreviations.ts'
import { awardFormOf, giverClass } from '../../src/knowledge/awards.ts'
import { bodyEntryId } from '../../src/knowledge/bodies.ts'
import { bodyCodeId } from '../../src/knowledge/body-codes.ts'
import { boundSyllable } from '../../src/knowledge/bound-syllables.ts'
import { wrongCapitals } from '../../src/knowledge/capitals.ts'
import { bodyChangeId } from '../../src/knowledge/changes.ts'
import { documentByNumber } from '../../src/knowledge/documents.ts'
import { entityOf } from '../../src/knowledge/entities.ts'
import { everydayWord } from '../../src/knowledge/everyday-words.ts'
import { unmarkedIn } from '../../src/knowledge/heading-phrases.ts'
import { kindByName } from '../../src/knowledge/kinds.ts'
import { phrasesIn } from '../../src/knowledge/phrases.ts'
import { programmeByTitle } from '../../src/knowledge/programmes.ts'
import { provinceByName, provinceIn } from '../../src/knowledge/provinces.ts'
import { roleLexicon, sectionRole } from '../../src/knowledge/roles.ts'
import { misreadIn } from '../../src/knowledge/searchable.ts'
import { surnameId } from '../../src/knowledge/surnames.ts'
import { tornClauses } from '../../src/knowledge/torn-clauses.ts'
import { SectionRole } from '../../src/model/sections.ts'
import { wordsOf } from '../../src/text/tokens.ts'

const one = (id: string | null | undefined): string[] => (id === null || id === undefined ? [] : [id])

/** "parent > title" as the examples of the section roles write it. */
function roleIds(text: string): string[] {
  const cut = text.indexOf(' > ')
  const parent = cut < 0 ? null : SectionRole.parse(text.slice(0, cut))
  const role = sectionRole(cut < 0 ? text : text.slice(cut + 3), parent, parent === null ? 1 : 2)
  return roleLexicon()
    .entries.filter((entry) => entry.role === role)
    .map((entry) => entry.id)
}

/** How each data file is asked, so that its examples run as tests: the ids that answer a text. */
export const answers: Readonly<Record<string, (text: string) => readonly string[]>> = {
  'lexicons/abbreviations.yaml': (text) => abbreviationsIn(text).map(({ entry }) => entry.id),
  'lexicons/bound-syllables.yaml': (text) => text.split(' ').flatMap((each) => one(boundSyllable(each))),
  'lexicons/capitals.yaml': (text) => wrongCapitals(text).map(({ form }) => form.id),
  'lexicons/everyday-words.yaml': (text) => one(everydayWord(...(text.split(' ') as [string, string]))),
  'lexicons/level-bound-phrases.yaml': (text) => phrasesIn(text).map(({ phrase }) => phrase.id),
  'lexicons/fixed-phrases.yaml': (text) => phraseSlips(wordsOf(text)).map(({ phrase }) => phrase.id),
  'lexicons/heading-phrases.yaml': (text) => unmarkedIn(text).map(({ id }) => id),
  'lexicons/key-phrases.yaml': (text) => misreadIn(text).map(({ id }) => id),
  'lexicons/surnames.yaml': (text) => one(surnameId(text)),
  'lexicons/torn-clauses.yaml': (text) => tornClauses(text).map(({ id }) => id),
  'registries/body-changes.yaml': (text) => one(bodyChangeId(text)),
  'lexicons/award-forms.yaml': (text) => one(awardFormOf(text)?.id),
  'lexicons/award-givers.yaml': (text) => one(giverClass(text)),
  'lexicons/entities.yaml': (text) => [entityOf(text)],
  'lexicons/bodies.yaml': (text) => one(bodyEntryId(text)),
  'lexicons/body-codes.yaml': (text) => one(bodyCodeId(text)),
  'lexicons/document-kinds.yaml': (text) => one(kindByName(text)?.id),
  'lexicons/section-roles.yaml': roleIds,
  'registries/documents.yaml': (text) => documentByNumber(text).map(({ id }) => id),
  'registries/programmes.yaml': (text) => one(programmeByTitle(text)?.id),
  'registries/provinces.yaml': (text) => {
    const name = provinceIn(text)
    return one(name === null ? null : provinceByName(name)?.id)
  },
}
