import { describe, expect, it } from 'vitest'
import { bodyClass, reaches, sameBody } from '../../src/rules/assignments/names.ts'
import { isOfItsKind } from '../../src/rules/assignments/own-tasks.ts'
import { within } from '../../src/rules/scope/within.ts'

describe('bodyClass', () => {
  it.each([
    ['Ủy ban MTTQ Việt Nam tỉnh', 'front'],
    ['Hội Liên hiệp Phụ nữ huyện', 'mass-organisation'],
    ['Tỉnh đoàn', 'mass-organisation'],
    ['Hội Người cao tuổi xã', 'society'],
    ['Hội đồng nhân dân xã', 'other'],
    ['Các sở, ban, ngành', 'department'],
    ['UBND các huyện, thị xã, thành phố', 'district'],
    ['Ủy ban nhân dân các xã, phường', 'commune'],
    ['Bộ Tài chính', 'ministry'],
    ['Bộ Chỉ huy Quân sự tỉnh', 'department'],
    ['Công an xã', 'police'],
    ['Phòng Công tác học sinh', 'inner'],
    ['Giáo viên chủ nhiệm', 'inner'],
  ])('%s: %s', (name, expected) => {
    expect(bodyClass(name)).toBe(expected)
  })
})

describe('reaches', () => {
  it.each([
    ['Các sở, ban, ngành, đoàn thể cấp tỉnh', 'Sở Tư pháp', true],
    ['Các sở: YT, TTTT', 'Sở Y tế', true],
    ['Sở GD&ĐT', 'Sở Giáo dục và Đào tạo', true],
    ['Tổng LĐLĐVN', 'Tổng Liên đoàn Lao động Việt Nam', true],
    ['TT Tỉnh ủy, HĐND tỉnh', 'Tỉnh ủy Đồng Tháp', true],
    ['CT, các PCT UBND tỉnh', 'Ủy ban nhân dân tỉnh Gia Lai', true],
    ['UBND các huyện, TP', 'Ủy ban nhân dân các huyện, thành phố', true],
    ['UBMTTQVN xã', 'Ủy ban Mặt trận Tổ quốc Việt Nam xã', true],
    ['UBMTTQVN tỉnh và các tổ chức CT-XH', 'các tổ chức chính trị - xã hội', true],
    ['Liên minh HTX Việt Nam', 'Liên minh Hợp tác xã Việt Nam', true],
    ['Các sở, ban, ngành', 'Hội Khuyến học tỉnh', false],
    ['Các đoàn thể cấp tỉnh', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', false],
    ['Các phòng, đơn vị thuộc Sở', 'UBND tỉnh', false],
    ['Chủ tịch, PCT UBND tỉnh', 'UBND các huyện, thành phố', false],
    ['Sở Nội vụ', 'Sở Tài chính', false],
    [
      'Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội huyện',
      'Ủy ban nhân dân các xã',
      false,
    ],
    ['Các phòng, ban, ngành huyện', 'Sở Giáo dục và Đào tạo', false],
    ['Thường trực Huyện ủy', 'UBND các huyện, thành phố', false],
    ['Các ban, ngành, đoàn thể tỉnh', 'Sở Giáo dục và Đào tạo', true],
  ])('%s | %s: %s', (recipient, body, expected) => {
    expect(reaches(recipient, body)).toBe(expected)
  })
})

describe('sameBody', () => {
  it('looks through titles and short forms, not through levels', () => {
    expect(sameBody('Chủ tịch UBND tỉnh', 'Ủy ban nhân dân tỉnh Sơn La')).toBe(true)
    expect(sameBody('UBND huyện', 'UBND xã')).toBe(false)
    expect(sameBody('Sở Y tế', 'Sở Nội vụ')).toBe(false)
  })
})

describe('isOfItsKind', () => {
  it.each([
    ['Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương', 'Ủy ban nhân dân tỉnh Gia Lai', true],
    ['UBND cấp xã', 'Ủy ban nhân dân phường Quảng Phú', true],
    ['Chủ tịch UBND các huyện', 'Ủy ban nhân dân huyện Krông Năng', true],
    ['Sở Kế hoạch và Đầu tư các tỉnh', 'Sở Kế hoạch và Đầu tư', true],
    ['Các đảng ủy trực thuộc Tỉnh ủy', 'Đảng ủy xã Ia Grai', true],
    ['Đoàn các xã, phường', 'Ban Chấp hành Đoàn xã Ia Grai', true],
    ['Ủy ban MTTQ Việt Nam các xã', 'Ủy ban Mặt trận Tổ quốc Việt Nam xã Ia Grai', true],
    ['Hiệu trưởng các trường THCS', 'Trường Trung học cơ sở Phan Chu Trinh', true],
    ['Các trường mầm non', 'Trường Trung học cơ sở Phan Chu Trinh', false],
    ['Các phòng, ban', 'Phòng Nội vụ', false],
    ['Các đơn vị thành viên', 'Công ty Cổ phần Dệt Phú Bài', true],
    ['Các công ty con', 'Công ty TNHH một thành viên Cấp nước Phú Bài', true],
    ['Các đơn vị thành viên', 'Sở Y tế', false],
    ['Các sở, ban, ngành', 'Sở Y tế', false],
    ['UBND các huyện', 'Ủy ban nhân dân xã Ia Grai', false],
    ['Các xã, phường', 'Ủy ban nhân dân xã Ia Grai', true],
    ['Các phường, xã trên địa bàn', 'Ủy ban nhân dân phường Pleiku', true],
    ['Chính quyền cấp xã', 'Ủy ban nhân dân phường Pleiku', true],
    ['Các địa phương', 'Ủy ban nhân dân xã Ia Grai', true],
    ['Các xã, phường', 'Đảng ủy xã Ia Grai', false],
    ['Các huyện, thị xã', 'Ủy ban nhân dân xã Ia Grai', false],
    ['Các trường dân tộc nội trú', 'Trường Trung học phổ thông Bảo Lộc', false],
    ['Các trường dân tộc nội trú', 'Trường Phổ thông Dân tộc nội trú tỉnh', true],
    ['Các cơ sở giáo dục nghề nghiệp', 'Trường Tiểu học Lê Lợi', false],
    ['Các bệnh viện tư nhân', 'Bệnh viện Đa khoa tỉnh', false],
    ['Các bệnh viện trên địa bàn tỉnh', 'Bệnh viện Đa khoa tỉnh', true],
  ])('%s | %s: %s', (group, issuer, expected) => {
    expect(isOfItsKind(group, issuer)).toBe(expected)
  })
})

describe('within', () => {
  const place = { start: 10, end: 60, page: 2, section: 'I.1', confidence: 1 }

  it('finds wrapped, marked and decomposed words in the raw text', () => {
    for (const quote of ['- chăm lo trên địa\nbàn tỉnh', '- chăm lo trên **địa bàn** tỉnh'])
      for (const raw of [quote, quote.normalize('NFD')]) {
        const found = within({ ...place, quote: raw }, 'trên địa bàn tỉnh')
        expect(found.quote).toBe(raw.slice(raw.indexOf('tr')))
        expect(found.start).toBe(10 + raw.indexOf('tr'))
        expect(found.end - found.start).toBe(found.quote.length)
      }
  })

  it('keeps the whole place where the words are not there', () => {
    expect(within({ ...place, quote: 'chăm lo' }, 'khu phố')).toEqual({ ...place, quote: 'chăm lo' })
  })
})
