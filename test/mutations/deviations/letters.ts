import { type Deviation, deviate, type Edit } from '../deviation.ts'
import { pairs } from '../pairs.ts'
import { seeded } from '../seeded.ts'

const typo = 'spelling/suspected-typo'

/** A word with one mark or letter changed: what a hasty hand types, never a word that fits as well. */
const slips: readonly (readonly [string, string])[] = [
  [
    'khuyến học, khuyến tài, học tập suốt đời, xây dựng xã hội học tập và mô hình',
    'khuyến học, khuyên tài, học tập suốt đời, xây dựng xã hội học tập và mô hình',
  ],
  ['các hoạt động học tập suốt đời; nâng cao', 'các hoạt đông học tập suốt đời; nâng cao'],
  ['tránh trùng lặp, chồng chéo', 'tránh trùng lặp, chồng chẻo'],
  ['gắn kết với các cuộc vận động', 'gắn kết với các cuộc vân động'],
  ['kịp thời biểu dương', 'kịp thời biểu đương'],
  ['điển hình tiên tiến, phát huy', 'điển hình tiên tiền, phát huy'],
  ['cơ sở vật chất, trang thiết bị', 'cơ sở vật chất, trang thiệt bị'],
  ['theo chức năng, nhiệm vụ của cơ quan', 'theo chức nămg, nhiệm vụ của cơ quan'],
  ['hỗ trợ công tác giám sát', 'hổ trợ công tác giám sát'],
  ['đổi mới sáng tạo.', 'đổi mới sáng tao.'],
]
const shared: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'movement-department': slips,
  'movement-district': slips,
  'scheme-district': [
    ['đa dạng, linh hoạt', 'đa dạng, lính hoạt'],
    ['dân tộc thiểu số', 'dân tộc thiếu số'],
    ['bài giảng điện tử', 'bài giản điện tử'],
    ['giáo dục thường xuyên.', 'giáo dục thường xuyện.'],
    ['lộ trình và phân công', 'lộ trính và phân công'],
  ],
  'traffic-commune': [
    ['Tuần tra lưu động', 'Tuần tra lưu đông'],
    ['lấn chiếm vỉa hè', 'lấn chiếm vĩa hè'],
    ['hoàn cảnh khó khăn', 'hoàn cảnh khó khắn'],
    ['biển cảnh báo', 'biển cành báo'],
  ],
  'party-district': [
    ['Quán triệt sâu sắc', 'Quán triệt sâu sác'],
    ['truy xuất nguồn gốc', 'truy xuất nguồn gốn'],
    ['khai thác hải sản', 'khai thác hải sán'],
    ['trách nhiệm của người đứng đầu', 'trách nhiệm của người đứng đẩu'],
  ],
  'digital-school': [
    ['quản trị nhà trường', 'quản trị nhà trưởng'],
    ['bảo vệ dữ liệu cá nhân', 'bảo vệ dử liệu cá nhân'],
    ['phòng thí nghiệm ảo', 'phòng thí nghiêm ảo'],
    ['ứng cứu sự cố', 'ứng cứu sự cổ'],
    ['thiết bị họp trực tuyến', 'thiết bị họp trực tuyên'],
  ],
}

function* typos(): Iterable<Deviation> {
  for (const [pair, list] of Object.entries(shared))
    for (const [from, to] of list) yield deviate(pair, typo, [[from, to]])
}

/** Doubles a word that Vietnamese does not double, at places that a seed picks. */
function* doubled(): Iterable<Deviation> {
  for (const pair of pairs) {
    const random = seeded(pair.name)
    const words = [
      ...pair.plan.matchAll(/(?<= )(trách nhiệm|thực hiện|tổ chức|của|trong|pháp luật)(?= \p{Ll})/gu),
    ]
    for (let count = 0; count < 4; count++) {
      const found = words[Math.floor(random() * words.length)]!
      const around = pair.plan.slice(found.index - 25, found.index + found[0].length + 15)
      const to = around.replace(new RegExp(`^([^]{25})(${found[0]})`, 'u'), '$1$2 $2')
      yield deviate(pair.name, 'spelling/duplicate-words', [[around, to]], { at: `${found[0]} ${found[0]}` })
    }
  }
}

