import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { decodeText } from '../../src/read/decode.ts'
import { ReadError } from '../../src/read/errors.ts'
import type { FileBytes } from '../../src/read/source.ts'
import { toVni } from '../text/vni.ts'

const file = (bytes: Uint8Array): FileBytes => ({
  path: 'a.txt',
  bytes,
  sha256: createHash('sha256').update(bytes).digest('hex'),
})
const latin = (text: string) => file(Buffer.from(text, 'latin1'))
const utf8 = (text: string) => file(Buffer.from(text, 'utf8'))

const sentence =
  'Ủy ban nhân dân tỉnh Đắk Nông ban hành Kế hoạch số 07/KH-UBND ngày 16/01/2024.\nNơi nhận: Như trên; lưu VT.\n'

/** windows-1258: letters of its own code page, tones as combining marks. */
function to1258(text: string): Uint8Array {
  const own = new Map<string, number>()
  for (let byte = 0; byte < 256; byte++) {
    const char = new TextDecoder('windows-1258').decode(Uint8Array.of(byte))
    if (char.length === 1) own.set(char, byte)
  }
  const out: number[] = []
  for (const char of text) {
    const parts = own.has(char) ? [char] : split(char)
    for (const part of parts) {
      const byte = own.get(part)
      if (byte === undefined) throw new Error(`not in windows-1258: ${char}`)
      out.push(byte)
    }
  }
  return Uint8Array.from(out)
}

/** Base with its hat, then the tone. */
function split(char: string): string[] {
  const units = [...char.normalize('NFD')]
  const tone = units.findIndex((u) => '\u0300\u0301\u0303\u0309\u0323'.includes(u))
  const rest = units.filter((_, at) => at !== tone).join('')
  return [...rest.normalize('NFC'), ...(tone < 0 ? [] : [units[tone]!])]
}

function swapped(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from(bytes, (_, at) => bytes[at ^ 1]!)
}

describe('encodings', () => {
  test('UTF-8, with and without BOM', () => {
    expect(decodeText(utf8(sentence))).toEqual({ text: sentence, encoding: 'utf-8', problems: [] })
    expect(decodeText(utf8(`\ufeff${sentence}`)).text).toBe(sentence)
    expect(decodeText(utf8(sentence.normalize('NFD'))).text).toBe(sentence.normalize('NFD'))
  })
  test('UTF-16, both orders, with and without BOM', () => {
    for (const bom of ['\ufeff', '']) {
      const little = Buffer.from(bom + sentence, 'utf16le')
      const why = bom === '' ? 'nul-bytes' : 'bom'
      for (const [bytes, encoding] of [
        [little, 'utf-16le'],
        [swapped(little), 'utf-16be'],
      ] as const) {
        const decoded = decodeText(file(bytes))
        expect(decoded.text).toBe(sentence)
        expect(decoded.encoding).toBe(encoding)
        expect(decoded.problems).toEqual([
          { code: 'encoding/chosen', level: 'note', data: { encoding, why }, span: null },
        ])
      }
    }
  })
  test('windows-1258 comes out composed', () => {
    const decoded = decodeText(file(to1258(sentence)))
    expect(decoded).toMatchObject({ text: sentence, encoding: 'windows-1258' })
  })
  test('TCVN3 and VNI, as bytes and as UTF-8 of the Latin characters', () => {
    const tcvn3 = 'Céng hoµ x· héi chñ nghÜa ViÖt Nam\nUû ban nh©n d©n tØnh; ®iÒu 12'
    const unicode = 'Cộng hoà xã hội chủ nghĩa Việt Nam\nUỷ ban nhân dân tỉnh; điều 12'
    for (const read of [latin, utf8]) {
      expect(decodeText(read(tcvn3))).toMatchObject({ text: unicode, encoding: 'tcvn3' })
      expect(decodeText(read(toVni(unicode)))).toMatchObject({ text: unicode, encoding: 'vni' })
    }
  })
  test('UTF-8 that was taken for windows-1252 and saved again', () => {
    const twice = new TextDecoder('windows-1252').decode(Buffer.from(sentence))
    expect(decodeText(utf8(twice))).toMatchObject({ text: sentence, encoding: 'utf-8-twice' })
  })
  test('TCVN3 that a Vietnamese Windows took for windows-1258', () => {
    const bytes = Buffer.from(
      '§iÒu 1. QuyÕt ®Þnh nµy cã hiÖu lùc kÓ tõ ngµy ký; vÒ viÖc thi ®ua, khen th­ëng',
      'latin1',
    )
    const misread = new TextDecoder('windows-1258').decode(bytes)
    expect(decodeText(utf8(misread))).toMatchObject({
      text: 'Điều 1. Quyết định này có hiệu lực kể từ ngày ký; về việc thi đua, khen thưởng',
      encoding: 'tcvn3',
    })
  })
  test('unmarked text with the quotes of Windows', () => {
    const decoded = decodeText(file(Buffer.from([0x93, ...Buffer.from('Ke hoach'), 0x94])))
    expect(decoded).toMatchObject({ text: '“Ke hoach”', encoding: 'windows-1252' })
  })
  test('a sample survives every encoding', () => {
    const text = readFileSync('corpus/1315-qd-ttg/son-la.txt', 'utf8').replace(/\r\n?/g, '\n')
    expect(decodeText(file(Buffer.from(text, 'utf16le'))).text).toBe(text)
    expect(decodeText(utf8(text)).text).toBe(text)
    const bare = text.normalize('NFC').replace(/[^\p{L}\p{N}\s!-~]/gu, '-')
    expect(decodeText(file(to1258(bare))).text).toBe(bare)
  })
  test('line ends', () => {
    expect(decodeText(utf8('một\r\nhai\rba\u2028bốn\n')).text).toBe('một\nhai\nba\nbốn\n')
  })
})

function thrown(run: () => unknown): ReadError {
  try {
    run()
  } catch (error) {
    if (error instanceof ReadError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

describe('what is no text', () => {
  test('empty, blank', () => {
    expect(thrown(() => decodeText(utf8(''))).code).toBe('read/empty')
    expect(thrown(() => decodeText(utf8(' \n\t\ufeff'))).code).toBe('read/empty')
  })
  test('binary', () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919 + (at >> 3) * 31) & 255)
    expect(thrown(() => decodeText(file(noise))).code).toBe('read/binary')
    expect(thrown(() => decodeText(utf8('a\0b\0\0c'))).code).toBe('read/binary')
  })
  test('broken UTF-8 says where', () => {
    const bytes = Buffer.concat([
      Buffer.from('Kế hoạch số một. '.repeat(700)),
      Buffer.from([0xe1, 0xba, 0x20]),
    ])
    const error = thrown(() => decodeText(file(bytes)))
    expect(error.code).toBe('read/encoding')
    expect(error.data.offset).toBe(bytes.length - 1)
    const early = Buffer.from('Kế hoạch')
    early[2] = 0xff
    expect(thrown(() => decodeText(file(early))).data.offset).toBe(2)
  })
})
