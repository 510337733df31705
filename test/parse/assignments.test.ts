import { describe, expect, test } from 'vitest'
import { planOf, planWith, wrongPlaces } from './plan-of.ts'

const assignments = (body: string, section = 'TỔ CHỨC THỰC HIỆN') => {
  const plan = planWith(section, body)
  expect(wrongPlaces(plan)).toEqual([])
  return plan.assignments.map(({ bodies, coordinating, verb, tasks }) => ({
    bodies,
    coordinating,
    verb,
    tasks: tasks.map((task) => task.text),
  }))
}

test.each(['Các cơ sở tiến hành công việc bức xạ', 'Các hộ, hợp tác xã nuôi lồng bè trên sông'])(
  'those whom a heading tells by what they do: %s',
  (head) => {
    expect(assignments(`1. ${head}\n\n- Ký cam kết.`)).toMatchObject([
      { bodies: [head], tasks: ['Ký cam kết.'] },
    ])
  },
)

test('a helper is named up to what it does, and in a column of those who join in', () => {
  expect(
    assignments('1. Phòng Kinh tế phối hợp với Ban Quản lý chợ và Dịch vụ công ích chỉnh trang vỉa hè.'),
  ).toMatchObject([{ coordinating: ['Ban Quản lý chợ và Dịch vụ công ích'] }])
  expect(
    assignments(
      'TT | Đầu việc | Đơn vị đầu mối | Đơn vị cùng tham gia | Hạn\n1 | Thay bóng đèn | Phòng Quản trị | Khoa Dược | Quý I/2026\n2 | Trồng cây | Đoàn Thanh niên | Khoa Nội | Quý II/2026',
    ).map(({ bodies, coordinating }) => [bodies, coordinating]),
  ).toEqual([
    [['Phòng Quản trị'], ['Khoa Dược']],
    [['Đoàn Thanh niên'], ['Khoa Nội']],
  ])
})

describe('a paragraph on the ground of this plan', () => {
  test.each([
    'Căn cứ Kế hoạch này, tổ chức quán triệt đến đảng viên.',
    'Căn cứ nội dung Kế hoạch này, xây dựng lịch sinh hoạt chuyên đề.',
  ])('without a body is what the body above does: %s', (line) => {
    expect(
      assignments(`1. Các chi bộ trực thuộc\n${line}\nNâng cao chất lượng sinh hoạt.\n2. Các thôn\nTreo cờ.`),
    ).toMatchObject([
      { bodies: ['Các chi bộ trực thuộc'], tasks: [line, 'Nâng cao chất lượng sinh hoạt.'] },
      { bodies: ['Các thôn'], tasks: ['Treo cờ.'] },
    ])
  })
  test('with bodies it closes the plan or is theirs', () => {
    expect(
      assignments(
        '1. Các chi bộ trực thuộc\nHọp chi bộ.\nCăn cứ Kế hoạch này, các cơ quan, đơn vị triển khai thực hiện.',
      ),
    ).toMatchObject([{ bodies: ['Các chi bộ trực thuộc'], tasks: ['Họp chi bộ.'] }])
  })
})

test('the posts of a commune, named by their field', () => {
  expect(
    assignments(
      '- Trạm Y tế xã chuẩn bị vắc xin.\n- Văn hóa xã phát loa lịch tiêm.\n- Địa chính xã đo lại mốc giới.',
    ).map(({ bodies }) => bodies),
  ).toEqual([['Trạm Y tế xã'], ['Văn hóa xã'], ['Địa chính xã']])
})

