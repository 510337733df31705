import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { grammarPath } from '../../src/knowledge/data-root.ts'
import { answers } from './answers.ts'

/** Plain lists of names; they have tests of their own. */
const lists = ['registries/laws.yaml']

const files = ['lexicons', 'registries'].flatMap((folder) =>
  readdirSync(grammarPath(folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`)
    .filter((file) => !lists.includes(file)),
)

interface Example {
  readonly id: string
  readonly '+'?: readonly string[]
  readonly '-'?: readonly string[]
}

describe.each(files)('examples of %s', (file) => {
  const { entries } = parse(readFileSync(grammarPath(file), 'utf8')) as { entries: Example[] }

  it('has an answer function and at least one example of each sort per entry', () => {
    expect(answers[file], `test/knowledge/answers.ts lacks ${file}`).toBeTypeOf('function')
    for (const entry of entries) {
      expect(entry['+']?.length ?? 0, `${entry.id}: "+"`).toBeGreaterThan(0)
      expect(entry['-']?.length ?? 0, `${entry.id}: "-"`).toBeGreaterThan(0)
    }
  })

  it('answers every example as said', () => {
    const wrong: string[] = []
    for (const entry of entries) {
      for (const text of entry['+'] ?? []) {
        const got = answers[file]!(text)
        if (!got.includes(entry.id))
          wrong.push(`+ ${entry.id}: "${text}" gave ${got.join(', ') || 'nothing'}`)
      }
      for (const text of entry['-'] ?? [])
        if (answers[file]!(text).includes(entry.id)) wrong.push(`- ${entry.id}: "${text}"`)
    }
    expect(wrong).toEqual([])
  })
})
