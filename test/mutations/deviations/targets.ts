import { type Deviation, deviate } from '../deviation.ts'

const [lower, missing] = ['targets/lower-than-upstream', 'targets/missing']

export const targets: readonly Deviation[] = [
  deviate('scheme-district', lower, [['- 97% người dân', '- 95% người dân']]),
  deviate('scheme-district', lower, [['- 65% người lao động', '- 55% người lao động']]),
  deviate('scheme-district', lower, [['- 99% người dân', '- 98,5% người dân']]),
  deviate('scheme-district', lower, [['- 80% người lao động', '- 75% người lao động']]),
  deviate(
    'scheme-district',
    missing,
    [['- 97% người dân trong độ tuổi từ 15 đến 60 biết chữ mức độ 1;\n\n', '']],
    { above: '97% người dân' },
  ),
  deviate(
    'scheme-district',
    missing,
    [['- 99% người dân trong độ tuổi từ 15 đến 60 biết chữ mức độ 1;\n\n', '']],
    { above: '99% người dân' },
  ),
  deviate('traffic-commune', lower, [['Giảm ít nhất 5% số vụ', 'Giảm ít nhất 3% số vụ']]),
  deviate('traffic-commune', lower, [['- 100% trường học', '- 80% trường học']]),
  deviate('traffic-commune', lower, [['- 95% hộ kinh doanh', '- 70% hộ kinh doanh']]),
  deviate(
    'traffic-commune',
    missing,
    [['- 100% trường học tổ chức ký cam kết chấp hành pháp luật về giao thông;\n\n', '']],
    { above: '100% trường học' },
  ),
  deviate(
    'traffic-commune',
    missing,
    [['- Giảm ít nhất 5% số vụ tai nạn giao thông so với năm 2025;\n\n', '']],
    { above: '5% số vụ tai nạn' },
  ),
  deviate(
    'traffic-commune',
    'targets/year-out-of-scope',
    [['II. MỤC TIÊU\n', 'II. MỤC TIÊU ĐẾN NĂM 2030\n']],
    { at: 'MỤC TIÊU ĐẾN NĂM 2030' },
  ),
  deviate('party-district', lower, [['công nghệ cao đạt 45%', 'công nghệ cao đạt 35%']]),
  deviate('party-district', lower, [['hành trình đạt 100%', 'hành trình đạt 90%']]),
  deviate('party-district', lower, [['công nghệ cao đạt 60%', 'công nghệ cao đạt 50%']]),
  deviate(
    'party-district',
    missing,
    [['- Tỷ lệ tàu cá lắp thiết bị giám sát hành trình đạt 100%.\n\n', '']],
    { above: 'tàu cá lắp thiết bị giám sát' },
  ),
  deviate('digital-school', lower, [['- 85% giáo viên', '- 75% giáo viên']]),
  deviate('digital-school', lower, [['- 70% phụ huynh', '- 60% phụ huynh']]),
  deviate('digital-school', lower, [['- 95% phụ huynh', '- 80% phụ huynh']]),
  deviate('digital-school', missing, [['- 100% giáo viên soạn bài giảng điện tử;\n\n', '']], {
    above: '100% giáo viên',
  }),
]
