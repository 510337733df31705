import { describe, expect, it } from 'vitest'
import { relationOf } from '../../src/align/relation.ts'
import { fields } from './material.ts'

const patrol = fields.traffic![1]!
const skills = fields.digital![3]!

describe('relation of two counterparts', () => {
  it('verbatim: only folded signs differ', () => {
    for (const [plan, upstream] of [
      ['Cấp uỷ, chính quyền - các cấp', 'cấp ủy, chính quyền – các cấp.'],
      ['Hàng năm bảo đảm kinh phí;', 'Hằng năm đảm bảo kinh phí.'],
      [patrol.normalize('NFD'), patrol],
    ] as const)
      expect(relationOf(plan, upstream)).toBe('verbatim')
  })

  it('adapted: what was to come about is said as a fact', () => {
    const asked = 'Bảo đảm người lao động được khám sức khỏe định kỳ, được nghỉ giữa ca theo quy định.'
    const stated = 'Người lao động được khám sức khỏe định kỳ, được nghỉ giữa ca theo quy định.'
    expect(relationOf(stated, asked)).toBe('adapted')
  })

  it('adapted: another addressee, an opener more or less, a known abbreviation', () => {
    for (const [plan, upstream] of [
      [skills.replace('người dân', 'giáo viên, học sinh'), skills],
      [`Tiếp tục t${patrol.slice(1)}`, patrol],
      [
        'UBND xã phối hợp với MTTQ rà soát hộ nghèo.',
        'Ủy ban nhân dân xã phối hợp với Mặt trận Tổ quốc rà soát hộ nghèo.',
      ],
      [
        'Tuyên truyền, phổ biến Luật Giao thông đường bộ đến học sinh.',
        'Tiếp tục đẩy mạnh công tác tuyên truyền, phổ biến Luật Giao thông đường bộ đến học sinh.',
      ],
      [
        'Phong trào thi đua phải được triển khai sâu rộng trong toàn ngành.',
        'Triển khai sâu rộng Phong trào thi đua trong toàn ngành.',
      ],
      [
        'Kiểm tra, tu sửa hồ chứa thủy lợi, bờ bao sông ngòi, lồng bè, vườn ươm.',
        'Kiểm tra, tu sửa vườn ươm, trạm quan trắc lồng bè, hồ chứa thủy lợi, bờ bao sông ngòi.',
      ],
    ] as const)
      expect(relationOf(plan, upstream), plan).toBe('adapted')
  })

  it('narrowed: clauses or subjects are gone and nothing new has come', () => {
    for (const [plan, upstream] of [
      [`${patrol.split('; ')[0]}.`, patrol],
      [
        'Huy động phụ nữ tham gia thu gom rác thải nhựa tại khu dân cư.',
        'Huy động các cấp, các ngành, Mặt trận Tổ quốc, các đoàn thể, thanh niên, phụ nữ tham gia thu gom rác thải nhựa tại khu dân cư.',
      ],
      [
        'Tạo môi trường làm việc thân thiện cho viên chức, người lao động trong bệnh viện.',
        'Xây dựng quy chế phối hợp liên ngành về bình đẳng giới, lồng ghép giới trong các chương trình, dự án, tạo môi trường làm việc thân thiện cho mọi đối tượng.',
      ],
    ] as const)
      expect(relationOf(plan, upstream), plan).toBe('narrowed')
  })

  it('truncated: the head or the tail was cut inside a sentence', () => {
    for (const [plan, upstream] of [
      [
        'Phối hợp của các tổ chức, cá nhân trong việc bảo vệ nguồn nước.',
        'Triển khai đồng bộ các giải pháp, huy động sự tham gia, phối hợp của các tổ chức, cá nhân trong việc bảo vệ nguồn nước.',
      ],
      ['Nồng độ cồn, tốc độ và chở hàng quá tải trọng; công khai kết quả xử lý hằng tháng.', patrol],
      ['Tổ chức tuần tra, kiểm soát trên các tuyến đường liên xã, tập trung xử lý hành.', patrol],
      ['Tổ chức tuần tra, kiểm soát trên các', patrol],
      ['Bồi dưỡng kỹ năng số cho cán bộ, công chức, viên chức và', skills],
    ] as const)
      expect(relationOf(plan, upstream), plan).toBe('truncated')
  })

  it('takes an unclosed end among closed ones for cut off', () => {
    const plan = patrol.split('; ')[0]!
    expect(relationOf(plan, patrol)).toBe('narrowed')
    expect(relationOf(plan, patrol, { open: true })).toBe('truncated')
  })

  it('a modifier less at the end, or one of two joined clauses, is no cut', () => {
    const work = 'Học tập mọi lúc, mọi nơi bằng mọi phương pháp để phục vụ cho công việc chuyên môn.'
    expect(relationOf(work.replace(' chuyên môn', ''), work)).toBe('adapted')
    expect(
      relationOf(
        'Có nhiều đóng góp về công sức, trí tuệ, vật chất xây dựng thôn, bản.',
        'Tích cực hưởng ứng và có nhiều đóng góp về công sức, trí tuệ, vật chất xây dựng thôn, bản.',
      ),
    ).toBe('adapted')
    expect(
      relationOf(
        'Nhà văn hóa cộng đồng thôn, bản có mạng không dây miễn phí phục vụ người dân.',
        'Hoàn thiện hạ tầng số và nhà văn hóa cộng đồng thôn, bản có mạng không dây miễn phí phục vụ người dân.',
      ),
    ).toBe('truncated')
  })

  it('a whole clause that begins behind a semicolon or with a verb of its own is no fragment', () => {
    expect(relationOf(`C${patrol.split('; ')[1]!.slice(1)}`, patrol)).toBe('narrowed')
    expect(
      relationOf(
        'Tập trung xử lý hành vi vi phạm nồng độ cồn, tốc độ và chở hàng quá tải trọng; công khai kết quả xử lý hằng tháng.',
        patrol,
      ),
    ).toBe('narrowed')
  })
})
