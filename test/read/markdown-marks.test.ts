import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { marksOf } from '../../src/read/markdown-marks.ts'
import { markedParts } from '../../src/read/markdown-parts.ts'
import { identity } from '../../src/text/mapped.ts'

const root = join(import.meta.dirname, '../..')
const sample = readFileSync(join(root, 'corpus/1315-qd-ttg/dong-nai.md'), 'utf8')

/** What remark says when it reads every sign. */
const whole = (text: string) => marksOf(text, [identity(text)])

const line = fc
  .tuple(
    fc.constantFrom(
      '',
      '',
      '- ',
      '+ ',
      '1. ',
      '2) ',
      '# ',
      '### ',
      '> ',
      '* ',
      '1. 2. ',
      '  ',
      '\t',
      '1.',
      '-',
    ),
    fc.array(
      fc.constantFrom(
        ...[
          'Mục đích',
          'Sở Y tế',
          ' ',
          ' ',
          '**',
          '*',
          '_',
          '`',
          '\\-',
          '\\',
          '&nbsp;',
          '&amp',
          '<br>',
          '<b>',
        ],
        ...[
          '[a](b)',
          '[^1]',
          '!',
          '#',
          '---',
          '===',
          '***',
          '100%',
          '2024',
          '. ',
          ', ',
          '“',
          '”',
          '|',
          '  ',
          'ề',
        ],
      ),
      { maxLength: 6 },
    ),
  )
  .map(([label, words]) => label + words.join(''))
const text = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\n\n\n')), { maxLength: 12 })
  .map((lines) => lines.flat().join(''))

describe('the marks of a Markdown text', () => {
  it('are in a small part of an ordinary plan', () => {
    const parts = markedParts(sample).map((part) => part.text)
    expect(parts.join('').length).toBeLessThan(sample.length / 20)
    expect(new Set(parts).size).toBeLessThan(parts.length * 0.8)
    expect(marksOf(sample).headings.size).toBeGreaterThan(10)
  })

  it('are the same in that part as in the whole', () => {
    expect(marksOf(sample)).toEqual(whole(sample))
    fc.assert(
      fc.property(text, (each) => {
        expect(marksOf(each)).toEqual(whole(each))
      }),
      { numRuns: 2000 },
    )
  })
})
