import { describe, expect, it } from 'vitest'
import { entityOf } from '../../src/knowledge/entities.ts'
import { sectionRole } from '../../src/knowledge/roles.ts'

describe('sectionRole', () => {
  it.each([
    ['MỤC ĐÍCH, YÊU CẦU', 'purpose-requirements'],
    ['I. MỤC ĐÍCH – YÊU CẦU', 'purpose-requirements'],
    ['**Quan điểm, mục tiêu**', 'objectives'],
    ['NHIỆM VỤ, GIẢI PHÁP TRỌNG TÂM', 'contents'],
    ['Nội dung công tác phòng cháy, chữa cháy', 'contents'],
    ['CÁC GIẢI PHÁP CHỦ YẾU', 'solutions'],
    ['THỜI GIAN, ĐỊA ĐIỂM', 'schedule'],
    ['KINH PHÍ', 'budget'],
    ['TỔ CHỨC THỰC HIỆN'.normalize('NFD'), 'implementation'],
    ['PHÂN CÔNG TRÁCH NHIỆM', 'implementation'],
    ['CHẾ ĐỘ THÔNG TIN, BÁO CÁO', 'reporting'],
    ['TIÊU CHÍ THI ĐUA, HÌNH THỨC VÀ TIÊU CHUẨN KHEN THƯỞNG', 'criteria-awards'],
    ['Đặc điểm tình hình', 'other'],
    ['PHẦN THỨ NHẤT', 'other'],
    ['', 'other'],
  ] as const)('%s at the top is %s', (title, role) => {
    expect(sectionRole(title, null, 1)).toBe(role)
  })

  it.each([
    ['NỘI DỤNG PHONG TRÀO THI ĐUA', null, 'contents'],
    ['MỤC ĐỊCH, YÊU CẨU', null, 'purpose-requirements'],
    ['TỎ CHỨC THỤC HIỆN', null, 'implementation'],
    ['Mục địch', 'purpose-requirements', 'purposes'],
    ['KHÁI QUÁT TÌNH HÌNH', null, 'other'],
    ['Đặc điểm địa bàn', null, 'other'],
  ] as const)('%s: wrong marks do not hide the role', (title, parent, role) => {
    expect(sectionRole(title, parent, parent === null ? 1 : 2)).toBe(role)
  })

  it('judges by the parent', () => {
    expect(sectionRole('Mục đích', 'purpose-requirements', 2)).toBe('purposes')
    expect(sectionRole('Yêu cầu', 'purpose-requirements', 2)).toBe('requirements')
    expect(sectionRole('Tuyên truyền, nâng cao nhận thức', 'contents', 2)).toBe('other')
    expect(sectionRole('Giải pháp về nguồn lực', 'solutions', 2)).toBe('other')
    expect(sectionRole('Đối với các sở, ban, ngành', 'criteria', 3)).toBe('entity')
    expect(sectionRole('Đối với các sở, ban, ngành', 'implementation', 2)).toBe('other')
    expect(sectionRole('Sở Tài chính', 'implementation', 2)).toBe('other')
    expect(sectionRole('Khen thưởng hàng năm', 'awards', 3)).toBe('annual-awards')
    expect(sectionRole('Mục tiêu cụ thể¹', 'objectives', 2)).toBe('targets')
    expect(sectionRole('Giai đoạn 2 (từ 2025-2030)', 'schedule', 2)).toBe('phase')
    expect(sectionRole('MỤC TIÊU', 'other', 2)).toBe('objectives')
  })

  it('takes no paragraph for a heading and stays fast on hostile text', () => {
    expect(sectionRole(`Mục đích ${'của việc này '.repeat(40)}`, null, 1)).toBe('other')
    const started = performance.now()
    for (let size = 0; size < 50; size++)
      sectionRole(`khen thưởng, ${'hình thức, '.repeat(15)}${size}`, 'awards', 2)
    sectionRole('tiêu chí '.repeat(50_000), null, 1)
    expect(performance.now() - started).toBeLessThan(1000)
  })
})

describe('entityOf', () => {
  it.each([
    ['Đối với các Sở, Ban, Ngành tỉnh', 'department'],
    ['Đối với các đơn vị thuộc và trực thuộc Sở', 'subordinate-unit'],
    ['1.2. Đối với cá nhân', 'individual'],
    ['a) Đối với tập thể', 'collective'],
    ['Đối với UBND các xã, phường, thị trấn', 'commune'],
    ['Đối với các thị xã', 'district'],
    ['Đối với Hội Liên hiệp Phụ nữ các cấp', 'mass-organisation'],
    ['Đối với hợp tác xã', 'enterprise'],
    ['Đối với gia đình, dòng họ', 'household'],
    ['Đối với đội ngũ nhà giáo', 'individual'],
    ['Đối với các nhà trường', 'subordinate-unit'],
    ['Những việc cần làm', 'other'],
    ['', 'unlabelled'],
  ] as const)('%s names %s', (label, entity) => {
    expect(entityOf(label)).toBe(entity)
  })
})
