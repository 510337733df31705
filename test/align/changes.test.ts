import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedTerms, near } from '../../src/align/changes.ts'
import { equalRuns } from '../../src/align/diff.ts'
import { fields } from './material.ts'

describe('changed terms', () => {
  it('quotes the replaced words of both texts with their places', () => {
    const plan = 'trong nền kinh tế số, xã hội số, cơ quan số; củng cố thói quen tự học.'
    const upstream = 'Học tập trong nền kinh tế số, xã hội số, chính phủ số; củng cố thói quen tự học.'
    const { lost, gained, replaced } = changedTerms(plan, upstream)
    expect(lost).toEqual(['Học tập'])
    expect(gained).toEqual([])
    expect(replaced).toMatchObject([{ from: 'chính phủ', to: 'cơ quan' }])
    const [change] = replaced
    expect(plan.slice(change!.planStart, change!.planEnd)).toBe('cơ quan')
    expect(upstream.slice(change!.upstreamStart, change!.upstreamEnd)).toBe('chính phủ')
  })

  it('sets two typos beside each other apart', () => {
    const { replaced } = changedTerms(
      'hoàn thành các thụ tục trính duyệt',
      'hoàn thành các thủ tục trình duyệt',
    )
    expect(replaced.map(({ from, to }) => [from, to])).toEqual([
      ['thủ', 'thụ'],
      ['trình', 'trính'],
    ])
    expect(changedTerms('mở cửa hang chợ', 'mở cữa hàng chợ').replaced).toHaveLength(2)
  })

  it('sees no change in tone places, dashes, case, known abbreviations and composition', () => {
    const upstream = 'Ủy ban nhân dân tỉnh – hằng năm hóa giải “khó khăn”, bảo đảm tiến độ'
    for (const plan of [
      'UBND tỉnh - hàng năm hoá giải "khó khăn", đảm bảo tiến độ',
      upstream.normalize('NFD'),
      upstream.toUpperCase(),
    ])
      expect(changedTerms(plan, upstream)).toEqual({ lost: [], gained: [], replaced: [] })
  })

  it('shows lost words as a whole phrase where the same words begin and end them', () => {
    const head = 'Nhân rộng mô hình hay, đổi mới sáng tạo.'
    const tail = 'Khuyến khích học sinh nghiên cứu khoa học, đổi mới sáng tạo.'
    expect(changedTerms(head, `${head} ${tail}`).lost).toEqual([tail.slice(0, -1)])
    expect(changedTerms(tail, `${head} ${tail}`).lost).toEqual([head.slice(0, -1)])
    expect(changedTerms(`${head} ${tail}`, head).gained).toEqual([tail.slice(0, -1)])
  })

  it('places fit texts with decomposed letters', () => {
    const plan = 'tổ chức Tết trồng cây tại nhà trường'.normalize('NFD')
    const { replaced } = changedTerms(plan, 'tổ chức Tết trồng cây tại địa phương')
    expect(replaced).toHaveLength(1)
    expect(plan.slice(replaced[0]!.planStart, replaced[0]!.planEnd).normalize('NFC')).toBe('nhà trường')
  })

  it('gives every word that is not shared exactly once', () => {
    const words = ['học', 'tập', 'suốt', 'đời', 'xây', 'dựng', 'xã', 'hội', 'số']
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words), { maxLength: 40 }),
        fc.array(fc.constantFrom(...words), { maxLength: 40 }),
        (a, b) => {
          const runs = equalRuns(a, b)
          let [atA, atB] = [0, 0]
          for (const run of runs) {
            expect(run.a).toBeGreaterThanOrEqual(atA)
            expect(run.b).toBeGreaterThanOrEqual(atB)
            for (let at = 0; at < run.length; at++) expect(a[run.a + at]).toBe(b[run.b + at])
            atA = run.a + run.length
            atB = run.b + run.length
          }
          const { lost, gained, replaced } = changedTerms(a.join(' '), b.join(' '))
          const count = (texts: readonly string[]) => texts.join(' ').split(' ').filter(Boolean).length
          const gone = count(lost) + count(replaced.map((change) => change.from))
          const come = count(gained) + count(replaced.map((change) => change.to))
          expect(b.length - gone).toBe(a.length - come)
        },
      ),
      { seed: 5, numRuns: 300 },
    )
  })

  it('stays fast on long and hostile texts', () => {
    const start = performance.now()
    const same = Array.from({ length: 6000 }, () => 'tập').join(' ')
    changedTerms(same, `${same} học ${same}`)
    const a = Array.from({ length: 6000 }, (_, at) => `t${(at * 31) % 997}`).join(' ')
    const b = Array.from({ length: 6000 }, (_, at) => `t${(at * 17) % 991}`).join(' ')
    changedTerms(a, b)
    expect(performance.now() - start).toBeLessThan(2000)
  })

  it('finds a single change in a long text', () => {
    const words = Array.from({ length: 5000 }, (_, at) => `t${at}`)
    const other = words.map((word, at) => (at === 10 || at === 4990 ? 'khác' : word))
    expect(changedTerms(other.join(' '), words.join(' ')).replaced.map(({ from }) => from)).toEqual([
      't10',
      't4990',
    ])
    expect(changedTerms(fields.forest![0]!, fields.forest![0]!)).toEqual({
      lost: [],
      gained: [],
      replaced: [],
    })
  })
})

describe('near syllables', () => {
  it('is one mark or letter', () => {
    for (const [a, b] of [
      ['nhân', 'nhận'],
      ['thụ', 'thủ'],
      ['lối', 'lôi'],
      ['tinh', 'tỉnh'],
      ['đoàn', 'doàn'],
      ['áp', 'ấp'],
      ['Huynh', 'Huỳnh'],
      ['nghị', 'nghi'],
      ['khen', 'khe'],
      ['học', 'hcọ'],
      ['ô', 'ọ'],
    ] as const) {
      expect(near(a, b), `${a} ${b}`).toBe(true)
      expect(near(b.normalize('NFD'), a), `${b} ${a}`).toBe(true)
    }
  })

  it('is not two spellings of one syllable, two letters, or a number', () => {
    for (const [a, b] of [
      ['hòa', 'hoà'],
      ['uỷ', 'ủy'],
      ['Tỉnh', 'tỉnh'],
      ['học', 'học'],
      ['tập', 'thể'],
      ['cộng', 'công đồng'],
      ['2023', '2024'],
      ['1a', '2a'],
      ['', 'a'],
    ] as const)
      expect(near(a, b), `${a} ${b}`).toBe(false)
  })
})
