import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../../src')

/** Rooms in the order of the way of the data: each imports only from those above it. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  text: [],
  model: ['text'],
  knowledge: ['text', 'model'],
  read: ['text', 'model', 'knowledge'],
  parse: ['text', 'model', 'knowledge', 'read'],
  align: ['text', 'model', 'knowledge'],
  findings: ['text', 'model', 'knowledge', 'align'],
  messages: ['model'],
  rules: ['text', 'model', 'knowledge', 'align', 'findings', 'messages'],
  compare: ['text', 'model', 'knowledge', 'align', 'findings', 'rules', 'messages'],
  report: ['text', 'model', 'knowledge', 'read', 'align', 'findings', 'messages', 'compare', 'rules'],
  evaluate: ['text', 'model'],
  batch: [
    'text',
    'model',
    'knowledge',
    'read',
    'parse',
    'findings',
    'compare',
    'rules',
    'report',
    'messages',
  ],
  cli: [
    'text',
    'model',
    'knowledge',
    'read',
    'parse',
    'align',
    'findings',
    'messages',
    'rules',
    'compare',
    'report',
    'evaluate',
    'batch',
  ],
}

const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && name.includes('/'),
)

describe('imports go one way', () => {
  it.each(files)('%s', (file) => {
    const room = file.split('/')[0]!
    expect(Object.keys(allowed)).toContain(room)
    const text = readFileSync(join(root, file), 'utf8')
    for (const match of text.matchAll(/(?:from|import\() ?'(?<path>\.[^']+)'/gu)) {
      const target = relative(root, resolve(root, dirname(file), match.groups!.path!)).split('/')[0]!
      if (target === room || target === 'index.ts' || target.startsWith('..')) continue
      expect(allowed[room], `${file} imports from ${target}`).toContain(target)
    }
  })

  it.each(files)('%s: no console outside cli, no default export, no import of natural as a whole', (file) => {
    const text = readFileSync(join(root, file), 'utf8')
    if (!file.startsWith('cli/')) expect(text).not.toMatch(/\bconsole\./u)
    expect(text).not.toMatch(/^export default/mu)
    expect(text).not.toMatch(/from 'natural'/u)
  })
})
