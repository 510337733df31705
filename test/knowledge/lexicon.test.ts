import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { baselineOf, baselines } from '../../src/knowledge/baselines.ts'
import { grammarPath, packageRoot } from '../../src/knowledge/data-root.ts'
import { documentByNumber } from '../../src/knowledge/documents.ts'
import { classify, Entry, readLexicon } from '../../src/knowledge/lexicon.ts'
import { memo } from '../../src/knowledge/memo.ts'

const file = (entries: string): string => `source: a test\nentries:\n${entries}`

describe('readLexicon', () => {
  it('names file, entry and field of what is wrong', () => {
    const read = (entries: string) => () => readLexicon('lexicons/x.yaml', file(entries), Entry)
    expect(read('  - { id: a, match: [b], "+": [b] }')).toThrow(/grammars\/lexicons\/x\.yaml: entry "a": -/)
    expect(read('  - { match: [b], "+": [b], "-": [c] }')).toThrow(/entry 1: id/)
    expect(read('  - { id: a, match: ["(b"], "+": [b], "-": [c] }')).toThrow(/entry "a": match "\(b"/)
    expect(read('  - { id: a, colour: red, "+": [b], "-": [c] }')).toThrow(/entry "a".*colour/)
    expect(read('  - { id: a, "+": [b], "-": [c] }\n  - { id: a, "+": [b], "-": [c] }')).toThrow(/used twice/)
    expect(read(`  - { id: ${'ủy'.normalize('NFD')}, "+": [b], "-": [c] }`)).toThrow(/NFC/)
    expect(() => readLexicon('lexicons/x.yaml', 'entries: []', Entry)).toThrow(/x\.yaml: the file/)
  })

  it('wraps patterns in Vietnamese word borders and answers in file order', () => {
    const table = readLexicon(
      'lexicons/x.yaml',
      file(
        '  - { id: one, match: [hoà], "+": [b], "-": [c] }\n  - { id: two, match: ["hòa bình"], "+": [b], "-": [c] }',
      ),
      Entry,
    )
    expect(classify(table, 'HÒA BÌNH')?.id).toBe('one')
    expect(classify(table, 'hoàn thành')).toBeNull()
    expect(Object.isFrozen(table.entries[0]?.['+'])).toBe(true)
  })
})

describe('memo', () => {
  it('computes once per string and stays bounded', () => {
    let calls = 0
    const length = memo((text) => {
      calls++
      return text.length
    }, 2)
    expect([length('a'), length('a'), length('bb')]).toEqual([1, 1, 2])
    expect(calls).toBe(2)
    length('ccc')
    length('a')
    expect(calls).toBe(4)
  })
})

describe('data root', () => {
  it('is the folder of package.json, found from any depth below it', async () => {
    expect(existsSync(join(packageRoot(), 'package.json'))).toBe(true)
    expect(existsSync(grammarPath('lexicons/document-kinds.yaml'))).toBe(true)
    const folder = mkdtempSync(join(tmpdir(), 'root-'))
    try {
      mkdirSync(join(folder, 'grammars'))
      mkdirSync(join(folder, 'dist', 'knowledge'), { recursive: true })
      writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
      const { readFileSync } = await import('node:fs')
      const source = readFileSync(join(packageRoot(), 'src/knowledge/data-root.ts'), 'utf8')
      writeFileSync(join(folder, 'dist', 'knowledge', 'data-root.ts'), source)
      const moved = (await import(join(folder, 'dist', 'knowledge', 'data-root.ts'))) as {
        packageRoot: () => string
      }
      expect(moved.packageRoot()).toBe(folder)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe('baselines', () => {
  it('have a skeleton, a registered document and facts that do not touch what is unknown', () => {
    expect(baselines().map(({ document }) => document)).toEqual(['1315/QĐ-TTg', '1373/QĐ-TTg'])
    for (const baseline of baselines()) {
      expect(existsSync(join(packageRoot(), baseline.path))).toBe(true)
      expect(documentByNumber(baseline.document)).toHaveLength(1)
      expect(baseline.unknown).toContain('deadlines')
      for (const { what } of baseline.facts) expect(baseline.unknown).not.toContain(what)
    }
    expect(
      baselineOf('1315/QĐ-TTg')?.facts.some(
        ({ what, confidence }) => what === 'phases' && confidence === 'high',
      ),
    ).toBe(true)
    expect(baselineOf('9/QĐ-TTg')).toBeNull()
  })
})
