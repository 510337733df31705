import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sarif from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' }
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'

const formats = {
  uri: (text: string) => URL.canParse(text),
  'uri-reference': /^(?:[a-z][a-z0-9+.-]*:)?(?:[\w\-.~!$&'()*+,;=:@/?#]|%[0-9a-f]{2})*$/iu,
  'date-time': true,
} as const

/** The official schema is of draft 4: the validator knows it by what that shares with later drafts, all but its name. */
const { $schema, id, ...official } = sarif

/** By the official schema of SARIF 2.1.0, whole. */
export const bySchema = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false, formats }).compile(
  official,
)

/** By what errata 01 and the text of the standard add to it, and what doichieu promises. */
export const byText = new Ajv2020({ allErrors: true }).compile(
  JSON.parse(readFileSync(join(import.meta.dirname, 'schemas/sarif-text.json'), 'utf8')),
)

export interface Location {
  readonly id?: number
  readonly message?: { readonly text: string }
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly index?: number }
    readonly region?: Readonly<Record<'startLine' | 'startColumn' | 'endLine' | 'endColumn', number>>
  }
}

export interface Result {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly kind: string
  readonly level: string
  readonly message: { readonly text: string }
  readonly locations: readonly Location[]
  readonly relatedLocations?: readonly Location[]
  readonly partialFingerprints: Readonly<Record<string, string>>
  readonly suppressions: readonly { readonly justification: string; readonly properties: unknown }[]
}

export interface Run {
  readonly language: string
  readonly tool: {
    readonly driver: {
      readonly rules: readonly { readonly id: string; readonly help: { readonly markdown: string } }[]
    }
  }
  readonly invocations: readonly {
    readonly executionSuccessful: boolean
    readonly toolExecutionNotifications: readonly { readonly level: string }[]
  }[]
  readonly artifacts: readonly { readonly location: { readonly uri: string } }[]
  readonly results: readonly Result[]
}

/** What no schema can say: indices that lead elsewhere, ids out of order, regions that end before they begin. */
export function loose({ tool, artifacts, results }: Run): readonly string[] {
  return results.flatMap(({ ruleId, ruleIndex, locations, relatedLocations = [] }, at) => [
    ...(ruleIndex >= 0 && tool.driver.rules[ruleIndex]?.id !== ruleId ? [`${at}: ruleIndex`] : []),
    ...(relatedLocations.some((each, index) => each.id !== index + 1) ? [`${at}: id`] : []),
    ...[...locations, ...relatedLocations].flatMap(({ physicalLocation: { artifactLocation, region } }) => {
      const { index, uri } = artifactLocation
      const found = index === undefined || artifacts[index]?.location.uri === uri ? [] : [`${at}: index`]
      if (region === undefined) return found
      const { startLine, startColumn, endLine, endColumn } = region
      const backwards = endLine < startLine || (endLine === startLine && endColumn < startColumn)
      return backwards ? [...found, `${at}: region`] : found
    }),
  ])
}
