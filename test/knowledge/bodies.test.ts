import { describe, expect, it } from 'vitest'
import { bodyByCode, bodyHead, bodyKey, bodyLevel, initialsFit } from '../../src/knowledge/bodies.ts'
import { foldCase } from '../../src/text/fold.ts'

describe('bodyLevel', () => {
  it.each([
    ['ỦY BAN NHÂN DÂN\nTỈNH CÀ MAU', 'province'],
    ['UỶ BAN NHÂN DÂN XÃ IA CHIM', 'commune'],
    ['UBND thị xã Nghi Sơn', 'district'],
    ['UBND thành phố Đà Nẵng', 'province'],
    ['UBND thành phố Vinh', 'district'],
    ['Đảng ủy phường Hạc Thành', 'party'],
    ['Hội Khuyến học phường Hạc Thành', 'association'],
    ['Hội đồng nhân dân xã Tân Phú', 'commune'],
    ['Trường Tiểu học và THCS xã Tân Phú', 'unit'],
    ['Phòng Văn hóa - Xã hội', 'unit'],
    ['Sở Khoa học và Công nghệ', 'department'],
    ['Giám đốc Sở Nội vụ', 'department'],
    ['Chủ tịch UBND tỉnh', 'province'],
    ['Bộ Dân tộc và Tôn giáo', 'ministry'],
    ['Bộ Chỉ huy Quân sự tỉnh Gia Lai', 'department'],
    ['Thủ tướng', 'centre'],
    ['Ủy ban nhân dân', null],
    ['Cộng đồng học tập', null],
  ] as const)('%s: %s', (name, level) => {
    expect(bodyLevel(name)).toBe(level)
  })
})

describe('bodyByCode', () => {
  it('knows codes with and without marks, and keeps open what many bodies bear', () => {
    expect(bodyByCode('SGD&ĐT')).toMatchObject({ level: 'department', regime: 'state' })
    expect(bodyByCode('sgdđt')?.name).toBe('Sở Giáo dục và Đào tạo')
    expect(bodyByCode('UBND')).toMatchObject({ name: 'Ủy ban nhân dân', level: null })
    expect(bodyByCode('TT')).toMatchObject({ name: null, level: null })
    expect(bodyByCode('THPTNguyễnDu')).toMatchObject({ name: null, level: 'unit' })
    expect(bodyByCode('TU')?.regime).toBe('party')
    expect(bodyByCode('QH15')?.name).toBe('Quốc hội')
    expect(bodyByCode('ABC')).toBeNull()
  })
})

describe('initialsFit', () => {
  it.each([
    ['SLĐTBXH', 'Sở Lao động - Thương binh và Xã hội', true],
    ['TTDVVL', 'TRUNG TÂM DỊCH VỤ VIỆC LÀM', true],
    ['TTĐVVL', 'Trung tâm Dịch vụ việc làm', false],
    ['SNN', 'Sở Nông nghiệp và Phát triển nông thôn', true],
    ['SNNMT', 'Sở Nông nghiệp và Môi trường', true],
    ['STNMT', 'Sở Nông nghiệp và Môi trường', false],
    ['TTr', 'Thanh tra tỉnh Đồng Nai', true],
    ['HKH', 'Hội Khuyến học tỉnh Thanh Hóa', true],
    ['TU', 'Ban Thường vụ Tỉnh ủy', true],
    ['SGDDT', 'Sở Giáo dục và Đào tạo', false],
    ['STC', 'Sở Nội vụ', false],
    ['UBND', 'Ủy ban nhân dân đặc khu Phú Quốc', true],
    ['CCKL', 'Chi cục Kiểm lâm', true],
    ['QLTT', 'CHI CỤC QUẢN LÝ THỊ TRƯỜNG', true],
    ['TTBVTV', 'Chi cục Trồng trọt và Bảo vệ thực vật', true],
    ['QLTT', 'Chi cục Chăn nuôi và Thú y', false],
    ['TAKV3', 'TÒA ÁN NHÂN DÂN KHU VỰC 3', true],
    ['VKSKV2', 'Viện kiểm sát nhân dân khu vực 2', true],
    ['TAKV3', 'TÒA ÁN NHÂN DÂN KHU VỰC 4', false],
    ['KV06', 'CHI CỤC HẢI QUAN KHU VỰC VI', true],
    ['CCHQKV6', 'CHI CỤC HẢI QUAN KHU VỰC VI', true],
    ['KV06', 'CHI CỤC HẢI QUAN KHU VỰC VII', false],
    ['KV06', 'CHI CỤC HẢI QUAN KHU VỰC XVI', false],
    ['KBKV12', 'KHO BẠC NHÀ NƯỚC KHU VỰC XII', true],
    ['VKSKV2', 'VIỆN KIỂM SÁT NHÂN DÂN KHU VỰC 02', true],
    ['CAP', 'CÔNG AN PHƯỜNG NGÃ BẢY', true],
    ['CTĐ', 'BAN CHẤP HÀNH HỘI CHỮ THẬP ĐỎ TỈNH AN GIANG', true],
    ['CTN', 'CÔNG TY CỔ PHẦN CẤP THOÁT NƯỚC BẾN TRE', true],
    ['DTNT', 'TRƯỜNG PHỔ THÔNG DÂN TỘC NỘI TRÚ MÙ CANG CHẢI', true],
    ['CAX', 'CÔNG AN PHƯỜNG NGÃ BẢY', false],
    ['BVTH', 'BỆNH VIỆN ĐA KHOA KHU VỰC TÂN HỒNG', true],
    ['ĐNM', 'ĐỒN BIÊN PHÒNG CỬA KHẨU NAM MÃ', true],
    ['YHCT', 'BỆNH VIỆN Y HỌC CỔ TRUYỀN', true],
    ['BVYHCT', 'TRUNG TÂM Y TẾ KHU VỰC TÂN HỒNG', false],
    ['CĐCS', 'CÔNG ĐOÀN CÔNG TY CỔ PHẦN GỐM SỨ', true],
    ['PCLA', 'CÔNG TY ĐIỆN LỰC LONG AN', true],
    ['TĐTN', 'BAN THƯỜNG VỤ TỈNH ĐOÀN LÀO CAI', true],
    ['BTCTU', 'BAN TỔ CHỨC', true],
    ['BTCTU', 'SỞ NỘI VỤ', false],
    ['UBTVQH15', 'ỦY BAN THƯỜNG VỤ QUỐC HỘI', true],
    ['ĐĐQH15', 'ĐẢNG ĐOÀN QUỐC HỘI', true],
    ['ĐĐQH15', 'ĐẢNG ĐOÀN MẶT TRẬN', false],
  ] as const)('%s for %s: %s', (symbol, name, fits) => {
    expect(initialsFit(symbol, name)).toBe(fits)
  })
})

