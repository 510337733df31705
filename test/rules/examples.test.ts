import { describe, expect, it } from 'vitest'
import { catalogue, languages } from '../../src/messages/index.ts'
import { ruleDocs } from '../../src/rules/docs.ts'
import { rules } from '../../src/rules/index.ts'
import { runExample } from './run-example.ts'

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const docs = ruleDocs(id)

  it('has a summary, a reason, and an example on either side', () => {
    expect(docs.summary).not.toBe('')
    expect(docs.parts.Why ?? '').not.toBe('')
    const verdicts = docs.examples.map((example) => example.verdict)
    expect(verdicts.some((verdict) => verdict === 'fail' || verdict === 'review')).toBe(true)
    expect(
      verdicts.some((verdict) => verdict === 'pass' || verdict === 'none' || verdict === 'notApplicable'),
    ).toBe(true)
  })

  it.each(languages)('has a title and sentences (%s)', (language) => {
    expect(catalogue(language).rules[id]?.title ?? '').not.toBe('')
  })

  it.each(docs.examples.map((example, index) => [index + 1, example] as const))(
    'example %i',
    (_, example) => {
      const findings = runExample(rule, example)
      const verdicts = findings.map((finding) => finding.verdict)
      if (example.verdict === 'none')
        expect(verdicts.filter((verdict) => verdict === 'fail' || verdict === 'review')).toEqual([])
      else expect(verdicts).toContain(example.verdict)
      if (example.verdict === 'pass') expect(verdicts).not.toContain('fail')
      if (example.code !== undefined) expect(findings.map((finding) => finding.code)).toContain(example.code)
      for (const finding of findings)
        for (const language of languages) {
          const words = catalogue(language)
          expect(
            words.rules[id]?.codes[finding.code] ?? words.reasons[finding.code],
            `${id} ${finding.code} (${language})`,
          ).toBeDefined()
        }
    },
  )
})
