/** Faithful plans raise nothing in reporting, awards, criteria and targets; one changed value raises its own rule. */
import { describe, expect, it } from 'vitest'
import { findingsOf } from './pairs.ts'

const folders = ['reporting', 'awards', 'criteria', 'targets']

interface Change {
  readonly name: string
  readonly from: string
  readonly to: string
  readonly rule: string
  /** Words that the finding, or one of its other places, quotes. */
  readonly at: string
}

interface Case {
  readonly name: string
  readonly upstream: string
  readonly plan: string
  readonly changes: readonly Change[]
}

const provinceTraffic = `ỦY BAN NHÂN DÂN
TỈNH QUẢNG TRỊ

Số: 88/KH-UBND

Quảng Trị, ngày 12 tháng 3 năm 2024

KẾ HOẠCH

Triển khai Phong trào thi đua “Xây dựng văn hóa giao thông an toàn giai đoạn 2024 - 2028”

I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Nâng cao ý thức chấp hành pháp luật giao thông của cán bộ và nhân dân.
2. Yêu cầu
- Kịp thời biểu dương, khen thưởng tập thể, hộ gia đình, cá nhân tiêu biểu.
II. MỤC TIÊU
1. Mục tiêu đến năm 2025
- 85% cán bộ, công chức ký cam kết không uống rượu, bia khi lái xe.
- Tỷ lệ vụ tai nạn giao thông còn không quá 12%.
III. TIÊU CHÍ THI ĐUA VÀ HÌNH THỨC KHEN THƯỞNG
1. Tiêu chí thi đua
a) Đối với các sở, ban, ngành
- Không có công chức, viên chức vi phạm nồng độ cồn.
- Tổ chức tuyên truyền về văn hóa giao thông, kỹ năng lái xe an toàn, cứu hộ ban đầu cho người lao động.
b) Đối với các xã, phường, thị trấn
- Xóa các điểm đen trên đường giao thông nông thôn.
c) Đối với hộ gia đình
- Cam kết không giao xe cho người chưa đủ tuổi.
d) Đối với cá nhân
- Giúp đỡ người bị nạn, báo tin kịp thời cho lực lượng chức năng.
2. Hình thức khen thưởng
a) Khen thưởng hằng năm
- Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh;
- Giấy khen của Thủ trưởng các sở, ban, ngành.
b) Khen thưởng tổng kết giai đoạn 2024 - 2028
- Bằng khen của Thủ tướng Chính phủ;
- Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh;
- Giấy khen của Thủ trưởng các sở, ban, ngành.
IV. TỔ CHỨC THỰC HIỆN
1. Các sở, ban, ngành, UBND các xã, phường, thị trấn xây dựng kế hoạch; báo cáo kết quả về Ban An toàn giao thông tỉnh trước ngày 10 tháng 12 hằng năm.
2. Ban An toàn giao thông tỉnh tổng hợp, báo cáo Ủy ban An toàn giao thông Quốc gia trước ngày 20 tháng 12 hằng năm.

Nơi nhận:
- Các sở, ban, ngành;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Nguyễn Văn Hải
`

