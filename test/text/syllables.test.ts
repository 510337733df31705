import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isSyllable, syllable, syllableShare } from '../../src/text/syllables.ts'

const good =
  'nghiêng quốc quỳnh quyết gì gìn giếng giữ giúp khuya khuỷu thuở hòa hoà thủy thuỷ ngoằn ngoèo xoong huơ ý yêu y tế lý kỹ tỷ ' +
  'Ủy UỶ đẩy mạnh xã hội học tập khuyến khích tuýp bưu chính hươu rượu oanh uyên ương quần quấy quơ quýt ngoạm loay hoay ' +
  'thi đua khen thưởng kế hoạch nguyễn huỳnh diễm ngọc trưởng phòng sơ kết tổng kết giặt giỗ giường'
const bad =
  'ka ce nge ghan ngha cac hop đâp xyz kế1 fôt jan với2 wân zời quu đđ aa hoaà tiỏng ôộc cafộ kq nghh nghiênng ớc hoach iv hộc̣'

describe('possible syllables', () => {
  test.each(good.split(/\s+/))('%s', (word) => {
    expect(isSyllable(word)).toBe(true)
    expect(isSyllable(word.normalize('NFD'))).toBe(true)
    expect(isSyllable(word.toUpperCase())).toBe(true)
  })
  test.each(bad.split(/\s+/))('not %s', (word) => {
    expect(isSyllable(word)).toBe(false)
  })
  test('a stop takes sắc or nặng only', () => {
    expect(['tập', 'táp', 'tạp', 'tắc'].map(isSyllable)).toEqual([true, true, true, true])
    expect(['tàp', 'tảc', 'tãch', 'tat'].map(isSyllable)).toEqual([false, false, false, false])
  })
  test('parts', () => {
    expect(syllable('Quyết')).toEqual({ onset: 'qu', rhyme: 'yêt', tone: 'sắc' })
    expect(syllable('giếng')).toEqual({ onset: 'gi', rhyme: 'êng', tone: 'sắc' })
    expect(syllable('ủy')).toEqual({ onset: '', rhyme: 'uy', tone: 'hỏi' })
  })
})

describe('share', () => {
  test.each(['1315-qd-ttg/dong-nai.md', '1315-qd-ttg/kon-tum.txt', '1373-qd-ttg/lang-son.txt'])(
    '%s',
    (name) => {
      const found = syllableShare(readFileSync(`corpus/${name}`, 'utf8'))
      expect(found.words).toBeGreaterThan(1000)
      expect(found.share).toBeGreaterThan(0.99)
      expect(found.marked / found.words).toBeGreaterThan(0.8)
    },
  )
  test('foreign and broken text falls far behind', () => {
    const english =
      'Real documents issued by the administrative authorities are outside of copyright and measuring only'
    expect(syllableShare(english).marked).toBe(0)
    expect(syllableShare(english).share).toBeLessThan(0.5)
    expect(syllableShare('Uû ban nh©n d©n tØnh quyÕt ®Þnh').share).toBeLessThan(0.7)
  })
  test('abbreviations are not judged', () => {
    expect(syllableShare('UBND, SGDĐT, KHĐT')).toEqual({ words: 0, syllables: 0, marked: 0, share: 0 })
    expect(syllableShare('')).toEqual({ words: 0, syllables: 0, marked: 0, share: 0 })
  })
})
