import { z } from 'zod'
import { Config } from '../compare/config.ts'
import { PlanContract } from '../model/plan.ts'
import { Review } from '../model/review.ts'
import { badValue, put } from './words.ts'

const schemas = { plan: PlanContract, review: Review, config: Config } as const

/** JSON Schema 2020-12 of a contract. */
export function jsonSchema(name: keyof typeof schemas): unknown {
  // A configuration is written by people: what has a default may be left out.
  const io = name === 'config' ? 'input' : 'output'
  return { ...z.toJSONSchema(schemas[name], { target: 'draft-2020-12', io }), $id: `doichieu.${name}/1` }
}

/** `doichieu schema plan|review|config`. */
export async function schema(name: string): Promise<number> {
  if (!(name in schemas)) throw badValue('schema', name, Object.keys(schemas).join(', '))
  await put(`${JSON.stringify(jsonSchema(name as keyof typeof schemas), null, 2)}\n`)
  return 0
}