describe('the bodies of a head', () => {
  test.each([
    ['Trạm Y tế xã đo huyết áp cho người cao tuổi.', ['Trạm Y tế xã']],
    [
      'Phòng Tái định cư, giải phóng mặt bằng chủ trì bàn giao đất.',
      ['Phòng Tái định cư, giải phóng mặt bằng'],
    ],
    ['Phòng Tham vấn, công tác xã hội tiếp nhận trẻ.', ['Phòng Tham vấn, công tác xã hội']],
    ['Các nhà thầu thi công huy động máy móc.', ['Các nhà thầu thi công']],
    ['Các đơn vị tư vấn giám sát phải ghi nhật ký công trình.', ['Các đơn vị tư vấn giám sát']],
    ['Các đơn vị thi công đường nội bộ trước mùa mưa.', ['Các đơn vị']],
    [
      'UBND các xã, phường có tuyến đường đi qua bàn giao đất.',
      ['UBND các xã, phường có tuyến đường đi qua'],
    ],
    ['UBND các xã có kế hoạch kiểm tra hồ chứa.', ['UBND các xã']],
    ['UBND các xã có rừng là chủ quản.', ['UBND các xã có rừng']],
    ['Sở Văn hóa, Thể thao và Du lịch chủ trì thực hiện.', ['Sở Văn hóa, Thể thao và Du lịch']],
    [
      'Bộ Tài chính, Bộ Tài nguyên và Môi trường bố trí vốn.',
      ['Bộ Tài chính', 'Bộ Tài nguyên và Môi trường'],
    ],
    ['Trung tâm Trợ giúp pháp lý cử trợ giúp viên.', ['Trung tâm Trợ giúp pháp lý']],
    ['Các sở, ban, ngành, đoàn thể tỉnh xây dựng kế hoạch.', ['Các sở, ban, ngành, đoàn thể tỉnh']],
    [
      'Mặt trận Tổ quốc Việt Nam xã và các đoàn thể vận động nhân dân.',
      ['Mặt trận Tổ quốc Việt Nam xã', 'các đoàn thể'],
    ],
    [
      'Các ông (bà): Chánh Văn phòng, Trưởng phòng Nội vụ căn cứ Kế hoạch tổ chức thực hiện.',
      ['Chánh Văn phòng', 'Trưởng phòng Nội vụ'],
    ],
    ['Công an huyện,Chi cục Thuế và Kho bạc chia sẻ dữ liệu.', ['Công an huyện', 'Chi cục Thuế', 'Kho bạc']],
    ['Trạm Y tế ,các trường học ,Hội Phụ nữ tuyên truyền.', ['Trạm Y tế', 'các trường học', 'Hội Phụ nữ']],
    ['Các sở,ban,ngành ,đoàn thể tỉnh xây dựng kế hoạch.', ['Các sở,ban,ngành ,đoàn thể tỉnh']],
    ['Bộ phận Tài vụ chuẩn bị kinh phí.', ['Bộ phận Tài vụ']],
    [
      'Đề nghị hợp tác xã, cơ sở sản xuất, kinh doanh đăng ký thu gom bao bì.',
      ['hợp tác xã, cơ sở sản xuất, kinh doanh'],
    ],
    ['Giao thôn, tổ dân phố vận động dọn ngõ xóm.', ['thôn, tổ dân phố']],
    [
      'Phòng Thanh tra, giải quyết khiếu nại, tố cáo lập sổ theo dõi.',
      ['Phòng Thanh tra, giải quyết khiếu nại, tố cáo'],
    ],
    ['Hội Chữ thập đỏ (CTĐ) chuyên chở nước sạch.', ['Hội Chữ thập đỏ']],
    ['Văn phòng (TĐKT) tham mưu khen thưởng.', ['Văn phòng (TĐKT)']],
    ['Văn phòng Sở (TCHC) tham mưu khen thưởng.', ['Văn phòng Sở (TCHC)']],
    ['Văn phòng Điều phối nông thôn mới (NTM) soạn phiếu khảo sát.', ['Văn phòng Điều phối nông thôn mới']],
    ['Phòng Đào tạo hỗ trợ sinh viên làm thẻ.', ['Phòng Đào tạo']],
    ['Đội Tuần tra xử lý vi phạm.', ['Đội Tuần tra']],
    ['Phòng Kiểm tra, giám sát việc thu phí.', ['Phòng Kiểm tra']],
    ['Ban Quản lý dự án xây dựng kế hoạch vốn.', ['Ban Quản lý dự án']],
    ['Ban Quản lý dự án đầu tư hệ thống tưới cây.', ['Ban Quản lý dự án']],
    ['Ban Quản lý dự án xây dựng huyện lập hồ sơ.', ['Ban Quản lý dự án xây dựng huyện']],
    ['Phòng Y tế, Thị đoàn vận động học sinh hiến sách.', ['Phòng Y tế', 'Thị đoàn']],
    ['Phòng Chính sách Người có công rà soát hồ sơ.', ['Phòng Chính sách Người có công']],
    [
      'Trung tâm Giám sát, điều hành thông minh tỉnh (IOC), Sở Xây dựng kết nối dữ liệu.',
      ['Trung tâm Giám sát, điều hành thông minh tỉnh', 'Sở Xây dựng'],
    ],
    ['Đội Quản lý, sửa chữa cầu đường kiểm tra mố cầu.', ['Đội Quản lý, sửa chữa cầu đường']],
    [
      'Ban Quản lý dự án đầu tư xây dựng công trình dân dụng lập hồ sơ.',
      ['Ban Quản lý dự án đầu tư xây dựng công trình dân dụng'],
    ],
    [
      'Các trạm khuyến nông, đài truyền thanh cấp xã đưa tin thời vụ.',
      ['Các trạm khuyến nông', 'đài truyền thanh cấp xã'],
    ],
    [
      'Các hợp tác xã, liên hiệp hợp tác xã đăng ký nội dung thi đua.',
      ['Các hợp tác xã, liên hiệp hợp tác xã'],
    ],
    [
      'Văn phòng Đăng ký đất đai tỉnh, Chi cục Thi hành án dân sự cung cấp hồ sơ.',
      ['Văn phòng Đăng ký đất đai tỉnh', 'Chi cục Thi hành án dân sự'],
    ],
    [
      'Đề nghị Tòa án nhân dân khu vực 2, Trại tạm giam Công an tỉnh phối hợp bố trí phòng.',
      ['Tòa án nhân dân khu vực 2', 'Trại tạm giam Công an tỉnh'],
    ],
    [
      'Cơ sở cai nghiện ma túy tỉnh, Nhà tạm giữ Công an huyện tổ chức tuyên truyền.',
      ['Cơ sở cai nghiện ma túy tỉnh', 'Nhà tạm giữ Công an huyện'],
    ],
    [
      'Tòa Hình sự, Tòa Gia đình và người chưa thành niên lập danh sách vụ án.',
      ['Tòa Hình sự', 'Tòa Gia đình và người chưa thành niên'],
    ],
    [
      'Ban Giám sát đầu tư của cộng đồng, Đội Cảnh sát giao thông - trật tự giám sát việc thực hiện.',
      ['Ban Giám sát đầu tư của cộng đồng', 'Đội Cảnh sát giao thông - trật tự'],
    ],
    ['Các Tòa chuyên trách lập danh sách vụ án.', ['Các Tòa chuyên trách']],
    ['Các Thẩm phán, Thư ký tòa án cập nhật hồ sơ.', ['Các Thẩm phán, Thư ký tòa án']],
    ['Bộ phận Tiếp nhận và Trả kết quả xã niêm yết thủ tục.', ['Bộ phận Tiếp nhận và Trả kết quả xã']],
    ['Phòng Phong trào và Tư vấn hỗ trợ mở lớp tập huấn.', ['Phòng Phong trào và Tư vấn hỗ trợ']],
    ['Tổ trưởng chuyên môn; GVCN các lớp tổ chức đăng ký.', ['Tổ trưởng chuyên môn', 'GVCN các lớp']],
    ['Ban quản lý chợ bố trí lối thoát nạn.', ['Ban quản lý chợ']],
    ['Văn phòng HĐND và UBND tham mưu ban hành văn bản.', ['Văn phòng HĐND và UBND']],
    ['Trung tâm Dịch vụ việc làm tổ chức phiên giao dịch.', ['Trung tâm Dịch vụ việc làm']],
    ['Ban An toàn giao thông tỉnh đôn đốc, kiểm tra.', ['Ban An toàn giao thông tỉnh']],
    ['Thủ trưởng các đơn vị thuộc Bộ chịu trách nhiệm thực hiện.', ['Thủ trưởng các đơn vị thuộc Bộ']],
    [
      'Hiệu trưởng các trường, Trưởng trạm Y tế tổ chức thực hiện.',
      ['Hiệu trưởng các trường', 'Trưởng trạm Y tế'],
    ],
    ['Căn cứ Kế hoạch này, các chi bộ trực thuộc tổ chức quán triệt.', ['các chi bộ trực thuộc']],
    ['Phòng Vật tư, thiết bị y tế lắp đặt máy lấy số.', ['Phòng Vật tư, thiết bị y tế']],
    ['Sở Văn hóa, thể thao và du lịch chủ trì hội diễn.', ['Sở Văn hóa, thể thao và du lịch']],
    ['Phòng Sưu tầm, bảo quản chủ trì phân loại hiện vật.', ['Phòng Sưu tầm, bảo quản']],
    ['Đồn Biên phòng Cửa Đại cứu hộ thuyền gặp nạn.', ['Đồn Biên phòng Cửa Đại']],
    ['Phòng tổ chức cán bộ theo dõi thi đua.', ['Phòng tổ chức cán bộ']],
    ['Phòng Giáo dục thường xuyên hướng dẫn các trường.', ['Phòng Giáo dục thường xuyên']],
    ['Đảng ủy Ủy ban nhân dân tỉnh lãnh đạo rà soát quy định.', ['Đảng ủy Ủy ban nhân dân tỉnh']],
    ['Tập thể lãnh đạo Sở và cán bộ nêu gương.', ['Tập thể lãnh đạo Sở và cán bộ']],
    ['Kho bạc Nhà nước khu vực XI kiểm soát chi.', ['Kho bạc Nhà nước khu vực XI']],
    [
      'Các đảng ủy trực thuộc Tỉnh ủy, đảng ủy các xã xây dựng kế hoạch.',
      ['Các đảng ủy trực thuộc Tỉnh ủy', 'đảng ủy các xã'],
    ],
    ['Các phòng, trung tâm trực thuộc Sở đăng ký.', ['Các phòng, trung tâm trực thuộc Sở']],
    ['Các trường mầm non, tiểu học, THCS bố trí phòng.', ['Các trường mầm non, tiểu học, THCS']],
    ['Các chi nhánh thủy lợi xây dựng phương án.', ['Các chi nhánh thủy lợi']],
    ['Các cụm, khối thi đua đăng ký giao ước.', ['Các cụm, khối thi đua']],
    ['Đội phòng cháy, chữa cháy chuyên ngành tuần tra ban đêm.', ['Đội phòng cháy, chữa cháy chuyên ngành']],
    [
      'Phòng Cảnh sát phòng, chống tội phạm sử dụng công nghệ cao rà soát tài khoản.',
      ['Phòng Cảnh sát phòng, chống tội phạm sử dụng công nghệ cao'],
    ],
    ['Đài Phát thanh, truyền hình huyện mở chuyên mục.', ['Đài Phát thanh, truyền hình huyện']],
    ['UBND các xã; các trường học; Trạm Y tế tổ chức.', ['UBND các xã', 'các trường học', 'Trạm Y tế']],
    [
      'Báo Nghệ An, Đài PT-TH tỉnh, Cổng TTĐT tỉnh đưa tin.',
      ['Báo Nghệ An', 'Đài PT-TH tỉnh', 'Cổng TTĐT tỉnh'],
    ],
    ['LĐLĐ tỉnh, BHXH tỉnh phối hợp triển khai.', ['LĐLĐ tỉnh', 'BHXH tỉnh']],
    ['Thuế tỉnh, Thống kê tỉnh cung cấp số liệu.', ['Thuế tỉnh', 'Thống kê tỉnh']],
    ['Cô Nguyễn Thị A, thầy Trần Văn B: phụ trách khánh tiết.', ['Cô Nguyễn Thị A', 'thầy Trần Văn B']],
    ['Trung tâm Kiểm soát thanh toán BHXH: kiểm tra hồ sơ.', ['Trung tâm Kiểm soát thanh toán BHXH']],
    ['Trưởng Công an xã cắt cử cán bộ trực.', ['Trưởng Công an xã']],
    ['Ban Chỉ huy Quân sự phường phúc tra độ tuổi.', ['Ban Chỉ huy Quân sự phường']],
    ['Hội Nông dân xã Cao Sơn bám đồng.', ['Hội Nông dân xã Cao Sơn']],
    ['Công an tỉnh, Bộ CHQS tỉnh siết chặt địa bàn.', ['Công an tỉnh', 'Bộ CHQS tỉnh']],
    ['Trung tâm Văn hóa thành phố Vị Thanh treo băng rôn.', ['Trung tâm Văn hóa thành phố Vị Thanh']],
    ['Đoàn trường hiến kế xây thư viện xanh.', ['Đoàn trường']],
    ['Ban Giám hiệu nhà trường duyệt thực đơn.', ['Ban Giám hiệu nhà trường']],
    ['UBND các xã biên giới xây dựng kế hoạch.', ['UBND các xã biên giới']],
    ['Phòng Văn hóa - Xã hội xã lo loa đài.', ['Phòng Văn hóa - Xã hội xã']],
    ['Đề nghị UB MTTQ xã, Hội Cựu chiến binh xã thăm hỏi gia đình.', ['UB MTTQ xã', 'Hội Cựu chiến binh xã']],
    ['Đề nghị UBMTTQVN huyện, Hội LHPN huyện vận động.', ['UBMTTQVN huyện', 'Hội LHPN huyện']],
    ['Đề nghị UB. MTTQ Việt Nam phường giám sát.', ['UB. MTTQ Việt Nam phường']],
    ['Phòng Tổ chức, lưu trữ hướng dẫn các đơn vị.', ['Phòng Tổ chức, lưu trữ']],
    [
      'Hội đồng phối hợp phổ biến, giáo dục pháp luật tỉnh chủ trì.',
      ['Hội đồng phối hợp phổ biến, giáo dục pháp luật tỉnh'],
    ],
    ['Hội đồng phối hợp với các phòng rà soát.', ['Hội đồng']],
  ])('%s', (body, expected) => {
    expect(assignments(`1. ${body}`)).toMatchObject([{ bodies: expected, tasks: [body] }])
  })
})