function* form(): Iterable<Deviation> {
  const of = (rule: string, pair: string, from: string | RegExp, to: string, at?: string) =>
    deviate(pair, `form/${rule}`, [[from, to]] satisfies Edit[], at === undefined ? {} : { at })
  yield of('archive-line', 'movement-department', '- Lưu: VT, TCCB.', '- Lưu: TCCB, VT.')
  yield of('archive-line', 'traffic-commune', '- Lưu: VT.', '- Lưu: KT, VT.')
  yield of('capitals', 'movement-department', 'Luật Ngân sách nhà nước', 'Luật ngân sách nhà nước')
  yield of('capitals', 'movement-district', 'Luật Ngân sách nhà nước', 'Luật ngân sách nhà nước')
  yield of(
    'variants-mixed',
    'movement-department',
    'báo cáo tình hình tổ chức thực hiện về',
    'báo cáo tình hình tổ chức thực hiện hàng năm về',
    'hàng năm',
  )
  yield of(
    'variants-mixed',
    'movement-district',
    'đặc biệt vai trò của người đứng đầu cấp ủy',
    'đặc biệt vai trò của người đứng đầu cấp uỷ',
    'uỷ',
  )
  yield of(
    'abbreviation-undefined',
    'digital-school',
    'Các tổ chuyên môn xây dựng',
    'Các TCM xây dựng',
    'TCM',
  )
  yield of(
    'abbreviation-undefined',
    'traffic-commune',
    'Tuần tra lưu động, xử lý',
    'Đội TTKS tuần tra lưu động, xử lý',
    'TTKS',
  )
  yield of(
    'defined-term-unused',
    'movement-district',
    /Phong trào thi đua(?![”)])/gu,
    'Phong trào “Cả nước thi đua xây dựng xã hội học tập, đẩy mạnh học tập suốt đời giai đoạn 2023 - 2030”',
    'sau đây gọi tắt',
  )
  yield of(
    'closing',
    'movement-department',
    ' của ngành Y tế, yêu cầu các phòng, đơn vị nghiêm túc triển khai thực hiện./.',
    ' hưởng ứng, thực hiện./.',
  )
  yield of(
    'closing',
    'digital-school',
    /Trên đây là Kế hoạch.*\n\n/u,
    '',
    'Giáo viên chủ nhiệm hướng dẫn phụ huynh',
  )
  yield of(
    'punctuation',
    'movement-department',
    'công chức, viên chức, người lao động về vai trò',
    'công chức, viên chức người lao động về vai trò',
    'viên chức người lao động',
  )
  yield of(
    'punctuation',
    'scheme-district',
    'của Thủ tướng Chính phủ phê duyệt',
    'của Thủ tướng Chính phủ, phê duyệt',
    'Chính phủ, phê duyệt',
  )
  yield of(
    'body-name-inconsistent',
    'movement-district',
    'các Phó Chủ tịch',
    'Hội Đồng nhân dân huyện, các Phó Chủ tịch',
    'Hội Đồng nhân dân',
  )
  yield deviate('movement-department', 'spelling/word-missing', [
    ['theo quy định hiện hành', 'theo quy hiện hành'],
  ])
  yield deviate('movement-district', 'spelling/word-missing', [
    ['theo quy định hiện hành', 'theo quy hiện hành'],
  ])
  yield deviate(
    'movement-district',
    ['spelling/word-missing', 'form/punctuation'],
    [['đã được cấp có thẩm quyền phê duyệt', 'đã được cấp thẩm quyền phê duyệt']],
  )
}

export const letters: readonly Deviation[] = [...typos(), ...doubled(), ...form()]
