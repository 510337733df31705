import { describe, expect, test } from 'vitest'
import {
  decodeLegacyLines,
  decodeTcvn3,
  decodeVni,
  detectLegacy,
  legacyFont,
  repairCapitals,
} from '../../src/text/legacy.ts'
import { toVni } from './vni.ts'

const letters = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ'

const tcvn3Codes: Record<string, number[]> = {
  a: [0xb5, 0xb8, 0xb6, 0xb7, 0xb9],
  ă: [0xa8, 0xbb, 0xbe, 0xbc, 0xbd, 0xc6],
  â: [0xa9, 0xc7, 0xca, 0xc8, 0xc9, 0xcb],
  đ: [0xae],
  e: [0xcc, 0xd0, 0xce, 0xcf, 0xd1],
  ê: [0xaa, 0xd2, 0xd5, 0xd3, 0xd4, 0xd6],
  i: [0xd7, 0xdd, 0xd8, 0xdc, 0xde],
  o: [0xdf, 0xe3, 0xe1, 0xe2, 0xe4],
  ô: [0xab, 0xe5, 0xe8, 0xe6, 0xe7, 0xe9],
  ơ: [0xac, 0xea, 0xed, 0xeb, 0xec, 0xee],
  u: [0xef, 0xf3, 0xf1, 0xf2, 0xf4],
  ư: [0xad, 0xf5, 0xf8, 0xf6, 0xf7, 0xf9],
  y: [0xfa, 0xfd, 0xfb, 0xfc, 0xfe],
}
const tcvn3Bytes = String.fromCharCode(...Object.values(tcvn3Codes).flat())

describe('TCVN3', () => {
  test('every small letter, by the code points of TCVN 5712', () => {
    expect(decodeTcvn3(tcvn3Bytes)).toBe(letters)
  })
  test('the seven capitals of the plain fonts', () => {
    expect(decodeTcvn3('\u00a1\u00a2\u00a3\u00a4\u00a5\u00a6\u00a7')).toBe('ĂÂÊÔƠƯĐ')
  })
  test('capitals fonts raise every letter', () => {
    expect(decodeTcvn3('céng hoµ x· héi', { capitals: true })).toBe('CỘNG HOÀ XÃ HỘI')
    expect(decodeTcvn3(tcvn3Bytes, { capitals: true })).toBe(letters.toUpperCase())
  })
  test('a micro sign turned Greek', () => {
    expect(decodeTcvn3('hoμ b×nh')).toBe('hoà bình')
  })
})

describe('VNI', () => {
  test('every letter, small and capital', () => {
    expect(decodeVni(toVni(letters))).toBe(letters)
    expect(decodeVni(toVni(letters.toUpperCase()))).toBe(letters.toUpperCase())
  })
  test('words as typed', () => {
    expect(decodeVni('Tieáng Vieät, UÛy ban nhaân daân tænh Ñoàng Nai')).toBe(
      'Tiếng Việt, Ủy ban nhân dân tỉnh Đồng Nai',
    )
    expect(decodeVni('COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM')).toBe('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    expect(decodeVni('Uûy ban, ngöôøi, ñöôïc, thöù, ôû, quyû, loaïi, kyõ')).toBe(
      'Ủy ban, người, được, thứ, ở, quỷ, loại, kỹ',
    )
  })
  test('text without marks stays', () => {
    expect(decodeVni('Ban TGTW, 12/2005/QH11 (a) b;')).toBe('Ban TGTW, 12/2005/QH11 (a) b;')
  })
})

describe('detection by content', () => {
  test.each([
    ['tcvn3', 'Uû ban nh©n d©n, TiÕng ViÖt'],
    ['tcvn3', 'QuyÕt ®Þnh nµy cã hiÖu lùc thi hµnh kÓ tõ ngµy ký.'],
    ['vni', 'Tieáng Vieät, UÛy ban nhaân daân'],
    ['vni', 'Caên cöù Luaät Toå chöùc HÑND vaø UBND ngaøy 26/11/2003;'],
    [null, 'Quyết định này có hiệu lực thi hành kể từ ngày ký.'],
    [null, 'Quyết định này có hiệu lực'.normalize('NFD')],
    [null, 'hoàn toàn có và là'],
    [null, 'Le café est très près de là, né à Paris ; la forêt, le thé, où l’été a été bien élevé'],
    [null, 'Für die Größe der Häuser über dem Fluß, schön und öffentlich'],
    [null, 'El niño está aquí, mañana también; ¿qué más? São Paulo, coração'],
    [null, 'Ke hoach to chuc thi dua 2023-2030'],
    [null, '25°C ± 3µm © ® « » § ¶ · ×'],
    [null, ''],
  ])('%s: %s', (expected, text) => {
    expect(detectLegacy(text)).toBe(expected)
  })
  test('a text of both kinds: its legacy lines are decoded, the others stay', () => {
    const text = 'Ủy ban nhân dân tỉnh\nC¨n cø LuËt Tæ chøc\nngµy 26 th¸ng 11\nvề việc thi đua'
    expect(detectLegacy(text)).toBe('tcvn3')
    expect(decodeLegacyLines(text, 'tcvn3')).toEqual({
      text: 'Ủy ban nhân dân tỉnh\nCăn cứ Luật Tổ chức\nngày 26 tháng 11\nvề việc thi đua',
      decoded: 2,
      kept: 2,
    })
  })
  test('a line that says nothing of itself goes with its neighbours', () => {
    expect(decodeLegacyLines('Sè: 12\nUû ban nh©n d©n\nSè: 13', 'tcvn3').text).toBe(
      'Số: 12\nUỷ ban nhân dân\nSố: 13',
    )
  })
})

test('capitals that TCVN3 could not store', () => {
  expect(repairCapitals('CộNG HòA Xã HộI CHủ NGHĩA VIệT NAM')).toBe('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
  expect(repairCapitals('Uỷ ban nhân dân tỉnh Hà Nội')).toBe('Uỷ ban nhân dân tỉnh Hà Nội')
  expect(repairCapitals('UBND tỉnh; HĐND xã')).toBe('UBND tỉnh; HĐND xã')
})

test('font names', () => {
  expect(legacyFont('.VnTime')).toEqual({ legacy: 'tcvn3', capitals: false })
  expect(legacyFont('.VnTimeH')).toEqual({ legacy: 'tcvn3', capitals: true })
  expect(legacyFont('".VnArialH"')).toEqual({ legacy: 'tcvn3', capitals: true })
  expect(legacyFont('.VnTeknicalH Bold')).toEqual({ legacy: 'tcvn3', capitals: true })
  expect(legacyFont('VNI-Times')).toEqual({ legacy: 'vni', capitals: false })
  expect(legacyFont('Times New Roman')).toBeNull()
  expect(legacyFont('Vnexpress Sans')).toBeNull()
})