test('one order asks several bodies, each for its own task', () => {
  const asked = assignments(
    '1. Đề nghị Hội Làm vườn tỉnh tặng cây giống; Hội Nông dân tỉnh vận động hội viên trồng cây; ưu tiên cây bản địa.',
  )
  expect(asked).toMatchObject([
    { bodies: ['Hội Làm vườn tỉnh'], tasks: ['Đề nghị Hội Làm vườn tỉnh tặng cây giống;'] },
    {
      bodies: ['Hội Nông dân tỉnh'],
      verb: 'Đề nghị',
      tasks: ['Hội Nông dân tỉnh vận động hội viên trồng cây; ưu tiên cây bản địa.'],
    },
  ])
})

describe('headings are names as they stand', () => {
  test.each([
    ['Phó Hiệu trưởng phụ trách chuyên môn', ['Phó Hiệu trưởng phụ trách chuyên môn']],
    ['Giáo viên chủ nhiệm và Tổng phụ trách Đội', ['Giáo viên chủ nhiệm', 'Tổng phụ trách Đội']],
    ['Các phường: Mường Lay, Na Lay', ['Các phường: Mường Lay, Na Lay']],
    ['UBND các xã, phường', ['UBND các xã, phường']],
    ['Văn phòng tổng hợp', ['Văn phòng tổng hợp']],
    ['Cục Kinh tế - Quản lý đầu tư xây dựng', ['Cục Kinh tế - Quản lý đầu tư xây dựng']],
    ['Các cơ quan, đơn vị chịu sự giám sát', ['Các cơ quan, đơn vị chịu sự giám sát']],
    ['Thi hành án dân sự tỉnh', ['Thi hành án dân sự tỉnh']],
    ['Các trường đại học, cao đẳng, ngoài công lập', ['Các trường đại học, cao đẳng, ngoài công lập']],
  ])('%s', (heading, bodies) => {
    expect(assignments(`1. ${heading}\n\na) Chỉ đạo các trường hưởng ứng.\n\nb) Gửi báo cáo.`)).toMatchObject(
      [{ bodies, tasks: ['Chỉ đạo các trường hưởng ứng.', 'Gửi báo cáo.'] }],
    )
  })
})

