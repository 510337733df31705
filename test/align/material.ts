import { fileURLToPath } from 'node:url'
import type { Plan } from '../../src/model/plan.ts'
import { parsePlan } from '../../src/parse/index.ts'
import { read } from '../../src/read/index.ts'

export type Sample = 'soc-trang.txt' | 'son-la.txt' | 'kon-tum.txt' | 'dong-nai.md'

/** A sample plan of the corpus, parsed. */
export async function sample(name: Sample): Promise<Plan> {
  return parsePlan(await read(fileURLToPath(new URL(`../../corpus/1315-qd-ttg/${name}`, import.meta.url))))
}

export interface Clause {
  readonly text: string
  readonly label: string | null
}

/** Clauses of made-up plans of other fields, so that nothing is fitted to one programme. */
export const fields: Readonly<Record<string, readonly string[]>> = {
  traffic: [
    'Tăng cường công tác tuyên truyền, phổ biến pháp luật về trật tự an toàn giao thông đến cán bộ, đảng viên và các tầng lớp nhân dân; đổi mới hình thức tuyên truyền trên hệ thống truyền thanh cơ sở.',
    'Tổ chức tuần tra, kiểm soát trên các tuyến đường liên xã, tập trung xử lý hành vi vi phạm nồng độ cồn, tốc độ và chở hàng quá tải trọng; công khai kết quả xử lý hằng tháng.',
    'Rà soát, khắc phục các điểm đen, điểm tiềm ẩn tai nạn giao thông; lắp đặt bổ sung biển báo, gờ giảm tốc tại các vị trí đường ngang dân sinh.',
    'Vận động học sinh đội mũ bảo hiểm khi tham gia giao thông; phối hợp với Ban đại diện cha mẹ học sinh ký cam kết ngay từ đầu năm học.',
    'Huy động nguồn lực xã hội hóa để chiếu sáng đường thôn, xóm và trồng cây xanh dọc các tuyến đường kiểu mẫu.',
  ],
  digital: [
    'Hoàn thiện hạ tầng số, bảo đảm 100% thôn, bản có sóng di động băng rộng và cáp quang đến nhà văn hóa cộng đồng.',
    'Xây dựng cơ sở dữ liệu dùng chung của tỉnh, kết nối với Cơ sở dữ liệu quốc gia về dân cư; làm sạch dữ liệu hộ tịch, đất đai và an sinh xã hội.',
    'Nâng cao tỷ lệ hồ sơ trực tuyến toàn trình; số hóa kết quả giải quyết thủ tục hành chính còn hiệu lực tại bộ phận một cửa.',
    'Bồi dưỡng kỹ năng số cho cán bộ, công chức, viên chức và người dân thông qua Tổ công nghệ số cộng đồng, nền tảng học trực tuyến mở.',
    'Phát triển kinh tế số trong nông nghiệp, du lịch; hỗ trợ hợp tác xã, hộ kinh doanh đưa sản phẩm lên sàn thương mại điện tử.',
    'Bảo đảm an toàn thông tin mạng cho các hệ thống thông tin cấp độ 3 trở lên, diễn tập ứng cứu sự cố ít nhất một lần mỗi năm.',
  ],
  forest: [
    'Kiểm tra, truy quét các điểm nóng phá rừng, khai thác lâm sản trái phép tại khu vực giáp ranh.',
    'Giao khoán bảo vệ rừng cho cộng đồng dân cư thôn, chi trả kịp thời tiền dịch vụ môi trường rừng.',
    'Trồng rừng tập trung bằng giống cây bản địa, trồng cây phân tán tại trường học, công sở và đường giao thông.',
    'Diễn tập phương án chữa cháy rừng trong mùa khô, trực gác tại các chòi canh lửa và cập nhật cấp dự báo cháy rừng.',
  ],
}

export function numbered(texts: readonly string[]): readonly Clause[] {
  return texts.map((text, at) => ({ text, label: String(at + 1) }))
}

/** Numbers from a seed (mulberry32), so that a failing case can be run again. */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