const departmentTraffic = `UBND TỈNH QUẢNG TRỊ
SỞ Y TẾ

Số: 41/KH-SYT

Quảng Trị, ngày 02 tháng 4 năm 2024

KẾ HOẠCH

Triển khai Phong trào thi đua “Xây dựng văn hóa giao thông an toàn giai đoạn 2024 - 2028”

Thực hiện Kế hoạch số 88/KH-UBND ngày 12/3/2024 của Ủy ban nhân dân tỉnh, Sở Y tế ban hành Kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Nâng cao ý thức chấp hành pháp luật giao thông của viên chức ngành Y tế.
2. Yêu cầu
- Kịp thời biểu dương, khen thưởng tập thể, cá nhân tiêu biểu.
II. MỤC TIÊU
1. Mục tiêu đến năm 2025
- 90% cán bộ, công chức ký cam kết không uống rượu, bia khi lái xe.
III. TIÊU CHÍ THI ĐUA VÀ HÌNH THỨC KHEN THƯỞNG
1. Tiêu chí thi đua
a) Đối với các phòng, đơn vị trực thuộc Sở
- Không có viên chức, người lao động vi phạm nồng độ cồn.
- Tổ chức tuyên truyền về văn hóa giao thông, kỹ năng lái xe an toàn, cứu hộ ban đầu cho viên chức.
b) Đối với cá nhân
- Giúp đỡ người bị nạn, báo tin kịp thời cho lực lượng chức năng.
2. Hình thức khen thưởng
a) Khen thưởng hằng năm
- Bằng khen của Chủ tịch UBND tỉnh;
- Giấy khen của Giám đốc Sở.
b) Khen thưởng tổng kết giai đoạn 2024 - 2028
- Bằng khen của Thủ tướng Chính phủ;
- Bằng khen của Chủ tịch UBND tỉnh;
- Giấy khen của Giám đốc Sở.
IV. TỔ CHỨC THỰC HIỆN
1. Các phòng, đơn vị trực thuộc Sở triển khai Kế hoạch, báo cáo kết quả về Văn phòng Sở trước ngày 25 tháng 11 hằng năm.
2. Văn phòng Sở tham mưu Giám đốc Sở báo cáo Ban An toàn giao thông tỉnh trước ngày 05 tháng 12 hằng năm.

Nơi nhận:
- UBND tỉnh (b/c);
- Lưu: VT.

GIÁM ĐỐC

Hoàng Thị Lan
`

const schoolUpstream = `UBND TỈNH LÂM ĐỒNG
SỞ GIÁO DỤC VÀ ĐÀO TẠO

Số: 120/KH-SGDĐT

Lâm Đồng, ngày 05 tháng 9 năm 2024

KẾ HOẠCH

Triển khai Phong trào thi đua “Trường học xanh, lớp học sạch giai đoạn 2024 - 2027”

I. TIÊU CHÍ THI ĐUA
1. Đối với các trường học
- Trồng và chăm sóc vườn cây của trường, không để rác thải nhựa dùng một lần.
2. Đối với cá nhân
- Có sáng kiến tái chế được áp dụng tại lớp.
II. KHEN THƯỞNG TỔNG KẾT GIAI ĐOẠN 2024 - 2027
- Bằng khen của Chủ tịch UBND tỉnh;
- Giấy khen của Giám đốc Sở Giáo dục và Đào tạo.
III. TỔ CHỨC THỰC HIỆN
1. Các trường học trực thuộc báo cáo kết quả về Sở Giáo dục và Đào tạo (qua Phòng Chính trị tư tưởng) trước ngày 20/5 hằng năm.

Nơi nhận:
- Các trường;
- Lưu: VT.

GIÁM ĐỐC

Phạm Thị Hồng
`

const school = `SỞ GIÁO DỤC VÀ ĐÀO TẠO LÂM ĐỒNG
TRƯỜNG THPT BÙI THỊ XUÂN

Số: 19/KH-THPTBTX

Đà Lạt, ngày 20 tháng 9 năm 2024

KẾ HOẠCH

Triển khai Phong trào thi đua “Trường học xanh, lớp học sạch giai đoạn 2024 - 2027”

Thực hiện Kế hoạch số 120/KH-SGDĐT ngày 05/9/2024 của Sở Giáo dục và Đào tạo tỉnh Lâm Đồng, nhà trường xây dựng kế hoạch như sau:

I. TIÊU CHÍ THI ĐUA
1. Đối với tập thể lớp
- Trồng và chăm sóc vườn cây của trường, không để rác thải nhựa dùng một lần.
2. Đối với cá nhân
- Có sáng kiến tái chế được áp dụng tại lớp.
II. KHEN THƯỞNG TỔNG KẾT GIAI ĐOẠN 2024 - 2027
- Bằng khen của Chủ tịch UBND tỉnh;
- Giấy khen của Giám đốc Sở Giáo dục và Đào tạo.
III. TỔ CHỨC THỰC HIỆN
1. Giáo viên chủ nhiệm các lớp báo cáo kết quả cho Ban Giám hiệu trước ngày 05/5 hằng năm.
2. Nhà trường báo cáo Sở Giáo dục và Đào tạo trước ngày 15/5 hằng năm.

Nơi nhận:
- Sở GDĐT (b/c);
- Lưu: VT.

HIỆU TRƯỞNG

Trần Quốc Bảo
`