describe('forms of a list', () => {
  test('a heading over bullets', () => {
    expect(
      assignments(
        '1. Sở Y tế\n\n- Chủ trì, phối hợp với Sở Nội vụ hướng dẫn.\n\n- Tổng hợp kết quả.\n\n2. Sở Tài chính: Bố trí kinh phí.',
      ),
    ).toEqual([
      {
        bodies: ['Sở Y tế'],
        coordinating: ['Sở Nội vụ'],
        verb: null,
        tasks: ['Chủ trì, phối hợp với Sở Nội vụ hướng dẫn.', 'Tổng hợp kết quả.'],
      },
      { bodies: ['Sở Tài chính'], coordinating: [], verb: null, tasks: ['Sở Tài chính: Bố trí kinh phí.'] },
    ])
  })

  test('helpers of a kind, in small letters', () => {
    const help = (helpers: string) =>
      assignments(`1. Sở Y tế chủ trì, phối hợp với ${helpers} tiêm chủng.`)[0]!.coordinating
    expect(help('trạm y tế các xã, phường')).toEqual(['trạm y tế các xã, phường'])
    expect(help('công an cấp xã và các đoàn thể')).toEqual(['công an cấp xã', 'các đoàn thể'])
  })

  test('orders and co-operation', () => {
    expect(
      assignments(
        '1. Giao Phòng Nội vụ chủ trì, phối hợp với Văn phòng, Công an huyện và các đoàn thể theo dõi.\n\n2. Đề nghị Ủy ban MTTQ Việt Nam huyện giám sát.',
      ),
    ).toMatchObject([
      {
        bodies: ['Phòng Nội vụ'],
        coordinating: ['Văn phòng', 'Công an huyện', 'các đoàn thể'],
        verb: 'Giao',
      },
      { bodies: ['Ủy ban MTTQ Việt Nam huyện'], coordinating: [], verb: 'Đề nghị' },
    ])
  })

  test('dashes that begin with a body', () => {
    expect(
      assignments('- Công an xã: tuần tra, canh gác.\n\n- Trạm Y tế chuẩn bị thuốc, vật tư.'),
    ).toMatchObject([
      { bodies: ['Công an xã'], tasks: ['Công an xã: tuần tra, canh gác.'] },
      { bodies: ['Trạm Y tế'], tasks: ['Trạm Y tế chuẩn bị thuốc, vật tư.'] },
    ])
  })

  test('groups over bodies', () => {
    expect(
      assignments(
        '1. Các phòng, ban\n\na) Phòng Nội vụ: hướng dẫn khen thưởng.\n\nb) Phòng Tài chính: cấp kinh phí.',
      ),
    ).toMatchObject([{ bodies: ['Phòng Nội vụ'] }, { bodies: ['Phòng Tài chính'] }])
  })

  test('closing paragraphs are none', () => {
    expect(
      assignments(
        '1. Sở Y tế hướng dẫn thực hiện.\n\nTrong quá trình thực hiện, nếu có vướng mắc, các đơn vị phản ánh về Sở Y tế.\n\nYêu cầu các đơn vị nghiêm túc thực hiện./.',
      ),
    ).toMatchObject([{ bodies: ['Sở Y tế'], tasks: ['Sở Y tế hướng dẫn thực hiện.'] }])
  })

  test.each([
    'Chương trình hành động này được phổ biến đến chi bộ.',
    'Các sở, ban, ngành, địa phương căn cứ Kế hoạch này triển khai thực hiện; khó khăn, vướng mắc gửi Sở Y tế.',
    'Căn cứ Hướng dẫn này, các chi bộ tổ chức thực hiện nghiêm túc.',
  ])('%s: nobody in particular', (closing) => {
    expect(
      assignments(`1. Sở Y tế hướng dẫn thực hiện.\n\n2. Hội Nông dân vận động hội viên.\n\n${closing}`),
    ).toMatchObject([
      { bodies: ['Sở Y tế'] },
      { bodies: ['Hội Nông dân'], tasks: ['Hội Nông dân vận động hội viên.'] },
    ])
  })

  test('items that name no body are none', () => {
    expect(assignments('1. Tổ chức tuyên truyền sâu rộng.\n\n2. Trường hợp khó khăn thì báo cáo.')).toEqual(
      [],
    )
  })

  test('"Giao" in the contents, and notes of who leads', () => {
    expect(
      assignments(
        '1. Giao Phòng Văn hóa chủ trì tuyên truyền.\n\n2. Xây dựng phóng sự\n\n- Cơ quan chủ trì: Đài Phát thanh; cơ quan phối hợp: Phòng Văn hóa.',
        'NỘI DUNG',
      ),
    ).toMatchObject([
      { bodies: ['Phòng Văn hóa'], verb: 'Giao' },
      { bodies: ['Đài Phát thanh'], coordinating: ['Phòng Văn hóa'], tasks: ['Xây dựng phóng sự'] },
    ])
  })
})

