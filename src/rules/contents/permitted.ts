import { onOneLine } from '../on-one-line.ts'
import type { Softer } from '../softer.ts'

const forbidden = /^(?:và )?(?:(?:tuyệt đối |kiên quyết )?không|nghiêm cấm|cấm) (?<what>.+)$/u
const permits = /^(?:và )?(?:có|được(?: phép)?|cho phép) (?!không|chưa)\p{L}/u

/**
 * "Tự nguyện, không ép buộc, không vụ lợi" as "tự nguyện, có giao khoán, không vụ lợi": in a demand that is otherwise
 * kept word for word one thing that was not to be has given way to one that may be.
 */
export function permitsInstead(
  asked: string,
  given: string,
  isForbidden: (what: string) => boolean,
): Softer | null {
  const [demand, answer] = [asked, given].map(membersOf) as [string[], string[]]
  const [lost, ...moreLost] = demand.filter((member) => !answer.includes(member))
  const [gained, ...moreGained] = answer.filter((member) => !demand.includes(member))
  if (lost === undefined || gained === undefined || moreLost.length + moreGained.length > 0) return null
  const what = forbidden.exec(lost)?.groups?.what
  if (demand.length < 2 || what === undefined || !permits.test(gained) || isForbidden(what)) return null
  return { expected: lost, actual: gained }
}

function membersOf(text: string): readonly string[] {
  return onOneLine(text)
    .split(/[,;.:]/u)
    .map((member) => member.trim())
    .filter((member) => member !== '')
}
