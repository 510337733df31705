import { describe, expect, it } from 'vitest'
import { awardFormById, awardFormOf, awardForms, givingBasis, mayGive } from '../../src/knowledge/awards.ts'
import { bodyChange, levelAbolished } from '../../src/knowledge/changes.ts'
import { documentByNumber } from '../../src/knowledge/documents.ts'
import { levelBoundPhrases, mayUsePhrase, phrasesIn } from '../../src/knowledge/phrases.ts'
import {
  programmeByDocument,
  programmeById,
  programmeByTitle,
  programmeLike,
  programmes,
} from '../../src/knowledge/programmes.ts'
import { provinceIn, provinceSuccessor, provinces } from '../../src/knowledge/provinces.ts'

describe('provinces', () => {
  it('cover 63 names before and 34 after the mergers', () => {
    const standing = (day: string) =>
      provinces().filter(({ since, until }) => (since ?? '') <= day && (until === undefined || day <= until))
    expect(standing('2024-06-30')).toHaveLength(63)
    expect(standing('2025-07-01')).toHaveLength(34)
    for (const { into } of provinces())
      if (into !== undefined) expect(provinces().map(({ name }) => name)).toContain(into)
  })

  it('finds the longest name, behind its type first, and no person or common word', () => {
    expect(provinceIn('trên địa bàn tỉnh Bà Rịa – Vũng Tàu')).toBe('Bà Rịa - Vũng Tàu')
    expect(provinceIn('ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI'.normalize('NFD'))).toBe('Quảng Ngãi')
    expect(provinceIn('phường Thái Bình, tỉnh Hưng Yên')).toBe('Hưng Yên')
    expect(provinceIn('Tp.HCM, ngày 05 tháng 3 năm 2024')).toBe('Hồ Chí Minh')
    expect(provinceIn('học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh')).toBeNull()
    expect(provinceIn('hợp tác vì hòa bình')).toBeNull()
    expect(provinceIn('Sở Nội vụ tỉnh Đăk Lăk')).toBe('Đắk Lắk')
    expect(provinceIn('')).toBeNull()
  })

  it('names the successor from its day on', () => {
    expect(provinceSuccessor('Kon Tum', '2025-06-30')).toBeNull()
    expect(provinceSuccessor('Kon Tum', '2025-07-01')).toMatchObject({
      name: 'Quảng Ngãi',
      type: 'tỉnh',
      since: '2025-07-01',
    })
    expect(provinceSuccessor('Sóc Trăng', '2026-01-01')).toMatchObject({ name: 'Cần Thơ', type: 'thành phố' })
    expect(provinceSuccessor('tỉnh Bình Phước', '2026-05-01')).toMatchObject({
      name: 'Đồng Nai',
      type: 'thành phố',
    })
    expect(provinceSuccessor('Đồng Nai', '2026-04-29')).toBeNull()
    expect(provinceSuccessor('Đồng Nai', '2026-04-30')).toMatchObject({ name: 'Đồng Nai', type: 'thành phố' })
    expect(provinceSuccessor('Thừa Thiên Huế', '2025-01-01')).toMatchObject({
      name: 'Huế',
      since: '2025-01-01',
    })
    expect(provinceSuccessor('Sơn La', '2026-11-01')).toBeNull()
    expect(provinceSuccessor('Hà Tây', '2026-11-01')).toBeNull()
  })
})

describe('programmes', () => {
  it('point to registered documents that point back', () => {
    for (const { id, approvedBy } of programmes())
      if (approvedBy !== undefined) expect(documentByNumber(approvedBy)[0]?.programme, id).toBe(id)
    expect(programmeByDocument('1315/QĐ-TTg')?.id).toBe('movement-1315')
    expect(programmeById('scheme-1373')?.period).toEqual({ from: 2021, to: 2030 })
  })

  it('tells the same from the similar', () => {
    const sector =
      'Phong trào thi đua “Xây dựng xã hội học tập, đẩy mạnh học tập suốt đời trong toàn ngành Y tế”'
    expect(programmeByTitle(sector)).toBeNull()
    expect(programmeLike(sector)?.entry.id).toBe('movement-1315')
    expect(programmeByTitle('Phát triển cây dược liệu')).toBeNull()
    expect(programmeLike('Phát triển cây dược liệu')).toBeNull()
    expect(
      programmeByTitle(
        'Kế hoạch triển khai Phong trào “Cả nước thi đua xây dựng xã hội học tập, đẩy mạnh học tập suốt đời giai đoạn 2023 - 2030” trên địa bàn tỉnh Điện Biên',
      )?.id,
    ).toBe('movement-1315')
    expect(
      programmeByTitle('Đề án “Cả nước thi đua xây dựng xã hội học tập, đẩy mạnh học tập suốt đời”'),
    ).toBeNull()
    expect(programmeByTitle('')).toBeNull()
  })
})

