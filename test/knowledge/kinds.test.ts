import { describe, expect, it } from 'vitest'
import { documentByNumber, documents } from '../../src/knowledge/documents.ts'
import { kindByCode, kindByName, kinds } from '../../src/knowledge/kinds.ts'
import { programmeById } from '../../src/knowledge/programmes.ts'

describe('kinds', () => {
  it('knows the 29 administrative kinds of the decree and codes in any case', () => {
    const names = kinds().map(({ name }) => name)
    for (const name of [
      'Nghị quyết',
      'Quyết định',
      'Quy định',
      'Thông cáo',
      'Phương án',
      'Dự án',
      'Công điện',
      'Thư công',
      'Phiếu báo',
      'Giấy nghỉ phép',
    ])
      expect(names).toContain(name)
    expect(kindByCode('KH')?.name).toBe('Kế hoạch')
    expect(kindByCode('QYĐ')?.id).toBe('QyĐ')
    expect(kindByCode('ctr')?.id).toBe('CTr')
    expect(kindByCode('KHLT')?.id).toBe('KH')
    expect(kindByCode('ĐA')?.id).toBe('ĐA')
    expect(kindByCode('DA')?.id).toBe('DA')
    expect(kindByCode('UBND')).toBeNull()
  })

  it('lets the regime decide a code of two kinds', () => {
    expect(kindByCode('TT')?.name).toBe('Thông tư')
    expect(kindByCode('TT', 'party')?.name).toBe('Thông tri')
    expect(kindByCode('TT', 'state')?.name).toBe('Thông tư')
  })

  it('reads the kind at the start of words, in capitals, decomposed or wrapped', () => {
    expect(kindByName('KẾ\nHOẠCH')?.id).toBe('KH')
    expect(kindByName('Kế hoạch'.normalize('NFD'))?.id).toBe('KH')
    expect(kindByName('Quyết định ban hành Kế hoạch')?.id).toBe('QĐ')
    expect(kindByName('các Văn bản liên quan')?.id).toBe('CV')
    expect(kindByName('ban hành Kế hoạch')).toBeNull()
    expect(kindByName('Mục đích, yêu cầu')).toBeNull()
    expect(
      kinds().every(({ names }) =>
        names.every((name, at) => at === 0 || name.length <= names[at - 1]!.length),
      ),
    ).toBe(true)
  })
})

describe('documents', () => {
  it('finds a number however it is spaced or filled with zeros', () => {
    expect(documentByNumber('1315/QĐ-TTg')[0]?.date).toBe('2023-11-09')
    expect(documentByNumber(' 1315 / QĐ - TTg')[0]?.programme).toBe('movement-1315')
    expect(documentByNumber('7/KH-UBND')[0]?.by).toBe('Ủy ban nhân dân tỉnh Sóc Trăng')
    expect(documentByNumber('11-CT/TW')[0]?.wrongDates).toContain('2007-04-03')
    expect(documentByNumber('448/QĐ-HKH')[0]?.dateConfidence).toBe('low')
    expect(documentByNumber('1315/QD-TTg')).toEqual([])
    expect(documentByNumber('/KH-UBND')).toEqual([])
  })

  it('refers only to kinds, programmes and successors that exist', () => {
    for (const document of documents()) {
      expect(kindByCode(document.kind), document.id).not.toBeNull()
      for (const id of [document.programme, document.implements])
        if (id !== null) expect(programmeById(id), document.id).not.toBeNull()
      if (document.replacedBy !== null) expect(documentByNumber(document.replacedBy.number)).toHaveLength(1)
      if (document.confidence !== 'high') expect(document.source, document.id).not.toBe('')
    }
  })
})