const partyUpstream = `ĐẢNG CỘNG SẢN VIỆT NAM
TỈNH ỦY AN GIANG
*
Số 15-KH/TU

An Giang, ngày 10 tháng 02 năm 2025

KẾ HOẠCH

Thực hiện phong trào “Chi bộ bốn tốt” năm 2025

I. TỔ CHỨC THỰC HIỆN
1. Các huyện ủy, thị ủy, thành ủy, đảng ủy trực thuộc báo cáo kết quả về Ban Tổ chức Tỉnh ủy trước ngày 30/11/2025.

Nơi nhận:
- Các huyện ủy;
- Lưu Văn phòng Tỉnh ủy.

T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ

Lê Văn Nưng
`

const party = `ĐẢNG BỘ TỈNH AN GIANG
HUYỆN ỦY TRI TÔN
*
Số 27-KH/HU

Tri Tôn, ngày 01 tháng 3 năm 2025

KẾ HOẠCH

Thực hiện phong trào “Chi bộ bốn tốt” năm 2025

Thực hiện Kế hoạch số 15-KH/TU, ngày 10/02/2025 của Tỉnh ủy An Giang, Ban Thường vụ Huyện ủy xây dựng kế hoạch như sau:

I. TỔ CHỨC THỰC HIỆN
1. Các chi bộ, đảng bộ cơ sở báo cáo kết quả về Ban Tổ chức Huyện ủy trước ngày 10/11/2025.
2. Ban Tổ chức Huyện ủy tham mưu báo cáo Ban Tổ chức Tỉnh ủy trước ngày 25/11/2025.

Nơi nhận:
- Ban Tổ chức Tỉnh ủy;
- Lưu Văn phòng Huyện ủy.

T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ

Cao Quang Liêm
`

const commune = `ỦY BAN NHÂN DÂN
XÃ HẢI LĂNG

Số: 64/KH-UBND

Hải Lăng, ngày 15 tháng 9 năm 2025

KẾ HOẠCH

Triển khai Phong trào thi đua “Xây dựng văn hóa giao thông an toàn giai đoạn 2024 - 2028” trên địa bàn xã

Thực hiện Kế hoạch số 88/KH-UBND ngày 12/3/2024 của Ủy ban nhân dân tỉnh Quảng Trị, Ủy ban nhân dân xã ban hành Kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU
1. Yêu cầu
- Khen thưởng kịp thời tập thể, hộ gia đình, cá nhân tiêu biểu.
II. MỤC TIÊU
1. Mục tiêu đến năm 2025
- Trên 85% cán bộ, công chức ký cam kết không uống rượu, bia khi lái xe.
- Tỷ lệ vụ tai nạn giao thông còn không quá 10%.
III. TIÊU CHÍ THI ĐUA VÀ HÌNH THỨC KHEN THƯỞNG
1. Tiêu chí thi đua
a) Đối với các thôn
- Xóa các điểm đen trên đường giao thông nông thôn.
b) Đối với hộ gia đình
- Cam kết không giao xe cho người chưa đủ tuổi.
c) Đối với cá nhân
- Giúp đỡ người bị nạn, báo tin kịp thời cho lực lượng chức năng.
2. Hình thức khen thưởng
a) Khen thưởng hằng năm
- Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh;
- Giấy khen của Chủ tịch Ủy ban nhân dân xã.
b) Khen thưởng tổng kết giai đoạn 2024 - 2028
- Bằng khen của Thủ tướng Chính phủ;
- Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh;
- Giấy khen của Chủ tịch Ủy ban nhân dân xã.
IV. TỔ CHỨC THỰC HIỆN
1. Trưởng các thôn báo cáo kết quả về Ủy ban nhân dân xã (qua Phòng Kinh tế) trước ngày 20 tháng 11 hằng năm.
2. Phòng Kinh tế tham mưu Ủy ban nhân dân xã báo cáo Ban An toàn giao thông tỉnh trước ngày 01 tháng 12 hằng năm.

Nơi nhận:
- UBND tỉnh (b/c);
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lê Quốc Thịnh
`

