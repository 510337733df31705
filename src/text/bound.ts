/** Halves of compounds that say nothing alone (hình vị không độc lập): "phương", "triển", "hoạch". */
const bound = new Set(
  `phương triển nhiệm trách tuyên nghị pháp quyết thẩm hiệu hoạt doanh khuyến khắc phối phổ tham thiết trọng vận ứng
   xúc đôn hỗ lồng niêm giám giáo cập chấp chương bồi bổ biện cải cụ cam dinh hưởng huấn kịp kỷ kỹ lãnh môi mục nghiên
   nguyên ngân nòng năng phong quản quy sử thủ trật tế dựng dưỡng xuyên lượng kiện vị khích hoạch chức dục cường thức
   hiệp nghiệp nghiêm biểu tiện hiện điển địa doanh đích huy khuyết nhũng ninh phạm phấn quán sàng sinh sáng
   thuật thuận thụ tiễn tích tín triển trợ tục tuệ tưởng vấn viễn xâm xuất yết đôn đốc ngưỡng trạng`.split(
    /\s+/u,
  ),
)

/** Whether a syllable is only ever a part of a word. */
export function isBound(syllable: string): boolean {
  return bound.has(syllable)
}
