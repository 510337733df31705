import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { reviewAll } from '../../src/cli/evaluate.ts'
import { evaluateFolder } from '../../src/evaluate/evaluate-folder.ts'
import { Evaluation } from '../../src/evaluate/result.ts'
import { parsePlan } from '../../src/parse/index.ts'
import { read } from '../../src/read/index.ts'

test('no accuracy is lost against the committed figures (npm run gains names what is)', async () => {
  const committed = Evaluation.parse(JSON.parse(readFileSync('test/evaluate/figures.json', 'utf8')))
  const now = await evaluateFolder(['test/gold', 'test/cases'], async (path) => parsePlan(await read(path)), {
    documents: ['corpus'],
    review: reviewAll,
  })
  for (const part of ['gold', 'cases', 'findings'] as const) {
    expect(now[part].documents, part).toBe(committed[part].documents)
    expect(now[part].macroF1, part).toBeGreaterThanOrEqual(committed[part].macroF1)
    expect(now[part].fieldAccuracy, part).toBeGreaterThanOrEqual(committed[part].fieldAccuracy)
  }
  expect(now.findings.silent.violations).toEqual([])
  expect(now.places.wrong).toEqual([])
}, 120_000)