test('a table: rows of one body are one entry, its dates are deadlines', () => {
  const plan = planOf(
    '# KẾ HOẠCH\n\n**Bình đẳng giới**\n\n**I. PHÂN CÔNG**\n\n| TT | Nội dung | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |\n|---|---|---|---|---|\n| 1 | Rà soát số liệu | Sở Nội vụ | Sở Y tế | Trước 30/9/2025 |\n| 2 | Tập huấn | Sở Nội vụ | Các sở, ngành | Quý IV/2025 |\n| 3 | Truyền thông | Sở Y tế | | Thường xuyên |\n',
    'markdown',
  )
  expect(wrongPlaces(plan)).toEqual([])
  expect(
    plan.assignments.map((each) => [each.bodies, each.coordinating, each.tasks.map((task) => task.text)]),
  ).toEqual([
    [['Sở Nội vụ'], ['Sở Y tế', 'Các sở, ngành'], ['Rà soát số liệu', 'Tập huấn']],
    [['Sở Y tế'], [], ['Truyền thông']],
  ])
  expect(
    plan.deadlines.map((each) => [each.actor, each.due.relation, each.due.quarter, each.due.month]),
  ).toEqual([
    ['Sở Nội vụ', 'before', null, 9],
    ['Sở Nội vụ', 'within', 4, null],
  ])
})

