import { type Deviation, deviate } from '../deviation.ts'

const dept = 'movement-department'
const district = 'movement-district'
const today = '2026-11-21'
const recipient = 'assignments/body-not-recipient'

/** Tasks, recipients, and bodies that the day of the review no longer knows. */
export const bodies: readonly Deviation[] = [
  deviate(dept, recipient, [['- Sở Giáo dục và Đào tạo, Sở Nội vụ;\n', '']], {
    at: 'báo cáo Sở Giáo dục và Đào tạo và Sở Nội vụ',
  }),
  deviate(dept, recipient, [['- Ủy ban nhân dân tỉnh (để báo cáo);\n', '']], { at: '07/KH-UBND' }),
  deviate(district, recipient, [['- Hội Khuyến học huyện;\n', '']], {
    at: '5. Hội Khuyến học huyện chủ trì',
  }),
  deviate(district, recipient, [['- Ủy ban nhân dân các xã, thị trấn;\n', '']], {
    at: 'Ủy ban nhân dân các xã, thị trấn xây dựng',
  }),
  deviate(
    district,
    recipient,
    [['- Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội huyện;\n', '']],
    { at: 'Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội huyện căn cứ' },
  ),
  deviate(
    district,
    recipient,
    [
      [
        '4. Phòng Tài chính',
        '4. Đề nghị Liên đoàn Lao động huyện vận động đoàn viên công đoàn tham gia học tập.\n\n5. Phòng Tài chính',
      ],
      ['\n5. Hội', '\n6. Hội'],
      ['\n6. Đề', '\n7. Đề'],
      ['\n7. Các', '\n8. Các'],
      ['\n8. Ủy', '\n9. Ủy'],
      ['\n9. Trước', '\n10. Trước'],
      ['\n10. Phòng', '\n11. Phòng'],
      [
        '- Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội huyện;\n',
        '- Ủy ban Mặt trận Tổ quốc Việt Nam huyện;\n',
      ],
    ],
    { at: 'Liên đoàn Lao động huyện' },
  ),
  deviate('scheme-district', recipient, [['- Sở Giáo dục và Đào tạo;\n', '']], {
    at: 'báo cáo Sở Giáo dục và Đào tạo',
  }),
  deviate('scheme-district', recipient, [['- Ủy ban nhân dân các xã, thị trấn;\n', '']], {
    at: '4. Ủy ban nhân dân các xã',
  }),
  deviate('traffic-commune', recipient, [['- Ban An toàn giao thông tỉnh;\n', '']], {
    at: 'báo cáo Ban An toàn giao thông tỉnh',
  }),
  deviate(
    'traffic-commune',
    recipient,
    [
      [
        '3. Các trường học',
        '3. Đề nghị Đoàn Thanh niên Cộng sản Hồ Chí Minh xã tổ chức đội xung kích bảo đảm trật tự tại cổng trường.\n\n4. Các trường học',
      ],
      ['\n4. Trưởng', '\n5. Trưởng'],
    ],
    { at: 'Đoàn Thanh niên Cộng sản Hồ Chí Minh xã' },
  ),
  deviate('digital-school', recipient, [['- Sở Giáo dục và Đào tạo;\n', '']], {
    at: 'báo cáo Sở Giáo dục và Đào tạo',
  }),
  deviate('party-district', recipient, [['- Văn phòng Tỉnh ủy;\n', '']], { at: 'báo cáo Văn phòng Tỉnh ủy' }),
  deviate(
    dept,
    'assignments/scope-mismatch',
    [['3. Các phòng, đơn vị thuộc và trực thuộc Sở xây dựng', '3. Các phòng, đơn vị trực thuộc Sở xây dựng']],
    { at: 'trực thuộc Sở xây dựng' },
  ),
  deviate(
    dept,
    'assignments/scope-mismatch',
    [['- Các phòng, đơn vị thuộc và trực thuộc Sở;\n- Lưu', '- Các đơn vị trực thuộc Sở;\n- Lưu']],
    { at: 'Các đơn vị trực thuộc Sở' },
  ),
  deviate(
    district,
    'assignments/level-slip',
    [['phối hợp chặt chẽ với Ủy ban Mặt trận', 'phối hợp chặt chẽ với các Sở, ban, ngành, Ủy ban Mặt trận']],
    { at: 'các Sở, ban, ngành' },
  ),
  deviate(
    district,
    'assignments/misplaced',
    [
      [
        '3. Phòng Nội vụ chủ trì, phối hợp với Phòng Giáo dục và Đào tạo hướng dẫn khen thưởng sơ kết, tổng kết, đánh giá Phong trào thi đua.',
        '3. Phòng Nội vụ:\n\n- Chủ trì, phối hợp với Phòng Giáo dục và Đào tạo hướng dẫn khen thưởng sơ kết, tổng kết, đánh giá Phong trào thi đua.\n\n- Hội Nông dân huyện vận động hội viên tham gia các lớp học tại trung tâm học tập cộng đồng.',
      ],
    ],
    { at: 'Hội Nông dân huyện' },
  ),
  deviate(
    dept,
    'scope/copied-from-superior',
    [
      [
        'a) Phát huy sức mạnh của toàn ngành trong việc tuyên truyền, nâng cao nhận thức của công chức, viên chức, người lao động',
        'a) Phát huy sức mạnh của toàn ngành trong việc tuyên truyền, nâng cao nhận thức của các tầng lớp nhân dân',
      ],
    ],
    { at: 'các tầng lớp nhân dân' },
  ),
  deviate(
    dept,
    'scope/copied-from-superior',
    [['thư viện, trung tâm văn hóa', 'thư viện, bảo tàng, trung tâm văn hóa trên địa bàn tỉnh']],
    { at: 'trên địa bàn tỉnh' },
  ),
  deviate(
    'digital-school',
    'scope/copied-from-superior',
    [
      [
        'từ nguồn xã hội hóa và ngân sách',
        'từ nguồn xã hội hóa và ngân sách cho các cơ sở giáo dục trực thuộc trên địa bàn tỉnh',
      ],
    ],
    { at: 'trên địa bàn tỉnh' },
  ),
  deviate(
    dept,
    'scope/verb-unfit',
    [
      [
        '3. Các phòng, đơn vị thuộc và trực thuộc Sở xây dựng',
        '3. Đề nghị các phòng, đơn vị thuộc và trực thuộc Sở xây dựng',
      ],
    ],
    { at: 'Đề nghị các phòng' },
  ),
  deviate(
    'storm-department',
    'assignments/task-not-taken-up',
    [[/- Tham mưu Giám đốc Sở thành lập các đội cấp cứu.*\n\n/u, '']],
    {
      above: 'Thành lập các đội cấp cứu lưu động',
    },
  ),
  deviate(
    'storm-department',
    'assignments/task-not-taken-up',
    [[/- Hướng dẫn nhân dân kỹ năng.*\n\n/u, '']],
    {
      above: 'Hướng dẫn nhân dân kỹ năng sơ cứu',
    },
  ),
  deviate(
    'storm-department',
    'assignments/task-not-taken-up',
    [
      [
        ' giám sát dịch bệnh, xử lý nguồn nước, vệ sinh môi trường sau lũ.',
        ' trực cấp cứu hai mươi bốn giờ.',
      ],
    ],
    {
      above: 'Giám sát dịch bệnh',
    },
  ),
  deviate(dept, 'validity/province-merged', [], { asOf: today, at: 'Sóc Trăng, ngày 26' }),
  deviate(district, 'validity/province-merged', [], { asOf: today, at: 'KẾ SÁCH' }),
  deviate(district, 'validity/level-abolished', [], { asOf: today, at: 'HUYỆN KẾ SÁCH' }),
  deviate('scheme-district', 'validity/level-abolished', [], { asOf: today, at: 'HUYỆN TRÙNG KHÁNH' }),
  deviate('scheme-district', 'validity/level-abolished', [], { asOf: '2025-07-01', at: 'HUYỆN TRÙNG KHÁNH' }),
  deviate(district, 'validity/body-ceased', [], { asOf: today, at: 'Phòng Giáo dục và Đào tạo' }),
  deviate(
    dept,
    'validity/body-ceased',
    [['5. Thi đua đẩy mạnh', '5. Phối hợp với Sở Thông tin và Truyền thông thi đua đẩy mạnh']],
    { asOf: today, at: 'Sở Thông tin và Truyền thông' },
  ),
  deviate(
    'traffic-commune',
    'validity/body-ceased',
    [['2. Phòng Kinh tế rà soát', '2. Phòng Kinh tế phối hợp với Sở Giao thông vận tải rà soát']],
    { at: 'Sở Giao thông vận tải' },
  ),
]
