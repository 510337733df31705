/**
 * Small closed sets of words by which a whole clause is told from a fragment and new content from a changed addressee.
 */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u))
const pairs = (words: string): ReadonlySet<string> => new Set(words.split(/\s*,\s*/u))

/** Openers that a clause can lose and stay whole: "Tiếp tục đẩy mạnh tuyên truyền" and "Tuyên truyền". */
export const openers = set(
  `tiếp tục tăng cường đẩy mạnh thi đua tích cực chủ động thường xuyên kịp thời tham gia tổ chức triển khai
   thực hiện công tác việc các những một cần phải được có không ngừng nâng cao quan tâm chú trọng tập trung
   phối hợp chỉ đạo lãnh xác định hưởng ứng phát động phong trào hoạt trong năm hằng định kỳ và đồng thời nhất là`,
)

/** Words that belong to what follows: a head that ended with one was cut inside a phrase. */
export const governors = set(
  'các những một sự của và hoặc với cho bởi do về trong trên tại từ đến bằng bị mọi mỗi',
)

/** Words that join two phrases: what follows may be a clause of its own. */
export const joiners = set('và hoặc')

/** Words with which no clause begins that stood in the middle of another. */
export const joints = set('của và hoặc với cho bởi được bị mà thì là về')

/** Words with which no clause ends. */
export const endings = set(
  'của và hoặc với cho bởi mà thì là các những mọi mỗi về trong trên tại từ đến để nhằm theo',
)

/** Endings that are torn by themselves; "kèm theo", "nêu trên" may end a clause that has no counterpart. */
export const tornEnds = set('của và hoặc với bởi các những mọi mỗi nhằm tại')

/** A phrase that begins with one of these can be left off the end of a clause. */
export const additions = set(
  'của và hoặc với cho bởi do về trong trên tại từ đến để nhằm theo ở qua thông bằng giai như gắn phù khi nếu đối trước sau',
)

/** Words that ask for "với": without it they are a torn end. */
export const withPartners = set('gắn hợp đối cùng')

/** Verbs and subjects with which an administrative clause begins, first two words or first one. */
export const clauseOpeners: ReadonlySet<string> = pairs(
  `tăng cường, đẩy mạnh, nâng cao, tổ chức, triển khai, thực hiện, xây dựng, phát triển, phát huy, tuyên truyền,
   tạo điều, tạo cơ, tạo sự, tạo môi, tạo nguồn, đáp ứng, bảo đảm, đảm bảo, hoàn thành, hoàn thiện, phối hợp, chủ động, chủ trì,
   tích cực, khuyến khích, hỗ trợ, huy động, vận động, tham mưu, tham gia, rà soát, kiểm tra, giám sát, đánh giá, tổng kết,
   sơ kết, biểu dương, khen thưởng, nhân rộng, lồng ghép, gắn kết, kết hợp, hướng dẫn, chỉ đạo, quán triệt, phổ biến,
   ban hành, bố trí, quản lý, sử dụng, ứng dụng, khai thác, mở rộng, đổi mới, thúc đẩy, góp phần, phấn đấu, đề xuất,
   báo cáo, tổng hợp, thành lập, kiện toàn, củng cố, duy trì, phòng ngừa, ngăn chặn, xử lý, giải quyết, bồi dưỡng, đào tạo,
   tập huấn, nghiên cứu, xác định, thường xuyên, kịp thời, tiếp tục, quan tâm, chú trọng, tập trung, hình thành, phát hiện,
   phát động, hưởng ứng, đôn đốc, cung cấp, cung ứng, đầu tư, nâng cấp, sửa chữa, mua sắm, trang bị, chuẩn bị, lựa chọn,
   thi hành, chấp hành, cập nhật, công khai, khắc phục, chấm dứt, giữ nghiêm, giữ vững, niêm yết, thu hồi, thu gom, lắp đặt,
   đăng ký, khởi công, thẩm định, phân công, phân loại, kiểm soát, theo dõi, tiếp nhận, thanh toán, cải tạo, cải tiến, kêu gọi,
   bám sát, khơi dậy, giới thiệu, công nhận, tôn vinh, giáo dục, giảm thiểu, làm giảm, làm tốt, đưa vào, giữ gìn, bảo vệ, bảo tồn, chăm sóc,
   các, mỗi, mọi, từng, toàn, cần, phải, không, có, coi, lấy, lập, giao, giúp, trồng, giảm, chống, phòng`,
)

/** Whom a plan addresses, as the bodies below name themselves; such words are no new content. */
export const scopeWords = set(
  `cán bộ công chức viên người lao động đảng đoàn hội chiến sĩ học sinh sinh giáo nhân giảng cơ quan đơn vị
   trung tâm phòng ban sở ngành trường nhà bệnh viện khoa tổ chi cục xã phường huyện tỉnh thành phố thị trấn địa
   phương bàn trong tại thuộc trực của các và toàn`,
)

/** Qualities that an aim can begin with: "Rõ người, rõ việc", "Đúng đối tượng". */
export const qualities = set('rõ đúng đủ sát gọn kịp công khách dân minh thiết')

/**
 * Words that grammar puts anywhere. At the edge of a phrase they belong to the sentence, not to a misspelt phrase:
 * "cấp ủy đang triển khai" is no slip of "cấp ủy đảng".
 */
export const grammar = set(
  `đang đã để này nay các của từ tư và với cho mà là làm những một tất cả cách có cơ cố cần cũng cùng do dó đó được
   đúng đủ đội đời đợi đây đến đi hay hãy hơn khi không lại lên mới mỗi mọi nên nếu ngay nhằm nhiều như ra rất sau sẽ số sở tại
   theo thì trên trong trước tùy vào về vẫn vì xã qua quá ở chỉ chưa giữa bởi bằng bị bộ năm ngày đều phải giao phần
   việc nhóm lập ban bàn bản thể thế đưa dự tính tình tinh tin lớp loại cao chi phí phi mô khó toàn tổ đạt chính sơ mời`,
)