const unionUpstream = `TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM
LIÊN ĐOÀN LAO ĐỘNG TỈNH HẬU GIANG

Số: 33/KH-LĐLĐ

Hậu Giang, ngày 08 tháng 01 năm 2024

KẾ HOẠCH

Phát động phong trào thi đua “Bữa ăn ca an toàn” năm 2024

I. HÌNH THỨC KHEN THƯỞNG
1. Khen thưởng tổng kết
- Bằng khen của Ban Thường vụ Liên đoàn Lao động tỉnh.
II. TỔ CHỨC THỰC HIỆN
1. Công đoàn cấp trên trực tiếp cơ sở báo cáo kết quả về Liên đoàn Lao động tỉnh trước ngày 15/11/2024.

Nơi nhận:
- Các công đoàn cấp trên trực tiếp cơ sở;
- Lưu: VT.

TM. BAN THƯỜNG VỤ
CHỦ TỊCH

Trần Thị Mai
`

const union = `LIÊN ĐOÀN LAO ĐỘNG TỈNH HẬU GIANG
LIÊN ĐOÀN LAO ĐỘNG HUYỆN LONG MỸ

Số: 12/KH-LĐLĐ

Long Mỹ, ngày 20 tháng 01 năm 2024

KẾ HOẠCH

Phát động phong trào thi đua “Bữa ăn ca an toàn” năm 2024

Thực hiện Kế hoạch số 33/KH-LĐLĐ ngày 08/01/2024 của Liên đoàn Lao động tỉnh Hậu Giang, Liên đoàn Lao động huyện xây dựng kế hoạch như sau:

I. HÌNH THỨC KHEN THƯỞNG
1. Khen thưởng tổng kết
- Bằng khen của Ban Thường vụ Liên đoàn Lao động tỉnh.
II. TỔ CHỨC THỰC HIỆN
1. Các công đoàn cơ sở báo cáo kết quả về Liên đoàn Lao động huyện trước ngày 25/10/2024.
2. Liên đoàn Lao động huyện tổng hợp, báo cáo Liên đoàn Lao động tỉnh trước ngày 10/11/2024.

Nơi nhận:
- LĐLĐ tỉnh;
- Lưu: VT.

TM. BAN THƯỜNG VỤ
CHỦ TỊCH

Đỗ Văn Sáu
`

/** Changes of form alone: letters, labels, wraps. */
const neutral: readonly (readonly [string, (text: string) => string])[] = [
  ['decomposed letters', (text) => text.normalize('NFD')],
  ['uỷ for ủy', (text) => text.replaceAll('ủy', 'uỷ').replaceAll('Ủy', 'Uỷ')],
  ['hàng năm for hằng năm', (text) => text.replaceAll('hằng năm', 'hàng năm')],
  ['a dash for every hyphen', (text) => text.replaceAll(' - ', ' – ')],
  ['plus signs for bullets', (text) => text.replaceAll('\n- ', '\n+ ')],
  ['UBND written out', (text) => text.replaceAll('UBND', 'Ủy ban nhân dân')],
  [
    'short dates',
    (text) =>
      text.replace(
        /ngày (\d\d) tháng (\d\d) h/gu,
        (_, day: string, month: string) => `ngày ${day}/${month} h`,
      ),
  ],
]