test('a decomposed copy gives the same ids', () => {
  const body = '1. Sở Y tế hướng dẫn; báo cáo UBND tỉnh trước ngày 15/12 hằng năm.'
  const ids = (text: string) =>
    planWith('TỔ CHỨC THỰC HIỆN', text).assignments.flatMap((each) => each.tasks.map((task) => task.id))
  expect(ids(body.normalize('NFD'))).toEqual(ids(body))
  expect(ids(body)).toHaveLength(1)
})

describe('tables of tasks', () => {
  const inTable = (rows: string, behind = '') => {
    const plan = planOf(
      `UBND TỈNH A\n\nSố: 12/KH-UBND\n\nKẾ HOẠCH\n\nPhát triển năng lượng năm 2027\n\nI. MỤC ĐÍCH\n\n- Nâng cao nhận thức.\n\nII. TỔ CHỨC THỰC HIỆN\n\n${rows}\n\n**Nơi nhận:**\n\n- Lưu: VT.\n\n${behind}`,
      'markdown',
    )
    expect(wrongPlaces(plan)).toEqual([])
    return plan.assignments.map(({ bodies, coordinating, tasks }) => [
      bodies,
      coordinating,
      tasks.map(({ text }) => text),
    ])
  }
  const head = (...columns: string[]) => `| ${columns.join(' | ')} |\n|${'---|'.repeat(columns.length)}\n`

  test.each([
    ['Chủ trì: Sở Y tế.<br>Phối hợp: Sở Tài chính', ['Sở Y tế'], ['Sở Tài chính']],
    ['Cơ quan chủ trì: Sở Xây dựng; cơ quan phối hợp: UBND các xã', ['Sở Xây dựng'], ['UBND các xã']],
    ['- Chủ trì: Sở Y tế - Phối hợp: Sở Tài chính', ['Sở Y tế'], ['Sở Tài chính']],
    ['Sở Công Thương chủ trì, phối hợp với Báo tỉnh', ['Sở Công Thương'], ['Báo tỉnh']],
    ['Phòng Vật tư, thiết bị y tế', ['Phòng Vật tư, thiết bị y tế'], []],
    ['Phòng Quản lý văn thư, lưu trữ', ['Phòng Quản lý văn thư, lưu trữ'], []],
    ['Khoa Dược, trang thiết bị', ['Khoa Dược, trang thiết bị'], []],
    ['Phòng Văn hóa, các phường', ['Phòng Văn hóa', 'các phường'], []],
    ['Trạm Thú y<br>UBND các xã ven hồ', ['Trạm Thú y', 'UBND các xã ven hồ'], []],
    ['Văn phòng<br>Ủy ban nhân dân tỉnh', ['Văn phòng Ủy ban nhân dân tỉnh'], []],
    ['Sở Nông nghiệp<br>và Môi trường', ['Sở Nông nghiệp và Môi trường'], []],
  ])('%s', (cell, bodies, coordinating) => {
    const table = `${head('TT', 'Nhiệm vụ', 'Phân công nhiệm vụ', 'Thời gian')}| 1 | Rà soát | ${cell} | Quý II/2027 |`
    expect(inTable(table)).toEqual([[bodies, coordinating, ['Rà soát']]])
  })

  test('the same body again is one entry', () => {
    const table = `${head('Nội dung', 'Chủ trì', 'Phối hợp', 'Hạn')}| Rà soát | Sở Y tế | Sở Nội vụ | 12/2027 |\n| Tập huấn | nt | nt | 10/2027 |`
    expect(inTable(table)).toEqual([[['Sở Y tế'], ['Sở Nội vụ'], ['Rà soát', 'Tập huấn']]])
  })

  test('a head of two rows names who leads and who helps in the second', () => {
    const table = `${head('TT', 'Công việc', 'Trách nhiệm thực hiện', '', 'Hạn')}| | | Đầu mối | Phối hợp | |\n| 1 | Thả cá giống | Chi cục Thủy sản | Hội Nông dân tỉnh<br>Công an các xã | 5/2027 |`
    expect(inTable(table)).toEqual([
      [['Chi cục Thủy sản'], ['Hội Nông dân tỉnh', 'Công an các xã'], ['Thả cá giống']],
    ])
  })

  test('"Đơn vị" beside years is what is counted', () => {
    expect(
      inTable(
        `${head('TT', 'Chỉ tiêu', 'Đơn vị', 'TH 2026', 'KH 2027')}| 1 | Trạm sạc điện | trạm | 12 | 20 |`,
      ),
    ).toEqual([])
  })

  test('an appendix behind the signature assigns tasks too', () => {
    const appendix = `**PHỤ LỤC**\n\n**Phân công nhiệm vụ**\n\n${head('Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian')}| Lắp trạm sạc | Sở Xây dựng | 9/2027 |\n`
    expect(inTable('1. Sở Y tế theo dõi chung.', appendix)).toEqual([
      [['Sở Y tế'], [], ['Sở Y tế theo dõi chung.']],
      [['Sở Xây dựng'], [], ['Lắp trạm sạc']],
    ])
  })
})

