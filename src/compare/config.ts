import { closest } from 'fastest-levenshtein'
import { z } from 'zod'
import { Level } from '../model/review.ts'
import type { Rule } from '../rules/define.ts'
import type { RuleSetting } from './engine.ts'

const Setting = z.union([
  z.boolean().describe('false: off'),
  Level,
  z.strictObject({ level: Level.optional(), options: z.record(z.string(), z.unknown()).optional() }),
])

/** `doichieu.config.json`. */
export const Config = z
  .strictObject({
    $schema: z.string().optional(),
    rules: z.record(z.string(), Setting).default({}).describe('By rule id, or "folder/*"'),
    profiles: z
      .record(z.string(), z.record(z.string(), Setting))
      .default({})
      .describe('Settings for one programme (by its id) instead of the general ones'),
  })
  .describe('Cấu hình soát xét')
export type Config = z.infer<typeof Config>

/** What is wrong with a configuration, for the person who wrote it. */
export class ConfigError extends Error {
  readonly code: 'config/unknown-rule' | 'config/bad-option' | 'config/malformed'
  readonly data: Readonly<Record<string, string>>

  constructor(code: ConfigError['code'], data: Readonly<Record<string, string>>) {
    super(`${code} ${JSON.stringify(data)}`)
    this.name = 'ConfigError'
    this.code = code
    this.data = data
  }
}

export function parseConfig(json: unknown): Config {
  const config = Config.safeParse(json)
  if (config.success) return config.data
  const [issue] = config.error.issues
  throw new ConfigError('config/malformed', { at: issue?.path.join('.') ?? '', reason: issue?.message ?? '' })
}

type SettingValue = z.infer<typeof Setting>

/** Rules with their levels and options; throws `ConfigError` for an unknown rule or a wrong option. */
export function settingsOf(
  config: Config,
  rules: readonly Rule[],
  programme: string | null = null,
): readonly RuleSetting[] {
  const profile = programme === null ? {} : (config.profiles[programme] ?? {})
  for (const name of [
    ...Object.keys(config.rules),
    ...Object.values(config.profiles).flatMap((each) => Object.keys(each)),
  ])
    checkName(name, rules)
  return rules.flatMap((rule) => {
    const setting = valueFor(rule.id, profile) ?? valueFor(rule.id, config.rules) ?? true
    if (setting === false) return []
    const given = typeof setting === 'object' ? setting : {}
    const options = rule.options.safeParse(given.options ?? {})
    if (!options.success) throw badOption(rule, options.error)
    return [
      {
        rule,
        level: typeof setting === 'string' ? setting : (given.level ?? rule.level),
        options: options.data,
      },
    ]
  })
}

function valueFor(id: string, settings: Readonly<Record<string, SettingValue>>): SettingValue | undefined {
  return settings[id] ?? settings[`${id.slice(0, id.indexOf('/'))}/*`]
}

function checkName(name: string, rules: readonly Rule[]): void {
  const ids = rules.map((rule) => rule.id)
  const folders = [...new Set(ids.map((id) => `${id.slice(0, id.indexOf('/'))}/*`))]
  if (!ids.includes(name) && !folders.includes(name))
    throw new ConfigError('config/unknown-rule', { rule: name, nearest: closest(name, [...ids, ...folders]) })
}

function badOption(rule: Rule, error: z.ZodError): ConfigError {
  const [issue] = error.issues
  const unknown = issue?.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : (issue?.path.join('.') ?? '')
  const known = Object.keys((rule.options as unknown as { shape?: Record<string, unknown> }).shape ?? {})
  return new ConfigError('config/bad-option', {
    rule: rule.id,
    option: unknown,
    nearest: known.length > 0 ? closest(unknown, known) : '',
    reason: issue?.message ?? '',
  })
}
