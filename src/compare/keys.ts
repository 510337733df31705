import { basename, extname } from 'node:path/posix'
import type { Plan } from '../model/plan.ts'

/** `07-kh-ubnd.ubnd-tinh-soc-trang`; the file's stem where the number is blank; `~2` by path where two collide. */
export function documentKeys(plans: readonly Plan[]): ReadonlyMap<Plan, string> {
  const keys = new Map<Plan, string>()
  const seen = new Map<string, number>()
  for (const plan of [...plans].sort((a, b) => (a.source.path < b.source.path ? -1 : 1))) {
    const key = plainKey(plan)
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    keys.set(plan, count === 1 ? key : `${key}~${count}`)
  }
  return keys
}

function plainKey(plan: Plan): string {
  const { number, issuer } = plan.header
  if (number === null || number.blank) return stem(plan.source.path)
  const body = issuer === null ? '' : `.${slug(shortName(issuer.name))}`
  return `${slug(number.raw)}${body}`
}

function stem(path: string): string {
  const name = basename(path.replaceAll('\\', '/'))
  return slug(name.slice(0, name.length - extname(name).length)) || 'document'
}

function shortName(name: string): string {
  return name
    .toLowerCase()
    .replace(/ủy ban nhân dân|uỷ ban nhân dân/gu, 'ubnd')
    .replace(/hội đồng nhân dân/gu, 'hđnd')
}

/** Lower-case ASCII letters and digits, dashes between. */
export function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐð]/gu, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
