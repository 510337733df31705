/**
 * The library: read a document, parse it into a Plan, compare Plans into a Review. What is exported here is the
 * public interface; everything else may change.
 */
import { join } from 'node:path'
import { loadBaselines } from './batch/load.ts'
import { type Config, parseConfig, settingsOf } from './compare/config.ts'
import type { RuleSetting } from './compare/engine.ts'
import { packageRoot } from './knowledge/data-root.ts'
import type { Plan } from './model/plan.ts'
import { rules } from './rules/index.ts'

export { version } from './cli/version.ts'
export { Config, ConfigError, parseConfig, settingsOf } from './compare/config.ts'
export { comparePair, type ReviewRequest, type RuleSetting, reviewPlans } from './compare/engine.ts'
export { documentKeys } from './compare/keys.ts'
export { type Language, languages } from './messages/index.ts'
export { Place } from './model/place.ts'
export { Plan, planSchema } from './model/plan.ts'
export { Coverage, DocumentPlace, Finding, Review, reviewSchema, Verdict, Waiver } from './model/review.ts'
export { parsePlan } from './parse/index.ts'
export { ReadError } from './read/errors.ts'
export { fileBytes, read, readBytes } from './read/index.ts'
export type { FileBytes, Source } from './read/source.ts'
export { formats } from './report/formats.ts'
export type { OutputFile, Reporter, ReportInput } from './report/report.ts'
export type { Rule } from './rules/define.ts'
export { rules } from './rules/index.ts'

/** Every rule with its level and options: as they are by default, or as a configuration wants them. */
export function ruleSettings(config?: Config): readonly RuleSetting[] {
  return settingsOf(config ?? parseConfig({}), rules)
}

/** What is known of national documents (dữ kiện của văn bản gốc) that come with the package. */
export function packagedBaselines(): Promise<readonly Plan[]> {
  return loadBaselines(join(packageRoot(), 'corpus', 'baselines'))
}