describe('bodyKey', () => {
  it('joins the written forms of one body and keeps bodies apart', () => {
    expect(bodyKey('UBND tỉnh')).toBe(bodyKey('ỦY BAN NHÂN DÂN TỈNH GIA LAI'))
    expect(bodyKey('Sở GD&ĐT')).toBe(bodyKey('Sở Giáo dục và Đào tạo tỉnh Lai Châu'))
    expect(bodyKey('Sở LĐ-TB&XH')).toBe(bodyKey('Sở Lao động – Thương binh và Xã hội'))
    expect(bodyKey('Sở NN&PTNT')).toBe(bodyKey('Sở Nông nghiệp và Phát triển nông thôn'))
    expect(bodyKey('UBMTTQVN tỉnh')).toBe(bodyKey('Uỷ ban Mặt trận Tổ quốc Việt Nam tỉnh'))
    expect(bodyKey('UBND TP. Cần Thơ')).toBe(bodyKey('Ủy ban nhân dân thành phố Cần Thơ'))
    expect(bodyKey('UBND thành phố Sóc Trăng')).not.toBe(bodyKey('UBND thành phố Cần Thơ'))
    expect(bodyKey('UBND xã Tân Phú')).not.toBe(bodyKey('UBND xã Tân An'))
    expect(bodyKey('Sở Nội vụ')).not.toBe(bodyKey('Bộ Nội vụ'))
    expect(bodyKey('Sở Tư pháp')).toBe('sở tư pháp')
    expect(bodyKey('Ban Bí thư TƯ Đảng')).toBe('ban bí thư trung ương đảng')
    expect(bodyKey('Thanh tra tỉnh')).not.toBe(bodyKey('Thanh tra Sở'))
  })
})

describe('bodyHead', () => {
  const head = new RegExp(`^(?:${bodyHead})(?![\\p{L}\\p{N}])`, 'u')
  it.each([
    'Sở Nội vụ',
    'UBND xã',
    'Hội Khuyến học',
    'Ban Chỉ đạo',
    'Phòng Tổ chức',
    'Bộ Công an',
    'Tỉnh đoàn',
    'Kho bạc Nhà nước',
  ])('begins %s', (name) => {
    expect(head.test(foldCase(name))).toBe(true)
  })
  it.each([
    'Ban hành kế hoạch',
    'Bộ phận một cửa',
    'Hội nghị tổng kết',
    'Phòng, chống dịch',
    'Báo cáo kết quả',
    'Sởi',
  ])('does not begin %s', (text) => {
    expect(head.test(foldCase(text))).toBe(false)
  })
})
