import { expect, test } from 'vitest'
import { comparePair, fileBytes, type Plan, parsePlan, readBytes, ruleSettings } from '../../src/index.ts'

const words = (body: string) => new TextEncoder().encode(body)
const planOf = async (text: string) => parsePlan(await readBytes(fileBytes('plan.txt', words(text))))
const head = 'KẾ HOẠCH\nTrồng cây năm 2026\n\nSở Xây dựng ban hành Kế hoạch như sau:\n\n'
const text = `${head}I. MỤC ĐÍCH\n1. Trồng cây.\n\nII. NỘI DUNG\n1. Chăm sóc cây.\n`

/** The plan as if its letters had been recognised as surely as this. */
function recognised(plan: Plan, confidence: number): Plan {
  const source = { ...plan.source, ocr: { engine: 'tesseract', version: '5', dpi: 200, confidence } }
  const told = JSON.stringify({ ...plan, source }, (key, value) =>
    key === 'confidence' ? confidence : value,
  )
  return JSON.parse(told)
}

test('what is met by a doubtful reading is to be looked at, and says why', async () => {
  const request = {
    plans: [],
    baselines: [],
    rules: ruleSettings(),
    asOf: '2026-01-01',
    language: 'vi',
    version: 'test',
  } as const
  const [plan, upstream] = [await planOf(text), await planOf(text)]
  const sure = comparePair(request, plan, upstream).findings.filter(({ verdict }) => verdict === 'pass')
  expect(sure.length).toBeGreaterThan(3)
  const { findings } = comparePair(request, recognised(plan, 0.3), upstream)
  expect(findings.filter(({ verdict }) => verdict === 'pass' || verdict === 'fail')).toEqual([])
  const met = sure.flatMap(({ rule, message }) =>
    findings.filter((other) => other.rule === rule && other.message.startsWith(message)),
  )
  expect(met.length).toBeGreaterThan(3)
  expect(new Set(met.map(({ verdict }) => verdict))).toEqual(new Set(['review']))
  expect(met.every(({ message }) => message.endsWith('; phần này nhận dạng chưa chắc, cần xem lại'))).toBe(
    true,
  )
})
