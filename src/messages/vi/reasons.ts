import type { Sentences } from '../catalogue.ts'

/** Why something was not judged, does not apply or was not compared. */
export const reasons: Sentences = {
  'no-source': 'Chưa đánh giá được: không có văn bản cấp trên hoặc dữ kiện để đối chiếu phần này ({what})',
  'no-phases': 'Không áp dụng: kế hoạch không chia giai đoạn',
  'yearly-plan': 'Không áp dụng: kế hoạch của một năm',
  'other-family': 'Không áp dụng: văn bản thuộc chương trình khác',
  'other-body': 'Không áp dụng: yêu cầu dành cho loại cơ quan khác',
  'no-awards': 'Không áp dụng: kế hoạch không có hình thức khen thưởng',
  'no-annual-awards': 'Không áp dụng: kế hoạch không nêu hình thức khen thưởng hằng năm',
  'own-award-rules': 'Không áp dụng: khen thưởng theo quy định riêng của Đảng, đoàn thể',
  'no-criteria': 'Không áp dụng: kế hoạch không có tiêu chí thi đua',
  'no-targets': 'Không áp dụng: kế hoạch không có chỉ tiêu',
  'not-yearly-plan': 'Không áp dụng: kế hoạch không phải của một năm',
  'facts-only': 'Chưa đánh giá được: chỉ biết dữ kiện của văn bản cấp trên, không có nguyên văn',
  'upstream-text-missing': 'không có toàn văn văn bản cấp trên',
  'upstream-says-nothing': 'văn bản cấp trên không có phần này',
  'root-unknown': 'Không áp dụng: chưa biết văn bản gốc của chương trình',
  'read-in-part': 'văn bản chỉ đọc được một phần',
  'read-doubtfully': '{told}; phần này nhận dạng chưa chắc, cần xem lại',
  'upstream-ambiguous': 'có nhiều văn bản có thể là cấp trên',
  'second-upstream':
    'cũng là văn bản cấp trên; chỉ đối chiếu phần mà văn bản cấp trên thứ nhất không nói đến',
  'upstream-circular': 'các văn bản viện dẫn vòng quanh',
  appendix: 'phụ lục chưa được phân tích',
  'further-document': 'văn bản khác trong cùng tệp',
  'part-absent': 'Không áp dụng: kế hoạch không có phần này',
  'no-recipients': 'Không áp dụng: không thấy Nơi nhận',
  'recipients-by-article': 'Không áp dụng: nơi nhận dẫn chiếu theo điều của quyết định',
  'own-date-unknown': 'Không áp dụng: kế hoạch chưa ghi ngày ban hành',
}