test('a table of tasks below the name of a body, without a column for it, is that body’s', () => {
  const rows = [
    '| TT | Nội dung công việc | Thời hạn |',
    '| --- | --- | --- |',
    '| 1 | Gửi danh sách trẻ trong độ tuổi | Trước ngày 10/6/2025 |',
    '| 2 | Báo cáo kết quả uống vi chất | Tháng 7/2025 |',
  ]
  const plan = planOf(
    `# KẾ HOẠCH\n\n**Dinh dưỡng trẻ em năm 2025**\n\n## I. MỤC ĐÍCH\n\n\\- Giảm suy dinh dưỡng.\n\n## II. TỔ CHỨC THỰC HIỆN\n\n1. Trạm Y tế các xã\n\n${rows.join('\n')}\n\n2. Hội Phụ nữ xã vận động hội viên.\n`,
    'markdown',
  )
  expect(wrongPlaces(plan)).toEqual([])
  expect(plan.assignments[0]).toMatchObject({
    bodies: ['Trạm Y tế các xã'],
    tasks: [{ text: 'Gửi danh sách trẻ trong độ tuổi' }, { text: 'Báo cáo kết quả uống vi chất' }],
  })
  expect(plan.deadlines.map(({ actor, due }) => [actor, due.month])).toEqual([
    ['Trạm Y tế các xã', 6],
    ['Trạm Y tế các xã', 7],
  ])
})

test('those a movement is for have no task by it', () => {
  expect(
    assignments(
      '1. Tập thể: các phòng, tổ công đoàn.\n2. Cá nhân: cán bộ, người lao động.',
      'ĐỐI TƯỢNG THI ĐUA',
    ),
  ).toEqual([])
})

test('brackets behind the names say who is in charge and who helps', () => {
  const body =
    '1. Sở Y tế (chủ trì), Sở Tài chính (phối hợp): bố trí thuốc.\n2. Phòng Kinh tế (cơ quan chủ trì), Công an xã và Trạm Y tế (phối hợp)\n- Kiểm tra chợ.'
  expect(assignments(body)).toEqual([
    {
      bodies: ['Sở Y tế'],
      coordinating: ['Sở Tài chính'],
      verb: null,
      tasks: ['Sở Y tế (chủ trì), Sở Tài chính (phối hợp): bố trí thuốc.'],
    },
    {
      bodies: ['Phòng Kinh tế'],
      coordinating: ['Công an xã', 'Trạm Y tế'],
      verb: null,
      tasks: ['Kiểm tra chợ.'],
    },
  ])
})

