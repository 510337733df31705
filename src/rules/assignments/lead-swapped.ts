import type { Draft } from '../../findings/draft.ts'
import { bodyKey } from '../../knowledge/bodies.ts'
import { memo } from '../../knowledge/memo.ts'
import type { Plan } from '../../model/plan.ts'
import type { RuleContext } from '../context.ts'
import { onOneLine } from '../on-one-line.ts'
import { from, review } from '../verdicts.ts'
import type { Task } from './own-tasks.ts'

/** "Chủ trì, phối hợp với Hội Chữ thập đỏ tỉnh tổ chức …": who helps, and what is done. */
const led = /(?<!\p{L})chủ trì,? (?:và )?phối hợp(?: chặt chẽ)? (?:với|cùng) (?<rest>[^;.]+)/u
/** Words of the work itself that two tasks share, and how many there must be. */
const alike = 0.6
const leastWords = 4

interface Led {
  readonly task: Task
  readonly leads: readonly string[]
  /** Helpers and work, folded. */
  readonly rest: string
}

/** Tasks that one body leads where the plan above gives the lead to its helper, and makes it the helper. */
export function* leadSwapped(context: RuleContext): Iterable<Draft> {
  const source = context.source('assignments')
  if (source === null || source.basis === 'baseline') return
  const own = ledIn(context.plan)
  if (own.length === 0) return
  for (const above of ledIn(source.plan)) {
    const same = own.filter((each) => isSameWork(above, each))
    const isKept = same.some(({ leads }) => leads.some((lead) => above.leads.some((one) => isKin(lead, one))))
    const swapped = same.find(
      ({ leads, rest }) =>
        leads.some((lead) => helpsIn(lead, above.rest)) && above.leads.some((lead) => helpsIn(lead, rest)),
    )
    if (swapped === undefined || isKept) continue
    const grounds = from(source, context.there(source, above.task.place), 'assignments')
    const data = { actual: [...swapped.leads], expected: [...above.leads] }
    yield review(context.here(swapped.task.place), 'lead', data, { ...grounds, remedy: 'amend' })
  }
}

function ledIn({ assignments }: Plan): readonly Led[] {
  return assignments.flatMap(({ bodies, tasks }) =>
    tasks.flatMap((task) => {
      const rest = led.exec(onOneLine(task.text))?.groups?.rest
      return rest === undefined ? [] : [{ task, leads: bodies, rest }]
    }),
  )
}

const kind =
  /^(?:(?:ban (?:chấp hành|thường vụ|thường trực|chỉ huy)|lãnh đạo|sở|phòng|ban|trạm|trung tâm|bộ|hội|tổ|khoa|chi cục|cục|ủy ban) )+(?=\p{L}+ \p{L})/u
const seat =
  / (?:(?:của )?(?:tỉnh|thành phố|huyện|xã|phường|đặc khu|trường|công ty|bệnh viện)(?: \p{L}+){0,4}|cộng sản hồ chí minh.*|việt nam.*|cơ sở)$/u
const youth =
  /^(?:(?:tỉnh|thành|huyện|xã) đoàn|đoàn(?: (?:xã|phường|trường|tỉnh|cơ sở|thanh niên))?)(?!\p{L})/u

/** What a body is called at every level: "chữ thập đỏ", "y tế", "đoàn thanh niên". */
const calling = memo((name: string): string => {
  const key = bodyKey(name)
  if (youth.test(key)) return 'đoàn thanh niên'
  return key.startsWith('ủy ban nhân dân') ? 'ủy ban nhân dân' : key.replace(seat, '').replace(kind, '')
})

function isKin(one: string, other: string): boolean {
  return calling(one) === calling(other)
}

const youthIn =
  /(?<!\p{L})(?:(?:tỉnh|thành|huyện|xã) đoàn|đoàn (?:thanh niên|tncs|xã|phường|trường))(?!\p{L})/u

function helpsIn(name: string, rest: string): boolean {
  const called = calling(name)
  if (called === 'đoàn thanh niên') return youthIn.test(rest)
  return called !== '' && ` ${bodyKey(rest)} `.includes(` ${called} `)
}

function isSameWork(above: Led, own: Led): boolean {
  const named = new Set([...above.leads, ...own.leads].flatMap((name) => bodyKey(name).split(' ')))
  const asked = [...new Set(bodyKey(above.rest).split(' '))].filter((word) => !named.has(word))
  const done = new Set(bodyKey(own.task.text).split(' '))
  const shared = asked.filter((word) => done.has(word)).length
  return shared >= leastWords && shared >= alike * asked.length
}
