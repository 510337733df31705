import { describe, expect, test } from 'vitest'
import { rawSpan } from '../../src/text/mapped.ts'
import { normalise } from '../../src/text/normalise.ts'
import { modelOnly, placesOf, planOf, sampleText } from '../contract/corpus.ts'

describe('letters that stand for others', () => {
  test.each([
    ['Thi đua khen thƣởng', 'Thi đua khen thưởng'],
    ['Nguyễn Văn Hƣng, PHÓ CHỦ TỊCH THƢỜNG TRỰC', 'Nguyễn Văn Hưng, PHÓ CHỦ TỊCH THƯỜNG TRỰC'],
    // The tone behind it as a mark of its own: one letter in the end.
    ['chƣ\u0301c, tƣ\u0300, CHƢ\u0323', 'chức, từ, CHỰ'],
    ['Ðề án, ðối với, Ɖảng, ɖơn vị', 'Đề án, đối với, Đảng, đơn vị'],
  ])('%s', (raw, expected) => {
    expect(normalise(raw).text).toBe(expected)
  })

  test('the map leads back to the letter as written', () => {
    const raw = 'Uy\u0309 ban  thƣ\u0323c hiện'
    const mapped = normalise(raw)
    expect(mapped.text).toBe('Uỷ ban thực hiện')
    const start = mapped.text.indexOf('thực')
    const span = rawSpan(mapped, { start, end: start + 4 })
    expect(raw.slice(span.start, span.end)).toBe('thƣ\u0323c')
  })

  test('a text that has them nowhere comes back as it is', () => {
    expect(normalise('Ưu tiên người có công').text).toBe('Ưu tiên người có công')
  })

  test('a plan written with them gives the same model, its quotes as written', () => {
    const name = '1315-qd-ttg/kon-tum.txt'
    const text = sampleText(name)
    const written = text.replaceAll('ư', 'ƣ').replaceAll('Ư', 'Ƣ')
    expect(written).not.toBe(text)
    const plan = planOf(name, written)
    expect(modelOnly(plan)).toEqual(modelOnly(planOf(name, text)))
    for (const place of placesOf(plan)) expect(written.slice(place.start, place.end)).toBe(place.quote)
  })
})
