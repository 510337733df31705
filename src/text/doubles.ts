/** Words that Vietnamese doubles on purpose (từ láy, điệp từ): "nhà nhà thi đua", "từng bước, dần dần". */
const doubled = new Set(
  `người nhà ngành ngày tháng đời lớp hàng đoàn tổ nơi chốn ai đâu dần dễ thường luôn mãi song từ ngang nhanh rất năm
   ba bốn mười trăm nghìn ngàn vạn tầng nhóm cặp từng mỗi đều riêng chung vừa hay xa gần lâu nay sau trước cao thấp
   xanh đỏ trắng đen vàng hoàn đinh đành đăm chuồn chôm bươm cào ba đa ra khư khăng oang sờ rành rõ gọn vui hơn hết mau
   chậm đông thưa nặng nhẹ to nhỏ bé con cái tí chút ít nhiều thi thiu lăm rung đùng ầm ào rào thao lao mau hừng
   phăng phau tít hiu đìu ngùn rần thoang lâng mênh bao xấp xoàn đu bo tim xô lô le te tu măng mảng khe cánh`.split(
    /\s+/u,
  ),
)

/** Whether a word may stand twice in a row. */
export function mayDouble(word: string): boolean {
  return doubled.has(word.toLowerCase().normalize('NFC'))
}

/** Words that stand alone: never the end of one compound and the beginning of the next ("hành vi | vi phạm"). */
const alone = new Set(
  `và của các những được là cho trong trên với về đến từ để theo tại có đã sẽ đang không này do bởi khi nếu thì mà cũng
   phải cần tỉnh huyện xã phường quận thôn ấp khóm sở như nhằm bằng vào ra lên xuống hoặc hay tất cả mọi mỗi một hai
   nên rằng còn vẫn rất hơn qua giữa ngoài dưới trước sau gồm thuộc giao đối nhất hết cùng nhau tới vì bị mình họ`.split(
    /\s+/u,
  ),
)

/** Ends of compounds that are beginnings of others, too: "thi công | công trình", "quy định | định kỳ". */
const hinges = new Set(
  `vi trình công tập định hiện bảo hội chính hành động thông tin thức sinh viên nhân dân đoàn chức năng hoạt học kiến
   nghị xuất giá trị an cơ hợp tác tra tư phòng bộ đội trường thể số lý hóa kết quả lợi việc đồng thi pháp chủ đạo
   tạo điểm tình cầu phát triển trí lực vụ đại nghiệp chất lượng trọng tâm kế nguyên thống nhất phương tiện quản giáo
   thuế phí quỹ đất rừng thuận hòa hiểu đề mục luật sách ý án giảm nợ trung tâm thần thuật nghiệm nhận dung vị bàn bản quan mạng lưu bị cháy
   chữa thành tích sức quyền ủy nước liên kinh tài tiến độ thế chí ích hạn chế sử cứu trợ giúp đỡ làm thường xuyên dẫn
   bảo mật toàn diện đoạn mạnh rộng cường yếu loại kém cảnh môn nghề trẻ gia đình xử giải phép kiểm soát sáng
   khu vực đầu tiêu chuẩn khí hậu sản phẩm dụng tế biến thực tín văn hình ảnh giới thiệu đặc biệt cộng đảng`.split(
    /\s+/u,
  ),
)

export function standsAlone(word: string): boolean {
  return alone.has(word)
}

export function isHinge(word: string): boolean {
  return hinges.has(word)
}

/** Ends of compounds that are verbs of their own: "chương trình | trình Hội đồng", "khoa học | học từ xa". */
const verbs = new Set(
  'trình học lập tập thi tạo thu chi phát giao chuyển đăng khám cấp xét tặng họp dạy chọn kể hát múa vẽ trồng nuôi'.split(
    ' ',
  ),
)

export function isVerb(word: string): boolean {
  return verbs.has(word)
}