describe('awards', () => {
  it('knows forms, their members and standard names', () => {
    for (const form of awardForms())
      for (const id of [...(form.members ?? []), ...(form.standard ? [form.standard] : [])])
        expect(awardFormById(id), form.id).not.toBeNull()
    expect(awardFormOf('+ Bằng khen cấp tỉnh;')).toMatchObject({ standard: 'bang-khen-chu-tich-ubnd-tinh' })
    expect(awardFormOf('Bằng khen cấp bộ, ban, ngành, tỉnh, đoàn thể Trung ương')?.id).toBe(
      'bang-khen-bo-nganh-tinh-doan-the',
    )
    expect(awardFormOf('hình thức phù hợp')).toBeNull()
  })

  it.each([
    ['Giám đốc Sở Y tế', 'giay-khen', '2024-05-01', 'yes'],
    ['Giám đốc Sở Y tế', 'bang-khen', '2024-05-01', 'no'],
    ['Chủ tịch UBND huyện Sông Mã', 'giay-khen', '2025-06-30', 'yes'],
    ['Chủ tịch UBND huyện Sông Mã', 'giay-khen', '2025-07-01', 'no'],
    ['Chủ tịch UBND huyện Sông Mã', 'giay-khen', null, 'unknown'],
    ['Chủ tịch UBND phường Hạc Thành', 'giay-khen', null, 'yes'],
    ['Trưởng phòng Hành chính', 'giay-khen', null, 'no'],
    ['Giám đốc Trung tâm Dịch vụ việc làm', 'giay-khen', '2024-05-01', 'unknown'],
    ['Chủ tịch UBND tỉnh', 'bang-khen', null, 'yes'],
    ['Chủ tịch UBND tỉnh', 'huan-chuong', null, 'no'],
    ['Chủ tịch nước', 'huan-chuong', null, 'yes'],
    ['Ban Thường vụ Tỉnh ủy', 'bang-khen', null, 'unknown'],
  ] as const)('%s, %s on %s: %s', (giver, family, date, verdict) => {
    expect(mayGive(giver, family, date)).toBe(verdict)
    if (verdict === 'yes') expect(givingBasis(giver)).toContain('06/2022/QH15')
  })
})

describe('changes', () => {
  it('says what became of a body from its day on', () => {
    expect(bodyChange('Sở LĐTBXH tỉnh Sơn La', '2024-05-01')).toBeNull()
    expect(bodyChange('Sở LĐTBXH tỉnh Sơn La', '2025-03-01')).toMatchObject({
      successor: 'Sở Nội vụ',
      confidence: 'medium',
    })
    expect(bodyChange('Bộ Lao động - Thương binh và Xã hội', '2026-01-01')).toMatchObject({
      successor: 'Bộ Nội vụ',
      confidence: 'high',
    })
    expect(bodyChange('Ban Tuyên giáo Tỉnh ủy Lào Cai', '2025-02-01')?.successor).toBe(
      'Ban Tuyên giáo và Dân vận Tỉnh ủy',
    )
    expect(bodyChange('Sở Giáo dục và Đào tạo', '2026-01-01')).toBeNull()
  })

  it('knows that the district level ended', () => {
    expect(levelAbolished('district', '2025-06-30')).toBeNull()
    expect(levelAbolished('district', '2025-07-01')).toMatchObject({ what: 'district' })
    expect(levelAbolished('UBND các huyện, thị xã', '2026-01-01')).toMatchObject({ since: '2025-07-01' })
    expect(levelAbolished('xã, phường, thị trấn', '2026-01-01')).toMatchObject({
      what: 'township',
      confidence: 'medium',
    })
    expect(levelAbolished('Sở Nội vụ', '2026-01-01')).toBeNull()
    expect(levelAbolished('Bộ Tư lệnh Quân khu', '2026-01-01')).toBeNull()
  })
})

describe('level-bound phrases', () => {
  it('are held against the level of the body', () => {
    const phrase = (id: string) => levelBoundPhrases().find((entry) => entry.id === id)!
    expect(mayUsePhrase('unit', phrase('global-learning-city'))).toBe(false)
    expect(mayUsePhrase('province', phrase('global-learning-city'))).toBe(true)
    expect(mayUsePhrase('department', phrase('hamlets'))).toBe(false)
    expect(mayUsePhrase('commune', phrase('hamlets'))).toBe(true)
    expect(mayUsePhrase('party', phrase('hamlets'))).toBeNull()
    const text = 'Tích cực tham gia thành phố học tập toàn cầu'
    const hit = phrasesIn(text)[0]!
    expect(text.slice(hit.start, hit.end)).toBe('thành phố học tập toàn cầu')
    expect(phrasesIn('viên chức trong đơn vị')).toEqual([])
  })
})