const cases: readonly Case[] = [
  {
    name: 'a department under its province',
    upstream: provinceTraffic,
    plan: departmentTraffic,
    changes: [
      {
        name: 'date after the superior’s',
        from: 'tỉnh trước ngày 05 tháng 12',
        to: 'tỉnh trước ngày 18 tháng 12',
        rule: 'reporting/deadline-late',
        at: '18 tháng 12',
      },
      {
        name: 'internal date after the date upward',
        from: 'Văn phòng Sở trước ngày 25 tháng 11',
        to: 'Văn phòng Sở trước ngày 08 tháng 12',
        rule: 'reporting/cascade-order',
        at: '08 tháng 12',
      },
      {
        name: 'no internal date',
        from: ', báo cáo kết quả về Văn phòng Sở trước ngày 25 tháng 11 hằng năm.',
        to: '.',
        rule: 'reporting/internal-deadline-missing',
        at: '05 tháng 12',
      },
      {
        name: 'no date upward',
        from: ' trước ngày 05 tháng 12 hằng năm.',
        to: ' theo quy định.',
        rule: 'reporting/upward-deadline-missing',
        at: 'báo cáo Ban An toàn giao thông tỉnh',
      },
      {
        name: 'report to another body',
        from: 'Giám đốc Sở báo cáo Ban An toàn giao thông tỉnh',
        to: 'Giám đốc Sở báo cáo Sở Giao thông vận tải',
        rule: 'reporting/recipient-differs',
        at: 'Sở Giao thông vận tải',
      },
      {
        name: 'report without recipient',
        from: 'Giám đốc Sở báo cáo Ban An toàn giao thông tỉnh trước',
        to: 'Giám đốc Sở báo cáo kết quả trước',
        rule: 'reporting/recipient-missing',
        at: '05 tháng 12',
      },
      {
        name: 'award form left out',
        from: '- Bằng khen của Thủ tướng Chính phủ;\n',
        to: '',
        rule: 'awards/form-missing',
        at: 'Khen thưởng tổng kết',
      },
      {
        name: 'award form of a higher rank',
        from: '- Bằng khen của Thủ tướng Chính phủ;\n',
        to: '- Huân chương Lao động;\n- Bằng khen của Thủ tướng Chính phủ;\n',
        rule: 'awards/form-added',
        at: 'Huân chương Lao động',
      },
      {
        name: 'giver without power',
        from: '- Giấy khen của Giám đốc Sở.\nb)',
        to: '- Bằng khen của Giám đốc Sở.\nb)',
        rule: 'awards/giver-not-entitled',
        at: 'Bằng khen của Giám đốc Sở',
      },
      {
        name: 'annual awards narrowed',
        from: 'a) Khen thưởng hằng năm\n- Bằng khen của Chủ tịch UBND tỉnh;\n',
        to: 'a) Khen thưởng hằng năm\n',
        rule: 'awards/annual-narrowed',
        at: 'Giấy khen của Giám đốc Sở',
      },
      {
        name: 'giver left out',
        from: '- Giấy khen của Giám đốc Sở.\nIV',
        to: '- Giấy khen.\nIV',
        rule: 'awards/giver-missing',
        at: 'Giấy khen',
      },
      {
        name: 'name without giver',
        from: 'b) Khen thưởng tổng kết giai đoạn 2024 - 2028\n- Bằng khen của Thủ tướng Chính phủ;\n- Bằng khen của Chủ tịch UBND tỉnh;',
        to: 'b) Khen thưởng tổng kết giai đoạn 2024 - 2028\n- Bằng khen của Thủ tướng Chính phủ;\n- Bằng khen cấp tỉnh;',
        rule: 'awards/name-nonstandard',
        at: 'Bằng khen cấp tỉnh',
      },
      {
        name: 'no criteria for persons',
        from: 'b) Đối với cá nhân\n- Giúp đỡ người bị nạn, báo tin kịp thời cho lực lượng chức năng.\n',
        to: '',
        rule: 'criteria/entity-missing',
        at: 'Tiêu chí thi đua',
      },
      {
        name: 'a criterion left out',
        from: '- Không có viên chức, người lao động vi phạm nồng độ cồn.\n',
        to: '',
        rule: 'criteria/criterion-missing',
        at: 'Đối với các phòng, đơn vị',
      },
      {
        name: 'a key term changed',
        from: 'kỹ năng lái xe an toàn',
        to: 'kỹ năng bơi lội',
        rule: 'criteria/criterion-reworded',
        at: 'bơi lội',
      },
      {
        name: 'target below',
        from: '- 90% cán bộ',
        to: '- 70% cán bộ',
        rule: 'targets/lower-than-upstream',
        at: '70%',
      },
    ],
  },
  {
    name: 'a school under its department',
    upstream: schoolUpstream,
    plan: school,
    changes: [
      {
        name: 'late',
        from: 'trước ngày 15/5',
        to: 'trước ngày 28/5',
        rule: 'reporting/deadline-late',
        at: '28/5',
      },
      {
        name: 'classes report after the school',
        from: 'trước ngày 05/5',
        to: 'trước ngày 18/5',
        rule: 'reporting/cascade-order',
        at: '18/5',
      },
      {
        name: 'form left out',
        from: '- Bằng khen của Chủ tịch UBND tỉnh;\n',
        to: '',
        rule: 'awards/form-missing',
        at: 'KHEN THƯỞNG TỔNG KẾT',
      },
    ],
  },
  {
    name: 'a commune under its province',
    upstream: provinceTraffic,
    plan: commune,
    changes: [
      {
        name: 'late',
        from: 'trước ngày 01 tháng 12',
        to: 'trước ngày 30 tháng 12',
        rule: 'reporting/deadline-late',
        at: '30 tháng 12',
      },
      {
        name: 'no date for the villages',
        from: ' trước ngày 20 tháng 11 hằng năm.',
        to: '.',
        rule: 'reporting/internal-deadline-missing',
        at: '01 tháng 12',
      },
      {
        name: 'a bound raised',
        from: 'không quá 10%',
        to: 'không quá 25%',
        rule: 'targets/lower-than-upstream',
        at: '25%',
      },
      {
        name: 'a target left out',
        from: '- Tỷ lệ vụ tai nạn giao thông còn không quá 10%.\n',
        to: '',
        rule: 'targets/missing',
        at: 'M',
      },
      {
        name: 'a certificate above the chair’s power',
        from: '- Giấy khen của Chủ tịch Ủy ban nhân dân xã.\nIV',
        to: '- Bằng khen của Chủ tịch Ủy ban nhân dân xã.\nIV',
        rule: 'awards/giver-not-entitled',
        at: 'Bằng khen của Chủ tịch Ủy ban nhân dân xã',
      },
      {
        name: 'no criteria for households',
        from: 'b) Đối với hộ gia đình\n- Cam kết không giao xe cho người chưa đủ tuổi.\n',
        to: '',
        rule: 'criteria/entity-missing',
        at: 'Tiêu chí thi đua',
      },
    ],
  },
  {
    name: 'a district union under its superior',
    upstream: unionUpstream,
    plan: union,
    changes: [
      {
        name: 'late',
        from: 'trước ngày 10/11/2024',
        to: 'trước ngày 20/11/2024',
        rule: 'reporting/deadline-late',
        at: '20/11/2024',
      },
      {
        name: 'every year in a plan for one',
        from: 'trước ngày 10/11/2024',
        to: 'trước ngày 10/11 hằng năm',
        rule: 'reporting/recurrence-conflict',
        at: 'hằng năm',
      },
    ],
  },
  {
    name: 'a Party committee under its superior',
    upstream: partyUpstream,
    plan: party,
    changes: [
      {
        name: 'late',
        from: 'trước ngày 25/11/2025',
        to: 'trước ngày 15/12/2025',
        rule: 'reporting/deadline-late',
        at: '15/12/2025',
      },
      {
        name: 'every year in a plan for one',
        from: 'trước ngày 25/11/2025',
        to: 'trước ngày 25/11 hằng năm',
        rule: 'reporting/recurrence-conflict',
        at: 'hằng năm',
      },
    ],
  },
]

describe.each(cases)('$name', ({ plan, upstream, changes }) => {
  it('raises nothing as it stands', () => {
    const findings = findingsOf(plan, upstream, folders).map((each) => `${each.rule} ${each.message}`)
    expect(findings).toEqual([])
  })

  it.each(neutral)('raises nothing with %s', (_, change) => {
    const findings = findingsOf(change(plan), upstream, folders).map((each) => `${each.rule} ${each.message}`)
    expect(findings).toEqual([])
  })

  it.each(changes)('$name: $rule', ({ from, to, rule, at }) => {
    expect(plan).toContain(from)
    const findings = findingsOf(plan.replace(from, to), upstream, folders)
    const own = findings.find((each) => each.rule === rule)
    expect(findings.map((each) => each.rule)).toContain(rule)
    const quotes = [own!.place, ...own!.related].map((place) => place.quote)
    expect(quotes.some((quote) => quote.includes(at))).toBe(true)
    const others = findings.filter((each) => each.rule !== rule && each.level === 'error')
    expect(others.map((each) => `${each.rule} ${each.message}`)).toEqual([])
  })
})
