import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rulePages } from '../../src/report/rule-pages.ts'
import { rules } from '../../src/rules/index.ts'

const folder = resolve(import.meta.dirname, '../../docs/rules')

describe('docs/rules is what the rules say (npm run docs)', () => {
  const pages = rulePages()

  it('has a page for each rule and no other', () => {
    const found = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => name.endsWith('.md'))
    expect(found.sort()).toEqual(['README.md', ...rules.map(({ id }) => `${id}.md`)].sort())
  })

  it.each(pages.map(({ path }) => path))('%s', (path) => {
    const made = pages.find((page) => page.path === path)!.content
    expect(readFileSync(resolve(folder, path), 'utf8'), `${path}: run "npm run docs"`).toBe(made)
  })

  it('says why, gives examples and leads from the index to every page', () => {
    const index = String(pages[0]!.content)
    for (const { id } of rules) {
      const page = String(pages.find(({ path }) => path === `${id}.md`)!.content)
      expect(index).toContain(`[${id}](${id}.md)`)
      expect(page).toMatch(/^## Why$/mu)
      expect(page).toMatch(/^### (?:fail|review|pass|open|notApplicable|none): /mu)
      expect(page).not.toMatch(/(?:: |\| )undefined(?: \||$)/mu)
    }
  })
})