test('a committee has members, who are no tasks; a task may name who does it behind it', () => {
  const body =
    '1. Thành phần Ban Tổ chức\n- Trưởng ban: đồng chí Lê Văn Minh, Bí thư Huyện đoàn;\n- Ủy viên: cán bộ Huyện đoàn.\n2. Việc thẩm định hồ sơ do Phòng Nội vụ chủ trì, xong trước ngày 20/12.'
  expect(assignments(body).map(({ bodies }) => bodies)).toEqual([['Phòng Nội vụ']])
})

describe('what is done and who does it', () => {
  test.each([
    'Lãnh đạo, chỉ đạo rà soát các quy ước khóm',
    'Lãnh đạo công tác tư tưởng',
    'Lãnh đạo và tổ chức phong trào thi đua',
    'Lãnh đạo tổ chức thành công đại hội',
    'Lãnh đạo xây dựng chi bộ bốn tốt',
  ])('"%s" is no leader: the points below have bodies of their own', (heading) => {
    expect(
      assignments(`1. ${heading}\n\na) Ban Tuyên giáo\n\n- Viết bài.\n\nb) Chi bộ khóm 3\n\n- Họp dân.`),
    ).toMatchObject([
      { bodies: ['Ban Tuyên giáo'], tasks: ['Viết bài.'] },
      { bodies: ['Chi bộ khóm 3'], tasks: ['Họp dân.'] },
    ])
  })

  test.each([
    ['Lãnh đạo Sở phê duyệt danh mục.', ['Lãnh đạo Sở']],
    ['Lãnh đạo các phòng kiểm tra sổ trực.', ['Lãnh đạo các phòng']],
    ['Lãnh đạo đơn vị phân công trực lễ.', ['Lãnh đạo đơn vị']],
    ['Lãnh đạo: Duyệt lịch trực.', ['Lãnh đạo']],
    ['Lãnh đạo và chuyên viên trực 24/24 giờ.', ['Lãnh đạo và chuyên viên']],
    ['Lãnh đạo Ủy ban Kiểm tra chủ trì giám sát.', ['Lãnh đạo Ủy ban Kiểm tra']],
  ])('%s is of leaders', (line, bodies) => {
    expect(assignments(line)[0]?.bodies).toEqual(bodies)
  })

  test('a sentence that leads in points of single bodies has none of their tasks', () => {
    const lead = '1. Các chi bộ, đoàn thể theo chức năng được giao thực hiện các việc sau:'
    expect(
      assignments(`${lead}\n\na) Hội Nông dân\n\n- Gom vỏ thuốc.\n\nb) Đoàn Thanh niên\n\n- Sơn cột điện.`),
    ).toMatchObject([
      { bodies: ['Hội Nông dân'], tasks: ['Gom vỏ thuốc.'] },
      { bodies: ['Đoàn Thanh niên'], tasks: ['Sơn cột điện.'] },
    ])
    expect(assignments(`${lead}\n\na) Gom vỏ thuốc.\n\nb) Sơn cột điện.`)).toMatchObject([
      { bodies: ['Các chi bộ, đoàn thể'], tasks: ['Gom vỏ thuốc.', 'Sơn cột điện.'] },
    ])
  })
})

describe('what stands in front of the body', () => {
  test.each([
    ['Định kỳ, Sở Nội vụ chủ trì kiểm tra sổ trực.', ['Sở Nội vụ']],
    ['Ngoài ra, Công an xã tuần tra bến đò.', ['Công an xã']],
    [
      'Trên cơ sở nội dung Nghị quyết số 57-NQ/TW của Bộ Chính trị, Chương trình của Chính phủ, các sở, ban, ngành xây dựng kế hoạch.',
      ['các sở, ban, ngành'],
    ],
    ['Căn cứ chức năng, nhiệm vụ, tình hình địa bàn, các trường xây dựng lịch trực.', ['các trường']],
    ['Theo Kế hoạch này, hướng dẫn của Sở Y tế, Trạm Y tế xã mở lớp.', ['Trạm Y tế xã']],
  ])('%s', (line, bodies) => {
    expect(assignments(line)[0]?.bodies).toEqual(bodies)
  })

  test('a sentence without a body has none behind its commas', () => {
    expect(assignments('Căn cứ Kế hoạch này, hướng dẫn người trồng sen, thu gom lá khô.')).toEqual([])
  })

  test.each(['Cơ sở KCB BHYT', 'Cơ sở khám bệnh, chữa bệnh', 'Cơ sở giáo dục', 'Cơ sở giết mổ'])(
    '"%s" is a body',
    (name) => {
      expect(assignments(`1. ${name}: Cử người dự tập huấn.`)).toMatchObject([{ bodies: [name] }])
    },
  )

  test('"Cơ sở vật chất" is none', () => {
    expect(assignments('1. Cơ sở vật chất: Sửa mái nhà văn hóa.\n\n2. Cơ sở dữ liệu: Nhập sổ bộ.')).toEqual(
      [],
    )
  })
})
