import { describe, expect, test } from 'vitest'
import type { Plan } from '../../src/model/plan.ts'
import { paragraphAround } from '../../src/rules/paragraph.ts'

function around(format: Plan['source']['format'], text: string, word: string): string {
  const start = text.indexOf(word)
  const source = { format } as Plan['source']
  const span = paragraphAround({ text, source }, { start, end: start + word.length })
  return text.slice(span.start, span.end)
}

describe('the paragraph around a place', () => {
  test('of printed pages ends at an empty line, a row over its cells', () => {
    const text = 'I. VIỆC\n\n1\tKiện toàn\ntổ công tác\tVăn\nphòng\tTrước 15/3\n\n2\tTrồng cây'
    expect(around('pdf', text, 'toàn')).toBe('1\tKiện toàn\ntổ công tác\tVăn\nphòng\tTrước 15/3')
    expect(around('pdf-scan', text, '15/3')).toBe('1\tKiện toàn\ntổ công tác\tVăn\nphòng\tTrước 15/3')
  })

  test('of other texts is a line, with those that it was wrapped into', () => {
    const text =
      '1\tKiện toàn\tTrước 15/3\n2\tTrồng cây\nCác phòng gửi báo cáo\nvề Văn phòng trước\nngày 5/6.\nvà lưu'
    expect(around('docx', text, 'toàn')).toBe('1\tKiện toàn\tTrước 15/3')
    expect(around('text', text, 'Văn')).toBe('Các phòng gửi báo cáo\nvề Văn phòng trước\nngày 5/6.')
    expect(around('text', text, 'lưu')).toBe('và lưu')
  })
})
