import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { grammarPath } from './data-root.ts'
import { lazy } from './memo.ts'

const File = z.strictObject({ source: z.string(), names: z.array(z.string()).min(1) })

/** Names of laws (tên luật) whose commas and "và" a pattern can't tell from the sentence; the longest first. */
export const lawNames = lazy((): readonly string[] =>
  File.parse(parse(readFileSync(grammarPath('registries/laws.yaml'), 'utf8'))).names.toSorted(
    (a, b) => b.length - a.length,
  ),
)
