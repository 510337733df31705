import type { Plan } from '../../src/model/plan.ts'
import { parsePlan } from '../../src/parse/index.ts'
import { readMarkdown } from '../../src/read/markdown.ts'
import { readPlain } from '../../src/read/plain.ts'

/** The plan of a text; of Markdown where it is asked for. */
export function planOf(text: string, format: 'text' | 'markdown' = 'text'): Plan {
  const file = { path: 'plan', bytes: Buffer.from(text), sha256: 'x' }
  const read = format === 'text' ? readPlain : readMarkdown
  return parsePlan(read(file, { text, encoding: 'utf-8', problems: [] }))
}

/** A plan with one section, as the facets meet it. */
export function planWith(section: string, body: string): Plan {
  return planOf(
    `UBND HUYỆN A\n\nSố: 12/KH-UBND\n\nKẾ HOẠCH\n\nTriển khai công tác năm 2025\n\nI. MỤC ĐÍCH, YÊU CẦU\n\n- Nâng cao nhận thức.\n\nII. ${section}\n\n${body}\n\nNơi nhận:\n- Lưu: VT.\n`,
  )
}

/** Places whose quote is not what stands there. */
export function wrongPlaces(plan: Plan): readonly string[] {
  const wrong: string[] = []
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('quote' in value && 'start' in value && 'end' in value) {
      if (plan.text.slice(Number(value.start), Number(value.end)) !== value.quote)
        wrong.push(String(value.quote))
      return
    }
    for (const child of Object.values(value)) walk(child)
  }
  walk(plan)
  return wrong
}
